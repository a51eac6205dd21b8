/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References inside texts: "same as row ①" (①と同じ), "same as R2" (R2と同じ). */
#include "sokaku-reference.h"

#include "sokaku-era.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A reference is kept within its text between two of Unicode's interlinear
 * annotation characters, which no sheet's text has: ANCHOR, a letter for its
 * kind, its target, TERMINATOR. So a text with references is one string for
 * edits and undo, and a row's reference follows the row when rows move. */
#define ANCHOR "\xEF\xBF\xB9"
#define TERMINATOR "\xEF\xBF\xBB"
#define KIND_ROW 'r'
#define KIND_YEAR 'y'

/* References to references, one within the other and in all: a hostile file could make a few
 * lines stand for more text than there is memory. */
#define MAX_TRAIL 100
#define MAX_STEPS 10000
#define MAX_LENGTH (1024 * 1024)

/* clang-format off */
G_DEFINE_QUARK (sokaku-reference-error-quark, sokaku_reference_error)
/* clang-format on */

/* How a language says "same as". */
typedef struct
{
  const char *language;
  const char *before;
  const char *after;
} Phrase;

static const Phrase phrases[] = {
  { "ja", "", "と同じ" },
  { "en", "same as ", "" },
};

static const Phrase *
get_phrase (SokakuPlan *plan)
{
  const char *language = plan != NULL ? sokaku_plan_get_language (plan) : "";

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (g_str_has_prefix (language, phrases[i].language))
      return &phrases[i];
  return &phrases[0];
}

/**
 * sokaku_reference_make:
 * @kind: kind of reference
 * @target: id of an action row, or a fiscal year in digits
 *
 * Returns: (transfer full): the reference as it stands within a text
 */
char *
sokaku_reference_make (SokakuReferenceKind kind, const char *target)
{
  return g_strdup_printf (ANCHOR "%c%s" TERMINATOR,
                          kind == SOKAKU_REFERENCE_ROW ? KIND_ROW : KIND_YEAR, target);
}

static void
text_part_free (gpointer data)
{
  SokakuTextPart *part = data;

  g_free (part->target);
  g_free (part->text);
  g_free (part);
}

static void
add_plain (GPtrArray *parts, const char *start, const char *end)
{
  SokakuTextPart *part;

  if (start == end)
    return;
  part = g_new0 (SokakuTextPart, 1);
  part->text = g_strndup (start, end - start);
  g_ptr_array_add (parts, part);
}

/**
 * sokaku_reference_split:
 * @text: a text of the model
 *
 * Returns: (transfer full) (element-type SokakuTextPart): its parts in order;
 *   empty for ""
 */
GPtrArray *
sokaku_reference_split (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (text_part_free);
  const char *plain = text;
  const char *p = text;
  const char *anchor;

  while ((anchor = strstr (p, ANCHOR)) != NULL)
    {
      const char *target = anchor + strlen (ANCHOR) + 1;
      const char kind = anchor[strlen (ANCHOR)];
      const char *end = kind != '\0' ? strstr (target, TERMINATOR) : NULL;
      SokakuTextPart *part;

      if (end == NULL || end == target || (kind != KIND_ROW && kind != KIND_YEAR))
        {
          p = anchor + strlen (ANCHOR);
          continue;
        }
      add_plain (parts, plain, anchor);
      part = g_new0 (SokakuTextPart, 1);
      part->is_reference = TRUE;
      part->kind = kind == KIND_ROW ? SOKAKU_REFERENCE_ROW : SOKAKU_REFERENCE_YEAR;
      part->target = g_strndup (target, end - target);
      g_ptr_array_add (parts, part);
      p = plain = end + strlen (TERMINATOR);
    }
  add_plain (parts, plain, plain + strlen (plain));
  return parts;
}

/**
 * sokaku_reference_has_any:
 * @text: a text of the model
 *
 * Returns: whether the text may hold a reference
 */
gboolean
sokaku_reference_has_any (const char *text)
{
  return strstr (text, ANCHOR) != NULL;
}

