/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new plan with the structure of another: its definition and items, without what was done. */
#include "sokaku-plan-copy.h"

#include "sokaku-era.h"
#include "sokaku-sheet.h"

/* A node of the same type with the same fields; its lists are empty. */
static gpointer
copy_node (gpointer from)
{
  SokakuNodeClass *klass = SOKAKU_NODE_GET_CLASS (from);
  gpointer to = g_object_new (G_OBJECT_TYPE (from), NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, klass->pspecs[i]->value_type);
      g_object_get_property (from, klass->fields[i].name, &value);
      g_object_set_property (to, klass->fields[i].name, &value);
    }
  return to;
}

static void
copy_list (SokakuNodeList *to, SokakuNodeList *from)
{
  for (guint i = 0; i < sokaku_node_list_get_length (from); i++)
    sokaku_node_list_take (to, copy_node (sokaku_node_list_peek (from, i)));
}

/**
 * sokaku_plan_copy_definition:
 * @from: a plan
 *
 * Copies what a plan is made with: names, language, criteria, grades, the rating
 * scale, themes and members. There are no years, initiatives or report texts in it.
 *
 * Returns: (transfer full): a new plan
 */
SokakuPlan *
sokaku_plan_copy_definition (SokakuPlan *from)
{
  SokakuPlan *to = copy_node (from);

  sokaku_plan_set_confirmed_at (to, "");
  sokaku_plan_set_midterm_year (to, 0);
  copy_list (sokaku_plan_get_criteria (to), sokaku_plan_get_criteria (from));
  copy_list (sokaku_plan_get_grades (to), sokaku_plan_get_grades (from));
  copy_list (sokaku_plan_get_scale (to), sokaku_plan_get_scale (from));
  copy_list (sokaku_plan_get_themes (to), sokaku_plan_get_themes (from));
  copy_list (sokaku_plan_get_members (to), sokaku_plan_get_members (from));
  return to;
}

/* The year of @from whose part year number @i of @n plays: the last one stays the last, but a
 * plan of one year has nothing but its first. */
static SokakuYear *
find_model (SokakuPlan *from, guint i, guint n)
{
  const guint there = sokaku_plan_get_n_years (from);

  if (there == 0)
    return NULL;
  if (n > 1 && i + 1 == n)
    i = there - 1;
  else if (i + 1 >= there)
    i = there > 1 ? there - 2 : 0;
  return sokaku_plan_peek_year (from, i);
}

/**
 * sokaku_plan_copy_years:
 * @to: a plan
 * @from: the plan whose years are the model
 * @first_fiscal: first fiscal year
 * @n_years: number of years
 *
 * Gives @to years in place of those that it has, labelled by their eras, and
 * evaluated where those of @from are: often all but the last, which the overall
 * evaluation stands for. The mid-term revision is as far from the first year as in
 * @from.
 */
void
sokaku_plan_copy_years (SokakuPlan *to, SokakuPlan *from, int first_fiscal, guint n_years)
{
  SokakuNodeList *years = sokaku_plan_get_years (to);
  const int midterm = sokaku_plan_get_midterm_year (from);
  const int shifted = first_fiscal + midterm - sokaku_plan_get_first_fiscal (from);

  while (sokaku_node_list_get_length (years) > 0)
    sokaku_node_list_remove (years, sokaku_node_list_get_length (years) - 1);
  for (guint i = 0; i < n_years; i++)
    {
      SokakuYear *model = find_model (from, i, n_years);
      g_autoptr (SokakuYear) year = sokaku_year_new ();
      g_autofree char *label
          = sokaku_era_format_fiscal_year (first_fiscal + (int) i, SOKAKU_ERA_SHORT);

      sokaku_year_set_fiscal (year, first_fiscal + (int) i);
      sokaku_year_set_label (year, label);
      sokaku_year_set_evaluated (year, model == NULL || sokaku_year_get_evaluated (model));
      sokaku_node_list_append (years, year);
    }
  sokaku_plan_set_midterm_year (
      to, midterm != 0 && sokaku_plan_find_year (to, shifted) != NULL ? shifted : 0);
}

