/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An opinion of the council on an initiative (意見). */
#include "sokaku-opinion.h"

struct _SokakuOpinion
{
  SokakuNode parent_instance;

  char *text;
  char *id;
  char *author;
  gboolean withdrawn;
  char *joined;
  char *edited;
  char *response;
  char *follow_up;
};

G_DEFINE_FINAL_TYPE (SokakuOpinion, sokaku_opinion, SOKAKU_TYPE_NODE)

enum
{
  FIELD_TEXT,
  FIELD_ID,
  FIELD_AUTHOR,
  FIELD_WITHDRAWN,
  FIELD_JOINED,
  FIELD_EDITED,
  FIELD_RESPONSE,
  FIELD_FOLLOW_UP,
};

static const SokakuField fields[] = {
  { "text", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, text) },
  { "id", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, id) },
  { "author", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, author) },
  { "withdrawn", SOKAKU_FIELD_BOOLEAN, offsetof (SokakuOpinion, withdrawn) },
  { "joined", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, joined) },
  { "edited", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, edited) },
  { "response", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, response) },
  { "follow-up", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, follow_up) },
};

static void
sokaku_opinion_class_init (SokakuOpinionClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_opinion_init (SokakuOpinion *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_opinion_new:
 *
 * Returns: (transfer full): an opinion with empty fields
 */
SokakuOpinion *
sokaku_opinion_new (void)
{
  return g_object_new (SOKAKU_TYPE_OPINION, NULL);
}

/**
 * sokaku_opinion_get_text:
 * @self: an opinion
 *
 * Returns: (transfer none): the text as the member wrote it
 */
const char *
sokaku_opinion_get_text (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), "");

  return self->text;
}

/**
 * sokaku_opinion_set_text:
 * @self: an opinion
 * @text: the text as the member wrote it
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_text (SokakuOpinion *self, const char *text)
{
  sokaku_node_set_string (self, FIELD_TEXT, text);
}

/**
 * sokaku_opinion_get_id:
 * @self: an opinion
 *
 * Returns: (transfer none): what others are joined with it by, unique within the initiative; ""
 * while none is
 */
const char *
sokaku_opinion_get_id (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), "");

  return self->id;
}

/**
 * sokaku_opinion_set_id:
 * @self: an opinion
 * @id: what others are joined with it by, unique within the initiative; "" while none is
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_id (SokakuOpinion *self, const char *id)
{
  sokaku_node_set_string (self, FIELD_ID, id);
}

/**
 * sokaku_opinion_get_author:
 * @self: an opinion
 *
 * Returns: (transfer none): id of the member who wrote it; "" where it is not known
 */
const char *
sokaku_opinion_get_author (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), "");

  return self->author;
}

/**
 * sokaku_opinion_set_author:
 * @self: an opinion
 * @author: id of the member who wrote it; "" where it is not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_author (SokakuOpinion *self, const char *author)
{
  sokaku_node_set_string (self, FIELD_AUTHOR, author);
}

/**
 * sokaku_opinion_get_withdrawn:
 * @self: an opinion
 *
 * Returns: whether it was taken back, so that it is not published
 */
gboolean
sokaku_opinion_get_withdrawn (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), FALSE);

  return self->withdrawn;
}

/**
 * sokaku_opinion_set_withdrawn:
 * @self: an opinion
 * @withdrawn: whether it was taken back, so that it is not published
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_withdrawn (SokakuOpinion *self, gboolean withdrawn)
{
  sokaku_node_set_boolean (self, FIELD_WITHDRAWN, withdrawn);
}

/**
 * sokaku_opinion_get_joined:
 * @self: an opinion
 *
 * Returns: (transfer none): id of the opinion of the same initiative in whose text this one is
 * published; "" for one of its own
 */
const char *
sokaku_opinion_get_joined (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), "");

  return self->joined;
}

/**
 * sokaku_opinion_set_joined:
 * @self: an opinion
 * @joined: id of the opinion of the same initiative in whose text this one is published; "" for one
 * of its own
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_joined (SokakuOpinion *self, const char *joined)
{
  sokaku_node_set_string (self, FIELD_JOINED, joined);
}

/**
 * sokaku_opinion_get_edited:
 * @self: an opinion
 *
 * Returns: (transfer none): the text as it is published; "" where it is the original
 */
const char *
sokaku_opinion_get_edited (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), "");

  return self->edited;
}

/**
 * sokaku_opinion_set_edited:
 * @self: an opinion
 * @edited: the text as it is published; "" where it is the original
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_edited (SokakuOpinion *self, const char *edited)
{
  sokaku_node_set_string (self, FIELD_EDITED, edited);
}

/**
 * sokaku_opinion_get_response:
 * @self: an opinion
 *
 * Returns: (transfer none): what the department responds
 */
const char *
sokaku_opinion_get_response (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), "");

  return self->response;
}

/**
 * sokaku_opinion_set_response:
 * @self: an opinion
 * @response: what the department responds
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_response (SokakuOpinion *self, const char *response)
{
  sokaku_node_set_string (self, FIELD_RESPONSE, response);
}

/**
 * sokaku_opinion_get_follow_up:
 * @self: an opinion
 *
 * Returns: (transfer none): what came of it in the year after
 */
const char *
sokaku_opinion_get_follow_up (SokakuOpinion *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION (self), "");

  return self->follow_up;
}

/**
 * sokaku_opinion_set_follow_up:
 * @self: an opinion
 * @follow_up: what came of it in the year after
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_follow_up (SokakuOpinion *self, const char *follow_up)
{
  sokaku_node_set_string (self, FIELD_FOLLOW_UP, follow_up);
}
