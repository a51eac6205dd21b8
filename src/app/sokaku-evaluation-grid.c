/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-evaluation of a sheet: criteria by years, totals, grades, reasons. */
#include "sokaku-evaluation-grid.h"

#include "sokaku-choice-cell.h"
#include "sokaku-grading.h"
#include "sokaku-sheet.h"
#include "sokaku-text-area.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SokakuEvaluationGrid:
 *
 * A column for each evaluated year and for the overall evaluation; a row for
 * each criterion, then the computed total and grade, then the recorded grade.
 * Beside them the reasons of the overall evaluation. Where a recorded grade
 * differs from the computed one, a line below asks for the decision's reason.
 */

typedef struct
{
  int fiscal;
  GPtrArray *cells; /* SokakuChoiceCell by row: the criteria, then the grade */
  GtkWidget *total;
  GtkWidget *computed;
  GtkWidget *decision; /* row of the decision's reason */
  GtkWidget *decision_label;
  GtkWidget *decision_text;
} Column;

struct _SokakuEvaluationGrid
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;

  GtkWidget *box;
  GtkWidget *grid;
  GtkWidget *decisions;
  GPtrArray *columns;
  GPtrArray *reasons; /* SokakuTextArea by row: the criteria, then the grade */
  guint n_criteria;
};

G_DEFINE_FINAL_TYPE (SokakuEvaluationGrid, sokaku_evaluation_grid, GTK_TYPE_WIDGET)

static GQuark
position_quark (void)
{
  return g_quark_from_static_string ("sokaku-position");
}

static void
column_free (gpointer data)
{
  Column *column = data;

  g_ptr_array_unref (column->cells);
  g_free (column);
}

static SokakuEvaluation *
get_evaluation (SokakuEvaluationGrid *self, guint column)
{
  const Column *c = g_ptr_array_index (self->columns, column);

  return self->item != NULL ? sokaku_item_find_evaluation (self->item, c->fiscal) : NULL;
}

static SokakuCriterion *
get_criterion (SokakuEvaluationGrid *self, guint row)
{
  return sokaku_node_list_peek (sokaku_plan_get_criteria (self->plan), row);
}

/* The recorded grade that the list's positions stand for. */
static char *
grade_from_value (SokakuEvaluationGrid *self, int value)
{
  SokakuGrade *grade;

  if (value == SOKAKU_ENDED)
    return g_strdup (SOKAKU_GRADE_ENDED);
  grade = SOKAKU_IS_VALUE (value)
              ? sokaku_node_list_peek (sokaku_plan_get_grades (self->plan), value)
              : NULL;
  return g_strdup (grade != NULL ? sokaku_grade_get_name (grade) : "");
}

static int
grade_to_value (SokakuEvaluationGrid *self, const char *name)
{
  guint position;

  if (strcmp (name, SOKAKU_GRADE_ENDED) == 0)
    return SOKAKU_ENDED;
  return sokaku_plan_find_grade (self->plan, name, &position) ? (int) position : SOKAKU_UNKNOWN;
}

static void
cell_chosen (SokakuChoiceCell *cell, int value, gpointer data)
{
  SokakuEvaluationGrid *self = data;
  guint position = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (cell), position_quark ()));
  guint row = position % (self->n_criteria + 1);
  guint column = position / (self->n_criteria + 1);
  const Column *c = g_ptr_array_index (self->columns, column);
  SokakuEvaluation *evaluation = get_evaluation (self, column);
  g_autofree char *year = sokaku_plan_dup_year_label (self->plan, c->fiscal);
  g_autofree char *label = NULL;

  if (evaluation == NULL)
    return;

  if (row == self->n_criteria)
    {
      g_autofree char *grade = grade_from_value (self, value);

      label = g_strdup_printf (_ ("Recorded Grade %s"), year);
      sokaku_history_set_string (self->history, evaluation, "grade", grade, label);
    }
  else
    {
      SokakuCriterion *criterion = get_criterion (self, row);
      SokakuScore *score
          = sokaku_evaluation_find_score (evaluation, sokaku_criterion_get_id (criterion));
      /* A grade that was what the scores earn goes with them, also from and to
       * "not known"; a decision stays. */
      gboolean follows = strcmp (sokaku_evaluation_get_grade (evaluation),
                                 sokaku_evaluation_compute_grade (evaluation, self->plan))
                         == 0;

      /* Translators: a criterion and the year of its score, for "Undo change of …" */
      label = g_strdup_printf (C_ ("criterion and year", "%s %s"),
                               sokaku_criterion_get_name (criterion), year);
      sokaku_history_begin_group (self->history, label);
      sokaku_history_set_int (self->history, score, "value", value, label);
      if (follows)
        sokaku_history_set_string (self->history, evaluation, "grade",
                                   sokaku_evaluation_compute_grade (evaluation, self->plan), label);
      sokaku_history_end_group (self->history);
    }
}

