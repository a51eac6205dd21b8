/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chapters of the report that are short: effects, method, members. */

#include "sokaku-chapters.h"

#include "sokaku-block.h"
#include "sokaku-effect.h"
#include "sokaku-era.h"
#include "sokaku-own-texts.h"
#include "sokaku-amount.h"
#include "sokaku-sheet.h"
#include "sokaku-words.h"

#define TABLE_SIZE 10.0
#define NOTE_SIZE 9.0

/* Short tables in running text stand less close than lists do. */
#define PADDING_X 5.0
#define PADDING_Y 2.5

static const char *
get_word (SokakuPlan *plan, SokakuWord word)
{
  return sokaku_words_get (sokaku_plan_get_language (plan), word);
}

static void
add_space (GPtrArray *blocks)
{
  g_ptr_array_add (blocks, sokaku_block_new_space (TABLE_SIZE));
}

static void
add_table (GPtrArray *blocks, SokakuRuledTable *table, const char *source)
{
  SokakuBlock *block;

  sokaku_ruled_table_set_padding (table, PADDING_X, PADDING_Y);
  block = sokaku_block_new_table (table);

  sokaku_block_set_source (block, source);
  g_ptr_array_add (blocks, block);
}

static void
add_heading (GPtrArray *blocks, SokakuPlan *plan, guint section, SokakuWord word)
{
  g_autofree char *number = g_strdup_printf ("(%u)", section);
  g_autofree char *text = sokaku_words_number_heading (sokaku_plan_get_language (plan), number,
                                                       get_word (plan, word));
  SokakuBlock *block = sokaku_block_new_heading (3, text);

  sokaku_block_set_outline (block, 2, text);
  g_ptr_array_add (blocks, block);
}

static void
add_head (SokakuRuledTable *table, SokakuPlan *plan, SokakuWord word)
{
  sokaku_ruled_table_add_cell (table, get_word (plan, word), SOKAKU_CELL_PLAIN);
}

/* --- Effects --- */

static void
add_effect_row (SokakuRuledTable *table, SokakuPlan *plan, SokakuEffect *effect)
{
  const char *language = sokaku_plan_get_language (plan);
  gboolean total = sokaku_effect_get_kind (effect) == SOKAKU_EFFECT_TOTAL;
  SokakuCellFlags flags = total ? SOKAKU_CELL_BOLD : SOKAKU_CELL_PLAIN;
  SokakuItem *item = sokaku_plan_find_item (plan, sokaku_effect_get_item (effect));
  gint64 amount = sokaku_effect_get_amount (effect);
  g_autofree char *shown
      = amount != SOKAKU_EFFECT_UNKNOWN ? sokaku_amount_format (amount, language) : g_strdup ("");
  g_autofree char *named = item != NULL ? sokaku_words_dup_named (plan, item) : g_strdup ("");

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, sokaku_effect_get_label (effect), flags);
  sokaku_ruled_table_add_cell (table, shown, flags);
  sokaku_ruled_table_add_cell (table, named, SOKAKU_CELL_PLAIN);
  if (item != NULL)
    {
      g_autofree char *link = g_strconcat ("item/", sokaku_item_get_id (item), NULL);

      sokaku_ruled_table_link_cell (table, link);
    }
}

/**
 * sokaku_chapters_add_effects:
 * @blocks: (element-type SokakuBlock): takes the chapter's text and table
 * @stats: the figures of a plan
 *
 * The financial effects: the report's own text, and the total and its main parts with the items
 * that they come from. The parts need not add up to the total.
 */
