/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says in words: tooltips, spoken summary and table. */
#include "sokaku-chart-words.h"

#include <glib/gi18n-lib.h>

#include "sokaku-tenths.h"

/* Of points that share the highest or lowest figure, this many are named. */
#define NAMED 3

static const SokakuSeriesColumn *
get_column (SokakuSeries *series, guint point)
{
  return sokaku_series_get_column (series, point % sokaku_series_get_n_columns (series));
}

static char *
write_figure (const SokakuSeriesColumn *column, int value)
{
  return column->figures == SOKAKU_SERIES_WHOLE ? g_strdup_printf ("%d", value)
                                                : sokaku_tenths_to_string (value);
}

/**
 * sokaku_chart_words_get_figure:
 * @series: a series
 * @point: one of its points
 *
 * Returns: (transfer full): the figure as it is printed; a dash where there is none, and
 *   nothing in a table where it is not known
 */
char *
sokaku_chart_words_get_figure (SokakuSeries *series, guint point)
{
  int value = sokaku_series_get_point (series, point)->value;

  if (SOKAKU_SERIES_IS_FIGURE (value))
    return write_figure (get_column (series, point), value);
  return g_strdup (value == SOKAKU_SERIES_MISSING && sokaku_series_is_table (series) ? "" : "–");
}

static char *
say_figure (SokakuSeries *series, const SokakuSeriesColumn *column, int value)
{
  const char *unit = sokaku_series_get_unit (series);
  g_autofree char *figure = NULL;

  if (value == SOKAKU_SERIES_NONE)
    return g_strdup (_ ("nothing evaluated"));
  if (value == SOKAKU_SERIES_MISSING)
    return g_strdup (_ ("not known"));
  figure = write_figure (column, value);
  if (*unit == '\0')
    return g_steal_pointer (&figure);
  /* Translators: a figure and its unit, such as "4.1 points" */
  return g_strdup_printf (C_ ("figure and unit", "%s %s"), figure, unit);
}

static char *
say_named_figure (SokakuSeries *series,
                  const SokakuSeriesColumn *column,
                  const char *name,
                  int value)
{
  g_autofree char *figure = say_figure (series, column, value);

  if (*name == '\0')
    return g_steal_pointer (&figure);
  /* Translators: the name of a series and its figure, such as "mid-term 3.9" */
  return g_strdup_printf (C_ ("series and figure", "%s %s"), name, figure);
}

static char *
say_count (SokakuSeries *series, guint count)
{
  switch (sokaku_series_get_counts (series))
    {
    case SOKAKU_SERIES_COUNTS_INITIATIVES:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", count), count);
    case SOKAKU_SERIES_COUNTS_RATINGS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u rating", "%u ratings", count),
                              count);
    case SOKAKU_SERIES_COUNTS_ITEMS:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", count), count);
    }
}

static const char *
earlier_name (SokakuSeries *series)
{
  const char *name = sokaku_series_get_earlier_name (series);

  return *name != '\0' ? name : _ ("Earlier");
}

/**
 * sokaku_chart_words_join:
 * @parts: (element-type utf8): words
 *
 * Returns: (transfer full): the words as a list in one line
 */
char *
sokaku_chart_words_join (GPtrArray *parts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < parts->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (parts, i));
  all = g_strv_builder_end (builder);
  /* Translators: stands between the parts of a list */
  return g_strjoinv (C_ ("list separator", ", "), all);
}

/**
 * sokaku_chart_words_for_point:
 * @series: a series
 * @point: one of its points
 *
 * Says a point in full: its name and in a table that of its column, what is told with the
 * figure, this time's figure, the earlier one where the series has any, and what stands
 * behind it. Used by tooltips and by speech.
 *
 * Returns: (transfer full): one line
 */
