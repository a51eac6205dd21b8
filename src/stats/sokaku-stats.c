/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Means, totals, grades, council averages and shares of a plan, kept up to date. */
#include "sokaku-stats.h"

#include "sokaku-census.h"
#include "sokaku-rating.h"
#include "sokaku-score.h"
#include "sokaku-sheet.h"
#include "sokaku-year-grade.h"

/**
 * SokakuStats:
 *
 * The figures of a plan by the rules of the domain, all exact: means, totals and
 * averages in whole tenths.
 *
 * A changed score takes the item's old contribution out of the counts of its
 * initiative and themes and puts the new one in, which costs the same however
 * many items the plan has. A change of the plan's structure drops the counts;
 * they are made afresh when a figure is next asked for.
 */
struct _SokakuStats
{
  GObject parent_instance;

  SokakuPlan *plan;
  gulong changed_id;
  SokakuCensus *census; /* (nullable): none since the structure last changed */

  guint idle_id;
  gboolean all_changed;
  GHashTable *changed; /* nodes whose figures changed since the last signal */
};

G_DEFINE_FINAL_TYPE (SokakuStats, sokaku_stats, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
announce (gpointer data)
{
  SokakuStats *self = data;
  g_autoptr (GPtrArray) nodes = NULL;

  self->idle_id = 0;
  if (!self->all_changed)
    {
      GHashTableIter iter;
      gpointer node;

      nodes = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_iter_init (&iter, self->changed);
      while (g_hash_table_iter_next (&iter, &node, NULL))
        g_ptr_array_add (nodes, g_object_ref (node));
    }
  self->all_changed = FALSE;
  g_hash_table_remove_all (self->changed);

  g_signal_emit (self, signals[CHANGED], 0, nodes);
  return G_SOURCE_REMOVE;
}

/* Before drawing, which has a lower priority: views follow within the same frame. */
static void
queue_announcement (SokakuStats *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, announce, self, NULL);
}

static void
note_changed (SokakuStats *self, SokakuGroup *group)
{
  g_hash_table_add (self->changed, g_object_ref (group->node));
  queue_announcement (self);
}

/* The initiative's own figures and those of every group that counts it. */
static void
note_all_above (SokakuStats *self, SokakuGroup *initiative)
{
  if (initiative == NULL)
    return;
  note_changed (self, initiative);
  for (guint i = 0; i < initiative->above->len; i++)
    note_changed (self, g_ptr_array_index (initiative->above, i));
}

static void
update_item (SokakuStats *self, SokakuNode *node)
{
  SokakuItem *item = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);

  note_all_above (self, sokaku_census_update_item (self->census, item));
}

static void
update_evaluation (SokakuStats *self, SokakuNode *node)
{
  SokakuItem *item = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);
  SokakuEvaluation *evaluation = sokaku_node_get_ancestor (node, SOKAKU_TYPE_EVALUATION);
  int fiscal = sokaku_evaluation_get_year (evaluation);

  note_all_above (self, sokaku_census_update_evaluation (self->census, item, fiscal));
}

static void
update_average (SokakuStats *self, SokakuNode *node)
{
  SokakuInitiative *initiative = sokaku_node_get_ancestor (node, SOKAKU_TYPE_INITIATIVE);

  note_all_above (self, sokaku_census_update_average (self->census, initiative));
}

/* The mid-term's average is read when asked for, by themes too. */
static void
update_earlier (SokakuStats *self, SokakuNode *node)
{
  note_all_above (self, sokaku_census_find_group (self->census, node));
}

/* What a theme is called stands beside its figures. */
static void
update_theme (SokakuStats *self, SokakuNode *node)
{
  SokakuGroup *group = sokaku_census_find_group (self->census, node);

  if (group != NULL)
    note_changed (self, group);
}

/* The counts stay, but what is shown of them changes: an axis, a label, an order. */
static void
announce_all (SokakuStats *self, SokakuNode *node)
{
  self->all_changed = TRUE;
  queue_announcement (self);
}

/* A grade recorded for a year is read when asked for. */
static void
update_recorded (SokakuStats *self, SokakuNode *node)
{
  SokakuInitiative *initiative = sokaku_node_get_ancestor (node, SOKAKU_TYPE_INITIATIVE);
  SokakuGroup *group = sokaku_census_find_group (self->census, initiative);

  if (group != NULL)
    note_changed (self, group);
}

static void
update_all (SokakuStats *self, SokakuNode *node)
{
  g_clear_pointer (&self->census, sokaku_census_free);
  self->all_changed = TRUE;
  queue_announcement (self);
}