void
sokaku_chapters_add_effects (GPtrArray *blocks, SokakuStats *stats)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  SokakuNodeList *effects = sokaku_report_get_effects (sokaku_plan_get_report (plan));
  guint n = sokaku_node_list_get_length (effects);
  SokakuRuledTable *table;

  sokaku_own_texts_add (blocks, stats, "effects", n == 0);
  if (n == 0)
    return;
  add_space (blocks);
  table = sokaku_ruled_table_new (TABLE_SIZE);
  sokaku_ruled_table_add_column (table, 150, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_fitting_column (table, 80, 160, SOKAKU_ALIGN_END);
  sokaku_ruled_table_add_column (table, 120, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  add_head (table, plan, SOKAKU_WORD_EFFECT);
  add_head (table, plan, SOKAKU_WORD_AMOUNT);
  add_head (table, plan, SOKAKU_WORD_RELATED_ITEM);
  for (guint i = 0; i < n; i++)
    add_effect_row (table, plan, sokaku_node_list_peek (effects, i));
  add_table (blocks, table, "report/effects");
}

/* --- Method --- */

static void
add_criteria (GPtrArray *blocks, SokakuPlan *plan, guint *section)
{
  const char *language = sokaku_plan_get_language (plan);
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  guint n = sokaku_node_list_get_length (criteria);
  SokakuRuledTable *table;

  if (n == 0)
    return;
  add_heading (blocks, plan, ++*section, SOKAKU_WORD_SELF_EVALUATION_METHOD);
  table = sokaku_ruled_table_new (TABLE_SIZE);
  sokaku_ruled_table_add_column (table, 160, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 100, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  add_head (table, plan, SOKAKU_WORD_CRITERION);
  add_head (table, plan, SOKAKU_WORD_RANGE);
  for (guint i = 0; i < n; i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      g_autofree char *range = sokaku_words_dup_range (
          language, sokaku_criterion_get_min (criterion), sokaku_criterion_get_max (criterion));

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, sokaku_criterion_get_name (criterion), SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, range, SOKAKU_CELL_PLAIN);
    }
  add_table (blocks, table, "plan");
}

/* The least and greatest total that all criteria can give. */
static void
get_totals (SokakuPlan *plan, int *lowest, int *highest)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);

  *lowest = *highest = 0;
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      *lowest += sokaku_criterion_get_min (sokaku_node_list_peek (criteria, i));
      *highest += sokaku_criterion_get_max (sokaku_node_list_peek (criteria, i));
    }
}

static void
add_caps (GPtrArray *blocks, SokakuPlan *plan)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  SokakuTextStyle style = { .size = NOTE_SIZE };

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      g_autofree char *note = NULL;

      if (*sokaku_criterion_get_cap_grade (criterion) == '\0')
        continue;
      note = g_strdup_printf (
          get_word (plan, SOKAKU_WORD_CAP), sokaku_criterion_get_name (criterion),
          sokaku_criterion_get_cap_at (criterion), sokaku_criterion_get_cap_grade (criterion));
      g_ptr_array_add (blocks, sokaku_block_new_paragraph (note, &style));
    }
}

/* Rule 1 as a table: grades are listed best first, each from its own total to below the one
 * above. */
static void
add_grades (GPtrArray *blocks, SokakuPlan *plan, guint *section)
{
  const char *language = sokaku_plan_get_language (plan);
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  guint n = sokaku_node_list_get_length (grades);
  SokakuRuledTable *table;
  int lowest, highest;

  if (n == 0 || sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)) == 0)
    return;
  add_heading (blocks, plan, ++*section, SOKAKU_WORD_GRADE_METHOD);
  get_totals (plan, &lowest, &highest);
  table = sokaku_ruled_table_new (TABLE_SIZE);
  sokaku_ruled_table_add_column (table, 80, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 100, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  add_head (table, plan, SOKAKU_WORD_GRADE);
  add_head (table, plan, SOKAKU_WORD_TOTAL_RANGE);
  for (guint i = 0; i < n; i++)
    {
      SokakuGrade *grade = sokaku_node_list_peek (grades, i);
      int from = MAX (lowest, sokaku_grade_get_min_total (grade));
      g_autofree char *range = NULL;

      /* The last grade takes all that is left. */
      if (i == n - 1)
        from = MIN (from, MIN (lowest, highest));
      range = from <= highest ? sokaku_words_dup_range (language, from, highest) : g_strdup ("");
      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, sokaku_grade_get_name (grade), SOKAKU_CELL_BOLD);
      sokaku_ruled_table_add_cell (table, range, SOKAKU_CELL_PLAIN);
      highest = MIN (highest, from - 1);
    }
  add_table (blocks, table, "plan");
  add_caps (blocks, plan);
}

