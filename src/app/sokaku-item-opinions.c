/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the council says of an item, on its sheet: opinions, the response, what came of it. */
#include "sokaku-item-opinions.h"

#include <glib/gi18n-lib.h>

#include "sokaku-cell-menu.h"
#include "sokaku-mention.h"
#include "sokaku-opinions.h"
#include "sokaku-paper-table.h"
#include "sokaku-sheet.h"

/**
 * SokakuItemOpinions:
 *
 * The opinions that are published and mention the item, or that mention none and so are
 * of the whole initiative. The department enters its response beside them, and in the
 * year after what came of it. Not visible where there are none.
 */

struct _SokakuItemOpinions
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  gulong changed_id;
  guint fill_source;
  GtkWidget *table;
};

G_DEFINE_FINAL_TYPE (SokakuItemOpinions, sokaku_item_opinions, GTK_TYPE_WIDGET)

#define CHARS 8

static gboolean
concerns (SokakuItemOpinions *self, SokakuOpinion *opinion)
{
  g_autoptr (GArray) mentions = NULL;

  if (!sokaku_opinions_is_published (opinion))
    return FALSE;
  mentions = sokaku_mention_find_all (self->plan, sokaku_opinions_get_published (opinion));
  for (guint i = 0; i < mentions->len; i++)
    if (g_array_index (mentions, SokakuMention, i).item == self->item)
      return TRUE;
  return mentions->len == 0;
}

static void
put_text (SokakuItemOpinions *self,
          SokakuOpinion *opinion,
          int column,
          int row,
          const char *property,
          const char *title)
{
  SokakuTextCell *cell
      = sokaku_paper_table_put_text_cell (SOKAKU_PAPER_TABLE (self->table), column, row, 1, 1);
  g_autofree char *name = g_strdup_printf (_ ("%s, opinion %d"), title, row);
  SokakuTextBinding binding = {
    .history = self->history,
    .node = opinion,
    .property = property,
    .label = title,
    .name = name,
    .plan = self->plan,
  };

  sokaku_text_cell_set_chars (cell, CHARS);
  sokaku_text_cell_bind (cell, &binding);
}

static void
fill (SokakuItemOpinions *self)
{
  SokakuPaperTable *table = SOKAKU_PAPER_TABLE (self->table);
  SokakuInitiative *initiative
      = self->item != NULL ? sokaku_item_get_initiative (self->item) : NULL;
  SokakuNodeList *opinions
      = initiative != NULL && *sokaku_initiative_get_damage (initiative) == '\0'
            ? sokaku_initiative_get_opinions (initiative)
            : NULL;
  int row = 0;

  g_clear_handle_id (&self->fill_source, g_source_remove);
  sokaku_paper_table_begin (table);
  for (guint i = 0; opinions != NULL && i < sokaku_node_list_get_length (opinions); i++)
    {
      SokakuOpinion *opinion = sokaku_node_list_peek (opinions, i);

      if (!concerns (self, opinion))
        continue;
      if (row++ == 0)
        {
          sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, 0, 0, 1, CHARS,
                                       _ ("Opinion"));
          sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, 1, 0, 1, CHARS,
                                       _ ("Response of the Department"));
          sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, 2, 0, 1, CHARS,
                                       _ ("Follow-Up in the Next Year"));
        }
      sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_TEXT, 0, row, 1, CHARS,
                                   sokaku_opinions_get_published (opinion));
      put_text (self, opinion, 1, row, "response", _ ("Response of the Department"));
      put_text (self, opinion, 2, row, "follow-up", _ ("Follow-Up in the Next Year"));
    }
  sokaku_paper_table_end (table);
  gtk_widget_set_visible (GTK_WIDGET (self), row > 0);
}

static gboolean
fill_in_idle (gpointer data)
{
  SokakuItemOpinions *self = data;

  self->fill_source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* A response shows in its own cell; all else that opinions are chosen by fills the table anew. */
static void
on_changed (SokakuItemOpinions *self, const SokakuChange *change)
{
  gboolean is_opinion = SOKAKU_IS_OPINION (change->node)
                        && !g_str_equal (change->pspec->name, "response")
                        && !g_str_equal (change->pspec->name, "follow-up");
  gboolean is_list = SOKAKU_IS_INITIATIVE (change->node) && change->pspec == NULL;
  gboolean is_number = SOKAKU_IS_ITEM (change->node) && change->pspec != NULL
                       && g_str_equal (change->pspec->name, "number");

  if (self->item != NULL && (is_opinion || is_list || is_number) && self->fill_source == 0)
    self->fill_source = g_idle_add (fill_in_idle, self);
}

/**
 * sokaku_item_opinions_set_plan:
 * @self: a part of a sheet
 * @plan: (nullable): the plan whose items it will show
 * @history: (nullable): history that the edits go to
 *
 * Shows no item until the next set_item().
 */
void
sokaku_item_opinions_set_plan (SokakuItemOpinions *self, SokakuPlan *plan, SokakuHistory *history)
{
  g_return_if_fail (SOKAKU_IS_ITEM_OPINIONS (self));

  sokaku_item_opinions_set_item (self, NULL);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  sokaku_cell_walker_set_history (sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (self->table)),
                                  history);
  if (plan != NULL)
    self->changed_id = g_signal_connect_swapped (plan, "changed", G_CALLBACK (on_changed), self);
}

/**
 * sokaku_item_opinions_set_item:
 * @self: a part of a sheet
 * @item: (nullable): an item of its plan
 *
 * Shows what the council says of @item.
 */
void
sokaku_item_opinions_set_item (SokakuItemOpinions *self, SokakuItem *item)
{
  g_return_if_fail (SOKAKU_IS_ITEM_OPINIONS (self));

  if (self->item != item)
    sokaku_cell_walker_commit (sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (self->table)));
  g_set_object (&self->item, item);
  fill (self);
}

/**
 * sokaku_item_opinions_find:
 * @self: a part of a sheet
 * @opinion: an opinion
 * @property: "response" or "follow-up"
 *
 * Returns: (transfer none) (nullable): the cell that shows it
 */
GtkWidget *
sokaku_item_opinions_find (SokakuItemOpinions *self, gpointer opinion, const char *property)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM_OPINIONS (self), NULL);

  return sokaku_paper_table_find (SOKAKU_PAPER_TABLE (self->table), opinion, property);
}

static void
sokaku_item_opinions_dispose (GObject *object)
{
  SokakuItemOpinions *self = SOKAKU_ITEM_OPINIONS (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_object (&self->item);
  g_clear_object (&self->history);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->table, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_item_opinions_parent_class)->dispose (object);
}

static void
sokaku_item_opinions_class_init (SokakuItemOpinionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_item_opinions_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_item_opinions_init (SokakuItemOpinions *self)
{
  self->table = sokaku_paper_table_new (_ ("Opinions of the Council"));
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
  sokaku_cell_menu_attach (SOKAKU_PAPER_TABLE (self->table));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * sokaku_item_opinions_new:
 *
 * Returns: (transfer floating): a part of a sheet, of no plan yet
 */
GtkWidget *
sokaku_item_opinions_new (void)
{
  return g_object_new (SOKAKU_TYPE_ITEM_OPINIONS, NULL);
}
