/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work with editions that other threads do while a window stays in use. */
#include "sokaku-edition-task.h"

/* What a thread is told: nothing of it is shared. */
static SokakuEdition *
edition_new (GFile *folder, const char *name, const char *title, int date, const char *remark)
{
  SokakuEdition *edition = g_new0 (SokakuEdition, 1);

  edition->folder = g_object_ref (folder);
  edition->name = g_strdup (name);
  edition->title = g_strdup (title);
  edition->date = date;
  edition->remark = g_strdup (remark);
  return edition;
}

static GTask *
task_new (gpointer source,
          gpointer tag,
          SokakuEdition *edition,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, edition, (GDestroyNotify) sokaku_edition_free);
  return task;
}

/* --- Listing --- */

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *list = sokaku_edition_list (source, cancellable, &error);

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * sokaku_edition_task_list_async:
 * @plan: the folder of a plan
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * As sokaku_edition_list().
 */
void
sokaku_edition_task_list_async (GFile *plan,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (plan, cancellable, callback, user_data);

  g_task_set_source_tag (task, sokaku_edition_task_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * sokaku_edition_task_list_finish:
 * @result: what the callback was given
 * @error: return location of a #SokakuStoreError
 *
 * Returns: (transfer full) (element-type SokakuEdition) (nullable): the editions
 */
GPtrArray *
sokaku_edition_task_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Freezing --- */

static void
freeze_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const SokakuEdition *wanted = data;
  GError *error = NULL;
  SokakuEdition *edition
      = sokaku_edition_freeze (wanted->folder, wanted->name, wanted->title, wanted->date,
                               wanted->remark, cancellable, &error);

  if (edition != NULL)
    g_task_return_pointer (task, edition, (GDestroyNotify) sokaku_edition_free);
  else
    g_task_return_error (task, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (sokaku_document_save_finish (SOKAKU_DOCUMENT (source), result, &error))
    g_task_run_in_thread (task, freeze_in_thread);
  else
    g_task_return_error (task, error);
}

/* One save at a time: what is being saved may not be all there is. */
static void
save_and_freeze (GTask *task)
{
  SokakuDocument *document = g_task_get_source_object (task);

  if (sokaku_document_get_saving (document))
    return;
  g_signal_handlers_disconnect_by_func (document, save_and_freeze, task);
  if (sokaku_document_get_modified (document))
    sokaku_document_save_async (document, NULL, NULL, on_saved, task);
  else
    {
      g_task_run_in_thread (task, freeze_in_thread);
      g_object_unref (task);
    }
}

/**
 * sokaku_edition_task_freeze_async:
 * @document: a plan that has a folder
 * @name: of the edition, by the rule of identifiers
 * @title: what it is made for; may be ""
 * @date: a #SokakuDate, or 0
 * @remark: may be ""
 * @callback: called when done
 * @user_data: data for @callback
 *
 * Saves what is not saved, then as sokaku_edition_freeze().
 */
void
sokaku_edition_task_freeze_async (SokakuDocument *document,
                                  const char *name,
                                  const char *title,
                                  int date,
                                  const char *remark,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  GFile *folder = sokaku_document_get_folder (document);
  GTask *task;

  g_return_if_fail (folder != NULL);

  task = task_new (document, sokaku_edition_task_freeze_async,
                   edition_new (folder, name, title, date, remark), NULL, callback, user_data);
  sokaku_history_end_typing (sokaku_document_get_history (document));
  g_signal_connect_swapped (document, "notify::saving", G_CALLBACK (save_and_freeze), task);
  save_and_freeze (task);
}

/**
 * sokaku_edition_task_freeze_finish:
 * @result: what the callback was given
 * @error: return location of a #SokakuStoreError
 *
 * Returns: (transfer full) (nullable): the edition
 */
SokakuEdition *
sokaku_edition_task_freeze_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Verifying --- */

static void
verify_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (sokaku_edition_verify (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * sokaku_edition_task_verify_async:
 * @edition: an edition
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * As sokaku_edition_verify().
 */
void
sokaku_edition_task_verify_async (const SokakuEdition *edition,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = task_new (
      NULL, sokaku_edition_task_verify_async,
      edition_new (edition->folder, edition->name, edition->title, edition->date, edition->remark),
      cancellable, callback, user_data);

  g_task_run_in_thread (task, verify_in_thread);
}

/**
 * sokaku_edition_task_verify_finish:
 * @result: what the callback was given
 * @error: return location of a #SokakuStoreError
 *
 * Returns: whether the edition is as it was frozen
 */
gboolean
sokaku_edition_task_verify_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- Deleting --- */

static void
delete_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (sokaku_edition_delete (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * sokaku_edition_task_delete_async:
 * @edition: an edition
 * @callback: called when done
 * @user_data: data for @callback
 *
 * As sokaku_edition_delete().
 */
void
sokaku_edition_task_delete_async (const SokakuEdition *edition,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = task_new (
      NULL, sokaku_edition_task_delete_async,
      edition_new (edition->folder, edition->name, edition->title, edition->date, edition->remark),
      NULL, callback, user_data);

  g_task_run_in_thread (task, delete_in_thread);
}

/**
 * sokaku_edition_task_delete_finish:
 * @result: what the callback was given
 * @error: return location of an error of GIO
 *
 * Returns: whether the edition is gone
 */
gboolean
sokaku_edition_task_delete_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
