/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns blocks into pages, one after the other. */
#pragma once

#include "sokaku-block.h"
#include "sokaku-pages.h"

G_BEGIN_DECLS

typedef struct _SokakuPagesBuilder SokakuPagesBuilder;

SokakuPagesBuilder *
sokaku_pages_builder_new (const SokakuPageSetup *setup, const char *language, GError **error);
void sokaku_pages_builder_free (SokakuPagesBuilder *self);

gboolean sokaku_pages_builder_add (SokakuPagesBuilder *self, SokakuBlock *block, GError **error);
guint sokaku_pages_builder_get_n_pages (SokakuPagesBuilder *self);
SokakuPages *sokaku_pages_builder_finish (SokakuPagesBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPagesBuilder, sokaku_pages_builder_free)

G_END_DECLS
