/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others changed meanwhile, brought into a plan that somebody else has changed, by field. */
#include "sokaku-plan-merge.h"

#include <string.h>

#include "sokaku-part.h"
#include "sokaku-plan-walk.h"
#include "sokaku-sheet.h"

/*
 * One walk through three states. What only they changed is taken over, what only we changed
 * stays; what both changed stays as we have it, and its place is a conflict.
 */
typedef struct
{
  SokakuPlan *ours;
  SokakuPlan *theirs;
  GHashTable *conflicts; /* places */
} Merge;

static void merge_node (Merge *merge,
                        const SokakuFormatElement *element,
                        gpointer ours,
                        gpointer base,
                        gpointer theirs,
                        const char *place);

static void
note_conflict (Merge *merge, const char *place, const char *name, const char *key)
{
  g_hash_table_add (merge->conflicts, sokaku_plan_walk_make_place (place, name, key));
}

typedef struct
{
  Merge *merge;
  gpointer ours;
  gpointer base;
  gpointer theirs;
  const char *place;
} Step;

static gboolean
merge_field (const SokakuFormatField *field, gpointer data)
{
  const Step *step = data;

  if (field->flags & (SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_DEFINES | SOKAKU_FORMAT_SELF)
      || sokaku_plan_walk_values_are_equal (field, step->ours, step->theirs))
    return TRUE;
  if (step->base == NULL)
    {
      note_conflict (step->merge, step->place, field->property, NULL);
    }
  else if (sokaku_plan_walk_values_are_equal (field, step->ours, step->base))
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (step->theirs, field->property, &value);
      g_object_set_property (step->ours, field->property, &value);
    }
  else if (!sokaku_plan_walk_values_are_equal (field, step->theirs, step->base))
    {
      note_conflict (step->merge, step->place, field->property, NULL);
    }
  return TRUE;
}

static gpointer
find_in (SokakuNodeList *list, const SokakuFormatField *key, const char *name)
{
  for (guint i = 0; list != NULL && i < sokaku_node_list_get_length (list); i++)
    {
      gpointer node = sokaku_node_list_peek (list, i);
      g_autofree char *its = sokaku_plan_walk_dup_key (key, node);

      if (strcmp (its, name) == 0)
        return node;
    }
  return NULL;
}

/* Takes a node out of their list and puts it behind what it stands behind there. */
static void
take_over (SokakuNodeList *ours,
           SokakuNodeList *theirs,
           const SokakuFormatField *key,
           gpointer node,
           const char *before)
{
  g_autoptr (GObject) taken = g_object_ref (node);
  gpointer neighbour = before != NULL ? find_in (ours, key, before) : NULL;
  guint from;
  guint at = 0;

  if (!sokaku_node_list_find (theirs, node, &from))
    return;
  if (neighbour != NULL && sokaku_node_list_find (ours, neighbour, &at))
    at++;
  sokaku_node_list_remove (theirs, from);
  sokaku_node_list_insert (ours, at, taken);
}

static GPtrArray *
list_nodes (SokakuNodeList *list)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; list != NULL && i < sokaku_node_list_get_length (list); i++)
    g_ptr_array_add (nodes, g_object_ref (sokaku_node_list_peek (list, i)));
  return nodes;
}

/* An item that another initiative has is not gone, and not new there: it stays where we have it. */
static gboolean
is_elsewhere (SokakuPlan *plan, gpointer node)
{
  return SOKAKU_IS_ITEM (node) && sokaku_plan_find_item (plan, sokaku_item_get_id (node)) != NULL;
}

