/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's work with paper: printing lists and sheets, looking at their pages, PDF. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-page-preview.h"
#include "sokaku-print-operation.h"
#include "sokaku-sheet.h"

/* So long a message takes the place of the subtitle, in seconds. */
#define NOTE_SECONDS 12

static SokakuItem *
find_item (SokakuWindow *self)
{
  const char *id = sokaku_sheets_place_get_item (self->sheets_place);

  if (self->document == NULL || *id == '\0')
    return NULL;
  return sokaku_plan_find_item (sokaku_document_get_plan (self->document), id);
}

static SokakuPrintout *
create_sheet (SokakuWindow *self)
{
  SokakuItem *item = find_item (self);

  return item != NULL ? sokaku_printout_new_sheet (self->stats, item) : NULL;
}

/* The sheets that the list shows, in the order of the plan. */
static SokakuPrintout *
create_listed_sheets (SokakuWindow *self)
{
  g_auto (SokakuBookSpec) spec = { .parts = SOKAKU_BOOK_SHEETS };

  if (self->stats == NULL)
    return NULL;
  spec.items = sokaku_sheets_place_dup_listed (self->sheets_place);
  return *spec.items != NULL ? sokaku_printout_new_book (self->stats, &spec) : NULL;
}

static SokakuPrintout *
create_lists (SokakuWindow *self)
{
  return self->stats != NULL ? sokaku_printout_new (self->stats, SOKAKU_BOOK_LISTS) : NULL;
}

static SokakuPrintout *
create_chart (SokakuWindow *self)
{
  g_autoptr (SokakuChart) chart
      = sokaku_chart_pane_create_copy (sokaku_charts_place_get_pane (self->charts_place));

  return chart != NULL ? sokaku_printout_new_chart (self->stats, chart) : NULL;
}

static SokakuPrintout *
create_report (SokakuWindow *self)
{
  SokakuPrintout *printout = sokaku_report_place_get_printout (self->report_place);

  return printout != NULL ? g_object_ref (printout) : NULL;
}

/* What belongs to what is being looked at: the chosen sheet, the chart, what is chosen of the
 * report, or the lists. */
static SokakuPrintout *
create_shown (SokakuWindow *self)
{
  gboolean in_sheets = g_str_equal (sokaku_sidebar_get_place (self->sidebar), "sheets");
  SokakuPrintout *sheet = in_sheets ? create_sheet (self) : NULL;

  if (g_str_equal (sokaku_sidebar_get_place (self->sidebar), "charts"))
    return create_chart (self);
  if (g_str_equal (sokaku_sidebar_get_place (self->sidebar), "report"))
    return create_report (self);
  return sheet != NULL ? sheet : create_lists (self);
}

static gboolean
on_note_over (gpointer user_data)
{
  SokakuWindow *self = SOKAKU_WINDOW (user_data);

  self->note_source = 0;
  sokaku_window_show_note (self, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_window_show_note:
 * @self: a window
 * @sentence: (nullable): what was done, in one sentence; %NULL: nothing any more
 *
 * Says in the place of the subtitle, for a while, what was done.
 */
void
sokaku_window_show_note (SokakuWindow *self, const char *sentence)
{
  g_clear_handle_id (&self->note_source, g_source_remove);
  g_free (self->note);
  self->note = g_strdup (sentence);
  if (sentence != NULL)
    self->note_source = g_timeout_add_seconds (NOTE_SECONDS, on_note_over, self);
  sokaku_window_update (self);
}

static void
on_print_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  SokakuWindow *self = SOKAKU_WINDOW (user_data);
  const GError *failure = sokaku_print_operation_get_failure (SOKAKU_PRINT_OPERATION (operation));
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (failure != NULL || error != NULL)
    sokaku_window_show_error (self, failure != NULL ? failure->message : error->message);
}

static void preview (SokakuWindow *self, SokakuPrintout *printout);

static void
on_show_pages (SokakuWindow *self, SokakuPrintOperation *operation)
{
  preview (self, sokaku_print_operation_get_printout (operation));
}

static void
print (SokakuWindow *self, SokakuPrintout *printout, GtkWindow *parent)
{
  SokakuPrintOperation *operation = sokaku_print_operation_new (printout);

  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "show-pages", G_CALLBACK (on_show_pages), self,
                           G_CONNECT_SWAPPED);
  /* It has to live until it is done, whether or not the window does. */
  g_signal_connect_after (operation, "done", G_CALLBACK (g_object_unref), NULL);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           parent, NULL);
}

static void
export_chosen (SokakuWindow *self, GFile *file)
{
  g_autoptr (SokakuPrintout) printout = g_steal_pointer (&self->exported);

  if (printout != NULL)
    sokaku_window_write_pdf (self, printout, file);
}

/* What is in a file that has neither one sheet nor one chart. */
static const char *
describe (SokakuWindow *self, SokakuPrintout *printout)
{
  if (printout == sokaku_report_place_get_printout (self->report_place))
    return sokaku_report_parts_get_title (sokaku_report_place_get_parts (self->report_place));
  return sokaku_printout_get_spec (printout)->items != NULL ? C_ ("file name", "Sheets")
                                                            : C_ ("file name", "Lists");
}

