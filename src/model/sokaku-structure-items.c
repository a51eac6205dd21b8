/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of items and initiatives: their numbers, their order, their end. */
#include "sokaku-structure-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-text-fold.h"

/* --- Numbers --- */

/* The letters before the digits of an item's number, and the digits' value; -1 without any. */
static char *
split_number (const char *number, int *value)
{
  const char *digits = number;
  gint64 parsed;

  while (*digits != '\0' && !g_ascii_isdigit (*digits))
    digits = g_utf8_next_char (digits);
  *value = -1;
  if (g_ascii_string_to_signed (digits, 10, 0, G_MAXINT - 1, &parsed, NULL))
    *value = (int) parsed;
  return g_strndup (number, digits - number);
}

/**
 * sokaku_structure_suggest_number:
 * @plan: a plan
 *
 * The next free number in the manner of those that the plan has: numbers with
 * letters ("N25") were given to items that came later, so where there are such, the
 * next is one of them.
 *
 * Returns: (transfer full): a number that no item has, e.g. "N26"
 */
char *
sokaku_structure_suggest_number (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  g_autofree char *best = g_strdup ("");
  int highest = 0;

  for (guint i = 0; i < items->len; i++)
    {
      int value;
      g_autofree char *prefix
          = split_number (sokaku_item_get_number (g_ptr_array_index (items, i)), &value);

      if (value < 0 || (*prefix == '\0' && *best != '\0'))
        continue;
      if (strcmp (prefix, best) == 0)
        {
          highest = MAX (highest, value);
        }
      else if (*best == '\0')
        {
          g_free (best);
          best = g_steal_pointer (&prefix);
          highest = value;
        }
    }
  for (;;)
    {
      g_autofree char *number = g_strdup_printf ("%s%d", best, ++highest);

      if (sokaku_plan_find_item_by_number (plan, number) == NULL)
        return g_steal_pointer (&number);
    }
}

/* Whether no other item has @number. */
static gboolean
check_item_number (SokakuPlan *plan, SokakuItem *item, const char *number, GError **error)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  g_autofree char *folded = sokaku_text_fold (number);

  if (*folded == '\0')
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_EMPTY,
                                  _ ("An item needs a number."));
  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *other = g_ptr_array_index (items, i);
      g_autofree char *theirs = sokaku_text_fold (sokaku_item_get_number (other));

      if (other == item || strcmp (theirs, folded) != 0)
        continue;
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
                   _ ("The item “%s” has the number %s; choose another."),
                   sokaku_item_get_title (other), sokaku_item_get_number (other));
      return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_structure_set_item_number:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: an item
 * @property: "number"
 * @text: tidy number
 * @label: for undo
 * @error: return location
 *
 * Numbers of items are unique.
 *
 * Returns: whether @text can be its number
 */
gboolean
sokaku_structure_set_item_number (SokakuPlan *plan,
                                  SokakuHistory *history,
                                  gpointer node,
                                  const char *property,
                                  const char *text,
                                  const char *label,
                                  GError **error)
{
  if (!check_item_number (plan, node, text, error))
    return FALSE;
  if (history != NULL)
    sokaku_history_set_string (history, node, property, text, label);
  return TRUE;
}

/**
 * sokaku_structure_set_initiative_number:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: an initiative
 * @property: "number"
 * @text: tidy number
 * @label: for undo
 * @error: return location
 *
 * Numbers of initiatives are whole, from 1, and unique.
 *
 * Returns: whether @text can be its number
 */
gboolean
sokaku_structure_set_initiative_number (SokakuPlan *plan,
                                        SokakuHistory *history,
                                        gpointer node,
                                        const char *property,
                                        const char *text,
                                        const char *label,
                                        GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  int number;

  if (!sokaku_structure_parse_number (text, &number) || number < 1)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("The number of an initiative is a whole number from 1."));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *other = sokaku_node_list_peek (initiatives, i);

      if (other == node || sokaku_initiative_get_number (other) != number)
        continue;
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
                   _ ("The initiative “%s” has the number %d; choose another."),
                   sokaku_initiative_get_title (other), number);
      return FALSE;
    }
  if (history != NULL)
    sokaku_history_set_int (history, node, property, number, label);
  return TRUE;
}

