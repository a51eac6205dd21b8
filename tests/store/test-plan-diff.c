/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between two states of a plan, in words; and making one the other, and back. */
#include "sokaku-plan-diff.h"
#include "sokaku-field-words.h"
#include "sokaku-sheet.h"
#include "sokaku-test-plan.h"
#include "sokaku-test-recovery.h"

#include <string.h>

/* A sanitizer makes each round many times as long. */
#ifdef __SANITIZE_ADDRESS__
#  define N_ROUNDS 20
#else
#  define N_ROUNDS 60
#endif

static SokakuPlan *
make_plan (void)
{
  SokakuPlan *plan = sokaku_test_make_plan (3, 12);

  sokaku_test_fill_every_field (plan);
  return plan;
}

/* All files that either plan has. */
static GPtrArray *
list_paths (SokakuPlan *a, SokakuPlan *b)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  SokakuPlan *const plans[] = { a, b };

  g_ptr_array_add (paths, g_strdup ("plan.xml"));
  g_ptr_array_add (paths, g_strdup ("report.xml"));
  for (guint p = 0; p < 2; p++)
    {
      g_autoptr (GPtrArray) items = sokaku_plan_list_items (plans[p]);
      SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plans[p]);

      for (guint i = 0; i < items->len; i++)
        g_ptr_array_add (paths,
                         g_strdup_printf ("sheets/%s.xml", sokaku_item_get_id (items->pdata[i])));
      for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
        g_ptr_array_add (
            paths, g_strdup_printf ("council/%s.xml", sokaku_initiative_get_id (
                                                          sokaku_node_list_peek (initiatives, i))));
    }
  g_ptr_array_add (paths, NULL);
  return paths;
}

/* Makes @document's plan @to, and sees that it is, and that undoing leads back to every byte. */
static void
check_apply (SokakuDocument *document, SokakuPlan *to)
{
  SokakuPlan *from = sokaku_document_get_plan (document);
  SokakuHistory *history = sokaku_document_get_history (document);
  g_autofree char *before = sokaku_test_digest_plan (from);
  g_autofree char *wanted = sokaku_test_digest_plan (to);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GPtrArray) paths = list_paths (from, to);
  g_autoptr (GPtrArray) changes
      = sokaku_plan_diff_list (from, to, (const char *const *) paths->pdata, NULL);
  gboolean differs = strcmp (before, wanted) != 0;

  g_assert_cmpint (changes->len > 0, ==, differs);
  for (guint i = 0; i < changes->len; i++)
    {
      const SokakuPlanChange *change = changes->pdata[i];

      g_assert_cmpstr (change->place, !=, "");
      g_assert_cmpstr (change->field, !=, "");
      g_assert_cmpstr (change->before, !=, change->after);
    }

  sokaku_plan_diff_apply (from, to, (const char *const *) paths->pdata, NULL, history, "Work");
  after = sokaku_test_digest_plan (from);
  g_assert_cmpstr (after, ==, wanted);
  g_assert_cmpint (sokaku_history_get_can_undo (history), ==, differs);
  sokaku_history_undo (history);
  undone = sokaku_test_digest_plan (from);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (sokaku_history_get_can_undo (history));
  sokaku_history_redo (history);
  redone = sokaku_test_digest_plan (from);
  g_assert_cmpstr (redone, ==, wanted);
}

static void
test_random (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (SokakuPlan) plan = make_plan ();
      g_autoptr (SokakuPlan) other = make_plan ();
      g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
      g_autoptr (SokakuDocument) edited = sokaku_document_new (other);
      guint32 seed = g_test_rand_int_range (0, G_MAXINT);

      for (guint n = 0; n < i; n++)
        sokaku_test_edit (edited, seed, n);
      check_apply (document, other);
    }
}

/* Each list shuffled, shortened and lengthened. */
static void
shuffle (SokakuNode *node, gpointer data)
{
  guint n_properties;
  g_autofree GParamSpec **properties
      = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n_properties);

  for (guint i = 0; i < n_properties; i++)
    if (properties[i]->value_type == G_TYPE_STRING && strcmp (properties[i]->name, "title") == 0
        && g_test_rand_bit ())
      g_object_set (node, properties[i]->name, "another", NULL);
}

static void
shuffle_list (SokakuNodeList *list)
{
  for (guint i = sokaku_node_list_get_length (list); i > 1; i--)
    sokaku_node_list_move (list, g_test_rand_int_range (0, i), i - 1);
  if (sokaku_node_list_get_length (list) > 1)
    sokaku_node_list_remove (list, 0);
}

static void
test_lists (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (SokakuPlan) plan = make_plan ();
      g_autoptr (SokakuPlan) other = make_plan ();
      g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
      g_autoptr (SokakuDocument) changed = sokaku_document_new (other);
      g_autoptr (GPtrArray) items = sokaku_plan_list_items (other);
      SokakuNodeList *initiatives = sokaku_plan_get_initiatives (other);

      sokaku_test_visit (SOKAKU_NODE (other), shuffle, NULL);
      for (guint k = 0; k < items->len; k++)
        {
          SokakuNodeList *actions = sokaku_item_get_actions (items->pdata[k]);

          for (guint a = 0; a < sokaku_node_list_get_length (actions); a++)
            shuffle_list (sokaku_action_get_results (sokaku_node_list_peek (actions, a)));
          shuffle_list (actions);
          shuffle_list (sokaku_item_get_issues (items->pdata[k]));
        }
      for (guint k = 0; k < sokaku_node_list_get_length (initiatives); k++)
        {
          SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, k);

          shuffle_list (sokaku_initiative_get_items (initiative));
          shuffle_list (sokaku_initiative_get_opinions (initiative));
          shuffle_list (sokaku_initiative_get_ratings (initiative));
        }
      shuffle_list (initiatives);
      shuffle_list (sokaku_plan_get_members (other));
      shuffle_list (sokaku_plan_get_grades (other));
      if (i % 2 == 0)
        check_apply (document, other);
      else
        check_apply (changed, plan);
    }
}

