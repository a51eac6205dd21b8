/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's work for the council: ballots on paper and back from tables, items that opinions name.
 */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-ballot-table.h"
#include "sokaku-blank-ballots.h"

/* --- Ballots back from tables --- */

static char *
describe_change (const SokakuBallotChange *change)
{
  g_autofree char *before = sokaku_ballots_format (change->before);
  g_autofree char *after = sokaku_ballots_format (change->after);
  int number = sokaku_initiative_get_number (change->initiative);
  const char *name = sokaku_member_get_name (change->member);
  const char *opinion = change->opinion != NULL ? _ (" (with an opinion)") : "";

  if (change->after == change->before)
    /* Translators: the number of an initiative and a member. */
    return g_strdup_printf (_ ("Initiative %d, %s: an opinion"), number, name);
  if (*before == '\0')
    /* Translators: the number of an initiative, a member, a rating, "" or " (with an opinion)". */
    return g_strdup_printf (_ ("Initiative %d, %s: %s%s"), number, name, after, opinion);
  /* Translators: an initiative, a member, the rating before and after, "" or a remark. */
  return g_strdup_printf (_ ("Initiative %d, %s: %s instead of %s%s"), number, name, after, before,
                          opinion);
}

/* What was found, as a list that can be scrolled; the text is selectable for copying. */
static void
add_list (GtkMessageDialog *dialog, const char *text)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_widget_set_size_request (scroller, 480, -1);
  gtk_box_append (GTK_BOX (gtk_message_dialog_get_message_area (dialog)), scroller);
}

static void
on_preview_response (SokakuWindow *self, int response, GtkDialog *dialog)
{
  SokakuBallotTable *ballots = g_object_get_data (G_OBJECT (dialog), "sokaku-ballots");
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && self->document != NULL
      && !sokaku_ballot_table_apply (ballots, sokaku_document_get_history (self->document), &error))
    sokaku_window_show_error (self, error->message);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
show_dialog (SokakuWindow *self, GtkWidget *dialog, SokakuBallotTable *ballots)
{
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "sokaku-ballots", ballots,
                          (GDestroyNotify) sokaku_ballot_table_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_preview_response), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_problems (SokakuWindow *self, SokakuBallotTable *ballots)
{
  const char *const *problems = sokaku_ballot_table_get_problems (ballots);
  g_autofree char *list = g_strjoinv ("\n", (char **) problems);
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_WARNING, GTK_BUTTONS_CLOSE,
      "%s", _ ("Nothing was changed: correct these lines and read the table again."));

  add_list (GTK_MESSAGE_DIALOG (dialog), list);
  show_dialog (self, dialog, ballots);
}

static void
show_preview (SokakuWindow *self, SokakuBallotTable *ballots)
{
  GArray *changes = sokaku_ballot_table_get_changes (ballots);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u ballot would change.",
                                                         "%u ballots would change.", changes->len),
                                            changes->len);
  GtkWidget *dialog;

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *line = describe_change (&g_array_index (changes, SokakuBallotChange, i));

      g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "", line);
    }
  dialog = gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_DESTROY_WITH_PARENT,
                                   GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", title);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Take Over"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  add_list (GTK_MESSAGE_DIALOG (dialog), list->str);
  show_dialog (self, dialog, ballots);
}

