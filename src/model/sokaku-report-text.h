/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the report's own (introduction, method, comments…). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REPORT_TEXT (sokaku_report_text_get_type ())
G_DECLARE_FINAL_TYPE (SokakuReportText, sokaku_report_text, SOKAKU, REPORT_TEXT, SokakuNode)

SokakuReportText *sokaku_report_text_new (void);

const char *sokaku_report_text_get_key (SokakuReportText *self);
void sokaku_report_text_set_key (SokakuReportText *self, const char *key);

const char *sokaku_report_text_get_text (SokakuReportText *self);
void sokaku_report_text_set_text (SokakuReportText *self, const char *text);

const char *sokaku_report_text_find_title (const char *key);

G_END_DECLS
