/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a plan and their values, in the user's words. */
#include "sokaku-field-words.h"

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-reference.h"
#include "sokaku-report-text.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* By element, and property; an element itself without. Where there is no word, the file's is used:
 * the tests see to it that there is one. */
static const struct
{
  const char *element;
  const char *property;
  const char *label;
} labels[] = {
  { "sheet", "number", N_ ("Number") },
  { "sheet", "title", N_ ("Title") },
  { "sheet", "tag", N_ ("Tag") },
  { "sheet", "departments", N_ ("Departments") },
  { "sheet", "first-year", N_ ("First Year") },
  { "sheet", "ended", N_ ("End") },
  { "sheet", "end-year", N_ ("Year of the End") },
  { "sheet", "end-date", N_ ("End Date") },
  { "sheet", "special-note", N_ ("Special Note") },
  { "sheet", "remark", N_ ("Remark") },
  { "schedule", NULL, N_ ("Schedule") },
  { "schedule", "continues", N_ ("Continues the year before") },
  { "schedule", "status", N_ ("Status") },
  { "schedule", "planned", N_ ("Planned Work") },
  { "schedule", "actual", N_ ("Actual Work") },
  { "evaluation", NULL, N_ ("Self-Evaluation") },
  { "evaluation", "grade", N_ ("Grade") },
  { "evaluation", "reason", N_ ("Reason") },
  { "evaluation", "decision", N_ ("Reason for the Decision") },
  { "score", NULL, N_ ("Score") },
  { "score", "value", N_ ("Score") },
  { "score", "reason", N_ ("Reason") },
  { "action", NULL, N_ ("Action") },
  { "action", "year", N_ ("Year") },
  { "action", "number", N_ ("Number") },
  { "action", "plan", N_ ("Planned Action") },
  { "result", NULL, N_ ("Result") },
  { "result", "mark", N_ ("Mark") },
  { "result", "indicator", N_ ("Indicator Number") },
  { "result", "text", N_ ("Result") },
  { "issue", NULL, N_ ("Issue") },
  { "issue", "problem", N_ ("Issue") },
  { "issue", "solution", N_ ("Solution") },
  { "council", "average", N_ ("Council Average") },
  { "council", "earlier-average", N_ ("Earlier Council Average") },
  { "council", "adopted", N_ ("Adopted Rating") },
  { "council", "adopted-reason", N_ ("Reason for the Adopted Rating") },
  { "rating", NULL, N_ ("Rating") },
  { "rating", "value", N_ ("Rating") },
  { "rating", "second", N_ ("Second Entry") },
  { "opinion", NULL, N_ ("Opinion") },
  { "opinion", "text", N_ ("Opinion") },
  { "opinion", "id", N_ ("Identifier") },
  { "opinion", "author", N_ ("Author") },
  { "opinion", "withdrawn", N_ ("Withdrawn") },
  { "opinion", "joined", N_ ("Joined With") },
  { "opinion", "edited", N_ ("Edited Text") },
  { "opinion", "response", N_ ("Response") },
  { "opinion", "follow-up", N_ ("Follow-Up") },
  { "grade", NULL, N_ ("Grade") },
  { "grade", "grade", N_ ("Grade") },
  { "grade", "name", N_ ("Grade") },
  { "grade", "min-total", N_ ("Lowest Total") },
  { "report", "title", N_ ("Title") },
  { "report", "date", N_ ("Date") },
  { "report", "pack-title", N_ ("Title of the Appendix") },
  { "report", "pack-date", N_ ("Date of the Appendix") },
  { "effect", NULL, N_ ("Effect") },
  { "effect", "kind", N_ ("Kind of the Effect") },
  { "effect", "amount", N_ ("Amount") },
  { "effect", "item", N_ ("Item") },
  { "effect", "label", N_ ("Effect") },
  { "text", NULL, N_ ("Text") },
  { "text", "text", N_ ("Text") },
  { "plan", "name", N_ ("Name") },
  { "plan", "city", N_ ("City") },
  { "plan", "council", N_ ("Council") },
  { "plan", "language", N_ ("Language") },
  { "plan", "midterm-year", N_ ("Mid-Term Revision") },
  { "plan", "overall-label", N_ ("Name of the Overall Evaluation") },
  { "plan", "confirmed-at", N_ ("Confirmed As Of") },
  { "plan", "opinion-authors", N_ ("Opinions With Authors") },
  { "year", NULL, N_ ("Year") },
  { "year", "evaluated", N_ ("Evaluated") },
  { "year", "locked", N_ ("Locked") },
  { "year", "label", N_ ("Name") },
  { "criterion", NULL, N_ ("Criterion") },
  { "criterion", "min", N_ ("Lowest Score") },
  { "criterion", "max", N_ ("Highest Score") },
  { "criterion", "cap-at", N_ ("Grade Limited up to Score") },
  { "criterion", "cap-grade", N_ ("Limit of the Grade") },
  { "criterion", "name", N_ ("Name") },
  { "step", NULL, N_ ("Step of the Scale") },
  { "step", "label", N_ ("Name") },
  { "theme", NULL, N_ ("Theme") },
  { "theme", "number", N_ ("Number") },
  { "theme", "name", N_ ("Name") },
  { "theme", "short-in-lists", N_ ("Short Name in Lists") },
  { "theme", "short-in-sheets", N_ ("Short Name in Sheets") },
  { "member", NULL, N_ ("Member") },
  { "member", "name", N_ ("Name") },
  { "member", "affiliation", N_ ("Affiliation") },
  { "member", "role", N_ ("Role") },
  { "member", "term-from", N_ ("Beginning of the Term") },
  { "member", "term-until", N_ ("End of the Term") },
  { "initiative", NULL, N_ ("Initiative") },
  { "initiative", "number", N_ ("Number") },
  { "initiative", "title", N_ ("Title") },
  { "initiative", "themes", N_ ("Themes") },
  { "item", NULL, N_ ("Sheet") },
};

