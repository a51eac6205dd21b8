/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-evaluation of a sheet: criteria by years, totals, grades, reasons. */
#include "sokaku-evaluation-grid.h"

#include "sokaku-explanation-popover.h"
#include "sokaku-grading.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SokakuEvaluationGrid:
 *
 * A column for each evaluated year and for the overall evaluation; a row for
 * each criterion, then the computed total and grade, then the recorded grade.
 * Beside them the reasons of the overall evaluation. Where a recorded grade
 * differs from the computed one, a row below asks for the decision's reason. Computed
 * figures explain themselves by a tooltip, a click, and the action "figure.explain".
 */

struct _SokakuEvaluationGrid
{
  SokakuPaperSection parent_instance;

  GPtrArray *scores; /* SokakuChoices by criterion */
  SokakuChoices *grades;
  char *shape; /* criteria and grades that the choices were made for */
};

G_DEFINE_FINAL_TYPE (SokakuEvaluationGrid, sokaku_evaluation_grid, SOKAKU_TYPE_PAPER_SECTION)

#define REASON_CHARS 12
#define FIRST_ROW 1
#define FIRST_COLUMN 1

/* --- Choices --- */

static char *
describe_shape (SokakuPlan *plan)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);

      g_string_append_printf (shape, "%d %d\n", sokaku_criterion_get_min (criterion),
                              sokaku_criterion_get_max (criterion));
    }
  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    g_string_append_printf (shape, "%s\n",
                            sokaku_grade_get_name (sokaku_node_list_peek (grades, i)));
  return g_string_free (shape, FALSE);
}

static void
add_special (SokakuChoices *choices)
{
  sokaku_choices_add (choices, SOKAKU_ENDED, "-", "–", _ ("– (ended)"));
  sokaku_choices_add (choices, SOKAKU_UNKNOWN, "", "", _ ("Not known"));
}

static void
make_choices (SokakuEvaluationGrid *self, SokakuPlan *plan)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);

  g_ptr_array_set_size (self->scores, 0);
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      SokakuChoices *choices = sokaku_choices_new ();

      sokaku_choices_add_scores (choices, sokaku_criterion_get_min (criterion),
                                 sokaku_criterion_get_max (criterion));
      add_special (choices);
      g_ptr_array_add (self->scores, choices);
    }
  g_clear_pointer (&self->grades, sokaku_choices_unref);
  self->grades = sokaku_choices_new ();
  for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
    {
      const char *name = sokaku_grade_get_name (sokaku_node_list_peek (grades, i));

      sokaku_choices_add (self->grades, (int) i, name, name, name);
    }
  add_special (self->grades);
}

static void
ensure_choices (SokakuEvaluationGrid *self, SokakuPlan *plan)
{
  g_autofree char *shape = describe_shape (plan);

  if (g_strcmp0 (shape, self->shape) == 0)
    return;
  make_choices (self, plan);
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
}

/* A grade that the plan does not have is behind all that it has. */
#define UNLISTED G_MAXINT

/* The recorded grade that the list's positions stand for. */
static const char *
grade_from_value (SokakuPlan *plan, int value)
{
  SokakuGrade *grade;

  if (value == SOKAKU_ENDED)
    return SOKAKU_GRADE_ENDED;
  grade = SOKAKU_IS_VALUE (value)
              ? sokaku_node_list_peek (sokaku_plan_get_grades (plan), (guint) value)
              : NULL;
  return grade != NULL ? sokaku_grade_get_name (grade) : "";
}

static int
grade_to_value (SokakuPlan *plan, const char *name)
{
  guint position;

  if (strcmp (name, SOKAKU_GRADE_ENDED) == 0)
    return SOKAKU_ENDED;
  if (sokaku_plan_find_grade (plan, name, &position))
    return (int) position;
  return *name == '\0' ? SOKAKU_UNKNOWN : UNLISTED;
}

/* --- Filling --- */

/* Where things stand, for a plan. */
typedef struct
{
  SokakuPaperSection *section;
  SokakuPaperTable *table;
  SokakuPlan *plan;
  SokakuItem *item;
  GArray *years; /* evaluated fiscal years, then the overall evaluation */
  int n_criteria;
  int reason_column;
} Layout;

