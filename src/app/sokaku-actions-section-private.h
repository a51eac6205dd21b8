/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the section of actions share: its state, and what stands in a row. */
#pragma once

#include "sokaku-actions-section.h"

#include "sokaku-result.h"

G_BEGIN_DECLS

/**
 * SokakuActionsSection:
 *
 * A row for each action and each entry of its results, those of a year under one
 * cell. An empty row at the end of each year becomes an action once something is
 * put in it. Clerks work on the last year and look at the one before: earlier years
 * show on demand.
 */
struct _SokakuActionsSection
{
  SokakuPaperSection parent_instance;

  GtkWidget *toggle;
  SokakuItem *shown; /* (nullable) (weak): the item that @from was found for */
  int from;          /* the first year that shows while earlier ones are hidden */
  SokakuChoices *numbers;
  SokakuChoices *marks;
  SokakuChoices *indicators;
};

enum
{
  SOKAKU_ACTIONS_COLUMN_YEAR,
  SOKAKU_ACTIONS_COLUMN_NUMBER,
  SOKAKU_ACTIONS_COLUMN_PLAN,
  SOKAKU_ACTIONS_COLUMN_MARK,
  SOKAKU_ACTIONS_COLUMN_INDICATOR,
  SOKAKU_ACTIONS_COLUMN_RESULT,
};

/* What stands in a row of the table. */
typedef struct
{
  int fiscal;
  SokakuAction *action; /* (nullable): none in the empty row at the end of a year */
  SokakuResult *result; /* (nullable): none where the action has no entry yet */
} SokakuActionsLine;

gboolean sokaku_actions_section_has_content (SokakuAction *action);
void sokaku_actions_section_set_line (gpointer cell, const SokakuActionsLine *line);
const SokakuActionsLine *sokaku_actions_section_get_line (gpointer cell);
void sokaku_actions_section_say_refused (SokakuPaperSection *self, const GError *error);
SokakuAction *sokaku_actions_section_insert_action (SokakuPaperSection *self,
                                                    guint position,
                                                    int fiscal,
                                                    int number);
SokakuAction *sokaku_actions_section_add_action (SokakuPaperSection *self, int fiscal, int number);
SokakuResult *sokaku_actions_section_ensure_result (SokakuPaperSection *self,
                                                    const SokakuActionsLine *line);

/* sokaku-actions-section-table.c */
void sokaku_actions_section_put (SokakuPaperSection *self,
                                 SokakuPaperTable *table,
                                 SokakuPlan *plan,
                                 SokakuItem *item,
                                 int from);

/* sokaku-actions-section-rows.c */
void sokaku_actions_section_install_rows (GtkWidgetClass *widget_class);
void sokaku_actions_section_watch_keys (SokakuActionsSection *self);

G_END_DECLS
