/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the field that has the keyboard focus in view. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_FOCUS_SCROLL (sokaku_focus_scroll_get_type ())
G_DECLARE_FINAL_TYPE (SokakuFocusScroll, sokaku_focus_scroll, SOKAKU, FOCUS_SCROLL, GObject)

SokakuFocusScroll *sokaku_focus_scroll_new (GtkScrolledWindow *window);

void sokaku_focus_scroll_follow (SokakuFocusScroll *self, GtkWidget *field);

G_END_DECLS
