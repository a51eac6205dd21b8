/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The identifiers of a plan, for finding duplicates and dangling ones while reading. */
#pragma once

#include "sokaku-format.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

typedef struct _SokakuNameSets SokakuNameSets;

SokakuNameSets *sokaku_name_sets_new (void);
SokakuNameSets *sokaku_name_sets_new_for_plan (SokakuPlan *plan);
void sokaku_name_sets_free (SokakuNameSets *self);

gboolean sokaku_name_sets_add (SokakuNameSets *self, SokakuFormatSet set, const char *name);
gboolean sokaku_name_sets_has (SokakuNameSets *self, SokakuFormatSet set, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuNameSets, sokaku_name_sets_free)

G_END_DECLS
