/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings of a plan in a real window: pages, keys, questions, and what the plan's window
 * shows. */
#include "app-fixture.h"
#include "app-keys.h"

#include "sokaku-evaluation-grid.h"
#include "sokaku-item-dialog.h"
#include "sokaku-plan-settings-cell.h"
#include "sokaku-plan-settings-form.h"
#include "sokaku-plan-settings-pages.h"
#include "sokaku-plan-settings.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "test-plan.h"
#include "testing-window.h"

static SokakuPlan *
get_plan (AppFixture *f)
{
  return sokaku_document_get_plan (f->window->document);
}

static SokakuHistory *
get_history (AppFixture *f)
{
  return sokaku_document_get_history (f->window->document);
}

static SokakuPlanSettings *
open_settings (AppFixture *f)
{
  app_fixture_open (f);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.plan-settings", NULL);
  g_assert_nonnull (f->window->plan_settings);
  app_fixture_settle (f->window->plan_settings);
  return SOKAKU_PLAN_SETTINGS (f->window->plan_settings);
}

static SokakuPlanSettingsTable *
show_table (SokakuPlanSettings *settings, const char *name)
{
  sokaku_plan_settings_show_page (settings, name);
  app_fixture_settle (settings);
  return SOKAKU_PLAN_SETTINGS_TABLE (sokaku_plan_settings_get_page (settings, name));
}

static GtkWidget *
get_focus (gpointer window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

static void
press (gpointer window, guint keyval, GdkModifierType state)
{
  testing_press (get_focus (window), keyval, state);
  app_fixture_settle (window);
}

/* Types into the cell that is edited. */
static SokakuPlanSettingsCell *
type (gpointer window, const char *text)
{
  GtkWidget *entry = get_focus (window);

  g_assert_true (GTK_IS_TEXT (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  return SOKAKU_PLAN_SETTINGS_CELL (gtk_widget_get_parent (entry));
}

static void
enter (gpointer window)
{
  g_signal_emit_by_name (get_focus (window), "activate");
  app_fixture_settle (window);
}

/* The dialog that is shown above @parent. */
static GtkDialog *
find_dialog (gpointer parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_DIALOG (window) && gtk_window_get_transient_for (window) == parent)
        return GTK_DIALOG (window);
    }
  return NULL;
}

static void
answer (gpointer parent, int response)
{
  GtkDialog *dialog = find_dialog (parent);

  g_assert_nonnull (dialog);
  app_fixture_settle (dialog);
  gtk_dialog_response (dialog, response);
  app_fixture_settle (parent);
  g_assert_null (find_dialog (parent));
}

static void
undo (gpointer window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
}

static void
test_pages (AppFixture *f, gconstpointer data)
{
  static const char *const names[]
      = { "plan", "years", "themes", "items", "criteria", "grades", "scale", "members", "tags" };
  SokakuPlanSettings *settings = open_settings (f);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_nonnull (sokaku_plan_settings_get_page (settings, names[i]));
      sokaku_plan_settings_show_page (settings, names[i]);
      app_fixture_settle (settings);
      g_assert_true (gtk_widget_get_mapped (sokaku_plan_settings_get_page (settings, names[i])));
    }
  /* There is one window of them, and it goes with the plan's. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.plan-settings", NULL);
  g_assert_true (f->window->plan_settings == GTK_WIDGET (settings));
  gtk_window_close (GTK_WINDOW (settings));
  g_assert_null (f->window->plan_settings);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.plan-settings", NULL);
  g_assert_nonnull (f->window->plan_settings);
  g_assert_cmpuint (app_fixture_count_windows (), ==, 2);
}

static void
test_form (AppFixture *f, gconstpointer data)
{
  SokakuPlanSettings *settings = open_settings (f);
  SokakuPlanSettingsForm *form
      = SOKAKU_PLAN_SETTINGS_FORM (sokaku_plan_settings_get_page (settings, "plan"));
  GtkWidget *entry = sokaku_plan_settings_form_get_entry (form, "name");
  g_autofree char *old = g_strdup (sokaku_plan_get_name (get_plan (f)));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "新しい計画");
  g_assert_cmpstr (sokaku_plan_get_name (get_plan (f)), ==, old);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (sokaku_plan_get_name (get_plan (f)), ==, "新しい計画");
  g_assert_cmpstr (gtk_label_get_text (f->window->title_label), ==, "新しい計画");
  undo (settings);
  g_assert_cmpstr (sokaku_plan_get_name (get_plan (f)), ==, old);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, old);

  /* What cannot be: said at once, not taken, and gone with the focus. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_widget_grab_focus (sokaku_plan_settings_form_get_entry (form, "city"));
  app_fixture_settle (settings);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, old);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  /* Undo takes back what is being typed before anything else. */
  sokaku_history_set_string (get_history (f), get_plan (f), "city", "ある市", "City");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "半分");
  undo (settings);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, old);
  g_assert_cmpstr (sokaku_plan_get_city (get_plan (f)), ==, "ある市");
  undo (settings);
  g_assert_cmpstr (sokaku_plan_get_city (get_plan (f)), !=, "ある市");
}

