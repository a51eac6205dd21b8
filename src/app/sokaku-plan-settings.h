/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in which a plan is defined: years, themes, initiatives, items, criteria, members. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"
#include "sokaku-plan-settings-table.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PLAN_SETTINGS (sokaku_plan_settings_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPlanSettings, sokaku_plan_settings, SOKAKU, PLAN_SETTINGS, GtkWindow)

SokakuPlanSettings *sokaku_plan_settings_new (GtkWindow *parent, SokakuDocument *document);
void sokaku_plan_settings_show_page (SokakuPlanSettings *self, const char *name);
GtkWidget *sokaku_plan_settings_get_page (SokakuPlanSettings *self, const char *name);

G_END_DECLS
