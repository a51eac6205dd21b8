/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member's rating of one initiative (委員評価). */
#include "sokaku-rating.h"

struct _SokakuRating
{
  SokakuNode parent_instance;

  char *member;
  int value;
  int second;
};

G_DEFINE_FINAL_TYPE (SokakuRating, sokaku_rating, SOKAKU_TYPE_NODE)

enum
{
  FIELD_MEMBER,
  FIELD_VALUE,
  FIELD_SECOND,
};

static const SokakuField fields[] = {
  { "member", SOKAKU_FIELD_STRING, offsetof (SokakuRating, member) },
  { "value", SOKAKU_FIELD_INT, offsetof (SokakuRating, value), SOKAKU_UNKNOWN },
  { "second", SOKAKU_FIELD_INT, offsetof (SokakuRating, second), SOKAKU_UNKNOWN },
};

static void
sokaku_rating_class_init (SokakuRatingClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_rating_init (SokakuRating *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_rating_new:
 *
 * Returns: (transfer full): a rating with empty fields
 */
SokakuRating *
sokaku_rating_new (void)
{
  return g_object_new (SOKAKU_TYPE_RATING, NULL);
}

/**
 * sokaku_rating_get_member:
 * @self: a rating
 *
 * Returns: (transfer none): id of the member
 */
const char *
sokaku_rating_get_member (SokakuRating *self)
{
  g_return_val_if_fail (SOKAKU_IS_RATING (self), "");

  return self->member;
}

/**
 * sokaku_rating_set_member:
 * @self: a rating
 * @member: id of the member
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_rating_set_member (SokakuRating *self, const char *member)
{
  sokaku_node_set_string (self, FIELD_MEMBER, member);
}

/**
 * sokaku_rating_get_value:
 * @self: a rating
 *
 * Returns: a step of the scale, or %SOKAKU_UNKNOWN, %SOKAKU_ABSENT, %SOKAKU_RECUSED
 */
int
sokaku_rating_get_value (SokakuRating *self)
{
  g_return_val_if_fail (SOKAKU_IS_RATING (self), 0);

  return self->value;
}

/**
 * sokaku_rating_set_value:
 * @self: a rating
 * @value: a step of the scale, or %SOKAKU_UNKNOWN, %SOKAKU_ABSENT, %SOKAKU_RECUSED
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_rating_set_value (SokakuRating *self, int value)
{
  sokaku_node_set_int (self, FIELD_VALUE, value);
}

/**
 * sokaku_rating_get_second:
 * @self: a rating
 *
 * Returns: what another person read from the same ballot, as the value is; %SOKAKU_UNKNOWN where
 * nobody has
 */
int
sokaku_rating_get_second (SokakuRating *self)
{
  g_return_val_if_fail (SOKAKU_IS_RATING (self), 0);

  return self->second;
}

/**
 * sokaku_rating_set_second:
 * @self: a rating
 * @second: what another person read from the same ballot, as the value is; %SOKAKU_UNKNOWN where
 * nobody has
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_rating_set_second (SokakuRating *self, int second)
{
  sokaku_node_set_int (self, FIELD_SECOND, second);
}
