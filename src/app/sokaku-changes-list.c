/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of fields that differ, old beside new, with what stands in only one of them underlined. */
#include "sokaku-changes-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-recovery-row.h"
#include "sokaku-text-diff.h"

/* Longer texts are told in full by their tooltip. */
#define MAX_LINES 12
#define SPACING 12
#define TITLE_WIDTH 200

struct _SokakuChangesList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListView *list;
  GListStore *rows; /* SokakuRecoveryRow */
};

G_DEFINE_FINAL_TYPE (SokakuChangesList, sokaku_changes_list, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  return label;
}

/* A heading is its title alone; a field has its two values beside it. */
static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_box_set_homogeneous (GTK_BOX (values), TRUE);
  gtk_widget_set_hexpand (values, TRUE);
  gtk_box_append (GTK_BOX (values), create_label ());
  gtk_box_append (GTK_BOX (values), create_label ());
  gtk_box_append (GTK_BOX (box), create_label ());
  gtk_box_append (GTK_BOX (box), values);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
show_value (GtkWidget *label, GArray *parts, SokakuTextDiffKind own)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextDiffPart *part = &g_array_index (parts, SokakuTextDiffPart, i);
      guint start = (guint) text->len;

      if (part->kind != SOKAKU_TEXT_DIFF_SAME && part->kind != own)
        continue;
      g_string_append (text, part->text);
      if (part->kind == own)
        {
          PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

          attribute->start_index = start;
          attribute->end_index = (guint) text->len;
          pango_attr_list_insert (attributes, attribute);
        }
    }
  gtk_widget_set_tooltip_text (label, text->len > 0 ? text->str : NULL);
  if (text->len == 0)
    /* Translators: instead of a value that is blank. */
    g_string_append (text, _ ("(blank)"));
  gtk_label_set_text (GTK_LABEL (label), text->str);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  SokakuRecoveryRow *row = gtk_list_item_get_item (item);
  const gboolean heading = sokaku_recovery_row_is_heading (row);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *values = gtk_widget_get_next_sibling (title);
  GtkWidget *before = gtk_widget_get_first_child (values);

  gtk_label_set_text (GTK_LABEL (title), sokaku_recovery_row_get_title (row));
  gtk_widget_set_size_request (title, heading ? -1 : TITLE_WIDTH, -1);
  gtk_label_set_width_chars (GTK_LABEL (title), heading ? -1 : 0);
  gtk_label_set_max_width_chars (GTK_LABEL (title), heading ? -1 : 0);
  gtk_widget_set_hexpand (title, heading);
  gtk_widget_set_visible (values, !heading);
  if (heading)
    gtk_widget_add_css_class (title, "heading");
  else
    gtk_widget_remove_css_class (title, "heading");
  if (!heading)
    {
      g_autoptr (GArray) parts = sokaku_text_diff (sokaku_recovery_row_get_before (row),
                                                   sokaku_recovery_row_get_after (row));

      show_value (before, parts, SOKAKU_TEXT_DIFF_REMOVED);
      show_value (gtk_widget_get_next_sibling (before), parts, SOKAKU_TEXT_DIFF_ADDED);
    }
}

static void
sokaku_changes_list_dispose (GObject *object)
{
  SokakuChangesList *self = SOKAKU_CHANGES_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (sokaku_changes_list_parent_class)->dispose (object);
}

static void
sokaku_changes_list_class_init (SokakuChangesListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_changes_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "changeslist");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/changes-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesList, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuChangesList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
sokaku_changes_list_init (SokakuChangesList *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (SOKAKU_TYPE_RECOVERY_ROW);
  selection
      = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->list, selection);
}

/**
 * sokaku_changes_list_set_changes:
 * @self: a list
 * @changes: (nullable) (element-type SokakuPlanChange): what differs
 *
 * Shows @changes, the fields of each place below its heading.
 *
 * Returns: how many places there are
 */
guint
sokaku_changes_list_set_changes (SokakuChangesList *self, GPtrArray *changes)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  const char *place = NULL;
  guint n = 0;

  g_return_val_if_fail (SOKAKU_IS_CHANGES_LIST (self), 0);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const SokakuPlanChange *change = changes->pdata[i];

      if (g_strcmp0 (place, change->place) != 0)
        {
          g_ptr_array_add (rows, sokaku_recovery_row_new_heading (change->place, FALSE));
          n++;
        }
      place = change->place;
      g_ptr_array_add (rows, sokaku_recovery_row_new (change));
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  return n;
}

/**
 * sokaku_changes_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none): its lines, each a #SokakuRecoveryRow
 */
GListModel *
sokaku_changes_list_get_rows (SokakuChangesList *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHANGES_LIST (self), NULL);

  return G_LIST_MODEL (self->rows);
}
