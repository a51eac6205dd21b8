/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text in aligned columns, for a terminal. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SokakuColumns:
 *
 * Rows of cells that become lines of aligned columns.
 */
typedef struct _SokakuColumns SokakuColumns;

SokakuColumns *sokaku_columns_new (void);
void sokaku_columns_free (SokakuColumns *self);
void sokaku_columns_start_row (SokakuColumns *self);
void sokaku_columns_add (SokakuColumns *self, const char *cell);
void sokaku_columns_take (SokakuColumns *self, char *cell);
void sokaku_columns_align_right (SokakuColumns *self, guint column);
void sokaku_columns_append_to (SokakuColumns *self, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuColumns, sokaku_columns_free)

G_END_DECLS
