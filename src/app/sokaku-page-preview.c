/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that shows pages as they will be printed. */
#include "sokaku-page-preview.h"

#include <glib/gi18n-lib.h>

#include "sokaku-tooltip.h"

/* Pixels of a point at 100 %. */
#define PIXELS_PER_POINT (96.0 / 72.0)

/* Room around a page, in pixels. */
#define DESK 18

/* An edit shows a moment later, not at each key. */
#define REBUILD_AFTER 400

/* In percent; 0 is as large as the window lets a whole page be. */
static const guint zooms[] = { 0, 50, 75, 100, 125, 150, 200, 300 };

struct _SokakuPagePreview
{
  GtkWindow parent_instance;

  SokakuPrintout *printout;
  SokakuPages *pages;
  guint page;
  guint zoom; /* position in zooms */
  guint rebuild_source;

  GtkScrolledWindow *scroller;
  GtkDrawingArea *area;
  GtkLabel *title_label;
  GtkLabel *page_label;
  GtkLabel *zoom_label;
  GtkLabel *failure_label;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (SokakuPagePreview, sokaku_page_preview, GTK_TYPE_WINDOW)

enum
{
  SIGNAL_PRINT,
  SIGNAL_EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_n_pages (SokakuPagePreview *self)
{
  return self->pages != NULL ? sokaku_pages_get_n_pages (self->pages) : 0;
}

static void
draw_page (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  SokakuPagePreview *self = SOKAKU_PAGE_PREVIEW (user_data);
  double page_width, page_height, scale;

  if (self->page >= get_n_pages (self))
    return;

  sokaku_pages_get_size (self->pages, self->page, &page_width, &page_height);
  scale = zooms[self->zoom] > 0 ? zooms[self->zoom] * PIXELS_PER_POINT / 100
                                : MIN (MAX (1, width - 2 * DESK) / page_width,
                                       MAX (1, height - 2 * DESK) / page_height);
  cairo_translate (cr, MAX (DESK, (int) (width - page_width * scale) / 2),
                   MAX (DESK, (int) (height - page_height * scale) / 2));
  cairo_scale (cr, scale, scale);
  /* Paper is white in the dark too, and ends where it ends. */
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.63);
  cairo_set_line_width (cr, 1 / scale);
  cairo_stroke (cr);
  sokaku_pages_draw_page (self->pages, cr, self->page);
}

static void
update_area (SokakuPagePreview *self)
{
  double width = 0, height = 0;

  if (zooms[self->zoom] > 0 && get_n_pages (self) > 0)
    {
      double scale = zooms[self->zoom] * PIXELS_PER_POINT / 100;

      sokaku_pages_get_size (self->pages, self->page, &width, &height);
      width = width * scale + 2 * DESK;
      height = height * scale + 2 * DESK;
    }
  gtk_drawing_area_set_content_width (self->area, (int) width);
  gtk_drawing_area_set_content_height (self->area, (int) height);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
update (SokakuPagePreview *self)
{
  guint n_pages = get_n_pages (self);
  g_autofree char *label = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *zoom = NULL;

  /* Translators: a page and the number of pages. */
  label = g_strdup_printf (_ ("%u / %u"), n_pages > 0 ? self->page + 1 : 0, n_pages);
  /* Translators: a page and the number of pages, for a screen reader. */
  spoken = g_strdup_printf (_ ("Page %u of %u"), n_pages > 0 ? self->page + 1 : 0, n_pages);
  zoom = zooms[self->zoom] > 0 ? g_strdup_printf (_ ("%u %%"), zooms[self->zoom])
                               : g_strdup (_ ("Whole Page"));

  gtk_label_set_text (self->page_label, label);
  gtk_label_set_text (self->zoom_label, zoom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_stack_set_visible_child_name (self->stack, self->pages != NULL ? "page" : "failure");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", self->zoom > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in",
                                 self->zoom + 1 < G_N_ELEMENTS (zooms));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", self->pages != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.export", self->pages != NULL);
  update_area (self);
}

/* Sets the pages anew, and stays on the page where there still is one. */
static void
rebuild (SokakuPagePreview *self)
{
  g_autofree char *title = sokaku_printout_dup_title (self->printout);
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;

  sokaku_page_setup_init_a4 (&setup);
  g_clear_object (&self->pages);
  self->pages = sokaku_printout_build (self->printout, &setup, &error);
  if (self->pages == NULL)
    gtk_label_set_text (self->failure_label, error->message);
  self->page = MIN (self->page, MAX (1, get_n_pages (self)) - 1);
  gtk_label_set_text (self->title_label, title);
  update (self);
}

static gboolean
on_rebuild (gpointer user_data)
{
  SokakuPagePreview *self = SOKAKU_PAGE_PREVIEW (user_data);

  self->rebuild_source = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

static void
on_plan_changed (SokakuPagePreview *self)
{
  if (self->rebuild_source == 0)
    self->rebuild_source = g_timeout_add (REBUILD_AFTER, on_rebuild, self);
}

static void
forget_printout (SokakuPagePreview *self)
{
  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  if (self->printout != NULL)
    g_signal_handlers_disconnect_by_data (sokaku_printout_get_plan (self->printout), self);
  g_clear_object (&self->printout);
}

/**
 * sokaku_page_preview_new:
 * @parent: the window that it belongs to
 *
 * Creates a preview without pages. It closes with @parent, and emits "print" and "export"
 * when its pages are to be printed or written as a file.
 *
 * Returns: (transfer none): the window; GTK holds it until it is closed
 */
SokakuPagePreview *
sokaku_page_preview_new (GtkWindow *parent)
{
  return g_object_new (SOKAKU_TYPE_PAGE_PREVIEW, "transient-for", parent, "destroy-with-parent",
                       TRUE, NULL);
}

/**
 * sokaku_page_preview_set_printout:
 * @self: a preview
 * @printout: what to show
 *
 * Shows the pages of @printout from the first on, and follows edits of its plan.
 */
void
sokaku_page_preview_set_printout (SokakuPagePreview *self, SokakuPrintout *printout)
{
  g_return_if_fail (SOKAKU_IS_PAGE_PREVIEW (self));
  g_return_if_fail (SOKAKU_IS_PRINTOUT (printout));

  g_object_ref (printout);
  forget_printout (self);
  self->printout = printout;
  self->page = 0;
  g_signal_connect_swapped (sokaku_printout_get_plan (printout), "changed",
                            G_CALLBACK (on_plan_changed), self);
  rebuild (self);
}

/**
 * sokaku_page_preview_get_printout:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SokakuPrintout *
sokaku_page_preview_get_printout (SokakuPagePreview *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_PREVIEW (self), NULL);

  return self->printout;
}

/**
 * sokaku_page_preview_get_pages:
 *
 * Returns: (transfer none) (nullable): the pages; %NULL where they cannot be set
 */
SokakuPages *
sokaku_page_preview_get_pages (SokakuPagePreview *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_PREVIEW (self), NULL);

  return self->pages;
}

/**
 * sokaku_page_preview_get_page:
 *
 * Returns: the page shown, from 0
 */
guint
sokaku_page_preview_get_page (SokakuPagePreview *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_PREVIEW (self), 0);

