/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints lists or sheets of a plan, with the pages that the PDF has too. */
#include "sokaku-print-operation.h"

#include "sokaku-book-builder.h"

struct _SokakuPrintOperation
{
  GtkPrintOperation parent_instance;

  SokakuPrintout *printout;
  SokakuPageSetup setup;
  SokakuBookBuilder *builder; /* (nullable): while pages are set */
  SokakuPages *pages;
  GError *failure;
};

G_DEFINE_FINAL_TYPE (SokakuPrintOperation, sokaku_print_operation, GTK_TYPE_PRINT_OPERATION)

enum
{
  SIGNAL_SHOW_PAGES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Printer, paper and margins stay from one print to the next. */
static char *
get_memory_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "sokaku", "print.ini", NULL);
}

static void
recall (SokakuPrintOperation *self)
{
  g_autofree char *path = get_memory_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  /* The forms are A4, whatever paper is usual where the computer stands. */
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;
  if (gtk_print_settings_load_key_file (settings, file, NULL, NULL))
    gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
  if (gtk_page_setup_load_key_file (setup, file, NULL, NULL))
    gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
}

static void
remember (SokakuPrintOperation *self)
{
  g_autofree char *path = get_memory_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (self));

  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, file, NULL);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, NULL);
  /* Printing does not fail because its settings cannot be kept. */
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_info ("%s", error->message);
}

/* An edit is printed whole or not at all. */
static void
on_plan_changed (SokakuPrintOperation *self)
{
  g_clear_pointer (&self->builder, sokaku_book_builder_free);
}

/**
 * sokaku_print_operation_new:
 * @printout: what to print
 *
 * Prepares printing @printout as the plan is when it is printed. Run it with
 * gtk_print_operation_run(), and keep a reference until it is done.
 *
 * Returns: (transfer full): the operation
 */
SokakuPrintOperation *
sokaku_print_operation_new (SokakuPrintout *printout)
{
  SokakuPrintOperation *self = g_object_new (SOKAKU_TYPE_PRINT_OPERATION, NULL);
  g_autofree char *title = sokaku_printout_dup_title (printout);

  self->printout = g_object_ref (printout);
  g_signal_connect_object (sokaku_printout_get_plan (printout), "changed",
                           G_CALLBACK (on_plan_changed), self, G_CONNECT_SWAPPED);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), title);
  return self;
}

/**
 * sokaku_print_operation_get_printout:
 *
 * Returns: (transfer none): what it prints
 */
SokakuPrintout *
sokaku_print_operation_get_printout (SokakuPrintOperation *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINT_OPERATION (self), NULL);

  return self->printout;
}

/**
 * sokaku_print_operation_get_failure:
 * @self: an operation that is done
 *
 * Returns: (transfer none) (nullable): why the pages could not be set, if so
 */
const GError *
sokaku_print_operation_get_failure (SokakuPrintOperation *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINT_OPERATION (self), NULL);

  return self->failure;
}

static void
sokaku_print_operation_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  SokakuPrintOperation *self = SOKAKU_PRINT_OPERATION (operation);
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (gtk_print_context_get_page_setup (context));

  sokaku_page_setup_init_a4 (&self->setup);
  self->setup.width = gtk_paper_size_get_width (paper, GTK_UNIT_POINTS);
  self->setup.height = gtk_paper_size_get_height (paper, GTK_UNIT_POINTS);
  if (self->setup.width > self->setup.height)
    {
      double width = self->setup.width;

      self->setup.width = self->setup.height;
      self->setup.height = width;
    }
  /* On paper that can hold nothing, what does not fit is cut rather than nothing printed. */
  if (!sokaku_page_setup_is_usable (&self->setup))
    sokaku_page_setup_init_a4 (&self->setup);
  g_clear_object (&self->pages);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->builder, sokaku_book_builder_free);
}

