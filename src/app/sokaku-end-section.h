/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of an item in its sheet (取組終了). */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_END_SECTION (sokaku_end_section_get_type ())
G_DECLARE_FINAL_TYPE (SokakuEndSection, sokaku_end_section, SOKAKU, END_SECTION, GtkWidget)

GtkWidget *sokaku_end_section_new (void);

void sokaku_end_section_set_plan (SokakuEndSection *self, SokakuPlan *plan, SokakuHistory *history);
void sokaku_end_section_set_item (SokakuEndSection *self, SokakuItem *item);
void sokaku_end_section_update (SokakuEndSection *self);
GtkWidget *sokaku_end_section_get_field (SokakuEndSection *self, const char *property);

G_END_DECLS
