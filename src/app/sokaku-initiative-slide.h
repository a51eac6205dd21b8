/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One initiative in large type: what the council said of it, and its grades by year. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-initiative.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_INITIATIVE_SLIDE (sokaku_initiative_slide_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuInitiativeSlide, sokaku_initiative_slide, SOKAKU, INITIATIVE_SLIDE, GtkWidget)

GtkWidget *sokaku_initiative_slide_new (void);

void sokaku_initiative_slide_show (SokakuInitiativeSlide *self,
                                   SokakuStats *stats,
                                   SokakuInitiative *initiative);
char *sokaku_initiative_slide_dup_words (SokakuInitiativeSlide *self);

G_END_DECLS
