/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's charts given away: to the clipboard, and as files. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-chart-export.h"

/* Size of a chart that is given away: half a page across. */
#define WIDTH 960
#define HEIGHT 540

static GBytes *
export_chart (SokakuWindow *self, SokakuChartFormat format, GError **error)
{
  g_autoptr (SokakuChart) chart
      = sokaku_chart_pane_create_copy (sokaku_charts_place_get_pane (self->charts_place));

  return sokaku_chart_export (chart, format, WIDTH, HEIGHT, NULL, error);
}

/* As a picture of lines for programs that can take it, else of dots. */
static void
copy_chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *forms[2];

  if (self->document == NULL)
    return;
  svg = export_chart (self, SOKAKU_CHART_FORMAT_SVG, &error);
  if (svg != NULL)
    png = export_chart (self, SOKAKU_CHART_FORMAT_PNG, &error);
  if (png != NULL)
    texture = gdk_texture_new_from_bytes (png, &error);
  if (texture == NULL)
    {
      sokaku_window_show_error (self, error->message);
      return;
    }
  forms[0] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  forms[1] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  provider = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

static void
write_chart (SokakuWindow *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SokakuChartFormat format;
  gsize size;
  const char *data;

  if (sokaku_chart_format_for_name (base, &format, &error))
    bytes = export_chart (self, format, &error);
  if (bytes != NULL)
    {
      data = g_bytes_get_data (bytes, &size);
      g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                               &error);
    }
  sokaku_window_show_error (self, error != NULL ? error->message : NULL);
}

static void
export_chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autofree char *file_name = NULL;

  if (self->document == NULL)
    return;
  /* Translators: name of a file; ".svg" may be changed to ".png" or ".pdf" by the clerk. */
  file_name = g_strdup_printf (_ ("%s – Theme Averages.svg"),
                               sokaku_plan_get_name (sokaku_document_get_plan (self->document)));
  sokaku_window_choose (self, _ ("Export the Chart as SVG, PNG or PDF"), _ ("_Export"),
                        GTK_FILE_CHOOSER_ACTION_SAVE, file_name, write_chart);
}

/**
 * sokaku_window_install_chart_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that give charts away.
 */
void
sokaku_window_install_chart_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-chart", NULL, copy_chart_action);
  gtk_widget_class_install_action (widget_class, "win.export-chart", NULL, export_chart_action);
}
