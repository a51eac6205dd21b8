/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the sheet as the paper has it: a ruled table of an item, filled in place. */
#include "sokaku-paper-section.h"

#include <glib/gi18n-lib.h>

#include "sokaku-cell-menu.h"
#include "sokaku-sheet.h"

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  GtkWidget *table;
  gboolean resolved;
  SokakuPaperMeasure measure;
  gpointer measure_data;
} SokakuPaperSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SokakuPaperSection, sokaku_paper_section, GTK_TYPE_WIDGET)

static void
sokaku_paper_section_dispose (GObject *object)
{
  SokakuPaperSectionPrivate *priv
      = sokaku_paper_section_get_instance_private (SOKAKU_PAPER_SECTION (object));

  /* A cell that loses the focus on the way out must not edit any more. */
  if (priv->table != NULL)
    g_signal_handlers_disconnect_by_data (priv->table, object);
  g_clear_object (&priv->item);
  g_clear_object (&priv->history);
  g_clear_object (&priv->plan);
  g_clear_pointer (&priv->table, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_paper_section_parent_class)->dispose (object);
}

static void
sokaku_paper_section_class_init (SokakuPaperSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_paper_section_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_paper_section_init (SokakuPaperSection *self)
{
}

static void
chosen (SokakuPaperSection *self, SokakuChoiceCell *cell, int value)
{
  if (SOKAKU_PAPER_SECTION_GET_CLASS (self)->chosen != NULL)
    SOKAKU_PAPER_SECTION_GET_CLASS (self)->chosen (self, cell, value);
}

static void
create (SokakuPaperSection *self, SokakuTextCell *cell)
{
  if (SOKAKU_PAPER_SECTION_GET_CLASS (self)->create != NULL)
    SOKAKU_PAPER_SECTION_GET_CLASS (self)->create (self, cell);
}

static void
make_room (SokakuPaperSection *self, int row, int n_rows)
{
  if (SOKAKU_PAPER_SECTION_GET_CLASS (self)->make_room != NULL)
    SOKAKU_PAPER_SECTION_GET_CLASS (self)->make_room (self, row, n_rows);
}

/* Past the head or foot the keyboard goes on with the sheet's part before or after; past a
 * side there is nothing. */
static gboolean
leave (SokakuPaperSection *self, int columns, int rows)
{
  return columns == 0
         && gtk_widget_activate_action (GTK_WIDGET (self), "form.go-on", "i", rows > 0 ? 1 : -1);
}

/**
 * sokaku_paper_section_set_name:
 * @self: a section being made
 * @name: what its table is, for those who hear it
 *
 * Gives the section its table; once, by the types derived from it.
 */
void
sokaku_paper_section_set_name (SokakuPaperSection *self, const char *name)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);
  SokakuCellWalker *walker;

  g_return_if_fail (priv->table == NULL);

  priv->table = sokaku_paper_table_new (name);
  gtk_widget_set_parent (priv->table, GTK_WIDGET (self));
  g_signal_connect_swapped (priv->table, "chosen", G_CALLBACK (chosen), self);
  g_signal_connect_swapped (priv->table, "create", G_CALLBACK (create), self);
  sokaku_cell_menu_attach (SOKAKU_PAPER_TABLE (priv->table));
  walker = sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (priv->table));
  g_signal_connect_object (walker, "leave", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (walker, "make-room", G_CALLBACK (make_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (walker, "refused", G_CALLBACK (sokaku_paper_section_say), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sokaku_paper_section_set_plan:
 * @self: a section
 * @plan: (nullable): the plan whose items it will show
 * @history: (nullable): history that the edits go to
 *
 * Shows no item until the next set_item().
 */
void
sokaku_paper_section_set_plan (SokakuPaperSection *self, SokakuPlan *plan, SokakuHistory *history)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  g_return_if_fail (SOKAKU_IS_PAPER_SECTION (self));

  sokaku_paper_section_set_item (self, NULL);
  g_set_object (&priv->plan, plan);
  g_set_object (&priv->history, history);
  sokaku_cell_walker_set_history (sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (priv->table)),
                                  history);
}

/**
 * sokaku_paper_section_set_item:
 * @self: a section
 * @item: (nullable): an item of its plan
 *
 * Shows @item.
 */
void
sokaku_paper_section_set_item (SokakuPaperSection *self, SokakuItem *item)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);
  SokakuCellWalker *walker;

  g_return_if_fail (SOKAKU_IS_PAPER_SECTION (self));
  g_return_if_fail (item == NULL || priv->plan != NULL);

  walker = sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (priv->table));
  if (priv->item != item)
    {
      sokaku_cell_walker_commit (walker);
      sokaku_cell_walker_select (walker, 0, 0, 0, 0);
    }
  g_set_object (&priv->item, item);
  sokaku_paper_section_update (self);
}

