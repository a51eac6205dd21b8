/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps what is not saved of a plan in a place that a crash does not reach. */
#include "sokaku-recovery.h"

#include "sokaku-plan-file.h"
#include "sokaku-recovery-draft.h"
#include "sokaku-recovery-folder.h"

#include <glib/gi18n-lib.h>

/**
 * SokakuRecovery:
 *
 * Soon after an edit the parts that differ from what is saved are made into bytes,
 * a few milliseconds at a time, and written in another thread. The files of one
 * moment count together or not at all, so what can be recovered is the plan as it
 * was at some moment. Only what changed since is written again.
 */

/* An edit is written after a moment, and those that follow at once together: all within 3 s. */
#define FIRST_DELAY_MS 500
#define INTERVAL_MS 2000
/* How long bytes are made at a time, and how soon it goes on: a frame is not missed. */
#define SLICE_US 4000
#define SLICE_PAUSE_MS 8
/* When to try again where writing failed and nothing is edited. */
#define RETRY_MS 10000
struct _SokakuRecovery
{
  GObject parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuPartTable *parts; /* (nullable): the document's; NULL once it is closed */
  GFile *place;           /* (nullable): the plan's folder */

  SokakuRecoveryDraft *draft;
  SokakuRecoveryFolder *folder; /* (nullable): nothing is to be kept */
  GPtrArray *older;             /* (element-type SokakuRecoveryFolder): of earlier places */
  GPtrArray *lefts; /* (element-type SokakuRecoveryLeft): what this document brought back */

  guint timer;
  gint64 due;
  guint heart;
  gboolean pending; /* something may have changed that is not on disk */
  gboolean writing;
  gboolean wanted; /* a plan that is nowhere yet is kept although nobody edited it */
  gboolean saved_since;
  gint64 edited;
  gint64 begun; /* when the last write began, monotonic */
  char *failure;
};

G_DEFINE_FINAL_TYPE (SokakuRecovery, sokaku_recovery, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FAILURE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void schedule (SokakuRecovery *self, guint delay_ms);
static void schedule_next (SokakuRecovery *self);

static void
sokaku_recovery_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuRecovery *self = SOKAKU_RECOVERY (object);

  if (prop_id == PROP_FAILURE)
    g_value_set_string (value, self->failure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_recovery_dispose (GObject *object)
{
  SokakuRecovery *self = SOKAKU_RECOVERY (object);

  self->parts = NULL;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->heart, g_source_remove);
  g_clear_object (&self->plan);
  g_clear_object (&self->history);
  g_clear_object (&self->place);
  g_clear_pointer (&self->draft, sokaku_recovery_draft_free);
  g_clear_pointer (&self->folder, sokaku_recovery_folder_unref);
  g_clear_pointer (&self->older, g_ptr_array_unref);
  g_clear_pointer (&self->lefts, g_ptr_array_unref);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (sokaku_recovery_parent_class)->dispose (object);
}

static void
sokaku_recovery_class_init (SokakuRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sokaku_recovery_get_property;
  object_class->dispose = sokaku_recovery_dispose;

  /**
   * SokakuRecovery:failure:
   *
   * Why nothing could be written last, in one sentence; %NULL if it could.
   */
  props[PROP_FAILURE]
      = g_param_spec_string ("failure", NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sokaku_recovery_init (SokakuRecovery *self)
{
  self->draft = sokaku_recovery_draft_new ();
  self->older = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_recovery_folder_unref);
  self->lefts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * sokaku_recovery_new:
 * @plan: a plan
 * @history: its history
 * @parts: its files; must live until sokaku_recovery_close()
 *
 * Returns: (transfer full): what keeps the plan; it has no folder
 */
SokakuRecovery *
sokaku_recovery_new (SokakuPlan *plan, SokakuHistory *history, SokakuPartTable *parts)
{
  SokakuRecovery *self = g_object_new (SOKAKU_TYPE_RECOVERY, NULL);

  self->plan = g_object_ref (plan);
  self->history = g_object_ref (history);
  self->parts = parts;
  return self;
}

/* Whether the plan is as it is saved; or it is nowhere, and nobody has done anything to it. */
static gboolean
is_clean (SokakuRecovery *self)
{
  return !sokaku_history_get_modified (self->history) && !(self->place == NULL && self->wanted);
}

static void
set_failure (SokakuRecovery *self, const GError *error)
{
  g_autofree char *root = error != NULL ? sokaku_recovery_folder_get_root () : NULL;
  char *failure = NULL;

  if (g_error_matches (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_FULL))
    failure = g_strdup_printf (_ ("What is not saved would be lost in a crash, since there is no "
                                  "space left in %s: make some, or save the plan."),
                               root);
  else if (error != NULL)
    failure = g_strdup_printf (_ ("What is not saved would be lost in a crash, since %s cannot be "
                                  "written to: save the plan often."),
                               root);
  if (g_strcmp0 (failure, self->failure) == 0)
    {
      g_free (failure);
      return;
    }
  g_free (self->failure);
  self->failure = failure;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAILURE]);
}

/* --- In another thread --- */

/* What is to be written, then what is no longer needed. */
typedef struct
{
  SokakuRecoveryFolder *folder;
  GPtrArray *packs;   /* (nullable): NULL: remove the folder */
  GPtrArray *folders; /* to be removed */
  GPtrArray *lefts;   /* to be removed */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->folder, sokaku_recovery_folder_unref);
  g_clear_pointer (&work->packs, g_ptr_array_unref);
  g_ptr_array_unref (work->folders);
  g_ptr_array_unref (work->lefts);
  g_free (work);
}

