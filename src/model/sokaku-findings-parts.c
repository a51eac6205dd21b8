/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where findings are kept, and how the list tells that they have changed. */
#include "sokaku-findings-private.h"

#include <string.h>

/**
 * sokaku_findings_get_n_parts:
 * @self: the findings of a plan
 *
 * Returns: how many parts they are kept in
 */
guint
sokaku_findings_get_n_parts (SokakuFindings *self)
{
  return self->n_rules * SOKAKU_FINDINGS_N_PARTS;
}

/**
 * sokaku_findings_get_position:
 * @self: the findings of a plan
 * @subject: an item or an initiative
 *
 * Returns: its position among the subjects, from 1 on; 0 for one that has gone
 */
guint
sokaku_findings_get_position (SokakuFindings *self, gpointer subject)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, subject));
}

/**
 * sokaku_findings_lower_bound:
 * @self: the findings of a plan
 * @part: findings of items, or of initiatives
 * @position: position of a subject
 *
 * Returns: the first finding of @part whose subject stands at @position or behind it
 */
guint
sokaku_findings_lower_bound (SokakuFindings *self, GPtrArray *part, guint position)
{
  guint low = 0;
  guint high = part->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      SokakuFinding *finding = g_ptr_array_index (part, middle);

      if (sokaku_findings_get_position (self, sokaku_finding_get_subject (finding)) < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
count_finding (SokakuFindings *self, SokakuFinding *finding, int difference)
{
  SokakuSeverity severity = sokaku_finding_get_severity (finding);
  gpointer subject = sokaku_finding_get_subject (finding);
  guint *counts = g_hash_table_lookup (self->counts_of, subject);

  if (counts == NULL)
    {
      counts = g_new0 (guint, SOKAKU_N_SEVERITIES);
      g_hash_table_insert (self->counts_of, subject, counts);
    }
  self->counts[severity] += difference;
  counts[severity] += difference;
  /* Without a finding nothing keeps the subject. */
  for (guint i = 0; i < SOKAKU_N_SEVERITIES; i++)
    if (counts[i] > 0)
      return;
  g_hash_table_remove (self->counts_of, subject);
}

/* Takes for what is found again the finding that was there, so that it stays selected. */
static void
keep_objects (GPtrArray *part, guint from, guint to, GPtrArray *found, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    for (guint j = from; j < to; j++)
      {
        gpointer before = g_ptr_array_index (part, j);

        if (!sokaku_finding_equal (before, g_ptr_array_index (found, i)))
          continue;
        g_object_unref (g_ptr_array_index (found, i));
        g_ptr_array_index (found, i) = g_object_ref (before);
        from = j + 1;
        break;
      }
}

/* Makes room in @part for @n_added instead of @n_removed at @position. */
static void
resize (GPtrArray *part, guint position, guint n_removed, guint n_added)
{
  guint length = part->len;
  guint behind = length - position - n_removed;

  for (guint i = 0; i < n_removed; i++)
    g_clear_object (&g_ptr_array_index (part, position + i));
  if (n_added > n_removed)
    g_ptr_array_set_size (part, (int) (length + n_added - n_removed));
  memmove (part->pdata + position + n_added, part->pdata + position + n_removed,
           behind * sizeof (gpointer));
  if (n_added < n_removed)
    {
      /* What is cut off has moved. */
      memset (part->pdata + position + n_added + behind, 0,
              (n_removed - n_added) * sizeof (gpointer));
      part->len = length + n_added - n_removed;
    }
}

/**
 * sokaku_findings_replace:
 * @self: the findings of a plan
 * @index: a part
 * @from: the first of its findings that goes
 * @to: the first behind them that stays
 * @found: (element-type SokakuFinding): what comes in their place
 *
 * Puts @found in the place of findings, and says so; what is found again at either end stays.
 */
void
sokaku_findings_replace (SokakuFindings *self, guint index, guint from, guint to, GPtrArray *found)
{
  GPtrArray *part = self->parts[index];
  guint first = 0;
  guint last = found->len;
  guint position;

  while (from < to && first < last
         && sokaku_finding_equal (g_ptr_array_index (part, from), g_ptr_array_index (found, first)))
    {
      from++;
      first++;
    }
  while (from < to && first < last
         && sokaku_finding_equal (g_ptr_array_index (part, to - 1),
                                  g_ptr_array_index (found, last - 1)))
    {
      to--;
      last--;
    }
  if (from == to && first == last)
    return;

  keep_objects (part, from, to, found, first, last);
  for (guint i = from; i < to; i++)
    count_finding (self, g_ptr_array_index (part, i), -1);
  for (guint i = first; i < last; i++)
    count_finding (self, g_ptr_array_index (found, i), +1);
  resize (part, from, to - from, last - first);
  for (guint i = first; i < last; i++)
    part->pdata[from + i - first] = g_object_ref (g_ptr_array_index (found, i));

  position = from;
  for (guint i = 0; i < index; i++)
    position += self->parts[i]->len;
  g_list_model_items_changed (G_LIST_MODEL (self), position, to - from, last - first);
}

static int
compare_subjects (gconstpointer a, gconstpointer b, gpointer data)
{
  SokakuFinding *left = *(SokakuFinding *const *) a;
  SokakuFinding *right = *(SokakuFinding *const *) b;
  guint first = sokaku_findings_get_position (data, sokaku_finding_get_subject (left));
  guint second = sokaku_findings_get_position (data, sokaku_finding_get_subject (right));

  return (first > second) - (first < second);
}

/**
 * sokaku_findings_order_part:
 * @self: the findings of a plan
 * @index: a part
 *
 * Puts what was found in order after subjects have come, gone or moved.
 */
void
sokaku_findings_order_part (SokakuFindings *self, guint index)
{
  GPtrArray *part = self->parts[index];
  g_autoptr (GPtrArray) ordered = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < part->len; i++)
    {
      SokakuFinding *finding = g_ptr_array_index (part, i);

      if (sokaku_findings_get_position (self, sokaku_finding_get_subject (finding)) > 0)
        g_ptr_array_add (ordered, g_object_ref (finding));
    }
  /* It is stable. */
  g_qsort_with_data (ordered->pdata, (int) ordered->len, sizeof (gpointer), compare_subjects, self);
  sokaku_findings_replace (self, index, 0, part->len, ordered);
}