char *
sokaku_chart_words_for_point (SokakuSeries *series, guint point)
{
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  const SokakuSeriesColumn *column = get_column (series, point);
  gboolean is_table = sokaku_series_is_table (series);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *figures = NULL;

  g_return_val_if_fail (p != NULL, NULL);

  if (*p->text != '\0')
    g_ptr_array_add (parts, g_strdup (p->text));
  /* a grade without a figure was recorded without one: it is not missing */
  if (SOKAKU_SERIES_IS_FIGURE (p->value) || *p->text == '\0')
    g_ptr_array_add (parts, say_named_figure (series, column,
                                              is_table ? "" : sokaku_series_get_value_name (series),
                                              p->value));
  if (is_table ? SOKAKU_SERIES_IS_FIGURE (p->earlier) : sokaku_series_has_earlier (series))
    g_ptr_array_add (parts, say_named_figure (series, column, earlier_name (series), p->earlier));
  if (p->count > 0)
    g_ptr_array_add (parts, say_count (series, p->count));

  figures = sokaku_chart_words_join (parts);
  if (is_table)
    /* Translators: the names of a row and a column of a table, and its figures there */
    return g_strdup_printf (C_ ("row, column and figures", "%s, %s: %s"), p->label,
                            column->name.label, figures);
  /* Translators: the name of a theme and its figures */
  return g_strdup_printf (C_ ("name and figures", "%s: %s"), p->label, figures);
}

/**
 * sokaku_chart_words_name_at:
 * @series: a series
 * @column: a column
 * @value: a figure
 *
 * Returns: (transfer full): the names of some rows with that figure, and how many there
 *   are besides
 */
char *
sokaku_chart_words_name_at (SokakuSeries *series, guint column, int value)
{
  guint n_columns = sokaku_series_get_n_columns (series);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint others = 0;

  for (guint i = column; i < sokaku_series_get_n_points (series); i += n_columns)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (series, i);

      if (point->value != value)
        continue;
      if (names->len < NAMED)
        g_ptr_array_add (names, (char *) point->label);
      else
        others++;
    }

  list = sokaku_chart_words_join (names);
  if (others == 0)
    return g_steal_pointer (&list);
  /* Translators: some names, and how many there are besides */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s and %u more", "%s and %u more", others),
                          list, others);
}

/**
 * sokaku_chart_words_append:
 * @text: sentences so far
 * @sentence: (transfer full): another one
 */
void
sokaku_chart_words_append (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append (text, C_ ("between sentences", " "));
  g_string_append (text, sentence);
  g_free (sentence);
}

/**
 * sokaku_chart_words_append_title:
 * @text: sentences so far
 * @series: a series
 *
 * Says what is shown, and on which scale.
 */
void
sokaku_chart_words_append_title (GString *text, SokakuSeries *series)
{
  if (*sokaku_series_get_subtitle (series) != '\0')
    /* Translators: what is shown, and its scale */
    sokaku_chart_words_append (text,
                               g_strdup_printf (_ ("%s (%s)."), sokaku_series_get_title (series),
                                                sokaku_series_get_subtitle (series)));
  else
    sokaku_chart_words_append (text, g_strdup_printf (_ ("%s."), sokaku_series_get_title (series)));
}

static void
append_range (GString *text, SokakuSeries *series, guint position, int lowest, int highest)
{
  const SokakuSeriesColumn *column = sokaku_series_get_column (series, position);
  g_autofree char *high = say_figure (series, column, highest);
  g_autofree char *low = say_figure (series, column, lowest);

  if (lowest == highest)
    {
      sokaku_chart_words_append (text, g_strdup_printf (_ ("Every known figure is %s."), high));
      return;
    }

  g_autofree char *high_names = sokaku_chart_words_name_at (series, position, highest);
  g_autofree char *low_names = sokaku_chart_words_name_at (series, position, lowest);

  sokaku_chart_words_append (text, g_strdup_printf (_ ("Highest: %s (%s)."), high, high_names));
  sokaku_chart_words_append (text, g_strdup_printf (_ ("Lowest: %s (%s)."), low, low_names));
}

/**
 * sokaku_chart_words_append_column:
 * @text: sentences so far
 * @series: a series
 * @column: one of its columns
 *
 * Says of a column the highest and the lowest figure, what is missing, and how it compares
 * with the earlier figures.
 */
