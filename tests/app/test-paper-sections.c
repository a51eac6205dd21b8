/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the form that hold the sheet as on paper: schedule, actions, issues. */
#include <gtk/gtk.h>
#include <string.h>

#include "sokaku-action-rows.h"
#include "sokaku-actions-section.h"
#include "sokaku-end-section.h"
#include "sokaku-issues-section.h"
#include "sokaku-schedule-section.h"
#include "sokaku-sheet.h"
#include "test-plan.h"

/* Narrower than any form is. */
#define MINIMUM_WIDTH 370

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  GtkWidget *schedule;
  GtkWidget *actions;
  GtkWidget *issues;
  GtkToggleButton *toggle;
} Fixture;

typedef struct
{
  int column;
  int row;
  int n_columns;
  int n_rows;
} Place;

static void
set_schedule (SokakuItem *item,
              int fiscal,
              const char *planned,
              gboolean goes_on,
              int status,
              const char *actual)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);

  sokaku_schedule_cell_set_planned (cell, planned);
  sokaku_schedule_cell_set_continues (cell, goes_on);
  sokaku_schedule_cell_set_status (cell, status);
  sokaku_schedule_cell_set_actual (cell, actual);
}

static SokakuAction *
add_action (SokakuItem *item, int fiscal, const char *typed)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuAction *action = sokaku_action_new ();
  g_autofree char *id = g_strdup_printf ("a%u", sokaku_node_list_get_length (actions) + 1);

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, fiscal);
  sokaku_node_list_take (actions, action);
  sokaku_action_set_plan (action, typed);
  return action;
}

static void
add_result (SokakuAction *action, int mark, int indicator, const char *text)
{
  SokakuResult *result = sokaku_result_new ();

  sokaku_result_set_mark (result, mark);
  sokaku_result_set_indicator (result, indicator);
  sokaku_result_set_text (result, text);
  sokaku_node_list_take (sokaku_action_get_results (action), result);
}

static void
set_issue (SokakuItem *item, int fiscal, const char *problem, const char *solution)
{
  SokakuIssue *issue = sokaku_item_find_issue (item, fiscal);

  sokaku_issue_set_problem (issue, problem);
  sokaku_issue_set_solution (issue, solution);
}

/* ①②: R2, ③: R3, ④⑤: R5; ④ is the same as ③, which is the same as ①; ⑤ as none. */
static void
fill_item (SokakuItem *item)
{
  g_autofree char *same_as_1 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autofree char *same_as_3 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a3");
  g_autofree char *same_as_none = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a99");
  g_autofree char *same_as_r2 = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  g_autofree char *extended = g_strconcat (same_as_3, "、窓口でも配布", NULL);
  SokakuAction *action;

  set_schedule (item, 2020, "検討と実施", FALSE, SOKAKU_STATUS_AS_PLANNED, "");
  for (int fiscal = 2021; fiscal <= 2024; fiscal++)
    set_schedule (item, fiscal, "", TRUE, SOKAKU_STATUS_UNKNOWN, "");
  set_schedule (item, 2022, "", TRUE, SOKAKU_STATUS_REVISED, "一部を翌年度へ");

  add_action (item, 2020, "案内を作る");
  add_action (item, 2020, "案内を配る");
  add_action (item, 2021, same_as_1);
  action = add_action (item, 2023, extended);
  add_result (action, SOKAKU_MARK_NEW, 0, "200部を配った\n・窓口 150部\n・郵送 50部");
  add_result (action, SOKAKU_MARK_CONTINUED, 2, "問い合わせ 12件");
  add_action (item, 2023, same_as_none);

  set_issue (item, 2020, "部数が足りない", "増刷する");
  set_issue (item, 2022, same_as_r2, "");
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = test_plan_new (&test_plan_common);
  fixture->history = sokaku_history_new ();
  fixture->item = test_plan_item (fixture->plan, "1");
  fill_item (fixture->item);

  fixture->schedule = g_object_ref_sink (sokaku_schedule_section_new ());
  fixture->actions = g_object_ref_sink (sokaku_actions_section_new ());
  fixture->issues = g_object_ref_sink (sokaku_issues_section_new ());
  fixture->toggle = GTK_TOGGLE_BUTTON (
      sokaku_actions_section_get_toggle (SOKAKU_ACTIONS_SECTION (fixture->actions)));

  GtkWidget *sections[] = { fixture->schedule, fixture->actions, fixture->issues };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      sokaku_paper_section_set_plan (SOKAKU_PAPER_SECTION (sections[i]), fixture->plan,
                                     fixture->history);
      sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (sections[i]), fixture->item);
    }
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->schedule);
  g_object_unref (fixture->actions);
  g_object_unref (fixture->issues);
  g_object_unref (fixture->history);
  g_object_unref (fixture->plan);
}

