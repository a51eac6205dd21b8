/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's average of an initiative (委員評価の平均), and how far its members agree. */
#include "sokaku-council.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-grading.h"
#include "sokaku-rating.h"
#include "sokaku-structure-private.h"
#include "sokaku-text-fold.h"

/**
 * sokaku_council_get_average:
 * @initiative: an initiative
 * @origin: (out) (optional): whether the average is computed or was entered directly
 * @n_ratings: (out) (optional): number of ratings behind it, 0 where it was entered
 *
 * Rule 4: the mean of the members' ratings, rounded. Absent and recused members
 * and ratings not known do not count. Where no rating is known, the average that
 * was entered directly.
 *
 * Returns: the average in tenths, or %SOKAKU_UNKNOWN
 */
int
sokaku_council_get_average (SokakuInitiative *initiative, SokakuOrigin *origin, guint *n_ratings)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  guint length = sokaku_node_list_get_length (ratings);
  int average = sokaku_initiative_get_average (initiative);
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < length; i++)
    {
      int value = sokaku_rating_get_value (sokaku_node_list_peek (ratings, i));

      if (!SOKAKU_IS_VALUE (value))
        continue;
      sum += value;
      n++;
    }

  if (n_ratings != NULL)
    *n_ratings = n;
  if (n > 0)
    average = sokaku_round_half_up (10 * sum, n);
  if (origin != NULL)
    *origin = n > 0                       ? SOKAKU_ORIGIN_COMPUTED
              : SOKAKU_IS_VALUE (average) ? SOKAKU_ORIGIN_RECORDED
                                          : SOKAKU_ORIGIN_NONE;
  return average;
}

/* k² ≤ n as long as k is no larger; figures stay far below what 64 bits hold. */
static gboolean
is_at_most_root (gint64 k, gint64 n)
{
  return k <= n / k;
}

/**
 * sokaku_council_get_spread:
 * @initiative: an initiative
 * @spread: (out): how far its ratings are apart
 *
 * The range of the ratings and their standard deviation, that of all members who
 * rated (÷ n, not ÷ n − 1): there is no larger number that they were drawn from.
 * With n ratings of sum S and sum of squares Q it is √(nQ − S²) ÷ n, and rounded
 * half up to tenths the largest k with 2k − 1 ≤ 20 √(nQ − S²) ÷ n, all in integers.
 *
 * Returns: whether there is any rating
 */
gboolean
sokaku_council_get_spread (SokakuInitiative *initiative, SokakuSpread *spread)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  guint length = sokaku_node_list_get_length (ratings);
  gint64 sum = 0;
  gint64 squares = 0;
  gint64 n, scaled;

  *spread = (SokakuSpread){ 0 };
  for (guint i = 0; i < length; i++)
    {
      int value = sokaku_rating_get_value (sokaku_node_list_peek (ratings, i));

      if (!SOKAKU_IS_VALUE (value))
        continue;
      spread->lowest = spread->n_ratings == 0 ? value : MIN (spread->lowest, value);
      spread->highest = spread->n_ratings == 0 ? value : MAX (spread->highest, value);
      sum += value;
      squares += (gint64) value * value;
      spread->n_ratings++;
    }
  n = spread->n_ratings;
  scaled = 400 * (n * squares - sum * sum);
  while (n > 0 && is_at_most_root ((2 * (gint64) spread->deviation + 1) * n, scaled))
    spread->deviation++;
  return n > 0;
}

/**
 * sokaku_council_count_voters:
 * @plan: a plan
 * @initiative: an initiative of it
 *
 * Returns: number of members who could rate it: all but the absent and recused
 */
guint
sokaku_council_count_voters (SokakuPlan *plan, SokakuInitiative *initiative)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  guint n = sokaku_node_list_get_length (sokaku_plan_get_members (plan));

  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    {
      int value = sokaku_rating_get_value (sokaku_node_list_peek (ratings, i));

      if ((value == SOKAKU_ABSENT || value == SOKAKU_RECUSED) && n > 0)
        n--;
    }
  return n;
}

static void
get_range (SokakuPlan *plan, int *lowest, int *highest)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);

  /* Steps stand best first. */
  *highest = n > 0 ? sokaku_scale_step_get_value (sokaku_node_list_peek (scale, 0)) : 0;
  *lowest = *highest;
  for (guint i = 1; i < n; i++)
    {
      int value = sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i));

      *lowest = MIN (*lowest, value);
      *highest = MAX (*highest, value);
    }
}

/* Sums above this are not tried out: a scale of thousands of steps gives any average. */
#define MAX_SUMS 100000

/* Of the sums of n + 1 ratings, from those of n: @sums counts from n times the lowest step. */
static void
add_rating (SokakuPlan *plan, int lowest, guchar *sums, guchar *next, guint n_sums)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);

  memset (next, 0, n_sums);
  for (guint i = 0; i < n; i++)
    {
      guint step
          = (guint) (sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)) - lowest);

      for (guint sum = 0; sum + step < n_sums; sum++)
        next[sum + step] |= sums[sum];
    }
}

