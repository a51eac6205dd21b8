/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the form that show the sheet as on paper: schedule, actions, issues. */
#include <gtk/gtk.h>
#include <string.h>

#include "sokaku-actions-section.h"
#include "sokaku-issues-section.h"
#include "sokaku-schedule-section.h"
#include "sokaku-sheet.h"
#include "test-plan.h"

/* Narrower than any form is. */
#define MINIMUM_WIDTH 370

typedef struct
{
  SokakuPlan *plan;
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
      sokaku_paper_section_set_plan (SOKAKU_PAPER_SECTION (sections[i]), fixture->plan);
      sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (sections[i]), fixture->item);
    }
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->schedule);
  g_object_unref (fixture->actions);
  g_object_unref (fixture->issues);
  g_object_unref (fixture->plan);
}

static GtkGrid *
get_grid (GtkWidget *section)
{
  GtkWidget *table = gtk_widget_get_first_child (section);

  return GTK_GRID (gtk_widget_get_first_child (table));
}

/* The cell that covers (@column, @row), and where it lies; NULL if there is none. */
static SokakuPaperText *
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
      return SOKAKU_PAPER_TEXT (child);
    }
  return NULL;
}

static const char *
get_text (GtkWidget *section, int column, int row)
{
  SokakuPaperText *cell = find_cell (section, column, row, NULL);

  return cell != NULL ? sokaku_paper_text_get_text (cell) : NULL;
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
get_coloured (SokakuPaperText *cell)
{
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (cell));
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  const char *text = sokaku_paper_text_get_text (cell);
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

static void
test_schedule (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->schedule;
  SokakuPaperText *arrow;
  Place place;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *year = g_strdup_printf ("R%d", 2 + i);

      g_assert_cmpstr (get_text (section, 1 + i, 0), ==, year);
    }
  g_assert_cmpstr (get_text (section, 1, 1), ==, "検討と実施");
  arrow = find_cell (section, 2, 1, &place);
  g_assert_cmpstr (sokaku_paper_text_get_text (arrow), ==, "⇒");
  g_assert_cmpint (place.column, ==, 2);
  g_assert_cmpint (place.n_columns, ==, 4);
  g_assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_RELATION_COL_SPAN));
  gtk_test_accessible_assert_property (arrow, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Continues the year before");

  g_assert_cmpstr (get_text (section, 1, 2), ==, "As planned");
  g_assert_cmpstr (get_text (section, 2, 2), ==, "");
  g_assert_cmpstr (get_text (section, 3, 2), ==, "Revised\n一部を翌年度へ");
  g_assert_cmpuint (count_cells (section, TRUE), ==, 6 + 3 + 6);
}

/* A plan in the midst parts the arrow; a text of its own stands beside one. */
static void
test_schedule_edit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->schedule;
  Place place;

  set_schedule (fixture->item, 2022, "二期", FALSE, SOKAKU_STATUS_AS_PLANNED, "");
  set_schedule (fixture->item, 2023, "三期", TRUE, SOKAKU_STATUS_UNKNOWN, "");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));

  g_assert_nonnull (find_cell (section, 2, 1, &place));
  g_assert_cmpint (place.n_columns, ==, 1);
  g_assert_cmpstr (get_text (section, 2, 1), ==, "⇒");
  g_assert_cmpstr (get_text (section, 3, 1), ==, "二期");
  g_assert_cmpstr (get_text (section, 4, 1), ==, "⇒ 三期");
  g_assert_cmpstr (get_text (section, 5, 1), ==, "⇒");
  g_assert_cmpstr (get_text (section, 3, 2), ==, "As planned");
}

