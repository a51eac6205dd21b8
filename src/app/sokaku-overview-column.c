/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of the overview: what it shows of an initiative, item or theme, and how it sorts. */
#include "sokaku-overview-column.h"

#include <glib/gi18n-lib.h>

#include "sokaku-listed.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"
#include "sokaku-words.h"

/* A value that is not there sorts behind all others. */
#define ABSENT G_MAXINT
/* More items than an initiative can hold. */
#define MOST_ITEMS 4096

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
add_overall (GPtrArray *columns)
{
  add (columns, SOKAKU_OVERVIEW_GRADE, "grade", C_ ("column", "Grade"), _ ("Overall grade"))->fiscal
      = SOKAKU_OVERALL;
}

static void
add_council (GPtrArray *columns)
{
  add (columns, SOKAKU_OVERVIEW_COUNCIL, "council", C_ ("column", "Council"),
       _ ("Average of the council’s ratings"));
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

static void
list_for_initiatives (GPtrArray *columns, SokakuPlan *plan)
{
  add (columns, SOKAKU_OVERVIEW_NUMBER, "number", C_ ("column", "No."), _ ("Number"));
  add (columns, SOKAKU_OVERVIEW_TITLE, "title", _ ("Initiative"), "");
  add_themes (columns, plan);
  add (columns, SOKAKU_OVERVIEW_ITEMS, "items", C_ ("column", "Items"), _ ("Number of items"));
  add_means (columns, plan);
  add (columns, SOKAKU_OVERVIEW_TOTAL, "total", C_ ("column", "Total"), _ ("Sum of the means"));
  add_overall (columns);
  add_council (columns);
  add_years (columns, plan);
}

static void
list_for_items (GPtrArray *columns, SokakuPlan *plan)
{
  add (columns, SOKAKU_OVERVIEW_INITIATIVE, "initiative", _ ("Initiative"), "");
  add (columns, SOKAKU_OVERVIEW_NUMBER, "number", C_ ("column", "No."), _ ("Number"));
  add (columns, SOKAKU_OVERVIEW_TITLE, "title", _ ("Item"), "");
  add (columns, SOKAKU_OVERVIEW_DEPARTMENTS, "departments", _ ("Departments"), "");
  add_years (columns, plan);
  add (columns, SOKAKU_OVERVIEW_TOTAL, "total", C_ ("column", "Total"), _ ("Sum of the scores"));
  add_overall (columns);
  add (columns, SOKAKU_OVERVIEW_END, "end", C_ ("column", "End"),
       _ ("Fiscal year in which the item ended"));
}

static void
list_for_themes (GPtrArray *columns, SokakuPlan *plan)
{
  add (columns, SOKAKU_OVERVIEW_NUMBER, "number", C_ ("column", "No."), _ ("Number"));
  add (columns, SOKAKU_OVERVIEW_TITLE, "title", _ ("Theme"), "");
  add (columns, SOKAKU_OVERVIEW_INITIATIVES, "initiatives", C_ ("column", "Initiatives"),
       _ ("Number of initiatives that carry the theme"));
  add (columns, SOKAKU_OVERVIEW_ITEMS, "items", C_ ("column", "Items"), _ ("Number of items"));
  add_means (columns, plan);
  add (columns, SOKAKU_OVERVIEW_TOTAL, "total", C_ ("column", "Total"), _ ("Sum of the means"));
  add_overall (columns);
  add_council (columns);
  add_years (columns, plan);
}

/**
 * sokaku_overview_column_list:
 * @plan: a plan
 * @rows: what the rows are
 *
 * The columns of the overview follow from the plan, in the order of the report's
 * lists: one per theme, criterion and evaluated year.
 *
 * Returns: (transfer full) (element-type SokakuOverviewColumn): the columns
 */
GPtrArray *
sokaku_overview_column_list (SokakuPlan *plan, SokakuOverviewRows rows)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  if (rows == SOKAKU_OVERVIEW_ITEM_ROWS)
    list_for_items (columns, plan);
  else if (rows == SOKAKU_OVERVIEW_THEME_ROWS)
    list_for_themes (columns, plan);
  else
    list_for_initiatives (columns, plan);
  return columns;
}

/**
 * sokaku_overview_rows_get_name:
 * @rows: what the rows of a table are
 *
 * Returns: (transfer none): the name under which the table's state is kept
 */
const char *
sokaku_overview_rows_get_name (SokakuOverviewRows rows)
{
  static const char *const names[SOKAKU_N_OVERVIEW_ROWS] = {
    [SOKAKU_OVERVIEW_INITIATIVE_ROWS] = "initiatives",
    [SOKAKU_OVERVIEW_ITEM_ROWS] = "items",
    [SOKAKU_OVERVIEW_THEME_ROWS] = "themes",
  };

  return names[rows];
}

