/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding sheets in a window: search, hits, filters, orders, keys, and what is kept of them. */
#include "app-fixture.h"

#include "sokaku-changed-sheets.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet-list.h"
#include "sokaku-sheet-row.h"
#include "sokaku-sheet.h"

#include <string.h>

static SokakuApplication *application;

/* --- Looking at the window --- */

/* The first widget of @type below @widget, popovers aside. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  if (GTK_IS_POPOVER (widget))
    return NULL;
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
get_part (AppFixture *f, GType type)
{
  return find_widget (GTK_WIDGET (f->window->sheets_place), type);
}

/* The bar's first widget with a CSS class. */
static GtkWidget *
find_class (GtkWidget *widget, const char *name)
{
  if (gtk_widget_has_css_class (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GListModel *
get_rows (AppFixture *f)
{
  GtkWidget *view = find_widget (get_part (f, SOKAKU_TYPE_SHEET_LIST), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

/* The numbers of the sheets in the list, with blanks between them. */
static char *
list_numbers (AppFixture *f)
{
  GListModel *rows = get_rows (f);
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) node = g_list_model_get_item (rows, i);

      if (SOKAKU_IS_ITEM (node))
        g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? " " : "",
                                sokaku_item_get_number (SOKAKU_ITEM (node)));
    }
  return g_string_free (numbers, FALSE);
}

#define assert_numbers(f, expected)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *numbers = list_numbers (f);                                                   \
                                                                                                   \
    g_assert_cmpstr (numbers, ==, expected);                                                       \
  }                                                                                                \
  G_STMT_END

static const char *
get_count (AppFixture *f)
{
  return gtk_label_get_text (
      GTK_LABEL (find_class (GTK_WIDGET (f->window->sheets_place), "figure")));
}

static const char *
get_chosen (AppFixture *f)
{
  return sokaku_sheets_place_get_item (f->window->sheets_place);
}

static SokakuItem *
get_item (AppFixture *f, guint position)
{
  g_autoptr (GPtrArray) items
      = sokaku_plan_list_items (sokaku_document_get_plan (f->window->document));

  return g_ptr_array_index (items, position);
}

typedef struct
{
  AppFixture *f;
  const char *count;
} Wanted;

static gboolean
has_count (gpointer data)
{
  Wanted *wanted = data;

  return strcmp (get_count (wanted->f), wanted->count) == 0;
}

/* Types a search and waits for what it finds. */
static void
search (AppFixture *f, const char *words, const char *count)
{
  Wanted wanted = { f, count };

  gtk_editable_set_text (GTK_EDITABLE (get_part (f, GTK_TYPE_SEARCH_ENTRY)), words);
  app_fixture_wait (has_count, &wanted);
  app_fixture_settle (f->window);
}

static void
press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, 0, &handled);
      if (handled)
        return;
    }
}

static void
open_with_texts (AppFixture *f)
{
  app_fixture_open (f);
  sokaku_item_set_title (get_item (f, 2), "ﾀﾌﾞﾚｯﾄの導入");
  sokaku_item_set_remark (get_item (f, 2), "検証した。タブレットは足りた。タブレット。");
  sokaku_issue_set_problem (sokaku_item_find_issue (get_item (f, 9), 2021),
                            "新しいタブレットの検証");
  sokaku_item_set_special_note (get_item (f, 11), "検証のみ");
}

/* --- Search --- */

static void
test_search (AppFixture *f, gconstpointer data)
{
  GtkWidget *list;

  open_with_texts (f);
  g_assert_cmpstr (get_count (f), ==, "24 sheets");
  search (f, "たぶれっと", "2 of 24 sheets");
  assert_numbers (f, "3 10");
  search (f, "たぶれっと 新しい", "1 of 24 sheets");
  assert_numbers (f, "10");
  search (f, "\"タブレットの検証\"", "1 of 24 sheets");
  search (f, "検証", "3 of 24 sheets");
  assert_numbers (f, "3 10 12");

  /* What is edited is found as it is now. */
  sokaku_item_set_special_note (get_item (f, 11), "済んだ");
  search (f, "検証した", "1 of 24 sheets");
  search (f, "検証", "2 of 24 sheets");

  list = get_part (f, SOKAKU_TYPE_SHEET_LIST);
  search (f, "どこにもない", "0 of 24 sheets");
  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (find_widget (list, GTK_TYPE_STACK))), ==,
      "empty");
  search (f, "", "24 sheets");
}

