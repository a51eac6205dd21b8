/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a list from which parts of a plan are picked. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PICK_ROW (sokaku_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPickRow, sokaku_pick_row, SOKAKU, PICK_ROW, GObject)

SokakuPickRow *sokaku_pick_row_new (gpointer node, gboolean is_heading);
gpointer sokaku_pick_row_get_node (SokakuPickRow *self);
gboolean sokaku_pick_row_get_is_heading (SokakuPickRow *self);
guint sokaku_pick_row_get_n_rows (SokakuPickRow *self);
guint sokaku_pick_row_get_n_chosen (SokakuPickRow *self);

/* For the list. */
void sokaku_pick_row_set_counts (SokakuPickRow *self, guint n_rows, guint n_chosen);

G_END_DECLS
