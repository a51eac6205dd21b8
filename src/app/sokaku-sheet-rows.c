/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list of sheets: initiatives and those of their items that filters let through. */
#include "sokaku-sheet-rows.h"

#include "sokaku-grading.h"
#include "sokaku-sheet-texts.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

#include <string.h>

/**
 * SokakuSheetRows:
 *
 * A list model of #SokakuInitiative and #SokakuItem in display order. An
 * initiative stands before its items and goes when none of them is shown. What
 * is edited does not make a row go away: sokaku_sheet_rows_refresh() says when.
 */

struct _SokakuSheetRows
{
  GObject parent_instance;

  SokakuPlan *plan;
  GPtrArray *rows;
  GHashTable *texts; /* item → folded text of its sheet */
  char *initiative;
  char *theme;
  char *department;
  char *grade;
  char **words;
  guint n_sheets;
};

static void sokaku_sheet_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuSheetRows,
                               sokaku_sheet_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      sokaku_sheet_rows_model_init))

static GType
sokaku_sheet_rows_get_item_type (GListModel *model)
{
  return SOKAKU_TYPE_NODE;
}

static guint
sokaku_sheet_rows_get_n_items (GListModel *model)
{
  return SOKAKU_SHEET_ROWS (model)->rows->len;
}

static gpointer
sokaku_sheet_rows_get_item (GListModel *model, guint position)
{
  SokakuSheetRows *self = SOKAKU_SHEET_ROWS (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position))
                                    : NULL;
}

static void
sokaku_sheet_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sokaku_sheet_rows_get_item_type;
  iface->get_n_items = sokaku_sheet_rows_get_n_items;
  iface->get_item = sokaku_sheet_rows_get_item;
}

static void
sokaku_sheet_rows_finalize (GObject *object)
{
  SokakuSheetRows *self = SOKAKU_SHEET_ROWS (object);

  g_clear_object (&self->plan);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->texts);
  g_free (self->initiative);
  g_free (self->theme);
  g_free (self->department);
  g_free (self->grade);
  g_strfreev (self->words);

  G_OBJECT_CLASS (sokaku_sheet_rows_parent_class)->finalize (object);
}

static void
sokaku_sheet_rows_class_init (SokakuSheetRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_sheet_rows_finalize;
}

static void
sokaku_sheet_rows_init (SokakuSheetRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->initiative = g_strdup ("");
  self->theme = g_strdup ("");
  self->department = g_strdup ("");
  self->grade = g_strdup ("");
  self->words = g_new0 (char *, 1);
}

/**
 * sokaku_sheet_rows_new:
 *
 * Returns: (transfer full): rows of no plan
 */
SokakuSheetRows *
sokaku_sheet_rows_new (void)
{
  return g_object_new (SOKAKU_TYPE_SHEET_ROWS, NULL);
}

static const char *
get_text (SokakuSheetRows *self, SokakuItem *item)
{
  char *text = g_hash_table_lookup (self->texts, item);

  if (text == NULL)
    {
      text = sokaku_sheet_texts_dup_folded (item, self->plan);
      g_hash_table_insert (self->texts, g_object_ref (item), text);
    }
  return text;
}

static gboolean
item_passes (SokakuSheetRows *self, SokakuItem *item)
{
  if (*self->department != '\0'
      && !g_strv_contains (sokaku_item_get_departments (item), self->department))
    return FALSE;
  if (*self->grade != '\0')
    {
      SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);

      if (overall == NULL
          || strcmp (sokaku_evaluation_get_shown_grade (overall, self->plan), self->grade) != 0)
        return FALSE;
    }
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (get_text (self, item), self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
initiative_passes (SokakuSheetRows *self, SokakuInitiative *initiative)
{
  if (*self->initiative != '\0'
      && strcmp (sokaku_initiative_get_id (initiative), self->initiative) != 0)
    return FALSE;
  return *self->theme == '\0' || sokaku_initiative_has_theme (initiative, self->theme);
}

static GPtrArray *
list_rows (SokakuSheetRows *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  SokakuNodeList *initiatives
      = self->plan != NULL ? sokaku_plan_get_initiatives (self->plan) : NULL;
  guint n = initiatives != NULL ? sokaku_node_list_get_length (initiatives) : 0;

  self->n_sheets = 0;
  for (guint i = 0; i < n; i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);
      gboolean headed = FALSE;

      if (!initiative_passes (self, initiative))
        continue;
      for (guint j = 0; j < sokaku_node_list_get_length (items); j++)
        {
          SokakuItem *item = sokaku_node_list_peek (items, j);

          if (!item_passes (self, item))
            continue;
          if (!headed)
            g_ptr_array_add (rows, g_object_ref (initiative));
          headed = TRUE;
          g_ptr_array_add (rows, g_object_ref (item));
          self->n_sheets++;
        }
    }
  return rows;
}

