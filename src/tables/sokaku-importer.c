/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds a plan from tables that have been read. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-vocabulary.h"

typedef gboolean (*Step) (SokakuImporter *self, GError **error);

static const Step steps[] = {
  sokaku_importer_read_plan,    sokaku_importer_read_definition, sokaku_importer_read_initiatives,
  sokaku_importer_read_items,   sokaku_importer_read_scores,     sokaku_importer_read_texts,
  sokaku_importer_read_actions, sokaku_importer_read_council,    sokaku_importer_read_report,
};

/**
 * sokaku_importer_build:
 * @tables: the tables
 * @error: return location
 *
 * Builds the plan that @tables describe; all or nothing.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with a #SokakuTablesError
 * whose message names table, row, column and value
 */
SokakuPlan *
sokaku_importer_build (SokakuCsvSet *tables, GError **error)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_autoptr (GHashTable) initiatives = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) members = g_hash_table_new (NULL, NULL);
  SokakuImporter self = { tables, plan, initiatives, items, members };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!steps[i](&self, error))
      return NULL;
  return g_steal_pointer (&plan);
}

/**
 * sokaku_importer_find_item:
 * @self: the import
 * @row: a row
 * @column: column with an item's number
 * @item: (out) (transfer none): the item
 * @error: return location
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING, or _REFERENCE where items.csv has no such item
 */
gboolean
sokaku_importer_find_item (
    SokakuImporter *self, SokakuCsvRow row, const char *column, SokakuItem **item, GError **error)
{
  g_autofree char *number = NULL;

  if (!sokaku_csv_row_read_key (row, column, &number, error))
    return FALSE;
  *item = g_hash_table_lookup (self->items, number);
  if (*item == NULL)
    return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_REFERENCE, error,
                                _ ("\"%s\" is not an item in items.csv"), number);
  return TRUE;
}

/**
 * sokaku_importer_find_initiative:
 * @self: the import
 * @row: a row
 * @column: column with an initiative's number
 * @initiative: (out) (transfer none): the initiative
 * @error: return location
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING, _VALUE, or _REFERENCE where
 * initiatives.csv has no such initiative
 */
gboolean
sokaku_importer_find_initiative (SokakuImporter *self,
                                 SokakuCsvRow row,
                                 const char *column,
                                 SokakuInitiative **initiative,
                                 GError **error)
{
  int number;

  if (!sokaku_csv_row_read_int (row, column, 0, 1000000, &number, error))
    return FALSE;
  *initiative = g_hash_table_lookup (self->initiatives, GINT_TO_POINTER (number));
  if (*initiative == NULL)
    return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_REFERENCE, error,
                                _ ("\"%d\" is not an initiative in initiatives.csv"), number);
  return TRUE;
}

/**
 * sokaku_importer_check_once:
 * @seen: (element-type gpointer GHashTable): what has been there
 * @node: whose row it is
 * @key: year or number of the row
 * @row: the row
 * @column: column of @key, for the message
 * @error: return location
 *
 * Remembers that @node has had a row for @key. Make @seen with
 * g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref).
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_DUPLICATE where it had one before
 */
gboolean
sokaku_importer_check_once (
    GHashTable *seen, gpointer node, int key, SokakuCsvRow row, const char *column, GError **error)
{
  GHashTable *keys = g_hash_table_lookup (seen, node);

  if (keys == NULL)
    {
      keys = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (seen, node, keys);
    }
  if (!g_hash_table_add (keys, GINT_TO_POINTER (key)))
    return sokaku_csv_row_fail_twice (row, column, error);
  return TRUE;
}

/**
 * sokaku_importer_split_list:
 * @text: a cell with several values
 *
 * Returns: (transfer full): the values between semicolons, without blanks at their
 * ends; blank ones are left out
 */
char **
sokaku_importer_split_list (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "；", -1);
  g_autofree char *joined = g_strjoinv (";", lines);
  g_auto (GStrv) parts = g_strsplit (joined, ";", -1);

  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (builder, *part);
  return g_strv_builder_end (builder);
}
