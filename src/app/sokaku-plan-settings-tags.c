/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the tags of items: they are where items have them, so the rows are made of those. */
#include "sokaku-plan-settings-pages.h"

#include <glib/gi18n-lib.h>

#include "sokaku-plan-settings-tag.h"
#include "sokaku-structure.h"

static char *
dup_text (SokakuPlan *plan, gpointer node, const char *property)
{
  const char *tag = sokaku_plan_settings_tag_get_name (node);
  guint n;

  if (g_str_equal (property, "name"))
    return g_strdup (tag);
  n = sokaku_structure_count_tag (plan, tag);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n), n);
}

static gboolean
set_text (SokakuPlan *plan,
          SokakuHistory *history,
          gpointer node,
          const char *property,
          const char *text,
          GError **error)
{
  g_autofree char *blank = g_strstrip (g_strdup (text));

  if (*blank == '\0')
    {
      g_set_error_literal (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_EMPTY,
                           _ ("To take the tag off its items, remove it."));
      return FALSE;
    }
  return sokaku_structure_rename_tag (plan, history, sokaku_plan_settings_tag_get_name (node), text,
                                      error);
}

static char *
describe (SokakuPlan *plan, gpointer node)
{
  guint n = sokaku_structure_count_tag (plan, sokaku_plan_settings_tag_get_name (node));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item has it and loses it.",
                                       "%u items have it and lose it.", n),
                          n);
}

static gboolean
remove_tag (SokakuPlan *plan, SokakuHistory *history, gpointer node, GError **error)
{
  return sokaku_structure_rename_tag (plan, history, sokaku_plan_settings_tag_get_name (node), "",
                                      error);
}

/* --- Rows --- */

static void
fill (GListStore *store, SokakuPlan *plan)
{
  g_autoptr (GPtrArray) tags = sokaku_structure_list_tags (plan);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  /* A tag that has another name is still that row. */
  for (guint i = 0; n == tags->len && i < n; i++)
    {
      g_autoptr (SokakuPlanSettingsTag) tag = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_object_set (tag, "name", tags->pdata[i], NULL);
    }
  if (n == tags->len)
    return;
  g_list_store_remove_all (store);
  for (guint i = 0; i < tags->len; i++)
    {
      g_autoptr (SokakuPlanSettingsTag) tag = sokaku_plan_settings_tag_new (tags->pdata[i]);

      g_list_store_append (store, tag);
    }
}

static gboolean
fill_in_idle (gpointer data)
{
  GListStore *store = data;

  g_object_set_data (G_OBJECT (store), "source", NULL);
  fill (store, g_object_get_data (G_OBJECT (store), "plan"));
  return G_SOURCE_REMOVE;
}

/* Once for all items that an edit changes, and before the table shows its cells. */
static void
on_plan_changed (GListStore *store, const SokakuChange *change)
{
  if ((change->list != NULL || g_str_equal (change->pspec->name, "tag"))
      && g_object_get_data (G_OBJECT (store), "source") == NULL)
    g_object_set_data (G_OBJECT (store), "source",
                       GUINT_TO_POINTER (g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_in_idle,
                                                          g_object_ref (store), g_object_unref)));
}

static GListModel *
list_tags (SokakuPlan *plan)
{
  GListStore *store = g_list_store_new (SOKAKU_TYPE_PLAN_SETTINGS_TAG);

  g_object_set_data_full (G_OBJECT (store), "plan", g_object_ref (plan), g_object_unref);
  fill (store, plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (on_plan_changed), store, G_CONNECT_SWAPPED);
  return G_LIST_MODEL (store);
}

static const SokakuPlanSettingsColumn columns[] = {
  { "name", N_ ("Tag"), SOKAKU_PLAN_SETTINGS_TEXT, 260 },
  { "count", N_ ("Carried By"), SOKAKU_PLAN_SETTINGS_SHOWN },
};

static const SokakuPlanSettingsSpec spec = {
  .name = "tags",
  .title = N_ ("Tags"),
  .hint = N_ ("What the mid-term revision did to items, as their sheets say. A new name is taken "
              "over by every item; two tags of one name become one."),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .get_list = list_tags,
  .set_text = set_text,
  .dup_text = dup_text,
  .describe = describe,
  .remove = remove_tag,
};

/**
 * sokaku_plan_settings_tags_get_spec:
 *
 * Returns: the table of tags
 */
const SokakuPlanSettingsSpec *
sokaku_plan_settings_tags_get_spec (void)
{
  return &spec;
}