static void
check_change (GPtrArray *changes,
              guint i,
              const char *place,
              const char *field,
              const char *before,
              const char *after)
{
  const SokakuPlanChange *change = changes->pdata[i];

  g_assert_cmpuint (i, <, changes->len);
  g_assert_cmpstr (change->place, ==, place);
  g_assert_cmpstr (change->field, ==, field);
  g_assert_cmpstr (change->before, ==, before);
  g_assert_cmpstr (change->after, ==, after);
}

static void
test_words (void)
{
  static const char *const paths[] = { "plan.xml", "sheets/1.xml", NULL };
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
  g_autoptr (SokakuPlan) other = sokaku_test_make_plan (2, 4);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (SokakuDocument) edited = sokaku_document_new (other);
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  SokakuItem *its = sokaku_plan_find_item (other, "1");
  SokakuAction *action = sokaku_node_list_peek (sokaku_item_get_actions (its), 0);
  int fiscal = sokaku_plan_get_first_fiscal (plan);
  g_autofree char *year = sokaku_plan_dup_year_label (plan, fiscal);
  g_autofree char *name = sokaku_field_words_dup_name (item);
  g_autofree char *action_field = g_strdup_printf ("%s ① Planned Action", year);
  g_autofree char *score_field = NULL;
  g_autofree char *moved_field = NULL;
  SokakuScore *score = sokaku_node_list_peek (
      sokaku_evaluation_get_scores (sokaku_item_find_evaluation (its, fiscal)), 0);
  SokakuCriterion *criterion = sokaku_node_list_peek (sokaku_plan_get_criteria (plan), 0);
  SokakuInitiative *first = sokaku_node_list_peek (sokaku_plan_get_initiatives (other), 0);
  SokakuInitiative *second = sokaku_node_list_peek (sokaku_plan_get_initiatives (other), 1);
  g_autoptr (SokakuItem) moved = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  sokaku_item_set_remark (item, "before");
  sokaku_item_set_remark (its, "after");
  sokaku_action_set_plan (sokaku_node_list_peek (sokaku_item_get_actions (item), 0), "old plan");
  sokaku_action_set_plan (action, "new plan");
  sokaku_score_set_value (score, SOKAKU_ENDED);
  sokaku_score_set_value (
      sokaku_node_list_peek (
          sokaku_evaluation_get_scores (sokaku_item_find_evaluation (item, fiscal)), 0),
      2);
  moved = g_object_ref (sokaku_node_list_peek (sokaku_initiative_get_items (first), 1));
  sokaku_node_list_remove (sokaku_initiative_get_items (first), 1);
  sokaku_node_list_append (sokaku_initiative_get_items (second), moved);

  score_field = g_strdup_printf ("%s %s Score", year, sokaku_criterion_get_name (criterion));
  {
    g_autofree char *moved_name = sokaku_field_words_dup_name (moved);

    moved_field = g_strdup_printf ("%s Initiative", moved_name);
  }
  changes = sokaku_plan_diff_list (plan, other, paths, NULL);
  g_assert_cmpuint (changes->len, ==, 4);
  check_change (changes, 0, "Plan", moved_field, sokaku_initiative_get_title (first),
                sokaku_initiative_get_title (second));
  check_change (changes, 1, name, "Remark", "before", "after");
  check_change (changes, 2, name, score_field, "2", "–");
  check_change (changes, 3, name, action_field, "old plan", "new plan");
}

static void
check_words (const SokakuFormatElement *element, gboolean in_list)
{
  if (in_list)
    g_assert_cmpstr (sokaku_field_words_get_element (element), !=, element->name);
  for (guint i = 0; i < element->n_attributes; i++)
    if (!(element->attributes[i].flags
          & (SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_DEFINES | SOKAKU_FORMAT_SELF)))
      g_assert_cmpstr (sokaku_field_words_get_label (element, &element->attributes[i]), !=,
                       element->attributes[i].property);
  for (guint i = 0; i < element->n_fields; i++)
    g_assert_cmpstr (sokaku_field_words_get_label (element, &element->fields[i]), !=,
                     element->fields[i].property);
  if (element->content != NULL)
    g_assert_cmpstr (sokaku_field_words_get_label (element, element->content), !=,
                     element->content->property);
  for (guint i = 0; i < element->n_lists; i++)
    check_words (element->lists[i].element, TRUE);
}

/* Whoever adds a field to the format has a word for it, too. */
static void
test_every_field (void)
{
  check_words (sokaku_format_get_plan (), FALSE);
  check_words (sokaku_format_get_sheet (), FALSE);
  check_words (sokaku_format_get_council (), FALSE);
  check_words (sokaku_format_get_report (), FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/plan-diff/random", test_random);
  g_test_add_func ("/store/plan-diff/lists", test_lists);
  g_test_add_func ("/store/plan-diff/words", test_words);
  g_test_add_func ("/store/plan-diff/every-field", test_every_field);
  return g_test_run ();
}
