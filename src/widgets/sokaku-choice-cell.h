/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a table that holds one of a few values, chosen by typing it. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-cell.h"
#include "sokaku-choices.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHOICE_CELL (sokaku_choice_cell_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChoiceCell, sokaku_choice_cell, SOKAKU, CHOICE_CELL, GtkWidget)

GtkWidget *sokaku_choice_cell_new (void);

void sokaku_choice_cell_bind (SokakuChoiceCell *self,
                              SokakuChoices *choices,
                              gpointer node,
                              const char *property,
                              const char *name);
void sokaku_choice_cell_end_typing (SokakuChoiceCell *self);
void sokaku_choice_cell_unbind (SokakuChoiceCell *self);
gpointer sokaku_choice_cell_get_node (SokakuChoiceCell *self);
const char *sokaku_choice_cell_get_property (SokakuChoiceCell *self);
const char *sokaku_choice_cell_get_name (SokakuChoiceCell *self);
void sokaku_choice_cell_set_value (SokakuChoiceCell *self, int value);
void sokaku_choice_cell_set_unlisted (SokakuChoiceCell *self, const char *text, const char *name);
int sokaku_choice_cell_get_value (SokakuChoiceCell *self);
void sokaku_choice_cell_set_advance (SokakuChoiceCell *self, int columns, int rows);
void sokaku_choice_cell_set_passes_on (SokakuChoiceCell *self, gboolean passes_on);
void sokaku_choice_cell_set_chars (SokakuChoiceCell *self, int chars);
void sokaku_choice_cell_set_locked (SokakuChoiceCell *self, gboolean locked);

G_END_DECLS