/* Sets a little more. Whether there is nothing more to set. */
static gboolean
go_on (SokakuPrintOperation *self)
{
  if (sokaku_printout_get_chart (self->printout) != NULL)
    {
      self->pages = sokaku_printout_build (self->printout, &self->setup, &self->failure);
      return TRUE;
    }
  if (self->builder == NULL)
    {
      self->builder = sokaku_book_builder_new (sokaku_printout_get_stats (self->printout),
                                               sokaku_printout_get_spec (self->printout),
                                               &self->setup, &self->failure);
      return self->builder == NULL;
    }
  if (sokaku_book_builder_step (self->builder, &self->failure))
    return FALSE;
  if (self->failure == NULL)
    self->pages = sokaku_book_builder_finish (self->builder, &self->failure);
  g_clear_pointer (&self->builder, sokaku_book_builder_free);
  return TRUE;
}

/* GTK calls it while nothing else is to be done, until it says that all pages are set. */
static gboolean
sokaku_print_operation_paginate (GtkPrintOperation *operation, GtkPrintContext *context)
{
  SokakuPrintOperation *self = SOKAKU_PRINT_OPERATION (operation);

  if (!go_on (self))
    return FALSE;
  if (self->pages == NULL)
    gtk_print_operation_cancel (operation);
  else
    gtk_print_operation_set_n_pages (operation, (int) sokaku_pages_get_n_pages (self->pages));
  return TRUE;
}

/* Wide lists lie across the paper. */
static void
sokaku_print_operation_request_page_setup (GtkPrintOperation *operation,
                                           GtkPrintContext *context,
                                           int page,
                                           GtkPageSetup *setup)
{
  SokakuPrintOperation *self = SOKAKU_PRINT_OPERATION (operation);
  double width, height;

  if (self->pages == NULL)
    return;
  sokaku_pages_get_size (self->pages, (guint) page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
sokaku_print_operation_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  SokakuPrintOperation *self = SOKAKU_PRINT_OPERATION (operation);

  if (self->pages != NULL)
    sokaku_pages_draw_page (self->pages, gtk_print_context_get_cairo_context (context),
                            (guint) page);
}

static void
on_preview_ready (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* The preview of the print dialog is ours too, not another program's. */
static gboolean
sokaku_print_operation_preview (GtkPrintOperation *operation,
                                GtkPrintOperationPreview *preview,
                                GtkPrintContext *context,
                                GtkWindow *parent)
{
  /* GTK goes on to count pages, which it does not do without something to draw on. */
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_signal_connect (preview, "ready", G_CALLBACK (on_preview_ready), NULL);
  g_signal_emit (operation, signals[SIGNAL_SHOW_PAGES], 0);
  return TRUE;
}

static void
sokaku_print_operation_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (SOKAKU_PRINT_OPERATION (operation));
}

static void
sokaku_print_operation_finalize (GObject *object)
{
  SokakuPrintOperation *self = SOKAKU_PRINT_OPERATION (object);

  g_clear_pointer (&self->builder, sokaku_book_builder_free);
  g_clear_object (&self->printout);
  g_clear_object (&self->pages);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (sokaku_print_operation_parent_class)->finalize (object);
}

static void
sokaku_print_operation_class_init (SokakuPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_print_operation_finalize;
  operation_class->begin_print = sokaku_print_operation_begin_print;
  operation_class->paginate = sokaku_print_operation_paginate;
  operation_class->request_page_setup = sokaku_print_operation_request_page_setup;
  operation_class->draw_page = sokaku_print_operation_draw_page;
  operation_class->preview = sokaku_print_operation_preview;
  operation_class->done = sokaku_print_operation_done;

  /**
   * SokakuPrintOperation::show-pages:
   *
   * The pages are to be looked at instead of printed.
   */
  signals[SIGNAL_SHOW_PAGES]
      = g_signal_new ("show-pages", SOKAKU_TYPE_PRINT_OPERATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
sokaku_print_operation_init (SokakuPrintOperation *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  recall (self);
}
