/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The identifiers of a plan, for finding duplicates and dangling ones while reading. */
#include "sokaku-name-sets.h"

#include "sokaku-sheet.h"

struct _SokakuNameSets
{
  GHashTable *sets[SOKAKU_FORMAT_N_SETS];
};

/**
 * sokaku_name_sets_new:
 *
 * Returns: (transfer full): empty sets
 */
SokakuNameSets *
sokaku_name_sets_new (void)
{
  SokakuNameSets *self = g_new0 (SokakuNameSets, 1);

  for (guint i = 0; i < SOKAKU_FORMAT_N_SETS; i++)
    self->sets[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
add_list (SokakuNameSets *self, SokakuFormatSet set, SokakuNodeList *list)
{
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      g_autofree char *id = NULL;

      g_object_get (sokaku_node_list_peek (list, i), "id", &id, NULL);
      sokaku_name_sets_add (self, set, id);
    }
}

/**
 * sokaku_name_sets_new_for_plan:
 * @plan: a plan
 *
 * Returns: (transfer full): what sheets and council files of @plan may refer to
 */
SokakuNameSets *
sokaku_name_sets_new_for_plan (SokakuPlan *plan)
{
  SokakuNameSets *self = sokaku_name_sets_new ();

  add_list (self, SOKAKU_FORMAT_CRITERIA, sokaku_plan_get_criteria (plan));
  add_list (self, SOKAKU_FORMAT_THEMES, sokaku_plan_get_themes (plan));
  add_list (self, SOKAKU_FORMAT_MEMBERS, sokaku_plan_get_members (plan));
  return self;
}

/**
 * sokaku_name_sets_free:
 * @self: sets
 *
 * Frees them.
 */
void
sokaku_name_sets_free (SokakuNameSets *self)
{
  for (guint i = 0; i < SOKAKU_FORMAT_N_SETS; i++)
    g_hash_table_unref (self->sets[i]);
  g_free (self);
}

/* Items and initiatives name files, which some folders tell apart without regard to case. */
static gboolean
is_folded (SokakuFormatSet set)
{
  return set == SOKAKU_FORMAT_ITEMS || set == SOKAKU_FORMAT_INITIATIVES;
}

/**
 * sokaku_name_sets_add:
 * @self: sets
 * @set: which set
 * @name: an identifier
 *
 * Returns: %FALSE if the set has it already
 */
gboolean
sokaku_name_sets_add (SokakuNameSets *self, SokakuFormatSet set, const char *name)
{
  return g_hash_table_add (self->sets[set],
                           is_folded (set) ? sokaku_id_fold (name) : g_strdup (name));
}

/**
 * sokaku_name_sets_has:
 * @self: sets
 * @set: which set
 * @name: an identifier
 *
 * Returns: whether the set has it
 */
gboolean
sokaku_name_sets_has (SokakuNameSets *self, SokakuFormatSet set, const char *name)
{
  g_autofree char *folded = is_folded (set) ? sokaku_id_fold (name) : NULL;

  return g_hash_table_contains (self->sets[set], folded != NULL ? folded : name);
}
