/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the model in a table: a label that becomes an editor when it has the focus. */
#include "sokaku-text-cell.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "sokaku-paper-text.h"
#include "sokaku-tooltip.h"

/**
 * SokakuTextCell:
 *
 * A table of labels is cheap; a table of text views is not. So only the cell that
 * has the focus holds an editor, right over the label, which goes on to give the
 * cell its size: nothing jumps when the focus comes, and rows grow as one types.
 *
 * Enter and Shift+Enter go down and up, arrows leave at the text's edges, Alt+Enter
 * makes a new line, Esc takes back what was typed since the focus came. While an
 * input method converts, all of them are its own. What is typed is one edit until
 * the focus leaves; what changes elsewhere is shown.
 */

struct _SokakuTextCell
{
  GtkWidget parent_instance;

  GtkWidget *display;
  GtkWidget *note;           /* (nullable): made when first needed */
  GtkWidget *editor;         /* (nullable): while the cell has the focus */
  GtkEventController *focus; /* (nullable): along with the editor */
  guint close_source;
  SokakuTextBinding binding;
  gulong notify_handler;
  gulong flag_handler;
  char *initial; /* text when the focus came, references included */
  gboolean multiline;
  gboolean resolved;
  SokakuTextArrow arrow;
};

static void sokaku_text_cell_cell_init (SokakuCellInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuTextCell,
                               sokaku_text_cell,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SOKAKU_TYPE_CELL, sokaku_text_cell_cell_init))

static guint create_signal;

#define NOTE_SPACING 6

/* --- The text --- */

/* What the editor holds: the flag's sign, then the text. */
static char *
dup_text (SokakuTextCell *self)
{
  g_autofree char *text = NULL;
  gboolean flag = FALSE;

  if (self->binding.node == NULL)
    return g_strdup ("");
  g_object_get (self->binding.node, self->binding.property, &text, NULL);
  if (self->binding.flag != NULL)
    g_object_get (self->binding.node, self->binding.flag, &flag, NULL);
  return flag ? g_strconcat (self->binding.sign, *text != '\0' ? " " : "", text, NULL)
              : g_steal_pointer (&text);
}

static gboolean
get_flag (SokakuTextCell *self)
{
  gboolean flag = FALSE;

  g_object_get (self->binding.node, self->binding.flag, &flag, NULL);
  return flag;
}

/* Other ways to type the arrow that a keyboard and an input method have. */
static const char *const signs[] = { "⇒", "→", "=>", "＝＞", "->", NULL };

