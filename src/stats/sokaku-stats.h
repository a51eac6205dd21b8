/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Means, totals, grades, council averages and shares of a plan, kept up to date. */
#pragma once

#include "sokaku-contribution.h"
#include "sokaku-council.h"
#include "sokaku-grading.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_STATS (sokaku_stats_get_type ())
G_DECLARE_FINAL_TYPE (SokakuStats, sokaku_stats, SOKAKU, STATS, GObject)

SokakuStats *sokaku_stats_new (SokakuPlan *plan);
SokakuPlan *sokaku_stats_get_plan (SokakuStats *self);

/* @group is an initiative, a theme, or the plan for everything. */
guint sokaku_stats_get_n_initiatives (SokakuStats *self, gpointer group);
guint sokaku_stats_get_n_items (SokakuStats *self, gpointer group);
guint sokaku_stats_get_n_scored (SokakuStats *self, gpointer group, int fiscal);
int sokaku_stats_get_mean (SokakuStats *self, gpointer group, int fiscal, guint criterion);
int sokaku_stats_get_total (SokakuStats *self, gpointer group, int fiscal);
const char *
sokaku_stats_get_grade (SokakuStats *self, gpointer group, int fiscal, SokakuOrigin *origin);
int sokaku_stats_get_council (SokakuStats *self, gpointer group, SokakuOrigin *origin);
guint sokaku_stats_get_n_ratings (SokakuStats *self, gpointer group);

/* What the figures follow from. */
GPtrArray *sokaku_stats_list_initiatives (SokakuStats *self, gpointer group);
const SokakuContribution *
sokaku_stats_get_contribution (SokakuStats *self, SokakuItem *item, int fiscal);
gint64 sokaku_stats_get_sum (SokakuStats *self, gpointer group, int fiscal, guint criterion);
gboolean
sokaku_stats_find_grade (SokakuStats *self, gpointer group, int fiscal, SokakuGradingSteps *steps);
gint64 sokaku_stats_get_council_sum (SokakuStats *self, gpointer group, guint *n_averages);

/* Shares. */
guint sokaku_stats_get_n_graded (SokakuStats *self, gpointer group, int fiscal, guint grade);
guint sokaku_stats_count_graded (
    SokakuStats *self, gpointer group, int fiscal, guint worst_grade, guint *n_all);
int sokaku_stats_get_share (SokakuStats *self, gpointer group, int fiscal, guint worst_grade);
guint sokaku_stats_get_n_rated_at_least (SokakuStats *self, gpointer group, int average);
int sokaku_stats_get_percentage (guint part, guint whole);

G_END_DECLS
