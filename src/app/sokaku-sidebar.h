/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: the places of the window, and themes and departments as filters of the sheets. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SIDEBAR (sokaku_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSidebar, sokaku_sidebar, SOKAKU, SIDEBAR, GtkWidget)

void sokaku_sidebar_set_plan (SokakuSidebar *self, SokakuPlan *plan, SokakuHistory *history);

const char *sokaku_sidebar_get_place (SokakuSidebar *self);
void sokaku_sidebar_set_place (SokakuSidebar *self, const char *place);
const char *sokaku_sidebar_get_theme (SokakuSidebar *self);
void sokaku_sidebar_set_theme (SokakuSidebar *self, const char *theme_id);
void sokaku_sidebar_set_department (SokakuSidebar *self, const char *department);

G_END_DECLS
