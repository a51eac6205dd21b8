/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table to give away: as text for spreadsheets, and as HTML that stays a table. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SokakuTableCopyKind:
 * @SOKAKU_TABLE_COPY_TEXT: words, which a spreadsheet must not read as a date or number
 * @SOKAKU_TABLE_COPY_WHOLE: a whole number
 * @SOKAKU_TABLE_COPY_TENTHS: a figure with one decimal
 *
 * What a column holds.
 */
typedef enum
{
  SOKAKU_TABLE_COPY_TEXT,
  SOKAKU_TABLE_COPY_WHOLE,
  SOKAKU_TABLE_COPY_TENTHS,
} SokakuTableCopyKind;

typedef struct _SokakuTableCopy SokakuTableCopy;

SokakuTableCopy *sokaku_table_copy_new (void);
void sokaku_table_copy_free (SokakuTableCopy *self);

void
sokaku_table_copy_add_column (SokakuTableCopy *self, const char *head, SokakuTableCopyKind kind);
void sokaku_table_copy_add_cell (SokakuTableCopy *self, const char *text);

char *sokaku_table_copy_dup_text (SokakuTableCopy *self);
char *sokaku_table_copy_dup_html (SokakuTableCopy *self);
GdkContentProvider *sokaku_table_copy_create_provider (SokakuTableCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuTableCopy, sokaku_table_copy_free)

G_END_DECLS
