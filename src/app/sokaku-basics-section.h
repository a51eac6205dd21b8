/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a sheet that can be edited: departments, tag, years. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_BASICS_SECTION (sokaku_basics_section_get_type ())
G_DECLARE_FINAL_TYPE (SokakuBasicsSection, sokaku_basics_section, SOKAKU, BASICS_SECTION, GtkWidget)

GtkWidget *sokaku_basics_section_new (void);

void sokaku_basics_section_set_plan (SokakuBasicsSection *self,
                                     SokakuPlan *plan,
                                     SokakuHistory *history);
void sokaku_basics_section_set_item (SokakuBasicsSection *self, SokakuItem *item);
void sokaku_basics_section_update (SokakuBasicsSection *self);
GtkWidget *sokaku_basics_section_get_field (SokakuBasicsSection *self, const char *property);

G_END_DECLS
