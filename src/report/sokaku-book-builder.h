/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the report book, a chapter, an initiative or a sheet at a time. */
#pragma once

#include "sokaku-book-spec.h"
#include "sokaku-pages.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

typedef struct _SokakuBookBuilder SokakuBookBuilder;

SokakuBookBuilder *sokaku_book_builder_new (SokakuStats *stats,
                                            const SokakuBookSpec *spec,
                                            const SokakuPageSetup *setup,
                                            GError **error);
void sokaku_book_builder_free (SokakuBookBuilder *self);

gboolean sokaku_book_builder_step (SokakuBookBuilder *self, GError **error);
double sokaku_book_builder_get_fraction (SokakuBookBuilder *self);
SokakuPages *sokaku_book_builder_finish (SokakuBookBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuBookBuilder, sokaku_book_builder_free)

G_END_DECLS