static GtkGrid *
get_grid (GtkWidget *section)
{
  GtkWidget *table = gtk_widget_get_first_child (section);

  return GTK_GRID (gtk_widget_get_first_child (table));
}

/* The cell that covers (@column, @row), and where it lies; NULL if there is none. */
static GtkWidget *
find_cell (GtkWidget *section, int column, int row, Place *place)
{
  GtkGrid *grid = get_grid (section);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place p;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_grid_query_child (grid, child, &p.column, &p.row, &p.n_columns, &p.n_rows);
      if (column < p.column || column >= p.column + p.n_columns || row < p.row
          || row >= p.row + p.n_rows)
        continue;
      if (place != NULL)
        *place = p;
      return child;
    }
  return NULL;
}

/* The words that a cell shows, whatever its kind. */
static const char *
get_words (GtkWidget *cell)
{
  GtkWidget *first = gtk_widget_get_first_child (cell);

  if (SOKAKU_IS_PAPER_TEXT (cell))
    return sokaku_paper_text_get_text (SOKAKU_PAPER_TEXT (cell));
  if (SOKAKU_IS_PAPER_TEXT (first))
    return sokaku_paper_text_get_text (SOKAKU_PAPER_TEXT (first));
  return gtk_label_get_text (GTK_LABEL (first));
}

static const char *
get_text (GtkWidget *section, int column, int row)
{
  GtkWidget *cell = find_cell (section, column, row, NULL);
  const char *words = cell != NULL ? get_words (cell) : NULL;

  /* What keeps the height of an empty line is nothing to read. */
  return g_strcmp0 (words, "\u200B") == 0 ? "" : words;
}

static SokakuPaperText *
get_display (GtkWidget *cell)
{
  return SOKAKU_PAPER_TEXT (SOKAKU_IS_PAPER_TEXT (cell) ? cell : gtk_widget_get_first_child (cell));
}

static guint
count_cells (GtkWidget *section, gboolean visible_alone)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get_grid (section)));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!visible_alone || gtk_widget_get_visible (child))
      n++;
  return n;
}

/* The words of @cell that have a colour of their own, joined by "|". */
static char *
get_coloured (GtkWidget *cell)
{
  SokakuPaperText *display = get_display (cell);
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (display));
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  const char *text = sokaku_paper_text_get_text (display);
  GString *words = g_string_new (NULL);
  GSList *list = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;

  for (GSList *l = list; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_FOREGROUND)
        {
          if (words->len > 0)
            g_string_append_c (words, '|');
          g_string_append_len (words, text + attribute->start_index,
                               attribute->end_index - attribute->start_index);
        }
    }
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
  return g_string_free (words, FALSE);
}

static const char *
get_tip (GtkWidget *cell)
{
  return gtk_widget_get_tooltip_text (GTK_WIDGET (get_display (cell)));
}

static void
choose (GtkWidget *section, int column, int row, int value)
{
  g_signal_emit_by_name (find_cell (section, column, row, NULL), "chosen", value);
}

static void
set_text (GtkWidget *section, int column, int row, const char *text)
{
  sokaku_cell_set_text (SOKAKU_CELL (find_cell (section, column, row, NULL)), text);
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
}

static void
test_schedule (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->schedule;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *year = g_strdup_printf ("R%d", 2 + i);

      g_assert_cmpstr (get_text (section, 1 + i, 0), ==, year);
    }
  g_assert_cmpstr (get_text (section, 1, 1), ==, "検討と実施");
  for (int column = 2; column <= 5; column++)
    {
      SokakuTextCell *cell = SOKAKU_TEXT_CELL (find_cell (section, column, 1, NULL));

      g_assert_cmpint (sokaku_text_cell_get_arrow (cell), ==,
                       column < 5 ? SOKAKU_TEXT_ARROW_SHAFT : SOKAKU_TEXT_ARROW_HEAD);
    }
  gtk_test_accessible_assert_property (find_cell (section, 2, 1, NULL),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Planned, R3, ⇒");
  g_assert_cmpstr (get_text (section, 1, 2), ==, "As planned");
  g_assert_cmpstr (get_text (section, 2, 2), ==, "");
  g_assert_cmpstr (get_text (section, 3, 2), ==, "Revised");
  g_assert_cmpstr (get_text (section, 3, 3), ==, "一部を翌年度へ");
}

