/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A criterion of the self-evaluation (評価項目), with its range and cap. */
#include "sokaku-criterion.h"

struct _SokakuCriterion
{
  SokakuNode parent_instance;

  char *id;
  char *name;
  int min;
  int max;
  int cap_at;
  char *cap_grade;
};

G_DEFINE_FINAL_TYPE (SokakuCriterion, sokaku_criterion, SOKAKU_TYPE_NODE)

enum
{
  FIELD_ID,
  FIELD_NAME,
  FIELD_MIN,
  FIELD_MAX,
  FIELD_CAP_AT,
  FIELD_CAP_GRADE,
};

static const SokakuField fields[] = {
  { "id", SOKAKU_FIELD_STRING, offsetof (SokakuCriterion, id) },
  { "name", SOKAKU_FIELD_STRING, offsetof (SokakuCriterion, name) },
  { "min", SOKAKU_FIELD_INT, offsetof (SokakuCriterion, min) },
  { "max", SOKAKU_FIELD_INT, offsetof (SokakuCriterion, max) },
  { "cap-at", SOKAKU_FIELD_INT, offsetof (SokakuCriterion, cap_at), SOKAKU_UNKNOWN },
  { "cap-grade", SOKAKU_FIELD_STRING, offsetof (SokakuCriterion, cap_grade) },
};

static void
sokaku_criterion_class_init (SokakuCriterionClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_criterion_init (SokakuCriterion *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_criterion_new:
 *
 * Returns: (transfer full): a criterion with empty fields
 */
SokakuCriterion *
sokaku_criterion_new (void)
{
  return g_object_new (SOKAKU_TYPE_CRITERION, NULL);
}

/**
 * sokaku_criterion_get_id:
 * @self: a criterion
 *
 * Returns: (transfer none): identifier within the plan
 */
const char *
sokaku_criterion_get_id (SokakuCriterion *self)
{
  g_return_val_if_fail (SOKAKU_IS_CRITERION (self), "");

  return self->id;
}

/**
 * sokaku_criterion_set_id:
 * @self: a criterion
 * @id: identifier within the plan
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_criterion_set_id (SokakuCriterion *self, const char *id)
{
  sokaku_node_set_string (self, FIELD_ID, id);
}

/**
 * sokaku_criterion_get_name:
 * @self: a criterion
 *
 * Returns: (transfer none): name, e.g. 進捗度
 */
const char *
sokaku_criterion_get_name (SokakuCriterion *self)
{
  g_return_val_if_fail (SOKAKU_IS_CRITERION (self), "");

  return self->name;
}

/**
 * sokaku_criterion_set_name:
 * @self: a criterion
 * @name: name, e.g. 進捗度
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_criterion_set_name (SokakuCriterion *self, const char *name)
{
  sokaku_node_set_string (self, FIELD_NAME, name);
}

/**
 * sokaku_criterion_get_min:
 * @self: a criterion
 *
 * Returns: lowest score
 */
int
sokaku_criterion_get_min (SokakuCriterion *self)
{
  g_return_val_if_fail (SOKAKU_IS_CRITERION (self), 0);

  return self->min;
}

/**
 * sokaku_criterion_set_min:
 * @self: a criterion
 * @min: lowest score
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_criterion_set_min (SokakuCriterion *self, int min)
{
  sokaku_node_set_int (self, FIELD_MIN, min);
}

/**
 * sokaku_criterion_get_max:
 * @self: a criterion
 *
 * Returns: highest score
 */
int
sokaku_criterion_get_max (SokakuCriterion *self)
{
  g_return_val_if_fail (SOKAKU_IS_CRITERION (self), 0);

  return self->max;
}

/**
 * sokaku_criterion_set_max:
 * @self: a criterion
 * @max: highest score
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_criterion_set_max (SokakuCriterion *self, int max)
{
  sokaku_node_set_int (self, FIELD_MAX, max);
}

/**
 * sokaku_criterion_get_cap_at:
 * @self: a criterion
 *
 * Returns: a score of this or less caps the grade; %SOKAKU_UNKNOWN: no cap
 */
int
sokaku_criterion_get_cap_at (SokakuCriterion *self)
{
  g_return_val_if_fail (SOKAKU_IS_CRITERION (self), 0);

  return self->cap_at;
}

/**
 * sokaku_criterion_set_cap_at:
 * @self: a criterion
 * @cap_at: a score of this or less caps the grade; %SOKAKU_UNKNOWN: no cap
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_criterion_set_cap_at (SokakuCriterion *self, int cap_at)
{
  sokaku_node_set_int (self, FIELD_CAP_AT, cap_at);
}

/**
 * sokaku_criterion_get_cap_grade:
 * @self: a criterion
 *
 * Returns: (transfer none): best grade allowed when capped; "" without a cap
 */
const char *
sokaku_criterion_get_cap_grade (SokakuCriterion *self)
{
  g_return_val_if_fail (SOKAKU_IS_CRITERION (self), "");

  return self->cap_grade;
}

/**
 * sokaku_criterion_set_cap_grade:
 * @self: a criterion
 * @cap_grade: best grade allowed when capped; "" without a cap
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_criterion_set_cap_grade (SokakuCriterion *self, const char *cap_grade)
{
  sokaku_node_set_string (self, FIELD_CAP_GRADE, cap_grade);
}
