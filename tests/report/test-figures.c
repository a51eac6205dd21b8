/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kind of chart of the sample plan: words, files, and how it looks.
 *
 * The pictures it has to look like are in golden/. Where a change is meant,
 *     SOKAKU_GOLDEN_DIR=$PWD/tests/report/golden meson test -C _build report/figures
 *     mogrify +dither -colors 24 -strip tests/report/golden/?*.png
 * draws them anew, and somebody looks at each of them before it is committed. */
#include "sokaku-figures.h"

#include "sokaku-chart-export.h"
#include "sokaku-document.h"
#include "sokaku-rating.h"

#include <string.h>

#define WIDTH 560
#define HEIGHT 360
#define FONT_SIZE 11.0

/* Letters may be a little different with another version of a font; what moved, is missing
 * or has another colour is not a little. */
#define BLOCK 8
#define BLOCK_LIMIT 28.0
#define MEAN_LIMIT 1.5

typedef struct
{
  SokakuPlan *plan;
  SokakuStats *stats;
} Fixture;

/* Ballots on every other initiative; of the rest the averages are known. */
static void
add_ballots (SokakuPlan *plan)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuNodeList *members = sokaku_plan_get_members (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i += 1 + i % 3)
    for (guint j = 0; j < sokaku_node_list_get_length (members); j++)
      {
        SokakuRating *rating = sokaku_rating_new ();

        sokaku_rating_set_member (rating,
                                  sokaku_member_get_id (sokaku_node_list_peek (members, j)));
        sokaku_rating_set_value (
            rating, (i + j) % 9 == 8 ? SOKAKU_ABSENT : (int) (5 - (i * j + j / 3) % (2 + i % 4)));
        sokaku_node_list_take (
            sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, i)), rating);
      }
}

static void
setup (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("SOKAKU_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load (folder, NULL, &error);

  g_assert_no_error (error);
  self->plan = g_object_ref (sokaku_document_get_plan (document));
  add_ballots (self->plan);
  self->stats = sokaku_stats_new (self->plan);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->stats);
  g_clear_object (&self->plan);
}

/* What is printed follows the plan's language, whoever prints it. */
static void
test_words (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    const char *ja;
    const char *en;
  } titles[] = {
    { "theme-averages", "テーマ別評価平均（審議会）", "Council averages by theme" },
    { "radar", "テーマ別評価平均（審議会）", "Council averages by theme" },
    { "criteria-by-theme", "テーマ別評価項目平均（自己評価）",
      "Criteria by theme (self-evaluation)" },
    { "heat-years", "取組項目・年度別総合評価（自己評価）", "Grades by initiative and year" },
    { "heat-criteria", "取組項目別評価項目平均（自己評価）",
      "Criteria by initiative (self-evaluation)" },
    { "grade-distribution", "年度別総合評価の分布（自己評価）", "Items by grade and year" },
    { "agreement", "委員評価の分布", "Agreement of the members" },
    { "self-and-council", "自己評価と委員評価", "Self-evaluation and council" },
    { "completion", "担当部署別シート記入状況", "Completion of sheets by department" },
  };
  gsize n_kinds;

  sokaku_chart_kind_get_all (&n_kinds);
  g_assert_cmpuint (n_kinds, ==, G_N_ELEMENTS (titles));
  for (gsize i = 0; i < n_kinds; i++)
    {
      const SokakuChartKind *kind = sokaku_chart_kind_find (titles[i].kind);
      g_autoptr (SokakuSeries) ja = NULL;
      g_autoptr (SokakuSeries) en = NULL;

      sokaku_plan_set_language (self->plan, "ja");
      ja = sokaku_figures_create_series (kind, self->stats);
      sokaku_plan_set_language (self->plan, "en");
      en = sokaku_figures_create_series (kind, self->stats);
      g_assert_cmpstr (sokaku_series_get_title (ja), ==, titles[i].ja);
      g_assert_cmpstr (sokaku_series_get_title (en), ==, titles[i].en);
      g_assert_cmpuint (sokaku_series_get_n_points (ja), >, 0);
    }
}

static GBytes *export(Fixture *self, const SokakuChartKind *kind, SokakuChartFormat format)
{
  g_autoptr (SokakuChart) chart = sokaku_figures_create_chart (kind, self->stats);
  g_autoptr (GError) error = NULL;
  double minimum_width, minimum_height, width, height;
  GBytes *bytes;

  sokaku_chart_measure (chart, &minimum_width, &minimum_height, &width, &height);
  bytes = sokaku_chart_export (chart, format, width, height, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

/* The same plan gives the same bytes, in every format. */
static void
test_same_bytes (Fixture *self, gconstpointer data)
{
  gsize n_kinds;
  const SokakuChartKind *kinds = sokaku_chart_kind_get_all (&n_kinds);

  for (gsize i = 0; i < n_kinds; i++)
    for (int format = SOKAKU_CHART_FORMAT_SVG; format <= SOKAKU_CHART_FORMAT_PDF; format++)
      {
        g_autoptr (GBytes) first = export(self, &kinds[i], (SokakuChartFormat) format);
        g_autoptr (GBytes) second = export(self, &kinds[i], (SokakuChartFormat) format);

        g_assert_true (g_bytes_equal (first, second));
      }
}

/* The names and figures of a PDF can be found and copied. */
static void
test_pdf_text (Fixture *self, gconstpointer data)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  gsize n_kinds;
  const SokakuChartKind *kinds = sokaku_chart_kind_get_all (&n_kinds);

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autoptr (SokakuSeries) series = sokaku_figures_create_series (&kinds[i], self->stats);
      g_autoptr (GBytes) pdf = export(self, &kinds[i], SOKAKU_CHART_FORMAT_PDF);
      g_autoptr (GBytes) text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process
          = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, program, "-layout", "-enc", "UTF-8", "-", "-", NULL);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      g_subprocess_communicate (process, pdf, NULL, &text, NULL, &error);
      g_assert_no_error (error);
      words = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
      g_assert_nonnull (strstr (words, sokaku_series_get_title (series)));
      for (guint row = 0; row < sokaku_series_get_n_rows (series); row++)
        {
          const char *label = sokaku_series_get_row (series, row)->name.label;
          g_autofree char *start = g_utf8_substring (label, 0, MIN (4, g_utf8_strlen (label, -1)));

          if (strstr (words, start) == NULL)
            g_error ("%s: “%s” is not in its text", kinds[i].name, start);
        }
      for (guint point = 0; point < sokaku_series_get_n_points (series); point++)
        {
          g_autofree char *figure = sokaku_chart_words_get_figure (series, point);

          /* how many gave a rating are dots */
          if (!g_str_equal (kinds[i].name, "agreement"))
            g_assert_nonnull (strstr (words, figure));
        }
    }
}