/* What follows from a change of a field or list; all others touch no figure. */
static const struct
{
  GType (*get_type) (void);
  const char *name;
  void (*update) (SokakuStats *self, SokakuNode *node);
} consequences[] = {
  { sokaku_score_get_type, "value", update_evaluation },
  { sokaku_score_get_type, "criterion", update_evaluation },
  { sokaku_evaluation_get_type, "scores", update_evaluation },
  { sokaku_evaluation_get_type, "grade", update_evaluation },
  { sokaku_evaluation_get_type, "year", update_item },
  { sokaku_item_get_type, "evaluations", update_item },
  { sokaku_item_get_type, "damage", update_item },
  { sokaku_rating_get_type, "value", update_average },
  { sokaku_initiative_get_type, "ratings", update_average },
  { sokaku_initiative_get_type, "average", update_average },
  { sokaku_initiative_get_type, "earlier-average", update_earlier },
  { sokaku_initiative_get_type, "year-grades", update_recorded },
  { sokaku_year_grade_get_type, "grade", update_recorded },
  { sokaku_year_grade_get_type, "year", update_recorded },
  { sokaku_initiative_get_type, "items", update_all },
  { sokaku_initiative_get_type, "themes", update_all },
  { sokaku_theme_get_type, "number", update_theme },
  { sokaku_theme_get_type, "name", update_theme },
  { sokaku_theme_get_type, "short-in-lists", update_theme },
  { sokaku_theme_get_type, "short-in-sheets", update_theme },
  { sokaku_theme_get_type, "id", update_all },
  { sokaku_year_get_type, "label", announce_all },
  { sokaku_year_get_type, "evaluated", announce_all },
  { sokaku_year_get_type, "fiscal", update_all },
  { sokaku_grade_get_type, "name", update_all },
  { sokaku_grade_get_type, "min-total", update_all },
  { sokaku_criterion_get_type, "name", announce_all },
  { sokaku_criterion_get_type, "min", announce_all },
  { sokaku_criterion_get_type, "max", announce_all },
  { sokaku_criterion_get_type, "id", update_all },
  { sokaku_criterion_get_type, "cap-at", update_all },
  { sokaku_criterion_get_type, "cap-grade", update_all },
  { sokaku_scale_step_get_type, "value", announce_all },
  { sokaku_scale_step_get_type, "label", announce_all },
  { sokaku_plan_get_type, "scale", announce_all },
  { sokaku_plan_get_type, "language", announce_all },
  { sokaku_plan_get_type, "midterm-year", announce_all },
  { sokaku_plan_get_type, "overall-label", announce_all },
  { sokaku_plan_get_type, "years", update_all },
  { sokaku_plan_get_type, "criteria", update_all },
  { sokaku_plan_get_type, "grades", update_all },
  { sokaku_plan_get_type, "themes", update_all },
  { sokaku_plan_get_type, "initiatives", update_all },
};

static void
on_plan_changed (SokakuPlan *plan, const SokakuChange *change, SokakuStats *self)
{
  GType type = G_OBJECT_TYPE (change->node);
  const char *name = change->pspec != NULL ? g_param_spec_get_name (change->pspec)
                                           : sokaku_node_list_get_name (change->list);

  for (guint i = 0; i < G_N_ELEMENTS (consequences); i++)
    if (consequences[i].get_type () == type && g_str_equal (consequences[i].name, name))
      {
        if (self->census != NULL)
          consequences[i].update (self, change->node);
        else
          update_all (self, change->node);
        return;
      }
}

static SokakuCensus *
get_census (SokakuStats *self)
{
  if (self->census == NULL)
    self->census = sokaku_census_new (self->plan);
  return self->census;
}

static void
sokaku_stats_dispose (GObject *object)
{
  SokakuStats *self = SOKAKU_STATS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_hash_table_remove_all (self->changed);
  g_clear_pointer (&self->census, sokaku_census_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sokaku_stats_parent_class)->dispose (object);
}

static void
sokaku_stats_finalize (GObject *object)
{
  g_hash_table_unref (SOKAKU_STATS (object)->changed);

  G_OBJECT_CLASS (sokaku_stats_parent_class)->finalize (object);
}

