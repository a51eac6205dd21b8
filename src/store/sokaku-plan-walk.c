/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How states of a plan are compared by the tables of the format. */
#include "sokaku-plan-walk.h"

#include <string.h>

#include "sokaku-part.h"
#include "sokaku-sheet.h"

/**
 * sokaku_plan_walk_values_are_equal:
 * @field: a field
 * @a: a node that has it
 * @b: another
 *
 * Returns: whether it is the same in both
 */
gboolean
sokaku_plan_walk_values_are_equal (const SokakuFormatField *field, gpointer a, gpointer b)
{
  g_auto (GValue) value_a = G_VALUE_INIT;
  g_auto (GValue) value_b = G_VALUE_INIT;

  g_object_get_property (a, field->property, &value_a);
  g_object_get_property (b, field->property, &value_b);
  if (G_VALUE_HOLDS (&value_a, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (&value_a), g_value_get_boxed (&value_b));
  return g_param_values_cmp (field->pspec, &value_a, &value_b) == 0;
}

/**
 * sokaku_plan_walk_fields:
 * @element: an element
 * @func: called for each of its fields until it returns %FALSE
 * @data: data for @func
 *
 * Returns: whether @func returned %TRUE for all
 */
gboolean
sokaku_plan_walk_fields (const SokakuFormatElement *element,
                         SokakuPlanWalkField func,
                         gpointer data)
{
  for (guint i = 0; i < element->n_attributes; i++)
    if (!func (&element->attributes[i], data))
      return FALSE;
  for (guint i = 0; i < element->n_fields; i++)
    if (!func (&element->fields[i], data))
      return FALSE;
  return element->content == NULL || func (element->content, data);
}

typedef struct
{
  gpointer a;
  gpointer b;
} Pair;

static gboolean
pair_is_equal (const SokakuFormatField *field, gpointer data)
{
  const Pair *pair = data;

  return sokaku_plan_walk_values_are_equal (field, pair->a, pair->b);
}

/**
 * sokaku_plan_walk_nodes_are_equal:
 * @element: an element
 * @a: a node of it
 * @b: another
 *
 * Returns: whether they say the same, with all that is in them
 */
gboolean
sokaku_plan_walk_nodes_are_equal (const SokakuFormatElement *element, gpointer a, gpointer b)
{
  Pair pair = { a, b };

  if (!sokaku_plan_walk_fields (element, pair_is_equal, &pair))
    return FALSE;
  for (guint i = 0; i < element->n_lists; i++)
    {
      SokakuNodeList *list_a = element->lists[i].get_list (a);
      SokakuNodeList *list_b = element->lists[i].get_list (b);
      guint n = sokaku_node_list_get_length (list_a);

      if (sokaku_node_list_get_length (list_b) != n)
        return FALSE;
      for (guint k = 0; k < n; k++)
        if (!sokaku_plan_walk_nodes_are_equal (element->lists[i].element,
                                               sokaku_node_list_peek (list_a, k),
                                               sokaku_node_list_peek (list_b, k)))
          return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_plan_walk_find_key:
 * @element: an element
 *
 * Returns: (nullable): the field by which nodes of it are told apart
 */
const SokakuFormatField *
sokaku_plan_walk_find_key (const SokakuFormatElement *element)
{
  for (guint i = 0; i < element->n_attributes; i++)
    if (element->attributes[i].flags & (SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_DEFINES))
      return &element->attributes[i];
  return NULL;
}

/**
 * sokaku_plan_walk_dup_key:
 * @key: what sokaku_plan_walk_find_key() returned
 * @node: a node
 *
 * Returns: (transfer full): its key
 */
char *
sokaku_plan_walk_dup_key (const SokakuFormatField *key, gpointer node)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (node, key->property, &value);
  return G_VALUE_HOLDS_STRING (&value) ? g_value_dup_string (&value)
                                       : g_strdup_printf ("%d", g_value_get_int (&value));
}

static char *
dup_id (const char *path)
{
  const char *name = strchr (path, '/') + 1;

  return g_strndup (name, strrchr (name, '.') - name);
}

/**
 * sokaku_plan_walk_find_node:
 * @plan: a plan
 * @path: a valid path of a part
 * @element: (out): the element that it is
 *
 * Returns: (transfer none) (nullable): what of the plan the part holds; %NULL where the
 *   plan has no such part
 */
gpointer
sokaku_plan_walk_find_node (SokakuPlan *plan, const char *path, const SokakuFormatElement **element)
{
  g_autofree char *id = NULL;

  if (strcmp (path, SOKAKU_PART_PLAN) == 0)
    {
      *element = sokaku_format_get_plan ();
      return plan;
    }
  if (strcmp (path, SOKAKU_PART_REPORT) == 0)
    {
      *element = sokaku_format_get_report ();
      return sokaku_plan_get_report (plan);
    }
  id = dup_id (path);
  if (g_str_has_prefix (path, SOKAKU_PART_SHEETS "/"))
    {
      *element = sokaku_format_get_sheet ();
      return sokaku_plan_find_item (plan, id);
    }
  *element = sokaku_format_get_council ();
  return sokaku_plan_find_initiative (plan, id);
}

/**
 * sokaku_plan_walk_make_place:
 * @place: a place
 * @name: name of a field or an element there
 * @key: (nullable): which of those elements
 *
 * Places are the same in all states of a plan: "sheets/1.xml/action:a3/plan".
 *
 * Returns: (transfer full): the place of that field or element
 */
char *
sokaku_plan_walk_make_place (const char *place, const char *name, const char *key)
{
  return key != NULL ? g_strdup_printf ("%s/%s:%s", place, name, key)
                     : g_strdup_printf ("%s/%s", place, name);
}