static cairo_surface_t *
draw (Fixture *self, const SokakuChartKind *kind, SokakuPaletteKind palette)
{
  g_autoptr (SokakuChart) chart = sokaku_figures_create_chart (kind, self->stats);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  sokaku_chart_set_font (chart, SOKAKU_FIGURES_FAMILY, FONT_SIZE);
  sokaku_chart_set_palette (chart, sokaku_palette_get (palette));
  sokaku_color_set_source (&sokaku_chart_get_palette (chart)->base, cr);
  cairo_paint (cr);
  sokaku_chart_layout (chart, WIDTH, HEIGHT);
  sokaku_chart_draw (chart, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Sums of the three colours of a block. */
static void
add_block (cairo_surface_t *surface, int left, int top, gint64 sums[3])
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  sums[0] = sums[1] = sums[2] = 0;
  for (int y = top; y < top + BLOCK; y++)
    for (int x = left; x < left + BLOCK; x++)
      {
        guint32 pixel = ((const guint32 *) (const void *) (data + (gsize) y * (gsize) stride))[x];

        for (int i = 0; i < 3; i++)
          sums[i] += (pixel >> (8 * i)) & 0xff;
      }
}

static void
assert_alike (cairo_surface_t *drawn, cairo_surface_t *golden, const char *name)
{
  double all = 0;
  guint n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (golden), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (golden), ==, HEIGHT);
  for (int y = 0; y + BLOCK <= HEIGHT; y += BLOCK)
    for (int x = 0; x + BLOCK <= WIDTH; x += BLOCK)
      {
        gint64 is[3], was[3];

        add_block (drawn, x, y, is);
        add_block (golden, x, y, was);
        for (int i = 0; i < 3; i++)
          {
            double off = (double) ABS (is[i] - was[i]) / (BLOCK * BLOCK);

            if (off > BLOCK_LIMIT)
              g_error ("%s looks different at %d, %d", name, x, y);
            all += off;
            n++;
          }
      }
  if (all / n > MEAN_LIMIT)
    g_error ("%s looks different: %.2f on average", name, all / n);
}

static void
test_looks (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    SokakuPaletteKind palette;
  } palettes[] = { { "light", SOKAKU_PALETTE_LIGHT },
                   { "dark", SOKAKU_PALETTE_DARK },
                   { "mono", SOKAKU_PALETTE_MONO } };
  const char *write_to = g_getenv ("SOKAKU_GOLDEN_DIR");
  gsize n_kinds;
  const SokakuChartKind *kinds = sokaku_chart_kind_get_all (&n_kinds);

  for (gsize i = 0; i < n_kinds; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (palettes); j++)
      {
        g_autofree char *name = g_strdup_printf ("%s-%s.png", kinds[i].name, palettes[j].name);
        g_autofree char *path = write_to != NULL ? g_build_filename (write_to, name, NULL)
                                                 : g_test_build_filename (G_TEST_DIST, "report",
                                                                          "golden", name, NULL);
        cairo_surface_t *drawn = draw (self, &kinds[i], palettes[j].palette);
        cairo_surface_t *read, *golden;
        cairo_t *cr;

        if (write_to != NULL)
          g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);
        read = cairo_image_surface_create_from_png (path);
        g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
        /* whatever form the file has */
        golden = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
        g_assert_cmpint (cairo_image_surface_get_width (read), ==, WIDTH);
        g_assert_cmpint (cairo_image_surface_get_height (read), ==, HEIGHT);
        cr = cairo_create (golden);
        cairo_set_source_surface (cr, read, 0, 0);
        cairo_paint (cr);
        cairo_destroy (cr);
        cairo_surface_flush (golden);
        assert_alike (drawn, golden, name);
        cairo_surface_destroy (golden);
        cairo_surface_destroy (read);
        cairo_surface_destroy (drawn);
      }
}

#define ADD(path, function) g_test_add ("/figures/" path, Fixture, NULL, setup, function, teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("words", test_words);
  ADD ("same-bytes", test_same_bytes);
  ADD ("pdf-text", test_pdf_text);
  ADD ("looks", test_looks);
  return g_test_run ();
}