/**
 * sokaku_paper_section_set_measure:
 * @self: a section
 * @measure: (nullable): told of each text cell as it is bound
 * @user_data: for @measure
 */
void
sokaku_paper_section_set_measure (SokakuPaperSection *self,
                                  SokakuPaperMeasure measure,
                                  gpointer user_data)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  priv->measure = measure;
  priv->measure_data = user_data;
}

/**
 * sokaku_paper_section_set_resolved:
 * @self: a section
 * @resolved: whether what references stand for is shown in place
 */
void
sokaku_paper_section_set_resolved (SokakuPaperSection *self, gboolean resolved)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  if (priv->resolved == resolved)
    return;
  priv->resolved = resolved;
  sokaku_paper_section_update (self);
}

/**
 * sokaku_paper_section_update:
 * @self: a section
 *
 * Shows the item as it is now, after an edit.
 */
void
sokaku_paper_section_update (SokakuPaperSection *self)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);
  SokakuPaperTable *table = SOKAKU_PAPER_TABLE (priv->table);

  sokaku_paper_table_begin (table);
  if (priv->item != NULL)
    SOKAKU_PAPER_SECTION_GET_CLASS (self)->fill (self, table, priv->plan, priv->item);
  sokaku_paper_table_end (table);
}

/**
 * sokaku_paper_section_get_plan:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): its plan
 */
SokakuPlan *
sokaku_paper_section_get_plan (SokakuPaperSection *self)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  return priv->plan;
}

/**
 * sokaku_paper_section_get_history:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): the history that its edits go to
 */
SokakuHistory *
sokaku_paper_section_get_history (SokakuPaperSection *self)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  return priv->history;
}

/**
 * sokaku_paper_section_get_item:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): the item it shows
 */
SokakuItem *
sokaku_paper_section_get_item (SokakuPaperSection *self)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  return priv->item;
}

/**
 * sokaku_paper_section_get_table:
 * @self: a section
 *
 * Returns: (transfer none): its table
 */
SokakuPaperTable *
sokaku_paper_section_get_table (SokakuPaperSection *self)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  return SOKAKU_PAPER_TABLE (priv->table);
}

/**
 * sokaku_paper_section_find:
 * @self: a section
 * @node: a node of its item
 * @property: (nullable): one of its fields; %NULL for the first
 *
 * Returns: (transfer none) (nullable): the cell that shows it
 */
GtkWidget *
sokaku_paper_section_find (SokakuPaperSection *self, gpointer node, const char *property)
{
  return sokaku_paper_table_find (sokaku_paper_section_get_table (self), node, property);
}

/**
 * sokaku_paper_section_say:
 * @self: a section
 * @sentence: what could not be done, and why
 *
 * Shows a sentence at the head of the form.
 */
void
sokaku_paper_section_say (SokakuPaperSection *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.say", "s", sentence);
}

/**
 * sokaku_paper_section_bind_text:
 * @self: a section that is filling its table
 * @cell: a cell of it
 * @binding: the cell's text; plan, history, item and lock are filled in here
 * @fiscal: the fiscal year that the text belongs to, or %SOKAKU_OVERALL
 * @with_references: whether the text may hold references
 * @room: the #SokakuRoomField that it is printed in, or %SOKAKU_PAPER_NO_ROOM
 *
 * Binds a cell of text; that of a locked year can be read only.
 */
void
sokaku_paper_section_bind_text (SokakuPaperSection *self,
                                SokakuTextCell *cell,
                                SokakuTextBinding *binding,
                                int fiscal,
                                gboolean with_references,
                                int room)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  binding->history = priv->history;
  binding->plan = priv->plan;
  binding->item = with_references ? priv->item : NULL;
  binding->locked = sokaku_plan_is_locked (priv->plan, fiscal);
  sokaku_text_cell_bind (cell, binding);
  sokaku_text_cell_set_resolved (cell, priv->resolved);
  if (priv->measure != NULL)
    priv->measure (cell, room, priv->measure_data);
}

/**
 * sokaku_paper_section_bind_choice:
 * @self: a section that is filling its table
 * @cell: a cell of it
 * @choices: what can be chosen
 * @node: (nullable): the node whose value it is
 * @property: (transfer none): static name of its field
 * @value: the value
 * @fiscal: the fiscal year that it belongs to, or %SOKAKU_OVERALL
 * @name: what the cell is, for speech
 *
 * Binds a cell of few values; that of a locked year can be read only.
 */
void
sokaku_paper_section_bind_choice (SokakuPaperSection *self,
                                  SokakuChoiceCell *cell,
                                  SokakuChoices *choices,
                                  gpointer node,
                                  const char *property,
                                  int value,
                                  int fiscal,
                                  const char *name)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  sokaku_choice_cell_bind (cell, choices, node, property, name);
  sokaku_choice_cell_set_locked (cell, sokaku_plan_is_locked (priv->plan, fiscal));
  sokaku_choice_cell_set_value (cell, value);
}