static void
add_scale (GPtrArray *blocks, SokakuPlan *plan, guint *section)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);
  SokakuRuledTable *table;

  if (n == 0)
    return;
  add_heading (blocks, plan, ++*section, SOKAKU_WORD_COUNCIL_METHOD);
  table = sokaku_ruled_table_new (TABLE_SIZE);
  sokaku_ruled_table_add_column (table, 60, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 200, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  add_head (table, plan, SOKAKU_WORD_RATING);
  add_head (table, plan, SOKAKU_WORD_RATING_LABEL);
  for (guint i = 0; i < n; i++)
    {
      SokakuScaleStep *step = sokaku_node_list_peek (scale, i);
      g_autofree char *value = g_strdup_printf ("%d", sokaku_scale_step_get_value (step));

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, value, SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, sokaku_scale_step_get_label (step), SOKAKU_CELL_PLAIN);
    }
  add_table (blocks, table, "plan");
}

/**
 * sokaku_chapters_add_method:
 * @blocks: (element-type SokakuBlock): takes the chapter's text and tables
 * @stats: the figures of a plan
 *
 * How evaluations come about: the report's own text, then what the plan says: criteria and their
 * scores, the totals that earn each grade and what caps it (rule 1), the council's scale.
 */
void
sokaku_chapters_add_method (GPtrArray *blocks, SokakuStats *stats)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  gboolean has_tables = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)) > 0
                        || sokaku_node_list_get_length (sokaku_plan_get_scale (plan)) > 0;
  guint section = 0;

  sokaku_own_texts_add (blocks, stats, "method", !has_tables);
  add_criteria (blocks, plan, &section);
  add_grades (blocks, plan, &section);
  add_scale (blocks, plan, &section);
}

/* --- Members --- */

static char *
dup_term (SokakuPlan *plan, SokakuMember *member)
{
  const char *language = sokaku_plan_get_language (plan);
  int from = sokaku_member_get_term_from (member);
  int until = sokaku_member_get_term_until (member);
  g_autofree char *first = sokaku_era_format_date_in (MAX (from, 0), language);
  g_autofree char *last = sokaku_era_format_date_in (MAX (until, 0), language);

  if (*first == '\0' && *last == '\0')
    return g_strdup ("");
  return g_strconcat (first, g_str_has_prefix (language, "ja") ? "～" : " – ", last, NULL);
}

/**
 * sokaku_chapters_add_members:
 * @blocks: (element-type SokakuBlock): takes the table
 * @stats: the figures of a plan
 *
 * The members of the council in their order; columns that all leave blank are left out.
 */
void
sokaku_chapters_add_members (GPtrArray *blocks, SokakuStats *stats)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  guint n = sokaku_node_list_get_length (members);
  gboolean has_role = FALSE, has_term = FALSE;
  SokakuTextStyle style = { .size = SOKAKU_OWN_TEXTS_SIZE };
  SokakuRuledTable *table;

  if (n == 0)
    {
      g_ptr_array_add (blocks,
                       sokaku_block_new_paragraph (get_word (plan, SOKAKU_WORD_NONE), &style));
      sokaku_block_set_source (blocks->pdata[blocks->len - 1], "members");
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *term = dup_term (plan, sokaku_node_list_peek (members, i));

      has_role = has_role || *sokaku_member_get_role (sokaku_node_list_peek (members, i)) != '\0';
      has_term = has_term || *term != '\0';
    }
  table = sokaku_ruled_table_new (TABLE_SIZE);
  if (has_role)
    sokaku_ruled_table_add_fitting_column (table, 60, 110, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_fitting_column (table, 100, 160, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 150, 1, SOKAKU_ALIGN_START);
  if (has_term)
    sokaku_ruled_table_add_fitting_column (table, 80, 190, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  if (has_role)
    add_head (table, plan, SOKAKU_WORD_ROLE);
  add_head (table, plan, SOKAKU_WORD_MEMBER_NAME);
  add_head (table, plan, SOKAKU_WORD_AFFILIATION);
  if (has_term)
    add_head (table, plan, SOKAKU_WORD_TERM);
  for (guint i = 0; i < n; i++)
    {
      SokakuMember *member = sokaku_node_list_peek (members, i);
      g_autofree char *term = dup_term (plan, member);

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      if (has_role)
        sokaku_ruled_table_add_cell (table, sokaku_member_get_role (member), SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, sokaku_member_get_name (member), SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, sokaku_member_get_affiliation (member),
                                   SOKAKU_CELL_PLAIN);
      if (has_term)
        sokaku_ruled_table_add_cell (table, term, SOKAKU_CELL_PLAIN);
    }
  add_table (blocks, table, "members");
}
