/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows while no plan is open: ways to begin, and the plans opened last. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_START_PAGE (sokaku_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SokakuStartPage, sokaku_start_page, SOKAKU, START_PAGE, GtkWidget)

void sokaku_start_page_update (SokakuStartPage *self);

G_END_DECLS
