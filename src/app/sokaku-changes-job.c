/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the lists of what changed between two states of a plan, a little at a time. */
#include "sokaku-changes-job.h"

#include "sokaku-book-builder.h"
#include "sokaku-changes-pages.h"
#include "sokaku-edition-changes.h"

/* So long after an edit it is begun anew, in milliseconds: somebody may be typing. */
#define BEGIN_AFTER 300

#define N_BOOKS 2

/* Each state's book is made, to find the pages that differ. */
typedef struct
{
  SokakuPlan *plans[N_BOOKS]; /* old, new */
  char *names[N_BOOKS];
  SokakuPages *pages[N_BOOKS];
  SokakuBookBuilder *builder; /* (nullable): of the book that is being made */
  SokakuPageSetup setup;
  SokakuChangesJobProgress progress;
  gpointer progress_data;
  gulong changed_ids[N_BOOKS];
  gulong cancelled_id;
  guint source;
} Job;

static gboolean on_step (gpointer user_data);

static void
forget_pages (Job *job)
{
  g_clear_pointer (&job->builder, sokaku_book_builder_free);
  for (guint i = 0; i < N_BOOKS; i++)
    g_clear_object (&job->pages[i]);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_handle_id (&job->source, g_source_remove);
  forget_pages (job);
  for (guint i = 0; i < N_BOOKS; i++)
    {
      g_object_unref (job->plans[i]);
      g_free (job->names[i]);
    }
  g_free (job);
}

/* Nothing of it may be called any more once the task has an answer. */
static void
end (GTask *task, SokakuPages *pages, GError *error)
{
  Job *job = g_task_get_task_data (task);

  g_clear_handle_id (&job->source, g_source_remove);
  for (guint i = 0; i < N_BOOKS; i++)
    g_clear_signal_handler (&job->changed_ids[i], job->plans[i]);
  if (job->cancelled_id != 0)
    g_signal_handler_disconnect (g_task_get_cancellable (task), job->cancelled_id);
  job->cancelled_id = 0;
  forget_pages (job);
  if (pages != NULL)
    g_task_return_pointer (task, pages, g_object_unref);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void
go_on (GTask *task)
{
  Job *job = g_task_get_task_data (task);

  job->source = g_idle_add_full (G_PRIORITY_LOW, on_step, task, NULL);
}

/* Both books are there. */
static SokakuPages *
build_lists (Job *job, GError **error)
{
  g_autoptr (GPtrArray) changes = sokaku_edition_changes_list (job->plans[0], job->plans[1]);
  g_autofree SokakuChangedField *fields = g_new0 (SokakuChangedField, changes->len + 1);

  for (guint i = 0; i < changes->len; i++)
    {
      const SokakuPlanChange *change = changes->pdata[i];

      fields[i]
          = (SokakuChangedField){ change->place, change->field, change->before, change->after };
    }
  return sokaku_changes_pages_build (job->plans[1], job->names[0], job->names[1], fields,
                                     changes->len, job->pages[0], job->pages[1], &job->setup,
                                     error);
}

/* Makes a piece of the book of @plan, and in the end its pages. */
static void
step_book (Job *job, SokakuPlan *plan, SokakuPages **pages, GError **error)
{
  GError *failure = NULL;

  if (job->builder == NULL)
    {
      g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);

      job->builder = sokaku_book_builder_new (
          stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_WHOLE }, &job->setup, error);
      return;
    }
  if (sokaku_book_builder_step (job->builder, &failure))
    return;
  if (failure == NULL)
    *pages = sokaku_book_builder_finish (job->builder, &failure);
  g_clear_pointer (&job->builder, sokaku_book_builder_free);
  if (failure != NULL)
    g_propagate_error (error, failure);
}

static void
tell_progress (Job *job, guint book)
{
  double fraction = job->builder != NULL ? sokaku_book_builder_get_fraction (job->builder) : 0;

  if (job->progress != NULL)
    job->progress ((book + fraction) / N_BOOKS, job->progress_data);
}

static gboolean
on_step (gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  guint book = 0;

  job->source = 0;
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    {
      end (task, NULL, error);
      return G_SOURCE_REMOVE;
    }
  while (book < N_BOOKS && job->pages[book] != NULL)
    book++;
  if (book == N_BOOKS)
    {
      SokakuPages *pages = build_lists (job, &error);

      end (task, pages, error);
      return G_SOURCE_REMOVE;
    }
  step_book (job, job->plans[book], &job->pages[book], &error);
  if (error != NULL)
    {
      end (task, NULL, error);
      return G_SOURCE_REMOVE;
    }
  tell_progress (job, book);
  go_on (task);
  return G_SOURCE_REMOVE;
}

static gboolean
on_begin (gpointer user_data)
{
  go_on (user_data);
  return G_SOURCE_REMOVE;
}

/* A book of two states of a plan would be of neither. */
static void
on_plan_changed (GTask *task)
{
  Job *job = g_task_get_task_data (task);

  forget_pages (job);
  g_clear_handle_id (&job->source, g_source_remove);
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
 * sokaku_changes_job_run_async:
 * @old_plan: a plan as it was
 * @old_name: what that state is called
 * @new_plan: the plan as it is
 * @new_name: what that state is called; may be ""
 * @cancellable: (nullable): stops it
 * @progress: (nullable): called as it gets on
 * @progress_data: for @progress
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Sets both lists of sokaku_changes_pages_build() on A4 while nothing else is to be done. Where a
 * plan changes meanwhile it begins anew.
 */
void
sokaku_changes_job_run_async (SokakuPlan *old_plan,
                              const char *old_name,
                              SokakuPlan *new_plan,
                              const char *new_name,
                              GCancellable *cancellable,
                              SokakuChangesJobProgress progress,
                              gpointer progress_data,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->plans[0] = g_object_ref (old_plan);
  job->plans[1] = g_object_ref (new_plan);
  job->names[0] = g_strdup (old_name);
  job->names[1] = g_strdup (new_name);
  job->progress = progress;
  job->progress_data = progress_data;
  sokaku_page_setup_init_a4 (&job->setup);
  g_task_set_source_tag (task, sokaku_changes_job_run_async);
  g_task_set_task_data (task, job, job_free);
  for (guint i = 0; i < N_BOOKS; i++)
    job->changed_ids[i]
        = g_signal_connect_swapped (job->plans[i], "changed", G_CALLBACK (on_plan_changed), task);
  if (cancellable != NULL)
    job->cancelled_id
        = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), task);
  go_on (task);
}

/**
 * sokaku_changes_job_run_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT or
 *   %G_IO_ERROR_CANCELLED
 */
SokakuPages *
sokaku_changes_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
