/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: one plan, and the places in which to work on it. */
#pragma once

#include "sokaku-application.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_WINDOW (sokaku_window_get_type ())
G_DECLARE_FINAL_TYPE (SokakuWindow, sokaku_window, SOKAKU, WINDOW, GtkApplicationWindow)

SokakuWindow *sokaku_window_new (SokakuApplication *application);

G_END_DECLS
