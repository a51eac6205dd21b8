/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheets to show: a choice for each of several facets, all of which must hold. */
#include "sokaku-sheet-filter.h"

#include "sokaku-listed.h"
#include "sokaku-sheet.h"

#include <string.h>

/**
 * SokakuSheetFilter:
 *
 * Each facet has one value chosen, or "" for all. One rule, list_values(), says
 * which values a sheet has in a facet; filtering and counting both go by it.
 *
 * The signal "changed" tells that something else is chosen.
 */

struct _SokakuSheetFilter
{
  GObject parent_instance;

  char *values[SOKAKU_N_SHEET_FACETS];
  int year; /* whose grade is meant */
};

G_DEFINE_FINAL_TYPE (SokakuSheetFilter, sokaku_sheet_filter, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Names in what is kept between runs; NULL for what means nothing in the next one. */
static const char *const names[SOKAKU_N_SHEET_FACETS] = {
  [SOKAKU_SHEET_FACET_INITIATIVE] = "initiative",
  [SOKAKU_SHEET_FACET_THEME] = "theme",
  [SOKAKU_SHEET_FACET_DEPARTMENT] = "department",
  [SOKAKU_SHEET_FACET_GRADE] = "grade",
  [SOKAKU_SHEET_FACET_COMPLETENESS] = "completeness",
  [SOKAKU_SHEET_FACET_PROBLEMS] = "problems",
  [SOKAKU_SHEET_FACET_CHANGES] = NULL,
  [SOKAKU_SHEET_FACET_END] = "end",
};

static void
sokaku_sheet_filter_finalize (GObject *object)
{
  SokakuSheetFilter *self = SOKAKU_SHEET_FILTER (object);

  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    g_free (self->values[i]);

  G_OBJECT_CLASS (sokaku_sheet_filter_parent_class)->finalize (object);
}

static void
sokaku_sheet_filter_class_init (SokakuSheetFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_sheet_filter_finalize;

  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_SHEET_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
sokaku_sheet_filter_init (SokakuSheetFilter *self)
{
  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    self->values[i] = g_strdup ("");
  self->year = SOKAKU_OVERALL;
}

/**
 * sokaku_sheet_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
SokakuSheetFilter *
sokaku_sheet_filter_new (void)
{
  return g_object_new (SOKAKU_TYPE_SHEET_FILTER, NULL);
}

/**
 * sokaku_sheet_filter_get:
 * @self: a filter
 * @facet: a facet
 *
 * Returns: the value chosen; "" for all
 */
const char *
sokaku_sheet_filter_get (SokakuSheetFilter *self, SokakuSheetFacet facet)
{
  return self->values[facet];
}

static gboolean
set_value (SokakuSheetFilter *self, SokakuSheetFacet facet, const char *value)
{
  if (strcmp (self->values[facet], value) == 0)
    return FALSE;
  g_free (self->values[facet]);
  self->values[facet] = g_strdup (value);
  return TRUE;
}

/**
 * sokaku_sheet_filter_set:
 * @self: a filter
 * @facet: a facet
 * @value: a value of it, "" for all
 *
 * Chooses a value.
 */
void
sokaku_sheet_filter_set (SokakuSheetFilter *self, SokakuSheetFacet facet, const char *value)
{
  if (set_value (self, facet, value))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sokaku_sheet_filter_get_year:
 * @self: a filter
 *
 * Returns: fiscal year whose grade is filtered by, or %SOKAKU_OVERALL
 */
int
sokaku_sheet_filter_get_year (SokakuSheetFilter *self)
{
  return self->year;
}

/**
 * sokaku_sheet_filter_set_year:
 * @self: a filter
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Chooses whose grade is filtered by.
 */
void
sokaku_sheet_filter_set_year (SokakuSheetFilter *self, int fiscal)
{
  if (self->year == fiscal)
    return;
  self->year = fiscal;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sokaku_sheet_filter_clear:
 * @self: a filter
 *
 * Lets everything through.
 */
void
sokaku_sheet_filter_clear (SokakuSheetFilter *self)
{
  gboolean changed = self->year != SOKAKU_OVERALL;

  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    changed |= set_value (self, i, "");
  self->year = SOKAKU_OVERALL;
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sokaku_sheet_filter_get_active:
 * @self: a filter
 *
 * Returns: whether a value is chosen in any facet
 */
gboolean
sokaku_sheet_filter_get_active (SokakuSheetFilter *self)
{
  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    if (*self->values[i] != '\0')
      return TRUE;
  return FALSE;
}

static void
add_strings (GPtrArray *values, const char *const *strings)
{
  for (; *strings != NULL; strings++)
    g_ptr_array_add (values, (gpointer) *strings);
}

static void
list_grade (SokakuSheetFilter *self, SokakuItem *item, GPtrArray *values)
{
  SokakuPlan *plan = sokaku_node_get_ancestor (SOKAKU_NODE (item), SOKAKU_TYPE_PLAN);

  if (plan != NULL)
    g_ptr_array_add (values, (gpointer) sokaku_listed_get_item_grade (plan, item, self->year));
}

/* The values that @item has in @facet. */
static void
list_values (SokakuSheetFilter *self,
             SokakuSheetFacts *facts,
             SokakuItem *item,
             SokakuSheetFacet facet,
             GPtrArray *values)
{
  SokakuInitiative *initiative = sokaku_item_get_initiative (item);
  guint n_done, n_all;

  g_ptr_array_set_size (values, 0);
  switch (facet)
    {
    case SOKAKU_SHEET_FACET_INITIATIVE:
      if (initiative != NULL)
        g_ptr_array_add (values, (gpointer) sokaku_initiative_get_id (initiative));
      break;
    case SOKAKU_SHEET_FACET_THEME:
      if (initiative != NULL)
        add_strings (values, sokaku_initiative_get_themes (initiative));
      break;
    case SOKAKU_SHEET_FACET_DEPARTMENT:
      add_strings (values, sokaku_item_get_departments (item));
      break;
    case SOKAKU_SHEET_FACET_GRADE:
      list_grade (self, item, values);
      break;
    case SOKAKU_SHEET_FACET_COMPLETENESS:
      sokaku_sheet_facts_get_completeness (facts, item, &n_done, &n_all);
      g_ptr_array_add (values, (gpointer) (n_done < n_all ? "incomplete" : "complete"));
      break;
    case SOKAKU_SHEET_FACET_PROBLEMS:
      n_all = sokaku_sheet_facts_count_problems (facts, item);
      g_ptr_array_add (values, (gpointer) (n_all > 0 ? "some" : "none"));
      break;
    case SOKAKU_SHEET_FACET_CHANGES:
      if (sokaku_sheet_facts_is_unsaved (facts, item))
        g_ptr_array_add (values, (gpointer) "unsaved");
      if (sokaku_sheet_facts_is_touched (facts, item))
        g_ptr_array_add (values, (gpointer) "touched");
      break;
    case SOKAKU_SHEET_FACET_END:
      g_ptr_array_add (values, (gpointer) (sokaku_item_get_ended (item) ? "ended" : "going"));
      break;
    case SOKAKU_N_SHEET_FACETS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
passes_facet (SokakuSheetFilter *self,
              SokakuSheetFacts *facts,
              SokakuItem *item,
              SokakuSheetFacet facet,
              GPtrArray *values)
{
  if (*self->values[facet] == '\0')
    return TRUE;
  list_values (self, facts, item, facet, values);
  return g_ptr_array_find_with_equal_func (values, self->values[facet], g_str_equal, NULL);
}

/**
 * sokaku_sheet_filter_passes:
 * @self: a filter
 * @facts: what is true of the plan's sheets
 * @item: an item of the plan
 *
 * Returns: whether the sheet has the value chosen in every facet
 */
gboolean
sokaku_sheet_filter_passes (SokakuSheetFilter *self, SokakuSheetFacts *facts, SokakuItem *item)
{
  g_autoptr (GPtrArray) values = NULL;

  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    {
      if (*self->values[i] == '\0')
        continue;
      if (values == NULL)
        values = g_ptr_array_new ();
      if (!passes_facet (self, facts, item, i, values))
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_sheet_filter_count:
 * @self: a filter
 * @facts: what is true of the plan's sheets
 * @items: (element-type SokakuItem): sheets
 * @facet: a facet
 *
 * Counts how many of @items each choice in @facet would leave, while the other
 * facets stay as they are.
 *
 * Returns: (transfer full): value → number; "" → number of all of them
 */
GHashTable *
sokaku_sheet_filter_count (SokakuSheetFilter *self,
                           SokakuSheetFacts *facts,
                           GPtrArray *items,
                           SokakuSheetFacet facet)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);
      gboolean passes = TRUE;

      for (guint other = 0; other < SOKAKU_N_SHEET_FACETS && passes; other++)
        passes = other == facet || passes_facet (self, facts, item, other, values);
      if (!passes)
        continue;
      n++;
      list_values (self, facts, item, facet, values);
      for (guint k = 0; k < values->len; k++)
        {
          const char *value = g_ptr_array_index (values, k);
          guint first;
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));

          /* A sheet that names a department twice is one sheet. */
          if (g_ptr_array_find_with_equal_func (values, value, g_str_equal, &first) && first == k)
            g_hash_table_insert (counts, g_strdup (value), GUINT_TO_POINTER (count + 1));
        }
    }
  g_hash_table_insert (counts, g_strdup (""), GUINT_TO_POINTER (n));
  return counts;
}

/**
 * sokaku_sheet_filter_save:
 * @self: a filter
 *
 * Returns: (transfer floating): what is to be kept of it, of type a{ss}
 */
GVariant *
sokaku_sheet_filter_save (SokakuSheetFilter *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    if (names[i] != NULL && *self->values[i] != '\0')
      g_variant_builder_add (&builder, "{ss}", names[i], self->values[i]);
  if (self->year != SOKAKU_OVERALL)
    {
      g_autofree char *year = g_strdup_printf ("%d", self->year);

      g_variant_builder_add (&builder, "{ss}", "year", year);
    }
  return g_variant_builder_end (&builder);
}

/* Whether the plan still has what was chosen in it. */
static gboolean
is_known (SokakuPlan *plan, SokakuSheetFacet facet, const char *value)
{
  g_autoptr (GPtrArray) departments = NULL;

  switch (facet)
    {
    case SOKAKU_SHEET_FACET_INITIATIVE:
      return sokaku_plan_find_initiative (plan, value) != NULL;
    case SOKAKU_SHEET_FACET_THEME:
      return sokaku_plan_find_theme (plan, value) != NULL;
    case SOKAKU_SHEET_FACET_DEPARTMENT:
      departments = sokaku_plan_list_departments (plan);
      return g_ptr_array_find_with_equal_func (departments, value, g_str_equal, NULL);
    case SOKAKU_SHEET_FACET_GRADE:
      return strcmp (value, SOKAKU_GRADE_ENDED) == 0 || sokaku_plan_find_grade (plan, value, NULL);
    case SOKAKU_SHEET_FACET_COMPLETENESS:
    case SOKAKU_SHEET_FACET_PROBLEMS:
    case SOKAKU_SHEET_FACET_CHANGES:
    case SOKAKU_SHEET_FACET_END:
    case SOKAKU_N_SHEET_FACETS:
    default:
      return TRUE;
    }
}

/**
 * sokaku_sheet_filter_restore:
 * @self: a filter
 * @saved: from sokaku_sheet_filter_save()
 * @plan: the plan that it filters
 *
 * Chooses again what was chosen, as far as the plan still has it.
 */
void
sokaku_sheet_filter_restore (SokakuSheetFilter *self, GVariant *saved, SokakuPlan *plan)
{
  const char *value;
  int year = SOKAKU_OVERALL;
  gboolean changed = FALSE;

  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    {
      if (names[i] == NULL || !g_variant_lookup (saved, names[i], "&s", &value)
          || !is_known (plan, i, value))
        value = "";
      changed |= set_value (self, i, value);
    }
  if (g_variant_lookup (saved, "year", "&s", &value))
    {
      gint64 number = g_ascii_strtoll (value, NULL, 10);

      if (number > 0 && number < G_MAXINT && sokaku_plan_find_year (plan, (int) number) != NULL)
        year = (int) number;
    }
  changed |= year != self->year;
  self->year = year;
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}
