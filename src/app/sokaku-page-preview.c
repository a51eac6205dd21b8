/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that shows pages as they will be printed. */
#include "sokaku-page-preview.h"

struct _SokakuPagePreview
{
  GtkWindow parent_instance;

  SokakuPagesPane *pane;
  GtkLabel *title_label;
};

G_DEFINE_FINAL_TYPE (SokakuPagePreview, sokaku_page_preview, GTK_TYPE_WINDOW)

enum
{
  SIGNAL_PRINT,
  SIGNAL_EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (SokakuPagePreview *self)
{
  SokakuPrintout *printout = sokaku_pages_pane_get_printout (self->pane);
  gboolean ready = sokaku_pages_pane_get_pages (self->pane) != NULL;
  g_autofree char *title = printout != NULL ? sokaku_printout_dup_title (printout) : g_strdup ("");

  gtk_label_set_text (self->title_label, title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.export", ready);
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

  sokaku_pages_pane_set_printout (self->pane, printout);
  update (self);
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

  return sokaku_pages_pane_get_printout (self->pane);
}

/**
 * sokaku_page_preview_get_pane:
 *
 * Returns: (transfer none): where the pages are
 */
SokakuPagesPane *
sokaku_page_preview_get_pane (SokakuPagePreview *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_PREVIEW (self), NULL);

  return self->pane;
}

static void
signal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget,
                 signals[g_str_equal (name, "preview.print") ? SIGNAL_PRINT : SIGNAL_EXPORT], 0);
}

static void
sokaku_page_preview_class_init (SokakuPagePreviewClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
    const char *action;
  } keys[] = {
    { GDK_KEY_p, GDK_CONTROL_MASK, "preview.print" },
    { GDK_KEY_Escape, 0, "window.close" },
    { GDK_KEY_w, GDK_CONTROL_MASK, "window.close" },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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

  g_type_ensure (SOKAKU_TYPE_PAGES_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/page-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuPagePreview, title_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, signal_action);
  gtk_widget_class_install_action (widget_class, "preview.export", NULL, signal_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].state, keys[i].action,
                                         NULL);
}

static void
sokaku_page_preview_init (SokakuPagePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->pane, "size", "page", NULL);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (sokaku_pages_pane_get_view (self->pane)));
  update (self);
}
