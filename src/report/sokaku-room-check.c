/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the boxes of texts for the checks. */
#include "sokaku-room-check.h"

#include "sokaku-sheet-text.h"
#include "sokaku-sheet.h"

#include <string.h>

/**
 * sokaku_room_find_field:
 * @node: an item, or a node within one
 * @property: a text or list of @node
 * @field: (out): the box that it is printed in
 *
 * Returns: whether it is printed in a box of its own
 */
gboolean
sokaku_room_find_field (SokakuNode *node, const char *property, SokakuRoomField *field)
{
  static const struct
  {
    GType (*get_type) (void);
    const char *property;
    SokakuRoomField field;
  } fields[] = {
    { sokaku_schedule_cell_get_type, "planned", SOKAKU_ROOM_SCHEDULE_PLANNED },
    { sokaku_schedule_cell_get_type, "actual", SOKAKU_ROOM_SCHEDULE_ACTUAL },
    { sokaku_action_get_type, "plan", SOKAKU_ROOM_PLAN },
    { sokaku_action_get_type, "results", SOKAKU_ROOM_RESULT },
    { sokaku_issue_get_type, "problem", SOKAKU_ROOM_PROBLEM },
    { sokaku_issue_get_type, "solution", SOKAKU_ROOM_SOLUTION },
    { sokaku_score_get_type, "reason", SOKAKU_ROOM_REASON },
    { sokaku_evaluation_get_type, "reason", SOKAKU_ROOM_GRADE_REASON },
    { sokaku_item_get_type, "special-note", SOKAKU_ROOM_SPECIAL_NOTE },
    { sokaku_item_get_type, "remark", SOKAKU_ROOM_REMARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (node, fields[i].get_type ())
        && strcmp (property, fields[i].property) == 0)
      {
        *field = fields[i].field;
        return TRUE;
      }
  return FALSE;
}

/**
 * sokaku_room_check_measure:
 * @plan: the plan
 * @node: the node that holds the text
 * @property: the property or list of @node
 * @text: the text as it is printed; of results it is made here
 * @room: the #SokakuRoom of the plan
 *
 * A #SokakuCheckMeasure.
 *
 * Returns: percent of its box that the text takes; 0 for what has no box of its own
 */
int
sokaku_room_check_measure (
    SokakuPlan *plan, SokakuNode *node, const char *property, const char *text, gpointer room)
{
  SokakuRoomField field;
  g_autofree char *results = NULL;

  g_return_val_if_fail (SOKAKU_IS_ROOM (room), 0);

  if (!sokaku_room_find_field (node, property, &field))
    return 0;
  if (field == SOKAKU_ROOM_RESULT)
    results = sokaku_sheet_text_dup_results (
        plan, sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM), SOKAKU_ACTION (node));
  return sokaku_room_measure (room, field, results != NULL ? results : text);
}
