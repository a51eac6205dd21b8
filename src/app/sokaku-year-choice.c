/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice among the years of a plan, and of none. */
#include "sokaku-year-choice.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * sokaku_year_choice_fill:
 * @choice: a #GtkDropDown
 * @plan: (nullable): the plan whose years can be chosen
 *
 * Lists "not known", then the years of the plan.
 */
void
sokaku_year_choice_fill (GtkWidget *choice, SokakuPlan *plan)
{
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);

  gtk_string_list_append (years, _ ("Not known"));
  if (plan != NULL)
    for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
      gtk_string_list_append (years, sokaku_year_get_label (sokaku_plan_peek_year (plan, i)));
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice), G_LIST_MODEL (years));
}

/**
 * sokaku_year_choice_get:
 * @choice: a #GtkDropDown with the years of @plan
 * @plan: the plan
 *
 * Returns: the fiscal year that is chosen; 0 for "not known"
 */
int
sokaku_year_choice_get (GtkWidget *choice, SokakuPlan *plan)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));
  SokakuYear *year = selected > 0 && selected != GTK_INVALID_LIST_POSITION
                         ? sokaku_plan_peek_year (plan, selected - 1)
                         : NULL;

  return year != NULL ? sokaku_year_get_fiscal (year) : 0;
}

/**
 * sokaku_year_choice_show:
 * @choice: a #GtkDropDown with the years of @plan
 * @plan: the plan
 * @fiscal: a fiscal year, or 0
 *
 * Chooses a year; "not known" where the plan does not have it.
 */
void
sokaku_year_choice_show (GtkWidget *choice, SokakuPlan *plan, int fiscal)
{
  guint selected = 0;

  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    if (sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, i)) == fiscal)
      selected = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
}
