/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window showed of a plan, kept until the plan is opened again. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GVariant *sokaku_view_state_load (GSettings *settings, GFile *folder);
void sokaku_view_state_save (GSettings *settings, GFile *folder, GVariant *state);

G_END_DECLS
