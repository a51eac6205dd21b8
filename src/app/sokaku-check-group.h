/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A heading in the list of findings: a rule, and how much it found. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHECK_GROUP (sokaku_check_group_get_type ())
G_DECLARE_FINAL_TYPE (SokakuCheckGroup, sokaku_check_group, SOKAKU, CHECK_GROUP, GObject)

SokakuCheckGroup *sokaku_check_group_new (const char *rule);

const char *sokaku_check_group_get_rule (SokakuCheckGroup *self);
guint sokaku_check_group_get_count (SokakuCheckGroup *self);
void sokaku_check_group_set_count (SokakuCheckGroup *self, guint count);
gboolean sokaku_check_group_get_folded (SokakuCheckGroup *self);
void sokaku_check_group_set_folded (SokakuCheckGroup *self, gboolean folded);

G_END_DECLS
