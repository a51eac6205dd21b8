/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window and what is not saved: keeping it, and offering what an earlier run left. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-plan-diff.h"
#include "sokaku-recovery-dialog.h"
#include "sokaku-recovery-folder.h"

/* --- Keeping --- */

/* Once, and no longer than it holds. */
static void
on_failure (SokakuWindow *self)
{
  const char *failure = sokaku_recovery_get_failure (sokaku_document_keep (self->document));

  if (failure != NULL)
    sokaku_window_show_error (self, failure);
  else if (self->recovery_failed)
    sokaku_window_show_error (self, NULL);
  self->recovery_failed = failure != NULL;
}

/**
 * sokaku_window_keep_document:
 * @self: a window with a plan
 *
 * Has what is not saved of the plan kept where a crash does not reach it; a copy of the
 * sample once it is edited.
 */
void
sokaku_window_keep_document (SokakuWindow *self)
{
  SokakuRecovery *recovery = sokaku_document_keep (self->document);

  g_signal_connect_swapped (recovery, "notify::failure", G_CALLBACK (on_failure), self);
  if (sokaku_document_get_folder (self->document) == NULL && !self->sample)
    sokaku_recovery_want (recovery);
}

static void
forget_left (SokakuWindow *self)
{
  g_clear_object (&self->left);
  g_clear_handle_id (&self->left_source, g_source_remove);
  gtk_info_bar_set_revealed (self->recovery_bar, FALSE);
}

/**
 * sokaku_window_release_document:
 * @self: a window with a plan
 *
 * The window shows the plan no longer.
 */
void
sokaku_window_release_document (SokakuWindow *self)
{
  g_signal_handlers_disconnect_by_data (sokaku_document_keep (self->document), self);
  self->recovery_failed = FALSE;
  if (self->left_dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->left_dialog));
  self->left_dialog = NULL;
  g_clear_pointer (&self->lefts_seen, g_hash_table_unref);
  forget_left (self);
}

/* --- Offering --- */

/* What can be brought back: not what the window could not save, since its file is damaged. */
static GPtrArray *
list_paths (SokakuWindow *self, SokakuRecovered *recovered, guint *n_damaged)
{
  g_autoptr (GPtrArray) damage = sokaku_document_list_damage (self->document);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  *n_damaged = 0;
  for (guint i = 0; i < recovered->parts->len; i++)
    {
      const SokakuRecoveredPart *part = recovered->parts->pdata[i];
      gboolean damaged = FALSE;

      for (guint k = 0; k < damage->len; k++)
        damaged |= strcmp (((SokakuDamage *) damage->pdata[k])->path, part->path) == 0;
      if (!damaged)
        g_ptr_array_add (paths, g_strdup (part->path));
      else
        (*n_damaged)++;
    }
  g_ptr_array_add (paths, NULL);
  return paths;
}

/* What is being decided. */
typedef struct
{
  SokakuWindow *window;
  SokakuRecoveryLeft *left;
  SokakuRecovered *recovered;
  GPtrArray *paths;
  gboolean whole; /* whether nothing of it would be left behind */
} Offer;

static void
offer_free (Offer *offered)
{
  g_object_unref (offered->left);
  sokaku_recovered_free (offered->recovered);
  g_ptr_array_unref (offered->paths);
  g_free (offered);
}

static void
on_response (GtkDialog *dialog, int response, gpointer data)
{
  Offer *offered = data;
  SokakuWindow *self = offered->window;

  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  self->left_dialog = NULL;
  if (response == GTK_RESPONSE_YES)
    {
      g_autoptr (GHashTable) without
          = sokaku_recovery_dialog_list_left_out (SOKAKU_RECOVERY_DIALOG (dialog));

      sokaku_plan_diff_apply (sokaku_document_get_plan (self->document), offered->recovered->plan,
                              (const char *const *) offered->paths->pdata, without,
                              sokaku_document_get_history (self->document), _ ("Recovered Work"));
      if (offered->whole)
        sokaku_recovery_supersede (sokaku_document_keep (self->document), offered->left);
    }
  else if (response == GTK_RESPONSE_NO)
    {
      sokaku_recovery_left_remove (offered->left);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == GTK_RESPONSE_YES || response == GTK_RESPONSE_NO)
    {
      forget_left (self);
      sokaku_window_offer_unsaved_work (self);
    }
  else
    {
      gtk_info_bar_set_revealed (self->recovery_bar, TRUE);
    }
}

