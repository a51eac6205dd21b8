/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a table of the plan settings: a label, and an entry while it is edited. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_PLAN_SETTINGS_CELL (sokaku_plan_settings_cell_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuPlanSettingsCell, sokaku_plan_settings_cell, SOKAKU, PLAN_SETTINGS_CELL, GtkWidget)

/**
 * SokakuPlanSettingsTake:
 * @cell: a cell that is edited
 * @text: what its entry says
 * @commit: whether to take it, or only to say whether it could be taken
 * @data: what was given with the function
 *
 * Returns: (transfer full) (nullable): the sentence that refuses @text; %NULL if it will do
 */
typedef char *(*SokakuPlanSettingsTake) (SokakuPlanSettingsCell *cell,
                                         const char *text,
                                         gboolean commit,
                                         gpointer data);

SokakuPlanSettingsCell *sokaku_plan_settings_cell_new (SokakuPlanSettingsTake take, gpointer data);

void sokaku_plan_settings_cell_set_node (SokakuPlanSettingsCell *self, gpointer node, guint column);
gpointer sokaku_plan_settings_cell_get_node (SokakuPlanSettingsCell *self);
guint sokaku_plan_settings_cell_get_column (SokakuPlanSettingsCell *self);
void sokaku_plan_settings_cell_set_text (SokakuPlanSettingsCell *self, const char *text);
const char *sokaku_plan_settings_cell_get_text (SokakuPlanSettingsCell *self);
void sokaku_plan_settings_cell_set_xalign (SokakuPlanSettingsCell *self, float xalign);

void sokaku_plan_settings_cell_begin_edit (SokakuPlanSettingsCell *self);
void sokaku_plan_settings_cell_end_edit (SokakuPlanSettingsCell *self, gboolean commit);
gboolean sokaku_plan_settings_cell_is_editing (SokakuPlanSettingsCell *self);
const char *sokaku_plan_settings_cell_get_message (SokakuPlanSettingsCell *self);

G_END_DECLS
