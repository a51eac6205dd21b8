/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a sheet (取組内容), planned and done. */
#include "sokaku-actions-section.h"

#include "sokaku-action-rows.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * SokakuActionsSection:
 *
 * A row for each action and each entry of its results, those of a year under one
 * cell. An empty row at the end of each year becomes an action once something is
 * put in it. Clerks work on the last year and look at the one before: earlier years
 * show on demand.
 */

struct _SokakuActionsSection
{
  SokakuPaperSection parent_instance;

  GtkWidget *toggle;
  SokakuItem *shown; /* (nullable) (weak): the item that @from was found for */
  int from;          /* the first year that shows while earlier ones are hidden */
  SokakuChoices *numbers;
  SokakuChoices *marks;
  SokakuChoices *indicators;
};

G_DEFINE_FINAL_TYPE (SokakuActionsSection, sokaku_actions_section, SOKAKU_TYPE_PAPER_SECTION)

enum
{
  COLUMN_YEAR,
  COLUMN_NUMBER,
  COLUMN_PLAN,
  COLUMN_MARK,
  COLUMN_INDICATOR,
  COLUMN_RESULT,
};

/* What stands in a row of the table. */
typedef struct
{
  int fiscal;
  SokakuAction *action; /* (nullable): none in the empty row at the end of a year */
  SokakuResult *result; /* (nullable): none where the action has no entry yet */
} Line;

#define YEARS_SHOWN 2
/* Results are longer: one column to two. */
#define RESULT_COLUMNS 2
#define CHARS 5 /* of a column */

static gboolean
has_content (SokakuAction *action)
{
  return *sokaku_action_get_plan (action) != '\0'
         || sokaku_node_list_get_length (sokaku_action_get_results (action)) > 0;
}

/* Position of the first action of the last years that have any content. */
static guint
find_first_recent (SokakuNodeList *actions)
{
  guint n = sokaku_node_list_get_length (actions);
  guint n_years = 0;
  int counted = 0;
  guint first = n;

  while (first > 0)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, first - 1);
      int year = sokaku_action_get_year (action);

      if (n_years == 0 || year != counted)
        {
          if (n_years == YEARS_SHOWN)
            break;
          if (has_content (action))
            {
              counted = year;
              n_years++;
            }
        }
      first--;
    }
  return first;
}

/* Years do not come and go while somebody works on the sheet. */
static void
find_years (SokakuActionsSection *self, SokakuItem *item)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint first;

  if (self->shown == item)
    return;
  g_set_weak_pointer (&self->shown, item);
  first = find_first_recent (actions);
  self->from = first > 0 && first < sokaku_node_list_get_length (actions)
                   ? sokaku_action_get_year (sokaku_node_list_peek (actions, first))
                   : G_MININT;
}

/* Position of the first action that shows while earlier years are hidden. */
static guint
find_first_shown (SokakuActionsSection *self, SokakuNodeList *actions)
{
  guint first = 0;

  while (first < sokaku_node_list_get_length (actions)
         && sokaku_action_get_year (sokaku_node_list_peek (actions, first)) < self->from)
    first++;
  return first;
}

static void
update_toggle (SokakuActionsSection *self,
               SokakuPlan *plan,
               SokakuNodeList *actions,
               guint first_recent)
{
  g_autofree char *label = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
  int first_year, last_year;

  gtk_widget_set_visible (self->toggle, first_recent > 0);
  if (first_recent == 0)
    return;

  first_year = sokaku_action_get_year (sokaku_node_list_peek (actions, 0));
  last_year = sokaku_action_get_year (sokaku_node_list_peek (actions, first_recent - 1));
  from = sokaku_plan_dup_year_label (plan, first_year);
  to = sokaku_plan_dup_year_label (plan, last_year);
  if (first_year == last_year)
    /* Translators: %s is a fiscal year, as in R2 */
    label = g_strdup_printf (shown ? _ ("Hide %s") : _ ("Show %s"), from);
  else
    /* Translators: the first and the last of several fiscal years, as in R2–R4 */
    label = g_strdup_printf (shown ? _ ("Hide %s–%s") : _ ("Show %s–%s"), from, to);
  gtk_button_set_label (GTK_BUTTON (self->toggle), label);
}

