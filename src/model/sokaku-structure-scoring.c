/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of criteria, grades and the rating scale, with the scores, grades and ratings that follow.
 */
#include "sokaku-structure-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-grading.h"

/* Calls @func for every evaluation of the plan. */
static void
for_each_evaluation (SokakuPlan *plan, void (*func) (SokakuEvaluation *, gpointer), gpointer data)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      SokakuNodeList *list = sokaku_item_get_evaluations (g_ptr_array_index (items, i));

      for (guint j = 0; j < sokaku_node_list_get_length (list); j++)
        func (sokaku_node_list_peek (list, j), data);
    }
}

/* --- Criteria --- */

typedef struct
{
  SokakuHistory *history;
  const char *criterion; /* id */
  guint from;
  guint to;
  int min;
  int max;
  guint n;
} Scores;

static void
add_score (SokakuEvaluation *evaluation, gpointer data)
{
  Scores *self = data;
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);
  g_autoptr (SokakuScore) score = sokaku_score_new ();

  sokaku_score_set_criterion (score, self->criterion);
  /* The years after an item's end stay ended. */
  if (sokaku_evaluation_is_ended (evaluation))
    sokaku_score_set_value (score, SOKAKU_ENDED);
  sokaku_history_insert (self->history, scores,
                         MIN (self->to, sokaku_node_list_get_length (scores)), score, NULL);
}

static void
remove_score (SokakuEvaluation *evaluation, gpointer data)
{
  Scores *self = data;

  sokaku_structure_remove_node (self->history, sokaku_evaluation_get_scores (evaluation),
                                sokaku_evaluation_find_score (evaluation, self->criterion));
}

static void
move_score (SokakuEvaluation *evaluation, gpointer data)
{
  Scores *self = data;
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

  if (MAX (self->from, self->to) < sokaku_node_list_get_length (scores))
    sokaku_history_move (self->history, scores, self->from, self->to, NULL);
}

static void
count_outside (SokakuEvaluation *evaluation, gpointer data)
{
  Scores *self = data;
  SokakuScore *score = sokaku_evaluation_find_score (evaluation, self->criterion);
  int value = score != NULL ? sokaku_score_get_value (score) : SOKAKU_UNKNOWN;

  self->n += SOKAKU_IS_VALUE (value) && (value < self->min || value > self->max);
}

/**
 * sokaku_structure_add_criterion:
 * @plan: a plan
 * @history: its history
 * @position: where among the criteria; the end if there are fewer
 * @name: its name
 * @error: return location of a #SokakuStructureError
 *
 * Adds a criterion with the range of the one before it, and to every evaluation a
 * score that is not known.
 *
 * Returns: (transfer none) (nullable): the criterion; %NULL where the name will not do
 */
SokakuCriterion *
sokaku_structure_add_criterion (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  guint at = MIN (position, sokaku_node_list_get_length (criteria));
  SokakuCriterion *model = sokaku_node_list_peek (criteria, at > 0 ? at - 1 : 0);
  g_autofree char *tidy = sokaku_structure_tidy (name);
  g_autofree char *id = sokaku_structure_make_node_id (criteria, "c");
  g_autoptr (SokakuCriterion) criterion = NULL;
  Scores scores = { .history = history, .criterion = id, .to = at };

  if (!sokaku_structure_check_name (criteria, NULL, "name", tidy, error)
      || !sokaku_structure_check_no_locked_evaluation (plan, NULL, error))
    return NULL;
  criterion = sokaku_criterion_new ();
  sokaku_criterion_set_id (criterion, id);
  sokaku_criterion_set_name (criterion, tidy);
  sokaku_criterion_set_min (criterion, model != NULL ? sokaku_criterion_get_min (model) : 0);
  sokaku_criterion_set_max (criterion, model != NULL ? sokaku_criterion_get_max (model) : 1);

  sokaku_history_begin_group (history, _ ("New Criterion"));
  sokaku_history_insert (history, criteria, at, criterion, NULL);
  for_each_evaluation (plan, add_score, &scores);
  sokaku_history_end_group (history);
  return criterion;
}

