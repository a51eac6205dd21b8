/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An initiative (取組項目): carries themes, holds items, is rated by the council. */
#include "sokaku-initiative.h"

#include "sokaku-item.h"
#include "sokaku-rating.h"
#include "sokaku-opinion.h"
#include "sokaku-year-grade.h"

struct _SokakuInitiative
{
  SokakuNode parent_instance;

  char *id;
  int number;
  char *title;
  char **themes;
  int average;
  int earlier_average;
  int adopted;
  char *adopted_reason;
  char *damage;
  SokakuNodeList *items;
  SokakuNodeList *ratings;
  SokakuNodeList *opinions;
  SokakuNodeList *year_grades;
};

G_DEFINE_FINAL_TYPE (SokakuInitiative, sokaku_initiative, SOKAKU_TYPE_NODE)

enum
{
  FIELD_ID,
  FIELD_NUMBER,
  FIELD_TITLE,
  FIELD_THEMES,
  FIELD_AVERAGE,
  FIELD_EARLIER_AVERAGE,
  FIELD_ADOPTED,
  FIELD_ADOPTED_REASON,
  FIELD_DAMAGE,
};

static const SokakuField fields[] = {
  { "id", SOKAKU_FIELD_STRING, offsetof (SokakuInitiative, id) },
  { "number", SOKAKU_FIELD_INT, offsetof (SokakuInitiative, number) },
  { "title", SOKAKU_FIELD_STRING, offsetof (SokakuInitiative, title) },
  { "themes", SOKAKU_FIELD_STRV, offsetof (SokakuInitiative, themes) },
  { "average", SOKAKU_FIELD_INT, offsetof (SokakuInitiative, average), SOKAKU_UNKNOWN },
  { "earlier-average", SOKAKU_FIELD_INT, offsetof (SokakuInitiative, earlier_average),
    SOKAKU_UNKNOWN },
  { "adopted", SOKAKU_FIELD_INT, offsetof (SokakuInitiative, adopted), SOKAKU_UNKNOWN },
  { "adopted-reason", SOKAKU_FIELD_STRING, offsetof (SokakuInitiative, adopted_reason) },
  { "damage", SOKAKU_FIELD_STRING, offsetof (SokakuInitiative, damage) },
};

static void
sokaku_initiative_dispose (GObject *object)
{
  SokakuInitiative *self = SOKAKU_INITIATIVE (object);

  sokaku_node_list_disown (&self->items);
  sokaku_node_list_disown (&self->ratings);
  sokaku_node_list_disown (&self->opinions);
  sokaku_node_list_disown (&self->year_grades);

  G_OBJECT_CLASS (sokaku_initiative_parent_class)->dispose (object);
}

static void
sokaku_initiative_class_init (SokakuInitiativeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_initiative_dispose;
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_initiative_init (SokakuInitiative *self)
{
  sokaku_node_init_fields (self);
  self->items = sokaku_node_list_new (SOKAKU_NODE (self), "items", SOKAKU_TYPE_ITEM);
  self->ratings = sokaku_node_list_new (SOKAKU_NODE (self), "ratings", SOKAKU_TYPE_RATING);
  self->opinions = sokaku_node_list_new (SOKAKU_NODE (self), "opinions", SOKAKU_TYPE_OPINION);
  self->year_grades
      = sokaku_node_list_new (SOKAKU_NODE (self), "year-grades", SOKAKU_TYPE_YEAR_GRADE);
}

/**
 * sokaku_initiative_new:
 *
 * Returns: (transfer full): an initiative with empty fields
 */
SokakuInitiative *
sokaku_initiative_new (void)
{
  return g_object_new (SOKAKU_TYPE_INITIATIVE, NULL);
}

/**
 * sokaku_initiative_get_id:
 * @self: an initiative
 *
 * Returns: (transfer none): identifier within the plan and name of its council file, never changed
 */
const char *
sokaku_initiative_get_id (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), "");

  return self->id;
}

/**
 * sokaku_initiative_set_id:
 * @self: an initiative
 * @id: identifier within the plan and name of its council file, never changed
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_id (SokakuInitiative *self, const char *id)
{
  sokaku_node_set_string (self, FIELD_ID, id);
}

/**
 * sokaku_initiative_get_number:
 * @self: an initiative
 *
 * Returns: number as printed
 */
int
sokaku_initiative_get_number (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), 0);

  return self->number;
}

/**
 * sokaku_initiative_set_number:
 * @self: an initiative
 * @number: number as printed
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_number (SokakuInitiative *self, int number)
{
  sokaku_node_set_int (self, FIELD_NUMBER, number);
}

/**
 * sokaku_initiative_get_title:
 * @self: an initiative
 *
 * Returns: (transfer none): title
 */
