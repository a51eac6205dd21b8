/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An edition in the list of editions: what it was made for, when, and what is said of it. */
#include "sokaku-edition-row.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"

/* Longer remarks are told in full by their tooltip. */
#define MAX_LINES 3

struct _SokakuEditionRow
{
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (SokakuEditionRow, sokaku_edition_row, GTK_TYPE_LIST_BOX_ROW)

static void
sokaku_edition_row_class_init (SokakuEditionRowClass *klass)
{
}

static void
sokaku_edition_row_init (SokakuEditionRow *self)
{
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Title and date, below them the name and the remark as far as there are any. */
static GtkWidget *
create_content (const SokakuEdition *edition, const char *shown, const char *date)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = create_label (shown, "heading");
  GtkWidget *day = create_label (date, "figure");
  GtkWidget *remark = create_label (edition->remark, "dim");
  GtkWidget *name = create_label (edition->name, "dim");

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (day), 1);
  gtk_label_set_wrap (GTK_LABEL (remark), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (remark), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (remark), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (remark), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (remark, *edition->remark != '\0' ? edition->remark : NULL);
  gtk_label_set_xalign (GTK_LABEL (name), 1);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_widget_set_visible (name, g_strcmp0 (shown, edition->name) != 0);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_grid_attach (GTK_GRID (grid), title, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), day, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), remark, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), name, 1, 1, 1, 1);
  return grid;
}

/**
 * sokaku_edition_row_dup_name:
 * @edition: an edition
 *
 * Returns: (transfer full): what people call it: its title, or its name if it has none
 */
char *
sokaku_edition_row_dup_name (const SokakuEdition *edition)
{
  return g_strdup (*edition->title != '\0' ? edition->title : edition->name);
}

/**
 * sokaku_edition_row_new:
 * @edition: an edition
 * @language: of the plan, in which dates are written
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
sokaku_edition_row_new (const SokakuEdition *edition, const char *language)
{
  GtkWidget *self = g_object_new (SOKAKU_TYPE_EDITION_ROW, NULL);
  g_autofree char *shown = sokaku_edition_row_dup_name (edition);
  g_autofree char *date = sokaku_era_format_date_in (edition->date, language);
  g_autofree char *words
      = *date != '\0' ? g_strdup_printf ("%s, %s", shown, date) : g_strdup (shown);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), create_content (edition, shown, date));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, edition->remark, -1);
  return self;
}