/**
 * sokaku_structure_remove_criterion:
 * @plan: a plan
 * @history: its history, in a group
 * @criterion: a criterion of it
 *
 * Removes the criterion with its scores and their reasons.
 */
void
sokaku_structure_remove_criterion (SokakuPlan *plan,
                                   SokakuHistory *history,
                                   SokakuCriterion *criterion)
{
  Scores scores = { .history = history, .criterion = sokaku_criterion_get_id (criterion) };

  for_each_evaluation (plan, remove_score, &scores);
  sokaku_structure_remove_node (history, sokaku_plan_get_criteria (plan), criterion);
}

/**
 * sokaku_structure_move_scores:
 * @plan: a plan
 * @history: its history, in a group
 * @from: position of a criterion
 * @to: its position afterwards
 *
 * Scores stand in the order of the criteria.
 */
void
sokaku_structure_move_scores (SokakuPlan *plan, SokakuHistory *history, guint from, guint to)
{
  Scores scores = { .history = history, .from = from, .to = to };

  for_each_evaluation (plan, move_score, &scores);
}

/**
 * sokaku_structure_set_range:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: a criterion
 * @property: "min" or "max"
 * @text: tidy number
 * @label: for undo
 * @error: return location
 *
 * The range holds every score that was given, and the cap.
 *
 * Returns: whether @text can be its end
 */
gboolean
sokaku_structure_set_range (SokakuPlan *plan,
                            SokakuHistory *history,
                            gpointer node,
                            const char *property,
                            const char *text,
                            const char *label,
                            GError **error)
{
  int cap = sokaku_criterion_get_cap_at (node);
  Scores scores = { .criterion = sokaku_criterion_get_id (node),
                    .min = sokaku_criterion_get_min (node),
                    .max = sokaku_criterion_get_max (node) };
  int *end = g_str_equal (property, "min") ? &scores.min : &scores.max;

  if (!sokaku_structure_parse_number (text, end))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("This is a whole number."));
  if (scores.min >= scores.max)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("The lowest score must be below the highest."));
  if (SOKAKU_IS_VALUE (cap) && (cap < scores.min || cap > scores.max))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("The cap would be outside the range: change the cap first."));
  for_each_evaluation (plan, count_outside, &scores);
  if (scores.n > 0)
    {
      g_set_error (
          error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
          g_dngettext (GETTEXT_PACKAGE, "%u score would be outside the range: correct it first.",
                       "%u scores would be outside the range: correct them first.", scores.n),
          scores.n);
      return FALSE;
    }
  if (history != NULL)
    sokaku_history_set_int (history, node, property, *end, label);
  return TRUE;
}

/* Both or none. */
static void
apply_cap (SokakuHistory *history, gpointer criterion, int at, const char *grade, const char *label)
{
  sokaku_history_begin_group (history, label);
  sokaku_history_set_int (history, criterion, "cap-at", at, NULL);
  sokaku_history_set_string (history, criterion, "cap-grade", grade, NULL);
  sokaku_history_end_group (history);
}

/**
 * sokaku_structure_set_cap:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: a criterion
 * @property: "cap-at" or "cap-grade"
 * @text: tidy number or name of a grade; "" for no cap
 * @label: for undo
 * @error: return location
 *
 * Rule 1: a cap is a score and the best grade that it leaves. Where one of them is
 * set without the other, the other becomes the lowest score, or the second grade.
 *
 * Returns: whether @text can be of its cap
 */