/* The first Esc takes back what is being typed, on either kind of page; the next closes. */
static void
test_escape (AppFixture *f, gconstpointer data)
{
  SokakuPlanSettings *settings = open_settings (f);
  GtkWidget *entry = sokaku_plan_settings_form_get_entry (
      SOKAKU_PLAN_SETTINGS_FORM (sokaku_plan_settings_get_page (settings, "plan")), "name");
  g_autofree char *old = g_strdup (sokaku_plan_get_name (get_plan (f)));
  SokakuTheme *theme = sokaku_node_list_peek (sokaku_plan_get_themes (get_plan (f)), 0);
  g_autofree char *theme_name = g_strdup (sokaku_theme_get_name (theme));
  SokakuPlanSettingsTable *table;
  SokakuPlanSettingsCell *cell;

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "半分");
  app_keys_send (GTK_WIDGET (settings), "Escape");
  g_assert_true (f->window->plan_settings == GTK_WIDGET (settings));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, old);

  table = show_table (settings, "themes");
  g_assert_true (sokaku_plan_settings_table_edit (table, theme, "name"));
  cell = type (settings, "半分");
  app_keys_send (GTK_WIDGET (settings), "Escape");
  g_assert_true (f->window->plan_settings == GTK_WIDGET (settings));
  g_assert_false (sokaku_plan_settings_cell_is_editing (cell));
  g_assert_cmpstr (sokaku_theme_get_name (theme), ==, theme_name);

  app_keys_press ("Escape");
  g_assert_null (f->window->plan_settings);
  g_assert_cmpstr (sokaku_plan_get_name (get_plan (f)), ==, old);
  g_assert_false (sokaku_history_get_can_undo (get_history (f)));
}

