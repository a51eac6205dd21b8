/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entering the members' ratings from their ballots, twice where two people check each other. */
#include "sokaku-ballots.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-structure-private.h"
#include "sokaku-text-fold.h"

/* How a member who gave no rating is entered: by a letter at the keyboard, by the word in a table.
 */
static const struct
{
  const char *text;
  int value;
} words[] = {
  { "k", SOKAKU_ABSENT },        { "a", SOKAKU_ABSENT },      { "欠席", SOKAKU_ABSENT },
  { "欠", SOKAKU_ABSENT },       { "absent", SOKAKU_ABSENT }, { "j", SOKAKU_RECUSED },
  { "r", SOKAKU_RECUSED },       { "除斥", SOKAKU_RECUSED },  { "除", SOKAKU_RECUSED },
  { "recused", SOKAKU_RECUSED },
};

static char *
describe_scale (SokakuPlan *plan)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  GString *text = g_string_new (NULL);

  for (guint i = sokaku_node_list_get_length (scale); i > 0; i--)
    g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "",
                            sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i - 1)));
  return g_string_free (text, FALSE);
}

static gboolean
check_value (SokakuPlan *plan, int value, const char *text, GError **error)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);
  g_autofree char *steps = NULL;

  if (!SOKAKU_IS_VALUE (value))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)) == value)
      return TRUE;
  if (n == 0)
    return TRUE;
  steps = describe_scale (plan);
  g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
               /* Translators: the second %s is such as "1, 2, 3, 4, 5" */
               _ ("The rating %s is not on the scale: it has %s."), text, steps);
  return FALSE;
}

/**
 * sokaku_ballots_parse:
 * @plan: a plan
 * @text: as typed or read from a table, in letters of any width; "" for not known
 * @value: (out): the rating, %SOKAKU_ABSENT, %SOKAKU_RECUSED or %SOKAKU_UNKNOWN
 * @error: return location of a #SokakuStructureError
 *
 * Reads a rating: a step of the scale, 欠席 or "k" or "a" for absent, 除斥 or "j" or
 * "r" for recused. The window and tables are read by the same rule.
 *
 * Returns: whether it is one
 */
gboolean
sokaku_ballots_parse (SokakuPlan *plan, const char *text, int *value, GError **error)
{
  g_autofree char *plain = sokaku_text_fold (text);

  *value = SOKAKU_UNKNOWN;
  if (*plain == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].text, plain) == 0)
      {
        *value = words[i].value;
        return TRUE;
      }
  if (!sokaku_structure_parse_number (plain, value))
    {
      g_autofree char *steps = describe_scale (plan);

      *value = SOKAKU_UNKNOWN;
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                   /* Translators: the second %s is such as "1, 2, 3, 4, 5" */
                   _ ("“%s” is no rating: enter one of %s, absent or recused."), text, steps);
      return FALSE;
    }
  return check_value (plan, *value, plain, error);
}

/**
 * sokaku_ballots_get_word:
 * @value: a rating
 *
 * Returns: (transfer none): "absent" or "recused", translated; "" for all others
 */
const char *
sokaku_ballots_get_word (int value)
{
  return value == SOKAKU_ABSENT    ? C_ ("rating", "absent")
         : value == SOKAKU_RECUSED ? C_ ("rating", "recused")
                                   : "";
}

/**
 * sokaku_ballots_format:
 * @value: a rating
 *
 * Returns: (transfer full): the rating as it is shown; "" where it is not known
 */
char *
sokaku_ballots_format (int value)
{
  return SOKAKU_IS_VALUE (value) ? g_strdup_printf ("%d", value)
                                 : g_strdup (sokaku_ballots_get_word (value));
}

/**
 * sokaku_ballots_find:
 * @initiative: an initiative
 * @member_id: id of a member
 *
 * Returns: (transfer none) (nullable): the member's rating of it
 */
SokakuRating *
sokaku_ballots_find (SokakuInitiative *initiative, const char *member_id)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  guint n = sokaku_node_list_get_length (ratings);

  for (guint i = 0; i < n; i++)
    {
      SokakuRating *rating = sokaku_node_list_peek (ratings, i);

      if (strcmp (sokaku_rating_get_member (rating), member_id) == 0)
        return rating;
    }
  return NULL;
}

/**
 * sokaku_ballots_get:
 * @initiative: an initiative
 * @member_id: id of a member
 * @pass: which entry
 *
 * Returns: what was entered, %SOKAKU_UNKNOWN for nothing
 */
int
sokaku_ballots_get (SokakuInitiative *initiative, const char *member_id, SokakuPass pass)
{
  SokakuRating *rating = sokaku_ballots_find (initiative, member_id);

  if (rating == NULL)
    return SOKAKU_UNKNOWN;
  return pass == SOKAKU_PASS_FIRST ? sokaku_rating_get_value (rating)
                                   : sokaku_rating_get_second (rating);
}

/* Where the rating of a member belongs: ratings stand in the order of the members. */
static guint
find_place (SokakuPlan *plan, SokakuNodeList *ratings, SokakuMember *member)
{
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  guint order = 0;
  guint place = 0;

  sokaku_node_list_find (members, member, &order);
  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    {
      SokakuRating *rating = sokaku_node_list_peek (ratings, i);
      SokakuMember *other = sokaku_plan_find_member (plan, sokaku_rating_get_member (rating));
      guint theirs = 0;

      if (other != NULL && sokaku_node_list_find (members, other, &theirs) && theirs < order)
        place = i + 1;
    }
  return place;
}

