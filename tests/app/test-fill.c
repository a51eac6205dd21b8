/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole sheet filled from empty by the keyboard alone, and saved: the file is the wanted one. */
#include "app-fixture.h"
#include "app-keys.h"
#include "full-sheet.h"

#include <string.h>

#include "sokaku-basics-section.h"
#include "sokaku-end-section.h"
#include "sokaku-era.h"
#include "sokaku-evaluation-grid.h"
#include "sokaku-reference-picker.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet.h"
#include "sokaku-tables.h"
#include "sokaku-test-folder.h"
#include "test-plan.h"

/* More fields than there are between any two. */
#define MAX_TABS 120

/* One sheet being filled: what it is to be, and what it is so far. */
typedef struct
{
  AppFixture *f;
  GtkWidget *window;
  SokakuSheetForm *form;
  SokakuPlan *plan;
  SokakuItem *item;
  SokakuItem *wanted;
  SokakuPlan *wanted_plan;
  gboolean picked; /* a reference has been picked from the list */
} Clerk;

/* --- Plans --- */

/* The sheet as one that has just been added: a number, some title, nothing else. */
static void
empty_item (SokakuPlan *plan, const char *number)
{
  SokakuItem *item = test_plan_item (plan, number);
  SokakuNodeList *items = sokaku_initiative_get_items (sokaku_item_get_initiative (item));
  g_autoptr (SokakuItem) empty = sokaku_item_new ();
  guint position;

  sokaku_item_set_id (empty, sokaku_item_get_id (item));
  sokaku_item_set_number (empty, number);
  sokaku_item_set_title (empty, "新しい実践項目");
  sokaku_plan_shape_item (plan, empty);
  g_assert_true (sokaku_node_list_find (items, item, &position));
  sokaku_node_list_remove (items, position);
  sokaku_node_list_insert (items, position, empty);
}

static GFile *
save_plan (AppFixture *f, SokakuPlan *plan, const char *name)
{
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&folder);
}

static char *
load_sheet (GFile *folder, SokakuItem *item)
{
  g_autofree char *name = g_strdup_printf ("sheets/%s.xml", sokaku_item_get_id (item));
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* --- Where the keyboard is --- */

/* The first widget of @type below @widget. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_focus (Clerk *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

static gboolean
is_in (Clerk *self, GtkWidget *widget)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The cell that has the focus, its node and field. */
static SokakuCell *
get_cell (Clerk *self, gpointer *node, const char **property)
{
  GtkWidget *widget = get_focus (self);

  while (widget != NULL && !SOKAKU_IS_CELL (widget))
    widget = gtk_widget_get_parent (widget);
  *node = NULL;
  *property = "";
  if (SOKAKU_IS_TEXT_CELL (widget))
    {
      *node = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (widget))->node;
      *property = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (widget))->property;
    }
  else if (SOKAKU_IS_CHOICE_CELL (widget))
    {
      *node = sokaku_choice_cell_get_node (SOKAKU_CHOICE_CELL (widget));
      *property = sokaku_choice_cell_get_property (SOKAKU_CHOICE_CELL (widget));
    }
  return (SokakuCell *) widget;
}

static const char *
get_name (Clerk *self)
{
  gpointer node;
  const char *property;
  SokakuCell *cell = get_cell (self, &node, &property);

  if (SOKAKU_IS_TEXT_CELL (cell))
    return sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))->name;
  return SOKAKU_IS_CHOICE_CELL (cell) ? sokaku_choice_cell_get_name (SOKAKU_CHOICE_CELL (cell))
                                      : G_OBJECT_TYPE_NAME (get_focus (self));
}

static gboolean
is_at (Clerk *self, gpointer wanted, const char *field)
{
  gpointer node;
  const char *property;

  return get_cell (self, &node, &property) != NULL && node == wanted
         && g_str_equal (property, field);
}

static void
expect_field (Clerk *self, const char *field)
{
  gpointer node;
  const char *property;

  get_cell (self, &node, &property);
  g_assert_cmpstr (property, ==, field);
}