static void
sokaku_stats_class_init (SokakuStatsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sokaku_stats_dispose;
  object_class->finalize = sokaku_stats_finalize;

  /**
   * SokakuStats::changed:
   * @self: the stats
   * @nodes: (nullable) (element-type SokakuNode): the initiatives and themes (and
   *   the plan) of which figures changed; %NULL if all may have changed
   *
   * Emitted once after a batch of changes, before the next frame is drawn. The
   * figures themselves are up to date at once, without waiting for it.
   */
  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_STATS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
sokaku_stats_init (SokakuStats *self)
{
  self->changed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * sokaku_stats_new:
 * @plan: a plan
 *
 * Returns: (transfer full): the figures of @plan, following its changes
 */
SokakuStats *
sokaku_stats_new (SokakuPlan *plan)
{
  SokakuStats *self;

  g_return_val_if_fail (SOKAKU_IS_PLAN (plan), NULL);

  self = g_object_new (SOKAKU_TYPE_STATS, NULL);
  self->plan = g_object_ref (plan);
  self->changed_id = g_signal_connect (plan, "changed", G_CALLBACK (on_plan_changed), self);
  get_census (self);
  return self;
}

/**
 * sokaku_stats_get_plan:
 * @self: stats
 *
 * Returns: (transfer none): the plan
 */
SokakuPlan *
sokaku_stats_get_plan (SokakuStats *self)
{
  return self->plan;
}

/* What is counted for @node, and the slot of @fiscal; %FALSE if the plan has no such. */
static gboolean
find (SokakuStats *self, gpointer node, int fiscal, SokakuGroup **group, guint *slot)
{
  SokakuCensus *census = get_census (self);

  *group = sokaku_census_find_group (census, node);
  return *group != NULL && sokaku_census_find_slot (census, fiscal, slot);
}

/**
 * sokaku_stats_get_n_initiatives:
 * @self: stats
 * @group: an initiative, a theme or the plan
 *
 * Returns: number of initiatives: those that carry the theme, or all
 */
guint
sokaku_stats_get_n_initiatives (SokakuStats *self, gpointer group)
{
  SokakuGroup *found = sokaku_census_find_group (get_census (self), group);

  return found != NULL ? found->n_initiatives : 0;
}

/**
 * sokaku_stats_get_n_items:
 * @self: stats
 * @group: an initiative, a theme or the plan
 *
 * Rule 3: an item counts in every theme that its initiative carries.
 *
 * Returns: number of items, scored or not
 */
guint
sokaku_stats_get_n_items (SokakuStats *self, gpointer group)
{
  SokakuGroup *found = sokaku_census_find_group (get_census (self), group);

  return found != NULL ? found->n_items : 0;
}

/**
 * sokaku_stats_get_n_scored:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: number of items with a score for each criterion; the means are over these
 */
guint
sokaku_stats_get_n_scored (SokakuStats *self, gpointer group, int fiscal)
{
  SokakuGroup *found;
  guint slot;

  if (!find (self, group, fiscal, &found, &slot))
    return 0;
  return sokaku_tally_get_n_scored (found->tally, slot);
}

/**
 * sokaku_stats_get_mean:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @criterion: position of a criterion among the plan's
 *
 * Rules 2 and 3: the mean of a criterion over the items scored, rounded.
 *
 * Returns: the mean in tenths, or %SOKAKU_UNKNOWN if nothing is scored
 */
int
sokaku_stats_get_mean (SokakuStats *self, gpointer group, int fiscal, guint criterion)
{
  SokakuGroup *found;
  guint slot;

  if (!find (self, group, fiscal, &found, &slot)
      || criterion >= sokaku_census_get_n_criteria (self->census))
    return SOKAKU_UNKNOWN;
  return sokaku_tally_get_mean (found->tally, slot, criterion);
}

/**
 * sokaku_stats_get_total:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Rules 2 and 3: the sum of the rounded means.
 *
 * Returns: the total in tenths, or %SOKAKU_UNKNOWN if nothing is scored
 */
int
sokaku_stats_get_total (SokakuStats *self, gpointer group, int fiscal)
{
  SokakuGroup *found;
  guint slot;

  if (!find (self, group, fiscal, &found, &slot))
    return SOKAKU_UNKNOWN;
  return sokaku_tally_get_total (found->tally, slot);
}

/**
 * sokaku_stats_list_initiatives:
 * @self: stats
 * @group: an initiative, a theme or the plan
 *
 * Returns: (transfer full) (element-type SokakuInitiative): the initiatives counted
 *   for @group, in the plan's order
 */
GPtrArray *
sokaku_stats_list_initiatives (SokakuStats *self, gpointer group)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);
  SokakuCensus *census = get_census (self);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);

      if (sokaku_census_counts_in (census, initiative, group))
        g_ptr_array_add (list, g_object_ref (initiative));
    }
  return list;
}

/**
 * sokaku_stats_get_contribution:
 * @self: stats
 * @item: an item of the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: (transfer none) (nullable): what @item contributes to the figures of that
 *   year, until the plan changes; %NULL if the plan has no such item or year
 */
