/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the plan settings for the plan itself: its name, its city, its words. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PLAN_SETTINGS_FORM (sokaku_plan_settings_form_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuPlanSettingsForm, sokaku_plan_settings_form, SOKAKU, PLAN_SETTINGS_FORM, GtkWidget)

GtkWidget *sokaku_plan_settings_form_new (SokakuDocument *document);
gboolean sokaku_plan_settings_form_end_edit (SokakuPlanSettingsForm *self, gboolean commit);
GtkWidget *sokaku_plan_settings_form_get_entry (SokakuPlanSettingsForm *self, const char *property);

G_END_DECLS
