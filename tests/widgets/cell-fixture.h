/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of cells in a window: actions with number, plan and result, as in the form. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-paper-table.h"

/* The rows of the table; each is an action of one year. */
#define CELL_FIXTURE_ROWS 3

enum
{
  CELL_NUMBER,
  CELL_PLAN,
  CELL_RESULT,
};

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  SokakuChoices *numbers;
  GtkWidget *window;
  GtkWidget *before; /* entries around the table */
  GtkWidget *after;
  SokakuPaperTable *table;
  SokakuCellWalker *walker;
  gboolean locked;
  int left_columns; /* how the focus wanted to leave the table last */
  int left_rows;
  char *refusal; /* what was said last */
} CellFixture;

void cell_fixture_set_up (CellFixture *f, gconstpointer data);
void cell_fixture_tear_down (CellFixture *f, gconstpointer data);

/* Puts the cells anew. */
void cell_fixture_fill (CellFixture *f);
SokakuAction *cell_fixture_get_action (CellFixture *f, int row);
/* The plan of a row, for the model and as printed. */
const char *cell_fixture_get_plan (CellFixture *f, int row);
char *cell_fixture_dup_printed (CellFixture *f, int row);
const char *cell_fixture_get_result (CellFixture *f, int row);

SokakuTextCell *cell_fixture_get_text (CellFixture *f, int column, int row);
SokakuChoiceCell *cell_fixture_get_choice (CellFixture *f, int row);
/* Gives a cell the focus and returns who has it: the editor of a cell of text. */
GtkWidget *cell_fixture_focus (CellFixture *f, int column, int row);
void cell_fixture_assert_focus (CellFixture *f, int column, int row);
GtkWidget *cell_fixture_get_focus (CellFixture *f);
/* Presses a key where the focus is. */
gboolean cell_fixture_press (CellFixture *f, guint keyval, GdkModifierType state);
guint cell_fixture_count_undo (CellFixture *f);
