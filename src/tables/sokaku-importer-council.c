/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of the council's tables: ratings.csv and opinions.csv. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-opinion.h"
#include "sokaku-rating.h"
#include "sokaku-value.h"
#include "sokaku-vocabulary.h"

/* A step of the scale; any number where the plan has no scale. */
static gboolean
read_rating (SokakuImporter *self, SokakuCsvRow row, int *value, GError **error)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (self->plan);
  guint n = sokaku_node_list_get_length (scale);
  guint i = 0;

  if (sokaku_vocabulary_parse_absence (sokaku_csv_row_get_text (row, "rating"), value))
    return TRUE;
  if (!sokaku_csv_row_read_int (row, "rating", 0, 1000, value, error))
    return FALSE;
  while (i < n && sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)) != *value)
    i++;
  if (n > 0 && i == n)
    return sokaku_csv_row_fail (row, "rating", SOKAKU_TABLES_ERROR_REFERENCE, error,
                                _ ("\"%d\" is not on the scale of council_scale.csv"), *value);
  return TRUE;
}

static gboolean
read_ratings (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_RATINGS);
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; table != NULL && i < sokaku_csv_table_get_n_rows (table); i++)
    {
      SokakuCsvRow row = { table, i };
      g_autoptr (SokakuRating) rating = sokaku_rating_new ();
      SokakuInitiative *initiative;
      SokakuMember *member;
      int order, value;

      if (!sokaku_importer_find_initiative (self, row, "initiative", &initiative, error)
          || !sokaku_csv_row_read_int (row, "member", 0, 1000000, &order, error))
        return FALSE;
      member = g_hash_table_lookup (self->members, GINT_TO_POINTER (order));
      if (member == NULL)
        return sokaku_csv_row_fail (row, "member", SOKAKU_TABLES_ERROR_REFERENCE, error,
                                    _ ("\"%d\" is not a member in members.csv"), order);
      if (!sokaku_importer_check_once (seen, initiative, order, row, "member", error)
          || !read_rating (self, row, &value, error))
        return FALSE;
      sokaku_rating_set_member (rating, sokaku_member_get_id (member));
      sokaku_rating_set_value (rating, value);
      sokaku_node_list_append (sokaku_initiative_get_ratings (initiative), rating);
    }
  return TRUE;
}

typedef struct
{
  SokakuCsvRow row;
  SokakuInitiative *initiative;
  int order;
} Draft;

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  return ((const Draft *) a)->order - ((const Draft *) b)->order;
}

static gboolean
read_opinions (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_OPINIONS);
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; table != NULL && i < sokaku_csv_table_get_n_rows (table); i++)
    {
      Draft draft = { { table, i } };
      const char *text;

      if (!sokaku_importer_find_initiative (self, draft.row, "initiative", &draft.initiative, error)
          || !sokaku_csv_row_read_order (draft.row, "order", &draft.order, error)
          || !sokaku_importer_check_once (seen, draft.initiative, draft.order, draft.row, "order",
                                          error)
          || !sokaku_csv_row_read_text (draft.row, "text", &text, error))
        return FALSE;
      g_array_append_val (drafts, draft);
    }
  g_array_sort (drafts, compare_drafts);
  for (guint i = 0; i < drafts->len; i++)
    {
      const Draft *draft = &g_array_index (drafts, Draft, i);
      g_autoptr (SokakuOpinion) opinion = sokaku_opinion_new ();

      sokaku_opinion_set_text (opinion, sokaku_csv_row_get_text (draft->row, "text"));
      sokaku_node_list_append (sokaku_initiative_get_opinions (draft->initiative), opinion);
    }
  return TRUE;
}

/**
 * sokaku_importer_read_council:
 * @self: the import
 * @error: return location
 *
 * Reads ratings.csv (initiative, member by its order, rating: a step of the scale,
 * 欠席, 除斥, or blank for not known) and opinions.csv (initiative, order, text).
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_council (SokakuImporter *self, GError **error)
{
  return read_ratings (self, error) && read_opinions (self, error);
}
