/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts and initiatives one by one, in full screen and large type, for the chair. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHAIR_WINDOW (sokaku_chair_window_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChairWindow, sokaku_chair_window, SOKAKU, CHAIR_WINDOW, GtkWindow)

SokakuChairWindow *sokaku_chair_window_new (GtkWindow *parent, SokakuStats *stats);

guint sokaku_chair_window_get_n_pages (SokakuChairWindow *self);
guint sokaku_chair_window_get_page (SokakuChairWindow *self);
void sokaku_chair_window_set_page (SokakuChairWindow *self, guint page);
/* The name of the kind of chart, or the id of the initiative. */
const char *sokaku_chair_window_get_subject (SokakuChairWindow *self);
void sokaku_chair_window_show_kind (SokakuChairWindow *self, const char *kind);

G_END_DECLS
