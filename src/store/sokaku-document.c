/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan and the folder it lives in: load, save, undo history, damage. */
#include "sokaku-document.h"

#include "sokaku-part-table.h"
#include "sokaku-plan-loader.h"
#include "sokaku-plan-save.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

struct _SokakuDocument
{
  GObject parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuPartTable *parts;
  GFile *folder; /* (nullable): not saved yet */
  GPtrArray *set_aside;
  gboolean saving;
  SokakuRecovery *recovery; /* (nullable): nobody wants it kept */
};

G_DEFINE_FINAL_TYPE (SokakuDocument, sokaku_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_HISTORY,
  PROP_FOLDER,
  PROP_MODIFIED,
  PROP_SAVING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
sokaku_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuDocument *self = SOKAKU_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, sokaku_document_get_modified (self));
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
on_plan_changed (SokakuPlan *plan, const SokakuChange *change, SokakuDocument *self)
{
  sokaku_part_table_mark (self->parts, change);
  if (self->recovery != NULL)
    sokaku_recovery_note_edit (self->recovery);
}

static void
on_history_modified (SokakuDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

static void
sokaku_document_dispose (GObject *object)
{
  SokakuDocument *self = SOKAKU_DOCUMENT (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  if (self->recovery != NULL)
    sokaku_recovery_close (self->recovery);
  g_clear_object (&self->recovery);
  g_clear_object (&self->history);
  g_clear_pointer (&self->parts, sokaku_part_table_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->set_aside, g_ptr_array_unref);

  G_OBJECT_CLASS (sokaku_document_parent_class)->dispose (object);
}

static void
sokaku_document_class_init (SokakuDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = sokaku_document_get_property;
  object_class->dispose = sokaku_document_dispose;

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, SOKAKU_TYPE_PLAN, flags);
  props[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, SOKAKU_TYPE_HISTORY, flags);
  props[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sokaku_document_init (SokakuDocument *self)
{
  self->history = sokaku_history_new ();
  g_signal_connect_swapped (self->history, "notify::modified", G_CALLBACK (on_history_modified),
                            self);
}

static void
take_plan (SokakuDocument *self, SokakuPlan *plan, SokakuPartTable *parts)
{
  self->plan = plan;
  self->parts = parts;
  g_signal_connect (plan, "changed", G_CALLBACK (on_plan_changed), self);
}

static void
shape_items (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    sokaku_plan_shape_item (plan, g_ptr_array_index (items, i));
}

/**
 * sokaku_document_new:
 * @plan: a plan that has not been saved yet
 *
 * Every item gets the cells that the plan asks for.
 *
 * Returns: (transfer full): a document without a folder, modified until it is saved
 */
SokakuDocument *
sokaku_document_new (SokakuPlan *plan)
{
  SokakuDocument *self = g_object_new (SOKAKU_TYPE_DOCUMENT, NULL);

  shape_items (plan);
  self->set_aside = g_ptr_array_new_with_free_func (g_free);
  take_plan (self, g_object_ref (plan), sokaku_part_table_new (plan));
  return self;
}

static SokakuDocument *
document_from_load (SokakuPlanLoad *load)
{
  SokakuDocument *self = g_object_new (SOKAKU_TYPE_DOCUMENT, NULL);

  self->folder = g_steal_pointer (&load->folder);
  self->set_aside = g_steal_pointer (&load->set_aside);
  take_plan (self, g_steal_pointer (&load->plan), g_steal_pointer (&load->parts));
  return self;
}

/**
 * sokaku_document_load:
 * @folder_or_plan: folder of a plan, or the plan.xml in it
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Reads a plan. See sokaku_plan_loader_load() for what damage does.
 *
 * Returns: (transfer full) (nullable): the document
 */
SokakuDocument *
sokaku_document_load (GFile *folder_or_plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (SokakuPlanLoad) load
      = sokaku_plan_loader_load (folder_or_plan, NULL, NULL, cancellable, error);

  return load != NULL ? document_from_load (load) : NULL;
}

typedef struct
{
  GFile *file;
  SokakuDocumentProgress progress;
  gpointer progress_data;
} LoadTask;

static void
load_task_free (gpointer data)
{
  LoadTask *load = data;

  g_object_unref (load->file);
  g_free (load);
}

typedef struct
{
  GTask *task;
  guint done;
  guint total;
} ProgressReport;

static gboolean
report_progress (gpointer data)
{
  ProgressReport *report = data;
  LoadTask *load = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task))
    load->progress (report->done, report->total, load->progress_data);
  return G_SOURCE_REMOVE;
}

static void
progress_report_free (gpointer data)
{
  ProgressReport *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static void
on_load_progress (guint done, guint total, gpointer data)
{
  GTask *task = data;
  ProgressReport *report = g_new0 (ProgressReport, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  report->task = g_object_ref (task);
  report->done = done;
  report->total = total;
  /* Not g_main_context_invoke(): that may call from this thread while nobody runs the context. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_progress, report, progress_report_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LoadTask *load = data;
  GError *error = NULL;
  SokakuPlanLoad *loaded = sokaku_plan_loader_load (
      load->file, load->progress != NULL ? on_load_progress : NULL, task, cancellable, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify) sokaku_plan_load_free);
  else
    g_task_return_error (task, error);
}

/**
 * sokaku_document_load_async:
 * @folder_or_plan: folder of a plan, or the plan.xml in it
 * @cancellable: (nullable): a cancellable
 * @progress: (nullable): told how far it is, in the caller's main context
 * @progress_data: data for @progress; must live until @callback
 * @callback: called when done
 * @user_data: data for @callback
 *
 * Reads a plan in another thread.
 */
void
sokaku_document_load_async (GFile *folder_or_plan,
                            GCancellable *cancellable,
                            SokakuDocumentProgress progress,
                            gpointer progress_data,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  LoadTask *load = g_new0 (LoadTask, 1);

  load->file = g_object_ref (folder_or_plan);
  load->progress = progress;
  load->progress_data = progress_data;
  g_task_set_source_tag (task, sokaku_document_load_async);
  g_task_set_task_data (task, load, load_task_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * sokaku_document_load_finish:
 * @result: what the callback was given
 * @error: return location of a #SokakuStoreError
 *
 * Returns: (transfer full) (nullable): the document
 */
SokakuDocument *
sokaku_document_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (SokakuPlanLoad) load = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, sokaku_document_load_async), NULL);

  load = g_task_propagate_pointer (G_TASK (result), error);
  return load != NULL ? document_from_load (load) : NULL;
}

/**
 * sokaku_document_get_plan:
 * @self: a document
 *
 * Returns: (transfer none): its plan
 */
SokakuPlan *
sokaku_document_get_plan (SokakuDocument *self)
{
  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), NULL);

  return self->plan;
}

/**
 * sokaku_document_get_history:
 * @self: a document
 *
 * Returns: (transfer none): its undo history
 */
SokakuHistory *
sokaku_document_get_history (SokakuDocument *self)
{
  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * sokaku_document_get_folder:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the folder it was read from or saved to last
 */
GFile *
sokaku_document_get_folder (SokakuDocument *self)
{
  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), NULL);

  return self->folder;
}

