/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the table of tags. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PLAN_SETTINGS_TAG (sokaku_plan_settings_tag_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuPlanSettingsTag, sokaku_plan_settings_tag, SOKAKU, PLAN_SETTINGS_TAG, SokakuNode)

SokakuPlanSettingsTag *sokaku_plan_settings_tag_new (const char *name);
const char *sokaku_plan_settings_tag_get_name (SokakuPlanSettingsTag *self);

G_END_DECLS
