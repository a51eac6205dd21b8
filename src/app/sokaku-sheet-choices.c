/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of each facet of the filter of sheets, by their names for people. */
#include "sokaku-sheet-choices.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SokakuSheetFacet facet;
  const char *value;
  const char *name;
} FixedChoice;

static const FixedChoice fixed_choices[] = {
  { SOKAKU_SHEET_FACET_COMPLETENESS, "incomplete", NC_ ("sheets", "Something missing") },
  { SOKAKU_SHEET_FACET_COMPLETENESS, "complete", NC_ ("sheets", "Filled in") },
  { SOKAKU_SHEET_FACET_PROBLEMS, "some", NC_ ("sheets", "With problems") },
  { SOKAKU_SHEET_FACET_PROBLEMS, "none", NC_ ("sheets", "Without problems") },
  { SOKAKU_SHEET_FACET_CHANGES, "unsaved", NC_ ("sheets", "Not saved yet") },
  { SOKAKU_SHEET_FACET_CHANGES, "touched", NC_ ("sheets", "Since opening") },
  { SOKAKU_SHEET_FACET_END, "going", NC_ ("sheets", "Going on") },
  { SOKAKU_SHEET_FACET_END, "ended", NC_ ("sheets", "Ended") },
};

/**
 * sokaku_sheet_facet_get_name:
 * @facet: a facet
 *
 * Returns: (transfer none): what it is called
 */
const char *
sokaku_sheet_facet_get_name (SokakuSheetFacet facet)
{
  static const char *const names[SOKAKU_N_SHEET_FACETS] = {
    [SOKAKU_SHEET_FACET_INITIATIVE] = N_ ("Initiative"),
    [SOKAKU_SHEET_FACET_THEME] = N_ ("Theme"),
    [SOKAKU_SHEET_FACET_DEPARTMENT] = N_ ("Department"),
    [SOKAKU_SHEET_FACET_GRADE] = N_ ("Grade"),
    [SOKAKU_SHEET_FACET_COMPLETENESS] = N_ ("Completeness"),
    [SOKAKU_SHEET_FACET_PROBLEMS] = N_ ("Checks"),
    [SOKAKU_SHEET_FACET_CHANGES] = N_ ("Changes"),
    [SOKAKU_SHEET_FACET_END] = N_ ("End"),
  };

  return _ (names[facet]);
}

static const char *
get_theme_name (SokakuTheme *theme)
{
  const char *name = sokaku_theme_get_short_in_sheets (theme);

  return *name != '\0' ? name : sokaku_theme_get_name (theme);
}

static char *
dup_initiative_name (SokakuInitiative *initiative)
{
  return g_strdup_printf ("%d %s", sokaku_initiative_get_number (initiative),
                          sokaku_initiative_get_title (initiative));
}

static void
add_choice (GPtrArray *values, GPtrArray *names, const char *value, const char *name)
{
  g_ptr_array_add (values, g_strdup (value));
  g_ptr_array_add (names, g_strdup (name));
}

static void
list_initiatives (SokakuPlan *plan, GPtrArray *values, GPtrArray *names)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autofree char *name = dup_initiative_name (initiative);

      add_choice (values, names, sokaku_initiative_get_id (initiative), name);
    }
}

static void
list_themes (SokakuPlan *plan, GPtrArray *values, GPtrArray *names)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      add_choice (values, names, sokaku_theme_get_id (theme), get_theme_name (theme));
    }
}

static void
list_grades (SokakuPlan *plan, GPtrArray *values, GPtrArray *names)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    {
      const char *name = sokaku_grade_get_name (sokaku_node_list_peek (grades, i));

      add_choice (values, names, name, name);
    }
  /* Translators: a grade that is not there since the item had ended. */
  add_choice (values, names, SOKAKU_GRADE_ENDED, _ ("– (ended)"));
}

/**
 * sokaku_sheet_facet_list_choices:
 * @facet: a facet
 * @plan: a plan
 * @values: (out caller-allocates): where to append the values
 * @names: (out caller-allocates): where to append their names, with g_free() as
 *   both arrays' free function
 *
 * Lists what can be chosen, in the order in which to show it.
 */
