/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of sheets says and filters by beside the sheets' own fields. */
#include "sokaku-sheet-facts.h"

#include "sokaku-changed-sheets.h"
#include "sokaku-completeness.h"

/**
 * SokakuSheetFacts:
 *
 * How complete each sheet is, and whether it has been changed. What has been
 * worked out stays until the sheet, or what the plan asks of all of them, changes.
 *
 * The signal "changed" tells of an item about which something else is true now.
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
  GHashTable *completeness; /* item → Completeness */
};

G_DEFINE_FINAL_TYPE (SokakuSheetFacts, sokaku_sheet_facts, G_TYPE_OBJECT)

enum
{
  CHANGED,
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

static void
sokaku_sheet_facts_dispose (GObject *object)
{
  SokakuSheetFacts *self = SOKAKU_SHEET_FACTS (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->changed != NULL)
    g_signal_handlers_disconnect_by_data (self->changed, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->changed);

  G_OBJECT_CLASS (sokaku_sheet_facts_parent_class)->dispose (object);
}

static void
sokaku_sheet_facts_finalize (GObject *object)
{
  g_hash_table_unref (SOKAKU_SHEET_FACTS (object)->completeness);

  G_OBJECT_CLASS (sokaku_sheet_facts_parent_class)->finalize (object);
}

static void
sokaku_sheet_facts_class_init (SokakuSheetFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_facts_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_sheet_facts_finalize;

  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_SHEET_FACTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, SOKAKU_TYPE_ITEM);
}

static void
sokaku_sheet_facts_init (SokakuSheetFacts *self)
{
  self->completeness = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
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
