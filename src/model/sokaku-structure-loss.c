/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes with a part of a plan that is removed, counted and put into words. */
#include "sokaku-structure-loss.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

static gboolean
is_blank (const char *text)
{
  g_autofree char *folded = sokaku_text_fold (text);

  return *folded == '\0';
}

/**
 * sokaku_structure_loss_add_text:
 * @self: counts
 * @text: a text
 *
 * Counts @text unless it is blank.
 */
void
sokaku_structure_loss_add_text (SokakuStructureLoss *self, const char *text)
{
  self->texts += !is_blank (text);
}

/**
 * sokaku_structure_loss_add_evaluation:
 * @self: counts
 * @evaluation: (nullable): an evaluation
 *
 * Counts its scores, recorded grade and reasons.
 */
void
sokaku_structure_loss_add_evaluation (SokakuStructureLoss *self, SokakuEvaluation *evaluation)
{
  SokakuNodeList *scores;

  if (evaluation == NULL)
    return;
  scores = sokaku_evaluation_get_scores (evaluation);
  for (guint i = 0; i < sokaku_node_list_get_length (scores); i++)
    {
      SokakuScore *score = sokaku_node_list_peek (scores, i);

      self->scores += sokaku_score_get_value (score) != SOKAKU_UNKNOWN;
      sokaku_structure_loss_add_text (self, sokaku_score_get_reason (score));
    }
  self->grades += *sokaku_evaluation_get_grade (evaluation) != '\0';
  sokaku_structure_loss_add_text (self, sokaku_evaluation_get_reason (evaluation));
  sokaku_structure_loss_add_text (self, sokaku_evaluation_get_decision (evaluation));
}

static void
add_action (SokakuStructureLoss *self, SokakuAction *action)
{
  SokakuNodeList *results = sokaku_action_get_results (action);
  gboolean blank = is_blank (sokaku_action_get_plan (action));

  for (guint i = 0; blank && i < sokaku_node_list_get_length (results); i++)
    blank = is_blank (sokaku_result_get_text (sokaku_node_list_peek (results, i)));
  self->actions += !blank;
}

static void
add_cell (SokakuStructureLoss *self, SokakuScheduleCell *cell)
{
  sokaku_structure_loss_add_text (self, sokaku_schedule_cell_get_planned (cell));
  sokaku_structure_loss_add_text (self, sokaku_schedule_cell_get_actual (cell));
  self->schedule += sokaku_schedule_cell_get_continues (cell)
                    || sokaku_schedule_cell_get_status (cell) != SOKAKU_STATUS_UNKNOWN;
}

static void
add_issue (SokakuStructureLoss *self, SokakuIssue *issue)
{
  sokaku_structure_loss_add_text (self, sokaku_issue_get_problem (issue));
  sokaku_structure_loss_add_text (self, sokaku_issue_get_solution (issue));
}

/**
 * sokaku_structure_loss_add_year:
 * @self: counts
 * @item: an item
 * @fiscal: a fiscal year
 *
 * Counts what the sheet of @item holds for that year.
 */
void
sokaku_structure_loss_add_year (SokakuStructureLoss *self, SokakuItem *item, int fiscal)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);
  SokakuIssue *issue = sokaku_item_find_issue (item, fiscal);
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  if (cell != NULL)
    add_cell (self, cell);
  if (issue != NULL)
    add_issue (self, issue);
  sokaku_structure_loss_add_evaluation (self, sokaku_item_find_evaluation (item, fiscal));
  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    if (sokaku_action_get_year (sokaku_node_list_peek (actions, i)) == fiscal)
      add_action (self, sokaku_node_list_peek (actions, i));
}

/**
 * sokaku_structure_loss_add_item:
 * @self: counts
 * @item: an item
 *
 * Counts what the sheet of @item holds, but not the item itself.
 */
void
sokaku_structure_loss_add_item (SokakuStructureLoss *self, SokakuItem *item)
{
  SokakuNodeList *cells = sokaku_item_get_schedule (item);
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (item);
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuNodeList *issues = sokaku_item_get_issues (item);

  for (guint i = 0; i < sokaku_node_list_get_length (cells); i++)
    add_cell (self, sokaku_node_list_peek (cells, i));
  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    sokaku_structure_loss_add_evaluation (self, sokaku_node_list_peek (evaluations, i));
  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    add_action (self, sokaku_node_list_peek (actions, i));
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    add_issue (self, sokaku_node_list_peek (issues, i));
  sokaku_structure_loss_add_text (self, sokaku_item_get_special_note (item));
  sokaku_structure_loss_add_text (self, sokaku_item_get_remark (item));
}

