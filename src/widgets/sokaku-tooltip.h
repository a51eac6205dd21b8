/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that are as wide as their text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sokaku_tooltip_set_text (GtkWidget *widget, const char *text);
void sokaku_tooltip_fit_all (GtkWidget *root);
void sokaku_tooltip_show (GtkTooltip *tooltip, GtkWidget *widget, const char *text);

G_END_DECLS
