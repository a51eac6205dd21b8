/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of all rules in a plan, as a list that follows its changes. */
#include "sokaku-findings-private.h"

#include "sokaku-opinion.h"
#include "sokaku-past.h"

/* What one turn of the main loop may take, so that nobody feels it. */
#define SLICE_MICROSECONDS 4000

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

  for (guint i = 0; i < SOKAKU_N_SEVERITIES; i++)
    n += self->counts[i];
  return n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SokakuFindings *self = SOKAKU_FINDINGS (model);

  for (guint i = 0; i < sokaku_findings_get_n_parts (self); i++)
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

static gboolean
work_in_idle (gpointer data)
{
  SokakuFindings *self = data;

  if (sokaku_findings_work (self, g_get_monotonic_time () + SLICE_MICROSECONDS))
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

  for (guint i = 0; i < sokaku_findings_get_n_parts (self); i++)
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
  self->parts = g_new (GPtrArray *, sokaku_findings_get_n_parts (self));
  for (guint i = 0; i < sokaku_findings_get_n_parts (self); i++)
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
  sokaku_findings_follow_structure (self);
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
  while (sokaku_findings_work (self, G_MAXINT64))
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
  g_return_val_if_fail ((guint) severity < SOKAKU_N_SEVERITIES, 0);

  return self->counts[severity];
}

typedef void (*FindingFunc) (SokakuFinding *finding, gpointer data);

static void
foreach_of_item (SokakuFindings *self, SokakuItem *item, FindingFunc func, gpointer data)
{
  guint position = sokaku_findings_get_position (self, item);

  if (position == 0)
    return;
  for (guint i = 0; i < sokaku_findings_get_n_parts (self); i++)
    {
      GPtrArray *part = self->parts[i];
      guint from = i % SOKAKU_FINDINGS_N_PARTS == SOKAKU_FINDINGS_PART_ITEMS
                       ? sokaku_findings_lower_bound (self, part, position)
                       : 0;
      guint to = i % SOKAKU_FINDINGS_N_PARTS == SOKAKU_FINDINGS_PART_INITIATIVES ? 0 : part->len;

      for (guint j = from; j < to; j++)
        {
          if (sokaku_finding_get_subject (g_ptr_array_index (part, j)) == item)
            func (g_ptr_array_index (part, j), data);
          else if (i % SOKAKU_FINDINGS_N_PARTS == SOKAKU_FINDINGS_PART_ITEMS)
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
  for (guint i = least; counts != NULL && i < SOKAKU_N_SEVERITIES; i++)
    n += counts[i];
  return n;
}
