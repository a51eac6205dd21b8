/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Japanese eras: years and dates as city halls write them. */
#pragma once

#include <glib.h>

#include "sokaku-date.h"

G_BEGIN_DECLS

/**
 * SokakuEraForm:
 * @SOKAKU_ERA_SHORT: "R2", "R7.3", "R7.7.30"
 * @SOKAKU_ERA_LONG: "令和2年度", "令和7年3月", "令和7年7月30日"
 */
typedef enum
{
  SOKAKU_ERA_SHORT,
  SOKAKU_ERA_LONG,
} SokakuEraForm;

gboolean sokaku_era_parse_fiscal_year (const char *text, int *fiscal_year);
char *sokaku_era_format_fiscal_year (int fiscal_year, SokakuEraForm form);
gboolean sokaku_era_parse_date (const char *text, int *date);
char *sokaku_era_format_date (int date, SokakuEraForm form);
char *sokaku_era_format_date_in (int date, const char *language);

G_END_DECLS
