/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list of sheets: those that search and filter let through, in order. */
#include "sokaku-sheet-rows.h"

#include "sokaku-grading.h"
#include "sokaku-sheet.h"

#include <string.h>

/**
 * SokakuSheetRows:
 *
 * A list model of #SokakuInitiative and #SokakuItem. In the plan's order an
 * initiative stands before its items and goes when none of them is shown; in
 * others there are items alone. What is edited does not make a row go away:
 * sokaku_sheet_rows_refresh() says when.
 *
 * The signal "filtered" tells that rows have been chosen anew, the same or others.
 */

struct _SokakuSheetRows
{
  GObject parent_instance;

  SokakuPlan *plan;
  SokakuSheetFacts *facts;
  SokakuSheetFilter *filter;
  SokakuSheetSearch *search;
  SokakuSheetOrder order;
  GPtrArray *rows;
  guint n_sheets;
  guint n_all;
};

static void sokaku_sheet_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuSheetRows,
                               sokaku_sheet_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      sokaku_sheet_rows_model_init))

enum
{
  FILTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
sokaku_sheet_rows_dispose (GObject *object)
{
  SokakuSheetRows *self = SOKAKU_SHEET_ROWS (object);

  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
  g_clear_object (&self->search);
  g_clear_object (&self->facts);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sokaku_sheet_rows_parent_class)->dispose (object);
}

static void
sokaku_sheet_rows_finalize (GObject *object)
{
  g_ptr_array_unref (SOKAKU_SHEET_ROWS (object)->rows);

  G_OBJECT_CLASS (sokaku_sheet_rows_parent_class)->finalize (object);
}

static void
sokaku_sheet_rows_class_init (SokakuSheetRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_sheet_rows_finalize;

  signals[FILTERED] = g_signal_new ("filtered", SOKAKU_TYPE_SHEET_ROWS, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
sokaku_sheet_rows_init (SokakuSheetRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter = sokaku_sheet_filter_new ();
  self->search = sokaku_sheet_search_new ();
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (sokaku_sheet_rows_refresh), self);
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

/* --- What is shown --- */

static GPtrArray *
list_found (SokakuSheetRows *self)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (self->plan);
  GPtrArray *found = g_ptr_array_sized_new (items->len);

  self->n_all = items->len;
  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);

      if (sokaku_sheet_search_matches (self->search, item))
        g_ptr_array_add (found, item);
    }
  return found;
}

/* A row with what it is ordered by. */
typedef struct
{
  SokakuItem *item;
  gint64 key;
  guint position;
} Ranked;

/* "N13" after all those that have a number alone, as 13 of them. */
static gint64
rank_number (const char *number)
{
  const char *digits = strpbrk (number, "0123456789");
  gint64 value = digits != NULL ? g_ascii_strtoll (digits, NULL, 10) : G_MAXINT32;

  value = MIN (value, G_MAXINT32);
  return digits == number ? value : value + G_MAXINT32 + (gint64) 1;
}

static gint64
rank_grade (SokakuSheetRows *self, SokakuItem *item)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  guint position;

  if (evaluation != NULL
      && sokaku_plan_find_grade (
          self->plan, sokaku_evaluation_get_shown_grade (evaluation, self->plan), &position))
    return position;
  return G_MAXINT32;
}

/* Exact: parts of a million of what is filled in. */
static gint64
rank_completeness (SokakuSheetRows *self, SokakuItem *item)
{
  guint n_done, n_all;

  sokaku_sheet_facts_get_completeness (self->facts, item, &n_done, &n_all);
  return n_all > 0 ? (gint64) n_done * 1000000 / n_all : 1000000;
}

static gint64
rank_department (GHashTable *departments, SokakuItem *item)
{
  const char *first = sokaku_item_get_departments (item)[0];
  gpointer position = NULL;

  if (first != NULL && g_hash_table_lookup_extended (departments, first, NULL, &position))
    return GPOINTER_TO_UINT (position);
  return G_MAXINT32;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Ranked *left = a;
  const Ranked *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return (left->position > right->position) - (left->position < right->position);
}

