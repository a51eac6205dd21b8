/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of the overview: what it shows of an initiative or theme, and how it sorts. */
#include "sokaku-overview-column.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"
#include "sokaku-tenths.h"

/* A value that is not there sorts behind all others. */
#define ABSENT G_MAXINT

static void
column_free (gpointer data)
{
  SokakuOverviewColumn *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->tooltip);
  g_free (self->theme);
  g_free (self);
}

static SokakuOverviewColumn *
add (GPtrArray *columns,
     SokakuOverviewKind kind,
     const char *id,
     const char *title,
     const char *tooltip)
{
  SokakuOverviewColumn *column = g_new0 (SokakuOverviewColumn, 1);

  column->kind = kind;
  column->id = g_strdup (id);
  column->title = g_strdup (title);
  column->tooltip = g_strdup (tooltip);
  g_ptr_array_add (columns, column);
  return column;
}

static void
add_themes (GPtrArray *columns, SokakuPlan *plan)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      const char *name = sokaku_theme_get_name (theme);
      const char *title = sokaku_theme_get_short_in_lists (theme);
      g_autofree char *id = g_strdup_printf ("theme-%u", i + 1);

      add (columns, SOKAKU_OVERVIEW_THEME, id, *title != '\0' ? title : name, name)->theme
          = g_strdup (sokaku_theme_get_id (theme));
    }
}

static void
add_means (GPtrArray *columns, SokakuPlan *plan)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      const char *name = sokaku_criterion_get_name (sokaku_node_list_peek (criteria, i));
      g_autofree char *id = g_strdup_printf ("criterion-%u", i + 1);
      /* Translators: a criterion of the self-evaluation. */
      g_autofree char *tooltip = g_strdup_printf (_ ("Mean of %s over all items"), name);

      add (columns, SOKAKU_OVERVIEW_MEAN, id, name, tooltip)->criterion = i;
    }
}

static void
add_years (GPtrArray *columns, SokakuPlan *plan)
{
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);
      int fiscal = sokaku_year_get_fiscal (year);
      g_autofree char *title = NULL;
      g_autofree char *id = NULL;
      g_autofree char *tooltip = NULL;

      if (!sokaku_year_get_evaluated (year))
        continue;
      title = sokaku_plan_dup_year_label (plan, fiscal);
      id = g_strdup_printf ("year-%d", fiscal);
      /* Translators: a fiscal year, such as R2. */
      tooltip = g_strdup_printf (_ ("Grade of FY %s"), title);
      add (columns, SOKAKU_OVERVIEW_GRADE, id, title, tooltip)->fiscal = fiscal;
    }
}

/**
 * sokaku_overview_column_list:
 * @plan: a plan
 * @for_themes: whether rows are themes; else they are initiatives
 *
 * The columns of the overview follow from the plan: one per theme, criterion and
 * evaluated year.
 *
 * Returns: (transfer full) (element-type SokakuOverviewColumn): the columns
 */
GPtrArray *
sokaku_overview_column_list (SokakuPlan *plan, gboolean for_themes)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  add (columns, SOKAKU_OVERVIEW_NUMBER, "number", C_ ("column", "No."), _ ("Number"));
  if (for_themes)
    {
      add (columns, SOKAKU_OVERVIEW_TITLE, "title", _ ("Theme"), "");
      add (columns, SOKAKU_OVERVIEW_INITIATIVES, "initiatives", C_ ("column", "Initiatives"),
           _ ("Number of initiatives that carry the theme"));
    }
  else
    {
      add (columns, SOKAKU_OVERVIEW_TITLE, "title", _ ("Initiative"), "");
      add_themes (columns, plan);
    }
  add (columns, SOKAKU_OVERVIEW_ITEMS, "items", C_ ("column", "Items"), _ ("Number of items"));
  add_means (columns, plan);
  add (columns, SOKAKU_OVERVIEW_TOTAL, "total", C_ ("column", "Total"), _ ("Sum of the means"));
  add (columns, SOKAKU_OVERVIEW_GRADE, "grade", C_ ("column", "Grade"), _ ("Overall grade"))->fiscal
      = SOKAKU_OVERALL;
  add (columns, SOKAKU_OVERVIEW_COUNCIL, "council", C_ ("column", "Council"),
       _ ("Average of the council’s ratings"));
  add_years (columns, plan);
  return columns;
}

static const char *
get_title (gpointer group)
{
  return SOKAKU_IS_THEME (group) ? sokaku_theme_get_name (group)
                                 : sokaku_initiative_get_title (group);
}