/**
 * sokaku_document_get_modified:
 * @self: a document
 *
 * Returns: whether the plan differs from what is on disk
 */
gboolean
sokaku_document_get_modified (SokakuDocument *self)
{
  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), FALSE);

  return self->folder == NULL || sokaku_history_get_modified (self->history);
}

/**
 * sokaku_document_get_saving:
 * @self: a document
 *
 * Returns: whether a save is under way
 */
gboolean
sokaku_document_get_saving (SokakuDocument *self)
{
  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), FALSE);

  return self->saving;
}

/**
 * sokaku_document_keep:
 * @self: a document
 *
 * From now on has what is not saved of the plan kept in a place that a crash does
 * not reach, soon after each edit. A document that goes away with changes that are
 * not saved leaves that behind, unless they are discarded there.
 *
 * Returns: (transfer none): what keeps it
 */
SokakuRecovery *
sokaku_document_keep (SokakuDocument *self)
{
  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), NULL);

  if (self->recovery == NULL)
    {
      self->recovery = sokaku_recovery_new (self->plan, self->history, self->parts);
      sokaku_recovery_set_place (self->recovery, self->folder);
    }
  return self->recovery;
}

static void
add_damage (GPtrArray *list, const char *path, char *sentence)
{
  SokakuDamage *damage = g_new0 (SokakuDamage, 1);

  damage->path = g_strdup (path);
  damage->sentence = sentence;
  g_ptr_array_add (list, damage);
}

/**
 * sokaku_document_list_damage:
 * @self: a document
 *
 * Returns: (transfer full) (element-type SokakuDamage): files that could not be
 *   read, then files that an interrupted save left beside those of another program
 */
GPtrArray *
sokaku_document_list_damage (SokakuDocument *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_damage_free);
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), list);

  parts = sokaku_part_table_list_damaged (self->parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuPart *part = g_ptr_array_index (parts, i);

      add_damage (list, part->path, g_strdup (part->damage));
    }
  for (guint i = 0; i < self->set_aside->len; i++)
    {
      const char *path = g_ptr_array_index (self->set_aside, i);

      add_damage (list, path,
                  g_strdup_printf (_ ("%s: A save was interrupted and another program changed the "
                                      "file since; this is the version that was being saved."),
                                   path));
    }
  return list;
}

/**
 * sokaku_document_is_part_damaged:
 * @self: a document
 * @node: a node of its plan
 *
 * Returns: whether the file that holds @node could not be read; what is changed in
 *   @node is not saved
 */
gboolean
sokaku_document_is_part_damaged (SokakuDocument *self, gpointer node)
{
  SokakuItem *item = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);
  SokakuReport *report = sokaku_node_get_ancestor (node, SOKAKU_TYPE_REPORT);
  SokakuInitiative *initiative = sokaku_node_get_ancestor (node, SOKAKU_TYPE_INITIATIVE);

  if (item != NULL)
    return *sokaku_item_get_damage (item) != '\0';
  if (report != NULL)
    return *sokaku_report_get_damage (report) != '\0';
  return initiative != NULL && *sokaku_initiative_get_damage (initiative) != '\0';
}

