/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ratings of the council: initiatives by members, typed from the ballots. */
#include "sokaku-rating-grid.h"

#include <glib/gi18n-lib.h>

#include "sokaku-cell-menu.h"
#include "sokaku-council.h"
#include "sokaku-paper-table.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"

/**
 * SokakuRatingGrid:
 *
 * A row for each initiative, a column for each member; at the right the average, the
 * range, the deviation and what was adopted. A digit enters a rating and moves on, by
 * row or by column; "k" or "a" says absent, "j" or "r" recused, Delete clears. In the
 * second pass the first entries are hidden, and what differs from them is marked. An
 * edit only fills the row it is in, so that a large plan is typed as fast as a small one.
 */

struct _SokakuRatingGrid
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  gulong changed_id;
  guint fill_source;
  SokakuPass pass;
  gboolean by_column;

  GtkWidget *table;
  SokakuChoices *choices;
  GPtrArray *initiatives; /* of the rows */
  GPtrArray *members;     /* of the columns */
  GPtrArray *cells;       /* row by row; not owned */
  GPtrArray *figures;     /* of SokakuPaperText, row by row; not owned */
};

G_DEFINE_FINAL_TYPE (SokakuRatingGrid, sokaku_rating_grid, GTK_TYPE_WIDGET)

enum
{
  SAY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  FIGURE_AVERAGE,
  FIGURE_RANGE,
  FIGURE_DEVIATION,
  FIGURE_ADOPTED,
  N_FIGURES
};

#define FIRST_ROW 1
#define FIRST_COLUMN 2
#define TITLE_CHARS 22
#define NAME_CHARS 4

static const char *
get_property_name (SokakuRatingGrid *self)
{
  return self->pass == SOKAKU_PASS_FIRST ? "value" : "second";
}

/* --- Figures --- */

static char *
dup_figure (SokakuRatingGrid *self, SokakuInitiative *initiative, int figure)
{
  SokakuSpread spread;
  int value;

  /* What the first entries come to would tell them to whom is to read the ballots anew. */
  if (self->pass == SOKAKU_PASS_SECOND && figure != FIGURE_ADOPTED)
    return g_strdup ("");
  switch (figure)
    {
    case FIGURE_AVERAGE:
      value = sokaku_council_get_average (initiative, NULL, NULL);
      break;
    case FIGURE_RANGE:
      if (!sokaku_council_get_spread (initiative, &spread))
        return g_strdup ("");
      /* Translators: the lowest and the highest rating. */
      return g_strdup_printf (C_ ("range of ratings", "%d–%d"), spread.lowest, spread.highest);
    case FIGURE_DEVIATION:
      value = sokaku_council_get_spread (initiative, &spread) ? spread.deviation : SOKAKU_UNKNOWN;
      break;
    default:
      value = sokaku_initiative_get_adopted (initiative);
    }
  return SOKAKU_IS_VALUE (value) ? sokaku_tenths_to_string (value) : g_strdup ("");
}

