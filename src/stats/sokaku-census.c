/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All items of a plan counted by initiative, by theme and in all. */
#include "sokaku-census.h"

#include "sokaku-sheet.h"

/* An item, and what it contributes to its initiative and that one's groups. */
typedef struct
{
  SokakuGroup *initiative;
  SokakuContribution *contributions; /* by slot */
  int *scores;                       /* room for the contributions' */
} Entry;

struct _SokakuCensus
{
  SokakuPlan *plan; /* not owned */
  guint n_criteria;
  guint n_grades;
  GArray *years;       /* fiscal year of each slot; slot 0 is the overall evaluation */
  GHashTable *groups;  /* node → SokakuGroup */
  GHashTable *entries; /* item → Entry */
};

static void
group_free (SokakuGroup *group)
{
  sokaku_tally_free (group->tally);
  g_ptr_array_unref (group->above);
  g_free (group);
}

static void
entry_free (Entry *entry)
{
  g_free (entry->contributions);
  g_free (entry->scores);
  g_free (entry);
}

static SokakuGroup *
add_group (SokakuCensus *self, gpointer node)
{
  SokakuGroup *group = g_new0 (SokakuGroup, 1);

  group->node = node;
  group->tally = sokaku_tally_new (self->years->len, self->n_criteria, self->n_grades);
  group->above = g_ptr_array_new ();
  group->average = SOKAKU_UNKNOWN;
  g_hash_table_insert (self->groups, node, group);
  return group;
}

static void
read_contribution (SokakuCensus *self,
                   SokakuItem *item,
                   guint slot,
                   SokakuContribution *contribution)
{
  int fiscal = g_array_index (self->years, int, slot);

  sokaku_contribution_read (contribution, self->plan, item,
                            sokaku_item_find_evaluation (item, fiscal));
}

static void
add_contribution (SokakuGroup *initiative, guint slot, const SokakuContribution *contribution)
{
  sokaku_tally_add (initiative->tally, slot, contribution);
  for (guint i = 0; i < initiative->above->len; i++)
    {
      SokakuGroup *group = g_ptr_array_index (initiative->above, i);

      sokaku_tally_add (group->tally, slot, contribution);
    }
}

static void
subtract_contribution (SokakuGroup *initiative, guint slot, const SokakuContribution *contribution)
{
  sokaku_tally_subtract (initiative->tally, slot, contribution);
  for (guint i = 0; i < initiative->above->len; i++)
    {
      SokakuGroup *group = g_ptr_array_index (initiative->above, i);

      sokaku_tally_subtract (group->tally, slot, contribution);
    }
}

static void
add_item (SokakuCensus *self, SokakuGroup *initiative, SokakuItem *item)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->initiative = initiative;
  entry->contributions = g_new0 (SokakuContribution, self->years->len);
  entry->scores = g_new0 (int, (gsize) self->years->len * self->n_criteria);
  g_hash_table_insert (self->entries, item, entry);

  for (guint slot = 0; slot < self->years->len; slot++)
    {
      SokakuContribution *contribution = &entry->contributions[slot];

      contribution->scores = entry->scores + (gsize) slot * self->n_criteria;
      read_contribution (self, item, slot, contribution);
      add_contribution (initiative, slot, contribution);
    }

  initiative->n_items++;
  for (guint i = 0; i < initiative->above->len; i++)
    ((SokakuGroup *) g_ptr_array_index (initiative->above, i))->n_items++;
}

/* Puts the initiative's average into the groups above, or takes it out. */
static void
count_average (SokakuGroup *initiative, int sign)
{
  for (guint i = 0; i < initiative->above->len; i++)
    {
      SokakuGroup *group = g_ptr_array_index (initiative->above, i);

      group->n_ratings += sign * initiative->n_ratings;
      if (!SOKAKU_IS_VALUE (initiative->average))
        continue;
      group->average_sum += sign * (gint64) initiative->average;
      group->n_averages += sign;
    }
}

static void
read_average (SokakuGroup *initiative)
{
  initiative->average = sokaku_council_get_average (SOKAKU_INITIATIVE (initiative->node),
                                                    &initiative->origin, &initiative->n_ratings);
}

static void
add_initiative (SokakuCensus *self, SokakuInitiative *initiative)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (self->plan);
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  SokakuGroup *group = add_group (self, initiative);

  group->n_initiatives = 1;
  g_ptr_array_add (group->above, sokaku_census_find_group (self, self->plan));
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      if (sokaku_initiative_has_theme (initiative, sokaku_theme_get_id (theme)))
        g_ptr_array_add (group->above, sokaku_census_find_group (self, theme));
    }
  for (guint i = 0; i < group->above->len; i++)
    ((SokakuGroup *) g_ptr_array_index (group->above, i))->n_initiatives++;

  read_average (group);
  count_average (group, 1);
  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    add_item (self, group, sokaku_node_list_peek (items, i));
}

static void
add_years (SokakuCensus *self)
{
  int fiscal = SOKAKU_OVERALL;

  g_array_append_val (self->years, fiscal);
  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    {
      fiscal = sokaku_year_get_fiscal (sokaku_plan_peek_year (self->plan, i));
      g_array_append_val (self->years, fiscal);
    }
}

/**
 * sokaku_census_new:
 * @plan: a plan, which must outlive the census
 *
 * Counts every item of @plan. Groups and slots are fixed from then on: whoever
 * changes the structure of the plan needs another census.
 *
 * Returns: (transfer full): the census
 */
SokakuCensus *
sokaku_census_new (SokakuPlan *plan)
{
  SokakuCensus *self = g_new0 (SokakuCensus, 1);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  self->plan = plan;
  self->n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));
  self->n_grades = sokaku_node_list_get_length (sokaku_plan_get_grades (plan));
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) group_free);
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) entry_free);

  add_years (self);
  add_group (self, plan);
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    add_group (self, sokaku_node_list_peek (themes, i));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    add_initiative (self, sokaku_node_list_peek (initiatives, i));
  return self;
}