static char *
describe_target (const SokakuTextPart *part, SokakuItem *item, SokakuPlan *plan)
{
  SokakuAction *action;

  if (part->kind == SOKAKU_REFERENCE_YEAR)
    return sokaku_plan_dup_year_label (plan, (int) g_ascii_strtoll (part->target, NULL, 10));

  action = sokaku_item_find_action (item, part->target);
  if (action == NULL)
    return g_strdup ("?");
  return sokaku_circled_number (sokaku_item_get_action_number (item, action));
}

/**
 * sokaku_reference_render:
 * @text: a text of the model
 * @item: the item that it belongs to
 * @plan: the plan
 *
 * Returns: (transfer full): the text as it is printed, references as words:
 *   "③と同じ", in the plan's language; "?と同じ" where a row does not exist
 */
char *
sokaku_reference_render (const char *text, SokakuItem *item, SokakuPlan *plan)
{
  const Phrase *phrase = get_phrase (plan);
  g_autoptr (GPtrArray) parts = NULL;
  GString *rendered;

  if (!sokaku_reference_has_any (text))
    return g_strdup (text);

  parts = sokaku_reference_split (text);
  rendered = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);
      g_autofree char *target = NULL;

      if (!part->is_reference)
        {
          g_string_append (rendered, part->text);
          continue;
        }
      target = describe_target (part, item, plan);
      g_string_append_printf (rendered, "%s%s%s", phrase->before, target, phrase->after);
    }
  return g_string_free (rendered, FALSE);
}

/* The text that a reference stands for, %NULL if there is none. */
static char *
dup_target_text (const SokakuTextPart *part, SokakuItem *item, SokakuTextField field)
{
  if (part->kind == SOKAKU_REFERENCE_ROW)
    {
      SokakuAction *action = sokaku_item_find_action (item, part->target);

      if (action == NULL)
        return NULL;
      return field == SOKAKU_TEXT_RESULT ? sokaku_action_dup_results_text (action)
                                         : g_strdup (sokaku_action_get_plan (action));
    }
  if (field == SOKAKU_TEXT_PROBLEM || field == SOKAKU_TEXT_SOLUTION)
    {
      int fiscal = (int) g_ascii_strtoll (part->target, NULL, 10);
      SokakuIssue *issue = sokaku_item_find_issue (item, fiscal);

      if (issue == NULL)
        return NULL;
      return g_strdup (field == SOKAKU_TEXT_PROBLEM ? sokaku_issue_get_problem (issue)
                                                    : sokaku_issue_get_solution (issue));
    }
  return NULL;
}

/* A text being resolved. */
typedef struct
{
  SokakuItem *item;
  SokakuPlan *plan;
  SokakuTextField field;
  GString *text;    /* as far as it is resolved */
  GPtrArray *trail; /* references that led here */
  guint n_steps;
  gboolean lenient; /* whether a reference to nothing stands for nothing */
} Resolution;

/* Whether @part, whose reference is @key, can be followed: not for ever, and not too far. */
static gboolean
check_trail (Resolution *self, const SokakuTextPart *part, char *key, GError **error)
{
  const gboolean circular = g_ptr_array_find_with_equal_func (self->trail, key, g_str_equal, NULL);
  g_autofree char *name = NULL;

  if (!circular && self->trail->len < MAX_TRAIL && self->n_steps < MAX_STEPS
      && self->text->len < MAX_LENGTH)
    return TRUE;
  name = describe_target (part, self->item, self->plan);
  g_set_error (error, SOKAKU_REFERENCE_ERROR, SOKAKU_REFERENCE_ERROR_CIRCULAR,
               circular ? _ ("the reference to %s leads back to itself")
                        : _ ("the reference to %s leads through too many others"),
               name);
  return FALSE;
}

