/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows in tests: waiting, keys, pictures. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void testing_window_init (int *argc, char ***argv);
gboolean testing_wait_until (gboolean (*condition) (gpointer data), gpointer data);
void testing_settle (GtkWidget *window);
gboolean testing_press (GtkWidget *widget, guint keyval, GdkModifierType state);
gboolean testing_commit (GtkWidget *widget, const char *text);
void testing_type (GtkWidget *window, const char *text);
void testing_save_picture (GtkWidget *window, const char *name);

G_END_DECLS