static GArray *
list_years (SokakuPlan *plan)
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

static SokakuCriterion *
get_criterion (const Layout *layout, int row)
{
  return sokaku_node_list_peek (sokaku_plan_get_criteria (layout->plan), (guint) row);
}

static SokakuScore *
find_score (const Layout *layout, int fiscal, int row)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (layout->item, fiscal);

  return evaluation != NULL ? sokaku_evaluation_find_score (
             evaluation, sokaku_criterion_get_id (get_criterion (layout, row)))
                            : NULL;
}

static void
put_heads (const Layout *layout)
{
  g_autofree char *reasons
      = g_strdup_printf (_ ("Reason (%s)"), sokaku_plan_get_overall_label (layout->plan));

  sokaku_paper_table_put_text (layout->table, SOKAKU_PAPER_CELL_HEAD, 0, 0, 1, 0, _ ("Criterion"));
  for (guint i = 0; i < layout->years->len; i++)
    {
      g_autofree char *year
          = sokaku_plan_dup_year_label (layout->plan, g_array_index (layout->years, int, i));
      SokakuPaperText *head = sokaku_paper_table_put (layout->table, SOKAKU_PAPER_CELL_CENTRED_HEAD,
                                                      FIRST_COLUMN + (int) i, 0, 1, 1);

      sokaku_paper_text_set_chars (head, 0);
      sokaku_paper_text_append (head, SOKAKU_PAPER_PLAIN, year);
      sokaku_paper_text_end (head);
    }
  sokaku_paper_table_put_text (layout->table, SOKAKU_PAPER_CELL_HEAD, layout->reason_column, 0, 1,
                               REASON_CHARS, reasons);
}

static void
put_score (const Layout *layout, guint column, int row)
{
  SokakuEvaluationGrid *self = SOKAKU_EVALUATION_GRID (layout->section);
  int fiscal = g_array_index (layout->years, int, column);
  g_autofree char *year = sokaku_plan_dup_year_label (layout->plan, fiscal);
  g_autofree char *name
      /* Translators: a criterion, a year and the number of an item, as in "進捗度, R3, 項目7" */
      = g_strdup_printf (_ ("%s, %s, item %s"),
                         sokaku_criterion_get_name (get_criterion (layout, row)), year,
                         sokaku_item_get_number (layout->item));
  SokakuChoiceCell *cell = sokaku_paper_table_put_choice_cell (
      layout->table, FIRST_COLUMN + (int) column, FIRST_ROW + row, 1, 1);
  SokakuScore *score = find_score (layout, fiscal, row);

  /* From the last criterion typing goes on with the next year; the grade follows by itself. */
  if (row == layout->n_criteria - 1)
    sokaku_choice_cell_set_advance (cell, 1, -row);
  else
    sokaku_choice_cell_set_advance (cell, 0, 1);
  sokaku_paper_section_bind_choice (
      layout->section, cell, g_ptr_array_index (self->scores, (guint) row), score, "value",
      score != NULL ? sokaku_score_get_value (score) : SOKAKU_UNKNOWN, fiscal, name);
}

static void
put_grade (const Layout *layout, guint column, int row)
{
  int fiscal = g_array_index (layout->years, int, column);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (layout->item, fiscal);
  g_autofree char *year = sokaku_plan_dup_year_label (layout->plan, fiscal);
  g_autofree char *name = g_strdup_printf (_ ("Recorded grade, %s"), year);
  SokakuChoiceCell *cell = sokaku_paper_table_put_choice_cell (
      layout->table, FIRST_COLUMN + (int) column, FIRST_ROW + row, 1, 1);
  const char *grade = evaluation != NULL ? sokaku_evaluation_get_grade (evaluation) : "";
  int value = grade_to_value (layout->plan, grade);

  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_paper_section_bind_choice (layout->section, cell,
                                    SOKAKU_EVALUATION_GRID (layout->section)->grades, evaluation,
                                    "grade", value, fiscal, name);
  if (value == UNLISTED)
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("“%s” is not one of the plan’s grades"), grade);

      sokaku_choice_cell_set_unlisted (cell, grade, sentence);
    }
}