static void
test_schedule_ended (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->schedule;
  SokakuPaperText *dash;
  Place place;

  sokaku_item_set_ended (fixture->item, TRUE);
  sokaku_item_set_end_year (fixture->item, 2022);
  set_schedule (fixture->item, 2021, "", TRUE, SOKAKU_STATUS_ENDED, "");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));

  g_assert_nonnull (find_cell (section, 2, 1, &place));
  g_assert_cmpint (place.n_columns, ==, 2);
  for (int row = 1; row <= 2; row++)
    for (int column = 4; column <= 5; column++)
      {
        g_autofree char *dimmed = NULL;

        dash = find_cell (section, column, row, NULL);
        dimmed = get_coloured (dash);
        g_assert_cmpstr (sokaku_paper_text_get_text (dash), ==, "–");
        g_assert_cmpstr (dimmed, ==, "–");
        gtk_test_accessible_assert_property (dash, GTK_ACCESSIBLE_PROPERTY_LABEL, "Ended");
      }
  g_assert_cmpstr (get_text (section, 2, 2), ==, "–");
  g_assert_cmpstr (get_text (section, 3, 2), ==, "Revised\n一部を翌年度へ");
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->actions;
  g_autofree char *marks = NULL;
  Place place;

  /* R3 and R5 have content, R4 has not. */
  g_assert_cmpstr (get_text (section, 0, 1), ==, "R3");
  g_assert_cmpstr (get_text (section, 1, 1), ==, "③");
  g_assert_nonnull (find_cell (section, 0, 3, &place));
  g_assert_cmpstr (get_text (section, 0, 3), ==, "R5");
  g_assert_cmpint (place.row, ==, 2);
  g_assert_cmpint (place.n_rows, ==, 2);
  g_assert_cmpstr (get_text (section, 1, 2), ==, "④");
  g_assert_cmpstr (get_text (section, 1, 3), ==, "⑤");
  g_assert_null (get_text (section, 0, 4));

  g_assert_cmpstr (get_text (section, 3, 2), ==,
                   "\u00A0new\u00A0 200部を配った\n・窓口 150部\n・郵送 50部\n"
                   "\u00A0cont.\u00A0 ② 問い合わせ 12件");
  marks = get_coloured (find_cell (section, 3, 2, NULL));
  g_assert_cmpstr (marks, ==, "\u00A0new\u00A0|\u00A0cont.\u00A0");
  g_assert_cmpstr (get_text (section, 3, 3), ==, "");
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  SokakuPaperText *cell = find_cell (fixture->actions, 2, 2, NULL);
  g_autofree char *link = get_coloured (cell);
  g_autofree char *broken = NULL;
  g_autofree char *year = NULL;

  g_assert_cmpstr (sokaku_paper_text_get_text (cell), ==, "③と同じ、窓口でも配布");
  g_assert_cmpstr (link, ==, "③と同じ");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (cell)), ==, "案内を作る、窓口でも配布");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "案内を作る、窓口でも配布");

  cell = find_cell (fixture->actions, 2, 3, NULL);
  broken = get_coloured (cell);
  g_assert_cmpstr (broken, ==, "?と同じ");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (cell)), ==,
                   "There is no text to show: the reference to a99 points to nothing.");

  cell = find_cell (fixture->issues, 1, 2, NULL);
  year = get_coloured (cell);
  g_assert_cmpstr (year, ==, "R2と同じ");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (cell)), ==, "部数が足りない");

  /* The row that ④ stands for changes; then ④ has words of its own. */
  sokaku_action_set_plan (sokaku_item_find_action (fixture->item, "a1"), "案内を直す");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (fixture->actions));
  cell = find_cell (fixture->actions, 2, 2, NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (cell)), ==, "案内を直す、窓口でも配布");
  sokaku_action_set_plan (sokaku_item_find_action (fixture->item, "a4"), "掲示する");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (fixture->actions));
  g_clear_pointer (&link, g_free);
  link = get_coloured (cell);
  g_assert_cmpstr (sokaku_paper_text_get_text (cell), ==, "掲示する");
  g_assert_cmpstr (link, ==, "");
  g_assert_null (gtk_widget_get_tooltip_text (GTK_WIDGET (cell)));
}

