/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children side by side, each as wide as it is, on as many lines as they need. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_WRAP_LAYOUT (sokaku_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (SokakuWrapLayout, sokaku_wrap_layout, SOKAKU, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sokaku_wrap_layout_new (int spacing, int line_spacing);

G_END_DECLS
