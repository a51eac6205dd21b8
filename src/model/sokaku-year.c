/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fiscal year of the plan (年度). */
#include "sokaku-year.h"

struct _SokakuYear
{
  SokakuNode parent_instance;

  int fiscal;
  char *label;
  gboolean evaluated;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (SokakuYear, sokaku_year, SOKAKU_TYPE_NODE)

enum
{
  FIELD_FISCAL,
  FIELD_LABEL,
  FIELD_EVALUATED,
  FIELD_LOCKED,
};

static const SokakuField fields[] = {
  { "fiscal", SOKAKU_FIELD_INT, offsetof (SokakuYear, fiscal) },
  { "label", SOKAKU_FIELD_STRING, offsetof (SokakuYear, label) },
  { "evaluated", SOKAKU_FIELD_BOOLEAN, offsetof (SokakuYear, evaluated) },
  { "locked", SOKAKU_FIELD_BOOLEAN, offsetof (SokakuYear, locked) },
};

static void
sokaku_year_class_init (SokakuYearClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_year_init (SokakuYear *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_year_new:
 *
 * Returns: (transfer full): a year with empty fields
 */
SokakuYear *
sokaku_year_new (void)
{
  return g_object_new (SOKAKU_TYPE_YEAR, NULL);
}

/**
 * sokaku_year_get_fiscal:
 * @self: a year
 *
 * Returns: calendar year in which the fiscal year begins: 2020 for R2
 */
int
sokaku_year_get_fiscal (SokakuYear *self)
{
  g_return_val_if_fail (SOKAKU_IS_YEAR (self), 0);

  return self->fiscal;
}

/**
 * sokaku_year_set_fiscal:
 * @self: a year
 * @fiscal: calendar year in which the fiscal year begins: 2020 for R2
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_year_set_fiscal (SokakuYear *self, int fiscal)
{
  sokaku_node_set_int (self, FIELD_FISCAL, fiscal);
}

/**
 * sokaku_year_get_label:
 * @self: a year
 *
 * Returns: (transfer none): short label in the plan's own writing, e.g. "R2" or "H31"
 */
const char *
sokaku_year_get_label (SokakuYear *self)
{
  g_return_val_if_fail (SOKAKU_IS_YEAR (self), "");

  return self->label;
}

/**
 * sokaku_year_set_label:
 * @self: a year
 * @label: short label in the plan's own writing, e.g. "R2" or "H31"
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_year_set_label (SokakuYear *self, const char *label)
{
  sokaku_node_set_string (self, FIELD_LABEL, label);
}

/**
 * sokaku_year_get_evaluated:
 * @self: a year
 *
 * Returns: whether items are evaluated for this year
 */
gboolean
sokaku_year_get_evaluated (SokakuYear *self)
{
  g_return_val_if_fail (SOKAKU_IS_YEAR (self), FALSE);

  return self->evaluated;
}

/**
 * sokaku_year_set_evaluated:
 * @self: a year
 * @evaluated: whether items are evaluated for this year
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_year_set_evaluated (SokakuYear *self, gboolean evaluated)
{
  sokaku_node_set_boolean (self, FIELD_EVALUATED, evaluated);
}

/**
 * sokaku_year_get_locked:
 * @self: a year
 *
 * Returns: whether what the sheets say of this year is settled, so that windows
 *   refuse to edit it
 */
gboolean
sokaku_year_get_locked (SokakuYear *self)
{
  g_return_val_if_fail (SOKAKU_IS_YEAR (self), FALSE);

  return self->locked;
}

/**
 * sokaku_year_set_locked:
 * @self: a year
 * @locked: whether what the sheets say of this year is settled
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_year_set_locked (SokakuYear *self, gboolean locked)
{
  sokaku_node_set_boolean (self, FIELD_LOCKED, locked);
}
