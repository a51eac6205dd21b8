/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to the field that has the focus: last year's entry, its printed box. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_FIELD_PANE (sokaku_field_pane_get_type ())
G_DECLARE_FINAL_TYPE (SokakuFieldPane, sokaku_field_pane, SOKAKU, FIELD_PANE, GtkWidget)

GtkWidget *sokaku_field_pane_new (void);

void sokaku_field_pane_set_plan (SokakuFieldPane *self, SokakuPlan *plan, SokakuHistory *history);
void sokaku_field_pane_set_field (SokakuFieldPane *self,
                                  SokakuItem *item,
                                  gpointer node,
                                  const char *property,
                                  const char *name,
                                  gboolean locked);
void sokaku_field_pane_set_room (SokakuFieldPane *self, int percent);
void sokaku_field_pane_update (SokakuFieldPane *self);
gboolean sokaku_field_pane_take_over (SokakuFieldPane *self);

G_END_DECLS
