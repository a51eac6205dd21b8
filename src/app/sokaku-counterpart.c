/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same field on another sheet. */
#include "sokaku-counterpart.h"

#include "sokaku-sheet.h"

/* The row of @item that stands where @action does among the rows of its year, or the last one
 * there is; the first of all where there is none in that year. */
static SokakuNode *
find_like_action (SokakuAction *action, SokakuItem *item)
{
  SokakuItem *its = sokaku_node_get_ancestor (SOKAKU_NODE (action), SOKAKU_TYPE_ITEM);
  SokakuNodeList *before = sokaku_item_get_actions (its);
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuAction *found = NULL;
  guint skip = 0;

  for (guint i = 0; sokaku_node_list_peek (before, i) != action; i++)
    skip += sokaku_action_get_year (sokaku_node_list_peek (before, i))
            == sokaku_action_get_year (action);
  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *other = sokaku_node_list_peek (actions, i);

      if (sokaku_action_get_year (other) != sokaku_action_get_year (action))
        continue;
      found = other;
      if (skip-- == 0)
        break;
    }
  if (found == NULL && sokaku_node_list_get_length (actions) > 0)
    found = sokaku_node_list_peek (actions, 0);
  return (SokakuNode *) found;
}

/**
 * sokaku_counterpart_find:
 * @node: an item, or a node within one
 * @item: another item of the plan
 *
 * Returns: (transfer none) (nullable): the node that is on the sheet of @item what
 *   @node is on its own: of the same year and criterion, and for a row of actions
 *   the one at the same place in its year, or the last of them, or the first of all
 */
SokakuNode *
sokaku_counterpart_find (SokakuNode *node, SokakuItem *item)
{
  SokakuEvaluation *evaluation;

  if (SOKAKU_IS_ITEM (node))
    return SOKAKU_NODE (item);
  if (SOKAKU_IS_SCHEDULE_CELL (node))
    return (SokakuNode *) sokaku_item_find_schedule_cell (
        item, sokaku_schedule_cell_get_year (SOKAKU_SCHEDULE_CELL (node)));
  if (SOKAKU_IS_ISSUE (node))
    return (SokakuNode *) sokaku_item_find_issue (item,
                                                  sokaku_issue_get_year (SOKAKU_ISSUE (node)));
  if (SOKAKU_IS_EVALUATION (node))
    return (SokakuNode *) sokaku_item_find_evaluation (
        item, sokaku_evaluation_get_year (SOKAKU_EVALUATION (node)));
  if (SOKAKU_IS_SCORE (node))
    {
      evaluation = sokaku_node_get_ancestor (node, SOKAKU_TYPE_EVALUATION);
      evaluation = (SokakuEvaluation *) sokaku_counterpart_find (SOKAKU_NODE (evaluation), item);
      return evaluation != NULL ? (SokakuNode *) sokaku_evaluation_find_score (
                 evaluation, sokaku_score_get_criterion (SOKAKU_SCORE (node)))
                                : NULL;
    }
  if (SOKAKU_IS_ACTION (node))
    return find_like_action (SOKAKU_ACTION (node), item);
  if (SOKAKU_IS_RESULT (node))
    {
      SokakuNode *action
          = sokaku_counterpart_find (sokaku_node_get_ancestor (node, SOKAKU_TYPE_ACTION), item);
      SokakuNodeList *results
          = action != NULL ? sokaku_action_get_results (SOKAKU_ACTION (action)) : NULL;

      return results != NULL && sokaku_node_list_get_length (results) > 0
                 ? sokaku_node_list_peek (results, 0)
                 : action;
    }
  return NULL;
}
