/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as a keyboard sends them, to the window that has the focus. */
#pragma once

#include <gtk/gtk.h>

/* Presses @keys in turn, named as xdotool names them and separated by blanks: "Tab ctrl+Return". */
void app_keys_press (const char *keys);
/* Types @text. */
void app_keys_type (const char *text);

/* Presses @keys like app_keys_press() and returns as soon as @window has had them. */
void app_keys_send (GtkWidget *window, const char *keys);
/* Hands @text to who has the focus, as an input method does with what it has converted. */
void app_keys_commit (GtkWidget *window, const char *text);