typedef struct
{
  GtkWidget *list;
  const char *number;
  GtkWidget *row;
} RowWanted;

static void
find_row (GtkWidget *widget, RowWanted *wanted)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (SOKAKU_IS_SHEET_ROW (child) && gtk_widget_get_mapped (child)
          && sokaku_sheet_row_get_item (SOKAKU_SHEET_ROW (child)) != NULL
          && strcmp (sokaku_item_get_number (sokaku_sheet_row_get_item (SOKAKU_SHEET_ROW (child))),
                     wanted->number)
                 == 0)
        wanted->row = child;
      find_row (child, wanted);
    }
}

static GtkWidget *
get_row (AppFixture *f, const char *number)
{
  RowWanted wanted = { NULL, number, NULL };

  find_row (get_part (f, SOKAKU_TYPE_SHEET_LIST), &wanted);
  g_assert_nonnull (wanted.row);
  return wanted.row;
}

/* A row says where the words were found, and takes a second line for it. */
static void
test_hits_in_list (AppFixture *f, gconstpointer data)
{
  int height;

  open_with_texts (f);
  app_fixture_settle (f->window);
  height = gtk_widget_get_height (get_row (f, "3"));
  g_assert_cmpint (height, >=, 28);
  g_assert_cmpint (height, <=, 30);

  search (f, "新しい", "1 of 24 sheets");
  gtk_test_accessible_assert_property (get_row (f, "10"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "R3 Issue: 新しいタブレットの検証");
  g_assert_cmpint (gtk_widget_get_height (get_row (f, "10")), >, height);
  search (f, "足りた", "1 of 24 sheets");
  gtk_test_accessible_assert_property (get_row (f, "3"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Remark: …証した。タブレットは足りた。タブレット。");
  search (f, "", "24 sheets");
  g_assert_cmpint (gtk_widget_get_height (get_row (f, "3")), ==, height);
}

static void
step (AppFixture *f, int direction)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.step-hit", "i", direction);
  app_fixture_settle (f->window);
}

/* What is selected in the field that has the focus. */
static char *
dup_selection (AppFixture *f)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));
  GtkTextIter start, end;
  int first, last;

  if (GTK_IS_TEXT_VIEW (focus)
      && gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)),
                                               &start, &end))
    {
      g_autofree char *text = gtk_text_iter_get_text (&start, &end);

      return g_strdup_printf ("%d %s", gtk_text_iter_get_offset (&start), text);
    }
  if (GTK_IS_EDITABLE (focus)
      && gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &first, &last))
    {
      g_autofree char *text = gtk_editable_get_chars (GTK_EDITABLE (focus), first, last);

      return g_strdup_printf ("%d %s", first, text);
    }
  return NULL;
}

#define assert_selected(f, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *selection = dup_selection (f);                                                \
                                                                                                   \
    g_assert_cmpstr (selection, ==, expected);                                                     \
  }                                                                                                \
  G_STMT_END

