/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grade that was recorded for an initiative and a year. */
#include "sokaku-year-grade.h"

struct _SokakuYearGrade
{
  SokakuNode parent_instance;

  int year;
  char *grade;
};

G_DEFINE_FINAL_TYPE (SokakuYearGrade, sokaku_year_grade, SOKAKU_TYPE_NODE)

enum
{
  FIELD_YEAR,
  FIELD_GRADE,
};

static const SokakuField fields[] = {
  { "year", SOKAKU_FIELD_INT, offsetof (SokakuYearGrade, year) },
  { "grade", SOKAKU_FIELD_STRING, offsetof (SokakuYearGrade, grade) },
};

static void
sokaku_year_grade_class_init (SokakuYearGradeClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_year_grade_init (SokakuYearGrade *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_year_grade_new:
 *
 * Returns: (transfer full): a year grade with empty fields
 */
SokakuYearGrade *
sokaku_year_grade_new (void)
{
  return g_object_new (SOKAKU_TYPE_YEAR_GRADE, NULL);
}

/**
 * sokaku_year_grade_get_year:
 * @self: a year grade
 *
 * Returns: fiscal year
 */
int
sokaku_year_grade_get_year (SokakuYearGrade *self)
{
  g_return_val_if_fail (SOKAKU_IS_YEAR_GRADE (self), 0);

  return self->year;
}

/**
 * sokaku_year_grade_set_year:
 * @self: a year grade
 * @year: fiscal year
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_year_grade_set_year (SokakuYearGrade *self, int year)
{
  sokaku_node_set_int (self, FIELD_YEAR, year);
}

/**
 * sokaku_year_grade_get_grade:
 * @self: a year grade
 *
 * Returns: (transfer none): recorded grade, "" not known, %SOKAKU_GRADE_ENDED nothing evaluated
 */
const char *
sokaku_year_grade_get_grade (SokakuYearGrade *self)
{
  g_return_val_if_fail (SOKAKU_IS_YEAR_GRADE (self), "");

  return self->grade;
}

/**
 * sokaku_year_grade_set_grade:
 * @self: a year grade
 * @grade: recorded grade, "" not known, %SOKAKU_GRADE_ENDED nothing evaluated
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_year_grade_set_grade (SokakuYearGrade *self, const char *grade)
{
  sokaku_node_set_string (self, FIELD_GRADE, grade);
}
