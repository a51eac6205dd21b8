/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheets are not as they were saved, and which have changed since the plan was opened. */
#include "sokaku-changed-sheets.h"

/**
 * SokakuChangedSheets:
 *
 * Follows the history as a row of states, and keeps which items change from one
 * to the next. A sheet is unsaved if it changes between the state that was saved
 * and the present one, so that undoing its edits makes it saved again.
 *
 * The signal "changed" tells of an item whose state is another than before.
 */

typedef struct
{
  guint64 generation;
  GPtrArray *items; /* that changed on the way to it */
} State;

struct _SokakuChangedSheets
{
  GObject parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  GArray *states; /* State, generations ascending */
  guint position; /* the present one */
  guint saved;
  GHashTable *pending; /* items changed since the last state */
  GHashTable *counts;  /* item → number of states between @saved and @position that changed it */
  GHashTable *lost;    /* items whose saved state cannot be gone back to */
  GHashTable *touched; /* items changed since the plan was opened */
};

G_DEFINE_FINAL_TYPE (SokakuChangedSheets, sokaku_changed_sheets, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
state_clear (gpointer data)
{
  State *state = data;

  g_clear_pointer (&state->items, g_ptr_array_unref);
}

static State *
get_state (SokakuChangedSheets *self, guint position)
{
  return &g_array_index (self->states, State, position);
}

static void
add_state (SokakuChangedSheets *self, guint64 generation)
{
  State state = { generation, g_ptr_array_new_with_free_func (g_object_unref) };
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_ptr_array_add (state.items, g_object_ref (item));
  g_array_append_val (self->states, state);
}

static void
count (SokakuChangedSheets *self, GPtrArray *items, int step)
{
  for (guint i = 0; i < items->len; i++)
    {
      gpointer item = g_ptr_array_index (items, i);
      int before = GPOINTER_TO_INT (g_hash_table_lookup (self->counts, item));
      int after = before + step;

      if (after == 0)
        g_hash_table_remove (self->counts, item);
      else
        g_hash_table_insert (self->counts, g_object_ref (item), GINT_TO_POINTER (after));
      if ((before == 0) != (after == 0) && !g_hash_table_contains (self->lost, item))
        g_signal_emit (self, signals[CHANGED], 0, item);
    }
}

static void
go_to (SokakuChangedSheets *self, guint position)
{
  while (self->position < position)
    {
      self->position++;
      count (self, get_state (self, self->position)->items, self->position > self->saved ? 1 : -1);
    }
  while (self->position > position)
    {
      self->position--;
      count (self, get_state (self, self->position + 1)->items,
             self->position + 1 > self->saved ? -1 : 1);
    }
}

/* A new edit: what had been undone cannot be done again. */
static void
forget_undone (SokakuChangedSheets *self)
{
  if (self->saved > self->position)
    {
      for (guint i = self->position + 1; i <= self->saved; i++)
        {
          GPtrArray *items = get_state (self, i)->items;

          for (guint k = 0; k < items->len; k++)
            g_hash_table_add (self->lost, g_object_ref (g_ptr_array_index (items, k)));
        }
      g_hash_table_remove_all (self->counts);
      self->saved = self->position;
    }
  g_array_set_size (self->states, self->position + 1);
}

static void
set_saved (SokakuChangedSheets *self)
{
  g_autoptr (GHashTable) counts = g_steal_pointer (&self->counts);
  g_autoptr (GHashTable) lost = g_steal_pointer (&self->lost);
  GHashTableIter iter;
  gpointer item;

  self->counts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->lost = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->saved = self->position;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_signal_emit (self, signals[CHANGED], 0, item);
  g_hash_table_iter_init (&iter, lost);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!g_hash_table_contains (counts, item))
      g_signal_emit (self, signals[CHANGED], 0, item);
}