static gboolean
is_left_out (GHashTable *without, gpointer node)
{
  return without != NULL && g_hash_table_contains (without, node);
}

/* The themes that an initiative carries, as far as the plan has them. */
static void
copy_themes (SokakuPlan *plan, SokakuInitiative *to, SokakuInitiative *from)
{
  const char *const *themes = sokaku_initiative_get_themes (from);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; themes[i] != NULL; i++)
    if (sokaku_plan_find_theme (plan, themes[i]) != NULL)
      g_ptr_array_add (kept, (gpointer) themes[i]);
  g_ptr_array_add (kept, NULL);
  sokaku_initiative_set_themes (to, (const char *const *) kept->pdata);
}

static void
copy_item (SokakuPlan *plan, SokakuInitiative *initiative, SokakuItem *from, guint number)
{
  g_autoptr (SokakuItem) to = sokaku_item_new ();
  g_autofree char *text
      = number > 0 ? g_strdup_printf ("%u", number) : g_strdup (sokaku_item_get_number (from));
  g_autofree char *id = sokaku_plan_make_id (plan, text, FALSE);

  sokaku_item_set_id (to, id);
  sokaku_item_set_number (to, text);
  sokaku_item_set_title (to, sokaku_item_get_title (from));
  sokaku_item_set_departments (to, sokaku_item_get_departments (from));
  sokaku_item_set_first_year (to, sokaku_plan_get_first_fiscal (plan));
  sokaku_plan_shape_item (plan, to);
  sokaku_node_list_append (sokaku_initiative_get_items (initiative), to);
}

/**
 * sokaku_plan_copy_items:
 * @to: a plan whose years, criteria and themes are defined
 * @from: the plan to copy from
 * @without: (nullable) (element-type SokakuNode): its initiatives and items to leave out
 * @renumber: whether to number from 1
 *
 * Copies initiatives and items in their order: numbers, titles, themes that @to has,
 * departments. Sheets are blank and begin in the first year; nothing of the council
 * is copied.
 */
void
sokaku_plan_copy_items (SokakuPlan *to, SokakuPlan *from, GHashTable *without, gboolean renumber)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (from);
  guint n_initiatives = 0;
  guint n_items = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *there = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (there);
      g_autoptr (SokakuInitiative) initiative = NULL;
      g_autofree char *wish = NULL;
      g_autofree char *id = NULL;
      int number;

      if (is_left_out (without, there))
        continue;
      n_initiatives++;
      number = renumber ? (int) n_initiatives : sokaku_initiative_get_number (there);
      wish = g_strdup_printf ("%d", number);
      id = sokaku_plan_make_id (to, wish, TRUE);
      initiative = sokaku_initiative_new ();
      sokaku_initiative_set_id (initiative, id);
      sokaku_initiative_set_number (initiative, number);
      sokaku_initiative_set_title (initiative, sokaku_initiative_get_title (there));
      copy_themes (to, initiative, there);
      sokaku_node_list_append (sokaku_plan_get_initiatives (to), initiative);
      for (guint k = 0; k < sokaku_node_list_get_length (items); k++)
        if (!is_left_out (without, sokaku_node_list_peek (items, k)))
          copy_item (to, initiative, sokaku_node_list_peek (items, k), renumber ? ++n_items : 0);
    }
}

/**
 * sokaku_plan_copy_structure:
 * @from: a plan
 * @options: what to copy and how
 *
 * Makes a plan with the structure of another: the definition, initiatives and
 * items, without results, evaluations, ratings, opinions and the report's texts.
 *
 * Returns: (transfer full): the new plan
 */
SokakuPlan *
sokaku_plan_copy_structure (SokakuPlan *from, const SokakuPlanCopyOptions *options)
{
  SokakuPlan *to = sokaku_plan_copy_definition (from);

  sokaku_plan_copy_years (to, from, options->first_fiscal, options->n_years);
  sokaku_plan_copy_items (to, from, options->without, options->renumber);
  return to;
}