static const char *
find_label (const char *element, const char *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i].element, element) == 0 && g_strcmp0 (labels[i].property, property) == 0)
      return _ (labels[i].label);
  return NULL;
}

/**
 * sokaku_field_words_get_label:
 * @element: an element of the format
 * @field: a field of it
 *
 * Returns: (transfer none): what the field is called
 */
const char *
sokaku_field_words_get_label (const SokakuFormatElement *element, const SokakuFormatField *field)
{
  const char *label = find_label (element->name, field->property);

  return label != NULL ? label : field->property;
}

/**
 * sokaku_field_words_get_element:
 * @element: an element of the format
 *
 * Returns: (transfer none): what a node of this kind is called
 */
const char *
sokaku_field_words_get_element (const SokakuFormatElement *element)
{
  const char *label = find_label (element->name, NULL);

  return label != NULL ? label : element->name;
}

/**
 * sokaku_field_words_dup_name:
 * @node: an item or an initiative
 *
 * Returns: (transfer full): its number and title
 */
char *
sokaku_field_words_dup_name (gpointer node)
{
  if (SOKAKU_IS_INITIATIVE (node))
    /* Translators: number and title of an initiative (取組項目). */
    return g_strdup_printf (_ ("No.%d %s"), sokaku_initiative_get_number (node),
                            sokaku_initiative_get_title (node));
  return g_strdup_printf ("%s %s", sokaku_item_get_number (node), sokaku_item_get_title (node));
}

static gboolean
has_property (gpointer node, const char *name)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (node), name) != NULL;
}

static char *
dup_year (gpointer node, SokakuPlan *plan)
{
  int year;

  g_object_get (node, "year", &year, NULL);
  return sokaku_plan_dup_year_label (plan, year);
}

static char *
dup_definition_name (gpointer node, const char *fallback)
{
  char *name = NULL;

  if (node != NULL)
    g_object_get (node, "name", &name, NULL);
  if (name != NULL && *name != '\0')
    return name;
  g_free (name);
  return g_strdup (fallback);
}

