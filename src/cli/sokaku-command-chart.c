/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli chart: a chart as a picture. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chart-export.h"
#include "sokaku-chart-kind.h"
#include "sokaku-command.h"
#include "sokaku-figures.h"

/* Points of a size at which print reads well, and pixels a point in PNG. */
#define FONT_SIZE 11.0
#define PNG_SCALE 2.0

static char *output;
static char *order_name;
static char *palette_name;
static char *size_text;

static const GOptionEntry options[] = {
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write into this file; its ending chooses the format: .svg, .png or .pdf"), "FILE" },
  { "order", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &order_name,
    N_ ("Order of the rows: plan, value or divided"), "ORDER" },
  { "palette", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &palette_name,
    N_ ("Colours: paper, light, dark, contrast, contrast-dark or mono"), "COLOURS" },
  { "size", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &size_text,
    N_ ("Size of the picture, such as 960x540; as large as it needs to be if not given"), "SIZE" },
  G_OPTION_ENTRY_NULL,
};

static const char *const orders[] = { [SOKAKU_CHART_ORDER_PLAN] = "plan",
                                      [SOKAKU_CHART_ORDER_VALUE] = "value",
                                      [SOKAKU_CHART_ORDER_DIVIDED] = "divided",
                                      NULL };

static const char *const palettes[] = {
  [SOKAKU_PALETTE_LIGHT] = "light",
  [SOKAKU_PALETTE_DARK] = "dark",
  [SOKAKU_PALETTE_PAPER] = "paper",
  [SOKAKU_PALETTE_CONTRAST] = "contrast",
  [SOKAKU_PALETTE_CONTRAST_DARK] = "contrast-dark",
  [SOKAKU_PALETTE_MONO] = "mono",
  NULL,
};

/* Chooses one of @names for an option; without the option @usual. */
static gboolean
choose (const char *option,
        const char *name,
        const char *const *names,
        int usual,
        int *chosen,
        GError **error)
{
  *chosen = usual;
  if (name == NULL)
    return TRUE;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      {
        *chosen = i;
        return TRUE;
      }

  g_autofree char *list = g_strjoinv (", ", (char **) names);

  sokaku_command_fail_usage (error, _ ("--%s cannot be “%s”; choose one of: %s."), option, name,
                             list);
  return FALSE;
}

static gboolean
read_size (double *width, double *height, GError **error)
{
  guint64 sizes[2];
  g_auto (GStrv) parts = NULL;

  if (size_text == NULL)
    return TRUE;
  parts = g_strsplit (size_text, "x", 3);
  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 1, G_MAXUINT16, &sizes[0], NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 1, G_MAXUINT16, &sizes[1], NULL))
    {
      sokaku_command_fail_usage (error, _ ("“%s” is no size; write it as in --size=960x540."),
                                 size_text);
      return FALSE;
    }
  *width = (double) sizes[0];
  *height = (double) sizes[1];
  return TRUE;
}

static SokakuChart *
make_chart (const char *kind, SokakuPlan *plan, double font_size, GError **error)
{
  g_autoptr (SokakuChart) known = sokaku_chart_new (kind, error);
  g_autoptr (SokakuStats) stats = NULL;
  SokakuChart *chart;
  int order, palette;

  if (known == NULL || !choose ("order", order_name, orders, SOKAKU_CHART_ORDER_PLAN, &order, error)
      || !choose ("palette", palette_name, palettes, SOKAKU_PALETTE_PAPER, &palette, error))
    return NULL;
  stats = sokaku_stats_new (plan);
  chart = sokaku_figures_create_chart (sokaku_chart_kind_find (kind), stats);
  sokaku_chart_set_palette (chart, sokaku_palette_get ((SokakuPaletteKind) palette));
  sokaku_chart_set_order (chart, (SokakuChartOrder) order);
  sokaku_chart_set_font (chart, SOKAKU_FIGURES_FAMILY, font_size);
  return chart;
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
  if (!read_size (&width, &height, error))
    return SOKAKU_EXIT_ERROR;
  bytes = sokaku_chart_export (chart, format, ceil (width), ceil (height), NULL, error);
  if (bytes == NULL)
    return SOKAKU_EXIT_ERROR;
  return write_file (output, bytes, error) ? SOKAKU_EXIT_OK : SOKAKU_EXIT_ERROR;
}

const SokakuCommand sokaku_command_chart = {
  .name = "chart",
  .arguments = { "PLAN", "KIND" },
  .summary = N_ ("Draw a chart of a plan; KIND is a name such as radar or heat-years"),
  .options = options,
  .run = run,
};