static GQuark
line_quark (void)
{
  return g_quark_from_static_string ("sokaku-line");
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->action);
  g_clear_object (&line->result);
  g_free (line);
}

static void
set_line (gpointer cell, const Line *line)
{
  Line *copy = g_new0 (Line, 1);

  copy->fiscal = line->fiscal;
  g_set_object (&copy->action, line->action);
  g_set_object (&copy->result, line->result);
  g_object_set_qdata_full (G_OBJECT (cell), line_quark (), copy, line_free);
}

static const Line *
get_line (gpointer cell)
{
  return g_object_get_qdata (G_OBJECT (cell), line_quark ());
}

/* Name of a cell for speech: what it is, the year, the action's number. */
static char *
dup_name (SokakuPaperSection *self, const Line *line, const char *title)
{
  g_autofree char *year
      = sokaku_plan_dup_year_label (sokaku_paper_section_get_plan (self), line->fiscal);
  g_autofree char *number = NULL;

  if (line->action == NULL)
    /* Translators: name of an empty cell, as in "取組予定, R3, 新しい行" */
    return g_strdup_printf (_ ("%s, %s, new row"), title, year);
  number = sokaku_circled_number (
      sokaku_item_get_action_number (sokaku_paper_section_get_item (self), line->action));
  return g_strdup_printf (C_ ("cell, year and row", "%s, %s, %s"), title, year, number);
}

static void
put_number (
    SokakuPaperSection *self, SokakuPaperTable *table, const Line *line, int row, int height)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  SokakuChoiceCell *cell
      = sokaku_paper_table_put_choice_cell (table, COLUMN_NUMBER, row, 1, height);
  g_autofree char *name = dup_name (self, line, _ ("Number"));

  set_line (cell, line);
  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_choice_cell_set_passes_on (cell, TRUE);
  sokaku_paper_section_bind_choice (
      self, cell, SOKAKU_ACTIONS_SECTION (self)->numbers, line->action, "number",
      line->action != NULL ? sokaku_item_get_action_number (item, line->action) : 0, line->fiscal,
      name);
}

static void
put_plan (SokakuPaperSection *self, SokakuPaperTable *table, const Line *line, int row, int height)
{
  SokakuTextCell *cell = sokaku_paper_table_put_text_cell (table, COLUMN_PLAN, row, 1, height);
  g_autofree char *name = dup_name (self, line, _ ("Planned Action"));
  SokakuTextBinding binding = {
    .node = line->action,
    .property = "plan",
    .label = _ ("Planned Action"),
    .name = name,
    .hint = line->action == NULL ? _ ("New action") : NULL,
    .field = SOKAKU_TEXT_PLAN,
  };

  set_line (cell, line);
  sokaku_text_cell_set_chars (cell, CHARS);
  sokaku_paper_section_bind_text (self, cell, &binding, line->fiscal, TRUE, SOKAKU_ROOM_PLAN);
}

static void
put_mark (SokakuPaperSection *self, SokakuPaperTable *table, const Line *line, int row)
{
  SokakuChoiceCell *cell = sokaku_paper_table_put_choice_cell (table, COLUMN_MARK, row, 1, 1);
  g_autofree char *name = dup_name (self, line, _ ("Mark"));

  set_line (cell, line);
  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_choice_cell_set_passes_on (cell, TRUE);
  sokaku_paper_section_bind_choice (
      self, cell, SOKAKU_ACTIONS_SECTION (self)->marks, line->result, "mark",
      line->result != NULL ? sokaku_result_get_mark (line->result) : SOKAKU_MARK_NONE, line->fiscal,
      name);
}

