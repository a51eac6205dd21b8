/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of a plan's structure: each is one step of the undo history, or refused in one sentence. */
#include "sokaku-structure-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-effect.h"
#include "sokaku-era.h"
#include "sokaku-structure-loss.h"
#include "sokaku-text-fold.h"
#include "sokaku-text-line.h"

G_DEFINE_QUARK (sokaku - structure - error - quark, sokaku_structure_error)

/* What a number of the definition may be at most: enough for any, and sums stay in range. */
#define LARGEST 9999

/**
 * sokaku_structure_fail:
 * @error: return location
 * @code: why
 * @sentence: translated
 *
 * Returns: %FALSE
 */
gboolean
sokaku_structure_fail (GError **error, SokakuStructureError code, const char *sentence)
{
  g_set_error_literal (error, SOKAKU_STRUCTURE_ERROR, code, sentence);
  return FALSE;
}

/**
 * sokaku_structure_tidy:
 * @text: as typed
 *
 * Returns: (transfer full): one line without blanks around it
 */
char *
sokaku_structure_tidy (const char *text)
{
  g_autofree char *clean = sokaku_text_clean (text);

  g_strdelimit (clean, "\n\t", ' ');
  return sokaku_text_strip (clean);
}

/**
 * sokaku_structure_parse_number:
 * @text: as typed, in digits of any width
 * @value: (out): the number
 *
 * Returns: whether it is a whole number that a definition can hold
 */
gboolean
sokaku_structure_parse_number (const char *text, int *value)
{
  g_autofree char *plain = sokaku_text_fold (text);
  gint64 number;

  if (!g_ascii_string_to_signed (plain, 10, -LARGEST, LARGEST, &number, NULL))
    return FALSE;
  *value = (int) number;
  return TRUE;
}

/**
 * sokaku_structure_check_readable:
 * @plan: a plan
 * @only: (nullable): the initiative that alone is touched, with its items
 * @error: return location
 *
 * What reaches into every file of the plan can only be done where all could be
 * read: the others would keep what the plan no longer has.
 *
 * Returns: %FALSE with %SOKAKU_STRUCTURE_ERROR_DAMAGED
 */
gboolean
sokaku_structure_check_readable (SokakuPlan *plan, SokakuInitiative *only, GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);
      gboolean damaged = *sokaku_initiative_get_damage (initiative) != '\0';

      if (only != NULL && only != initiative)
        continue;
      for (guint j = 0; !damaged && j < sokaku_node_list_get_length (items); j++)
        damaged = *sokaku_item_get_damage (sokaku_node_list_peek (items, j)) != '\0';
      if (damaged)
        return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_DAMAGED,
                                      _ ("Files of this plan could not be read, so nobody knows "
                                         "what this would change in them: repair them first."));
    }
  return TRUE;
}

/**
 * sokaku_structure_check_council:
 * @initiative: an initiative
 * @error: return location
 *
 * What the council says of an initiative can only be changed where it could be read.
 *
 * Returns: %FALSE with %SOKAKU_STRUCTURE_ERROR_DAMAGED
 */
gboolean
sokaku_structure_check_council (SokakuInitiative *initiative, GError **error)
{
  return *sokaku_initiative_get_damage (initiative) == '\0'
         || sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_DAMAGED,
                                   _ ("The council’s file of this initiative could not be read, so "
                                      "it cannot be changed: repair the file first."));
}

/**
 * sokaku_structure_check_name:
 * @list: a list of the definition
 * @node: (nullable): the node that is to have the name; %NULL for a new one
 * @property: which field
 * @name: tidy name
 * @error: return location
 *
 * Names that only differ in the width of letters and the like are the same.
 *
 * Returns: whether @name is there and no other node of @list has it
 */
gboolean
sokaku_structure_check_name (
    SokakuNodeList *list, gpointer node, const char *property, const char *name, GError **error)
{
  g_autofree char *folded = sokaku_text_fold (name);

  if (*folded == '\0')
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_EMPTY,
                                  _ ("This may not be empty."));
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      gpointer other = sokaku_node_list_peek (list, i);
      g_autofree char *theirs = NULL;
      g_autofree char *key = NULL;

      if (other == node)
        continue;
      g_object_get (other, property, &theirs, NULL);
      key = sokaku_text_fold (theirs);
      if (strcmp (key, folded) != 0)
        continue;
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
                   _ ("“%s” is there already; choose another."), theirs);
      return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_structure_make_node_id:
 * @list: a list of nodes with ids
 * @prefix: what the ids begin with
 *
 * Returns: (transfer full): an id that no node of @list has
 */
