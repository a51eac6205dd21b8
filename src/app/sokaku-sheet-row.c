/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of sheets: an initiative's heading, or an item with its grades. */
#include "sokaku-sheet-row-private.h"

#include "sokaku-departments.h"
#include "sokaku-tooltip.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (SokakuSheetRow, sokaku_sheet_row, GTK_TYPE_WIDGET)

static void
clear (SokakuSheetRow *self)
{
  g_clear_object (&self->number);
  g_clear_object (&self->title);
  g_clear_object (&self->department);
  g_clear_object (&self->filled);
  g_clear_object (&self->problems);
  g_clear_object (&self->excerpt);
  g_clear_object (&self->others);
  self->drawn = self->hits_shown = FALSE;
  self->n_done = self->n_all = 0;
  self->unsaved = FALSE;
  g_ptr_array_set_size (self->grades, 0);
  g_array_set_size (self->positions, 0);
}

static void
set_class (SokakuSheetRow *self, const char *name, gboolean on)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
  /* The list's own row is what hover and selection tint. */
  if (parent != NULL && on)
    gtk_widget_add_css_class (parent, name);
  else if (parent != NULL)
    gtk_widget_remove_css_class (parent, name);
}

static void
update_lines (SokakuSheetRow *self)
{
  gboolean two_lines
      = SOKAKU_IS_ITEM (self->node) && self->rows != NULL
        && sokaku_sheet_search_get_active (sokaku_sheet_rows_get_search (self->rows));

  if (self->two_lines == two_lines)
    return;
  self->two_lines = two_lines;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sokaku_sheet_row_update:
 * @self: a row
 *
 * Shows its node as it is now.
 */
void
sokaku_sheet_row_update (SokakuSheetRow *self)
{
  g_autoptr (GString) spoken = g_string_new (NULL);
  SokakuPlan *plan;

  clear (self);
  plan = self->rows != NULL ? sokaku_sheet_rows_get_plan (self->rows) : NULL;
  g_set_object (&self->plan, plan);
  update_lines (self);
  sokaku_sheet_row_fill (self, spoken);
  set_class (self, "section", SOKAKU_IS_INITIATIVE (self->node));
  set_class (self, "damaged",
             SOKAKU_IS_ITEM (self->node)
                 && *sokaku_item_get_damage (SOKAKU_ITEM (self->node)) != '\0');
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), SOKAKU_IS_ITEM (self->node));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
sokaku_sheet_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);

  GTK_WIDGET_CLASS (sokaku_sheet_row_parent_class)->css_changed (widget, change);
  self->text_height = 0;
  for (guint i = 0; i < self->grades->len; i++)
    pango_layout_context_changed (g_ptr_array_index (self->grades, i));
  if (self->number != NULL)
    pango_layout_context_changed (self->number);
  if (self->title != NULL)
    pango_layout_context_changed (self->title);
  if (self->department != NULL)
    pango_layout_context_changed (self->department);
  if (self->filled != NULL)
    pango_layout_context_changed (self->filled);
  if (self->problems != NULL)
    pango_layout_context_changed (self->problems);
  sokaku_sheet_row_forget_hits (self);
}

static void
sokaku_sheet_row_dispose (GObject *object)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (object);

  clear (self);
  g_clear_object (&self->node);
  g_clear_object (&self->plan);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (sokaku_sheet_row_parent_class)->dispose (object);
}

static void
sokaku_sheet_row_finalize (GObject *object)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (object);

  g_ptr_array_unref (self->grades);
  g_array_unref (self->positions);

  G_OBJECT_CLASS (sokaku_sheet_row_parent_class)->finalize (object);
}

static void
add_cut_text (GString *words, PangoLayout *layout, const char *text)
{
  if (layout != NULL && pango_layout_is_ellipsized (layout))
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
}

