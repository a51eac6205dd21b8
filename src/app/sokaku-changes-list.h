/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of fields that differ, old beside new, with what stands in only one of them underlined. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHANGES_LIST (sokaku_changes_list_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChangesList, sokaku_changes_list, SOKAKU, CHANGES_LIST, GtkWidget)

guint sokaku_changes_list_set_changes (SokakuChangesList *self, GPtrArray *changes);
GListModel *sokaku_changes_list_get_rows (SokakuChangesList *self);

G_END_DECLS