static void
put_indicator (SokakuPaperSection *self, SokakuPaperTable *table, const Line *line, int row)
{
  SokakuChoiceCell *cell = sokaku_paper_table_put_choice_cell (table, COLUMN_INDICATOR, row, 1, 1);
  g_autofree char *name = dup_name (self, line, _ ("Indicator"));

  set_line (cell, line);
  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_choice_cell_set_passes_on (cell, TRUE);
  sokaku_paper_section_bind_choice (
      self, cell, SOKAKU_ACTIONS_SECTION (self)->indicators, line->result, "indicator",
      line->result != NULL ? sokaku_result_get_indicator (line->result) : 0, line->fiscal, name);
}

static void
put_result (SokakuPaperSection *self, SokakuPaperTable *table, const Line *line, int row)
{
  SokakuTextCell *cell
      = sokaku_paper_table_put_text_cell (table, COLUMN_RESULT, row, RESULT_COLUMNS, 1);
  g_autofree char *name = dup_name (self, line, _ ("Result"));
  SokakuTextBinding binding = {
    .node = line->result,
    .property = "text",
    .label = _ ("Result"),
    .name = name,
    .field = SOKAKU_TEXT_RESULT,
  };

  set_line (cell, line);
  sokaku_text_cell_set_chars (cell, RESULT_COLUMNS * CHARS);
  sokaku_paper_section_bind_text (self, cell, &binding, line->fiscal, TRUE, SOKAKU_ROOM_RESULT);
}

/* An action with the entries of its results; the empty row where there is none. */
static int
put_action (
    SokakuPaperSection *self, SokakuPaperTable *table, int fiscal, SokakuAction *action, int row)
{
  SokakuNodeList *results = action != NULL ? sokaku_action_get_results (action) : NULL;
  guint n = results != NULL ? MAX (1, sokaku_node_list_get_length (results)) : 1;

  for (guint i = 0; i < n; i++)
    {
      const Line line
          = { fiscal, action, results != NULL ? sokaku_node_list_peek (results, i) : NULL };

      if (i == 0)
        {
          put_number (self, table, &line, row, (int) n);
          put_plan (self, table, &line, row, (int) n);
        }
      put_mark (self, table, &line, row + (int) i);
      put_indicator (self, table, &line, row + (int) i);
      put_result (self, table, &line, row + (int) i);
    }
  return row + (int) n;
}

static void
put_sign_head (SokakuPaperTable *table, int column, const char *sign, const char *spoken)
{
  SokakuPaperText *head = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_HEAD, column, 0, 1, 1);

  sokaku_paper_text_set_chars (head, 0);
  sokaku_paper_text_append (head, SOKAKU_PAPER_PLAIN, sign);
  sokaku_paper_text_set_spoken (head, spoken);
  sokaku_paper_text_end (head);
}

static void
put_heads (SokakuPaperTable *table)
{
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_YEAR, 0, 1, 0, _ ("Year"));
  put_sign_head (table, COLUMN_NUMBER, "", _ ("Number"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_PLAN, 0, 1, CHARS,
                               _ ("Planned Action"));
  /* Translators: narrow head of the column of the marks 新 and 継 */
  put_sign_head (table, COLUMN_MARK, C_ ("head", "Mk"), _ ("Mark"));
  /* Translators: narrow head of the column of the numbers of activity indicators */
  put_sign_head (table, COLUMN_INDICATOR, C_ ("head", "In"), _ ("Indicator"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_RESULT, 0, RESULT_COLUMNS,
                               RESULT_COLUMNS * CHARS, _ ("Results and Activity Indicators"));
}

/* Rows of a year, from the first one on; the year's head goes before its cells. */
static int
put_year (SokakuPaperSection *self,
          SokakuPaperTable *table,
          SokakuPlan *plan,
          SokakuItem *item,
          int fiscal,
          int row)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  gboolean open
      = sokaku_plan_find_year (plan, fiscal) != NULL && !sokaku_plan_is_locked (plan, fiscal)
        && !sokaku_item_is_after_end (item, fiscal) && !sokaku_item_is_before_start (item, fiscal);
  guint n = sokaku_node_list_get_length (actions);
  int height = open ? 1 : 0;
  g_autofree char *year = sokaku_plan_dup_year_label (plan, fiscal);
  SokakuPaperText *head;

  /* All of the year's, also where a file has them in another order. */
  for (guint i = 0; i < n; i++)
    if (sokaku_action_get_year (sokaku_node_list_peek (actions, i)) == fiscal)
      height += (int) MAX (1, sokaku_node_list_get_length (
                                  sokaku_action_get_results (sokaku_node_list_peek (actions, i))));
  if (height == 0)
    return row;

  head = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_ROW_HEAD, COLUMN_YEAR, row, 1, height);
  sokaku_paper_text_set_chars (head, 0);
  sokaku_paper_text_append (head, SOKAKU_PAPER_PLAIN, year);
  sokaku_paper_text_end (head);
  for (guint i = 0; i < n; i++)
    if (sokaku_action_get_year (sokaku_node_list_peek (actions, i)) == fiscal)
      row = put_action (self, table, fiscal, sokaku_node_list_peek (actions, i), row);
  if (open)
    row = put_action (self, table, fiscal, NULL, row);
  return row;
}