/* The first label below @widget that shows @text. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static char *
dup_background (AppFixture *f, const char *text)
{
  GtkWidget *label = find_label (get_part (f, SOKAKU_TYPE_SHEET_FORM), text);
  PangoAttrList *attributes;
  g_autofree char *all = NULL;
  const char *background;

  g_assert_nonnull (label);
  attributes = gtk_label_get_attributes (GTK_LABEL (label));
  all = attributes != NULL ? pango_attr_list_to_string (attributes) : g_strdup ("");
  background = strstr (all, " background ");
  while (background != NULL && background > all && background[-1] != '\n')
    background--;
  return background != NULL ? g_strndup (background, strcspn (background, "#") - 1) : NULL;
}

/* Where the words stand in the form's texts. */
static void
test_hits_in_form (AppFixture *f, gconstpointer data)
{
  static const char text[] = "新しいタブレットの検証";
  g_autofree char *marked = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *title = NULL;
  g_autofree char *none = NULL;

  open_with_texts (f);
  search (f, "ﾀﾌﾞﾚｯﾄ", "2 of 24 sheets");
  sokaku_sheets_place_show_item (f->window->sheets_place, "10");
  app_fixture_settle (f->window);
  marked = dup_background (f, text);
  g_assert_cmpstr (marked, ==, "9 24 background");

  sokaku_issue_set_problem (sokaku_item_find_issue (get_item (f, 9), 2021), "タブレット");
  changed = dup_background (f, "タブレット");
  g_assert_cmpstr (changed, ==, "0 15 background");

  sokaku_sheets_place_show_item (f->window->sheets_place, "3");
  app_fixture_settle (f->window);
  title = dup_background (f, "ﾀﾌﾞﾚｯﾄの導入");
  g_assert_cmpstr (title, ==, "0 18 background");
  search (f, "", "24 sheets");
  none = dup_background (f, "ﾀﾌﾞﾚｯﾄの導入");
  g_assert_null (none);
}

/* Field by field, sheet by sheet, and round again with a note. */
static void
test_hits_in_turn (AppFixture *f, gconstpointer data)
{
  open_with_texts (f);
  step (f, 1);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)),
                                         get_part (f, GTK_TYPE_SEARCH_ENTRY)));

  search (f, "タブレット", "2 of 24 sheets");
  g_assert_cmpstr (get_chosen (f), ==, "1");
  step (f, 1);
  g_assert_cmpstr (get_chosen (f), ==, "3");
  assert_selected (f, "0 ﾀﾌﾞﾚｯﾄ");
  step (f, 1);
  assert_selected (f, "5 タブレット");
  step (f, 1);
  g_assert_cmpstr (get_chosen (f), ==, "3");
  assert_selected (f, "15 タブレット");
  step (f, 1);
  g_assert_cmpstr (get_chosen (f), ==, "10");
  assert_selected (f, "3 タブレット");
  g_assert_cmpstr (get_count (f), ==, "2 of 24 sheets");
  step (f, 1);
  g_assert_cmpstr (get_chosen (f), ==, "3");
  g_assert_cmpstr (get_count (f), ==, "From the first hit again");
  step (f, -1);
  g_assert_cmpstr (get_chosen (f), ==, "10");
  g_assert_cmpstr (get_count (f), ==, "From the last hit again");
  for (guint i = 0; i < 3; i++)
    {
      step (f, -1);
      g_assert_cmpstr (get_chosen (f), ==, "3");
    }
  step (f, -1);
  g_assert_cmpstr (get_chosen (f), ==, "10");
}

static void
focus_field (AppFixture *f, SokakuNode *node, const char *property)
{
  g_assert_true (sokaku_sheets_place_show_field (f->window->sheets_place, node, property));
  app_fixture_settle (f->window);
}

static void
place_caret (AppFixture *f, int offset)
{
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (f->window))));
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_offset (buffer, &caret, offset);
  gtk_text_buffer_place_cursor (buffer, &caret);
}

