/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the financial effects: what it shows, and what it does to the plan. */
#include "sokaku-report-effects.h"

#include <glib/gi18n-lib.h>

#include "sokaku-amount.h"
#include "sokaku-effect.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"

static SokakuNodeList *
get_effects (SokakuPlan *plan)
{
  return sokaku_report_get_effects (sokaku_plan_get_report (plan));
}

static GListModel *
list_effects (SokakuPlan *plan)
{
  return G_LIST_MODEL (g_object_ref (get_effects (plan)));
}

static char *
dup_text (SokakuPlan *plan, gpointer node, const char *property)
{
  if (g_str_equal (property, "amount"))
    return sokaku_effect_get_amount (node) != SOKAKU_EFFECT_UNKNOWN ? sokaku_amount_format (
               sokaku_effect_get_amount (node), sokaku_plan_get_language (plan))
                                                                    : g_strdup ("");
  if (g_str_equal (property, "item"))
    {
      SokakuItem *item = sokaku_plan_find_item (plan, sokaku_effect_get_item (node));

      return g_strdup (item != NULL ? sokaku_item_get_number (item) : "");
    }
  return g_strdup (sokaku_effect_get_label (node));
}

static gboolean
refuse (GError **error, int code, const char *sentence)
{
  g_set_error_literal (error, SOKAKU_STRUCTURE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
set_amount (SokakuHistory *history, gpointer node, const char *text, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gint64 amount = SOKAKU_EFFECT_UNKNOWN;

  if (*text != '\0' && !sokaku_amount_parse (text, &amount))
    return refuse (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                   _ ("This is no amount: write it in yen, such as 3,760,000,000 or 37億6千万円."));
  if (history == NULL)
    return TRUE;
  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, amount);
  sokaku_history_set_value (history, node, "amount", &value, _ ("Amount of a Financial Effect"));
  return TRUE;
}

/* Items are called by their numbers. */
static gboolean
set_item (SokakuPlan *plan, SokakuHistory *history, gpointer node, const char *text, GError **error)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuItem *item = NULL;

  for (guint i = 0; i < items->len && item == NULL; i++)
    if (g_ascii_strcasecmp (sokaku_item_get_number (items->pdata[i]), text) == 0)
      item = items->pdata[i];
  if (*text != '\0' && item == NULL)
    return refuse (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                   _ ("The plan has no item with this number."));
  if (history != NULL)
    sokaku_history_set_string (history, node, "item", item != NULL ? sokaku_item_get_id (item) : "",
                               _ ("Item of a Financial Effect"));
  return TRUE;
}

static gboolean
set_text (SokakuPlan *plan,
          SokakuHistory *history,
          gpointer node,
          const char *property,
          const char *text,
          GError **error)
{
  g_autofree char *nfkc = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  if (g_str_equal (property, "amount"))
    return set_amount (history, node, g_strstrip (nfkc), error);
  if (g_str_equal (property, "item"))
    return set_item (plan, history, node, g_strstrip (nfkc), error);
  if (history != NULL)
    sokaku_history_set_string (history, node, property, text, _ ("Name of a Financial Effect"));
  return TRUE;
}

static gboolean
get_flag (SokakuPlan *plan, gpointer node, const char *property)
{
  return sokaku_effect_get_kind (node) == SOKAKU_EFFECT_TOTAL;
}

static gboolean
set_flag (SokakuPlan *plan,
          SokakuHistory *history,
          gpointer node,
          const char *property,
          gboolean active,
          GError **error)
{
  if (history != NULL)
    sokaku_history_set_int (history, node, "kind",
                            active ? SOKAKU_EFFECT_TOTAL : SOKAKU_EFFECT_MAIN,
                            _ ("Kind of a Financial Effect"));
  return TRUE;
}

static gboolean
has_total (SokakuPlan *plan)
{
  SokakuNodeList *effects = get_effects (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (effects); i++)
    if (sokaku_effect_get_kind (sokaku_node_list_peek (effects, i)) == SOKAKU_EFFECT_TOTAL)
      return TRUE;
  return FALSE;
}