/* Rows of years that the plan does not have are a mistake that has to be seen. */
static void
put_other_years (
    SokakuPaperSection *self, SokakuPaperTable *table, SokakuPlan *plan, SokakuItem *item, int row)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  g_autoptr (GHashTable) years = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      int fiscal = sokaku_action_get_year (sokaku_node_list_peek (actions, i));

      if (sokaku_plan_find_year (plan, fiscal) == NULL
          && g_hash_table_add (years, GINT_TO_POINTER (fiscal)))
        row = put_year (self, table, plan, item, fiscal, row);
    }
}

static void
sokaku_actions_section_fill (SokakuPaperSection *section,
                             SokakuPaperTable *table,
                             SokakuPlan *plan,
                             SokakuItem *item)
{
  SokakuActionsSection *self = SOKAKU_ACTIONS_SECTION (section);
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  int from = G_MININT;
  int row = 1;

  find_years (self, item);
  update_toggle (self, plan, actions, find_first_shown (self, actions));
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)))
    from = self->from;

  put_heads (table);
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      int fiscal = sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, i));

      if (fiscal >= from)
        row = put_year (section, table, plan, item, fiscal, row);
    }
  put_other_years (section, table, plan, item, row);
}

/* --- Edits --- */

/* Says why an edit of the rows was not done, if it was refused. */
static void
say_refused (SokakuPaperSection *self, const GError *error)
{
  if (error != NULL)
    sokaku_paper_section_say (self, error->message);
}

/* NULL, with a sentence, where a locked year stands against it. */
static SokakuAction *
insert_action (SokakuPaperSection *self, guint position, int fiscal, int number)
{
  g_autoptr (GError) error = NULL;
  SokakuAction *action = sokaku_action_rows_insert (sokaku_paper_section_get_history (self),
                                                    sokaku_paper_section_get_item (self), position,
                                                    fiscal, number, &error);

  say_refused (self, error);
  return action;
}

static SokakuAction *
add_action (SokakuPaperSection *self, int fiscal, int number)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);

  return insert_action (self, sokaku_action_rows_find_end (item, fiscal), fiscal, number);
}

/* The action and the entry that a cell of an empty row or of a row without results is for; NULL
 * where there can be none. */
static SokakuResult *
ensure_result (SokakuPaperSection *self, const Line *line)
{
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  SokakuAction *action = line->action;

  if (line->result != NULL)
    return line->result;
  if (action == NULL)
    action = add_action (self, line->fiscal, 0);
  return action != NULL ? sokaku_action_rows_insert_result (history, action, 0) : NULL;
}

static void
sokaku_actions_section_create (SokakuPaperSection *self, SokakuTextCell *cell)
{
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  const Line *line = get_line (cell);
  const Line copy = { line->fiscal, line->action, line->result };
  gboolean is_plan = g_str_equal (sokaku_text_cell_get_binding (cell)->property, "plan");

  sokaku_history_begin_group (history, _ ("Action Row"));
  if (is_plan)
    add_action (self, copy.fiscal, 0);
  else
    ensure_result (self, &copy);
  sokaku_history_end_group (history);
  /* The cell gets its node: what is put in the same order has the same cells. */
  sokaku_paper_section_update (self);
}

