/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the place of the sheets share. */
#pragma once

#include "sokaku-chart-below.h"
#include "sokaku-chart-pane.h"
#include "sokaku-sheet-filter-bar.h"
#include "sokaku-sheet-list.h"
#include "sokaku-sheet-rows.h"
#include "sokaku-sheets-place.h"

G_BEGIN_DECLS

struct _SokakuSheetsPlace
{
  GtkWidget parent_instance;

  GSettings *settings;
  SokakuDocument *document;
  gulong plan_handler;
  SokakuSheetRows *rows;
  guint refresh_source;
  guint reshape_source;
  char *item;
  SokakuItem *hit_item; /* (nullable): the sheet with the hit gone to last, not owned */
  guint hit;            /* which of its hits */

  /* What the properties were when they were last notified. */
  char *initiative;
  char *theme;
  char *department;

  GtkWidget *list_pane;
  GtkWidget *form_pane;
  SokakuChartPane *chart_pane;
  SokakuChartBelow *chart_below;
  gboolean drawn;  /* a frame with the list has been drawn */
  guint form_tick; /* fills the form after that frame */
  SokakuSheetFilterBar *filter_bar;
  SokakuSheetList *list;
  GtkWidget *form;
};

/* sokaku-sheets-place.c */
SokakuItem *sokaku_sheets_place_find_item (SokakuSheetsPlace *self);
void sokaku_sheets_place_fill_form (SokakuSheetsPlace *self, SokakuItem *item);
void sokaku_sheets_place_choose_item (SokakuSheetsPlace *self, SokakuItem *item);

G_END_DECLS
