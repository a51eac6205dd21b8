/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list of findings: headings of rules, and what filters let through under them. */
#include "sokaku-check-rows.h"

#include "sokaku-initiative.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

#include <string.h>

/**
 * SokakuCheckRows:
 *
 * A #GListModel of #SokakuCheckGroup and #SokakuFinding. A rule without a finding to
 * show has no heading. Rows that stay are told of as staying, so that the selection and
 * the place in the list do. While nobody looks it does not follow.
 */
struct _SokakuCheckRows
{
  GObject parent_instance;

  SokakuFindings *findings;
  GPtrArray *rows;
  GPtrArray *groups; /* of all rules that ever found something */
  guint n_shown;     /* findings that filters let through, folded ones included */

  gboolean active;
  gboolean stale;
  guint source;

  int severity;
  char *rule;
  char *words;       /* folded */
  GHashTable *texts; /* subject → its folded text, while there are words */
  SokakuItem *item;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuCheckRows,
                               sokaku_check_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return SOKAKU_CHECK_ROWS (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SokakuCheckRows *self = SOKAKU_CHECK_ROWS (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
add_initiative (GString *text, SokakuInitiative *initiative)
{
  g_string_append_printf (text, "\n%d %s", sokaku_initiative_get_number (initiative),
                          sokaku_initiative_get_title (initiative));
}

/* What a subject is looked for by: numbers, titles, departments. */
static const char *
get_text (SokakuCheckRows *self, gpointer subject)
{
  char *folded = g_hash_table_lookup (self->texts, subject);
  g_autoptr (GString) text = NULL;

  if (folded != NULL)
    return folded;
  text = g_string_new (NULL);
  if (SOKAKU_IS_ITEM (subject))
    {
      SokakuInitiative *initiative = sokaku_item_get_initiative (subject);

      g_string_append_printf (text, "%s %s", sokaku_item_get_number (subject),
                              sokaku_item_get_title (subject));
      for (const char *const *d = sokaku_item_get_departments (subject); *d != NULL; d++)
        g_string_append_printf (text, "\n%s", *d);
      if (initiative != NULL)
        add_initiative (text, initiative);
    }
  else if (SOKAKU_IS_INITIATIVE (subject))
    {
      add_initiative (text, subject);
    }
  folded = sokaku_text_fold (text->str);
  g_hash_table_insert (self->texts, g_object_ref (subject), folded);
  return folded;
}

static gboolean
lets_through (SokakuCheckRows *self, SokakuFinding *finding)
{
  gpointer subject = sokaku_finding_get_subject (finding);

  if (self->severity != SOKAKU_CHECK_ROWS_ALL
      && (int) sokaku_finding_get_severity (finding) != self->severity)
    return FALSE;
  if (*self->rule != '\0' && strcmp (sokaku_finding_get_rule (finding), self->rule) != 0)
    return FALSE;
  if (self->item != NULL && subject != self->item)
    return FALSE;
  return *self->words == '\0'
         || (subject != NULL && strstr (get_text (self, subject), self->words) != NULL);
}

static SokakuCheckGroup *
get_group (SokakuCheckRows *self, const char *rule)
{
  SokakuCheckGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    if (strcmp (sokaku_check_group_get_rule (self->groups->pdata[i]), rule) == 0)
      return self->groups->pdata[i];
  group = sokaku_check_group_new (rule);
  g_ptr_array_add (self->groups, group);
  return group;
}

static GPtrArray *
make_rows (SokakuCheckRows *self)
{
  GListModel *findings = G_LIST_MODEL (self->findings);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = self->findings != NULL ? g_list_model_get_n_items (findings) : 0;
  SokakuCheckGroup *group = NULL;
  guint count = 0;

  self->n_shown = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SokakuFinding) finding = g_list_model_get_item (findings, i);

      if (!lets_through (self, finding))
        continue;
      if (group == NULL
          || strcmp (sokaku_check_group_get_rule (group), sokaku_finding_get_rule (finding)) != 0)
        {
          if (group != NULL)
            sokaku_check_group_set_count (group, count);
          group = get_group (self, sokaku_finding_get_rule (finding));
          count = 0;
          g_ptr_array_add (rows, g_object_ref (group));
        }
      count++;
      self->n_shown++;
      if (!sokaku_check_group_get_folded (group))
        g_ptr_array_add (rows, g_steal_pointer (&finding));
    }
  if (group != NULL)
    sokaku_check_group_set_count (group, count);
  return rows;
}

/**
 * sokaku_check_rows_update:
 * @self: rows
 *
 * Follows the findings now.
 */
void
sokaku_check_rows_update (SokakuCheckRows *self)
{
  g_autoptr (GPtrArray) before = NULL;
  GPtrArray *rows;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (!self->stale)
    return;
  self->stale = FALSE;
  rows = make_rows (self);
  before = g_steal_pointer (&self->rows);
  self->rows = rows;
  while (start < before->len && start < rows->len && before->pdata[start] == rows->pdata[start])
    start++;
  while (end < before->len - start && end < rows->len - start
         && before->pdata[before->len - 1 - end] == rows->pdata[rows->len - 1 - end])
    end++;
  if (start + end < before->len || start + end < rows->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                rows->len - start - end);
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuCheckRows *self = data;

  self->source = 0;
  sokaku_check_rows_update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (SokakuCheckRows *self)
{
  self->stale = TRUE;
  /* Before drawing, once for all that changed. */
  if (self->active && self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_in_idle, self, NULL);
}

/**
 * sokaku_check_rows_set_active:
 * @self: rows
 * @active: whether somebody looks
 *
 * Rows that nobody looks at do not follow until they are asked to.
 */
void
sokaku_check_rows_set_active (SokakuCheckRows *self, gboolean active)
{
  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));