static void
cell_walk (SokakuChoiceCell *cell, int columns, int rows, gpointer data)
{
  SokakuEvaluationGrid *self = data;
  int n_rows = self->n_criteria + 1;
  int n_columns = self->columns->len;
  int position = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (cell), position_quark ()));
  int row = position % n_rows + rows;
  int column = position / n_rows + columns;

  /* Past the foot of a column its neighbour begins, as on a ballot. */
  if (row >= n_rows)
    {
      row = 0;
      column++;
    }
  else if (row < 0)
    {
      row = n_rows - 1;
      column--;
    }
  if (column < 0)
    return;
  if (column >= n_columns)
    gtk_widget_grab_focus (
        sokaku_text_area_get_view (g_ptr_array_index (self->reasons, columns > 0 ? row : 0)));
  else
    gtk_widget_grab_focus (sokaku_evaluation_grid_get_cell (self, row, column));
}

static GtkWidget *
add_label (SokakuEvaluationGrid *self, const char *text, const char *style, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "cell");
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
  return label;
}

static GtkWidget *
add_heading (SokakuEvaluationGrid *self, const char *text, int row)
{
  GtkWidget *label = add_label (self, text, "row-head", 0, row);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
add_cell (SokakuEvaluationGrid *self, Column *column, guint row, int grid_row)
{
  GtkWidget *cell = sokaku_choice_cell_new ();
  guint position = self->columns->len * (self->n_criteria + 1) + row;

  g_object_set_qdata (G_OBJECT (cell), position_quark (), GUINT_TO_POINTER (position));
  gtk_widget_add_css_class (cell, "cell");
  g_signal_connect (cell, "chosen", G_CALLBACK (cell_chosen), self);
  g_signal_connect (cell, "walk", G_CALLBACK (cell_walk), self);
  gtk_grid_attach (GTK_GRID (self->grid), cell, 1 + self->columns->len, grid_row, 1, 1);
  g_ptr_array_add (column->cells, cell);
  return cell;
}

static void
add_special_choices (GtkWidget *cell)
{
  sokaku_choice_cell_add_choice (SOKAKU_CHOICE_CELL (cell), SOKAKU_ENDED, "-", "–",
                                 _ ("– (ended)"));
  sokaku_choice_cell_add_choice (SOKAKU_CHOICE_CELL (cell), SOKAKU_UNKNOWN, "", "",
                                 _ ("Not known"));
}

/* More than any form has; a slip in a plan's range must not fill the memory. */
#define MAX_SCORES 1000

static void
fill_score_choices (GtkWidget *cell, SokakuCriterion *criterion)
{
  const int min = sokaku_criterion_get_min (criterion);
  const int max = MIN (sokaku_criterion_get_max (criterion), min + MAX_SCORES - 1);

  for (int score = min; score <= max; score++)
    {
      g_autofree char *text = g_strdup_printf ("%d", score);

      sokaku_choice_cell_add_choice (SOKAKU_CHOICE_CELL (cell), score, text, text, text);
    }
  add_special_choices (cell);
}

static void
fill_grade_choices (GtkWidget *cell, SokakuPlan *plan)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    {
      const char *name = sokaku_grade_get_name (sokaku_node_list_peek (grades, i));

      sokaku_choice_cell_add_choice (SOKAKU_CHOICE_CELL (cell), i, name, name, name);
    }
  add_special_choices (cell);
}

/* The line below the grid for the reason of a grade that differs. */
static void
add_decision (SokakuEvaluationGrid *self, Column *column)
{
  column->decision = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  column->decision_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (column->decision_label), 0);
  gtk_label_set_wrap (GTK_LABEL (column->decision_label), TRUE);
  gtk_widget_add_css_class (column->decision_label, "warning-text");
  column->decision_text = sokaku_text_area_new ();
  gtk_widget_add_css_class (column->decision_text, "boxed");
  gtk_box_append (GTK_BOX (column->decision), column->decision_label);
  gtk_box_append (GTK_BOX (column->decision), column->decision_text);
  gtk_box_append (GTK_BOX (self->decisions), column->decision);
}