/* What they have and we do not: they added it, or we removed it. */
static void
merge_their_nodes (Merge *merge,
                   const SokakuFormatElement *element,
                   SokakuNodeList *ours,
                   SokakuNodeList *base,
                   SokakuNodeList *theirs,
                   const char *place)
{
  const SokakuFormatField *key = sokaku_plan_walk_find_key (element);
  g_autoptr (GPtrArray) nodes = list_nodes (theirs);
  g_autofree char *before = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      gpointer node = g_ptr_array_index (nodes, i);
      char *name = sokaku_plan_walk_dup_key (key, node);
      gpointer was = find_in (base, key, name);

      if (find_in (ours, key, name) == NULL && !is_elsewhere (merge->ours, node))
        {
          if (was == NULL)
            take_over (ours, theirs, key, node, before);
          else if (!sokaku_plan_walk_nodes_are_equal (element, node, was))
            note_conflict (merge, place, element->name, name);
        }
      g_free (before);
      before = name;
    }
}

/* What we have: that they removed goes, unless we have changed it. */
static void
merge_our_nodes (Merge *merge,
                 const SokakuFormatElement *element,
                 SokakuNodeList *ours,
                 SokakuNodeList *base,
                 SokakuNodeList *theirs,
                 const char *place)
{
  const SokakuFormatField *key = sokaku_plan_walk_find_key (element);

  for (guint i = sokaku_node_list_get_length (ours); i > 0; i--)
    {
      gpointer node = sokaku_node_list_peek (ours, i - 1);
      g_autofree char *name = sokaku_plan_walk_dup_key (key, node);
      g_autofree char *its_place = sokaku_plan_walk_make_place (place, element->name, name);
      gpointer was = find_in (base, key, name);
      gpointer their = find_in (theirs, key, name);

      if (their != NULL)
        merge_node (merge, element, node, was, their, its_place);
      else if (is_elsewhere (merge->theirs, node))
        continue;
      else if (was != NULL && sokaku_plan_walk_nodes_are_equal (element, node, was))
        sokaku_node_list_remove (ours, i - 1);
      else if (was != NULL)
        note_conflict (merge, place, element->name, name);
    }
}

/* Whether the nodes that both lists have stand in the same order. */
static gboolean
is_same_order (SokakuNodeList *a, SokakuNodeList *b, const SokakuFormatField *key)
{
  guint last = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (a); i++)
    {
      g_autofree char *name = sokaku_plan_walk_dup_key (key, sokaku_node_list_peek (a, i));
      gpointer other = find_in (b, key, name);
      guint at;

      if (other == NULL || !sokaku_node_list_find (b, other, &at))
        continue;
      if (at < last)
        return FALSE;
      last = at;
    }
  return TRUE;
}

/* Nodes that both have get their order; what only we have stays behind what it stood behind. */
static void
take_order (SokakuNodeList *ours, SokakuNodeList *theirs, const SokakuFormatField *key)
{
  gpointer last = NULL;

  for (guint i = 0; i < sokaku_node_list_get_length (theirs); i++)
    {
      g_autofree char *name = sokaku_plan_walk_dup_key (key, sokaku_node_list_peek (theirs, i));
      gpointer node = find_in (ours, key, name);
      guint from, at;

      if (node == NULL)
        continue;
      if (last != NULL && sokaku_node_list_find (ours, node, &from)
          && sokaku_node_list_find (ours, last, &at) && from < at)
        sokaku_node_list_move (ours, from, at);
      last = node;
    }
}

static void
merge_keyed (Merge *merge,
             const SokakuFormatElement *element,
             SokakuNodeList *ours,
             SokakuNodeList *base,
             SokakuNodeList *theirs,
             const char *place)
{
  const SokakuFormatField *key = sokaku_plan_walk_find_key (element);
  const gboolean reordered
      = base != NULL && is_same_order (ours, base, key) && !is_same_order (theirs, base, key);

  merge_our_nodes (merge, element, ours, base, theirs, place);
  if (reordered)
    take_order (ours, theirs, key);
  merge_their_nodes (merge, element, ours, base, theirs, place);
}

