/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's opinions on an initiative: what is published of them, and the edits of them. */
#include "sokaku-opinions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-structure-private.h"

/**
 * sokaku_opinions_get_published:
 * @opinion: an opinion
 *
 * Returns: (transfer none): the text as it is published: the edited one, or the
 *   original where nothing was edited
 */
const char *
sokaku_opinions_get_published (SokakuOpinion *opinion)
{
  const char *edited = sokaku_opinion_get_edited (opinion);

  return *edited != '\0' ? edited : sokaku_opinion_get_text (opinion);
}

/**
 * sokaku_opinions_is_published:
 * @opinion: an opinion
 *
 * Returns: whether it is printed as an opinion of its own: neither withdrawn nor
 *   joined with another
 */
gboolean
sokaku_opinions_is_published (SokakuOpinion *opinion)
{
  return !sokaku_opinion_get_withdrawn (opinion) && *sokaku_opinion_get_joined (opinion) == '\0';
}

/**
 * sokaku_opinions_get_initiative:
 * @opinion: an opinion
 *
 * Returns: (transfer none) (nullable): the initiative that it is on
 */
SokakuInitiative *
sokaku_opinions_get_initiative (SokakuOpinion *opinion)
{
  return sokaku_node_get_ancestor (SOKAKU_NODE (opinion), SOKAKU_TYPE_INITIATIVE);
}

/**
 * sokaku_opinions_find:
 * @initiative: an initiative
 * @id: id of an opinion; "" finds none
 *
 * Returns: (transfer none) (nullable): the opinion
 */
SokakuOpinion *
sokaku_opinions_find (SokakuInitiative *initiative, const char *id)
{
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);

  for (guint i = 0; *id != '\0' && i < sokaku_node_list_get_length (opinions); i++)
    if (strcmp (sokaku_opinion_get_id (sokaku_node_list_peek (opinions, i)), id) == 0)
      return sokaku_node_list_peek (opinions, i);
  return NULL;
}

/**
 * sokaku_opinions_list_joined:
 * @opinion: an opinion
 *
 * Returns: (transfer container) (element-type SokakuOpinion): the opinions that are
 *   joined with it, in order
 */
GPtrArray *
sokaku_opinions_list_joined (SokakuOpinion *opinion)
{
  SokakuInitiative *initiative = sokaku_opinions_get_initiative (opinion);
  const char *id = sokaku_opinion_get_id (opinion);
  GPtrArray *found = g_ptr_array_new ();
  SokakuNodeList *opinions;

  if (initiative == NULL || *id == '\0')
    return found;
  opinions = sokaku_initiative_get_opinions (initiative);
  for (guint i = 0; i < sokaku_node_list_get_length (opinions); i++)
    if (strcmp (sokaku_opinion_get_joined (sokaku_node_list_peek (opinions, i)), id) == 0)
      g_ptr_array_add (found, sokaku_node_list_peek (opinions, i));
  return found;
}

/**
 * sokaku_opinions_dup_author:
 * @plan: a plan
 * @opinion: an opinion
 *
 * Returns: (transfer full): name of the member who wrote it; "" where it is not known
 */
char *
sokaku_opinions_dup_author (SokakuPlan *plan, SokakuOpinion *opinion)
{
  const char *id = sokaku_opinion_get_author (opinion);
  SokakuMember *member = *id != '\0' ? sokaku_plan_find_member (plan, id) : NULL;

  return g_strdup (member != NULL ? sokaku_member_get_name (member) : id);
}

/* The list that holds an opinion, and where; NULL with the error set where it cannot be changed. */
static SokakuNodeList *
find_list (SokakuOpinion *opinion, guint *position, GError **error)
{
  SokakuInitiative *initiative = sokaku_opinions_get_initiative (opinion);
  SokakuNodeList *opinions
      = initiative != NULL ? sokaku_initiative_get_opinions (initiative) : NULL;

  if (opinions == NULL || !sokaku_node_list_find (opinions, opinion, position))
    {
      sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                             _ ("It is no longer in the plan."));
      return NULL;
    }
  return sokaku_structure_check_council (initiative, error) ? opinions : NULL;
}

/**
 * sokaku_opinions_add:
 * @history: the plan's history
 * @initiative: an initiative
 * @position: where among its opinions; the end if there are fewer
 * @text: the original text; may be blank
 * @author: id of the member who wrote it; "" where it is not known
 * @error: return location of a #SokakuStructureError
 *
 * Adds an opinion.
 *
 * Returns: (transfer none) (nullable): the opinion
 */
SokakuOpinion *
sokaku_opinions_add (SokakuHistory *history,
                     SokakuInitiative *initiative,
                     guint position,
                     const char *text,
                     const char *author,
                     GError **error)
{
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);
  g_autoptr (SokakuOpinion) opinion = NULL;

  if (!sokaku_structure_check_council (initiative, error))
    return NULL;
  opinion = sokaku_opinion_new ();
  sokaku_opinion_set_text (opinion, text);
  sokaku_opinion_set_author (opinion, author);
  sokaku_history_insert (history, opinions, MIN (position, sokaku_node_list_get_length (opinions)),
                         opinion, _ ("New Opinion"));
  return opinion;
}

/**
 * sokaku_opinions_remove:
 * @history: the plan's history
 * @opinion: an opinion
 * @error: return location of a #SokakuStructureError
 *
 * Removes an opinion, as one step; those that were joined with it stand for
 * themselves again.
 *
 * Returns: whether it could be
 */