static void
add_column (SokakuEvaluationGrid *self, int fiscal)
{
  Column *column = g_new0 (Column, 1);
  int n = self->n_criteria;
  int x = 1 + self->columns->len;
  g_autofree char *year = sokaku_plan_dup_year_label (self->plan, fiscal);
  GtkWidget *cell;

  column->fiscal = fiscal;
  column->cells = g_ptr_array_new ();
  add_label (self, year, "head", x, 0);
  for (int row = 0; row < n; row++)
    {
      SokakuCriterion *criterion = get_criterion (self, row);
      g_autofree char *name
          = g_strdup_printf ("%s, %s", sokaku_criterion_get_name (criterion), year);

      cell = add_cell (self, column, row, 1 + row);
      fill_score_choices (cell, criterion);
      sokaku_choice_cell_set_name (SOKAKU_CHOICE_CELL (cell), name);
    }
  column->total = add_label (self, "", "computed", x, n + 1);
  column->computed = add_label (self, "", "computed", x, n + 2);
  cell = add_cell (self, column, n, n + 3);
  fill_grade_choices (cell, self->plan);
  {
    g_autofree char *name = g_strdup_printf (_ ("Recorded grade, %s"), year);

    sokaku_choice_cell_set_name (SOKAKU_CHOICE_CELL (cell), name);
  }
  add_decision (self, column);
  g_ptr_array_add (self->columns, column);
}

static void
add_reason (SokakuEvaluationGrid *self, int row, int height)
{
  GtkWidget *area = sokaku_text_area_new ();

  gtk_widget_add_css_class (area, "cell");
  gtk_widget_set_hexpand (area, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), area, 1 + self->columns->len, row, 1, height);
  g_ptr_array_add (self->reasons, area);
}

static void
clear (SokakuEvaluationGrid *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->reasons, 0);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  while ((child = gtk_widget_get_first_child (self->decisions)) != NULL)
    gtk_box_remove (GTK_BOX (self->decisions), child);
}

static void
build (SokakuEvaluationGrid *self)
{
  g_autofree char *reasons_title = NULL;
  GtkWidget *label;
  int n;

  self->n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (self->plan));
  n = self->n_criteria;

  gtk_widget_add_css_class (add_heading (self, _ ("Criterion"), 0), "head");
  for (int row = 0; row < n; row++)
    add_heading (self, sokaku_criterion_get_name (get_criterion (self, row)), 1 + row);
  add_heading (self, _ ("Total"), n + 1);
  add_heading (self, _ ("Computed Grade"), n + 2);
  add_heading (self, _ ("Recorded Grade"), n + 3);

  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (self->plan, i);

      if (sokaku_year_get_evaluated (year))
        add_column (self, sokaku_year_get_fiscal (year));
    }
  add_column (self, SOKAKU_OVERALL);

  reasons_title = g_strdup_printf (_ ("Reason (%s)"), sokaku_plan_get_overall_label (self->plan));
  label = add_label (self, reasons_title, "head", 1 + self->columns->len, 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  for (int row = 0; row < n; row++)
    add_reason (self, 1 + row, 1);
  add_reason (self, n + 1, 3);
}

static void
sokaku_evaluation_grid_dispose (GObject *object)
{
  SokakuEvaluationGrid *self = SOKAKU_EVALUATION_GRID (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->item);
  g_clear_object (&self->plan);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (sokaku_evaluation_grid_parent_class)->dispose (object);
}

static void
sokaku_evaluation_grid_class_init (SokakuEvaluationGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_evaluation_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_evaluation_grid_init (SokakuEvaluationGrid *self)
{
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->reasons = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->grid = gtk_grid_new ();
  self->decisions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->grid, "ruled");
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_box_append (GTK_BOX (self->box), self->decisions);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * sokaku_evaluation_grid_new:
 *
 * Returns: (transfer floating): a grid without a plan
 */
GtkWidget *
sokaku_evaluation_grid_new (void)
{
  return g_object_new (SOKAKU_TYPE_EVALUATION_GRID, NULL);
}

/**
 * sokaku_evaluation_grid_set_plan:
 * @self: a grid
 * @plan: (nullable): the plan whose years, criteria and grades make the grid
 * @history: (nullable): history that the edits go to
 *
 * Builds the grid anew, without an item.
 */
void
sokaku_evaluation_grid_set_plan (SokakuEvaluationGrid *self,
                                 SokakuPlan *plan,
                                 SokakuHistory *history)
{
  clear (self);
  g_clear_object (&self->item);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  if (plan != NULL)
    build (self);
}

static void
bind_texts (SokakuEvaluationGrid *self)
{
  SokakuEvaluation *overall
      = self->item != NULL ? sokaku_item_find_evaluation (self->item, SOKAKU_OVERALL) : NULL;

  for (guint row = 0; row < self->reasons->len; row++)
    {
      SokakuTextArea *area = g_ptr_array_index (self->reasons, row);
      SokakuCriterion *criterion = get_criterion (self, row);
      const char *name = criterion != NULL ? sokaku_criterion_get_name (criterion) : _ ("Grade");
      g_autofree char *label = g_strdup_printf (_ ("Reason for %s"), name);
      gpointer node = overall;

      if (criterion != NULL && overall != NULL)
        node = sokaku_evaluation_find_score (overall, sokaku_criterion_get_id (criterion));
      sokaku_text_area_bind (area, self->history, node, "reason", label, label);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);
      g_autofree char *year = sokaku_plan_dup_year_label (self->plan, column->fiscal);
      g_autofree char *label = g_strdup_printf (_ ("Reason for the Decision %s"), year);

      sokaku_text_area_bind (SOKAKU_TEXT_AREA (column->decision_text), self->history,
                             get_evaluation (self, i), "decision", label, label);
    }
}