/* --- Items --- */

static gboolean
check_title (const char *title, GError **error)
{
  return *title != '\0'
         || sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_EMPTY, _ ("A title is missing."));
}

/**
 * sokaku_structure_check_item:
 * @plan: a plan
 * @number: number of an item that may be added
 * @title: its title
 * @error: return location of a #SokakuStructureError
 *
 * What sokaku_structure_add_item() would say.
 *
 * Returns: whether such an item can be added
 */
gboolean
sokaku_structure_check_item (SokakuPlan *plan,
                             const char *number,
                             const char *title,
                             GError **error)
{
  g_autofree char *tidy_number = sokaku_structure_tidy (number);
  g_autofree char *tidy_title = sokaku_structure_tidy (title);

  return check_item_number (plan, NULL, tidy_number, error) && check_title (tidy_title, error);
}

/**
 * sokaku_structure_add_item:
 * @plan: a plan
 * @history: its history
 * @initiative: the initiative that is to hold it
 * @position: where among its items; the end if there are fewer
 * @number: its number, as sokaku_structure_suggest_number() suggests one
 * @title: its title
 * @error: return location of a #SokakuStructureError
 *
 * Adds an item with a sheet in the plan's shape and nothing in it.
 *
 * Returns: (transfer none) (nullable): the item; %NULL where number or title will not do
 */
SokakuItem *
sokaku_structure_add_item (SokakuPlan *plan,
                           SokakuHistory *history,
                           SokakuInitiative *initiative,
                           guint position,
                           const char *number,
                           const char *title,
                           GError **error)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  g_autofree char *tidy_number = sokaku_structure_tidy (number);
  g_autofree char *tidy_title = sokaku_structure_tidy (title);
  g_autofree char *id = NULL;
  g_autoptr (SokakuItem) item = NULL;

  if (!sokaku_structure_check_item (plan, tidy_number, tidy_title, error))
    return NULL;
  id = sokaku_plan_make_id (plan, tidy_number, FALSE);
  item = sokaku_item_new ();
  sokaku_item_set_id (item, id);
  sokaku_item_set_number (item, tidy_number);
  sokaku_item_set_title (item, tidy_title);
  sokaku_plan_shape_item (plan, item);
  sokaku_history_insert (history, items, MIN (position, sokaku_node_list_get_length (items)), item,
                         _ ("New Item"));
  return item;
}

/**
 * sokaku_structure_move_item:
 * @plan: a plan
 * @history: its history
 * @item: an item
 * @initiative: the initiative that is to hold it
 * @position: where it shall stand among its items; the end if there are fewer
 * @error: return location of a #SokakuStructureError
 *
 * Gives an item another place, also in another initiative; its number stays.
 *
 * Returns: whether it could be moved
 */
gboolean
sokaku_structure_move_item (SokakuPlan *plan,
                            SokakuHistory *history,
                            SokakuItem *item,
                            SokakuInitiative *initiative,
                            guint position,
                            GError **error)
{
  guint from;
  SokakuNodeList *list = sokaku_structure_find_list (plan, item, &from);
  SokakuNodeList *target = sokaku_initiative_get_items (initiative);
  guint n = sokaku_node_list_get_length (target);

  if (list == NULL)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                  _ ("It is no longer in the plan."));
  if (list == target)
    return sokaku_structure_move (plan, history, item, MIN (position, n - 1), error);

  sokaku_history_begin_group (history, _ ("Initiative of an Item"));
  sokaku_history_remove (history, list, from, NULL);
  sokaku_history_insert (history, target, MIN (position, n), item, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

/* Whether nothing but @value and @grade stands in an evaluation. */
static gboolean
holds_only (SokakuEvaluation *evaluation, int value, const char *grade)
{
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

  if (!g_str_equal (sokaku_evaluation_get_grade (evaluation), grade))
    return FALSE;
  for (guint i = 0; i < sokaku_node_list_get_length (scores); i++)
    if (sokaku_score_get_value (sokaku_node_list_peek (scores, i)) != value)
      return FALSE;
  return TRUE;
}

/* What is not known of the years after the end is "ended", and what was "ended" of years that
 * are no longer after it is not known: a score that is there stays. Without @history it is only
 * checked that no locked year would change. */
static gboolean
mark_end (SokakuPlan *plan,
          SokakuHistory *history,
          SokakuItem *item,
          int old_end,
          int new_end,
          GError **error)
{
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (item);

  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (evaluations, i);
      SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);
      int year = sokaku_evaluation_get_year (evaluation);
      const gboolean ends = year > new_end && holds_only (evaluation, SOKAKU_UNKNOWN, "");
      const gboolean resumes = year <= new_end && year > old_end
                               && holds_only (evaluation, SOKAKU_ENDED, SOKAKU_GRADE_ENDED);

      if (year == SOKAKU_OVERALL || (!ends && !resumes))
        continue;
      if (history == NULL && sokaku_plan_is_locked (plan, year))
        {
          g_autofree char *label = sokaku_plan_dup_year_label (plan, year);

          g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED,
                       _ ("%s is locked and would change with the end: unlock %s in the menu "
                          "first."),
                       label, label);
          return FALSE;
        }
      if (history == NULL)
        continue;
      for (guint j = 0; j < sokaku_node_list_get_length (scores); j++)
        sokaku_history_set_int (history, sokaku_node_list_peek (scores, j), "value",
                                ends ? SOKAKU_ENDED : SOKAKU_UNKNOWN, NULL);
      sokaku_history_set_string (history, evaluation, "grade", ends ? SOKAKU_GRADE_ENDED : "",
                                 NULL);
    }
  return TRUE;
}