/* The text without the flag's sign; whether it was there. */
static const char *
split_flag (SokakuTextCell *self, const char *text, gboolean *flag)
{
  const char *rest = text;

  *flag = FALSE;
  if (self->binding.flag == NULL)
    return text;
  for (guint i = 0; signs[i] != NULL && !*flag; i++)
    if (g_str_has_prefix (text, signs[i]))
      {
        *flag = TRUE;
        rest = text + strlen (signs[i]);
      }
  while (*flag && g_unichar_isspace (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  return rest;
}

/* Gives the node a text as an edit; @typing: as one that may go on. The edit may have the cell
 * bound anew, so what it is about is kept until it is done. */
static void
store_text (SokakuTextCell *self, const char *text, gboolean typing)
{
  const SokakuTextBinding *b = &self->binding;
  g_autoptr (SokakuHistory) history = g_object_ref (b->history);
  g_autoptr (GObject) node = g_object_ref (b->node);
  g_autofree char *label = g_strdup (b->label);
  const char *property = b->property;
  gboolean flag, was;
  g_autofree char *rest = g_strdup (split_flag (self, text, &flag));

  if (b->flag != NULL && flag != get_flag (self))
    {
      /* The first half of "=>" was no text. */
      if (typing && flag && self->initial != NULL)
        sokaku_history_type_string (history, node, property, split_flag (self, self->initial, &was),
                                    label);
      /* The blank behind the sign goes with it. */
      if (!flag)
        g_strchug (rest);
      sokaku_history_begin_group (history, label);
      sokaku_history_set_boolean (history, node, b->flag, flag, label);
      sokaku_history_set_string (history, node, property, rest, label);
      sokaku_history_end_group (history);
    }
  else if (typing)
    sokaku_history_type_string (history, node, property, rest, label);
  else
    sokaku_history_set_string (history, node, property, rest, label);
}

/* Where there is no node yet, the owner makes one now. */
static gboolean
ensure_node (SokakuTextCell *self)
{
  if (self->binding.node == NULL)
    g_signal_emit (self, create_signal, 0);
  return self->binding.node != NULL;
}

static char *
recognise (SokakuTextCell *self, const char *text)
{
  const SokakuTextBinding *b = &self->binding;

  if (b->item == NULL)
    return g_strdup (text);
  return sokaku_reference_recognise_typed (text, b->node, b->item, b->plan, b->field);
}

/* --- Showing it --- */

static void
append_reference (SokakuTextCell *self, const SokakuTextPart *part)
{
  const SokakuTextBinding *b = &self->binding;
  SokakuPaperText *display = SOKAKU_PAPER_TEXT (self->display);
  g_autofree char *reference = sokaku_reference_make (part->kind, part->target);
  g_autofree char *words = sokaku_reference_render (reference, b->item, b->plan);
  g_autofree char *resolved
      = sokaku_reference_resolve (reference, b->item, b->plan, b->field, NULL);

  sokaku_paper_text_append (display, resolved != NULL ? SOKAKU_PAPER_LINK : SOKAKU_PAPER_BROKEN,
                            words);
  if (self->resolved && resolved != NULL && *resolved != '\0')
    {
      /* Translators: the text that a reference such as "same as ①" stands for, shown after it */
      g_autofree char *shown = g_strdup_printf (C_ ("resolved reference", " (%s)"), resolved);

      sokaku_paper_text_append (display, SOKAKU_PAPER_DIM, shown);
    }
}

static void
append_tip (SokakuTextCell *self, const char *text)
{
  const SokakuTextBinding *b = &self->binding;
  g_autoptr (GError) error = NULL;
  g_autofree char *resolved = sokaku_reference_resolve (text, b->item, b->plan, b->field, &error);

  if (resolved == NULL)
    {
      /* Translators: %s says why, as in "the reference to ③ points to nothing" */
      resolved = g_strdup_printf (_ ("There is no text to show: %s."), error->message);
    }
  sokaku_paper_text_add_tip (SOKAKU_PAPER_TEXT (self->display), resolved);
}

/* While the cell is being edited the label has the editor's words, for their size alone. */
static void
show_edited (SokakuTextCell *self)
{
  SokakuPaperText *display = SOKAKU_PAPER_TEXT (self->display);
  g_autofree char *shown = sokaku_text_editor_dup_shown (SOKAKU_TEXT_EDITOR (self->editor));

  sokaku_paper_text_begin (display);
  sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, shown);
  /* A new line has its height before anything stands in it. */
  if (*shown == '\0' || g_str_has_suffix (shown, "\n"))
    sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, "\u200B");
  sokaku_paper_text_end (display);
}

static void
speak (SokakuTextCell *self)
{
  g_autofree char *printed = sokaku_text_cell_dup_printed (self);
  g_autofree char *spoken
      = g_strdup_printf ("%s, %s", self->binding.name != NULL ? self->binding.name : "", printed);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show (SokakuTextCell *self)
{
  const SokakuTextBinding *b = &self->binding;
  SokakuPaperText *display = SOKAKU_PAPER_TEXT (self->display);
  g_autofree char *text = dup_text (self);

  speak (self);
  if (self->editor != NULL)
    {
      sokaku_text_editor_set_text (SOKAKU_TEXT_EDITOR (self->editor), text);
      show_edited (self);
      return;
    }
  sokaku_paper_text_begin (display);
  if (self->arrow != SOKAKU_TEXT_ARROW_NONE)
    sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, "\u200B");
  else if (*text == '\0')
    sokaku_paper_text_append (display, SOKAKU_PAPER_DIM, b->hint != NULL ? b->hint : "\u200B");
  else if (b->item == NULL || !sokaku_reference_has_any (text))
    sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, text);
  else
    {
      g_autoptr (GPtrArray) parts = sokaku_reference_split (text);

      for (guint i = 0; i < parts->len; i++)
        {
          const SokakuTextPart *part = g_ptr_array_index (parts, i);

          if (part->is_reference)
            append_reference (self, part);
          else
            sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, part->text);
        }
      append_tip (self, text);
    }
  sokaku_paper_text_end (display);
}