const SokakuContribution *
sokaku_stats_get_contribution (SokakuStats *self, SokakuItem *item, int fiscal)
{
  SokakuCensus *census = get_census (self);
  guint slot;

  return sokaku_census_find_slot (census, fiscal, &slot)
             ? sokaku_census_get_contribution (census, item, slot)
             : NULL;
}

/**
 * sokaku_stats_get_sum:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @criterion: position of a criterion among the plan's
 *
 * Returns: sum of the scores that sokaku_stats_get_mean() is the mean of
 */
gint64
sokaku_stats_get_sum (SokakuStats *self, gpointer group, int fiscal, guint criterion)
{
  SokakuGroup *found;
  guint slot;

  if (!find (self, group, fiscal, &found, &slot)
      || criterion >= sokaku_census_get_n_criteria (self->census))
    return 0;
  return sokaku_tally_get_sum (found->tally, slot, criterion);
}

/**
 * sokaku_stats_find_grade:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @steps: (out caller-allocates): the grade that the scores earn, and why
 *
 * Rules 2 and 3: the item rule on the rounded means and their total.
 *
 * Returns: whether any item is scored, so that there are steps
 */
gboolean
sokaku_stats_find_grade (SokakuStats *self, gpointer group, int fiscal, SokakuGradingSteps *steps)
{
  SokakuGroup *found;
  g_autofree int *means = NULL;
  guint slot, n;

  if (!find (self, group, fiscal, &found, &slot)
      || sokaku_tally_get_n_scored (found->tally, slot) == 0)
    return FALSE;
  n = sokaku_census_get_n_criteria (self->census);
  means = g_new (int, n);
  for (guint i = 0; i < n; i++)
    means[i] = sokaku_tally_get_mean (found->tally, slot, i);
  sokaku_grading_find_grade (self->plan, sokaku_tally_get_total (found->tally, slot), means, n, 10,
                             steps);
  return TRUE;
}

/* The name of the grade in @steps. */
static const char *
get_grade_name (SokakuStats *self, const SokakuGradingSteps *steps)
{
  SokakuGrade *grade
      = steps->given >= 0
            ? sokaku_node_list_peek (sokaku_plan_get_grades (self->plan), (guint) steps->given)
            : NULL;

  return grade != NULL ? sokaku_grade_get_name (grade) : "";
}

/**
 * sokaku_stats_get_grade:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @origin: (out) (optional): whether the grade is computed or recorded
 *
 * Rules 2 and 3: the item rule on the rounded means and their total. Where an
 * initiative holds an item that was evaluated by scores that are not known, its
 * grade cannot follow from the others': then the grade recorded for the
 * initiative counts, if there is one.
 *
 * Returns: (transfer none): name of the grade, "-" if nothing is scored
 */
const char *
sokaku_stats_get_grade (SokakuStats *self, gpointer group, int fiscal, SokakuOrigin *origin)
{
  SokakuGroup *found;
  const char *grade = SOKAKU_GRADE_ENDED;
  const char *recorded = "";
  SokakuOrigin from = SOKAKU_ORIGIN_NONE;
  SokakuGradingSteps steps;
  guint slot;

  if (find (self, group, fiscal, &found, &slot))
    {
      if (SOKAKU_IS_INITIATIVE (group) && sokaku_tally_get_n_holes (found->tally, slot) > 0)
        recorded = sokaku_initiative_get_recorded_grade (group, fiscal);
      if (*recorded != '\0')
        {
          grade = recorded;
          from = SOKAKU_ORIGIN_RECORDED;
        }
      else if (sokaku_stats_find_grade (self, group, fiscal, &steps))
        {
          grade = get_grade_name (self, &steps);
          from = SOKAKU_ORIGIN_COMPUTED;
        }
    }
  if (origin != NULL)
    *origin = from;
  return grade;
}

/**
 * sokaku_stats_get_council:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @origin: (out) (optional): whether it is computed or was entered
 *
 * Rule 4: an initiative's average of the members' ratings, or the average entered
 * directly. Of a theme (and the plan): the mean of its initiatives' rounded
 * averages, each once, rounded; that is always computed.
 *
 * Returns: the average in tenths, or %SOKAKU_UNKNOWN
 */
int
sokaku_stats_get_council (SokakuStats *self, gpointer group, SokakuOrigin *origin)
{
  SokakuGroup *found = sokaku_census_find_group (get_census (self), group);
  int average = SOKAKU_UNKNOWN;
  SokakuOrigin from = SOKAKU_ORIGIN_NONE;

  if (found != NULL && SOKAKU_IS_INITIATIVE (group))
    {
      average = found->average;
      from = found->origin;
    }
  else if (found != NULL && found->n_averages > 0)
    {
      average = sokaku_round_half_up (found->average_sum, found->n_averages);
      from = SOKAKU_ORIGIN_COMPUTED;
    }
  if (origin != NULL)
    *origin = from;
  return average;
}

