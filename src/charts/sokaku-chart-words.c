/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says in words: tooltips, spoken summary and table. */
#include "sokaku-chart-words.h"

#include <glib/gi18n-lib.h>

#include "sokaku-tenths.h"

/* Of points that share the highest or lowest figure, this many are named. */
#define NAMED 3

/**
 * sokaku_chart_words_figure:
 * @tenths: a figure, or %SOKAKU_SERIES_MISSING
 *
 * Returns: (transfer full): the figure as it is printed; a dash where there is none
 */
char *
sokaku_chart_words_figure (int tenths)
{
  return tenths == SOKAKU_SERIES_MISSING ? g_strdup ("–") : sokaku_tenths_to_string (tenths);
}

static char *
say_figure (SokakuSeries *series, int tenths)
{
  const char *unit = sokaku_series_get_unit (series);
  g_autofree char *figure = NULL;

  if (tenths == SOKAKU_SERIES_MISSING)
    return g_strdup (_ ("not known"));
  figure = sokaku_tenths_to_string (tenths);
  if (*unit == '\0')
    return g_steal_pointer (&figure);
  /* Translators: a figure and its unit, such as "4.1 points" */
  return g_strdup_printf (C_ ("figure and unit", "%s %s"), figure, unit);
}

static char *
say_named_figure (SokakuSeries *series, const char *name, int tenths)
{
  g_autofree char *figure = say_figure (series, tenths);

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
 * sokaku_chart_words_for_point:
 * @series: a series
 * @point: one of its points
 *
 * Says a point in full: its name, this time's figure, the earlier one where the
 * series has any, and what stands behind it. Used by tooltips and by speech.
 *
 * Returns: (transfer full): one line
 */
char *
sokaku_chart_words_for_point (SokakuSeries *series, guint point)
{
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *figures = NULL;

  g_return_val_if_fail (p != NULL, NULL);

  g_ptr_array_add (parts,
                   say_named_figure (series, sokaku_series_get_value_name (series), p->value));
  if (sokaku_series_has_earlier (series))
    g_ptr_array_add (parts, say_named_figure (series, earlier_name (series), p->earlier));
  if (p->count > 0)
    g_ptr_array_add (parts, say_count (series, p->count));
  g_ptr_array_add (parts, NULL);

  /* Translators: stands between the parts of a list */
  figures = g_strjoinv (C_ ("list separator", ", "), (char **) parts->pdata);
  /* Translators: the name of a theme and its figures */
  return g_strdup_printf (C_ ("name and figures", "%s: %s"), p->label, figures);
}

static char *
name_all_at (SokakuSeries *series, int value)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint others = 0;

  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (series, i);

      if (point->value != value)
        continue;
      if (names->len < NAMED)
        g_ptr_array_add (names, point->label);
      else
        others++;
    }
  g_ptr_array_add (names, NULL);

  list = g_strjoinv (C_ ("list separator", ", "), (char **) names->pdata);
  if (others == 0)
    return g_steal_pointer (&list);
  /* Translators: some names, and how many there are besides */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s and %u more", "%s and %u more", others),
                          list, others);
}

