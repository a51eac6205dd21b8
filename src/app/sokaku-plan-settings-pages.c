/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of the plan settings: what each shows, and what it does to the plan. */
#include "sokaku-plan-settings-pages.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "sokaku-text-fold.h"

/**
 * sokaku_plan_settings_dup_text:
 * @plan: a plan
 * @node: something of its definition
 * @property: a field of it
 *
 * Returns: (transfer full): the field as a table shows it
 */
char *
sokaku_plan_settings_dup_text (SokakuPlan *plan, gpointer node, const char *property)
{
  if (SOKAKU_IS_YEAR (node) && g_str_equal (property, "fiscal"))
    return sokaku_era_format_fiscal_year (sokaku_year_get_fiscal (node), SOKAKU_ERA_LONG);
  return sokaku_structure_dup_text (node, property);
}

/**
 * sokaku_plan_settings_make_name:
 * @list: a list of the definition
 * @property: the field that names its nodes
 * @base: translated: what a new one is called
 *
 * Returns: (transfer full): @base, with a number where a node is called that already
 */
char *
sokaku_plan_settings_make_name (SokakuNodeList *list, const char *property, const char *base)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *name = n == 1 ? g_strdup (base) : g_strdup_printf ("%s %u", base, n);
      g_autofree char *key = sokaku_text_fold (name);
      gboolean taken = FALSE;

      for (guint i = 0; !taken && i < sokaku_node_list_get_length (list); i++)
        {
          g_autofree char *theirs
              = sokaku_structure_dup_text (sokaku_node_list_peek (list, i), property);
          g_autofree char *folded = sokaku_text_fold (theirs);

          taken = g_str_equal (folded, key);
        }
      if (!taken)
        return g_steal_pointer (&name);
    }
}

/* The place below @after; the end of the list without it. */
static guint
place_below (SokakuNodeList *list, gpointer after)
{
  guint position;

  return after != NULL && sokaku_node_list_find (list, after, &position)
             ? position + 1
             : sokaku_node_list_get_length (list);
}

static gboolean
find_in_plan (SokakuPlan *plan, gpointer node, SokakuNodeList **list, guint *position)
{
  SokakuNodeList *lists[] = { sokaku_plan_get_themes (plan), sokaku_plan_get_criteria (plan),
                              sokaku_plan_get_members (plan), sokaku_plan_get_initiatives (plan) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (sokaku_node_list_find (lists[i], node, position))
      {
        *list = lists[i];
        return TRUE;
      }
  return FALSE;
}

/**
 * sokaku_plan_settings_step:
 * @plan: a plan
 * @history: its history
 * @node: a theme, criterion, member or initiative
 * @direction: -1 for up, 1 for down
 * @error: return location
 *
 * Moves it by one place; at the end of its list it stays.
 *
 * Returns: whether it moved
 */
gboolean
sokaku_plan_settings_step (
    SokakuPlan *plan, SokakuHistory *history, gpointer node, int direction, GError **error)
{
  SokakuNodeList *list;
  guint position;

  if (!find_in_plan (plan, node, &list, &position) || (position == 0 && direction < 0)
      || (position + 1 == sokaku_node_list_get_length (list) && direction > 0))
    return FALSE;
  return sokaku_structure_move (plan, history, node, position + (guint) direction, error);
}

static gboolean
drop (SokakuPlan *plan,
      SokakuHistory *history,
      gpointer node,
      gpointer target,
      gboolean below,
      GError **error)
{
  SokakuNodeList *list;
  guint from, to;

  if (!find_in_plan (plan, node, &list, &from) || !sokaku_node_list_find (list, target, &to))
    return FALSE;
  to += below;
  if (to > from)
    to--;
  return to != from && sokaku_structure_move (plan, history, node, to, error);
}

/* --- Years --- */

static GListModel *
list_years (SokakuPlan *plan)
{
  return G_LIST_MODEL (g_object_ref (sokaku_plan_get_years (plan)));
}

static gpointer
add_later_year (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  int last = sokaku_plan_get_last_fiscal (plan);

  if (last == 0)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      last = sokaku_date_get_fiscal_year (
                 SOKAKU_DATE (g_date_time_get_year (now), g_date_time_get_month (now), 0))
             - 1;
    }
  return sokaku_structure_add_year (plan, history, last + 1, error);
}

