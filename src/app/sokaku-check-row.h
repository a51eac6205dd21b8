/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of findings: a rule's heading, or a finding with its place. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHECK_ROW (sokaku_check_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuCheckRow, sokaku_check_row, SOKAKU, CHECK_ROW, GtkWidget)

GtkWidget *sokaku_check_row_new (void);
void sokaku_check_row_set (SokakuCheckRow *self, gpointer content);

G_END_DECLS