static void
sokaku_actions_section_chosen (SokakuPaperSection *self, SokakuChoiceCell *cell, int value)
{
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  SokakuItem *item = sokaku_paper_section_get_item (self);
  const char *property = sokaku_choice_cell_get_property (cell);
  const Line *line = get_line (cell);
  const Line copy = { line->fiscal, line->action, line->result };

  value = MAX (value, 0);
  if (g_str_equal (property, "number"))
    {
      g_autoptr (GError) error = NULL;

      if (copy.action != NULL)
        sokaku_action_rows_set_number (history, item, copy.action, value, &error);
      else if (value > 0)
        add_action (self, copy.fiscal, value);
      say_refused (self, error);
    }
  else if (copy.result != NULL || value > 0)
    {
      const char *label = g_str_equal (property, "mark") ? _ ("Mark") : _ ("Indicator");
      SokakuResult *result;

      sokaku_history_begin_group (history, label);
      result = ensure_result (self, &copy);
      if (result != NULL)
        sokaku_history_set_int (history, result, property, value, label);
      sokaku_history_end_group (history);
    }
  sokaku_paper_section_update (self);
}

/* Rows that are pasted past the last one of a year become new ones. */
static void
sokaku_actions_section_make_room (SokakuPaperSection *self, int row, int n_rows)
{
  SokakuCellWalker *walker = sokaku_paper_table_get_walker (sokaku_paper_section_get_table (self));
  SokakuCell *first = sokaku_cell_walker_find (walker, COLUMN_RESULT, row);
  const Line *line = first != NULL ? get_line (first) : NULL;
  int fiscal = line != NULL ? line->fiscal : 0;
  int found = 0;

  if (line == NULL || sokaku_plan_is_locked (sokaku_paper_section_get_plan (self), fiscal)
      || sokaku_item_is_after_end (sokaku_paper_section_get_item (self), fiscal))
    return;
  for (; found < n_rows; found++)
    {
      SokakuCell *cell = sokaku_cell_walker_find (walker, COLUMN_RESULT, row + found);

      line = cell != NULL ? get_line (cell) : NULL;
      if (line == NULL || line->fiscal != fiscal || line->action == NULL)
        break;
    }
  for (; found < n_rows; found++)
    if (add_action (self, fiscal, 0) == NULL)
      break;
  sokaku_paper_section_update (self);
}

/* Where the focus goes after rows have changed. */
static void
focus_node (SokakuPaperSection *self, gpointer node, const char *property)
{
  GtkWidget *cell;

  sokaku_paper_section_update (self);
  cell = sokaku_paper_section_find (self, node, property);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static SokakuCell *
get_current (SokakuPaperSection *self)
{
  return sokaku_cell_walker_get_current (
      sokaku_paper_table_get_walker (sokaku_paper_section_get_table (self)));
}

/* What the row commands are about: the row of the cell that has the focus; NULL, with a
 * sentence, where its year is locked. */
static const Line *
get_current_line (SokakuPaperSection *self)
{
  SokakuPlan *plan = sokaku_paper_section_get_plan (self);
  SokakuCell *cell = get_current (self);
  const Line *line = cell != NULL ? get_line (cell) : NULL;

  if (line != NULL && sokaku_plan_is_locked (plan, line->fiscal))
    {
      g_autofree char *year = sokaku_plan_dup_year_label (plan, line->fiscal);
      g_autofree char *sentence = g_strdup_printf (
          _ ("%s is locked; unlock the year in the menu to change its rows."), year);

      sokaku_paper_section_say (self, sentence);
      return NULL;
    }
  return line;
}

static gboolean
is_in_results (SokakuCell *cell)
{
  if (SOKAKU_IS_TEXT_CELL (cell))
    return g_strcmp0 (sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))->property, "text")
           == 0;
  return SOKAKU_IS_CHOICE_CELL (cell)
         && g_strcmp0 (sokaku_choice_cell_get_property (SOKAKU_CHOICE_CELL (cell)), "number") != 0;
}

