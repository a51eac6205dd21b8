/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the report's own (introduction, method, comments…). */
#include "sokaku-report-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SokakuReportText
{
  SokakuNode parent_instance;

  char *key;
  char *text;
};

G_DEFINE_FINAL_TYPE (SokakuReportText, sokaku_report_text, SOKAKU_TYPE_NODE)

enum
{
  FIELD_KEY,
  FIELD_TEXT,
};

static const SokakuField fields[] = {
  { "key", SOKAKU_FIELD_STRING, offsetof (SokakuReportText, key) },
  { "text", SOKAKU_FIELD_STRING, offsetof (SokakuReportText, text) },
};

static void
sokaku_report_text_class_init (SokakuReportTextClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_report_text_init (SokakuReportText *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_report_text_new:
 *
 * Returns: (transfer full): a report text with empty fields
 */
SokakuReportText *
sokaku_report_text_new (void)
{
  return g_object_new (SOKAKU_TYPE_REPORT_TEXT, NULL);
}

/**
 * sokaku_report_text_get_key:
 * @self: a report text
 *
 * Returns: (transfer none): which text: introduction, effects, method, comments, overall
 */
const char *
sokaku_report_text_get_key (SokakuReportText *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_TEXT (self), "");

  return self->key;
}

/**
 * sokaku_report_text_set_key:
 * @self: a report text
 * @key: which text: introduction, effects, method, comments, overall
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_report_text_set_key (SokakuReportText *self, const char *key)
{
  sokaku_node_set_string (self, FIELD_KEY, key);
}

/**
 * sokaku_report_text_get_text:
 * @self: a report text
 *
 * Returns: (transfer none): the text
 */
const char *
sokaku_report_text_get_text (SokakuReportText *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_TEXT (self), "");

  return self->text;
}

/**
 * sokaku_report_text_set_text:
 * @self: a report text
 * @text: the text
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_report_text_set_text (SokakuReportText *self, const char *text)
{
  sokaku_node_set_string (self, FIELD_TEXT, text);
}

/**
 * sokaku_report_text_find_title:
 * @key: of a text
 *
 * Returns: (transfer none) (nullable): what the text is called, in the user's language; %NULL
 *   for a key that reports do not use
 */
const char *
sokaku_report_text_find_title (const char *key)
{
  static const struct
  {
    const char *key;
    const char *title;
  } titles[] = {
    { "introduction", N_ ("Introduction") },
    { "effects", N_ ("Effects") },
    { "method", N_ ("Method of the Evaluation") },
    { "comments", N_ ("Comments on the Evaluation") },
    { "overall", N_ ("Overall Comment") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i].key, key) == 0)
      return _ (titles[i].title);
  return NULL;
}