static void
expect (Clerk *self, gpointer wanted, const char *field)
{
  expect_field (self, field);
  if (!is_at (self, wanted, field))
    g_error ("the focus is in %s", get_name (self));
}

static void
press (Clerk *self, const char *keys)
{
  app_keys_send (self->window, keys);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_unmapped (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

/* In a list that pops up, where keys do not pass the window: down to a row, and Enter. */
static void
choose_row (GtkWidget *popover, int rows)
{
  GString *keys = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (; rows != 0; rows -= rows > 0 ? 1 : -1)
    g_string_append (keys, rows > 0 ? "Down " : "Up ");
  g_string_append (keys, "Return");
  text = g_string_free (keys, FALSE);
  app_fixture_wait (is_mapped, popover);
  app_keys_press (text);
  app_fixture_wait (is_unmapped, popover);
}

static void
tab_to (Clerk *self, gpointer node, const char *field)
{
  for (int i = 0; i < MAX_TABS && !is_at (self, node, field); i++)
    press (self, "Tab");
  expect (self, node, field);
}

static void
tab_to_widget (Clerk *self, GtkWidget *widget)
{
  for (int i = 0; i < MAX_TABS && !is_in (self, widget); i++)
    press (self, "Tab");
  g_assert_true (is_in (self, widget));
}

/* --- Typing --- */

/* As an input method hands it over: some characters at a time. */
static void
commit (Clerk *self, const char *text)
{
  while (*text != '\0')
    {
      int n = g_test_rand_int_range (1, 9);
      const char *end = g_utf8_offset_to_pointer (text, MIN (g_utf8_strlen (text, -1), n));
      g_autofree char *part = g_strndup (text, (gsize) (end - text));

      app_keys_commit (self->window, part);
      text = end;
    }
}

static void
type (Clerk *self, const char *text, const char *new_line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        press (self, new_line);
      commit (self, lines[i]);
    }
}

/* Characters of ASCII as keys. */
static void
type_keys (Clerk *self, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      guint keyval = gdk_unicode_to_keyval ((guint32) *p);

      press (self, gdk_keyval_name (keyval));
    }
}

/* Picks the row that the text begins with from the list, by the keyboard. */
static void
pick (Clerk *self, const char *reference)
{
  GtkWidget *cell, *picker, *list;
  gpointer node;
  const char *property;
  int row = 0;

  app_keys_press ("ctrl+r");
  cell = GTK_WIDGET (get_cell (self, &node, &property));
  g_assert_nonnull (cell);
  picker = find_widget (cell, SOKAKU_TYPE_REFERENCE_PICKER);
  g_assert_nonnull (picker);
  list = find_widget (picker, GTK_TYPE_LIST_BOX);
  for (GtkWidget *child = gtk_widget_get_first_child (list);
       g_strcmp0 (g_object_get_data (G_OBJECT (child), "sokaku-reference"), reference) != 0;
       child = gtk_widget_get_next_sibling (child))
    row++;
  choose_row (picker, row);
}

/* A text that may hold references: they are typed as words, the first of all is picked. */
static void
type_text (Clerk *self, const char *text)
{
  g_autoptr (GPtrArray) parts = sokaku_reference_split (text);

  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);
      g_autofree char *reference
          = part->is_reference ? sokaku_reference_make (part->kind, part->target) : NULL;
      g_autofree char *words
          = reference != NULL ? sokaku_reference_render (reference, self->wanted, self->wanted_plan)
                              : NULL;

      if (reference == NULL)
        type (self, part->text, "alt+Return");
      else if (!self->picked)
        pick (self, reference);
      else
        commit (self, words);
      self->picked |= reference != NULL;
    }
}

/* --- Part by part --- */

static guint
find_year (SokakuPlan *plan, int fiscal)
{
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    if (sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, i)) == fiscal)
      return i;
  g_assert_not_reached ();
}

