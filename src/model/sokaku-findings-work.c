/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules look at again after a change, in slices. */
#include "sokaku-findings-private.h"

#include "sokaku-past.h"
#include "sokaku-sheet.h"

static void
run_subject (SokakuFindings *self, guint rule, gpointer subject)
{
  if (SOKAKU_IS_ITEM (subject))
    sokaku_check_run_item (&self->check, &self->rules[rule], subject);
  else
    sokaku_check_run_initiative (&self->check, &self->rules[rule], subject);
}

static guint
get_part (guint rule, gpointer subject)
{
  return rule * SOKAKU_FINDINGS_N_PARTS
         + (SOKAKU_IS_ITEM (subject) ? SOKAKU_FINDINGS_PART_ITEMS
                                     : SOKAKU_FINDINGS_PART_INITIATIVES);
}

static void
check_subject (SokakuFindings *self, gpointer subject)
{
  guint position = sokaku_findings_get_position (self, subject);

  for (guint i = 0; position > 0 && i < self->n_rules; i++)
    {
      guint index = get_part (i, subject);

      run_subject (self, i, subject);
      sokaku_findings_replace (self, index,
                               sokaku_findings_lower_bound (self, self->parts[index], position),
                               sokaku_findings_lower_bound (self, self->parts[index], position + 1),
                               self->check.findings);
      g_ptr_array_set_size (self->check.findings, 0);
    }
}

/* Of all subjects those from sweep on, until @deadline; what is new is put into the list at
 * the end, since telling of each alone takes as long as finding it. */
static void
sweep_subjects (SokakuFindings *self, gint64 deadline)
{
  g_autoptr (GPtrArray) pending
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint start = self->sweep;

  for (guint i = 0; i < sokaku_findings_get_n_parts (self); i++)
    g_ptr_array_add (pending, g_ptr_array_new_with_free_func (g_object_unref));
  do
    {
      gpointer subject = g_ptr_array_index (self->subjects, self->sweep);

      for (guint i = 0; i < self->n_rules; i++)
        {
          GPtrArray *found = self->check.findings;

          run_subject (self, i, subject);
          g_ptr_array_extend_and_steal (g_ptr_array_index (pending, get_part (i, subject)),
                                        g_steal_pointer (&found));
          self->check.findings = g_ptr_array_new_with_free_func (g_object_unref);
        }
      g_hash_table_remove (self->dirty, subject);
      self->sweep++;
    }
  while (self->sweep < self->subjects->len && g_get_monotonic_time () < deadline);

  for (guint i = 0; i < sokaku_findings_get_n_parts (self); i++)
    if (i % SOKAKU_FINDINGS_N_PARTS != SOKAKU_FINDINGS_PART_PLAN)
      sokaku_findings_replace (self, i,
                               sokaku_findings_lower_bound (self, self->parts[i], start + 1),
                               sokaku_findings_lower_bound (self, self->parts[i], self->sweep + 1),
                               g_ptr_array_index (pending, i));
}

/* The next rule's part that looks at the plan as a whole. */
static void
check_plan (SokakuFindings *self)
{
  guint index = self->next_rule * SOKAKU_FINDINGS_N_PARTS + SOKAKU_FINDINGS_PART_PLAN;

  sokaku_check_run_plan (&self->check, &self->rules[self->next_rule]);
  sokaku_findings_replace (self, index, 0, self->parts[index]->len, self->check.findings);
  g_ptr_array_set_size (self->check.findings, 0);
  self->next_rule++;
}

/**
 * sokaku_findings_follow_structure:
 * @self: the findings of a plan
 *
 * Takes the plan's items and initiatives as they stand now; new ones are looked at.
 */
void
sokaku_findings_follow_structure (SokakuFindings *self)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);
  g_autoptr (GHashTable) before = g_steal_pointer (&self->positions);

  self->structure_is_dirty = FALSE;
  /* A sweep begins again: it costs no more than what has come. */
  if (self->sweep < self->subjects->len)
    self->sweep = 0;
  else
    self->sweep = G_MAXUINT;
  g_ptr_array_unref (self->subjects);
  self->subjects = sokaku_plan_list_items (self->plan);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    g_ptr_array_add (self->subjects, g_object_ref (sokaku_node_list_peek (initiatives, i)));
  self->sweep = MIN (self->sweep, self->subjects->len);

  self->positions = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->subjects->len; i++)
    {
      gpointer subject = g_ptr_array_index (self->subjects, i);

      g_hash_table_insert (self->positions, subject, GUINT_TO_POINTER (i + 1));
      if (self->sweep > 0 && !g_hash_table_contains (before, subject))
        g_hash_table_add (self->dirty, g_object_ref (subject));
    }
  for (guint i = 0; i < sokaku_findings_get_n_parts (self); i++)
    if (i % SOKAKU_FINDINGS_N_PARTS != SOKAKU_FINDINGS_PART_PLAN && self->parts[i]->len > 0)
      sokaku_findings_order_part (self, i);
}

/* Another year is over, or one no longer: all sheets ask for other things. */
static void
follow_past (SokakuFindings *self)
{
  int last_past = sokaku_plan_get_last_past (self->plan);
  gboolean overall_is_past = sokaku_plan_is_past (self->plan, SOKAKU_OVERALL);

  if (self->last_past == last_past && self->overall_is_past == overall_is_past)
    return;
  self->last_past = last_past;
  self->overall_is_past = overall_is_past;
  self->sweep = 0;
}

/**
 * sokaku_findings_work:
 * @self: the findings of a plan
 * @deadline: in monotonic time
 *
 * Has the rules look at what has changed, and stops at @deadline.
 *
 * Returns: whether there is more to do
 */
gboolean
sokaku_findings_work (SokakuFindings *self, gint64 deadline)
{
  if (self->structure_is_dirty)
    sokaku_findings_follow_structure (self);
  follow_past (self);
  while (g_hash_table_size (self->dirty) > 0)
    {
      GHashTableIter iter;
      gpointer subject;

      g_hash_table_iter_init (&iter, self->dirty);
      g_hash_table_iter_next (&iter, &subject, NULL)
        ;
      g_hash_table_iter_steal (&iter);
      check_subject (self, subject);
      g_object_unref (subject);
      if (g_get_monotonic_time () >= deadline)
        return TRUE;
    }
  if (self->plan_is_dirty)
    self->next_rule = 0;
  self->plan_is_dirty = FALSE;
  while (self->next_rule < self->n_rules)
    {
      check_plan (self);
      if (g_get_monotonic_time () >= deadline)
        return TRUE;
    }
  if (self->sweep < self->subjects->len)
    sweep_subjects (self, deadline);
  return self->sweep < self->subjects->len;
}
