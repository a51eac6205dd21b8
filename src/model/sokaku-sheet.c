/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding things in a plan, and giving every sheet the shape that its plan asks for. */
#include "sokaku-sheet.h"

#include "sokaku-era.h"

#include <string.h>

/* First node of @list for which the string getter gives @wanted. */
#define FIND_BY_STRING(list, getter, wanted)                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint n_ = sokaku_node_list_get_length (list);                                                 \
                                                                                                   \
    for (guint i_ = 0; i_ < n_; i_++)                                                              \
      if (g_strcmp0 (getter (sokaku_node_list_peek (list, i_)), wanted) == 0)                      \
        return sokaku_node_list_peek (list, i_);                                                   \
    return NULL;                                                                                   \
  }                                                                                                \
  G_STMT_END

/* First node of @list for which the integer getter gives @wanted. */
#define FIND_BY_INT(list, getter, wanted)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint n_ = sokaku_node_list_get_length (list);                                                 \
                                                                                                   \
    for (guint i_ = 0; i_ < n_; i_++)                                                              \
      if (getter (sokaku_node_list_peek (list, i_)) == wanted)                                     \
        return sokaku_node_list_peek (list, i_);                                                   \
    return NULL;                                                                                   \
  }                                                                                                \
  G_STMT_END

/**
 * sokaku_plan_find_year:
 * @self: a plan
 * @fiscal: a fiscal year
 *
 * Returns: (transfer none) (nullable): the plan's year; %NULL if it is not in the plan
 */
SokakuYear *
sokaku_plan_find_year (SokakuPlan *self, int fiscal)
{
  FIND_BY_INT (sokaku_plan_get_years (self), sokaku_year_get_fiscal, fiscal);
}

/**
 * sokaku_plan_get_n_years:
 * @self: a plan
 *
 * Returns: number of its fiscal years
 */
guint
sokaku_plan_get_n_years (SokakuPlan *self)
{
  return sokaku_node_list_get_length (sokaku_plan_get_years (self));
}

/**
 * sokaku_plan_peek_year:
 * @self: a plan
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the year there
 */
SokakuYear *
sokaku_plan_peek_year (SokakuPlan *self, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_years (self), position);
}

/**
 * sokaku_plan_get_first_fiscal:
 * @self: a plan
 *
 * Returns: its first fiscal year, 0 if it has none
 */
int
sokaku_plan_get_first_fiscal (SokakuPlan *self)
{
  SokakuYear *year = sokaku_plan_peek_year (self, 0);

  return year != NULL ? sokaku_year_get_fiscal (year) : 0;
}

/**
 * sokaku_plan_get_last_fiscal:
 * @self: a plan
 *
 * Returns: its last fiscal year, 0 if it has none
 */
int
sokaku_plan_get_last_fiscal (SokakuPlan *self)
{
  guint n = sokaku_plan_get_n_years (self);

  return n > 0 ? sokaku_year_get_fiscal (sokaku_plan_peek_year (self, n - 1)) : 0;
}

/**
 * sokaku_plan_is_locked:
 * @self: a plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * A locked year's fields (schedule, actions, evaluation, issue) are not edited in
 * a window until it is unlocked; nothing else stops them from being changed. The
 * overall evaluation is written when the years are settled, so it is never locked.
 *
 * Returns: whether the year is locked; %FALSE if it is not in the plan
 */
gboolean
sokaku_plan_is_locked (SokakuPlan *self, int fiscal)
{
  SokakuYear *year = fiscal != SOKAKU_OVERALL ? sokaku_plan_find_year (self, fiscal) : NULL;

  return year != NULL && sokaku_year_get_locked (year);
}

/**
 * sokaku_plan_dup_year_label:
 * @self: a plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: (transfer full): the year as the plan writes it, e.g. "R2" or "総括";
 *   its era form where the plan does not have it
 */
char *
sokaku_plan_dup_year_label (SokakuPlan *self, int fiscal)
{
  SokakuYear *year = sokaku_plan_find_year (self, fiscal);

  if (fiscal == SOKAKU_OVERALL)
    return g_strdup (sokaku_plan_get_overall_label (self));
  if (year != NULL && *sokaku_year_get_label (year) != '\0')
    return g_strdup (sokaku_year_get_label (year));
  return sokaku_era_format_fiscal_year (fiscal, SOKAKU_ERA_SHORT);
}

/**
 * sokaku_plan_parse_year:
 * @self: a plan
 * @text: a year as written in the plan ("R2", "総括") or in any era form
 * @fiscal: (out): the fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: whether @text names a year, in the plan or not
 */
