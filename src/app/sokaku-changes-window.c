/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed from an edition of a plan to another, or to the plan as it is. */
#include "sokaku-changes-window.h"

#include <glib/gi18n-lib.h>

#include "sokaku-book.h"
#include "sokaku-changes-job.h"
#include "sokaku-changes-list.h"
#include "sokaku-edition-changes.h"
#include "sokaku-edition-row.h"
#include "sokaku-edition-task.h"
#include "sokaku-era.h"
#include "sokaku-pdf.h"

/* So long after an edit the list is made anew, in milliseconds: somebody may be typing. */
#define LIST_AFTER 300

/* How much of the work of a PDF file is setting its pages. */
#define SETTING_SHARE 0.95

/**
 * SokakuChangesWindow:
 *
 * Has the signal "export" when a file is to be chosen for sokaku_changes_window_write().
 */

/* One of the two states that are compared. */
typedef struct
{
  GtkDropDown *choice;
  SokakuDocument *document; /* (nullable): while it is read, and if it cannot be */
  GCancellable *reading;    /* (nullable): of an edition */
  char *problem;            /* (nullable): what is wrong with it */
} Side;

enum
{
  OLD,
  NEW,
  N_SIDES
};

struct _SokakuChangesWindow
{
  GtkWindow parent_instance;

  GtkDropDown *old_drop_down;
  GtkDropDown *new_drop_down;
  GtkLabel *summary_label;
  GtkLabel *message_label;
  SokakuChangesList *list;
  GtkWidget *progress_box;
  GtkProgressBar *progress_bar;
  GtkLabel *note_label;

  SokakuDocument *document; /* the plan as it is */
  GFile *wanted;            /* folder of the edition to begin with */
  GPtrArray *editions;      /* (nullable): SokakuEdition */
  GCancellable *listing;
  Side sides[N_SIDES];
  guint list_source;
  GCancellable *writing; /* (nullable): while a PDF file is written */
  char *failure;         /* (nullable): why it could not be, or the list not be made */
};

G_DEFINE_FINAL_TYPE (SokakuChangesWindow, sokaku_changes_window, GTK_TYPE_WINDOW)

enum
{
  EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_ready (SokakuChangesWindow *self)
{
  return self->sides[OLD].document != NULL && self->sides[NEW].document != NULL;
}

/* What is wrong, one sentence a line. */
static void
show_problems (SokakuChangesWindow *self)
{
  const char *sentences[] = { self->sides[OLD].problem, self->sides[NEW].problem, self->failure };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentences[i]);
  gtk_label_set_text (self->message_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), text->len > 0);
}

static void
set_problem (SokakuChangesWindow *self, char **problem, const char *sentence)
{
  g_free (*problem);
  *problem = g_strdup (sentence);
  show_problems (self);
}

static void
show_note (SokakuChangesWindow *self, const char *sentence)
{
  gtk_label_set_text (self->note_label, sentence);
}

static void
update (SokakuChangesWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.export",
                                 is_ready (self) && self->writing == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.cancel", self->writing != NULL);
  gtk_widget_set_visible (self->progress_box, self->writing != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), self->writing == NULL);
}

/* --- The list --- */

static void
list_changes (SokakuChangesWindow *self)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *summary = NULL;
  guint n_places;

  if (!is_ready (self))
    {
      sokaku_changes_list_set_changes (self->list, NULL);
      gtk_label_set_text (self->summary_label, "");
      update (self);
      return;
    }
  changes = sokaku_edition_changes_list (sokaku_document_get_plan (self->sides[OLD].document),
                                         sokaku_document_get_plan (self->sides[NEW].document));
  n_places = sokaku_changes_list_set_changes (self->list, changes);
  if (changes->len == 0)
    summary = g_strdup (_ ("Nothing differs."));
  else
    summary = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u field differs (places: %u).",
                                            "%u fields differ (places: %u).", changes->len),
                               changes->len, n_places);
  gtk_label_set_text (self->summary_label, summary);
  update (self);
}

