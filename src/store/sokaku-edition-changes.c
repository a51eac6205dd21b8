/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between two editions of a plan. */
#include "sokaku-edition-changes.h"

#include "sokaku-format.h"
#include "sokaku-part.h"
#include "sokaku-sheet.h"

typedef struct
{
  GPtrArray *paths;
  GHashTable *known; /* of the paths */
} Paths;

static void
add_path (Paths *self, const SokakuFormatElement *format, gpointer node)
{
  char *path = sokaku_part_make_path (format, node);

  if (g_hash_table_add (self->known, path))
    g_ptr_array_add (self->paths, path);
  else
    g_free (path);
}

/* Each initiative with what the council said of it and its sheets, in the order of lists. */
static void
add_paths (Paths *self, SokakuPlan *plan)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);

      add_path (self, sokaku_format_get_council (), initiative);
      for (guint k = 0; k < sokaku_node_list_get_length (items); k++)
        add_path (self, sokaku_format_get_sheet (), sokaku_node_list_peek (items, k));
    }
}

/**
 * sokaku_edition_changes_list:
 * @from: a plan as it was
 * @to: the plan as it is
 *
 * Lists every field that differs: of the plan, then of initiatives and sheets in the order of the
 * new lists, then of those that are gone, and of the report. The plans are not changed.
 *
 * Returns: (transfer full) (element-type SokakuPlanChange): what differs
 */
GPtrArray *
sokaku_edition_changes_list (SokakuPlan *from, SokakuPlan *to)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Paths self = { paths, known };

  add_path (&self, sokaku_format_get_plan (), to);
  add_paths (&self, to);
  add_paths (&self, from);
  add_path (&self, sokaku_format_get_report (), sokaku_plan_get_report (to));
  g_ptr_array_add (paths, NULL);
  return sokaku_plan_diff_list (from, to, (const char *const *) paths->pdata, NULL);
}