/* From where the caret or the focus is, either way, hits or none in that field. */
static void
test_hits_from_caret (AppFixture *f, gconstpointer data)
{
  SokakuItem *item;
  SokakuNode *score;

  open_with_texts (f);
  item = get_item (f, 2);
  sokaku_issue_set_problem (sokaku_item_find_issue (item, 2021), "タブレット");
  score = sokaku_node_list_peek (
      sokaku_evaluation_get_scores (sokaku_item_find_evaluation (item, 2021)), 1);
  search (f, "タブレット", "2 of 24 sheets");

  focus_field (f, SOKAKU_NODE (item), "remark");
  place_caret (f, 9);
  step (f, 1);
  assert_selected (f, "15 タブレット");
  /* It is not what the clerk has selected, and not ended by what is selected elsewhere. */
  g_assert_false (
      gdk_clipboard_is_local (gtk_widget_get_primary_clipboard (GTK_WIDGET (f->window))));
  place_caret (f, 12);
  step (f, -1);
  assert_selected (f, "5 タブレット");
  place_caret (f, 3);
  step (f, -1);
  assert_selected (f, "0 タブレット");
  step (f, -1);
  assert_selected (f, "0 ﾀﾌﾞﾚｯﾄ");

  focus_field (f, score, "value");
  step (f, 1);
  assert_selected (f, "0 タブレット");
  g_assert_cmpstr (get_chosen (f), ==, "3");
  focus_field (f, score, "value");
  step (f, -1);
  assert_selected (f, "0 ﾀﾌﾞﾚｯﾄ");

  focus_field (f, SOKAKU_NODE (item), "remark");
  place_caret (f, 21);
  step (f, 1);
  g_assert_cmpstr (get_chosen (f), ==, "10");
  focus_field (f, SOKAKU_NODE (item), "title");
  step (f, 1);
  assert_selected (f, "0 ﾀﾌﾞﾚｯﾄ");
}

/* --- Filters --- */

static guint
count_choice (SokakuSheetRows *rows, SokakuSheetFacet facet, const char *value)
{
  g_autoptr (GHashTable) counts = sokaku_sheet_rows_count (rows, facet);

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));
}

static void
choose (SokakuSheetRows *rows, SokakuSheetFacet facet, const char *value)
{
  sokaku_sheet_filter_set (sokaku_sheet_rows_get_filter (rows), facet, value);
}

/* Every count is what choosing it leaves. */
static void
assert_counts (SokakuSheetRows *rows)
{
  SokakuSheetFilter *filter = sokaku_sheet_rows_get_filter (rows);

  for (guint facet = 0; facet < SOKAKU_N_SHEET_FACETS; facet++)
    {
      g_autoptr (GHashTable) counts = sokaku_sheet_rows_count (rows, facet);
      g_autofree char *before = g_strdup (sokaku_sheet_filter_get (filter, facet));
      GHashTableIter iter;
      gpointer value, count;

      g_hash_table_iter_init (&iter, counts);
      while (g_hash_table_iter_next (&iter, &value, &count))
        {
          sokaku_sheet_filter_set (filter, facet, value);
          g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, GPOINTER_TO_UINT (count));
        }
      sokaku_sheet_filter_set (filter, facet, before);
    }
}

