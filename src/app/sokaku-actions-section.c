/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a sheet (取組内容), planned and done. */
#include "sokaku-actions-section-private.h"

#include "sokaku-action-rows.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (SokakuActionsSection, sokaku_actions_section, SOKAKU_TYPE_PAPER_SECTION)

#define YEARS_SHOWN 2

/**
 * sokaku_actions_section_has_content:
 * @action: an action
 *
 * Returns: whether anything has been put in its row
 */
gboolean
sokaku_actions_section_has_content (SokakuAction *action)
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
          if (sokaku_actions_section_has_content (action))
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
  SokakuActionsLine *line = data;

  g_clear_object (&line->action);
  g_clear_object (&line->result);
  g_free (line);
}

/**
 * sokaku_actions_section_set_line:
 * @cell: a cell
 * @line: what stands in its row
 *
 * Has the cell keep a copy.
 */
void
sokaku_actions_section_set_line (gpointer cell, const SokakuActionsLine *line)
{
  SokakuActionsLine *copy = g_new0 (SokakuActionsLine, 1);

  copy->fiscal = line->fiscal;
  g_set_object (&copy->action, line->action);
  g_set_object (&copy->result, line->result);
  g_object_set_qdata_full (G_OBJECT (cell), line_quark (), copy, line_free);
}

/**
 * sokaku_actions_section_get_line:
 * @cell: a cell
 *
 * Returns: (transfer none) (nullable): what stands in its row
 */
const SokakuActionsLine *
sokaku_actions_section_get_line (gpointer cell)
{
  return g_object_get_qdata (G_OBJECT (cell), line_quark ());
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

  find_years (self, item);
  update_toggle (self, plan, actions, find_first_shown (self, actions));
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)))
    from = self->from;

  sokaku_actions_section_put (section, table, plan, item, from);
}

/* --- Edits --- */

/**
 * sokaku_actions_section_say_refused:
 * @self: a section
 * @error: (nullable): why an edit of the rows was refused
 *
 * Says at the head of the form why an edit was not done, if it was refused.
 */
void
sokaku_actions_section_say_refused (SokakuPaperSection *self, const GError *error)
{
  if (error != NULL)
    sokaku_paper_section_say (self, error->message);
}

/**
 * sokaku_actions_section_insert_action:
 * @self: a section
 * @position: a position among the item's actions
 * @fiscal: a fiscal year
 * @number: its number, or 0
 *
 * Adds an action, as an edit.
 *
 * Returns: (transfer none) (nullable): the action; %NULL, with a sentence, where a locked
 *   year stands against it
 */
SokakuAction *
sokaku_actions_section_insert_action (SokakuPaperSection *self,
                                      guint position,
                                      int fiscal,
                                      int number)
{
  g_autoptr (GError) error = NULL;
  SokakuAction *action = sokaku_action_rows_insert (sokaku_paper_section_get_history (self),
                                                    sokaku_paper_section_get_item (self), position,
                                                    fiscal, number, &error);

  sokaku_actions_section_say_refused (self, error);
  return action;
}

/**
 * sokaku_actions_section_add_action:
 * @self: a section
 * @fiscal: a fiscal year
 * @number: its number, or 0
 *
 * Adds an action at the end of a year, as an edit.
 *
 * Returns: (transfer none) (nullable): the action, as
 *   sokaku_actions_section_insert_action() returns it
 */
SokakuAction *
sokaku_actions_section_add_action (SokakuPaperSection *self, int fiscal, int number)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);

  return sokaku_actions_section_insert_action (self, sokaku_action_rows_find_end (item, fiscal),
                                               fiscal, number);
}

/**
 * sokaku_actions_section_ensure_result:
 * @self: a section
 * @line: an empty row, or one without results
 *
 * Makes the action and the entry that a cell of @line is for, where there are none yet.
 *
 * Returns: (transfer none) (nullable): the entry; %NULL where there can be none
 */
