/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grade as a letter on a tint. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_GRADE_BADGE (sokaku_grade_badge_get_type ())
G_DECLARE_FINAL_TYPE (SokakuGradeBadge, sokaku_grade_badge, SOKAKU, GRADE_BADGE, GtkWidget)

GtkWidget *sokaku_grade_badge_new (void);
void sokaku_grade_badge_set_grade (SokakuGradeBadge *self, SokakuPlan *plan, const char *grade);

G_END_DECLS
