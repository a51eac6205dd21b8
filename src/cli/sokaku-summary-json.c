/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a plan as JSON. */
#include "sokaku-sheet.h"
#include "sokaku-summary.h"
#include "sokaku-tenths.h"
#include "sokaku-value.h"

/* A string by RFC 8259: UTF-8, with what must be escaped escaped. */
static void
append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (json, "\\%c", *p);
      else if ((guchar) *p < 0x20)
        g_string_append_printf (json, "\\u%04x", (guint) *p);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

static void
append_tenths (GString *json, int tenths)
{
  g_autofree char *figure = NULL;

  if (!SOKAKU_IS_VALUE (tenths))
    {
      g_string_append (json, "null");
      return;
    }
  figure = sokaku_tenths_to_string (tenths);
  append_string (json, figure);
}

/* Number of items to council average, which initiatives and themes have alike. */
static void
append_figures (GString *json, SokakuPlan *plan, SokakuStats *stats, gpointer group)
{
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));

  g_string_append_printf (json, "\"items\":%u,\"means\":[",
                          sokaku_stats_get_n_items (stats, group));
  for (guint i = 0; i < n_criteria; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_tenths (json, sokaku_stats_get_mean (stats, group, SOKAKU_OVERALL, i));
    }
  g_string_append (json, "],\"total\":");
  append_tenths (json, sokaku_stats_get_total (stats, group, SOKAKU_OVERALL));
  g_string_append (json, ",\"grade\":");
  append_string (json, sokaku_stats_get_grade (stats, group, SOKAKU_OVERALL, NULL));
  g_string_append (json, ",\"council\":");
  append_tenths (json, sokaku_stats_get_council (stats, group, NULL));
}

static void
append_initiative (GString *json,
                   SokakuPlan *plan,
                   SokakuStats *stats,
                   SokakuInitiative *initiative)
{
  gboolean first = TRUE;

  g_string_append_printf (json, "{\"no\":%d,\"title\":", sokaku_initiative_get_number (initiative));
  append_string (json, sokaku_initiative_get_title (initiative));
  g_string_append_c (json, ',');
  append_figures (json, plan, stats, initiative);
  g_string_append (json, ",\"years\":{");
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);
      int fiscal = sokaku_year_get_fiscal (year);
      g_autofree char *label = sokaku_plan_dup_year_label (plan, fiscal);

      if (!sokaku_year_get_evaluated (year))
        continue;
      if (!first)
        g_string_append_c (json, ',');
      append_string (json, label);
      g_string_append_c (json, ':');
      append_string (json, sokaku_stats_get_grade (stats, initiative, fiscal, NULL));
      first = FALSE;
    }
  g_string_append (json, "}}");
}

static void
append_theme (GString *json, SokakuPlan *plan, SokakuStats *stats, SokakuTheme *theme)
{
  g_string_append (json, "{\"name\":");
  append_string (json, sokaku_theme_get_short_in_lists (theme));
  g_string_append_printf (json, ",\"initiatives\":%u,",
                          sokaku_stats_get_n_initiatives (stats, theme));
  append_figures (json, plan, stats, theme);
  g_string_append_c (json, '}');
}

static void
append_shares (GString *json, SokakuPlan *plan, SokakuStats *stats)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);

  g_string_append_printf (json, "{\"items\":%u,\"grades\":{",
                          sokaku_stats_get_n_items (stats, plan));
  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_string (json, sokaku_grade_get_name (sokaku_node_list_peek (grades, i)));
      g_string_append_printf (json, ":%u",
                              sokaku_stats_get_n_graded (stats, plan, SOKAKU_OVERALL, i));
    }
  g_string_append (json, "}}");
}

/**
 * sokaku_summary_to_json:
 * @plan: a plan
 * @stats: its figures
 *
 * One object, with a line for each initiative and theme. Means, totals and
 * averages are strings with one decimal, null where there is none; "years" holds
 * every evaluated year, "-" where nothing was scored. Part of the command line's
 * contract.
 *
 * Returns: (transfer full): JSON in UTF-8, ending with a line break
 */
char *
sokaku_summary_to_json (SokakuPlan *plan, SokakuStats *stats)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  GString *json = g_string_new ("{\"initiatives\":[");

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      g_string_append (json, i > 0 ? ",\n  " : "\n  ");
      append_initiative (json, plan, stats, sokaku_node_list_peek (initiatives, i));
    }
  g_string_append (json, "],\n \"themes\":[");
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      g_string_append (json, i > 0 ? ",\n  " : "\n  ");
      append_theme (json, plan, stats, sokaku_node_list_peek (themes, i));
    }
  g_string_append (json, "],\n \"shares\":");
  append_shares (json, plan, stats);
  g_string_append (json, "}\n");
  return g_string_free (json, FALSE);
}
