/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A preview: pages of what will be printed, and how to turn and size them. */
#include "sokaku-pages-pane.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "sokaku-pages-job.h"
#include "sokaku-tooltip.h"

/**
 * SokakuPagesPane:
 *
 * The pages follow the plan: a moment after the last edit they are set anew, and those
 * before stay in sight until then.
 */

/* An edit shows a moment later, not at each key. In milliseconds. */
#define REBUILD_AFTER 300

struct _SokakuPagesPane
{
  GtkWidget parent_instance;

  SokakuPrintout *printout;
  gulong changed_id;
  guint rebuild_source;
  GCancellable *building; /* (nullable): while pages are set */
  gboolean stale;         /* whether the pages are not of what the plan is now */
  gboolean fresh;         /* whether the pages shown are of another printout */
  char *empty;            /* what is said where there is nothing to show */
  char *wanted;           /* (nullable): source to show once there are pages */

  GtkWidget *box;
  GtkWidget *page_entry;
  GtkWidget *count_label;
  GtkWidget *zoom_button;
  GtkWidget *outline_button;
  GtkWidget *outline_list;
  GtkWidget *progress;
  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *message_label;
};

G_DEFINE_FINAL_TYPE (SokakuPagesPane, sokaku_pages_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS
};

enum
{
  SIGNAL_PAGES_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static SokakuPageView *
get_view (SokakuPagesPane *self)
{
  return SOKAKU_PAGE_VIEW (self->view);
}

/* A page as it calls itself, or its place among all where it bears no number. */
static char *
dup_label (SokakuPages *pages, guint page)
{
  const char *label = sokaku_pages_get_label (pages, page);

  return label != NULL && *label != '\0' ? g_strdup (label) : g_strdup_printf ("%u", page + 1);
}

static char *
dup_size (SokakuPagesPane *self)
{
  switch (sokaku_page_view_get_fit (get_view (self)))
    {
    case SOKAKU_PAGE_FIT_WIDTH:
      return g_strdup ("width");
    case SOKAKU_PAGE_FIT_PAGE:
      return g_strdup ("page");
    case SOKAKU_PAGE_FIT_NONE:
    default:
      return g_strdup_printf ("%u", sokaku_page_view_get_zoom (get_view (self)));
    }
}

static void
set_size (SokakuPagesPane *self, const char *size)
{
  if (g_strcmp0 (size, "width") == 0)
    sokaku_page_view_set_fit (get_view (self), SOKAKU_PAGE_FIT_WIDTH);
  else if (g_strcmp0 (size, "page") == 0)
    sokaku_page_view_set_fit (get_view (self), SOKAKU_PAGE_FIT_PAGE);
  else if (size != NULL && atoi (size) > 0)
    sokaku_page_view_set_zoom (get_view (self), (guint) atoi (size));
}

/* --- The bar --- */

static void
update_bar (SokakuPagesPane *self)
{
  SokakuPages *pages = sokaku_page_view_get_pages (get_view (self));
  guint n_pages = pages != NULL ? sokaku_pages_get_n_pages (pages) : 0;
  guint page = sokaku_page_view_get_page (get_view (self));
  g_autofree char *label = n_pages > 0 ? dup_label (pages, page) : g_strdup ("");
  g_autofree char *count = NULL;
  g_autofree char *zoom = NULL;

  /* Translators: place of a page among all pages, and their number. */
  count = g_strdup_printf (_ ("%u / %u"), n_pages > 0 ? page + 1 : 0, n_pages);
  zoom = g_strdup_printf (_ ("%u %%"), sokaku_page_view_get_zoom (get_view (self)));
  if (!gtk_widget_has_focus (
          GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->page_entry)))))
    gtk_editable_set_text (GTK_EDITABLE (self->page_entry), label);
  gtk_label_set_text (GTK_LABEL (self->count_label), count);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->zoom_button), zoom);
  gtk_widget_set_sensitive (self->page_entry, n_pages > 0);
  gtk_widget_set_sensitive (self->outline_button,
                            pages != NULL && sokaku_pages_get_n_headings (pages) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.previous", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.next", page + 1 < n_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.zoom-in",
                                 sokaku_page_view_can_step_zoom (get_view (self), 1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.zoom-out",
                                 sokaku_page_view_can_step_zoom (get_view (self), -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.back",
                                 sokaku_page_view_get_can_go_back (get_view (self)));
}

static void
on_zoomed (SokakuPagesPane *self)
{
  update_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

/* A number as it is printed comes before a place among all. */
static void
on_page_entered (SokakuPagesPane *self)
{
  SokakuPages *pages = sokaku_page_view_get_pages (get_view (self));
  g_autofree char *typed = g_utf8_normalize (
      gtk_editable_get_text (GTK_EDITABLE (self->page_entry)), -1, G_NORMALIZE_ALL_COMPOSE);
  guint n_pages = pages != NULL ? sokaku_pages_get_n_pages (pages) : 0;
  guint64 place;

  g_strstrip (typed);
  gtk_widget_grab_focus (self->view);
  for (guint page = 0; page < n_pages; page++)
    if (g_ascii_strcasecmp (sokaku_pages_get_label (pages, page), typed) == 0)
      {
        sokaku_page_view_set_page (get_view (self), page);
        return;
      }
  if (g_ascii_string_to_unsigned (typed, 10, 1, G_MAXUINT, &place, NULL))
    sokaku_page_view_set_page (get_view (self), (guint) place - 1);
  update_bar (self);
}

static void
fill_outline (SokakuPagesPane *self)
{
  SokakuPages *pages = sokaku_page_view_get_pages (get_view (self));
  guint n = pages != NULL ? sokaku_pages_get_n_headings (pages) : 0;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GtkSelectionModel) model = NULL;

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (titles, sokaku_pages_get_heading (pages, i)->title);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (titles))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->outline_list), model);
}