char *
sokaku_structure_make_node_id (SokakuNodeList *list, const char *prefix)
{
  guint n = sokaku_node_list_get_length (list);

  for (guint number = n + 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", prefix, number);
      gboolean taken = FALSE;

      for (guint i = 0; !taken && i < n; i++)
        {
          g_autofree char *theirs = NULL;

          g_object_get (sokaku_node_list_peek (list, i), "id", &theirs, NULL);
          taken = strcmp (theirs, id) == 0;
        }
      if (!taken)
        return g_steal_pointer (&id);
    }
}

/**
 * sokaku_structure_find_list:
 * @plan: a plan
 * @node: something of its definition
 * @position: (out) (optional): where it stands in the list
 *
 * Returns: (transfer none) (nullable): the list that holds it
 */
SokakuNodeList *
sokaku_structure_find_list (SokakuPlan *plan, gpointer node, guint *position)
{
  SokakuNodeList *lists[] = {
    sokaku_plan_get_years (plan),
    sokaku_plan_get_criteria (plan),
    sokaku_plan_get_grades (plan),
    sokaku_plan_get_scale (plan),
    sokaku_plan_get_themes (plan),
    sokaku_plan_get_initiatives (plan),
    sokaku_plan_get_members (plan),
    SOKAKU_IS_ITEM (node) && sokaku_item_get_initiative (node) != NULL
        ? sokaku_initiative_get_items (sokaku_item_get_initiative (node))
        : sokaku_plan_get_years (plan),
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (sokaku_node_list_find (lists[i], node, position))
      return lists[i];
  return NULL;
}

/**
 * sokaku_structure_remove_node:
 * @history: a history, in a group
 * @list: a list
 * @node: (nullable): a node of it; %NULL does nothing
 *
 * Removes @node from @list.
 */
void
sokaku_structure_remove_node (SokakuHistory *history, SokakuNodeList *list, gpointer node)
{
  guint position;

  if (node != NULL && sokaku_node_list_find (list, node, &position))
    sokaku_history_remove (history, list, position, NULL);
}

/* --- Fields --- */

static gboolean
set_free (SokakuPlan *plan,
          SokakuHistory *history,
          gpointer node,
          const char *property,
          const char *text,
          const char *label,
          GError **error)
{
  if (history != NULL)
    sokaku_history_set_string (history, node, property, text, label);
  return TRUE;
}

static gboolean
set_required (SokakuPlan *plan,
              SokakuHistory *history,
              gpointer node,
              const char *property,
              const char *text,
              const char *label,
              GError **error)
{
  if (*text == '\0')
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_EMPTY,
                                  _ ("This may not be empty."));
  return set_free (plan, history, node, property, text, label, error);
}

static gboolean
set_unique (SokakuPlan *plan,
            SokakuHistory *history,
            gpointer node,
            const char *property,
            const char *text,
            const char *label,
            GError **error)
{
  SokakuNodeList *list = sokaku_structure_find_list (plan, node, NULL);

  return sokaku_structure_check_name (list, node, property, text, error)
         && set_free (plan, history, node, property, text, label, error);
}

static gboolean
set_unique_or_empty (SokakuPlan *plan,
                     SokakuHistory *history,
                     gpointer node,
                     const char *property,
                     const char *text,
                     const char *label,
                     GError **error)
{
  return (*text == '\0' ? set_free : set_unique) (plan, history, node, property, text, label,
                                                  error);
}

static gboolean
set_language (SokakuPlan *plan,
              SokakuHistory *history,
              gpointer node,
              const char *property,
              const char *text,
              const char *label,
              GError **error)
{
  gboolean is_tag = strlen (text) >= 2;

  for (const char *p = text; is_tag && *p != '\0'; p++)
    is_tag = g_ascii_isalnum (*p) || (*p == '-' && p > text);
  if (!is_tag)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("A language is a code such as “ja” or “en”."));
  return set_free (plan, history, node, property, text, label, error);
}

/* The label of the overall evaluation stands among those of the years. */
static gboolean
set_overall_label (SokakuPlan *plan,
                   SokakuHistory *history,
                   gpointer node,
                   const char *property,
                   const char *text,
                   const char *label,
                   GError **error)
{
  return sokaku_structure_check_name (sokaku_plan_get_years (plan), NULL, "label", text, error)
         && set_free (plan, history, node, property, text, label, error);
}

