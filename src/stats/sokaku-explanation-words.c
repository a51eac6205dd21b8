/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explanations of figures in words, to read and to copy. */
#include "sokaku-explanation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-sheet.h"
#include "sokaku-tenths.h"

/* More values than these are counted instead of listed one by one. */
#define MOST_LISTED 12
#define N_DECIMALS 3

/* --- Figures --- */

/* The exact decimal: with "…" where it does not end. At least one decimal. */
static char *
dup_ratio (gint64 numerator, gint64 denominator)
{
  GString *text = g_string_new (numerator < 0 ? "-" : "");
  gint64 rest = ABS (numerator);

  g_string_append_printf (text, "%" G_GINT64_FORMAT ".", rest / denominator);
  rest = rest % denominator;
  for (guint i = 0; i < N_DECIMALS && (i == 0 || rest != 0); i++)
    {
      rest *= 10;
      g_string_append_c (text, (char) ('0' + rest / denominator));
      rest %= denominator;
    }
  if (rest != 0)
    g_string_append (text, "…");
  return g_string_free (text, FALSE);
}

static char *
dup_value (gint64 value, gint64 denominator)
{
  return denominator == 10 ? sokaku_tenths_to_string ((int) value)
                           : g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/* "= 2.75 → 2.8"; "= 3.0" where nothing was rounded. */
static void
append_rounded (GString *text, gint64 numerator, gint64 denominator, int tenths, const char *unit)
{
  g_autofree char *exact = dup_ratio (numerator, denominator);
  g_autofree char *rounded = sokaku_tenths_to_string (tenths);

  g_string_append_printf (text, " = %s%s", exact, unit);
  if (strcmp (exact, rounded) != 0)
    g_string_append_printf (text, " → %s%s", rounded, unit);
}

static int
compare_descending (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

/* "3 + 2", or "3 × 20 + 2 × 18" where there are many. */
static void
append_sum (GString *text, GArray *values, gint64 denominator)
{
  g_autoptr (GArray) sorted = g_array_copy (values);
  gboolean counted = values->len > MOST_LISTED;

  if (counted)
    g_array_sort (sorted, compare_descending);
  for (guint i = 0, next; i < sorted->len; i = next)
    {
      int value = g_array_index (sorted, int, i);
      g_autofree char *figure = dup_value (value, denominator);

      for (next = i + 1;
           counted && next < sorted->len && g_array_index (sorted, int, next) == value; next++)
        ;
      g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", figure);
      if (counted)
        g_string_append_printf (text, " × %u", next - i);
    }
}

/* "(2 + 3 + 3 + 3) / 4 = 2.75 → 2.8" */
static void
append_mean (GString *text, const SokakuExplanationStep *step, gint64 unit)
{
  g_autofree char *sum = dup_value (step->numerator, unit);

  if (step->values->len == 1)
    {
      append_sum (text, step->values, unit);
      append_rounded (text, step->numerator, step->denominator * unit, step->result, "");
      return;
    }
  g_string_append_c (text, '(');
  append_sum (text, step->values, unit);
  g_string_append_printf (text, ") / %" G_GINT64_FORMAT, step->denominator);
  if (step->values->len > MOST_LISTED)
    g_string_append_printf (text, " = %s / %" G_GINT64_FORMAT, sum, step->denominator);
  append_rounded (text, step->numerator, step->denominator * unit, step->result, "");
}

static void
append_names (GString *text, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (char *) names->pdata[i]);
}

static void
append_named_sum (GString *text, const SokakuExplanationStep *step)
{
  for (guint i = 0; i < step->values->len; i++)
    g_string_append_printf (text, "%s%s %d", i > 0 ? " + " : "", (char *) step->names->pdata[i],
                            g_array_index (step->values, int, i));
  g_string_append_printf (text, " = %d", step->result);
}

/* "11.6 → 12 → A (10–12)" */
static void
append_grade (GString *text, const SokakuExplanationStep *step)
{
  g_autofree char *total = dup_value (step->numerator, step->denominator);

  g_string_append (text, total);
  if (step->denominator != 1)
    g_string_append_printf (text, " → %d", step->result);
  if (step->kind == SOKAKU_STEP_NO_GRADE)
    {
      g_string_append_printf (text, " → %s", _ ("no grade"));
      return;
    }
  g_string_append_printf (text, " → %s (%d–%d)", step->name, g_array_index (step->values, int, 0),
                          g_array_index (step->values, int, 1));
}

static void
append_cap (GString *text, const SokakuExplanationStep *step)
{
  g_autofree char *value = dup_value (step->numerator, step->denominator);

  /* Translators: why a grade is not better; criterion, its score, the cap, the best grade. */
  g_string_append_printf (text, _ ("%s is %s, not above %d: %s at best"), step->name, value,
                          step->result, step->other);
}

static void
append_recorded (GString *text, const SokakuExplanationStep *step)
{
  const char *recorded = strcmp (step->name, SOKAKU_GRADE_ENDED) == 0 ? "–" : step->name;
  const char *computed = strcmp (step->other, SOKAKU_GRADE_ENDED) == 0 ? "–" : step->other;

  if (*computed == '\0')
    /* Translators: a grade */
    g_string_append_printf (text, _ ("Recorded: %s; the scores are not known"), recorded);
  else if (strcmp (step->name, step->other) == 0)
    /* Translators: a grade */
    g_string_append_printf (text, _ ("Recorded: %s, as the scores give"), recorded);
  else
    /* Translators: two grades */
    g_string_append_printf (text, _ ("Recorded: %s; the scores give %s"), recorded, computed);
}

static void
append_averages (GString *text, const SokakuExplanationStep *step)
{
  for (guint i = 0; i < step->names->len; i++)
    {
      g_autofree char *average = sokaku_tenths_to_string (g_array_index (step->values, int, i));

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", (char *) step->names->pdata[i],
                              average);
    }
}