static void
append_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append (text, C_ ("between sentences", " "));
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
append_range (GString *text, SokakuSeries *series, int lowest, int highest)
{
  g_autofree char *high = say_figure (series, highest);
  g_autofree char *low = say_figure (series, lowest);

  if (lowest == highest)
    {
      append_sentence (text, g_strdup_printf (_ ("Every known figure is %s."), high));
      return;
    }

  g_autofree char *high_names = name_all_at (series, highest);
  g_autofree char *low_names = name_all_at (series, lowest);

  append_sentence (text, g_strdup_printf (_ ("Highest: %s (%s)."), high, high_names));
  append_sentence (text, g_strdup_printf (_ ("Lowest: %s (%s)."), low, low_names));
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
  guint n_points = series != NULL ? sokaku_series_get_n_points (series) : 0;
  guint missing = 0, higher = 0, lower = 0, equal = 0;
  int lowest = G_MAXINT, highest = G_MININT;

  if (n_points == 0)
    return g_string_free (text, FALSE);

  for (guint i = 0; i < n_points; i++)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (series, i);

      if (point->value == SOKAKU_SERIES_MISSING)
        {
          missing++;
          continue;
        }
      lowest = MIN (lowest, point->value);
      highest = MAX (highest, point->value);
      if (point->earlier == SOKAKU_SERIES_MISSING)
        continue;
      higher += point->value > point->earlier;
      lower += point->value < point->earlier;
      equal += point->value == point->earlier;
    }

  if (*sokaku_series_get_subtitle (series) != '\0')
    /* Translators: what is shown, and its scale */
    append_sentence (text, g_strdup_printf (_ ("%s (%s)."), sokaku_series_get_title (series),
                                            sokaku_series_get_subtitle (series)));
  else
    append_sentence (text, g_strdup_printf (_ ("%s."), sokaku_series_get_title (series)));
  if (missing < n_points)
    append_range (text, series, lowest, highest);
  if (missing > 0)
    append_sentence (text,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u has no figure yet.",
                                                   "%u of %u have no figure yet.", missing),
                                      missing, n_points));
  if (higher + lower + equal > 0)
    append_sentence (text, g_strdup_printf (_ ("Compared with %s: %u higher, %u equal, %u lower."),
                                            earlier_name (series), higher, equal, lower));
  return g_string_free (text, FALSE);
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer series)
{
  guint first = *(const guint *) a, second = *(const guint *) b;
  int value = sokaku_series_get_point (series, first)->value;
  int other = sokaku_series_get_point (series, second)->value;

  /* missing is G_MININT and so comes last; equal figures stay in plan order */
  if (value != other)
    return value > other ? -1 : 1;
  return first < second ? -1 : 1;
}

/**
 * sokaku_chart_words_order:
 * @series: a series
 * @order: how to order it
 *
 * Returns: (transfer full): the points in the order in which they are shown
 */
guint *
sokaku_chart_words_order (SokakuSeries *series, SokakuChartOrder order)
{
  guint n_points = sokaku_series_get_n_points (series);
  guint *points = g_new (guint, n_points);

  for (guint i = 0; i < n_points; i++)
    points[i] = i;
  if (order == SOKAKU_CHART_ORDER_VALUE)
    g_qsort_with_data (points, (int) n_points, sizeof (guint), compare_values, series);
  return points;
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

/**
 * sokaku_chart_words_table:
 * @series: (nullable): a series
 * @order: the order of the rows
 *
 * The same figures as a table: the name, this time's figure, the earlier one
 * where the series has any, and the count where it has any.
 *
 * Returns: (transfer full) (element-type GStrv): the head, then one row a point;
 *   no rows at all where there is no series
 */
GPtrArray *
sokaku_chart_words_table (SokakuSeries *series, SokakuChartOrder order)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree guint *points = NULL;
  const char *value_name;
  gboolean has_earlier, has_count;

  if (series == NULL)
    return rows;

  points = sokaku_chart_words_order (series, order);
  value_name = sokaku_series_get_value_name (series);
  has_earlier = sokaku_series_has_earlier (series);
  has_count = sokaku_series_has_count (series);

  for (guint i = 0; i <= sokaku_series_get_n_points (series); i++)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      if (i == 0)
        {
          g_strv_builder_add_many (row, _ ("Name"), *value_name != '\0' ? value_name : _ ("Value"),
                                   NULL);
          if (has_earlier)
            g_strv_builder_add (row, earlier_name (series));
          if (has_count)
            g_strv_builder_add (row, count_head (series));
        }
      else
        {
          const SokakuSeriesPoint *point = sokaku_series_get_point (series, points[i - 1]);
          g_autofree char *value = sokaku_chart_words_figure (point->value);
          g_autofree char *earlier = sokaku_chart_words_figure (point->earlier);
          g_autofree char *count
              = point->count > 0 ? g_strdup_printf ("%u", point->count) : g_strdup ("–");

          g_strv_builder_add_many (row, point->label, value, NULL);
          if (has_earlier)
            g_strv_builder_add (row, earlier);
          if (has_count)
            g_strv_builder_add (row, count);
        }
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return rows;
}