void
sokaku_chart_words_append_column (GString *text, SokakuSeries *series, guint column)
{
  guint n_columns = sokaku_series_get_n_columns (series);
  guint missing = 0, higher = 0, lower = 0, equal = 0;
  int lowest = G_MAXINT, highest = G_MININT;

  for (guint i = column; i < sokaku_series_get_n_points (series); i += n_columns)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (series, i);

      if (!SOKAKU_SERIES_IS_FIGURE (point->value))
        {
          missing++;
          continue;
        }
      lowest = MIN (lowest, point->value);
      highest = MAX (highest, point->value);
      if (!SOKAKU_SERIES_IS_FIGURE (point->earlier))
        continue;
      higher += point->value > point->earlier;
      lower += point->value < point->earlier;
      equal += point->value == point->earlier;
    }

  if (sokaku_series_is_table (series))
    sokaku_chart_words_append (
        text,
        /* Translators: the name of a column, before what is said about it */
        g_strdup_printf (C_ ("column", "%s:"),
                         sokaku_series_get_column (series, column)->name.label));
  if (lowest <= highest)
    append_range (text, series, column, lowest, highest);
  if (missing > 0)
    sokaku_chart_words_append (
        text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u has no figure yet.",
                                            "%u of %u have no figure yet.", missing),
                               missing, sokaku_series_get_n_rows (series)));
  if (higher + lower + equal > 0)
    sokaku_chart_words_append (
        text, g_strdup_printf (_ ("Compared with %s: %u higher, %u equal, %u lower."),
                               earlier_name (series), higher, equal, lower));
}

/**
 * sokaku_chart_words_append_figures:
 * @text: sentences so far
 * @series: a series
 *
 * Says it of every column.
 */
void
sokaku_chart_words_append_figures (GString *text, SokakuSeries *series)
{
  for (guint i = 0; i < sokaku_series_get_n_columns (series); i++)
    sokaku_chart_words_append_column (text, series, i);
}

/**
 * sokaku_chart_words_summary:
 * @series: (nullable): a series
 *
 * Describes the picture to somebody who does not see it: what is shown, on which
 * scale, the highest and the lowest, what is missing, and how it compares with
 * the earlier figures.
 *
 * Returns: (transfer full): a few sentences; "" where nothing is drawn
 */
char *
sokaku_chart_words_summary (SokakuSeries *series)
{
  GString *text = g_string_new (NULL);

  if (series != NULL && sokaku_series_get_n_points (series) > 0)
    {
      sokaku_chart_words_append_title (text, series);
      sokaku_chart_words_append_figures (text, series);
    }
  return g_string_free (text, FALSE);
}

static int
compare_keys (guint first, guint second, int key, int other)
{
  /* what is missing is the least and so comes last; equals stay in plan order */
  if (key != other)
    return key > other ? -1 : 1;
  return first < second ? -1 : 1;
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer series)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return compare_keys (first, second, sokaku_series_get_row (series, first)->value,
                       sokaku_series_get_row (series, second)->value);
}

static int
compare_spreads (gconstpointer a, gconstpointer b, gpointer series)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return compare_keys (first, second, sokaku_series_get_row (series, first)->spread,
                       sokaku_series_get_row (series, second)->spread);
}

/**
 * sokaku_chart_words_order:
 * @series: a series
 * @order: how to order it
 *
 * Returns: (transfer full): the rows in the order in which they are shown
 */
guint *
sokaku_chart_words_order (SokakuSeries *series, SokakuChartOrder order)
{
  guint n_rows = sokaku_series_get_n_rows (series);
  guint *rows = g_new (guint, n_rows);

  for (guint i = 0; i < n_rows; i++)
    rows[i] = i;
  if (order != SOKAKU_CHART_ORDER_PLAN)
    g_qsort_with_data (rows, (int) n_rows, sizeof (guint),
                       order == SOKAKU_CHART_ORDER_VALUE ? compare_values : compare_spreads,
                       series);
  return rows;
}

static const char *
count_head (SokakuSeries *series)
{
  switch (sokaku_series_get_counts (series))
    {
    case SOKAKU_SERIES_COUNTS_INITIATIVES:
      return _ ("Initiatives");
    case SOKAKU_SERIES_COUNTS_RATINGS:
      return _ ("Ratings");
    case SOKAKU_SERIES_COUNTS_ITEMS:
    default:
      return _ ("Items");
    }
}