static const char *
get_figure_title (int figure)
{
  static const char *const titles[N_FIGURES] = {
    NC_ ("column", "Average"),
    NC_ ("column", "Range"),
    NC_ ("column", "Deviation"),
    NC_ ("column", "Adopted"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "column", titles[figure]);
}

static void
show_figure (SokakuRatingGrid *self, guint row, int figure)
{
  SokakuInitiative *initiative = self->initiatives->pdata[row];
  SokakuPaperText *text = self->figures->pdata[row * N_FIGURES + (guint) figure];
  g_autofree char *shown = dup_figure (self, initiative, figure);
  g_autofree char *spoken
      /* Translators: a figure, the number of an initiative, its value. */
      = g_strdup_printf (_ ("%s, initiative %d, %s"), get_figure_title (figure),
                         sokaku_initiative_get_number (initiative), shown);
  int average = sokaku_council_get_average (initiative, NULL, NULL);
  gboolean differs
      = figure == FIGURE_ADOPTED && SOKAKU_IS_VALUE (sokaku_initiative_get_adopted (initiative))
        && SOKAKU_IS_VALUE (average) && sokaku_initiative_get_adopted (initiative) != average;

  sokaku_paper_text_begin (text);
  sokaku_paper_text_append (text, differs ? SOKAKU_PAPER_WARNING : SOKAKU_PAPER_PLAIN, shown);
  sokaku_paper_text_set_spoken (text, spoken);
  sokaku_paper_text_end (text);
}

static void
show_row (SokakuRatingGrid *self, guint row)
{
  SokakuInitiative *initiative = self->initiatives->pdata[row];

  for (guint i = 0; i < self->members->len; i++)
    {
      SokakuMember *member = self->members->pdata[i];
      SokakuChoiceCell *cell = self->cells->pdata[row * self->members->len + i];
      SokakuRating *rating = sokaku_ballots_find (initiative, sokaku_member_get_id (member));
      gboolean differs
          = self->pass == SOKAKU_PASS_SECOND && rating != NULL && sokaku_ballots_differs (rating);
      g_autofree char *plain
          /* Translators: the number of an initiative and the name of a member, for speech. */
          = g_strdup_printf (_ ("Initiative %d, %s, rating"),
                             sokaku_initiative_get_number (initiative),
                             sokaku_member_get_name (member));
      g_autofree char *name = differs
                                  ? g_strdup_printf (_ ("%s (differs from the first entry)"), plain)
                                  : g_strdup (plain);

      sokaku_choice_cell_bind (cell, self->choices, rating, get_property_name (self), name);
      sokaku_choice_cell_set_value (
          cell, sokaku_ballots_get (initiative, sokaku_member_get_id (member), self->pass));
      if (differs)
        gtk_widget_add_css_class (GTK_WIDGET (cell), "differs");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (cell), "differs");
    }
  for (int i = 0; i < N_FIGURES; i++)
    show_figure (self, row, i);
}

/* --- Filling --- */

static void
make_choices (SokakuRatingGrid *self)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (self->plan);

  g_clear_pointer (&self->choices, sokaku_choices_unref);
  self->choices = sokaku_choices_new ();
  for (guint i = sokaku_node_list_get_length (scale); i > 0; i--)
    {
      SokakuScaleStep *step = sokaku_node_list_peek (scale, i - 1);
      g_autofree char *key = g_strdup_printf ("%d", sokaku_scale_step_get_value (step));
      g_autofree char *name = g_strdup_printf ("%s %s", key, sokaku_scale_step_get_label (step));

      sokaku_choices_add (self->choices, sokaku_scale_step_get_value (step), key, key,
                          g_strchomp (name));
    }
  if (sokaku_node_list_get_length (scale) == 0)
    sokaku_choices_add_scores (self->choices, 0, 9);
  /* Translators: how an absent member shows in a cell of a few letters' width. */
  sokaku_choices_add (self->choices, SOKAKU_ABSENT, "k a", C_ ("rating in a cell", "abs"),
                      sokaku_ballots_get_word (SOKAKU_ABSENT));
  /* Translators: how a recused member shows in a cell of a few letters' width. */
  sokaku_choices_add (self->choices, SOKAKU_RECUSED, "j r", C_ ("rating in a cell", "rec"),
                      sokaku_ballots_get_word (SOKAKU_RECUSED));
  sokaku_choices_add (self->choices, SOKAKU_UNKNOWN, "", "", _ ("Not known"));
}

static void
put_head (SokakuRatingGrid *self, int column, int chars, gboolean expands, const char *text)
{
  SokakuPaperText *head = sokaku_paper_table_put (SOKAKU_PAPER_TABLE (self->table),
                                                  SOKAKU_PAPER_CELL_CENTRED_HEAD, column, 0, 1, 1);

  sokaku_paper_text_set_chars (head, chars);
  sokaku_paper_text_append (head, SOKAKU_PAPER_PLAIN, text);
  sokaku_paper_text_end (head);
  gtk_widget_set_hexpand (GTK_WIDGET (head), expands);
}

