/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets what is printed in pages, a little at a time, while a window stays in use. */
#include "sokaku-pages-job.h"

#include "sokaku-book-builder.h"

/* So long after an edit the pages are begun anew, in milliseconds: somebody may be typing. */
#define BEGIN_AFTER 300

/* At a time, in microseconds; a step may take longer. */
#define SLICE 8000

typedef struct
{
  SokakuPageSetup setup;
  SokakuBookBuilder *builder; /* (nullable) */
  SokakuPagesJobProgress progress;
  gpointer progress_data;
  gulong changed_id;
  gulong cancelled_id;
  guint source;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_handle_id (&job->source, g_source_remove);
  g_clear_pointer (&job->builder, sokaku_book_builder_free);
  g_free (job);
}

/* Nothing of it may be called any more once the task has an answer. */
static void
stop (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  SokakuPrintout *printout = g_task_get_source_object (task);

  g_clear_handle_id (&job->source, g_source_remove);
  g_clear_signal_handler (&job->changed_id, sokaku_printout_get_plan (printout));
  if (job->cancelled_id != 0)
    g_signal_handler_disconnect (g_task_get_cancellable (task), job->cancelled_id);
  job->cancelled_id = 0;
}

/* Charts are one page, and made at once. */
static SokakuBookBuilder *
create_builder (SokakuPrintout *printout, const SokakuPageSetup *setup, GError **error)
{
  return sokaku_book_builder_new (sokaku_printout_get_stats (printout),
                                  sokaku_printout_get_spec (printout), setup, error);
}

/* Does a little of it. Whether there is more to do; else there are pages or an error. */
static gboolean
go_on (SokakuPrintout *printout, Job *job, SokakuPages **pages, GError **error)
{
  gint64 until = g_get_monotonic_time () + SLICE;
  GError *failure = NULL;

  if (sokaku_printout_get_chart (printout) != NULL)
    {
      *pages = sokaku_printout_build (printout, &job->setup, error);
      return FALSE;
    }
  if (job->builder == NULL)
    {
      job->builder = create_builder (printout, &job->setup, error);
      return job->builder != NULL;
    }
  while (sokaku_book_builder_step (job->builder, &failure))
    if (g_get_monotonic_time () > until)
      return TRUE;
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    *pages = sokaku_book_builder_finish (job->builder, error);
  g_clear_pointer (&job->builder, sokaku_book_builder_free);
  return FALSE;
}

static gboolean
on_step (gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  SokakuPages *pages = NULL;
  GError *error = NULL;

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (task))
      && go_on (g_task_get_source_object (task), job, &pages, &error))
    {
      if (job->progress != NULL && job->builder != NULL)
        job->progress (sokaku_book_builder_get_fraction (job->builder), job->progress_data);
      return G_SOURCE_CONTINUE;
    }
  job->source = 0;
  stop (task);
  if (pages != NULL)
    g_task_return_pointer (task, pages, g_object_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_error_if_cancelled (task);
  g_object_unref (task);
  return G_SOURCE_REMOVE;
}

static gboolean
on_begin (gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);

  job->source = g_idle_add_full (G_PRIORITY_LOW, on_step, task, NULL);
  return G_SOURCE_REMOVE;
}

/* Pages of two states of a plan would be of neither. */
static void
on_plan_changed (GTask *task)
{
  Job *job = g_task_get_task_data (task);

  g_clear_handle_id (&job->source, g_source_remove);
  g_clear_pointer (&job->builder, sokaku_book_builder_free);
  job->source = g_timeout_add (BEGIN_AFTER, on_begin, task);
}

/* Who waits for an answer gets it now, not when the plan has been quiet. */
static void
on_cancelled (GCancellable *cancellable, GTask *task)
{
  Job *job = g_task_get_task_data (task);

  g_clear_handle_id (&job->source, g_source_remove);
  job->source = g_idle_add (on_step, task);
}

/**
 * sokaku_pages_job_run_async:
 * @printout: what to set
 * @setup: paper and margins
 * @cancellable: (nullable): stops it
 * @progress: (nullable): called as it gets on
 * @progress_data: for @progress
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Sets @printout in pages while nothing else is to be done. Where its plan changes
 * meanwhile it begins anew once nobody edits it any more, so that what comes of it is of
 * one state of the plan.
 */
void
sokaku_pages_job_run_async (SokakuPrintout *printout,
                            const SokakuPageSetup *setup,
                            GCancellable *cancellable,
                            SokakuPagesJobProgress progress,
                            gpointer progress_data,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (SOKAKU_IS_PRINTOUT (printout));

  task = g_task_new (printout, cancellable, callback, user_data);
  job = g_new0 (Job, 1);
  job->setup = *setup;
  job->progress = progress;
  job->progress_data = progress_data;
  g_task_set_source_tag (task, sokaku_pages_job_run_async);
  g_task_set_task_data (task, job, job_free);
  job->changed_id = g_signal_connect_swapped (sokaku_printout_get_plan (printout), "changed",
                                              G_CALLBACK (on_plan_changed), task);
  if (cancellable != NULL)
    job->cancelled_id
        = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), task);
  job->source = g_idle_add_full (G_PRIORITY_LOW, on_step, task, NULL);
}

/**
 * sokaku_pages_job_run_finish:
 * @printout: what was set
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT or
 *   %G_IO_ERROR_CANCELLED
 */
SokakuPages *
sokaku_pages_job_run_finish (SokakuPrintout *printout, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, printout), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
