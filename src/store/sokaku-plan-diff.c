/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between two states of a plan, field by field; and making one the other. */
#include "sokaku-plan-diff.h"

#include "sokaku-field-words.h"
#include "sokaku-part.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * One walk through both, by the tables of the format, does both: without a history it notes what
 * differs, with one it makes @from what @to is. Nodes that have a key are the same if their keys
 * are; others by their position, counted from whichever end they agree at.
 */
typedef struct
{
  SokakuPlan *from;
  SokakuPlan *to;
  SokakuHistory *history; /* (nullable) */
  GPtrArray *changes;     /* (nullable) */

  /* Where it is. */
  const char *path;
  char *place;
  SokakuItem *item; /* (nullable) */
} Walk;

/**
 * sokaku_plan_change_free:
 * @change: a change
 *
 * Frees it.
 */
void
sokaku_plan_change_free (SokakuPlanChange *change)
{
  g_free (change->path);
  g_free (change->place);
  g_free (change->field);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static char *
join (const char *prefix, const char *word)
{
  if (*prefix == '\0' || *word == '\0')
    return g_strconcat (prefix, word, NULL);
  return g_strconcat (prefix, " ", word, NULL);
}

static void
note (Walk *walk, const char *prefix, const char *field, const char *before, const char *after)
{
  SokakuPlanChange *change;

  if (walk->changes == NULL || strcmp (before, after) == 0)
    return;
  change = g_new0 (SokakuPlanChange, 1);
  change->path = g_strdup (walk->path);
  change->place = g_strdup (walk->place);
  change->field = join (prefix, field);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  g_ptr_array_add (walk->changes, change);
}

/* --- Comparing --- */

static gboolean
values_are_equal (const SokakuFormatField *field, gpointer a, gpointer b)
{
  g_auto (GValue) value_a = G_VALUE_INIT;
  g_auto (GValue) value_b = G_VALUE_INIT;

  g_object_get_property (a, field->property, &value_a);
  g_object_get_property (b, field->property, &value_b);
  if (G_VALUE_HOLDS (&value_a, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (&value_a), g_value_get_boxed (&value_b));
  return g_param_values_cmp (field->pspec, &value_a, &value_b) == 0;
}

typedef gboolean (*FieldFunc) (const SokakuFormatField *field, gpointer data);

/* Calls @func for each field until it returns FALSE. */
static gboolean
for_each_field (const SokakuFormatElement *element, FieldFunc func, gpointer data)
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

  return values_are_equal (field, pair->a, pair->b);
}

static gboolean
nodes_are_equal (const SokakuFormatElement *element, gpointer a, gpointer b)
{
  Pair pair = { a, b };

  if (!for_each_field (element, pair_is_equal, &pair))
    return FALSE;
  for (guint i = 0; i < element->n_lists; i++)
    {
      SokakuNodeList *list_a = element->lists[i].get_list (a);
      SokakuNodeList *list_b = element->lists[i].get_list (b);
      guint n = sokaku_node_list_get_length (list_a);

      if (sokaku_node_list_get_length (list_b) != n)
        return FALSE;
      for (guint k = 0; k < n; k++)
        if (!nodes_are_equal (element->lists[i].element, sokaku_node_list_peek (list_a, k),
                              sokaku_node_list_peek (list_b, k)))
          return FALSE;
    }
  return TRUE;
}

static const SokakuFormatField *
find_key (const SokakuFormatElement *element)
{
  for (guint i = 0; i < element->n_attributes; i++)
    if (element->attributes[i].flags & (SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_DEFINES))
      return &element->attributes[i];
  return NULL;
}

static char *
dup_key (const SokakuFormatField *key, gpointer node)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (node, key->property, &value);
  return G_VALUE_HOLDS_STRING (&value) ? g_value_dup_string (&value)
                                       : g_strdup_printf ("%d", g_value_get_int (&value));
}

/* --- Walking --- */

static void walk_node (
    Walk *walk, const SokakuFormatElement *element, gpointer from, gpointer to, const char *prefix);