/* What is written is what was there when the clerk asked for it, whatever is chosen since. */
static void
ask_export (SokakuWindow *self, SokakuPrintout *printout)
{
  SokakuPlan *plan = sokaku_printout_get_plan (printout);
  SokakuItem *item = sokaku_printout_get_item (printout);
  SokakuChart *chart = sokaku_printout_get_chart (printout);
  g_autofree char *title = sokaku_printout_dup_title (printout);
  g_autofree char *file_name = NULL;

  /* A chooser that is open goes on asking for what it asks for. */
  if (self->chooser == NULL)
    g_set_object (&self->exported, printout);
  /* Translators: name of a file; the name of a plan, and what of it is written. */
  file_name = g_strdup_printf (_ ("%s – %s.pdf"), sokaku_plan_get_name (plan),
                               item != NULL || chart != NULL ? title : describe (self, printout));
  sokaku_window_choose (self,
                        item != NULL    ? _ ("Export Sheet as PDF")
                        : chart != NULL ? _ ("Export Chart as PDF")
                                        : _ ("Export as PDF"),
                        _ ("_Export"), GTK_FILE_CHOOSER_ACTION_SAVE, file_name, export_chosen);
}

static void
on_preview_print (SokakuWindow *self)
{
  print (self, sokaku_page_preview_get_printout (self->preview), GTK_WINDOW (self->preview));
}

static void
on_preview_export (SokakuWindow *self)
{
  ask_export (self, sokaku_page_preview_get_printout (self->preview));
}

/* What was clicked is edited in the window. */
static void
on_preview_source (SokakuWindow *self, const char *source)
{
  gtk_window_present (GTK_WINDOW (self));
  sokaku_window_show_source (self, source);
}

/* One preview a window; it turns to what is looked at next. */
static void
preview (SokakuWindow *self, SokakuPrintout *printout)
{
  if (self->preview == NULL)
    {
      g_set_weak_pointer (&self->preview, sokaku_page_preview_new (GTK_WINDOW (self)));
      g_signal_connect_object (self->preview, "print", G_CALLBACK (on_preview_print), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->preview, "export", G_CALLBACK (on_preview_export), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (
          sokaku_pages_pane_get_view (sokaku_page_preview_get_pane (self->preview)),
          "source-activated", G_CALLBACK (on_preview_source), self, G_CONNECT_SWAPPED);
    }
  sokaku_page_preview_set_printout (self->preview, printout);
  gtk_window_present (GTK_WINDOW (self->preview));
}

/* What an action prints or writes, by the end of its name; without one what is being looked at. */
static SokakuPrintout *
create_for_action (SokakuWindow *self, const char *what)
{
  if (what == NULL)
    return create_shown (self);
  if (g_str_equal (what, "-sheet"))
    return create_sheet (self);
  return g_str_equal (what, "-listed-sheets") ? create_listed_sheets (self) : create_lists (self);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autoptr (SokakuPrintout) printout = create_for_action (self, strchr (name, '-'));

  if (printout != NULL)
    print (self, printout, GTK_WINDOW (self));
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autoptr (SokakuPrintout) printout = create_shown (self);

  if (printout != NULL)
    preview (self, printout);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autoptr (SokakuPrintout) printout = create_for_action (self, strchr (name, '-'));

  if (printout != NULL)
    ask_export (self, printout);
}

/**
 * sokaku_window_print_parts:
 * @self: a window
 * @parts: parts of the report
 *
 * Asks for a printer, and prints them.
 */
void
sokaku_window_print_parts (SokakuWindow *self, SokakuBookParts parts)
{
  g_autoptr (SokakuPrintout) printout
      = self->stats != NULL ? sokaku_printout_new (self->stats, parts) : NULL;

  if (printout != NULL)
    print (self, printout, GTK_WINDOW (self));
}

/**
 * sokaku_window_update_paper:
 * @self: a window
 *
 * Says which actions that print can be used.
 */
void
sokaku_window_update_paper (SokakuWindow *self)
{
  gboolean open = self->document != NULL;
  gboolean chosen = open && *sokaku_sheets_place_get_item (self->sheets_place) != '\0';

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-lists", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-listed-sheets", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-listed-sheets", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-lists", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.preview", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-sheet", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-sheet", chosen);
}

/**
 * sokaku_window_clear_paper:
 * @self: a window that changes its plan or goes away
 *
 * Closes the preview, and forgets what was to be written.
 */
void
sokaku_window_clear_paper (SokakuWindow *self)
{
  g_clear_handle_id (&self->note_source, g_source_remove);
  g_clear_pointer (&self->note, g_free);
  g_clear_object (&self->exported);
  sokaku_window_stop_writing (self);
  if (self->preview != NULL)
    gtk_window_destroy (GTK_WINDOW (self->preview));
  g_clear_weak_pointer (&self->preview);
}

/**
 * sokaku_window_install_paper_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that print.
 */
void
sokaku_window_install_paper_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.print-sheet", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.print-listed-sheets", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.print-lists", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-sheet", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-listed-sheets", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-lists", NULL, export_action);
}
