/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a table that holds one of a few values, chosen by typing it. */
#include "sokaku-choice-cell.h"

#include "sokaku-tooltip.h"
#include "sokaku-value.h"

#include <string.h>

/**
 * SokakuChoiceCell:
 *
 * Typing a choice's key (a digit, a letter, "-") chooses it and moves on to the
 * next cell; a key that may go on ("1" of "12") waits for the rest until the cell
 * is left. Delete and Backspace choose "not known", Esc forgets what was typed;
 * arrows and Enter walk; a second click, Space or F2 opens the choices. The cell
 * shows what it is given: it emits ::chosen and leaves the edit to its owner.
 */

struct _SokakuChoiceCell
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *popover; /* (nullable): made when first opened */
  SokakuChoices *choices;
  GObject *node; /* (nullable) */
  const char *property;
  GString *typed; /* beginning of a key of several characters */
  char *name;
  char *unlisted;      /* (nullable): what it shows where its value is none of the choices */
  char *unlisted_name; /* the same as speech and the tooltip say it */
  int value;
  int advance_columns;
  int advance_rows;
  gboolean locked;
  gboolean passes_on;
  gboolean had_focus; /* at the press of a click */
};

static void sokaku_choice_cell_cell_init (SokakuCellInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuChoiceCell,
                               sokaku_choice_cell,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SOKAKU_TYPE_CELL,
                                                      sokaku_choice_cell_cell_init))

static guint chosen_signal;

static void
update (SokakuChoiceCell *self)
{
  const SokakuChoice *choice = sokaku_choices_find (self->choices, self->value);
  g_autofree char *number = NULL;
  g_autofree char *spoken = NULL;
  const char *text;
  const char *words = NULL;

  if (self->typed->len > 0)
    text = self->typed->str;
  else if (choice != NULL)
    text = choice->text;
  else if (self->unlisted != NULL)
    {
      text = self->unlisted;
      words = self->unlisted_name;
    }
  else if (SOKAKU_IS_VALUE (self->value)) /* out of range, but what the plan holds */
    text = number = g_strdup_printf ("%d", self->value);
  else
    text = "";

  gtk_label_set_text (GTK_LABEL (self->label), text);
  if (words != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unlisted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unlisted");
  sokaku_tooltip_set_text (GTK_WIDGET (self), words);
  if (words == NULL)
    words = choice != NULL ? choice->name : text;
  spoken = g_strdup_printf ("%s, %s", self->name, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
choose (SokakuChoiceCell *self, int value, gboolean move_on)
{
  g_string_truncate (self->typed, 0);
  if (!self->locked && value != self->value)
    g_signal_emit (self, chosen_signal, 0, value);
  update (self);
  if (!move_on
      || sokaku_cell_walk (SOKAKU_CELL (self), self->advance_columns, self->advance_rows, FALSE))
    return;
  /* Past the last column comes what is read next. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

/**
 * sokaku_choice_cell_end_typing:
 * @self: a cell
 *
 * What was typed so far is all of it, and chooses what it stands for.
 */
void
sokaku_choice_cell_end_typing (SokakuChoiceCell *self)
{
  const SokakuChoice *choice;
  gboolean longer;

  if (self->typed->len == 0)
    return;
  choice = sokaku_choices_find_typed (self->choices, self->typed->str, &longer);
  if (choice != NULL)
    choose (self, choice->value, FALSE);
  g_string_truncate (self->typed, 0);
  update (self);
}

/* Whether a typed character led to a choice or may still lead to one. */
static gboolean
type_character (SokakuChoiceCell *self, gunichar character)
{
  gsize length = self->typed->len;
  const SokakuChoice *choice;
  gboolean longer;

  if (self->locked)
    return FALSE;
  g_string_append_unichar (self->typed, character);
  choice = sokaku_choices_find_typed (self->choices, self->typed->str, &longer);
  if (choice == NULL && !longer)
    {
      g_string_truncate (self->typed, length);
      sokaku_choice_cell_end_typing (self);
      return length > 0 ? type_character (self, character) : FALSE;
    }
  if (choice != NULL && !longer)
    choose (self, choice->value, TRUE);
  else
    update (self);
  return TRUE;
}

static void
pick (GtkButton *button, gpointer data)
{
  SokakuChoiceCell *self = data;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "sokaku-value")), FALSE);
}

#define MAX_CHOICES_HEIGHT 360

/* Keys choose while the list is open, too. */
static gboolean
key_pressed_in_list (GtkEventControllerKey *controller,
                     guint keyval,
                     guint keycode,
                     GdkModifierType state,
                     gpointer data)
{
  SokakuChoiceCell *self = data;
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (character <= ' ' || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || !type_character (self, character))
    return GDK_EVENT_PROPAGATE;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  return GDK_EVENT_STOP;
}

static void
open_choices (SokakuChoiceCell *self)
{
  if (self->locked)
    return;
  if (self->popover == NULL)
    {
      GtkEventController *key = gtk_event_controller_key_new ();
      GtkWidget *scroller = gtk_scrolled_window_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      for (guint i = 0; i < sokaku_choices_get_length (self->choices); i++)
        {
          const SokakuChoice *choice = sokaku_choices_get (self->choices, i);
          GtkWidget *button = gtk_button_new_with_label (choice->name);

          gtk_widget_add_css_class (button, "flat");
          gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
          g_object_set_data (G_OBJECT (button), "sokaku-value", GINT_TO_POINTER (choice->value));
          g_signal_connect (button, "clicked", G_CALLBACK (pick), self);
          gtk_box_append (GTK_BOX (box), button);
        }
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                      GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                                  MAX_CHOICES_HEIGHT);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
      self->popover = gtk_popover_new ();
      g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_in_list), self);
      gtk_widget_add_controller (self->popover, key);
      gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
