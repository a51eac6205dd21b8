/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows what an earlier run left unsaved, and asks what to do with it. */
#include "sokaku-recovery-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-recovery-row.h"

/* Longer texts are told in full by their tooltip. */
#define MAX_LINES 8
#define SPACING 12
#define TITLE_WIDTH 200

/**
 * SokakuRecoveryDialog:
 *
 * Its answers: %GTK_RESPONSE_YES to recover, %GTK_RESPONSE_NO to discard, anything
 * else to decide later.
 */
struct _SokakuRecoveryDialog
{
  GtkDialog parent_instance;

  GtkLabel *heading_label;
  GtkLabel *explanation_label;
  GtkWidget *list_box;
  GtkListView *list;
  GtkLabel *damage_label;

  GListModel *rows; /* SokakuRecoveryRow */
};

G_DEFINE_FINAL_TYPE (SokakuRecoveryDialog, sokaku_recovery_dialog, GTK_TYPE_DIALOG)

static GtkWidget *
create_label (gboolean expand)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_widget_set_hexpand (label, expand);
  return label;
}

/* Recovering nothing would be discarding. */
static void
update_response (SokakuRecoveryDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; !any && i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (SokakuRecoveryRow) row = g_list_model_get_item (self->rows, i);

      any = !sokaku_recovery_row_is_heading (row) && sokaku_recovery_row_get_taken (row);
    }
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_YES, any);
}

static void
on_toggled (GtkCheckButton *check, GtkListItem *item)
{
  SokakuRecoveryRow *row = gtk_list_item_get_item (item);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (check), SOKAKU_TYPE_RECOVERY_DIALOG);

  if (row == NULL || dialog == NULL
      || sokaku_recovery_row_get_taken (row) == gtk_check_button_get_active (check))
    return;
  sokaku_recovery_row_set_taken (row, gtk_check_button_get_active (check));
  update_response (SOKAKU_RECOVERY_DIALOG (dialog));
}

/* A heading has a title and a note; a field has a check, a title, and its two values. */
static void
on_setup (SokakuRecoveryDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *note = create_label (TRUE);
  GtkWidget *before = create_label (TRUE);
  GtkWidget *check = gtk_check_button_new ();

  gtk_box_set_homogeneous (GTK_BOX (values), TRUE);
  gtk_widget_add_css_class (before, "dim");
  gtk_box_append (GTK_BOX (values), before);
  gtk_box_append (GTK_BOX (values), create_label (TRUE));
  gtk_widget_add_css_class (note, "warning-text");
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), item);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), create_label (FALSE));
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), values);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

/* What of a value is not the same in the other: bold, and struck where it goes; unless that is
 * most of it. */
static void
show_value (GtkWidget *label, const char *text, gsize start, gsize end, gboolean going)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const gboolean blank = *text == '\0';

  if (2 * (end - start) < strlen (text))
    {
      PangoAttribute *attribute = going ? pango_attr_strikethrough_new (TRUE)
                                        : pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);

      attribute->start_index = start;
      attribute->end_index = end;
      pango_attr_list_insert (attributes, attribute);
    }
  /* Translators: instead of a value that is blank. */
  gtk_label_set_text (GTK_LABEL (label), blank ? _ ("(blank)") : text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_set_tooltip_text (label, blank ? NULL : text);
}