/* What @names names, before them. */
static void
append_counted (GString *text, const char *format, GPtrArray *names)
{
  g_string_append_printf (text, format, names->len);
  g_string_append (text, ": ");
  append_names (text, names);
}

static void
append_step (GString *text, const SokakuExplanationStep *step)
{
  g_autofree char *tenths = NULL;
  guint n = step->names->len;

  switch (step->kind)
    {
    case SOKAKU_STEP_ITEMS:
      append_counted (text, g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n), step->names);
      break;
    case SOKAKU_STEP_NOT_SCORED:
      append_counted (text,
                      g_dngettext (GETTEXT_PACKAGE, "%u item without scores, not counted",
                                   "%u items without scores, not counted", n),
                      step->names);
      break;
    case SOKAKU_STEP_UNKNOWN:
      append_counted (text,
                      g_dngettext (GETTEXT_PACKAGE,
                                   "%u item evaluated by scores that are not known",
                                   "%u items evaluated by scores that are not known", n),
                      step->names);
      break;
    case SOKAKU_STEP_SCORES:
    case SOKAKU_STEP_COUNTS:
      append_named_sum (text, step);
      break;
    case SOKAKU_STEP_MEAN:
      g_string_append_printf (text, "%s: ", step->name);
      append_mean (text, step, 1);
      break;
    case SOKAKU_STEP_TOTAL:
      tenths = sokaku_tenths_to_string (step->result);
      g_string_append_printf (text, "%s: ", _ ("Sum of the rounded means"));
      append_sum (text, step->values, 10);
      g_string_append_printf (text, " = %s", tenths);
      break;
    case SOKAKU_STEP_GRADE:
    case SOKAKU_STEP_NO_GRADE:
      append_grade (text, step);
      break;
    case SOKAKU_STEP_CAP:
      append_cap (text, step);
      break;
    case SOKAKU_STEP_RATINGS:
      g_string_append_printf (text, "%s: ", _ ("Members’ ratings"));
      append_mean (text, step, 1);
      break;
    case SOKAKU_STEP_AWAY:
      /* Translators: numbers of members */
      g_string_append_printf (text, _ ("Absent: %d, recused: %d"),
                              g_array_index (step->values, int, 0),
                              g_array_index (step->values, int, 1));
      break;
    case SOKAKU_STEP_AVERAGES:
      append_averages (text, step);
      break;
    case SOKAKU_STEP_NOT_RATED:
      append_counted (text,
                      g_dngettext (GETTEXT_PACKAGE, "%u initiative without an average, not counted",
                                   "%u initiatives without an average, not counted", n),
                      step->names);
      break;
    case SOKAKU_STEP_AVERAGE:
      g_string_append_printf (text, "%s: ", _ ("Mean of the rounded averages"));
      append_mean (text, step, 10);
      break;
    case SOKAKU_STEP_SHARE:
      g_string_append_printf (text, "%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT, step->numerator,
                              step->denominator);
      append_rounded (text, 100 * step->numerator, step->denominator, step->result, " %");
      break;
    case SOKAKU_STEP_COMPUTED:
      g_string_append (text, _ ("Origin: computed"));
      break;
    case SOKAKU_STEP_ENTERED:
      g_string_append (text,
                       _ ("Origin: entered as an average; the members’ ratings are not known"));
      break;
    case SOKAKU_STEP_HOLE:
      /* Translators: a grade */
      g_string_append_printf (
          text, _ ("Origin: %s is recorded for the year and counts, since scores are not known"),
          step->name);
      break;
    case SOKAKU_STEP_RECORDED:
      append_recorded (text, step);
      break;
    case SOKAKU_STEP_REASON:
      g_string_append_printf (text, _ ("Reason: %s"), step->name);
      break;
    case SOKAKU_STEP_ADOPTED:
      tenths = sokaku_tenths_to_string (step->result);
      /* Translators: a rating */
      g_string_append_printf (text, _ ("Adopted rating beside it: %s"), tenths);
      break;
    case SOKAKU_STEP_NOTHING:
    default:
      g_string_append (text, _ ("There are no values that it would follow from"));
    }
}

