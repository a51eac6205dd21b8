/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schedule of a sheet (工程表), a column for each year. */
#include "sokaku-schedule-section.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * SokakuScheduleSection:
 *
 * What was planned above what came of it. An arrow goes through the years that
 * continue the one before; it is typed as "⇒" or "=>". Years after the item's end
 * hold a dash.
 */

struct _SokakuScheduleSection
{
  SokakuPaperSection parent_instance;

  SokakuChoices *statuses;
};

G_DEFINE_FINAL_TYPE (SokakuScheduleSection, sokaku_schedule_section, SOKAKU_TYPE_PAPER_SECTION)

enum
{
  ROW_YEARS,
  ROW_PLANNED,
  ROW_STATUS,
  ROW_ACTUAL,
};

#define ARROW "⇒"

/* All years together are never wider than this, in characters. */
#define WIDTH 16

static int
get_chars (SokakuPlan *plan)
{
  return MAX (1, WIDTH / (int) sokaku_plan_get_n_years (plan));
}

static int
get_fiscal (SokakuPlan *plan, guint position)
{
  return sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, position));
}

/* Whether the year is nothing but the continuation of the one before. */
static gboolean
goes_on (SokakuPlan *plan, SokakuItem *item, guint position)
{
  int fiscal;
  SokakuScheduleCell *cell;

  if (position >= sokaku_plan_get_n_years (plan))
    return FALSE;
  fiscal = get_fiscal (plan, position);
  cell = sokaku_item_find_schedule_cell (item, fiscal);
  return cell != NULL && !sokaku_item_is_after_end (item, fiscal)
         && sokaku_schedule_cell_get_continues (cell)
         && *sokaku_schedule_cell_get_planned (cell) == '\0';
}

static void
put_outside (SokakuPaperTable *table, SokakuPlan *plan, guint position, int row, gboolean ended)
{
  SokakuPaperText *text
      = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_CENTRED, 1 + (int) position, row, 1, 1);

  sokaku_paper_text_set_chars (text, get_chars (plan));
  sokaku_paper_text_append (text, SOKAKU_PAPER_DIM, ended ? "–" : "");
  sokaku_paper_text_set_spoken (text, ended ? _ ("Ended") : _ ("Not begun"));
  sokaku_paper_text_end (text);
}

/* Translators: name of a cell, as in "予定, R3" */
static char *
dup_name (SokakuPlan *plan, int fiscal, const char *row)
{
  g_autofree char *year = sokaku_plan_dup_year_label (plan, fiscal);

  return g_strdup_printf (C_ ("cell and year", "%s, %s"), row, year);
}

static void
put_planned (SokakuPaperSection *self, SokakuPaperTable *table, SokakuPlan *plan, guint position)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  int fiscal = get_fiscal (plan, position);
  SokakuTextCell *cell
      = sokaku_paper_table_put_text_cell (table, 1 + (int) position, ROW_PLANNED, 1, 1);
  g_autofree char *name = dup_name (plan, fiscal, C_ ("schedule", "Planned"));
  SokakuTextBinding binding = {
    .node = sokaku_item_find_schedule_cell (item, fiscal),
    .property = "planned",
    .flag = "continues",
    .sign = ARROW,
    .label = _ ("Schedule"),
    .name = name,
  };
  gboolean arrow = goes_on (plan, item, position);

  sokaku_text_cell_set_chars (cell, get_chars (plan));
  sokaku_paper_section_bind_text (self, cell, &binding, fiscal, FALSE,
                                  SOKAKU_ROOM_SCHEDULE_PLANNED);
  sokaku_text_cell_set_arrow (cell, !arrow                               ? SOKAKU_TEXT_ARROW_NONE
                                    : goes_on (plan, item, position + 1) ? SOKAKU_TEXT_ARROW_SHAFT
                                                                         : SOKAKU_TEXT_ARROW_HEAD);
}

static void
put_status (SokakuPaperSection *self, SokakuPaperTable *table, SokakuPlan *plan, guint position)
{
  int fiscal = get_fiscal (plan, position);
  SokakuScheduleCell *node
      = sokaku_item_find_schedule_cell (sokaku_paper_section_get_item (self), fiscal);
  SokakuChoiceCell *cell
      = sokaku_paper_table_put_choice_cell (table, 1 + (int) position, ROW_STATUS, 1, 1);
  g_autofree char *name = dup_name (plan, fiscal, C_ ("schedule", "Status"));

  sokaku_choice_cell_set_chars (cell, get_chars (plan));
  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_paper_section_bind_choice (
      self, cell, SOKAKU_SCHEDULE_SECTION (self)->statuses, node, "status",
      node != NULL ? sokaku_schedule_cell_get_status (node) : SOKAKU_STATUS_UNKNOWN, fiscal, name);
}