walk (SokakuChoiceCell *self, int columns, int rows, gboolean extend)
{
  sokaku_choice_cell_end_typing (self);
  sokaku_cell_walk (SOKAKU_CELL (self), columns, rows, extend);
  /* Past an edge the key is still the cell's: the window would take the focus anywhere. */
  return GDK_EVENT_STOP;
}

/* Words that are typed where only a number can stand are meant for the text beside it. */
static gboolean
pass_on (SokakuChoiceCell *self, GtkEventControllerKey *controller)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  if (!self->passes_on || root == NULL || !walk (self, 1, 0, FALSE))
    return FALSE;
  focus = gtk_root_get_focus (root);
  if (focus == NULL || focus == GTK_WIDGET (self))
    return FALSE;
  if (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller)) != NULL)
    gtk_event_controller_key_forward (controller, focus);
  return TRUE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             gpointer data)
{
  SokakuChoiceCell *self = data;
  gunichar character = gdk_keyval_to_unicode (keyval);
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return walk (self, -1, 0, shift);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return walk (self, 1, 0, shift);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk (self, 0, -1, shift);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return walk (self, 0, 1, shift);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return walk (self, 0, shift ? -1 : 1, FALSE);
    case GDK_KEY_Escape:
      if (self->typed->len == 0)
        return GDK_EVENT_PROPAGATE;
      g_string_truncate (self->typed, 0);
      update (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      choose (self, SOKAKU_UNKNOWN, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_F2:
      open_choices (self);
      return GDK_EVENT_STOP;
    default:
      if (character <= ' ')
        return GDK_EVENT_PROPAGATE;
      return type_character (self, character) || pass_on (self, controller) ? GDK_EVENT_STOP
                                                                            : GDK_EVENT_PROPAGATE;
    }
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  SokakuChoiceCell *self = data;

  self->had_focus = gtk_widget_has_focus (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  SokakuChoiceCell *self = data;

  if (self->had_focus)
    open_choices (self);
}

static void
focus_left (GtkEventControllerFocus *controller, gpointer data)
{
  sokaku_choice_cell_end_typing (data);
}

static GtkSizeRequestMode
sokaku_choice_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sokaku_choice_cell_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (widget);

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
sokaku_choice_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  sokaku_cell_present_popovers (SOKAKU_CELL (self));
}

static void
sokaku_choice_cell_dispose (GObject *object)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (object);

  g_clear_object (&self->node);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  sokaku_cell_drop_popovers (SOKAKU_CELL (self));
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_choice_cell_parent_class)->dispose (object);
}