static void
ask (SokakuWindow *self, SokakuRecoveryLeft *left, SokakuRecovered *recovered)
{
  Offer *offered = g_new0 (Offer, 1);
  g_autoptr (GPtrArray) changes = NULL;
  guint n_damaged;

  offered->window = self;
  offered->left = g_object_ref (left);
  offered->recovered = recovered;
  offered->paths = list_paths (self, recovered, &n_damaged);
  offered->whole = n_damaged == 0;
  if (n_damaged > 0)
    g_ptr_array_add (recovered->damage,
                     g_strdup (_ ("What belongs to files that cannot be read is kept until they "
                                  "can.")));
  changes
      = sokaku_plan_diff_list (sokaku_document_get_plan (self->document), recovered->plan,
                               (const char *const *) offered->paths->pdata, recovered->conflicts);
  if (changes->len == 0 && recovered->damage->len == 0)
    {
      /* The program ended between saving and tidying up. */
      sokaku_recovery_left_remove (left);
      forget_left (self);
      offer_free (offered);
      return;
    }
  self->left_dialog = sokaku_recovery_dialog_new (GTK_WINDOW (self), left, changes, recovered);
  g_signal_connect_data (self->left_dialog, "response", G_CALLBACK (on_response), offered,
                         (GClosureNotify) offer_free, 0);
  gtk_window_present (GTK_WINDOW (self->left_dialog));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SokakuWindow) self = data;
  SokakuRecoveryLeft *left = SOKAKU_RECOVERY_LEFT (source);
  g_autoptr (GError) error = NULL;
  SokakuRecovered *recovered = sokaku_recovery_left_load_finish (left, result, &error);

  if (recovered == NULL)
    {
      if (self->left == left)
        sokaku_window_show_error (self, error->message);
      return;
    }
  /* Another plan meanwhile, or the window is closed. */
  if (self->left != left || self->left_dialog != NULL)
    sokaku_recovered_free (recovered);
  else
    ask (self, left, recovered);
}

static void
offer (SokakuWindow *self, SokakuRecoveryLeft *left)
{
  g_autofree char *sentence = g_strdup_printf (_ ("There is unsaved work on “%s” from earlier."),
                                               sokaku_recovery_left_get_name (left));

  if (self->lefts_seen == NULL)
    self->lefts_seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self->lefts_seen, g_strdup (sokaku_recovery_left_get_id (left)));
  g_set_object (&self->left, left);
  gtk_label_set_text (self->recovery_label, sentence);
  sokaku_recovery_left_load_async (left, NULL, on_loaded, g_object_ref (self));
}

static gboolean
has_seen (SokakuWindow *self, SokakuRecoveryLeft *left)
{
  return self->lefts_seen != NULL
         && g_hash_table_contains (self->lefts_seen, sokaku_recovery_left_get_id (left));
}