/* A plan in the midst parts the arrow; a text of its own stands beside one. */
static void
test_schedule_edit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->schedule;
  SokakuScheduleCell *r4 = sokaku_item_find_schedule_cell (fixture->item, 2022);
  SokakuScheduleCell *r5 = sokaku_item_find_schedule_cell (fixture->item, 2023);

  set_text (section, 3, 1, "二期");
  g_assert_false (sokaku_schedule_cell_get_continues (r4));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (r4), ==, "二期");
  g_assert_cmpint (sokaku_text_cell_get_arrow (SOKAKU_TEXT_CELL (find_cell (section, 2, 1, NULL))),
                   ==, SOKAKU_TEXT_ARROW_HEAD);
  set_text (section, 4, 1, "=> 三期");
  g_assert_true (sokaku_schedule_cell_get_continues (r5));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (r5), ==, "三期");
  g_assert_cmpstr (get_text (section, 4, 1), ==, "⇒ 三期");
  choose (section, 4, 2, SOKAKU_STATUS_AS_PLANNED);
  g_assert_cmpint (sokaku_schedule_cell_get_status (r5), ==, SOKAKU_STATUS_AS_PLANNED);

  for (int i = 0; i < 3; i++)
    sokaku_history_undo (fixture->history);
  g_assert_false (sokaku_history_get_can_undo (fixture->history));
  g_assert_true (sokaku_schedule_cell_get_continues (r4));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (r4), ==, "");
  g_assert_cmpint (sokaku_schedule_cell_get_status (r5), ==, SOKAKU_STATUS_UNKNOWN);
}

static void
test_schedule_ended (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->schedule;

  sokaku_item_set_ended (fixture->item, TRUE);
  sokaku_item_set_end_year (fixture->item, 2022);
  for (int fiscal = 2023; fiscal <= 2024; fiscal++)
    set_schedule (fixture->item, fiscal, "", FALSE, SOKAKU_STATUS_ENDED, "");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
  for (int row = 1; row <= 3; row++)
    for (int column = 4; column <= 5; column++)
      {
        GtkWidget *dash = find_cell (section, column, row, NULL);
        g_autofree char *dimmed = get_coloured (dash);

        g_assert_cmpstr (get_words (dash), ==, "–");
        g_assert_cmpstr (dimmed, ==, "–");
        gtk_test_accessible_assert_property (dash, GTK_ACCESSIBLE_PROPERTY_LABEL, "Ended");
      }
  /* What stands there nevertheless is not hidden. */
  set_schedule (fixture->item, 2024, "続ける", FALSE, SOKAKU_STATUS_UNKNOWN, "");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
  g_assert_cmpstr (get_text (section, 5, 1), ==, "続ける");
}

/* A year that is emptied gives its cells back; the other cells of the block stay what they are. */
static void
test_schedule_block (Fixture *fixture, gconstpointer data)
{
  SokakuPaperSection *section = SOKAKU_PAPER_SECTION (fixture->schedule);
  SokakuCellWalker *walker
      = sokaku_paper_table_get_walker (sokaku_paper_section_get_table (section));
  SokakuScheduleCell *r2 = sokaku_item_find_schedule_cell (fixture->item, 2020);
  SokakuScheduleCell *r6 = sokaku_item_find_schedule_cell (fixture->item, 2024);

  sokaku_item_set_ended (fixture->item, TRUE);
  sokaku_item_set_end_year (fixture->item, 2022);
  sokaku_schedule_cell_set_actual (r2, "実施した");
  set_schedule (fixture->item, 2023, "続ける", FALSE, SOKAKU_STATUS_ENDED, "");
  set_schedule (fixture->item, 2024, "続ける", FALSE, SOKAKU_STATUS_ENDED, "");
  sokaku_paper_section_update (section);
  g_signal_connect_object (fixture->plan, "changed", G_CALLBACK (sokaku_paper_section_update),
                           section, G_CONNECT_SWAPPED);
  sokaku_cell_walker_select (walker, 4, 1, 2, 1);
  sokaku_cell_walker_cut (walker);
  g_assert_cmpstr (get_text (fixture->schedule, 4, 1), ==, "–");
  g_assert_cmpstr (get_text (fixture->schedule, 5, 1), ==, "–");
  g_assert_cmpstr (sokaku_schedule_cell_get_actual (r2), ==, "実施した");

  sokaku_history_undo (fixture->history);
  g_assert_false (sokaku_history_get_can_undo (fixture->history));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (r6), ==, "続ける");
}