/**
 * sokaku_stats_get_council_sum:
 * @self: stats
 * @group: a theme or the plan
 * @n_averages: (out): number of initiatives with an average
 *
 * Rule 4: what the council average of a theme is the mean of.
 *
 * Returns: sum of the initiatives' rounded averages, in tenths
 */
gint64
sokaku_stats_get_council_sum (SokakuStats *self, gpointer group, guint *n_averages)
{
  SokakuGroup *found = sokaku_census_find_group (get_census (self), group);

  *n_averages = found != NULL ? found->n_averages : 0;
  return found != NULL ? found->average_sum : 0;
}

/**
 * sokaku_stats_get_n_ratings:
 * @self: stats
 * @group: an initiative, a theme or the plan
 *
 * Returns: number of members' ratings behind its council average
 */
guint
sokaku_stats_get_n_ratings (SokakuStats *self, gpointer group)
{
  SokakuGroup *found = sokaku_census_find_group (get_census (self), group);

  return found != NULL ? found->n_ratings : 0;
}

/**
 * sokaku_stats_get_n_graded:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @grade: position of a grade among the plan's
 *
 * Rule 5: counts the recorded grade of an item where there is one, else the
 * computed one.
 *
 * Returns: number of items with that grade
 */
guint
sokaku_stats_get_n_graded (SokakuStats *self, gpointer group, int fiscal, guint grade)
{
  SokakuGroup *found;
  guint slot;

  if (!find (self, group, fiscal, &found, &slot)
      || grade >= sokaku_census_get_n_grades (self->census))
    return 0;
  return sokaku_tally_get_n_graded (found->tally, slot, grade);
}

/**
 * sokaku_stats_count_graded:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @worst_grade: position of a grade among the plan's
 * @n_all: (out): number of items that have a grade
 *
 * Rule 5: what sokaku_stats_get_share() is the share of.
 *
 * Returns: number of items with @worst_grade or a better one
 */
guint
sokaku_stats_count_graded (
    SokakuStats *self, gpointer group, int fiscal, guint worst_grade, guint *n_all)
{
  guint part = 0;

  *n_all = 0;
  for (guint grade = 0; grade < sokaku_census_get_n_grades (get_census (self)); grade++)
    {
      guint n = sokaku_stats_get_n_graded (self, group, fiscal, grade);

      *n_all += n;
      if (grade <= worst_grade)
        part += n;
    }
  return part;
}

/**
 * sokaku_stats_get_share:
 * @self: stats
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @worst_grade: position of a grade among the plan's
 *
 * Rule 5: the share of items with @worst_grade or a better one among those that
 * have a grade.
 *
 * Returns: the share in tenths of a percent, or %SOKAKU_UNKNOWN if no item has a grade
 */
int
sokaku_stats_get_share (SokakuStats *self, gpointer group, int fiscal, guint worst_grade)
{
  guint whole;
  guint part = sokaku_stats_count_graded (self, group, fiscal, worst_grade, &whole);

  return sokaku_stats_get_percentage (part, whole);
}

/**
 * sokaku_stats_get_n_rated_at_least:
 * @self: stats
 * @group: a theme or the plan
 * @average: a council average in tenths
 *
 * Rule 5: "14 initiatives at 4.0 or more".
 *
 * Returns: number of initiatives with that council average or a higher one
 */
guint
sokaku_stats_get_n_rated_at_least (SokakuStats *self, gpointer group, int average)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);
  SokakuCensus *census = get_census (self);
  SokakuGroup *wanted = sokaku_census_find_group (census, group);
  guint n = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuGroup *initiative
          = sokaku_census_find_group (census, sokaku_node_list_peek (initiatives, i));

      if (initiative != NULL && g_ptr_array_find (initiative->above, wanted, NULL)
          && SOKAKU_IS_VALUE (initiative->average) && initiative->average >= average)
        n++;
    }
  return n;
}

/**
 * sokaku_stats_get_percentage:
 * @part: a count
 * @whole: a count
 *
 * Rule 5: 94 of 95 are 98.9 %.
 *
 * Returns: the percentage in tenths, or %SOKAKU_UNKNOWN of nothing
 */
int
sokaku_stats_get_percentage (guint part, guint whole)
{
  return whole > 0 ? sokaku_round_half_up ((gint64) part * 1000, whole) : SOKAKU_UNKNOWN;
}
