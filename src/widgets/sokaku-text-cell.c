/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the model in a table: a label that becomes an editor when it has the focus. */
#include "sokaku-text-cell-private.h"

#include <string.h>

#include "sokaku-paper-text.h"

static void sokaku_text_cell_cell_init (SokakuCellInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuTextCell,
                               sokaku_text_cell,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SOKAKU_TYPE_CELL, sokaku_text_cell_cell_init))

static guint create_signal;

#define NOTE_SPACING 6

/**
 * sokaku_text_cell_ensure_node:
 * @self: a cell
 *
 * Has the owner make the node now, where there is none yet.
 *
 * Returns: whether there is one
 */
gboolean
sokaku_text_cell_ensure_node (SokakuTextCell *self)
{
  if (self->binding.node == NULL)
    g_signal_emit (self, create_signal, 0);
  return self->binding.node != NULL;
}

static gboolean
shows_editors_words (SokakuTextCell *self)
{
  g_autofree char *printed = sokaku_text_cell_dup_printed (self);

  return strcmp (printed, sokaku_paper_text_get_text (SOKAKU_PAPER_TEXT (self->display))) == 0;
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  SokakuTextCell *self = data;
  int caret;

  if (self->editor != NULL)
    return;
  /* Words that the editor does not have tell nothing about its caret. */
  caret = shows_editors_words (self)
              ? sokaku_paper_text_get_offset_at (SOKAKU_PAPER_TEXT (self->display), x, y)
              : -1;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  sokaku_text_editor_set_caret (SOKAKU_TEXT_EDITOR (self->editor), caret);
}

static gboolean
sokaku_text_cell_grab_focus (GtkWidget *widget)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (widget);

  sokaku_text_cell_open_editor (self);
  return gtk_widget_grab_focus (self->editor);
}

static gboolean
sokaku_text_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (widget);

  if (self->editor != NULL && gtk_widget_has_focus (self->editor))
    return FALSE;
  if (!sokaku_text_cell_grab_focus (widget))
    return FALSE;
  sokaku_text_editor_set_caret (SOKAKU_TEXT_EDITOR (self->editor), -1);
  return TRUE;
}

static int
get_note_width (SokakuTextCell *self)
{
  int width;

  if (self->note == NULL || !gtk_widget_get_visible (self->note))
    return 0;
  gtk_widget_measure (self->note, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width + NOTE_SPACING;
}

static GtkSizeRequestMode
sokaku_text_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sokaku_text_cell_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (widget);
  int note = get_note_width (self);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (0, for_size - note);
  gtk_widget_measure (self->display, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += note;
      *natural += note;
    }
  if (self->editor != NULL)
    {
      int ignored;

      /* GTK wants each child measured before it gets its place. */
      gtk_widget_measure (self->editor, orientation, -1, &ignored, NULL, NULL, NULL);
    }
}

static void
sokaku_text_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (widget);
  int note = get_note_width (self);
  int text_width = MAX (0, width - note);

  gtk_widget_allocate (self->display, text_width, height, -1, NULL);
  if (self->editor != NULL)
    {
      int least;

      gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_allocate (self->editor, MAX (least, text_width), height, -1, NULL);
    }
  if (note > 0)
    {
      int note_height;

      gtk_widget_measure (self->note, GTK_ORIENTATION_VERTICAL, -1, &note_height, NULL, NULL, NULL);
      gtk_widget_allocate (
          self->note, note - NOTE_SPACING, MIN (note_height, height), -1,
          gsk_transform_translate (NULL,
                                   &GRAPHENE_POINT_INIT ((float) (text_width + NOTE_SPACING), 0)));
    }
  sokaku_cell_present_popovers (SOKAKU_CELL (self));
}

static void
sokaku_text_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (widget);

  GTK_WIDGET_CLASS (sokaku_text_cell_parent_class)->snapshot (widget, snapshot);
  if (self->arrow != SOKAKU_TEXT_ARROW_NONE && self->editor == NULL)
    sokaku_text_cell_draw_arrow (self, snapshot);
}