void
sokaku_sheet_facet_list_choices (SokakuSheetFacet facet,
                                 SokakuPlan *plan,
                                 GPtrArray *values,
                                 GPtrArray *names)
{
  g_autoptr (GPtrArray) departments = NULL;

  switch (facet)
    {
    case SOKAKU_SHEET_FACET_INITIATIVE:
      list_initiatives (plan, values, names);
      break;
    case SOKAKU_SHEET_FACET_THEME:
      list_themes (plan, values, names);
      break;
    case SOKAKU_SHEET_FACET_DEPARTMENT:
      departments = sokaku_plan_list_departments (plan);
      for (guint i = 0; i < departments->len; i++)
        add_choice (values, names, departments->pdata[i], departments->pdata[i]);
      break;
    case SOKAKU_SHEET_FACET_GRADE:
      list_grades (plan, values, names);
      break;
    case SOKAKU_SHEET_FACET_COMPLETENESS:
    case SOKAKU_SHEET_FACET_PROBLEMS:
    case SOKAKU_SHEET_FACET_CHANGES:
    case SOKAKU_SHEET_FACET_END:
    case SOKAKU_N_SHEET_FACETS:
    default:
      for (guint i = 0; i < G_N_ELEMENTS (fixed_choices); i++)
        if (fixed_choices[i].facet == facet)
          add_choice (values, names, fixed_choices[i].value,
                      g_dpgettext2 (GETTEXT_PACKAGE, "sheets", fixed_choices[i].name));
    }
}

/**
 * sokaku_sheet_filter_dup_words:
 * @filter: a filter
 * @facet: a facet in which a value is chosen
 * @plan: the plan
 *
 * Returns: (transfer full): what is chosen, short enough for a chip
 */
char *
sokaku_sheet_filter_dup_words (SokakuSheetFilter *filter, SokakuSheetFacet facet, SokakuPlan *plan)
{
  const char *value = sokaku_sheet_filter_get (filter, facet);
  g_autofree char *year = NULL;
  SokakuInitiative *initiative;
  SokakuTheme *theme;

  switch (facet)
    {
    case SOKAKU_SHEET_FACET_INITIATIVE:
      initiative = sokaku_plan_find_initiative (plan, value);
      return initiative != NULL ? dup_initiative_name (initiative) : g_strdup (value);
    case SOKAKU_SHEET_FACET_THEME:
      theme = sokaku_plan_find_theme (plan, value);
      return g_strdup (theme != NULL ? get_theme_name (theme) : value);
    case SOKAKU_SHEET_FACET_GRADE:
      year = sokaku_plan_dup_year_label (plan, sokaku_sheet_filter_get_year (filter));
      return g_strdup_printf ("%s %s", year, strcmp (value, SOKAKU_GRADE_ENDED) == 0 ? "–" : value);
    case SOKAKU_SHEET_FACET_DEPARTMENT:
    case SOKAKU_SHEET_FACET_COMPLETENESS:
    case SOKAKU_SHEET_FACET_PROBLEMS:
    case SOKAKU_SHEET_FACET_CHANGES:
    case SOKAKU_SHEET_FACET_END:
    case SOKAKU_N_SHEET_FACETS:
    default:
      for (guint i = 0; i < G_N_ELEMENTS (fixed_choices); i++)
        if (fixed_choices[i].facet == facet && strcmp (fixed_choices[i].value, value) == 0)
          return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "sheets", fixed_choices[i].name));
      return g_strdup (value);
    }
}

/**
 * sokaku_sheet_order_get_name:
 * @order: an order of rows
 *
 * Returns: (transfer none): what it is called
 */
const char *
sokaku_sheet_order_get_name (SokakuSheetOrder order)
{
  static const char *const names[SOKAKU_N_SHEET_ORDERS] = {
    [SOKAKU_SHEET_ORDER_PLAN] = NC_ ("order", "As in the plan"),
    [SOKAKU_SHEET_ORDER_NUMBER] = NC_ ("order", "By number"),
    [SOKAKU_SHEET_ORDER_DEPARTMENT] = NC_ ("order", "By department"),
    [SOKAKU_SHEET_ORDER_GRADE] = NC_ ("order", "Best grade first"),
    [SOKAKU_SHEET_ORDER_COMPLETENESS] = NC_ ("order", "Least filled in first"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "order", names[order]);
}