/* --- The editor --- */

static void
edited (SokakuTextCell *self)
{
  SokakuTextEditor *editor = SOKAKU_TEXT_EDITOR (self->editor);
  SokakuHistory *history = self->binding.history;
  g_autofree char *typed = sokaku_text_editor_dup_text (editor);
  int behind = sokaku_text_editor_count_behind (editor);
  gboolean is_new = self->binding.node == NULL;

  /* There is nothing to edit in a cell that stands for nothing any more. */
  if (history == NULL || (is_new && *typed == '\0'))
    return;
  if (is_new)
    sokaku_history_begin_group (history, self->binding.label);
  if (ensure_node (self))
    {
      g_autofree char *text = recognise (self, typed);

      store_text (self, text, !is_new);
    }
  if (is_new)
    sokaku_history_end_typed_group (history);
  show (self);
  /* The text may be shown in other words than it was typed; what follows it is the same. */
  sokaku_text_editor_set_behind (editor, behind);
}

static void
close_editor (SokakuTextCell *self)
{
  g_clear_handle_id (&self->close_source, g_source_remove);
  if (self->editor == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->editor, self);
  gtk_widget_remove_controller (GTK_WIDGET (self), self->focus);
  self->focus = NULL;
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->initial, g_free);
  gtk_widget_set_child_visible (self->display, TRUE);
  show (self);
}

static gboolean
close_later (gpointer data)
{
  SokakuTextCell *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->close_source = 0;
  /* The window may have been left, not the cell; or a menu on the cell is about the words marked
   * in it. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    close_editor (self);
  return G_SOURCE_REMOVE;
}

static void
focus_left (SokakuTextCell *self)
{
  if (self->binding.history != NULL)
    sokaku_history_end_typing (self->binding.history);
  if (self->close_source == 0)
    self->close_source = g_idle_add (close_later, self);
}

/* Takes back what was typed since the focus came. */
static gboolean
revert (SokakuTextCell *self)
{
  g_autofree char *text = dup_text (self);

  if (self->binding.locked || self->initial == NULL || strcmp (text, self->initial) == 0
      || self->binding.node == NULL)
    return GDK_EVENT_PROPAGATE;
  /* What it referred to may have gone meanwhile, by undo. */
  if (self->binding.item != NULL
      && !sokaku_reference_check (self->initial, self->binding.node, self->binding.item,
                                  self->binding.plan, self->binding.field, NULL))
    return GDK_EVENT_PROPAGATE;
  store_text (self, self->initial, TRUE);
  show (self);
  return GDK_EVENT_STOP;
}

/* Whether the input method wants the event for itself. */
static gboolean
is_filtered (SokakuTextCell *self, GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  return event != NULL
         && gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->editor), event);
}

static gboolean
walk (SokakuTextCell *self, GtkEventController *controller, int columns, int rows, gboolean extend)
{
  if (is_filtered (self, controller))
    return GDK_EVENT_STOP;
  return sokaku_cell_walk (SOKAKU_CELL (self), columns, rows, extend);
}

static gboolean
walk_from_edge (
    SokakuTextCell *self, GtkEventController *controller, int columns, int rows, gboolean extend)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));

  if (!sokaku_text_editor_is_at_edge (SOKAKU_TEXT_EDITOR (self->editor), columns, rows))
    return GDK_EVENT_PROPAGATE;
  if (!extend && gtk_text_buffer_get_has_selection (buffer))
    return GDK_EVENT_PROPAGATE;
  return walk (self, controller, columns, rows, extend);
}