static void
test_toggle (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->actions;
  Place place;

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->toggle)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (fixture->toggle)), ==, "Show R2");
  gtk_toggle_button_set_active (fixture->toggle, TRUE);
  g_assert_nonnull (find_cell (section, 0, 2, &place));
  g_assert_cmpstr (get_text (section, 0, 2), ==, "R2");
  g_assert_cmpint (place.n_rows, ==, 2);
  g_assert_cmpstr (get_text (section, 1, 1), ==, "①");
  g_assert_cmpstr (get_text (section, 0, 3), ==, "R3");
  g_assert_cmpstr (get_text (section, 0, 5), ==, "R5");

  /* With a row in R6, two years hide. A blank one would not count. */
  add_action (fixture->item, 2024, "");
  gtk_toggle_button_set_active (fixture->toggle, FALSE);
  g_assert_cmpstr (get_text (section, 0, 1), ==, "R3");
  g_assert_cmpstr (get_text (section, 1, 4), ==, "⑥");
  sokaku_action_set_plan (sokaku_item_find_action (fixture->item, "a6"), "まとめる");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
  g_assert_cmpstr (get_text (section, 0, 1), ==, "R5");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (fixture->toggle)), ==, "Show R2–R3");
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
  g_assert_cmpstr (get_text (section, 0, 2), ==, "R4");
  g_assert_cmpstr (get_text (section, solution.column, 2), ==, "");
  g_assert_null (get_text (section, 0, 3));

  set_issue (fixture->item, 2021, "", "担当を決める");
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (section));
  g_assert_cmpstr (get_text (section, 0, 2), ==, "R3");
  g_assert_cmpstr (get_text (section, solution.column, 2), ==, "担当を決める");
  g_assert_cmpstr (get_text (section, 0, 3), ==, "R4");
}

/* Another item uses the cells again, and an item without texts says so. */
static void
test_other_item (Fixture *fixture, gconstpointer data)
{
  SokakuPaperSection *actions = SOKAKU_PAPER_SECTION (fixture->actions);
  SokakuItem *blank = test_plan_item (fixture->plan, "2");
  guint n_cells = count_cells (fixture->actions, FALSE);
  guint n_shown = count_cells (fixture->actions, TRUE);

  sokaku_paper_section_set_item (actions, blank);
  sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (fixture->issues), blank);
  sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (fixture->schedule), blank);
  g_assert_cmpstr (get_text (fixture->actions, 0, 1), ==, "No action is recorded.");
  g_assert_cmpstr (get_text (fixture->issues, 0, 1), ==, "No issue is recorded.");
  g_assert_cmpstr (get_text (fixture->schedule, 1, 1), ==, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->toggle)));

  sokaku_paper_section_set_item (actions, fixture->item);
  g_assert_cmpuint (count_cells (fixture->actions, FALSE), ==, n_cells);
  g_assert_cmpuint (count_cells (fixture->actions, TRUE), ==, n_shown);

  sokaku_paper_section_set_plan (actions, NULL);
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

/* Columns stay where they are, the window may be narrow, the keyboard passes by. */
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
    width[i] = gtk_widget_get_width (
        GTK_WIDGET (find_cell (fixture->schedule, i == 0 ? 1 : 5, 0, NULL)));
  g_assert_cmpint (width[0], >, 80);
  g_assert_cmpint (ABS (width[0] - width[1]), <=, 1);

  g_assert_false (gtk_widget_child_focus (fixture->actions, GTK_DIR_TAB_FORWARD));
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
static void
test_theme (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  SokakuPaperText *cell = find_cell (fixture->actions, 2, 2, NULL);
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
  ADD ("actions", test_actions);
  ADD ("references", test_references);
  ADD ("toggle", test_toggle);
  ADD ("issues", test_issues);
  ADD ("other-item", test_other_item);
  ADD ("reading-order", test_reading_order);
  ADD ("layout", test_layout);
  ADD ("theme", test_theme);
#undef ADD
  return g_test_run ();
}
