/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Format of report.xml: titles, dates, effects and texts of the report. */
#include "sokaku-effect.h"
#include "sokaku-format.h"
#include "sokaku-report-text.h"
#include "sokaku-report.h"

static const SokakuFormatWord kind_words[] = {
  { "total", SOKAKU_EFFECT_TOTAL },
  { "main", SOKAKU_EFFECT_MAIN },
  { NULL },
};

static SokakuFormatField effect_attributes[] = {
  { "kind", "kind", SOKAKU_FORMAT_WORD, SOKAKU_FORMAT_REQUIRED, .words = kind_words },
  { "amount", "amount", SOKAKU_FORMAT_AMOUNT },
  { "item", "item", SOKAKU_FORMAT_NAME },
};
static SokakuFormatField effect_content = { NULL, "label", SOKAKU_FORMAT_STRING };
static SokakuFormatElement effect_element = {
  "effect",
  sokaku_effect_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (effect_attributes),
  .content = &effect_content,
};

static SokakuFormatField text_attributes[] = {
  { "key", "key", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY },
};
static SokakuFormatField text_content = { NULL, "text", SOKAKU_FORMAT_STRING };
static SokakuFormatElement text_element = {
  "text",
  sokaku_report_text_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (text_attributes),
  .content = &text_content,
};

static SokakuNodeList *
report_get_effects (gpointer node)
{
  return sokaku_report_get_effects (node);
}

static SokakuNodeList *
report_get_texts (gpointer node)
{
  return sokaku_report_get_texts (node);
}

static SokakuFormatField report_fields[] = {
  { "title", "title", SOKAKU_FORMAT_STRING },
  { "date", "date", SOKAKU_FORMAT_DATE },
  { "pack-title", "pack-title", SOKAKU_FORMAT_STRING },
  { "pack-date", "pack-date", SOKAKU_FORMAT_DATE },
};
static SokakuFormatList report_lists[] = {
  { report_get_effects, &effect_element },
  { report_get_texts, &text_element },
};
static SokakuFormatElement report_element = {
  "report",
  sokaku_report_get_type,
  SOKAKU_FORMAT_FIELDS (report_fields),
  SOKAKU_FORMAT_LISTS (report_lists),
};

/**
 * sokaku_format_get_report:
 *
 * Returns: (transfer none): format of report.xml, of a #SokakuReport
 */
const SokakuFormatElement *
sokaku_format_get_report (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      sokaku_format_element_prepare (&report_element);
      g_once_init_leave (&once, 1);
    }
  return &report_element;
}