static gboolean
is_blank (SokakuEvaluation *evaluation)
{
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

  for (guint i = 0; i < sokaku_node_list_get_length (scores); i++)
    if (sokaku_score_get_value (sokaku_node_list_peek (scores, i)) != SOKAKU_UNKNOWN)
      return FALSE;
  return *sokaku_evaluation_get_grade (evaluation) == '\0';
}

/* Nothing is evaluated before the item began. */
static gboolean
put_outside (const Layout *layout, guint column, int row)
{
  int fiscal = g_array_index (layout->years, int, column);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (layout->item, fiscal);
  SokakuPaperText *cell;

  if (!sokaku_item_is_before_start (layout->item, fiscal)
      || (evaluation != NULL && !is_blank (evaluation)))
    return FALSE;
  cell = sokaku_paper_table_put (layout->table, SOKAKU_PAPER_CELL_CENTRED,
                                 FIRST_COLUMN + (int) column, FIRST_ROW + row, 1, 1);
  sokaku_paper_text_set_chars (cell, 0);
  sokaku_paper_text_set_spoken (cell, _ ("Not begun"));
  sokaku_paper_text_end (cell);
  return TRUE;
}

/* Why a figure of a column is what it is. */
static SokakuExplanation *
explain (SokakuPlan *plan, SokakuItem *item, SokakuFigureKind kind, int fiscal)
{
  const SokakuFigure figure = { kind, item, fiscal, 0 };

  return sokaku_explanation_new_for_item (plan, &figure);
}

/* Speech says what a computed figure is and of which year, as it does of the cells. */
static void
put_computed (const Layout *layout,
              guint column,
              int row,
              SokakuFigureKind kind,
              const char *title,
              const char *text)
{
  int fiscal = g_array_index (layout->years, int, column);
  g_autofree char *year = sokaku_plan_dup_year_label (layout->plan, fiscal);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", title, year, text);
  SokakuPaperText *cell
      = sokaku_paper_table_put (layout->table, SOKAKU_PAPER_CELL_COMPUTED,
                                FIRST_COLUMN + (int) column, FIRST_ROW + row, 1, 1);

  sokaku_paper_text_set_chars (cell, 0);
  sokaku_paper_text_append (cell, SOKAKU_PAPER_PLAIN, text);
  sokaku_paper_text_set_spoken (cell, spoken);
  if (*text != '\0')
    {
      g_autoptr (SokakuExplanation) explanation
          = explain (layout->plan, layout->item, kind, fiscal);
      g_autofree char *words = sokaku_explanation_dup_text (explanation);

      /* Whose sheet it is stands above. */
      sokaku_paper_text_add_tip (cell, strchr (words, '\n') + 1);
    }
  sokaku_paper_text_end (cell);
}

static void
put_total (const Layout *layout, guint column, int row)
{
  SokakuEvaluation *evaluation
      = sokaku_item_find_evaluation (layout->item, g_array_index (layout->years, int, column));
  int total = evaluation != NULL ? sokaku_evaluation_get_total (evaluation) : SOKAKU_UNKNOWN;
  g_autofree char *text = NULL;

  if (total == SOKAKU_ENDED)
    text = g_strdup ("–");
  else if (SOKAKU_IS_VALUE (total))
    text = g_strdup_printf ("%d", total);
  put_computed (layout, column, row, SOKAKU_FIGURE_TOTAL, _ ("Total"), text != NULL ? text : "");
}

static void
put_computed_grade (const Layout *layout, guint column, int row)
{
  SokakuEvaluation *evaluation
      = sokaku_item_find_evaluation (layout->item, g_array_index (layout->years, int, column));
  const char *grade
      = evaluation != NULL ? sokaku_evaluation_compute_grade (evaluation, layout->plan) : "";

  put_computed (layout, column, row, SOKAKU_FIGURE_COMPUTED_GRADE, _ ("Computed Grade"),
                strcmp (grade, SOKAKU_GRADE_ENDED) == 0 ? "–" : grade);
}