/* Labels are what undo says. */
static const struct
{
  GType (*get_type) (void);
  const char *property;
  const char *label;
  SokakuStructureSetText set;
} fields[] = {
  { sokaku_plan_get_type, "name", N_ ("Name of the Plan"), set_required },
  { sokaku_plan_get_type, "city", N_ ("City"), set_free },
  { sokaku_plan_get_type, "council", N_ ("Name of the Council"), set_free },
  { sokaku_plan_get_type, "language", N_ ("Language of the Plan"), set_language },
  { sokaku_plan_get_type, "overall-label", N_ ("Label of the Overall Evaluation"),
    set_overall_label },
  { sokaku_plan_get_type, "confirmed-at", N_ ("As-of Date of the Sheets"), set_free },
  { sokaku_year_get_type, "label", N_ ("Label of a Fiscal Year"), sokaku_structure_set_year_label },
  { sokaku_criterion_get_type, "name", N_ ("Name of a Criterion"), set_unique },
  { sokaku_criterion_get_type, "min", N_ ("Range of a Criterion"), sokaku_structure_set_range },
  { sokaku_criterion_get_type, "max", N_ ("Range of a Criterion"), sokaku_structure_set_range },
  { sokaku_criterion_get_type, "cap-at", N_ ("Cap of a Criterion"), sokaku_structure_set_cap },
  { sokaku_criterion_get_type, "cap-grade", N_ ("Cap of a Criterion"), sokaku_structure_set_cap },
  { sokaku_grade_get_type, "name", N_ ("Name of a Grade"), sokaku_structure_set_grade_name },
  { sokaku_grade_get_type, "min-total", N_ ("Smallest Total of a Grade"),
    sokaku_structure_set_threshold },
  { sokaku_scale_step_get_type, "value", N_ ("Rating Scale"), sokaku_structure_set_step_value },
  { sokaku_scale_step_get_type, "label", N_ ("Rating Scale"), set_free },
  { sokaku_theme_get_type, "number", N_ ("Number of a Theme"), set_unique_or_empty },
  { sokaku_theme_get_type, "name", N_ ("Name of a Theme"), set_unique },
  { sokaku_theme_get_type, "short-in-lists", N_ ("Short Name of a Theme"), set_unique },
  { sokaku_theme_get_type, "short-in-sheets", N_ ("Short Name of a Theme"), set_free },
  { sokaku_initiative_get_type, "number", N_ ("Number of an Initiative"),
    sokaku_structure_set_initiative_number },
  { sokaku_initiative_get_type, "title", N_ ("Title of an Initiative"), set_required },
  { sokaku_item_get_type, "number", N_ ("Number of an Item"), sokaku_structure_set_item_number },
  { sokaku_item_get_type, "title", N_ ("Title of an Item"), set_required },
  { sokaku_item_get_type, "tag", N_ ("Tag of an Item"), set_free },
  { sokaku_member_get_type, "name", N_ ("Name of a Member"), set_required },
  { sokaku_member_get_type, "affiliation", N_ ("Affiliation of a Member"), set_free },
  { sokaku_member_get_type, "role", N_ ("Role of a Member"), set_free },
  { sokaku_member_get_type, "term-from", N_ ("Term of a Member"), sokaku_structure_set_term },
  { sokaku_member_get_type, "term-until", N_ ("Term of a Member"), sokaku_structure_set_term },
};

/**
 * sokaku_structure_dup_text:
 * @node: a node of the definition
 * @property: a field of it
 *
 * Returns: (transfer full): the field as it is typed; "" where it is not known
 */
char *
sokaku_structure_dup_text (gpointer node, const char *property)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (node, property, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    return g_value_dup_string (&value);
  if (SOKAKU_IS_MEMBER (node))
    return sokaku_era_format_date (g_value_get_int (&value), SOKAKU_ERA_SHORT);
  return SOKAKU_IS_VALUE (g_value_get_int (&value))
             ? g_strdup_printf ("%d", g_value_get_int (&value))
             : g_strdup ("");
}

/**
 * sokaku_structure_check_text:
 * @plan: a plan
 * @node: the plan, or something of its definition
 * @property: a field of it
 * @text: as typed so far
 * @error: return location of a #SokakuStructureError
 *
 * What sokaku_structure_set_text() would say to @text; nothing changes.
 *
 * Returns: whether the field can hold it
 */
