/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of sheets with its head: choosing, ordering, keys. */
#include "sokaku-sheet-list.h"

#include "sokaku-settings.h"
#include "sokaku-sheet-row.h"

#include <glib/gi18n-lib.h>

/**
 * SokakuSheetList:
 *
 * Arrow keys go from sheet to sheet over the headings between them; a number that
 * is typed goes to the sheet that has it.
 *
 * The signal "chosen" tells of the sheet that somebody has chosen, "activated" of
 * a double click or Enter on it.
 */

/* How long a number that is typed may wait for its next digit. */
#define TYPING_US (1 * G_USEC_PER_SEC)

struct _SokakuSheetList
{
  GtkWidget parent_instance;

  GSettings *settings;
  SokakuSheetRows *rows;
  GtkSingleSelection *selection;
  GHashTable *shown; /* node → the SokakuSheetRow that shows it */
  SokakuSheetColumns columns;
  SokakuItem *item;  /* (nullable): the chosen one, shown or not */
  gboolean updating; /* the selection is being set from @item */
  GString *typed;
  gint64 typed_at;
  double scroll; /* to scroll to after the next frame */
  guint scroll_tick;
  guint heading_tick;
  gboolean placed; /* a frame has gone by since the chosen row was scrolled to */

  GtkWidget *box;
  SokakuSheetRow *head;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *view;
  GtkLabel *empty_label;
  GtkWidget *empty_button;
};

G_DEFINE_FINAL_TYPE (SokakuSheetList, sokaku_sheet_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Choosing --- */

/* The heading right above the chosen sheet comes into sight with it, once the sheet's own row has
 * its place. */
static gboolean
show_heading (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SokakuSheetList *self = SOKAKU_SHEET_LIST (widget);
  g_autoptr (GObject) above = NULL;
  guint position;

  if (!self->placed)
    {
      self->placed = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->heading_tick = 0;
  if (self->item == NULL || !sokaku_sheet_rows_find (self->rows, self->item, &position)
      || position == 0)
    return G_SOURCE_REMOVE;
  above = g_list_model_get_item (G_LIST_MODEL (self->rows), position - 1);
  if (SOKAKU_IS_INITIATIVE (above))
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position - 1);
  return G_SOURCE_REMOVE;
}

static void
scroll_to (SokakuSheetList *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  self->placed = FALSE;
  if (self->heading_tick == 0)
    self->heading_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_heading, NULL, NULL);
}

