/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Live figures in the report's own texts. */
#include "sokaku-report-fields.h"

#include <string.h>

#include "sokaku-effect.h"
#include "sokaku-report-values.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"

#define OPENING "{{"
#define CLOSING "}}"

/* At the end of a name that counts: with the word for what is counted. */
#define COUNTED "-counted"

static const struct
{
  const char *ja;
  const char *one;
  const char *many;
} counters[] = {
  [SOKAKU_REPORT_COUNT_OF_ITEMS] = { "項目", " item", " items" },
  [SOKAKU_REPORT_COUNT_OF_INITIATIVES] = { "項目", " initiative", " initiatives" },
  [SOKAKU_REPORT_COUNT_OF_THEMES] = { "テーマ", " theme", " themes" },
  [SOKAKU_REPORT_COUNT_OF_CRITERIA] = { "項目", " criterion", " criteria" },
  [SOKAKU_REPORT_COUNT_OF_MEMBERS] = { "人", " member", " members" },
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

static guint
length_of (SokakuNodeList *list)
{
  return sokaku_node_list_get_length (list);
}

static gboolean
find_field (const char *name, guint *position, gboolean *counted)
{
  for (guint i = 0; i < sokaku_report_n_values; i++)
    {
      gsize length = strlen (sokaku_report_values[i].name);

      if (strncmp (name, sokaku_report_values[i].name, length) != 0)
        continue;
      *position = i;
      *counted = sokaku_report_values[i].count != SOKAKU_REPORT_COUNT_OF_NOTHING
                 && g_str_equal (name + length, COUNTED);
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
add_counter (const char *count, SokakuReportCountOf of, const char *language)
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
          if (sokaku_report_values[i].takes != SOKAKU_REPORT_TAKES_NOTHING || *argument == '\0')
            value = sokaku_report_values[i].make (stats, argument);
          found = value != NULL ? SOKAKU_REPORT_FIELD_FIGURE : SOKAKU_REPORT_FIELD_EMPTY;
        }
    }
  if (state != NULL)
    *state = found;
  switch (found)
    {
    case SOKAKU_REPORT_FIELD_FIGURE:
      return counted ? add_counter (value, sokaku_report_values[i].count, get_language (stats))
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
  for (guint counted = 0;
       counted <= (sokaku_report_values[i].count != SOKAKU_REPORT_COUNT_OF_NOTHING); counted++)
    {
      SokakuReportField *field = g_new0 (SokakuReportField, 1);

      field->name = g_strdup (sokaku_report_values[i].name);
      field->argument = g_strdup (argument);
      field->counted = counted > 0;
      field->kind = sokaku_report_values[i].kind;
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
      if (sokaku_report_values[i].takes == SOKAKU_REPORT_TAKES_GRADES && grade > 0
          && grade + 1 < length_of (grades))
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
  SokakuNodeList *effects
      = sokaku_report_get_effects (sokaku_plan_get_report (sokaku_stats_get_plan (stats)));
  guint number = 0;

  for (guint k = 0; k < length_of (effects); k++)
    if (sokaku_effect_get_kind (sokaku_node_list_peek (effects, k)) == SOKAKU_EFFECT_MAIN)
      {
        g_autofree char *argument = g_strdup_printf ("%u", ++number);

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

  for (guint i = 0; i < sokaku_report_n_values; i++)
    {
      if (sokaku_report_values[i].takes == SOKAKU_REPORT_TAKES_NOTHING
          || sokaku_report_values[i].takes == SOKAKU_REPORT_MAY_TAKE_INITIATIVE)
        add_field (list, stats, i, "");
      switch (sokaku_report_values[i].takes)
        {
        case SOKAKU_REPORT_TAKES_GRADE:
        case SOKAKU_REPORT_TAKES_GRADES:
          add_fields_of_grades (list, stats, i);
          break;
        case SOKAKU_REPORT_TAKES_AVERAGE:
          add_fields_of_averages (list, stats, i);
          break;
        case SOKAKU_REPORT_TAKES_EFFECT:
          add_fields_of_effects (list, stats, i);
          break;
        case SOKAKU_REPORT_TAKES_THEME:
          add_fields_of_themes (list, stats, i);
          break;
        case SOKAKU_REPORT_TAKES_INITIATIVE:
        case SOKAKU_REPORT_MAY_TAKE_INITIATIVE:
          add_fields_of_initiatives (list, stats, i);
          break;
        case SOKAKU_REPORT_TAKES_NOTHING:
        default:
          break;
        }
    }
  return list;
}
