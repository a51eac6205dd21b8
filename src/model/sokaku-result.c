/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One entry of an action's result (取組結果). */
#include "sokaku-result.h"

struct _SokakuResult
{
  SokakuNode parent_instance;

  int mark;
  int indicator;
  char *text;
};

G_DEFINE_FINAL_TYPE (SokakuResult, sokaku_result, SOKAKU_TYPE_NODE)

enum
{
  FIELD_MARK,
  FIELD_INDICATOR,
  FIELD_TEXT,
};

static const SokakuField fields[] = {
  { "mark", SOKAKU_FIELD_INT, offsetof (SokakuResult, mark), SOKAKU_MARK_NONE },
  { "indicator", SOKAKU_FIELD_INT, offsetof (SokakuResult, indicator) },
  { "text", SOKAKU_FIELD_STRING, offsetof (SokakuResult, text) },
};

static void
sokaku_result_class_init (SokakuResultClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_result_init (SokakuResult *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_result_new:
 *
 * Returns: (transfer full): a result with empty fields
 */
SokakuResult *
sokaku_result_new (void)
{
  return g_object_new (SOKAKU_TYPE_RESULT, NULL);
}

/**
 * sokaku_result_get_mark:
 * @self: a result
 *
 * Returns: a #SokakuMark
 */
int
sokaku_result_get_mark (SokakuResult *self)
{
  g_return_val_if_fail (SOKAKU_IS_RESULT (self), 0);

  return self->mark;
}

/**
 * sokaku_result_set_mark:
 * @self: a result
 * @mark: a #SokakuMark
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_result_set_mark (SokakuResult *self, int mark)
{
  sokaku_node_set_int (self, FIELD_MARK, mark);
}

/**
 * sokaku_result_get_indicator:
 * @self: a result
 *
 * Returns: indicator number of its own (①…), 0 none
 */
int
sokaku_result_get_indicator (SokakuResult *self)
{
  g_return_val_if_fail (SOKAKU_IS_RESULT (self), 0);

  return self->indicator;
}

/**
 * sokaku_result_set_indicator:
 * @self: a result
 * @indicator: indicator number of its own (①…), 0 none
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_result_set_indicator (SokakuResult *self, int indicator)
{
  sokaku_node_set_int (self, FIELD_INDICATOR, indicator);
}

/**
 * sokaku_result_get_text:
 * @self: a result
 *
 * Returns: (transfer none): the text, sub-bullets as lines of their own
 */
const char *
sokaku_result_get_text (SokakuResult *self)
{
  g_return_val_if_fail (SOKAKU_IS_RESULT (self), "");

  return self->text;
}

/**
 * sokaku_result_set_text:
 * @self: a result
 * @text: the text, sub-bullets as lines of their own
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_result_set_text (SokakuResult *self, const char *text)
{
  sokaku_node_set_string (self, FIELD_TEXT, text);
}