static void
test_filters_combine (AppFixture *f, gconstpointer data)
{
  static const char *const other[] = { "(福)支援課", "(福)支援課", NULL };
  g_autoptr (SokakuSheetRows) rows = sokaku_sheet_rows_new ();
  SokakuEvaluation *evaluation;
  guint n;

  app_fixture_open (f);
  sokaku_item_set_departments (get_item (f, 0), other);
  sokaku_item_set_departments (get_item (f, 5), other);
  sokaku_item_set_ended (get_item (f, 5), TRUE);
  evaluation = sokaku_item_find_evaluation (get_item (f, 0), 2021);
  sokaku_evaluation_set_grade (evaluation, "D");
  sokaku_score_set_value (sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), 0),
                          SOKAKU_UNKNOWN);
  sokaku_sheet_rows_set_document (rows, f->window->document);

  choose (rows, SOKAKU_SHEET_FACET_DEPARTMENT, "(福)支援課");
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, 2);
  g_assert_cmpuint (count_choice (rows, SOKAKU_SHEET_FACET_END, "ended"), ==, 1);
  g_assert_cmpuint (count_choice (rows, SOKAKU_SHEET_FACET_END, ""), ==, 2);
  g_assert_cmpuint (count_choice (rows, SOKAKU_SHEET_FACET_DEPARTMENT, "(福)支援課"), ==, 2);
  g_assert_cmpuint (count_choice (rows, SOKAKU_SHEET_FACET_DEPARTMENT, ""), ==, 24);
  assert_counts (rows);
  choose (rows, SOKAKU_SHEET_FACET_END, "ended");
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, 1);
  choose (rows, SOKAKU_SHEET_FACET_END, "");

  sokaku_sheet_filter_set_year (sokaku_sheet_rows_get_filter (rows), 2021);
  choose (rows, SOKAKU_SHEET_FACET_GRADE, "D");
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, 1);
  sokaku_sheet_filter_set_year (sokaku_sheet_rows_get_filter (rows), 2020);
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, 0);
  sokaku_sheet_rows_clear (rows);
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, 24);

  n = count_choice (rows, SOKAKU_SHEET_FACET_COMPLETENESS, "incomplete");
  choose (rows, SOKAKU_SHEET_FACET_COMPLETENESS, "incomplete");
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, n);
  sokaku_sheet_rows_set_query (rows, "3");
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), <, n);
  assert_counts (rows);
}