  return self->page;
}

/**
 * sokaku_page_preview_set_page:
 * @page: from 0; above the last is the last
 *
 * Turns to a page, at its top.
 */
void
sokaku_page_preview_set_page (SokakuPagePreview *self, guint page)
{
  g_return_if_fail (SOKAKU_IS_PAGE_PREVIEW (self));

  self->page = MIN (page, MAX (1, get_n_pages (self)) - 1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update (self);
}

/**
 * sokaku_page_preview_get_zoom:
 *
 * Returns: in percent; 0 is as large as the window lets a whole page be
 */
guint
sokaku_page_preview_get_zoom (SokakuPagePreview *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_PREVIEW (self), 0);

  return zooms[self->zoom];
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPagePreview *self = SOKAKU_PAGE_PREVIEW (widget);

  if (g_str_equal (name, "preview.previous"))
    sokaku_page_preview_set_page (self, self->page > 0 ? self->page - 1 : 0);
  else if (g_str_equal (name, "preview.next"))
    sokaku_page_preview_set_page (self, self->page + 1);
  else if (g_str_equal (name, "preview.first"))
    sokaku_page_preview_set_page (self, 0);
  else
    sokaku_page_preview_set_page (self, G_MAXUINT);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPagePreview *self = SOKAKU_PAGE_PREVIEW (widget);

  if (g_str_equal (name, "preview.zoom-in"))
    self->zoom = MIN (self->zoom + 1, G_N_ELEMENTS (zooms) - 1);
  else if (g_str_equal (name, "preview.zoom-out"))
    self->zoom = self->zoom > 0 ? self->zoom - 1 : 0;
  else
    self->zoom = 0;
  update (self);
}

