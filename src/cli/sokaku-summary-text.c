/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a plan as aligned text. */
#include <glib/gi18n-lib.h>

#include "sokaku-columns.h"
#include "sokaku-sheet.h"
#include "sokaku-summary.h"
#include "sokaku-tenths.h"
#include "sokaku-value.h"

static void
add_tenths (SokakuColumns *columns, int tenths)
{
  if (SOKAKU_IS_VALUE (tenths))
    sokaku_columns_take (columns, sokaku_tenths_to_string (tenths));
  else
    sokaku_columns_add (columns, "");
}

static void
add_figure_heads (SokakuColumns *columns, SokakuPlan *plan)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);

  sokaku_columns_add (columns, _ ("Items"));
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    sokaku_columns_add (columns, sokaku_criterion_get_name (sokaku_node_list_peek (criteria, i)));
  sokaku_columns_add (columns, _ ("Total"));
  sokaku_columns_add (columns, _ ("Grade"));
  sokaku_columns_add (columns, _ ("Council"));
}

static void
add_figures (SokakuColumns *columns, SokakuPlan *plan, SokakuStats *stats, gpointer group)
{
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));

  sokaku_columns_take (columns, g_strdup_printf ("%u", sokaku_stats_get_n_items (stats, group)));
  for (guint i = 0; i < n_criteria; i++)
    add_tenths (columns, sokaku_stats_get_mean (stats, group, SOKAKU_OVERALL, i));
  add_tenths (columns, sokaku_stats_get_total (stats, group, SOKAKU_OVERALL));
  sokaku_columns_add (columns, sokaku_stats_get_grade (stats, group, SOKAKU_OVERALL, NULL));
  add_tenths (columns, sokaku_stats_get_council (stats, group, NULL));
}

/* Items, means, total and council average are figures; the grade between them is none. */
static void
align_figures (SokakuColumns *columns, SokakuPlan *plan, guint first)
{
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));

  for (guint i = 0; i < n_criteria + 2; i++)
    sokaku_columns_align_right (columns, first + i);
  sokaku_columns_align_right (columns, first + n_criteria + 3);
}

static void
append_initiatives (GString *text, SokakuPlan *plan, SokakuStats *stats)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (SokakuColumns) columns = sokaku_columns_new ();

  sokaku_columns_align_right (columns, 0);
  align_figures (columns, plan, 2);
  sokaku_columns_start_row (columns);
  sokaku_columns_add (columns, _ ("No."));
  sokaku_columns_add (columns, _ ("Initiative"));
  add_figure_heads (columns, plan);
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      if (sokaku_year_get_evaluated (year))
        sokaku_columns_take (columns,
                             sokaku_plan_dup_year_label (plan, sokaku_year_get_fiscal (year)));
    }
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);

      sokaku_columns_start_row (columns);
      sokaku_columns_take (columns,
                           g_strdup_printf ("%d", sokaku_initiative_get_number (initiative)));
      sokaku_columns_add (columns, sokaku_initiative_get_title (initiative));
      add_figures (columns, plan, stats, initiative);
      for (guint j = 0; j < sokaku_plan_get_n_years (plan); j++)
        {
          SokakuYear *year = sokaku_plan_peek_year (plan, j);

          if (sokaku_year_get_evaluated (year))
            sokaku_columns_add (
                columns,
                sokaku_stats_get_grade (stats, initiative, sokaku_year_get_fiscal (year), NULL));
        }
    }
  sokaku_columns_append_to (columns, text);
}

static void
append_themes (GString *text, SokakuPlan *plan, SokakuStats *stats)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  g_autoptr (SokakuColumns) columns = sokaku_columns_new ();

  if (sokaku_node_list_get_length (themes) == 0)
    return;
  sokaku_columns_align_right (columns, 1);
  align_figures (columns, plan, 2);
  sokaku_columns_start_row (columns);
  sokaku_columns_add (columns, _ ("Theme"));
  sokaku_columns_add (columns, _ ("Initiatives"));
  add_figure_heads (columns, plan);
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      sokaku_columns_start_row (columns);
      sokaku_columns_add (columns, sokaku_theme_get_short_in_lists (theme));
      sokaku_columns_take (columns,
                           g_strdup_printf ("%u", sokaku_stats_get_n_initiatives (stats, theme)));
      add_figures (columns, plan, stats, theme);
    }
  g_string_append_c (text, '\n');
  sokaku_columns_append_to (columns, text);
}

static void
append_shares (GString *text, SokakuPlan *plan, SokakuStats *stats)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  g_autoptr (SokakuColumns) columns = sokaku_columns_new ();

  sokaku_columns_align_right (columns, 1);
  sokaku_columns_start_row (columns);
  sokaku_columns_add (columns, _ ("Grade"));
  sokaku_columns_add (columns, _ ("Items"));
  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    {
      sokaku_columns_start_row (columns);
      sokaku_columns_add (columns, sokaku_grade_get_name (sokaku_node_list_peek (grades, i)));
      sokaku_columns_take (columns, g_strdup_printf ("%u", sokaku_stats_get_n_graded (
                                                               stats, plan, SOKAKU_OVERALL, i)));
    }
  g_string_append_c (text, '\n');
  sokaku_columns_append_to (columns, text);
}

/**
 * sokaku_summary_to_text:
 * @plan: a plan
 * @stats: its figures
 *
 * Three tables: initiatives, themes (where there are any), and how many items
 * have each grade. A figure that is not known is blank.
 *
 * Returns: (transfer full): lines in UTF-8, heads in the user's language
 */
char *
sokaku_summary_to_text (SokakuPlan *plan, SokakuStats *stats)
{
  GString *text = g_string_new (NULL);

  append_initiatives (text, plan, stats);
  append_themes (text, plan, stats);
  append_shares (text, plan, stats);
  return g_string_free (text, FALSE);
}
