/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that are edited and not saved, in this process and in others. */
#include "sokaku-test-recovery.h"

#include "sokaku-part-writer.h"
#include "sokaku-sheet.h"

static void
add_part (GChecksum *sum, const SokakuFormatElement *format, gpointer node)
{
  g_autoptr (GBytes) bytes = sokaku_part_writer_write (format, node, SOKAKU_FORMAT_VERSION);
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  g_checksum_update (sum, data, length);
}

/**
 * sokaku_test_digest_plan:
 * @plan: a plan
 *
 * Returns: (transfer full): a digest of the bytes of all its files
 */
char *
sokaku_test_digest_plan (SokakuPlan *plan)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  add_part (sum, sokaku_format_get_plan (), plan);
  add_part (sum, sokaku_format_get_report (), sokaku_plan_get_report (plan));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    add_part (sum, sokaku_format_get_council (), sokaku_node_list_peek (initiatives, i));
  for (guint i = 0; i < items->len; i++)
    add_part (sum, sokaku_format_get_sheet (), g_ptr_array_index (items, i));
  return g_strdup (g_checksum_get_string (sum));
}

/* Adds an item as a clerk does, or moves one to another initiative. */
static void
edit_structure (SokakuDocument *document, GRand *random, guint nth)
{
  SokakuPlan *plan = sokaku_document_get_plan (document);
  SokakuHistory *history = sokaku_document_get_history (document);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint n = sokaku_node_list_get_length (initiatives);
  SokakuInitiative *initiative
      = sokaku_node_list_peek (initiatives, g_rand_int_range (random, 0, n));
  SokakuInitiative *other = sokaku_node_list_peek (initiatives, g_rand_int_range (random, 0, n));
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  g_autofree char *id = g_strdup_printf ("T%u", nth);

  if (sokaku_node_list_get_length (items) == 0 || g_rand_boolean (random))
    {
      g_autoptr (SokakuItem) item = sokaku_item_new ();

      sokaku_item_set_id (item, id);
      sokaku_item_set_number (item, id);
      sokaku_plan_shape_item (plan, item);
      sokaku_history_insert (history, items, 0, item, "Item");
    }
  else if (g_rand_boolean (random))
    {
      sokaku_history_remove (history, items, 0, "Item");
    }
  else
    {
      g_autoptr (SokakuItem) item = g_object_ref (sokaku_node_list_peek (items, 0));

      sokaku_history_begin_group (history, "Initiative");
      sokaku_history_remove (history, items, 0, NULL);
      sokaku_history_insert (history, sokaku_initiative_get_items (other), 0, item, NULL);
      sokaku_history_end_group (history);
    }
}

/**
 * sokaku_test_edit:
 * @document: a document with an initiative that has items, or had
 * @seed: which row of edits
 * @nth: which edit of it
 *
 * Edits the plan as a clerk might: the same for the same numbers and the same plan.
 */
void
sokaku_test_edit (SokakuDocument *document, guint32 seed, guint nth)
{
  SokakuPlan *plan = sokaku_document_get_plan (document);
  SokakuHistory *history = sokaku_document_get_history (document);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed * 7919 + nth);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  g_autofree char *text = g_strdup_printf ("語 %u <%u> & \n行", nth, g_rand_int (random));
  guint kind = g_rand_int_range (random, 0, 12);
  SokakuItem *item;
  SokakuNodeList *list;

  if (items->len == 0 || kind == 0)
    {
      edit_structure (document, random, nth);
      return;
    }
  item = g_ptr_array_index (items, g_rand_int_range (random, 0, items->len));
  switch (kind)
    {
    case 1:
    case 2:
      sokaku_history_undo (history);
      break;
    case 3:
      sokaku_history_redo (history);
      break;
    case 4:
      sokaku_history_set_string (history, sokaku_plan_get_report (plan), "title", text, "Title");
      break;
    case 5:
      sokaku_history_set_int (history, sokaku_item_get_initiative (item), "average",
                              g_rand_int_range (random, 10, 50), "Average");
      break;
    case 6:
      sokaku_history_set_string (history, plan, "name", text, "Name");
      break;
    case 7:
      {
        g_autoptr (SokakuAction) action = sokaku_action_new ();
        g_autofree char *id = g_strdup_printf ("t%u", nth);

        sokaku_action_set_id (action, id);
        sokaku_action_set_year (action, sokaku_plan_get_first_fiscal (plan));
        sokaku_action_set_plan (action, text);
        sokaku_history_insert (history, sokaku_item_get_actions (item), 0, action, "Action");
        break;
      }
    case 8:
      list = sokaku_item_get_actions (item);
      if (sokaku_node_list_get_length (list) > 0)
        sokaku_history_remove (history, list, sokaku_node_list_get_length (list) - 1, "Action");
      break;
    default:
      sokaku_history_type_string (history, item, kind % 2 ? "remark" : "title", text, "Text");
    }
}
