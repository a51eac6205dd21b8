/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table of the plan settings and its cells share. */
#pragma once

#include "sokaku-plan-settings-cell.h"
#include "sokaku-plan-settings-table.h"

G_BEGIN_DECLS

/**
 * SokakuPlanSettingsTable:
 *
 * Rows of a list, with buttons and keys that add, remove and move them: Insert,
 * Delete, Alt+Up and Alt+Down; F2, Enter or a second click edit a cell. All acts
 * at once, on the undo history.
 */
struct _SokakuPlanSettingsTable
{
  GtkWidget parent_instance;

  const SokakuPlanSettingsSpec *spec;
  SokakuDocument *document;
  gulong changed_id;
  guint update_source;
  gboolean updating;

  GtkWidget *box;
  GtkWidget *view;
  GtkSingleSelection *selection;
  GPtrArray *cells; /* the bound ones; not owned */
  GtkWidget *bar;
  GtkWidget *remove_button;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *error_label;
  gpointer dragged; /* node */
};

SokakuHistory *sokaku_plan_settings_table_get_history (SokakuPlanSettingsTable *self);
gpointer sokaku_plan_settings_table_get_cell_node (GtkWidget *cell);
gpointer sokaku_plan_settings_table_unwrap (gpointer item);
void sokaku_plan_settings_table_tell (SokakuPlanSettingsTable *self, GError *error);
void sokaku_plan_settings_table_show_cell (SokakuPlanSettingsTable *self, GtkWidget *cell);
char *sokaku_plan_settings_table_take_text (SokakuPlanSettingsCell *cell,
                                            const char *text,
                                            gboolean commit,
                                            gpointer data);
gboolean
sokaku_plan_settings_table_edit_cell (SokakuPlanSettingsTable *self, gpointer node, guint column);
void sokaku_plan_settings_table_walk (SokakuPlanSettingsCell *cell,
                                      int direction,
                                      SokakuPlanSettingsTable *self);
void sokaku_plan_settings_table_flag_toggled (GtkCheckButton *check, SokakuPlanSettingsTable *self);

void sokaku_plan_settings_table_update (SokakuPlanSettingsTable *self);
gboolean sokaku_plan_settings_table_is_editing (SokakuPlanSettingsTable *self);
const SokakuPlanSettingsColumn *
sokaku_plan_settings_table_get_column (SokakuPlanSettingsTable *self, GtkWidget *cell);
void sokaku_plan_settings_table_add (SokakuPlanSettingsTable *self);
void sokaku_plan_settings_table_add_other (SokakuPlanSettingsTable *self);
void sokaku_plan_settings_table_remove (SokakuPlanSettingsTable *self);
void sokaku_plan_settings_table_move_up (SokakuPlanSettingsTable *self);
void sokaku_plan_settings_table_move_down (SokakuPlanSettingsTable *self);
gboolean sokaku_plan_settings_table_press (SokakuPlanSettingsTable *self,
                                           guint keyval,
                                           guint keycode,
                                           GdkModifierType state);
void sokaku_plan_settings_table_choose_themes (SokakuPlanSettingsTable *self,
                                               GtkWidget *cell,
                                               SokakuInitiative *initiative);

/* sokaku-plan-settings-table-cells.c */
GtkListItemFactory *sokaku_plan_settings_table_create_factory (SokakuPlanSettingsTable *self,
                                                               guint column);

G_END_DECLS
