/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The boxes of the printed sheet: columns of its tables, and how many lines a box has. */
#pragma once

#include "sokaku-ruled-table.h"

G_BEGIN_DECLS

/**
 * SokakuSheetTable:
 * @SOKAKU_SHEET_TABLE_HEAD: what the item is
 * @SOKAKU_SHEET_TABLE_THEMES: a column for each theme
 * @SOKAKU_SHEET_TABLE_SCHEDULE: 工程表, a column for each year
 * @SOKAKU_SHEET_TABLE_ACTIONS: 取組内容
 * @SOKAKU_SHEET_TABLE_EVALUATION: 自己評価, a column for each evaluation
 * @SOKAKU_SHEET_TABLE_ISSUES: 課題・問題点と解決方法
 * @SOKAKU_SHEET_TABLE_NOTES: 特記すべき事項 and 特記事項
 *
 * The tables of a sheet in the order of the paper.
 */
typedef enum
{
  SOKAKU_SHEET_TABLE_HEAD,
  SOKAKU_SHEET_TABLE_THEMES,
  SOKAKU_SHEET_TABLE_SCHEDULE,
  SOKAKU_SHEET_TABLE_ACTIONS,
  SOKAKU_SHEET_TABLE_EVALUATION,
  SOKAKU_SHEET_TABLE_ISSUES,
  SOKAKU_SHEET_TABLE_NOTES,
} SokakuSheetTable;

/**
 * SokakuRoomField:
 * @SOKAKU_ROOM_SCHEDULE_PLANNED: planned work of a year
 * @SOKAKU_ROOM_SCHEDULE_ACTUAL: what was done, or the revised plan, without the status
 * @SOKAKU_ROOM_PLAN: 取組予定 of a row
 * @SOKAKU_ROOM_RESULT: 取組結果 of a row, all entries with marks and numbers
 * @SOKAKU_ROOM_PROBLEM: 課題・問題点 of a year
 * @SOKAKU_ROOM_SOLUTION: 解決方法 of a year
 * @SOKAKU_ROOM_REASON: reason of a criterion
 * @SOKAKU_ROOM_GRADE_REASON: reason of the grade
 * @SOKAKU_ROOM_SPECIAL_NOTE: 特記すべき事項
 * @SOKAKU_ROOM_REMARK: 特記事項
 *
 * The boxes of a sheet that texts are written into.
 */
typedef enum
{
  SOKAKU_ROOM_SCHEDULE_PLANNED,
  SOKAKU_ROOM_SCHEDULE_ACTUAL,
  SOKAKU_ROOM_PLAN,
  SOKAKU_ROOM_RESULT,
  SOKAKU_ROOM_PROBLEM,
  SOKAKU_ROOM_SOLUTION,
  SOKAKU_ROOM_REASON,
  SOKAKU_ROOM_GRADE_REASON,
  SOKAKU_ROOM_SPECIAL_NOTE,
  SOKAKU_ROOM_REMARK,
  SOKAKU_N_ROOM_FIELDS,
} SokakuRoomField;

SokakuRuledTable *sokaku_sheet_frame_new_table (SokakuSheetTable table, guint n);
SokakuSheetTable sokaku_sheet_frame_get_table (SokakuRoomField field);
guint sokaku_sheet_frame_get_column (SokakuRoomField field, guint n);
guint sokaku_sheet_frame_get_lines (SokakuRoomField field, guint n);

G_END_DECLS