static void
type_date (SokakuEndSection *end, const char *date)
{
  gtk_editable_set_text (GTK_EDITABLE (sokaku_end_section_get_field (end, "end-date")), date);
}

/* What is typed of a date gives way to the rest of it, and nothing else does. */
static void
test_end_date (Fixture *fixture, gconstpointer data)
{
  SokakuEndSection *end = SOKAKU_END_SECTION (g_object_ref_sink (sokaku_end_section_new ()));
  SokakuItem *other = test_plan_item (fixture->plan, "2");

  sokaku_end_section_set_plan (end, fixture->plan, fixture->history);
  sokaku_end_section_set_item (end, fixture->item);
  sokaku_history_set_string (fixture->history, fixture->item, "tag", "変更", "Tag");
  type_date (end, "R4.1");
  type_date (end, "R4.1x");
  g_assert_cmpint (sokaku_item_get_end_date (fixture->item), ==, 0);
  /* What was never meant cannot be done again. */
  g_assert_false (sokaku_history_get_can_redo (fixture->history));
  type_date (end, "R4.1");
  type_date (end, "");
  g_assert_cmpint (sokaku_item_get_end_date (fixture->item), ==, 0);
  g_assert_false (sokaku_history_get_can_redo (fixture->history));
  type_date (end, "R4.12");
  g_assert_cmpint (sokaku_item_get_end_year (fixture->item), ==, 2022);
  g_assert_cmpstr (sokaku_item_get_tag (fixture->item), ==, "変更");

  /* The focus stays while the sheet changes. */
  sokaku_end_section_set_item (end, other);
  type_date (end, "R4.3");
  g_assert_cmpint (sokaku_item_get_end_year (other), ==, 2021);
  g_assert_cmpint (sokaku_item_get_end_year (fixture->item), ==, 2022);

  for (int i = 0; i < 3; i++)
    sokaku_history_undo (fixture->history);
  g_assert_false (sokaku_history_get_can_undo (fixture->history));
  g_assert_cmpint (sokaku_item_get_end_date (fixture->item), ==, 0);
  g_object_unref (end);
}

enum
{
  YEAR,
  NUMBER,
  PLAN,
  MARK,
  INDICATOR,
  RESULT
};

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->actions;
  Place place;

  /* R3 and R5 have content, R4 has not; each year ends with an empty row. */
  g_assert_cmpstr (get_text (section, YEAR, 1), ==, "R3");
  g_assert_cmpstr (get_text (section, NUMBER, 1), ==, "③");
  g_assert_cmpstr (get_text (section, PLAN, 2), ==, "New action");
  g_assert_cmpstr (get_text (section, YEAR, 3), ==, "R4");
  g_assert_nonnull (find_cell (section, YEAR, 4, &place));
  g_assert_cmpint (place.row, ==, 4);
  g_assert_cmpint (place.n_rows, ==, 4);
  g_assert_nonnull (find_cell (section, PLAN, 4, &place));
  g_assert_cmpint (place.n_rows, ==, 2);
  g_assert_cmpstr (get_text (section, NUMBER, 4), ==, "④");
  g_assert_cmpstr (get_text (section, MARK, 4), ==, "new");
  g_assert_cmpstr (get_text (section, RESULT, 4), ==, "200部を配った\n・窓口 150部\n・郵送 50部");
  g_assert_cmpstr (get_text (section, MARK, 5), ==, "cont.");
  g_assert_cmpstr (get_text (section, INDICATOR, 5), ==, "②");
  g_assert_cmpstr (get_text (section, RESULT, 5), ==, "問い合わせ 12件");
  g_assert_cmpstr (get_text (section, NUMBER, 6), ==, "⑤");
  g_assert_cmpstr (get_text (section, YEAR, 8), ==, "R6");
  g_assert_null (get_text (section, YEAR, 9));
  gtk_test_accessible_assert_property (find_cell (section, RESULT, 5, NULL),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Result, R5, ④, 問い合わせ 12件");
}

