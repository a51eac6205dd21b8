/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a window's plan without being asked, where the user wants that. */
#include "sokaku-window-private.h"

/* Once nothing has been edited for a moment; someone who does not pause is not waited for. */
#define PAUSE_MS 4000
#define PATIENCE_US (20 * G_USEC_PER_SEC)
/* When to look again after a save that was under way. */
#define AGAIN_MS 500

static void arm (SokakuWindow *self, guint delay_ms);

/**
 * sokaku_window_saves_by_itself:
 * @self: a window
 *
 * Returns: whether its plan is saved without being asked
 */
gboolean
sokaku_window_saves_by_itself (SokakuWindow *self)
{
  return self->document != NULL && self->edition == NULL
         && sokaku_document_get_folder (self->document) != NULL
         && g_settings_get_boolean (self->settings, "autosave");
}

static gboolean
on_time (gpointer data)
{
  SokakuWindow *self = data;

  self->autosave_source = 0;
  if (!sokaku_window_saves_by_itself (self) || !sokaku_document_get_modified (self->document))
    return G_SOURCE_REMOVE;
  if (sokaku_document_get_saving (self->document))
    {
      arm (self, AGAIN_MS);
      return G_SOURCE_REMOVE;
    }
  self->autosave_since = 0;
  sokaku_window_save (self, NULL);
  return G_SOURCE_REMOVE;
}

static void
arm (SokakuWindow *self, guint delay_ms)
{
  g_clear_handle_id (&self->autosave_source, g_source_remove);
  self->autosave_source = g_timeout_add (delay_ms, on_time, self);
}

static void
on_edited (SokakuWindow *self)
{
  gint64 now = g_get_monotonic_time ();

  if (!sokaku_window_saves_by_itself (self) || !sokaku_document_get_modified (self->document))
    {
      self->autosave_since = 0;
      g_clear_handle_id (&self->autosave_source, g_source_remove);
      return;
    }
  if (self->autosave_since == 0)
    self->autosave_since = now;
  if (self->autosave_source == 0 || now - self->autosave_since < PATIENCE_US)
    arm (self, PAUSE_MS);
}

/**
 * sokaku_window_begin_autosave:
 * @self: a window with a plan
 *
 * Begins to watch what is edited.
 */
void
sokaku_window_begin_autosave (SokakuWindow *self)
{
  self->save_failed = FALSE;
  g_signal_connect_swapped (sokaku_document_get_history (self->document), "notify::modified",
                            G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->settings, "changed::autosave", G_CALLBACK (on_edited), self);
  on_edited (self);
}

/**
 * sokaku_window_end_autosave:
 * @self: a window with a plan
 *
 * Watches no longer.
 */
void
sokaku_window_end_autosave (SokakuWindow *self)
{
  g_clear_handle_id (&self->autosave_source, g_source_remove);
  self->autosave_since = 0;
  g_signal_handlers_disconnect_by_func (sokaku_document_get_history (self->document), on_edited,
                                        self);
  g_signal_handlers_disconnect_by_func (self->settings, on_edited, self);
}
