/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page: what stands where on it. */
#pragma once

#include "sokaku-text.h"

G_BEGIN_DECLS

/**
 * SokakuDrawFunc:
 * @cr: a context whose origin is the drawing's upper left corner, unit the point
 * @width: of the drawing
 * @height: of the drawing
 *
 * Draws a picture such as a chart.
 */
typedef void (*SokakuDrawFunc) (cairo_t *cr, double width, double height, gpointer user_data);

/**
 * SokakuRole:
 * @SOKAKU_ROLE_NONE: no part of the text, such as a running head
 * @SOKAKU_ROLE_HEADING_1: a heading, likewise the next ones
 * @SOKAKU_ROLE_HEADING_2:
 * @SOKAKU_ROLE_HEADING_3:
 * @SOKAKU_ROLE_PARAGRAPH: a paragraph
 * @SOKAKU_ROLE_HEAD_CELL: a cell of a table that says what others are
 * @SOKAKU_ROLE_CELL: another cell of a table
 *
 * What a text is to those who hear the document.
 */
typedef enum
{
  SOKAKU_ROLE_NONE,
  SOKAKU_ROLE_HEADING_1,
  SOKAKU_ROLE_HEADING_2,
  SOKAKU_ROLE_HEADING_3,
  SOKAKU_ROLE_PARAGRAPH,
  SOKAKU_ROLE_HEAD_CELL,
  SOKAKU_ROLE_CELL,
} SokakuRole;

/**
 * SokakuPlacedText:
 * @text: (transfer none): the text
 * @first: its first line on this page
 * @n_lines: how many of its lines stand here
 * @x: left edge, in points
 * @y: top edge of the first line, in points
 * @role: what it is
 * @table: of a cell: which table of the page it is in
 * @row: of a cell: which row of the page's tables
 */
typedef struct
{
  SokakuText *text;
  guint first;
  guint n_lines;
  double x;
  double y;
  SokakuRole role;
  guint table;
  guint row;
} SokakuPlacedText;

/**
 * SokakuAreaKind:
 * @SOKAKU_AREA_ANCHOR: a place to which links lead, by its name
 * @SOKAKU_AREA_LINK: leads to the anchor of its name
 * @SOKAKU_AREA_SOURCE: shows that part of the plan
 */
typedef enum
{
  SOKAKU_AREA_ANCHOR,
  SOKAKU_AREA_LINK,
  SOKAKU_AREA_SOURCE,
} SokakuAreaKind;

/**
 * SokakuArea:
 * @kind: what it is for
 * @name: (transfer none): of the anchor, or of the part of the plan
 * @x: left edge, in points
 * @y: top edge, in points
 * @width: in points
 * @height: in points
 */
typedef struct
{
  SokakuAreaKind kind;
  const char *name;
  double x;
  double y;
  double width;
  double height;
} SokakuArea;

typedef struct _SokakuPage SokakuPage;

SokakuPage *sokaku_page_new (double width, double height);
void sokaku_page_free (SokakuPage *self);

double sokaku_page_get_width (SokakuPage *self);
double sokaku_page_get_height (SokakuPage *self);

void sokaku_page_set_role (SokakuPage *self, SokakuRole role);
void sokaku_page_start_table (SokakuPage *self);
void sokaku_page_start_row (SokakuPage *self);
void sokaku_page_add_text (
    SokakuPage *self, SokakuText *text, guint first, guint n_lines, double x, double y);
void sokaku_page_add_rule (SokakuPage *self, double x1, double y1, double x2, double y2);
void sokaku_page_add_frame (SokakuPage *self, double x, double y, double width, double height);
void sokaku_page_add_tint (SokakuPage *self, double x, double y, double width, double height);
void sokaku_page_add_drawing (SokakuPage *self,
                              SokakuDrawFunc func,
                              gpointer user_data,
                              double x,
                              double y,
                              double width,
                              double height);
void sokaku_page_set_drawing_words (SokakuPage *self, const char *words);

void sokaku_page_add_area (SokakuPage *self,
                           SokakuAreaKind kind,
                           const char *name,
                           double x,
                           double y,
                           double width,
                           double height);
void sokaku_page_set_label (SokakuPage *self, const char *label);

const char *sokaku_page_get_label (SokakuPage *self);
guint sokaku_page_get_n_areas (SokakuPage *self);
const SokakuArea *sokaku_page_get_area (SokakuPage *self, guint position);
const SokakuArea *sokaku_page_find_area (SokakuPage *self, SokakuAreaKind kind, double x, double y);
guint sokaku_page_get_n_texts (SokakuPage *self);
const SokakuPlacedText *sokaku_page_get_text (SokakuPage *self, guint position);
guint sokaku_page_get_n_rules (SokakuPage *self);
guint sokaku_page_get_n_drawings (SokakuPage *self);
const char *sokaku_page_get_drawing_words (SokakuPage *self, guint position);
void sokaku_page_get_drawing_box (
    SokakuPage *self, guint position, double *x, double *y, double *width, double *height);

void sokaku_page_draw (SokakuPage *self, cairo_t *cr);
void sokaku_page_draw_tagged (SokakuPage *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPage, sokaku_page_free)

G_END_DECLS