static gboolean
enter_pressed (SokakuTextCell *self, GtkEventController *controller, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_ALT_MASK) != 0)
    {
      if (is_filtered (self, controller) || self->binding.locked)
        return GDK_EVENT_STOP;
      sokaku_text_editor_insert (SOKAKU_TEXT_EDITOR (self->editor), "\n");
      return GDK_EVENT_STOP;
    }
  if (self->multiline)
    return GDK_EVENT_PROPAGATE;
  walk (self, controller, 0, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1, FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  SokakuTextCell *self = data;
  GtkEventController *controller = GTK_EVENT_CONTROLLER (key);
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (self->editor == NULL || sokaku_text_editor_is_composing (SOKAKU_TEXT_EDITOR (self->editor)))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    return enter_pressed (self, controller, state);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return walk_from_edge (self, controller, -1, 0, shift);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return walk_from_edge (self, controller, 1, 0, shift);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk_from_edge (self, controller, 0, -1, shift);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return walk_from_edge (self, controller, 0, 1, shift);
    case GDK_KEY_Escape:
      return is_filtered (self, controller) ? GDK_EVENT_STOP : revert (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
name_editor (SokakuTextCell *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->binding.name != NULL ? self->binding.name : "",
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, self->binding.locked, -1);
}

static void
scope_editor (SokakuTextCell *self)
{
  sokaku_text_editor_set_scope (SOKAKU_TEXT_EDITOR (self->editor), self->binding.item,
                                self->binding.plan);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), !self->binding.locked);
  name_editor (self);
}

static void
open_editor (SokakuTextCell *self)
{
  GtkEventController *key;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->close_source, g_source_remove);
  if (self->editor != NULL)
    return;
  text = dup_text (self);
  self->focus = gtk_event_controller_focus_new ();
  key = gtk_event_controller_key_new ();
  self->editor = sokaku_text_editor_new ();
  scope_editor (self);
  sokaku_text_editor_set_text (SOKAKU_TEXT_EDITOR (self->editor), text);
  g_free (self->initial);
  self->initial = g_steal_pointer (&text);
  g_signal_connect_swapped (self->editor, "edited", G_CALLBACK (edited), self);
  g_signal_connect_swapped (self->editor, "composing", G_CALLBACK (show_edited), self);
  g_signal_connect_swapped (self->focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->focus);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (self->editor, key);
  gtk_widget_insert_after (self->editor, GTK_WIDGET (self), self->display);
  gtk_widget_set_child_visible (self->display, FALSE);
  show_edited (self);
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

/* --- The widget --- */

static gboolean
sokaku_text_cell_grab_focus (GtkWidget *widget)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (widget);

  open_editor (self);
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
draw_arrow (SokakuTextCell *self, GtkSnapshot *snapshot)
{
  /* Over the padding and the rule beside the cell, so that the line has no gaps. */
  const double reach = 10;
  const double head = 6;
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget);
  double y = floor (gtk_widget_get_height (widget) / 2.0) + 0.5;
  double end = self->arrow == SOKAKU_TEXT_ARROW_HEAD ? width - 2 : width + reach;
  GdkRGBA colour;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) -reach, (float) (y - head),
                                                                 (float) (width + 2 * reach),
                                                                 (float) (2 * head)));
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, -reach, y);
  cairo_line_to (cr, end, y);
  cairo_stroke (cr);
  if (self->arrow == SOKAKU_TEXT_ARROW_HEAD)
    {
      cairo_move_to (cr, end - head, y - head / 2 - 0.5);
      cairo_line_to (cr, end, y);
      cairo_line_to (cr, end - head, y + head / 2 + 0.5);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
sokaku_text_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuTextCell *self = SOKAKU_TEXT_CELL (widget);

  GTK_WIDGET_CLASS (sokaku_text_cell_parent_class)->snapshot (widget, snapshot);
  if (self->arrow != SOKAKU_TEXT_ARROW_NONE && self->editor == NULL)
    draw_arrow (self, snapshot);
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

      self->notify_handler = g_signal_connect_swapped (b->node, signal, G_CALLBACK (show), self);
      if (b->flag != NULL)
        {
          g_autofree char *flag_signal = g_strconcat ("notify::", b->flag, NULL);

          self->flag_handler
              = g_signal_connect_swapped (b->node, flag_signal, G_CALLBACK (show), self);
        }
    }
  if (b->locked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "locked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "locked");
  if (self->editor != NULL)
    {
      scope_editor (self);
      /* Esc brings back what this text said, not what the one before it did. */
      if (!same)
        {
          g_free (self->initial);
          self->initial = dup_text (self);
        }
    }
  show (self);
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
  show (self);
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
  show (self);
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
  g_autofree char *text = dup_text (self);

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

  if (self->binding.locked || (self->binding.node == NULL && *text == '\0') || !ensure_node (self))
    return;
  recognised = recognise (self, text);
  store_text (self, recognised, FALSE);
  show (self);
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
