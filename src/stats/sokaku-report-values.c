/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that texts of the report can have, and how each is made. */
#include "sokaku-report-values.h"

#include <string.h>

#include "sokaku-amount.h"
#include "sokaku-effect.h"
#include "sokaku-era.h"
#include "sokaku-listed.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"

static gboolean
is_japanese (const char *language)
{
  return g_str_has_prefix (language, "ja");
}

static const char *
get_language (SokakuStats *stats)
{
  return sokaku_plan_get_language (sokaku_stats_get_plan (stats));
}

static char *
from_text (const char *text)
{
  return *text != '\0' ? g_strdup (text) : NULL;
}

static char *
from_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

static char *
from_tenths (int tenths)
{
  return SOKAKU_IS_VALUE (tenths) ? sokaku_tenths_to_string (tenths) : NULL;
}

static SokakuEraForm
get_era_form (SokakuStats *stats)
{
  return is_japanese (get_language (stats)) ? SOKAKU_ERA_LONG : SOKAKU_ERA_SHORT;
}

static char *
from_date (SokakuStats *stats, int date)
{
  return date > 0 ? sokaku_era_format_date (date, get_era_form (stats)) : NULL;
}

static char *
from_year (SokakuStats *stats, int fiscal)
{
  return fiscal > 0 ? sokaku_era_format_fiscal_year (fiscal, get_era_form (stats)) : NULL;
}

static char *
from_amount (SokakuStats *stats, gint64 amount)
{
  return amount != SOKAKU_EFFECT_UNKNOWN ? sokaku_amount_format (amount, get_language (stats))
                                         : NULL;
}

static guint
length_of (SokakuNodeList *list)
{
  return sokaku_node_list_get_length (list);
}

static SokakuGrade *
find_grade (SokakuStats *stats, const char *name, gsize length, guint *position)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (sokaku_stats_get_plan (stats));

  for (guint i = 0; i < length_of (grades); i++)
    {
      SokakuGrade *grade = sokaku_node_list_peek (grades, i);
      const char *other = sokaku_grade_get_name (grade);

      if (strlen (other) == length && strncmp (other, name, length) == 0)
        {
          *position = i;
          return grade;
        }
    }
  return NULL;
}

/* Themes are called by what is printed before them, or by their identifiers. */
static SokakuTheme *
find_theme (SokakuStats *stats, const char *argument)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (sokaku_stats_get_plan (stats));

  for (guint i = 0; i < length_of (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      if (g_str_equal (sokaku_theme_get_number (theme), argument)
          || g_str_equal (sokaku_theme_get_id (theme), argument))
        return theme;
    }
  return NULL;
}

static SokakuInitiative *
find_initiative (SokakuStats *stats, const char *argument)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (sokaku_stats_get_plan (stats));

  for (guint i = 0; i < length_of (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));

      if (g_str_equal (number, argument)
          || g_str_equal (sokaku_initiative_get_id (initiative), argument))
        return initiative;
    }
  return NULL;
}

/* Adds up the items with one of the grades in @argument, such as "A+B". Each grade counts once.
 * Returns FALSE where a grade is none of the plan's. */
static gboolean
count_graded (SokakuStats *stats, const char *argument, guint *n, guint *n_all)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  guint n_grades = length_of (sokaku_plan_get_grades (plan));
  g_autofree gboolean *wanted = g_new0 (gboolean, n_grades + 1);
  g_auto (GStrv) names = g_strsplit (argument, "+", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint position;

      if (find_grade (stats, names[i], strlen (names[i]), &position) == NULL)
        return FALSE;
      wanted[position] = TRUE;
    }
  *n = *n_all = 0;
  for (guint i = 0; i < n_grades; i++)
    {
      guint n_graded = sokaku_stats_get_n_graded (stats, plan, SOKAKU_OVERALL, i);

      *n_all += n_graded;
      *n += wanted[i] ? n_graded : 0;
    }
  return names[0] != NULL;
}