/* Themes are numbered in the plan's own way (Ⅰ, Ⅱ…): they sort by their place in it. */
static int
get_place (gpointer group, SokakuPlan *plan)
{
  guint position;

  if (SOKAKU_IS_INITIATIVE (group))
    return sokaku_initiative_get_number (group);
  return sokaku_node_list_find (sokaku_plan_get_themes (plan), group, &position) ? (int) position
                                                                                 : ABSENT;
}

/* The value by which rows sort in ascending order, or ABSENT. */
static int
get_key (const SokakuOverviewColumn *self, SokakuStats *stats, gpointer group)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  int value = SOKAKU_UNKNOWN;
  guint position;

  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_NUMBER:
    case SOKAKU_OVERVIEW_TITLE:
      value = get_place (group, plan);
      break;
    case SOKAKU_OVERVIEW_THEME:
      if (sokaku_initiative_has_theme (group, self->theme))
        value = 0;
      break;
    case SOKAKU_OVERVIEW_INITIATIVES:
      value = (int) sokaku_stats_get_n_initiatives (stats, group);
      break;
    case SOKAKU_OVERVIEW_ITEMS:
      value = (int) sokaku_stats_get_n_items (stats, group);
      break;
    case SOKAKU_OVERVIEW_MEAN:
      value = sokaku_stats_get_mean (stats, group, SOKAKU_OVERALL, self->criterion);
      break;
    case SOKAKU_OVERVIEW_TOTAL:
      value = sokaku_stats_get_total (stats, group, SOKAKU_OVERALL);
      break;
    case SOKAKU_OVERVIEW_GRADE:
      if (sokaku_plan_find_grade (plan, sokaku_stats_get_grade (stats, group, self->fiscal, NULL),
                                  &position))
        value = (int) position;
      break;
    case SOKAKU_OVERVIEW_COUNCIL:
      value = sokaku_stats_get_council (stats, group, NULL);
      break;
    }
  return SOKAKU_IS_VALUE (value) ? value : ABSENT;
}

/**
 * sokaku_overview_column_dup_text:
 * @self: a column
 * @stats: the figures
 * @group: an initiative or theme
 *
 * Returns: (transfer full): what the column shows of @group; "" for what is not
 *   known, %SOKAKU_GRADE_ENDED where nothing was graded
 */
char *
sokaku_overview_column_dup_text (const SokakuOverviewColumn *self,
                                 SokakuStats *stats,
                                 gpointer group)
{
  int key;

  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_TITLE:
      return g_strdup (get_title (group));
    case SOKAKU_OVERVIEW_GRADE:
      return g_strdup (sokaku_stats_get_grade (stats, group, self->fiscal, NULL));
    case SOKAKU_OVERVIEW_NUMBER:
      if (SOKAKU_IS_THEME (group))
        return g_strdup (sokaku_theme_get_number (group));
      break;
    default:
      break;
    }

  key = get_key (self, stats, group);
  if (key == ABSENT)
    return g_strdup ("");
  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_THEME:
      return g_strdup ("○");
    case SOKAKU_OVERVIEW_MEAN:
    case SOKAKU_OVERVIEW_TOTAL:
    case SOKAKU_OVERVIEW_COUNCIL:
      return sokaku_tenths_to_string (key);
    default:
      return g_strdup_printf ("%d", key);
    }
}

/**
 * sokaku_overview_column_compare:
 * @self: the column to sort by
 * @stats: the figures
 * @a: an initiative or theme
 * @b: another
 * @descending: whether the caller turns the result round
 *
 * Rows with the same value stay in the plan's order, and rows without one come
 * last, whichever the direction.
 *
 * Returns: negative, 0 or positive
 */
int
sokaku_overview_column_compare (const SokakuOverviewColumn *self,
                                SokakuStats *stats,
                                gpointer a,
                                gpointer b,
                                gboolean descending)
{
  int turn = descending ? -1 : 1;
  int key_a = get_key (self, stats, a);
  int key_b = get_key (self, stats, b);
  int order = 0;

  if (self->kind == SOKAKU_OVERVIEW_TITLE)
    order = g_utf8_collate (get_title (a), get_title (b));
  else if (key_a == ABSENT || key_b == ABSENT)
    order = turn * ((key_a == ABSENT) - (key_b == ABSENT));
  else
    order = (key_a > key_b) - (key_a < key_b);
  if (order == 0)
    {
      SokakuPlan *plan = sokaku_stats_get_plan (stats);

      key_a = get_place (a, plan);
      key_b = get_place (b, plan);
      order = turn * ((key_a > key_b) - (key_a < key_b));
    }
  return order;
}