static void
put_heads (SokakuRatingGrid *self)
{
  put_head (self, 0, 0, FALSE, _ ("No."));
  sokaku_paper_table_put_text (SOKAKU_PAPER_TABLE (self->table), SOKAKU_PAPER_CELL_HEAD, 1, 0, 1,
                               TITLE_CHARS, _ ("Initiative"));
  for (guint i = 0; i < self->members->len; i++)
    put_head (self, FIRST_COLUMN + (int) i, NAME_CHARS, TRUE,
              sokaku_member_get_name (self->members->pdata[i]));
  for (int i = 0; i < N_FIGURES; i++)
    put_head (self, FIRST_COLUMN + (int) self->members->len + i, 0, FALSE, get_figure_title (i));
}

static void
put_row (SokakuRatingGrid *self, guint row)
{
  SokakuPaperTable *table = SOKAKU_PAPER_TABLE (self->table);
  SokakuInitiative *initiative = self->initiatives->pdata[row];
  g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));
  int n_members = (int) self->members->len;
  int n_rows = (int) self->initiatives->len;
  SokakuPaperText *text;

  text = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_CENTRED, 0, FIRST_ROW + (int) row, 1, 1);
  sokaku_paper_text_set_chars (text, 0);
  sokaku_paper_text_append (text, SOKAKU_PAPER_PLAIN, number);
  sokaku_paper_text_end (text);
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_ROW_HEAD, 1, FIRST_ROW + (int) row, 1,
                               TITLE_CHARS, sokaku_initiative_get_title (initiative));
  for (int i = 0; i < n_members; i++)
    {
      SokakuChoiceCell *cell = sokaku_paper_table_put_choice_cell (table, FIRST_COLUMN + i,
                                                                   FIRST_ROW + (int) row, 1, 1);

      if (self->by_column)
        sokaku_choice_cell_set_advance (cell, (int) row + 1 == n_rows ? 1 : 0,
                                        (int) row + 1 == n_rows ? 1 - n_rows : 1);
      else
        sokaku_choice_cell_set_advance (cell, i + 1 == n_members ? 1 - n_members : 1,
                                        i + 1 == n_members ? 1 : 0);
      sokaku_choice_cell_set_locked (cell, *sokaku_initiative_get_damage (initiative) != '\0');
      g_ptr_array_add (self->cells, cell);
    }
  for (int i = 0; i < N_FIGURES; i++)
    {
      text = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_COMPUTED,
                                     FIRST_COLUMN + n_members + i, FIRST_ROW + (int) row, 1, 1);
      sokaku_paper_text_set_chars (text, 0);
      g_ptr_array_add (self->figures, text);
    }
  show_row (self, row);
}

static void
take_all (GPtrArray *nodes, SokakuNodeList *list)
{
  g_ptr_array_set_size (nodes, 0);
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    g_ptr_array_add (nodes, g_object_ref (sokaku_node_list_peek (list, i)));
}

static void
fill (SokakuRatingGrid *self)
{
  SokakuPaperTable *table = SOKAKU_PAPER_TABLE (self->table);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->figures, 0);
  g_ptr_array_set_size (self->members, 0);
  g_ptr_array_set_size (self->initiatives, 0);
  sokaku_paper_table_begin (table);
  if (self->plan != NULL)
    {
      take_all (self->members, sokaku_plan_get_members (self->plan));
      take_all (self->initiatives, sokaku_plan_get_initiatives (self->plan));
      make_choices (self);
      put_heads (self);
      for (guint i = 0; i < self->initiatives->len; i++)
        put_row (self, i);
    }
  sokaku_paper_table_end (table);
}

static gboolean
fill_in_idle (gpointer data)
{
  SokakuRatingGrid *self = data;

  self->fill_source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* Names and lists fill the grid anew; what the council says of an initiative fills its row. */
static void
on_changed (SokakuRatingGrid *self, const SokakuChange *change)
{
  SokakuInitiative *initiative
      = SOKAKU_IS_INITIATIVE (change->node)
            ? SOKAKU_INITIATIVE (change->node)
            : sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_INITIATIVE);
  gboolean is_name = change->pspec != NULL
                     && (g_str_equal (change->pspec->name, "title")
                         || g_str_equal (change->pspec->name, "number"));
  guint row;

  if (SOKAKU_IS_RATING (change->node)
      || (SOKAKU_IS_INITIATIVE (change->node) && !is_name
          && (change->pspec != NULL || change->list == sokaku_initiative_get_ratings (initiative))))
    {
      if (self->fill_source == 0 && g_ptr_array_find (self->initiatives, initiative, &row))
        show_row (self, row);
    }
  else if ((SOKAKU_IS_INITIATIVE (change->node) && is_name) || SOKAKU_IS_MEMBER (change->node)
           || SOKAKU_IS_SCALE_STEP (change->node)
           || (SOKAKU_IS_PLAN (change->node) && change->pspec == NULL))
    {
      if (self->fill_source == 0)
        self->fill_source = g_idle_add (fill_in_idle, self);
    }
}

