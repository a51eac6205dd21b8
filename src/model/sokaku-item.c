/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item (実践項目): the unit that has a progress sheet. */
#include "sokaku-item.h"

#include "sokaku-schedule-cell.h"
#include "sokaku-evaluation.h"
#include "sokaku-action.h"
#include "sokaku-issue.h"

struct _SokakuItem
{
  SokakuNode parent_instance;

  char *id;
  char *number;
  char *title;
  char *tag;
  char **departments;
  int first_year;
  gboolean ended;
  int end_year;
  int end_date;
  char *special_note;
  char *remark;
  char *damage;
  SokakuNodeList *schedule;
  SokakuNodeList *evaluations;
  SokakuNodeList *actions;
  SokakuNodeList *issues;
};

G_DEFINE_FINAL_TYPE (SokakuItem, sokaku_item, SOKAKU_TYPE_NODE)

enum
{
  FIELD_ID,
  FIELD_NUMBER,
  FIELD_TITLE,
  FIELD_TAG,
  FIELD_DEPARTMENTS,
  FIELD_FIRST_YEAR,
  FIELD_ENDED,
  FIELD_END_YEAR,
  FIELD_END_DATE,
  FIELD_SPECIAL_NOTE,
  FIELD_REMARK,
  FIELD_DAMAGE,
};

static const SokakuField fields[] = {
  { "id", SOKAKU_FIELD_STRING, offsetof (SokakuItem, id) },
  { "number", SOKAKU_FIELD_STRING, offsetof (SokakuItem, number) },
  { "title", SOKAKU_FIELD_STRING, offsetof (SokakuItem, title) },
  { "tag", SOKAKU_FIELD_STRING, offsetof (SokakuItem, tag) },
  { "departments", SOKAKU_FIELD_STRV, offsetof (SokakuItem, departments) },
  { "first-year", SOKAKU_FIELD_INT, offsetof (SokakuItem, first_year) },
  { "ended", SOKAKU_FIELD_BOOLEAN, offsetof (SokakuItem, ended) },
  { "end-year", SOKAKU_FIELD_INT, offsetof (SokakuItem, end_year) },
  { "end-date", SOKAKU_FIELD_INT, offsetof (SokakuItem, end_date) },
  { "special-note", SOKAKU_FIELD_STRING, offsetof (SokakuItem, special_note) },
  { "remark", SOKAKU_FIELD_STRING, offsetof (SokakuItem, remark) },
  { "damage", SOKAKU_FIELD_STRING, offsetof (SokakuItem, damage) },
};

static void
sokaku_item_dispose (GObject *object)
{
  SokakuItem *self = SOKAKU_ITEM (object);

  sokaku_node_list_disown (&self->schedule);
  sokaku_node_list_disown (&self->evaluations);
  sokaku_node_list_disown (&self->actions);
  sokaku_node_list_disown (&self->issues);

  G_OBJECT_CLASS (sokaku_item_parent_class)->dispose (object);
}

static void
sokaku_item_class_init (SokakuItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_item_dispose;
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_item_init (SokakuItem *self)
{
  sokaku_node_init_fields (self);
  self->schedule = sokaku_node_list_new (SOKAKU_NODE (self), "schedule", SOKAKU_TYPE_SCHEDULE_CELL);
  self->evaluations
      = sokaku_node_list_new (SOKAKU_NODE (self), "evaluations", SOKAKU_TYPE_EVALUATION);
  self->actions = sokaku_node_list_new (SOKAKU_NODE (self), "actions", SOKAKU_TYPE_ACTION);
  self->issues = sokaku_node_list_new (SOKAKU_NODE (self), "issues", SOKAKU_TYPE_ISSUE);
}

/**
 * sokaku_item_new:
 *
 * Returns: (transfer full): an item with empty fields
 */
SokakuItem *
sokaku_item_new (void)
{
  return g_object_new (SOKAKU_TYPE_ITEM, NULL);
}

/**
 * sokaku_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): identifier within the plan and name of its file, never changed
 */
const char *
sokaku_item_get_id (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), "");

  return self->id;
}

/**
 * sokaku_item_set_id:
 * @self: an item
 * @id: identifier within the plan and name of its file, never changed
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_id (SokakuItem *self, const char *id)
{
  sokaku_node_set_string (self, FIELD_ID, id);
}

/**
 * sokaku_item_get_number:
 * @self: an item
 *
 * Returns: (transfer none): number as printed, e.g. "7" or "N13"
 */
const char *
sokaku_item_get_number (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), "");

  return self->number;
}

/**
 * sokaku_item_set_number:
 * @self: an item
 * @number: number as printed, e.g. "7" or "N13"
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_number (SokakuItem *self, const char *number)
{
  sokaku_node_set_string (self, FIELD_NUMBER, number);
}

/**
 * sokaku_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): title
 */
const char *
sokaku_item_get_title (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), "");

  return self->title;
}

/**
 * sokaku_item_set_title:
 * @self: an item
 * @title: title
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_title (SokakuItem *self, const char *title)
{
  sokaku_node_set_string (self, FIELD_TITLE, title);
}

/**
 * sokaku_item_get_tag:
 * @self: an item
 *
 * Returns: (transfer none): what the mid-term revision did to it, e.g. R5内容変更; "" nothing
 */
const char *
sokaku_item_get_tag (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), "");

  return self->tag;
}