/**
 * sokaku_field_words_dup_place:
 * @element: an element of the format
 * @node: a node of a list of such elements
 * @position: its position there
 * @plan: its plan
 *
 * Returns: (transfer full): which one it is, e.g. "R5 ⑨"
 */
char *
sokaku_field_words_dup_place (const SokakuFormatElement *element,
                              gpointer node,
                              guint position,
                              SokakuPlan *plan)
{
  if (SOKAKU_IS_ACTION (node))
    {
      SokakuItem *item = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);
      g_autofree char *year = dup_year (node, plan);
      g_autofree char *number = sokaku_circled_number (sokaku_item_get_action_number (item, node));

      return g_strdup_printf ("%s %s", year, number);
    }
  if (SOKAKU_IS_SCORE (node))
    return dup_definition_name (
        sokaku_plan_find_criterion (plan, sokaku_score_get_criterion (node)),
        sokaku_score_get_criterion (node));
  if (SOKAKU_IS_RATING (node))
    return dup_definition_name (sokaku_plan_find_member (plan, sokaku_rating_get_member (node)),
                                sokaku_rating_get_member (node));
  if (SOKAKU_IS_ITEM (node) || SOKAKU_IS_INITIATIVE (node))
    return sokaku_field_words_dup_name (node);
  if (SOKAKU_IS_REPORT_TEXT (node)
      && sokaku_report_text_find_title (sokaku_report_text_get_key (node)) != NULL)
    return g_strdup (sokaku_report_text_find_title (sokaku_report_text_get_key (node)));
  if (SOKAKU_IS_YEAR (node))
    return sokaku_plan_dup_year_label (plan, sokaku_year_get_fiscal (node));
  if (has_property (node, "year"))
    return dup_year (node, plan);
  if (has_property (node, "name"))
    return dup_definition_name (node, "");
  return g_strdup_printf ("%u", position + 1);
}

static char *
dup_number (int value)
{
  switch (value)
    {
    case SOKAKU_UNKNOWN:
      return g_strdup ("");
    case SOKAKU_ENDED:
      return g_strdup ("–");
    case SOKAKU_ABSENT:
      return g_strdup (_ ("absent"));
    case SOKAKU_RECUSED:
      return g_strdup (_ ("recused"));
    default:
      return g_strdup_printf ("%d", value);
    }
}

/* A number that stands for something else. */
static char *
dup_word (const SokakuFormatField *field, gpointer node, int value)
{
  static const char *const statuses[] = { "", N_ ("As planned"), N_ ("Revised"), N_ ("Ended") };
  static const char *const marks[] = { "", N_ ("new"), N_ ("continued") };
  static const char *const kinds[] = { N_ ("Total"), N_ ("Main part") };
  const char *const *words = strcmp (field->property, "status") == 0 ? statuses
                             : strcmp (field->property, "mark") == 0 ? marks
                                                                     : kinds;
  guint n = words == statuses ? G_N_ELEMENTS (statuses)
            : words == marks  ? G_N_ELEMENTS (marks)
                              : G_N_ELEMENTS (kinds);

  if (value < 0 || (guint) value >= n || *words[value] == '\0')
    return g_strdup ("");
  return g_strdup (_ (words[value]));
}

static gboolean
is_year (const SokakuFormatField *field)
{
  return strcmp (field->property, "year") == 0 || g_str_has_suffix (field->property, "-year");
}

