/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening the next fiscal year: what it takes from the year before, and doing so. */
#include "sokaku-next-year.h"

#include <glib/gi18n-lib.h>

#include "sokaku-action-rows.h"
#include "sokaku-last-row.h"
#include "sokaku-last-year.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-structure-private.h"
#include "sokaku-text-fold.h"

/**
 * SokakuNextYear:
 *
 * A fiscal year that is about to be opened: added to the plan or already in it. It
 * lists the rows of the year before, each under its item, and begins with those
 * chosen that are unfinished. Items that have ended, sheets that could not be read
 * and rows that the year continues already are left out. Nothing is changed before
 * sokaku_next_year_apply().
 */
struct _SokakuNextYear
{
  GObject parent_instance;

  SokakuPlan *plan;
  int fiscal;
  int from;             /* SOKAKU_UNKNOWN: no year before it */
  SokakuPickList *list; /* items as headings, their rows below */
  gboolean evaluate;
  gboolean lock;
};

G_DEFINE_FINAL_TYPE (SokakuNextYear, sokaku_next_year, G_TYPE_OBJECT)

static void
sokaku_next_year_dispose (GObject *object)
{
  SokakuNextYear *self = SOKAKU_NEXT_YEAR (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (sokaku_next_year_parent_class)->dispose (object);
}

static void
sokaku_next_year_class_init (SokakuNextYearClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_next_year_dispose;
}

static void
sokaku_next_year_init (SokakuNextYear *self)
{
  self->list = sokaku_pick_list_new ();
  self->evaluate = TRUE;
  self->lock = TRUE;
}

/* --- Which years can be next --- */

static gboolean
has_scores (SokakuEvaluation *evaluation)
{
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

  for (guint i = 0; i < sokaku_node_list_get_length (scores); i++)
    if (SOKAKU_IS_VALUE (sokaku_score_get_value (sokaku_node_list_peek (scores, i))))
      return TRUE;
  return FALSE;
}

static gboolean
is_scored (GPtrArray *items, int fiscal)
{
  for (guint i = 0; i < items->len; i++)
    {
      SokakuEvaluation *evaluation
          = sokaku_item_find_evaluation (g_ptr_array_index (items, i), fiscal);

      if (evaluation != NULL && has_scores (evaluation))
        return TRUE;
    }
  return FALSE;
}

/**
 * sokaku_next_year_list_years:
 * @plan: a plan
 *
 * Years that can be opened: those of the plan after the last one that has scores
 * (after its first, if none has), and the one after its last, which is to be added.
 * The first of them is the next.
 *
 * Returns: (transfer full) (element-type int): fiscal years in order; empty for a
 *   plan without years
 */
GArray *
sokaku_next_year_list_years (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));
  const guint n = sokaku_plan_get_n_years (plan);
  guint after = n;
  int added = sokaku_plan_get_last_fiscal (plan) + 1;

  while (after > 1
         && !is_scored (items, sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, after - 1))))
    after--;
  for (guint i = after; i < n; i++)
    {
      int fiscal = sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, i));

      g_array_append_val (years, fiscal);
    }
  if (n > 0)
    g_array_append_val (years, added);
  return years;
}

/* --- What can be carried --- */

static gboolean
has_ended (SokakuItem *item, int fiscal)
{
  return sokaku_item_get_ended (item)
         && (sokaku_item_get_end_year (item) == 0 || sokaku_item_is_after_end (item, fiscal));
}

/* Whether a row of the year to be opened goes on with this one already. */
static gboolean
is_continued (SokakuNextYear *self, SokakuItem *item, SokakuAction *action)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *row = sokaku_node_list_peek (actions, i);

      if (sokaku_action_get_year (row) == self->fiscal
          && sokaku_last_row_find (item, self->plan, row) == action)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_candidate (SokakuNextYear *self, SokakuItem *item, SokakuAction *action)
{
  g_autofree char *plan = NULL;

  if (sokaku_action_get_year (action) != self->from)
    return FALSE;
  plan = sokaku_text_fold (sokaku_action_get_plan (action));
  return *plan != '\0' && !is_continued (self, item, action);
}

static void
add_item (SokakuNextYear *self, SokakuItem *item)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  gboolean headed = FALSE;

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);

      if (!is_candidate (self, item, action))
        continue;
      if (!headed)
        sokaku_pick_list_add (self->list, item, TRUE);
      headed = TRUE;
      sokaku_pick_list_add (self->list, action, FALSE);
    }
}

/**
 * sokaku_next_year_new:
 * @plan: a plan
 * @fiscal: a year of sokaku_next_year_list_years()
 *
 * Looks at the year before @fiscal. Unfinished rows are chosen, the year is to be
 * evaluated and those before it locked.
 *
 * Returns: (transfer full): what opening that year may do
 */