/* From a list that drops down; its first row is "not known". */
static void
choose_year (Clerk *self, GtkWidget *dropdown, int fiscal)
{
  guint position = fiscal != 0 ? find_year (self->plan, fiscal) + 1 : 0;
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (dropdown));

  if (selected == position)
    return;
  press (self, "space");
  choose_row (find_widget (dropdown, GTK_TYPE_POPOVER), (int) position - (int) selected);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (dropdown)), ==, position);
}

static void
fill_basics (Clerk *self)
{
  SokakuBasicsSection *section
      = SOKAKU_BASICS_SECTION (find_widget (GTK_WIDGET (self->form), SOKAKU_TYPE_BASICS_SECTION));
  g_autofree char *departments
      = g_strjoinv ("、", (char **) sokaku_item_get_departments (self->wanted));

  tab_to_widget (self, sokaku_basics_section_get_field (section, "title"));
  press (self, "ctrl+a");
  commit (self, sokaku_item_get_title (self->wanted));
  press (self, "Tab");
  g_assert_true (is_in (self, sokaku_basics_section_get_field (section, "departments")));
  commit (self, departments);
  press (self, "Tab");
  g_assert_true (is_in (self, sokaku_basics_section_get_field (section, "tag")));
  commit (self, sokaku_item_get_tag (self->wanted));
  press (self, "Tab");
  g_assert_true (is_in (self, sokaku_basics_section_get_field (section, "first-year")));
  choose_year (self, sokaku_basics_section_get_field (section, "first-year"),
               sokaku_item_get_first_year (self->wanted));
}

static const char *
get_status_key (int status)
{
  switch (status)
    {
    case SOKAKU_STATUS_AS_PLANNED:
      return "1";
    case SOKAKU_STATUS_REVISED:
      return "2";
    case SOKAKU_STATUS_ENDED:
      return "minus";
    default:
      return NULL;
    }
}

/* Row by row; a status goes on by itself, also from the last year to the row below. */
static void
fill_schedule (Clerk *self)
{
  guint n = sokaku_plan_get_n_years (self->plan);
  SokakuScheduleCell *first = sokaku_item_find_schedule_cell (
      self->item, sokaku_year_get_fiscal (sokaku_plan_peek_year (self->plan, 0)));

  tab_to (self, first, "planned");
  for (int row = 0; row < 3; row++)
    for (guint i = 0; i < n; i++)
      {
        static const char *const fields[] = { "planned", "status", "actual" };
        int fiscal = sokaku_year_get_fiscal (sokaku_plan_peek_year (self->plan, i));
        SokakuScheduleCell *wanted = sokaku_item_find_schedule_cell (self->wanted, fiscal);
        const char *key = get_status_key (sokaku_schedule_cell_get_status (wanted));

        expect (self, sokaku_item_find_schedule_cell (self->item, fiscal), fields[row]);
        if (row == 0 && sokaku_schedule_cell_get_continues (wanted))
          type_keys (self, "=>");
        if (row == 0)
          type (self, sokaku_schedule_cell_get_planned (wanted), "alt+Return");
        else if (row == 2)
          type (self, sokaku_schedule_cell_get_actual (wanted), "alt+Return");
        if (row == 1 && key != NULL)
          press (self, key);
        else
          press (self, "Tab");
      }
}

static void
type_number (Clerk *self, int number)
{
  g_autofree char *digits = g_strdup_printf ("%d", number);
  gpointer node;
  const char *property, *after;

  get_cell (self, &node, &property);
  type_keys (self, digits);
  get_cell (self, &node, &after);
  /* More digits might follow. */
  if (g_str_equal (property, after))
    press (self, "Tab");
}

static void
fill_result (Clerk *self, SokakuResult *wanted)
{
  expect_field (self, "mark");
  if (sokaku_result_get_mark (wanted) == SOKAKU_MARK_NEW)
    press (self, "1");
  else if (sokaku_result_get_mark (wanted) == SOKAKU_MARK_CONTINUED)
    press (self, "k");
  else
    press (self, "Right");
  expect_field (self, "indicator");
  if (sokaku_result_get_indicator (wanted) > 0)
    type_number (self, sokaku_result_get_indicator (wanted));
  else
    press (self, "Tab");
  expect_field (self, "text");
  type_text (self, sokaku_result_get_text (wanted));
}