gboolean
sokaku_structure_check_text (
    SokakuPlan *plan, gpointer node, const char *property, const char *text, GError **error)
{
  return sokaku_structure_set_text (plan, NULL, node, property, text, error);
}

/**
 * sokaku_structure_set_text:
 * @plan: a plan
 * @history: its history
 * @node: the plan, or something of its definition
 * @property: a field of it
 * @text: as typed
 * @error: return location of a #SokakuStructureError
 *
 * Sets a field, with all that follows from it, as one step: a grade's name is
 * changed wherever it is recorded, a step's value wherever it is rated.
 *
 * Returns: whether the field can hold it; else nothing has changed
 */
gboolean
sokaku_structure_set_text (SokakuPlan *plan,
                           SokakuHistory *history,
                           gpointer node,
                           const char *property,
                           const char *text,
                           GError **error)
{
  g_autofree char *tidy = sokaku_structure_tidy (text);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].get_type () == G_OBJECT_TYPE (node) && g_str_equal (fields[i].property, property))
      {
        if (SOKAKU_IS_ITEM (node) && *sokaku_item_get_damage (node) != '\0')
          return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_DAMAGED,
                                        _ ("The sheet of this item could not be read, so it "
                                           "cannot be changed: repair its file first."));
        return fields[i].set (plan, history, node, property, tidy, _ (fields[i].label), error);
      }
  g_return_val_if_reached (FALSE);
}

/* --- Lists --- */

/**
 * sokaku_structure_dup_name:
 * @node: something of a plan's definition, or a financial effect
 *
 * Returns: (transfer full): what people call it: "R5", "12 Title", "進捗度"
 */
char *
sokaku_structure_dup_name (gpointer node)
{
  if (SOKAKU_IS_ITEM (node))
    return g_strdup_printf ("%s %s", sokaku_item_get_number (node), sokaku_item_get_title (node));
  if (SOKAKU_IS_INITIATIVE (node))
    return g_strdup_printf ("%d %s", sokaku_initiative_get_number (node),
                            sokaku_initiative_get_title (node));
  if (SOKAKU_IS_YEAR (node))
    return g_strdup (sokaku_year_get_label (node));
  if (SOKAKU_IS_SCALE_STEP (node))
    return sokaku_structure_dup_text (node, "value");
  if (SOKAKU_IS_EFFECT (node))
    return g_strdup (sokaku_effect_get_label (node));
  return sokaku_structure_dup_text (node, "name");
}

/**
 * sokaku_structure_move:
 * @plan: a plan
 * @history: its history
 * @node: a theme, initiative, item, criterion or member
 * @position: where it shall stand in its list
 * @error: return location of a #SokakuStructureError
 *
 * Changes the order, as one step. Years, grades and the steps of the scale have
 * theirs from what they are.
 *
 * Returns: whether it could be moved
 */
gboolean
sokaku_structure_move (
    SokakuPlan *plan, SokakuHistory *history, gpointer node, guint position, GError **error)
{
  guint from;
  SokakuNodeList *list = sokaku_structure_find_list (plan, node, &from);

  if (list == NULL || position >= sokaku_node_list_get_length (list))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                  _ ("There is no such place in the list."));
  if (SOKAKU_IS_YEAR (node) || SOKAKU_IS_GRADE (node) || SOKAKU_IS_SCALE_STEP (node))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("The order follows from the numbers: change those."));
  if (SOKAKU_IS_CRITERION (node)
      && (!sokaku_structure_check_readable (plan, NULL, error)
          || !sokaku_structure_check_no_locked_evaluation (plan, NULL, error)))
    return FALSE;

  sokaku_history_begin_group (history, SOKAKU_IS_ITEM (node)         ? _ ("Order of Items")
                                       : SOKAKU_IS_INITIATIVE (node) ? _ ("Order of Initiatives")
                                       : SOKAKU_IS_THEME (node)      ? _ ("Order of Themes")
                                       : SOKAKU_IS_CRITERION (node)  ? _ ("Order of Criteria")
                                                                     : _ ("Order of Members"));
  if (SOKAKU_IS_CRITERION (node))
    sokaku_structure_move_scores (plan, history, from, position);
  if (SOKAKU_IS_THEME (node))
    sokaku_structure_move_theme (plan, history, from, position);
  else
    sokaku_history_move (history, list, from, position, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

static void
count_grade (SokakuPlan *plan, const char *name, SokakuStructureLoss *loss)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);
      SokakuNodeList *grades = sokaku_initiative_get_year_grades (initiative);

      for (guint j = 0; j < sokaku_node_list_get_length (grades); j++)
        loss->grades
            += g_str_equal (sokaku_year_grade_get_grade (sokaku_node_list_peek (grades, j)), name);
      for (guint j = 0; j < sokaku_node_list_get_length (items); j++)
        {
          SokakuNodeList *list = sokaku_item_get_evaluations (sokaku_node_list_peek (items, j));

          for (guint k = 0; k < sokaku_node_list_get_length (list); k++)
            loss->grades += g_str_equal (
                sokaku_evaluation_get_grade (sokaku_node_list_peek (list, k)), name);
        }
    }
}

