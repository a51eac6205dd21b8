/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of contents: headings, dots, and the numbers of pages. */
#pragma once

#include "sokaku-page-maker.h"

G_BEGIN_DECLS

#define SOKAKU_CONTENTS_ANCHOR_SIZE 24

void sokaku_contents_name_anchor (guint heading, char name[SOKAKU_CONTENTS_ANCHOR_SIZE]);
SokakuPageMaker *sokaku_contents_make (const SokakuPageSetup *setup,
                                       const char *language,
                                       const char *title,
                                       guint depth,
                                       GPtrArray *headings,
                                       SokakuPageMaker *document,
                                       guint position,
                                       guint n_pages,
                                       GError **error);

G_END_DECLS
