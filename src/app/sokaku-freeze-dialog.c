/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a new edition is called, and freezes it. */
#include "sokaku-freeze-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-edition-task.h"
#include "sokaku-era.h"
#include "sokaku-sheet.h"

/**
 * SokakuFreezeDialog:
 *
 * Has the signal "frozen", with the name of the edition, and closes itself then.
 */
struct _SokakuFreezeDialog
{
  GtkDialog parent_instance;

  GtkWidget *title_entry;
  GtkWidget *date_entry;
  GtkTextBuffer *remark_buffer;
  GtkWidget *name_entry;
  GtkWidget *message_label;
  GtkWidget *spinner;

  SokakuDocument *document;
  GPtrArray *editions; /* SokakuEdition */
  char *suggested;     /* the name that follows from the date */
  gboolean working;
};

G_DEFINE_FINAL_TYPE (SokakuFreezeDialog, sokaku_freeze_dialog, GTK_TYPE_DIALOG)

enum
{
  FROZEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* No date is one, too: 0. */
static gboolean
read_date (SokakuFreezeDialog *self, int *date)
{
  const char *text = get_text (self->date_entry);

  *date = 0;
  return *text == '\0' || sokaku_era_parse_date (text, date);
}

static gboolean
is_taken (SokakuFreezeDialog *self, const char *name)
{
  g_autofree char *folded = sokaku_id_fold (name);

  for (guint i = 0; i < self->editions->len; i++)
    {
      const SokakuEdition *edition = self->editions->pdata[i];
      g_autofree char *other = sokaku_id_fold (edition->name);

      if (strcmp (folded, other) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The date, and a number where there is one of that date already. */
static char *
suggest_name (SokakuFreezeDialog *self, int date)
{
  g_autofree char *day = date != 0 ? sokaku_date_format_iso (date) : g_strdup ("edition");
  char *name = g_strdup (day);

  for (guint n = 2; is_taken (self, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%u", day, n);
    }
  return name;
}

/* What cannot be done is said while it is typed. */
static void
update (SokakuFreezeDialog *self)
{
  const char *name = get_text (self->name_entry);
  const char *problem = "";
  int date;

  if (!read_date (self, &date))
    problem = _ ("This is no date; write it like 2025-07-30 or R7.7.30, or leave it blank.");
  else if (!sokaku_id_is_valid (name))
    problem = _ ("The name can hold letters, digits, “-” and “_”.");
  else if (is_taken (self, name))
    problem = _ ("There is an edition of this name already.");
  gtk_label_set_text (GTK_LABEL (self->message_label), problem);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT,
                                     *problem == '\0' && !self->working);
  gtk_widget_set_visible (self->spinner, self->working);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->working);
}

/* The name goes along with the date until somebody gives it another. */
static void
on_date (SokakuFreezeDialog *self)
{
  int date;

  if (read_date (self, &date) && strcmp (get_text (self->name_entry), self->suggested) == 0)
    {
      g_free (self->suggested);
      self->suggested = suggest_name (self, date);
      gtk_editable_set_text (GTK_EDITABLE (self->name_entry), self->suggested);
    }
  update (self);
}

static void
on_frozen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuFreezeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuEdition) edition = sokaku_edition_task_freeze_finish (result, &error);

  self->working = FALSE;
  /* Its window was closed meanwhile: the edition is frozen all the same. */
  if (self->document == NULL)
    return;
  if (edition == NULL)
    {
      update (self);
      gtk_label_set_text (GTK_LABEL (self->message_label), error->message);
      return;
    }
  g_signal_emit (self, signals[FROZEN], 0, edition->name);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
freeze (SokakuFreezeDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (get_text (self->title_entry)));
  g_autofree char *remark = NULL;
  GtkTextIter start, end;
  int date;

  if (self->working || !read_date (self, &date))
    return;
  gtk_text_buffer_get_bounds (self->remark_buffer, &start, &end);
  remark = g_strstrip (gtk_text_buffer_get_text (self->remark_buffer, &start, &end, FALSE));
  self->working = TRUE;
  update (self);
  sokaku_edition_task_freeze_async (self->document, get_text (self->name_entry), title, date,
                                    remark, on_frozen, g_object_ref (self));
}

static void
on_response (SokakuFreezeDialog *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    freeze (self);
  else if (!self->working)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* It stays until it can say whether there is an edition. */
static gboolean
on_close_request (SokakuFreezeDialog *self)
{
  return self->working;
}

static void
sokaku_freeze_dialog_dispose (GObject *object)
{
  SokakuFreezeDialog *self = SOKAKU_FREEZE_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_pointer (&self->suggested, g_free);

  G_OBJECT_CLASS (sokaku_freeze_dialog_parent_class)->dispose (object);
}

static void
sokaku_freeze_dialog_class_init (SokakuFreezeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_freeze_dialog_dispose;

  signals[FROZEN] = g_signal_new ("frozen", SOKAKU_TYPE_FREEZE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/freeze-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuFreezeDialog, title_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuFreezeDialog, date_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuFreezeDialog, remark_buffer);
  gtk_widget_class_bind_template_child (widget_class, SokakuFreezeDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuFreezeDialog, message_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuFreezeDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_response);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
sokaku_freeze_dialog_init (SokakuFreezeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sokaku_freeze_dialog_new:
 * @parent: the window that asks
 * @document: the plan, which has a folder
 * @editions: (element-type SokakuEdition): the editions that there are
 *
 * Asks for title, date, remark and name of a new edition; today is suggested.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
sokaku_freeze_dialog_new (GtkWindow *parent, SokakuDocument *document, GPtrArray *editions)
{
  SokakuFreezeDialog *self
      = g_object_new (SOKAKU_TYPE_FREEZE_DIALOG, "transient-for", parent, NULL);
  const char *language = sokaku_plan_get_language (sokaku_document_get_plan (document));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int today = SOKAKU_DATE (g_date_time_get_year (now), g_date_time_get_month (now),
                           g_date_time_get_day_of_month (now));
  g_autofree char *date = sokaku_era_format_date_in (today, language);

  self->document = g_object_ref (document);
  self->editions = g_ptr_array_ref (editions);
  self->suggested = suggest_name (self, today);
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), self->suggested);
  gtk_editable_set_text (GTK_EDITABLE (self->date_entry), date);
  gtk_widget_grab_focus (self->title_entry);
  update (self);
  return GTK_WIDGET (self);
}
