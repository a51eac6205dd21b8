/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's charts: given away to the clipboard and as files, and led from to their data. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chair-window.h"
#include "sokaku-chart-export.h"
#include "sokaku-figures.h"

/* Size of a chart that is given away, at least: half a page across. */
#define WIDTH 960
#define HEIGHT 540
#define FONT_SIZE 16
/* Dots are shown and printed by who gets them, larger than here. */
#define PNG_SCALE 2

static GBytes *
export_chart (SokakuWindow *self, SokakuChartFormat format, GError **error)
{
  g_autoptr (SokakuChart) chart
      = sokaku_chart_pane_create_copy (sokaku_charts_place_get_pane (self->charts_place));
  double scale = format == SOKAKU_CHART_FORMAT_PNG ? PNG_SCALE : 1;
  double minimum_width, minimum_height, width, height;

  /* What has many rows is as large as it has to be to be read. */
  sokaku_chart_set_font (chart, SOKAKU_FIGURES_FAMILY, scale * FONT_SIZE);
  sokaku_chart_measure (chart, &minimum_width, &minimum_height, &width, &height);
  return sokaku_chart_export (chart, format, ceil (MAX (width, scale * WIDTH)),
                              ceil (MAX (height, scale * HEIGHT)), NULL, error);
}

/* The table where one is looked at; else a picture of lines for programs that can take it, of dots
 * for the others. */
static void
copy_chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuChartTable *table
      = sokaku_chart_pane_get_table (sokaku_charts_place_get_pane (self->charts_place));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *forms[2];

  if (self->document == NULL)
    return;
  if (table != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (table), "table.copy", NULL);
      return;
    }
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
  const SokakuChartKind *kind
      = sokaku_chart_pane_get_kind (sokaku_charts_place_get_pane (self->charts_place));
  g_autofree char *file_name = NULL;

  if (self->document == NULL)
    return;
  /* Translators: name of a file: the name of a plan, and what the chart is called; ".svg" may be
   * changed to ".png" or ".pdf" by the clerk. */
  file_name = g_strdup_printf (_ ("%s – %s.svg"),
                               sokaku_plan_get_name (sokaku_document_get_plan (self->document)),
                               sokaku_chart_kind_get_title (kind));
  sokaku_window_choose (self, _ ("Export the Chart as SVG, PNG or PDF"), _ ("_Export"),
                        GTK_FILE_CHOOSER_ACTION_SAVE, file_name, write_chart);
}

/* --- To the data behind a chart --- */

static void
show_department_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_sheets_place_show_all (self->sheets_place);
  sokaku_sheets_place_set_department (self->sheets_place, g_variant_get_string (parameter, NULL));
  sokaku_sidebar_set_place (self->sidebar, "sheets");
}

/* The items that have a grade in a year or overall. */
static void
show_graded_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuSheetFilter *filter = sokaku_overview_place_get_filter (self->overview_place);
  const char *grade;
  int fiscal;

  g_variant_get (parameter, "(i&s)", &fiscal, &grade);
  sokaku_sheet_filter_clear (filter);
  sokaku_sheet_filter_set_year (filter, fiscal);
  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_GRADE, grade);
  sokaku_overview_place_show_rows (self->overview_place, SOKAKU_OVERVIEW_ITEM_ROWS);
  sokaku_sidebar_set_place (self->sidebar, "overview");
}

/* What members said of an initiative stands where their ratings are entered. */
static void
show_council_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  SokakuNodeList *initiatives
      = sokaku_plan_get_initiatives (sokaku_document_get_plan (self->document));

  sokaku_sidebar_set_place (self->sidebar, "council");
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);

      if (g_str_equal (sokaku_initiative_get_id (initiative), id))
        sokaku_council_place_show (self->council_place, initiative, "average");
    }
}

/* --- The large screen --- */

static void
chair_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (self->stats == NULL)
    return;
  if (self->chair == NULL)
    {
      SokakuChairWindow *chair = sokaku_chair_window_new (GTK_WINDOW (self), self->stats);

      g_set_weak_pointer (&self->chair, GTK_WIDGET (chair));
      /* Who looks at a chart goes on from it. */
      if (g_str_equal (sokaku_sidebar_get_place (self->sidebar), "charts"))
        sokaku_chair_window_show_kind (
            chair,
            sokaku_chart_pane_get_kind (sokaku_charts_place_get_pane (self->charts_place))->name);
    }
  gtk_window_present (GTK_WINDOW (self->chair));
}

/**
 * sokaku_window_close_chair:
 * @self: a window that changes its plan or goes away
 *
 * Leaves the chair mode.
 */
void
sokaku_window_close_chair (SokakuWindow *self)
{
  if (self->chair != NULL)
    gtk_window_destroy (GTK_WINDOW (self->chair));
  g_clear_weak_pointer (&self->chair);
}

/**
 * sokaku_window_install_chart_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that give charts away and lead to what is behind them.
 */
void
sokaku_window_install_chart_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-chart", NULL, copy_chart_action);
  gtk_widget_class_install_action (widget_class, "win.export-chart", NULL, export_chart_action);
  gtk_widget_class_install_action (widget_class, "win.chair", NULL, chair_action);
  gtk_widget_class_install_action (widget_class, "win.show-department", "s",
                                   show_department_action);
  gtk_widget_class_install_action (widget_class, "win.show-graded", "(is)", show_graded_action);
  gtk_widget_class_install_action (widget_class, "win.show-council", "s", show_council_action);
}