static void
setup_heading (GtkSignalListItemFactory *factory, GtkListItem *item, SokakuPagesPane *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *page = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (page, "dim");
  gtk_widget_add_css_class (page, "figure");
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), page);
  gtk_list_item_set_child (item, row);
}

static void
bind_heading (GtkSignalListItemFactory *factory, GtkListItem *item, SokakuPagesPane *self)
{
  SokakuPages *pages = sokaku_page_view_get_pages (get_view (self));
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const SokakuOutlineEntry *heading;
  g_autofree char *label = NULL;

  if (pages == NULL || gtk_list_item_get_position (item) >= sokaku_pages_get_n_headings (pages))
    return;
  heading = sokaku_pages_get_heading (pages, gtk_list_item_get_position (item));
  label = dup_label (pages, heading->page);
  gtk_label_set_text (GTK_LABEL (title), heading->title);
  gtk_widget_set_margin_start (title, 14 * (int) (MAX (heading->level, 1) - 1));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), label);
}

static void
on_heading_activated (SokakuPagesPane *self, guint position)
{
  SokakuPages *pages = sokaku_page_view_get_pages (get_view (self));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->outline_button));
  if (pages != NULL && position < sokaku_pages_get_n_headings (pages))
    {
      const SokakuOutlineEntry *heading = sokaku_pages_get_heading (pages, position);

      sokaku_page_view_set_page (get_view (self), heading->page);
      sokaku_page_view_show_place (get_view (self), heading->page, heading->y);
    }
  gtk_widget_grab_focus (self->view);
}

/* --- Pages --- */

static void start (SokakuPagesPane *self);

static void
show_message (SokakuPagesPane *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->message_label), sentence);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "message");
}

static void
set_pages (SokakuPagesPane *self, SokakuPages *pages)
{
  sokaku_page_view_set_pages (get_view (self), pages);
  if (self->fresh)
    sokaku_page_view_set_page (get_view (self), 0);
  self->fresh = FALSE;
  if (pages != NULL && sokaku_pages_get_n_pages (pages) > 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "pages");
  else if (pages != NULL)
    show_message (self, self->empty);
  if (self->wanted != NULL && pages != NULL)
    {
      g_autofree char *wanted = g_steal_pointer (&self->wanted);

      sokaku_page_view_show_source (get_view (self), wanted);
    }
  update_bar (self);
  g_signal_emit (self, signals[SIGNAL_PAGES_CHANGED], 0);
}

static void
on_built (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuPagesPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPages) pages
      = sokaku_pages_job_run_finish (SOKAKU_PRINTOUT (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->building)
    return;
  g_clear_object (&self->building);
  gtk_widget_set_visible (self->progress, FALSE);
  if (self->printout == NULL)
    return;
  self->stale = FALSE;
  if (pages == NULL)
    show_message (self, error->message);
  set_pages (self, pages);
}

static void
on_progress (double fraction, gpointer user_data)
{
  SokakuPagesPane *self = user_data;

  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), fraction);
}

static void
stop (SokakuPagesPane *self)
{
  g_autoptr (GCancellable) building = g_steal_pointer (&self->building);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  if (building != NULL)
    g_cancellable_cancel (building);
  if (self->progress != NULL)
    gtk_widget_set_visible (self->progress, FALSE);
}

