/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dialogs about an item: a new one, its initiative, its end, its removal. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

/**
 * SokakuItemDialogAdded:
 * @item: the new item
 * @data: what was given with the function
 *
 * Goes to the new item.
 */
typedef void (*SokakuItemDialogAdded) (SokakuItem *item, gpointer data);

GtkWidget *sokaku_item_dialog_add (GtkWidget *widget,
                                   SokakuDocument *document,
                                   SokakuItem *after,
                                   SokakuItemDialogAdded added,
                                   gpointer data);
GtkWidget *sokaku_item_dialog_move (GtkWidget *widget, SokakuDocument *document, SokakuItem *item);
GtkWidget *sokaku_item_dialog_end (GtkWidget *widget, SokakuDocument *document, SokakuItem *item);
GtkWidget *
sokaku_item_dialog_remove (GtkWidget *widget, SokakuDocument *document, SokakuItem *item);

G_END_DECLS