static void
put_actual (SokakuPaperSection *self, SokakuPaperTable *table, SokakuPlan *plan, guint position)
{
  int fiscal = get_fiscal (plan, position);
  SokakuTextCell *cell
      = sokaku_paper_table_put_text_cell (table, 1 + (int) position, ROW_ACTUAL, 1, 1);
  g_autofree char *name = dup_name (plan, fiscal, C_ ("schedule", "Actual"));
  SokakuTextBinding binding = {
    .node = sokaku_item_find_schedule_cell (sokaku_paper_section_get_item (self), fiscal),
    .property = "actual",
    .label = _ ("Schedule"),
    .name = name,
  };

  sokaku_text_cell_set_chars (cell, get_chars (plan));
  sokaku_text_cell_set_arrow (cell, SOKAKU_TEXT_ARROW_NONE);
  sokaku_paper_section_bind_text (self, cell, &binding, fiscal, FALSE, SOKAKU_ROOM_SCHEDULE_ACTUAL);
}

/* What a year before the start or after the end holds nevertheless is a mistake that has to
 * be seen. */
static gboolean
is_outside (SokakuPlan *plan, SokakuItem *item, guint position)
{
  int fiscal = get_fiscal (plan, position);
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);

  return (sokaku_item_is_after_end (item, fiscal) || sokaku_item_is_before_start (item, fiscal))
         && (cell == NULL
             || (*sokaku_schedule_cell_get_planned (cell) == '\0'
                 && *sokaku_schedule_cell_get_actual (cell) == '\0'
                 && !sokaku_schedule_cell_get_continues (cell)
                 && sokaku_schedule_cell_get_status (cell) != SOKAKU_STATUS_AS_PLANNED
                 && sokaku_schedule_cell_get_status (cell) != SOKAKU_STATUS_REVISED));
}

static void
put_heads (SokakuPaperTable *table, SokakuPlan *plan)
{
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, 0, ROW_YEARS, 1, 0, "");
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      g_autofree char *year = sokaku_plan_dup_year_label (plan, get_fiscal (plan, i));

      sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, 1 + (int) i, ROW_YEARS, 1,
                                   get_chars (plan), year);
    }
}

static void
sokaku_schedule_section_fill (SokakuPaperSection *self,
                              SokakuPaperTable *table,
                              SokakuPlan *plan,
                              SokakuItem *item)
{
  static const struct
  {
    int row;
    const char *title;
    void (*put) (SokakuPaperSection *, SokakuPaperTable *, SokakuPlan *, guint);
  } rows[] = {
    { ROW_PLANNED, NC_ ("schedule", "Planned"), put_planned },
    { ROW_STATUS, NC_ ("schedule", "Status"), put_status },
    { ROW_ACTUAL, NC_ ("schedule", "Actual"), put_actual },
  };
  guint n = sokaku_plan_get_n_years (plan);

  if (n == 0)
    return;
  put_heads (table, plan);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_ROW_HEAD, 0, rows[r].row, 1, 0,
                                   g_dpgettext2 (GETTEXT_PACKAGE, "schedule", rows[r].title));
      for (guint i = 0; i < n; i++)
        if (is_outside (plan, item, i))
          put_outside (table, plan, i, rows[r].row,
                       sokaku_item_is_after_end (item, get_fiscal (plan, i)));
        else
          rows[r].put (self, table, plan, i);
    }
}

static void
sokaku_schedule_section_chosen (SokakuPaperSection *self, SokakuChoiceCell *cell, int value)
{
  sokaku_history_set_int (sokaku_paper_section_get_history (self),
                          sokaku_choice_cell_get_node (cell), "status",
                          MAX (value, SOKAKU_STATUS_UNKNOWN), _ ("Status of the Schedule"));
}

static void
sokaku_schedule_section_finalize (GObject *object)
{
  sokaku_choices_unref (SOKAKU_SCHEDULE_SECTION (object)->statuses);

  G_OBJECT_CLASS (sokaku_schedule_section_parent_class)->finalize (object);
}

static void
sokaku_schedule_section_class_init (SokakuScheduleSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_schedule_section_finalize;
  SOKAKU_PAPER_SECTION_CLASS (klass)->fill = sokaku_schedule_section_fill;
  SOKAKU_PAPER_SECTION_CLASS (klass)->chosen = sokaku_schedule_section_chosen;
}

static void
sokaku_schedule_section_init (SokakuScheduleSection *self)
{
  SokakuChoices *statuses = sokaku_choices_new ();

  sokaku_choices_add (statuses, SOKAKU_STATUS_AS_PLANNED, "1 o ○", _ ("As planned"),
                      _ ("As planned"));
  sokaku_choices_add (statuses, SOKAKU_STATUS_REVISED, "2 x ×", _ ("Revised"), _ ("Revised"));
  sokaku_choices_add (statuses, SOKAKU_STATUS_ENDED, "-", "–", _ ("– (ended)"));
  sokaku_choices_add (statuses, SOKAKU_STATUS_UNKNOWN, "0", "", _ ("None"));
  self->statuses = statuses;
  sokaku_paper_section_set_name (SOKAKU_PAPER_SECTION (self), _ ("Schedule"));
}

/**
 * sokaku_schedule_section_new:
 *
 * Returns: (transfer floating): a section without a plan
 */
GtkWidget *
sokaku_schedule_section_new (void)
{
  return g_object_new (SOKAKU_TYPE_SCHEDULE_SECTION, NULL);
}