/* Pages that nobody looks at need not be set. */
static void
start (SokakuPagesPane *self)
{
  SokakuPageSetup setup;

  if (self->printout == NULL || self->building != NULL || !self->stale
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->building = g_cancellable_new ();
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_widget_set_visible (self->progress, TRUE);
  sokaku_page_setup_init_a4 (&setup);
  sokaku_pages_job_run_async (self->printout, &setup, self->building, on_progress, self, on_built,
                              g_object_ref (self));
}

static gboolean
on_rebuild (gpointer user_data)
{
  SokakuPagesPane *self = user_data;

  self->rebuild_source = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

static void
on_plan_changed (SokakuPagesPane *self)
{
  self->stale = TRUE;
  /* What is being set begins anew by itself. */
  if (self->building != NULL)
    return;
  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  self->rebuild_source = g_timeout_add (REBUILD_AFTER, on_rebuild, self);
}

/**
 * sokaku_pages_pane_new:
 *
 * Returns: (transfer floating): a pane without pages
 */
GtkWidget *
sokaku_pages_pane_new (void)
{
  return g_object_new (SOKAKU_TYPE_PAGES_PANE, NULL);
}

/**
 * sokaku_pages_pane_set_printout:
 * @self: a pane
 * @printout: (nullable): what to show
 *
 * Shows the pages of @printout from the first on, as soon as they are set.
 */
void
sokaku_pages_pane_set_printout (SokakuPagesPane *self, SokakuPrintout *printout)
{
  g_return_if_fail (SOKAKU_IS_PAGES_PANE (self));

  if (printout != NULL)
    g_object_ref (printout);
  stop (self);
  if (self->printout != NULL)
    g_clear_signal_handler (&self->changed_id, sokaku_printout_get_plan (self->printout));
  g_clear_object (&self->printout);
  self->printout = printout;
  self->stale = TRUE;
  self->fresh = TRUE;
  if (printout == NULL)
    {
      g_clear_pointer (&self->wanted, g_free);
      sokaku_page_view_set_pages (get_view (self), NULL);
      show_message (self, self->empty);
      update_bar (self);
      return;
    }
  self->changed_id = g_signal_connect_swapped (sokaku_printout_get_plan (printout), "changed",
                                               G_CALLBACK (on_plan_changed), self);
  if (sokaku_page_view_get_pages (get_view (self)) == NULL)
    show_message (self, _ ("The pages are being made…"));
  start (self);
}

/**
 * sokaku_pages_pane_get_printout:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SokakuPrintout *
sokaku_pages_pane_get_printout (SokakuPagesPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES_PANE (self), NULL);

  return self->printout;
}

/**
 * sokaku_pages_pane_get_pages:
 *
 * Returns: (transfer none) (nullable): the pages in sight, which may be those before the
 *   last edit
 */
SokakuPages *
sokaku_pages_pane_get_pages (SokakuPagesPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES_PANE (self), NULL);

  return sokaku_page_view_get_pages (get_view (self));
}

/**
 * sokaku_pages_pane_get_view:
 *
 * Returns: (transfer none): what holds the pages
 */
SokakuPageView *
sokaku_pages_pane_get_view (SokakuPagesPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES_PANE (self), NULL);

  return get_view (self);
}

/**
 * sokaku_pages_pane_get_busy:
 *
 * Returns: whether the pages in sight are not yet those of the plan as it is
 */
gboolean
sokaku_pages_pane_get_busy (SokakuPagesPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES_PANE (self), FALSE);

  return self->building != NULL || self->rebuild_source != 0 || self->stale;
}

/**
 * sokaku_pages_pane_set_empty:
 * @sentence: translated: what there will be here, and what is missing
 *
 * Says what stands where there is nothing to show.
 */
void
sokaku_pages_pane_set_empty (SokakuPagesPane *self, const char *sentence)
{
  g_return_if_fail (SOKAKU_IS_PAGES_PANE (self));

  g_free (self->empty);
  self->empty = g_strdup (sentence);
  if (self->printout == NULL)
    show_message (self, sentence);
}

/**
 * sokaku_pages_pane_show_source:
 * @source: what part of a page is made from
 *
 * Brings what is made from @source into sight, once there are pages.
 */
void
sokaku_pages_pane_show_source (SokakuPagesPane *self, const char *source)
{
  g_return_if_fail (SOKAKU_IS_PAGES_PANE (self));

  g_clear_pointer (&self->wanted, g_free);
  if (!sokaku_page_view_show_source (get_view (self), source))
    self->wanted = g_strdup (source);
}