typedef struct
{
  Walk *walk;
  const SokakuFormatElement *element;
  gpointer from;
  gpointer to;
  const char *prefix;
} Step;

static gboolean
walk_field (const SokakuFormatField *field, gpointer data)
{
  const Step *step = data;
  Walk *walk = step->walk;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (field->flags & (SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_DEFINES | SOKAKU_FORMAT_SELF)
      || values_are_equal (field, step->from, step->to))
    return TRUE;
  if (walk->history != NULL)
    {
      g_object_get_property (step->to, field->property, &value);
      sokaku_history_set_value (walk->history, step->from, field->property, &value, NULL);
      return TRUE;
    }
  before = sokaku_field_words_dup_value (field, step->from, walk->item, walk->from);
  after = sokaku_field_words_dup_value (field, step->to, walk->item, walk->to);
  note (walk, step->prefix, sokaku_field_words_get_label (step->element, field), before, after);
  return TRUE;
}

/* An item that another initiative has is not gone, and not new there. */
static gboolean
note_moved (Walk *walk, gpointer node, gboolean added)
{
  SokakuItem *item = SOKAKU_IS_ITEM (node) ? node : NULL;
  SokakuItem *other = item != NULL ? sokaku_plan_find_item (added ? walk->from : walk->to,
                                                            sokaku_item_get_id (item))
                                   : NULL;
  g_autofree char *name = NULL;

  if (other == NULL)
    return FALSE;
  if (added)
    {
      name = sokaku_field_words_dup_name (item);
      note (walk, name, _ ("Initiative"),
            sokaku_initiative_get_title (sokaku_item_get_initiative (other)),
            sokaku_initiative_get_title (sokaku_item_get_initiative (item)));
    }
  return TRUE;
}

static void
note_came_or_went (Walk *walk,
                   const SokakuFormatElement *element,
                   gpointer node,
                   guint position,
                   const char *prefix,
                   gboolean added)
{
  g_autofree char *place = NULL;
  g_autofree char *field = NULL;
  g_autofree char *name = NULL;

  if (walk->changes == NULL || note_moved (walk, node, added))
    return;
  place = sokaku_field_words_dup_place (element, node, position, added ? walk->to : walk->from);
  field = join (prefix, place);
  name = sokaku_field_words_dup_summary (element, node, walk->item, added ? walk->to : walk->from);
  note (walk, field, sokaku_field_words_get_element (element), added ? "" : name,
        added ? name : "");
}

static void
insert (Walk *walk, SokakuNodeList *list, guint position, SokakuNodeList *source, gpointer node)
{
  g_autoptr (GObject) taken = g_object_ref (node);
  guint at;

  if (walk->history == NULL || !sokaku_node_list_find (source, node, &at))
    return;
  sokaku_node_list_remove (source, at);
  sokaku_history_insert (walk->history, list, position, taken, NULL);
}

static void
walk_child (Walk *walk,
            const SokakuFormatElement *element,
            gpointer from,
            gpointer to,
            guint position,
            const char *prefix)
{
  g_autofree char *place = walk->changes != NULL
                               ? sokaku_field_words_dup_place (element, from, position, walk->from)
                               : g_strdup ("");
  g_autofree char *longer = join (prefix, place);

  walk_node (walk, element, from, to, longer);
}

static GPtrArray *
list_nodes (SokakuNodeList *list)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    g_ptr_array_add (nodes, g_object_ref (sokaku_node_list_peek (list, i)));
  return nodes;
}

static GHashTable *
index_nodes (SokakuNodeList *list, const SokakuFormatField *key)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      gpointer node = sokaku_node_list_peek (list, i);

      g_hash_table_insert (index, dup_key (key, node), node);
    }
  return index;
}

