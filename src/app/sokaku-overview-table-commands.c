/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the rows and cells of the overview. */
#include "sokaku-overview-table-private.h"

#include "sokaku-explanation-popover.h"
#include "sokaku-overview-menu.h"
#include "sokaku-sheet.h"

/**
 * sokaku_overview_table_open_row:
 * @self: a table
 * @position: of a row that is shown
 *
 * Goes to the sheet or sheets of a row.
 */
void
sokaku_overview_table_open_row (SokakuOverviewTable *self, guint position)
{
  g_autoptr (GObject) row
      = self->shown != NULL ? g_list_model_get_item (self->shown, position) : NULL;

  if (SOKAKU_IS_ITEM (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "s",
                                sokaku_item_get_id (SOKAKU_ITEM (row)));
  else if (SOKAKU_IS_INITIATIVE (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-initiative", "s",
                                sokaku_initiative_get_id (SOKAKU_INITIATIVE (row)));
  else if (SOKAKU_IS_THEME (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-theme", "s",
                                sokaku_theme_get_id (SOKAKU_THEME (row)));
}

/**
 * sokaku_overview_table_explain:
 * @self: a table
 *
 * Explains the figure in the current cell of the chosen row, beside it.
 */
void
sokaku_overview_table_explain (SokakuOverviewTable *self)
{
  GtkSingleSelection *selection = sokaku_overview_table_get_selection (self);
  gpointer row = selection != NULL ? gtk_single_selection_get_selected_item (selection) : NULL;
  g_autoptr (SokakuExplanation) explanation = NULL;
  GdkRectangle place;
  SokakuFigure figure;

  if (row == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  sokaku_overview_column_get_figure (self->columns->pdata[self->current], row, &figure);
  explanation = sokaku_explanation_new (self->stats, &figure);
  place = sokaku_overview_table_get_place (self);
  sokaku_explanation_popover_show (GTK_WIDGET (self), &place, explanation);
}

/**
 * sokaku_overview_table_copy:
 * @self: a table
 *
 * Returns: (transfer full) (nullable): the rows as they are shown, with their heads;
 *   %NULL without a plan
 */
SokakuTableCopy *
sokaku_overview_table_copy (SokakuOverviewTable *self)
{
  SokakuTableCopy *copy;

  if (self->shown == NULL)
    return NULL;
  copy = sokaku_table_copy_new ();
  for (guint i = 0; i < self->columns->len; i++)
    {
      const SokakuOverviewColumn *column = self->columns->pdata[i];

      sokaku_table_copy_add_column (copy, column->title,
                                    sokaku_overview_column_get_copy_kind (column, self->rows));
    }
  for (guint i = 0; i < g_list_model_get_n_items (self->shown); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (self->shown, i);

      for (guint k = 0; k < self->columns->len; k++)
        {
          g_autofree char *text
              = sokaku_overview_column_dup_text (self->columns->pdata[k], self->stats, row);

          sokaku_table_copy_add_cell (copy, g_str_equal (text, SOKAKU_GRADE_ENDED) ? "–" : text);
        }
    }
  return copy;
}

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sokaku_overview_table_explain (SOKAKU_OVERVIEW_TABLE (widget));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (SokakuTableCopy) copy = sokaku_overview_table_copy (SOKAKU_OVERVIEW_TABLE (widget));
  g_autoptr (GdkContentProvider) provider = NULL;

  if (copy == NULL)
    return;
  provider = sokaku_table_copy_create_provider (copy);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (widget);
  GtkSingleSelection *selection = sokaku_overview_table_get_selection (self);

  if (selection != NULL && gtk_single_selection_get_selected_item (selection) != NULL)
    sokaku_overview_table_open_row (self, gtk_single_selection_get_selected (selection));
}

static void
sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (widget);
  const SokakuOverviewColumn *column;

  if (self->shown == NULL)
    return;
  column = self->columns->pdata[self->current];
  sokaku_overview_table_set_sort (self, column->id, g_variant_get_boolean (parameter));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (widget);
  const SokakuOverviewColumn *column;
  GdkRectangle place = sokaku_overview_table_get_place (self);

  if (self->shown == NULL)
    return;
  column = self->columns->pdata[self->current];
  sokaku_overview_menu_open (widget, &place, self->rows, column->title);
}

/**
 * sokaku_overview_table_install_commands:
 * @widget_class: the class of tables
 *
 * Adds the actions on rows and cells, and their keys.
 */
void
sokaku_overview_table_install_commands (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "figure.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "table.sort", "b", sort_action);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
}
