/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between two states of a plan, field by field; and making one the other. */
#include "sokaku-plan-diff.h"

#include "sokaku-field-words.h"
#include "sokaku-part.h"
#include "sokaku-plan-walk.h"
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
  GHashTable *conflicts;  /* (nullable): places that somebody else has changed too */
  GHashTable *without;    /* (nullable): places that stay as they are */

  /* Where it is. */
  const char *path;
  char *place;
  const char *trail; /* the place, as sokaku_plan_walk_make_place() makes it */
  SokakuItem *item;  /* (nullable) */
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
  g_free (change->key);
  g_free (change);
}

static char *
join (const char *prefix, const char *word)
{
  if (*prefix == '\0' || *word == '\0')
    return g_strconcat (prefix, word, NULL);
  return g_strconcat (prefix, " ", word, NULL);
}

/* Whether a place is in conflict, or something that it is in. */
static gboolean
is_conflict (Walk *walk, const char *key)
{
  if (walk->conflicts == NULL || key == NULL)
    return FALSE;
  for (const char *end = key; *end != '\0';)
    {
      g_autofree char *part = NULL;

      end += 1 + strcspn (end + 1, "/:");
      part = g_strndup (key, end - key);
      if (g_hash_table_contains (walk->conflicts, part))
        return TRUE;
    }
  return FALSE;
}

static gboolean
stays (Walk *walk, const char *key)
{
  return walk->without != NULL && g_hash_table_contains (walk->without, key);
}

static void
note (Walk *walk,
      const char *prefix,
      const char *field,
      const char *before,
      const char *after,
      const char *key)
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
  change->key = g_strdup (key);
  change->conflict = is_conflict (walk, key);
  g_ptr_array_add (walk->changes, change);
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
  g_autofree char *key = NULL;

  if (field->flags & (SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_DEFINES | SOKAKU_FORMAT_SELF)
      || sokaku_plan_walk_values_are_equal (field, step->from, step->to))
    return TRUE;
  key = sokaku_plan_walk_make_place (walk->trail, field->property, NULL);
  if (stays (walk, key))
    return TRUE;
  if (walk->history != NULL)
    {
      g_object_get_property (step->to, field->property, &value);
      sokaku_history_set_value (walk->history, step->from, field->property, &value, NULL);
      return TRUE;
    }
  before = sokaku_field_words_dup_value (field, step->from, walk->item, walk->from);
  after = sokaku_field_words_dup_value (field, step->to, walk->item, walk->to);
  note (walk, step->prefix, sokaku_field_words_get_label (step->element, field), before, after,
        key);
  return TRUE;
}

/* An item that another initiative has is not gone, and not new there. */
static SokakuItem *
find_moved (Walk *walk, gpointer node, gboolean added)
{
  return SOKAKU_IS_ITEM (node)
             ? sokaku_plan_find_item (added ? walk->from : walk->to, sokaku_item_get_id (node))
             : NULL;
}

/* The place of a node in a list; one for an item that moves, wherever it is. */
static char *
make_node_key (Walk *walk, const SokakuFormatElement *element, gpointer node, gboolean added)
{
  g_autofree char *name = sokaku_plan_walk_dup_key (sokaku_plan_walk_find_key (element), node);

  return find_moved (walk, node, added) != NULL
             ? sokaku_plan_walk_make_place (SOKAKU_PART_PLAN, "moved", name)
             : sokaku_plan_walk_make_place (walk->trail, element->name, name);
}

static gboolean
note_moved (Walk *walk, gpointer node, gboolean added, const char *key)
{
  SokakuItem *item = SOKAKU_IS_ITEM (node) ? node : NULL;
  SokakuItem *other = find_moved (walk, node, added);
  g_autofree char *name = NULL;

  if (other == NULL)
    return FALSE;
  if (added)
    {
      name = sokaku_field_words_dup_name (item);
      note (walk, name, _ ("Initiative"),
            sokaku_initiative_get_title (sokaku_item_get_initiative (other)),
            sokaku_initiative_get_title (sokaku_item_get_initiative (item)), key);
    }
  return TRUE;
}