static void
sort_items (SokakuSheetRows *self, GPtrArray *items)
{
  g_autofree Ranked *ranked = g_new0 (Ranked, items->len);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GHashTable) departments = NULL;

  if (self->order == SOKAKU_SHEET_ORDER_DEPARTMENT)
    {
      names = sokaku_plan_list_departments (self->plan);
      departments = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < names->len; i++)
        g_hash_table_insert (departments, g_ptr_array_index (names, i), GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);

      ranked[i].item = item;
      ranked[i].position = i;
      if (self->order == SOKAKU_SHEET_ORDER_NUMBER)
        ranked[i].key = rank_number (sokaku_item_get_number (item));
      else if (self->order == SOKAKU_SHEET_ORDER_GRADE)
        ranked[i].key = rank_grade (self, item);
      else if (self->order == SOKAKU_SHEET_ORDER_COMPLETENESS)
        ranked[i].key = rank_completeness (self, item);
      else if (departments != NULL)
        ranked[i].key = rank_department (departments, item);
    }
  qsort (ranked, items->len, sizeof (Ranked), compare_ranks);
  for (guint i = 0; i < items->len; i++)
    items->pdata[i] = ranked[i].item;
}

static GPtrArray *
list_rows (SokakuSheetRows *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = NULL;
  SokakuInitiative *last = NULL;
  guint n = 0;

  self->n_sheets = self->n_all = 0;
  if (self->plan == NULL)
    return rows;
  items = list_found (self);
  for (guint i = 0; i < items->len; i++)
    if (sokaku_sheet_filter_passes (self->filter, self->facts, items->pdata[i]))
      items->pdata[n++] = items->pdata[i];
  g_ptr_array_set_size (items, (int) n);
  self->n_sheets = n;
  if (self->order != SOKAKU_SHEET_ORDER_PLAN)
    sort_items (self, items);
  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);
      SokakuInitiative *initiative = sokaku_item_get_initiative (item);

      if (self->order == SOKAKU_SHEET_ORDER_PLAN && initiative != NULL && initiative != last)
        g_ptr_array_add (rows, g_object_ref (initiative));
      last = initiative;
      g_ptr_array_add (rows, g_object_ref (item));
    }
  return rows;
}

/**
 * sokaku_sheet_rows_refresh:
 * @self: rows
 *
 * Filters and orders anew, reporting only the stretch of rows that has changed.
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
  g_signal_emit (self, signals[FILTERED], 0);
}

/* --- What decides --- */

/* What is edited makes no row go away; what the rules had not found yet may let some come. */
static void
facts_reviewed (SokakuSheetRows *self)
{
  if (*sokaku_sheet_filter_get (self->filter, SOKAKU_SHEET_FACET_PROBLEMS) != '\0')
    sokaku_sheet_rows_refresh (self);
}

/**
 * sokaku_sheet_rows_set_document:
 * @self: rows
 * @document: (nullable): the open document
 *
 * Shows the sheets of @document; filter and search stay.
 */
void
sokaku_sheet_rows_set_document (SokakuSheetRows *self, SokakuDocument *document)
{
  SokakuPlan *plan = document != NULL ? sokaku_document_get_plan (document) : NULL;

  g_clear_object (&self->facts);
  g_set_object (&self->plan, plan);
  if (document != NULL)
    {
      self->facts = sokaku_sheet_facts_new (document);
      g_signal_connect_object (self->facts, "reviewed", G_CALLBACK (facts_reviewed), self,
                               G_CONNECT_SWAPPED);
    }
  sokaku_sheet_search_set_plan (self->search, self->plan);
  sokaku_sheet_rows_refresh (self);
}

/**
 * sokaku_sheet_rows_get_plan:
 * @self: rows
 *
 * Returns: (transfer none) (nullable): the plan
 */
SokakuPlan *
sokaku_sheet_rows_get_plan (SokakuSheetRows *self)
{
  return self->plan;
}

/**
 * sokaku_sheet_rows_get_filter:
 * @self: rows
 *
 * Returns: (transfer none): their filter; the rows follow what is chosen in it
 */
SokakuSheetFilter *
sokaku_sheet_rows_get_filter (SokakuSheetRows *self)
{
  return self->filter;
}

/**
 * sokaku_sheet_rows_get_search:
 * @self: rows
 *
 * Returns: (transfer none): their search
 */
SokakuSheetSearch *
sokaku_sheet_rows_get_search (SokakuSheetRows *self)
{
  return self->search;
}