/* An empty row becomes an action whatever is put in it; all of it can be undone. */
static void
test_new_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->actions;
  SokakuNodeList *actions = sokaku_item_get_actions (fixture->item);
  SokakuAction *action;
  SokakuResult *result;

  set_text (section, PLAN, 8, "①と同じ");
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, 6);
  action = sokaku_node_list_peek (actions, 5);
  g_assert_cmpstr (sokaku_action_get_id (action), ==, "a6");
  g_assert_cmpint (sokaku_action_get_year (action), ==, 2024);
  g_assert_cmpstr (get_text (section, PLAN, 8), ==, "①と同じ");
  g_assert_true (sokaku_reference_has_any (sokaku_action_get_plan (action)));
  g_assert_cmpstr (get_text (section, PLAN, 9), ==, "New action");

  choose (section, NUMBER, 9, 9);
  action = sokaku_node_list_peek (actions, 6);
  g_assert_cmpstr (sokaku_action_get_id (action), ==, "a9");
  g_assert_cmpstr (get_text (section, NUMBER, 9), ==, "⑨");
  choose (section, MARK, 9, SOKAKU_MARK_NEW);
  result = sokaku_node_list_peek (sokaku_action_get_results (action), 0);
  g_assert_cmpint (sokaku_result_get_mark (result), ==, SOKAKU_MARK_NEW);
  set_text (section, RESULT, 3, "中止");
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, 8);
  g_assert_cmpint (sokaku_action_get_year (sokaku_node_list_peek (actions, 3)), ==, 2022);

  while (sokaku_history_get_can_undo (fixture->history))
    sokaku_history_undo (fixture->history);
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, 5);
}

/* Whatever order and years a file has: no row of it is out of sight. */
static void
test_stray_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->actions;
  Place place;

  add_action (fixture->item, 2030, "先の年度");
  add_action (fixture->item, 2021, "順の外");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
  g_assert_cmpstr (get_text (section, PLAN, 2), ==, "順の外");
  g_assert_nonnull (find_cell (section, YEAR, 10, &place));
  g_assert_cmpint (place.n_rows, ==, 1);
  g_assert_cmpstr (get_text (section, PLAN, 10), ==, "先の年度");
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = find_cell (fixture->actions, PLAN, 4, NULL);
  g_autofree char *link = get_coloured (cell);
  g_autofree char *broken = NULL;
  g_autofree char *year = NULL;

  g_assert_cmpstr (get_words (cell), ==, "③と同じ、窓口でも配布");
  g_assert_cmpstr (link, ==, "③と同じ");
  g_assert_cmpstr (get_tip (cell), ==, "案内を作る、窓口でも配布");

  cell = find_cell (fixture->actions, PLAN, 6, NULL);
  broken = get_coloured (cell);
  g_assert_cmpstr (broken, ==, "?と同じ");
  g_assert_cmpstr (get_tip (cell), ==,
                   "There is no text to show: the reference to a99 points to nothing.");

  cell = find_cell (fixture->issues, 1, 3, NULL);
  year = get_coloured (cell);
  g_assert_cmpstr (year, ==, "R2と同じ");
  g_assert_cmpstr (get_tip (cell), ==, "部数が足りない");

  /* The row that ④ stands for changes; on demand that is shown in place. */
  sokaku_action_set_plan (sokaku_item_find_action (fixture->item, "a1"), "案内を直す");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (fixture->actions));
  cell = find_cell (fixture->actions, PLAN, 4, NULL);
  g_assert_cmpstr (get_tip (cell), ==, "案内を直す、窓口でも配布");
  sokaku_paper_section_set_resolved (SOKAKU_PAPER_SECTION (fixture->actions), TRUE);
  g_assert_cmpstr (get_words (cell), ==, "③と同じ (案内を直す)、窓口でも配布");

  /* What would lead in a circle stays words. */
  set_text (fixture->actions, PLAN, 1, "④と同じ");
  g_assert_cmpstr (sokaku_action_get_plan (sokaku_item_find_action (fixture->item, "a3")), ==,
                   "④と同じ");

  /* A row that goes leaves its words to those that refer to it. */
  sokaku_action_rows_remove (fixture->history, fixture->item,
                             sokaku_item_find_action (fixture->item, "a3"), NULL);
  g_assert_cmpstr (sokaku_action_get_plan (sokaku_item_find_action (fixture->item, "a4")), ==,
                   "④と同じ、窓口でも配布");
}

