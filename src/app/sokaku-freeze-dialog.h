/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a new edition is called, and freezes it. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_FREEZE_DIALOG (sokaku_freeze_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SokakuFreezeDialog, sokaku_freeze_dialog, SOKAKU, FREEZE_DIALOG, GtkDialog)

GtkWidget *
sokaku_freeze_dialog_new (GtkWindow *parent, SokakuDocument *document, GPtrArray *editions);

G_END_DECLS