static gboolean
is_in_new_row (Clerk *self, int fiscal)
{
  g_autofree char *year = sokaku_plan_dup_year_label (self->plan, fiscal);
  g_autofree char *name = g_strdup_printf ("Number, %s, new row", year);

  return g_strcmp0 (get_name (self), name) == 0;
}

static void
expect_new_row (Clerk *self, int fiscal)
{
  if (!is_in_new_row (self, fiscal))
    g_error ("the focus is in %s", get_name (self));
}

static void
fill_action (Clerk *self, SokakuAction *wanted)
{
  SokakuNodeList *actions = sokaku_item_get_actions (self->item);
  SokakuNodeList *results = sokaku_action_get_results (wanted);
  guint n = sokaku_node_list_get_length (actions);
  int next = n == 0 ? 1
                    : 1
                          + sokaku_item_get_action_number (self->item,
                                                           sokaku_node_list_peek (actions, n - 1));
  int number = sokaku_item_get_action_number (self->wanted, wanted);
  int fiscal = sokaku_action_get_year (wanted);

  expect_new_row (self, fiscal);
  if (number != next)
    type_number (self, number);
  else
    press (self, "Tab");
  expect_field (self, "plan");
  type_text (self, sokaku_action_get_plan (wanted));
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, n + 1);
  for (guint i = 0; i < sokaku_node_list_get_length (results); i++)
    {
      press (self, i == 0 ? "Tab" : "ctrl+Return");
      if (i > 0)
        {
          expect_field (self, "text");
          press (self, "shift+Tab shift+Tab");
        }
      fill_result (self, sokaku_node_list_peek (results, i));
    }
  for (int i = 0; i < 5 && !is_in_new_row (self, fiscal); i++)
    press (self, "Tab");
}

static void
fill_actions (Clerk *self)
{
  SokakuNodeList *wanted = sokaku_item_get_actions (self->wanted);
  guint position = 0;

  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    {
      int fiscal = sokaku_year_get_fiscal (sokaku_plan_peek_year (self->plan, i));

      expect_new_row (self, fiscal);
      for (SokakuAction *action; (action = sokaku_node_list_peek (wanted, position)) != NULL
                                 && sokaku_action_get_year (action) == fiscal;
           position++)
        fill_action (self, action);
      /* Down to the next year; from the last into the next part. */
      press (self, "Return");
    }
  g_assert_cmpuint (position, ==, sokaku_node_list_get_length (wanted));
}

static void
fill_end (Clerk *self)
{
  SokakuEndSection *section
      = SOKAKU_END_SECTION (find_widget (GTK_WIDGET (self->form), SOKAKU_TYPE_END_SECTION));
  GtkWidget *year = sokaku_end_section_get_field (section, "end-year");
  int date = sokaku_item_get_end_date (self->wanted);
  g_autofree char *text = sokaku_era_format_date (date, SOKAKU_ERA_SHORT);

  g_assert_true (is_in (self, sokaku_end_section_get_field (section, "ended")));
  if (!sokaku_item_get_ended (self->wanted))
    return;
  if (date == 0)
    press (self, "space");
  press (self, "Tab");
  g_assert_true (is_in (self, sokaku_end_section_get_field (section, "end-date")));
  if (date != 0)
    type_keys (self, text);
  press (self, "Tab");
  g_assert_true (is_in (self, year));
  choose_year (self, year, sokaku_item_get_end_year (self->wanted));
}

static void
type_score (Clerk *self, int value)
{
  g_autofree char *digits = g_strdup_printf ("%d", value);

  type_keys (self, value == SOKAKU_ENDED ? "-" : digits);
}

