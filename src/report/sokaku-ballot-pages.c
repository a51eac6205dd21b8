/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets on which the members of the council rate the initiatives (評価票). */
#include "sokaku-ballot-pages.h"

#include "sokaku-block.h"
#include "sokaku-sheet.h"
#include "sokaku-words.h"

#define FONT_SIZE 9.0
#define NOTE_SIZE 9.0
/* Lines to write an opinion on, by hand. */
#define ROOM_LINES 6
/* A figure that is circled needs room around it. */
#define RATING_WIDTH 92.0
#define NUMBER_WIDTH 28.0

static const char *
get_word (SokakuPlan *plan, SokakuWord word)
{
  return sokaku_words_get (sokaku_plan_get_language (plan), word);
}

static gboolean
is_japanese (SokakuPlan *plan)
{
  return g_str_has_prefix (sokaku_plan_get_language (plan), "ja");
}

static void
add_note (GPtrArray *blocks, const char *text)
{
  SokakuTextStyle style = { .size = NOTE_SIZE };

  g_ptr_array_add (blocks, sokaku_block_new_paragraph (text, &style));
}

/* "5 excellent   4   3 as expected…": what the steps mean, those without a word by their figure. */
static char *
dup_scale (SokakuPlan *plan)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (scale); i++)
    {
      SokakuScaleStep *step = sokaku_node_list_peek (scale, i);
      const char *label = sokaku_scale_step_get_label (step);

      g_string_append_printf (text, "%s%d%s%s", i > 0 ? (is_japanese (plan) ? "　　" : "    ") : "",
                              sokaku_scale_step_get_value (step), *label != '\0' ? " " : "", label);
    }
  return g_string_free (text, FALSE);
}

/* The figures to circle one of. */
static char *
dup_choices (SokakuPlan *plan)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (scale); i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "\u2003" : "",
                            sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)));
  return g_string_free (text, FALSE);
}

static char *
dup_initiative (SokakuPlan *plan, SokakuInitiative *initiative)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  GString *text = g_string_new (sokaku_initiative_get_title (initiative));

  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    {
      g_autofree char *item = sokaku_words_dup_named (plan, sokaku_node_list_peek (items, i));

      g_string_append_printf (text, "\n%s%s", is_japanese (plan) ? "　" : "  ", item);
    }
  return g_string_free (text, FALSE);
}

static SokakuRuledTable *
make_table (SokakuPlan *plan)
{
  SokakuRuledTable *table = sokaku_ruled_table_new (FONT_SIZE);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autofree char *choices = dup_choices (plan);

  sokaku_ruled_table_add_column (table, NUMBER_WIDTH, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 0, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, RATING_WIDTH, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 0, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_NUMBER), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_INITIATIVE), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_RATING), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_OPINION), SOKAKU_CELL_PLAIN);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));
      g_autofree char *text = dup_initiative (plan, initiative);

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_set_row_lines (table, ROOM_LINES);
      sokaku_ruled_table_add_cell (table, number, SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, text, SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, choices, SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, "", SOKAKU_CELL_PLAIN);
    }
  return table;
}

/* "Ballot  Name": of a member, or to write the name on. */
static char *
dup_heading (SokakuPlan *plan, SokakuMember *member)
{
  const char *name
      = member != NULL ? sokaku_member_get_name (member) : get_word (plan, SOKAKU_WORD_BALLOT_NAME);

  return sokaku_words_chain (sokaku_plan_get_language (plan), get_word (plan, SOKAKU_WORD_BALLOT),
                             name);
}

static void
add_ballot (GPtrArray *blocks, SokakuPlan *plan, const char *running_head, SokakuMember *member)
{
  g_autofree char *heading = dup_heading (plan, member);
  g_autofree char *scale = dup_scale (plan);

  g_ptr_array_add (blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_PORTRAIT, running_head));
  g_ptr_array_add (blocks, sokaku_block_new_heading (1, heading));
  add_note (blocks, get_word (plan, SOKAKU_WORD_BALLOT_NOTE));
  if (*scale != '\0')
    add_note (blocks, scale);
  g_ptr_array_add (blocks, sokaku_block_new_table (make_table (plan)));
}

/**
 * sokaku_ballot_pages_add:
 * @blocks: (element-type SokakuBlock): where to add them
 * @plan: a plan
 * @running_head: what stands at the edge of each page
 *
 * Adds a ballot for each member of the council: the initiatives with their items, the
 * steps of the scale to circle one of, room for an opinion. Where the plan has no
 * members, one to copy, with room for the name.
 */
void
sokaku_ballot_pages_add (GPtrArray *blocks, SokakuPlan *plan, const char *running_head)
{
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  guint n = sokaku_node_list_get_length (members);

  for (guint i = 0; i < n; i++)
    add_ballot (blocks, plan, running_head, sokaku_node_list_peek (members, i));
  if (n == 0)
    add_ballot (blocks, plan, running_head, NULL);
}
