/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a grid that holds one of a few values, chosen by typing it. */
#include "sokaku-choice-cell.h"

#include "sokaku-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SokakuChoiceCell:
 *
 * Typing a choice's key (a digit, a letter, "-") chooses it and moves on to the
 * next cell; Delete and Backspace choose "not known"; arrows and Enter walk; a
 * second click, Space or F2 opens the choices. The cell shows what it is given:
 * it emits ::chosen and leaves the edit to its owner.
 */

typedef struct
{
  int value;
  char *key;
  char *text;
  char *name;
} Choice;

struct _SokakuChoiceCell
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *popover; /* (nullable): made when first opened */
  GPtrArray *choices;
  GString *typed; /* beginning of a key of several characters */
  char *name;
  int value;
  gboolean had_focus; /* at the press of a click */
};

G_DEFINE_FINAL_TYPE (SokakuChoiceCell, sokaku_choice_cell, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  WALK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->key);
  g_free (choice->text);
  g_free (choice->name);
  g_free (choice);
}

static const Choice *
find_choice (SokakuChoiceCell *self, int value)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->value == value)
        return choice;
    }
  return NULL;
}

static void
update (SokakuChoiceCell *self)
{
  const Choice *choice = find_choice (self, self->value);
  g_autofree char *number = NULL;
  g_autofree char *spoken = NULL;
  const char *text;

  if (choice != NULL)
    text = choice->text;
  else if (SOKAKU_IS_VALUE (self->value)) /* out of range, but what the plan holds */
    text = number = g_strdup_printf ("%d", self->value);
  else
    text = "";

  gtk_label_set_text (GTK_LABEL (self->label), text);
  spoken = g_strdup_printf ("%s, %s", self->name, choice != NULL ? choice->name : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
choose (SokakuChoiceCell *self, int value, gboolean move_on)
{
  g_string_truncate (self->typed, 0);
  g_signal_emit (self, signals[CHOSEN], 0, value);
  if (move_on)
    g_signal_emit (self, signals[WALK], 0, 0, 1);
}

/* Whether a typed character led to a choice or may still lead to one. */
static gboolean
type_character (SokakuChoiceCell *self, gunichar character)
{
  const Choice *complete = NULL;
  gboolean longer = FALSE;
  char utf8[7] = { 0 };
  g_autofree char *nfkc = NULL;
  g_autofree char *typed = NULL;

  g_unichar_to_utf8 (character, utf8);
  /* Full-width digits and letters count as their ASCII forms. */
  nfkc = g_utf8_normalize (utf8, -1, G_NORMALIZE_ALL_COMPOSE);
  g_string_append (self->typed, nfkc != NULL ? nfkc : "");
  typed = g_utf8_casefold (self->typed->str, -1);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *key = g_utf8_casefold (choice->key, -1);

      if (*key == '\0' || !g_str_has_prefix (key, typed))
        continue;
      if (strcmp (key, typed) == 0)
        complete = choice;
      else
        longer = TRUE;
    }

  if (complete == NULL && !longer)
    {
      gboolean began_before = self->typed->len > strlen (nfkc != NULL ? nfkc : "");

      g_string_truncate (self->typed, 0);
      return began_before ? type_character (self, character) : FALSE;
    }
  if (complete != NULL && longer)
    g_signal_emit (self, signals[CHOSEN], 0, complete->value);
  else if (complete != NULL)
    choose (self, complete->value, TRUE);
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

static void
open_choices (SokakuChoiceCell *self)
{
  if (self->popover == NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      for (guint i = 0; i < self->choices->len; i++)
        {
          const Choice *choice = g_ptr_array_index (self->choices, i);
          GtkWidget *button = gtk_button_new_with_label (choice->name);

          gtk_widget_add_css_class (button, "flat");
          gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
          g_object_set_data (G_OBJECT (button), "sokaku-value", GINT_TO_POINTER (choice->value));
          g_signal_connect (button, "clicked", G_CALLBACK (pick), self);
          gtk_box_append (GTK_BOX (box), button);
        }
      self->popover = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (self->popover), box);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
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
      g_signal_emit (self, signals[WALK], 0, -1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      g_signal_emit (self, signals[WALK], 0, 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      g_signal_emit (self, signals[WALK], 0, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      g_signal_emit (self, signals[WALK], 0, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      g_signal_emit (self, signals[WALK], 0, 0, shift ? -1 : 1);
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
      if (character > ' ' && type_character (self, character))
        return GDK_EVENT_STOP;
      return GDK_EVENT_PROPAGATE;
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
  SokakuChoiceCell *self = data;

  g_string_truncate (self->typed, 0);
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
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
sokaku_choice_cell_dispose (GObject *object)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_choice_cell_parent_class)->dispose (object);
}

static void
sokaku_choice_cell_finalize (GObject *object)
{
  SokakuChoiceCell *self = SOKAKU_CHOICE_CELL (object);

  g_ptr_array_unref (self->choices);
  g_string_free (self->typed, TRUE);
  g_free (self->name);

  G_OBJECT_CLASS (sokaku_choice_cell_parent_class)->finalize (object);
}

static void
sokaku_choice_cell_class_init (SokakuChoiceCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_choice_cell_dispose;
  object_class->finalize = sokaku_choice_cell_finalize;
  widget_class->measure = sokaku_choice_cell_measure;
  widget_class->size_allocate = sokaku_choice_cell_size_allocate;

  /**
   * SokakuChoiceCell::chosen:
   * @self: the cell
   * @value: the chosen value, or %SOKAKU_UNKNOWN
   *
   * A value has been chosen; the cell still shows the old one.
   */
  signals[CHOSEN] = g_signal_new ("chosen", SOKAKU_TYPE_CHOICE_CELL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * SokakuChoiceCell::walk:
   * @self: the cell
   * @columns: cells to go to the right
   * @rows: cells to go down
   *
   * The focus should go to another cell of the grid.
   */
  signals[WALK] = g_signal_new ("walk", SOKAKU_TYPE_CHOICE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

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

  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->typed = g_string_new (NULL);
  self->name = g_strdup ("");
  self->value = SOKAKU_UNKNOWN;
  self->label = gtk_label_new (NULL);
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
 * sokaku_choice_cell_add_choice:
 * @self: a cell
 * @value: the value
 * @key: what is typed to choose it; "" where only Delete or the list does
 * @text: what the cell shows
 * @name: what the list of choices and speech say
 *
 * Adds a choice.
 */
void
sokaku_choice_cell_add_choice (
    SokakuChoiceCell *self, int value, const char *key, const char *text, const char *name)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->value = value;
  choice->key = g_strdup (key);
  choice->text = g_strdup (text);
  choice->name = g_strdup (name);
  g_ptr_array_add (self->choices, choice);
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
 * sokaku_choice_cell_set_name:
 * @self: a cell
 * @name: what the cell is, for speech: "進捗度, R3"
 *
 * Sets the name that is spoken before the value.
 */
void
sokaku_choice_cell_set_name (SokakuChoiceCell *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
  update (self);
}
