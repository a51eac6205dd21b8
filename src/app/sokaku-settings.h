/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the application remembers between runs. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOKAKU_APP_ID "io.github.sokaku.Sokaku"

GSettings *sokaku_settings_new (void);

G_END_DECLS