static void
insert (SokakuPlan *plan,
        SokakuHistory *history,
        SokakuInitiative *initiative,
        SokakuMember *member,
        SokakuPass pass,
        int value,
        const char *label)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  g_autoptr (SokakuRating) rating = sokaku_rating_new ();

  sokaku_rating_set_member (rating, sokaku_member_get_id (member));
  if (pass == SOKAKU_PASS_FIRST)
    sokaku_rating_set_value (rating, value);
  else
    sokaku_rating_set_second (rating, value);
  sokaku_history_insert (history, ratings, find_place (plan, ratings, member), rating, label);
}

/**
 * sokaku_ballots_set:
 * @plan: a plan
 * @history: its history
 * @initiative: an initiative of it
 * @member_id: id of a member
 * @pass: which entry
 * @value: the rating, %SOKAKU_ABSENT, %SOKAKU_RECUSED, or %SOKAKU_UNKNOWN to clear it
 * @error: return location of a #SokakuStructureError
 *
 * Enters a rating, as one step. A member has at most one of an initiative; one of
 * which neither entry is left goes.
 *
 * Returns: whether it could be; else nothing has changed
 */
gboolean
sokaku_ballots_set (SokakuPlan *plan,
                    SokakuHistory *history,
                    SokakuInitiative *initiative,
                    const char *member_id,
                    SokakuPass pass,
                    int value,
                    GError **error)
{
  SokakuMember *member = sokaku_plan_find_member (plan, member_id);
  SokakuRating *rating = sokaku_ballots_find (initiative, member_id);
  const char *label = pass == SOKAKU_PASS_FIRST ? _ ("Rating") : _ ("Second Entry of a Rating");
  g_autofree char *text = sokaku_ballots_format (value);

  if (!sokaku_structure_check_council (initiative, error)
      || !check_value (plan, value, text, error))
    return FALSE;
  if (member == NULL)
    {
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                   _ ("The council has no member “%s”."), member_id);
      return FALSE;
    }
  if (rating == NULL)
    {
      if (value != SOKAKU_UNKNOWN)
        insert (plan, history, initiative, member, pass, value, label);
      return TRUE;
    }
  if (value == SOKAKU_UNKNOWN
      && (pass == SOKAKU_PASS_FIRST ? sokaku_rating_get_second (rating)
                                    : sokaku_rating_get_value (rating))
             == SOKAKU_UNKNOWN)
    {
      SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
      guint position;

      if (sokaku_node_list_find (ratings, rating, &position))
        sokaku_history_remove (history, ratings, position, label);
      return TRUE;
    }
  sokaku_history_set_int (history, rating, pass == SOKAKU_PASS_FIRST ? "value" : "second", value,
                          label);
  return TRUE;
}

/**
 * sokaku_ballots_differs:
 * @rating: a rating
 *
 * Returns: whether it was entered a second time, and as something else
 */
gboolean
sokaku_ballots_differs (SokakuRating *rating)
{
  return sokaku_rating_get_second (rating) != SOKAKU_UNKNOWN
         && sokaku_rating_get_second (rating) != sokaku_rating_get_value (rating);
}

/**
 * sokaku_ballots_list_differences:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type SokakuRating): the ratings whose two entries
 *   differ, in the order of the initiatives and members
 */
GPtrArray *
sokaku_ballots_list_differences (SokakuPlan *plan)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *ratings
          = sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, i));

      for (guint j = 0; j < sokaku_node_list_get_length (ratings); j++)
        if (sokaku_ballots_differs (sokaku_node_list_peek (ratings, j)))
          g_ptr_array_add (found, g_object_ref (sokaku_node_list_peek (ratings, j)));
    }
  return found;
}

/**
 * sokaku_ballots_count:
 * @plan: a plan
 * @pass: which entry
 *
 * Returns: number of ratings that were entered, absences and recusals among them
 */
guint
sokaku_ballots_count (SokakuPlan *plan, SokakuPass pass)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint count = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *ratings
          = sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, i));

      for (guint j = 0; j < sokaku_node_list_get_length (ratings); j++)
        {
          SokakuRating *rating = sokaku_node_list_peek (ratings, j);

          count += (pass == SOKAKU_PASS_FIRST ? sokaku_rating_get_value (rating)
                                              : sokaku_rating_get_second (rating))
                   != SOKAKU_UNKNOWN;
        }
    }
  return count;
}

/**
 * sokaku_ballots_resolve:
 * @plan: a plan
 * @history: its history
 * @rating: a rating whose entries differ
 * @value: what the ballot says: the first entry, the second, or another
 * @error: return location of a #SokakuStructureError
 *
 * Makes both entries @value, as one step.
 *
 * Returns: whether it could be; else nothing has changed
 */
gboolean
sokaku_ballots_resolve (
    SokakuPlan *plan, SokakuHistory *history, SokakuRating *rating, int value, GError **error)
{
  SokakuInitiative *initiative
      = sokaku_node_get_ancestor (SOKAKU_NODE (rating), SOKAKU_TYPE_INITIATIVE);
  g_autofree char *text = sokaku_ballots_format (value);

  if (!check_value (plan, value, text, error)
      || (initiative != NULL && !sokaku_structure_check_council (initiative, error)))
    return FALSE;
  sokaku_history_begin_group (history, _ ("Resolved Rating"));
  sokaku_history_set_int (history, rating, "value", value, NULL);
  sokaku_history_set_int (history, rating, "second", value, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}