static void
sokaku_choice_cell_finalize (GObject *object)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (object);

  sokaku_choices_unref (self->choices);
  g_string_free (self->typed, TRUE);
  g_free (self->name);
  g_free (self->unlisted);
  g_free (self->unlisted_name);

  G_OBJECT_CLASS (sokaku_choice_cell_parent_class)->finalize (object);
}

static void
sokaku_choice_cell_class_init (SokakuChoiceCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_choice_cell_dispose;
  object_class->finalize = sokaku_choice_cell_finalize;
  widget_class->get_request_mode = sokaku_choice_cell_get_request_mode;
  widget_class->measure = sokaku_choice_cell_measure;
  widget_class->size_allocate = sokaku_choice_cell_size_allocate;

  /**
   * SokakuChoiceCell::chosen:
   * @self: the cell
   * @value: the chosen value, or %SOKAKU_UNKNOWN
   *
   * A value has been chosen; the cell still shows the old one.
   */
  chosen_signal = g_signal_new ("chosen", SOKAKU_TYPE_CHOICE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "choicecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
sokaku_choice_cell_init (SokakuChoiceCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->choices = sokaku_choices_new ();
  self->typed = g_string_new (NULL);
  self->name = g_strdup ("");
  self->value = SOKAKU_UNKNOWN;
  self->advance_rows = 1;
  self->label = gtk_label_new (NULL);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, widget);
  gtk_widget_set_focusable (widget, TRUE);

  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (widget, key);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/**
 * sokaku_choice_cell_new:
 *
 * Returns: (transfer floating): a cell without choices, its value not known
 */
GtkWidget *
sokaku_choice_cell_new (void)
{
  return g_object_new (SOKAKU_TYPE_CHOICE_CELL, NULL);
}

/**
 * sokaku_choice_cell_bind:
 * @self: a cell
 * @choices: what can be chosen
 * @node: (nullable): the node whose value it shows
 * @property: (transfer none): static name of the node's field
 * @name: what the cell is, for speech: "進捗度, R3"
 *
 * Says what the cell stands for. Its value is set by sokaku_choice_cell_set_value().
 */
void
sokaku_choice_cell_bind (SokakuChoiceCell *self,
                         SokakuChoices *choices,
                         gpointer node,
                         const char *property,
                         const char *name)
{
  g_return_if_fail (SOKAKU_IS_CHOICE_CELL (self));

  if (self->node != node || self->property != property)
    g_string_truncate (self->typed, 0);
  /* What is picked there was meant for the node that was shown before. */
  if (self->popover != NULL && (self->node != node || self->property != property))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (self->choices != choices)
    {
      g_clear_pointer (&self->popover, gtk_widget_unparent);
      sokaku_choices_unref (self->choices);
      self->choices = sokaku_choices_ref (choices);
    }
  g_set_object (&self->node, node);
  self->property = property;
  g_free (self->name);
  self->name = g_strdup (name);
  g_clear_pointer (&self->unlisted, g_free);
  g_clear_pointer (&self->unlisted_name, g_free);
}

/**
 * sokaku_choice_cell_unbind:
 * @self: a cell
 *
 * Keeps no node alive; what was being typed is forgotten.
 */
void
sokaku_choice_cell_unbind (SokakuChoiceCell *self)
{
  g_string_truncate (self->typed, 0);
  g_clear_object (&self->node);
}

/**
 * sokaku_choice_cell_get_node:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the node whose value it shows
 */
gpointer
sokaku_choice_cell_get_node (SokakuChoiceCell *self)
{
  return self->node;
}

/**
 * sokaku_choice_cell_get_property:
 * @self: a cell
 *
 * Returns: (nullable): the field that it shows
 */
const char *
sokaku_choice_cell_get_property (SokakuChoiceCell *self)
{
  return self->property;
}

/**
 * sokaku_choice_cell_get_name:
 * @self: a cell
 *
 * Returns: what the cell is, for speech
 */
const char *
sokaku_choice_cell_get_name (SokakuChoiceCell *self)
{
  return self->name;
}

/**
 * sokaku_choice_cell_set_value:
 * @self: a cell
 * @value: a value, known to the cell or not
 *
 * Shows @value; emits nothing.
 */
void
sokaku_choice_cell_set_value (SokakuChoiceCell *self, int value)
{
  self->value = value;
  update (self);
}

/**
 * sokaku_choice_cell_set_unlisted:
 * @self: a cell that has been bound
 * @text: what the field holds
 * @name: the same in words, and that it is none of the choices
 *
 * Shows @text, marked, as long as the value is none of the choices: what a file holds
 * is seen, and stays until something else is chosen.
 */
void
sokaku_choice_cell_set_unlisted (SokakuChoiceCell *self, const char *text, const char *name)
{
  g_free (self->unlisted);
  g_free (self->unlisted_name);
  self->unlisted = g_strdup (text);
  self->unlisted_name = g_strdup (name);
  update (self);
}

/**
 * sokaku_choice_cell_get_value:
 * @self: a cell
 *
 * Returns: the value shown
 */
int
sokaku_choice_cell_get_value (SokakuChoiceCell *self)
{
  return self->value;
}

/**
 * sokaku_choice_cell_set_advance:
 * @self: a cell
 * @columns: cells to go to the right once a value has been typed
 * @rows: cells to go down
 *
 * At first a cell goes one row down.
 */
void
sokaku_choice_cell_set_advance (SokakuChoiceCell *self, int columns, int rows)
{
  self->advance_columns = columns;
  self->advance_rows = rows;
}

/**
 * sokaku_choice_cell_set_passes_on:
 * @self: a cell
 * @passes_on: whether what cannot be chosen by typing it is typed into the cell to the right
 */
void
sokaku_choice_cell_set_passes_on (SokakuChoiceCell *self, gboolean passes_on)
{
  self->passes_on = passes_on;
}

/**
 * sokaku_choice_cell_set_chars:
 * @self: a cell
 * @chars: width in characters, whatever is chosen; longer words wrap
 */
void
sokaku_choice_cell_set_chars (SokakuChoiceCell *self, int chars)
{
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (self->label), chars);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), chars);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * sokaku_choice_cell_set_locked:
 * @self: a cell
 * @locked: whether its value stays as it is
 */
