/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tints that grades stand on. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double sokaku_grade_ramp (guint position, guint n_grades);
void sokaku_grade_tint_get (GtkWidget *widget, double ramp, GdkRGBA *tint, GdkRGBA *text);

G_END_DECLS
