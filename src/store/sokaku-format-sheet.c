/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Format of sheets/ID.xml: the progress sheet of one item. */
#include "sokaku-action.h"
#include "sokaku-evaluation.h"
#include "sokaku-format.h"
#include "sokaku-issue.h"
#include "sokaku-item.h"
#include "sokaku-result.h"
#include "sokaku-schedule-cell.h"
#include "sokaku-score.h"

static const SokakuFormatWord status_words[] = {
  { "as-planned", SOKAKU_STATUS_AS_PLANNED },
  { "revised", SOKAKU_STATUS_REVISED },
  { "-", SOKAKU_STATUS_ENDED },
  { NULL },
};
static const SokakuFormatWord year_words[] = {
  { "overall", SOKAKU_OVERALL },
  { NULL },
};
static const SokakuFormatWord score_words[] = {
  { "-", SOKAKU_ENDED },
  { NULL },
};
static const SokakuFormatWord mark_words[] = {
  { "new", SOKAKU_MARK_NEW },
  { "continued", SOKAKU_MARK_CONTINUED },
  { NULL },
};

static SokakuFormatField schedule_attributes[] = {
  { "year", "year", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY },
  { "continues", "continues", SOKAKU_FORMAT_FLAG },
  { "status", "status", SOKAKU_FORMAT_WORD, .words = status_words },
};
static SokakuFormatField schedule_fields[] = {
  { "planned", "planned", SOKAKU_FORMAT_STRING },
  { "actual", "actual", SOKAKU_FORMAT_STRING },
};
static SokakuFormatElement schedule_element = {
  "schedule",
  sokaku_schedule_cell_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (schedule_attributes),
  SOKAKU_FORMAT_FIELDS (schedule_fields),
};

static SokakuFormatField score_attributes[] = {
  { "criterion", "criterion", SOKAKU_FORMAT_NAME,
    SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_REFERS, SOKAKU_FORMAT_CRITERIA },
  { "value", "value", SOKAKU_FORMAT_INTEGER, .words = score_words },
};
static SokakuFormatField score_content = { NULL, "reason", SOKAKU_FORMAT_STRING };
static SokakuFormatElement score_element = {
  "score",
  sokaku_score_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (score_attributes),
  .content = &score_content,
  .omit_blank = TRUE,
};

static SokakuNodeList *
evaluation_get_scores (gpointer node)
{
  return sokaku_evaluation_get_scores (node);
}

static SokakuFormatField evaluation_attributes[] = {
  { "year", "year", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY,
    .words = year_words },
  { "grade", "grade", SOKAKU_FORMAT_STRING },
};
static SokakuFormatField evaluation_fields[] = {
  { "reason", "reason", SOKAKU_FORMAT_STRING },
  { "decision", "decision", SOKAKU_FORMAT_STRING },
};
static SokakuFormatList evaluation_lists[] = {
  { evaluation_get_scores, &score_element },
};
static SokakuFormatElement evaluation_element = {
  "evaluation",
  sokaku_evaluation_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (evaluation_attributes),
  SOKAKU_FORMAT_FIELDS (evaluation_fields),
  SOKAKU_FORMAT_LISTS (evaluation_lists),
};

static SokakuFormatField result_attributes[] = {
  { "mark", "mark", SOKAKU_FORMAT_WORD, .words = mark_words },
  { "indicator", "indicator", SOKAKU_FORMAT_INTEGER },
};
static SokakuFormatField result_content = { NULL, "text", SOKAKU_FORMAT_TEXT };
static SokakuFormatElement result_element = {
  "result",
  sokaku_result_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (result_attributes),
  .content = &result_content,
};

static SokakuNodeList *
action_get_results (gpointer node)
{
  return sokaku_action_get_results (node);
}

static SokakuFormatField action_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY },
  { "year", "year", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED },
  { "number", "number", SOKAKU_FORMAT_INTEGER },
};
static SokakuFormatField action_fields[] = {
  { "plan", "plan", SOKAKU_FORMAT_TEXT },
};
static SokakuFormatList action_lists[] = {
  { action_get_results, &result_element },
};
static SokakuFormatElement action_element = {
  "action",
  sokaku_action_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (action_attributes),
  SOKAKU_FORMAT_FIELDS (action_fields),
  SOKAKU_FORMAT_LISTS (action_lists),
};

static SokakuFormatField issue_attributes[] = {
  { "year", "year", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY },
};
static SokakuFormatField issue_fields[] = {
  { "problem", "problem", SOKAKU_FORMAT_TEXT },
  { "solution", "solution", SOKAKU_FORMAT_TEXT },
};
static SokakuFormatElement issue_element = {
  "issue",
  sokaku_issue_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (issue_attributes),
  SOKAKU_FORMAT_FIELDS (issue_fields),
};

static SokakuNodeList *
item_get_schedule (gpointer node)
{
  return sokaku_item_get_schedule (node);
}

static SokakuNodeList *
item_get_evaluations (gpointer node)
{
  return sokaku_item_get_evaluations (node);
}

static SokakuNodeList *
item_get_actions (gpointer node)
{
  return sokaku_item_get_actions (node);
}

static SokakuNodeList *
item_get_issues (gpointer node)
{
  return sokaku_item_get_issues (node);
}

static SokakuFormatField sheet_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_SELF },
};
static SokakuFormatField sheet_fields[] = {
  { "number", "number", SOKAKU_FORMAT_STRING },
  { "title", "title", SOKAKU_FORMAT_STRING },
  { "tag", "tag", SOKAKU_FORMAT_STRING },
  { "department", "departments", SOKAKU_FORMAT_STRINGS },
  { "first-year", "first-year", SOKAKU_FORMAT_INTEGER },
  { "ended", "ended", SOKAKU_FORMAT_FLAG },
  { "end-year", "end-year", SOKAKU_FORMAT_INTEGER },
  { "end-date", "end-date", SOKAKU_FORMAT_DATE },
  { "special-note", "special-note", SOKAKU_FORMAT_STRING },
  { "remark", "remark", SOKAKU_FORMAT_STRING },
};
static SokakuFormatList sheet_lists[] = {
  { item_get_schedule, &schedule_element },
  { item_get_evaluations, &evaluation_element },
  { item_get_actions, &action_element },
  { item_get_issues, &issue_element },
};
static SokakuFormatElement sheet_element = {
  "sheet",
  sokaku_item_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (sheet_attributes),
  SOKAKU_FORMAT_FIELDS (sheet_fields),
  SOKAKU_FORMAT_LISTS (sheet_lists),
};

/**
 * sokaku_format_get_sheet:
 *
 * Returns: (transfer none): format of sheets/ID.xml, of a #SokakuItem
 */
const SokakuFormatElement *
sokaku_format_get_sheet (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      sokaku_format_element_prepare (&sheet_element);
      g_once_init_leave (&once, 1);
    }
  return &sheet_element;
}