/* --- The class --- */

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPagesPane *self = SOKAKU_PAGES_PANE (widget);
  guint page = sokaku_page_view_get_page (get_view (self));

  if (g_str_equal (name, "pages.previous"))
    sokaku_page_view_set_page (get_view (self), page > 0 ? page - 1 : 0);
  else if (g_str_equal (name, "pages.next"))
    sokaku_page_view_set_page (get_view (self), page + 1);
  else if (g_str_equal (name, "pages.first"))
    sokaku_page_view_set_page (get_view (self), 0);
  else if (g_str_equal (name, "pages.last"))
    sokaku_page_view_set_page (get_view (self), G_MAXUINT);
  else
    sokaku_page_view_go_back (get_view (self));
  update_bar (self);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPagesPane *self = SOKAKU_PAGES_PANE (widget);

  if (g_str_equal (name, "pages.zoom-in"))
    sokaku_page_view_step_zoom (get_view (self), 1);
  else if (g_str_equal (name, "pages.zoom-out"))
    sokaku_page_view_step_zoom (get_view (self), -1);
  else
    sokaku_page_view_set_fit (get_view (self), SOKAKU_PAGE_FIT_PAGE);
}

static void
sokaku_pages_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sokaku_pages_pane_parent_class)->map (widget);
  start (SOKAKU_PAGES_PANE (widget));
}

static gboolean
sokaku_pages_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SOKAKU_PAGES_PANE (widget)->view);
}

static void
sokaku_pages_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SIZE)
    g_value_take_string (value, dup_size (SOKAKU_PAGES_PANE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_pages_pane_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_SIZE)
    set_size (SOKAKU_PAGES_PANE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_pages_pane_dispose (GObject *object)
{
  SokakuPagesPane *self = SOKAKU_PAGES_PANE (object);

  stop (self);
  if (self->printout != NULL)
    g_clear_signal_handler (&self->changed_id, sokaku_printout_get_plan (self->printout));
  g_clear_object (&self->printout);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  self->progress = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_pages_pane_parent_class)->dispose (object);
}

static void
sokaku_pages_pane_finalize (GObject *object)
{
  SokakuPagesPane *self = SOKAKU_PAGES_PANE (object);

  g_free (self->empty);
  g_free (self->wanted);

  G_OBJECT_CLASS (sokaku_pages_pane_parent_class)->finalize (object);
}

static void
sokaku_pages_pane_class_init (SokakuPagesPaneClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "pages.previous" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "pages.next" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "pages.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "pages.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "pages.zoom-fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "pages.zoom-fit" },
    { GDK_KEY_Left, GDK_ALT_MASK, "pages.back" },
    { GDK_KEY_KP_Left, GDK_ALT_MASK, "pages.back" },
  };
  static const char *const turns[]
      = { "pages.previous", "pages.next", "pages.first", "pages.last", "pages.back" };
  static const char *const sizes[] = { "pages.zoom-in", "pages.zoom-out", "pages.zoom-fit" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_pages_pane_get_property;
  object_class->set_property = sokaku_pages_pane_set_property;
  object_class->dispose = sokaku_pages_pane_dispose;
  object_class->finalize = sokaku_pages_pane_finalize;
  widget_class->map = sokaku_pages_pane_map;
  widget_class->grab_focus = sokaku_pages_pane_grab_focus;

  properties[PROP_SIZE]
      = g_param_spec_string ("size", NULL, NULL, "width",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SokakuPagesPane::pages-changed:
   * @self: the pane
   *
   * Other pages are shown, those of the plan as it is now.
   */
  signals[SIGNAL_PAGES_CHANGED]
      = g_signal_new ("pages-changed", SOKAKU_TYPE_PAGES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_widget_class_install_action (widget_class, turns[i], NULL, turn_action);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_widget_class_install_action (widget_class, sizes[i], NULL, zoom_action);
  gtk_widget_class_install_property_action (widget_class, "pages.size", "size");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].state, keys[i].action,
                                         NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pagespane");
}

static GtkWidget *
make_button (const char *icon, const char *name, const char *tip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  sokaku_tooltip_set_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_linked (GtkWidget *first, GtkWidget *second, GtkWidget *third)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  if (third != NULL)
    gtk_box_append (GTK_BOX (box), third);
  return box;
}

static GMenuModel *
create_sizes (void)
{
  static const char *const percent[] = { "50", "75", "100", "125", "150", "200", "300", "400" };
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) fits = g_menu_new ();
  g_autoptr (GMenu) sizes = g_menu_new ();

  g_menu_append (fits, _ ("Fit Width"), "pages.size::width");
  g_menu_append (fits, _ ("Whole Page"), "pages.size::page");
  for (guint i = 0; i < G_N_ELEMENTS (percent); i++)
    {
      g_autofree char *label = g_strdup_printf (_ ("%u %%"), (guint) atoi (percent[i]));
      g_autofree char *action = g_strconcat ("pages.size::", percent[i], NULL);

      g_menu_append (sizes, label, action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fits));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sizes));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_outline (SokakuPagesPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_heading), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_heading), self);
  self->outline_list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->outline_list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->outline_list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Headings"), -1);
  g_signal_connect_swapped (self->outline_list, "activate", G_CALLBACK (on_heading_activated),
                            self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, 380, 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->outline_list);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (fill_outline), self);
  return popover;
}

