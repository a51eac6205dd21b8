/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grade (総合評価) and the smallest total that earns it; grades are listed best first. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_GRADE (sokaku_grade_get_type ())
G_DECLARE_FINAL_TYPE (SokakuGrade, sokaku_grade, SOKAKU, GRADE, SokakuNode)

SokakuGrade *sokaku_grade_new (void);

const char *sokaku_grade_get_name (SokakuGrade *self);
void sokaku_grade_set_name (SokakuGrade *self, const char *name);

int sokaku_grade_get_min_total (SokakuGrade *self);
void sokaku_grade_set_min_total (SokakuGrade *self, int min_total);

G_END_DECLS
