/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of all rules in a plan, as a list that follows its changes. */
#include "sokaku-findings.h"

#include "sokaku-check-rules.h"
#include "sokaku-opinion.h"
#include "sokaku-past.h"
#include "sokaku-sheet.h"

#include <string.h>

/* What one turn of the main loop may take, so that nobody feels it. */
#define SLICE_MICROSECONDS 4000

/* What a rule finds is kept in three parts, in the order of sokaku_check_run(). */
enum
{
  PART_ITEMS,
  PART_INITIATIVES,
  PART_PLAN,
  N_PARTS
};

#define N_SEVERITIES (SOKAKU_SEVERITY_ERROR + 1)

/**
 * SokakuFindings:
 *
 * A #GListModel of #SokakuFinding: at rest the same findings in the same order as
 * sokaku_check_run() gives. After an edit the rules look again at the edited item and
 * its initiative alone, later, in the main loop; after a change of the plan's
 * definition, or when another year is over, at all of them, in short slices.
 * A finding that is found again stays the same object.
 */
struct _SokakuFindings
{
  GObject parent_instance;

  SokakuPlan *plan;
  gulong changed_id;
  SokakuCheck check;
  GDestroyNotify destroy_measure;

  const SokakuCheckRule *rules;
  guint n_rules;
  GPtrArray **parts; /* n_rules × N_PARTS: findings, by the order of their subjects */
  guint counts[N_SEVERITIES];
  GHashTable *counts_of; /* subject → guint[N_SEVERITIES], where there is a finding */

  GPtrArray *subjects;   /* items, then initiatives, in display order */
  GHashTable *positions; /* subject → position + 1 */

  guint source;
  GHashTable *dirty; /* subjects to look at again */
  gboolean structure_is_dirty;
  gboolean plan_is_dirty;
  guint next_rule; /* the next to look at the plan as a whole */
  guint sweep;     /* the next subject to look at of all; from subjects->len on there is no sweep */
  int last_past;
  gboolean overall_is_past;
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuFindings,
                               sokaku_findings,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint
get_n_parts (SokakuFindings *self)
{
  return self->n_rules * N_PARTS;
}

static GType
get_item_type (GListModel *model)
{
  return SOKAKU_TYPE_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  SokakuFindings *self = SOKAKU_FINDINGS (model);
  guint n = 0;

  for (guint i = 0; i < N_SEVERITIES; i++)
    n += self->counts[i];
  return n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SokakuFindings *self = SOKAKU_FINDINGS (model);

  for (guint i = 0; i < get_n_parts (self); i++)
    {
      if (position < self->parts[i]->len)
        return g_object_ref (g_ptr_array_index (self->parts[i], position));
      position -= self->parts[i]->len;
    }
  return NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* 0 for a subject that has gone. */
static guint
get_position (SokakuFindings *self, gpointer subject)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, subject));
}

/* The first finding of @part whose subject stands at @position or behind it. */
static guint
lower_bound (SokakuFindings *self, GPtrArray *part, guint position)
{
  guint low = 0;
  guint high = part->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      SokakuFinding *finding = g_ptr_array_index (part, middle);

      if (get_position (self, sokaku_finding_get_subject (finding)) < position)
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
      counts = g_new0 (guint, N_SEVERITIES);
      g_hash_table_insert (self->counts_of, subject, counts);
    }
  self->counts[severity] += difference;
  counts[severity] += difference;
  /* Without a finding nothing keeps the subject. */
  for (guint i = 0; i < N_SEVERITIES; i++)
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

/* Puts @found in the place of findings @from to @to of a part, and says so; what is found
 * again at either end stays. */
static void
replace (SokakuFindings *self, guint index, guint from, guint to, GPtrArray *found)
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
  return rule * N_PARTS + (SOKAKU_IS_ITEM (subject) ? PART_ITEMS : PART_INITIATIVES);
}

