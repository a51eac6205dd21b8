/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What live figures are called in the window. */
#pragma once

#include "sokaku-report-fields.h"

G_BEGIN_DECLS

char *sokaku_report_field_words_describe (const SokakuReportField *field, SokakuPlan *plan);
const char *sokaku_report_field_words_get_kind (SokakuReportFieldKind kind);

G_END_DECLS
