/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the entries and choices of a form have in common. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sokaku_form_field_name (GtkWidget *field, const char *name);
void sokaku_form_field_watch_enter (GtkWidget *field, GCallback entered, gpointer data);
void sokaku_form_field_watch_leave (GtkWidget *field, GCallback left, gpointer data);
gboolean sokaku_form_field_has_focus (GtkWidget *field);

G_END_DECLS
