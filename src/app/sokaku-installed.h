/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the data that the application was installed with. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *sokaku_installed_find (const char *path);
GFile *sokaku_installed_find_template (void);

G_END_DECLS
