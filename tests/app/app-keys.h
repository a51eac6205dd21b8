/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as a keyboard sends them, to the window that has the focus. */
#pragma once

#include <gtk/gtk.h>

/* Presses @keys in turn, named as xdotool names them and separated by blanks: "Tab ctrl+Return". */
void app_keys_press (const char *keys);
/* Types @text. */
void app_keys_type (const char *text);
