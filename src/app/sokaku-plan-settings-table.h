/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of the plan settings: a list of the definition, edited in place. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

/**
 * SokakuPlanSettingsKind:
 * @SOKAKU_PLAN_SETTINGS_TEXT: a field that is typed
 * @SOKAKU_PLAN_SETTINGS_SHOWN: a text that follows from others
 * @SOKAKU_PLAN_SETTINGS_FLAG: a check
 * @SOKAKU_PLAN_SETTINGS_THEMES: the themes of an initiative
 */
typedef enum
{
  SOKAKU_PLAN_SETTINGS_TEXT,
  SOKAKU_PLAN_SETTINGS_SHOWN,
  SOKAKU_PLAN_SETTINGS_FLAG,
  SOKAKU_PLAN_SETTINGS_THEMES,
} SokakuPlanSettingsKind;

/**
 * SokakuPlanSettingsColumn:
 * @property: a field of the nodes; cells of nodes without it are empty
 * @title: its head, to be translated
 * @kind: what its cells are
 * @width: in pixels; 0 takes what is left
 * @is_number: whether it holds figures, which stand at the right
 */
typedef struct
{
  const char *property;
  const char *title;
  SokakuPlanSettingsKind kind;
  int width;
  gboolean is_number;
} SokakuPlanSettingsColumn;

typedef struct _SokakuPlanSettingsSpec SokakuPlanSettingsSpec;

/**
 * SokakuPlanSettingsSpec:
 * @name: name of the page
 * @title: its title, to be translated
 * @hint: a sentence about it, to be translated
 * @columns: its columns; the first text of a new row is edited at once
 * @n_columns: number of columns
 * @get_list: the rows
 * @set_text: takes a text, or only checks it where there is no history
 * @dup_text: a text as it is shown
 * @get_flag: (nullable): a check
 * @set_flag: (nullable): changes a check, or only says whether it can be changed where
 *   there is no history
 * @describe_flag: (nullable): what goes when a check is changed, %NULL for nothing
 * @add: (nullable): adds a row after another, or at the end
 * @add_label: (nullable): what the button for it says
 * @add_other: (nullable): adds another kind of row
 * @add_other_label: (nullable): what the button for that says
 * @check_removal: (nullable): whether a row can be removed
 * @describe: what goes with a row, %NULL for nothing
 * @remove: (nullable): removes a row
 * @move: (nullable): drops a row above or below another
 * @step: (nullable): moves a row up (-1) or down (1)
 *
 * What a table shows and does.
 */
struct _SokakuPlanSettingsSpec
{
  const char *name;
  const char *title;
  const char *hint;
  const SokakuPlanSettingsColumn *columns;
  guint n_columns;
  GListModel *(*get_list) (SokakuPlan *plan);
  gboolean (*set_text) (SokakuPlan *plan,
                        SokakuHistory *history,
                        gpointer node,
                        const char *property,
                        const char *text,
                        GError **error);
  char *(*dup_text) (SokakuPlan *plan, gpointer node, const char *property);
  gboolean (*get_flag) (SokakuPlan *plan, gpointer node, const char *property);
  gboolean (*set_flag) (SokakuPlan *plan,
                        SokakuHistory *history,
                        gpointer node,
                        const char *property,
                        gboolean active,
                        GError **error);
  char *(*describe_flag) (SokakuPlan *plan, gpointer node, const char *property, gboolean active);
  gpointer (*add) (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error);
  const char *add_label;
  gpointer (*add_other) (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error);
  const char *add_other_label;
  gboolean (*check_removal) (SokakuPlan *plan, gpointer node, GError **error);
  char *(*describe) (SokakuPlan *plan, gpointer node);
  gboolean (*remove) (SokakuPlan *plan, SokakuHistory *history, gpointer node, GError **error);
  gboolean (*move) (SokakuPlan *plan,
                    SokakuHistory *history,
                    gpointer node,
                    gpointer target,
                    gboolean below,
                    GError **error);
  gboolean (*step) (
      SokakuPlan *plan, SokakuHistory *history, gpointer node, int direction, GError **error);
};

#define SOKAKU_TYPE_PLAN_SETTINGS_TABLE (sokaku_plan_settings_table_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuPlanSettingsTable, sokaku_plan_settings_table, SOKAKU, PLAN_SETTINGS_TABLE, GtkWidget)

SokakuPlanSettingsTable *sokaku_plan_settings_table_new (SokakuDocument *document,
                                                         const SokakuPlanSettingsSpec *spec);
SokakuPlan *sokaku_plan_settings_table_get_plan (SokakuPlanSettingsTable *self);
void sokaku_plan_settings_table_add_button (SokakuPlanSettingsTable *self, GtkWidget *button);

gpointer sokaku_plan_settings_table_get_selected (SokakuPlanSettingsTable *self);
void sokaku_plan_settings_table_select (SokakuPlanSettingsTable *self, gpointer node);
gboolean sokaku_plan_settings_table_edit (SokakuPlanSettingsTable *self,
                                          gpointer node,
                                          const char *property);
gboolean sokaku_plan_settings_table_end_edit (SokakuPlanSettingsTable *self, gboolean commit);
void sokaku_plan_settings_table_show_error (SokakuPlanSettingsTable *self, const char *sentence);
const char *sokaku_plan_settings_table_get_error (SokakuPlanSettingsTable *self);

G_END_DECLS