static char *
dup_initiative (SokakuItem *item)
{
  SokakuInitiative *initiative = sokaku_item_get_initiative (item);

  return initiative != NULL ? g_strdup_printf ("%d %s", sokaku_initiative_get_number (initiative),
                                               sokaku_initiative_get_title (initiative))
                            : g_strdup ("");
}

/* As it is printed, with what a revision of the plan did to it. */
static char *
dup_title (SokakuPlan *plan, gpointer row)
{
  if (SOKAKU_IS_ITEM (row))
    return sokaku_words_add_tag (sokaku_plan_get_language (plan),
                                 sokaku_words_get_title (plan, row), sokaku_item_get_tag (row));
  return g_strdup (SOKAKU_IS_THEME (row) ? sokaku_theme_get_name (row)
                                         : sokaku_initiative_get_title (row));
}

static char *
dup_end (SokakuPlan *plan, SokakuItem *item)
{
  int fiscal = sokaku_listed_get_end_year (item);

  if (fiscal > 0)
    return sokaku_plan_dup_year_label (plan, fiscal);
  return g_strdup (sokaku_item_get_ended (item) ? _ ("Ended") : "");
}

/* Items, and themes numbered in the plan's own way (Ⅰ, Ⅱ…), sort by their place in it. */
static int
get_place (gpointer row, SokakuPlan *plan)
{
  SokakuInitiative *initiative;
  guint position;

  if (SOKAKU_IS_INITIATIVE (row))
    return sokaku_initiative_get_number (row);
  if (SOKAKU_IS_THEME (row))
    return sokaku_node_list_find (sokaku_plan_get_themes (plan), row, &position) ? (int) position
                                                                                 : ABSENT;
  initiative = sokaku_item_get_initiative (row);
  if (initiative == NULL
      || !sokaku_node_list_find (sokaku_initiative_get_items (initiative), row, &position))
    return ABSENT;
  return sokaku_initiative_get_number (initiative) * MOST_ITEMS + (int) position;
}

static const char *
get_grade (SokakuStats *stats, gpointer row, int fiscal)
{
  return SOKAKU_IS_ITEM (row)
             ? sokaku_listed_get_item_grade (sokaku_stats_get_plan (stats), row, fiscal)
             : sokaku_listed_get_grade (stats, row, fiscal);
}

/* The value by which rows sort in ascending order, or ABSENT. */
static int
get_key (const SokakuOverviewColumn *self, SokakuStats *stats, gpointer row)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  SokakuInitiative *initiative;
  int value = SOKAKU_UNKNOWN;
  guint position;

  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_NUMBER:
    case SOKAKU_OVERVIEW_TITLE:
    case SOKAKU_OVERVIEW_DEPARTMENTS:
      value = get_place (row, plan);
      break;
    case SOKAKU_OVERVIEW_INITIATIVE:
      initiative = sokaku_item_get_initiative (row);
      if (initiative != NULL)
        value = sokaku_initiative_get_number (initiative);
      break;
    case SOKAKU_OVERVIEW_THEME:
      if (sokaku_initiative_has_theme (row, self->theme))
        value = 0;
      break;
    case SOKAKU_OVERVIEW_INITIATIVES:
      value = (int) sokaku_stats_get_n_initiatives (stats, row);
      break;
    case SOKAKU_OVERVIEW_ITEMS:
      value = (int) sokaku_stats_get_n_items (stats, row);
      break;
    case SOKAKU_OVERVIEW_MEAN:
      value = sokaku_stats_get_mean (stats, row, SOKAKU_OVERALL, self->criterion);
      break;
    case SOKAKU_OVERVIEW_TOTAL:
      value = SOKAKU_IS_ITEM (row) ? sokaku_listed_get_item_total (row, SOKAKU_OVERALL)
                                   : sokaku_stats_get_total (stats, row, SOKAKU_OVERALL);
      break;
    case SOKAKU_OVERVIEW_GRADE:
      if (sokaku_plan_find_grade (plan, get_grade (stats, row, self->fiscal), &position))
        value = (int) position;
      break;
    case SOKAKU_OVERVIEW_COUNCIL:
      value = sokaku_stats_get_council (stats, row, NULL);
      break;
    case SOKAKU_OVERVIEW_END:
      value = sokaku_listed_get_end_year (row);
      if (value == 0)
        value = SOKAKU_UNKNOWN;
      break;
    default:
      g_assert_not_reached ();
    }
  return SOKAKU_IS_VALUE (value) ? value : ABSENT;
}

/**
 * sokaku_overview_column_dup_text:
 * @self: a column
 * @stats: the figures
 * @row: an initiative, item or theme
 *
 * Returns: (transfer full): what the column shows of @row; "" for what is not
 *   known, %SOKAKU_GRADE_ENDED where nothing was graded
 */
