/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of the plan settings: what each shows, and what it does to the plan. */
#pragma once

#include "sokaku-plan-settings-table.h"

G_BEGIN_DECLS

const SokakuPlanSettingsSpec *sokaku_plan_settings_pages_get (guint position);
const SokakuPlanSettingsSpec *sokaku_plan_settings_pages_find (const char *name);
const SokakuPlanSettingsSpec *sokaku_plan_settings_items_get_spec (void);
const SokakuPlanSettingsSpec *sokaku_plan_settings_tags_get_spec (void);
GtkWidget *sokaku_plan_settings_items_new (SokakuDocument *document);

char *sokaku_plan_settings_dup_text (SokakuPlan *plan, gpointer node, const char *property);
char *sokaku_plan_settings_make_name (SokakuNodeList *list, const char *property, const char *base);
gboolean sokaku_plan_settings_step (
    SokakuPlan *plan, SokakuHistory *history, gpointer node, int direction, GError **error);

G_END_DECLS