static char *
make_plan_name (SokakuStats *stats, const char *argument)
{
  return from_text (sokaku_plan_get_name (sokaku_stats_get_plan (stats)));
}

static char *
make_city (SokakuStats *stats, const char *argument)
{
  return from_text (sokaku_plan_get_city (sokaku_stats_get_plan (stats)));
}

static char *
make_council (SokakuStats *stats, const char *argument)
{
  return from_text (sokaku_plan_get_council (sokaku_stats_get_plan (stats)));
}

static char *
make_first_year (SokakuStats *stats, const char *argument)
{
  return from_year (stats, sokaku_plan_get_first_fiscal (sokaku_stats_get_plan (stats)));
}

static char *
make_last_year (SokakuStats *stats, const char *argument)
{
  return from_year (stats, sokaku_plan_get_last_fiscal (sokaku_stats_get_plan (stats)));
}

static char *
make_midterm_year (SokakuStats *stats, const char *argument)
{
  return from_year (stats, sokaku_plan_get_midterm_year (sokaku_stats_get_plan (stats)));
}

static SokakuReport *
get_report (SokakuStats *stats)
{
  return sokaku_plan_get_report (sokaku_stats_get_plan (stats));
}

static char *
make_report_date (SokakuStats *stats, const char *argument)
{
  return from_date (stats, sokaku_report_get_date (get_report (stats)));
}

static char *
make_pack_date (SokakuStats *stats, const char *argument)
{
  return from_date (stats, sokaku_report_get_pack_date (get_report (stats)));
}

static char *
make_years (SokakuStats *stats, const char *argument)
{
  return from_count (length_of (sokaku_plan_get_years (sokaku_stats_get_plan (stats))));
}

static char *
make_themes (SokakuStats *stats, const char *argument)
{
  return from_count (length_of (sokaku_plan_get_themes (sokaku_stats_get_plan (stats))));
}

static char *
make_initiatives (SokakuStats *stats, const char *argument)
{
  return from_count (sokaku_stats_get_n_initiatives (stats, sokaku_stats_get_plan (stats)));
}

static char *
make_items (SokakuStats *stats, const char *argument)
{
  return from_count (sokaku_stats_get_n_items (stats, sokaku_stats_get_plan (stats)));
}

static char *
make_criteria (SokakuStats *stats, const char *argument)
{
  return from_count (length_of (sokaku_plan_get_criteria (sokaku_stats_get_plan (stats))));
}

static char *
make_members (SokakuStats *stats, const char *argument)
{
  return from_count (length_of (sokaku_plan_get_members (sokaku_stats_get_plan (stats))));
}

static char *
make_items_graded (SokakuStats *stats, const char *argument)
{
  guint n, n_all;

  return count_graded (stats, argument, &n, &n_all) ? from_count (n) : NULL;
}

static char *
make_share_of (SokakuStats *stats, const char *argument)
{
  guint n, n_all;
  g_autofree char *share = NULL;

  if (!count_graded (stats, argument, &n, &n_all))
    return NULL;
  share = from_tenths (sokaku_stats_get_percentage (n, n_all));
  if (share == NULL)
    return NULL;
  return g_strconcat (share, is_japanese (get_language (stats)) ? "%" : " %", NULL);
}

static char *
make_initiatives_graded (SokakuStats *stats, const char *argument)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (sokaku_stats_get_plan (stats));
  guint position;
  guint n = 0;

  if (find_grade (stats, argument, strlen (argument), &position) == NULL)
    return NULL;
  for (guint i = 0; i < length_of (initiatives); i++)
    n += g_str_equal (
        sokaku_listed_get_grade (stats, sokaku_node_list_peek (initiatives, i), SOKAKU_OVERALL),
        argument);
  return from_count (n);
}