/**
 * sokaku_census_free:
 * @self: a census
 */
void
sokaku_census_free (SokakuCensus *self)
{
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->groups);
  g_array_unref (self->years);
  g_free (self);
}

/**
 * sokaku_census_get_n_criteria:
 * @self: a census
 *
 * Returns: number of the plan's criteria
 */
guint
sokaku_census_get_n_criteria (SokakuCensus *self)
{
  return self->n_criteria;
}

/**
 * sokaku_census_get_n_grades:
 * @self: a census
 *
 * Returns: number of the plan's grades
 */
guint
sokaku_census_get_n_grades (SokakuCensus *self)
{
  return self->n_grades;
}

/**
 * sokaku_census_find_slot:
 * @self: a census
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @slot: (out): its slot in the tallies
 *
 * Returns: whether the plan has that year
 */
gboolean
sokaku_census_find_slot (SokakuCensus *self, int fiscal, guint *slot)
{
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, int, i) == fiscal)
      {
        *slot = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * sokaku_census_find_group:
 * @self: a census
 * @node: an initiative, a theme or the plan
 *
 * Returns: (transfer none) (nullable): what is counted for it; %NULL if @node was
 *   not in the plan
 */
SokakuGroup *
sokaku_census_find_group (SokakuCensus *self, gpointer node)
{
  return g_hash_table_lookup (self->groups, node);
}

/**
 * sokaku_census_counts_in:
 * @self: a census
 * @initiative: an initiative
 * @node: an initiative, a theme or the plan
 *
 * Returns: whether @initiative is counted for @node
 */
gboolean
sokaku_census_counts_in (SokakuCensus *self, SokakuInitiative *initiative, gpointer node)
{
  SokakuGroup *group = sokaku_census_find_group (self, initiative);
  SokakuGroup *wanted = sokaku_census_find_group (self, node);

  return group != NULL && wanted != NULL
         && (group == wanted || g_ptr_array_find (group->above, wanted, NULL));
}

/**
 * sokaku_census_get_contribution:
 * @self: a census
 * @item: an item of the plan
 * @slot: a slot
 *
 * Returns: (transfer none) (nullable): what @item contributes there; %NULL if it was
 *   not in the plan
 */
const SokakuContribution *
sokaku_census_get_contribution (SokakuCensus *self, SokakuItem *item, guint slot)
{
  Entry *entry = g_hash_table_lookup (self->entries, item);

  return entry != NULL ? &entry->contributions[slot] : NULL;
}

/* Counts the slot anew; whether its contribution has changed. */
static gboolean
update_slot (SokakuCensus *self, SokakuItem *item, Entry *entry, guint slot)
{
  SokakuContribution *known = &entry->contributions[slot];
  g_autofree int *scores = g_new0 (int, self->n_criteria);
  SokakuContribution fresh = { .scores = scores };

  read_contribution (self, item, slot, &fresh);
  if (sokaku_contribution_equal (&fresh, known, self->n_criteria))
    return FALSE;

  subtract_contribution (entry->initiative, slot, known);
  known->state = fresh.state;
  known->grade = fresh.grade;
  for (guint i = 0; i < self->n_criteria; i++)
    known->scores[i] = fresh.scores[i];
  add_contribution (entry->initiative, slot, known);
  return TRUE;
}

/**
 * sokaku_census_update_evaluation:
 * @self: a census
 * @item: an item of the plan
 * @fiscal: the year of the evaluation that changed, or %SOKAKU_OVERALL
 *
 * Takes out what the evaluation contributed and puts in what it contributes now.
 * The cost depends on the number of criteria and of the initiative's themes alone.
 *
 * Returns: (transfer none) (nullable): the initiative, if its counts changed
 */
SokakuGroup *
sokaku_census_update_evaluation (SokakuCensus *self, SokakuItem *item, int fiscal)
{
  Entry *entry = g_hash_table_lookup (self->entries, item);
  guint slot;

  if (entry == NULL || !sokaku_census_find_slot (self, fiscal, &slot)
      || !update_slot (self, item, entry, slot))
    return NULL;
  return entry->initiative;
}

/**
 * sokaku_census_update_item:
 * @self: a census
 * @item: an item of the plan
 *
 * Counts all evaluations of @item anew.
 *
 * Returns: (transfer none) (nullable): the initiative, if its counts changed
 */
SokakuGroup *
sokaku_census_update_item (SokakuCensus *self, SokakuItem *item)
{
  Entry *entry = g_hash_table_lookup (self->entries, item);
  gboolean changed = FALSE;

  if (entry == NULL)
    return NULL;
  for (guint slot = 0; slot < self->years->len; slot++)
    changed |= update_slot (self, item, entry, slot);
  return changed ? entry->initiative : NULL;
}

/**
 * sokaku_census_update_average:
 * @self: a census
 * @initiative: an initiative of the plan
 *
 * Counts the initiative's council average anew.
 *
 * Returns: (transfer none) (nullable): the initiative, if its average or the number
 *   of ratings changed
 */
SokakuGroup *
sokaku_census_update_average (SokakuCensus *self, SokakuInitiative *initiative)
{
  SokakuGroup *group = sokaku_census_find_group (self, initiative);
  SokakuGroup old;

  if (group == NULL)
    return NULL;
  old = *group;
  count_average (group, -1);
  read_average (group);
  count_average (group, 1);
  return group->average != old.average || group->origin != old.origin
                 || group->n_ratings != old.n_ratings
             ? group
             : NULL;
}
