/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a grid that holds one of a few values, chosen by typing it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHOICE_CELL (sokaku_choice_cell_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChoiceCell, sokaku_choice_cell, SOKAKU, CHOICE_CELL, GtkWidget)

GtkWidget *sokaku_choice_cell_new (void);

void sokaku_choice_cell_add_choice (
    SokakuChoiceCell *self, int value, const char *key, const char *text, const char *name);
void sokaku_choice_cell_set_value (SokakuChoiceCell *self, int value);
int sokaku_choice_cell_get_value (SokakuChoiceCell *self);
void sokaku_choice_cell_set_name (SokakuChoiceCell *self, const char *name);

G_END_DECLS