void
sokaku_choice_cell_set_locked (SokakuChoiceCell *self, gboolean locked)
{
  if (self->locked == locked)
    return;
  self->locked = locked;
  if (locked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "locked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "locked");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, locked,
                                  -1);
}

static char *
sokaku_choice_cell_dup_text (SokakuCell *cell)
{
  return g_strdup (gtk_label_get_text (GTK_LABEL (SOKAKU_CHOICE_CELL (cell)->label)));
}

static gboolean
sokaku_choice_cell_accepts (SokakuCell *cell, const char *text)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (cell);
  g_autofree char *held = sokaku_choice_cell_dup_text (cell);
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (strcmp (held, stripped) == 0)
    return TRUE;
  return !self->locked
         && (*stripped == '\0' || sokaku_choices_find_text (self->choices, stripped) != NULL);
}

static void
sokaku_choice_cell_set_text (SokakuCell *cell, const char *text)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (cell);
  const SokakuChoice *choice = sokaku_choices_find_text (self->choices, text);

  /* What the cell holds already, though it could not be chosen. */
  if (choice == NULL && *text != '\0')
    return;
  choose (self, choice != NULL ? choice->value : SOKAKU_UNKNOWN, FALSE);
}

static void
sokaku_choice_cell_enter (SokakuCell *cell, int columns, int rows)
{
  gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
sokaku_choice_cell_cell_init (SokakuCellInterface *iface)
{
  iface->dup_text = sokaku_choice_cell_dup_text;
  iface->accepts = sokaku_choice_cell_accepts;
  iface->set_text = sokaku_choice_cell_set_text;
  iface->enter = sokaku_choice_cell_enter;
}