static void
note_came_or_went (Walk *walk,
                   const SokakuFormatElement *element,
                   gpointer node,
                   guint position,
                   const char *prefix,
                   gboolean added,
                   const char *key)
{
  g_autofree char *place = NULL;
  g_autofree char *field = NULL;
  g_autofree char *name = NULL;

  if (walk->changes == NULL || note_moved (walk, node, added, key))
    return;
  place = sokaku_field_words_dup_place (element, node, position, added ? walk->to : walk->from);
  field = join (prefix, place);
  name = sokaku_field_words_dup_summary (element, node, walk->item, added ? walk->to : walk->from);
  /* That it comes or goes is seen although it says nothing. */
  if (*name == '\0')
    {
      g_free (name);
      name = g_strdup (_ ("(blank)"));
    }
  note (walk, field, sokaku_field_words_get_element (element), added ? "" : name, added ? name : "",
        key);
  /* What goes with a sheet may be what somebody else has just written there. */
  if (SOKAKU_IS_ITEM (node) && walk->changes->len > 0)
    {
      g_autofree char *sheet
          = g_strdup_printf (SOKAKU_PART_SHEETS "/%s.xml", sokaku_item_get_id (node));
      SokakuPlanChange *last = g_ptr_array_index (walk->changes, walk->changes->len - 1);

      last->conflict = last->conflict || is_conflict (walk, sheet);
    }
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
            const char *prefix,
            const char *name)
{
  const char *trail = walk->trail;
  g_autofree char *its_trail = sokaku_plan_walk_make_place (trail, element->name, name);
  g_autofree char *place = walk->changes != NULL
                               ? sokaku_field_words_dup_place (element, from, position, walk->from)
                               : g_strdup ("");
  g_autofree char *longer = join (prefix, place);

  walk->trail = its_trail;
  walk_node (walk, element, from, to, longer);
  walk->trail = trail;
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

      g_hash_table_insert (index, sokaku_plan_walk_dup_key (key, node), node);
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
  const SokakuFormatField *key = sokaku_plan_walk_find_key (element);
  g_autoptr (GHashTable) index = index_nodes (to, key);

  for (guint i = sokaku_node_list_get_length (from); i > 0; i--)
    {
      gpointer node = sokaku_node_list_peek (from, i - 1);
      g_autofree char *name = sokaku_plan_walk_dup_key (key, node);
      g_autofree char *its_key = NULL;

      if (g_hash_table_contains (index, name))
        continue;
      its_key = make_node_key (walk, element, node, FALSE);
      note_came_or_went (walk, element, node, i - 1, prefix, FALSE, its_key);
      if (walk->history != NULL && !stays (walk, its_key))
        sokaku_history_remove (walk->history, from, i - 1, NULL);
    }
}

static guint
find_by_key (GPtrArray *nodes, const SokakuFormatField *key, gpointer node)
{
  g_autofree char *name = sokaku_plan_walk_dup_key (key, node);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *its = sokaku_plan_walk_dup_key (key, g_ptr_array_index (nodes, i));

      if (strcmp (its, name) == 0)
        return i;
    }
  return nodes->len;
}

/* The nodes that @from is to have: without those that are not to come, and with those of its own
 * that are not to go, behind what they stand behind now. */
static GPtrArray *
list_wanted (Walk *walk,
             const SokakuFormatElement *element,
             SokakuNodeList *from,
             SokakuNodeList *to)
{
  const SokakuFormatField *key = sokaku_plan_walk_find_key (element);
  GPtrArray *nodes = list_nodes (to);

  if (walk->without == NULL)
    return nodes;
  for (guint i = nodes->len; i > 0; i--)
    {
      g_autofree char *its_key
          = make_node_key (walk, element, g_ptr_array_index (nodes, i - 1), TRUE);

      if (stays (walk, its_key))
        g_ptr_array_remove_index (nodes, i - 1);
    }
  for (guint i = 0; i < sokaku_node_list_get_length (from); i++)
    {
      gpointer node = sokaku_node_list_peek (from, i);
      guint at = i > 0 ? find_by_key (nodes, key, sokaku_node_list_peek (from, i - 1)) + 1 : 0;

      if (find_by_key (nodes, key, node) == nodes->len)
        g_ptr_array_insert (nodes, (int) MIN (at, nodes->len), g_object_ref (node));
    }
  return nodes;
}

static void
walk_keyed (Walk *walk,
            const SokakuFormatElement *element,
            SokakuNodeList *from,
            SokakuNodeList *to,
            const char *prefix)
{
  const SokakuFormatField *key = sokaku_plan_walk_find_key (element);
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GHashTable) index = NULL;
  gboolean moved = FALSE;
  guint last = 0;

  remove_missing (walk, element, from, to, prefix);
  nodes = list_wanted (walk, element, from, to);
  index = index_nodes (from, key);
  for (guint i = 0; i < nodes->len; i++)
    {
      gpointer node = g_ptr_array_index (nodes, i);
      g_autofree char *name = sokaku_plan_walk_dup_key (key, node);
      gpointer other = g_hash_table_lookup (index, name);
      guint at = i;

      if (other == NULL)
        {
          g_autofree char *its_key = make_node_key (walk, element, node, TRUE);

          note_came_or_went (walk, element, node, i, prefix, TRUE, its_key);
          insert (walk, from, i, to, node);
          continue;
        }
      if (sokaku_node_list_peek (from, i) != other)
        sokaku_node_list_find (from, other, &at);
      if (walk->history != NULL)
        sokaku_history_move (walk->history, from, at, i, NULL);
      moved |= at < last;
      last = at;
      if (other != node)
        walk_child (walk, element, other, node, i, prefix, name);
    }
  if (moved && walk->changes != NULL)
    note (walk, prefix, sokaku_field_words_get_element (element), "", _ ("(another order)"), NULL);
}

