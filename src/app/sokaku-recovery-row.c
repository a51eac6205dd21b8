/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a list of what differs: the heading of a sheet, or a field of it. */
#include "sokaku-recovery-row.h"

#include <string.h>

struct _SokakuRecoveryRow
{
  GObject parent_instance;

  gboolean heading;
  gboolean changed_since;
  gboolean conflict;
  gboolean taken;
  char *key; /* (nullable) */
  char *title;
  char *before;
  char *after;
};

G_DEFINE_FINAL_TYPE (SokakuRecoveryRow, sokaku_recovery_row, G_TYPE_OBJECT)

static void
sokaku_recovery_row_finalize (GObject *object)
{
  SokakuRecoveryRow *self = SOKAKU_RECOVERY_ROW (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->before);
  g_free (self->after);

  G_OBJECT_CLASS (sokaku_recovery_row_parent_class)->finalize (object);
}

static void
sokaku_recovery_row_class_init (SokakuRecoveryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_recovery_row_finalize;
}

static void
sokaku_recovery_row_init (SokakuRecoveryRow *self)
{
}

/**
 * sokaku_recovery_row_new_heading:
 * @place: whose fields follow
 * @changed_since: whether someone else has changed its file since
 *
 * Returns: (transfer full): a heading
 */
SokakuRecoveryRow *
sokaku_recovery_row_new_heading (const char *place, gboolean changed_since)
{
  SokakuRecoveryRow *self = g_object_new (SOKAKU_TYPE_RECOVERY_ROW, NULL);

  self->heading = TRUE;
  self->changed_since = changed_since;
  self->title = g_strdup (place);
  self->before = g_strdup ("");
  self->after = g_strdup ("");
  return self;
}

/**
 * sokaku_recovery_row_new:
 * @change: a field that differs
 *
 * What only was edited here is to be taken; what others have changed too waits for a
 * choice.
 *
 * Returns: (transfer full): a line for it
 */
SokakuRecoveryRow *
sokaku_recovery_row_new (const SokakuPlanChange *change)
{
  SokakuRecoveryRow *self = g_object_new (SOKAKU_TYPE_RECOVERY_ROW, NULL);

  self->title = g_strdup (change->field);
  self->before = g_strdup (change->before);
  self->after = g_strdup (change->after);
  self->key = g_strdup (change->key);
  self->conflict = change->conflict;
  self->taken = change->key == NULL || !change->conflict;
  return self;
}

/**
 * sokaku_recovery_row_is_heading:
 * @self: a line
 *
 * Returns: whether it is a heading
 */
gboolean
sokaku_recovery_row_is_heading (SokakuRecoveryRow *self)
{
  return self->heading;
}

/**
 * sokaku_recovery_row_get_title:
 * @self: a line
 *
 * Returns: (transfer none): the heading, or which field it is
 */
const char *
sokaku_recovery_row_get_title (SokakuRecoveryRow *self)
{
  return self->title;
}

/**
 * sokaku_recovery_row_get_changed_since:
 * @self: a line
 *
 * Returns: whether someone else has changed the file since
 */
gboolean
sokaku_recovery_row_get_changed_since (SokakuRecoveryRow *self)
{
  return self->changed_since;
}

/**
 * sokaku_recovery_row_is_conflict:
 * @self: a line
 *
 * Returns: whether someone else has changed the field too
 */
gboolean
sokaku_recovery_row_is_conflict (SokakuRecoveryRow *self)
{
  return self->conflict;
}

/**
 * sokaku_recovery_row_get_key:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the change's key; %NULL where it cannot be left out
 */
const char *
sokaku_recovery_row_get_key (SokakuRecoveryRow *self)
{
  return self->key;
}

/**
 * sokaku_recovery_row_get_taken:
 * @self: a line
 *
 * Returns: whether the field is to become what was not saved
 */
gboolean
sokaku_recovery_row_get_taken (SokakuRecoveryRow *self)
{
  return self->taken;
}

/**
 * sokaku_recovery_row_set_taken:
 * @self: a line
 * @taken: whether the field is to become what was not saved
 */
void
sokaku_recovery_row_set_taken (SokakuRecoveryRow *self, gboolean taken)
{
  self->taken = taken;
}

/**
 * sokaku_recovery_row_get_before:
 * @self: a line
 *
 * Returns: (transfer none): what is saved
 */
const char *
sokaku_recovery_row_get_before (SokakuRecoveryRow *self)
{
  return self->before;
}

/**
 * sokaku_recovery_row_get_after:
 * @self: a line
 *
 * Returns: (transfer none): what was not saved
 */
const char *
sokaku_recovery_row_get_after (SokakuRecoveryRow *self)
{
  return self->after;
}

/**
 * sokaku_recovery_row_find_difference:
 * @self: a line
 * @start: (out): where the two values begin to differ, in bytes
 * @end_before: (out): where the difference ends in what is saved
 * @end_after: (out): where it ends in what was not saved
 *
 * Finds what of the values is not the same, in whole characters.
 */
void
sokaku_recovery_row_find_difference (SokakuRecoveryRow *self,
                                     gsize *start,
                                     gsize *end_before,
                                     gsize *end_after)
{
  const char *a = self->before;
  const char *b = self->after;
  gsize head = 0;

  while (a[head] != '\0' && a[head] == b[head])
    head++;
  /* Back to where a character begins. */
  while (head > 0 && ((guchar) a[head] & 0xC0) == 0x80)
    head--;
  while (head > 0 && ((guchar) b[head] & 0xC0) == 0x80)
    head--;
  *start = head;
  *end_before = strlen (a);
  *end_after = strlen (b);
  while (*end_before > head && *end_after > head && a[*end_before - 1] == b[*end_after - 1])
    {
      (*end_before)--;
      (*end_after)--;
    }
  while (a[*end_before] != '\0' && ((guchar) a[*end_before] & 0xC0) == 0x80)
    {
      (*end_before)++;
      (*end_after)++;
    }
}
