/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers the widths that the clerk gave to columns. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sokaku_column_state_bind (GSettings *settings,
                               const char *list,
                               const char *id,
                               GtkColumnViewColumn *column);

G_END_DECLS