static void
test_edit_in_place (AppFixture *f, gconstpointer data)
{
  SokakuPlanSettings *settings = open_settings (f);
  SokakuPlanSettingsTable *table = show_table (settings, "themes");
  SokakuNodeList *themes = sokaku_plan_get_themes (get_plan (f));
  SokakuTheme *first = sokaku_node_list_peek (themes, 0);
  SokakuTheme *second = sokaku_node_list_peek (themes, 1);
  g_autofree char *old = g_strdup (sokaku_theme_get_name (second));
  SokakuPlanSettingsCell *cell;

  sokaku_plan_settings_table_select (table, second);
  app_fixture_settle (settings);
  g_assert_true (sokaku_plan_settings_table_get_selected (table) == second);
  g_assert_true (sokaku_plan_settings_table_edit (table, second, "name"));
  cell = type (settings, sokaku_theme_get_name (first));
  g_assert_nonnull (sokaku_plan_settings_cell_get_message (cell));
  enter (settings);
  g_assert_true (sokaku_plan_settings_cell_is_editing (cell));
  g_assert_cmpstr (sokaku_theme_get_name (second), ==, old);
  type (settings, "ほかの名前");
  g_assert_null (sokaku_plan_settings_cell_get_message (cell));
  enter (settings);
  g_assert_false (sokaku_plan_settings_cell_is_editing (cell));
  g_assert_cmpstr (sokaku_theme_get_name (second), ==, "ほかの名前");
  g_assert_cmpstr (sokaku_plan_settings_cell_get_text (cell), ==, "ほかの名前");

  /* Esc leaves what there was; F2 edits the first cell, Tab the next. */
  g_assert_true (sokaku_plan_settings_table_edit (table, second, "name"));
  type (settings, "x");
  press (settings, GDK_KEY_Escape, 0);
  g_assert_cmpstr (sokaku_theme_get_name (second), ==, "ほかの名前");
  press (settings, GDK_KEY_F2, 0);
  type (settings, "Z");
  press (settings, GDK_KEY_Tab, 0);
  g_assert_cmpstr (sokaku_theme_get_number (second), ==, "Z");
  type (settings, "三つ目の名前");
  press (settings, GDK_KEY_Tab, 0);
  g_assert_cmpstr (sokaku_theme_get_name (second), ==, "三つ目の名前");
  press (settings, GDK_KEY_Escape, 0);

  undo (settings);
  undo (settings);
  undo (settings);
  g_assert_cmpstr (sokaku_theme_get_name (second), ==, old);
  g_assert_false (sokaku_history_get_can_undo (get_history (f)));
}