const char *
sokaku_initiative_get_title (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), "");

  return self->title;
}

/**
 * sokaku_initiative_set_title:
 * @self: an initiative
 * @title: title
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_title (SokakuInitiative *self, const char *title)
{
  sokaku_node_set_string (self, FIELD_TITLE, title);
}

/**
 * sokaku_initiative_get_themes:
 * @self: an initiative
 *
 * Returns: (transfer none): ids of its themes
 */
const char *const *
sokaku_initiative_get_themes (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), NULL);

  return (const char *const *) self->themes;
}

/**
 * sokaku_initiative_set_themes:
 * @self: an initiative
 * @themes: ids of its themes
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_themes (SokakuInitiative *self, const char *const *themes)
{
  sokaku_node_set_strv (self, FIELD_THEMES, themes);
}

/**
 * sokaku_initiative_get_average:
 * @self: an initiative
 *
 * Returns: council average entered directly, in tenths; used where no rating is known
 */
int
sokaku_initiative_get_average (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), 0);

  return self->average;
}

/**
 * sokaku_initiative_set_average:
 * @self: an initiative
 * @average: council average entered directly, in tenths; used where no rating is known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_average (SokakuInitiative *self, int average)
{
  sokaku_node_set_int (self, FIELD_AVERAGE, average);
}

/**
 * sokaku_initiative_get_earlier_average:
 * @self: an initiative
 *
 * Returns: council average of the mid-term, in tenths
 */
int
sokaku_initiative_get_earlier_average (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), 0);

  return self->earlier_average;
}

/**
 * sokaku_initiative_set_earlier_average:
 * @self: an initiative
 * @earlier_average: council average of the mid-term, in tenths
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_earlier_average (SokakuInitiative *self, int earlier_average)
{
  sokaku_node_set_int (self, FIELD_EARLIER_AVERAGE, earlier_average);
}

/**
 * sokaku_initiative_get_adopted:
 * @self: an initiative
 *
 * Returns: adopted rating that differs from the mean, in tenths
 */
int
sokaku_initiative_get_adopted (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), 0);

  return self->adopted;
}

/**
 * sokaku_initiative_set_adopted:
 * @self: an initiative
 * @adopted: adopted rating that differs from the mean, in tenths
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_adopted (SokakuInitiative *self, int adopted)
{
  sokaku_node_set_int (self, FIELD_ADOPTED, adopted);
}

/**
 * sokaku_initiative_get_adopted_reason:
 * @self: an initiative
 *
 * Returns: (transfer none): why it differs
 */
const char *
sokaku_initiative_get_adopted_reason (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), "");

  return self->adopted_reason;
}

/**
 * sokaku_initiative_set_adopted_reason:
 * @self: an initiative
 * @adopted_reason: why it differs
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_adopted_reason (SokakuInitiative *self, const char *adopted_reason)
{
  sokaku_node_set_string (self, FIELD_ADOPTED_REASON, adopted_reason);
}

/**
 * sokaku_initiative_get_damage:
 * @self: an initiative
 *
 * Returns: (transfer none): why the council file could not be read; "" for a whole one. Not saved;
 * such a file is never written
 */
const char *
sokaku_initiative_get_damage (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), "");

  return self->damage;
}

/**
 * sokaku_initiative_set_damage:
 * @self: an initiative
 * @damage: why the council file could not be read; "" for a whole one. Not saved; such a file is
 * never written
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_initiative_set_damage (SokakuInitiative *self, const char *damage)
{
  sokaku_node_set_string (self, FIELD_DAMAGE, damage);
}

/**
 * sokaku_initiative_get_items:
 * @self: an initiative
 *
 * Returns: (transfer none): list of #SokakuItem: items in display order
 */
SokakuNodeList *
sokaku_initiative_get_items (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), NULL);

  return self->items;
}

/**
 * sokaku_initiative_get_ratings:
 * @self: an initiative
 *
 * Returns: (transfer none): list of #SokakuRating: ratings by member; empty where only the average
 * is known
 */
SokakuNodeList *
sokaku_initiative_get_ratings (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), NULL);

  return self->ratings;
}

/**
 * sokaku_initiative_get_opinions:
 * @self: an initiative
 *
 * Returns: (transfer none): list of #SokakuOpinion: opinions in order
 */
SokakuNodeList *
sokaku_initiative_get_opinions (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), NULL);

  return self->opinions;
}

/**
 * sokaku_initiative_get_year_grades:
 * @self: an initiative
 *
 * Returns: (transfer none): list of #SokakuYearGrade: grades recorded for evaluated years
 */
SokakuNodeList *
sokaku_initiative_get_year_grades (SokakuInitiative *self)
{
  g_return_val_if_fail (SOKAKU_IS_INITIATIVE (self), NULL);

  return self->year_grades;
}
