/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One CSV file: a header and rows of cells. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SOKAKU_CSV_MAX_BYTES:
 *
 * The largest file that is read as a table: a hundred times the texts of a large plan.
 */
#define SOKAKU_CSV_MAX_BYTES ((goffset) 128 * 1024 * 1024)

/**
 * SokakuCsvTable:
 *
 * A table, read whole; immutable.
 */
typedef struct _SokakuCsvTable SokakuCsvTable;

SokakuCsvTable *sokaku_csv_table_parse (const char *name, GBytes *bytes, GError **error);
SokakuCsvTable *
sokaku_csv_table_load (GFile *folder, const char *name, GCancellable *cancellable, GError **error);
void sokaku_csv_table_free (SokakuCsvTable *self);

const char *sokaku_csv_table_get_name (SokakuCsvTable *self);
guint sokaku_csv_table_get_n_columns (SokakuCsvTable *self);
const char *sokaku_csv_table_get_column (SokakuCsvTable *self, guint column);
int sokaku_csv_table_find_column (SokakuCsvTable *self, const char *column);
guint sokaku_csv_table_get_n_rows (SokakuCsvTable *self);
guint sokaku_csv_table_get_row_number (SokakuCsvTable *self, guint row);
const char *sokaku_csv_table_get_cell (SokakuCsvTable *self, guint row, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuCsvTable, sokaku_csv_table_free)

G_END_DECLS