static Work *
work_new (SokakuRecovery *self)
{
  Work *work = g_new0 (Work, 1);

  work->folder = self->folder != NULL ? sokaku_recovery_folder_ref (self->folder) : NULL;
  work->folders = g_ptr_array_copy (self->older, (GCopyFunc) sokaku_recovery_folder_ref, NULL);
  g_ptr_array_set_free_func (work->folders, (GDestroyNotify) sokaku_recovery_folder_unref);
  work->lefts = g_ptr_array_copy (self->lefts, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (work->lefts, g_object_unref);
  return work;
}

static gboolean
work_run (Work *work, GError **error)
{
  if (work->packs == NULL)
    {
      if (work->folder != NULL)
        sokaku_recovery_folder_remove (work->folder);
    }
  else if (!sokaku_recovery_folder_write (work->folder, work->packs, error))
    {
      return FALSE;
    }
  for (guint i = 0; i < work->folders->len; i++)
    sokaku_recovery_folder_remove (g_ptr_array_index (work->folders, i));
  for (guint i = 0; i < work->lefts->len; i++)
    sokaku_recovery_left_remove (g_ptr_array_index (work->lefts, i));
  return TRUE;
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (work_run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
beat_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  sokaku_recovery_folder_beat (data);
  g_task_return_boolean (task, TRUE);
}

static gboolean
on_beat (gpointer data)
{
  SokakuRecovery *self = data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  if (self->folder == NULL)
    {
      self->heart = 0;
      return G_SOURCE_REMOVE;
    }
  g_task_set_task_data (task, sokaku_recovery_folder_ref (self->folder),
                        (GDestroyNotify) sokaku_recovery_folder_unref);
  g_task_run_in_thread (task, beat_in_thread);
  return G_SOURCE_CONTINUE;
}

/* --- In this thread --- */

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  SokakuRecovery *self = SOKAKU_RECOVERY (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  /* The thread may let go of the task later than this one. */
  g_clear_pointer (&work->folder, sokaku_recovery_folder_unref);

  self->writing = FALSE;
  if (self->parts == NULL)
    return;
  if (work->packs != NULL)
    sokaku_recovery_draft_end_write (self->draft, done);
  if (!done)
    {
      self->pending = TRUE;
      set_failure (self, error);
      schedule (self, RETRY_MS);
      return;
    }

  for (guint i = 0; i < work->folders->len; i++)
    g_ptr_array_remove (self->older, g_ptr_array_index (work->folders, i));
  for (guint i = 0; i < work->lefts->len; i++)
    g_ptr_array_remove (self->lefts, g_ptr_array_index (work->lefts, i));
  if (self->folder != NULL && self->heart == 0)
    self->heart = g_timeout_add_seconds (SOKAKU_RECOVERY_BEAT_SECONDS, on_beat, self);
  set_failure (self, NULL);
  if (self->pending)
    schedule_next (self);
}

static void
start (SokakuRecovery *self, Work *work)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_worked, NULL);

  self->writing = TRUE;
  self->begun = g_get_monotonic_time ();
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_in_thread);
}

