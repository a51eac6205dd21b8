/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the checks that look at what the council says. */
#include "sokaku-check-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-ballots.h"
#include "sokaku-council.h"
#include "sokaku-mention.h"
#include "sokaku-opinions.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"

static gboolean
is_on_scale (SokakuPlan *plan, int value)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);

  for (guint i = 0; i < n; i++)
    if (sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)) == value)
      return TRUE;
  return n == 0;
}

static const char *
get_name (SokakuCheck *check, SokakuRating *rating)
{
  SokakuMember *member = sokaku_plan_find_member (check->plan, sokaku_rating_get_member (rating));

  return member != NULL ? sokaku_member_get_name (member) : sokaku_rating_get_member (rating);
}

static void
check_rating (SokakuCheck *check,
              SokakuInitiative *initiative,
              SokakuRating *rating,
              int value,
              const char *property)
{
  g_autofree char *message = NULL;

  if (!SOKAKU_IS_VALUE (value) || is_on_scale (check->plan, value))
    return;
  message = g_strdup_printf (_ ("The rating %d is not on the plan's scale."), value);
  sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE,
                                  get_name (check, rating), rating, property, message);
}

/**
 * sokaku_check_ratings:
 * @check: the run
 * @initiative: an initiative
 *
 * A member's rating is not on the plan's scale, as it was entered first or second.
 */
void
sokaku_check_ratings (SokakuCheck *check, SokakuInitiative *initiative)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    {
      SokakuRating *rating = sokaku_node_list_peek (ratings, i);

      check_rating (check, initiative, rating, sokaku_rating_get_value (rating), "value");
      if (sokaku_rating_get_second (rating) != sokaku_rating_get_value (rating))
        check_rating (check, initiative, rating, sokaku_rating_get_second (rating), "second");
    }
}

/**
 * sokaku_check_second:
 * @check: the run
 * @initiative: an initiative
 *
 * A rating was entered twice, and not as the same.
 */
void
sokaku_check_second (SokakuCheck *check, SokakuInitiative *initiative)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    {
      SokakuRating *rating = sokaku_node_list_peek (ratings, i);
      g_autofree char *first = sokaku_ballots_format (sokaku_rating_get_value (rating));
      g_autofree char *second = sokaku_ballots_format (sokaku_rating_get_second (rating));
      g_autofree char *message = NULL;

      if (!sokaku_ballots_differs (rating))
        continue;
      message
          = *first == '\0'
                ? g_strdup_printf (_ ("The second entry is %s, the first is missing: look at the "
                                      "ballot."),
                                   second)
                : g_strdup_printf (_ ("The first entry is %s, the second %s: look at the "
                                      "ballot."),
                                   first, second);
      sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE,
                                      get_name (check, rating), rating, "second", message);
    }
}

/**
 * sokaku_check_average:
 * @check: the run
 * @initiative: an initiative
 *
 * The average that was entered directly is none that ballots of the members can give,
 * or not that of the ballots that are known.
 */
void
sokaku_check_average (SokakuCheck *check, SokakuInitiative *initiative)
{
  int entered = sokaku_initiative_get_average (initiative);
  guint n_ratings;
  int computed = sokaku_council_get_average (initiative, NULL, &n_ratings);
  guint n_voters = sokaku_council_count_voters (check->plan, initiative);
  g_autofree char *message = NULL;

  if (!SOKAKU_IS_VALUE (entered))
    return;
  if (n_ratings > 0 && n_ratings >= n_voters && computed != entered)
    message
        = g_strdup_printf (_ ("The average %d.%d was entered, but the ratings give %d.%d: clear "
                              "it or correct the ratings."),
                           entered / 10, entered % 10, computed / 10, computed % 10);
  else if (n_ratings == 0 && !sokaku_council_can_average (check->plan, n_voters, entered, 10))
    message = g_strdup_printf (_ ("No ballots of %u members on the plan's scale average %d.%d."),
                               n_voters, entered / 10, entered % 10);
  if (message != NULL)
    sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE,
                                    _ ("council average"), initiative, "average", message);
}

/**
 * sokaku_check_adopted:
 * @check: the run
 * @initiative: an initiative
 *
 * The adopted council rating differs from the mean. A decision that carries its
 * reason is only a note.
 */
