/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu that opens where somebody asks for it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *
sokaku_context_menu_open (GtkWidget *widget, const GdkRectangle *place, GMenuModel *menu);

G_END_DECLS