gboolean
sokaku_structure_set_cap (SokakuPlan *plan,
                          SokakuHistory *history,
                          gpointer node,
                          const char *property,
                          const char *text,
                          const char *label,
                          GError **error)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  guint n = sokaku_node_list_get_length (grades);
  int at = sokaku_criterion_get_cap_at (node);
  const char *grade = sokaku_criterion_get_cap_grade (node);

  if (*text == '\0')
    {
      at = SOKAKU_UNKNOWN;
      grade = "";
    }
  else if (g_str_equal (property, "cap-at"))
    {
      if (!sokaku_structure_parse_number (text, &at) || at < sokaku_criterion_get_min (node)
          || at > sokaku_criterion_get_max (node))
        {
          g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                       _ ("The score of a cap is a whole number from %d to %d."),
                       sokaku_criterion_get_min (node), sokaku_criterion_get_max (node));
          return FALSE;
        }
      if (n == 0)
        return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                      _ ("The plan has no grades yet."));
      if (*grade == '\0')
        grade = sokaku_grade_get_name (sokaku_node_list_peek (grades, MIN (1, n - 1)));
    }
  else
    {
      if (!sokaku_plan_find_grade (plan, text, NULL))
        {
          g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                       _ ("The plan has no grade “%s”."), text);
          return FALSE;
        }
      grade = text;
      if (!SOKAKU_IS_VALUE (at))
        at = sokaku_criterion_get_min (node);
    }
  if (history != NULL)
    apply_cap (history, node, at, grade, label);
  return TRUE;
}

/* --- Grades --- */

typedef struct
{
  SokakuHistory *history;
  const char *name;
  const char *other; /* what is recorded instead */
} Recorded;

static void
change_recorded (SokakuEvaluation *evaluation, gpointer data)
{
  Recorded *self = data;

  if (g_str_equal (sokaku_evaluation_get_grade (evaluation), self->name))
    sokaku_history_set_string (self->history, evaluation, "grade", self->other, NULL);
}

/* Another name wherever the grade is recorded or caps; "" takes it away there. */
static void
change_grade (SokakuPlan *plan, SokakuHistory *history, const char *name, const char *other)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  Recorded recorded = { history, name, other };

  for_each_evaluation (plan, change_recorded, &recorded);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *grades
          = sokaku_initiative_get_year_grades (sokaku_node_list_peek (initiatives, i));

      for (guint j = sokaku_node_list_get_length (grades); j > 0; j--)
        {
          SokakuYearGrade *grade = sokaku_node_list_peek (grades, j - 1);

          if (!g_str_equal (sokaku_year_grade_get_grade (grade), name))
            continue;
          if (*other != '\0')
            sokaku_history_set_string (history, grade, "grade", other, NULL);
          else
            sokaku_history_remove (history, grades, j - 1, NULL);
        }
    }
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);

      if (g_str_equal (sokaku_criterion_get_cap_grade (criterion), name))
        apply_cap (history, criterion,
                   *other != '\0' ? sokaku_criterion_get_cap_at (criterion) : SOKAKU_UNKNOWN, other,
                   NULL);
    }
}

static gboolean
check_grade_name (SokakuPlan *plan, gpointer grade, const char *name, GError **error)
{
  if (g_str_equal (name, SOKAKU_GRADE_ENDED))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("“-” says that an item had ended; choose another name."));
  return sokaku_structure_check_name (sokaku_plan_get_grades (plan), grade, "name", name, error);
}

/**
 * sokaku_structure_set_grade_name:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: a grade
 * @property: "name"
 * @text: tidy name
 * @label: for undo
 * @error: return location
 *
 * Recorded grades and caps take the new name along.
 *
 * Returns: whether @text can be its name
 */
gboolean
sokaku_structure_set_grade_name (SokakuPlan *plan,
                                 SokakuHistory *history,
                                 gpointer node,
                                 const char *property,
                                 const char *text,
                                 const char *label,
                                 GError **error)
{
  g_autofree char *old = g_strdup (sokaku_grade_get_name (node));

  if (!check_grade_name (plan, node, text, error))
    return FALSE;
  if (g_str_equal (old, text))
    return TRUE;
  if (!sokaku_structure_check_readable (plan, NULL, error)
      || !sokaku_structure_check_no_locked_evaluation (plan, old, error))
    return FALSE;
  if (history != NULL)
    {
      sokaku_history_begin_group (history, label);
      sokaku_history_set_string (history, node, property, text, NULL);
      change_grade (plan, history, old, text);
      sokaku_history_end_group (history);
    }
  return TRUE;
}

/**
 * sokaku_structure_set_threshold:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: a grade
 * @property: "min-total"
 * @text: tidy number
 * @label: for undo
 * @error: return location
 *
 * Rule 1: grades stand best first, each with a smaller total than the one before.
 *
 * Returns: whether @text can be the smallest total that earns the grade
 */