gboolean
sokaku_opinions_remove (SokakuHistory *history, SokakuOpinion *opinion, GError **error)
{
  guint position;
  SokakuNodeList *opinions = find_list (opinion, &position, error);
  g_autoptr (GPtrArray) joined = NULL;

  if (opinions == NULL)
    return FALSE;
  joined = sokaku_opinions_list_joined (opinion);
  sokaku_history_begin_group (history, _ ("Removal of an Opinion"));
  for (guint i = 0; i < joined->len; i++)
    sokaku_history_set_string (history, g_ptr_array_index (joined, i), "joined", "", NULL);
  sokaku_history_remove (history, opinions, position, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

/**
 * sokaku_opinions_move:
 * @history: the plan's history
 * @opinion: an opinion
 * @position: where it shall stand among those of its initiative
 * @error: return location of a #SokakuStructureError
 *
 * Changes the order, which is the one that is printed.
 *
 * Returns: whether there is such a place
 */
gboolean
sokaku_opinions_move (SokakuHistory *history,
                      SokakuOpinion *opinion,
                      guint position,
                      GError **error)
{
  guint from;
  SokakuNodeList *opinions = find_list (opinion, &from, error);

  if (opinions == NULL)
    return FALSE;
  if (position >= sokaku_node_list_get_length (opinions))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                  _ ("There is no such place in the list."));
  if (from != position)
    sokaku_history_move (history, opinions, from, position, _ ("Order of Opinions"));
  return TRUE;
}

/**
 * sokaku_opinions_withdraw:
 * @history: the plan's history
 * @opinion: an opinion
 * @withdrawn: whether it is taken back
 * @error: return location of a #SokakuStructureError
 *
 * Takes an opinion back, or brings it back. One that holds the texts of others cannot
 * go, since theirs would go with it.
 *
 * Returns: whether it could be
 */
gboolean
sokaku_opinions_withdraw (SokakuHistory *history,
                          SokakuOpinion *opinion,
                          gboolean withdrawn,
                          GError **error)
{
  guint position;
  g_autoptr (GPtrArray) joined = NULL;

  if (find_list (opinion, &position, error) == NULL)
    return FALSE;
  joined = sokaku_opinions_list_joined (opinion);
  if (withdrawn && joined->len > 0)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_NEEDED,
                                  _ ("Other opinions are joined with this one: separate them "
                                     "first."));
  if (withdrawn && *sokaku_opinion_get_joined (opinion) != '\0')
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_NEEDED,
                                  _ ("This opinion is joined with another: separate it first."));
  sokaku_history_set_boolean (history, opinion, "withdrawn", withdrawn,
                              withdrawn ? _ ("Withdrawal of an Opinion")
                                        : _ ("Return of an Opinion"));
  return TRUE;
}

static char *
make_id (SokakuInitiative *initiative)
{
  return sokaku_structure_make_node_id (sokaku_initiative_get_opinions (initiative), "o");
}

/* The text of both, which the editor goes on from. */
static char *
join_texts (SokakuOpinion *other, SokakuOpinion *opinion)
{
  const char *first = sokaku_opinions_get_published (other);
  const char *second = sokaku_opinions_get_published (opinion);

  if (*second == '\0' || strstr (first, second) != NULL)
    return g_strdup (first);
  return *first == '\0' ? g_strdup (second) : g_strdup_printf ("%s\n%s", first, second);
}

/**
 * sokaku_opinions_join:
 * @history: the plan's history
 * @opinion: an opinion
 * @other: another of the same initiative, which is published
 * @error: return location of a #SokakuStructureError
 *
 * Publishes an opinion within the text of another, as one step: its text is put
 * behind that of @other, and those that were joined with it are joined with @other.
 *
 * Returns: whether it could be
 */
gboolean
sokaku_opinions_join (SokakuHistory *history,
                      SokakuOpinion *opinion,
                      SokakuOpinion *other,
                      GError **error)
{
  SokakuInitiative *initiative = sokaku_opinions_get_initiative (other);
  g_autoptr (GPtrArray) joined = NULL;
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  guint position;

  if (find_list (opinion, &position, error) == NULL)
    return FALSE;
  if (opinion == other || initiative != sokaku_opinions_get_initiative (opinion))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                  _ ("An opinion can only be joined with another of the same "
                                     "initiative."));
  if (!sokaku_opinions_is_published (other))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("That opinion is not published itself: choose one that is."));

  joined = sokaku_opinions_list_joined (opinion);
  text = join_texts (other, opinion);
  id = *sokaku_opinion_get_id (other) != '\0' ? g_strdup (sokaku_opinion_get_id (other))
                                              : make_id (initiative);
  sokaku_history_begin_group (history, _ ("Joining of Opinions"));
  sokaku_history_set_string (history, other, "id", id, NULL);
  sokaku_history_set_string (history, other, "edited", text, NULL);
  for (guint i = 0; i < joined->len; i++)
    sokaku_history_set_string (history, g_ptr_array_index (joined, i), "joined", id, NULL);
  sokaku_history_set_string (history, opinion, "joined", id, NULL);
  sokaku_history_set_boolean (history, opinion, "withdrawn", FALSE, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

/**
 * sokaku_opinions_separate:
 * @history: the plan's history
 * @opinion: an opinion that is joined with another
 *
 * Lets an opinion stand for itself again. The text of the other stays as it is: what
 * in it comes from this one only the editor knows.
 */
void
sokaku_opinions_separate (SokakuHistory *history, SokakuOpinion *opinion)
{
  sokaku_history_set_string (history, opinion, "joined", "", _ ("Separation of Opinions"));
}
