/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a text cell share: its widgets and its state. */
#pragma once

#include "sokaku-text-cell.h"

G_BEGIN_DECLS

/**
 * SokakuTextCell:
 *
 * A table of labels is cheap; a table of text views is not. So only the cell that
 * has the focus holds an editor, right over the label, which goes on to give the
 * cell its size: nothing jumps when the focus comes, and rows grow as one types.
 *
 * Enter and Shift+Enter go down and up, arrows leave at the text's edges, Alt+Enter
 * makes a new line, Esc takes back what was typed since the focus came. While an
 * input method converts, all of them are its own. What is typed is one edit until
 * the focus leaves; what changes elsewhere is shown.
 */
struct _SokakuTextCell
{
  GtkWidget parent_instance;

  GtkWidget *display;
  GtkWidget *note;           /* (nullable): made when first needed */
  GtkWidget *editor;         /* (nullable): while the cell has the focus */
  GtkEventController *focus; /* (nullable): along with the editor */
  guint close_source;
  SokakuTextBinding binding;
  gulong notify_handler;
  gulong flag_handler;
  char *initial; /* text when the focus came, references included */
  gboolean multiline;
  gboolean resolved;
  SokakuTextArrow arrow;
};

gboolean sokaku_text_cell_ensure_node (SokakuTextCell *self);

/* sokaku-text-cell-text.c */
char *sokaku_text_cell_dup_source (SokakuTextCell *self);
void sokaku_text_cell_store (SokakuTextCell *self, const char *text, gboolean typing);
char *sokaku_text_cell_recognise (SokakuTextCell *self, const char *text);

/* sokaku-text-cell-display.c */
void sokaku_text_cell_show (SokakuTextCell *self);
void sokaku_text_cell_show_edited (SokakuTextCell *self);
void sokaku_text_cell_draw_arrow (SokakuTextCell *self, GtkSnapshot *snapshot);

/* sokaku-text-cell-editing.c */
void sokaku_text_cell_open_editor (SokakuTextCell *self);
void sokaku_text_cell_scope_editor (SokakuTextCell *self);

G_END_DECLS