/* --- Edits --- */

static void
say (SokakuRatingGrid *self, const char *sentence)
{
  g_signal_emit (self, signals[SAY], 0, sentence);
}

static void
on_chosen (SokakuRatingGrid *self, SokakuChoiceCell *cell, int value)
{
  g_autoptr (GError) error = NULL;
  SokakuInitiative *initiative;
  SokakuMember *member;
  guint position;

  if (!g_ptr_array_find (self->cells, cell, &position))
    return;
  initiative = self->initiatives->pdata[position / self->members->len];
  member = self->members->pdata[position % self->members->len];
  if (!sokaku_ballots_set (self->plan, self->history, initiative, sokaku_member_get_id (member),
                           self->pass, value, &error))
    say (self, error->message);
  else
    say (self, "");
}

/**
 * sokaku_rating_grid_set_plan:
 * @self: a grid
 * @plan: (nullable): the plan whose ratings it shows
 * @history: (nullable): history that the edits go to
 *
 * Shows the ratings of @plan, and follows its changes.
 */
void
sokaku_rating_grid_set_plan (SokakuRatingGrid *self, SokakuPlan *plan, SokakuHistory *history)
{
  SokakuCellWalker *walker;

  g_return_if_fail (SOKAKU_IS_RATING_GRID (self));

  walker = sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (self->table));
  sokaku_cell_walker_commit (walker);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  sokaku_cell_walker_set_history (walker, history);
  if (plan != NULL)
    self->changed_id = g_signal_connect_swapped (plan, "changed", G_CALLBACK (on_changed), self);
  fill (self);
}

/**
 * sokaku_rating_grid_set_pass:
 * @self: a grid
 * @pass: which entry it shows and fills
 */
void
sokaku_rating_grid_set_pass (SokakuRatingGrid *self, SokakuPass pass)
{
  g_return_if_fail (SOKAKU_IS_RATING_GRID (self));

  if (self->pass == pass)
    return;
  sokaku_cell_walker_commit (sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (self->table)));
  self->pass = pass;
  fill (self);
}

/**
 * sokaku_rating_grid_set_by_column:
 * @self: a grid
 * @by_column: whether typing goes on with the next initiative, or else the next member
 */
void
sokaku_rating_grid_set_by_column (SokakuRatingGrid *self, gboolean by_column)
{
  g_return_if_fail (SOKAKU_IS_RATING_GRID (self));

  if (self->by_column == by_column)
    return;
  self->by_column = by_column;
  fill (self);
}

/**
 * sokaku_rating_grid_get_initiative:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): the initiative of the cell that was last in
 */
SokakuInitiative *
sokaku_rating_grid_get_initiative (SokakuRatingGrid *self)
{
  SokakuCell *cell;
  guint position;

  g_return_val_if_fail (SOKAKU_IS_RATING_GRID (self), NULL);

  cell = sokaku_cell_walker_get_current (
      sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (self->table)));
  if (cell == NULL || !g_ptr_array_find (self->cells, cell, &position))
    return self->initiatives->len > 0 ? self->initiatives->pdata[0] : NULL;
  return self->initiatives->pdata[position / self->members->len];
}

/**
 * sokaku_rating_grid_get_member:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): the member of the cell that has the focus
 */
SokakuMember *
sokaku_rating_grid_get_member (SokakuRatingGrid *self)
{
  SokakuCell *cell;
  guint position;

  g_return_val_if_fail (SOKAKU_IS_RATING_GRID (self), NULL);

  cell = sokaku_cell_walker_get_current (
      sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (self->table)));
  if (cell == NULL || !g_ptr_array_find (self->cells, cell, &position))
    return NULL;
  return self->members->pdata[position % self->members->len];
}

