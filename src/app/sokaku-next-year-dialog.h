/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks how to open the next fiscal year, and shows beforehand what that does. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NEXT_YEAR_DIALOG (sokaku_next_year_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuNextYearDialog, sokaku_next_year_dialog, SOKAKU, NEXT_YEAR_DIALOG, GtkWindow)

GtkWindow *sokaku_next_year_dialog_new (GtkWindow *parent, SokakuDocument *document);

G_END_DECLS