/* What a cell shows: a grade's letter and the figure, one of them, or why there is none. */
static char *
write_cell (SokakuSeries *series, guint point)
{
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  g_autofree char *figure = sokaku_chart_words_get_figure (series, point);

  if (p->grade < 0 || *p->text == '\0')
    return g_steal_pointer (&figure);
  return SOKAKU_SERIES_IS_FIGURE (p->value) ? g_strdup_printf ("%s %s", p->text, figure)
                                            : g_strdup (p->text);
}

static gboolean
column_has_earlier (SokakuSeries *series, guint column)
{
  for (guint i = column; i < sokaku_series_get_n_points (series);
       i += sokaku_series_get_n_columns (series))
    if (SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_point (series, i)->earlier))
      return TRUE;
  return FALSE;
}

static char *
write_earlier (SokakuSeries *series, guint point)
{
  int earlier = sokaku_series_get_point (series, point)->earlier;

  return SOKAKU_SERIES_IS_FIGURE (earlier) ? write_figure (get_column (series, point), earlier)
                                           : g_strdup (sokaku_series_is_table (series) ? "" : "–");
}

static GStrv
make_head (SokakuSeries *series)
{
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  const char *value_name = sokaku_series_get_value_name (series);

  g_strv_builder_add (head, _ ("Name"));
  for (guint i = 0; i < sokaku_series_get_n_columns (series); i++)
    {
      gboolean is_table = sokaku_series_is_table (series);
      const char *name = sokaku_series_get_column (series, i)->name.label;
      g_autofree char *both = NULL;

      g_strv_builder_add (head, is_table ? name : *value_name != '\0' ? value_name : _ ("Value"));
      if (!column_has_earlier (series, i))
        continue;
      /* Translators: the name of a column, and of its earlier figures */
      both = g_strdup_printf (C_ ("column and series", "%s (%s)"), name, earlier_name (series));
      g_strv_builder_add (head, is_table ? both : earlier_name (series));
    }
  if (!sokaku_series_is_table (series) && sokaku_series_has_count (series))
    g_strv_builder_add (head, count_head (series));
  return g_strv_builder_end (head);
}

static GStrv
make_row (SokakuSeries *series, guint row, const gboolean *has_earlier)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  guint n_columns = sokaku_series_get_n_columns (series);

  g_strv_builder_add (cells, sokaku_series_get_row (series, row)->name.label);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *value = write_cell (series, row * n_columns + i);
      g_autofree char *earlier = write_earlier (series, row * n_columns + i);

      g_strv_builder_add (cells, value);
      if (has_earlier[i])
        g_strv_builder_add (cells, earlier);
    }
  if (!sokaku_series_is_table (series) && sokaku_series_has_count (series))
    {
      guint n = sokaku_series_get_point (series, row)->count;
      g_autofree char *count = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("–");

      g_strv_builder_add (cells, count);
    }
  return g_strv_builder_end (cells);
}

/**
 * sokaku_chart_words_table:
 * @series: (nullable): a series
 * @order: the order of the rows
 *
 * The same figures as a table: the name, and of each column this time's figure and the
 * earlier one where it has any; of a series without columns also the count where it has
 * any.
 *
 * Returns: (transfer full) (element-type GStrv): the head, then one row each; no rows at
 *   all where there is no series
 */
GPtrArray *
sokaku_chart_words_table (SokakuSeries *series, SokakuChartOrder order)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree guint *shown = NULL;
  g_autofree gboolean *has_earlier = NULL;

  if (series == NULL)
    return rows;

  has_earlier = g_new (gboolean, sokaku_series_get_n_columns (series));
  for (guint i = 0; i < sokaku_series_get_n_columns (series); i++)
    has_earlier[i] = column_has_earlier (series, i);

  shown = sokaku_chart_words_order (series, order);
  g_ptr_array_add (rows, make_head (series));
  for (guint i = 0; i < sokaku_series_get_n_rows (series); i++)
    g_ptr_array_add (rows, make_row (series, shown[i], has_earlier));
  return rows;
}