SokakuNextYear *
sokaku_next_year_new (SokakuPlan *plan, int fiscal)
{
  SokakuNextYear *self = g_object_new (SOKAKU_TYPE_NEXT_YEAR, NULL);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  self->plan = g_object_ref (plan);
  self->fiscal = fiscal;
  self->from = SOKAKU_UNKNOWN;
  if (sokaku_last_year_get (plan, fiscal, &self->from))
    for (guint i = 0; i < items->len; i++)
      {
        SokakuItem *item = g_ptr_array_index (items, i);

        if (!has_ended (item, fiscal) && *sokaku_item_get_damage (item) == '\0')
          add_item (self, item);
      }
  sokaku_next_year_choose (self, SOKAKU_NEXT_UNFINISHED);
  return self;
}

/**
 * sokaku_next_year_get_fiscal:
 * @self: a year to be opened
 *
 * Returns: its fiscal year
 */
int
sokaku_next_year_get_fiscal (SokakuNextYear *self)
{
  return self->fiscal;
}

/**
 * sokaku_next_year_get_from:
 * @self: a year to be opened
 * @fiscal: (out): the plan's year before it
 *
 * Returns: whether there is one
 */
gboolean
sokaku_next_year_get_from (SokakuNextYear *self, int *fiscal)
{
  *fiscal = self->from;
  return SOKAKU_IS_VALUE (self->from);
}

/**
 * sokaku_next_year_is_new:
 * @self: a year to be opened
 *
 * Returns: whether it has to be added to the plan
 */
gboolean
sokaku_next_year_is_new (SokakuNextYear *self)
{
  return sokaku_plan_find_year (self->plan, self->fiscal) == NULL;
}

/**
 * sokaku_next_year_get_list:
 * @self: a year to be opened
 *
 * Returns: (transfer none): what to carry: each item and below it its actions
 */
SokakuPickList *
sokaku_next_year_get_list (SokakuNextYear *self)
{
  return self->list;
}

/**
 * sokaku_next_year_get_state:
 * @action: an action row
 *
 * Returns: how far it is
 */
SokakuNextState
sokaku_next_year_get_state (SokakuAction *action)
{
  SokakuNodeList *results = sokaku_action_get_results (action);
  gboolean any = FALSE;

  for (guint i = 0; i < sokaku_node_list_get_length (results); i++)
    {
      SokakuResult *result = sokaku_node_list_peek (results, i);
      g_autofree char *text = sokaku_text_fold (sokaku_result_get_text (result));

      if (sokaku_result_get_mark (result) == SOKAKU_MARK_CONTINUED)
        return SOKAKU_NEXT_CONTINUED;
      any = any || *text != '\0';
    }
  return any ? SOKAKU_NEXT_DONE : SOKAKU_NEXT_NO_RESULT;
}

static gboolean
is_chosen_by (gpointer node, gpointer user_data)
{
  switch ((SokakuNextChoice) GPOINTER_TO_INT (user_data))
    {
    case SOKAKU_NEXT_UNFINISHED:
      return sokaku_next_year_get_state (node) != SOKAKU_NEXT_DONE;
    case SOKAKU_NEXT_ALL:
      return TRUE;
    case SOKAKU_NEXT_NONE:
    default:
      return FALSE;
    }
}

/**
 * sokaku_next_year_choose:
 * @self: a year to be opened
 * @choice: which rows
 *
 * Chooses rows of all items.
 */
void
sokaku_next_year_choose (SokakuNextYear *self, SokakuNextChoice choice)
{
  sokaku_pick_list_choose (self->list, is_chosen_by, GINT_TO_POINTER (choice));
}

/**
 * sokaku_next_year_set_evaluate:
 * @self: a year to be opened
 * @evaluate: whether items are to be evaluated in it; %FALSE leaves that as it is
 *
 * Sets whether the year becomes an evaluated one.
 */
void
sokaku_next_year_set_evaluate (SokakuNextYear *self, gboolean evaluate)
{
  self->evaluate = evaluate;
}

/**
 * sokaku_next_year_set_lock:
 * @self: a year to be opened
 * @lock: whether to lock the years before it
 *
 * Sets whether past years are locked.
 */
void
sokaku_next_year_set_lock (SokakuNextYear *self, gboolean lock)
{
  self->lock = lock;
}

/* Whether the item's schedule can go on: the year says nothing yet, the year before does. */
static gboolean
can_span (SokakuNextYear *self, SokakuItem *item)
{
  SokakuScheduleCell *last = sokaku_item_find_schedule_cell (item, self->from);
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, self->fiscal);

  return last != NULL
         && (sokaku_schedule_cell_get_continues (last)
             || *sokaku_schedule_cell_get_planned (last) != '\0')
         && (cell == NULL
             || (!sokaku_schedule_cell_get_continues (cell)
                 && *sokaku_schedule_cell_get_planned (cell) == '\0'));
}

