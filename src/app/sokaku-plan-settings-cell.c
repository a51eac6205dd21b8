/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a table of the plan settings: a label, and an entry while it is edited. */
#include "sokaku-plan-settings-cell.h"

#include "sokaku-tooltip.h"

/**
 * SokakuPlanSettingsCell:
 *
 * Enter and Tab take what was typed, Esc leaves what there was; what cannot be
 * taken is said below the entry while it is typed.
 */
struct _SokakuPlanSettingsCell
{
  GtkWidget parent_instance;

  SokakuPlanSettingsTake take;
  gpointer data;
  gpointer node;
  guint column;

  GtkWidget *label;
  GtkWidget *entry;   /* (nullable): only while it is edited */
  GtkWidget *message; /* (nullable): popover below the entry */
  gboolean ending;
};

G_DEFINE_FINAL_TYPE (SokakuPlanSettingsCell, sokaku_plan_settings_cell, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_message (SokakuPlanSettingsCell *self, const char *sentence)
{
  if (sentence == NULL)
    {
      g_clear_pointer (&self->message, gtk_widget_unparent);
      if (self->entry != NULL)
        {
          gtk_widget_remove_css_class (self->entry, "error");
          gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
          gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry),
                                         GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
        }
      return;
    }
  if (self->message == NULL)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
      gtk_widget_add_css_class (label, "warning-text");
      self->message = gtk_popover_new ();
      gtk_popover_set_autohide (GTK_POPOVER (self->message), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->message), GTK_POS_BOTTOM);
      gtk_popover_set_child (GTK_POPOVER (self->message), label);
      gtk_widget_set_can_focus (self->message, FALSE);
      gtk_widget_set_parent (self->message, GTK_WIDGET (self));
    }
  gtk_label_set_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (self->message))), sentence);
  gtk_widget_add_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_popup (GTK_POPOVER (self->message));
}

static void
on_changed (SokakuPlanSettingsCell *self)
{
  g_autofree char *sentence
      = self->take (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE, self->data);

  show_message (self, sentence);
}

static void
finish (SokakuPlanSettingsCell *self, int direction)
{
  /* What is taken may take the row away. */
  g_autoptr (SokakuPlanSettingsCell) kept = g_object_ref (self);

  sokaku_plan_settings_cell_end_edit (self, TRUE);
  if (self->entry == NULL)
    g_signal_emit (self, signals[EDITED], 0, direction);
}

static void
on_activate (SokakuPlanSettingsCell *self)
{
  finish (self, 0);
}

static gboolean
on_key (SokakuPlanSettingsCell *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (self->entry == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    {
      sokaku_plan_settings_cell_end_edit (self, FALSE);
      g_signal_emit (self, signals[EDITED], 0, 0);
      return TRUE;
    }
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab)
    {
      gboolean back = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;

      finish (self, back ? -1 : 1);
      return TRUE;
    }
  return FALSE;
}

/* What cannot be taken gives way to what there was. */
static void
on_leave (SokakuPlanSettingsCell *self)
{
  if (self->entry == NULL || self->ending)
    return;
  sokaku_plan_settings_cell_end_edit (self, TRUE);
  if (self->entry != NULL)
    sokaku_plan_settings_cell_end_edit (self, FALSE);
}

