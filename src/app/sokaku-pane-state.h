/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers how large the clerk made the lower part of a pane. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sokaku_pane_state_bind (GSettings *settings, const char *key, GtkPaned *paned);

G_END_DECLS