static gboolean
find_state (SokakuChangedSheets *self, guint64 generation, guint *position)
{
  for (guint low = 0, high = self->states->len; low < high;)
    {
      guint middle = low + (high - low) / 2;
      guint64 found = get_state (self, middle)->generation;

      *position = middle;
      if (found == generation)
        return TRUE;
      if (found < generation)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

static void
history_changed (SokakuChangedSheets *self)
{
  guint64 generation = sokaku_history_get_generation (self->history);
  guint position;

  if (generation != get_state (self, self->position)->generation)
    {
      if (!find_state (self, generation, &position))
        {
          forget_undone (self);
          add_state (self, generation);
          position = self->states->len - 1;
        }
      g_hash_table_remove_all (self->pending);
      go_to (self, position);
    }
  if (!sokaku_history_get_modified (self->history))
    set_saved (self);
}

static void
touch (SokakuChangedSheets *self, SokakuItem *item)
{
  g_hash_table_add (self->pending, g_object_ref (item));
  if (g_hash_table_add (self->touched, g_object_ref (item)))
    g_signal_emit (self, signals[CHANGED], 0, item);
}

static void
plan_changed (SokakuChangedSheets *self, const SokakuChange *change)
{
  SokakuItem *item = SOKAKU_IS_ITEM (change->node)
                         ? SOKAKU_ITEM (change->node)
                         : sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM);

  if (item != NULL)
    {
      touch (self, item);
      return;
    }
  /* New sheets. */
  for (guint i = 0; change->list != NULL && i < change->added; i++)
    {
      gpointer node = sokaku_node_list_peek (change->list, change->position + i);

      if (SOKAKU_IS_ITEM (node))
        touch (self, node);
    }
}

static void
sokaku_changed_sheets_dispose (GObject *object)
{
  SokakuChangedSheets *self = SOKAKU_CHANGED_SHEETS (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (sokaku_changed_sheets_parent_class)->dispose (object);
}

static void
sokaku_changed_sheets_finalize (GObject *object)
{
  SokakuChangedSheets *self = SOKAKU_CHANGED_SHEETS (object);

  g_array_unref (self->states);
  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->lost);
  g_hash_table_unref (self->touched);

  G_OBJECT_CLASS (sokaku_changed_sheets_parent_class)->finalize (object);
}

static void
sokaku_changed_sheets_class_init (SokakuChangedSheetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_changed_sheets_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_changed_sheets_finalize;

  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_CHANGED_SHEETS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, SOKAKU_TYPE_ITEM);
}

static void
sokaku_changed_sheets_init (SokakuChangedSheets *self)
{
  self->states = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_set_clear_func (self->states, state_clear);
  self->pending = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->counts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->lost = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * sokaku_changed_sheets_new:
 * @plan: a plan as it has just been opened
 * @history: its history
 *
 * Returns: (transfer full): no sheets as yet
 */
SokakuChangedSheets *
sokaku_changed_sheets_new (SokakuPlan *plan, SokakuHistory *history)
{
  SokakuChangedSheets *self = g_object_new (SOKAKU_TYPE_CHANGED_SHEETS, NULL);

  self->plan = g_object_ref (plan);
  self->history = g_object_ref (history);
  add_state (self, sokaku_history_get_generation (history));
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed), self);
  g_signal_connect_swapped (history, "notify", G_CALLBACK (history_changed), self);
  return self;
}

/**
 * sokaku_changed_sheets_is_unsaved:
 * @self: changed sheets
 * @item: an item
 *
 * Returns: whether the sheet is not as it was saved last. Where edits were made
 *   while a save was under way, a sheet may count as unsaved until the next one.
 */
gboolean
sokaku_changed_sheets_is_unsaved (SokakuChangedSheets *self, SokakuItem *item)
{
  return g_hash_table_contains (self->counts, item) || g_hash_table_contains (self->lost, item);
}

/**
 * sokaku_changed_sheets_is_touched:
 * @self: changed sheets
 * @item: an item
 *
 * Returns: whether the sheet has been edited since the plan was opened, saved or not
 */
gboolean
sokaku_changed_sheets_is_touched (SokakuChangedSheets *self, SokakuItem *item)
{
  return g_hash_table_contains (self->touched, item);
}
