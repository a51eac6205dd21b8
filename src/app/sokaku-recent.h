/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans opened last. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sokaku_recent_add (GSettings *settings, GFile *folder, const char *name);
void sokaku_recent_remove (GSettings *settings, GFile *folder);
char **sokaku_recent_list (GSettings *settings);
char *sokaku_recent_dup_name (const char *uri);

G_END_DECLS