/**
 * sokaku_sheet_rows_refresh:
 * @self: rows
 *
 * Filters anew, reporting only the stretch of rows that has changed.
 */
void
sokaku_sheet_rows_refresh (SokakuSheetRows *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);
  guint start = 0, end = 0;

  self->rows = list_rows (self);
  while (start < before->len && start < self->rows->len
         && g_ptr_array_index (before, start) == g_ptr_array_index (self->rows, start))
    start++;
  while (end < before->len - start && end < self->rows->len - start
         && g_ptr_array_index (before, before->len - 1 - end)
                == g_ptr_array_index (self->rows, self->rows->len - 1 - end))
    end++;
  if (before->len - start - end > 0 || self->rows->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                self->rows->len - start - end);
}

/**
 * sokaku_sheet_rows_set_plan:
 * @self: rows
 * @plan: (nullable): the plan
 *
 * Shows the sheets of @plan; filters stay.
 */
void
sokaku_sheet_rows_set_plan (SokakuSheetRows *self, SokakuPlan *plan)
{
  g_hash_table_remove_all (self->texts);
  g_set_object (&self->plan, plan);
  sokaku_sheet_rows_refresh (self);
}

static void
replace (char **place, const char *value)
{
  g_free (*place);
  *place = g_strdup (value);
}

/**
 * sokaku_sheet_rows_set_filter:
 * @self: rows
 * @initiative: id of an initiative, "" for all
 * @theme: id of a theme, "" for all
 * @department: a department, "" for all
 * @grade: an overall grade, "" for all
 *
 * Filters by all of them together.
 */
void
sokaku_sheet_rows_set_filter (SokakuSheetRows *self,
                              const char *initiative,
                              const char *theme,
                              const char *department,
                              const char *grade)
{
  replace (&self->initiative, initiative);
  replace (&self->theme, theme);
  replace (&self->department, department);
  replace (&self->grade, grade);
  sokaku_sheet_rows_refresh (self);
}

/**
 * sokaku_sheet_rows_set_search:
 * @self: rows
 * @words: words, all of which must stand somewhere in the sheet; width, kana and
 *   case do not matter
 *
 * Searches every text of every sheet.
 */
void
sokaku_sheet_rows_set_search (SokakuSheetRows *self, const char *words)
{
  g_strfreev (self->words);
  self->words = sokaku_text_split_words (words);
  sokaku_sheet_rows_refresh (self);
}

/**
 * sokaku_sheet_rows_forget_text:
 * @self: rows
 * @item: an item that has been edited
 *
 * The next search reads the item's texts anew.
 */
void
sokaku_sheet_rows_forget_text (SokakuSheetRows *self, SokakuItem *item)
{
  g_hash_table_remove (self->texts, item);
}

/**
 * sokaku_sheet_rows_get_n_sheets:
 * @self: rows
 *
 * Returns: number of sheets shown
 */
guint
sokaku_sheet_rows_get_n_sheets (SokakuSheetRows *self)
{
  return self->n_sheets;
}

/**
 * sokaku_sheet_rows_find:
 * @self: rows
 * @node: (nullable): an initiative or item
 * @position: (out): its row
 *
 * Returns: whether @node is shown
 */
gboolean
sokaku_sheet_rows_find (SokakuSheetRows *self, gpointer node, guint *position)
{
  return g_ptr_array_find (self->rows, node, position);
}
