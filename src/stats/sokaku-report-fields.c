/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Live figures in the report's own texts. */
#include "sokaku-report-fields.h"

#include <string.h>

#include "sokaku-amount.h"
#include "sokaku-effect.h"
#include "sokaku-era.h"
#include "sokaku-listed.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"

#define OPENING "{{"
#define CLOSING "}}"

/* At the end of a name that counts: with the word for what is counted. */
#define COUNTED "-counted"

typedef char *(*MakeValue) (SokakuStats *stats, const char *argument);

/* What a count is a count of. */
typedef enum
{
  COUNT_OF_NOTHING,
  COUNT_OF_ITEMS,
  COUNT_OF_INITIATIVES,
  COUNT_OF_THEMES,
  COUNT_OF_CRITERIA,
  COUNT_OF_MEMBERS,
} CountOf;

static const struct
{
  const char *ja;
  const char *one;
  const char *many;
} counters[] = {
  [COUNT_OF_ITEMS] = { "項目", " item", " items" },
  [COUNT_OF_INITIATIVES] = { "項目", " initiative", " initiatives" },
  [COUNT_OF_THEMES] = { "テーマ", " theme", " themes" },
  [COUNT_OF_CRITERIA] = { "項目", " criterion", " criteria" },
  [COUNT_OF_MEMBERS] = { "人", " member", " members" },
};

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

/* What follows the name. */
typedef enum
{
  TAKES_NOTHING,
  TAKES_GRADE,
  TAKES_GRADES,
  TAKES_AVERAGE,
  TAKES_EFFECT,
  TAKES_THEME,
  TAKES_INITIATIVE,
  MAY_TAKE_INITIATIVE,
} Takes;

/* The order is that of the chooser. */
static const struct
{
  const char *name;
  SokakuReportFieldKind kind;
  Takes takes;
  CountOf count;
  MakeValue make;
} fields[] = {
  { "plan-name", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_plan_name },
  { "city", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_city },
  { "council", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_council },
  { "report-date", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_report_date },
  { "pack-date", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_pack_date },
  { "first-year", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_first_year },
  { "last-year", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_last_year },
  { "midterm-year", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING,
    make_midterm_year },
  { "years", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_NOTHING, make_years },
  { "themes", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_THEMES, make_themes },
  { "initiatives", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_INITIATIVES,
    make_initiatives },
  { "items", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_ITEMS, make_items },
  { "criteria", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_CRITERIA, make_criteria },
  { "members", SOKAKU_REPORT_FIELD_OF_PLAN, TAKES_NOTHING, COUNT_OF_MEMBERS, make_members },
  { "items-graded", SOKAKU_REPORT_FIELD_OF_GRADES, TAKES_GRADES, COUNT_OF_ITEMS,
    make_items_graded },
  { "share-of", SOKAKU_REPORT_FIELD_OF_GRADES, TAKES_GRADES, COUNT_OF_NOTHING, make_share_of },
  { "initiatives-graded", SOKAKU_REPORT_FIELD_OF_GRADES, TAKES_GRADE, COUNT_OF_INITIATIVES,
    make_initiatives_graded },
  { "initiatives-rated-at-least", SOKAKU_REPORT_FIELD_OF_COUNCIL, TAKES_AVERAGE,
    COUNT_OF_INITIATIVES, make_rated_at_least },
  { "council-average", SOKAKU_REPORT_FIELD_OF_COUNCIL, MAY_TAKE_INITIATIVE, COUNT_OF_NOTHING,
    make_council_average },
  { "total-effect", SOKAKU_REPORT_FIELD_OF_EFFECTS, TAKES_NOTHING, COUNT_OF_NOTHING,
    make_total_effect },
  { "main-effect", SOKAKU_REPORT_FIELD_OF_EFFECTS, TAKES_EFFECT, COUNT_OF_NOTHING,
    make_main_effect },
  { "theme-initiatives", SOKAKU_REPORT_FIELD_OF_THEME, TAKES_THEME, COUNT_OF_INITIATIVES,
    make_theme_initiatives },
  { "theme-items", SOKAKU_REPORT_FIELD_OF_THEME, TAKES_THEME, COUNT_OF_ITEMS, make_theme_items },
  { "theme-total", SOKAKU_REPORT_FIELD_OF_THEME, TAKES_THEME, COUNT_OF_NOTHING, make_theme_total },
  { "theme-grade", SOKAKU_REPORT_FIELD_OF_THEME, TAKES_THEME, COUNT_OF_NOTHING, make_theme_grade },
  { "theme-council", SOKAKU_REPORT_FIELD_OF_THEME, TAKES_THEME, COUNT_OF_NOTHING,
    make_theme_council },
  { "initiative-total", SOKAKU_REPORT_FIELD_OF_INITIATIVE, TAKES_INITIATIVE, COUNT_OF_NOTHING,
    make_initiative_total },
  { "initiative-grade", SOKAKU_REPORT_FIELD_OF_INITIATIVE, TAKES_INITIATIVE, COUNT_OF_NOTHING,
    make_initiative_grade },
};

