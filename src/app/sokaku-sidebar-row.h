/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the sidebar: a name, and how many sheets stand behind it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_SIDEBAR_ROW (sokaku_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSidebarRow, sokaku_sidebar_row, SOKAKU, SIDEBAR_ROW, GtkListBoxRow)

/* The count of a row that has none. */
#define SOKAKU_SIDEBAR_ROW_NO_COUNT G_MAXUINT

GtkWidget *sokaku_sidebar_row_new (void);

const char *sokaku_sidebar_row_get_key (SokakuSidebarRow *self);
void
sokaku_sidebar_row_set (SokakuSidebarRow *self, const char *key, const char *label, guint count);
void sokaku_sidebar_row_set_warning (SokakuSidebarRow *self, gboolean warning);

G_END_DECLS