static void
check_subject (SokakuFindings *self, gpointer subject)
{
  guint position = get_position (self, subject);

  for (guint i = 0; position > 0 && i < self->n_rules; i++)
    {
      guint index = get_part (i, subject);

      run_subject (self, i, subject);
      replace (self, index, lower_bound (self, self->parts[index], position),
               lower_bound (self, self->parts[index], position + 1), self->check.findings);
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

  for (guint i = 0; i < get_n_parts (self); i++)
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

  for (guint i = 0; i < get_n_parts (self); i++)
    if (i % N_PARTS != PART_PLAN)
      replace (self, i, lower_bound (self, self->parts[i], start + 1),
               lower_bound (self, self->parts[i], self->sweep + 1), g_ptr_array_index (pending, i));
}

/* The next rule's part that looks at the plan as a whole. */
static void
check_plan (SokakuFindings *self)
{
  guint index = self->next_rule * N_PARTS + PART_PLAN;

  sokaku_check_run_plan (&self->check, &self->rules[self->next_rule]);
  replace (self, index, 0, self->parts[index]->len, self->check.findings);
  g_ptr_array_set_size (self->check.findings, 0);
  self->next_rule++;
}

static int
compare_subjects (gconstpointer a, gconstpointer b, gpointer data)
{
  SokakuFinding *left = *(SokakuFinding *const *) a;
  SokakuFinding *right = *(SokakuFinding *const *) b;
  guint first = get_position (data, sokaku_finding_get_subject (left));
  guint second = get_position (data, sokaku_finding_get_subject (right));

  return (first > second) - (first < second);
}

/* Subjects have come, gone or moved: puts what was found of them in order. */
static void
order_part (SokakuFindings *self, guint index)
{
  GPtrArray *part = self->parts[index];
  g_autoptr (GPtrArray) ordered = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < part->len; i++)
    {
      SokakuFinding *finding = g_ptr_array_index (part, i);

      if (get_position (self, sokaku_finding_get_subject (finding)) > 0)
        g_ptr_array_add (ordered, g_object_ref (finding));
    }
  /* It is stable. */
  g_qsort_with_data (ordered->pdata, (int) ordered->len, sizeof (gpointer), compare_subjects, self);
  replace (self, index, 0, part->len, ordered);
}

static void
follow_structure (SokakuFindings *self)
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
  for (guint i = 0; i < get_n_parts (self); i++)
    if (i % N_PARTS != PART_PLAN && self->parts[i]->len > 0)
      order_part (self, i);
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

/* Returns: whether there is more to do */
static gboolean
work (SokakuFindings *self, gint64 deadline)
{
  if (self->structure_is_dirty)
    follow_structure (self);
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

static gboolean
work_in_idle (gpointer data)
{
  SokakuFindings *self = data;

  if (work (self, g_get_monotonic_time () + SLICE_MICROSECONDS))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  return G_SOURCE_REMOVE;
}

static void
queue_work (SokakuFindings *self)
{
  if (self->source != 0)
    return;
  self->source = g_idle_add (work_in_idle, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
queue_all (SokakuFindings *self)
{
  self->plan_is_dirty = TRUE;
  self->sweep = 0;
  queue_work (self);
}

/* What rules look at that look at the whole plan. */
static gboolean
concerns_plan (const SokakuChange *change)
{
  static const char *const names[] = { "number", "title", "departments", "damage", NULL };

  return change->pspec != NULL && g_strv_contains (names, change->pspec->name);
}

/* What the plan is called shows in no finding. */
static gboolean
is_only_name (const SokakuChange *change)
{
  static const char *const names[] = { "name", "city", "council", "confirmed-at", NULL };

  return SOKAKU_IS_PLAN (change->node) && change->pspec != NULL
         && g_strv_contains (names, change->pspec->name);
}

static void
on_changed (SokakuFindings *self, const SokakuChange *change)
{
  SokakuItem *item = SOKAKU_IS_ITEM (change->node)
                         ? SOKAKU_ITEM (change->node)
                         : sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM);
  SokakuInitiative *initiative
      = SOKAKU_IS_INITIATIVE (change->node)
            ? SOKAKU_INITIATIVE (change->node)
            : sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_INITIATIVE);

  if (initiative != NULL)
    {
      if (item != NULL)
        g_hash_table_add (self->dirty, g_object_ref (item));
      g_hash_table_add (self->dirty, g_object_ref (initiative));
      if (change->pspec == NULL && change->list == sokaku_initiative_get_items (initiative))
        self->structure_is_dirty = self->plan_is_dirty = TRUE;
      else if (item == NULL || change->node == SOKAKU_NODE (item))
        self->plan_is_dirty = self->plan_is_dirty || concerns_plan (change);
      if (SOKAKU_IS_OPINION (change->node)
          || (change->pspec == NULL && change->list == sokaku_initiative_get_opinions (initiative)))
        self->plan_is_dirty = TRUE;
      queue_work (self);
    }
  else if (SOKAKU_IS_PLAN (change->node) && change->pspec == NULL
           && change->list == sokaku_plan_get_initiatives (self->plan))
    {
      self->structure_is_dirty = self->plan_is_dirty = TRUE;
      queue_work (self);
    }
  else if (SOKAKU_IS_REPORT (change->node)
           || sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_REPORT) != NULL)
    {
      if (!concerns_plan (change))
        return;
      self->plan_is_dirty = TRUE;
      queue_work (self);
    }
  else if (!SOKAKU_IS_THEME (change->node) && !is_only_name (change))
    {
      queue_all (self);
    }
}

