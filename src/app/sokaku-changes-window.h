/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed from an edition of a plan to another, or to the plan as it is. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHANGES_WINDOW (sokaku_changes_window_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChangesWindow, sokaku_changes_window, SOKAKU, CHANGES_WINDOW, GtkWindow)

GtkWidget *sokaku_changes_window_new (GtkWindow *parent, SokakuDocument *document, GFile *edition);
void sokaku_changes_window_write (SokakuChangesWindow *self, GFile *file);

G_END_DECLS
