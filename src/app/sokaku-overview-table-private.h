/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a table of the overview share. */
#pragma once

#include "sokaku-overview-table.h"

G_BEGIN_DECLS

/* Under which a cell's child knows its GtkListItem. */
#define SOKAKU_OVERVIEW_CELL_KEY "sokaku-list-item"

struct _SokakuOverviewTable
{
  GtkWidget parent_instance;

  SokakuOverviewRows rows;
  GSettings *settings;
  SokakuStats *stats;
  GPtrArray *columns; /* of SokakuOverviewColumn; the view's columns in the same order */
  GHashTable *cells;  /* GtkListItem → SokakuOverviewColumn, of what is bound */
  gboolean outdated;  /* figures changed while nobody could see it */

  SokakuSheetFilter *filter;
  char **words;
  GtkCustomFilter *row_filter;
  GListModel *all;   /* rows before they are filtered */
  GListModel *shown; /* rows as they are shown */

  char *sort; /* id of the column that is sorted by; "": as in the plan */
  gboolean descending;
  const SokakuOverviewColumn *asked; /* by which the sorter compares */

  guint current; /* column of the cell that the keyboard is at */

  GtkWidget *stack;
  GtkWidget *scroller;
  GtkColumnView *view;
  GtkLabel *empty_label;
  GtkWidget *settings_button;
  GtkWidget *all_button;
};

/* sokaku-overview-table-cursor.c */
GtkSingleSelection *sokaku_overview_table_get_selection (SokakuOverviewTable *self);
void sokaku_overview_table_mark_cell (SokakuOverviewTable *self,
                                      GtkListItem *cell,
                                      const SokakuOverviewColumn *column);
void sokaku_overview_table_speak (SokakuOverviewTable *self);
GdkRectangle sokaku_overview_table_get_place (SokakuOverviewTable *self);
void sokaku_overview_table_attach_cursor (SokakuOverviewTable *self);

/* sokaku-overview-table-commands.c */
void sokaku_overview_table_open_row (SokakuOverviewTable *self, guint position);
void sokaku_overview_table_install_commands (GtkWidgetClass *widget_class);

G_END_DECLS
