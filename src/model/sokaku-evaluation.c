/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-evaluation (自己評価) of an item for a year or overall (総括). */
#include "sokaku-evaluation.h"

#include "sokaku-score.h"

struct _SokakuEvaluation
{
  SokakuNode parent_instance;

  int year;
  char *grade;
  char *reason;
  char *decision;
  SokakuNodeList *scores;
};

G_DEFINE_FINAL_TYPE (SokakuEvaluation, sokaku_evaluation, SOKAKU_TYPE_NODE)

enum
{
  FIELD_YEAR,
  FIELD_GRADE,
  FIELD_REASON,
  FIELD_DECISION,
};

static const SokakuField fields[] = {
  { "year", SOKAKU_FIELD_INT, offsetof (SokakuEvaluation, year) },
  { "grade", SOKAKU_FIELD_STRING, offsetof (SokakuEvaluation, grade) },
  { "reason", SOKAKU_FIELD_STRING, offsetof (SokakuEvaluation, reason) },
  { "decision", SOKAKU_FIELD_STRING, offsetof (SokakuEvaluation, decision) },
};

static void
sokaku_evaluation_dispose (GObject *object)
{
  SokakuEvaluation *self = SOKAKU_EVALUATION (object);

  sokaku_node_list_disown (&self->scores);

  G_OBJECT_CLASS (sokaku_evaluation_parent_class)->dispose (object);
}

static void
sokaku_evaluation_class_init (SokakuEvaluationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_evaluation_dispose;
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_evaluation_init (SokakuEvaluation *self)
{
  sokaku_node_init_fields (self);
  self->scores = sokaku_node_list_new (SOKAKU_NODE (self), "scores", SOKAKU_TYPE_SCORE);
}

/**
 * sokaku_evaluation_new:
 *
 * Returns: (transfer full): an evaluation with empty fields
 */
SokakuEvaluation *
sokaku_evaluation_new (void)
{
  return g_object_new (SOKAKU_TYPE_EVALUATION, NULL);
}

/**
 * sokaku_evaluation_get_year:
 * @self: an evaluation
 *
 * Returns: fiscal year, or %SOKAKU_OVERALL
 */
int
sokaku_evaluation_get_year (SokakuEvaluation *self)
{
  g_return_val_if_fail (SOKAKU_IS_EVALUATION (self), 0);

  return self->year;
}

/**
 * sokaku_evaluation_set_year:
 * @self: an evaluation
 * @year: fiscal year, or %SOKAKU_OVERALL
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_evaluation_set_year (SokakuEvaluation *self, int year)
{
  sokaku_node_set_int (self, FIELD_YEAR, year);
}

/**
 * sokaku_evaluation_get_grade:
 * @self: an evaluation
 *
 * Returns: (transfer none): recorded grade, "" not known, %SOKAKU_GRADE_ENDED after the end
 */
const char *
sokaku_evaluation_get_grade (SokakuEvaluation *self)
{
  g_return_val_if_fail (SOKAKU_IS_EVALUATION (self), "");

  return self->grade;
}

/**
 * sokaku_evaluation_set_grade:
 * @self: an evaluation
 * @grade: recorded grade, "" not known, %SOKAKU_GRADE_ENDED after the end
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_evaluation_set_grade (SokakuEvaluation *self, const char *grade)
{
  sokaku_node_set_string (self, FIELD_GRADE, grade);
}

/**
 * sokaku_evaluation_get_reason:
 * @self: an evaluation
 *
 * Returns: (transfer none): reason of the overall grade (総合評価の理由)
 */
const char *
sokaku_evaluation_get_reason (SokakuEvaluation *self)
{
  g_return_val_if_fail (SOKAKU_IS_EVALUATION (self), "");

  return self->reason;
}

/**
 * sokaku_evaluation_set_reason:
 * @self: an evaluation
 * @reason: reason of the overall grade (総合評価の理由)
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_evaluation_set_reason (SokakuEvaluation *self, const char *reason)
{
  sokaku_node_set_string (self, FIELD_REASON, reason);
}

/**
 * sokaku_evaluation_get_decision:
 * @self: an evaluation
 *
 * Returns: (transfer none): why the recorded grade differs from the computed one
 */
const char *
sokaku_evaluation_get_decision (SokakuEvaluation *self)
{
  g_return_val_if_fail (SOKAKU_IS_EVALUATION (self), "");

  return self->decision;
}

/**
 * sokaku_evaluation_set_decision:
 * @self: an evaluation
 * @decision: why the recorded grade differs from the computed one
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_evaluation_set_decision (SokakuEvaluation *self, const char *decision)
{
  sokaku_node_set_string (self, FIELD_DECISION, decision);
}

/**
 * sokaku_evaluation_get_scores:
 * @self: an evaluation
 *
 * Returns: (transfer none): list of #SokakuScore: one score per criterion, in the plan's order
 */
SokakuNodeList *
sokaku_evaluation_get_scores (SokakuEvaluation *self)
{
  g_return_val_if_fail (SOKAKU_IS_EVALUATION (self), NULL);

  return self->scores;
}