char *
sokaku_overview_column_dup_text (const SokakuOverviewColumn *self, SokakuStats *stats, gpointer row)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  int key;

  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_TITLE:
      return dup_title (plan, row);
    case SOKAKU_OVERVIEW_INITIATIVE:
      return dup_initiative (row);
    case SOKAKU_OVERVIEW_DEPARTMENTS:
      return sokaku_words_join (sokaku_plan_get_language (plan), sokaku_item_get_departments (row));
    case SOKAKU_OVERVIEW_END:
      return dup_end (plan, row);
    case SOKAKU_OVERVIEW_GRADE:
      return g_strdup (get_grade (stats, row, self->fiscal));
    case SOKAKU_OVERVIEW_NUMBER:
      if (SOKAKU_IS_THEME (row))
        return g_strdup (sokaku_theme_get_number (row));
      if (SOKAKU_IS_ITEM (row))
        return g_strdup (sokaku_item_get_number (row));
      break;
    case SOKAKU_OVERVIEW_TOTAL:
      if (SOKAKU_IS_ITEM (row)
          && sokaku_listed_get_item_total (row, SOKAKU_OVERALL) == SOKAKU_ENDED)
        return g_strdup ("–");
      break;
    default:
      break;
    }

  key = get_key (self, stats, row);
  if (key == ABSENT)
    return g_strdup ("");
  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_THEME:
      return g_strdup ("○");
    case SOKAKU_OVERVIEW_MEAN:
    case SOKAKU_OVERVIEW_COUNCIL:
      return sokaku_tenths_to_string (key);
    case SOKAKU_OVERVIEW_TOTAL:
      if (!SOKAKU_IS_ITEM (row))
        return sokaku_tenths_to_string (key);
      return g_strdup_printf ("%d", key);
    default:
      return g_strdup_printf ("%d", key);
    }
}

/**
 * sokaku_overview_column_get_copy_kind:
 * @self: a column
 * @rows: what the rows are
 *
 * Returns: what it holds, for programs that the table is copied to
 */
SokakuTableCopyKind
sokaku_overview_column_get_copy_kind (const SokakuOverviewColumn *self, SokakuOverviewRows rows)
{
  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_NUMBER:
      return rows == SOKAKU_OVERVIEW_INITIATIVE_ROWS ? SOKAKU_TABLE_COPY_WHOLE
                                                     : SOKAKU_TABLE_COPY_TEXT;
    case SOKAKU_OVERVIEW_INITIATIVES:
    case SOKAKU_OVERVIEW_ITEMS:
      return SOKAKU_TABLE_COPY_WHOLE;
    case SOKAKU_OVERVIEW_MEAN:
    case SOKAKU_OVERVIEW_COUNCIL:
      return SOKAKU_TABLE_COPY_TENTHS;
    case SOKAKU_OVERVIEW_TOTAL:
      return rows == SOKAKU_OVERVIEW_ITEM_ROWS ? SOKAKU_TABLE_COPY_WHOLE : SOKAKU_TABLE_COPY_TENTHS;
    default:
      return SOKAKU_TABLE_COPY_TEXT;
    }
}

/**
 * sokaku_overview_column_get_figure:
 * @self: a column
 * @row: an initiative, item or theme
 * @figure: (out caller-allocates): the figure to explain
 *
 * The figure that the column shows of @row. Where it shows none it is the overall
 * grade, which follows from most of the others.
 */
void
sokaku_overview_column_get_figure (const SokakuOverviewColumn *self,
                                   gpointer row,
                                   SokakuFigure *figure)
{
  *figure = (SokakuFigure){ SOKAKU_FIGURE_GRADE, row, SOKAKU_OVERALL, 0 };
  switch (self->kind)
    {
    case SOKAKU_OVERVIEW_MEAN:
      figure->kind = SOKAKU_FIGURE_MEAN;
      figure->position = self->criterion;
      break;
    case SOKAKU_OVERVIEW_TOTAL:
      figure->kind = SOKAKU_FIGURE_TOTAL;
      break;
    case SOKAKU_OVERVIEW_GRADE:
      figure->fiscal = self->fiscal;
      break;
    case SOKAKU_OVERVIEW_COUNCIL:
      figure->kind = SOKAKU_FIGURE_COUNCIL;
      break;
    default:
      break;
    }
}

/* How two rows stand in a column of words. */
static int
collate (const SokakuOverviewColumn *self, SokakuStats *stats, gpointer a, gpointer b)
{
  g_autofree char *text_a = sokaku_overview_column_dup_text (self, stats, a);
  g_autofree char *text_b = sokaku_overview_column_dup_text (self, stats, b);

  return g_utf8_collate (text_a, text_b);
}

/**
 * sokaku_overview_column_compare:
 * @self: the column to sort by
 * @stats: the figures
 * @a: an initiative, item or theme
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

  if (self->kind == SOKAKU_OVERVIEW_TITLE || self->kind == SOKAKU_OVERVIEW_DEPARTMENTS)
    order = collate (self, stats, a, b);
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
