/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A popover to choose a live figure for a text from. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REPORT_FIELD_CHOOSER (sokaku_report_field_chooser_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuReportFieldChooser, sokaku_report_field_chooser, SOKAKU, REPORT_FIELD_CHOOSER, GtkPopover)

GtkWidget *sokaku_report_field_chooser_new (void);

void sokaku_report_field_chooser_set_stats (SokakuReportFieldChooser *self, SokakuStats *stats);
void sokaku_report_field_chooser_search (SokakuReportFieldChooser *self, const char *text);
guint sokaku_report_field_chooser_get_n_found (SokakuReportFieldChooser *self);
void sokaku_report_field_chooser_choose (SokakuReportFieldChooser *self, guint position);

G_END_DECLS