/* The first one is the total, those after it its main parts. */
static gpointer
add (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuNodeList *effects = get_effects (plan);
  g_autoptr (SokakuEffect) effect = sokaku_effect_new ();
  guint position = sokaku_node_list_get_length (effects);

  if (*sokaku_report_get_damage (sokaku_plan_get_report (plan)) != '\0')
    {
      refuse (error, SOKAKU_STRUCTURE_ERROR_DAMAGED,
              _ ("The report’s file could not be read, so nothing can be changed in it: repair it "
                 "first."));
      return NULL;
    }
  if (after != NULL && sokaku_node_list_find (effects, after, &position))
    position++;
  sokaku_effect_set_kind (effect, has_total (plan) ? SOKAKU_EFFECT_MAIN : SOKAKU_EFFECT_TOTAL);
  if (!has_total (plan))
    {
      sokaku_effect_set_label (effect, _ ("Total financial effect"));
      position = 0;
    }
  sokaku_history_insert (history, effects, position, effect, _ ("New Financial Effect"));
  return effect;
}

static char *
describe (SokakuPlan *plan, gpointer node)
{
  return NULL;
}

static gboolean
remove_effect (SokakuPlan *plan, SokakuHistory *history, gpointer node, GError **error)
{
  SokakuNodeList *effects = get_effects (plan);
  guint position;

  if (!sokaku_node_list_find (effects, node, &position))
    return FALSE;
  sokaku_history_remove (history, effects, position, _ ("Removal of a Financial Effect"));
  return TRUE;
}

static gboolean
move_to (SokakuHistory *history, SokakuNodeList *effects, guint from, guint to)
{
  if (to == from || to >= sokaku_node_list_get_length (effects))
    return FALSE;
  sokaku_history_move (history, effects, from, to, _ ("Order of Financial Effects"));
  return TRUE;
}

static gboolean
move (SokakuPlan *plan,
      SokakuHistory *history,
      gpointer node,
      gpointer target,
      gboolean below,
      GError **error)
{
  SokakuNodeList *effects = get_effects (plan);
  guint from, to;

  if (!sokaku_node_list_find (effects, node, &from)
      || !sokaku_node_list_find (effects, target, &to))
    return FALSE;
  to += below;
  return move_to (history, effects, from, to > from ? to - 1 : to);
}

static gboolean
step (SokakuPlan *plan, SokakuHistory *history, gpointer node, int direction, GError **error)
{
  SokakuNodeList *effects = get_effects (plan);
  guint position;

  if (!sokaku_node_list_find (effects, node, &position) || (position == 0 && direction < 0))
    return FALSE;
  return move_to (history, effects, position, position + (guint) direction);
}

static const SokakuPlanSettingsColumn columns[] = {
  { "label", N_ ("Name"), SOKAKU_PLAN_SETTINGS_TEXT },
  { "amount", N_ ("Amount"), SOKAKU_PLAN_SETTINGS_TEXT, 130, TRUE },
  { "item", N_ ("Item No."), SOKAKU_PLAN_SETTINGS_TEXT, 70 },
  { "total", N_ ("Total"), SOKAKU_PLAN_SETTINGS_FLAG, 56 },
};

static const SokakuPlanSettingsSpec spec = {
  .name = "effects",
  .title = N_ ("Financial Effects"),
  .hint = N_ ("The total and its main parts, which need not add up to it."),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .get_list = list_effects,
  .set_text = set_text,
  .dup_text = dup_text,
  .get_flag = get_flag,
  .set_flag = set_flag,
  .add = add,
  .add_label = N_ ("Effect"),
  .describe = describe,
  .remove = remove_effect,
  .move = move,
  .step = step,
};

/**
 * sokaku_report_effects_get_spec:
 *
 * Returns: the table of the financial effects of a plan's report
 */
const SokakuPlanSettingsSpec *
sokaku_report_effects_get_spec (void)
{
  return &spec;
}