static gboolean
on_list (gpointer user_data)
{
  SokakuChangesWindow *self = user_data;

  self->list_source = 0;
  list_changes (self);
  return G_SOURCE_REMOVE;
}

static void
on_plan_changed (SokakuChangesWindow *self)
{
  g_clear_handle_id (&self->list_source, g_source_remove);
  self->list_source = g_timeout_add (LIST_AFTER, on_list, self);
}

/* --- The two states --- */

/* The edition that is chosen; NULL for the plan as it is. */
static const SokakuEdition *
get_edition (SokakuChangesWindow *self, guint side)
{
  guint position = gtk_drop_down_get_selected (self->sides[side].choice);

  if (self->editions == NULL || position == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (side == OLD)
    return position < self->editions->len ? self->editions->pdata[position] : NULL;
  return position > 0 && position <= self->editions->len ? self->editions->pdata[position - 1]
                                                         : NULL;
}

/* What is read, and for which side. */
typedef struct
{
  SokakuChangesWindow *window;
  guint side;
  GCancellable *cancellable;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->window);
  g_object_unref (reading->cancellable);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
on_verified (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  SokakuChangesWindow *self = reading->window;
  g_autoptr (GError) error = NULL;

  if (!sokaku_edition_task_verify_finish (result, &error)
      && !g_cancellable_is_cancelled (reading->cancellable))
    set_problem (self, &self->sides[reading->side].problem, error->message);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  SokakuChangesWindow *self = reading->window;
  Side *side = &self->sides[reading->side];
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load_finish (result, &error);
  g_autoptr (GPtrArray) damage = NULL;

  /* Another was chosen meanwhile, or the window is closed. */
  if (g_cancellable_is_cancelled (reading->cancellable))
    return;
  if (document == NULL)
    {
      set_problem (self, &side->problem, error->message);
      return;
    }
  damage = sokaku_document_list_damage (document);
  if (damage->len > 0)
    set_problem (self, &side->problem, ((SokakuDamage *) damage->pdata[0])->sentence);
  side->document = g_steal_pointer (&document);
  list_changes (self);
}

static void
clear_side (SokakuChangesWindow *self, guint position)
{
  Side *side = &self->sides[position];

  if (side->reading != NULL)
    g_cancellable_cancel (side->reading);
  g_clear_object (&side->reading);
  if (side->document != NULL && side->document == self->document)
    g_signal_handlers_disconnect_by_func (sokaku_document_get_plan (side->document),
                                          on_plan_changed, self);
  g_clear_object (&side->document);
  g_clear_pointer (&side->problem, g_free);
}

static Reading *
reading_new (SokakuChangesWindow *self, guint side)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->window = g_object_ref (self);
  reading->side = side;
  reading->cancellable = g_object_ref (self->sides[side].reading);
  return reading;
}

static void
read_side (SokakuChangesWindow *self, guint position)
{
  const SokakuEdition *edition = get_edition (self, position);
  Side *side = &self->sides[position];

  clear_side (self, position);
  set_problem (self, &self->failure, NULL);
  show_note (self, "");
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  if (edition == NULL && position == NEW)
    {
      side->document = g_object_ref (self->document);
      g_signal_connect_swapped (sokaku_document_get_plan (side->document), "changed",
                                G_CALLBACK (on_plan_changed), self);
    }
  list_changes (self);
  if (edition == NULL)
    return;
  side->reading = g_cancellable_new ();
  sokaku_document_load_async (edition->folder, side->reading, NULL, NULL, on_read,
                              reading_new (self, position));
  sokaku_edition_task_verify_async (edition, side->reading, on_verified,
                                    reading_new (self, position));
}

static void
on_old (SokakuChangesWindow *self)
{
  if (self->editions != NULL)
    read_side (self, OLD);
}

static void
on_new (SokakuChangesWindow *self)
{
  if (self->editions != NULL)
    read_side (self, NEW);
}

