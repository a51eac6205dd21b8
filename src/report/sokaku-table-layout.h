/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table set for a width, and its way onto pages. */
#pragma once

#include "sokaku-page-maker.h"
#include "sokaku-ruled-table.h"

G_BEGIN_DECLS

typedef struct _SokakuTableLayout SokakuTableLayout;

SokakuTableLayout *sokaku_table_layout_new (SokakuRuledTable *table,
                                            PangoContext *context,
                                            double width,
                                            double page_height,
                                            GError **error);
void sokaku_table_layout_free (SokakuTableLayout *self);

double sokaku_table_layout_get_font_size (SokakuTableLayout *self);
double sokaku_table_layout_get_text_width (SokakuTableLayout *self, guint column);
double sokaku_table_layout_get_height (SokakuTableLayout *self);
double sokaku_table_layout_get_first_height (SokakuTableLayout *self);
gboolean sokaku_table_layout_get_start (SokakuTableLayout *self, guint *page, double *top);
void sokaku_table_layout_place (SokakuTableLayout *self, SokakuPageMaker *maker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuTableLayout, sokaku_table_layout_free)

G_END_DECLS
