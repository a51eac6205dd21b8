/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the report says of one initiative. */

#include "sokaku-initiative-pages.h"

#include "sokaku-block.h"
#include "sokaku-council.h"
#include "sokaku-figure-cells.h"
#include "sokaku-figures.h"
#include "sokaku-listed.h"
#include "sokaku-opinion.h"
#include "sokaku-opinions.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"
#include "sokaku-words.h"

#define TABLE_SIZE 9.0
#define LEADING 1.15

/* Opinions are read, not looked up: they are larger and stand less close, but a last one that
 * would begin another page is worth half a point. */
#define OPINION_SIZE 9.5
#define OPINION_LEAST_SIZE 9.0
#define OPINION_PADDING_X 4.0
#define OPINION_PADDING_Y 1.6

static const char *
get_word (SokakuPlan *plan, SokakuWord word)
{
  return sokaku_words_get (sokaku_plan_get_language (plan), word);
}

static char *
dup_source (SokakuInitiative *initiative, const char *part)
{
  return g_strconcat ("initiative/", sokaku_initiative_get_id (initiative), part, NULL);
}

static void
add_table (GPtrArray *blocks, SokakuRuledTable *table, const char *source)
{
  SokakuBlock *block = sokaku_block_new_table (table);

  sokaku_block_set_source (block, source);
  g_ptr_array_add (blocks, block);
}

static void
add_label (GPtrArray *blocks, SokakuPlan *plan, SokakuWord word)
{
  g_ptr_array_add (blocks, sokaku_block_new_label (get_word (plan, word)));
}

static char *
dup_themes (SokakuPlan *plan, SokakuInitiative *initiative)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      if (sokaku_initiative_has_theme (initiative, sokaku_theme_get_id (theme)))
        g_ptr_array_add (names, (gpointer) sokaku_theme_get_name (theme));
    }
  g_ptr_array_add (names, NULL);
  return sokaku_words_join (sokaku_plan_get_language (plan), (const char *const *) names->pdata);
}

/* --- For reference: themes, means, total, grade, grades by year --- */

static void
add_reference_heads (SokakuRuledTable *table, SokakuPlan *plan, GArray *years)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  guint n_criteria = sokaku_node_list_get_length (criteria);
  g_autofree char *overall = sokaku_words_dup_overall (plan);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_merged_cell (table, overall, SOKAKU_CELL_PLAIN, 1, n_criteria + 2);
  if (years->len > 0)
    sokaku_ruled_table_add_merged_cell (table, get_word (plan, SOKAKU_WORD_GRADE_BY_YEAR),
                                        SOKAKU_CELL_PLAIN, 1, years->len);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_figure_cells_add_criterion_heads (table, plan);
  sokaku_figure_cells_add_year_heads (table, plan, years);
}

static void
add_reference (GPtrArray *blocks,
               SokakuStats *stats,
               SokakuInitiative *initiative,
               const char *source)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));
  g_autoptr (GArray) years = sokaku_figure_cells_list_years (plan);
  SokakuRuledTable *table = sokaku_ruled_table_new (TABLE_SIZE);

  add_label (blocks, plan, SOKAKU_WORD_REFERENCE);
  for (guint i = 0; i < n_criteria + 2 + years->len; i++)
    {
      sokaku_ruled_table_add_fitting_column (table, 24, 24, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_share_column (table, 1);
    }
  add_reference_heads (table, plan, years);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_figure_cells_add_evaluation (table, stats, initiative);
  sokaku_figure_cells_add_year_grades (table, stats, initiative, years);
  add_table (blocks, table, source);
  sokaku_figures_add_criteria (blocks, plan, stats, initiative);
}

/* --- Items --- */