void
sokaku_check_adopted (SokakuCheck *check, SokakuInitiative *initiative)
{
  int adopted = sokaku_initiative_get_adopted (initiative);
  int average = sokaku_council_get_average (initiative, NULL, NULL);
  gboolean has_reason = !sokaku_text_is_blank (sokaku_initiative_get_adopted_reason (initiative));

  if (!SOKAKU_IS_VALUE (adopted) || !SOKAKU_IS_VALUE (average) || adopted == average)
    return;
  sokaku_check_report_initiative (
      check, has_reason ? SOKAKU_SEVERITY_NOTE : check->rule->severity, initiative, TRUE,
      _ ("adopted rating"), initiative, has_reason ? "adopted" : "adopted-reason",
      has_reason ? _ ("The adopted rating differs from the mean by decision.")
                 : _ ("The adopted rating differs from the mean: give the reason."));
}

/* Why an opinion is not published as it says; NULL where nothing is wrong. */
static const char *
find_fault (SokakuInitiative *initiative, SokakuOpinion *opinion)
{
  const char *id = sokaku_opinion_get_joined (opinion);
  SokakuOpinion *other = sokaku_opinions_find (initiative, id);

  if (*id == '\0')
    return NULL;
  if (other == NULL || other == opinion)
    return _ ("The opinion is joined with one that is not there: separate it, or join it anew.");
  if (sokaku_opinion_get_withdrawn (opinion))
    return _ ("The opinion is withdrawn and joined with another: separate it or bring it back.");
  if (!sokaku_opinions_is_published (other))
    return _ ("The opinion is joined with one that is not published itself: separate it, or join "
              "it with another.");
  return NULL;
}

static char *
make_detail (guint position)
{
  /* Translators: which opinion of an initiative */
  return g_strdup_printf (_ ("opinion %u"), position + 1);
}

/**
 * sokaku_check_opinions:
 * @check: the run
 * @initiative: an initiative
 *
 * An opinion is said to be in the text of another that is not published.
 */
void
sokaku_check_opinions (SokakuCheck *check, SokakuInitiative *initiative)
{
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (opinions); i++)
    {
      SokakuOpinion *opinion = sokaku_node_list_peek (opinions, i);
      const char *fault = find_fault (initiative, opinion);
      g_autofree char *detail = make_detail (i);

      if (fault != NULL)
        sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE, detail,
                                        opinion, "joined", fault);
    }
}

static void
check_mentions (SokakuCheck *check, SokakuInitiative *initiative, guint position)
{
  SokakuOpinion *opinion
      = sokaku_node_list_peek (sokaku_initiative_get_opinions (initiative), position);
  gboolean is_edited = *sokaku_opinion_get_edited (opinion) != '\0';
  const char *text = sokaku_opinions_get_published (opinion);
  g_autoptr (GArray) mentions = NULL;

  if (!sokaku_opinions_is_published (opinion))
    return;
  mentions = sokaku_mention_find_all (check->plan, text);
  for (guint i = 0; i < mentions->len; i++)
    {
      const SokakuMention *mention = &g_array_index (mentions, SokakuMention, i);
      g_autofree char *place = NULL;
      g_autofree char *detail = NULL;
      g_autofree char *message = NULL;

      if (mention->item != NULL)
        continue;
      place = g_strndup (text + mention->start, mention->end - mention->start);
      detail = make_detail (position);
      message = g_strdup_printf (_ ("The plan has no item with the number of “%s”."), place);
      sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE, detail,
                                      opinion, is_edited ? "edited" : "text", message);
    }
}

/**
 * sokaku_check_opinion_items:
 * @check: the run
 *
 * An opinion that is published mentions an item that the plan has not.
 */
void
sokaku_check_opinion_items (SokakuCheck *check)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (check->plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      guint n = sokaku_node_list_get_length (sokaku_initiative_get_opinions (initiative));

      for (guint j = 0; j < n; j++)
        check_mentions (check, initiative, j);
    }
}

/**
 * sokaku_check_terms:
 * @check: the run
 *
 * A member's term ends before it begins.
 */
void
sokaku_check_terms (SokakuCheck *check)
{
  SokakuNodeList *members = sokaku_plan_get_members (check->plan);

  for (guint i = 0; i < sokaku_node_list_get_length (members); i++)
    {
      SokakuMember *member = sokaku_node_list_peek (members, i);

      g_autofree char *place = NULL;

      if (sokaku_member_is_term_in_order (sokaku_member_get_term_from (member),
                                          sokaku_member_get_term_until (member)))
        continue;
      place = g_strdup_printf ("%s %s", sokaku_member_get_name (member), _ ("term"));
      sokaku_check_report (check, check->rule->severity, NULL, "plan.xml", place, _ ("term"),
                           member, "term-until", _ ("The term would end before it begins."));
    }
}
