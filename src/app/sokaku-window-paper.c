/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's work with paper: printing the lists, and writing them as a PDF. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-book.h"
#include "sokaku-print-operation.h"

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

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuPrintOperation *operation;

  if (self->stats == NULL)
    return;
  operation = sokaku_print_operation_new (self->stats);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_DEFAULT);
  /* It has to live until it is done, whether or not the window does. */
  g_signal_connect_after (operation, "done", G_CALLBACK (g_object_unref), NULL);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self), NULL);
}

static void
export_lists (SokakuWindow *self, GFile *file)
{
  SokakuPlan *plan = sokaku_stats_get_plan (self->stats);
  g_auto (SokakuPdfMetadata) metadata = { NULL };
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;

  sokaku_page_setup_init_a4 (&setup);
  sokaku_book_init_metadata (plan, &metadata);
  pages = sokaku_book_build (plan, self->stats, SOKAKU_BOOK_LISTS, &setup, &error);
  if (pages == NULL || !sokaku_pdf_save (pages, file, &metadata, NULL, NULL, NULL, &error))
    sokaku_window_show_error (self, error->message);
  else
    sokaku_window_show_error (self, NULL);
}

static void
export_lists_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autofree char *file_name = NULL;

  if (self->document == NULL)
    return;
  /* Translators: name of a file; the name of a plan. */
  file_name = g_strdup_printf (_ ("%s – Lists.pdf"),
                               sokaku_plan_get_name (sokaku_document_get_plan (self->document)));
  sokaku_window_choose (self, _ ("Export Lists as PDF"), _ ("_Export"),
                        GTK_FILE_CHOOSER_ACTION_SAVE, file_name, export_lists);
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
  gtk_widget_class_install_action (widget_class, "win.export-lists", NULL, export_lists_action);
}