/* Finds the field called @name; a count's name may end in "-counted". */
static gboolean
find_field (const char *name, guint *position, gboolean *counted)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gsize length = strlen (fields[i].name);

      if (strncmp (name, fields[i].name, length) != 0)
        continue;
      *position = i;
      *counted = fields[i].count != COUNT_OF_NOTHING && g_str_equal (name + length, COUNTED);
      if (name[length] == '\0' || *counted)
        return TRUE;
    }
  return FALSE;
}

/**
 * sokaku_report_field_free:
 * @field: (nullable): a field
 *
 * Frees it.
 */
void
sokaku_report_field_free (SokakuReportField *field)
{
  if (field == NULL)
    return;
  g_free (field->name);
  g_free (field->argument);
  g_free (field->token);
  g_free (field->example);
  g_free (field);
}

/* Adds the word for what is counted. */
static char *
add_counter (const char *count, CountOf of, const char *language)
{
  const char *one = counters[of].one;

  if (is_japanese (language))
    return g_strconcat (count, counters[of].ja, NULL);
  return g_strconcat (count, g_str_equal (count, "1") ? one : counters[of].many, NULL);
}

/**
 * sokaku_report_fields_find:
 * @text: a text
 * @start: (out): the first brace
 * @end: (out): behind the last brace
 *
 * Finds the first thing in @text that has the form of a field, "{{name}}" or
 * "{{name:argument}}" within one line, whether or not there is a field of that name.
 *
 * Returns: whether there is one
 */
gboolean
sokaku_report_fields_find (const char *text, const char **start, const char **end)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *open = strstr (text, OPENING); open != NULL; open = strstr (open + 1, OPENING))
    {
      const char *inside = open + strlen (OPENING);
      gsize length = strcspn (inside, "{}\n");

      if (length > 0 && g_str_has_prefix (inside + length, CLOSING))
        {
          *start = open;
          *end = inside + length + strlen (CLOSING);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * sokaku_report_fields_dup_value:
 * @token: a field with its braces
 * @length: bytes of it, or -1 for all of @token
 * @stats: the figures of a plan
 * @state: (out) (optional): whether it is a field and has a figure
 *
 * Returns: (transfer full): what is printed for @token: its figure as the plan's language
 *   writes it, %SOKAKU_REPORT_FIELD_NONE where the plan has no such figure, and @token
 *   itself where it is no field
 */
char *
sokaku_report_fields_dup_value (const char *token,
                                gssize length,
                                SokakuStats *stats,
                                SokakuReportFieldState *state)
{
  g_autofree char *whole = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *value = NULL;
  char *argument;
  SokakuReportFieldState found = SOKAKU_REPORT_FIELD_UNKNOWN;
  gboolean counted = FALSE;
  guint i = 0;

  g_return_val_if_fail (token != NULL, NULL);
  g_return_val_if_fail (SOKAKU_IS_STATS (stats), NULL);

  whole = length < 0 ? g_strdup (token) : g_strndup (token, (gsize) length);
  if (g_str_has_prefix (whole, OPENING) && g_str_has_suffix (whole, CLOSING)
      && strlen (whole) > strlen (OPENING CLOSING))
    {
      inside = g_strndup (whole + strlen (OPENING), strlen (whole) - strlen (OPENING CLOSING));
      argument = strchr (inside, ':');
      if (argument != NULL)
        *argument++ = '\0';
      else
        argument = inside + strlen (inside);
      if (find_field (g_strstrip (inside), &i, &counted))
        {
          g_strstrip (argument);
          if (fields[i].takes != TAKES_NOTHING || *argument == '\0')
            value = fields[i].make (stats, argument);
          found = value != NULL ? SOKAKU_REPORT_FIELD_FIGURE : SOKAKU_REPORT_FIELD_EMPTY;
        }
    }
  if (state != NULL)
    *state = found;
  switch (found)
    {
    case SOKAKU_REPORT_FIELD_FIGURE:
      return counted ? add_counter (value, fields[i].count, get_language (stats))
                     : g_steal_pointer (&value);
    case SOKAKU_REPORT_FIELD_EMPTY:
      return g_strdup (SOKAKU_REPORT_FIELD_NONE);
    case SOKAKU_REPORT_FIELD_UNKNOWN:
    default:
      return g_steal_pointer (&whole);
    }
}

/**
 * sokaku_report_fields_resolve:
 * @text: a text of the report
 * @stats: the figures of its plan
 *
 * Puts the figures of now where the fields stand. Braces that are no field stay.
 *
 * Returns: (transfer full): the text as it is printed
 */
char *
sokaku_report_fields_resolve (const char *text, SokakuStats *stats)
{
  GString *resolved = g_string_new (NULL);
  const char *start;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  for (; sokaku_report_fields_find (text, &start, &end); text = end)
    {
      g_autofree char *value = sokaku_report_fields_dup_value (start, end - start, stats, NULL);

      g_string_append_len (resolved, text, start - text);
      g_string_append (resolved, value);
    }
  g_string_append (resolved, text);
  return g_string_free (resolved, FALSE);
}

static void
add_field (GPtrArray *list, SokakuStats *stats, guint i, const char *argument)
{
  for (guint counted = 0; counted <= (fields[i].count != COUNT_OF_NOTHING); counted++)
    {
      SokakuReportField *field = g_new0 (SokakuReportField, 1);

      field->name = g_strdup (fields[i].name);
      field->argument = g_strdup (argument);
      field->counted = counted > 0;
      field->kind = fields[i].kind;
      field->token = g_strconcat (OPENING, field->name, counted > 0 ? COUNTED : "",
                                  *argument != '\0' ? ":" : "", argument, CLOSING, NULL);
      field->example = sokaku_report_fields_dup_value (field->token, -1, stats, NULL);
      g_ptr_array_add (list, field);
    }
}

/* Each grade alone, and from the second on each with all better ones. */
static void
add_fields_of_grades (GPtrArray *list, SokakuStats *stats, guint i)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (sokaku_stats_get_plan (stats));
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint grade = 0; grade < length_of (grades); grade++)
    {
      const char *name = sokaku_grade_get_name (sokaku_node_list_peek (grades, grade));

      add_field (list, stats, i, name);
      g_string_append_printf (joined, "%s%s", grade > 0 ? "+" : "", name);
      if (fields[i].takes == TAKES_GRADES && grade > 0 && grade + 1 < length_of (grades))
        add_field (list, stats, i, joined->str);
    }
}

