/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text view for a text of the model, in which references are whole. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-reference.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_TEXT_EDITOR (sokaku_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (SokakuTextEditor, sokaku_text_editor, SOKAKU, TEXT_EDITOR, GtkTextView)

GtkWidget *sokaku_text_editor_new (void);

void sokaku_text_editor_set_scope (SokakuTextEditor *self, SokakuItem *item, SokakuPlan *plan);
void sokaku_text_editor_set_text (SokakuTextEditor *self, const char *text);
char *sokaku_text_editor_dup_text (SokakuTextEditor *self);
char *sokaku_text_editor_dup_shown (SokakuTextEditor *self);
void sokaku_text_editor_insert (SokakuTextEditor *self, const char *text);
int sokaku_text_editor_get_caret (SokakuTextEditor *self);
void sokaku_text_editor_set_caret (SokakuTextEditor *self, int offset);
void sokaku_text_editor_select (SokakuTextEditor *self, int start, int end);
int sokaku_text_editor_count_behind (SokakuTextEditor *self);
void sokaku_text_editor_set_behind (SokakuTextEditor *self, int behind);
void sokaku_text_editor_end_composing (SokakuTextEditor *self);
gboolean sokaku_text_editor_is_composing (SokakuTextEditor *self);
gboolean sokaku_text_editor_is_at_edge (SokakuTextEditor *self, int columns, int rows);

G_END_DECLS
