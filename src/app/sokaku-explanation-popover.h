/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beside a figure: why it is what it is, as text to read and to copy. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-explanation.h"

G_BEGIN_DECLS

void sokaku_explanation_popover_show (GtkWidget *widget,
                                      const GdkRectangle *place,
                                      const SokakuExplanation *explanation);
void sokaku_explanation_popover_show_text (GtkWidget *widget,
                                           const GdkRectangle *place,
                                           const char *text);

G_END_DECLS
