/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order that action rows are to have, and what it would change in locked years. */
#include "sokaku-row-order.h"

#include <glib/gi18n-lib.h>

#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"

/* What an order would do to a sheet. */
typedef struct
{
  SokakuItem *item;
  SokakuPlan *plan;
  GHashTable *before; /* action → its number */
  GHashTable *after;
  GArray *years;      /* locked ones that it would change */
  SokakuAction *lost; /* (nullable): a row that one of them refers to and that would go */
} Outcome;

/**
 * sokaku_row_order_new:
 * @item: an item
 *
 * Returns: (transfer full) (element-type SokakuRowPlace): its rows as they are, to be
 *   changed into what they are to be
 */
GArray *
sokaku_row_order_new (SokakuItem *item)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  GArray *order = g_array_new (FALSE, FALSE, sizeof (SokakuRowPlace));

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      const SokakuRowPlace place
          = { action, sokaku_action_get_year (action), sokaku_action_get_number (action) };

      g_array_append_val (order, place);
    }
  return order;
}

/* Numbers as sokaku_item_get_action_number() counts them. */
static GHashTable *
number_rows (GArray *order)
{
  GHashTable *numbers = g_hash_table_new (NULL, NULL);
  int number = 0;

  for (guint i = 0; i < order->len; i++)
    {
      const SokakuRowPlace *place = &g_array_index (order, SokakuRowPlace, i);

      number = place->start > 0 ? place->start : number + 1;
      if (place->action != NULL)
        g_hash_table_insert (numbers, place->action, GINT_TO_POINTER (number));
    }
  return numbers;
}

static gboolean
stays (Outcome *self, SokakuAction *action)
{
  return g_hash_table_lookup (self->before, action) == g_hash_table_lookup (self->after, action);
}

static void
note_year (Outcome *self, int fiscal)
{
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, int, i) == fiscal)
      return;
  g_array_append_val (self->years, fiscal);
}

static void
look_at_text (Outcome *self, int fiscal, const char *text)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!sokaku_reference_has_any (text))
    return;
  parts = sokaku_reference_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);
      SokakuAction *target = part->is_reference && part->kind == SOKAKU_REFERENCE_ROW
                                 ? sokaku_item_find_action (self->item, part->target)
                                 : NULL;

      if (target == NULL || stays (self, target))
        continue;
      note_year (self, fiscal);
      if (!g_hash_table_contains (self->after, target))
        self->lost = target;
    }
}

static void
look_at_rows (Outcome *self)
{
  SokakuNodeList *actions = sokaku_item_get_actions (self->item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      SokakuNodeList *results = sokaku_action_get_results (action);
      int fiscal = sokaku_action_get_year (action);

      if (!sokaku_plan_is_locked (self->plan, fiscal))
        continue;
      if (!stays (self, action))
        note_year (self, fiscal);
      look_at_text (self, fiscal, sokaku_action_get_plan (action));
      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        look_at_text (self, fiscal, sokaku_result_get_text (sokaku_node_list_peek (results, j)));
    }
}

static void
look_at_issues (Outcome *self)
{
  SokakuNodeList *issues = sokaku_item_get_issues (self->item);

  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);
      int fiscal = sokaku_issue_get_year (issue);

      if (!sokaku_plan_is_locked (self->plan, fiscal))
        continue;
      look_at_text (self, fiscal, sokaku_issue_get_problem (issue));
      look_at_text (self, fiscal, sokaku_issue_get_solution (issue));
    }
}

static char *
join_years (SokakuPlan *plan, GArray *years)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *label = sokaku_plan_dup_year_label (plan, g_array_index (years, int, i));

      if (i > 0)
        /* Translators: between fiscal years, as in “R3, R4” */
        g_string_append (text, C_ ("between years", ", "));
      g_string_append (text, label);
    }
  return g_string_free (text, FALSE);
}

static gboolean
fail (Outcome *self, GError **error)
{
  g_autofree char *years = join_years (self->plan, self->years);

  if (self->lost != NULL)
    {
      g_autofree char *number
          = sokaku_circled_number (sokaku_item_get_action_number (self->item, self->lost));

      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED,
                   /* Translators: the number of a row, as in ③, and fiscal years, as in “R3, R4” */
                   _ ("Row %s stays, since locked years refer to it; unlock %s in the menu first."),
                   number, years);
    }
  else
    g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED,
                 /* Translators: %s are fiscal years, as in “R3, R4” */
                 _ ("Row numbers of locked years would change; unlock %s in the menu first."),
                 years);
  return FALSE;
}

/**
 * sokaku_row_order_check:
 * @order: (element-type SokakuRowPlace): the order that the rows of @item are to have
 * @item: an item
 * @error: return location of a #SokakuStructureError
 *
 * What a locked year holds and prints stays: numbers run through all years, and texts
 * print the numbers of rows that they refer to, so edits of other years reach it.
 *
 * Returns: whether no locked year would change; always for an item without a plan
 */
gboolean
sokaku_row_order_check (GArray *order, SokakuItem *item, GError **error)
{
  g_autoptr (GArray) now = sokaku_row_order_new (item);
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) before = number_rows (now);
  g_autoptr (GHashTable) after = number_rows (order);
  Outcome outcome = {
    .item = item,
    .plan = sokaku_node_get_ancestor (SOKAKU_NODE (item), SOKAKU_TYPE_PLAN),
    .before = before,
    .after = after,
    .years = years,
  };

  if (outcome.plan == NULL)
    return TRUE;
  look_at_rows (&outcome);
  look_at_issues (&outcome);
  return years->len == 0 || fail (&outcome, error);
}

/**
 * sokaku_row_order_check_year:
 * @item: an item
 * @fiscal: the fiscal year whose rows are to change
 * @error: return location of a #SokakuStructureError
 *
 * Returns: whether that year is not locked
 */
gboolean
sokaku_row_order_check_year (SokakuItem *item, int fiscal, GError **error)
{
  SokakuPlan *plan = sokaku_node_get_ancestor (SOKAKU_NODE (item), SOKAKU_TYPE_PLAN);
  g_autofree char *year = NULL;

  if (plan == NULL || !sokaku_plan_is_locked (plan, fiscal))
    return TRUE;
  year = sokaku_plan_dup_year_label (plan, fiscal);
  g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED,
               _ ("%s is locked; unlock the year in the menu to change its rows."), year);
  return FALSE;
}
