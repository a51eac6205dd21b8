/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a ruled table are. */
#pragma once

#include "sokaku-ruled-table.h"

G_BEGIN_DECLS

double *sokaku_table_columns_set (
    SokakuRuledTable *table, PangoContext *context, double width, double *scale, GError **error);

G_END_DECLS