static void
unbind (SokakuTextCell *self)
{
  if (self->binding.node != NULL)
    {
      g_clear_signal_handler (&self->notify_handler, self->binding.node);
      g_clear_signal_handler (&self->flag_handler, self->binding.node);
    }
  g_clear_object (&self->binding.node);
  g_clear_object (&self->binding.history);
  g_clear_object (&self->binding.plan);
  g_clear_object (&self->binding.item);
  g_clear_pointer ((char **) &self->binding.label, g_free);
  g_clear_pointer ((char **) &self->binding.name, g_free);
  g_clear_pointer ((char **) &self->binding.hint, g_free);
}

static void
sokaku_text_cell_dispose (GObject *object)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (object);

  sokaku_cell_drop_popovers (SOKAKU_CELL (self));
  unbind (self);
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  /* The editor may have lost the focus just now. */
  g_clear_handle_id (&self->close_source, g_source_remove);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_pointer (&self->display, gtk_widget_unparent);
  g_clear_pointer (&self->initial, g_free);

  G_OBJECT_CLASS (sokaku_text_cell_parent_class)->dispose (object);
}

static void
sokaku_text_cell_class_init (SokakuTextCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_text_cell_dispose;
  widget_class->grab_focus = sokaku_text_cell_grab_focus;
  widget_class->focus = sokaku_text_cell_focus;
  widget_class->get_request_mode = sokaku_text_cell_get_request_mode;
  widget_class->measure = sokaku_text_cell_measure;
  widget_class->size_allocate = sokaku_text_cell_size_allocate;
  widget_class->snapshot = sokaku_text_cell_snapshot;

  /**
   * SokakuTextCell::create:
   * @self: the cell
   *
   * Something has been typed where there is no node yet. The owner makes one as an
   * edit and binds the cell to it.
   */
  create_signal = g_signal_new ("create", SOKAKU_TYPE_TEXT_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "textcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
sokaku_text_cell_init (SokakuTextCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->display = sokaku_paper_text_new (GTK_ACCESSIBLE_ROLE_PRESENTATION, 0);
  sokaku_paper_text_set_selectable (SOKAKU_PAPER_TEXT (self->display), FALSE);
  gtk_widget_set_parent (self->display, GTK_WIDGET (self));
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * sokaku_text_cell_new:
 *
 * Returns: (transfer floating): a cell that shows nothing
 */
GtkWidget *
sokaku_text_cell_new (void)
{
  return g_object_new (SOKAKU_TYPE_TEXT_CELL, NULL);
}

/**
 * sokaku_text_cell_bind:
 * @self: a cell
 * @binding: what to show; its strings are copied unless they are said to be static
 *
 * Shows and edits a text from now on. An editor that is open goes on with it.
 */
void
sokaku_text_cell_bind (SokakuTextCell *self, const SokakuTextBinding *binding)
{
  SokakuTextBinding *b = &self->binding;
  gboolean same = b->node == binding->node && g_strcmp0 (b->property, binding->property) == 0;
  SokakuTextBinding copy = *binding;

  g_return_if_fail (SOKAKU_IS_TEXT_CELL (self));

  /* The new before the old goes: they may be the same. */
  copy.label = g_strdup (copy.label);
  copy.name = g_strdup (copy.name);
  copy.hint = g_strdup (copy.hint);
  if (copy.node != NULL)
    g_object_ref (copy.node);
  if (copy.history != NULL)
    g_object_ref (copy.history);
  if (copy.plan != NULL)
    g_object_ref (copy.plan);
  if (copy.item != NULL)
    g_object_ref (copy.item);
  unbind (self);
  *b = copy;
  if (b->node != NULL)
    {
      g_autofree char *signal = g_strconcat ("notify::", b->property, NULL);

      self->notify_handler
          = g_signal_connect_swapped (b->node, signal, G_CALLBACK (sokaku_text_cell_show), self);
      if (b->flag != NULL)
        {
          g_autofree char *flag_signal = g_strconcat ("notify::", b->flag, NULL);

          self->flag_handler = g_signal_connect_swapped (b->node, flag_signal,
                                                         G_CALLBACK (sokaku_text_cell_show), self);
        }
    }
  if (b->locked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "locked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "locked");
  if (self->editor != NULL)
    {
      sokaku_text_cell_scope_editor (self);
      /* Esc brings back what this text said, not what the one before it did. */
      if (!same)
        {
          g_free (self->initial);
          self->initial = sokaku_text_cell_dup_source (self);
        }
    }
  sokaku_text_cell_show (self);
}

/**
 * sokaku_text_cell_unbind:
 * @self: a cell
 *
 * Shows nothing, and keeps no node alive.
 */
void
sokaku_text_cell_unbind (SokakuTextCell *self)
{
  const SokakuTextBinding none = { 0 };

  sokaku_text_cell_bind (self, &none);
}

/**
 * sokaku_text_cell_end_typing:
 * @self: a cell
 *
 * What is being typed is all of it, also what an input method still converts: the
 * cell is about to show something else, or the plan to be saved.
 */
void
sokaku_text_cell_end_typing (SokakuTextCell *self)
{
  if (self->editor != NULL && !self->binding.locked)
    sokaku_text_editor_end_composing (SOKAKU_TEXT_EDITOR (self->editor));
  if (self->binding.history != NULL)
    sokaku_history_end_typing (self->binding.history);
}

/**
 * sokaku_text_cell_get_binding:
 * @self: a cell
 *
 * Returns: (transfer none): what it shows
 */
const SokakuTextBinding *
sokaku_text_cell_get_binding (SokakuTextCell *self)
{
  return &self->binding;
}

/**
 * sokaku_text_cell_set_chars:
 * @self: a cell
 * @chars: width in characters, as in sokaku_paper_text_set_chars()
 */
void
sokaku_text_cell_set_chars (SokakuTextCell *self, int chars)
{
  sokaku_paper_text_set_chars (SOKAKU_PAPER_TEXT (self->display), chars);
  gtk_widget_set_hexpand (GTK_WIDGET (self), chars > 0);
}

/**
 * sokaku_text_cell_set_multiline:
 * @self: a cell
 * @multiline: whether Enter makes a new line instead of leaving the cell
 */
void
sokaku_text_cell_set_multiline (SokakuTextCell *self, gboolean multiline)
{
  self->multiline = multiline;
}

/**
 * sokaku_text_cell_set_arrow:
 * @self: a cell
 * @arrow: what is drawn in place of the text, unless it is being edited
 */
void
sokaku_text_cell_set_arrow (SokakuTextCell *self, SokakuTextArrow arrow)
{
  if (self->arrow == arrow)
    return;
  self->arrow = arrow;
  sokaku_text_cell_show (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sokaku_text_cell_get_arrow:
 * @self: a cell
 *
 * Returns: what is drawn in place of the text
 */
SokakuTextArrow
sokaku_text_cell_get_arrow (SokakuTextCell *self)
{
  return self->arrow;
}

/**
 * sokaku_text_cell_set_resolved:
 * @self: a cell
 * @resolved: whether what references stand for is shown after them
 */
void
sokaku_text_cell_set_resolved (SokakuTextCell *self, gboolean resolved)
{
  if (self->resolved == resolved)
    return;
  self->resolved = resolved;
  sokaku_text_cell_show (self);
}

/**
 * sokaku_text_cell_set_words:
 * @self: a cell
 * @words: (nullable) (element-type utf8): folded words, with %NULL at the end
 *
 * Marks words that are looked for.
 */
void
sokaku_text_cell_set_words (SokakuTextCell *self, GPtrArray *words)
{
  sokaku_paper_text_set_words (SOKAKU_PAPER_TEXT (self->display), words);
}

/**
 * sokaku_text_cell_set_note:
 * @self: a cell
 * @note: (nullable): a few characters beside the text; %NULL for no room for them
 * @warning: whether it is a warning
 */
void
sokaku_text_cell_set_note (SokakuTextCell *self, const char *note, gboolean warning)
{
  if (note == NULL)
    {
      if (self->note != NULL)
        gtk_widget_set_visible (self->note, FALSE);
      return;
    }
  if (self->note == NULL)
    {
      self->note = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->note), 1);
      gtk_label_set_width_chars (GTK_LABEL (self->note), 5);
      gtk_widget_add_css_class (self->note, "cell-note");
      gtk_widget_insert_before (self->note, GTK_WIDGET (self), NULL);
    }
  gtk_widget_set_visible (self->note, TRUE);
  gtk_label_set_text (GTK_LABEL (self->note), note);
  if (warning)
    gtk_widget_add_css_class (self->note, "warning-text");
  else
    gtk_widget_remove_css_class (self->note, "warning-text");
}

/**
 * sokaku_text_cell_dup_printed:
 * @self: a cell
 *
 * Returns: (transfer full): its text as it is printed, references as words
 */
char *
sokaku_text_cell_dup_printed (SokakuTextCell *self)
{
  g_autofree char *text = sokaku_text_cell_dup_source (self);

  if (self->binding.item == NULL)
    return g_steal_pointer (&text);
  return sokaku_reference_render (text, self->binding.item, self->binding.plan);
}

/**
 * sokaku_text_cell_get_editor:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the editor, while the cell has the focus
 */
SokakuTextEditor *
sokaku_text_cell_get_editor (SokakuTextCell *self)
{
  return self->editor != NULL ? SOKAKU_TEXT_EDITOR (self->editor) : NULL;
}

/**
 * sokaku_text_cell_insert:
 * @self: a cell that is not locked
 * @text: a text of the model, references included
 *
 * Puts @text at the caret, or at the end of a cell that is not being edited, and gives the
 * cell the focus.
 */
void
sokaku_text_cell_insert (SokakuTextCell *self, const char *text)
{
  g_return_if_fail (!self->binding.locked);

  if (self->editor == NULL)
    {
      sokaku_text_cell_grab_focus (GTK_WIDGET (self));
      sokaku_text_editor_set_caret (SOKAKU_TEXT_EDITOR (self->editor), -1);
    }
  else if (!gtk_widget_has_focus (self->editor))
    {
      /* Picked from a menu on the cell: another edit than what was typed before. */
      sokaku_history_end_typing (self->binding.history);
      gtk_widget_grab_focus (self->editor);
    }
  sokaku_text_editor_insert (SOKAKU_TEXT_EDITOR (self->editor), text);
}

static char *
sokaku_text_cell_dup_text (SokakuCell *cell)
{
  return sokaku_text_cell_dup_printed (SOKAKU_TEXT_CELL (cell));
}

static gboolean
sokaku_text_cell_accepts (SokakuCell *cell, const char *text)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (cell);
  g_autofree char *held = NULL;

  if (!self->binding.locked)
    return TRUE;
  held = sokaku_text_cell_dup_printed (self);
  return strcmp (held, text) == 0;
}

static void
sokaku_text_cell_set_text (SokakuCell *cell, const char *text)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (cell);
  g_autofree char *recognised = NULL;

  if (self->binding.locked || (self->binding.node == NULL && *text == '\0')
      || !sokaku_text_cell_ensure_node (self))
    return;
  recognised = sokaku_text_cell_recognise (self, text);
  sokaku_text_cell_store (self, recognised, FALSE);
  sokaku_text_cell_show (self);
}

static void
sokaku_text_cell_enter (SokakuCell *cell, int columns, int rows)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (cell);

  sokaku_text_cell_grab_focus (GTK_WIDGET (self));
  if (self->editor != NULL)
    sokaku_text_editor_set_caret (SOKAKU_TEXT_EDITOR (self->editor),
                                  columns > 0 || rows > 0 ? 0 : -1);
}

static void
sokaku_text_cell_cell_init (SokakuCellInterface *iface)
{
  iface->dup_text = sokaku_text_cell_dup_text;
  iface->accepts = sokaku_text_cell_accepts;
  iface->set_text = sokaku_text_cell_set_text;
  iface->enter = sokaku_text_cell_enter;
}