static GArray *
list_evaluated (SokakuPlan *plan)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));
  int overall = SOKAKU_OVERALL;

  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);
      int fiscal = sokaku_year_get_fiscal (year);

      if (sokaku_year_get_evaluated (year))
        g_array_append_val (years, fiscal);
    }
  g_array_append_val (years, overall);
  return years;
}

static SokakuScore *
get_score (SokakuItem *item, int fiscal, guint row)
{
  return sokaku_node_list_peek (
      sokaku_evaluation_get_scores (sokaku_item_find_evaluation (item, fiscal)), row);
}

/* Digits alone go down each year and on to the next; arrows pass over what is not known. */
static void
fill_scores (Clerk *self, GArray *years)
{
  guint n = sokaku_node_list_get_length (sokaku_plan_get_criteria (self->plan));

  tab_to (self, get_score (self->item, g_array_index (years, int, 0), 0), "value");
  for (guint column = 0; column < years->len; column++)
    for (guint row = 0; row < n; row++)
      {
        int fiscal = g_array_index (years, int, column);
        int value = sokaku_score_get_value (get_score (self->wanted, fiscal, row));

        expect (self, get_score (self->item, fiscal, row), "value");
        if (SOKAKU_IS_VALUE (value) || value == SOKAKU_ENDED)
          type_score (self, value);
        else if (row + 1 < n)
          press (self, "Down");
        else
          {
            press (self, "Right");
            for (guint i = 0; i + 1 < n; i++)
              press (self, "Up");
          }
      }
}

static void
fill_evaluation (Clerk *self)
{
  g_autoptr (GArray) years = list_evaluated (self->plan);
  guint n = sokaku_node_list_get_length (sokaku_plan_get_criteria (self->plan));
  SokakuEvaluation *overall = sokaku_item_find_evaluation (self->item, SOKAKU_OVERALL);

  fill_scores (self, years);
  /* From the last score it goes on to the first reason; Enter goes down. */
  for (guint row = 0; row < n; row++)
    {
      expect (self, get_score (self->item, SOKAKU_OVERALL, row), "reason");
      type (self, sokaku_score_get_reason (get_score (self->wanted, SOKAKU_OVERALL, row)),
            "alt+Return");
      press (self, "Return");
    }
  expect (self, overall, "reason");
  type (self,
        sokaku_evaluation_get_reason (sokaku_item_find_evaluation (self->wanted, SOKAKU_OVERALL)),
        "alt+Return");
  for (guint i = 0; i < years->len; i++)
    {
      int fiscal = g_array_index (years, int, i);
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (self->item, fiscal);
      const char *grade
          = sokaku_evaluation_get_grade (sokaku_item_find_evaluation (self->wanted, fiscal));

      if (g_str_equal (sokaku_evaluation_get_grade (evaluation), grade))
        continue;
      tab_to (self, evaluation, "grade");
      if (*grade != '\0')
        type_keys (self, grade);
      else
        press (self, "Delete");
    }
  for (guint i = 0; i < years->len; i++)
    {
      int fiscal = g_array_index (years, int, i);
      SokakuEvaluation *wanted = sokaku_item_find_evaluation (self->wanted, fiscal);

      if (*sokaku_evaluation_get_decision (wanted) == '\0')
        continue;
      tab_to (self, sokaku_item_find_evaluation (self->item, fiscal), "decision");
      type (self, sokaku_evaluation_get_decision (wanted), "alt+Return");
    }
}

static void
fill_issues (Clerk *self)
{
  SokakuNodeList *issues = sokaku_item_get_issues (self->item);

  tab_to (self, sokaku_node_list_peek (issues, 0), "problem");
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);
      SokakuIssue *wanted = sokaku_item_find_issue (self->wanted, sokaku_issue_get_year (issue));

      if (sokaku_item_is_after_end (self->item, sokaku_issue_get_year (issue)))
        continue;
      expect (self, issue, "problem");
      type_text (self, sokaku_issue_get_problem (wanted));
      press (self, "Tab");
      expect (self, issue, "solution");
      type_text (self, sokaku_issue_get_solution (wanted));
      press (self, "Tab");
    }
}

