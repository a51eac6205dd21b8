/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small notes beside the texts of a sheet: room on paper, same as last year. */
#include "sokaku-sheet-notes.h"

#include <glib/gi18n-lib.h>

#include "sokaku-last-year.h"
#include "sokaku-room.h"
#include "sokaku-sheet-text.h"

/**
 * SokakuSheetNotes:
 *
 * How much of its printed box each text uses, measured by the layout that prints it.
 * Measuring a sheet takes longer than a frame, so it is done a few texts at a time
 * when there is nothing else to do; the text that is being typed goes first.
 */

struct _SokakuSheetNotes
{
  GObject parent_instance;

  SokakuPlan *plan;
  SokakuItem *item;
  SokakuRoom *room; /* (nullable): made when first needed */
  GQueue *waiting;  /* SokakuTextCell, each with a reference */
  guint source;
};

G_DEFINE_FINAL_TYPE (SokakuSheetNotes, sokaku_sheet_notes, G_TYPE_OBJECT)

/* One slice of work, in microseconds: a small part of a frame. */
#define SLICE 4000

static GQuark
percent_quark (void)
{
  return g_quark_from_static_string ("sokaku-room-percent");
}

static GQuark
room_quark (void)
{
  return g_quark_from_static_string ("sokaku-room");
}

/* The text as it stands in its box: a row's results share one. */
static char *
dup_boxed (SokakuSheetNotes *self, SokakuTextCell *cell)
{
  const SokakuTextBinding *binding = sokaku_text_cell_get_binding (cell);
  char *text;

  /* An arrow takes no room. */
  if (binding->flag != NULL)
    {
      g_object_get (binding->node, binding->property, &text, NULL);
      return text;
    }
  if (SOKAKU_IS_RESULT (binding->node))
    {
      SokakuAction *action = sokaku_node_get_ancestor (binding->node, SOKAKU_TYPE_ACTION);

      if (action != NULL)
        return sokaku_sheet_text_dup_results (self->plan, self->item, action);
    }
  return sokaku_text_cell_dup_printed (cell);
}

/* The entries of a row share a box; the last of them says how full it is. */
static gboolean
is_followed (gpointer node)
{
  SokakuAction *action
      = SOKAKU_IS_RESULT (node) ? sokaku_node_get_ancestor (node, SOKAKU_TYPE_ACTION) : NULL;
  SokakuNodeList *results = action != NULL ? sokaku_action_get_results (action) : NULL;
  guint position;

  return results != NULL && sokaku_node_list_find (results, node, &position)
         && position + 1 < sokaku_node_list_get_length (results);
}

static char *
format_note (int percent, gboolean same, gboolean followed)
{
  if (percent == 0 || (followed && !same))
    return g_strdup ("");
  if (followed)
    /* Translators: a small sign beside a text that is the same as last year's */
    return g_strdup (C_ ("room", "="));
  /* Translators: a small sign beside a text that is the same as last year's, then how much
   * of its box on paper a text uses */
  return g_strdup_printf (same ? C_ ("room", "= %d %%") : C_ ("room", "%d %%"), percent);
}

static void
measure (SokakuSheetNotes *self, SokakuTextCell *cell)
{
  const SokakuTextBinding *binding = sokaku_text_cell_get_binding (cell);
  int field = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (cell), room_quark ())) - 1;
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;
  gboolean same;
  int percent = 0;

  if (field < 0 || self->item == NULL)
    return;
  if (binding->node != NULL)
    {
      text = dup_boxed (self, cell);
      if (self->room == NULL)
        self->room = sokaku_room_new (self->plan);
      percent = sokaku_room_measure (self->room, (SokakuRoomField) field, text);
    }
  g_object_set_qdata (G_OBJECT (cell), percent_quark (), GINT_TO_POINTER (percent + 1));
  same
      = percent > 0
        && sokaku_last_year_is_identical (self->item, self->plan, binding->node, binding->property);
  note = format_note (percent, same, is_followed (binding->node));
  sokaku_text_cell_set_note (cell, note, percent > 100 || same);
}