static void
count_criterion (SokakuPlan *plan, SokakuCriterion *criterion, SokakuStructureLoss *loss)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      SokakuNodeList *list = sokaku_item_get_evaluations (g_ptr_array_index (items, i));

      for (guint j = 0; j < sokaku_node_list_get_length (list); j++)
        {
          SokakuScore *score = sokaku_evaluation_find_score (sokaku_node_list_peek (list, j),
                                                             sokaku_criterion_get_id (criterion));

          if (score == NULL)
            continue;
          loss->scores += sokaku_score_get_value (score) != SOKAKU_UNKNOWN;
          sokaku_structure_loss_add_text (loss, sokaku_score_get_reason (score));
        }
    }
}

static void
count_ratings (SokakuPlan *plan, gpointer node, SokakuStructureLoss *loss)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *list = sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, i));

      for (guint j = 0; j < sokaku_node_list_get_length (list); j++)
        {
          SokakuRating *rating = sokaku_node_list_peek (list, j);
          int value = sokaku_rating_get_value (rating);

          if (SOKAKU_IS_MEMBER (node))
            loss->ratings
                += g_str_equal (sokaku_rating_get_member (rating), sokaku_member_get_id (node))
                   && value != SOKAKU_UNKNOWN;
          else
            loss->ratings += value == sokaku_scale_step_get_value (node);
        }
    }
}

static void
count_year (SokakuPlan *plan, int fiscal, SokakuStructureLoss *loss)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    sokaku_structure_loss_add_year (loss, g_ptr_array_index (items, i), fiscal);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    loss->grades
        += *sokaku_initiative_get_recorded_grade (sokaku_node_list_peek (initiatives, i), fiscal)
           != '\0';
}

static char *
describe_theme (SokakuPlan *plan, SokakuTheme *theme)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint n = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    n += sokaku_initiative_has_theme (sokaku_node_list_peek (initiatives, i),
                                      sokaku_theme_get_id (theme));
  if (n == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u initiative carries it and loses it.",
                                       "%u initiatives carry it and lose it.", n),
                          n);
}

/**
 * sokaku_structure_describe_removal:
 * @plan: a plan
 * @node: something of its definition
 *
 * Says what sokaku_structure_remove() takes away with @node.
 *
 * Returns: (transfer full) (nullable): one sentence; %NULL where there is no data,
 *   so that nothing need be asked
 */
char *
sokaku_structure_describe_removal (SokakuPlan *plan, gpointer node)
{
  SokakuStructureLoss loss = { 0 };

  if (SOKAKU_IS_THEME (node))
    return describe_theme (plan, node);
  if (SOKAKU_IS_ITEM (node))
    sokaku_structure_loss_add_item (&loss, node);
  else if (SOKAKU_IS_INITIATIVE (node))
    sokaku_structure_loss_add_initiative (&loss, node);
  else if (SOKAKU_IS_YEAR (node))
    count_year (plan, sokaku_year_get_fiscal (node), &loss);
  else if (SOKAKU_IS_CRITERION (node))
    count_criterion (plan, node, &loss);
  else if (SOKAKU_IS_GRADE (node))
    count_grade (plan, sokaku_grade_get_name (node), &loss);
  else
    count_ratings (plan, node, &loss);
  return sokaku_structure_loss_describe (&loss);
}

/**
 * sokaku_structure_check_removal:
 * @plan: a plan
 * @node: something of its definition
 * @error: return location of a #SokakuStructureError
 *
 * What sokaku_structure_remove() would say; nothing changes.
 *
 * Returns: whether @node can be removed
 */