/* What the bar, the number and the dot say. */
static void
add_state_words (SokakuSheetRow *self, GString *words)
{
  guint n_problems;

  if (self->n_all == 0)
    return;
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append_printf (words, _ ("filled in %u/%u"), self->n_done, self->n_all);
  n_problems = sokaku_sheet_facts_count_problems (sokaku_sheet_rows_get_facts (self->rows),
                                                  SOKAKU_ITEM (self->node));
  if (n_problems > 0)
    {
      g_string_append (words, C_ ("between parts", " · "));
      g_string_append_printf (
          words, g_dngettext (GETTEXT_PACKAGE, "%u problem", "%u problems", n_problems),
          n_problems);
    }
  if (self->unsaved)
    g_string_append_printf (words, "%s%s", C_ ("between parts", " · "), _ ("not saved"));
}

/* What the row has no room for, or what is wrong with the sheet. */
static gboolean
sokaku_sheet_row_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *departments = NULL;
  SokakuItem *item;

  if (!SOKAKU_IS_ITEM (self->node))
    return FALSE;
  item = SOKAKU_ITEM (self->node);
  departments = sokaku_departments_format (sokaku_item_get_departments (item));
  g_string_append (words, sokaku_item_get_damage (item));
  add_cut_text (words, self->title, sokaku_item_get_title (item));
  add_cut_text (words, self->department, departments);
  add_state_words (self, words);
  if (words->len == 0)
    return FALSE;
  sokaku_tooltip_show (tooltip, widget, words->str);
  return TRUE;
}

static void
sokaku_sheet_row_class_init (SokakuSheetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_sheet_row_dispose;
  object_class->finalize = sokaku_sheet_row_finalize;
  widget_class->snapshot = sokaku_sheet_row_snapshot;
  widget_class->measure = sokaku_sheet_row_measure;
  widget_class->css_changed = sokaku_sheet_row_css_changed;
  widget_class->query_tooltip = sokaku_sheet_row_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "sheetrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sokaku_sheet_row_init (SokakuSheetRow *self)
{
  self->columns = SOKAKU_SHEET_COLUMN_GRADES | SOKAKU_SHEET_COLUMN_COMPLETENESS;
  self->grades = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_array_new (FALSE, FALSE, sizeof (int));
}

/**
 * sokaku_sheet_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
sokaku_sheet_row_new (void)
{
  return g_object_new (SOKAKU_TYPE_SHEET_ROW, NULL);
}

/**
 * sokaku_sheet_row_set_rows:
 * @self: a row
 * @rows: the rows that it is one of, or the head of
 *
 * Takes plan, search and facts from @rows.
 */
void
sokaku_sheet_row_set_rows (SokakuSheetRow *self, SokakuSheetRows *rows)
{
  g_set_object (&self->rows, rows);
}

/**
 * sokaku_sheet_row_set_node:
 * @self: a row
 * @node: (nullable): an initiative or item of the plan; %NULL for the list's head
 *
 * Shows @node.
 */
void
sokaku_sheet_row_set_node (SokakuSheetRow *self, gpointer node)
{
  g_set_object (&self->node, node);
  sokaku_sheet_row_update (self);
}

/**
 * sokaku_sheet_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item that it shows, if it shows one
 */
SokakuItem *
sokaku_sheet_row_get_item (SokakuSheetRow *self)
{
  return SOKAKU_IS_ITEM (self->node) ? SOKAKU_ITEM (self->node) : NULL;
}

/**
 * sokaku_sheet_row_set_columns:
 * @self: a row
 * @columns: which columns to show besides number, title and overall grade
 *
 * Shows and hides columns.
 */
void
sokaku_sheet_row_set_columns (SokakuSheetRow *self, SokakuSheetColumns columns)
{
  if (self->columns == columns)
    return;
  self->columns = columns;
  sokaku_sheet_row_update (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sokaku_sheet_row_update_search:
 * @self: a row
 *
 * Shows where the words stand that are looked for now.
 */
void
sokaku_sheet_row_update_search (SokakuSheetRow *self)
{
  if (!SOKAKU_IS_ITEM (self->node))
    return;
  sokaku_sheet_row_forget_hits (self);
  update_lines (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