/* Nothing is to be kept any more. */
static void
start_removing (SokakuRecovery *self)
{
  sokaku_recovery_draft_clear (self->draft);
  set_failure (self, NULL);
  if (self->folder == NULL && self->older->len == 0 && self->lefts->len == 0)
    return;
  start (self, work_new (self));
  g_clear_pointer (&self->folder, sokaku_recovery_folder_unref);
}

static void
start_writing (SokakuRecovery *self)
{
  g_autofree char *uri = self->place != NULL ? g_file_get_uri (self->place) : g_strdup ("");
  const char *name = sokaku_plan_get_name (self->plan);
  Work *work;

  if (self->folder == NULL)
    self->folder = sokaku_recovery_folder_new (uri, name);
  work = work_new (self);
  work->packs = sokaku_recovery_draft_begin_write (self->draft, uri, name, self->edited);
  start (self, work);
}

static gboolean
on_time (gpointer data)
{
  SokakuRecovery *self = data;

  self->timer = 0;
  if (is_clean (self))
    {
      self->pending = FALSE;
      start_removing (self);
      return G_SOURCE_REMOVE;
    }
  if (!sokaku_recovery_draft_collect (self->draft, self->parts, g_get_monotonic_time () + SLICE_US))
    {
      schedule (self, SLICE_PAUSE_MS);
      return G_SOURCE_REMOVE;
    }
  if (self->saved_since)
    {
      self->saved_since = FALSE;
      sokaku_recovery_draft_compare (self->draft, self->parts);
      schedule (self, SLICE_PAUSE_MS);
      return G_SOURCE_REMOVE;
    }
  self->pending = FALSE;
  if (!sokaku_recovery_draft_has_anything (self->draft))
    start_removing (self);
  else if (!sokaku_recovery_draft_is_written (self->draft) || self->older->len > 0
           || self->lefts->len > 0)
    start_writing (self);
  return G_SOURCE_REMOVE;
}

/* One timer, the earlier; while a write is under way, what comes after it is scheduled then. */
static void
schedule (SokakuRecovery *self, guint delay_ms)
{
  const gint64 due = g_get_monotonic_time () + delay_ms * G_GINT64_CONSTANT (1000);

  if (self->writing || (self->timer != 0 && self->due <= due))
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->due = due;
  self->timer = g_timeout_add (delay_ms, on_time, self);
}

static void
schedule_next (SokakuRecovery *self)
{
  const gint64 since = (g_get_monotonic_time () - self->begun) / 1000;

  schedule (self, self->begun == 0 || since >= INTERVAL_MS - FIRST_DELAY_MS ? FIRST_DELAY_MS
                                                                            : INTERVAL_MS - since);
}

static void
touch (SokakuRecovery *self)
{
  if (self->parts == NULL)
    return;
  self->pending = TRUE;
  schedule_next (self);
}

/**
 * sokaku_recovery_note_edit:
 * @self: a recovery
 *
 * Tells that the plan changed.
 */
