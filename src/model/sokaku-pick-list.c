/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list from which parts of a plan are picked, one by one or by their headings. */
#include "sokaku-pick-list.h"

/**
 * SokakuPickList:
 *
 * Headings and the lines below them. What is chosen is the list's own: the plan does
 * not change.
 */
struct _SokakuPickList
{
  GObject parent_instance;

  GListStore *rows;
};

G_DEFINE_FINAL_TYPE (SokakuPickList, sokaku_pick_list, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sokaku_pick_list_dispose (GObject *object)
{
  g_clear_object (&SOKAKU_PICK_LIST (object)->rows);

  G_OBJECT_CLASS (sokaku_pick_list_parent_class)->dispose (object);
}

static void
sokaku_pick_list_class_init (SokakuPickListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_pick_list_dispose;

  /**
   * SokakuPickList::changed:
   * @self: the list
   *
   * Something else is chosen than before.
   */
  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_PICK_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
sokaku_pick_list_init (SokakuPickList *self)
{
  self->rows = g_list_store_new (SOKAKU_TYPE_PICK_ROW);
}

/**
 * sokaku_pick_list_new:
 *
 * Returns: (transfer full): an empty list
 */
SokakuPickList *
sokaku_pick_list_new (void)
{
  return g_object_new (SOKAKU_TYPE_PICK_LIST, NULL);
}

/* Counts anew what stands below each heading. */
static void
update_headings (SokakuPickList *self)
{
  SokakuPickRow *heading = NULL;
  guint n_rows = 0;
  guint n_chosen = 0;

  for (guint i = 0;; i++)
    {
      SokakuPickRow *row = sokaku_pick_list_peek (self, i);
      const gboolean ends = row == NULL || sokaku_pick_row_get_is_heading (row);

      if (heading != NULL && ends)
        sokaku_pick_row_set_counts (heading, n_rows, n_chosen);
      if (row == NULL)
        return;
      if (ends)
        {
          heading = row;
          n_rows = n_chosen = 0;
          continue;
        }
      n_rows++;
      n_chosen += sokaku_pick_row_get_n_chosen (row);
    }
}

/**
 * sokaku_pick_list_add:
 * @self: a list
 * @node: a part of a plan
 * @is_heading: whether it heads the lines that are added next
 *
 * Adds a line, not chosen. Headings count it after the next choice.
 */
void
sokaku_pick_list_add (SokakuPickList *self, gpointer node, gboolean is_heading)
{
  g_autoptr (SokakuPickRow) row = sokaku_pick_row_new (node, is_heading);

  g_list_store_append (self->rows, row);
}

/**
 * sokaku_pick_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none): its #SokakuPickRow
 */
GListModel *
sokaku_pick_list_get_rows (SokakuPickList *self)
{
  g_return_val_if_fail (SOKAKU_IS_PICK_LIST (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * sokaku_pick_list_peek:
 * @self: a list
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the line there
 */
SokakuPickRow *
sokaku_pick_list_peek (SokakuPickList *self, guint position)
{
  g_autoptr (SokakuPickRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return row; /* the list holds it */
}

/**
 * sokaku_pick_list_choose:
 * @self: a list
 * @func: says what to choose
 * @user_data: its data
 *
 * Chooses anew in the whole list.
 */
void
sokaku_pick_list_choose (SokakuPickList *self, SokakuPickFunc func, gpointer user_data)
{
  SokakuPickRow *row;

  for (guint i = 0; (row = sokaku_pick_list_peek (self, i)) != NULL; i++)
    if (!sokaku_pick_row_get_is_heading (row))
      sokaku_pick_row_set_counts (row, 1, func (sokaku_pick_row_get_node (row), user_data) != 0);
  update_headings (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sokaku_pick_list_set_chosen:
 * @self: a list
 * @row: one of its lines
 * @chosen: whether to choose it; of a heading, all lines below it
 *
 * Chooses one line, or those of one heading.
 */
void
sokaku_pick_list_set_chosen (SokakuPickList *self, SokakuPickRow *row, gboolean chosen)
{
  SokakuPickRow *there;
  guint position;

  if (!g_list_store_find (self->rows, row, &position))
    return;
  if (!sokaku_pick_row_get_is_heading (row))
    sokaku_pick_row_set_counts (row, 1, chosen != 0);
  else
    while ((there = sokaku_pick_list_peek (self, ++position)) != NULL
           && !sokaku_pick_row_get_is_heading (there))
      sokaku_pick_row_set_counts (there, 1, chosen != 0);
  update_headings (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sokaku_pick_list_count:
 * @self: a list
 * @n_headings: (out): number of headings with anything chosen below them
 * @n_chosen: (out): number of lines that are chosen
 *
 * Counts what is chosen.
 */
void
sokaku_pick_list_count (SokakuPickList *self, guint *n_headings, guint *n_chosen)
{
  SokakuPickRow *row;

  *n_headings = *n_chosen = 0;
  for (guint i = 0; (row = sokaku_pick_list_peek (self, i)) != NULL; i++)
    if (!sokaku_pick_row_get_is_heading (row))
      *n_chosen += sokaku_pick_row_get_n_chosen (row);
    else
      *n_headings += sokaku_pick_row_get_n_chosen (row) > 0;
}
