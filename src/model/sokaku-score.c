/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The score of one criterion in one evaluation, with its reason. */
#include "sokaku-score.h"

struct _SokakuScore
{
  SokakuNode parent_instance;

  char *criterion;
  int value;
  char *reason;
};

G_DEFINE_FINAL_TYPE (SokakuScore, sokaku_score, SOKAKU_TYPE_NODE)

enum
{
  FIELD_CRITERION,
  FIELD_VALUE,
  FIELD_REASON,
};

static const SokakuField fields[] = {
  { "criterion", SOKAKU_FIELD_STRING, offsetof (SokakuScore, criterion) },
  { "value", SOKAKU_FIELD_INT, offsetof (SokakuScore, value), SOKAKU_UNKNOWN },
  { "reason", SOKAKU_FIELD_STRING, offsetof (SokakuScore, reason) },
};

static void
sokaku_score_class_init (SokakuScoreClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_score_init (SokakuScore *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_score_new:
 *
 * Returns: (transfer full): a score with empty fields
 */
SokakuScore *
sokaku_score_new (void)
{
  return g_object_new (SOKAKU_TYPE_SCORE, NULL);
}

/**
 * sokaku_score_get_criterion:
 * @self: a score
 *
 * Returns: (transfer none): id of the criterion
 */
const char *
sokaku_score_get_criterion (SokakuScore *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCORE (self), "");

  return self->criterion;
}

/**
 * sokaku_score_set_criterion:
 * @self: a score
 * @criterion: id of the criterion
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_score_set_criterion (SokakuScore *self, const char *criterion)
{
  sokaku_node_set_string (self, FIELD_CRITERION, criterion);
}

/**
 * sokaku_score_get_value:
 * @self: a score
 *
 * Returns: a score, or %SOKAKU_UNKNOWN or %SOKAKU_ENDED
 */
int
sokaku_score_get_value (SokakuScore *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCORE (self), 0);

  return self->value;
}

/**
 * sokaku_score_set_value:
 * @self: a score
 * @value: a score, or %SOKAKU_UNKNOWN or %SOKAKU_ENDED
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_score_set_value (SokakuScore *self, int value)
{
  sokaku_node_set_int (self, FIELD_VALUE, value);
}

/**
 * sokaku_score_get_reason:
 * @self: a score
 *
 * Returns: (transfer none): reason (overall evaluation); "" not known
 */
const char *
sokaku_score_get_reason (SokakuScore *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCORE (self), "");

  return self->reason;
}

/**
 * sokaku_score_set_reason:
 * @self: a score
 * @reason: reason (overall evaluation); "" not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_score_set_reason (SokakuScore *self, const char *reason)
{
  sokaku_node_set_string (self, FIELD_REASON, reason);
}