static gboolean
resolve_into (Resolution *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) parts = sokaku_reference_split (text);

  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);
      g_autofree char *target = NULL;
      g_autofree char *key = NULL;
      gboolean resolved;

      if (!part->is_reference)
        {
          g_string_append (self->text, part->text);
          continue;
        }
      key = sokaku_reference_make (part->kind, part->target);
      if (!check_trail (self, part, key, error))
        return FALSE;
      self->n_steps++;
      target = dup_target_text (part, self->item, self->field);
      if (target == NULL && self->lenient)
        continue;
      if (target == NULL)
        {
          g_autofree char *name = part->kind == SOKAKU_REFERENCE_YEAR
                                      ? describe_target (part, self->item, self->plan)
                                      : g_strdup (part->target);

          g_set_error (error, SOKAKU_REFERENCE_ERROR, SOKAKU_REFERENCE_ERROR_UNRESOLVED,
                       _ ("the reference to %s points to nothing"), name);
          return FALSE;
        }
      g_ptr_array_add (self->trail, key);
      resolved = resolve_into (self, target, error);
      g_ptr_array_remove_index (self->trail, self->trail->len - 1);
      if (!resolved)
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_reference_resolve:
 * @text: a text of the model
 * @item: the item that it belongs to
 * @plan: the plan
 * @field: which field it is
 * @error: #SokakuReferenceError
 *
 * Puts what each reference stands for in its place, through further references.
 *
 * Returns: (transfer full) (nullable): the text in full; %NULL if a reference
 *   points to nothing, or leads back to itself or through more references than any
 *   sheet has
 */
char *
sokaku_reference_resolve (
    const char *text, SokakuItem *item, SokakuPlan *plan, SokakuTextField field, GError **error)
{
  g_autoptr (GString) resolved = g_string_new (NULL);
  g_autoptr (GPtrArray) trail = g_ptr_array_new ();
  Resolution self
      = { .item = item, .plan = plan, .field = field, .text = resolved, .trail = trail };

  if (!resolve_into (&self, text, error))
    return NULL;
  return g_strdup (resolved->str);
}

/* The reference that would lead to @node itself; %NULL if none can. */
static char *
make_own (gpointer node)
{
  if (SOKAKU_IS_RESULT (node))
    node = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ACTION);
  if (SOKAKU_IS_ACTION (node))
    return sokaku_reference_make (SOKAKU_REFERENCE_ROW, sokaku_action_get_id (node));
  if (SOKAKU_IS_ISSUE (node))
    {
      g_autofree char *year = g_strdup_printf ("%d", sokaku_issue_get_year (node));

      return sokaku_reference_make (SOKAKU_REFERENCE_YEAR, year);
    }
  return NULL;
}

static gboolean
check (const char *text,
       gpointer node,
       SokakuItem *item,
       SokakuPlan *plan,
       SokakuTextField field,
       gboolean lenient,
       GError **error)
{
  g_autoptr (GString) resolved = g_string_new (NULL);
  g_autoptr (GPtrArray) trail = g_ptr_array_new ();
  g_autofree char *own = make_own (node);
  Resolution self = {
    .item = item, .plan = plan, .field = field, .text = resolved, .trail = trail, .lenient = lenient
  };

  if (own != NULL)
    g_ptr_array_add (trail, own);
  return resolve_into (&self, text, error);
}

/**
 * sokaku_reference_check:
 * @text: a text of the model
 * @node: (nullable): the action, result or issue that it is for; %NULL for one to be made
 * @item: the item that it is for
 * @plan: the plan
 * @field: which field it is for
 * @error: #SokakuReferenceError
 *
 * Returns: whether the text may stand there: each reference leads to a text, and none
 *   back to @node
 */
gboolean
sokaku_reference_check (const char *text,
                        gpointer node,
                        SokakuItem *item,
                        SokakuPlan *plan,
                        SokakuTextField field,
                        GError **error)
{
  return check (text, node, item, plan, field, FALSE, error);
}

/**
 * sokaku_reference_leads_back:
 * @text: a text of the model
 * @node: the action, result or issue that it is for
 * @item: the item that it is for
 * @plan: the plan
 * @field: which field it is for
 *
 * Like sokaku_reference_check() for a text that may also refer to what is not there.
 *
 * Returns: whether a reference of the text leads back to @node
 */
gboolean
sokaku_reference_leads_back (
    const char *text, gpointer node, SokakuItem *item, SokakuPlan *plan, SokakuTextField field)
{
  return !check (text, node, item, plan, field, TRUE, NULL);
}