/**
 * sokaku_evaluation_grid_set_item:
 * @self: a grid with a plan
 * @item: (nullable): an item of that plan
 *
 * Shows the self-evaluation of @item.
 */
void
sokaku_evaluation_grid_set_item (SokakuEvaluationGrid *self, SokakuItem *item)
{
  g_set_object (&self->item, item);
  if (self->plan == NULL)
    return;
  bind_texts (self);
  sokaku_evaluation_grid_update (self);
}

static void
update_decision (SokakuEvaluationGrid *self, const Column *column, SokakuEvaluation *evaluation)
{
  const char *recorded = evaluation != NULL ? sokaku_evaluation_get_grade (evaluation) : "";
  const char *computed
      = evaluation != NULL ? sokaku_evaluation_compute_grade (evaluation, self->plan) : "";
  gboolean differs = *recorded != '\0' && *computed != '\0' && strcmp (recorded, computed) != 0;

  gtk_widget_set_visible (column->decision, differs);
  if (differs)
    {
      g_autofree char *year = sokaku_plan_dup_year_label (self->plan, column->fiscal);
      g_autofree char *text
          = g_strdup_printf (_ ("%s: %s is recorded, the scores give %s. Reason for the decision:"),
                             year, recorded, computed);

      gtk_label_set_text (GTK_LABEL (column->decision_label), text);
    }
}

/* Speech says what a computed figure is and of which year, as it does of the cells. */
static void
show_computed (SokakuEvaluationGrid *self,
               const Column *column,
               GtkWidget *label,
               const char *name,
               const char *text)
{
  g_autofree char *year = sokaku_plan_dup_year_label (self->plan, column->fiscal);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, year, text);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
update_column (SokakuEvaluationGrid *self, guint index)
{
  const Column *column = g_ptr_array_index (self->columns, index);
  SokakuEvaluation *evaluation = get_evaluation (self, index);
  int total = evaluation != NULL ? sokaku_evaluation_get_total (evaluation) : SOKAKU_UNKNOWN;
  const char *computed
      = evaluation != NULL ? sokaku_evaluation_compute_grade (evaluation, self->plan) : "";
  g_autofree char *total_text = NULL;

  for (guint row = 0; row < column->cells->len; row++)
    {
      SokakuChoiceCell *cell = g_ptr_array_index (column->cells, row);
      int value = SOKAKU_UNKNOWN;

      if (evaluation != NULL && row == self->n_criteria)
        value = grade_to_value (self, sokaku_evaluation_get_grade (evaluation));
      else if (evaluation != NULL)
        {
          SokakuScore *score = sokaku_evaluation_find_score (
              evaluation, sokaku_criterion_get_id (get_criterion (self, row)));

          value = score != NULL ? sokaku_score_get_value (score) : SOKAKU_UNKNOWN;
        }
      sokaku_choice_cell_set_value (cell, value);
    }

  if (total == SOKAKU_ENDED)
    total_text = g_strdup ("–");
  else if (SOKAKU_IS_VALUE (total))
    total_text = g_strdup_printf ("%d", total);
  show_computed (self, column, column->total, _ ("Total"), total_text != NULL ? total_text : "");
  show_computed (self, column, column->computed, _ ("Computed Grade"),
                 strcmp (computed, SOKAKU_GRADE_ENDED) == 0 ? "–" : computed);
  update_decision (self, column, evaluation);
}

/**
 * sokaku_evaluation_grid_update:
 * @self: a grid
 *
 * Shows the item's scores, totals and grades as they are now.
 */
void
sokaku_evaluation_grid_update (SokakuEvaluationGrid *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    update_column (self, i);
}

/**
 * sokaku_evaluation_grid_get_cell:
 * @self: a grid
 * @row: a criterion's position; the number of criteria for the recorded grade
 * @column: an evaluated year's position; the number of those years for the overall
 *
 * Returns: (transfer none): the cell
 */
GtkWidget *
sokaku_evaluation_grid_get_cell (SokakuEvaluationGrid *self, guint row, guint column)
{
  const Column *c = g_ptr_array_index (self->columns, column);

  return g_ptr_array_index (c->cells, row);
}
