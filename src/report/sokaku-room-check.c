/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the boxes of texts for the checks, which ask for all of them after each edit. */
#include "sokaku-room-check.h"

#include "sokaku-sheet-text.h"
#include "sokaku-sheet.h"

#include <string.h>

/**
 * sokaku_room_find_field:
 * @node: an item, or a node within one
 * @property: a text or list of @node
 * @field: (out): the box that it is printed in
 *
 * Returns: whether it is printed in a box of its own
 */
gboolean
sokaku_room_find_field (SokakuNode *node, const char *property, SokakuRoomField *field)
{
  static const struct
  {
    GType (*get_type) (void);
    const char *property;
    SokakuRoomField field;
  } fields[] = {
    { sokaku_schedule_cell_get_type, "planned", SOKAKU_ROOM_SCHEDULE_PLANNED },
    { sokaku_schedule_cell_get_type, "actual", SOKAKU_ROOM_SCHEDULE_ACTUAL },
    { sokaku_action_get_type, "plan", SOKAKU_ROOM_PLAN },
    { sokaku_action_get_type, "results", SOKAKU_ROOM_RESULT },
    { sokaku_issue_get_type, "problem", SOKAKU_ROOM_PROBLEM },
    { sokaku_issue_get_type, "solution", SOKAKU_ROOM_SOLUTION },
    { sokaku_score_get_type, "reason", SOKAKU_ROOM_REASON },
    { sokaku_evaluation_get_type, "reason", SOKAKU_ROOM_GRADE_REASON },
    { sokaku_item_get_type, "special-note", SOKAKU_ROOM_SPECIAL_NOTE },
    { sokaku_item_get_type, "remark", SOKAKU_ROOM_REMARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (node, fields[i].get_type ())
        && strcmp (property, fields[i].property) == 0)
      {
        *field = fields[i].field;
        return TRUE;
      }
  return FALSE;
}

/* Characters whose percentage tells how many a box holds. */
#define N_SAMPLE 100
/* A text that fills less is let pass without being set: what lines lose where words are not
 * broken is never as much as the rest. */
#define CERTAIN_PERCENT 50
/* Texts remembered before all are forgotten. */
#define MAX_KNOWN 8192

/**
 * SokakuRoomCheck:
 *
 * Setting a text takes most of the time of the checks, and after an edit all texts of a
 * sheet but one are those of before: so percentages are remembered, and texts that are
 * short for their box not even set.
 */
struct _SokakuRoomCheck
{
  SokakuPlan *plan;
  SokakuRoom *room;

  /* What the boxes were last measured for. */
  guint n_years;
  guint n_evaluated;
  const char *language;
  guint capacities[SOKAKU_N_ROOM_FIELDS]; /* in ems; 0 where not yet asked for */
  GHashTable *known[SOKAKU_N_ROOM_FIELDS];
  guint n_known;
};

/**
 * sokaku_room_check_new:
 * @plan: a plan
 *
 * Returns: (transfer full): a measure for sokaku_room_check_measure()
 */
SokakuRoomCheck *
sokaku_room_check_new (SokakuPlan *plan)
{
  SokakuRoomCheck *self = g_new0 (SokakuRoomCheck, 1);

  self->plan = g_object_ref (plan);
  self->room = sokaku_room_new (plan);
  for (guint i = 0; i < SOKAKU_N_ROOM_FIELDS; i++)
    self->known[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * sokaku_room_check_free:
 * @self: (transfer full): a measure
 *
 * Frees the measure.
 */
void
sokaku_room_check_free (SokakuRoomCheck *self)
{
  for (guint i = 0; i < SOKAKU_N_ROOM_FIELDS; i++)
    g_hash_table_unref (self->known[i]);
  g_object_unref (self->room);
  g_object_unref (self->plan);
  g_free (self);
}

static void
forget (SokakuRoomCheck *self)
{
  for (guint i = 0; i < SOKAKU_N_ROOM_FIELDS; i++)
    g_hash_table_remove_all (self->known[i]);
  self->n_known = 0;
}

/* Boxes become wider and narrower with the number of columns. */
static void
follow_plan (SokakuRoomCheck *self)
{
  guint n_years = sokaku_plan_get_n_years (self->plan);
  const char *language = g_intern_string (sokaku_plan_get_language (self->plan));
  guint n_evaluated = 0;

  for (guint i = 0; i < n_years; i++)
    if (sokaku_year_get_evaluated (sokaku_plan_peek_year (self->plan, i)))
      n_evaluated++;
  if (n_years == self->n_years && n_evaluated == self->n_evaluated && language == self->language)
    return;
  self->n_years = n_years;
  self->n_evaluated = n_evaluated;
  self->language = language;
  memset (self->capacities, 0, sizeof self->capacities);
  forget (self);
}

static guint
get_capacity (SokakuRoomCheck *self, SokakuRoomField field)
{
  if (self->capacities[field] == 0)
    {
      g_autoptr (GString) sample = g_string_new (NULL);
      int percent;

      for (guint i = 0; i < N_SAMPLE; i++)
        g_string_append (sample, "あ");
      percent = sokaku_room_measure (self->room, field, sample->str);
      self->capacities[field] = (guint) MAX (1, N_SAMPLE * 100 / MAX (1, percent));
    }
  return self->capacities[field];
}

static gboolean
fits_certainly (SokakuRoomCheck *self, SokakuRoomField field, const char *text)
{
  guint capacity = get_capacity (self, field);
  guint n_lines = sokaku_room_get_lines (self->room, field);
  gsize size = (gsize) g_utf8_strlen (text, -1);

  /* Each line of its own may take one of the box's, however short. */
  for (const char *p = strchr (text, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    size += capacity / MAX (1, n_lines);
  return size * 100 <= (gsize) capacity * CERTAIN_PERCENT;
}

/**
 * sokaku_room_check_measure:
 * @plan: the plan
 * @node: the node that holds the text
 * @property: the property or list of @node
 * @text: the text as it is printed; of results it is made here
 * @self: a #SokakuRoomCheck of the plan
 *
 * A #SokakuCheckMeasure.
 *
 * Returns: percent of its box that the text takes; 0 for what has no box of its own,
 *   or certainly fits into it
 */
int
sokaku_room_check_measure (
    SokakuPlan *plan, SokakuNode *node, const char *property, const char *text, gpointer self)
{
  SokakuRoomCheck *check = self;
  SokakuRoomField field;
  g_autofree char *results = NULL;
  gpointer known;
  int percent;

  if (!sokaku_room_find_field (node, property, &field))
    return 0;
  follow_plan (check);
  if (field == SOKAKU_ROOM_RESULT)
    {
      results = sokaku_sheet_text_dup_results (
          plan, sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM), SOKAKU_ACTION (node));
      text = results;
    }
  if (fits_certainly (check, field, text))
    return 0;
  if (g_hash_table_lookup_extended (check->known[field], text, NULL, &known))
    return GPOINTER_TO_INT (known);

  percent = sokaku_room_measure (check->room, field, text);
  if (++check->n_known > MAX_KNOWN)
    forget (check);
  g_hash_table_insert (check->known[field], g_strdup (text), GINT_TO_POINTER (percent));
  return percent;
}