static gboolean
check_whole_item (SokakuItem *item, GError **error)
{
  return *sokaku_item_get_damage (item) == '\0'
         || sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_DAMAGED,
                                   _ ("The sheet of this item could not be read, so it cannot be "
                                      "changed: repair its file first."));
}

/**
 * sokaku_structure_end_item:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @item: an item
 * @date: a #SokakuDate: when it ended
 * @error: return location of a #SokakuStructureError
 *
 * Retires an item (取組終了): it stays in the plan with all that its sheet holds.
 * Evaluations of later years in which nothing stands become "ended"; those that were
 * ended and are no longer later are open again. That must not change a locked year.
 *
 * Returns: whether it can have ended then
 */
gboolean
sokaku_structure_end_item (
    SokakuPlan *plan, SokakuHistory *history, SokakuItem *item, int date, GError **error)
{
  int first = MAX (sokaku_plan_get_first_fiscal (plan), sokaku_item_get_first_year (item));
  int fiscal, old_end;

  if (!check_whole_item (item, error))
    return FALSE;
  if (!sokaku_date_is_valid (date))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("Enter the month of the end, such as R7.3 or 2025-03."));
  fiscal = sokaku_date_get_fiscal_year (date);
  if (fiscal < first)
    {
      g_autofree char *year = sokaku_plan_dup_year_label (plan, first);

      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                   _ ("That is before %s, the first year of the item."), year);
      return FALSE;
    }
  old_end = sokaku_item_get_ended (item) && sokaku_item_get_end_year (item) != 0
                ? sokaku_item_get_end_year (item)
                : G_MAXINT;
  if (!mark_end (plan, NULL, item, old_end, fiscal, error))
    return FALSE;
  if (history == NULL)
    return TRUE;
  sokaku_history_begin_group (history, _ ("End of an Item"));
  sokaku_history_set_boolean (history, item, "ended", TRUE, NULL);
  sokaku_history_set_int (history, item, "end-year", fiscal, NULL);
  sokaku_history_set_int (history, item, "end-date", date, NULL);
  mark_end (plan, history, item, old_end, fiscal, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

/**
 * sokaku_structure_resume_item:
 * @plan: a plan
 * @history: its history
 * @item: an item that has ended
 * @error: return location of a #SokakuStructureError
 *
 * Takes the end back: the item continues, and years that were "ended" are not
 * known again. That must not change a locked year.
 *
 * Returns: whether it continues
 */
gboolean
sokaku_structure_resume_item (SokakuPlan *plan,
                              SokakuHistory *history,
                              SokakuItem *item,
                              GError **error)
{
  int fiscal = sokaku_item_get_end_year (item);

  if (!check_whole_item (item, error) || !mark_end (plan, NULL, item, fiscal, G_MAXINT, error))
    return FALSE;
  sokaku_history_begin_group (history, _ ("End of an Item"));
  sokaku_history_set_boolean (history, item, "ended", FALSE, NULL);
  sokaku_history_set_int (history, item, "end-year", 0, NULL);
  sokaku_history_set_int (history, item, "end-date", 0, NULL);
  mark_end (plan, history, item, fiscal, G_MAXINT, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

/**
 * sokaku_structure_forget_item:
 * @plan: a plan
 * @history: its history, in a group
 * @item: an item that is about to go
 *
 * Lets effects of the report that name @item name none.
 */
void
sokaku_structure_forget_item (SokakuPlan *plan, SokakuHistory *history, SokakuItem *item)
{
  SokakuNodeList *effects = sokaku_report_get_effects (sokaku_plan_get_report (plan));

  if (*sokaku_report_get_damage (sokaku_plan_get_report (plan)) != '\0')
    return;
  for (guint i = 0; i < sokaku_node_list_get_length (effects); i++)
    {
      SokakuEffect *effect = sokaku_node_list_peek (effects, i);

      if (g_str_equal (sokaku_effect_get_item (effect), sokaku_item_get_id (item)))
        sokaku_history_set_string (history, effect, "item", "", NULL);
    }
}

/* --- Initiatives --- */

/**
 * sokaku_structure_add_initiative:
 * @plan: a plan
 * @history: its history
 * @position: where among the initiatives; the end if there are fewer
 * @title: its title
 * @error: return location of a #SokakuStructureError
 *
 * Adds an initiative without themes or items, with the next free number.
 *
 * Returns: (transfer none) (nullable): the initiative; %NULL where the title will not do
 */
SokakuInitiative *
sokaku_structure_add_initiative (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *title, GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint n = sokaku_node_list_get_length (initiatives);
  g_autofree char *tidy = sokaku_structure_tidy (title);
  g_autofree char *wish = NULL;
  g_autofree char *id = NULL;
  g_autoptr (SokakuInitiative) initiative = NULL;
  int number = 0;

  if (!check_title (tidy, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    number = MAX (number, sokaku_initiative_get_number (sokaku_node_list_peek (initiatives, i)));
  wish = g_strdup_printf ("%d", ++number);
  id = sokaku_plan_make_id (plan, wish, TRUE);
  initiative = sokaku_initiative_new ();
  sokaku_initiative_set_id (initiative, id);
  sokaku_initiative_set_number (initiative, number);
  sokaku_initiative_set_title (initiative, tidy);
  sokaku_history_insert (history, initiatives, MIN (position, n), initiative, _ ("New Initiative"));
  return initiative;
}

/**
 * sokaku_structure_number_initiatives:
 * @plan: a plan
 * @history: its history
 *
 * Numbers the initiatives from 1 in the order in which they stand.
 */
void
sokaku_structure_number_initiatives (SokakuPlan *plan, SokakuHistory *history)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  sokaku_history_begin_group (history, _ ("Numbers of the Initiatives"));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    sokaku_history_set_int (history, sokaku_node_list_peek (initiatives, i), "number", (int) i + 1,
                            NULL);
  sokaku_history_end_group (history);
}

/**
 * sokaku_structure_set_themes:
 * @plan: a plan
 * @history: its history
 * @initiative: an initiative
 * @theme_ids: the themes that it carries, in any order
 * @error: return location of a #SokakuStructureError
 *
 * Sets the themes, in the plan's order.
 *
 * Returns: whether the plan has them all
 */
gboolean
sokaku_structure_set_themes (SokakuPlan *plan,
                             SokakuHistory *history,
                             SokakuInitiative *initiative,
                             const char *const *theme_ids,
                             GError **error)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (const char *const *id = theme_ids; *id != NULL; id++)
    if (sokaku_plan_find_theme (plan, *id) == NULL)
      return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                    _ ("The plan has no such theme."));
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      const char *id = sokaku_theme_get_id (sokaku_node_list_peek (themes, i));

      if (g_strv_contains (theme_ids, id))
        g_strv_builder_add (builder, id);
    }
  ids = g_strv_builder_end (builder);
  sokaku_history_set_strv (history, initiative, "themes", (const char *const *) ids,
                           _ ("Themes of an Initiative"));
  return TRUE;
}