/* Rows come to no year in which the item is not carried out. */
static gboolean
can_add (SokakuPaperSection *self, int fiscal)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  g_autofree char *year = NULL;
  g_autofree char *sentence = NULL;

  if (!sokaku_item_is_after_end (item, fiscal) && !sokaku_item_is_before_start (item, fiscal))
    return TRUE;
  year = sokaku_plan_dup_year_label (sokaku_paper_section_get_plan (self), fiscal);
  sentence = g_strdup_printf (
      _ ("The item is not carried out in %s, so no row can be added there."), year);
  sokaku_paper_section_say (self, sentence);
  return FALSE;
}

static void
insert_row (SokakuPaperSection *self, int offset)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  const Line *line = get_current_line (self);
  SokakuAction *action;
  guint position;

  if (line == NULL || !can_add (self, line->fiscal))
    return;
  if (line->action == NULL
      || !sokaku_node_list_find (sokaku_item_get_actions (item), line->action, &position))
    action = add_action (self, line->fiscal, 0);
  else
    action = insert_action (self, position + (guint) offset, line->fiscal, 0);
  if (action != NULL)
    focus_node (self, action, "plan");
}

static void
insert_above (GtkWidget *widget, const char *name, GVariant *parameter)
{
  insert_row (SOKAKU_PAPER_SECTION (widget), 0);
}

static void
insert_below (GtkWidget *widget, const char *name, GVariant *parameter)
{
  insert_row (SOKAKU_PAPER_SECTION (widget), 1);
}

static void
add_result (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPaperSection *self = SOKAKU_PAPER_SECTION (widget);
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  const Line *line = get_current_line (self);
  SokakuResult *result;
  guint position = 0;

  if (line == NULL)
    return;
  sokaku_history_begin_group (history, _ ("Result"));
  if (line->action == NULL)
    result = ensure_result (self, line);
  else
    {
      SokakuNodeList *results = sokaku_action_get_results (line->action);

      if (line->result != NULL && sokaku_node_list_find (results, line->result, &position))
        position++;
      else
        position = sokaku_node_list_get_length (results);
      result = sokaku_action_rows_insert_result (history, line->action, position);
    }
  sokaku_history_end_group (history);
  if (result != NULL)
    focus_node (self, result, "text");
}

/* Ctrl+Enter: one more of what the focus is in. */
static void
add_another (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_in_results (get_current (SOKAKU_PAPER_SECTION (widget))))
    add_result (widget, name, parameter);
  else
    insert_below (widget, name, parameter);
}

static char *
describe_removed (SokakuPaperSection *self, SokakuAction *action)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  guint n = sokaku_node_list_get_length (sokaku_action_get_results (action));
  g_autofree char *number = sokaku_circled_number (sokaku_item_get_action_number (item, action));

  if (!has_content (action))
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "Row %s was removed with its plan and %u result; Undo brings it back.",
                   "Row %s was removed with its plan and %u results; Undo brings it back.", n),
      number, n);
}

static void
remove_action (SokakuPaperSection *self, SokakuAction *action)
{
  g_autofree char *sentence = describe_removed (self, action);
  g_autoptr (GError) error = NULL;

  if (sokaku_action_rows_remove (sokaku_paper_section_get_history (self),
                                 sokaku_paper_section_get_item (self), action, &error)
      && sentence != NULL)
    sokaku_paper_section_say (self, sentence);
  say_refused (self, error);
}

