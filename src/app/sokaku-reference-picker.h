/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picks what a text is the same as: a row of the sheet, or another year. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-reference.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REFERENCE_PICKER (sokaku_reference_picker_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuReferencePicker, sokaku_reference_picker, SOKAKU, REFERENCE_PICKER, GtkPopover)

GtkWidget *sokaku_reference_picker_new (gpointer node,
                                        SokakuItem *item,
                                        SokakuPlan *plan,
                                        SokakuTextField field);

G_END_DECLS