static void
put_reason (const Layout *layout, gpointer node, const char *what, int row, int height, int room)
{
  SokakuTextCell *cell = sokaku_paper_table_put_text_cell (layout->table, layout->reason_column,
                                                           FIRST_ROW + row, 1, height);
  g_autofree char *label = g_strdup_printf (_ ("Reason for %s"), what);
  SokakuTextBinding binding = {
    .node = node,
    .property = "reason",
    .label = label,
    .name = label,
  };

  sokaku_text_cell_set_chars (cell, REASON_CHARS);
  sokaku_paper_section_bind_text (layout->section, cell, &binding, SOKAKU_OVERALL, FALSE, room);
}

static void
put_row_head (const Layout *layout, int row, const char *title)
{
  sokaku_paper_table_put_text (layout->table, SOKAKU_PAPER_CELL_ROW_HEAD, 0, FIRST_ROW + row, 1, 0,
                               title);
}

/* Asks why a recorded grade differs from the computed one. */
static gboolean
put_decision (const Layout *layout, guint column, int row)
{
  int fiscal = g_array_index (layout->years, int, column);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (layout->item, fiscal);
  const char *recorded = evaluation != NULL ? sokaku_evaluation_get_grade (evaluation) : "";
  const char *computed
      = evaluation != NULL ? sokaku_evaluation_compute_grade (evaluation, layout->plan) : "";
  g_autofree char *year = NULL;
  g_autofree char *question = NULL;
  g_autofree char *label = NULL;
  SokakuTextBinding binding = { .node = evaluation, .property = "decision" };
  SokakuPaperText *head;
  SokakuTextCell *cell;

  if (*recorded == '\0' || *computed == '\0' || strcmp (recorded, computed) == 0)
    return FALSE;

  year = sokaku_plan_dup_year_label (layout->plan, fiscal);
  question
      = g_strdup_printf (_ ("%s: %s is recorded, the scores give %s. Reason for the decision:"),
                         year, recorded, computed);
  label = g_strdup_printf (_ ("Reason for the Decision %s"), year);
  head = sokaku_paper_table_put (layout->table, SOKAKU_PAPER_CELL_ROW_HEAD, 0, FIRST_ROW + row,
                                 layout->reason_column, 1);
  sokaku_paper_text_set_chars (head, REASON_CHARS);
  /* The columns of scores stay as narrow as they are without a question. */
  gtk_widget_set_hexpand (GTK_WIDGET (head), FALSE);
  sokaku_paper_text_append (head, SOKAKU_PAPER_WARNING, question);
  sokaku_paper_text_end (head);
  cell = sokaku_paper_table_put_text_cell (layout->table, layout->reason_column, FIRST_ROW + row, 1,
                                           1);
  binding.label = label;
  binding.name = label;
  sokaku_text_cell_set_chars (cell, REASON_CHARS);
  sokaku_paper_section_bind_text (layout->section, cell, &binding, fiscal, FALSE,
                                  SOKAKU_PAPER_NO_ROOM);
  return TRUE;
}

static void
sokaku_evaluation_grid_fill (SokakuPaperSection *section,
                             SokakuPaperTable *table,
                             SokakuPlan *plan,
                             SokakuItem *item)
{
  g_autoptr (GArray) years = list_years (plan);
  int n = (int) sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));
  const Layout layout = { section, table, plan, item, years, n, FIRST_COLUMN + (int) years->len };
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  int row = n + 3;

  ensure_choices (SOKAKU_EVALUATION_GRID (section), plan);
  put_heads (&layout);
  for (int i = 0; i < n; i++)
    {
      const char *name = sokaku_criterion_get_name (get_criterion (&layout, i));

      put_row_head (&layout, i, name);
      for (guint column = 0; column < years->len; column++)
        if (!put_outside (&layout, column, i))
          put_score (&layout, column, i);
      put_reason (&layout, find_score (&layout, SOKAKU_OVERALL, i), name, i, 1, SOKAKU_ROOM_REASON);
    }
  put_row_head (&layout, n, _ ("Total"));
  for (guint column = 0; column < years->len; column++)
    put_total (&layout, column, n);
  put_reason (&layout, overall, _ ("Grade"), n, 3, SOKAKU_ROOM_GRADE_REASON);
  put_row_head (&layout, n + 1, _ ("Computed Grade"));
  for (guint column = 0; column < years->len; column++)
    put_computed_grade (&layout, column, n + 1);
  put_row_head (&layout, n + 2, _ ("Recorded Grade"));
  for (guint column = 0; column < years->len; column++)
    if (!put_outside (&layout, column, n + 2))
      put_grade (&layout, column, n + 2);
  for (guint column = 0; column < years->len; column++)
    row += put_decision (&layout, column, row) ? 1 : 0;
}