static void
test_toggle (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->actions;
  Place place;

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->toggle)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (fixture->toggle)), ==, "Show R2");
  gtk_toggle_button_set_active (fixture->toggle, TRUE);
  g_assert_nonnull (find_cell (section, YEAR, 2, &place));
  g_assert_cmpstr (get_text (section, YEAR, 2), ==, "R2");
  g_assert_cmpint (place.n_rows, ==, 3);
  g_assert_cmpstr (get_text (section, NUMBER, 1), ==, "①");
  g_assert_cmpstr (get_text (section, YEAR, 4), ==, "R3");

  /* With a row in R6, two years hide. A blank one would not count. */
  add_action (fixture->item, 2024, "");
  gtk_toggle_button_set_active (fixture->toggle, FALSE);
  g_assert_cmpstr (get_text (section, YEAR, 1), ==, "R3");
  sokaku_action_set_plan (sokaku_item_find_action (fixture->item, "a6"), "まとめる");
  /* Years stay while somebody works on the sheet. */
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
  g_assert_cmpstr (get_text (section, YEAR, 1), ==, "R3");
  sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (section),
                                 test_plan_item (fixture->plan, "2"));
  sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (section), fixture->item);
  g_assert_cmpstr (get_text (section, YEAR, 1), ==, "R5");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (fixture->toggle)), ==, "Show R2–R3");
  g_assert_true (
      sokaku_actions_section_show_year (SOKAKU_ACTIONS_SECTION (fixture->actions), 2021));
  g_assert_cmpstr (get_text (section, YEAR, 1), ==, "R2");
}

static void
test_issues (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->issues;
  Place issue, solution;

  g_assert_cmpstr (get_text (section, 0, 1), ==, "R2");
  g_assert_nonnull (find_cell (section, 1, 1, &issue));
  g_assert_nonnull (find_cell (section, 1 + issue.n_columns, 1, &solution));
  g_assert_cmpstr (get_text (section, issue.column, 1), ==, "部数が足りない");
  g_assert_cmpstr (get_text (section, solution.column, 1), ==, "増刷する");
  g_assert_cmpstr (get_text (section, 0, 5), ==, "R6");
  g_assert_null (get_text (section, 0, 6));

  set_text (section, solution.column, 2, "担当を決める");
  g_assert_cmpstr (sokaku_issue_get_solution (sokaku_item_find_issue (fixture->item, 2021)), ==,
                   "担当を決める");
  /* A locked year can be read only. */
  sokaku_year_set_locked (sokaku_plan_find_year (fixture->plan, 2021), TRUE);
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
  set_text (section, solution.column, 2, "別の言葉");
  g_assert_cmpstr (sokaku_issue_get_solution (sokaku_item_find_issue (fixture->item, 2021)), ==,
                   "担当を決める");
}

/* Another item uses the cells again. */
static void
test_other_item (Fixture *fixture, gconstpointer data)
{
  SokakuPaperSection *actions = SOKAKU_PAPER_SECTION (fixture->actions);
  SokakuItem *blank = test_plan_item (fixture->plan, "2");
  guint n_shown = count_cells (fixture->actions, TRUE);
  guint n_cells;

  sokaku_paper_section_set_item (actions, blank);
  n_cells = count_cells (fixture->actions, FALSE);
  g_assert_cmpstr (get_text (fixture->actions, PLAN, 1), ==, "New action");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->toggle)));

  sokaku_paper_section_set_item (actions, fixture->item);
  g_assert_cmpuint (count_cells (fixture->actions, FALSE), ==, n_cells);
  g_assert_cmpuint (count_cells (fixture->actions, TRUE), ==, n_shown);

  sokaku_paper_section_set_plan (actions, NULL, NULL);
  g_assert_cmpuint (count_cells (fixture->actions, TRUE), ==, 0);
}

/* Cells are read row by row, whatever they were before. */
static void
test_reading_order (Fixture *fixture, gconstpointer data)
{
  GtkGrid *grid = get_grid (fixture->actions);
  int last = -1;

  gtk_toggle_button_set_active (fixture->toggle, TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place p;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_grid_query_child (grid, child, &p.column, &p.row, &p.n_columns, &p.n_rows);
      g_assert_cmpint (p.row * 10 + p.column, >, last);
      last = p.row * 10 + p.column;
    }
  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_property (grid, GTK_ACCESSIBLE_PROPERTY_LABEL, "Actions");
}

