/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows what an earlier run left unsaved, and asks what to do with it. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-recovery-left.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_RECOVERY_DIALOG (sokaku_recovery_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuRecoveryDialog, sokaku_recovery_dialog, SOKAKU, RECOVERY_DIALOG, GtkDialog)

GtkWidget *sokaku_recovery_dialog_new (GtkWindow *parent,
                                       SokakuRecoveryLeft *left,
                                       GPtrArray *changes,
                                       SokakuRecovered *recovered);
GHashTable *sokaku_recovery_dialog_list_left_out (SokakuRecoveryDialog *self);

G_END_DECLS
