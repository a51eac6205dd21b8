/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli chart: a chart as a picture. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chart-export.h"
#include "sokaku-chart-kind.h"
#include "sokaku-command.h"
#include "sokaku-figures.h"
#include "sokaku-words.h"

/* Points of a size at which print reads well, and pixels a point in PNG. */
#define FONT_SIZE 11.0
#define PNG_SCALE 2.0

static char *output;

static const GOptionEntry options[] = {
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write into this file; its ending chooses the format: .svg, .png or .pdf"), "FILE" },
  G_OPTION_ENTRY_NULL,
};

static SokakuChart *
make_chart (const char *kind, SokakuPlan *plan, double font_size, GError **error)
{
  const char *language = sokaku_plan_get_language (plan);
  g_autoptr (SokakuChart) chart = sokaku_chart_new (kind, error);
  g_autoptr (SokakuStats) stats = NULL;
  g_autoptr (SokakuSeries) series = NULL;

  if (chart == NULL)
    return NULL;
  stats = sokaku_stats_new (plan);
  series = sokaku_figures_create_theme_series (
      plan, stats, sokaku_words_get (language, SOKAKU_WORD_AVERAGES_BY_THEME));
  sokaku_chart_set_palette (chart, sokaku_palette_get (SOKAKU_PALETTE_PAPER));
  sokaku_chart_set_language (chart, language);
  sokaku_chart_set_empty_text (chart, sokaku_words_get (language, SOKAKU_WORD_NO_FIGURES));
  sokaku_chart_set_font (chart, "Sans", font_size);
  sokaku_chart_set_series (chart, series);
  return g_steal_pointer (&chart);
}

/* A new file appears whole; an existing one stays as it was where writing fails. */
static gboolean
write_file (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gboolean existed = g_file_query_exists (file, NULL);

  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                               error))
    return TRUE;
  if (!existed)
    g_file_delete (file, NULL, NULL);
  return FALSE;
}

static SokakuExit
run (const char *const *arguments, GError **error)
{
  SokakuChartFormat format;
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (SokakuChart) chart = NULL;
  g_autoptr (GBytes) bytes = NULL;
  double minimum_width, minimum_height, width, height;
  double scale;

  if (output == NULL)
    {
      sokaku_command_fail_usage (error, _ ("Say where to write the chart: -o FILE.svg."));
      return SOKAKU_EXIT_ERROR;
    }
  if (!sokaku_chart_format_for_name (output, &format, error))
    return SOKAKU_EXIT_ERROR;
  document = sokaku_command_load_whole (arguments[0], error);
  if (document == NULL)
    return SOKAKU_EXIT_ERROR;
  scale = format == SOKAKU_CHART_FORMAT_PNG ? PNG_SCALE : 1.0;
  chart = make_chart (arguments[1], sokaku_document_get_plan (document), FONT_SIZE * scale, error);
  if (chart == NULL)
    return SOKAKU_EXIT_ERROR;
  sokaku_chart_measure (chart, &minimum_width, &minimum_height, &width, &height);
  bytes = sokaku_chart_export (chart, format, ceil (width), ceil (height), NULL, error);
  if (bytes == NULL)
    return SOKAKU_EXIT_ERROR;
  return write_file (output, bytes, error) ? SOKAKU_EXIT_OK : SOKAKU_EXIT_ERROR;
}

const SokakuCommand sokaku_command_chart = {
  .name = "chart",
  .arguments = { "PLAN", "KIND" },
  .summary = N_ ("Draw a chart of a plan; KIND is theme-averages or radar"),
  .options = options,
  .run = run,
};