/* --- Edits --- */

static void
choose_grade (SokakuPaperSection *section, SokakuEvaluation *evaluation, int value)
{
  SokakuPlan *plan = sokaku_paper_section_get_plan (section);
  g_autofree char *year
      = sokaku_plan_dup_year_label (plan, sokaku_evaluation_get_year (evaluation));
  g_autofree char *label = g_strdup_printf (_ ("Recorded Grade %s"), year);

  sokaku_history_set_string (sokaku_paper_section_get_history (section), evaluation, "grade",
                             grade_from_value (plan, value), label);
}

static void
choose_score (SokakuPaperSection *section, SokakuScore *score, int value)
{
  SokakuPlan *plan = sokaku_paper_section_get_plan (section);
  SokakuHistory *history = sokaku_paper_section_get_history (section);
  SokakuEvaluation *evaluation
      = sokaku_node_get_ancestor (SOKAKU_NODE (score), SOKAKU_TYPE_EVALUATION);
  SokakuCriterion *criterion
      = sokaku_plan_find_criterion (plan, sokaku_score_get_criterion (score));
  g_autofree char *year
      = sokaku_plan_dup_year_label (plan, sokaku_evaluation_get_year (evaluation));
  /* Translators: a criterion and the year of its score, for "Undo change of …" */
  g_autofree char *label = g_strdup_printf (C_ ("criterion and year", "%s %s"),
                                            sokaku_criterion_get_name (criterion), year);

  sokaku_evaluation_choose_score (evaluation, plan, history, score, value, label);
}

static void
sokaku_evaluation_grid_chosen (SokakuPaperSection *section, SokakuChoiceCell *cell, int value)
{
  gpointer node = sokaku_choice_cell_get_node (cell);

  if (SOKAKU_IS_EVALUATION (node))
    choose_grade (section, node, value);
  else if (SOKAKU_IS_SCORE (node))
    choose_score (section, node, value);
  sokaku_paper_section_update (section);
}

/* --- Explanations --- */

static int
get_fiscal (SokakuEvaluationGrid *self, int column)
{
  g_autoptr (GArray) years
      = list_years (sokaku_paper_section_get_plan (SOKAKU_PAPER_SECTION (self)));

  /* The reasons, behind the years, are of the overall evaluation. */
  return column >= FIRST_COLUMN && column - FIRST_COLUMN < (int) years->len
             ? g_array_index (years, int, column - FIRST_COLUMN)
             : SOKAKU_OVERALL;
}

static void
show_explanation (SokakuEvaluationGrid *self, GtkWidget *cell, SokakuFigureKind kind, int fiscal)
{
  SokakuPaperSection *section = SOKAKU_PAPER_SECTION (self);
  g_autoptr (SokakuExplanation) explanation = NULL;
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    return;
  explanation = explain (sokaku_paper_section_get_plan (section),
                         sokaku_paper_section_get_item (section), kind, fiscal);
  sokaku_explanation_popover_show (GTK_WIDGET (self),
                                   &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                    (int) bounds.size.width,
                                                    (int) bounds.size.height },
                                   explanation);
}