static gboolean
gets_locked (SokakuNextYear *self, SokakuYear *year)
{
  return self->lock && sokaku_year_get_fiscal (year) < self->fiscal
         && !sokaku_year_get_locked (year);
}

/**
 * sokaku_next_year_count:
 * @self: a year to be opened
 * @counts: (out caller-allocates): what sokaku_next_year_apply() will do
 *
 * Counts what is chosen.
 */
void
sokaku_next_year_count (SokakuNextYear *self, SokakuNextCounts *counts)
{
  SokakuPickRow *row;

  *counts = (SokakuNextCounts){ 0 };
  sokaku_pick_list_count (self->list, &counts->items, &counts->rows);
  for (guint i = 0; (row = sokaku_pick_list_peek (self->list, i)) != NULL; i++)
    if (sokaku_pick_row_get_is_heading (row) && sokaku_pick_row_get_n_chosen (row) > 0)
      counts->spans += can_span (self, sokaku_pick_row_get_node (row));
  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    counts->locks += gets_locked (self, sokaku_plan_peek_year (self->plan, i));
}

/* --- Opening --- */

/* A work that is written once is referred to where it is written. */
static char *
make_plan (SokakuAction *action)
{
  if (sokaku_last_row_is_bare (action))
    return g_strdup (sokaku_action_get_plan (action));
  return sokaku_reference_make (SOKAKU_REFERENCE_ROW, sokaku_action_get_id (action));
}

static gboolean
carry_row (SokakuNextYear *self,
           SokakuHistory *history,
           SokakuItem *item,
           SokakuAction *from,
           GError **error)
{
  g_autofree char *plan = make_plan (from);
  SokakuAction *action = sokaku_action_rows_insert (
      history, item, sokaku_action_rows_find_end (item, self->fiscal), self->fiscal, 0, error);

  if (action == NULL)
    return FALSE;
  sokaku_history_set_string (history, action, "plan", plan, NULL);
  return TRUE;
}

/* The year is shaped by now, so each item has a cell for it. */
static gboolean
carry (SokakuNextYear *self, SokakuHistory *history, GError **error)
{
  SokakuItem *item = NULL;
  SokakuPickRow *row;

  for (guint i = 0; (row = sokaku_pick_list_peek (self->list, i)) != NULL; i++)
    {
      gpointer node = sokaku_pick_row_get_node (row);
      const gboolean chosen = sokaku_pick_row_get_n_chosen (row) > 0;

      if (!sokaku_pick_row_get_is_heading (row))
        {
          if (chosen && !carry_row (self, history, item, node, error))
            return FALSE;
          continue;
        }
      item = node;
      if (chosen && can_span (self, item))
        sokaku_history_set_boolean (history, sokaku_item_find_schedule_cell (item, self->fiscal),
                                    "continues", TRUE, NULL);
    }
  return TRUE;
}

/**
 * sokaku_next_year_apply:
 * @self: a year to be opened
 * @history: the document's history
 * @error: return location of a #SokakuStructureError
 *
 * Opens the year, as one undoable edit: adds it to the plan and shapes every sheet,
 * makes it an evaluated one, gives each chosen row a row whose plan is "same as"
 * it, lets the schedules of those items go on, and locks the years before.
 *
 * Returns: whether it was done; if not, nothing has changed
 */
gboolean
sokaku_next_year_apply (SokakuNextYear *self, SokakuHistory *history, GError **error)
{
  SokakuYear *year = sokaku_plan_find_year (self->plan, self->fiscal);
  gboolean done = TRUE;

  if (year != NULL && !sokaku_structure_check_unlocked (year, error))
    return FALSE;
  sokaku_history_begin_group (history, _ ("Next Fiscal Year"));
  if (year == NULL)
    year = sokaku_structure_add_year (self->plan, history, self->fiscal, error);
  if (year != NULL && self->evaluate && !sokaku_year_get_evaluated (year))
    done = sokaku_structure_set_evaluated (self->plan, history, year, TRUE, error);
  done = done && year != NULL && carry (self, history, error);
  if (done)
    {
      for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
        if (gets_locked (self, sokaku_plan_peek_year (self->plan, i)))
          sokaku_history_set_boolean (history, sokaku_plan_peek_year (self->plan, i), "locked",
                                      TRUE, NULL);
      sokaku_history_end_group (history);
    }
  else
    sokaku_history_cancel_group (history);
  return done;
}
