/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the report's own texts: its heading, the text, and the live figures in it. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-stats.h"
#include "sokaku-text-cell.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REPORT_TEXT_ROW (sokaku_report_text_row_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuReportTextRow, sokaku_report_text_row, SOKAKU, REPORT_TEXT_ROW, GtkWidget)

GtkWidget *sokaku_report_text_row_new (const char *key, const char *title, guint order);

void sokaku_report_text_row_set_stats (SokakuReportTextRow *self,
                                       SokakuStats *stats,
                                       SokakuHistory *history);
void sokaku_report_text_row_update (SokakuReportTextRow *self);
const char *sokaku_report_text_row_get_key (SokakuReportTextRow *self);
SokakuTextCell *sokaku_report_text_row_get_cell (SokakuReportTextRow *self);
GtkWidget *sokaku_report_text_row_get_figure_button (SokakuReportTextRow *self);
const char *sokaku_report_text_row_get_note (SokakuReportTextRow *self);

G_END_DECLS
