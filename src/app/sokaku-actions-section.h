/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a sheet (取組内容), planned and done, for reading. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-paper-section.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_ACTIONS_SECTION (sokaku_actions_section_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuActionsSection, sokaku_actions_section, SOKAKU, ACTIONS_SECTION, SokakuPaperSection)

GtkWidget *sokaku_actions_section_new (void);

GtkWidget *sokaku_actions_section_get_toggle (SokakuActionsSection *self);
SokakuAction *sokaku_actions_section_get_action (SokakuActionsSection *self, SokakuCell *cell);
gboolean sokaku_actions_section_show_year (SokakuActionsSection *self, int fiscal);

G_END_DECLS
