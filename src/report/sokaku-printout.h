/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed, previewed or written as a file at once: lists, sheets, or a chart. */
#pragma once

#include "sokaku-book.h"
#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PRINTOUT (sokaku_printout_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPrintout, sokaku_printout, SOKAKU, PRINTOUT, GObject)

SokakuPrintout *sokaku_printout_new (SokakuStats *stats, SokakuBookParts parts);
SokakuPrintout *sokaku_printout_new_book (SokakuStats *stats, const SokakuBookSpec *spec);
SokakuPrintout *sokaku_printout_new_sheet (SokakuStats *stats, SokakuItem *item);
SokakuPrintout *sokaku_printout_new_chart (SokakuStats *stats, SokakuChart *chart);

SokakuPlan *sokaku_printout_get_plan (SokakuPrintout *self);
SokakuItem *sokaku_printout_get_item (SokakuPrintout *self);
const SokakuBookSpec *sokaku_printout_get_spec (SokakuPrintout *self);
SokakuStats *sokaku_printout_get_stats (SokakuPrintout *self);
SokakuChart *sokaku_printout_get_chart (SokakuPrintout *self);
char *sokaku_printout_dup_title (SokakuPrintout *self);
void sokaku_printout_init_metadata (SokakuPrintout *self, SokakuPdfMetadata *metadata);
SokakuPages *
sokaku_printout_build (SokakuPrintout *self, const SokakuPageSetup *setup, GError **error);

G_END_DECLS