/**
 * sokaku_item_set_tag:
 * @self: an item
 * @tag: what the mid-term revision did to it, e.g. R5内容変更; "" nothing
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_tag (SokakuItem *self, const char *tag)
{
  sokaku_node_set_string (self, FIELD_TAG, tag);
}

/**
 * sokaku_item_get_departments:
 * @self: an item
 *
 * Returns: (transfer none): departments (担当部署), each with its bureau prefix
 */
const char *const *
sokaku_item_get_departments (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), NULL);

  return (const char *const *) self->departments;
}

/**
 * sokaku_item_set_departments:
 * @self: an item
 * @departments: departments (担当部署), each with its bureau prefix
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_departments (SokakuItem *self, const char *const *departments)
{
  sokaku_node_set_strv (self, FIELD_DEPARTMENTS, departments);
}

/**
 * sokaku_item_get_first_year:
 * @self: an item
 *
 * Returns: first fiscal year, 0 not known
 */
int
sokaku_item_get_first_year (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), 0);

  return self->first_year;
}

/**
 * sokaku_item_set_first_year:
 * @self: an item
 * @first_year: first fiscal year, 0 not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_first_year (SokakuItem *self, int first_year)
{
  sokaku_node_set_int (self, FIELD_FIRST_YEAR, first_year);
}

/**
 * sokaku_item_get_ended:
 * @self: an item
 *
 * Returns: whether the item has ended (取組終了)
 */
gboolean
sokaku_item_get_ended (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), FALSE);

  return self->ended;
}

/**
 * sokaku_item_set_ended:
 * @self: an item
 * @ended: whether the item has ended (取組終了)
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_ended (SokakuItem *self, gboolean ended)
{
  sokaku_node_set_boolean (self, FIELD_ENDED, ended);
}

/**
 * sokaku_item_get_end_year:
 * @self: an item
 *
 * Returns: fiscal year of the end, 0 not known or not ended
 */
int
sokaku_item_get_end_year (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), 0);

  return self->end_year;
}

/**
 * sokaku_item_set_end_year:
 * @self: an item
 * @end_year: fiscal year of the end, 0 not known or not ended
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_end_year (SokakuItem *self, int end_year)
{
  sokaku_node_set_int (self, FIELD_END_YEAR, end_year);
}

/**
 * sokaku_item_get_end_date:
 * @self: an item
 *
 * Returns: date of the end as a #SokakuDate, 0 not known or not ended
 */
int
sokaku_item_get_end_date (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), 0);

  return self->end_date;
}

/**
 * sokaku_item_set_end_date:
 * @self: an item
 * @end_date: date of the end as a #SokakuDate, 0 not known or not ended
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_end_date (SokakuItem *self, int end_date)
{
  sokaku_node_set_int (self, FIELD_END_DATE, end_date);
}

/**
 * sokaku_item_get_special_note:
 * @self: an item
 *
 * Returns: (transfer none): special note (特記すべき事項)
 */
const char *
sokaku_item_get_special_note (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), "");

  return self->special_note;
}

/**
 * sokaku_item_set_special_note:
 * @self: an item
 * @special_note: special note (特記すべき事項)
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_special_note (SokakuItem *self, const char *special_note)
{
  sokaku_node_set_string (self, FIELD_SPECIAL_NOTE, special_note);
}

/**
 * sokaku_item_get_remark:
 * @self: an item
 *
 * Returns: (transfer none): overall remark (特記事項)
 */
const char *
sokaku_item_get_remark (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), "");

  return self->remark;
}

/**
 * sokaku_item_set_remark:
 * @self: an item
 * @remark: overall remark (特記事項)
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_remark (SokakuItem *self, const char *remark)
{
  sokaku_node_set_string (self, FIELD_REMARK, remark);
}

/**
 * sokaku_item_get_damage:
 * @self: an item
 *
 * Returns: (transfer none): why the sheet could not be read; "" for a whole sheet. Not saved; such
 * a sheet is never written
 */
const char *
sokaku_item_get_damage (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), "");

  return self->damage;
}

/**
 * sokaku_item_set_damage:
 * @self: an item
 * @damage: why the sheet could not be read; "" for a whole sheet. Not saved; such a sheet is never
 * written
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_item_set_damage (SokakuItem *self, const char *damage)
{
  sokaku_node_set_string (self, FIELD_DAMAGE, damage);
}

/**
 * sokaku_item_get_schedule:
 * @self: an item
 *
 * Returns: (transfer none): list of #SokakuScheduleCell: one cell per year of the plan
 */
SokakuNodeList *
sokaku_item_get_schedule (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), NULL);

  return self->schedule;
}

/**
 * sokaku_item_get_evaluations:
 * @self: an item
 *
 * Returns: (transfer none): list of #SokakuEvaluation: one per evaluated year, then the overall one
 */
SokakuNodeList *
sokaku_item_get_evaluations (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), NULL);

  return self->evaluations;
}

/**
 * sokaku_item_get_actions:
 * @self: an item
 *
 * Returns: (transfer none): list of #SokakuAction: action rows in order
 */
SokakuNodeList *
sokaku_item_get_actions (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), NULL);

  return self->actions;
}

/**
 * sokaku_item_get_issues:
 * @self: an item
 *
 * Returns: (transfer none): list of #SokakuIssue: one per year of the plan
 */
SokakuNodeList *
sokaku_item_get_issues (SokakuItem *self)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (self), NULL);

  return self->issues;
}