static char *
dup_integer (const SokakuFormatField *field, gpointer node, SokakuPlan *plan, int value)
{
  switch (field->type)
    {
    case SOKAKU_FORMAT_WORD:
      return dup_word (field, node, value);
    case SOKAKU_FORMAT_TENTHS:
      return SOKAKU_IS_VALUE (value) ? sokaku_format_tenths (value) : dup_number (value);
    case SOKAKU_FORMAT_DATE:
      return value > 0 ? sokaku_date_format_iso (value) : g_strdup ("");
    default:
      break;
    }
  if (is_year (field))
    return SOKAKU_IS_VALUE (value) && value > 0 ? sokaku_plan_dup_year_label (plan, value)
                                                : g_strdup ("");
  if (!(field->flags & SOKAKU_FORMAT_REQUIRED) && value == field->initial)
    return g_strdup ("");
  return dup_number (value);
}

/**
 * sokaku_field_words_dup_value:
 * @field: a field
 * @node: whose value
 * @item: (nullable): the item that it belongs to, for references
 * @plan: its plan
 *
 * Returns: (transfer full): the value as it is shown; "" for blank
 */
char *
sokaku_field_words_dup_value (const SokakuFormatField *field,
                              gpointer node,
                              SokakuItem *item,
                              SokakuPlan *plan)
{
  SokakuItem *own = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (node, field->property, &value);
  switch (field->type)
    {
    case SOKAKU_FORMAT_TEXT:
      return sokaku_reference_render (g_value_get_string (&value), own != NULL ? own : item, plan);
    case SOKAKU_FORMAT_STRING:
    case SOKAKU_FORMAT_NAME:
      return g_value_dup_string (&value);
    case SOKAKU_FORMAT_AMOUNT:
      return g_value_get_int64 (&value) == SOKAKU_EFFECT_UNKNOWN
                 ? g_strdup ("")
                 : g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (&value));
    case SOKAKU_FORMAT_FLAG:
      return g_strdup (g_value_get_boolean (&value) ? _ ("yes") : _ ("no"));
    case SOKAKU_FORMAT_NAMES:
    case SOKAKU_FORMAT_STRINGS:
      /* Translators: between the names of a list. */
      return g_strjoinv (_ (", "), g_value_get_boxed (&value));
    default:
      return dup_integer (field, node, plan, g_value_get_int (&value));
    }
}

/**
 * sokaku_field_words_dup_summary:
 * @element: an element of the format
 * @node: a node of a list of such elements
 * @item: (nullable): the item that it belongs to
 * @plan: its plan
 *
 * Returns: (transfer full): what a node says that comes or goes as a whole; "" if
 *   nothing
 */
char *
sokaku_field_words_dup_summary (const SokakuFormatElement *element,
                                gpointer node,
                                SokakuItem *item,
                                SokakuPlan *plan)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  const SokakuFormatField *fields[32];
  guint n = 0;

  if (SOKAKU_IS_ITEM (node) || SOKAKU_IS_INITIATIVE (node))
    return sokaku_field_words_dup_name (node);
  for (guint i = 0; i < element->n_attributes && n < G_N_ELEMENTS (fields); i++)
    if (!(element->attributes[i].flags & (SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_DEFINES))
        && element->attributes[i].type != SOKAKU_FORMAT_FLAG && !is_year (&element->attributes[i]))
      fields[n++] = &element->attributes[i];
  for (guint i = 0; i < element->n_fields && n < G_N_ELEMENTS (fields); i++)
    fields[n++] = &element->fields[i];
  if (element->content != NULL && n < G_N_ELEMENTS (fields))
    fields[n++] = element->content;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = sokaku_field_words_dup_value (fields[i], node, item, plan);

      if (*value != '\0')
        g_string_append_printf (summary, "%s%s", summary->len > 0 ? " " : "", value);
    }
  for (guint i = 0; i < element->n_lists; i++)
    {
      SokakuNodeList *list = element->lists[i].get_list (node);

      for (guint k = 0; k < sokaku_node_list_get_length (list); k++)
        {
          g_autofree char *text = sokaku_field_words_dup_summary (
              element->lists[i].element, sokaku_node_list_peek (list, k), item, plan);

          if (*text != '\0')
            g_string_append_printf (summary, "%s%s", summary->len > 0 ? "\n" : "", text);
        }
    }
  return g_strdup (summary->str);
}