static char *
join_summaries (Walk *walk,
                const SokakuFormatElement *element,
                SokakuNodeList *list,
                SokakuPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      g_autofree char *summary = sokaku_field_words_dup_summary (
          element, sokaku_node_list_peek (list, i), walk->item, plan);

      g_string_append_printf (text, i > 0 ? "\n%s" : "%s", summary);
    }
  return g_string_free (text, FALSE);
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
  g_autofree char *key = sokaku_plan_walk_make_place (walk->trail, element->name, NULL);

  if (stays (walk, key))
    return;
  /* Of a list that both have changed either is taken whole. */
  if (walk->changes != NULL && is_conflict (walk, key))
    {
      g_autofree char *before = join_summaries (walk, element, from, walk->from);
      g_autofree char *after = join_summaries (walk, element, to, walk->to);

      note (walk, prefix, sokaku_field_words_get_element (element), before, after, key);
      return;
    }
  while (head < MIN (n_from, n_to)
         && sokaku_plan_walk_nodes_are_equal (element, sokaku_node_list_peek (from, head),
                                              g_ptr_array_index (nodes, head)))
    head++;
  while (tail < MIN (n_from, n_to) - head
         && sokaku_plan_walk_nodes_are_equal (element,
                                              sokaku_node_list_peek (from, n_from - tail - 1),
                                              g_ptr_array_index (nodes, n_to - tail - 1)))
    tail++;
  both = MIN (n_from, n_to) - tail;

  for (guint i = head; i < both; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      walk_child (walk, element, sokaku_node_list_peek (from, i), g_ptr_array_index (nodes, i), i,
                  prefix, name);
    }
  for (guint i = both; i < n_to - tail; i++)
    {
      note_came_or_went (walk, element, g_ptr_array_index (nodes, i), i, prefix, TRUE, NULL);
      insert (walk, from, i, to, g_ptr_array_index (nodes, i));
    }
  for (guint i = n_from - tail; n_to < n_from && i > both; i--)
    {
      note_came_or_went (walk, element, sokaku_node_list_peek (from, i - 1), i - 1, prefix, FALSE,
                         NULL);
      if (walk->history != NULL)
        sokaku_history_remove (walk->history, from, i - 1, NULL);
    }
}

static void
walk_node (
    Walk *walk, const SokakuFormatElement *element, gpointer from, gpointer to, const char *prefix)
{
  Step step = { walk, element, from, to, prefix };

  sokaku_plan_walk_fields (element, walk_field, &step);
  for (guint i = 0; i < element->n_lists; i++)
    {
      const SokakuFormatList *list = &element->lists[i];
      SokakuNodeList *list_from = list->get_list (from);
      SokakuNodeList *list_to = list->get_list (to);

      if (sokaku_plan_walk_find_key (list->element) != NULL)
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

static void
walk_part (Walk *walk, const char *path)
{
  const SokakuFormatElement *element;
  gpointer from = sokaku_plan_walk_find_node (walk->from, path, &element);
  gpointer to = sokaku_plan_walk_find_node (walk->to, path, &element);

  /* What is new, or gone, has come or gone with plan.xml. */
  if (from == NULL || to == NULL)
    return;
  walk->path = path;
  walk->trail = path;
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
 * @conflicts: (nullable): what sokaku_plan_merge() returned for @to
 *
 * Returns: (transfer full) (element-type SokakuPlanChange): what of @from would become
 *   something else if it became @to, in the order of the paper
 */
GPtrArray *
sokaku_plan_diff_list (SokakuPlan *from,
                       SokakuPlan *to,
                       const char *const *paths,
                       GHashTable *conflicts)
{
  Walk walk = { .from = from, .to = to, .conflicts = conflicts };

  walk.changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_plan_change_free);
  walk_parts (&walk, paths);
  return walk.changes;
}

/**
 * sokaku_plan_diff_apply:
 * @from: a plan
 * @to: another state of it; what is new in it is taken out of it
 * @paths: (array zero-terminated=1): files of the plan to look at
 * @without: (nullable) (element-type utf8): keys of changes that are not wanted
 * @history: history of @from
 * @label: translated name of what is changed
 *
 * Makes these files of @from what they are in @to but for @without, as one undoable edit.
 */
void
sokaku_plan_diff_apply (SokakuPlan *from,
                        SokakuPlan *to,
                        const char *const *paths,
                        GHashTable *without,
                        SokakuHistory *history,
                        const char *label)
{
  Walk walk = { .from = from, .to = to, .history = history, .without = without };

  sokaku_history_begin_group (history, label);
  walk_parts (&walk, paths);
  sokaku_history_end_group (history);
}