static void
remove_missing (Walk *walk,
                const SokakuFormatElement *element,
                SokakuNodeList *from,
                SokakuNodeList *to,
                const char *prefix)
{
  const SokakuFormatField *key = find_key (element);
  g_autoptr (GHashTable) index = index_nodes (to, key);

  for (guint i = sokaku_node_list_get_length (from); i > 0; i--)
    {
      gpointer node = sokaku_node_list_peek (from, i - 1);
      g_autofree char *name = dup_key (key, node);

      if (g_hash_table_contains (index, name))
        continue;
      note_came_or_went (walk, element, node, i - 1, prefix, FALSE);
      if (walk->history != NULL)
        sokaku_history_remove (walk->history, from, i - 1, NULL);
    }
}

static void
walk_keyed (Walk *walk,
            const SokakuFormatElement *element,
            SokakuNodeList *from,
            SokakuNodeList *to,
            const char *prefix)
{
  const SokakuFormatField *key = find_key (element);
  g_autoptr (GPtrArray) nodes = list_nodes (to);
  g_autoptr (GHashTable) index = NULL;
  gboolean moved = FALSE;
  guint last = 0;

  remove_missing (walk, element, from, to, prefix);
  index = index_nodes (from, key);
  for (guint i = 0; i < nodes->len; i++)
    {
      gpointer node = g_ptr_array_index (nodes, i);
      g_autofree char *name = dup_key (key, node);
      gpointer other = g_hash_table_lookup (index, name);
      guint at = i;

      if (other == NULL)
        {
          note_came_or_went (walk, element, node, i, prefix, TRUE);
          insert (walk, from, i, to, node);
          continue;
        }
      if (sokaku_node_list_peek (from, i) != other)
        sokaku_node_list_find (from, other, &at);
      if (walk->history != NULL)
        sokaku_history_move (walk->history, from, at, i, NULL);
      moved |= at < last;
      last = at;
      walk_child (walk, element, other, node, i, prefix);
    }
  if (moved && walk->changes != NULL)
    note (walk, prefix, sokaku_field_words_get_element (element), "", _ ("(another order)"));
}

static void
walk_unkeyed (Walk *walk,
              const SokakuFormatElement *element,
              SokakuNodeList *from,
              SokakuNodeList *to,
              const char *prefix)
{
  g_autoptr (GPtrArray) nodes = list_nodes (to);
  guint n_from = sokaku_node_list_get_length (from);
  guint n_to = nodes->len;
  guint head = 0;
  guint tail = 0;
  guint both;

  while (head < MIN (n_from, n_to)
         && nodes_are_equal (element, sokaku_node_list_peek (from, head),
                             g_ptr_array_index (nodes, head)))
    head++;
  while (tail < MIN (n_from, n_to) - head
         && nodes_are_equal (element, sokaku_node_list_peek (from, n_from - tail - 1),
                             g_ptr_array_index (nodes, n_to - tail - 1)))
    tail++;
  both = MIN (n_from, n_to) - tail;

  for (guint i = head; i < both; i++)
    walk_child (walk, element, sokaku_node_list_peek (from, i), g_ptr_array_index (nodes, i), i,
                prefix);
  for (guint i = both; i < n_to - tail; i++)
    {
      note_came_or_went (walk, element, g_ptr_array_index (nodes, i), i, prefix, TRUE);
      insert (walk, from, i, to, g_ptr_array_index (nodes, i));
    }
  for (guint i = n_from - tail; n_to < n_from && i > both; i--)
    {
      note_came_or_went (walk, element, sokaku_node_list_peek (from, i - 1), i - 1, prefix, FALSE);
      if (walk->history != NULL)
        sokaku_history_remove (walk->history, from, i - 1, NULL);
    }
}

static void
walk_node (
    Walk *walk, const SokakuFormatElement *element, gpointer from, gpointer to, const char *prefix)
{
  Step step = { walk, element, from, to, prefix };

  for_each_field (element, walk_field, &step);
  for (guint i = 0; i < element->n_lists; i++)
    {
      const SokakuFormatList *list = &element->lists[i];
      SokakuNodeList *list_from = list->get_list (from);
      SokakuNodeList *list_to = list->get_list (to);

      if (find_key (list->element) != NULL)
        walk_keyed (walk, list->element, list_from, list_to, prefix);
      else
        walk_unkeyed (walk, list->element, list_from, list_to, prefix);
    }
}

