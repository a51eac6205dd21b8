/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report (意見書): its titles, dates, effects and own texts. */
#include "sokaku-report.h"

#include "sokaku-effect.h"
#include "sokaku-report-text.h"

struct _SokakuReport
{
  SokakuNode parent_instance;

  char *title;
  int date;
  char *pack_title;
  int pack_date;
  char *damage;
  SokakuNodeList *effects;
  SokakuNodeList *texts;
};

G_DEFINE_FINAL_TYPE (SokakuReport, sokaku_report, SOKAKU_TYPE_NODE)

enum
{
  FIELD_TITLE,
  FIELD_DATE,
  FIELD_PACK_TITLE,
  FIELD_PACK_DATE,
  FIELD_DAMAGE,
};

static const SokakuField fields[] = {
  { "title", SOKAKU_FIELD_STRING, offsetof (SokakuReport, title) },
  { "date", SOKAKU_FIELD_INT, offsetof (SokakuReport, date) },
  { "pack-title", SOKAKU_FIELD_STRING, offsetof (SokakuReport, pack_title) },
  { "pack-date", SOKAKU_FIELD_INT, offsetof (SokakuReport, pack_date) },
  { "damage", SOKAKU_FIELD_STRING, offsetof (SokakuReport, damage) },
};

static void
sokaku_report_dispose (GObject *object)
{
  SokakuReport *self = SOKAKU_REPORT (object);

  sokaku_node_list_disown (&self->effects);
  sokaku_node_list_disown (&self->texts);

  G_OBJECT_CLASS (sokaku_report_parent_class)->dispose (object);
}

static void
sokaku_report_class_init (SokakuReportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_report_dispose;
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_report_init (SokakuReport *self)
{
  sokaku_node_init_fields (self);
  self->effects = sokaku_node_list_new (SOKAKU_NODE (self), "effects", SOKAKU_TYPE_EFFECT);
  self->texts = sokaku_node_list_new (SOKAKU_NODE (self), "texts", SOKAKU_TYPE_REPORT_TEXT);
}

/**
 * sokaku_report_new:
 *
 * Returns: (transfer full): a report with empty fields
 */
SokakuReport *
sokaku_report_new (void)
{
  return g_object_new (SOKAKU_TYPE_REPORT, NULL);
}

/**
 * sokaku_report_get_title:
 * @self: a report
 *
 * Returns: (transfer none): title
 */
const char *
sokaku_report_get_title (SokakuReport *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT (self), "");

  return self->title;
}

/**
 * sokaku_report_set_title:
 * @self: a report
 * @title: title
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_report_set_title (SokakuReport *self, const char *title)
{
  sokaku_node_set_string (self, FIELD_TITLE, title);
}

/**
 * sokaku_report_get_date:
 * @self: a report
 *
 * Returns: date as a #SokakuDate, 0 not known
 */
int
sokaku_report_get_date (SokakuReport *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT (self), 0);

  return self->date;
}

/**
 * sokaku_report_set_date:
 * @self: a report
 * @date: date as a #SokakuDate, 0 not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_report_set_date (SokakuReport *self, int date)
{
  sokaku_node_set_int (self, FIELD_DATE, date);
}

/**
 * sokaku_report_get_pack_title:
 * @self: a report
 *
 * Returns: (transfer none): title of the sheet pack (資料編)
 */
const char *
sokaku_report_get_pack_title (SokakuReport *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT (self), "");

  return self->pack_title;
}

/**
 * sokaku_report_set_pack_title:
 * @self: a report
 * @pack_title: title of the sheet pack (資料編)
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_report_set_pack_title (SokakuReport *self, const char *pack_title)
{
  sokaku_node_set_string (self, FIELD_PACK_TITLE, pack_title);
}

/**
 * sokaku_report_get_pack_date:
 * @self: a report
 *
 * Returns: date of the sheet pack as a #SokakuDate, 0 not known
 */
int
sokaku_report_get_pack_date (SokakuReport *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT (self), 0);

  return self->pack_date;
}

/**
 * sokaku_report_set_pack_date:
 * @self: a report
 * @pack_date: date of the sheet pack as a #SokakuDate, 0 not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_report_set_pack_date (SokakuReport *self, int pack_date)
{
  sokaku_node_set_int (self, FIELD_PACK_DATE, pack_date);
}

/**
 * sokaku_report_get_damage:
 * @self: a report
 *
 * Returns: (transfer none): why the file could not be read; "" for a whole one. Not saved; such a
 * file is never written
 */
const char *
sokaku_report_get_damage (SokakuReport *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT (self), "");

  return self->damage;
}

/**
 * sokaku_report_set_damage:
 * @self: a report
 * @damage: why the file could not be read; "" for a whole one. Not saved; such a file is never
 * written
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_report_set_damage (SokakuReport *self, const char *damage)
{
  sokaku_node_set_string (self, FIELD_DAMAGE, damage);
}

/**
 * sokaku_report_get_effects:
 * @self: a report
 *
 * Returns: (transfer none): list of #SokakuEffect: financial effects, the total first
 */
SokakuNodeList *
sokaku_report_get_effects (SokakuReport *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT (self), NULL);

  return self->effects;
}

/**
 * sokaku_report_get_texts:
 * @self: a report
 *
 * Returns: (transfer none): list of #SokakuReportText: texts
 */
SokakuNodeList *
sokaku_report_get_texts (SokakuReport *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT (self), NULL);

  return self->texts;
}
