/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a list from which parts of a plan are picked, with a check mark a line. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-pick-list.h"

G_BEGIN_DECLS

/**
 * SokakuPickDescribe:
 * @node: the part of the plan that a line stands for
 * @is_heading: whether it is a heading
 * @text: (out): what it is
 * @detail: (out) (nullable): what is said at the line's end
 * @user_data: data of the caller
 *
 * Says what a line shows.
 */
typedef void (*SokakuPickDescribe) (
    gpointer node, gboolean is_heading, char **text, char **detail, gpointer user_data);

#define SOKAKU_TYPE_PICK_VIEW (sokaku_pick_view_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPickView, sokaku_pick_view, SOKAKU, PICK_VIEW, GtkWidget)

GtkWidget *sokaku_pick_view_new (void);
void sokaku_pick_view_set_list (SokakuPickView *self,
                                SokakuPickList *list,
                                SokakuPickDescribe describe,
                                gpointer user_data);

G_END_DECLS
