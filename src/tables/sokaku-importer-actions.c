/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of actions.csv: numbered rows with a plan and entries of a result. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-reference.h"
#include "sokaku-result-text.h"
#include "sokaku-sheet.h"
#include "sokaku-vocabulary.h"

/* A row of the table before its item's rows are sorted. */
typedef struct
{
  SokakuCsvRow row;
  int number;
  int fiscal;
} Draft;

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  return ((const Draft *) a)->number - ((const Draft *) b)->number;
}

/* "③" or "3". */
static gboolean
read_number (SokakuCsvRow row, int *number, GError **error)
{
  const char *text;
  const char *rest;

  if (!sokaku_csv_row_read_text (row, "number", &text, error))
    return FALSE;
  if (sokaku_vocabulary_parse_circled (text, number, &rest) && *rest == '\0')
    return TRUE;
  return sokaku_csv_row_read_int (row, "number", 1, 10000, number, error);
}

static void
add_results (SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, SokakuAction *action)
{
  g_autoptr (GPtrArray) results
      = sokaku_result_text_split (sokaku_csv_row_get_text (row, "result"));

  for (guint i = 0; i < results->len; i++)
    {
      SokakuResult *result = g_ptr_array_index (results, i);
      g_autofree char *text
          = sokaku_reference_recognise (sokaku_result_get_text (result), item, self->plan);

      sokaku_result_set_text (result, text);
      sokaku_node_list_append (sokaku_action_get_results (action), result);
    }
}

/* Rows first, then their texts: a reference may point to any row of the item. */
static void
add_actions (SokakuImporter *self, SokakuItem *item, GArray *drafts)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  int before = 0;

  g_array_sort (drafts, compare_drafts);
  for (guint i = 0; i < drafts->len; i++)
    {
      const Draft *draft = &g_array_index (drafts, Draft, i);
      g_autoptr (SokakuAction) action = sokaku_action_new ();
      g_autofree char *id = g_strdup_printf ("a%d", draft->number);

      sokaku_action_set_id (action, id);
      sokaku_action_set_year (action, draft->fiscal);
      sokaku_action_set_number (action, draft->number == before + 1 ? 0 : draft->number);
      sokaku_node_list_append (actions, action);
      before = draft->number;
    }
  for (guint i = 0; i < drafts->len; i++)
    {
      const Draft *draft = &g_array_index (drafts, Draft, i);
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      g_autofree char *plan = sokaku_reference_recognise (
          sokaku_csv_row_get_text (draft->row, "plan"), item, self->plan);

      sokaku_action_set_plan (action, plan);
      add_results (self, draft->row, item, action);
    }
}

/**
 * sokaku_importer_read_actions:
 * @self: the import
 * @error: return location
 *
 * Reads actions.csv: item, year, number (① or 1, through all years), plan, result.
 * Numbers that are missing stay missing. The result is split into its entries,
 * and "①と同じ" becomes a reference.
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_actions (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_ACTIONS);
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GHashTable) drafts
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer item, rows;

  for (guint i = 0; table != NULL && i < sokaku_csv_table_get_n_rows (table); i++)
    {
      Draft draft = { { table, i } };
      SokakuItem *owner;

      if (!sokaku_importer_find_item (self, draft.row, "item", &owner, error)
          || !sokaku_csv_row_read_year (draft.row, "year", self->plan, &draft.fiscal, error)
          || !read_number (draft.row, &draft.number, error)
          || !sokaku_importer_check_once (seen, owner, draft.number, draft.row, "number", error))
        return FALSE;
      rows = g_hash_table_lookup (drafts, owner);
      if (rows == NULL)
        {
          rows = g_array_new (FALSE, FALSE, sizeof (Draft));
          g_hash_table_insert (drafts, owner, rows);
        }
      g_array_append_val ((GArray *) rows, draft);
    }

  g_hash_table_iter_init (&iter, drafts);
  while (g_hash_table_iter_next (&iter, &item, &rows))
    add_actions (self, item, rows);
  return TRUE;
}