static void
remove_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPaperSection *self = SOKAKU_PAPER_SECTION (widget);
  SokakuCellWalker *walker = sokaku_paper_table_get_walker (sokaku_paper_section_get_table (self));
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  SokakuCell *current = get_current (self);
  const Line *line = get_current_line (self);
  int column, row;

  if (line == NULL || line->action == NULL
      || !sokaku_cell_walker_get_place (walker, current, &column, &row))
    return;
  if (line->result != NULL && is_in_results (current))
    sokaku_action_rows_remove_result (history, line->result);
  else
    {
      g_autoptr (SokakuAction) action = g_object_ref (line->action);

      remove_action (self, action);
    }
  sokaku_paper_section_update (self);
  current = sokaku_cell_walker_find (walker, column, row);
  if (current == NULL)
    current = sokaku_cell_walker_find (walker, column, row - 1);
  if (current != NULL)
    sokaku_cell_enter (current, 0, 0);
}

static void
move_row (SokakuPaperSection *self, int rows)
{
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  SokakuItem *item = sokaku_paper_section_get_item (self);
  SokakuCell *current = get_current (self);
  const Line *line = get_current_line (self);
  g_autoptr (SokakuAction) action = NULL;
  g_autoptr (SokakuResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (line == NULL || line->action == NULL)
    return;
  action = g_object_ref (line->action);
  if (line->result != NULL && is_in_results (current)
      && sokaku_node_list_get_length (sokaku_action_get_results (action)) > 1)
    {
      result = g_object_ref (line->result);
      sokaku_action_rows_move_result (history, result, rows);
      focus_node (self, result, "text");
      return;
    }
  sokaku_action_rows_move (history, item, sokaku_paper_section_get_plan (self), action, rows,
                           &error);
  say_refused (self, error);
  /* It may have moved up into a year that is hidden. */
  sokaku_actions_section_show_year (SOKAKU_ACTIONS_SECTION (self), sokaku_action_get_year (action));
  focus_node (self, action, "plan");
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_row (SOKAKU_PAPER_SECTION (widget), -1);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_row (SOKAKU_PAPER_SECTION (widget), 1);
}

/* Whether an input method is converting: then the keys are its own. */
static gboolean
is_composing (SokakuCell *cell)
{
  SokakuTextEditor *editor
      = SOKAKU_IS_TEXT_CELL (cell) ? sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (cell)) : NULL;

  return editor != NULL && sokaku_text_editor_is_composing (editor);
}