/* The grade of the year that the keyboard is in, with all that leads to it. */
static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPaperSection *section = SOKAKU_PAPER_SECTION (widget);
  SokakuCellWalker *walker
      = sokaku_paper_table_get_walker (sokaku_paper_section_get_table (section));
  SokakuCell *cell = sokaku_cell_walker_get_current (walker);
  int column, row;

  if (cell == NULL || sokaku_paper_section_get_item (section) == NULL
      || !sokaku_cell_walker_get_place (walker, cell, &column, &row))
    return;
  sokaku_cell_walker_commit (walker);
  show_explanation (SOKAKU_EVALUATION_GRID (widget), GTK_WIDGET (cell), SOKAKU_FIGURE_GRADE,
                    get_fiscal (SOKAKU_EVALUATION_GRID (widget), column));
}

/* Computed figures explain themselves when they are clicked. */
static void
on_clicked (SokakuEvaluationGrid *self, int n_press, double x, double y)
{
  SokakuPaperSection *section = SOKAKU_PAPER_SECTION (self);
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  int column, row, n_criteria;

  while (cell != NULL && cell != GTK_WIDGET (self) && !gtk_widget_has_css_class (cell, "computed"))
    cell = gtk_widget_get_parent (cell);
  if (cell == NULL || cell == GTK_WIDGET (self) || !GTK_IS_GRID (gtk_widget_get_parent (cell))
      || sokaku_paper_section_get_item (section) == NULL)
    return;
  gtk_grid_query_child (GTK_GRID (gtk_widget_get_parent (cell)), cell, &column, &row, NULL, NULL);
  n_criteria = (int) sokaku_node_list_get_length (
      sokaku_plan_get_criteria (sokaku_paper_section_get_plan (section)));
  show_explanation (self, cell,
                    row == FIRST_ROW + n_criteria ? SOKAKU_FIGURE_TOTAL
                                                  : SOKAKU_FIGURE_COMPUTED_GRADE,
                    get_fiscal (self, column));
}

static void
sokaku_evaluation_grid_finalize (GObject *object)
{
  SokakuEvaluationGrid *self = SOKAKU_EVALUATION_GRID (object);

  g_ptr_array_unref (self->scores);
  g_clear_pointer (&self->grades, sokaku_choices_unref);
  g_free (self->shape);

  G_OBJECT_CLASS (sokaku_evaluation_grid_parent_class)->finalize (object);
}

static void
sokaku_evaluation_grid_class_init (SokakuEvaluationGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_evaluation_grid_finalize;
  SOKAKU_PAPER_SECTION_CLASS (klass)->fill = sokaku_evaluation_grid_fill;
  SOKAKU_PAPER_SECTION_CLASS (klass)->chosen = sokaku_evaluation_grid_chosen;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "figure.explain", NULL,
                                   explain_action);
}

static void
sokaku_evaluation_grid_init (SokakuEvaluationGrid *self)
{
  SokakuPaperSection *section = SOKAKU_PAPER_SECTION (self);
  GtkGesture *click = gtk_gesture_click_new ();

  self->scores = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_choices_unref);
  sokaku_paper_section_set_name (section, _ ("Self-Evaluation"));
  sokaku_cell_walker_set_wraps (
      sokaku_paper_table_get_walker (sokaku_paper_section_get_table (section)), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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
 * sokaku_evaluation_grid_get_cell:
 * @self: a grid that shows an item
 * @row: a criterion's position; the number of criteria for the recorded grade
 * @column: an evaluated year's position; the number of those years for the overall
 *
 * Returns: (transfer none) (nullable): the cell
 */
GtkWidget *
sokaku_evaluation_grid_get_cell (SokakuEvaluationGrid *self, guint row, guint column)
{
  SokakuPaperSection *section = SOKAKU_PAPER_SECTION (self);
  SokakuPlan *plan = sokaku_paper_section_get_plan (section);
  guint n = plan != NULL ? sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)) : 0;
  SokakuCellWalker *walker
      = sokaku_paper_table_get_walker (sokaku_paper_section_get_table (section));

  return GTK_WIDGET (sokaku_cell_walker_find (walker, FIRST_COLUMN + (int) column,
                                              FIRST_ROW + (int) (row == n ? n + 2 : row)));
}