static gpointer
add_earlier_year (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  if (sokaku_plan_get_n_years (plan) == 0)
    return add_later_year (plan, history, after, error);
  return sokaku_structure_add_year (plan, history, sokaku_plan_get_first_fiscal (plan) - 1, error);
}

static gboolean
get_year_flag (SokakuPlan *plan, gpointer node, const char *property)
{
  if (g_str_equal (property, "evaluated"))
    return sokaku_year_get_evaluated (node);
  if (g_str_equal (property, "locked"))
    return sokaku_year_get_locked (node);
  return sokaku_plan_get_midterm_year (plan) == sokaku_year_get_fiscal (node);
}

static gboolean
set_year_flag (SokakuPlan *plan,
               SokakuHistory *history,
               gpointer node,
               const char *property,
               gboolean active,
               GError **error)
{
  g_autofree char *label = NULL;

  if (g_str_equal (property, "evaluated"))
    return sokaku_structure_set_evaluated (plan, history, node, active, error);
  if (history == NULL)
    return TRUE;
  if (g_str_equal (property, "midterm"))
    return sokaku_structure_set_midterm (plan, history, active ? sokaku_year_get_fiscal (node) : 0,
                                         error);
  label = g_strdup_printf (_ ("Lock of %s"), sokaku_year_get_label (node));
  sokaku_history_set_boolean (history, node, property, active, label);
  return TRUE;
}

static char *
describe_year_flag (SokakuPlan *plan, gpointer node, const char *property, gboolean active)
{
  return g_str_equal (property, "evaluated") && !active
             ? sokaku_structure_describe_unevaluated (plan, node)
             : NULL;
}

static const SokakuPlanSettingsColumn year_columns[] = {
  { "fiscal", N_ ("Fiscal Year"), SOKAKU_PLAN_SETTINGS_SHOWN, 140 },
  { "label", N_ ("Label"), SOKAKU_PLAN_SETTINGS_TEXT },
  { "evaluated", N_ ("Evaluated"), SOKAKU_PLAN_SETTINGS_FLAG, 110 },
  { "midterm", N_ ("Mid-Term Revision"), SOKAKU_PLAN_SETTINGS_FLAG, 140 },
  { "locked", N_ ("Locked"), SOKAKU_PLAN_SETTINGS_FLAG, 110 },
};

/* --- Themes --- */

static GListModel *
list_themes (SokakuPlan *plan)
{
  return G_LIST_MODEL (g_object_ref (sokaku_plan_get_themes (plan)));
}

static gpointer
add_theme (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuNodeList *list = sokaku_plan_get_themes (plan);
  g_autofree char *name = sokaku_plan_settings_make_name (list, "name", _ ("New theme"));

  return sokaku_structure_add_theme (plan, history, place_below (list, after), name, error);
}

static const SokakuPlanSettingsColumn theme_columns[] = {
  { "number", N_ ("Number"), SOKAKU_PLAN_SETTINGS_TEXT, 70, TRUE },
  { "name", N_ ("Name"), SOKAKU_PLAN_SETTINGS_TEXT },
  { "short-in-lists", N_ ("Short Name in Lists"), SOKAKU_PLAN_SETTINGS_TEXT, 150 },
  { "short-in-sheets", N_ ("Short Name in Sheets"), SOKAKU_PLAN_SETTINGS_TEXT, 150 },
};

/* --- Criteria --- */

static GListModel *
list_criteria (SokakuPlan *plan)
{
  return G_LIST_MODEL (g_object_ref (sokaku_plan_get_criteria (plan)));
}

static gpointer
add_criterion (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuNodeList *list = sokaku_plan_get_criteria (plan);
  g_autofree char *name = sokaku_plan_settings_make_name (list, "name", _ ("New criterion"));

  return sokaku_structure_add_criterion (plan, history, place_below (list, after), name, error);
}