static gboolean
measure_some (gpointer data)
{
  SokakuSheetNotes *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (!g_queue_is_empty (self->waiting))
    {
      g_autoptr (SokakuTextCell) cell = g_queue_pop_head (self->waiting);

      measure (self, cell);
      if (g_get_monotonic_time () >= end)
        break;
    }
  if (!g_queue_is_empty (self->waiting))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static void
clear (SokakuSheetNotes *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_queue_clear_full (self->waiting, g_object_unref);
}

static void
sokaku_sheet_notes_dispose (GObject *object)
{
  SokakuSheetNotes *self = SOKAKU_SHEET_NOTES (object);

  clear (self);
  g_clear_object (&self->room);
  g_clear_object (&self->item);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sokaku_sheet_notes_parent_class)->dispose (object);
}

static void
sokaku_sheet_notes_finalize (GObject *object)
{
  g_queue_free (SOKAKU_SHEET_NOTES (object)->waiting);

  G_OBJECT_CLASS (sokaku_sheet_notes_parent_class)->finalize (object);
}

static void
sokaku_sheet_notes_class_init (SokakuSheetNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_notes_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_sheet_notes_finalize;
}

static void
sokaku_sheet_notes_init (SokakuSheetNotes *self)
{
  self->waiting = g_queue_new ();
}

/**
 * sokaku_sheet_notes_new:
 *
 * Returns: (transfer full): notes of no sheet
 */
SokakuSheetNotes *
sokaku_sheet_notes_new (void)
{
  return g_object_new (SOKAKU_TYPE_SHEET_NOTES, NULL);
}

/**
 * sokaku_sheet_notes_set_plan:
 * @self: notes
 * @plan: (nullable): the plan, whose years give the boxes their widths
 *
 * Measures for another plan, or for a plan whose years have changed.
 */
void
sokaku_sheet_notes_set_plan (SokakuSheetNotes *self, SokakuPlan *plan)
{
  clear (self);
  g_set_object (&self->plan, plan);
  g_clear_object (&self->item);
  g_clear_object (&self->room);
}

/**
 * sokaku_sheet_notes_set_item:
 * @self: notes with a plan
 * @item: (nullable): the item whose sheet is shown
 *
 * What was still to be measured is forgotten.
 */
void
sokaku_sheet_notes_set_item (SokakuSheetNotes *self, SokakuItem *item)
{
  clear (self);
  g_set_object (&self->item, item);
}

/**
 * sokaku_sheet_notes_add:
 * @self: notes
 * @cell: a cell that has been bound
 * @room: the #SokakuRoomField that it is printed in, or %SOKAKU_PAPER_NO_ROOM
 *
 * Measures the cell's text soon.
 */
void
sokaku_sheet_notes_add (SokakuSheetNotes *self, SokakuTextCell *cell, int room)
{
  g_object_set_qdata (G_OBJECT (cell), room_quark (), GINT_TO_POINTER (room + 1));
  g_object_set_qdata (G_OBJECT (cell), percent_quark (), NULL);
  if (room == SOKAKU_PAPER_NO_ROOM)
    {
      sokaku_text_cell_set_note (cell, NULL, FALSE);
      return;
    }
  g_queue_push_tail (self->waiting, g_object_ref (cell));
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, measure_some, self, NULL);
}

/**
 * sokaku_sheet_notes_update:
 * @self: notes
 * @cell: a cell whose text has changed
 *
 * Measures the cell's text at once.
 */
void
sokaku_sheet_notes_update (SokakuSheetNotes *self, SokakuTextCell *cell)
{
  measure (self, cell);
}

/**
 * sokaku_sheet_notes_get_percent:
 * @cell: a cell
 *
 * Returns: how much of its printed box the cell's text uses; -1 if it has none or is
 *   still to be measured
 */
int
sokaku_sheet_notes_get_percent (SokakuTextCell *cell)
{
  return GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (cell), percent_quark ())) - 1;
}