static void
clear_measure (SokakuFindings *self)
{
  if (self->destroy_measure != NULL)
    self->destroy_measure (self->check.measure_data);
  self->destroy_measure = NULL;
  self->check.measure = NULL;
  self->check.measure_data = NULL;
}

static GQuark
findings_quark (void)
{
  return g_quark_from_static_string ("sokaku-findings");
}

static void
sokaku_findings_dispose (GObject *object)
{
  SokakuFindings *self = SOKAKU_FINDINGS (object);

  if (self->plan != NULL)
    {
      g_clear_signal_handler (&self->changed_id, self->plan);
      g_object_set_qdata (G_OBJECT (self->plan), findings_quark (), NULL);
    }
  g_clear_handle_id (&self->source, g_source_remove);
  clear_measure (self);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sokaku_findings_parent_class)->dispose (object);
}

static void
sokaku_findings_finalize (GObject *object)
{
  SokakuFindings *self = SOKAKU_FINDINGS (object);

  for (guint i = 0; i < get_n_parts (self); i++)
    g_ptr_array_unref (self->parts[i]);
  g_free (self->parts);
  g_hash_table_unref (self->counts_of);
  g_ptr_array_unref (self->check.findings);
  g_ptr_array_unref (self->subjects);
  g_hash_table_unref (self->positions);
  g_hash_table_unref (self->dirty);

  G_OBJECT_CLASS (sokaku_findings_parent_class)->finalize (object);
}

