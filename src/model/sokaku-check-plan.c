/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the checks that look at the plan as a whole. */
#include "sokaku-check-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-grading.h"
#include "sokaku-report.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"
#include "sokaku-text-fold.h"

static SokakuInitiative *
peek_initiative (SokakuCheck *check, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (check->plan), position);
}

/**
 * sokaku_check_item_damage:
 * @check: the run
 * @item: an item
 *
 * A sheet could not be read.
 */
void
sokaku_check_item_damage (SokakuCheck *check, SokakuItem *item)
{
  const char *damage = sokaku_item_get_damage (item);

  if (*damage != '\0')
    sokaku_check_report_item (check, check->rule->severity, item, SOKAKU_NO_YEAR, NULL, item,
                              "damage", damage);
}

/**
 * sokaku_check_initiative_damage:
 * @check: the run
 * @initiative: an initiative
 *
 * The council's file of an initiative could not be read.
 */
void
sokaku_check_initiative_damage (SokakuCheck *check, SokakuInitiative *initiative)
{
  const char *damage = sokaku_initiative_get_damage (initiative);

  if (*damage != '\0')
    sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE, NULL,
                                    initiative, "damage", damage);
}

/**
 * sokaku_check_report_damage:
 * @check: the run
 *
 * The file of the report's texts could not be read.
 */
void
sokaku_check_report_damage (SokakuCheck *check)
{
  SokakuReport *report = sokaku_plan_get_report (check->plan);

  if (*sokaku_report_get_damage (report) != '\0')
    sokaku_check_report (check, check->rule->severity, NULL, "report.xml", _ ("Report"), "", report,
                         "damage", sokaku_report_get_damage (report));
}

typedef void (*ItemFunc) (SokakuItem *item, gpointer data);

static void
foreach_item (SokakuCheck *check, ItemFunc func, gpointer data)
{
  SokakuInitiative *initiative;

  for (guint i = 0; (initiative = peek_initiative (check, i)) != NULL; i++)
    {
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);
      guint n = sokaku_node_list_get_length (items);

      for (guint j = 0; j < n; j++)
        func (sokaku_node_list_peek (items, j), data);
    }
}

typedef struct
{
  SokakuCheck *check;
  GHashTable *seen;
} NumberCheck;

static void
check_item_number (SokakuItem *item, gpointer data)
{
  NumberCheck *self = data;
  const char *number = sokaku_item_get_number (item);
  SokakuItem *first;
  g_autofree char *message = NULL;

  /* A sheet that could not be read is only called by its id. */
  if (*number == '\0' || *sokaku_item_get_damage (item) != '\0')
    return;
  first = g_hash_table_lookup (self->seen, number);
  if (first == NULL)
    {
      g_hash_table_insert (self->seen, (gpointer) number, item);
      return;
    }
  message = g_strdup_printf (_ ("The item “%s” has the number %s, too: give one of them "
                                "another."),
                             sokaku_item_get_title (first), number);
  sokaku_check_report_item (self->check, self->check->rule->severity, item, SOKAKU_NO_YEAR,
                            _ ("number"), item, "number", message);
}

/**
 * sokaku_check_numbers:
 * @check: the run
 *
 * Two items or two initiatives have the same number.
 */
void
sokaku_check_numbers (SokakuCheck *check)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen_items = g_hash_table_new (g_str_hash, g_str_equal);
  NumberCheck items = { check, seen_items };
  SokakuInitiative *initiative;

  for (guint i = 0; (initiative = peek_initiative (check, i)) != NULL; i++)
    {
      int number = sokaku_initiative_get_number (initiative);
      SokakuInitiative *first = g_hash_table_lookup (seen, GINT_TO_POINTER (number));
      g_autofree char *message = NULL;

      if (first == NULL)
        {
          g_hash_table_insert (seen, GINT_TO_POINTER (number), initiative);
          continue;
        }
      message = g_strdup_printf (_ ("The initiative “%s” has the number %d, too: give one of "
                                    "them another."),
                                 sokaku_initiative_get_title (first), number);
      sokaku_check_report_initiative (check, check->rule->severity, initiative, FALSE, _ ("number"),
                                      initiative, "number", message);
    }
  foreach_item (check, check_item_number, &items);
}

/**
 * sokaku_check_empty:
 * @check: the run
 * @initiative: an initiative
 *
 * An initiative holds no item.
 */
void
sokaku_check_empty (SokakuCheck *check, SokakuInitiative *initiative)
{
  if (sokaku_node_list_get_length (sokaku_initiative_get_items (initiative)) == 0)
    sokaku_check_report_initiative (check, check->rule->severity, initiative, FALSE, NULL,
                                    initiative, "items",
                                    _ ("The initiative has no items: add one or remove it."));
}

/* A way to spell a department, and how often it is used. The most frequent of those with the
 * same key, or the first of them, is taken for the right one. */
typedef struct
{
  const char *name;
  guint count;
  const char *usual;
} Spelling;

typedef struct
{
  SokakuCheck *check;
  GHashTable *by_name; /* of Spelling */
  GPtrArray *in_order;
} Spellings;

