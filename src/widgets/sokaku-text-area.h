/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text field of the model in a text view, edited through the history. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_TEXT_AREA (sokaku_text_area_get_type ())
G_DECLARE_FINAL_TYPE (SokakuTextArea, sokaku_text_area, SOKAKU, TEXT_AREA, GtkWidget)

GtkWidget *sokaku_text_area_new (void);

void sokaku_text_area_bind (SokakuTextArea *self,
                            SokakuHistory *history,
                            gpointer node,
                            const char *property,
                            const char *label,
                            const char *name);
GtkWidget *sokaku_text_area_get_view (SokakuTextArea *self);

G_END_DECLS
