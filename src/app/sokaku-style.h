/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look: style sheets that follow the desktop's light, dark and high-contrast choice. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_STYLE (sokaku_style_get_type ())
G_DECLARE_FINAL_TYPE (SokakuStyle, sokaku_style, SOKAKU, STYLE, GObject)

SokakuStyle *sokaku_style_new (GdkDisplay *display);

G_END_DECLS
