/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ratings of one subject as a dot each above their scale, to be read from afar. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_RATING_DOTS (sokaku_rating_dots_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRatingDots, sokaku_rating_dots, SOKAKU, RATING_DOTS, GtkWidget)

GtkWidget *sokaku_rating_dots_new (void);

void sokaku_rating_dots_set (SokakuRatingDots *self,
                             const char *const *steps,
                             const guint *counts,
                             double mean);

G_END_DECLS
