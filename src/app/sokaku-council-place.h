/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the council: ratings from the ballots, opinions, members. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"
#include "sokaku-opinion-pane.h"
#include "sokaku-rating-grid.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_COUNCIL_PLACE (sokaku_council_place_get_type ())
G_DECLARE_FINAL_TYPE (SokakuCouncilPlace, sokaku_council_place, SOKAKU, COUNCIL_PLACE, GtkWidget)

void sokaku_council_place_set_document (SokakuCouncilPlace *self, SokakuDocument *document);
SokakuPass sokaku_council_place_get_pass (SokakuCouncilPlace *self);
SokakuRatingGrid *sokaku_council_place_get_grid (SokakuCouncilPlace *self);
void sokaku_council_place_show_members (SokakuCouncilPlace *self);
void sokaku_council_place_show_opinions (SokakuCouncilPlace *self, SokakuInitiative *initiative);
gboolean sokaku_council_place_show (SokakuCouncilPlace *self, gpointer node, const char *property);
SokakuOpinionPane *sokaku_council_place_get_opinions (SokakuCouncilPlace *self);
void sokaku_council_place_say (SokakuCouncilPlace *self, const char *sentence);
const char *sokaku_council_place_get_message (SokakuCouncilPlace *self);

G_END_DECLS