static void
on_bind (SokakuRecoveryDialog *self, GtkListItem *item)
{
  SokakuRecoveryRow *row = gtk_list_item_get_item (item);
  const gboolean heading = sokaku_recovery_row_is_heading (row);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *check = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_next_sibling (check);
  GtkWidget *note = gtk_widget_get_next_sibling (title);
  GtkWidget *values = gtk_widget_get_next_sibling (note);
  GtkWidget *before = gtk_widget_get_first_child (values);
  gsize start, end_before, end_after;
  g_autofree char *words = NULL;

  sokaku_recovery_row_find_difference (row, &start, &end_before, &end_after);
  show_value (before, sokaku_recovery_row_get_before (row), start, end_before, TRUE);
  show_value (gtk_widget_get_next_sibling (before), sokaku_recovery_row_get_after (row), start,
              end_after, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sokaku_recovery_row_get_taken (row));
  gtk_widget_set_visible (check, !heading);
  gtk_widget_set_sensitive (check, sokaku_recovery_row_get_key (row) != NULL);
  if (sokaku_recovery_row_is_conflict (row))
    {
      words = g_strdup_printf ("%s\n%s", sokaku_recovery_row_get_title (row),
                               _ ("Changed by someone else too: choose"));
      gtk_widget_add_css_class (title, "warning-text");
    }
  else
    {
      words = g_strdup (sokaku_recovery_row_get_title (row));
      gtk_widget_remove_css_class (title, "warning-text");
    }
  gtk_label_set_text (GTK_LABEL (title), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_label_set_text (GTK_LABEL (note), sokaku_recovery_row_get_changed_since (row)
                                            ? _ ("Changed by someone else since")
                                            : "");
  gtk_widget_set_visible (note, heading);
  gtk_widget_set_visible (values, !heading);
  gtk_widget_set_size_request (title, heading ? -1 : TITLE_WIDTH, -1);
  if (heading)
    gtk_widget_add_css_class (title, "heading");
  else
    gtk_widget_remove_css_class (title, "heading");
}

static void
sokaku_recovery_dialog_dispose (GObject *object)
{
  g_clear_object (&SOKAKU_RECOVERY_DIALOG (object)->rows);

  G_OBJECT_CLASS (sokaku_recovery_dialog_parent_class)->dispose (object);
}

static void
sokaku_recovery_dialog_class_init (SokakuRecoveryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_recovery_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/recovery-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuRecoveryDialog, heading_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuRecoveryDialog, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuRecoveryDialog, list_box);
  gtk_widget_class_bind_template_child (widget_class, SokakuRecoveryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SokakuRecoveryDialog, damage_label);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
sokaku_recovery_dialog_init (SokakuRecoveryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_changed_since (SokakuRecovered *recovered, const char *path)
{
  for (guint i = 0; i < recovered->parts->len; i++)
    {
      const SokakuRecoveredPart *part = g_ptr_array_index (recovered->parts, i);

      if (strcmp (part->path, path) == 0)
        return part->changed_since;
    }
  return FALSE;
}

/* Each sheet a heading, then its fields. Returns how many headings there are. */
static guint
fill (GListStore *rows, GPtrArray *changes, SokakuRecovered *recovered)
{
  const char *path = NULL;
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const SokakuPlanChange *change = g_ptr_array_index (changes, i);
      g_autoptr (SokakuRecoveryRow) row = sokaku_recovery_row_new (change);

      if (g_strcmp0 (path, change->path) != 0)
        {
          g_autoptr (SokakuRecoveryRow) heading = sokaku_recovery_row_new_heading (
              change->place, has_changed_since (recovered, change->path));

          g_list_store_append (rows, heading);
          n++;
        }
      path = change->path;
      g_list_store_append (rows, row);
    }
  return n;
}

static char *
dup_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);

  /* Translators: a date and a time of day, as g_date_time_format() takes it. */
  return time != NULL ? g_date_time_format (time, _ ("%x %H:%M")) : g_strdup ("");
}

/**
 * sokaku_recovery_dialog_new:
 * @parent: the window of the plan
 * @left: what was left
 * @changes: (element-type SokakuPlanChange): what it would change
 * @recovered: the plan that it makes
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
sokaku_recovery_dialog_new (GtkWindow *parent,
                            SokakuRecoveryLeft *left,
                            GPtrArray *changes,
                            SokakuRecovered *recovered)
{
  SokakuRecoveryDialog *self
      = g_object_new (SOKAKU_TYPE_RECOVERY_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GListStore) rows = g_list_store_new (SOKAKU_TYPE_RECOVERY_ROW);
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *explanation = NULL;
  g_autofree char *time = dup_time (sokaku_recovery_left_get_edited (left));
  guint n_places = fill (rows, changes, recovered);

  heading = g_strdup_printf (_ ("Unsaved work on “%s”"), sokaku_recovery_left_get_name (left));
  explanation = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "Last edited %s, then the program ended before it was saved. %u field differs "
                   "from what is saved. Recovering can be undone, and nothing is saved by it.",
                   "Last edited %s, then the program ended before it was saved. %u fields differ "
                   "from what is saved. Recovering can be undone, and nothing is saved by it.",
                   changes->len),
      time, changes->len);
  gtk_label_set_text (self->heading_label, heading);
  gtk_label_set_text (self->explanation_label, explanation);

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (rows))));
  gtk_list_view_set_model (self->list, selection);
  gtk_widget_set_visible (self->list_box, n_places > 0);
  self->rows = g_object_ref (G_LIST_MODEL (rows));
  update_response (self);

  if (recovered->damage->len > 0)
    {
      g_autoptr (GString) damage = g_string_new (NULL);

      for (guint i = 0; i < recovered->damage->len; i++)
        g_string_append_printf (damage, "%s%s", i > 0 ? "\n" : "",
                                (const char *) g_ptr_array_index (recovered->damage, i));
      gtk_label_set_text (self->damage_label, damage->str);
      gtk_widget_set_visible (GTK_WIDGET (self->damage_label), TRUE);
    }
  return GTK_WIDGET (self);
}

/**
 * sokaku_recovery_dialog_list_left_out:
 * @self: a dialog
 *
 * Returns: (transfer full) (element-type utf8): keys of the changes that are not wanted
 */
GHashTable *
sokaku_recovery_dialog_list_left_out (SokakuRecoveryDialog *self)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (SokakuRecoveryRow) row = g_list_model_get_item (self->rows, i);
      const char *key = sokaku_recovery_row_get_key (row);

      if (key != NULL && !sokaku_recovery_row_get_taken (row))
        g_hash_table_add (keys, g_strdup (key));
    }
  return keys;
}
