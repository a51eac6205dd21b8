/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the model in a table: a label that becomes an editor when it has the focus. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-cell.h"
#include "sokaku-history.h"
#include "sokaku-reference.h"
#include "sokaku-text-editor.h"

G_BEGIN_DECLS

/**
 * SokakuTextBinding:
 * @history: history that edits go to
 * @node: (nullable): the node; %NULL where there will be one once something is typed
 * @property: (transfer none): static name of its text field
 * @flag: (transfer none) (nullable): static name of a boolean field of the node that
 *   the sign @sign at the start of the text stands for
 * @sign: (transfer none) (nullable): static; what the flag looks like
 * @label: translated name of the field, for "Undo change of …"
 * @name: what the field is, for speech: "取組結果, R3, ①"
 * @hint: (nullable): shown dimmed while there is no text
 * @plan: the plan
 * @item: (nullable): the item; %NULL where texts hold no references
 * @field: which of the item's texts it is
 * @locked: whether the text can be read only
 *
 * What a text cell shows and edits.
 */
typedef struct
{
  SokakuHistory *history;
  gpointer node;
  const char *property;
  const char *flag;
  const char *sign;
  const char *label;
  const char *name;
  const char *hint;
  SokakuPlan *plan;
  SokakuItem *item;
  SokakuTextField field;
  gboolean locked;
} SokakuTextBinding;

/**
 * SokakuTextArrow:
 * @SOKAKU_TEXT_ARROW_NONE: no arrow
 * @SOKAKU_TEXT_ARROW_SHAFT: a line from edge to edge, which goes on in the next cell
 * @SOKAKU_TEXT_ARROW_HEAD: the end of the line
 *
 * What is drawn in a cell that continues the one before it.
 */
typedef enum
{
  SOKAKU_TEXT_ARROW_NONE,
  SOKAKU_TEXT_ARROW_SHAFT,
  SOKAKU_TEXT_ARROW_HEAD,
} SokakuTextArrow;

#define SOKAKU_TYPE_TEXT_CELL (sokaku_text_cell_get_type ())
G_DECLARE_FINAL_TYPE (SokakuTextCell, sokaku_text_cell, SOKAKU, TEXT_CELL, GtkWidget)

GtkWidget *sokaku_text_cell_new (void);

void sokaku_text_cell_bind (SokakuTextCell *self, const SokakuTextBinding *binding);
void sokaku_text_cell_unbind (SokakuTextCell *self);
void sokaku_text_cell_end_typing (SokakuTextCell *self);
const SokakuTextBinding *sokaku_text_cell_get_binding (SokakuTextCell *self);
void sokaku_text_cell_set_chars (SokakuTextCell *self, int chars);
void sokaku_text_cell_set_multiline (SokakuTextCell *self, gboolean multiline);
void sokaku_text_cell_set_arrow (SokakuTextCell *self, SokakuTextArrow arrow);
SokakuTextArrow sokaku_text_cell_get_arrow (SokakuTextCell *self);
void sokaku_text_cell_set_resolved (SokakuTextCell *self, gboolean resolved);
void sokaku_text_cell_set_words (SokakuTextCell *self, GPtrArray *words);
void sokaku_text_cell_set_note (SokakuTextCell *self, const char *note, gboolean warning);
char *sokaku_text_cell_dup_printed (SokakuTextCell *self);
SokakuTextEditor *sokaku_text_cell_get_editor (SokakuTextCell *self);
void sokaku_text_cell_insert (SokakuTextCell *self, const char *text);

G_END_DECLS