/**
 * sokaku_sheet_rows_get_facts:
 * @self: rows
 *
 * Returns: (transfer none) (nullable): what is true of the sheets; %NULL without a plan
 */
SokakuSheetFacts *
sokaku_sheet_rows_get_facts (SokakuSheetRows *self)
{
  return self->facts;
}

/**
 * sokaku_sheet_rows_get_order:
 * @self: rows
 *
 * Returns: what they are ordered by
 */
SokakuSheetOrder
sokaku_sheet_rows_get_order (SokakuSheetRows *self)
{
  return self->order;
}

/**
 * sokaku_sheet_rows_set_order:
 * @self: rows
 * @order: what to order them by
 *
 * Orders the rows.
 */
void
sokaku_sheet_rows_set_order (SokakuSheetRows *self, SokakuSheetOrder order)
{
  if (self->order == order)
    return;
  self->order = order;
  sokaku_sheet_rows_refresh (self);
}

/**
 * sokaku_sheet_rows_set_query:
 * @self: rows
 * @query: what somebody looks for, see sokaku_text_split_words()
 *
 * Searches every text of every sheet.
 */
void
sokaku_sheet_rows_set_query (SokakuSheetRows *self, const char *query)
{
  if (sokaku_sheet_search_set_query (self->search, query))
    sokaku_sheet_rows_refresh (self);
}

/**
 * sokaku_sheet_rows_clear:
 * @self: rows
 *
 * Shows all sheets: nothing is looked for, and nothing filtered out.
 */
void
sokaku_sheet_rows_clear (SokakuSheetRows *self)
{
  gboolean searched = sokaku_sheet_search_set_query (self->search, "");

  if (sokaku_sheet_filter_get_active (self->filter))
    sokaku_sheet_filter_clear (self->filter);
  else if (searched)
    sokaku_sheet_rows_refresh (self);
}

/* --- Looking things up --- */

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
 * sokaku_sheet_rows_get_n_all:
 * @self: rows
 *
 * Returns: number of sheets that the plan has
 */
guint
sokaku_sheet_rows_get_n_all (SokakuSheetRows *self)
{
  return self->n_all;
}

/**
 * sokaku_sheet_rows_count:
 * @self: rows of a plan
 * @facet: a facet of the filter
 *
 * Returns: (transfer full): value → number of sheets that choosing it would leave,
 *   with the search and the other facets as they are; "" → without a choice
 */
GHashTable *
sokaku_sheet_rows_count (SokakuSheetRows *self, SokakuSheetFacet facet)
{
  g_autoptr (GPtrArray) found = list_found (self);

  return sokaku_sheet_filter_count (self->filter, self->facts, found, facet);
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

/**
 * sokaku_sheet_rows_step:
 * @self: rows
 * @from: (nullable): an item; %NULL for before the first or after the last
 * @step: 1 for the next sheet, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the next sheet shown; %NULL at the end
 */
SokakuItem *
sokaku_sheet_rows_step (SokakuSheetRows *self, SokakuItem *from, int step)
{
  guint position;
  gint64 row = step > 0 ? -1 : (gint64) self->rows->len;

  if (from != NULL && g_ptr_array_find (self->rows, from, &position))
    row = position;
  for (row += step; row >= 0 && row < self->rows->len; row += step)
    if (SOKAKU_IS_ITEM (self->rows->pdata[row]))
      return self->rows->pdata[row];
  return NULL;
}

/**
 * sokaku_sheet_rows_find_number:
 * @self: rows
 * @typed: the number of an item, or its beginning; of any width and case
 *
 * Returns: (transfer none) (nullable): the sheet shown with that number, else the
 *   first whose number begins so
 */
SokakuItem *
sokaku_sheet_rows_find_number (SokakuSheetRows *self, const char *typed)
{
  g_autofree char *wanted = sokaku_text_fold (typed);
  SokakuItem *begins = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *number = NULL;

      if (!SOKAKU_IS_ITEM (self->rows->pdata[i]))
        continue;
      number = sokaku_text_fold (sokaku_item_get_number (self->rows->pdata[i]));
      if (strcmp (number, wanted) == 0)
        return self->rows->pdata[i];
      if (begins == NULL && g_str_has_prefix (number, wanted))
        begins = self->rows->pdata[i];
    }
  return begins;
}