static void
build_bar (SokakuPagesPane *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *back;
  GtkWidget *sized;
  g_autoptr (GMenuModel) sizes = create_sizes ();

  gtk_widget_add_css_class (bar, "place-bar");
  gtk_box_append (
      GTK_BOX (bar),
      make_linked (make_button ("go-previous-symbolic", _ ("Previous Page"), _ ("Previous page"),
                                "pages.previous"),
                   make_button ("go-next-symbolic", _ ("Next Page"), _ ("Next page"), "pages.next"),
                   NULL));
  self->page_entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->page_entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->page_entry), 5);
  gtk_entry_set_alignment (GTK_ENTRY (self->page_entry), 0.5f);
  sokaku_tooltip_set_text (self->page_entry, _ ("Page number: type one and press Enter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Page Number"), -1);
  g_signal_connect_swapped (self->page_entry, "activate", G_CALLBACK (on_page_entered), self);
  gtk_box_append (GTK_BOX (bar), self->page_entry);
  self->count_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count_label, "dim");
  gtk_widget_add_css_class (self->count_label, "figure");
  gtk_label_set_width_chars (GTK_LABEL (self->count_label), 9);
  gtk_label_set_xalign (GTK_LABEL (self->count_label), 0);
  gtk_box_append (GTK_BOX (bar), self->count_label);
  self->outline_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->outline_button), "view-list-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->outline_button), create_outline (self));
  sokaku_tooltip_set_text (self->outline_button, _ ("Go to a heading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->outline_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Headings"), -1);
  gtk_box_append (GTK_BOX (bar), self->outline_button);
  back = gtk_button_new_with_label (_ ("Back"));
  gtk_button_set_has_frame (GTK_BUTTON (back), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "pages.back");
  sokaku_tooltip_set_text (back, _ ("Back to where the link was (Alt+Left)"));
  gtk_box_append (GTK_BOX (bar), back);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->progress, FALSE);
  gtk_widget_set_size_request (self->progress, 60, -1);
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Setting pages"), -1);
  gtk_box_append (GTK_BOX (bar), self->progress);
  self->zoom_button = gtk_menu_button_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->zoom_button), sizes);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->zoom_button), FALSE);
  gtk_widget_set_size_request (self->zoom_button, 66, -1);
  sokaku_tooltip_set_text (self->zoom_button, _ ("Size of the pages"));
  sized = make_linked (
      make_button ("zoom-out-symbolic", _ ("Smaller"), _ ("Smaller (Ctrl+−)"), "pages.zoom-out"),
      self->zoom_button,
      make_button ("zoom-in-symbolic", _ ("Larger"), _ ("Larger (Ctrl++)"), "pages.zoom-in"));
  gtk_widget_set_hexpand (sized, TRUE);
  gtk_widget_set_halign (sized, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (bar), sized);
  gtk_box_append (GTK_BOX (self->box), bar);
}

static void
sokaku_pages_pane_init (SokakuPagesPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->empty = g_strdup ("");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->view = sokaku_page_view_new ();
  build_bar (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  self->message_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message_label), 48);
  gtk_label_set_justify (GTK_LABEL (self->message_label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->message_label, "dim");
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->message_label, "message");
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "pages");
  gtk_box_append (GTK_BOX (self->box), self->stack);
  g_signal_connect_swapped (self->view, "notify::page", G_CALLBACK (update_bar), self);
  g_signal_connect_swapped (self->view, "notify::zoom", G_CALLBACK (on_zoomed), self);
  update_bar (self);
}