static const SokakuPlanSettingsColumn criterion_columns[] = {
  { "name", N_ ("Name"), SOKAKU_PLAN_SETTINGS_TEXT },
  { "min", N_ ("Lowest Score"), SOKAKU_PLAN_SETTINGS_TEXT, 100, TRUE },
  { "max", N_ ("Highest Score"), SOKAKU_PLAN_SETTINGS_TEXT, 100, TRUE },
  { "cap-at", N_ ("Caps at or Below"), SOKAKU_PLAN_SETTINGS_TEXT, 130, TRUE },
  { "cap-grade", N_ ("Best Grade Then"), SOKAKU_PLAN_SETTINGS_TEXT, 120 },
};

/* --- Grades --- */

static GListModel *
list_grades (SokakuPlan *plan)
{
  return G_LIST_MODEL (g_object_ref (sokaku_plan_get_grades (plan)));
}

/* Grades are called by the next letter where all are. */
static gpointer
add_grade (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuNodeList *list = sokaku_plan_get_grades (plan);
  g_autofree char *name = NULL;

  for (char letter[] = "A"; name == NULL && letter[0] <= 'Z'; letter[0]++)
    if (!sokaku_plan_find_grade (plan, letter, NULL))
      name = g_strdup (letter);
  if (name == NULL)
    name = sokaku_plan_settings_make_name (list, "name", _ ("New grade"));
  return sokaku_structure_add_grade (plan, history, place_below (list, after), name, error);
}

/* The totals that earn a grade, caps aside: "8–9". */
static char *
dup_totals (SokakuPlan *plan, SokakuGrade *grade)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  int from = sokaku_grade_get_min_total (grade);
  int to = 0;
  guint position;

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    to += sokaku_criterion_get_max (sokaku_node_list_peek (criteria, i));
  if (sokaku_node_list_find (grades, grade, &position) && position > 0)
    to = sokaku_grade_get_min_total (sokaku_node_list_peek (grades, position - 1)) - 1;
  if (from > to)
    return g_strdup (_ ("no total reaches it"));
  /* Translators: the lowest and the highest total. */
  return from == to ? g_strdup_printf ("%d", from) : g_strdup_printf (_ ("%d–%d"), from, to);
}

static char *
dup_grade_text (SokakuPlan *plan, gpointer node, const char *property)
{
  return g_str_equal (property, "totals") ? dup_totals (plan, node)
                                          : sokaku_structure_dup_text (node, property);
}

static const SokakuPlanSettingsColumn grade_columns[] = {
  { "name", N_ ("Grade Level"), SOKAKU_PLAN_SETTINGS_TEXT, 160 },
  { "min-total", N_ ("Smallest Total"), SOKAKU_PLAN_SETTINGS_TEXT, 110, TRUE },
  { "totals", N_ ("Totals That Earn It"), SOKAKU_PLAN_SETTINGS_SHOWN },
};

/* --- Rating scale --- */

static GListModel *
list_steps (SokakuPlan *plan)
{
  return G_LIST_MODEL (g_object_ref (sokaku_plan_get_scale (plan)));
}

/* One above the best. */
static gpointer
add_step (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuScaleStep *best = sokaku_node_list_peek (sokaku_plan_get_scale (plan), 0);

  return sokaku_structure_add_step (
      plan, history, best != NULL ? sokaku_scale_step_get_value (best) + 1 : 1, "", error);
}

static const SokakuPlanSettingsColumn step_columns[] = {
  { "value", N_ ("Rating"), SOKAKU_PLAN_SETTINGS_TEXT, 90, TRUE },
  { "label", N_ ("Meaning"), SOKAKU_PLAN_SETTINGS_TEXT },
};

/* --- Members --- */

static GListModel *
list_members (SokakuPlan *plan)
{
  return G_LIST_MODEL (g_object_ref (sokaku_plan_get_members (plan)));
}

static gpointer
add_member (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuNodeList *list = sokaku_plan_get_members (plan);
  g_autofree char *name = sokaku_plan_settings_make_name (list, "name", _ ("New member"));

  return sokaku_structure_add_member (plan, history, place_below (list, after), name, error);
}

