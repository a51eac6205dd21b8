/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GtkColumnView lacks about its heads: alignment and tooltips. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void
sokaku_column_heads_set (GtkColumnView *view, guint column, GtkAlign align, const char *tooltip);

G_END_DECLS
