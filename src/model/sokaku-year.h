/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fiscal year of the plan (年度). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_YEAR (sokaku_year_get_type ())
G_DECLARE_FINAL_TYPE (SokakuYear, sokaku_year, SOKAKU, YEAR, SokakuNode)

SokakuYear *sokaku_year_new (void);

int sokaku_year_get_fiscal (SokakuYear *self);
void sokaku_year_set_fiscal (SokakuYear *self, int fiscal);

const char *sokaku_year_get_label (SokakuYear *self);
void sokaku_year_set_label (SokakuYear *self, const char *label);

gboolean sokaku_year_get_evaluated (SokakuYear *self);
void sokaku_year_set_evaluated (SokakuYear *self, gboolean evaluated);

gboolean sokaku_year_get_locked (SokakuYear *self);
void sokaku_year_set_locked (SokakuYear *self, gboolean locked);

G_END_DECLS
