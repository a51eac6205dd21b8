/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the checks: every problem in the plan, by rule, each leading to its field. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-check-rows.h"
#include "sokaku-document.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHECKS_PLACE (sokaku_checks_place_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChecksPlace, sokaku_checks_place, SOKAKU, CHECKS_PLACE, GtkWidget)

void sokaku_checks_place_set_document (SokakuChecksPlace *self, SokakuDocument *document);
void sokaku_checks_place_set_item (SokakuChecksPlace *self, const char *item_id);

SokakuFinding *sokaku_checks_place_get_selected (SokakuChecksPlace *self);
gboolean sokaku_checks_place_step (SokakuChecksPlace *self, int direction);
char *sokaku_checks_place_dup_text (SokakuChecksPlace *self);
SokakuCheckRows *sokaku_checks_place_get_rows (SokakuChecksPlace *self);

G_END_DECLS
