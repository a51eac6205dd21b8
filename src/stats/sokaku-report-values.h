/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that texts of the report can have, and how each is made. */
#pragma once

#include "sokaku-report-fields.h"

G_BEGIN_DECLS

typedef char *(*SokakuReportMakeValue) (SokakuStats *stats, const char *argument);

/* What a count is a count of. */
typedef enum
{
  SOKAKU_REPORT_COUNT_OF_NOTHING,
  SOKAKU_REPORT_COUNT_OF_ITEMS,
  SOKAKU_REPORT_COUNT_OF_INITIATIVES,
  SOKAKU_REPORT_COUNT_OF_THEMES,
  SOKAKU_REPORT_COUNT_OF_CRITERIA,
  SOKAKU_REPORT_COUNT_OF_MEMBERS,
} SokakuReportCountOf;

/* What follows the name. */
typedef enum
{
  SOKAKU_REPORT_TAKES_NOTHING,
  SOKAKU_REPORT_TAKES_GRADE,
  SOKAKU_REPORT_TAKES_GRADES,
  SOKAKU_REPORT_TAKES_AVERAGE,
  SOKAKU_REPORT_TAKES_EFFECT,
  SOKAKU_REPORT_TAKES_THEME,
  SOKAKU_REPORT_TAKES_INITIATIVE,
  SOKAKU_REPORT_MAY_TAKE_INITIATIVE,
} SokakuReportTakes;

/* A figure, by the name that stands in texts. */
typedef struct
{
  const char *name;
  SokakuReportFieldKind kind;
  SokakuReportTakes takes;
  SokakuReportCountOf count;
  SokakuReportMakeValue make; /* %NULL where there is no figure */
} SokakuReportValue;

/* The order is that of the chooser. */
extern const SokakuReportValue sokaku_report_values[];
extern const guint sokaku_report_n_values;

G_END_DECLS
