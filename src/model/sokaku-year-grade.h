/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grade that was recorded for an initiative and a year. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_YEAR_GRADE (sokaku_year_grade_get_type ())
G_DECLARE_FINAL_TYPE (SokakuYearGrade, sokaku_year_grade, SOKAKU, YEAR_GRADE, SokakuNode)

SokakuYearGrade *sokaku_year_grade_new (void);

int sokaku_year_grade_get_year (SokakuYearGrade *self);
void sokaku_year_grade_set_year (SokakuYearGrade *self, int year);

const char *sokaku_year_grade_get_grade (SokakuYearGrade *self);
void sokaku_year_grade_set_grade (SokakuYearGrade *self, const char *grade);

G_END_DECLS