static gboolean
lists_are_equal (const SokakuFormatElement *element, SokakuNodeList *a, SokakuNodeList *b)
{
  guint n = sokaku_node_list_get_length (a);

  if (sokaku_node_list_get_length (b) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!sokaku_plan_walk_nodes_are_equal (element, sokaku_node_list_peek (a, i),
                                           sokaku_node_list_peek (b, i)))
      return FALSE;
  return TRUE;
}

static void
replace_all (SokakuNodeList *ours, SokakuNodeList *theirs)
{
  g_autoptr (GPtrArray) nodes = list_nodes (theirs);

  while (sokaku_node_list_get_length (ours) > 0)
    sokaku_node_list_remove (ours, sokaku_node_list_get_length (ours) - 1);
  while (sokaku_node_list_get_length (theirs) > 0)
    sokaku_node_list_remove (theirs, sokaku_node_list_get_length (theirs) - 1);
  for (guint i = 0; i < nodes->len; i++)
    sokaku_node_list_insert (ours, i, g_ptr_array_index (nodes, i));
}

/* Nodes without a key are the same by their place, as long as all have as many. */
static void
merge_unkeyed (Merge *merge,
               const SokakuFormatElement *element,
               SokakuNodeList *ours,
               SokakuNodeList *base,
               SokakuNodeList *theirs,
               const char *place)
{
  guint n = sokaku_node_list_get_length (ours);

  if (lists_are_equal (element, ours, theirs)
      || (base != NULL && lists_are_equal (element, theirs, base)))
    return;
  if (base != NULL && lists_are_equal (element, ours, base))
    {
      replace_all (ours, theirs);
      return;
    }
  if (base == NULL || sokaku_node_list_get_length (base) != n
      || sokaku_node_list_get_length (theirs) != n)
    {
      note_conflict (merge, place, element->name, NULL);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *its_place = sokaku_plan_walk_make_place (place, element->name, name);

      merge_node (merge, element, sokaku_node_list_peek (ours, i), sokaku_node_list_peek (base, i),
                  sokaku_node_list_peek (theirs, i), its_place);
    }
}

static void
merge_node (Merge *merge,
            const SokakuFormatElement *element,
            gpointer ours,
            gpointer base,
            gpointer theirs,
            const char *place)
{
  Step step = { merge, ours, base, theirs, place };

  sokaku_plan_walk_fields (element, merge_field, &step);
  for (guint i = 0; i < element->n_lists; i++)
    {
      const SokakuFormatList *list = &element->lists[i];
      SokakuNodeList *base_list = base != NULL ? list->get_list (base) : NULL;

      (sokaku_plan_walk_find_key (list->element) != NULL ? merge_keyed : merge_unkeyed) (
          merge, list->element, list->get_list (ours), base_list, list->get_list (theirs), place);
    }
}

/**
 * sokaku_plan_merge:
 * @ours: a plan that was changed
 * @base: what it was before
 * @theirs: what others made of it meanwhile; what is new in it is taken out of it
 * @paths: (array zero-terminated=1): files of the plan to look at
 *
 * Brings what they changed into @ours, field by field. What both changed stays as it is
 * in @ours.
 *
 * Returns: (transfer full) (element-type utf8): places where both changed something, as
 *   sokaku_plan_walk_make_place() makes them
 */
GHashTable *
sokaku_plan_merge (SokakuPlan *ours, SokakuPlan *base, SokakuPlan *theirs, const char *const *paths)
{
  Merge merge = { ours, theirs, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  for (guint i = 0; paths[i] != NULL; i++)
    {
      const SokakuFormatElement *element;
      gpointer our_node, base_node, their_node;

      if (!sokaku_part_path_is_valid (paths[i]))
        continue;
      our_node = sokaku_plan_walk_find_node (ours, paths[i], &element);
      base_node = sokaku_plan_walk_find_node (base, paths[i], &element);
      their_node = sokaku_plan_walk_find_node (theirs, paths[i], &element);
      if (our_node != NULL && their_node != NULL)
        merge_node (&merge, element, our_node, base_node, their_node, paths[i]);
    }
  return merge.conflicts;
}