gboolean
sokaku_plan_parse_year (SokakuPlan *self, const char *text, int *fiscal)
{
  guint n = sokaku_plan_get_n_years (self);

  if (*text == '\0')
    return FALSE;
  if (strcmp (text, sokaku_plan_get_overall_label (self)) == 0)
    {
      *fiscal = SOKAKU_OVERALL;
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (self, i);

      if (strcmp (text, sokaku_year_get_label (year)) == 0)
        {
          *fiscal = sokaku_year_get_fiscal (year);
          return TRUE;
        }
    }
  return sokaku_era_parse_fiscal_year (text, fiscal);
}

/**
 * sokaku_plan_find_criterion:
 * @self: a plan
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the criterion
 */
SokakuCriterion *
sokaku_plan_find_criterion (SokakuPlan *self, const char *id)
{
  FIND_BY_STRING (sokaku_plan_get_criteria (self), sokaku_criterion_get_id, id);
}

/**
 * sokaku_plan_find_theme:
 * @self: a plan
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the theme
 */
SokakuTheme *
sokaku_plan_find_theme (SokakuPlan *self, const char *id)
{
  FIND_BY_STRING (sokaku_plan_get_themes (self), sokaku_theme_get_id, id);
}

/**
 * sokaku_plan_find_member:
 * @self: a plan
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the member
 */
SokakuMember *
sokaku_plan_find_member (SokakuPlan *self, const char *id)
{
  FIND_BY_STRING (sokaku_plan_get_members (self), sokaku_member_get_id, id);
}

/**
 * sokaku_plan_find_grade:
 * @self: a plan
 * @name: a grade
 * @position: (out) (optional): its position, 0 the best
 *
 * Returns: whether the plan has the grade
 */
gboolean
sokaku_plan_find_grade (SokakuPlan *self, const char *name, guint *position)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (self);
  guint n = sokaku_node_list_get_length (grades);

  for (guint i = 0; i < n; i++)
    if (strcmp (sokaku_grade_get_name (sokaku_node_list_peek (grades, i)), name) == 0)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

typedef gboolean (*ItemFunc) (SokakuItem *item, gpointer data);

/* Walks all items in display order until @func gives TRUE; returns that item. */
static SokakuItem *
walk_items (SokakuPlan *self, ItemFunc func, gpointer data)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self);
  guint n = sokaku_node_list_get_length (initiatives);

  for (guint i = 0; i < n; i++)
    {
      SokakuNodeList *items = sokaku_initiative_get_items (sokaku_node_list_peek (initiatives, i));
      guint n_items = sokaku_node_list_get_length (items);

      for (guint j = 0; j < n_items; j++)
        if (func (sokaku_node_list_peek (items, j), data))
          return sokaku_node_list_peek (items, j);
    }
  return NULL;
}

static gboolean
add_item (SokakuItem *item, gpointer data)
{
  g_ptr_array_add (data, g_object_ref (item));
  return FALSE;
}

/**
 * sokaku_plan_list_items:
 * @self: a plan
 *
 * Returns: (transfer full) (element-type SokakuItem): all items in display order
 */
GPtrArray *
sokaku_plan_list_items (SokakuPlan *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  walk_items (self, add_item, items);
  return items;
}

typedef struct
{
  GPtrArray *names;
  GHashTable *seen;
} Departments;

static gboolean
add_departments (SokakuItem *item, gpointer data)
{
  Departments *departments = data;

  for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
    if (g_hash_table_add (departments->seen, (gpointer) *d))
      g_ptr_array_add (departments->names, g_strdup (*d));
  return FALSE;
}

/**
 * sokaku_plan_list_departments:
 * @self: a plan
 *
 * Returns: (transfer full) (element-type utf8): each department once, in the
 *   order in which the items name them
 */
GPtrArray *
sokaku_plan_list_departments (SokakuPlan *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Departments departments = { g_ptr_array_new_with_free_func (g_free), seen };

  walk_items (self, add_departments, &departments);
  return departments.names;
}

static gboolean
item_has_id (SokakuItem *item, gpointer data)
{
  return strcmp (sokaku_item_get_id (item), data) == 0;
}

/**
 * sokaku_plan_find_item:
 * @self: a plan
 * @id: an item's id
 *
 * Returns: (transfer none) (nullable): the item
 */
SokakuItem *
sokaku_plan_find_item (SokakuPlan *self, const char *id)
{
  return walk_items (self, item_has_id, (gpointer) id);
}

