/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed, previewed or written as a file at once: lists, sheets, or a chart. */

#include "sokaku-printout.h"

#include "sokaku-block.h"
#include "sokaku-figures.h"
#include "sokaku-words.h"

/* Points of the words of a chart that has a page to itself. */
#define CHART_FONT_SIZE 11.0

struct _SokakuPrintout
{
  GObject parent_instance;

  SokakuStats *stats;
  SokakuBookSpec spec;
  SokakuItem *item;   /* (nullable): whose sheet is all there is */
  SokakuChart *chart; /* (nullable): instead of parts */
};

G_DEFINE_FINAL_TYPE (SokakuPrintout, sokaku_printout, G_TYPE_OBJECT)

static void
sokaku_printout_finalize (GObject *object)
{
  SokakuPrintout *self = SOKAKU_PRINTOUT (object);

  g_clear_object (&self->stats);
  sokaku_book_spec_clear (&self->spec);
  g_clear_object (&self->item);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (sokaku_printout_parent_class)->finalize (object);
}

static void
sokaku_printout_class_init (SokakuPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_printout_finalize;
}

static void
sokaku_printout_init (SokakuPrintout *self)
{
}

/**
 * sokaku_printout_new_book:
 * @stats: the figures of a plan
 * @spec: what of its report to print
 *
 * Returns: (transfer full): that, to be printed
 */
SokakuPrintout *
sokaku_printout_new_book (SokakuStats *stats, const SokakuBookSpec *spec)
{
  SokakuPrintout *self;

  g_return_val_if_fail (SOKAKU_IS_STATS (stats), NULL);

  self = g_object_new (SOKAKU_TYPE_PRINTOUT, NULL);
  self->stats = g_object_ref (stats);
  sokaku_book_spec_copy (spec, &self->spec);
  return self;
}

/**
 * sokaku_printout_new:
 * @stats: the figures of a plan
 * @parts: parts of its report
 *
 * Returns: (transfer full): those parts, to be printed
 */
SokakuPrintout *
sokaku_printout_new (SokakuStats *stats, SokakuBookParts parts)
{
  return sokaku_printout_new_book (stats, &(SokakuBookSpec){ .parts = parts });
}

/**
 * sokaku_printout_new_sheet:
 * @stats: the figures of a plan
 * @item: one of its items
 *
 * Returns: (transfer full): the sheet of @item, to be printed
 */
SokakuPrintout *
sokaku_printout_new_sheet (SokakuStats *stats, SokakuItem *item)
{
  char *ids[] = { (char *) sokaku_item_get_id (item), NULL };
  SokakuPrintout *self = sokaku_printout_new_book (
      stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_SHEETS, .items = ids });

  g_return_val_if_fail (SOKAKU_IS_ITEM (item), NULL);

  self->item = g_object_ref (item);
  return self;
}

/**
 * sokaku_printout_new_chart:
 * @stats: the figures of a plan
 * @chart: a chart of them in the colours of paper
 *
 * Returns: (transfer full): @chart, to be printed on a page of its own
 */
SokakuPrintout *
sokaku_printout_new_chart (SokakuStats *stats, SokakuChart *chart)
{
  SokakuPrintout *self = sokaku_printout_new (stats, 0);

  g_return_val_if_fail (SOKAKU_IS_CHART (chart), NULL);

  self->chart = g_object_ref (chart);
  return self;
}

/**
 * sokaku_printout_get_plan:
 *
 * Returns: (transfer none): the plan that it is of
 */
SokakuPlan *
sokaku_printout_get_plan (SokakuPrintout *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINTOUT (self), NULL);

  return sokaku_stats_get_plan (self->stats);
}

/**
 * sokaku_printout_get_item:
 *
 * Returns: (transfer none) (nullable): whose sheet it is, if it is one sheet
 */
SokakuItem *
sokaku_printout_get_item (SokakuPrintout *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINTOUT (self), NULL);

  return self->item;
}

/**
 * sokaku_printout_get_spec:
 *
 * Returns: (transfer none): what of the report it is; nothing of a chart
 */
const SokakuBookSpec *
sokaku_printout_get_spec (SokakuPrintout *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINTOUT (self), NULL);

  return &self->spec;
}

/**
 * sokaku_printout_get_stats:
 *
 * Returns: (transfer none): the figures that it is made from
 */
SokakuStats *
sokaku_printout_get_stats (SokakuPrintout *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINTOUT (self), NULL);

  return self->stats;
}

/**
 * sokaku_printout_get_chart:
 *
 * Returns: (transfer none) (nullable): the chart that it is, if it is one
 */
SokakuChart *
sokaku_printout_get_chart (SokakuPrintout *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINTOUT (self), NULL);

  return self->chart;
}

/**
 * sokaku_printout_dup_title:
 *
 * Returns: (transfer full): what it is, in the plan's language: number and title of the
 *   item, title of the chart, or the name of the plan
 */
char *
sokaku_printout_dup_title (SokakuPrintout *self)
{
  g_return_val_if_fail (SOKAKU_IS_PRINTOUT (self), NULL);

  if (self->chart != NULL)
    return g_strdup (sokaku_chart_get_title (self->chart));
  if (self->item == NULL)
    return g_strdup (sokaku_plan_get_name (sokaku_printout_get_plan (self)));
  return sokaku_words_dup_named (sokaku_printout_get_plan (self), self->item);
}

/**
 * sokaku_printout_init_metadata:
 * @metadata: (out caller-allocates): cleared by sokaku_pdf_metadata_clear()
 *
 * Fills in what a file of it says about itself, see sokaku_book_init_metadata().
 */
void
sokaku_printout_init_metadata (SokakuPrintout *self, SokakuPdfMetadata *metadata)
{
  g_return_if_fail (SOKAKU_IS_PRINTOUT (self));

  sokaku_book_init_metadata (sokaku_printout_get_plan (self), metadata);
  if (self->item == NULL && self->chart == NULL)
    return;
  g_free (metadata->title);
  metadata->title = sokaku_printout_dup_title (self);
}

/* It fills a page across, under the name of the plan. */
static SokakuPages *
build_chart (SokakuPrintout *self, const SokakuPageSetup *setup, GError **error)
{
  SokakuPlan *plan = sokaku_printout_get_plan (self);
  g_autoptr (GPtrArray) blocks
      = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free);
  SokakuPageSetup one_page = *setup;

  one_page.numbers = SOKAKU_PAGE_NUMBERS_NONE;
  sokaku_chart_set_font (self->chart, SOKAKU_FIGURES_FAMILY, CHART_FONT_SIZE);
  g_ptr_array_add (
      blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_LANDSCAPE, sokaku_plan_get_name (plan)));
  g_ptr_array_add (blocks, sokaku_figures_create_block (g_object_ref (self->chart),
                                                        sokaku_plan_get_language (plan),
                                                        setup->width - 2 * setup->margin - 1));
  return sokaku_pages_new (blocks, &one_page, sokaku_plan_get_language (plan), error);
}

/**
 * sokaku_printout_build:
 * @setup: paper and margins
 *
 * Sets it in pages as the plan is now.
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_printout_build (SokakuPrintout *self, const SokakuPageSetup *setup, GError **error)
{
  g_return_val_if_fail (SOKAKU_IS_PRINTOUT (self), NULL);

  return self->chart != NULL ? build_chart (self, setup, error)
                             : sokaku_book_build (self->stats, &self->spec, setup, error);
}
