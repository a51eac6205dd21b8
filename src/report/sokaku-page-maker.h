/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills one page after the other from top to bottom. */
#pragma once

#include "sokaku-page-setup.h"
#include "sokaku-page.h"

G_BEGIN_DECLS

typedef struct _SokakuPageMaker SokakuPageMaker;

SokakuPageMaker *sokaku_page_maker_new (const SokakuPageSetup *setup, const char *language);
void sokaku_page_maker_free (SokakuPageMaker *self);

PangoContext *sokaku_page_maker_get_context (SokakuPageMaker *self);

void sokaku_page_maker_start_section (SokakuPageMaker *self,
                                      SokakuOrientation orientation,
                                      const char *running_head,
                                      SokakuNumbering numbering,
                                      gboolean restart);
void sokaku_page_maker_break_page (SokakuPageMaker *self);

SokakuPage *sokaku_page_maker_get_page (SokakuPageMaker *self);
SokakuPage *sokaku_page_maker_peek_page (SokakuPageMaker *self, guint page);
guint sokaku_page_maker_get_n_pages (SokakuPageMaker *self);
char *sokaku_page_maker_dup_label (SokakuPageMaker *self, guint page, guint n_before);
gboolean sokaku_page_maker_is_at_top (SokakuPageMaker *self);
double sokaku_page_maker_get_left (SokakuPageMaker *self);
double sokaku_page_maker_get_width (SokakuPageMaker *self);
double sokaku_page_maker_get_height (SokakuPageMaker *self);
double sokaku_page_maker_get_y (SokakuPageMaker *self);
double sokaku_page_maker_get_space (SokakuPageMaker *self);
void sokaku_page_maker_advance (SokakuPageMaker *self, double height);

void sokaku_page_maker_insert (SokakuPageMaker *self, guint position, SokakuPageMaker *other);
GPtrArray *sokaku_page_maker_finish (SokakuPageMaker *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPageMaker, sokaku_page_maker_free)

G_END_DECLS