static char *
describe (SokakuChangesWindow *self, const SokakuEdition *edition)
{
  const char *language = sokaku_plan_get_language (sokaku_document_get_plan (self->document));
  g_autofree char *name = sokaku_edition_row_dup_name (edition);
  g_autofree char *date = sokaku_era_format_date_in (edition->date, language);

  /* Translators: title and date of an edition. */
  return *date != '\0' ? g_strdup_printf (_ ("%s (%s)"), name, date) : g_steal_pointer (&name);
}

static void
fill_choices (SokakuChangesWindow *self)
{
  g_autoptr (GtkStringList) olds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) news = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) editions = g_steal_pointer (&self->editions);
  guint wanted = 0;

  gtk_string_list_append (news, _ ("The plan as it is now"));
  for (guint i = 0; i < editions->len; i++)
    {
      const SokakuEdition *edition = editions->pdata[i];
      g_autofree char *words = describe (self, edition);

      gtk_string_list_append (olds, words);
      gtk_string_list_append (news, words);
      if (g_file_equal (edition->folder, self->wanted))
        wanted = i;
    }
  gtk_drop_down_set_model (self->old_drop_down, G_LIST_MODEL (olds));
  gtk_drop_down_set_model (self->new_drop_down, G_LIST_MODEL (news));
  gtk_drop_down_set_selected (self->old_drop_down, wanted);
  gtk_drop_down_set_selected (self->new_drop_down, 0);
  self->editions = g_steal_pointer (&editions);
  read_side (self, OLD);
  read_side (self, NEW);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuChangesWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) editions = sokaku_edition_task_list_finish (result, &error);

  if (self->document == NULL)
    return;
  if (editions == NULL)
    {
      set_problem (self, &self->failure, error->message);
      return;
    }
  self->editions = g_steal_pointer (&editions);
  fill_choices (self);
}

/* --- PDF --- */

/* What is written, and where to. */
typedef struct
{
  SokakuChangesWindow *window;
  GFile *file;
  GCancellable *cancellable;
  SokakuPlan *plan;
} Writing;

static void
end_writing (Writing *writing, const GError *error)
{
  SokakuChangesWindow *self = writing->window;

  if (self->writing == writing->cancellable)
    {
      g_autofree char *name = g_file_get_basename (writing->file);
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *note = NULL;

      g_clear_object (&self->writing);
      if (error == NULL)
        {
          /* Translators: name of a file. */
          note = g_strdup_printf (_ ("“%s” was written."), shown);
          show_note (self, note);
        }
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        set_problem (self, &self->failure, error->message);
      update (self);
    }
  g_object_unref (writing->window);
  g_object_unref (writing->file);
  g_object_unref (writing->cancellable);
  g_object_unref (writing->plan);
  g_free (writing);
}

static void
show_fraction (Writing *writing, double fraction)
{
  if (writing->window->writing == writing->cancellable)
    gtk_progress_bar_set_fraction (writing->window->progress_bar, fraction);
}

static void
on_set (double fraction, gpointer user_data)
{
  show_fraction (user_data, SETTING_SHARE * fraction);
}

static void
on_written (guint done, guint total, gpointer user_data)
{
  show_fraction (user_data, SETTING_SHARE + (1 - SETTING_SHARE) * done / MAX (1, total));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sokaku_pdf_save_finish (SOKAKU_PAGES (source), result, &error);
  end_writing (user_data, error);
}

static void
on_pages (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPages) pages = sokaku_changes_job_run_finish (result, &error);
  g_auto (SokakuPdfMetadata) metadata = { NULL };

  if (pages == NULL)
    {
      end_writing (writing, error);
      return;
    }
  sokaku_book_init_metadata (writing->plan, &metadata);
  sokaku_pdf_save_async (pages, writing->file, &metadata, writing->cancellable, on_written, writing,
                         on_saved, writing);
}

/**
 * sokaku_changes_window_write:
 * @self: a window whose list is there
 * @file: where to; replaced if it is there
 *
 * Writes the list of what changed and the list of pages to replace as a PDF file, while all
 * windows stay in use.
 */