static void
test_chips (AppFixture *f, gconstpointer data)
{
  GtkWidget *place;

  app_fixture_open (f);
  place = GTK_WIDGET (f->window->sheets_place);
  g_assert_null (find_class (place, "filter-chip"));
  sokaku_sheets_place_set_theme (f->window->sheets_place, "t2");
  sokaku_sheets_place_set_department (f->window->sheets_place, "(財)財政課");
  app_fixture_settle (f->window);
  g_signal_emit_by_name (find_class (place, "filter-chip"), "clicked");
  app_fixture_settle (f->window);
  g_assert_cmpstr (sokaku_sheets_place_get_theme (f->window->sheets_place), ==, "");
  g_assert_nonnull (find_class (place, "filter-chip"));
  gtk_test_accessible_assert_property (find_class (place, "filter-chip"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter Department: (財)財政課");
  g_signal_emit_by_name (find_class (place, "filter-chip"), "clicked");
  g_assert_null (find_class (place, "filter-chip"));
  g_assert_cmpstr (get_count (f), ==, "24 sheets");
}

static void
test_orders (AppFixture *f, gconstpointer data)
{
  g_autoptr (SokakuSheetRows) rows = sokaku_sheet_rows_new ();
  SokakuEvaluation *overall;

  app_fixture_open (f);
  sokaku_item_set_number (get_item (f, 0), "N2");
  sokaku_item_set_number (get_item (f, 1), "100");
  sokaku_item_set_title (get_item (f, 4), "");
  overall = sokaku_item_find_evaluation (get_item (f, 7), SOKAKU_OVERALL);
  sokaku_evaluation_set_grade (overall, "A");
  sokaku_sheet_rows_set_document (rows, f->window->document);

  g_assert_true (sokaku_sheet_rows_step (rows, NULL, 1) == get_item (f, 0));
  sokaku_sheet_rows_set_order (rows, SOKAKU_SHEET_ORDER_NUMBER);
  g_assert_true (sokaku_sheet_rows_step (rows, NULL, 1) == get_item (f, 2));
  g_assert_true (sokaku_sheet_rows_step (rows, NULL, -1) == get_item (f, 0));
  g_assert_true (sokaku_sheet_rows_step (rows, get_item (f, 0), -1) == get_item (f, 1));
  /* No headings where initiatives are mixed. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 24);
  sokaku_sheet_rows_set_order (rows, SOKAKU_SHEET_ORDER_GRADE);
  g_assert_true (sokaku_sheet_rows_step (rows, NULL, 1) == get_item (f, 7));
  g_assert_true (sokaku_sheet_rows_step (rows, get_item (f, 7), 1) == get_item (f, 0));
  sokaku_sheet_rows_set_order (rows, SOKAKU_SHEET_ORDER_COMPLETENESS);
  g_assert_true (sokaku_sheet_rows_step (rows, NULL, 1) == get_item (f, 4));
}

/* --- Changed sheets --- */

static void
note_change (SokakuChangedSheets *changed, SokakuItem *item, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_changed_sheets (AppFixture *f, gconstpointer data)
{
  SokakuHistory *history;
  SokakuItem *a, *b;
  guint64 saved;
  guint n_changes = 0;

  app_fixture_open (f);
  history = sokaku_document_get_history (f->window->document);
  a = get_item (f, 0);
  b = get_item (f, 1);
  g_autoptr (SokakuChangedSheets) changed
      = sokaku_changed_sheets_new (sokaku_document_get_plan (f->window->document), history);
  g_signal_connect (changed, "changed", G_CALLBACK (note_change), &n_changes);

  sokaku_history_type_string (history, a, "remark", "あ", "Remark");
  sokaku_history_type_string (history, a, "remark", "あい", "Remark");
  g_assert_true (sokaku_changed_sheets_is_unsaved (changed, a));
  g_assert_false (sokaku_changed_sheets_is_unsaved (changed, b));
  g_assert_cmpuint (n_changes, >, 0);
  sokaku_history_set_string (history, b, "remark", "う", "Remark");
  sokaku_history_undo (history);
  g_assert_true (sokaku_changed_sheets_is_unsaved (changed, a));
  g_assert_false (sokaku_changed_sheets_is_unsaved (changed, b));
  g_assert_true (sokaku_changed_sheets_is_touched (changed, b));
  sokaku_history_undo (history);
  g_assert_false (sokaku_changed_sheets_is_unsaved (changed, a));

  sokaku_history_redo (history);
  saved = sokaku_history_get_generation (history);
  sokaku_history_set_saved (history, saved);
  g_assert_false (sokaku_changed_sheets_is_unsaved (changed, a));
  /* Before what was saved it is not as saved either. */
  sokaku_history_undo (history);
  g_assert_true (sokaku_changed_sheets_is_unsaved (changed, a));
  /* And another edit makes sure that it cannot become so again. */
  sokaku_history_set_string (history, b, "remark", "え", "Remark");
  sokaku_history_undo (history);
  g_assert_true (sokaku_changed_sheets_is_unsaved (changed, a));
  g_assert_false (sokaku_changed_sheets_is_unsaved (changed, b));
  sokaku_history_set_saved (history, sokaku_history_get_generation (history));
  g_assert_false (sokaku_changed_sheets_is_unsaved (changed, a));
  g_assert_true (sokaku_changed_sheets_is_touched (changed, a));
}

/* --- Keys --- */

static void
test_keys (AppFixture *f, gconstpointer data)
{
  GtkWidget *view;
  GtkWidget *focus;

  app_fixture_open (f);
  view = find_widget (get_part (f, SOKAKU_TYPE_SHEET_LIST), GTK_TYPE_LIST_VIEW);
  press (view, GDK_KEY_1);
  g_assert_cmpstr (get_chosen (f), ==, "1");
  press (view, GDK_KEY_5);
  g_assert_cmpstr (get_chosen (f), ==, "15");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), view));
  press (view, GDK_KEY_End);
  g_assert_cmpstr (get_chosen (f), ==, "24");
  press (view, GDK_KEY_Home);
  g_assert_cmpstr (get_chosen (f), ==, "1");
  /* Over the heading of the next initiative. */
  for (guint i = 0; i < 4; i++)
    press (view, GDK_KEY_Down);
  g_assert_cmpstr (get_chosen (f), ==, "5");
  press (view, GDK_KEY_Up);
  g_assert_cmpstr (get_chosen (f), ==, "4");

  /* From within the form, the focus stays in its field. */
  app_fixture_settle (f->window);
  g_assert_true (sokaku_sheets_place_show_field (f->window->sheets_place,
                                                 SOKAKU_NODE (get_item (f, 3)), "remark"));
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.step-sheet", "i", 1);
  app_fixture_settle (f->window);
  g_assert_cmpstr (get_chosen (f), ==, "5");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == focus);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.step-sheet", "i", -1);
  g_assert_cmpstr (get_chosen (f), ==, "4");
}