static gboolean
look_again (gpointer data)
{
  SokakuWindow *self = data;

  self->left_source = 0;
  sokaku_window_offer_unsaved_work (self);
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_window_offer_unsaved_work:
 * @self: a window with a plan
 *
 * Looks for what an earlier run left of the plan, and asks what to do with it. What
 * belongs to a process that is running is left alone; where nobody can tell, it is looked
 * for again once that process would have given a sign of life.
 */
void
sokaku_window_offer_unsaved_work (SokakuWindow *self)
{
  gboolean undecided;
  g_autoptr (GPtrArray) lefts = NULL;
  GFile *folder;

  if (self->document == NULL || (folder = sokaku_document_get_folder (self->document)) == NULL)
    return;
  lefts = sokaku_recovery_left_list (&undecided);
  for (guint i = 0; i < lefts->len; i++)
    if (!has_seen (self, lefts->pdata[i]) && sokaku_recovery_left_is_of (lefts->pdata[i], folder))
      {
        offer (self, lefts->pdata[i]);
        return;
      }
  if (undecided && self->left_source == 0)
    self->left_source
        = g_timeout_add_seconds (SOKAKU_RECOVERY_SILENCE_SECONDS + 1, look_again, self);
}

/* --- Plans that were nowhere yet --- */

static void
on_whole_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SokakuWindow) self = data;
  SokakuRecoveryLeft *left = SOKAKU_RECOVERY_LEFT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuRecovered) recovered = sokaku_recovery_left_load_finish (left, result, &error);
  g_autoptr (SokakuDocument) document = NULL;

  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL || !sokaku_window_is_empty (self))
    return;
  if (recovered == NULL)
    {
      sokaku_window_show_error (self, error->message);
      return;
    }
  document = sokaku_document_new (recovered->plan);
  self->sample = FALSE;
  sokaku_window_set_document (self, document, NULL);
  sokaku_sheets_place_focus_search (self->sheets_place);
  if (recovered->damage->len > 0)
    sokaku_window_show_error (self, recovered->damage->pdata[0]);
  else
    sokaku_recovery_supersede (sokaku_document_keep (document), left);
}

/* What was left of a plan: for one that is somewhere, by opening it. */
static void
open_unsaved_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autoptr (SokakuRecoveryLeft) left
      = sokaku_recovery_left_find (g_variant_get_string (parameter, NULL));

  if (left == NULL)
    return;
  if (sokaku_recovery_left_get_folder (left) != NULL)
    sokaku_window_open (self, sokaku_recovery_left_get_folder (left));
  else
    sokaku_recovery_left_load_async (left, NULL, on_whole_loaded, g_object_ref (self));
}

static void
on_discard_response (GtkDialog *question, int response, gpointer data)
{
  SokakuRecoveryLeft *left = g_object_get_data (G_OBJECT (question), "left");
  SokakuWindow *self = data;

  if (response == GTK_RESPONSE_YES)
    sokaku_recovery_left_remove (left);
  gtk_window_set_transient_for (GTK_WINDOW (question), NULL);
  gtk_window_destroy (GTK_WINDOW (question));
  sokaku_start_page_update (self->start_page);
}

/* Here nobody has seen what would be lost. */
static void
discard_unsaved_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuRecoveryLeft *left = sokaku_recovery_left_find (g_variant_get_string (parameter, NULL));
  GtkWidget *question;

  if (left == NULL)
    return;
  question = gtk_message_dialog_new (
      GTK_WINDOW (widget), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_NONE, _ ("Discard the unsaved work on “%s”?"),
      sokaku_recovery_left_get_name (left));
  gtk_dialog_add_buttons (GTK_DIALOG (question), _ ("_Cancel"), GTK_RESPONSE_CANCEL,
                          C_ ("unsaved work", "_Discard"), GTK_RESPONSE_YES, NULL);
  gtk_widget_add_css_class (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (question), GTK_RESPONSE_YES),
      "destructive-action");
  g_object_set_data_full (G_OBJECT (question), "left", left, g_object_unref);
  g_signal_connect_object (question, "response", G_CALLBACK (on_discard_response), widget, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
show_unsaved_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autoptr (SokakuRecoveryLeft) left = self->left != NULL ? g_object_ref (self->left) : NULL;

  gtk_info_bar_set_revealed (self->recovery_bar, FALSE);
  if (left != NULL && self->left_dialog == NULL)
    offer (self, left);
}

/**
 * sokaku_window_install_recovery_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that work with what is not saved.
 */
void
sokaku_window_install_recovery_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-unsaved-work", NULL,
                                   show_unsaved_action);
  gtk_widget_class_install_action (widget_class, "win.open-unsaved-work", "s", open_unsaved_action);
  gtk_widget_class_install_action (widget_class, "win.discard-unsaved-work", "s",
                                   discard_unsaved_action);
}
