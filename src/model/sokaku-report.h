/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report (意見書): its titles, dates, effects and own texts. */
#pragma once

#include "sokaku-node.h"
#include "sokaku-node-list.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_REPORT (sokaku_report_get_type ())
G_DECLARE_FINAL_TYPE (SokakuReport, sokaku_report, SOKAKU, REPORT, SokakuNode)

SokakuReport *sokaku_report_new (void);

const char *sokaku_report_get_title (SokakuReport *self);
void sokaku_report_set_title (SokakuReport *self, const char *title);

int sokaku_report_get_date (SokakuReport *self);
void sokaku_report_set_date (SokakuReport *self, int date);

const char *sokaku_report_get_pack_title (SokakuReport *self);
void sokaku_report_set_pack_title (SokakuReport *self, const char *pack_title);

int sokaku_report_get_pack_date (SokakuReport *self);
void sokaku_report_set_pack_date (SokakuReport *self, int pack_date);

const char *sokaku_report_get_damage (SokakuReport *self);
void sokaku_report_set_damage (SokakuReport *self, const char *damage);

SokakuNodeList *sokaku_report_get_effects (SokakuReport *self);

SokakuNodeList *sokaku_report_get_texts (SokakuReport *self);

G_END_DECLS