static const SokakuPlanSettingsColumn member_columns[] = {
  { "name", N_ ("Full Name"), SOKAKU_PLAN_SETTINGS_TEXT, 200 },
  { "affiliation", N_ ("Affiliation"), SOKAKU_PLAN_SETTINGS_TEXT },
  { "role", N_ ("Role"), SOKAKU_PLAN_SETTINGS_TEXT, 140 },
  { "term-from", N_ ("Term From"), SOKAKU_PLAN_SETTINGS_TEXT, 100 },
  { "term-until", N_ ("Term Until"), SOKAKU_PLAN_SETTINGS_TEXT, 100 },
};

#define COLUMNS(array) .columns = array, .n_columns = G_N_ELEMENTS (array)
#define COMMON                                                                                     \
  .set_text = sokaku_structure_set_text, .check_removal = sokaku_structure_check_removal,          \
  .describe = sokaku_structure_describe_removal, .remove = sokaku_structure_remove

static const SokakuPlanSettingsSpec pages[] = {
  {
      .name = "years",
      .title = N_ ("Fiscal Years"),
      .hint = N_ ("Years can be added and removed at either end. Sheets have a schedule and issues "
                  "for each, and scores for those that are evaluated."),
      COLUMNS (year_columns),
      COMMON,
      .dup_text = sokaku_plan_settings_dup_text,
      .get_list = list_years,
      .add = add_later_year,
      .add_label = N_ ("Year After"),
      .add_other = add_earlier_year,
      .add_other_label = N_ ("Year Before"),
      .get_flag = get_year_flag,
      .set_flag = set_year_flag,
      .describe_flag = describe_year_flag,
  },
  {
      .name = "themes",
      .title = N_ ("Themes"),
      .hint = N_ ("Cross-cutting aims. Initiatives carry any number of them."),
      COLUMNS (theme_columns),
      COMMON,
      .dup_text = sokaku_plan_settings_dup_text,
      .get_list = list_themes,
      .add = add_theme,
      .add_label = N_ ("Theme"),
      .move = drop,
      .step = sokaku_plan_settings_step,
  },
  {
      .name = "criteria",
      .title = N_ ("Criteria"),
      .hint = N_ ("Each is scored in the self-evaluation. A score at the cap or below leaves no "
                  "better grade than the one given here."),
      COLUMNS (criterion_columns),
      COMMON,
      .dup_text = sokaku_plan_settings_dup_text,
      .get_list = list_criteria,
      .add = add_criterion,
      .add_label = N_ ("Criterion"),
      .move = drop,
      .step = sokaku_plan_settings_step,
  },
  {
      .name = "grades",
      .title = N_ ("Grades"),
      .hint = N_ ("Best first. A total earns the first grade whose smallest total it reaches."),
      COLUMNS (grade_columns),
      COMMON,
      .dup_text = dup_grade_text,
      .get_list = list_grades,
      .add = add_grade,
      .add_label = N_ ("Grade Level"),
  },
  {
      .name = "scale",
      .title = N_ ("Rating Scale"),
      .hint = N_ ("What the members of the council can give an initiative. The meaning may be "
                  "empty."),
      COLUMNS (step_columns),
      COMMON,
      .dup_text = sokaku_plan_settings_dup_text,
      .get_list = list_steps,
      .add = add_step,
      .add_label = N_ ("Rating"),
  },
  {
      .name = "members",
      .title = N_ ("Members"),
      .hint = N_ ("The members of the council, in the order in which they are printed."),
      COLUMNS (member_columns),
      COMMON,
      .dup_text = sokaku_plan_settings_dup_text,
      .get_list = list_members,
      .add = add_member,
      .add_label = N_ ("Member"),
      .move = drop,
      .step = sokaku_plan_settings_step,
  },
};

/**
 * sokaku_plan_settings_pages_get:
 * @position: a position
 *
 * Returns: (nullable): the table there; %NULL after the last
 */
const SokakuPlanSettingsSpec *
sokaku_plan_settings_pages_get (guint position)
{
  return position < G_N_ELEMENTS (pages) ? &pages[position] : NULL;
}

/**
 * sokaku_plan_settings_pages_find:
 * @name: name of a page
 *
 * Returns: (nullable): its table
 */
const SokakuPlanSettingsSpec *
sokaku_plan_settings_pages_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return &pages[i];
  return NULL;
}
