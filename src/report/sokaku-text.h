/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text set in lines of a given width. */
#pragma once

#include <pango/pangocairo.h>

#include "sokaku-text-fold.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_ALIGN_START,
  SOKAKU_ALIGN_CENTER,
  SOKAKU_ALIGN_END,
} SokakuAlign;

/**
 * SokakuTextStyle:
 * @size: of the font, in points
 * @bold: whether the text is bold
 * @align: where lines stand within the width
 * @indent: of the first line of each paragraph, in points
 * @names: whether it is a row of names, which lines divide only between
 * @leading: distance of lines as a multiple of the font's own; 0 for 1
 * @underlined: (nullable) (element-type SokakuTextRange): what is underlined, in order
 */
typedef struct
{
  double size;
  gboolean bold;
  SokakuAlign align;
  double indent;
  double leading;
  gboolean names;
  const GArray *underlined;
} SokakuTextStyle;

typedef struct _SokakuText SokakuText;

PangoContext *sokaku_text_create_context (const char *language);
void sokaku_text_set_up (PangoLayout *layout, const SokakuTextStyle *style, double width);
void sokaku_text_fill (PangoLayout *layout, const char *text, gboolean names);

SokakuText *sokaku_text_new (PangoContext *context,
                             const char *text,
                             const SokakuTextStyle *style,
                             double width,
                             GError **error);
SokakuText *sokaku_text_ref (SokakuText *self);
void sokaku_text_unref (SokakuText *self);

const char *sokaku_text_get_text (SokakuText *self);
guint sokaku_text_get_n_lines (SokakuText *self);
double sokaku_text_get_height (SokakuText *self, guint first, guint n_lines);
double sokaku_text_get_width (SokakuText *self);
guint sokaku_text_fit (SokakuText *self, guint first, double height);
void
sokaku_text_get_extents (SokakuText *self, guint first, guint n_lines, double *left, double *right);
char *sokaku_text_dup_lines (SokakuText *self, guint first, guint n_lines);
void
sokaku_text_draw (SokakuText *self, cairo_t *cr, guint first, guint n_lines, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuText, sokaku_text_unref)

G_END_DECLS
