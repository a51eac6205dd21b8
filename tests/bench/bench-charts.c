/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a redraw of each chart takes at 1920 × 1080, for a plan as large as those there
 * are and for one far larger. */
#include "sokaku-chart-kind.h"
#include "sokaku-sheet.h"

#include "sokaku-test-plan.h"

#include <stdlib.h>
#include <time.h>

#define WIDTH 1920
#define HEIGHT 1080
#define N_ROUNDS 7

/* Milliseconds of CPU in which a redraw has to be done, and how many of the floor that is
 * on the machine for which they were set. */
#define SMALL_LIMIT 8.0
#define LARGE_LIMIT 33.0
/* What the floor takes there, in milliseconds. */
#define FLOOR 3.6

#define FLOOR_TEXTS 100

static double
get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* The least that any picture takes: ground, and some texts that have to be shaped. */
static double
measure_floor (cairo_t *cr)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < 4 * N_ROUNDS; round++)
    {
      double start = get_cpu ();

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      for (guint i = 0; i < FLOOR_TEXTS; i++)
        {
          g_autofree char *text = g_strdup_printf ("%u 公共施設の運営", i);
          g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

          pango_layout_set_text (layout, text, -1);
          cairo_move_to (cr, 300 * (i % 5), 20 * (i / 5));
          pango_cairo_show_layout (cr, layout);
        }
      best = MIN (best, get_cpu () - start);
    }
  return best;
}

typedef struct
{
  double edit; /* the figures after an edit, their layout and drawing */
  double draw; /* the same figures again, as under the pointer */
} Times;

static void
add_years (SokakuPlan *plan, guint n_years)
{
  SokakuNodeList *years = sokaku_plan_get_years (plan);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  while (sokaku_node_list_get_length (years) < n_years)
    {
      SokakuYear *year = sokaku_year_new ();

      sokaku_year_set_fiscal (year, sokaku_plan_get_last_fiscal (plan) + 1);
      sokaku_node_list_take (years, year);
    }
  for (guint i = 0; i < n_years; i++)
    sokaku_year_set_evaluated (sokaku_plan_peek_year (plan, i), TRUE);
  for (guint i = 0; i < items->len; i++)
    {
      sokaku_plan_shape_item (plan, items->pdata[i]);
      for (guint j = 0; j < n_years; j++)
        {
          SokakuNodeList *scores = sokaku_evaluation_get_scores (sokaku_item_find_evaluation (
              items->pdata[i], sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, j))));

          for (guint k = 0; k < sokaku_node_list_get_length (scores); k++)
            sokaku_score_set_value (sokaku_node_list_peek (scores, k), (int) ((i + j + k) % 4));
        }
    }
}

static Times
measure (const SokakuChartKind *kind, SokakuPlan *plan, cairo_t *cr)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuChart) chart = sokaku_chart_new (kind->name, NULL);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 1);
  SokakuNodeList *scores = sokaku_evaluation_get_scores (
      sokaku_item_find_evaluation (items->pdata[0], SOKAKU_OVERALL));
  SokakuRating *rating = sokaku_node_list_peek (sokaku_initiative_get_ratings (initiative), 0);
  Times times = { G_MAXDOUBLE, G_MAXDOUBLE };

  sokaku_chart_set_font (chart, "Noto Sans CJK JP", 13);
  sokaku_chart_set_language (chart, "ja");
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SokakuSeries) series = NULL;
      double start;

      sokaku_score_set_value (sokaku_node_list_peek (scores, 1), round % 4);
      g_object_set (rating, "value", 1 + round % 5, NULL);
      series = sokaku_chart_kind_create_series (kind, stats, NULL);
      start = get_cpu ();
      sokaku_chart_set_series (chart, series);
      sokaku_chart_layout (chart, WIDTH, HEIGHT);
      sokaku_chart_draw (chart, cr);
      times.edit = MIN (times.edit, get_cpu () - start);

      sokaku_chart_set_highlight (chart, round % (int) sokaku_chart_get_n_points (chart));
      start = get_cpu ();
      sokaku_chart_draw (chart, cr);
      times.draw = MIN (times.draw, get_cpu () - start);
    }
  return times;
}

static gboolean
report (const char *kind, const char *plan, double time, double floor, double limit)
{
  double ratio = time / floor, most = limit / FLOOR;

  g_print ("redraw of %s, %s: %.2f ms, %.2f of the floor (limit %.1f ms, or %.1f of the floor)\n",
           kind, plan, time, ratio, limit, most);
  /* a slow machine takes longer for everything, a quick one must not hide what is slow */
  return time <= limit || ratio <= most;
}

int
main (void)
{
  g_autoptr (SokakuPlan) small = sokaku_test_make_plan (22, 95);
  g_autoptr (SokakuPlan) large = sokaku_test_make_plan (500, 2000);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double floor = measure_floor (cr);
  gboolean good = TRUE;
  gsize n_kinds;
  const SokakuChartKind *kinds = sokaku_chart_kind_get_all (&n_kinds);

  add_years (large, 10);
  g_print ("floor: %.2f ms\n", floor);
  for (gsize i = 0; i < n_kinds; i++)
    {
      Times times = measure (&kinds[i], small, cr);

      good &= report (kinds[i].name, "22 initiatives, edit", times.edit, floor, SMALL_LIMIT);
      good &= report (kinds[i].name, "22 initiatives", times.draw, floor, SMALL_LIMIT);
      times = measure (&kinds[i], large, cr);
      good &= report (kinds[i].name, "500 initiatives × 10 years, edit", times.edit, floor,
                      LARGE_LIMIT);
      good &= report (kinds[i].name, "500 initiatives × 10 years", times.draw, floor, LARGE_LIMIT);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
