/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hits of the search in the form: marked in all fields, and selected in one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sokaku_form_hits_mark (GtkWidget *form, GPtrArray *words);
void sokaku_form_hits_select (GtkWidget *field, GPtrArray *words, guint hit);
void sokaku_form_hits_show (GtkWidget *field);
guint sokaku_form_hits_step (
    GtkWidget *form, GtkWidget *focus, GPtrArray *fields, GPtrArray *widgets, guint last, int step);

G_END_DECLS
