/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schedule of a sheet (工程表), a column for each year, for reading. */
#include "sokaku-schedule-section.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * SokakuScheduleSection:
 *
 * What was planned above what came of it. Years that continue the one before are
 * one cell with an arrow; years after the item's end hold a dash.
 */

struct _SokakuScheduleSection
{
  SokakuPaperSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SokakuScheduleSection, sokaku_schedule_section, SOKAKU_TYPE_PAPER_SECTION)

enum
{
  ROW_YEARS,
  ROW_PLANNED,
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
  int fiscal = get_fiscal (plan, position);
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);

  return cell != NULL && !sokaku_item_is_after_end (item, fiscal)
         && sokaku_schedule_cell_get_continues (cell)
         && *sokaku_schedule_cell_get_planned (cell) == '\0';
}

static void
put_ended (SokakuPaperTable *table, SokakuPlan *plan, guint position, int row)
{
  SokakuPaperText *text
      = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_CENTRED, 1 + (int) position, row, 1, 1);

  sokaku_paper_text_set_chars (text, get_chars (plan));
  sokaku_paper_text_append (text, SOKAKU_PAPER_DIM, "–");
  sokaku_paper_text_set_spoken (text, _ ("Ended"));
  sokaku_paper_text_end (text);
}

static void
put_arrow (SokakuPaperTable *table, guint position, guint n_years)
{
  SokakuPaperText *text = sokaku_paper_table_put (
      table, SOKAKU_PAPER_CELL_CENTRED, 1 + (int) position, ROW_PLANNED, (int) n_years, 1);

  sokaku_paper_text_set_chars (text, 0);
  sokaku_paper_text_append (text, SOKAKU_PAPER_PLAIN, ARROW);
  sokaku_paper_text_set_spoken (text, _ ("Continues the year before"));
  sokaku_paper_text_end (text);
}

static void
put_planned (SokakuPaperTable *table, SokakuPlan *plan, SokakuItem *item, guint position)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, get_fiscal (plan, position));
  SokakuPaperText *text = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, 1 + (int) position,
                                                  ROW_PLANNED, 1, 1);

  sokaku_paper_text_set_chars (text, get_chars (plan));
  if (cell != NULL)
    {
      if (sokaku_schedule_cell_get_continues (cell))
        sokaku_paper_text_append (text, SOKAKU_PAPER_PLAIN, ARROW " ");
      sokaku_paper_text_append (text, SOKAKU_PAPER_PLAIN, sokaku_schedule_cell_get_planned (cell));
    }
  sokaku_paper_text_end (text);
}

static void
put_actual (SokakuPaperTable *table, SokakuPlan *plan, SokakuItem *item, guint position)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, get_fiscal (plan, position));
  int status = cell != NULL ? sokaku_schedule_cell_get_status (cell) : SOKAKU_STATUS_UNKNOWN;
  const char *actual = cell != NULL ? sokaku_schedule_cell_get_actual (cell) : "";
  SokakuPaperText *text = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, 1 + (int) position,
                                                  ROW_ACTUAL, 1, 1);

  sokaku_paper_text_set_chars (text, get_chars (plan));
  if (status == SOKAKU_STATUS_AS_PLANNED)
    sokaku_paper_text_append (text, SOKAKU_PAPER_DIM, _ ("As planned"));
  else if (status == SOKAKU_STATUS_REVISED)
    sokaku_paper_text_append (text, SOKAKU_PAPER_PLAIN, _ ("Revised"));
  if (status != SOKAKU_STATUS_UNKNOWN && *actual != '\0')
    sokaku_paper_text_append (text, SOKAKU_PAPER_PLAIN, "\n");
  sokaku_paper_text_append (text, SOKAKU_PAPER_PLAIN, actual);
  sokaku_paper_text_end (text);
}

static gboolean
has_ended (SokakuPlan *plan, SokakuItem *item, guint position, int row)
{
  int fiscal = get_fiscal (plan, position);
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);

  return sokaku_item_is_after_end (item, fiscal)
         || (row == ROW_ACTUAL && cell != NULL
             && sokaku_schedule_cell_get_status (cell) == SOKAKU_STATUS_ENDED);
}

static void
sokaku_schedule_section_fill (SokakuPaperSection *section,
                              SokakuPaperTable *table,
                              SokakuPlan *plan,
                              SokakuItem *item)
{
  guint n = sokaku_plan_get_n_years (plan);
  guint length;

  if (n == 0)
    return;

  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, 0, ROW_YEARS, 1, 0, "");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *year = sokaku_plan_dup_year_label (plan, get_fiscal (plan, i));

      sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, 1 + (int) i, ROW_YEARS, 1,
                                   get_chars (plan), year);
    }

  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_ROW_HEAD, 0, ROW_PLANNED, 1, 0,
                               C_ ("schedule", "Planned"));
  for (guint i = 0; i < n; i += length)
    {
      length = 1;
      if (has_ended (plan, item, i, ROW_PLANNED))
        {
          put_ended (table, plan, i, ROW_PLANNED);
        }
      else if (goes_on (plan, item, i))
        {
          while (i + length < n && goes_on (plan, item, i + length))
            length++;
          put_arrow (table, i, length);
        }
      else
        {
          put_planned (table, plan, item, i);
        }
    }

  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_ROW_HEAD, 0, ROW_ACTUAL, 1, 0,
                               C_ ("schedule", "Actual"));
  for (guint i = 0; i < n; i++)
    {
      if (has_ended (plan, item, i, ROW_ACTUAL))
        put_ended (table, plan, i, ROW_ACTUAL);
      else
        put_actual (table, plan, item, i);
    }
}

static void
sokaku_schedule_section_class_init (SokakuScheduleSectionClass *klass)
{
  SOKAKU_PAPER_SECTION_CLASS (klass)->fill = sokaku_schedule_section_fill;
}

static void
sokaku_schedule_section_init (SokakuScheduleSection *self)
{
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
