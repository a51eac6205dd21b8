/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a list from which parts of a plan are picked, with a check mark a line. */
#include "sokaku-pick-view.h"

/**
 * SokakuPickView:
 *
 * A click, Enter or Space on a line picks it or leaves it out; on a heading, all
 * lines below it. Check marks show the state and take no focus, so that the arrow
 * keys walk lines.
 */
struct _SokakuPickView
{
  GtkWidget parent_instance;

  SokakuPickList *list;
  SokakuPickDescribe describe;
  gpointer describe_data;

  GtkWidget *scroller;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (SokakuPickView, sokaku_pick_view, GTK_TYPE_WIDGET)

#define INDENT 26

/* What a line is made of. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *check;
  GtkWidget *text;
  GtkWidget *detail;
  SokakuPickRow *row; /* while bound */
  gulong handler;
} Line;

static Line *
get_line (GtkWidget *box)
{
  return box != NULL ? g_object_get_data (G_OBJECT (box), "line") : NULL;
}

static void
update_check (Line *line)
{
  const guint n_rows = sokaku_pick_row_get_n_rows (line->row);
  const guint n_chosen = sokaku_pick_row_get_n_chosen (line->row);

  /* A heading without lines goes along. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (line->check), n_chosen == n_rows);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (line->check),
                                     n_chosen > 0 && n_chosen < n_rows);
}

static GtkWidget *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_setup (SokakuPickView *self, GtkListItem *item)
{
  Line *line = g_new0 (Line, 1);

  line->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  line->check = gtk_check_button_new ();
  gtk_widget_set_can_focus (line->check, FALSE);
  gtk_widget_set_can_target (line->check, FALSE);
  gtk_box_append (GTK_BOX (line->box), line->check);
  line->text = add_label (line->box);
  gtk_widget_set_hexpand (line->text, TRUE);
  line->detail = add_label (line->box);
  gtk_label_set_ellipsize (GTK_LABEL (line->detail), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (line->detail, "dim");
  gtk_widget_add_css_class (line->detail, "small");
  g_object_set_data_full (G_OBJECT (line->box), "line", line, g_free);
  gtk_list_item_set_child (item, line->box);
}

static void
on_bind (SokakuPickView *self, GtkListItem *item)
{
  Line *line = get_line (gtk_list_item_get_child (item));
  gboolean is_heading;
  g_autofree char *text = NULL;
  g_autofree char *detail = NULL;

  line->row = gtk_list_item_get_item (item);
  is_heading = sokaku_pick_row_get_is_heading (line->row);
  self->describe (sokaku_pick_row_get_node (line->row), is_heading, &text, &detail,
                  self->describe_data);
  gtk_label_set_text (GTK_LABEL (line->text), text);
  gtk_label_set_text (GTK_LABEL (line->detail), detail != NULL ? detail : "");
  gtk_widget_set_margin_start (line->box, is_heading ? 0 : INDENT);
  if (is_heading)
    gtk_widget_add_css_class (line->text, "heading");
  else
    gtk_widget_remove_css_class (line->text, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->check), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail != NULL ? detail : "",
                                  -1);
  line->handler
      = g_signal_connect_swapped (line->row, "notify::n-chosen", G_CALLBACK (update_check), line);
  update_check (line);
}

static void
on_unbind (SokakuPickView *self, GtkListItem *item)
{
  Line *line = get_line (gtk_list_item_get_child (item));

  g_clear_signal_handler (&line->handler, line->row);
  line->row = NULL;
}

static void
toggle (SokakuPickView *self, SokakuPickRow *row)
{
  sokaku_pick_list_set_chosen (
      self->list, row, sokaku_pick_row_get_n_chosen (row) < sokaku_pick_row_get_n_rows (row));
}

static void
on_activate (SokakuPickView *self, guint position)
{
  SokakuPickRow *row = sokaku_pick_list_peek (self->list, position);

  if (row != NULL)
    toggle (self, row);
}

/* The list takes Space for selecting, which means nothing here. */
static gboolean
on_key (SokakuPickView *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  Line *line;

  if (keyval != GDK_KEY_space || focus == NULL
      || gtk_widget_get_parent (focus) != GTK_WIDGET (self->view))
    return GDK_EVENT_PROPAGATE;
  line = get_line (gtk_widget_get_first_child (focus));
  if (line == NULL || line->row == NULL)
    return GDK_EVENT_PROPAGATE;
  toggle (self, line->row);
  return GDK_EVENT_STOP;
}

/* To a line rather than to the list, where no one could see it. */
static gboolean
sokaku_pick_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *view = GTK_WIDGET (SOKAKU_PICK_VIEW (widget)->view);

  return gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (view);
}

static void
sokaku_pick_view_dispose (GObject *object)
{
  SokakuPickView *self = SOKAKU_PICK_VIEW (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (sokaku_pick_view_parent_class)->dispose (object);
}

static void
sokaku_pick_view_class_init (SokakuPickViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_pick_view_dispose;
  widget_class->grab_focus = sokaku_pick_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pickview");
}

static void
sokaku_pick_view_init (SokakuPickView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * sokaku_pick_view_new:
 *
 * Returns: (transfer floating): a view of nothing
 */
GtkWidget *
sokaku_pick_view_new (void)
{
  return g_object_new (SOKAKU_TYPE_PICK_VIEW, NULL);
}

/**
 * sokaku_pick_view_set_list:
 * @self: a view
 * @list: what to pick from
 * @describe: says what a line shows
 * @user_data: its data, which lives as long as the view shows @list
 *
 * Shows another list.
 */
void
sokaku_pick_view_set_list (SokakuPickView *self,
                           SokakuPickList *list,
                           SokakuPickDescribe describe,
                           gpointer user_data)
{
  g_autoptr (GtkNoSelection) model = NULL;

  gtk_list_view_set_model (self->view, NULL);
  g_set_object (&self->list, list);
  self->describe = describe;
  self->describe_data = user_data;
  model = gtk_no_selection_new (g_object_ref (sokaku_pick_list_get_rows (list)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (model));
}