/**
 * sokaku_council_can_average:
 * @plan: a plan
 * @n_voters: number of members who could rate
 * @average: a mean, in parts
 * @denominator: how many parts are 1; 10 for tenths
 *
 * Whether some ballots of at most @n_voters members have that mean: whether there is
 * a sum s of n of them, each a step of the scale, with s ÷ n rounded half up to parts
 * equal to @average. Where the plan has no scale or the members are not known, only
 * the scale's range counts.
 *
 * Returns: whether it can be
 */
gboolean
sokaku_council_can_average (SokakuPlan *plan, guint n_voters, int average, int denominator)
{
  guint n_steps = sokaku_node_list_get_length (sokaku_plan_get_scale (plan));
  int lowest, highest;
  guint n_sums;
  g_autofree guchar *sums = NULL;
  g_autofree guchar *next = NULL;

  if (n_steps == 0)
    return TRUE;
  get_range (plan, &lowest, &highest);
  if (average < lowest * denominator || average > highest * denominator)
    return FALSE;
  if (n_voters == 0 || n_voters > MAX_SUMS / (guint) (highest - lowest + 1))
    return TRUE;

  n_sums = n_voters * (guint) (highest - lowest) + 1;
  sums = g_malloc0 (n_sums);
  next = g_malloc0 (n_sums);
  sums[0] = 1;
  for (guint n = 1; n <= n_voters; n++)
    {
      guchar *swap = sums;

      add_rating (plan, lowest, sums, next, n_sums);
      sums = next;
      next = swap;
      for (guint sum = 0; sum < n_sums; sum++)
        if (sums[sum]
            && sokaku_round_half_up (denominator * ((gint64) n * lowest + sum), n) == average)
          return TRUE;
    }
  return FALSE;
}

/* A figure with up to three decimals, as a number of parts. */
static gboolean
parse_figure (const char *text, int *parts, int *denominator)
{
  guint n_digits = 0;

  *parts = 0;
  *denominator = 1;
  for (; g_ascii_isdigit (*text) && n_digits < 5; text++, n_digits++)
    *parts = *parts * 10 + (*text - '0');
  if (n_digits == 0)
    return FALSE;
  if (*text == '.')
    for (text++; g_ascii_isdigit (*text) && *denominator < 1000; text++)
      {
        *parts = *parts * 10 + (*text - '0');
        *denominator *= 10;
      }
  return *text == '\0';
}

static gboolean
check_figure (
    SokakuPlan *plan, guint n_voters, const char *text, int parts, int denominator, GError **error)
{
  int lowest, highest;

  get_range (plan, &lowest, &highest);
  if (sokaku_node_list_get_length (sokaku_plan_get_scale (plan)) > 0
      && (parts < lowest * denominator || parts > highest * denominator))
    {
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                   _ ("%s is not within the scale, which goes from %d to %d."), text, lowest,
                   highest);
      return FALSE;
    }
  if (!sokaku_council_can_average (plan, n_voters, parts, denominator))
    {
      g_set_error (
          error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
          g_dngettext (GETTEXT_PACKAGE, "No ballot of %u member averages %s: look at it again.",
                       "No ballots of %u members average %s: look at them again.", n_voters),
          n_voters, text);
      return FALSE;
    }
  if (denominator > 10)
    {
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                   _ ("An average has one decimal: round %s to it."), text);
      return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_council_set_figure:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @initiative: an initiative of it
 * @property: "average", "earlier-average" or "adopted"
 * @text: as typed, in digits of any width; "" for not known
 * @error: return location of a #SokakuStructureError
 *
 * Enters a figure of the council. An average must be one that ballots of the members
 * who could rate can give; who they were at the mid-term is not known.
 *
 * Returns: whether it can be; else nothing has changed
 */
gboolean
sokaku_council_set_figure (SokakuPlan *plan,
                           SokakuHistory *history,
                           SokakuInitiative *initiative,
                           const char *property,
                           const char *text,
                           GError **error)
{
  g_autofree char *plain = sokaku_text_fold (text);
  gboolean is_average = g_str_equal (property, "average");
  int value = SOKAKU_UNKNOWN;

  if (!sokaku_structure_check_council (initiative, error))
    return FALSE;
  if (*plain != '\0')
    {
      guint n_voters = is_average ? sokaku_council_count_voters (plan, initiative) : 0;
      int parts, denominator;

      if (!parse_figure (plain, &parts, &denominator))
        {
          g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                       _ ("“%s” is not a number such as 4.3."), text);
          return FALSE;
        }
      if (!check_figure (plan, n_voters, plain, parts, denominator, error))
        return FALSE;
      value = parts * (10 / denominator);
    }
  if (history != NULL)
    sokaku_history_set_int (history, initiative, property, value,
                            is_average                          ? _ ("Council Average")
                            : g_str_equal (property, "adopted") ? _ ("Adopted Rating")
                                                                : _ ("Earlier Council Average"));
  return TRUE;
}