/**
 * sokaku_damage_free:
 * @damage: (transfer full): a damage
 *
 * Frees it.
 */
void
sokaku_damage_free (SokakuDamage *damage)
{
  g_free (damage->path);
  g_free (damage->sentence);
  g_free (damage);
}

typedef struct
{
  SokakuPlanSave *save;
  GPtrArray *writes;
  guint64 generation;
} SaveTask;

static void
set_saving (SokakuDocument *self, gboolean saving)
{
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVING]);
}

static SaveTask *
begin_save (SokakuDocument *self, GFile *folder, GError **error)
{
  const gboolean elsewhere
      = folder != NULL && (self->folder == NULL || !g_file_equal (folder, self->folder));
  SaveTask *task;

  if (self->saving)
    {
      g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_BUSY,
                   _ ("The plan is being saved already."));
      return NULL;
    }

  sokaku_history_end_typing (self->history);
  task = g_new0 (SaveTask, 1);
  task->generation = sokaku_history_get_generation (self->history);
  task->writes = sokaku_part_table_begin_save (self->parts, elsewhere);
  task->save = sokaku_plan_save_new (self->plan, elsewhere ? folder : self->folder,
                                     elsewhere ? self->folder : NULL, elsewhere);
  for (guint i = 0; i < task->writes->len; i++)
    sokaku_plan_save_add (task->save, g_ptr_array_index (task->writes, i));
  if (elsewhere)
    {
      g_autoptr (GPtrArray) damaged = sokaku_part_table_list_damaged (self->parts);

      for (guint i = 0; i < damaged->len; i++)
        sokaku_plan_save_add_copy (task->save, g_ptr_array_index (damaged, i));
    }
  set_saving (self, TRUE);
  return task;
}

static void
end_save (SokakuDocument *self, SaveTask *task, gboolean saved)
{
  sokaku_part_table_end_save (self->parts, g_steal_pointer (&task->writes), saved);
  if (saved)
    {
      if (g_set_object (&self->folder, sokaku_plan_save_get_folder (task->save)))
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDER]);
      sokaku_history_set_saved (self->history, task->generation);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
    }
  set_saving (self, FALSE);
  if (self->recovery != NULL && saved)
    {
      sokaku_recovery_set_place (self->recovery, self->folder);
      sokaku_recovery_note_save (self->recovery);
    }
  sokaku_plan_save_free (task->save);
  g_free (task);
}

/**
 * sokaku_document_save:
 * @self: a document
 * @folder: (nullable): a new or empty folder to save to; %NULL: where it is
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Writes the files that changed: all of them or none, whenever the process ends.
 * What another program changed since it was read is not replaced. On failure the
 * document stays modified.
 *
 * Returns: whether the plan is saved
 */
gboolean
sokaku_document_save (SokakuDocument *self,
                      GFile *folder,
                      GCancellable *cancellable,
                      GError **error)
{
  SaveTask *task;
  gboolean saved;

  g_return_val_if_fail (SOKAKU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (folder != NULL || self->folder != NULL, FALSE);

  task = begin_save (self, folder, error);
  if (task == NULL)
    return FALSE;
  saved = sokaku_plan_save_run (task->save, cancellable, error);
  end_save (self, task, saved);
  return saved;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SaveTask *save = data;
  GError *error = NULL;

  /* Once the files are in place that is what counts, whatever was cancelled since. */
  if (sokaku_plan_save_run (save->save, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  GError *error = NULL;
  gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);

  end_save (SOKAKU_DOCUMENT (source), g_task_get_task_data (G_TASK (result)), saved);
  if (saved)
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
}

/**
 * sokaku_document_save_async:
 * @self: a document
 * @folder: (nullable): a new or empty folder to save to; %NULL: where it is
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * As sokaku_document_save(), with the files written in another thread. The plan
 * may be edited meanwhile; it then stays modified. One save at a time.
 */
void
sokaku_document_save_async (SokakuDocument *self,
                            GFile *folder,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) outer = NULL;
  g_autoptr (GTask) inner = NULL;
  GError *error = NULL;
  SaveTask *save;

  g_return_if_fail (SOKAKU_IS_DOCUMENT (self));
  g_return_if_fail (folder != NULL || self->folder != NULL);

  outer = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (outer, sokaku_document_save_async);
  save = begin_save (self, folder, &error);
  if (save == NULL)
    {
      g_task_return_error (outer, error);
      return;
    }
  inner = g_task_new (self, cancellable, on_saved, g_steal_pointer (&outer));
  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_task_data (inner, save, NULL);
  g_task_run_in_thread (inner, save_in_thread);
}

/**
 * sokaku_document_save_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location of a #SokakuStoreError
 *
 * Returns: whether the plan is saved
 */
gboolean
sokaku_document_save_finish (SokakuDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
