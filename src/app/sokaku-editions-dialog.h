/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editions of a plan: frozen, opened, compared, deleted. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_EDITIONS_DIALOG (sokaku_editions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuEditionsDialog, sokaku_editions_dialog, SOKAKU, EDITIONS_DIALOG, GtkWindow)

GtkWidget *sokaku_editions_dialog_new (GtkWindow *parent, SokakuDocument *document);

G_END_DECLS