static void
test_rows_by_keyboard (AppFixture *f, gconstpointer data)
{
  SokakuPlanSettings *settings = open_settings (f);
  SokakuPlanSettingsTable *table = show_table (settings, "themes");
  SokakuNodeList *themes = sokaku_plan_get_themes (get_plan (f));
  SokakuTheme *first = sokaku_node_list_peek (themes, 0);
  guint n = sokaku_node_list_get_length (themes);

  sokaku_plan_settings_table_select (table, first);
  app_fixture_settle (settings);
  press (settings, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (sokaku_node_list_peek (themes, 1) == first);
  g_assert_true (sokaku_plan_settings_table_get_selected (table) == first);
  press (settings, GDK_KEY_Up, GDK_ALT_MASK);
  press (settings, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (sokaku_node_list_peek (themes, 0) == first);

  /* A new row stands below the selected one, its name ready to be typed. */
  press (settings, GDK_KEY_Insert, 0);
  g_assert_cmpuint (sokaku_node_list_get_length (themes), ==, n + 1);
  type (settings, "新しいテーマ");
  enter (settings);
  g_assert_cmpstr (sokaku_theme_get_name (sokaku_node_list_peek (themes, 1)), ==, "新しいテーマ");
  /* Nothing depends on it, so nothing is asked. */
  press (settings, GDK_KEY_Delete, 0);
  g_assert_null (find_dialog (settings));
  g_assert_cmpuint (sokaku_node_list_get_length (themes), ==, n);

  sokaku_plan_settings_table_select (table, first);
  press (settings, GDK_KEY_Delete, 0);
  answer (settings, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (sokaku_node_list_get_length (themes), ==, n);
  press (settings, GDK_KEY_Delete, 0);
  answer (settings, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (sokaku_node_list_get_length (themes), ==, n - 1);
  undo (settings);
  g_assert_true (sokaku_node_list_peek (themes, 0) == first);
}

static GtkWidget *
find_check (GtkWidget *widget, gpointer node, guint column)
{
  if (GTK_IS_CHECK_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "node") == node
      && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "column")) == column)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child, node, column);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_years (AppFixture *f, gconstpointer data)
{
  SokakuPlanSettings *settings = open_settings (f);
  SokakuPlanSettingsTable *table = show_table (settings, "years");
  SokakuYear *first = sokaku_plan_peek_year (get_plan (f), 0);
  SokakuYear *second = sokaku_plan_peek_year (get_plan (f), 1);
  GtkCheckButton *evaluated = GTK_CHECK_BUTTON (find_check (GTK_WIDGET (table), first, 2));
  GtkCheckButton *midterm = GTK_CHECK_BUTTON (find_check (GTK_WIDGET (table), first, 3));
  GtkCheckButton *locked = GTK_CHECK_BUTTON (find_check (GTK_WIDGET (table), first, 4));
  guint n = sokaku_plan_get_n_years (get_plan (f));

  g_assert_true (gtk_check_button_get_active (evaluated));
  gtk_check_button_set_active (evaluated, FALSE);
  g_assert_true (gtk_check_button_get_active (evaluated));
  answer (settings, GTK_RESPONSE_CANCEL);
  g_assert_true (sokaku_year_get_evaluated (first));
  gtk_check_button_set_active (evaluated, FALSE);
  answer (settings, GTK_RESPONSE_ACCEPT);
  g_assert_false (sokaku_year_get_evaluated (first));
  g_assert_false (gtk_check_button_get_active (evaluated));
  undo (settings);
  g_assert_true (gtk_check_button_get_active (evaluated));

  gtk_check_button_set_active (midterm, TRUE);
  g_assert_cmpint (sokaku_plan_get_midterm_year (get_plan (f)), ==, sokaku_year_get_fiscal (first));
  gtk_check_button_set_active (locked, TRUE);
  g_assert_true (sokaku_year_get_locked (first));
  /* What is locked stays, and so does what stands between. */
  gtk_check_button_set_active (evaluated, FALSE);
  app_fixture_settle (settings);
  g_assert_null (find_dialog (settings));
  g_assert_true (sokaku_year_get_evaluated (first));
  g_assert_cmpstr (sokaku_plan_settings_table_get_error (table), !=, "");
  sokaku_plan_settings_table_select (table, second);
  g_assert_cmpstr (sokaku_plan_settings_table_get_error (table), ==, "");
  press (settings, GDK_KEY_Delete, 0);
  g_assert_null (find_dialog (settings));
  g_assert_cmpstr (sokaku_plan_settings_table_get_error (table), !=, "");

  press (settings, GDK_KEY_Insert, 0);
  g_assert_cmpuint (sokaku_plan_get_n_years (get_plan (f)), ==, n + 1);
}

/* Items go over the border of their initiative, up and down. */
static void
test_items (AppFixture *f, gconstpointer data)
{
  SokakuPlanSettings *settings = open_settings (f);
  SokakuPlanSettingsTable *table = show_table (settings, "items");
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (get_plan (f));
  SokakuInitiative *one = sokaku_node_list_peek (initiatives, 0);
  SokakuInitiative *two = sokaku_node_list_peek (initiatives, 1);
  SokakuItem *last = sokaku_node_list_peek (sokaku_initiative_get_items (one), 3);
  guint n;

  sokaku_plan_settings_table_select (table, last);
  app_fixture_settle (settings);
  press (settings, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (sokaku_item_get_initiative (last) == two);
  g_assert_true (sokaku_plan_settings_table_get_selected (table) == last);
  press (settings, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (sokaku_item_get_initiative (last) == one);
  g_assert_true (sokaku_node_list_peek (sokaku_initiative_get_items (one), 3) == last);

  n = sokaku_node_list_get_length (sokaku_initiative_get_items (one));
  press (settings, GDK_KEY_Insert, 0);
  type (settings, "新しい実践項目");
  enter (settings);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_initiative_get_items (one)), ==, n + 1);
  g_assert_cmpstr (
      sokaku_item_get_title (sokaku_node_list_peek (sokaku_initiative_get_items (one), n)), ==,
      "新しい実践項目");
  press (settings, GDK_KEY_Insert, GDK_SHIFT_MASK);
  type (settings, "新しい取組項目");
  enter (settings);
  g_assert_cmpstr (sokaku_initiative_get_title (sokaku_node_list_peek (initiatives, 1)), ==,
                   "新しい取組項目");
  while (sokaku_history_get_can_undo (get_history (f)))
    undo (settings);
  g_assert_true (sokaku_node_list_peek (initiatives, 1) == two);
}

/* What is dragged stands above or below the row that it is dropped on; below an initiative are its
 * items. */
static void
test_drop (AppFixture *f, gconstpointer data)
{
  const SokakuPlanSettingsSpec *spec = sokaku_plan_settings_items_get_spec ();
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuNodeList *initiatives;
  SokakuInitiative *one, *three;
  SokakuItem *first, *other;

  app_fixture_open (f);
  plan = get_plan (f);
  history = get_history (f);
  initiatives = sokaku_plan_get_initiatives (plan);
  one = sokaku_node_list_peek (initiatives, 0);
  three = sokaku_node_list_peek (initiatives, 2);
  first = sokaku_node_list_peek (sokaku_initiative_get_items (one), 0);
  other = sokaku_node_list_peek (sokaku_initiative_get_items (three), 1);

  g_assert_true (spec->move (plan, history, first, other, FALSE, NULL));
  g_assert_true (sokaku_node_list_peek (sokaku_initiative_get_items (three), 1) == first);
  g_assert_true (spec->move (plan, history, first, other, TRUE, NULL));
  g_assert_true (sokaku_node_list_peek (sokaku_initiative_get_items (three), 2) == first);
  g_assert_false (spec->move (plan, history, first, other, TRUE, NULL));
  g_assert_true (spec->move (plan, history, first, one, TRUE, NULL));
  g_assert_true (sokaku_node_list_peek (sokaku_initiative_get_items (one), 3) == first);
  g_assert_true (spec->move (plan, history, three, one, FALSE, NULL));
  g_assert_true (sokaku_node_list_peek (initiatives, 0) == three);
  g_assert_true (spec->move (plan, history, three, first, FALSE, NULL));
  g_assert_true (sokaku_node_list_peek (initiatives, 1) == three);
  while (sokaku_history_get_can_undo (history))
    sokaku_history_undo (history);
  g_assert_true (sokaku_node_list_peek (initiatives, 2) == three);
  g_assert_true (sokaku_node_list_peek (sokaku_initiative_get_items (one), 0) == first);
}

static GtkSelectionModel *
find_rows (GtkWidget *widget)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    return gtk_column_view_get_model (GTK_COLUMN_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkSelectionModel *found = find_rows (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_tags (AppFixture *f, gconstpointer data)
{
  SokakuPlanSettings *settings = open_settings (f);
  SokakuPlanSettingsTable *table;
  gpointer tag;

  for (guint i = 1; i < 4; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      sokaku_history_set_string (get_history (f), test_plan_item (get_plan (f), number), "tag",
                                 "R5変更", "Tag");
    }
  table = show_table (settings, "tags");
  gtk_selection_model_select_item (find_rows (GTK_WIDGET (table)), 0, TRUE);
  tag = sokaku_plan_settings_table_get_selected (table);
  g_assert_nonnull (tag);
  g_assert_true (sokaku_plan_settings_table_edit (table, tag, "name"));
  type (settings, "R5改定");
  enter (settings);
  g_assert_cmpuint (sokaku_structure_count_tag (get_plan (f), "R5改定"), ==, 3);
  g_assert_true (sokaku_plan_settings_table_get_selected (table) == tag);
  press (settings, GDK_KEY_Delete, 0);
  answer (settings, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (sokaku_structure_count_tag (get_plan (f), "R5改定"), ==, 0);
  undo (settings);
  g_assert_cmpuint (sokaku_structure_count_tag (get_plan (f), "R5改定"), ==, 3);
}

static GtkWidget *
find_grid (GtkWidget *widget)
{
  if (SOKAKU_IS_EVALUATION_GRID (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_grid (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The plan's window shows each definition at once, and each again by undo. */
static void
test_window_follows (AppFixture *f, gconstpointer data)
{
  SokakuNodeList *criteria;
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuEvaluationGrid *grid;

  app_fixture_open (f);
  plan = get_plan (f);
  history = get_history (f);
  criteria = sokaku_plan_get_criteria (plan);
  grid = SOKAKU_EVALUATION_GRID (find_grid (GTK_WIDGET (f->window)));
  g_assert_nonnull (grid);

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *item = g_strdup (sokaku_sheets_place_get_item (f->window->sheets_place));

      switch (i)
        {
        case 0:
          sokaku_structure_add_criterion (plan, history, 1, "公平性", NULL);
          break;
        case 1:
          sokaku_structure_remove (plan, history, sokaku_node_list_peek (criteria, 0), NULL);
          break;
        case 2:
          sokaku_structure_add_year (plan, history, sokaku_plan_get_last_fiscal (plan) + 1, NULL);
          break;
        case 3:
          sokaku_structure_remove (plan, history, sokaku_plan_peek_year (plan, 0), NULL);
          break;
        case 4:
          sokaku_structure_set_evaluated (plan, history, sokaku_plan_peek_year (plan, 0), FALSE,
                                          NULL);
          break;
        case 5:
          sokaku_structure_remove (plan, history,
                                   sokaku_node_list_peek (sokaku_plan_get_grades (plan), 1), NULL);
          break;
        case 6:
          sokaku_structure_move (plan, history, sokaku_node_list_peek (criteria, 0), 2, NULL);
          break;
        default:
          sokaku_structure_remove (plan, history,
                                   sokaku_node_list_peek (sokaku_plan_get_themes (plan), 0), NULL);
        }
      app_fixture_settle (f->window);
      g_assert_nonnull (
          sokaku_evaluation_grid_get_cell (grid, sokaku_node_list_get_length (criteria) - 1, 0));
      g_assert_cmpstr (sokaku_sheets_place_get_item (f->window->sheets_place), ==, item);
    }
  while (sokaku_history_get_can_undo (history))
    {
      sokaku_history_undo (history);
      app_fixture_settle (f->window);
    }
  while (sokaku_history_get_can_redo (history))
    sokaku_history_redo (history);
  app_fixture_settle (f->window);
}

static void
on_added (SokakuItem *item, gpointer data)
{
  *(SokakuItem **) data = item;
}

static void
test_item_actions (AppFixture *f, gconstpointer data)
{
  SokakuSheetsPlace *place;
  SokakuPlan *plan;
  SokakuItem *third;
  SokakuItem *added = NULL;
  SokakuInitiative *initiative;
  GtkWidget *dialog;

  app_fixture_open (f);
  plan = get_plan (f);
  place = f->window->sheets_place;
  sokaku_sheets_place_show_item (place, "3");
  third = test_plan_item (plan, "3");
  initiative = sokaku_item_get_initiative (third);

  /* The sheet that takes its place is shown, and the same one by undo. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.remove-item", NULL);
  answer (f->window, GTK_RESPONSE_ACCEPT);
  g_assert_null (sokaku_item_get_initiative (third));
  g_assert_cmpstr (sokaku_sheets_place_get_item (place), ==, "4");
  undo (f->window);
  g_assert_true (sokaku_item_get_initiative (third) == initiative);

  sokaku_sheets_place_show_item (place, "3");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.end-item", NULL);
  answer (f->window, GTK_RESPONSE_ACCEPT);
  g_assert_true (sokaku_item_get_ended (third));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.resume-item", NULL);
  g_assert_false (sokaku_item_get_ended (third));

  /* It is in that initiative already: there is nothing to do. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.move-item", NULL);
  dialog = GTK_WIDGET (find_dialog (f->window));
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT)));
  answer (f->window, GTK_RESPONSE_CANCEL);

  dialog = sokaku_item_dialog_add (GTK_WIDGET (f->window), f->window->document, third, on_added,
                                   &added);
  app_fixture_settle (dialog);
  g_assert_false (gtk_widget_get_sensitive (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT)));
  g_assert_true (GTK_IS_TEXT (get_focus (dialog)));
  gtk_editable_set_text (GTK_EDITABLE (get_focus (dialog)), "新しい実践項目");
  g_assert_true (gtk_widget_get_sensitive (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT)));
  answer (f->window, GTK_RESPONSE_ACCEPT);
  g_assert_nonnull (added);
  g_assert_cmpstr (sokaku_item_get_title (added), ==, "新しい実践項目");
  g_assert_true (sokaku_item_get_initiative (added) == initiative);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new-item", NULL);
  answer (f->window, GTK_RESPONSE_CANCEL);
}

static void
list_drop_downs (GtkWidget *widget, GPtrArray *drop_downs)
{
  if (GTK_IS_DROP_DOWN (widget))
    g_ptr_array_add (drop_downs, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_drop_downs (child, drop_downs);
}

static void
assert_place (gpointer drop_down, const char *expected)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (drop_down);

  g_assert_cmpstr (gtk_string_object_get_string (selected), ==, expected);
}

static void
add_at (AppFixture *f, SokakuItem *after, int initiative, const char *shown, int place, guint index)
{
  SokakuItem *added = NULL;
  GtkWidget *dialog = sokaku_item_dialog_add (GTK_WIDGET (f->window), f->window->document, after,
                                              on_added, &added);
  g_autoptr (GPtrArray) drop_downs = g_ptr_array_new ();
  guint position;

  app_fixture_settle (dialog);
  list_drop_downs (dialog, drop_downs);
  g_assert_cmpuint (drop_downs->len, ==, 2);
  gtk_editable_set_text (GTK_EDITABLE (get_focus (dialog)), "新しい実践項目");
  if (initiative >= 0)
    gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 0), (guint) initiative);
  assert_place (g_ptr_array_index (drop_downs, 1), shown);
  if (place >= 0)
    gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 1), (guint) place);
  answer (f->window, GTK_RESPONSE_ACCEPT);
  g_assert_nonnull (added);
  g_assert_true (sokaku_node_list_find (
      sokaku_initiative_get_items (sokaku_item_get_initiative (added)), added, &position));
  g_assert_cmpuint (position, ==, index);
}

/* The dialog says where a new item will stand: below the chosen one, or elsewhere if asked. */
static void
test_new_item_place (AppFixture *f, gconstpointer data)
{
  SokakuPlan *plan;
  SokakuItem *second;
  SokakuNodeList *items;

  app_fixture_open (f);
  plan = get_plan (f);
  items
      = sokaku_initiative_get_items (sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 5));
  while (sokaku_node_list_get_length (items) > 0)
    sokaku_node_list_remove (items, 0);
  second = test_plan_item (plan, "2");
  sokaku_item_set_title (second, "第二");
  sokaku_item_set_title (test_plan_item (plan, "4"), "第四");
  sokaku_item_set_title (test_plan_item (plan, "8"), "第八");

  add_at (f, second, -1, "Below “2 第二”", -1, 2);
  add_at (f, second, -1, "Below “2 第二”", 0, 0);
  add_at (f, test_plan_item (plan, "4"), -1, "At the end, below “4 第四”", -1, 6);
  add_at (f, second, 1, "At the end, below “8 第八”", -1, 4);
  add_at (f, NULL, 5, "As the only item", -1, 0);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (SokakuApplication) application = app_fixture_init (&argc, &argv);

  ADD ("/plan-settings/pages", test_pages);
  ADD ("/plan-settings/form", test_form);
  ADD ("/plan-settings/escape", test_escape);
  ADD ("/plan-settings/edit-in-place", test_edit_in_place);
  ADD ("/plan-settings/rows-by-keyboard", test_rows_by_keyboard);
  ADD ("/plan-settings/years", test_years);
  ADD ("/plan-settings/items", test_items);
  ADD ("/plan-settings/drop", test_drop);
  ADD ("/plan-settings/tags", test_tags);
  ADD ("/plan-settings/window-follows", test_window_follows);
  ADD ("/plan-settings/item-actions", test_item_actions);
  ADD ("/plan-settings/new-item-place", test_new_item_place);
  return g_test_run ();
}