static char *
row_target (SokakuItem *item, int number)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);

      if (sokaku_item_get_action_number (item, action) == number)
        return g_strdup (sokaku_action_get_id (action));
    }
  return g_strdup_printf ("a%d", number);
}

typedef struct
{
  SokakuItem *item;
  SokakuPlan *plan;
  gboolean checking; /* whether only references that may stand in @node count */
  gpointer node;
  SokakuTextField field;
} Recogniser;

static gboolean
replace_match (const GMatchInfo *match, GString *result, gpointer data)
{
  Recogniser *self = data;
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *name = g_match_info_fetch_named (match, "target");
  g_autofree char *reference = NULL;
  int number = sokaku_circled_value (g_utf8_get_char (name));
  int fiscal;

  if (number > 0)
    {
      g_autofree char *target = row_target (self->item, number);

      reference = sokaku_reference_make (SOKAKU_REFERENCE_ROW, target);
    }
  else if (sokaku_plan_parse_year (self->plan, name, &fiscal)
           || sokaku_era_parse_fiscal_year (name, &fiscal))
    {
      g_autofree char *target = g_strdup_printf ("%d", fiscal);

      reference = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, target);
    }
  if (reference != NULL && self->checking
      && !sokaku_reference_check (reference, self->node, self->item, self->plan, self->field, NULL))
    g_clear_pointer (&reference, g_free);
  g_string_append (result, reference != NULL ? reference : whole);
  return FALSE;
}

static char *
recognise (const char *typed, Recogniser *recogniser)
{
  const Phrase *phrase = get_phrase (recogniser->plan);
  g_autofree char *before = g_regex_escape_string (phrase->before, -1);
  g_autofree char *after = g_regex_escape_string (phrase->after, -1);
  g_autofree char *pattern = NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autofree char *clean = NULL;

  if (strstr (typed, phrase->after) == NULL || strstr (typed, phrase->before) == NULL)
    return g_strdup (typed);

  /* A circled number, or an era's letter or name with its year. */
  pattern = g_strdup_printf ("%s(?<target>[①-⑳㉑-㉟㊱-㊿]"
                             "|(?:[A-ZＡ-Ｚ]|令和|平成|昭和|大正|明治)[ 　]*"
                             "(?:[0-9０-９]{1,2}|元)(?:年度?)?)[ 　]*%s",
                             before, after);
  regex = g_regex_new (pattern, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_assert (regex != NULL);
  clean = g_regex_replace_eval (regex, typed, -1, 0, G_REGEX_MATCH_DEFAULT, replace_match,
                                recogniser, NULL);
  return clean != NULL ? g_steal_pointer (&clean) : g_strdup (typed);
}

/**
 * sokaku_reference_recognise:
 * @typed: a text as it is imported
 * @item: the item that it belongs to
 * @plan: the plan
 *
 * Turns "①と同じ", "R2と同じ" and the like, wherever they stand, into references.
 * A row that does not exist (yet) is referred to by "a" and its number.
 *
 * Returns: (transfer full): the text for the model
 */
char *
sokaku_reference_recognise (const char *typed, SokakuItem *item, SokakuPlan *plan)
{
  Recogniser recogniser = { .item = item, .plan = plan };

  return recognise (typed, &recogniser);
}

/**
 * sokaku_reference_recognise_typed:
 * @typed: a text as typed or pasted
 * @node: (nullable): the node that it is for, as for sokaku_reference_check()
 * @item: the item that it is for
 * @plan: the plan
 * @field: which field it is for
 *
 * Like sokaku_reference_recognise(), but what leads nowhere or in a circle stays words.
 *
 * Returns: (transfer full): the text for the model
 */
char *
sokaku_reference_recognise_typed (
    const char *typed, gpointer node, SokakuItem *item, SokakuPlan *plan, SokakuTextField field)
{
  Recogniser recogniser
      = { .item = item, .plan = plan, .checking = TRUE, .node = node, .field = field };

  return recognise (typed, &recogniser);
}