/* Scrolls by what is seen, and turns the page where there is no more of it. */
static void
page_by (SokakuPagePreview *self, int direction)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double before = gtk_adjustment_get_value (adjustment);
  double lowest = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment,
                            before + direction * gtk_adjustment_get_page_increment (adjustment));
  if (gtk_adjustment_get_value (adjustment) != before)
    return;
  if (direction > 0 && self->page + 1 < get_n_pages (self))
    {
      sokaku_page_preview_set_page (self, self->page + 1);
    }
  else if (direction < 0 && self->page > 0)
    {
      sokaku_page_preview_set_page (self, self->page - 1);
      gtk_adjustment_set_value (adjustment, lowest);
    }
}

static gboolean
on_key (SokakuPagePreview *self, guint key, guint code, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key != GDK_KEY_Page_Up && key != GDK_KEY_Page_Down && key != GDK_KEY_KP_Page_Up
      && key != GDK_KEY_KP_Page_Down)
    return GDK_EVENT_PROPAGATE;
  page_by (self, key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_PRINT], 0);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_EXPORT], 0);
}

static void
sokaku_page_preview_dispose (GObject *object)
{
  SokakuPagePreview *self = SOKAKU_PAGE_PREVIEW (object);

  forget_printout (self);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (sokaku_page_preview_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "preview.previous" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "preview.next" },
    { GDK_KEY_Home, 0, "preview.first" },
    { GDK_KEY_End, 0, "preview.last" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "preview.print" },
    { GDK_KEY_w, GDK_CONTROL_MASK, "window.close" },
    { GDK_KEY_Escape, 0, "window.close" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
sokaku_page_preview_class_init (SokakuPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const turns[]
      = { "preview.previous", "preview.next", "preview.first", "preview.last" };
  static const char *const zoom_actions[]
      = { "preview.zoom-in", "preview.zoom-out", "preview.zoom-fit" };

  G_OBJECT_CLASS (klass)->dispose = sokaku_page_preview_dispose;

  /**
   * SokakuPagePreview::print:
   *
   * The pages are to be printed.
   */
  signals[SIGNAL_PRINT] = g_signal_new ("print", SOKAKU_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SokakuPagePreview::export:
   *
   * The pages are to be written as a PDF file.
   */
  signals[SIGNAL_EXPORT] = g_signal_new ("export", SOKAKU_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/page-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, area);
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, title_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, failure_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, stack);

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_widget_class_install_action (widget_class, turns[i], NULL, turn_action);
  for (guint i = 0; i < G_N_ELEMENTS (zoom_actions); i++)
    gtk_widget_class_install_action (widget_class, zoom_actions[i], NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "preview.export", NULL, export_action);
  add_keys (widget_class);
}

static void
sokaku_page_preview_init (SokakuPagePreview *self)
{
  /* Ahead of the scrolled window, which would take the keys and never turn a page. */
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->area));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw_page, self, NULL);
}
