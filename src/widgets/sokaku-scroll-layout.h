/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of which one child scrolls and is not asked how large it would like to be. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_SCROLL_LAYOUT (sokaku_scroll_layout_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuScrollLayout, sokaku_scroll_layout, SOKAKU, SCROLL_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sokaku_scroll_layout_new (void);

G_END_DECLS