static char *
make_council_average (SokakuStats *stats, const char *argument)
{
  gpointer group = *argument != '\0' ? (gpointer) find_initiative (stats, argument)
                                     : (gpointer) sokaku_stats_get_plan (stats);

  return group != NULL ? from_tenths (sokaku_stats_get_council (stats, group, NULL)) : NULL;
}

static char *
make_rated_at_least (SokakuStats *stats, const char *argument)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  int tenths;

  /* Where nothing is rated, none at or above it says nothing. */
  if (!sokaku_tenths_parse (argument, &tenths)
      || !SOKAKU_IS_VALUE (sokaku_stats_get_council (stats, plan, NULL)))
    return NULL;
  return from_count (sokaku_stats_get_n_rated_at_least (stats, plan, tenths));
}

static char *
make_total_effect (SokakuStats *stats, const char *argument)
{
  SokakuNodeList *effects = sokaku_report_get_effects (get_report (stats));

  for (guint i = 0; i < length_of (effects); i++)
    {
      SokakuEffect *effect = sokaku_node_list_peek (effects, i);

      if (sokaku_effect_get_kind (effect) == SOKAKU_EFFECT_TOTAL)
        return from_amount (stats, sokaku_effect_get_amount (effect));
    }
  return NULL;
}

/* By its place among the main effects, from 1, as they are printed. */
static SokakuEffect *
find_main_effect (SokakuStats *stats, const char *argument)
{
  SokakuNodeList *effects = sokaku_report_get_effects (get_report (stats));
  guint64 wanted;

  if (!g_ascii_string_to_unsigned (argument, 10, 1, G_MAXUINT, &wanted, NULL))
    return NULL;
  for (guint i = 0; i < length_of (effects); i++)
    {
      SokakuEffect *effect = sokaku_node_list_peek (effects, i);

      if (sokaku_effect_get_kind (effect) == SOKAKU_EFFECT_MAIN && --wanted == 0)
        return effect;
    }
  return NULL;
}

static char *
make_main_effect (SokakuStats *stats, const char *argument)
{
  SokakuEffect *effect = find_main_effect (stats, argument);

  return effect != NULL ? from_amount (stats, sokaku_effect_get_amount (effect)) : NULL;
}

static char *
from_grade (SokakuStats *stats, gpointer group)
{
  const char *grade
      = group != NULL ? sokaku_listed_get_grade (stats, group, SOKAKU_OVERALL) : SOKAKU_GRADE_ENDED;

  return g_str_equal (grade, SOKAKU_GRADE_ENDED) ? NULL : from_text (grade);
}

static char *
make_theme_initiatives (SokakuStats *stats, const char *argument)
{
  SokakuTheme *theme = find_theme (stats, argument);

  return theme != NULL ? from_count (sokaku_stats_get_n_initiatives (stats, theme)) : NULL;
}

static char *
make_theme_items (SokakuStats *stats, const char *argument)
{
  SokakuTheme *theme = find_theme (stats, argument);

  return theme != NULL ? from_count (sokaku_stats_get_n_items (stats, theme)) : NULL;
}

static char *
make_theme_total (SokakuStats *stats, const char *argument)
{
  SokakuTheme *theme = find_theme (stats, argument);

  return theme != NULL ? from_tenths (sokaku_stats_get_total (stats, theme, SOKAKU_OVERALL)) : NULL;
}

static char *
make_theme_grade (SokakuStats *stats, const char *argument)
{
  return from_grade (stats, find_theme (stats, argument));
}

static char *
make_theme_council (SokakuStats *stats, const char *argument)
{
  SokakuTheme *theme = find_theme (stats, argument);

  return theme != NULL ? from_tenths (sokaku_stats_get_council (stats, theme, NULL)) : NULL;
}

static char *
make_initiative_total (SokakuStats *stats, const char *argument)
{
  SokakuInitiative *initiative = find_initiative (stats, argument);

  return initiative != NULL
             ? from_tenths (sokaku_stats_get_total (stats, initiative, SOKAKU_OVERALL))
             : NULL;
}

