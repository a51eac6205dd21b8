/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report book as pages, and what its file says about itself. */
#pragma once

#include "sokaku-book-spec.h"
#include "sokaku-pages.h"
#include "sokaku-pdf.h"
#include "sokaku-plan.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

char *sokaku_book_dup_title (SokakuPlan *plan);
SokakuPages *sokaku_book_build (SokakuStats *stats,
                                const SokakuBookSpec *spec,
                                const SokakuPageSetup *setup,
                                GError **error);
void sokaku_book_init_metadata (SokakuPlan *plan, SokakuPdfMetadata *metadata);

G_END_DECLS
