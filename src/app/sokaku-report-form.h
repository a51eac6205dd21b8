/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the report says itself, as a form: titles, dates, texts, effects; and its members. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"
#include "sokaku-report-text-row.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REPORT_FORM (sokaku_report_form_get_type ())
G_DECLARE_FINAL_TYPE (SokakuReportForm, sokaku_report_form, SOKAKU, REPORT_FORM, GtkWidget)

GtkWidget *sokaku_report_form_new (void);

void sokaku_report_form_set_document (SokakuReportForm *self,
                                      SokakuDocument *document,
                                      SokakuStats *stats);
gboolean sokaku_report_form_show (SokakuReportForm *self, const char *source);
GtkWidget *sokaku_report_form_get_field (SokakuReportForm *self, const char *source);
SokakuReportTextRow *sokaku_report_form_get_text (SokakuReportForm *self, const char *key);
GtkWidget *sokaku_report_form_get_effects (SokakuReportForm *self);
void sokaku_report_form_commit (SokakuReportForm *self);

G_END_DECLS
