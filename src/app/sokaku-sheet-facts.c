/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of sheets says and filters by beside the sheets' own fields. */
#include "sokaku-sheet-facts.h"

#include "sokaku-changed-sheets.h"
#include "sokaku-completeness.h"
#include "sokaku-findings.h"

/**
 * SokakuSheetFacts:
 *
 * How complete each sheet is, how many problems the rules find in it, and whether
 * it has been changed. What has been worked out stays until the sheet, or what the
 * plan asks of all of them, changes.
 *
 * The signal "changed" tells of an item about which something else is true now,
 * "reviewed" that the rules have been through the plan for the first time.
 */

typedef struct
{
  guint n_done;
  guint n_all;
} Completeness;

struct _SokakuSheetFacts
{
  GObject parent_instance;

  SokakuPlan *plan;
  SokakuChangedSheets *changed;
  SokakuFindings *findings;
  gboolean reviewed;
  guint recount_source;
  GHashTable *completeness; /* item → Completeness */
  GHashTable *problems;     /* item → their number, as it was last asked for */
};

G_DEFINE_FINAL_TYPE (SokakuSheetFacts, sokaku_sheet_facts, G_TYPE_OBJECT)

enum
{
  CHANGED,
  REVIEWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plan_changed (SokakuSheetFacts *self, const SokakuChange *change)
{
  SokakuItem *item = SOKAKU_IS_ITEM (change->node)
                         ? SOKAKU_ITEM (change->node)
                         : sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM);

  if (item != NULL)
    g_hash_table_remove (self->completeness, item);
  else if (SOKAKU_IS_PLAN (change->node) || SOKAKU_IS_YEAR (change->node)
           || SOKAKU_IS_CRITERION (change->node))
    g_hash_table_remove_all (self->completeness);
}

static void
sheet_changed (SokakuSheetFacts *self, SokakuItem *item)
{
  g_signal_emit (self, signals[CHANGED], 0, item);
}

static gboolean
recount (gpointer data)
{
  SokakuSheetFacts *self = data;
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item, before;

  self->recount_source = 0;
  g_hash_table_iter_init (&iter, self->problems);
  while (g_hash_table_iter_next (&iter, &item, &before))
    {
      guint n = sokaku_findings_count_item (self->findings, item, SOKAKU_SEVERITY_WARNING);

      if (n == GPOINTER_TO_UINT (before))
        continue;
      g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (n));
      g_ptr_array_add (changed, g_object_ref (item));
    }
  for (guint i = 0; i < changed->len; i++)
    g_signal_emit (self, signals[CHANGED], 0, changed->pdata[i]);
  if (!self->reviewed && !sokaku_findings_get_busy (self->findings))
    {
      self->reviewed = TRUE;
      g_signal_emit (self, signals[REVIEWED], 0);
    }
  return G_SOURCE_REMOVE;
}

/* Which sheets they are about, the list of findings does not say when some have gone. */
static void
findings_changed (SokakuSheetFacts *self)
{
  if (self->recount_source == 0)
    self->recount_source = g_idle_add_full (G_PRIORITY_LOW, recount, self, NULL);
}

/* After each edit they are busy; what they find then they tell. */
static void
findings_busy (SokakuSheetFacts *self)
{
  if (!self->reviewed)
    findings_changed (self);
}

static void
sokaku_sheet_facts_dispose (GObject *object)
{
  SokakuSheetFacts *self = SOKAKU_SHEET_FACTS (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->changed != NULL)
    g_signal_handlers_disconnect_by_data (self->changed, self);
  g_clear_handle_id (&self->recount_source, g_source_remove);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);
  g_clear_object (&self->plan);
  g_clear_object (&self->changed);

  G_OBJECT_CLASS (sokaku_sheet_facts_parent_class)->dispose (object);
}