static gboolean
item_has_number (SokakuItem *item, gpointer data)
{
  return strcmp (sokaku_item_get_number (item), data) == 0;
}

/**
 * sokaku_plan_find_item_by_number:
 * @self: a plan
 * @number: an item's number, e.g. "N13"
 *
 * Returns: (transfer none) (nullable): the first item with that number
 */
SokakuItem *
sokaku_plan_find_item_by_number (SokakuPlan *self, const char *number)
{
  return walk_items (self, item_has_number, (gpointer) number);
}

/**
 * sokaku_plan_find_initiative:
 * @self: a plan
 * @id: an initiative's id
 *
 * Returns: (transfer none) (nullable): the initiative
 */
SokakuInitiative *
sokaku_plan_find_initiative (SokakuPlan *self, const char *id)
{
  FIND_BY_STRING (sokaku_plan_get_initiatives (self), sokaku_initiative_get_id, id);
}

/**
 * sokaku_item_get_initiative:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the initiative that holds it
 */
SokakuInitiative *
sokaku_item_get_initiative (SokakuItem *self)
{
  return sokaku_node_get_ancestor (SOKAKU_NODE (self), SOKAKU_TYPE_INITIATIVE);
}

/**
 * sokaku_initiative_has_theme:
 * @self: an initiative
 * @theme_id: id of a theme
 *
 * Returns: whether the initiative carries the theme
 */
gboolean
sokaku_initiative_has_theme (SokakuInitiative *self, const char *theme_id)
{
  return g_strv_contains (sokaku_initiative_get_themes (self), theme_id);
}

/**
 * sokaku_initiative_get_recorded_grade:
 * @self: an initiative
 * @fiscal: a fiscal year
 *
 * Returns: (transfer none): the grade recorded for that year, "" if none is
 */
const char *
sokaku_initiative_get_recorded_grade (SokakuInitiative *self, int fiscal)
{
  SokakuNodeList *grades = sokaku_initiative_get_year_grades (self);
  guint n = sokaku_node_list_get_length (grades);

  for (guint i = 0; i < n; i++)
    {
      SokakuYearGrade *grade = sokaku_node_list_peek (grades, i);

      if (sokaku_year_grade_get_year (grade) == fiscal)
        return sokaku_year_grade_get_grade (grade);
    }
  return "";
}

/**
 * sokaku_item_find_evaluation:
 * @self: an item
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: (transfer none) (nullable): the evaluation
 */
SokakuEvaluation *
sokaku_item_find_evaluation (SokakuItem *self, int fiscal)
{
  FIND_BY_INT (sokaku_item_get_evaluations (self), sokaku_evaluation_get_year, fiscal);
}

/**
 * sokaku_item_find_schedule_cell:
 * @self: an item
 * @fiscal: a fiscal year
 *
 * Returns: (transfer none) (nullable): the year's cell of the schedule
 */
SokakuScheduleCell *
sokaku_item_find_schedule_cell (SokakuItem *self, int fiscal)
{
  FIND_BY_INT (sokaku_item_get_schedule (self), sokaku_schedule_cell_get_year, fiscal);
}

/**
 * sokaku_item_find_issue:
 * @self: an item
 * @fiscal: a fiscal year
 *
 * Returns: (transfer none) (nullable): the year's issue and solution
 */
SokakuIssue *
sokaku_item_find_issue (SokakuItem *self, int fiscal)
{
  FIND_BY_INT (sokaku_item_get_issues (self), sokaku_issue_get_year, fiscal);
}

/**
 * sokaku_item_find_action:
 * @self: an item
 * @id: an action's id
 *
 * Returns: (transfer none) (nullable): the action
 */
SokakuAction *
sokaku_item_find_action (SokakuItem *self, const char *id)
{
  FIND_BY_STRING (sokaku_item_get_actions (self), sokaku_action_get_id, id);
}

/**
 * sokaku_item_get_action_number:
 * @self: an item
 * @action: one of its actions
 *
 * Actions are numbered ①, ②… through all years; a row whose number field is set
 * starts again there, since rows before it are missing from the source.
 *
 * Returns: the action's number, 0 if it is not in @self
 */
int
sokaku_item_get_action_number (SokakuItem *self, SokakuAction *action)
{
  SokakuNodeList *actions = sokaku_item_get_actions (self);
  guint n = sokaku_node_list_get_length (actions);
  int number = 0;

  for (guint i = 0; i < n; i++)
    {
      SokakuAction *row = sokaku_node_list_peek (actions, i);
      int start = sokaku_action_get_number (row);

      number = start > 0 ? start : number + 1;
      if (row == action)
        return number;
    }
  return 0;
}

