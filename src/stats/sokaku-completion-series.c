/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of their sheets the departments have filled in, as a chart shows it. */
#include "sokaku-completion-series.h"

#include "sokaku-completeness.h"
#include "sokaku-series-names.h"
#include "sokaku-sheet.h"

typedef struct
{
  const char *name; /* (not owned) */
  guint n_done;
  guint n_all;
  guint n_sheets;
} Share;

/* In the order in which the plan first names them. */
static Share *
get_share (GPtrArray *shares, GHashTable *by_name, const char *name)
{
  Share *share = g_hash_table_lookup (by_name, name);

  if (share == NULL)
    {
      share = g_new0 (Share, 1);
      share->name = name;
      g_ptr_array_add (shares, share);
      g_hash_table_insert (by_name, (gpointer) name, share);
    }
  return share;
}

static void
add_sheet (Share *share, guint n_done, guint n_all)
{
  share->n_done += n_done;
  share->n_all += n_all;
  share->n_sheets++;
}

/* A share is only full where nothing is missing, and only nothing where nothing is there:
 * rounding must not say so before. */
static int
get_percentage (const Share *share)
{
  int tenths;

  if (share->n_all == 0)
    return SOKAKU_SERIES_MISSING;
  tenths = sokaku_stats_get_percentage (share->n_done, share->n_all);
  if (share->n_done < share->n_all)
    tenths = MIN (tenths, 999);
  return share->n_done > 0 ? MAX (tenths, 1) : tenths;
}

/**
 * sokaku_series_for_completion:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * By department, what part of the fields that its sheets ask for now are filled in, in
 * tenths of a percent. A sheet of several departments counts for each of them; a damaged
 * one asks for nothing. The count is that of the sheets, the text that of the fields.
 *
 * Returns: (transfer full): the series
 */
SokakuSeries *
sokaku_series_for_completion (SokakuPlan *plan, SokakuStats *stats, const SokakuSeriesWords *words)
{
  SokakuSeries *series
      = sokaku_series_new (sokaku_series_words_get (words, SOKAKU_SERIES_WORD_COMPLETION));
  const char *nobody = sokaku_series_words_get (words, SOKAKU_SERIES_WORD_NO_DEPARTMENT);
  g_autoptr (GPtrArray) shares = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  Share none = { .name = nobody };

  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_DEPARTMENTS);
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_ITEMS);
  sokaku_series_set_subtitle (series,
                              sokaku_series_words_get (words, SOKAKU_SERIES_WORD_FILLED_IN));
  sokaku_series_set_unit (series, "%");
  sokaku_series_set_axis (series, 0, 1000, 250);

  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);
      const char *const *departments = sokaku_item_get_departments (item);
      gboolean has_department = FALSE;
      guint n_done, n_all;

      sokaku_completeness_count (item, plan, &n_done, &n_all);
      for (; *departments != NULL; departments++)
        if (**departments != '\0')
          {
            add_sheet (get_share (shares, by_name, *departments), n_done, n_all);
            has_department = TRUE;
          }
      if (!has_department)
        add_sheet (&none, n_done, n_all);
    }
  if (none.n_sheets > 0)
    g_ptr_array_add (shares, g_memdup2 (&none, sizeof none));

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = g_ptr_array_index (shares, i);
      int percentage = get_percentage (share);
      g_autofree char *text = g_strdup_printf ("%u/%u", share->n_done, share->n_all);

      sokaku_series_add_row (series, share->name == nobody ? "" : share->name, share->name, NULL,
                             percentage, SOKAKU_SERIES_MISSING);
      sokaku_series_add_cell (series, percentage, SOKAKU_SERIES_MISSING, share->n_sheets, -1,
                              share->n_all > 0 ? text : NULL);
    }
  return series;
}