void
sokaku_recovery_note_edit (SokakuRecovery *self)
{
  self->edited = g_get_real_time () / G_USEC_PER_SEC;
  touch (self);
}

/**
 * sokaku_recovery_note_save:
 * @self: a recovery
 *
 * Tells that what is saved changed.
 */
void
sokaku_recovery_note_save (SokakuRecovery *self)
{
  self->saved_since = TRUE;
  touch (self);
}

/**
 * sokaku_recovery_set_place:
 * @self: a recovery
 * @place: (nullable): the plan's folder
 *
 * Tells where the plan is now. What was kept for another place goes once it is kept
 * for this one, or need not be.
 */
void
sokaku_recovery_set_place (SokakuRecovery *self, GFile *place)
{
  if (!g_set_object (&self->place, place))
    return;
  if (self->folder != NULL)
    g_ptr_array_add (self->older, g_steal_pointer (&self->folder));
  sokaku_recovery_draft_begin_anew (self->draft, self->parts);
  sokaku_recovery_note_save (self);
}

/**
 * sokaku_recovery_want:
 * @self: a recovery
 *
 * Has a plan kept that is nowhere yet, although nobody has edited it.
 */
void
sokaku_recovery_want (SokakuRecovery *self)
{
  self->wanted = TRUE;
  if (self->edited == 0)
    self->edited = g_get_real_time () / G_USEC_PER_SEC;
  touch (self);
}

/**
 * sokaku_recovery_supersede:
 * @self: a recovery
 * @left: what the plan has brought back
 *
 * Removes @left, but not before the plan is kept anew, or saved.
 */
void
sokaku_recovery_supersede (SokakuRecovery *self, SokakuRecoveryLeft *left)
{
  g_ptr_array_add (self->lefts, g_object_ref (left));
  sokaku_recovery_want (self);
}

static void
remove_all (SokakuRecovery *self)
{
  g_autoptr (GPtrArray) lefts = g_steal_pointer (&self->lefts);

  if (self->folder != NULL)
    sokaku_recovery_folder_remove (self->folder);
  for (guint i = 0; i < self->older->len; i++)
    sokaku_recovery_folder_remove (g_ptr_array_index (self->older, i));
  for (guint i = 0; i < lefts->len; i++)
    sokaku_recovery_left_remove (g_ptr_array_index (lefts, i));
  self->lefts = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
stop (SokakuRecovery *self)
{
  self->parts = NULL;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->heart, g_source_remove);
}

/**
 * sokaku_recovery_discard:
 * @self: a recovery
 *
 * Removes what is kept: the user wants none of it. Nothing more is kept of this document.
 */
void
sokaku_recovery_discard (SokakuRecovery *self)
{
  stop (self);
  remove_all (self);
}

/**
 * sokaku_recovery_close:
 * @self: a recovery
 *
 * The document is going away. What is kept goes with it if all of it is saved, and
 * else stays, to be offered.
 */
void
sokaku_recovery_close (SokakuRecovery *self)
{
  if (self->parts == NULL)
    return;
  stop (self);
  if (is_clean (self))
    remove_all (self);
  /* What stays is nobody's from now on, although a thread may still hold on to @self. */
  g_clear_pointer (&self->folder, sokaku_recovery_folder_unref);
  g_ptr_array_set_size (self->older, 0);
}

/**
 * sokaku_recovery_get_failure:
 * @self: a recovery
 *
 * Returns: (transfer none) (nullable): why nothing could be written last, in one
 *   sentence
 */
const char *
sokaku_recovery_get_failure (SokakuRecovery *self)
{
  return self->failure;
}

/**
 * sokaku_recovery_get_pending:
 * @self: a recovery
 *
 * Returns: whether something may have changed that has not been written yet
 */
gboolean
sokaku_recovery_get_pending (SokakuRecovery *self)
{
  return self->pending || self->writing;
}