/**
 * sokaku_item_is_after_end:
 * @self: an item
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: whether the item is known to have ended before @fiscal; the overall
 *   evaluation is never after the end
 */
gboolean
sokaku_item_is_after_end (SokakuItem *self, int fiscal)
{
  int end = sokaku_item_get_end_year (self);

  return sokaku_item_get_ended (self) && end != 0 && fiscal != SOKAKU_OVERALL && fiscal > end;
}

/**
 * sokaku_item_is_before_start:
 * @self: an item
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: whether the item is known to have begun after @fiscal; the overall
 *   evaluation is never before the start
 */
gboolean
sokaku_item_is_before_start (SokakuItem *self, int fiscal)
{
  return fiscal != SOKAKU_OVERALL && fiscal < sokaku_item_get_first_year (self);
}

/**
 * sokaku_evaluation_find_score:
 * @self: an evaluation
 * @criterion_id: id of a criterion
 *
 * Returns: (transfer none) (nullable): the score
 */
SokakuScore *
sokaku_evaluation_find_score (SokakuEvaluation *self, const char *criterion_id)
{
  FIND_BY_STRING (sokaku_evaluation_get_scores (self), sokaku_score_get_criterion, criterion_id);
}

static void
shape_evaluation (SokakuPlan *self, SokakuItem *item, int fiscal, guint position)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (self);
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (item);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);
  SokakuNodeList *scores;

  if (evaluation == NULL)
    {
      g_autoptr (SokakuEvaluation) fresh = sokaku_evaluation_new ();

      sokaku_evaluation_set_year (fresh, fiscal);
      sokaku_node_list_insert (evaluations,
                               MIN (position, sokaku_node_list_get_length (evaluations)), fresh);
      evaluation = fresh;
    }

  scores = sokaku_evaluation_get_scores (evaluation);
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      const char *id = sokaku_criterion_get_id (sokaku_node_list_peek (criteria, i));
      SokakuScore *there = sokaku_node_list_peek (scores, i);

      if (there != NULL && strcmp (sokaku_score_get_criterion (there), id) == 0)
        continue;
      there = sokaku_evaluation_find_score (evaluation, id);
      if (there != NULL)
        {
          guint from;

          /* Out of the plan's order in the file. */
          sokaku_node_list_find (scores, there, &from);
          sokaku_node_list_move (scores, from, i);
        }
      else
        {
          g_autoptr (SokakuScore) score = sokaku_score_new ();

          sokaku_score_set_criterion (score, id);
          sokaku_node_list_insert (scores, MIN (i, sokaku_node_list_get_length (scores)), score);
        }
    }
}

/**
 * sokaku_plan_shape_item:
 * @self: a plan whose years and criteria are defined
 * @item: an item, in the plan or about to be
 *
 * Gives @item every cell that the plan asks for and it lacks: a schedule cell and
 * an issue per year, an evaluation per evaluated year and the overall one, a
 * score per criterion. What is added holds "not known". Nothing is removed.
 */
void
sokaku_plan_shape_item (SokakuPlan *self, SokakuItem *item)
{
  guint n = sokaku_plan_get_n_years (self);
  guint n_evaluated = 0;

  for (guint i = 0; i < n; i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (self, i);
      int fiscal = sokaku_year_get_fiscal (year);

      if (sokaku_item_find_schedule_cell (item, fiscal) == NULL)
        {
          g_autoptr (SokakuScheduleCell) cell = sokaku_schedule_cell_new ();
          SokakuNodeList *schedule = sokaku_item_get_schedule (item);

          sokaku_schedule_cell_set_year (cell, fiscal);
          sokaku_node_list_insert (schedule, MIN (i, sokaku_node_list_get_length (schedule)), cell);
        }
      if (sokaku_item_find_issue (item, fiscal) == NULL)
        {
          g_autoptr (SokakuIssue) issue = sokaku_issue_new ();
          SokakuNodeList *issues = sokaku_item_get_issues (item);

          sokaku_issue_set_year (issue, fiscal);
          sokaku_node_list_insert (issues, MIN (i, sokaku_node_list_get_length (issues)), issue);
        }
      if (sokaku_year_get_evaluated (year))
        shape_evaluation (self, item, fiscal, n_evaluated++);
    }
  shape_evaluation (self, item, SOKAKU_OVERALL, n_evaluated);
}

