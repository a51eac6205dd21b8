/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the report: what it says itself, beside its pages. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"
#include "sokaku-pages-pane.h"
#include "sokaku-report-form.h"
#include "sokaku-report-parts.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REPORT_PLACE (sokaku_report_place_get_type ())
G_DECLARE_FINAL_TYPE (SokakuReportPlace, sokaku_report_place, SOKAKU, REPORT_PLACE, GtkWidget)

void sokaku_report_place_set_document (SokakuReportPlace *self,
                                       SokakuDocument *document,
                                       SokakuStats *stats);
SokakuReportForm *sokaku_report_place_get_form (SokakuReportPlace *self);
SokakuPagesPane *sokaku_report_place_get_pane (SokakuReportPlace *self);
SokakuReportParts *sokaku_report_place_get_parts (SokakuReportPlace *self);
SokakuPrintout *sokaku_report_place_get_printout (SokakuReportPlace *self);

G_END_DECLS
