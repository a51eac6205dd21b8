/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice among the years of a plan, and of none. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-plan.h"

G_BEGIN_DECLS

void sokaku_year_choice_fill (GtkWidget *choice, SokakuPlan *plan);
int sokaku_year_choice_get (GtkWidget *choice, SokakuPlan *plan);
void sokaku_year_choice_show (GtkWidget *choice, SokakuPlan *plan, int fiscal);

G_END_DECLS