static void
sokaku_findings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, sokaku_findings_get_busy (SOKAKU_FINDINGS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_findings_class_init (SokakuFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sokaku_findings_dispose;
  object_class->finalize = sokaku_findings_finalize;
  object_class->get_property = sokaku_findings_get_property;

  /**
   * SokakuFindings:busy:
   *
   * Whether the rules have still to look at something.
   */
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sokaku_findings_init (SokakuFindings *self)
{
  self->rules = sokaku_check_get_rules (&self->n_rules);
  self->parts = g_new (GPtrArray *, get_n_parts (self));
  for (guint i = 0; i < get_n_parts (self); i++)
    self->parts[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->check.findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->counts_of = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->subjects = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_hash_table_new (NULL, NULL);
  self->dirty = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->structure_is_dirty = TRUE;
}

/**
 * sokaku_findings_ref_for_plan:
 * @plan: a plan
 *
 * Whoever shows a plan's findings shares them. They are looked for in the main loop
 * as long as anybody holds them.
 *
 * Returns: (transfer full): the findings of @plan
 */
SokakuFindings *
sokaku_findings_ref_for_plan (SokakuPlan *plan)
{
  SokakuFindings *self;

  g_return_val_if_fail (SOKAKU_IS_PLAN (plan), NULL);

  self = g_object_get_qdata (G_OBJECT (plan), findings_quark ());
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (SOKAKU_TYPE_FINDINGS, NULL);
  self->plan = g_object_ref (plan);
  self->check.plan = plan;
  self->last_past = sokaku_plan_get_last_past (plan);
  self->overall_is_past = sokaku_plan_is_past (plan, SOKAKU_OVERALL);
  g_object_set_qdata (G_OBJECT (plan), findings_quark (), self);
  self->changed_id = g_signal_connect_swapped (plan, "changed", G_CALLBACK (on_changed), self);
  follow_structure (self);
  g_hash_table_remove_all (self->dirty);
  queue_all (self);
  return self;
}

/**
 * sokaku_findings_set_measure:
 * @self: the findings of a plan
 * @measure: (nullable): measures a text's printed box
 * @data: data for @measure
 * @destroy: (nullable): frees @data
 *
 * Sets what the rule on texts that are too long for their boxes needs. It finds
 * nothing without.
 */
void
sokaku_findings_set_measure (SokakuFindings *self,
                             SokakuCheckMeasure measure,
                             gpointer data,
                             GDestroyNotify destroy)
{
  g_return_if_fail (SOKAKU_IS_FINDINGS (self));

  clear_measure (self);
  self->check.measure = measure;
  self->check.measure_data = data;
  self->destroy_measure = destroy;
  queue_all (self);
}

/**
 * sokaku_findings_get_busy:
 * @self: the findings of a plan
 *
 * Returns: whether the rules have still to look at something
 */
gboolean
sokaku_findings_get_busy (SokakuFindings *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDINGS (self), FALSE);

  return self->source != 0;
}

/**
 * sokaku_findings_finish:
 * @self: the findings of a plan
 *
 * Does now what would be done in the main loop, however long it takes.
 */
void
sokaku_findings_finish (SokakuFindings *self)
{
  g_return_if_fail (SOKAKU_IS_FINDINGS (self));

  if (self->source == 0)
    return;
  while (work (self, G_MAXINT64))
    ;
  g_clear_handle_id (&self->source, g_source_remove);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * sokaku_findings_count:
 * @self: the findings of a plan
 * @severity: a severity
 *
 * Returns: number of findings of that severity
 */
guint
sokaku_findings_count (SokakuFindings *self, SokakuSeverity severity)
{
  g_return_val_if_fail (SOKAKU_IS_FINDINGS (self), 0);
  g_return_val_if_fail ((guint) severity < N_SEVERITIES, 0);

  return self->counts[severity];
}

typedef void (*FindingFunc) (SokakuFinding *finding, gpointer data);

static void
foreach_of_item (SokakuFindings *self, SokakuItem *item, FindingFunc func, gpointer data)
{
  guint position = get_position (self, item);

  if (position == 0)
    return;
  for (guint i = 0; i < get_n_parts (self); i++)
    {
      GPtrArray *part = self->parts[i];
      guint from = i % N_PARTS == PART_ITEMS ? lower_bound (self, part, position) : 0;
      guint to = i % N_PARTS == PART_INITIATIVES ? 0 : part->len;

      for (guint j = from; j < to; j++)
        {
          if (sokaku_finding_get_subject (g_ptr_array_index (part, j)) == item)
            func (g_ptr_array_index (part, j), data);
          else if (i % N_PARTS == PART_ITEMS)
            break;
        }
    }
}

static void
add_finding (SokakuFinding *finding, gpointer data)
{
  g_ptr_array_add (data, g_object_ref (finding));
}

/**
 * sokaku_findings_list_item:
 * @self: the findings of a plan
 * @item: an item
 *
 * Returns: (transfer full) (element-type SokakuFinding): what was found in its sheet
 */
GPtrArray *
sokaku_findings_list_item (SokakuFindings *self, SokakuItem *item)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (SOKAKU_IS_FINDINGS (self), findings);
  g_return_val_if_fail (SOKAKU_IS_ITEM (item), findings);

  foreach_of_item (self, item, add_finding, findings);
  return findings;
}

/**
 * sokaku_findings_count_item:
 * @self: the findings of a plan
 * @item: an item
 * @least: the least severity that counts
 *
 * Returns: number of findings in its sheet
 */
guint
sokaku_findings_count_item (SokakuFindings *self, SokakuItem *item, SokakuSeverity least)
{
  const guint *counts;
  guint n = 0;

  g_return_val_if_fail (SOKAKU_IS_FINDINGS (self), 0);
  g_return_val_if_fail (SOKAKU_IS_ITEM (item), 0);

  counts = g_hash_table_lookup (self->counts_of, item);
  for (guint i = least; counts != NULL && i < N_SEVERITIES; i++)
    n += counts[i];
  return n;
}