gboolean
sokaku_structure_set_threshold (SokakuPlan *plan,
                                SokakuHistory *history,
                                gpointer node,
                                const char *property,
                                const char *text,
                                const char *label,
                                GError **error)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  SokakuGrade *better, *worse;
  guint position;
  int total;

  if (!sokaku_structure_parse_number (text, &total))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("This is a whole number."));
  sokaku_node_list_find (grades, node, &position);
  better = position > 0 ? sokaku_node_list_peek (grades, position - 1) : NULL;
  worse = sokaku_node_list_peek (grades, position + 1);
  if (better != NULL && total >= sokaku_grade_get_min_total (better))
    {
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                   _ ("The better grade “%s” begins at %d: this one must begin below."),
                   sokaku_grade_get_name (better), sokaku_grade_get_min_total (better));
      return FALSE;
    }
  if (worse != NULL && total <= sokaku_grade_get_min_total (worse))
    {
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                   _ ("The lower grade “%s” begins at %d: this one must begin above."),
                   sokaku_grade_get_name (worse), sokaku_grade_get_min_total (worse));
      return FALSE;
    }
  if (history != NULL)
    sokaku_history_set_int (history, node, property, total, label);
  return TRUE;
}

/**
 * sokaku_structure_add_grade:
 * @plan: a plan
 * @history: its history
 * @position: where among the grades, best first; the end if there are fewer
 * @name: its name
 * @error: return location of a #SokakuStructureError
 *
 * Adds a grade that begins one above the grade below it. As the last it takes over
 * the beginning of the last so far, which then begins one above, so that every
 * total still has a grade.
 *
 * Returns: (transfer none) (nullable): the grade; %NULL where the name will not do,
 *   or the grades around leave no total for it
 */
SokakuGrade *
sokaku_structure_add_grade (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  guint n = sokaku_node_list_get_length (grades);
  guint at = MIN (position, n);
  gboolean last = at == n;
  SokakuGrade *below = sokaku_node_list_peek (grades, last && n > 0 ? n - 1 : at);
  guint above_position = last && n > 0 ? n - 1 : at;
  SokakuGrade *above
      = above_position > 0 ? sokaku_node_list_peek (grades, above_position - 1) : NULL;
  g_autofree char *tidy = sokaku_structure_tidy (name);
  g_autoptr (SokakuGrade) grade = NULL;
  int bottom = below != NULL ? sokaku_grade_get_min_total (below) : 0;

  if (!check_grade_name (plan, NULL, tidy, error))
    return NULL;
  if (above != NULL && bottom + 1 >= sokaku_grade_get_min_total (above))
    {
      sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                             _ ("The grades around it leave no total for another: change their "
                                "smallest totals first."));
      return NULL;
    }
  grade = sokaku_grade_new ();
  sokaku_grade_set_name (grade, tidy);
  sokaku_grade_set_min_total (grade, last ? bottom : bottom + 1);
  sokaku_history_begin_group (history, _ ("New Grade"));
  if (last && below != NULL)
    sokaku_history_set_int (history, below, "min-total", bottom + 1, NULL);
  sokaku_history_insert (history, grades, at, grade, NULL);
  sokaku_history_end_group (history);
  return grade;
}

/**
 * sokaku_structure_remove_grade:
 * @plan: a plan
 * @history: its history, in a group
 * @grade: a grade of it
 *
 * Removes the grade wherever it is recorded, with the caps that name it. Where it
 * is the last, the one before takes over the totals that earned it.
 */
void
sokaku_structure_remove_grade (SokakuPlan *plan, SokakuHistory *history, SokakuGrade *grade)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  guint n = sokaku_node_list_get_length (grades);

  change_grade (plan, history, sokaku_grade_get_name (grade), "");
  if (n > 1 && sokaku_node_list_peek (grades, n - 1) == grade)
    sokaku_history_set_int (history, sokaku_node_list_peek (grades, n - 2), "min-total",
                            sokaku_grade_get_min_total (grade), NULL);
  sokaku_structure_remove_node (history, grades, grade);
}

/* --- Rating scale --- */

