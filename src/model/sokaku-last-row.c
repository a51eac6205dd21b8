/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which action row of the year before an action row continues. */
#include "sokaku-last-row.h"

#include <string.h>

#include "sokaku-last-year.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

/* Two plans are of the same work if at least half of their pairs of letters are. */
#define SIMILAR_PERCENT 50

/* Id of the row that a plan begins by referring to. */
static char *
dup_target (SokakuAction *action)
{
  g_autoptr (GPtrArray) parts = NULL;
  const SokakuTextPart *first;

  if (!sokaku_reference_has_any (sokaku_action_get_plan (action)))
    return NULL;
  parts = sokaku_reference_split (sokaku_action_get_plan (action));
  first = parts->len > 0 ? g_ptr_array_index (parts, 0) : NULL;
  if (first == NULL || !first->is_reference || first->kind != SOKAKU_REFERENCE_ROW)
    return NULL;
  return g_strdup (first->target);
}

static SokakuAction *
get_target (SokakuItem *item, SokakuAction *action)
{
  g_autofree char *target = dup_target (action);

  return target != NULL ? sokaku_item_find_action (item, target) : NULL;
}

/**
 * sokaku_last_row_get_origin:
 * @item: an item
 * @action: one of its actions
 *
 * Follows "same as row ①" at the beginning of plans to the row that says it all:
 * in most sheets a work that goes on for years is written once.
 *
 * Returns: (transfer none): the first row of that work; @action itself if it refers
 *   to none
 */
SokakuAction *
sokaku_last_row_get_origin (SokakuItem *item, SokakuAction *action)
{
  const guint n = sokaku_node_list_get_length (sokaku_item_get_actions (item));

  /* A circle of references ends where it was entered. */
  for (guint i = 0; i < n; i++)
    {
      SokakuAction *target = get_target (item, action);

      if (target == NULL)
        break;
      action = target;
    }
  return action;
}

/**
 * sokaku_last_row_is_bare:
 * @action: an action
 *
 * Returns: whether its plan is one reference to a row and nothing else
 */
gboolean
sokaku_last_row_is_bare (SokakuAction *action)
{
  g_autoptr (GPtrArray) parts = NULL;
  const SokakuTextPart *first;

  if (!sokaku_reference_has_any (sokaku_action_get_plan (action)))
    return FALSE;
  parts = sokaku_reference_split (sokaku_action_get_plan (action));
  first = g_ptr_array_index (parts, 0);
  return parts->len == 1 && first->is_reference && first->kind == SOKAKU_REFERENCE_ROW;
}

static GPtrArray *
list_rows (SokakuItem *item, int fiscal)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);

      if (sokaku_action_get_year (action) == fiscal)
        g_ptr_array_add (rows, action);
    }
  return rows;
}

/* The row that @action refers to on its way to its origin, or one with the same origin. */
static SokakuAction *
find_by_reference (SokakuItem *item, GPtrArray *rows, SokakuAction *action)
{
  const guint n = sokaku_node_list_get_length (sokaku_item_get_actions (item));
  SokakuAction *target = get_target (item, action);
  SokakuAction *origin;

  if (target == NULL)
    return NULL;
  for (guint i = 0; i < n && target != NULL; i++)
    {
      if (g_ptr_array_find (rows, target, NULL))
        return target;
      target = get_target (item, target);
    }
  origin = sokaku_last_row_get_origin (item, action);
  for (guint i = 0; i < rows->len; i++)
    if (sokaku_last_row_get_origin (item, rows->pdata[i]) == origin)
      return rows->pdata[i];
  return NULL;
}

/* What a plan says in full, for comparing. */
static char *
fold_plan (SokakuItem *item, SokakuPlan *plan, SokakuAction *action)
{
  const char *text = sokaku_action_get_plan (action);
  g_autofree char *full = sokaku_reference_resolve (text, item, plan, SOKAKU_TEXT_PLAN, NULL);

  return sokaku_text_fold (full != NULL ? full : text);
}

/* Whether another row than @but of the same year refers to @row, or is like it to the letter. */
static gboolean
is_taken (SokakuItem *item, GPtrArray *rows, GPtrArray *siblings, gpointer row, SokakuAction *but)
{
  for (guint i = 0; i < siblings->len; i++)
    if (siblings->pdata[i] != but && find_by_reference (item, rows, siblings->pdata[i]) == row)
      return TRUE;
  return FALSE;
}

static SokakuAction *
find_by_text (
    SokakuItem *item, SokakuPlan *plan, GPtrArray *rows, GPtrArray *siblings, SokakuAction *action)
{
  g_autofree char *wanted = fold_plan (item, plan, action);
  SokakuAction *best = NULL;
  guint best_percent = SIMILAR_PERCENT - 1;

  if (*wanted == '\0')
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *there = fold_plan (item, plan, rows->pdata[i]);
      const guint percent = sokaku_last_year_compare (wanted, there);

      if (percent > best_percent && !is_taken (item, rows, siblings, rows->pdata[i], action))
        {
          best = rows->pdata[i];
          best_percent = percent;
        }
    }
  return best;
}

static SokakuAction *
find_by_plan (
    SokakuItem *item, SokakuPlan *plan, GPtrArray *rows, GPtrArray *siblings, SokakuAction *action)
{
  SokakuAction *row = find_by_reference (item, rows, action);

  return row != NULL ? row : find_by_text (item, plan, rows, siblings, action);
}

static gboolean
is_blank (SokakuAction *action)
{
  g_autofree char *folded = sokaku_text_fold (sokaku_action_get_plan (action));

  return *folded == '\0';
}

/* Rows without a plan yet stand beside those that no other row continues, in order. */
static SokakuAction *
find_by_position (
    SokakuItem *item, SokakuPlan *plan, GPtrArray *rows, GPtrArray *siblings, SokakuAction *action)
{
  g_autoptr (GPtrArray) free_rows = g_ptr_array_copy (rows, NULL, NULL);
  guint position = 0;

  for (guint i = 0; i < siblings->len; i++)
    {
      SokakuAction *sibling = siblings->pdata[i];

      if (!is_blank (sibling))
        g_ptr_array_remove (free_rows, find_by_plan (item, plan, rows, siblings, sibling));
    }
  for (guint i = 0; i < siblings->len && siblings->pdata[i] != action; i++)
    position += is_blank (siblings->pdata[i]);
  return position < free_rows->len ? free_rows->pdata[position] : NULL;
}

/**
 * sokaku_last_row_find:
 * @item: an item
 * @plan: the plan
 * @action: one of its actions
 *
 * The row of the plan's year before that @action continues: the one that its plan
 * refers to, directly or through the row where the work began; else the one whose
 * plan is most like its own; for a row without a plan yet, the one in its position
 * among those that nothing else continues.
 *
 * Returns: (transfer none) (nullable): that row; %NULL if the work is new
 */
SokakuAction *
sokaku_last_row_find (SokakuItem *item, SokakuPlan *plan, SokakuAction *action)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  int fiscal;

  if (!sokaku_last_year_get (plan, sokaku_action_get_year (action), &fiscal))
    return NULL;
  rows = list_rows (item, fiscal);
  if (rows->len == 0)
    return NULL;
  siblings = list_rows (item, sokaku_action_get_year (action));
  return is_blank (action) ? find_by_position (item, plan, rows, siblings, action)
                           : find_by_plan (item, plan, rows, siblings, action);
}