gboolean
sokaku_structure_check_removal (SokakuPlan *plan, gpointer node, GError **error)
{
  SokakuNodeList *list = sokaku_structure_find_list (plan, node, NULL);
  gboolean needed = SOKAKU_IS_YEAR (node) || SOKAKU_IS_CRITERION (node) || SOKAKU_IS_GRADE (node);

  if (list == NULL)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                  _ ("It is no longer in the plan."));
  if (SOKAKU_IS_ITEM (node))
    {
      if (*sokaku_item_get_damage (node) == '\0')
        return TRUE;
      return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_DAMAGED,
                                    _ ("The sheet of this item could not be read, so nobody knows "
                                       "what would go with it: repair its file first."));
    }
  if (needed && sokaku_node_list_get_length (list) == 1)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_NEEDED,
                                  _ ("A plan cannot do without it: add another first."));
  if (SOKAKU_IS_YEAR (node) && !sokaku_structure_check_year_removal (plan, node, error))
    return FALSE;
  if (SOKAKU_IS_CRITERION (node)
      && !sokaku_structure_check_no_locked_evaluation (plan, NULL, error))
    return FALSE;
  if (SOKAKU_IS_GRADE (node)
      && !sokaku_structure_check_no_locked_evaluation (plan, sokaku_grade_get_name (node), error))
    return FALSE;
  return SOKAKU_IS_THEME (node)
         || sokaku_structure_check_readable (plan, SOKAKU_IS_INITIATIVE (node) ? node : NULL,
                                             error);
}

static void
remove_initiative (SokakuPlan *plan, SokakuHistory *history, SokakuInitiative *initiative)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    sokaku_structure_forget_item (plan, history, sokaku_node_list_peek (items, i));
  sokaku_structure_remove_node (history, sokaku_plan_get_initiatives (plan), initiative);
}

/**
 * sokaku_structure_remove:
 * @plan: a plan
 * @history: its history
 * @node: something of its definition
 * @error: return location of a #SokakuStructureError
 *
 * Removes @node and all that depends on it, as one step: what a file of the plan
 * refers to must be in the plan when the file is read next.
 *
 * Returns: whether it was removed; else nothing has changed
 */
gboolean
sokaku_structure_remove (SokakuPlan *plan, SokakuHistory *history, gpointer node, GError **error)
{
  SokakuNodeList *list = sokaku_structure_find_list (plan, node, NULL);
  g_autoptr (GObject) kept = g_object_ref (node);

  if (!sokaku_structure_check_removal (plan, node, error))
    return FALSE;

  sokaku_history_begin_group (history, SOKAKU_IS_ITEM (node) ? _ ("Removal of an Item")
                                       : SOKAKU_IS_INITIATIVE (node)
                                           ? _ ("Removal of an Initiative")
                                       : SOKAKU_IS_YEAR (node)      ? _ ("Removal of a Fiscal Year")
                                       : SOKAKU_IS_THEME (node)     ? _ ("Removal of a Theme")
                                       : SOKAKU_IS_CRITERION (node) ? _ ("Removal of a Criterion")
                                       : SOKAKU_IS_GRADE (node)     ? _ ("Removal of a Grade")
                                       : SOKAKU_IS_MEMBER (node)    ? _ ("Removal of a Member")
                                                                 : _ ("Removal of a Rating Step"));
  if (SOKAKU_IS_ITEM (node))
    {
      sokaku_structure_forget_item (plan, history, node);
      sokaku_structure_remove_node (history, list, node);
    }
  else if (SOKAKU_IS_INITIATIVE (node))
    remove_initiative (plan, history, node);
  else if (SOKAKU_IS_YEAR (node))
    sokaku_structure_remove_year (plan, history, node);
  else if (SOKAKU_IS_CRITERION (node))
    sokaku_structure_remove_criterion (plan, history, node);
  else if (SOKAKU_IS_GRADE (node))
    sokaku_structure_remove_grade (plan, history, node);
  else if (SOKAKU_IS_SCALE_STEP (node))
    sokaku_structure_remove_step (plan, history, node);
  else if (SOKAKU_IS_THEME (node))
    sokaku_structure_remove_theme (plan, history, node);
  else
    sokaku_structure_remove_member (plan, history, node);
  sokaku_history_end_group (history);
  return TRUE;
}