/**
 * sokaku_structure_loss_add_initiative:
 * @self: counts
 * @initiative: an initiative
 *
 * Counts its items with all that they hold, and what the council says of it.
 */
void
sokaku_structure_loss_add_initiative (SokakuStructureLoss *self, SokakuInitiative *initiative)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);
  SokakuNodeList *grades = sokaku_initiative_get_year_grades (initiative);

  self->items += sokaku_node_list_get_length (items);
  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    sokaku_structure_loss_add_item (self, sokaku_node_list_peek (items, i));
  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    self->ratings += sokaku_rating_get_value (sokaku_node_list_peek (ratings, i)) != SOKAKU_UNKNOWN;
  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    self->grades += *sokaku_year_grade_get_grade (sokaku_node_list_peek (grades, i)) != '\0';
  self->opinions += sokaku_node_list_get_length (opinions);
  self->averages += SOKAKU_IS_VALUE (sokaku_initiative_get_average (initiative));
  self->averages += SOKAKU_IS_VALUE (sokaku_initiative_get_earlier_average (initiative));
  self->averages += SOKAKU_IS_VALUE (sokaku_initiative_get_adopted (initiative));
  sokaku_structure_loss_add_text (self, sokaku_initiative_get_adopted_reason (initiative));
}

/* "14 actions, 9 scores and 3 texts" */
static char *
join (GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        /* Translators: between the last two things of a list: "9 scores and 3 texts" */
        g_string_append (text, i + 1 == parts->len ? C_ ("list", " and ")
                                                   /* Translators: between things of a list */
                                                   : C_ ("list", ", "));
      g_string_append (text, g_ptr_array_index (parts, i));
    }
  return g_string_free (text, FALSE);
}

static void
take (GPtrArray *parts, guint n, char *text)
{
  if (n > 0)
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

/* A number and what it counts, in the number's form. */
#define COUNT(n, format) g_strdup_printf (format, n)

/**
 * sokaku_structure_loss_describe:
 * @self: counts
 *
 * Returns: (transfer full) (nullable): the sentence that says what goes, such as
 *   "2 items with 14 actions, 9 scores and 3 texts go with it."; %NULL for nothing
 */
char *
sokaku_structure_loss_describe (const SokakuStructureLoss *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *all = NULL;
  guint n = self->items + self->actions + self->schedule + self->scores + self->grades + self->texts
            + self->ratings + self->averages + self->opinions;

  if (n == 0)
    return NULL;
  take (parts, self->actions,
        COUNT (self->actions,
               g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", self->actions)));
  take (parts, self->schedule,
        COUNT (self->schedule, g_dngettext (GETTEXT_PACKAGE, "%u entry of the schedule",
                                            "%u entries of the schedule", self->schedule)));
  take (parts, self->scores,
        COUNT (self->scores, g_dngettext (GETTEXT_PACKAGE, "%u score", "%u scores", self->scores)));
  take (parts, self->grades,
        COUNT (self->grades, g_dngettext (GETTEXT_PACKAGE, "%u recorded grade",
                                          "%u recorded grades", self->grades)));
  take (parts, self->texts,
        COUNT (self->texts, g_dngettext (GETTEXT_PACKAGE, "%u text", "%u texts", self->texts)));
  take (parts, self->ratings,
        COUNT (self->ratings,
               g_dngettext (GETTEXT_PACKAGE, "%u rating", "%u ratings", self->ratings)));
  take (parts, self->averages,
        COUNT (self->averages, g_dngettext (GETTEXT_PACKAGE, "%u entered average",
                                            "%u entered averages", self->averages)));
  take (parts, self->opinions,
        COUNT (self->opinions,
               g_dngettext (GETTEXT_PACKAGE, "%u opinion", "%u opinions", self->opinions)));
  list = join (parts);
  if (self->items > 0 && *list != '\0')
    /* Translators: %s is such as "14 actions, 9 scores and 3 texts" */
    all = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u item with %s", "%u items with %s", self->items),
        self->items, list);
  else if (self->items > 0)
    all = COUNT (self->items, g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", self->items));
  else
    all = g_strdup (list);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: such as "1 score" */
                                       "%s goes with it.",
                                       /* Translators: such as "14 actions, 9 scores and 3 texts" */
                                       "%s go with it.", n),
                          all);
}
