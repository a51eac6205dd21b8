/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the pages that were looked at last. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-pages.h"

G_BEGIN_DECLS

typedef struct _SokakuPagePictures SokakuPagePictures;

SokakuPagePictures *sokaku_page_pictures_new (void);
void sokaku_page_pictures_free (SokakuPagePictures *self);

void sokaku_page_pictures_forget (SokakuPagePictures *self);
void sokaku_page_pictures_snapshot (SokakuPagePictures *self,
                                    GtkSnapshot *snapshot,
                                    SokakuPages *pages,
                                    guint page,
                                    const graphene_rect_t *bounds,
                                    const graphene_rect_t *seen,
                                    double scale,
                                    int factor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPagePictures, sokaku_page_pictures_free)

G_END_DECLS
