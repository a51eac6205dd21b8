/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One year of an item's schedule (工程表). */
#include "sokaku-schedule-cell.h"

struct _SokakuScheduleCell
{
  SokakuNode parent_instance;

  int year;
  char *planned;
  gboolean continues;
  int status;
  char *actual;
};

G_DEFINE_FINAL_TYPE (SokakuScheduleCell, sokaku_schedule_cell, SOKAKU_TYPE_NODE)

enum
{
  FIELD_YEAR,
  FIELD_PLANNED,
  FIELD_CONTINUES,
  FIELD_STATUS,
  FIELD_ACTUAL,
};

static const SokakuField fields[] = {
  { "year", SOKAKU_FIELD_INT, offsetof (SokakuScheduleCell, year) },
  { "planned", SOKAKU_FIELD_STRING, offsetof (SokakuScheduleCell, planned) },
  { "continues", SOKAKU_FIELD_BOOLEAN, offsetof (SokakuScheduleCell, continues) },
  { "status", SOKAKU_FIELD_INT, offsetof (SokakuScheduleCell, status), SOKAKU_STATUS_UNKNOWN },
  { "actual", SOKAKU_FIELD_STRING, offsetof (SokakuScheduleCell, actual) },
};

static void
sokaku_schedule_cell_class_init (SokakuScheduleCellClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_schedule_cell_init (SokakuScheduleCell *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_schedule_cell_new:
 *
 * Returns: (transfer full): a schedule cell with empty fields
 */
SokakuScheduleCell *
sokaku_schedule_cell_new (void)
{
  return g_object_new (SOKAKU_TYPE_SCHEDULE_CELL, NULL);
}

/**
 * sokaku_schedule_cell_get_year:
 * @self: a schedule cell
 *
 * Returns: fiscal year
 */
int
sokaku_schedule_cell_get_year (SokakuScheduleCell *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCHEDULE_CELL (self), 0);

  return self->year;
}

/**
 * sokaku_schedule_cell_set_year:
 * @self: a schedule cell
 * @year: fiscal year
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_schedule_cell_set_year (SokakuScheduleCell *self, int year)
{
  sokaku_node_set_int (self, FIELD_YEAR, year);
}

/**
 * sokaku_schedule_cell_get_planned:
 * @self: a schedule cell
 *
 * Returns: (transfer none): planned work; "" where blank or continued
 */
const char *
sokaku_schedule_cell_get_planned (SokakuScheduleCell *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCHEDULE_CELL (self), "");

  return self->planned;
}

/**
 * sokaku_schedule_cell_set_planned:
 * @self: a schedule cell
 * @planned: planned work; "" where blank or continued
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_schedule_cell_set_planned (SokakuScheduleCell *self, const char *planned)
{
  sokaku_node_set_string (self, FIELD_PLANNED, planned);
}

/**
 * sokaku_schedule_cell_get_continues:
 * @self: a schedule cell
 *
 * Returns: whether the work of the year before goes on (⇒)
 */
gboolean
sokaku_schedule_cell_get_continues (SokakuScheduleCell *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCHEDULE_CELL (self), FALSE);

  return self->continues;
}

/**
 * sokaku_schedule_cell_set_continues:
 * @self: a schedule cell
 * @continues: whether the work of the year before goes on (⇒)
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_schedule_cell_set_continues (SokakuScheduleCell *self, gboolean continues)
{
  sokaku_node_set_boolean (self, FIELD_CONTINUES, continues);
}

/**
 * sokaku_schedule_cell_get_status:
 * @self: a schedule cell
 *
 * Returns: a #SokakuStatus
 */
int
sokaku_schedule_cell_get_status (SokakuScheduleCell *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCHEDULE_CELL (self), 0);

  return self->status;
}

/**
 * sokaku_schedule_cell_set_status:
 * @self: a schedule cell
 * @status: a #SokakuStatus
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_schedule_cell_set_status (SokakuScheduleCell *self, int status)
{
  sokaku_node_set_int (self, FIELD_STATUS, status);
}

/**
 * sokaku_schedule_cell_get_actual:
 * @self: a schedule cell
 *
 * Returns: (transfer none): what was done, or the revised plan
 */
const char *
sokaku_schedule_cell_get_actual (SokakuScheduleCell *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCHEDULE_CELL (self), "");

  return self->actual;
}

/**
 * sokaku_schedule_cell_set_actual:
 * @self: a schedule cell
 * @actual: what was done, or the revised plan
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_schedule_cell_set_actual (SokakuScheduleCell *self, const char *actual)
{
  sokaku_node_set_string (self, FIELD_ACTUAL, actual);
}
