/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a sheet (取組内容), planned and done, for reading. */
#include "sokaku-actions-section.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * SokakuActionsSection:
 *
 * A row for each action, the rows of a year under one cell. Clerks work on the
 * last year and look at the one before: earlier years show on demand.
 */

struct _SokakuActionsSection
{
  SokakuPaperSection parent_instance;

  GtkWidget *toggle;
};

G_DEFINE_FINAL_TYPE (SokakuActionsSection, sokaku_actions_section, SOKAKU_TYPE_PAPER_SECTION)

enum
{
  COLUMN_YEAR,
  COLUMN_NUMBER,
  COLUMN_PLAN,
  COLUMN_RESULT,
};

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

static void
update_toggle (SokakuActionsSection *self,
               SokakuPlan *plan,
               SokakuNodeList *actions,
               guint first_recent)
{
  g_autofree char *label = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
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
    label = g_strdup_printf (_ ("Show %s"), from);
  else
    /* Translators: the first and the last of several fiscal years, as in R2–R4 */
    label = g_strdup_printf (_ ("Show %s–%s"), from, to);
  gtk_button_set_label (GTK_BUTTON (self->toggle), label);
}

/* How many actions from @position on belong to its year. */
static guint
count_year (SokakuNodeList *actions, guint position)
{
  int year = sokaku_action_get_year (sokaku_node_list_peek (actions, position));
  guint n = sokaku_node_list_get_length (actions);
  guint end = position + 1;

  while (end < n && sokaku_action_get_year (sokaku_node_list_peek (actions, end)) == year)
    end++;
  return end - position;
}

static void
append_result (SokakuPaperSection *self, SokakuPaperText *cell, SokakuResult *result)
{
  int indicator = sokaku_result_get_indicator (result);
  int mark = sokaku_result_get_mark (result);

  if (mark == SOKAKU_MARK_NEW)
    /* Translators: mark of a result that is new this year, 新 */
    sokaku_paper_text_append (cell, SOKAKU_PAPER_BADGE, C_ ("result", "new"));
  else if (mark == SOKAKU_MARK_CONTINUED)
    /* Translators: mark of a result continued from the year before, 継 */
    sokaku_paper_text_append (cell, SOKAKU_PAPER_BADGE, C_ ("result", "cont."));
  if (indicator > 0)
    {
      g_autofree char *number = sokaku_circled_number (indicator);

      sokaku_paper_text_append (cell, SOKAKU_PAPER_PLAIN, number);
      sokaku_paper_text_append (cell, SOKAKU_PAPER_PLAIN, " ");
    }
  sokaku_paper_section_append (self, cell, sokaku_result_get_text (result), SOKAKU_TEXT_RESULT);
}

static void
put_action (SokakuPaperSection *self,
            SokakuPaperTable *table,
            SokakuItem *item,
            SokakuAction *action,
            int row)
{
  SokakuNodeList *results = sokaku_action_get_results (action);
  g_autofree char *number = sokaku_circled_number (sokaku_item_get_action_number (item, action));
  SokakuPaperText *cell;

  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_CENTRED, COLUMN_NUMBER, row, 1, 0, number);

  cell = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, COLUMN_PLAN, row, 1, 1);
  sokaku_paper_text_set_chars (cell, CHARS);
  sokaku_paper_section_append (self, cell, sokaku_action_get_plan (action), SOKAKU_TEXT_PLAN);
  sokaku_paper_text_end (cell);

  cell = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, COLUMN_RESULT, row, RESULT_COLUMNS,
                                 1);
  sokaku_paper_text_set_chars (cell, RESULT_COLUMNS * CHARS);
  for (guint i = 0; i < sokaku_node_list_get_length (results); i++)
    {
      if (i > 0)
        sokaku_paper_text_append (cell, SOKAKU_PAPER_PLAIN, "\n");
      append_result (self, cell, sokaku_node_list_peek (results, i));
    }
  sokaku_paper_text_end (cell);
}

static void
put_heads (SokakuPaperTable *table)
{
  SokakuPaperText *number;

  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_YEAR, 0, 1, 0, _ ("Year"));
  number = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_NUMBER, 0, 1, 1);
  sokaku_paper_text_set_chars (number, 0);
  sokaku_paper_text_set_spoken (number, _ ("Number"));
  sokaku_paper_text_end (number);
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_PLAN, 0, 1, CHARS,
                               _ ("Planned Action"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_RESULT, 0, RESULT_COLUMNS,
                               RESULT_COLUMNS * CHARS, _ ("Results and Activity Indicators"));
}

static void
put_empty (SokakuPaperTable *table)
{
  SokakuPaperText *cell = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, COLUMN_YEAR, 1,
                                                  COLUMN_RESULT + RESULT_COLUMNS, 1);

  sokaku_paper_text_set_chars (cell, RESULT_COLUMNS * CHARS);
  sokaku_paper_text_append (cell, SOKAKU_PAPER_DIM, _ ("No action is recorded."));
  sokaku_paper_text_end (cell);
}

static void
sokaku_actions_section_fill (SokakuPaperSection *section,
                             SokakuPaperTable *table,
                             SokakuPlan *plan,
                             SokakuItem *item)
{
  SokakuActionsSection *self = SOKAKU_ACTIONS_SECTION (section);
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint n = sokaku_node_list_get_length (actions);
  guint first = find_first_recent (actions);
  int row = 1;

  update_toggle (self, plan, actions, first);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)))
    first = 0;

  put_heads (table);
  if (n == 0)
    put_empty (table);
  for (guint i = first; i < n;)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      g_autofree char *year = sokaku_plan_dup_year_label (plan, sokaku_action_get_year (action));
      guint end = i + count_year (actions, i);
      SokakuPaperText *head = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_ROW_HEAD,
                                                      COLUMN_YEAR, row, 1, (int) (end - i));

      sokaku_paper_text_set_chars (head, 0);
      sokaku_paper_text_append (head, SOKAKU_PAPER_PLAIN, year);
      sokaku_paper_text_end (head);
      for (; i < end; i++)
        put_action (section, table, item, sokaku_node_list_peek (actions, i), row++);
    }
}

static void
sokaku_actions_section_dispose (GObject *object)
{
  SokakuActionsSection *self = SOKAKU_ACTIONS_SECTION (object);

  if (self->toggle != NULL)
    g_signal_handlers_disconnect_by_data (self->toggle, self);
  g_clear_object (&self->toggle);

  G_OBJECT_CLASS (sokaku_actions_section_parent_class)->dispose (object);
}

static void
sokaku_actions_section_class_init (SokakuActionsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_actions_section_dispose;
  SOKAKU_PAPER_SECTION_CLASS (klass)->fill = sokaku_actions_section_fill;
}

static void
sokaku_actions_section_init (SokakuActionsSection *self)
{
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
