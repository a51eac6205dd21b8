/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What live figures are called in the window. */
#include "sokaku-report-field-words.h"

#include <glib/gi18n-lib.h>

/* %s is the grades, the average, the theme or the initiative that the figure is about. */
static const struct
{
  const char *name;
  const char *words;
} names[] = {
  { "plan-name", N_ ("Name of the plan") },
  { "city", N_ ("City") },
  { "council", N_ ("Name of the council") },
  { "report-date", N_ ("Date of the report") },
  { "pack-date", N_ ("Date of the sheet pack") },
  { "first-year", N_ ("First fiscal year") },
  { "last-year", N_ ("Last fiscal year") },
  { "midterm-year", N_ ("Year of the mid-term revision") },
  { "years", N_ ("Number of fiscal years") },
  { "themes", N_ ("Number of themes") },
  { "initiatives", N_ ("Number of initiatives") },
  { "items", N_ ("Number of items") },
  { "criteria", N_ ("Number of criteria") },
  { "members", N_ ("Number of council members") },
  { "items-graded", N_ ("Items graded %s") },
  { "share-of", N_ ("Share of items graded %s") },
  { "initiatives-graded", N_ ("Initiatives graded %s") },
  { "initiatives-rated-at-least", N_ ("Initiatives rated %s or more by the council") },
  { "council-average", N_ ("Council average of %s") },
  { "total-effect", N_ ("Total financial effect") },
  { "main-effect", N_ ("Main financial effect %s") },
  { "theme-initiatives", N_ ("Initiatives of theme %s") },
  { "theme-items", N_ ("Items of theme %s") },
  { "theme-total", N_ ("Self-evaluation total of theme %s") },
  { "theme-grade", N_ ("Grade of theme %s") },
  { "theme-council", N_ ("Council average of theme %s") },
  { "initiative-total", N_ ("Self-evaluation total of %s") },
  { "initiative-grade", N_ ("Grade of %s") },
};

static char *
dup_theme (SokakuPlan *plan, const char *argument)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      if (g_str_equal (sokaku_theme_get_number (theme), argument)
          || g_str_equal (sokaku_theme_get_id (theme), argument))
        /* Translators: number and name of a theme. */
        return g_strdup_printf (C_ ("theme", "%s %s"), argument, sokaku_theme_get_name (theme));
    }
  return g_strdup (argument);
}

static char *
dup_initiative (SokakuPlan *plan, const char *argument)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));

      if (g_str_equal (number, argument))
        /* Translators: number and title of an initiative. */
        return g_strdup_printf (C_ ("initiative", "%s %s"), number,
                                sokaku_initiative_get_title (initiative));
    }
  return g_strdup (argument);
}

/* Whatever the field is about, as people call it. */
static char *
dup_about (const SokakuReportField *field, SokakuPlan *plan)
{
  if (field->kind == SOKAKU_REPORT_FIELD_OF_GRADES)
    {
      g_auto (GStrv) grades = g_strsplit (field->argument, "+", -1);

      /* Translators: between grades of which any counts, such as "A or B". */
      return g_strjoinv (_ (" or "), grades);
    }
  if (field->kind == SOKAKU_REPORT_FIELD_OF_THEME)
    return dup_theme (plan, field->argument);
  if (field->kind == SOKAKU_REPORT_FIELD_OF_INITIATIVE
      || g_str_equal (field->name, "council-average"))
    return *field->argument != '\0' ? dup_initiative (plan, field->argument)
                                    : g_strdup (_ ("all initiatives"));
  return g_strdup (field->argument);
}

/**
 * sokaku_report_field_words_describe:
 * @field: a live figure
 * @plan: the plan that it is of
 *
 * Returns: (transfer full): what it is, translated
 */
char *
sokaku_report_field_words_describe (const SokakuReportField *field, SokakuPlan *plan)
{
  g_autofree char *about = dup_about (field, plan);
  g_autofree char *words = NULL;

  for (guint i = 0; words == NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].name, field->name))
      words = g_strdup_printf (_ (names[i].words), about);
  if (words == NULL)
    words = g_strdup (field->name);
  if (field->counted)
    /* Translators: a count, written with the word for what is counted. */
    return g_strdup_printf (_ ("%s, with its unit"), words);
  return g_steal_pointer (&words);
}

/**
 * sokaku_report_field_words_get_kind:
 * @kind: what a live figure is about
 *
 * Returns: (transfer none): a heading, translated
 */
const char *
sokaku_report_field_words_get_kind (SokakuReportFieldKind kind)
{
  switch (kind)
    {
    case SOKAKU_REPORT_FIELD_OF_PLAN:
      return _ ("Plan");
    case SOKAKU_REPORT_FIELD_OF_GRADES:
      return _ ("Grades");
    case SOKAKU_REPORT_FIELD_OF_COUNCIL:
      return _ ("Council");
    case SOKAKU_REPORT_FIELD_OF_EFFECTS:
      return _ ("Financial Effects");
    case SOKAKU_REPORT_FIELD_OF_THEME:
      return _ ("Themes");
    case SOKAKU_REPORT_FIELD_OF_INITIATIVE:
    default:
      return _ ("Initiatives");
    }
}