static void
fill_notes (Clerk *self)
{
  expect (self, self->item, "special-note");
  type (self, sokaku_item_get_special_note (self->wanted), "Return");
  press (self, "Tab");
  expect (self, self->item, "remark");
  type (self, sokaku_item_get_remark (self->wanted), "Return");
}

static gboolean
is_saved (gpointer data)
{
  AppFixture *f = data;

  return !sokaku_history_get_modified (sokaku_document_get_history (f->window->document));
}

/* --- The tests --- */

/* The search leads to the sheet, Tab into the form. */
static void
go_to_sheet (Clerk *self)
{
  press (self, "ctrl+f");
  commit (self, "新しい実践項目");
  app_fixture_settle (self->window);
  press (self, "Return");
  app_fixture_settle (self->window);
  g_assert_cmpstr (sokaku_sheets_place_get_item (self->f->window->sheets_place), ==,
                   sokaku_item_get_id (self->item));
}

static void
fill (AppFixture *f, SokakuPlan *wanted_plan, SokakuPlan *plan, const char *number)
{
  g_autoptr (GFile) wanted_folder = save_plan (f, wanted_plan, "wanted");
  Clerk self = { .f = f, .window = GTK_WIDGET (f->window), .wanted_plan = wanted_plan };
  g_autofree char *wanted = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *filled = NULL;

  empty_item (plan, number);
  g_set_object (&f->plan, NULL);
  f->plan = save_plan (f, plan, "empty");
  app_fixture_open (f);
  self.plan = sokaku_document_get_plan (f->window->document);
  self.item = test_plan_item (self.plan, number);
  self.wanted = test_plan_item (wanted_plan, number);
  self.form = SOKAKU_SHEET_FORM (
      find_widget (GTK_WIDGET (f->window->sheets_place), SOKAKU_TYPE_SHEET_FORM));
  wanted = load_sheet (wanted_folder, self.wanted);
  empty = load_sheet (f->plan, self.item);
  g_assert_cmpstr (empty, !=, wanted);

  go_to_sheet (&self);
  fill_basics (&self);
  fill_schedule (&self);
  fill_actions (&self);
  fill_end (&self);
  fill_evaluation (&self);
  fill_issues (&self);
  fill_notes (&self);
  press (&self, "ctrl+s");
  app_fixture_wait (is_saved, f);
  filled = load_sheet (f->plan, self.item);
  g_assert_cmpstr (filled, ==, wanted);
  g_assert_true (self.picked);
}

static void
test_real (AppFixture *f, gconstpointer data)
{
  const char *tables = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (GFile) folder = g_file_new_for_path (tables != NULL ? tables : "");
  g_autoptr (SokakuPlan) wanted = NULL;
  g_autoptr (SokakuPlan) plan = NULL;

  if (!g_file_query_exists (folder, NULL))
    {
      g_test_skip ("the published tables are not here");
      return;
    }
  wanted = sokaku_tables_import (folder, NULL, NULL);
  plan = sokaku_tables_import (folder, NULL, NULL);
  fill (f, wanted, plan, data);
}

static void
test_other (AppFixture *f, gconstpointer data)
{
  g_autoptr (SokakuPlan) wanted = test_plan_new (&test_plan_other);
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_other);
  SokakuItem *item;

  empty_item (wanted, "3");
  item = test_plan_item (wanted, "3");
  full_sheet_make (wanted, item);
  fill (f, wanted, plan, "3");
}

int
main (int argc, char *argv[])
{
  app_fixture_init (&argc, &argv);

  g_test_add ("/fill/other", AppFixture, NULL, app_fixture_set_up, test_other,
              app_fixture_tear_down);
  g_test_add ("/fill/real", AppFixture, "2", app_fixture_set_up, test_real, app_fixture_tear_down);
  return g_test_run ();
}