SokakuResult *
sokaku_actions_section_ensure_result (SokakuPaperSection *self, const SokakuActionsLine *line)
{
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  SokakuAction *action = line->action;

  if (line->result != NULL)
    return line->result;
  if (action == NULL)
    action = sokaku_actions_section_add_action (self, line->fiscal, 0);
  return action != NULL ? sokaku_action_rows_insert_result (history, action, 0) : NULL;
}

static void
sokaku_actions_section_create (SokakuPaperSection *self, SokakuTextCell *cell)
{
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  const SokakuActionsLine *line = sokaku_actions_section_get_line (cell);
  const SokakuActionsLine copy = { line->fiscal, line->action, line->result };
  gboolean is_plan = g_str_equal (sokaku_text_cell_get_binding (cell)->property, "plan");

  sokaku_history_begin_group (history, _ ("Action Row"));
  if (is_plan)
    sokaku_actions_section_add_action (self, copy.fiscal, 0);
  else
    sokaku_actions_section_ensure_result (self, &copy);
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
  const SokakuActionsLine *line = sokaku_actions_section_get_line (cell);
  const SokakuActionsLine copy = { line->fiscal, line->action, line->result };

  value = MAX (value, 0);
  if (g_str_equal (property, "number"))
    {
      g_autoptr (GError) error = NULL;

      if (copy.action != NULL)
        sokaku_action_rows_set_number (history, item, copy.action, value, &error);
      else if (value > 0)
        sokaku_actions_section_add_action (self, copy.fiscal, value);
      sokaku_actions_section_say_refused (self, error);
    }
  else if (copy.result != NULL || value > 0)
    {
      const char *label = g_str_equal (property, "mark") ? _ ("Mark") : _ ("Indicator");
      SokakuResult *result;

      sokaku_history_begin_group (history, label);
      result = sokaku_actions_section_ensure_result (self, &copy);
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
  SokakuCell *first = sokaku_cell_walker_find (walker, SOKAKU_ACTIONS_COLUMN_RESULT, row);
  const SokakuActionsLine *line = first != NULL ? sokaku_actions_section_get_line (first) : NULL;
  int fiscal = line != NULL ? line->fiscal : 0;
  int found = 0;

  if (line == NULL || sokaku_plan_is_locked (sokaku_paper_section_get_plan (self), fiscal)
      || sokaku_item_is_after_end (sokaku_paper_section_get_item (self), fiscal))
    return;
  for (; found < n_rows; found++)
    {
      SokakuCell *cell
          = sokaku_cell_walker_find (walker, SOKAKU_ACTIONS_COLUMN_RESULT, row + found);

      line = cell != NULL ? sokaku_actions_section_get_line (cell) : NULL;
      if (line == NULL || line->fiscal != fiscal || line->action == NULL)
        break;
    }
  for (; found < n_rows; found++)
    if (sokaku_actions_section_add_action (self, fiscal, 0) == NULL)
      break;
  sokaku_paper_section_update (self);
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
  G_OBJECT_CLASS (klass)->dispose = sokaku_actions_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_actions_section_finalize;
  SOKAKU_PAPER_SECTION_CLASS (klass)->fill = sokaku_actions_section_fill;
  SOKAKU_PAPER_SECTION_CLASS (klass)->create = sokaku_actions_section_create;
  SOKAKU_PAPER_SECTION_CLASS (klass)->chosen = sokaku_actions_section_chosen;
  SOKAKU_PAPER_SECTION_CLASS (klass)->make_room = sokaku_actions_section_make_room;

  sokaku_actions_section_install_rows (GTK_WIDGET_CLASS (klass));
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
  self->numbers = make_numbers ("", _ ("Follows the row before"));
  self->indicators = make_numbers ("", _ ("No indicator"));
  self->marks = make_marks ();
  sokaku_actions_section_watch_keys (self);
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
  const SokakuActionsLine *line = sokaku_actions_section_get_line (cell);

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