/* Names that Windows keeps for devices. */
static gboolean
is_device_name (const char *id)
{
  static const char *const names[] = { "con", "prn", "aux", "nul", NULL };
  g_autofree char *lower = g_ascii_strdown (id, -1);

  if (g_strv_contains (names, lower))
    return TRUE;
  return strlen (lower) == 4 && g_ascii_isdigit (lower[3])
         && (g_str_has_prefix (lower, "com") || g_str_has_prefix (lower, "lpt"));
}

#define MAX_ID_LENGTH 64

/**
 * sokaku_id_is_valid:
 * @id: an id
 *
 * Ids of items and initiatives name files, so they hold letters, digits, "-" and
 * "_" alone, begin with a letter or digit, and are no device name of Windows.
 *
 * Returns: whether @id may be used
 */
gboolean
sokaku_id_is_valid (const char *id)
{
  if (!g_utf8_validate (id, -1, NULL) || *id == '\0' || g_utf8_strlen (id, -1) > MAX_ID_LENGTH)
    return FALSE;
  if (!g_unichar_isalnum (g_utf8_get_char (id)))
    return FALSE;
  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)) && *p != '-' && *p != '_')
      return FALSE;
  return !is_device_name (id);
}

/**
 * sokaku_id_fold:
 * @id: an id
 *
 * Returns: (transfer full): what is equal for ids whose files some folders take for the same
 */
char *
sokaku_id_fold (const char *id)
{
  return g_utf8_casefold (id, -1);
}

static gboolean
ids_are_similar (const char *a, const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  /* Nearly all are ASCII, and there are many to compare. */
  if (g_str_is_ascii (a) && g_str_is_ascii (b))
    return g_ascii_strcasecmp (a, b) == 0;
  folded_a = sokaku_id_fold (a);
  folded_b = sokaku_id_fold (b);
  return strcmp (folded_a, folded_b) == 0;
}

static gboolean
item_has_similar_id (SokakuItem *item, gpointer data)
{
  return ids_are_similar (sokaku_item_get_id (item), data);
}

static gboolean
id_is_taken (SokakuPlan *self, const char *id, gboolean for_initiative)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self);

  if (!for_initiative)
    return walk_items (self, item_has_similar_id, (gpointer) id) != NULL;
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    if (ids_are_similar (sokaku_initiative_get_id (sokaku_node_list_peek (initiatives, i)), id))
      return TRUE;
  return FALSE;
}

/**
 * sokaku_plan_make_id:
 * @self: a plan
 * @wish: what the id should look like, e.g. the item's number
 * @for_initiative: whether it is for an initiative rather than an item
 *
 * Returns: (transfer full): a valid id that no other has, not even in another case
 */
char *
sokaku_plan_make_id (SokakuPlan *self, const char *wish, gboolean for_initiative)
{
  GString *id = g_string_new (NULL);
  gsize length;

  for (const char *p = wish; *p != '\0' && g_utf8_strlen (id->str, -1) < 40;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || (id->len > 0 && (c == '-' || c == '_')))
        g_string_append_unichar (id, c);
    }
  if (id->len == 0)
    g_string_assign (id, for_initiative ? "initiative" : "item");
  if (is_device_name (id->str))
    g_string_append_c (id, '_');

  length = id->len;
  for (guint n = 2; id_is_taken (self, id->str, for_initiative); n++)
    {
      g_string_truncate (id, length);
      g_string_append_printf (id, "-%u", n);
    }
  return g_string_free (id, FALSE);
}

/**
 * sokaku_circled_value:
 * @c: a character
 *
 * Returns: the number of a circled one, "①" to "㊿"; 0 if it is none
 */
int
sokaku_circled_value (gunichar c)
{
  if (c >= 0x2460 && c <= 0x2473)
    return (int) (c - 0x2460) + 1;
  if (c >= 0x3251 && c <= 0x325F)
    return (int) (c - 0x3251) + 21;
  if (c >= 0x32B1 && c <= 0x32BF)
    return (int) (c - 0x32B1) + 36;
  return 0;
}

/**
 * sokaku_circled_number:
 * @number: a positive number
 *
 * Returns: (transfer full): "①" to "㊿", "(51)" above
 */
char *
sokaku_circled_number (int number)
{
  gunichar c = 0;
  char utf8[7] = { 0 };

  if (number >= 1 && number <= 20)
    c = 0x2460 + number - 1;
  else if (number >= 21 && number <= 35)
    c = 0x3251 + number - 21;
  else if (number >= 36 && number <= 50)
    c = 0x32B1 + number - 36;
  if (c == 0)
    return g_strdup_printf ("(%d)", number);
  g_unichar_to_utf8 (c, utf8);
  return g_strdup (utf8);
}
