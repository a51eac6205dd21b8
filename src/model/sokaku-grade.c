/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grade (総合評価) and the smallest total that earns it; grades are listed best first. */
#include "sokaku-grade.h"

struct _SokakuGrade
{
  SokakuNode parent_instance;

  char *name;
  int min_total;
};

G_DEFINE_FINAL_TYPE (SokakuGrade, sokaku_grade, SOKAKU_TYPE_NODE)

enum
{
  FIELD_NAME,
  FIELD_MIN_TOTAL,
};

static const SokakuField fields[] = {
  { "name", SOKAKU_FIELD_STRING, offsetof (SokakuGrade, name) },
  { "min-total", SOKAKU_FIELD_INT, offsetof (SokakuGrade, min_total) },
};

static void
sokaku_grade_class_init (SokakuGradeClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_grade_init (SokakuGrade *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_grade_new:
 *
 * Returns: (transfer full): a grade with empty fields
 */
SokakuGrade *
sokaku_grade_new (void)
{
  return g_object_new (SOKAKU_TYPE_GRADE, NULL);
}

/**
 * sokaku_grade_get_name:
 * @self: a grade
 *
 * Returns: (transfer none): the letter, e.g. "A"
 */
const char *
sokaku_grade_get_name (SokakuGrade *self)
{
  g_return_val_if_fail (SOKAKU_IS_GRADE (self), "");

  return self->name;
}

/**
 * sokaku_grade_set_name:
 * @self: a grade
 * @name: the letter, e.g. "A"
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_grade_set_name (SokakuGrade *self, const char *name)
{
  sokaku_node_set_string (self, FIELD_NAME, name);
}

/**
 * sokaku_grade_get_min_total:
 * @self: a grade
 *
 * Returns: smallest whole total
 */
int
sokaku_grade_get_min_total (SokakuGrade *self)
{
  g_return_val_if_fail (SOKAKU_IS_GRADE (self), 0);

  return self->min_total;
}

/**
 * sokaku_grade_set_min_total:
 * @self: a grade
 * @min_total: smallest whole total
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_grade_set_min_total (SokakuGrade *self, int min_total)
{
  sokaku_node_set_int (self, FIELD_MIN_TOTAL, min_total);
}