static gboolean
load_folder (SokakuBallotTable *ballots, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GFileInfo *info;

  if (files == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (files, &info, NULL, NULL, error) && info != NULL)
    {
      const char *name = g_file_info_get_name (info);

      if (g_str_has_suffix (name, ".csv") || g_str_has_suffix (name, ".CSV"))
        g_ptr_array_add (names, g_strdup (name));
    }
  /* In one order wherever the folder is. */
  g_ptr_array_sort (names, (GCompareFunc) g_strcmp0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, names->pdata[i]);

      if (!sokaku_ballot_table_load (ballots, file, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_window_read_ballots:
 * @self: a window with a plan
 * @file: a table of filled ballots, or a folder with a table for each member
 *
 * Shows what the ballots would change and asks before they do; of lines that will not
 * do, what is wrong with each.
 */
void
sokaku_window_read_ballots (SokakuWindow *self, GFile *file)
{
  g_autoptr (SokakuBallotTable) ballots = NULL;
  g_autoptr (GError) error = NULL;
  gboolean loaded;

  if (self->document == NULL)
    return;
  ballots = sokaku_ballot_table_new (sokaku_document_get_plan (self->document),
                                     sokaku_council_place_get_pass (self->council_place));
  loaded = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY
               ? load_folder (ballots, file, &error)
               : sokaku_ballot_table_load (ballots, file, &error);
  if (!loaded)
    sokaku_council_place_say (self->council_place, error->message);
  else if (sokaku_ballot_table_get_problems (ballots)[0] != NULL)
    show_problems (self, g_steal_pointer (&ballots));
  else if (sokaku_ballot_table_get_changes (ballots)->len == 0)
    sokaku_council_place_say (self->council_place,
                              _ ("The table holds nothing that is not in the plan already."));
  else
    show_preview (self, g_steal_pointer (&ballots));
}

/* --- Ballots to fill in --- */

/**
 * sokaku_window_save_blank_ballots:
 * @self: a window with a plan
 * @file: where to; an existing file is replaced
 *
 * Writes a table in which the ballots can be filled in.
 */
void
sokaku_window_save_blank_ballots (SokakuWindow *self, GFile *file)
{
  g_autoptr (GBytes) table = NULL;
  g_autoptr (GError) error = NULL;
  gconstpointer data;
  gsize size;

  if (self->document == NULL)
    return;
  table = sokaku_blank_ballots_new (sokaku_document_get_plan (self->document));
  data = g_bytes_get_data (table, &size);
  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                               &error))
    {
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *sentence
          = g_strdup_printf (_ ("A table to fill in has been saved as %s."), name);

      sokaku_council_place_say (self->council_place, sentence);
    }
  else
    sokaku_council_place_say (self->council_place, error->message);
}

/* --- Actions --- */

static void
ballots_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (g_str_equal (name, "win.print-ballots"))
    sokaku_window_print_parts (self, SOKAKU_BOOK_BALLOTS);
  else if (g_str_equal (name, "win.save-blank-ballots"))
    sokaku_window_choose (self, _ ("Save a Table to Fill In"), _ ("_Save"),
                          GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Ballots.csv"),
                          sokaku_window_save_blank_ballots);
  else if (g_str_equal (name, "win.read-ballots-folder"))
    sokaku_window_choose (self, _ ("Folder With a Table for Each Member"), _ ("_Read"),
                          GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, sokaku_window_read_ballots);
  else
    sokaku_window_choose (self, _ ("Table of Filled Ballots"), _ ("_Read"),
                          GTK_FILE_CHOOSER_ACTION_OPEN, NULL, sokaku_window_read_ballots);
}

static void
show_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_sidebar_set_place (self->sidebar, "sheets");
  sokaku_sheets_place_show_item (self->sheets_place, g_variant_get_string (parameter, NULL));
}

/**
 * sokaku_window_update_council:
 * @self: a window
 *
 * Says which actions of the council can be used.
 */
void
sokaku_window_update_council (SokakuWindow *self)
{
  gboolean open = self->document != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-ballots", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-blank-ballots", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.read-ballots", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.read-ballots-folder", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-item", open);
}

/**
 * sokaku_window_install_council_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions of the council.
 */
void
sokaku_window_install_council_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print-ballots", NULL, ballots_action);
  gtk_widget_class_install_action (widget_class, "win.save-blank-ballots", NULL, ballots_action);
  gtk_widget_class_install_action (widget_class, "win.read-ballots", NULL, ballots_action);
  gtk_widget_class_install_action (widget_class, "win.read-ballots-folder", NULL, ballots_action);
  gtk_widget_class_install_action (widget_class, "win.show-item", "s", show_item_action);
}