/**
 * sokaku_rating_grid_get_cell:
 * @self: a grid
 * @row: position of an initiative
 * @column: position of a member
 *
 * Returns: (transfer none) (nullable): the cell
 */
GtkWidget *
sokaku_rating_grid_get_cell (SokakuRatingGrid *self, guint row, guint column)
{
  g_return_val_if_fail (SOKAKU_IS_RATING_GRID (self), NULL);

  if (row >= self->initiatives->len || column >= self->members->len)
    return NULL;
  return self->cells->pdata[row * self->members->len + column];
}

/**
 * sokaku_rating_grid_get_figure:
 * @self: a grid
 * @row: position of an initiative
 * @figure: 0 for the average, 1 the range, 2 the deviation, 3 what was adopted
 *
 * Returns: (transfer none): the figure as it is shown
 */
const char *
sokaku_rating_grid_get_figure (SokakuRatingGrid *self, guint row, guint figure)
{
  g_return_val_if_fail (SOKAKU_IS_RATING_GRID (self), NULL);
  g_return_val_if_fail (row < self->initiatives->len && figure < N_FIGURES, NULL);

  return sokaku_paper_text_get_text (self->figures->pdata[row * N_FIGURES + figure]);
}

/**
 * sokaku_rating_grid_show:
 * @self: a grid
 * @rating: a rating of the plan
 *
 * Takes the keyboard to the cell of @rating.
 *
 * Returns: whether there is one
 */
gboolean
sokaku_rating_grid_show (SokakuRatingGrid *self, SokakuRating *rating)
{
  SokakuInitiative *initiative
      = sokaku_node_get_ancestor (SOKAKU_NODE (rating), SOKAKU_TYPE_INITIATIVE);
  guint row;

  g_return_val_if_fail (SOKAKU_IS_RATING_GRID (self), FALSE);

  if (self->fill_source != 0)
    fill (self);
  if (initiative == NULL || !g_ptr_array_find (self->initiatives, initiative, &row))
    return FALSE;
  for (guint i = 0; i < self->members->len; i++)
    if (g_str_equal (sokaku_member_get_id (self->members->pdata[i]),
                     sokaku_rating_get_member (rating)))
      return gtk_widget_grab_focus (sokaku_rating_grid_get_cell (self, row, i));
  return FALSE;
}

static void
sokaku_rating_grid_dispose (GObject *object)
{
  SokakuRatingGrid *self = SOKAKU_RATING_GRID (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_handle_id (&self->fill_source, g_source_remove);
  /* A cell that loses the focus on the way out must not edit any more. */
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->history);
  g_clear_pointer (&self->table, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_rating_grid_parent_class)->dispose (object);
}

static void
sokaku_rating_grid_finalize (GObject *object)
{
  SokakuRatingGrid *self = SOKAKU_RATING_GRID (object);

  g_ptr_array_unref (self->initiatives);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->figures);
  g_clear_pointer (&self->choices, sokaku_choices_unref);

  G_OBJECT_CLASS (sokaku_rating_grid_parent_class)->finalize (object);
}

static void
sokaku_rating_grid_class_init (SokakuRatingGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_rating_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_rating_grid_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * SokakuRatingGrid::say:
   * @self: the grid
   * @sentence: what could not be done, and why; "" when something could
   */
  signals[SAY] = g_signal_new ("say", SOKAKU_TYPE_RATING_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sokaku_rating_grid_init (SokakuRatingGrid *self)
{
  SokakuCellWalker *walker;

  self->initiatives = g_ptr_array_new_with_free_func (g_object_unref);
  self->members = g_ptr_array_new_with_free_func (g_object_unref);
  self->cells = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  self->table = sokaku_paper_table_new (_ ("Ratings of the Council"));
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
  g_signal_connect_swapped (self->table, "chosen", G_CALLBACK (on_chosen), self);
  sokaku_cell_menu_attach (SOKAKU_PAPER_TABLE (self->table));
  walker = sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (self->table));
  sokaku_cell_walker_set_wraps (walker, TRUE);
  g_signal_connect_object (walker, "refused", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
}