static void
sokaku_plan_settings_cell_dispose (GObject *object)
{
  SokakuPlanSettingsCell *self = SOKAKU_PLAN_SETTINGS_CELL (object);

  self->ending = TRUE;
  g_clear_pointer (&self->message, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (sokaku_plan_settings_cell_parent_class)->dispose (object);
}

static void
sokaku_plan_settings_cell_class_init (SokakuPlanSettingsCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_plan_settings_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "settingscell");

  /**
   * SokakuPlanSettingsCell::edited:
   * @self: the cell
   * @direction: 1 to go on to the next cell, -1 to the one before, 0 to stay
   *
   * Editing has ended by a key.
   */
  signals[EDITED] = g_signal_new ("edited", SOKAKU_TYPE_PLAN_SETTINGS_CELL, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sokaku_plan_settings_cell_init (SokakuPlanSettingsCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Not at the entry: what an input method takes never comes here. */
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * sokaku_plan_settings_cell_new:
 * @take: checks and takes what is typed
 * @data: data for @take
 *
 * Returns: (transfer floating): a cell
 */
SokakuPlanSettingsCell *
sokaku_plan_settings_cell_new (SokakuPlanSettingsTake take, gpointer data)
{
  SokakuPlanSettingsCell *self = g_object_new (SOKAKU_TYPE_PLAN_SETTINGS_CELL, NULL);

  self->take = take;
  self->data = data;
  return self;
}

/**
 * sokaku_plan_settings_cell_set_node:
 * @self: a cell
 * @node: (nullable): what its row shows
 * @column: position of its column
 *
 * Says where the cell is; editing of another node ends without a trace.
 */
void
sokaku_plan_settings_cell_set_node (SokakuPlanSettingsCell *self, gpointer node, guint column)
{
  if (self->node != node)
    sokaku_plan_settings_cell_end_edit (self, FALSE);
  g_set_object (&self->node, node);
  self->column = column;
}

/**
 * sokaku_plan_settings_cell_get_node:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): what its row shows
 */
gpointer
sokaku_plan_settings_cell_get_node (SokakuPlanSettingsCell *self)
{
  return self->node;
}

/**
 * sokaku_plan_settings_cell_get_column:
 * @self: a cell
 *
 * Returns: position of its column
 */
guint
sokaku_plan_settings_cell_get_column (SokakuPlanSettingsCell *self)
{
  return self->column;
}

/**
 * sokaku_plan_settings_cell_set_text:
 * @self: a cell
 * @text: what it shows
 *
 * Shows @text; an entry that is typed in is left alone.
 */
void
sokaku_plan_settings_cell_set_text (SokakuPlanSettingsCell *self, const char *text)
{
  if (g_str_equal (gtk_label_get_text (GTK_LABEL (self->label)), text))
    return;
  gtk_label_set_text (GTK_LABEL (self->label), text);
  sokaku_tooltip_set_text (self->label, text);
}

/**
 * sokaku_plan_settings_cell_get_text:
 * @self: a cell
 *
 * Returns: (transfer none): what it shows
 */
const char *
sokaku_plan_settings_cell_get_text (SokakuPlanSettingsCell *self)
{
  return gtk_label_get_text (GTK_LABEL (self->label));
}

/**
 * sokaku_plan_settings_cell_set_xalign:
 * @self: a cell
 * @xalign: 0 for left, 1 for right
 *
 * Aligns the text.
 */
void
sokaku_plan_settings_cell_set_xalign (SokakuPlanSettingsCell *self, float xalign)
{
  gtk_label_set_xalign (GTK_LABEL (self->label), xalign);
}

/**
 * sokaku_plan_settings_cell_begin_edit:
 * @self: a cell
 *
 * Shows an entry with all of the text selected, and gives it the focus.
 */
void
sokaku_plan_settings_cell_begin_edit (SokakuPlanSettingsCell *self)
{
  GtkEventController *focus;

  if (self->entry != NULL || self->node == NULL)
    return;
  self->entry = gtk_text_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_text (GTK_LABEL (self->label)));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 2);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry),
                              gtk_label_get_xalign (GTK_LABEL (self->label)));
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
}

/**
 * sokaku_plan_settings_cell_end_edit:
 * @self: a cell
 * @commit: whether to take what was typed
 *
 * Shows the label again. What cannot be taken stays in the entry, with the
 * sentence that says why.
 */
void
sokaku_plan_settings_cell_end_edit (SokakuPlanSettingsCell *self, gboolean commit)
{
  g_autoptr (SokakuPlanSettingsCell) kept = g_object_ref (self);

  if (self->entry == NULL || self->ending)
    return;
  self->ending = TRUE;
  if (commit
      && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                       gtk_label_get_text (GTK_LABEL (self->label))))
    {
      g_autofree char *sentence
          = self->take (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), TRUE, self->data);

      show_message (self, sentence);
      if (sentence != NULL)
        {
          self->ending = FALSE;
          return;
        }
    }
  show_message (self, NULL);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_set_visible (self->label, TRUE);
  self->ending = FALSE;
}

/**
 * sokaku_plan_settings_cell_is_editing:
 * @self: a cell
 *
 * Returns: whether it shows its entry
 */
gboolean
sokaku_plan_settings_cell_is_editing (SokakuPlanSettingsCell *self)
{
  return self->entry != NULL;
}

/**
 * sokaku_plan_settings_cell_get_message:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the sentence that refuses what is typed
 */
const char *
sokaku_plan_settings_cell_get_message (SokakuPlanSettingsCell *self)
{
  return self->message != NULL
             ? gtk_label_get_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (self->message))))
             : NULL;
}
