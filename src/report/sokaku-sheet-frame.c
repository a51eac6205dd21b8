/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The boxes of the printed sheet: columns of its tables, and how many lines a box has. */

#include "sokaku-sheet-frame.h"

#define FONT_SIZE 9.0
#define LEADING 0.93

/* Widths in points with padding. No column fits itself to what is written in it: a box
 * is the same on every sheet, or it could not be measured before it is printed. */
#define LABEL 58.0
#define NUMBER 40.0
#define ROW_LABEL 38.0
#define YEAR 30.0
#define CIRCLE 24.0
#define SCORE 30.0
#define CRITERION 62.0
#define LEAST_YEAR 34.0
#define LEAST_TEXT 120.0

/* Up to so many years a schedule's boxes have their usual lines; more years make the
 * columns narrower, and the boxes higher for as much. */
#define USUAL_YEARS 5

/**
 * sokaku_sheet_frame_new_table:
 * @table: which table
 * @n: how many themes, years or evaluations have a column; others ignore it
 *
 * Returns: (transfer full): the table with its columns and no row
 */
SokakuRuledTable *
sokaku_sheet_frame_new_table (SokakuSheetTable table, guint n)
{
  SokakuRuledTable *self = sokaku_ruled_table_new (FONT_SIZE);

  sokaku_ruled_table_set_leading (self, LEADING);
  switch (table)
    {
    case SOKAKU_SHEET_TABLE_HEAD:
      sokaku_ruled_table_add_column (self, LABEL, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, NUMBER, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, LEAST_TEXT, 1, SOKAKU_ALIGN_START);
      sokaku_ruled_table_add_column (self, LABEL, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, 80, 0, SOKAKU_ALIGN_START);
      break;
    case SOKAKU_SHEET_TABLE_THEMES:
      sokaku_ruled_table_add_column (self, LABEL, 0, SOKAKU_ALIGN_CENTER);
      for (guint i = 0; i < n; i++)
        sokaku_ruled_table_add_column (self, LEAST_YEAR, 1, SOKAKU_ALIGN_CENTER);
      break;
    case SOKAKU_SHEET_TABLE_SCHEDULE:
      sokaku_ruled_table_add_column (self, ROW_LABEL, 0, SOKAKU_ALIGN_CENTER);
      for (guint i = 0; i < n; i++)
        sokaku_ruled_table_add_column (self, LEAST_YEAR, 1, SOKAKU_ALIGN_START);
      break;
    case SOKAKU_SHEET_TABLE_ACTIONS:
      sokaku_ruled_table_add_column (self, YEAR, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, CIRCLE, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, LEAST_TEXT, 1, SOKAKU_ALIGN_START);
      sokaku_ruled_table_add_column (self, 2 * LEAST_TEXT, 4, SOKAKU_ALIGN_START);
      break;
    case SOKAKU_SHEET_TABLE_EVALUATION:
      sokaku_ruled_table_add_column (self, CRITERION, 0, SOKAKU_ALIGN_CENTER);
      for (guint i = 0; i < n; i++)
        sokaku_ruled_table_add_column (self, SCORE, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, LEAST_TEXT, 1, SOKAKU_ALIGN_START);
      break;
    case SOKAKU_SHEET_TABLE_ISSUES:
      sokaku_ruled_table_add_column (self, YEAR, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, LEAST_TEXT, 1, SOKAKU_ALIGN_START);
      sokaku_ruled_table_add_column (self, LEAST_TEXT, 1, SOKAKU_ALIGN_START);
      break;
    case SOKAKU_SHEET_TABLE_NOTES:
      sokaku_ruled_table_add_column (self, LABEL, 0, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_add_column (self, LEAST_TEXT, 1, SOKAKU_ALIGN_START);
      break;
    }
  return self;
}

/* Lines are such that most sheets need half of them and the longest texts all or a little
 * more; the blank form of a usual plan fills its pages. */
static const struct
{
  SokakuSheetTable table;
  guint column; /* the first of them, for a field of years */
  guint lines;
} boxes[SOKAKU_N_ROOM_FIELDS] = {
  [SOKAKU_ROOM_SCHEDULE_PLANNED] = { SOKAKU_SHEET_TABLE_SCHEDULE, 1, 4 },
  [SOKAKU_ROOM_SCHEDULE_ACTUAL] = { SOKAKU_SHEET_TABLE_SCHEDULE, 1, 4 },
  [SOKAKU_ROOM_PLAN] = { SOKAKU_SHEET_TABLE_ACTIONS, 2, 6 },
  [SOKAKU_ROOM_RESULT] = { SOKAKU_SHEET_TABLE_ACTIONS, 3, 6 },
  [SOKAKU_ROOM_PROBLEM] = { SOKAKU_SHEET_TABLE_ISSUES, 1, 7 },
  [SOKAKU_ROOM_SOLUTION] = { SOKAKU_SHEET_TABLE_ISSUES, 2, 7 },
  [SOKAKU_ROOM_REASON] = { SOKAKU_SHEET_TABLE_EVALUATION, 0, 3 },
  [SOKAKU_ROOM_GRADE_REASON] = { SOKAKU_SHEET_TABLE_EVALUATION, 0, 3 },
  [SOKAKU_ROOM_SPECIAL_NOTE] = { SOKAKU_SHEET_TABLE_NOTES, 1, 5 },
  [SOKAKU_ROOM_REMARK] = { SOKAKU_SHEET_TABLE_NOTES, 1, 7 },
};

/**
 * sokaku_sheet_frame_get_table:
 *
 * Returns: the table that the box of @field stands in
 */
SokakuSheetTable
sokaku_sheet_frame_get_table (SokakuRoomField field)
{
  g_return_val_if_fail (field < SOKAKU_N_ROOM_FIELDS, 0);

  return boxes[field].table;
}

/**
 * sokaku_sheet_frame_get_column:
 * @n: how many years or evaluations the table has
 *
 * Returns: the column of the box of @field; of several, which are equal, the first
 */
guint
sokaku_sheet_frame_get_column (SokakuRoomField field, guint n)
{
  g_return_val_if_fail (field < SOKAKU_N_ROOM_FIELDS, 0);

  /* Reasons stand behind the scores. */
  return boxes[field].table == SOKAKU_SHEET_TABLE_EVALUATION ? 1 + n : boxes[field].column;
}

/**
 * sokaku_sheet_frame_get_lines:
 * @n: how many years or evaluations the table has
 *
 * Returns: how many lines the blank form gives the box of @field
 */
guint
sokaku_sheet_frame_get_lines (SokakuRoomField field, guint n)
{
  guint lines;

  g_return_val_if_fail (field < SOKAKU_N_ROOM_FIELDS, 0);

  lines = boxes[field].lines;
  if (boxes[field].table != SOKAKU_SHEET_TABLE_SCHEDULE || n <= USUAL_YEARS)
    return lines;
  return (lines * n + USUAL_YEARS - 1) / USUAL_YEARS;
}