static void
count_spellings (SokakuItem *item, gpointer data)
{
  Spellings *self = data;

  for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
    {
      Spelling *spelling = g_hash_table_lookup (self->by_name, *d);

      if (spelling == NULL)
        {
          spelling = g_new0 (Spelling, 1);
          spelling->name = *d;
          g_hash_table_insert (self->by_name, (gpointer) *d, spelling);
          g_ptr_array_add (self->in_order, spelling);
        }
      spelling->count++;
    }
}

/* Puts the usual spelling to each that differs from it; returns whether any does. */
static gboolean
compare_spellings (Spellings *self)
{
  g_autoptr (GHashTable) usual = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean differ = FALSE;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->in_order->len; i++)
      {
        Spelling *spelling = g_ptr_array_index (self->in_order, i);
        g_autofree char *key = sokaku_text_fold (spelling->name);
        Spelling *best = g_hash_table_lookup (usual, key);

        if (pass == 0 && (best == NULL || spelling->count > best->count))
          g_hash_table_replace (usual, g_steal_pointer (&key), spelling);
        else if (pass == 1 && best != spelling)
          {
            spelling->usual = best->name;
            differ = TRUE;
          }
      }
  return differ;
}

static void
check_spellings (SokakuItem *item, gpointer data)
{
  Spellings *self = data;

  for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
    {
      Spelling *spelling = g_hash_table_lookup (self->by_name, *d);
      g_autofree char *message = NULL;

      if (spelling->usual == NULL)
        continue;
      message
          = g_strdup_printf (_ ("The department “%s” is spelt “%s” in other sheets: write it in "
                                "one way."),
                             *d, spelling->usual);
      sokaku_check_report_item (self->check, self->check->rule->severity, item, SOKAKU_NO_YEAR,
                                _ ("department"), item, "departments", message);
    }
}

/**
 * sokaku_check_departments:
 * @check: the run
 *
 * The same department is spelt in two ways.
 */
void
sokaku_check_departments (SokakuCheck *check)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();
  Spellings self = { check, by_name, in_order };

  foreach_item (check, count_spellings, &self);
  /* Nearly always each is spelt in one way. */
  if (compare_spellings (&self))
    foreach_item (check, check_spellings, &self);
}

/**
 * sokaku_check_initiative_title:
 * @check: the run
 * @initiative: an initiative
 *
 * An initiative's title is blank or only a dash.
 */
void
sokaku_check_initiative_title (SokakuCheck *check, SokakuInitiative *initiative)
{
  if (sokaku_text_is_dash (sokaku_initiative_get_title (initiative)))
    sokaku_check_report_initiative (check, check->rule->severity, initiative, FALSE, _ ("title"),
                                    initiative, "title", _ ("The title is missing: enter it."));
}

/* What the scores of a year give an initiative by rule 2; "" where a score that the year asks
 * for is not known, or none is there. */
static const char *
compute_year_grade (SokakuCheck *check, SokakuInitiative *initiative, int fiscal)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (check->plan));
  g_autofree int *sums = g_new0 (int, n_criteria + 1);
  guint n_scored = 0;
  int total = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    {
      SokakuItem *item = sokaku_node_list_peek (items, i);
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);
      int item_total
          = evaluation != NULL ? sokaku_evaluation_get_total (evaluation) : SOKAKU_UNKNOWN;
      SokakuNodeList *scores;

      if (item_total == SOKAKU_ENDED || sokaku_item_is_before_start (item, fiscal))
        continue;
      if (!SOKAKU_IS_VALUE (item_total))
        return "";
      scores = sokaku_evaluation_get_scores (evaluation);
      if (sokaku_node_list_get_length (scores) != n_criteria)
        return "";
      for (guint j = 0; j < n_criteria; j++)
        sums[j] += sokaku_score_get_value (sokaku_node_list_peek (scores, j));
      n_scored++;
    }
  if (n_scored == 0)
    return "";
  for (guint j = 0; j < n_criteria; j++)
    {
      sums[j] = sokaku_round_half_up (10 * (gint64) sums[j], n_scored);
      total += sums[j];
    }
  return sokaku_grading_get_grade (check->plan, total, sums, n_criteria, 10);
}

/**
 * sokaku_check_year_grades:
 * @check: the run
 * @initiative: an initiative
 *
 * A grade that is recorded for an initiative and a year is not the one that its items'
 * scores give by rule 2.
 */
void
sokaku_check_year_grades (SokakuCheck *check, SokakuInitiative *initiative)
{
  SokakuNodeList *grades = sokaku_initiative_get_year_grades (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    {
      SokakuYearGrade *grade = sokaku_node_list_peek (grades, i);
      const char *recorded = sokaku_year_grade_get_grade (grade);
      int fiscal = sokaku_year_grade_get_year (grade);
      const char *computed = compute_year_grade (check, initiative, fiscal);
      g_autofree char *year = NULL;
      g_autofree char *message = NULL;

      if (*recorded == '\0' || *computed == '\0' || strcmp (recorded, computed) == 0)
        continue;
      year = sokaku_plan_dup_year_label (check->plan, fiscal);
      message = g_strdup_printf (_ ("The grade %s is recorded, but the scores of the items give "
                                    "%s: correct one of them."),
                                 recorded, computed);
      sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE, year, grade,
                                      "grade", message);
    }
}
