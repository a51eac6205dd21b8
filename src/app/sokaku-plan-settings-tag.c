/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the table of tags. */
#include "sokaku-plan-settings-tag.h"

struct _SokakuPlanSettingsTag
{
  SokakuNode parent_instance;

  char *name;
};

G_DEFINE_FINAL_TYPE (SokakuPlanSettingsTag, sokaku_plan_settings_tag, SOKAKU_TYPE_NODE)

static const SokakuField fields[] = {
  { "name", SOKAKU_FIELD_STRING, offsetof (SokakuPlanSettingsTag, name) },
};

static void
sokaku_plan_settings_tag_class_init (SokakuPlanSettingsTagClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_plan_settings_tag_init (SokakuPlanSettingsTag *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_plan_settings_tag_new:
 * @name: a tag that items have
 *
 * Returns: (transfer full): its row
 */
SokakuPlanSettingsTag *
sokaku_plan_settings_tag_new (const char *name)
{
  return g_object_new (SOKAKU_TYPE_PLAN_SETTINGS_TAG, "name", name, NULL);
}

/**
 * sokaku_plan_settings_tag_get_name:
 * @self: a row
 *
 * Returns: (transfer none): the tag
 */
const char *
sokaku_plan_settings_tag_get_name (SokakuPlanSettingsTag *self)
{
  return self->name;
}
