/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An opinion of the council on an initiative (意見). */
#include "sokaku-opinion.h"

struct _SokakuOpinion
{
  SokakuNode parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (SokakuOpinion, sokaku_opinion, SOKAKU_TYPE_NODE)

enum
{
  FIELD_TEXT,
};

static const SokakuField fields[] = {
  { "text", SOKAKU_FIELD_STRING, offsetof (SokakuOpinion, text) },
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
 * Returns: (transfer none): the text
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
 * @text: the text
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_opinion_set_text (SokakuOpinion *self, const char *text)
{
  sokaku_node_set_string (self, FIELD_TEXT, text);
}