  self->active = active;
  if (!active)
    return;
  /* What is looked for may have been renamed. */
  g_hash_table_remove_all (self->texts);
  if (*self->words != '\0')
    self->stale = TRUE;
  sokaku_check_rows_update (self);
}

/**
 * sokaku_check_rows_set_findings:
 * @self: rows
 * @findings: (nullable): the findings of a plan
 *
 * Shows @findings.
 */
void
sokaku_check_rows_set_findings (SokakuCheckRows *self, SokakuFindings *findings)
{
  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_set_object (&self->findings, findings);
  if (findings != NULL)
    g_signal_connect_swapped (findings, "items-changed", G_CALLBACK (queue_update), self);
  g_hash_table_remove_all (self->texts);
  for (guint i = 0; i < self->groups->len; i++)
    sokaku_check_group_set_folded (self->groups->pdata[i], FALSE);
  self->stale = TRUE;
  sokaku_check_rows_update (self);
}

static void
refilter (SokakuCheckRows *self)
{
  self->stale = TRUE;
  sokaku_check_rows_update (self);
}

/**
 * sokaku_check_rows_set_severity:
 * @self: rows
 * @severity: the severity to show alone, or %SOKAKU_CHECK_ROWS_ALL
 *
 * Filters by severity.
 */
void
sokaku_check_rows_set_severity (SokakuCheckRows *self, int severity)
{
  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));
  if (self->severity == severity)
    return;
  self->severity = severity;
  refilter (self);
}

/**
 * sokaku_check_rows_set_rule:
 * @self: rows
 * @rule: the rule to show alone, or ""
 *
 * Filters by rule.
 */
void
sokaku_check_rows_set_rule (SokakuCheckRows *self, const char *rule)
{
  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));
  if (strcmp (self->rule, rule) == 0)
    return;
  g_free (self->rule);
  self->rule = g_strdup (rule);
  refilter (self);
}

/**
 * sokaku_check_rows_set_words:
 * @self: rows
 * @words: part of a number, title or department of an item, or of its initiative; or ""
 *
 * Filters by what the findings are about, whatever the width and case of letters.
 */
void
sokaku_check_rows_set_words (SokakuCheckRows *self, const char *words)
{
  g_autofree char *folded = sokaku_text_fold (words);

  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));
  if (strcmp (self->words, folded) == 0)
    return;
  g_free (self->words);
  self->words = g_steal_pointer (&folded);
  refilter (self);
}

/**
 * sokaku_check_rows_set_item:
 * @self: rows
 * @item: (nullable): the item to show alone
 *
 * Filters by sheet.
 */
void
sokaku_check_rows_set_item (SokakuCheckRows *self, SokakuItem *item)
{
  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));
  if (g_set_object (&self->item, item))
    refilter (self);
}

/**
 * sokaku_check_rows_is_filtered:
 * @self: rows
 *
 * Returns: whether there is a filter
 */
gboolean
sokaku_check_rows_is_filtered (SokakuCheckRows *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHECK_ROWS (self), FALSE);

  return self->severity != SOKAKU_CHECK_ROWS_ALL || *self->rule != '\0' || *self->words != '\0'
         || self->item != NULL;
}

/**
 * sokaku_check_rows_fold:
 * @self: rows
 * @group: a heading
 * @folded: whether its findings are to be out of sight
 *
 * Folds or unfolds a heading.
 */
void
sokaku_check_rows_fold (SokakuCheckRows *self, SokakuCheckGroup *group, gboolean folded)
{
  g_return_if_fail (SOKAKU_IS_CHECK_ROWS (self));

  sokaku_check_group_set_folded (group, folded);
  refilter (self);
}

/**
 * sokaku_check_rows_get_n_shown:
 * @self: rows
 *
 * Returns: number of findings that filters let through, with those folded away
 */
guint
sokaku_check_rows_get_n_shown (SokakuCheckRows *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHECK_ROWS (self), 0);
  return self->n_shown;
}

/**
 * sokaku_check_rows_peek:
 * @self: rows
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the #SokakuCheckGroup or #SokakuFinding there
 */
gpointer
sokaku_check_rows_peek (SokakuCheckRows *self, guint position)
{
  g_return_val_if_fail (SOKAKU_IS_CHECK_ROWS (self), NULL);
  return position < self->rows->len ? self->rows->pdata[position] : NULL;
}

static void
sokaku_check_rows_dispose (GObject *object)
{
  SokakuCheckRows *self = SOKAKU_CHECK_ROWS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (sokaku_check_rows_parent_class)->dispose (object);
}

static void
sokaku_check_rows_finalize (GObject *object)
{
  SokakuCheckRows *self = SOKAKU_CHECK_ROWS (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->texts);
  g_free (self->rule);
  g_free (self->words);

  G_OBJECT_CLASS (sokaku_check_rows_parent_class)->finalize (object);
}

static void
sokaku_check_rows_class_init (SokakuCheckRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_check_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_check_rows_finalize;
}

static void
sokaku_check_rows_init (SokakuCheckRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->severity = SOKAKU_CHECK_ROWS_ALL;
  self->rule = g_strdup ("");
  self->words = g_strdup ("");
}

/**
 * sokaku_check_rows_new:
 *
 * Returns: (transfer full): rows of no plan
 */
SokakuCheckRows *
sokaku_check_rows_new (void)
{
  return g_object_new (SOKAKU_TYPE_CHECK_ROWS, NULL);
}
