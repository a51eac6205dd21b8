/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the sidebar: a name, and how many sheets stand behind it. */
#include "sokaku-sidebar-row.h"

#include "sokaku-tooltip.h"

struct _SokakuSidebarRow
{
  GtkListBoxRow parent_instance;

  char *key;
  GtkLabel *name;
  GtkLabel *figure;
};

G_DEFINE_FINAL_TYPE (SokakuSidebarRow, sokaku_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

/**
 * sokaku_sidebar_row_new:
 *
 * Creates a row without a name.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sokaku_sidebar_row_new (void)
{
  return g_object_new (SOKAKU_TYPE_SIDEBAR_ROW, NULL);
}

/**
 * sokaku_sidebar_row_get_key:
 * @self: a row
 *
 * Returns: what the row stands for
 */
const char *
sokaku_sidebar_row_get_key (SokakuSidebarRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_SIDEBAR_ROW (self), "");

  return self->key;
}

/**
 * sokaku_sidebar_row_set:
 * @self: a row
 * @key: what it stands for
 * @label: the name to show
 * @count: the count to show, or %SOKAKU_SIDEBAR_ROW_NO_COUNT
 *
 * Gives the row what it shows.
 */
void
sokaku_sidebar_row_set (SokakuSidebarRow *self, const char *key, const char *label, guint count)
{
  g_autofree char *figure = NULL;

  g_return_if_fail (SOKAKU_IS_SIDEBAR_ROW (self));
  g_return_if_fail (key != NULL && label != NULL);

  figure = count == SOKAKU_SIDEBAR_ROW_NO_COUNT ? g_strdup ("") : g_strdup_printf ("%u", count);
  if (!g_str_equal (key, self->key))
    {
      g_free (self->key);
      self->key = g_strdup (key);
    }
  gtk_label_set_text (self->name, label);
  gtk_label_set_text (self->figure, figure);
  sokaku_tooltip_set_text (GTK_WIDGET (self->name), label);
}

/**
 * sokaku_sidebar_row_set_warning:
 * @self: a row
 * @warning: whether its count is one of problems
 *
 * Gives the count the colour of warnings.
 */
void
sokaku_sidebar_row_set_warning (SokakuSidebarRow *self, gboolean warning)
{
  g_return_if_fail (SOKAKU_IS_SIDEBAR_ROW (self));

  if (warning)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "dim");
      gtk_widget_add_css_class (GTK_WIDGET (self->figure), "warning-text");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "warning-text");
      gtk_widget_add_css_class (GTK_WIDGET (self->figure), "dim");
    }
}

static void
sokaku_sidebar_row_finalize (GObject *object)
{
  g_free (SOKAKU_SIDEBAR_ROW (object)->key);

  G_OBJECT_CLASS (sokaku_sidebar_row_parent_class)->finalize (object);
}

static void
sokaku_sidebar_row_class_init (SokakuSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_sidebar_row_finalize;
}

static void
sokaku_sidebar_row_init (SokakuSidebarRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->key = g_strdup ("");

  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));

  self->figure = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "figure");
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "dim");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figure));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}