/* Each whole step of the council's scale, best first. */
static void
add_fields_of_averages (GPtrArray *list, SokakuStats *stats, guint i)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (sokaku_stats_get_plan (stats));

  for (guint step = 0; step < length_of (scale); step++)
    {
      g_autofree char *argument = sokaku_tenths_to_string (
          10 * sokaku_scale_step_get_value (sokaku_node_list_peek (scale, step)));

      add_field (list, stats, i, argument);
    }
}

static void
add_fields_of_themes (GPtrArray *list, SokakuStats *stats, guint i)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (sokaku_stats_get_plan (stats));

  for (guint theme = 0; theme < length_of (themes); theme++)
    {
      SokakuTheme *node = sokaku_node_list_peek (themes, theme);
      const char *number = sokaku_theme_get_number (node);

      add_field (list, stats, i, *number != '\0' ? number : sokaku_theme_get_id (node));
    }
}

static void
add_fields_of_initiatives (GPtrArray *list, SokakuStats *stats, guint i)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (sokaku_stats_get_plan (stats));

  for (guint initiative = 0; initiative < length_of (initiatives); initiative++)
    {
      g_autofree char *argument = g_strdup_printf (
          "%d", sokaku_initiative_get_number (sokaku_node_list_peek (initiatives, initiative)));

      add_field (list, stats, i, argument);
    }
}

static void
add_fields_of_effects (GPtrArray *list, SokakuStats *stats, guint i)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *argument = g_strdup_printf ("%u", number);

      if (find_main_effect (stats, argument) == NULL)
        return;
      add_field (list, stats, i, argument);
    }
}

/**
 * sokaku_report_fields_list:
 * @stats: the figures of a plan
 *
 * Lists the fields to choose from, with what each shows now, in the order in which they
 * are offered.
 *
 * Returns: (transfer full) (element-type SokakuReportField): the fields
 */
GPtrArray *
sokaku_report_fields_list (SokakuStats *stats)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_report_field_free);

  g_return_val_if_fail (SOKAKU_IS_STATS (stats), list);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (fields[i].takes == TAKES_NOTHING || fields[i].takes == MAY_TAKE_INITIATIVE)
        add_field (list, stats, i, "");
      switch (fields[i].takes)
        {
        case TAKES_GRADE:
        case TAKES_GRADES:
          add_fields_of_grades (list, stats, i);
          break;
        case TAKES_AVERAGE:
          add_fields_of_averages (list, stats, i);
          break;
        case TAKES_EFFECT:
          add_fields_of_effects (list, stats, i);
          break;
        case TAKES_THEME:
          add_fields_of_themes (list, stats, i);
          break;
        case TAKES_INITIATIVE:
        case MAY_TAKE_INITIATIVE:
          add_fields_of_initiatives (list, stats, i);
          break;
        case TAKES_NOTHING:
        default:
          break;
        }
    }
  return list;
}
