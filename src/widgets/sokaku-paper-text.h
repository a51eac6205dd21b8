/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of a ruled table, for reading: references, badges, dimmed words. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SokakuPaperStyle:
 * @SOKAKU_PAPER_PLAIN: as it is
 * @SOKAKU_PAPER_DIM: secondary
 * @SOKAKU_PAPER_LINK: words that stand for another text: accent, dotted underline
 * @SOKAKU_PAPER_BROKEN: the same where there is no such text: colour of warnings
 * @SOKAKU_PAPER_BADGE: a mark in a small box
 * @SOKAKU_PAPER_WARNING: in the colour of warnings
 */
typedef enum
{
  SOKAKU_PAPER_PLAIN,
  SOKAKU_PAPER_DIM,
  SOKAKU_PAPER_LINK,
  SOKAKU_PAPER_BROKEN,
  SOKAKU_PAPER_BADGE,
  SOKAKU_PAPER_WARNING,
} SokakuPaperStyle;

#define SOKAKU_TYPE_PAPER_TEXT (sokaku_paper_text_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPaperText, sokaku_paper_text, SOKAKU, PAPER_TEXT, GtkWidget)

GtkWidget *sokaku_paper_text_new (GtkAccessibleRole role, float xalign);

void sokaku_paper_text_set_selectable (SokakuPaperText *self, gboolean selectable);
void sokaku_paper_text_set_chars (SokakuPaperText *self, int chars);
void sokaku_paper_text_begin (SokakuPaperText *self);
void sokaku_paper_text_append (SokakuPaperText *self, SokakuPaperStyle style, const char *text);
void sokaku_paper_text_add_tip (SokakuPaperText *self, const char *tip);
void sokaku_paper_text_set_spoken (SokakuPaperText *self, const char *spoken);
void sokaku_paper_text_end (SokakuPaperText *self);

const char *sokaku_paper_text_get_text (SokakuPaperText *self);
void sokaku_paper_text_set_words (SokakuPaperText *self, GPtrArray *words);
int sokaku_paper_text_get_offset_at (SokakuPaperText *self, double x, double y);

G_END_DECLS