static void
add_items (GPtrArray *blocks, SokakuPlan *plan, SokakuInitiative *initiative, const char *source)
{
  const char *language = sokaku_plan_get_language (plan);
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  SokakuRuledTable *table = sokaku_ruled_table_new (TABLE_SIZE);

  add_label (blocks, plan, SOKAKU_WORD_ITEMS);
  sokaku_ruled_table_add_fitting_column (table, 28, 50, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 160, 3, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 90, 2, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_fitting_column (table, 30, 50, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_fitting_column (table, 40, 60, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_NUMBER), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_ITEM), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_DEPARTMENTS), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_TOTAL), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_GRADE), SOKAKU_CELL_PLAIN);
  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    {
      SokakuItem *item = sokaku_node_list_peek (items, i);
      g_autofree char *tagged = sokaku_words_add_tag (language, sokaku_words_get_title (plan, item),
                                                      sokaku_item_get_tag (item));
      g_autofree char *departments
          = sokaku_words_join (language, sokaku_item_get_departments (item));
      int total = sokaku_listed_get_item_total (item, SOKAKU_OVERALL);
      g_autofree char *figure
          = SOKAKU_IS_VALUE (total) ? g_strdup_printf ("%d", total) : g_strdup ("");

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, sokaku_item_get_number (item), SOKAKU_CELL_PLAIN);
      sokaku_figure_cells_link_to (table, "item", sokaku_item_get_id (item));
      sokaku_ruled_table_add_cell (table, tagged, SOKAKU_CELL_PLAIN);
      sokaku_figure_cells_link_to (table, "item", sokaku_item_get_id (item));
      sokaku_ruled_table_add_cell (table, departments, SOKAKU_CELL_NAMES);
      sokaku_ruled_table_add_cell (table, figure, SOKAKU_CELL_PLAIN);
      sokaku_figure_cells_add_grade (
          table, sokaku_listed_get_item_grade (plan, item, SOKAKU_OVERALL), SOKAKU_CELL_BOLD);
    }
  if (sokaku_node_list_get_length (items) == 0)
    {
      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, "", SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_NO_ITEMS), SOKAKU_CELL_PLAIN);
    }
  add_table (blocks, table, source);
}

/* --- The council --- */

static void
add_labelled_row (SokakuRuledTable *table, const char *label, const char *text)
{
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, label, SOKAKU_CELL_TINT);
  sokaku_ruled_table_add_cell (table, text, SOKAKU_CELL_PLAIN);
}

/* The average, and beside it what was adopted instead and why. */
static void
add_average (GPtrArray *blocks,
             SokakuStats *stats,
             SokakuInitiative *initiative,
             const char *source)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  int average = sokaku_council_get_average (initiative, NULL, NULL);
  int adopted = sokaku_initiative_get_adopted (initiative);
  const char *reason = sokaku_initiative_get_adopted_reason (initiative);
  SokakuRuledTable *table = sokaku_ruled_table_new (TABLE_SIZE);
  g_autofree char *mean
      = SOKAKU_IS_VALUE (average) ? sokaku_tenths_to_string (average) : g_strdup ("");

  add_label (blocks, plan, SOKAKU_WORD_COUNCIL_EVALUATION);
  sokaku_ruled_table_add_fitting_column (table, 80, 120, SOKAKU_ALIGN_START);
  /* Only a reason needs the width of the page. */
  sokaku_ruled_table_add_column (table, 60, *reason != '\0' ? 1 : 0,
                                 *reason != '\0' ? SOKAKU_ALIGN_START : SOKAKU_ALIGN_CENTER);
  add_labelled_row (table, get_word (plan, SOKAKU_WORD_MEAN), mean);
  if (SOKAKU_IS_VALUE (adopted))
    {
      g_autofree char *figure = sokaku_tenths_to_string (adopted);

      add_labelled_row (table, get_word (plan, SOKAKU_WORD_ADOPTED), figure);
    }
  if (*reason != '\0')
    add_labelled_row (table, get_word (plan, SOKAKU_WORD_ADOPTED_REASON), reason);
  add_table (blocks, table, source);
}

static void
append_named (GString *text, SokakuPlan *plan, SokakuWord word, const char *said)
{
  gboolean japanese = g_str_has_prefix (sokaku_plan_get_language (plan), "ja");

  if (*said == '\0')
    return;
  g_string_append_printf (text, japanese ? "\n【%s】%s" : "\n%s: %s", get_word (plan, word), said);
}