static void
sokaku_sheet_facts_finalize (GObject *object)
{
  SokakuSheetFacts *self = SOKAKU_SHEET_FACTS (object);

  g_hash_table_unref (self->completeness);
  g_hash_table_unref (self->problems);

  G_OBJECT_CLASS (sokaku_sheet_facts_parent_class)->finalize (object);
}

static void
sokaku_sheet_facts_class_init (SokakuSheetFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_facts_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_sheet_facts_finalize;

  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_SHEET_FACTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, SOKAKU_TYPE_ITEM);
  signals[REVIEWED] = g_signal_new ("reviewed", SOKAKU_TYPE_SHEET_FACTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
sokaku_sheet_facts_init (SokakuSheetFacts *self)
{
  self->completeness = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->problems = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * sokaku_sheet_facts_new:
 * @document: a document as it has just been opened
 *
 * Returns: (transfer full): what is true of its sheets
 */
SokakuSheetFacts *
sokaku_sheet_facts_new (SokakuDocument *document)
{
  SokakuSheetFacts *self = g_object_new (SOKAKU_TYPE_SHEET_FACTS, NULL);

  self->plan = g_object_ref (sokaku_document_get_plan (document));
  self->changed = sokaku_changed_sheets_new (self->plan, sokaku_document_get_history (document));
  g_signal_connect_swapped (self->plan, "changed", G_CALLBACK (plan_changed), self);
  g_signal_connect_swapped (self->changed, "changed", G_CALLBACK (sheet_changed), self);
  self->findings = sokaku_findings_ref_for_plan (self->plan);
  g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (findings_changed), self);
  g_signal_connect_swapped (self->findings, "notify::busy", G_CALLBACK (findings_busy), self);
  findings_changed (self);
  return self;
}

/**
 * sokaku_sheet_facts_get_completeness:
 * @self: facts
 * @item: an item of the plan
 * @n_done: (out): number of fields filled in
 * @n_all: (out): number of fields that the sheet asks for
 *
 * Looks up how complete a sheet is, see sokaku_completeness_count().
 */
void
sokaku_sheet_facts_get_completeness (SokakuSheetFacts *self,
                                     SokakuItem *item,
                                     guint *n_done,
                                     guint *n_all)
{
  Completeness *found = g_hash_table_lookup (self->completeness, item);

  if (found == NULL)
    {
      found = g_new0 (Completeness, 1);
      sokaku_completeness_count (item, self->plan, &found->n_done, &found->n_all);
      g_hash_table_insert (self->completeness, g_object_ref (item), found);
    }
  *n_done = found->n_done;
  *n_all = found->n_all;
}

/**
 * sokaku_sheet_facts_count_problems:
 * @self: facts
 * @item: an item of the plan
 *
 * Returns: number of warnings and errors that the rules have found in the sheet so far
 */
guint
sokaku_sheet_facts_count_problems (SokakuSheetFacts *self, SokakuItem *item)
{
  gpointer found;
  guint n;

  if (g_hash_table_lookup_extended (self->problems, item, NULL, &found))
    return GPOINTER_TO_UINT (found);
  n = sokaku_findings_count_item (self->findings, item, SOKAKU_SEVERITY_WARNING);
  g_hash_table_insert (self->problems, g_object_ref (item), GUINT_TO_POINTER (n));
  return n;
}

/**
 * sokaku_sheet_facts_is_unsaved:
 * @self: facts
 * @item: an item of the plan
 *
 * Returns: whether the sheet has changed since it was saved
 */
gboolean
sokaku_sheet_facts_is_unsaved (SokakuSheetFacts *self, SokakuItem *item)
{
  return sokaku_changed_sheets_is_unsaved (self->changed, item);
}

/**
 * sokaku_sheet_facts_is_touched:
 * @self: facts
 * @item: an item of the plan
 *
 * Returns: whether the sheet has been edited since the plan was opened
 */
gboolean
sokaku_sheet_facts_is_touched (SokakuSheetFacts *self, SokakuItem *item)
{
  return sokaku_changed_sheets_is_touched (self->changed, item);
}
