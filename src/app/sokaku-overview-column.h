/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of the overview: what it shows of an initiative or theme, and how it sorts. */
#pragma once

#include "sokaku-explanation.h"
#include "sokaku-table-copy.h"

G_BEGIN_DECLS

/**
 * SokakuOverviewRows:
 * @SOKAKU_OVERVIEW_INITIATIVE_ROWS: initiatives
 * @SOKAKU_OVERVIEW_ITEM_ROWS: items
 * @SOKAKU_OVERVIEW_THEME_ROWS: themes
 * @SOKAKU_N_OVERVIEW_ROWS: how many tables there are
 *
 * What the rows of a table are.
 */
typedef enum
{
  SOKAKU_OVERVIEW_INITIATIVE_ROWS,
  SOKAKU_OVERVIEW_ITEM_ROWS,
  SOKAKU_OVERVIEW_THEME_ROWS,
  SOKAKU_N_OVERVIEW_ROWS,
} SokakuOverviewRows;

/**
 * SokakuOverviewKind:
 * @SOKAKU_OVERVIEW_NUMBER: number of the initiative, item or theme
 * @SOKAKU_OVERVIEW_TITLE: title or name
 * @SOKAKU_OVERVIEW_INITIATIVE: the item's initiative
 * @SOKAKU_OVERVIEW_DEPARTMENTS: the item's departments
 * @SOKAKU_OVERVIEW_THEME: whether the initiative carries a theme
 * @SOKAKU_OVERVIEW_INITIATIVES: how many initiatives carry the theme
 * @SOKAKU_OVERVIEW_ITEMS: how many items it holds
 * @SOKAKU_OVERVIEW_MEAN: mean of a criterion
 * @SOKAKU_OVERVIEW_TOTAL: sum of the means, or of the scores
 * @SOKAKU_OVERVIEW_GRADE: grade of a year or overall
 * @SOKAKU_OVERVIEW_COUNCIL: average of the council's ratings
 * @SOKAKU_OVERVIEW_END: fiscal year in which the item ended
 *
 * What a column shows.
 */
typedef enum
{
  SOKAKU_OVERVIEW_NUMBER,
  SOKAKU_OVERVIEW_TITLE,
  SOKAKU_OVERVIEW_INITIATIVE,
  SOKAKU_OVERVIEW_DEPARTMENTS,
  SOKAKU_OVERVIEW_THEME,
  SOKAKU_OVERVIEW_INITIATIVES,
  SOKAKU_OVERVIEW_ITEMS,
  SOKAKU_OVERVIEW_MEAN,
  SOKAKU_OVERVIEW_TOTAL,
  SOKAKU_OVERVIEW_GRADE,
  SOKAKU_OVERVIEW_COUNCIL,
  SOKAKU_OVERVIEW_END,
} SokakuOverviewKind;

/**
 * SokakuOverviewColumn:
 * @kind: what it shows
 * @id: name under which its width is remembered
 * @title: its head
 * @tooltip: what the head stands for, in full
 * @theme: id of the theme, for %SOKAKU_OVERVIEW_THEME
 * @criterion: position of the criterion, for %SOKAKU_OVERVIEW_MEAN
 * @fiscal: year or %SOKAKU_OVERALL, for %SOKAKU_OVERVIEW_GRADE
 *
 * One column.
 */
typedef struct
{
  SokakuOverviewKind kind;
  char *id;
  char *title;
  char *tooltip;
  char *theme;
  guint criterion;
  int fiscal;
} SokakuOverviewColumn;

GPtrArray *sokaku_overview_column_list (SokakuPlan *plan, SokakuOverviewRows rows);
const char *sokaku_overview_rows_get_name (SokakuOverviewRows rows);

char *sokaku_overview_column_dup_text (const SokakuOverviewColumn *self,
                                       SokakuStats *stats,
                                       gpointer row);
SokakuTableCopyKind sokaku_overview_column_get_copy_kind (const SokakuOverviewColumn *self,
                                                          SokakuOverviewRows rows);
void sokaku_overview_column_get_figure (const SokakuOverviewColumn *self,
                                        gpointer row,
                                        SokakuFigure *figure);
int sokaku_overview_column_compare (const SokakuOverviewColumn *self,
                                    SokakuStats *stats,
                                    gpointer a,
                                    gpointer b,
                                    gboolean descending);

G_END_DECLS