/* Columns stay where they are, the window may be narrow, the keyboard finds in. */
static void
test_layout (Fixture *fixture, gconstpointer data)
{
  static const char *const years[] = { "R2", "R6" };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  int minimum, width[G_N_ELEMENTS (years)];

  gtk_box_append (GTK_BOX (box), fixture->schedule);
  gtk_box_append (GTK_BOX (box), fixture->actions);
  gtk_box_append (GTK_BOX (box), fixture->issues);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, MINIMUM_WIDTH);

  gtk_window_set_default_size (GTK_WINDOW (window), 700, 800);
  gtk_widget_show (window);
  gtk_test_widget_wait_for_draw (window);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    width[i] = gtk_widget_get_width (find_cell (fixture->schedule, i == 0 ? 1 : 5, 0, NULL));
  g_assert_cmpint (width[0], >, 80);
  g_assert_cmpint (ABS (width[0] - width[1]), <=, 1);

  /* The keyboard stops at the first cell of the first action. */
  g_assert_true (gtk_widget_child_focus (fixture->actions, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window))
                 == find_cell (fixture->actions, NUMBER, 1, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
load_colours (GtkCssProvider *provider, const char *text, const char *accent)
{
  g_autofree char *css = g_strdup_printf ("@define-color sokaku_text %s;"
                                          "@define-color sokaku_accent %s;"
                                          "papertext { color: @sokaku_text; }",
                                          text, accent);

  gtk_css_provider_load_from_data (provider, css, -1);
}

/* The colour of the first words of @cell that have one, in 16 bits each. */
static char *
get_colour (SokakuPaperText *cell)
{
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (cell));
  GSList *list = pango_attr_list_get_attributes (gtk_label_get_attributes (GTK_LABEL (label)));
  PangoAttrColor *attribute = list->data;
  char *colour = pango_color_to_string (&attribute->color);

  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
  return colour;
}

/* References and marks take the colours of the theme, and follow it. */
/* Where the cell with the focus is needed no more, the focus stays in its place. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  SokakuNodeList *actions = sokaku_item_get_actions (fixture->item);
  GtkWidget *cell = find_cell (fixture->actions, PLAN, 8, NULL);
  GtkWidget *focus;

  gtk_window_set_child (GTK_WINDOW (window), fixture->actions);
  gtk_widget_show (window);
  gtk_test_widget_wait_for_draw (window);
  gtk_widget_grab_focus (cell);
  while (sokaku_node_list_get_length (actions) > 3)
    sokaku_history_remove (fixture->history, actions, 3, NULL);
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (fixture->actions));
  g_assert_false (gtk_widget_get_visible (cell));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, find_cell (fixture->actions, PLAN, 5, NULL)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_theme (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  SokakuPaperText *cell = get_display (find_cell (fixture->actions, PLAN, 4, NULL));
  g_autofree char *light = NULL;
  g_autofree char *dark = NULL;

  load_colours (provider, "#000000", "#1a5fb4");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_window_set_child (GTK_WINDOW (window), fixture->actions);
  gtk_widget_show (window);
  gtk_test_widget_wait_for_draw (window);
  light = get_colour (cell);
  g_assert_cmpstr (light, ==, "#1a1a5f5fb4b4");

  load_colours (provider, "#ffffff", "#62a0ea");
  gtk_test_widget_wait_for_draw (window);
  dark = get_colour (cell);
  g_assert_cmpstr (dark, ==, "#6262a0a0eaea");

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (provider));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/paper-sections/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("schedule", test_schedule);
  ADD ("schedule-edit", test_schedule_edit);
  ADD ("schedule-ended", test_schedule_ended);
  ADD ("schedule-block", test_schedule_block);
  ADD ("end-date", test_end_date);
  ADD ("actions", test_actions);
  ADD ("new-actions", test_new_actions);
  ADD ("stray-actions", test_stray_actions);
  ADD ("references", test_references);
  ADD ("toggle", test_toggle);
  ADD ("issues", test_issues);
  ADD ("other-item", test_other_item);
  ADD ("reading-order", test_reading_order);
  ADD ("layout", test_layout);
  ADD ("focus", test_focus);
  ADD ("theme", test_theme);
#undef ADD
  return g_test_run ();
}
