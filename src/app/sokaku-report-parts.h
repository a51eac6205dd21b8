/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses what of the report is looked at, printed and written as PDF. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-printout.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REPORT_PARTS (sokaku_report_parts_get_type ())
G_DECLARE_FINAL_TYPE (SokakuReportParts, sokaku_report_parts, SOKAKU, REPORT_PARTS, GtkWidget)

GtkWidget *sokaku_report_parts_new (void);

void sokaku_report_parts_set_stats (SokakuReportParts *self, SokakuStats *stats);
const char *sokaku_report_parts_get_part (SokakuReportParts *self);
const char *sokaku_report_parts_get_title (SokakuReportParts *self);
void sokaku_report_parts_set_part (SokakuReportParts *self, const char *part);
void sokaku_report_parts_choose (SokakuReportParts *self, const char *part, const char *which);
SokakuPrintout *sokaku_report_parts_create_printout (SokakuReportParts *self);

G_END_DECLS
