/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of what the report says itself: effects.csv and report.csv. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-effect.h"
#include "sokaku-report-text.h"
#include "sokaku-vocabulary.h"

static gboolean
read_effect (SokakuImporter *self, SokakuCsvRow row, SokakuEffect *effect, GError **error)
{
  gint64 amount = SOKAKU_EFFECT_UNKNOWN;
  SokakuItem *item = NULL;
  const char *text;
  int kind;

  if (!sokaku_csv_row_read_text (row, "kind", &text, error))
    return FALSE;
  if (!sokaku_vocabulary_parse_effect (text, &kind))
    return sokaku_csv_row_fail (row, "kind", SOKAKU_TABLES_ERROR_VALUE, error,
                                _ ("\"%s\" is neither total nor main"), text);
  if (!sokaku_csv_row_is_blank (row, "yen")
      && !sokaku_vocabulary_parse_amount (sokaku_csv_row_get_text (row, "yen"), &amount))
    return sokaku_csv_row_fail (row, "yen", SOKAKU_TABLES_ERROR_VALUE, error,
                                _ ("\"%s\" is not a whole number"),
                                sokaku_csv_row_get_text (row, "yen"));
  if (!sokaku_csv_row_is_blank (row, "item")
      && !sokaku_importer_find_item (self, row, "item", &item, error))
    return FALSE;
  sokaku_effect_set_kind (effect, kind);
  sokaku_effect_set_label (effect, sokaku_csv_row_get_text (row, "label"));
  sokaku_effect_set_amount (effect, amount);
  sokaku_effect_set_item (effect, item != NULL ? sokaku_item_get_id (item) : "");
  return TRUE;
}

static gboolean
read_effects (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_EFFECTS);
  SokakuNodeList *effects = sokaku_report_get_effects (sokaku_plan_get_report (self->plan));
  gboolean has_total = FALSE;

  for (guint i = 0; table != NULL && i < sokaku_csv_table_get_n_rows (table); i++)
    {
      SokakuCsvRow row = { table, i };
      g_autoptr (SokakuEffect) effect = sokaku_effect_new ();

      if (!read_effect (self, row, effect, error))
        return FALSE;
      if (sokaku_effect_get_kind (effect) != SOKAKU_EFFECT_TOTAL)
        {
          sokaku_node_list_append (effects, effect);
          continue;
        }
      if (has_total)
        return sokaku_csv_row_fail_twice (row, "kind", error);
      has_total = TRUE;
      sokaku_node_list_insert (effects, 0, effect);
    }
  return TRUE;
}

static gboolean
read_texts (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_REPORT);
  SokakuNodeList *texts = sokaku_report_get_texts (sokaku_plan_get_report (self->plan));
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; table != NULL && i < sokaku_csv_table_get_n_rows (table); i++)
    {
      SokakuCsvRow row = { table, i };
      g_autoptr (SokakuReportText) text = sokaku_report_text_new ();
      g_autofree char *key = NULL;

      if (!sokaku_csv_row_read_key (row, "key", &key, error))
        return FALSE;
      sokaku_report_text_set_key (text, key);
      sokaku_report_text_set_text (text, sokaku_csv_row_get_text (row, "text"));
      if (!sokaku_vocabulary_is_report_key (key))
        return sokaku_csv_row_fail (row, "key", SOKAKU_TABLES_ERROR_REFERENCE, error,
                                    _ ("\"%s\" is not a text of the report"), key);
      if (!g_hash_table_add (keys, g_steal_pointer (&key)))
        return sokaku_csv_row_fail_twice (row, "key", error);
      sokaku_node_list_append (texts, text);
    }
  return TRUE;
}

/**
 * sokaku_importer_read_report:
 * @self: the import
 * @error: return location
 *
 * Reads effects.csv (kind: total or main; label, yen, item) and report.csv (key:
 * introduction, effects, method, comments or overall; text).
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_report (SokakuImporter *self, GError **error)
{
  return read_effects (self, error) && read_texts (self, error);
}