static char *
make_initiative_grade (SokakuStats *stats, const char *argument)
{
  return from_grade (stats, find_initiative (stats, argument));
}

const SokakuReportValue sokaku_report_values[] = {
  { "plan-name", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_plan_name },
  { "city", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_city },
  { "council", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_council },
  { "report-date", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_report_date },
  { "pack-date", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_pack_date },
  { "first-year", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_first_year },
  { "last-year", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_last_year },
  { "midterm-year", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_midterm_year },
  { "years", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_years },
  { "themes", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_THEMES, make_themes },
  { "initiatives", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_INITIATIVES, make_initiatives },
  { "items", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING, SOKAKU_REPORT_COUNT_OF_ITEMS,
    make_items },
  { "criteria", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_CRITERIA, make_criteria },
  { "members", SOKAKU_REPORT_FIELD_OF_PLAN, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_MEMBERS, make_members },
  { "items-graded", SOKAKU_REPORT_FIELD_OF_GRADES, SOKAKU_REPORT_TAKES_GRADES,
    SOKAKU_REPORT_COUNT_OF_ITEMS, make_items_graded },
  { "share-of", SOKAKU_REPORT_FIELD_OF_GRADES, SOKAKU_REPORT_TAKES_GRADES,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_share_of },
  { "initiatives-graded", SOKAKU_REPORT_FIELD_OF_GRADES, SOKAKU_REPORT_TAKES_GRADE,
    SOKAKU_REPORT_COUNT_OF_INITIATIVES, make_initiatives_graded },
  { "initiatives-rated-at-least", SOKAKU_REPORT_FIELD_OF_COUNCIL, SOKAKU_REPORT_TAKES_AVERAGE,
    SOKAKU_REPORT_COUNT_OF_INITIATIVES, make_rated_at_least },
  { "council-average", SOKAKU_REPORT_FIELD_OF_COUNCIL, SOKAKU_REPORT_MAY_TAKE_INITIATIVE,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_council_average },
  { "total-effect", SOKAKU_REPORT_FIELD_OF_EFFECTS, SOKAKU_REPORT_TAKES_NOTHING,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_total_effect },
  { "main-effect", SOKAKU_REPORT_FIELD_OF_EFFECTS, SOKAKU_REPORT_TAKES_EFFECT,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_main_effect },
  { "theme-initiatives", SOKAKU_REPORT_FIELD_OF_THEME, SOKAKU_REPORT_TAKES_THEME,
    SOKAKU_REPORT_COUNT_OF_INITIATIVES, make_theme_initiatives },
  { "theme-items", SOKAKU_REPORT_FIELD_OF_THEME, SOKAKU_REPORT_TAKES_THEME,
    SOKAKU_REPORT_COUNT_OF_ITEMS, make_theme_items },
  { "theme-total", SOKAKU_REPORT_FIELD_OF_THEME, SOKAKU_REPORT_TAKES_THEME,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_theme_total },
  { "theme-grade", SOKAKU_REPORT_FIELD_OF_THEME, SOKAKU_REPORT_TAKES_THEME,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_theme_grade },
  { "theme-council", SOKAKU_REPORT_FIELD_OF_THEME, SOKAKU_REPORT_TAKES_THEME,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_theme_council },
  { "initiative-total", SOKAKU_REPORT_FIELD_OF_INITIATIVE, SOKAKU_REPORT_TAKES_INITIATIVE,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_initiative_total },
  { "initiative-grade", SOKAKU_REPORT_FIELD_OF_INITIATIVE, SOKAKU_REPORT_TAKES_INITIATIVE,
    SOKAKU_REPORT_COUNT_OF_NOTHING, make_initiative_grade },
};

/* Finds the field called @name; a count's name may end in "-counted". */

const guint sokaku_report_n_values = G_N_ELEMENTS (sokaku_report_values);