/* Selects the row of the chosen sheet, without choosing it in return. */
static void
show_selection (SokakuSheetList *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->rows == NULL)
    return;
  self->updating = TRUE;
  if (self->item == NULL || !sokaku_sheet_rows_find (self->rows, self->item, &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
  self->updating = FALSE;
}

static void
choose (SokakuSheetList *self, SokakuItem *item)
{
  g_set_object (&self->item, item);
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
selection_changed (SokakuSheetList *self)
{
  gpointer node = gtk_single_selection_get_selected_item (self->selection);

  /* Headings are not sheets; a filter that hides the sheet does not close it. */
  if (!self->updating && SOKAKU_IS_ITEM (node) && node != self->item)
    choose (self, node);
}

static void
go_to (SokakuSheetList *self, SokakuItem *item)
{
  if (item == NULL)
    return;
  if (item != self->item)
    choose (self, item);
  show_selection (self);
  sokaku_sheet_list_focus (self);
}

static void
row_activated (SokakuSheetList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* --- Keys --- */

/* A digit or letter goes on with the number being typed, or begins one. */
static gboolean
type_number (SokakuSheetList *self, guint keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  SokakuItem *item;

  if (!g_unichar_isalnum (c))
    return FALSE;
  if (now - self->typed_at > TYPING_US)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  g_string_append_unichar (self->typed, c);
  item = sokaku_sheet_rows_find_number (self->rows, self->typed->str);
  if (item == NULL)
    {
      g_string_truncate (self->typed, 0);
      g_string_append_unichar (self->typed, c);
      item = sokaku_sheet_rows_find_number (self->rows, self->typed->str);
    }
  go_to (self, item);
  return TRUE;
}

static gboolean
key_pressed (SokakuSheetList *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (self->rows == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go_to (self, sokaku_sheet_rows_step (self->rows, self->item, -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_to (self, sokaku_sheet_rows_step (self->rows, self->item, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, sokaku_sheet_rows_step (self->rows, NULL, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to (self, sokaku_sheet_rows_step (self->rows, NULL, -1));
      return GDK_EVENT_STOP;
    default:
      return type_number (self, keyval);
    }
}

static void
head_clicked (SokakuSheetList *self, int n_press, double x, double y)
{
  SokakuSheetOrder order = sokaku_sheet_row_get_order_at (self->head, x);

  if (self->rows == NULL)
    return;
  /* The same column again leads back to the plan's order. */
  if (order == sokaku_sheet_rows_get_order (self->rows))
    order = SOKAKU_SHEET_ORDER_PLAN;
  sokaku_sheet_rows_set_order (self->rows, order);
}

/* --- Rows --- */

static void
setup_row (SokakuSheetList *self, GtkListItem *list_item)
{
  GtkWidget *row = sokaku_sheet_row_new ();

  sokaku_sheet_row_set_rows (SOKAKU_SHEET_ROW (row), self->rows);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row (SokakuSheetList *self, GtkListItem *list_item)
{
  SokakuSheetRow *row = SOKAKU_SHEET_ROW (gtk_list_item_get_child (list_item));
  gpointer node = gtk_list_item_get_item (list_item);

  gtk_list_item_set_selectable (list_item, SOKAKU_IS_ITEM (node));
  gtk_list_item_set_activatable (list_item, SOKAKU_IS_ITEM (node));
  sokaku_sheet_row_set_columns (row, self->columns);
  sokaku_sheet_row_set_node (row, node);
  g_hash_table_insert (self->shown, node, row);
}

static void
unbind_row (SokakuSheetList *self, GtkListItem *list_item)
{
  SokakuSheetRow *row = SOKAKU_SHEET_ROW (gtk_list_item_get_child (list_item));

  if (g_hash_table_lookup (self->shown, gtk_list_item_get_item (list_item)) == row)
    g_hash_table_remove (self->shown, gtk_list_item_get_item (list_item));
}

static void
rows_filtered (SokakuSheetList *self)
{
  gboolean any = sokaku_sheet_rows_get_n_sheets (self->rows) > 0;
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    sokaku_sheet_row_update_search (row);
  gtk_widget_set_visible (self->empty_button, sokaku_sheet_rows_get_n_all (self->rows) == 0);
  gtk_label_set_text (self->empty_label,
                      sokaku_sheet_rows_get_n_all (self->rows) > 0
                          ? _ ("No sheet matches. Change the search or show all sheets.")
                          : _ ("This plan has no sheets yet."));
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
  gtk_widget_queue_draw (GTK_WIDGET (self->head));
  show_selection (self);
}

static void
update_columns (SokakuSheetList *self)
{
  static const struct
  {
    const char *name;
    SokakuSheetColumns column;
  } columns[] = {
    { "department", SOKAKU_SHEET_COLUMN_DEPARTMENT },
    { "grades", SOKAKU_SHEET_COLUMN_GRADES },
    { "completeness", SOKAKU_SHEET_COLUMN_COMPLETENESS },
  };
  g_auto (GStrv) chosen = g_settings_get_strv (self->settings, "columns");
  GHashTableIter iter;
  gpointer row;

  self->columns = 0;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strv_contains ((const char *const *) chosen, columns[i].name))
      self->columns |= columns[i].column;
  sokaku_sheet_row_set_columns (self->head, self->columns);
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    sokaku_sheet_row_set_columns (row, self->columns);
}

/* --- The widget --- */

static void
sokaku_sheet_list_dispose (GObject *object)
{
  SokakuSheetList *self = SOKAKU_SHEET_LIST (object);

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  if (self->heading_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->heading_tick);
  self->scroll_tick = self->heading_tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_SHEET_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->item);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_sheet_list_parent_class)->dispose (object);
}

static void
sokaku_sheet_list_finalize (GObject *object)
{
  SokakuSheetList *self = SOKAKU_SHEET_LIST (object);

  g_hash_table_unref (self->shown);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (sokaku_sheet_list_parent_class)->finalize (object);
}

/* One stop of Tab: rows are for arrows, and with hundreds of them Tab would come to no end. */
static gboolean
sokaku_sheet_list_tab (GtkWidget *widget, GtkDirectionType direction)
{
  SokakuSheetList *self = SOKAKU_SHEET_LIST (widget);
  GtkWidget *view = GTK_WIDGET (self->view);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    {
      GtkRoot *root = gtk_widget_get_root (widget);
      GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

      if (focus != NULL && gtk_widget_is_ancestor (focus, view))
        return FALSE;
      if (self->item != NULL && g_hash_table_contains (self->shown, self->item))
        {
          sokaku_sheet_list_focus (self);
          return TRUE;
        }
    }
  return GTK_WIDGET_CLASS (sokaku_sheet_list_parent_class)->focus (widget, direction);
}

static void
sokaku_sheet_list_class_init (SokakuSheetListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_sheet_list_dispose;
  object_class->finalize = sokaku_sheet_list_finalize;
  widget_class->focus = sokaku_sheet_list_tab;

  signals[CHOSEN] = g_signal_new ("chosen", SOKAKU_TYPE_SHEET_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, SOKAKU_TYPE_ITEM);
  signals[ACTIVATED] = g_signal_new ("activated", SOKAKU_TYPE_SHEET_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOKAKU_TYPE_SHEET_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/sheet-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetList, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetList, head);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetList, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetList, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetList, view);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetList, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetList, empty_button);
}

static void
sokaku_sheet_list_init (SokakuSheetList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->shown = g_hash_table_new (NULL, NULL);
  self->typed = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = sokaku_settings_new ();
  g_signal_connect_object (self->settings, "changed::columns", G_CALLBACK (update_columns), self,
                           G_CONNECT_SWAPPED);

  /* Before the list's own keys, which stop at headings. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (head_clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self->head), GTK_EVENT_CONTROLLER (click));
}

/**
 * sokaku_sheet_list_set_rows:
 * @self: a list
 * @rows: the rows that it shows
 *
 * Shows @rows, once and for all.
 */
void
sokaku_sheet_list_set_rows (SokakuSheetList *self, SokakuSheetRows *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (self->rows == NULL);

  self->rows = g_object_ref (rows);
  g_signal_connect_swapped (rows, "filtered", G_CALLBACK (rows_filtered), self);
  sokaku_sheet_row_set_rows (self->head, rows);
  update_columns (self);

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_row), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_row), self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (row_activated), self);
  g_object_unref (factory);
}

/**
 * sokaku_sheet_list_update:
 * @self: a list
 * @node: an initiative or item
 *
 * Shows @node as it is now, where it is shown at all.
 */
void
sokaku_sheet_list_update (SokakuSheetList *self, gpointer node)
{
  SokakuSheetRow *row = g_hash_table_lookup (self->shown, node);

  if (row != NULL)
    sokaku_sheet_row_update (row);
}

/**
 * sokaku_sheet_list_update_years:
 * @self: a list
 *
 * Shows the plan's years as they are now, in the head and in each row.
 */
void
sokaku_sheet_list_update_years (SokakuSheetList *self)
{
  GHashTableIter iter;
  gpointer row;

  sokaku_sheet_row_set_node (self->head, NULL);
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    sokaku_sheet_row_update (row);
}

/**
 * sokaku_sheet_list_select:
 * @self: a list
 * @item: (nullable): the chosen item
 *
 * Marks the chosen sheet, in sight if it is shown; "chosen" is not emitted.
 */
void
sokaku_sheet_list_select (SokakuSheetList *self, SokakuItem *item)
{
  g_set_object (&self->item, item);
  show_selection (self);
}

/**
 * sokaku_sheet_list_focus:
 * @self: a list
 *
 * Moves the keyboard focus to the row of the chosen sheet.
 */
void
sokaku_sheet_list_focus (SokakuSheetList *self)
{
  GtkWidget *row = self->item != NULL ? g_hash_table_lookup (self->shown, self->item) : NULL;

  gtk_widget_grab_focus (row != NULL ? gtk_widget_get_parent (row) : GTK_WIDGET (self->view));
}

/**
 * sokaku_sheet_list_get_scroll:
 * @self: a list
 *
 * Returns: how far it is scrolled, in pixels
 */
double
sokaku_sheet_list_get_scroll (SokakuSheetList *self)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
}

static gboolean
scroll_late (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SokakuSheetList *self = SOKAKU_SHEET_LIST (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  /* Not before the list has been laid out. */
  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment)
      && gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  self->scroll_tick = 0;
  gtk_adjustment_set_value (adjustment, self->scroll);
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_sheet_list_set_scroll:
 * @self: a list
 * @scroll: how far to scroll it, in pixels
 *
 * Scrolls as soon as the list is shown.
 */
void
sokaku_sheet_list_set_scroll (SokakuSheetList *self, double scroll)
{
  self->scroll = scroll;
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_late, NULL, NULL);
}