/* Ratings of @value become @other. */
static void
change_ratings (SokakuPlan *plan, SokakuHistory *history, int value, int other)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *ratings
          = sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, i));

      for (guint j = 0; j < sokaku_node_list_get_length (ratings); j++)
        {
          SokakuRating *rating = sokaku_node_list_peek (ratings, j);

          if (sokaku_rating_get_value (rating) == value)
            sokaku_history_set_int (history, rating, "value", other, NULL);
          if (sokaku_rating_get_second (rating) == value)
            sokaku_history_set_int (history, rating, "second", other, NULL);
        }
    }
}

/* Where a step of @value stands, best first, @step aside. */
static guint
find_step_place (SokakuPlan *plan, gpointer step, int value)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint place = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (scale); i++)
    if (sokaku_node_list_peek (scale, i) != step)
      place += sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)) > value;
  return place;
}

static gboolean
check_step (SokakuPlan *plan, gpointer step, int value, GError **error)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);

  if (value < 0)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("A rating is a whole number from 0."));
  for (guint i = 0; i < sokaku_node_list_get_length (scale); i++)
    if (sokaku_node_list_peek (scale, i) != step
        && sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)) == value)
      {
        g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
                     _ ("The scale has a step %d already; choose another."), value);
        return FALSE;
      }
  return TRUE;
}

/**
 * sokaku_structure_set_step_value:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: a step of the rating scale
 * @property: "value"
 * @text: tidy number
 * @label: for undo
 * @error: return location
 *
 * Ratings take the new value along, and the step takes its place in the scale.
 *
 * Returns: whether @text can be its value
 */
gboolean
sokaku_structure_set_step_value (SokakuPlan *plan,
                                 SokakuHistory *history,
                                 gpointer node,
                                 const char *property,
                                 const char *text,
                                 const char *label,
                                 GError **error)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  int old = sokaku_scale_step_get_value (node);
  int value = -1;
  guint position;

  if (!sokaku_structure_parse_number (text, &value))
    value = -1;
  if (!check_step (plan, node, value, error))
    return FALSE;
  if (value == old)
    return TRUE;
  if (!sokaku_structure_check_readable (plan, NULL, error))
    return FALSE;
  if (history != NULL)
    {
      sokaku_history_begin_group (history, label);
      change_ratings (plan, history, old, value);
      sokaku_history_set_int (history, node, property, value, NULL);
      sokaku_node_list_find (scale, node, &position);
      sokaku_history_move (history, scale, position, find_step_place (plan, node, value), NULL);
      sokaku_history_end_group (history);
    }
  return TRUE;
}

/**
 * sokaku_structure_add_step:
 * @plan: a plan
 * @history: its history
 * @value: the rating
 * @label: what it means; may be ""
 * @error: return location of a #SokakuStructureError
 *
 * Adds a step to the rating scale, which stands best first.
 *
 * Returns: (transfer none) (nullable): the step; %NULL where there is one already
 */
SokakuScaleStep *
sokaku_structure_add_step (
    SokakuPlan *plan, SokakuHistory *history, int value, const char *label, GError **error)
{
  g_autofree char *tidy = sokaku_structure_tidy (label);
  g_autoptr (SokakuScaleStep) step = NULL;

  if (!check_step (plan, NULL, value, error))
    return NULL;
  step = sokaku_scale_step_new ();
  sokaku_scale_step_set_value (step, value);
  sokaku_scale_step_set_label (step, tidy);
  sokaku_history_insert (history, sokaku_plan_get_scale (plan), find_step_place (plan, NULL, value),
                         step, _ ("New Rating Step"));
  return step;
}

/**
 * sokaku_structure_remove_step:
 * @plan: a plan
 * @history: its history, in a group
 * @step: a step of its scale
 *
 * Removes the step with the ratings that chose it; they become "not known".
 */
void
sokaku_structure_remove_step (SokakuPlan *plan, SokakuHistory *history, SokakuScaleStep *step)
{
  change_ratings (plan, history, sokaku_scale_step_get_value (step), SOKAKU_UNKNOWN);
  sokaku_structure_remove_node (history, sokaku_plan_get_scale (plan), step);
}