/* Who wrote it, and who wrote what was joined with it, if the plan has names printed. */
static char *
dup_authors (SokakuPlan *plan, SokakuOpinion *opinion)
{
  g_autoptr (GPtrArray) joined = sokaku_opinions_list_joined (opinion);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *own = sokaku_opinions_dup_author (plan, opinion);
  g_auto (GStrv) list = NULL;

  if (!sokaku_plan_get_opinion_authors (plan))
    return g_strdup ("");
  if (*own != '\0')
    g_strv_builder_add (names, own);
  for (guint i = 0; i < joined->len; i++)
    {
      g_autofree char *name = sokaku_opinions_dup_author (plan, joined->pdata[i]);

      if (*name != '\0')
        g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  return sokaku_words_join (sokaku_plan_get_language (plan), (const char *const *) list);
}

/* As it is published: edited, with its author if the plan says so, the department's response and
 * what became of it. */
static char *
dup_opinion (SokakuPlan *plan, SokakuOpinion *opinion)
{
  GString *text = g_string_new (sokaku_opinions_get_published (opinion));
  g_autofree char *authors = dup_authors (plan, opinion);

  if (*authors != '\0')
    g_string_append_printf (
        text, g_str_has_prefix (sokaku_plan_get_language (plan), "ja") ? "（%s）" : " (%s)",
        authors);
  append_named (text, plan, SOKAKU_WORD_RESPONSE, sokaku_opinion_get_response (opinion));
  append_named (text, plan, SOKAKU_WORD_FOLLOW_UP, sokaku_opinion_get_follow_up (opinion));
  return g_string_free (text, FALSE);
}

/* They say on the next page, too, what goes on there. */
static void
add_opinion_heads (SokakuRuledTable *table, SokakuPlan *plan)
{
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_NUMBER), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_OPINION), SOKAKU_CELL_PLAIN);
}

static void
add_opinions (GPtrArray *blocks, SokakuPlan *plan, SokakuInitiative *initiative)
{
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);
  SokakuRuledTable *table = sokaku_ruled_table_new (OPINION_SIZE);
  g_autofree char *source = dup_source (initiative, "/opinions");
  guint n = 0;

  add_label (blocks, plan, SOKAKU_WORD_COUNCIL_OPINIONS);
  sokaku_ruled_table_set_leading (table, LEADING);
  sokaku_ruled_table_set_padding (table, OPINION_PADDING_X, OPINION_PADDING_Y);
  sokaku_ruled_table_allow_smaller (table, OPINION_LEAST_SIZE);
  sokaku_ruled_table_add_column (table, 28, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 200, 1, SOKAKU_ALIGN_START);
  for (guint i = 0; i < sokaku_node_list_get_length (opinions); i++)
    {
      SokakuOpinion *opinion = sokaku_node_list_peek (opinions, i);
      g_autofree char *number = NULL;
      g_autofree char *text = NULL;

      if (!sokaku_opinions_is_published (opinion))
        continue;
      if (n == 0)
        add_opinion_heads (table, plan);
      number = g_strdup_printf ("%u", ++n);
      text = dup_opinion (plan, opinion);
      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, number, SOKAKU_CELL_TOP | SOKAKU_CELL_LABEL);
      sokaku_ruled_table_add_cell (table, text, SOKAKU_CELL_PLAIN);
    }
  if (n == 0)
    {
      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_merged_cell (table, get_word (plan, SOKAKU_WORD_NO_OPINIONS),
                                          SOKAKU_CELL_START, 1, 2);
    }
  add_table (blocks, table, source);
}

/**
 * sokaku_initiative_pages_add:
 * @blocks: (element-type SokakuBlock): takes the block of the initiative
 * @stats: the figures of a plan
 * @initiative: one of its initiatives
 * @depth: of its heading in the outline
 *
 * What the report says of an initiative: themes; for reference the self-evaluation (rule 2) with
 * its chart; the items; the council's average and what was adopted; the opinions as they are
 * published.
 */
void
sokaku_initiative_pages_add (GPtrArray *blocks,
                             SokakuStats *stats,
                             SokakuInitiative *initiative,
                             guint depth)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  const char *language = sokaku_plan_get_language (plan);
  g_autofree char *source = dup_source (initiative, "");
  g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));
  g_autofree char *heading
      = sokaku_words_number_heading (language, number, sokaku_initiative_get_title (initiative));
  g_autofree char *names = dup_themes (plan, initiative);
  g_autofree char *themes
      = sokaku_words_name (language, get_word (plan, SOKAKU_WORD_THEMES), names);
  SokakuTextStyle style = { .size = TABLE_SIZE };
  SokakuBlock *block = sokaku_block_new_titled_heading (2, heading, depth, heading);

  sokaku_block_set_anchor (block, source);
  sokaku_block_set_source (block, source);
  g_ptr_array_add (blocks, block);
  if (*names != '\0')
    g_ptr_array_add (blocks, sokaku_block_new_paragraph (themes, &style));
  add_reference (blocks, stats, initiative, source);
  add_items (blocks, plan, initiative, source);
  add_average (blocks, stats, initiative, source);
  add_opinions (blocks, plan, initiative);
}