/* From a cell of a table the focus goes on to the same one of the next sheet. */
static void
test_same_field (AppFixture *f, gconstpointer data)
{
  SokakuSheetForm *form;
  SokakuIssue *issue;
  SokakuEvaluation *evaluation;
  const char *property;

  app_fixture_open (f);
  form = SOKAKU_SHEET_FORM (get_part (f, SOKAKU_TYPE_SHEET_FORM));
  issue = sokaku_item_find_issue (get_item (f, 0), 2022);
  g_assert_true (
      sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (issue), "solution"));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.step-sheet", "i", 1);
  app_fixture_settle (f->window);
  g_assert_true (sokaku_sheet_form_get_field (form, &property)
                 == SOKAKU_NODE (sokaku_item_find_issue (get_item (f, 1), 2022)));
  g_assert_cmpstr (property, ==, "solution");

  evaluation = sokaku_item_find_evaluation (get_item (f, 1), 2021);
  g_assert_true (sokaku_sheets_place_show_field (
      f->window->sheets_place, sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), 2),
      "value"));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.step-sheet", "i", -1);
  app_fixture_settle (f->window);
  evaluation = sokaku_item_find_evaluation (get_item (f, 0), 2021);
  g_assert_true (sokaku_sheet_form_get_field (form, &property)
                 == sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), 2));
}

/* --- What is kept --- */

static void
reopen (AppFixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (f->window);
  f->window = sokaku_window_new (application);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_present (GTK_WINDOW (f->window));
  app_fixture_settle (f->window);
  app_fixture_open (f);
}

static void
test_kept (AppFixture *f, gconstpointer data)
{
  app_fixture_open (f);
  sokaku_sheets_place_set_theme (f->window->sheets_place, "t3");
  sokaku_sheets_place_set_department (f->window->sheets_place, "(財)財政課");
  assert_numbers (f, "1 2 3 4 9 10 11 12 17 18 19 20");
  sokaku_sheets_place_show_item (f->window->sheets_place, "10");
  reopen (f);
  g_assert_cmpstr (sokaku_sheets_place_get_theme (f->window->sheets_place), ==, "t3");
  g_assert_cmpstr (sokaku_sidebar_get_theme (f->window->sidebar), ==, "t3");
  assert_numbers (f, "1 2 3 4 9 10 11 12 17 18 19 20");
  g_assert_cmpstr (get_chosen (f), ==, "10");
  g_assert_cmpstr (get_count (f), ==, "12 of 24 sheets");

  sokaku_sheets_place_show_all (f->window->sheets_place);
  reopen (f);
  g_assert_cmpstr (sokaku_sheets_place_get_theme (f->window->sheets_place), ==, "");
  g_assert_cmpstr (get_count (f), ==, "24 sheets");
}

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)

int
main (int argc, char **argv)
{
  application = app_fixture_init (&argc, &argv);

  ADD ("/finding/search", test_search);
  ADD ("/finding/hits-in-list", test_hits_in_list);
  ADD ("/finding/hits-in-form", test_hits_in_form);
  ADD ("/finding/hits-in-turn", test_hits_in_turn);
  ADD ("/finding/hits-from-caret", test_hits_from_caret);
  ADD ("/finding/filters-combine", test_filters_combine);
  ADD ("/finding/chips", test_chips);
  ADD ("/finding/orders", test_orders);
  ADD ("/finding/changed-sheets", test_changed_sheets);
  ADD ("/finding/keys", test_keys);
  ADD ("/finding/same-field", test_same_field);
  ADD ("/finding/kept", test_kept);

  return g_test_run ();
}