/* --- The whole --- */

/* An item leaves its old initiative before it comes to the new one. */
static void
remove_moved (Walk *walk)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (walk->from);
  const SokakuFormatElement *plan = sokaku_format_get_plan ();
  const SokakuFormatElement *initiative_element = plan->lists[plan->n_lists - 1].element;
  const SokakuFormatElement *item_element = initiative_element->lists[0].element;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *from = sokaku_node_list_peek (initiatives, i);
      SokakuInitiative *to
          = sokaku_plan_find_initiative (walk->to, sokaku_initiative_get_id (from));

      if (to != NULL)
        remove_missing (walk, item_element, sokaku_initiative_get_items (from),
                        sokaku_initiative_get_items (to), "");
    }
}

static char *
dup_id (const char *path)
{
  const char *name = strchr (path, '/') + 1;

  return g_strndup (name, strrchr (name, '.') - name);
}

/* The element of a part, and what of a plan it holds; NULL where the plan has no such part. */
static gpointer
find_node (SokakuPlan *plan, const char *path, const SokakuFormatElement **element)
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

static void
walk_part (Walk *walk, const char *path)
{
  const SokakuFormatElement *element;
  gpointer from = find_node (walk->from, path, &element);
  gpointer to = find_node (walk->to, path, &element);

  /* What is new, or gone, has come or gone with plan.xml. */
  if (from == NULL || to == NULL)
    return;
  walk->path = path;
  walk->item = SOKAKU_IS_ITEM (from) ? from : NULL;
  g_free (walk->place);
  walk->place = SOKAKU_IS_PLAN (from)     ? g_strdup (_ ("Plan"))
                : SOKAKU_IS_REPORT (from) ? g_strdup (_ ("Report"))
                                          : sokaku_field_words_dup_name (from);
  if (walk->history != NULL && SOKAKU_IS_PLAN (from))
    remove_moved (walk);
  walk_node (walk, element, from, to, "");
}

/* plan.xml first: it decides what the others may refer to. */
static void
walk_parts (Walk *walk, const char *const *paths)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  if (g_strv_contains (paths, SOKAKU_PART_PLAN))
    walk_part (walk, SOKAKU_PART_PLAN);
  g_hash_table_add (done, (char *) SOKAKU_PART_PLAN);
  /* Each once: what is new is taken out of the other plan. */
  for (guint i = 0; paths[i] != NULL; i++)
    if (g_hash_table_add (done, (char *) paths[i]) && sokaku_part_path_is_valid (paths[i]))
      walk_part (walk, paths[i]);
  g_free (walk->place);
}

/**
 * sokaku_plan_diff_list:
 * @from: a plan
 * @to: another state of it
 * @paths: (array zero-terminated=1): files of the plan to look at
 *
 * Returns: (transfer full) (element-type SokakuPlanChange): what of @from would become
 *   something else if it became @to, in the order of the paper
 */
GPtrArray *
sokaku_plan_diff_list (SokakuPlan *from, SokakuPlan *to, const char *const *paths)
{
  Walk walk = { .from = from, .to = to };

  walk.changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_plan_change_free);
  walk_parts (&walk, paths);
  return walk.changes;
}

/**
 * sokaku_plan_diff_apply:
 * @from: a plan
 * @to: another state of it; what is new in it is taken out of it
 * @paths: (array zero-terminated=1): files of the plan to look at
 * @history: history of @from
 * @label: translated name of what is changed
 *
 * Makes these files of @from what they are in @to, as one undoable edit.
 */
void
sokaku_plan_diff_apply (SokakuPlan *from,
                        SokakuPlan *to,
                        const char *const *paths,
                        SokakuHistory *history,
                        const char *label)
{
  Walk walk = { .from = from, .to = to, .history = history };

  sokaku_history_begin_group (history, label);
  walk_parts (&walk, paths);
  sokaku_history_end_group (history);
}