static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Return, GDK_CONTROL_MASK, "rows.add" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "rows.add" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "rows.insert-above" },
    { GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "rows.insert-above" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "rows.insert-above" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "rows.remove" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "rows.remove" },
    { GDK_KEY_Up, GDK_ALT_MASK, "rows.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "rows.move-down" },
  };
  GdkModifierType modifiers
      = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].keyval && modifiers == keys[i].modifiers
        && !is_composing (get_current (data)))
      {
        gtk_widget_activate_action (data, keys[i].action, NULL);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
sokaku_actions_section_finalize (GObject *object)
{
  SokakuActionsSection *self = SOKAKU_ACTIONS_SECTION (object);

  sokaku_choices_unref (self->numbers);
  sokaku_choices_unref (self->marks);
  sokaku_choices_unref (self->indicators);

  G_OBJECT_CLASS (sokaku_actions_section_parent_class)->finalize (object);
}

static void
sokaku_actions_section_dispose (GObject *object)
{
  SokakuActionsSection *self = SOKAKU_ACTIONS_SECTION (object);

  if (self->toggle != NULL)
    g_signal_handlers_disconnect_by_data (self->toggle, self);
  g_clear_object (&self->toggle);
  g_clear_weak_pointer (&self->shown);

  G_OBJECT_CLASS (sokaku_actions_section_parent_class)->dispose (object);
}

static void
sokaku_actions_section_class_init (SokakuActionsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_actions_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_actions_section_finalize;
  SOKAKU_PAPER_SECTION_CLASS (klass)->fill = sokaku_actions_section_fill;
  SOKAKU_PAPER_SECTION_CLASS (klass)->create = sokaku_actions_section_create;
  SOKAKU_PAPER_SECTION_CLASS (klass)->chosen = sokaku_actions_section_chosen;
  SOKAKU_PAPER_SECTION_CLASS (klass)->make_room = sokaku_actions_section_make_room;

  gtk_widget_class_install_action (widget_class, "rows.add", NULL, add_another);
  gtk_widget_class_install_action (widget_class, "rows.insert-above", NULL, insert_above);
  gtk_widget_class_install_action (widget_class, "rows.insert-below", NULL, insert_below);
  gtk_widget_class_install_action (widget_class, "rows.add-result", NULL, add_result);
  gtk_widget_class_install_action (widget_class, "rows.remove", NULL, remove_row);
  gtk_widget_class_install_action (widget_class, "rows.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "rows.move-down", NULL, move_down);
}

/* Numbers as they are printed; more than any sheet has. */
#define MAX_NUMBER 50

static SokakuChoices *
make_numbers (const char *none, const char *none_name)
{
  SokakuChoices *choices = sokaku_choices_new ();

  sokaku_choices_add (choices, 0, "0", none, none_name);
  for (int number = 1; number <= MAX_NUMBER; number++)
    {
      g_autofree char *circled = sokaku_circled_number (number);
      g_autofree char *keys = g_strdup_printf ("%d", number);

      sokaku_choices_add (choices, number, keys, circled, circled);
    }
  return choices;
}

static SokakuChoices *
make_marks (void)
{
  SokakuChoices *choices = sokaku_choices_new ();

  /* Translators: mark of a result that is new this year, 新 */
  sokaku_choices_add (choices, SOKAKU_MARK_NEW, "1 n s 新", C_ ("result", "new"), _ ("New"));
  /* Translators: mark of a result continued from the year before, 継 */
  sokaku_choices_add (choices, SOKAKU_MARK_CONTINUED, "2 c k 継", C_ ("result", "cont."),
                      _ ("Continued"));
  sokaku_choices_add (choices, SOKAKU_MARK_NONE, "0", "", _ ("No mark"));
  return choices;
}

static void
sokaku_actions_section_init (SokakuActionsSection *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->numbers = make_numbers ("", _ ("Follows the row before"));
  self->indicators = make_numbers ("", _ ("No indicator"));
  self->marks = make_marks ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  self->toggle = g_object_ref_sink (gtk_toggle_button_new_with_label (""));
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "section-toggle");
  gtk_widget_set_visible (self->toggle, FALSE);
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (sokaku_paper_section_update),
                            self);
  sokaku_paper_section_set_name (SOKAKU_PAPER_SECTION (self), _ ("Actions"));
}

/**
 * sokaku_actions_section_new:
 *
 * Returns: (transfer floating): a section without a plan
 */
GtkWidget *
sokaku_actions_section_new (void)
{
  return g_object_new (SOKAKU_TYPE_ACTIONS_SECTION, NULL);
}

/**
 * sokaku_actions_section_get_toggle:
 * @self: a section
 *
 * The button "Show R2–R4" stands beside the section's heading, where the form puts
 * it. It is hidden where there is no earlier year; its state stays from one item
 * to the next.
 *
 * Returns: (transfer none): the button, without a parent at first
 */
GtkWidget *
sokaku_actions_section_get_toggle (SokakuActionsSection *self)
{
  g_return_val_if_fail (SOKAKU_IS_ACTIONS_SECTION (self), NULL);

  return self->toggle;
}

/**
 * sokaku_actions_section_get_action:
 * @self: a section
 * @cell: one of its cells
 *
 * Returns: (transfer none) (nullable): the action in whose row the cell stands
 */
SokakuAction *
sokaku_actions_section_get_action (SokakuActionsSection *self, SokakuCell *cell)
{
  const Line *line = get_line (cell);

  return line != NULL ? line->action : NULL;
}

/**
 * sokaku_actions_section_show_year:
 * @self: a section
 * @fiscal: a fiscal year
 *
 * Shows earlier years too, if that one is among them.
 *
 * Returns: whether it was hidden
 */
gboolean
sokaku_actions_section_show_year (SokakuActionsSection *self, int fiscal)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)) || fiscal >= self->from)
    return FALSE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), TRUE);
  return TRUE;
}