void
sokaku_changes_window_write (SokakuChangesWindow *self, GFile *file)
{
  const SokakuEdition *old_edition = get_edition (self, OLD);
  const SokakuEdition *new_edition = get_edition (self, NEW);
  g_autofree char *old_name = NULL;
  g_autofree char *new_name = NULL;
  Writing *writing;

  g_return_if_fail (SOKAKU_IS_CHANGES_WINDOW (self));

  if (!is_ready (self) || self->writing != NULL)
    return;
  old_name = sokaku_edition_row_dup_name (old_edition);
  new_name = new_edition != NULL ? sokaku_edition_row_dup_name (new_edition) : g_strdup ("");
  writing = g_new0 (Writing, 1);
  writing->window = g_object_ref (self);
  writing->file = g_object_ref (file);
  writing->cancellable = g_cancellable_new ();
  writing->plan = g_object_ref (sokaku_document_get_plan (self->sides[NEW].document));
  self->writing = g_object_ref (writing->cancellable);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  set_problem (self, &self->failure, NULL);
  update (self);
  sokaku_changes_job_run_async (sokaku_document_get_plan (self->sides[OLD].document), old_name,
                                writing->plan, new_name, writing->cancellable, on_set, writing,
                                on_pages, writing);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[EXPORT], 0);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuChangesWindow *self = SOKAKU_CHANGES_WINDOW (widget);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

/* --- The window --- */

/* Work that is under way keeps a closed window; the one that it stood above may go before. GTK
 * would then reach for it. */
static void
sokaku_changes_window_unrealize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sokaku_changes_window_parent_class)->unrealize (widget);
  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
sokaku_changes_window_dispose (GObject *object)
{
  SokakuChangesWindow *self = SOKAKU_CHANGES_WINDOW (object);

  g_clear_handle_id (&self->list_source, g_source_remove);
  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  for (guint i = 0; i < N_SIDES; i++)
    clear_side (self, i);
  g_clear_pointer (&self->failure, g_free);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->wanted);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_CHANGES_WINDOW);

  G_OBJECT_CLASS (sokaku_changes_window_parent_class)->dispose (object);
}

static void
sokaku_changes_window_class_init (SokakuChangesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_changes_window_dispose;
  widget_class->unrealize = sokaku_changes_window_unrealize;

  signals[EXPORT] = g_signal_new ("export", SOKAKU_TYPE_CHANGES_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOKAKU_TYPE_CHANGES_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/changes-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, old_drop_down);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, new_drop_down);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, message_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesWindow, note_label);
  gtk_widget_class_bind_template_callback (widget_class, on_old);
  gtk_widget_class_bind_template_callback (widget_class, on_new);

  gtk_widget_class_install_action (widget_class, "changes.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "changes.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
sokaku_changes_window_init (SokakuChangesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sides[OLD].choice = self->old_drop_down;
  self->sides[NEW].choice = self->new_drop_down;
  self->listing = g_cancellable_new ();
}

/**
 * sokaku_changes_window_new:
 * @parent: the window of the plan
 * @document: the plan, which has a folder
 * @edition: folder of the edition to begin with
 *
 * Compares @edition with the plan as it is, following its edits; others can be chosen.
 *
 * Returns: (transfer none): the window, not yet presented
 */
GtkWidget *
sokaku_changes_window_new (GtkWindow *parent, SokakuDocument *document, GFile *edition)
{
  SokakuChangesWindow *self = g_object_new (SOKAKU_TYPE_CHANGES_WINDOW, "transient-for", parent,
                                            "destroy-with-parent", TRUE, NULL);

  self->document = g_object_ref (document);
  self->wanted = g_object_ref (edition);
  update (self);
  sokaku_edition_task_list_async (sokaku_document_get_folder (document), self->listing, on_listed,
                                  g_object_ref (self));
  return GTK_WIDGET (self);
}