/**
 * sokaku_explanation_dup_text:
 * @self: an explanation
 *
 * Puts it into words, in the language of the user: whose figure it is, a line for
 * each step, and the figure in the last line.
 *
 * Returns: (transfer full): the text
 */
char *
sokaku_explanation_dup_text (const SokakuExplanation *self)
{
  GString *text = g_string_new (self->subject);

  for (guint i = 0; i < self->steps->len; i++)
    {
      g_string_append_c (text, '\n');
      append_step (text, self->steps->pdata[i]);
    }
  g_string_append_printf (text, "\n%s: %s", self->figure,
                          *self->result != '\0' ? self->result : _ ("Not known"));
  return g_string_free (text, FALSE);
}

/**
 * sokaku_explanation_dup_subject:
 * @plan: a plan
 * @node: an item, an initiative, a theme of it, or the plan
 *
 * Returns: (transfer full): what it is called
 */
char *
sokaku_explanation_dup_subject (SokakuPlan *plan, gpointer node)
{
  const char *number = SOKAKU_IS_THEME (node) ? sokaku_theme_get_number (node) : "";

  if (SOKAKU_IS_ITEM (node))
    /* Translators: number and title of an item */
    return g_strdup_printf (_ ("Item %s %s"), sokaku_item_get_number (node),
                            sokaku_item_get_title (node));
  if (SOKAKU_IS_INITIATIVE (node))
    /* Translators: number and title of an initiative */
    return g_strdup_printf (_ ("Initiative %d %s"), sokaku_initiative_get_number (node),
                            sokaku_initiative_get_title (node));
  if (SOKAKU_IS_THEME (node))
    /* Translators: number, if there is one, and name of a theme */
    return g_strdup_printf (_ ("Theme %s%s%s"), number, *number != '\0' ? " " : "",
                            sokaku_theme_get_name (node));
  return g_strdup (sokaku_plan_get_name (plan));
}

static char *
dup_figure_name (SokakuPlan *plan, const SokakuFigure *figure)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  SokakuCriterion *criterion;
  SokakuGrade *best, *worst;

  switch (figure->kind)
    {
    case SOKAKU_FIGURE_MEAN:
      criterion = sokaku_node_list_peek (criteria, figure->position);
      /* Translators: a criterion of the self-evaluation */
      return g_strdup_printf (_ ("Mean of %s"),
                              criterion != NULL ? sokaku_criterion_get_name (criterion) : "");
    case SOKAKU_FIGURE_TOTAL:
      return g_strdup (_ ("Total"));
    case SOKAKU_FIGURE_GRADE:
      return g_strdup (_ ("Grade"));
    case SOKAKU_FIGURE_COMPUTED_GRADE:
      return g_strdup (_ ("Computed Grade"));
    case SOKAKU_FIGURE_COUNCIL:
      return g_strdup (_ ("Council average"));
    case SOKAKU_FIGURE_SHARE:
      best = sokaku_node_list_peek (grades, 0);
      worst = sokaku_node_list_peek (grades, figure->position);
      if (best == NULL || worst == NULL)
        return g_strdup ("");
      if (best == worst)
        /* Translators: a grade */
        return g_strdup_printf (_ ("Share of items graded %s"), sokaku_grade_get_name (best));
      /* Translators: two grades, the better one first */
      return g_strdup_printf (_ ("Share of items graded %s to %s"), sokaku_grade_get_name (best),
                              sokaku_grade_get_name (worst));
    case SOKAKU_FIGURE_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * sokaku_explanation_dup_figure:
 * @plan: a plan
 * @figure: one of its figures
 *
 * Returns: (transfer full): what the figure is, and of when
 */
char *
sokaku_explanation_dup_figure (SokakuPlan *plan, const SokakuFigure *figure)
{
  g_autofree char *name = dup_figure_name (plan, figure);
  g_autofree char *year = NULL;

  if (figure->kind == SOKAKU_FIGURE_COUNCIL)
    return g_steal_pointer (&name);
  year = sokaku_plan_dup_year_label (plan, figure->fiscal);
  /* Translators: what a figure is, and its year */
  return g_strdup_printf (_ ("%s (%s)"), name, year);
}
