/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a table: its cells as the values that they stand for. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-csv-table.h"
#include "sokaku-tables-error.h"

G_BEGIN_DECLS

/**
 * SokakuCsvRow:
 * @table: a table
 * @row: index of a row in it
 *
 * Points to a row; a plain value.
 */
typedef struct
{
  SokakuCsvTable *table;
  guint row;
} SokakuCsvRow;

const char *sokaku_csv_row_get_text (SokakuCsvRow self, const char *column);
gboolean sokaku_csv_row_is_blank (SokakuCsvRow self, const char *column);
gboolean sokaku_csv_row_fail (SokakuCsvRow self,
                              const char *column,
                              SokakuTablesError code,
                              GError **error,
                              const char *format,
                              ...) G_GNUC_PRINTF (5, 6);
gboolean sokaku_csv_row_fail_twice (SokakuCsvRow self, const char *column, GError **error);

gboolean
sokaku_csv_row_read_text (SokakuCsvRow self, const char *column, const char **text, GError **error);
gboolean
sokaku_csv_row_read_key (SokakuCsvRow self, const char *column, char **key, GError **error);
gboolean sokaku_csv_row_read_int (
    SokakuCsvRow self, const char *column, int min, int max, int *value, GError **error);
gboolean
sokaku_csv_row_read_order (SokakuCsvRow self, const char *column, int *order, GError **error);
gboolean sokaku_csv_row_read_tenths (
    SokakuCsvRow self, const char *column, int min, int max, int *tenths, GError **error);
gboolean
sokaku_csv_row_read_date (SokakuCsvRow self, const char *column, int *date, GError **error);
gboolean sokaku_csv_row_read_year (
    SokakuCsvRow self, const char *column, SokakuPlan *plan, int *fiscal, GError **error);
gboolean sokaku_csv_row_read_period (
    SokakuCsvRow self, const char *column, SokakuPlan *plan, int *fiscal, GError **error);
gboolean sokaku_csv_row_read_grade (
    SokakuCsvRow self, const char *column, SokakuPlan *plan, const char **grade, GError **error);

GArray *sokaku_csv_row_list (SokakuCsvTable *table, const char *order_column, GError **error);

G_END_DECLS
