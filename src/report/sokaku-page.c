/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page: what stands where on it. */

#include "sokaku-page.h"

#include <math.h>

#define RULE_WIDTH 0.3
#define FRAME_WIDTH 0.8
#define TINT_GREY 0.95

/* How far back a rule looks for one that it continues: the cells of two table rows. */
#define MERGE_DEPTH 256
#define SAME_PLACE 0.01

typedef struct
{
  double x1, y1, x2, y2;
} Rule;

typedef struct
{
  double x, y, width, height;
} Box;

typedef struct
{
  SokakuDrawFunc func;
  gpointer user_data;
  const char *words; /* what it shows; one of the page's names */
  guint before;      /* which text it stands before, in the order of reading */
  Box box;
} Drawing;

struct _SokakuPage
{
  double width;
  double height;
  GArray *tints;       /* of Box */
  GArray *rules;       /* of Rule */
  GArray *frames;      /* of Box */
  GArray *drawings;    /* of Drawing */
  GArray *texts;       /* of SokakuPlacedText */
  GArray *areas;       /* of SokakuArea */
  GStringChunk *names; /* of the areas */
  char *label;
  SokakuRole role; /* of the texts that are added */
  guint table;
  guint row;
};

static void
clear_text (gpointer data)
{
  SokakuPlacedText *placed = data;

  sokaku_text_unref (placed->text);
}

/**
 * sokaku_page_new:
 * @width: of the paper as it is read, in points
 * @height: of the paper as it is read, in points
 *
 * Returns: (transfer full): an empty page
 */
SokakuPage *
sokaku_page_new (double width, double height)
{
  SokakuPage *self = g_new0 (SokakuPage, 1);

  self->width = width;
  self->height = height;
  self->tints = g_array_new (FALSE, FALSE, sizeof (Box));
  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  self->frames = g_array_new (FALSE, FALSE, sizeof (Box));
  self->drawings = g_array_new (FALSE, FALSE, sizeof (Drawing));
  self->texts = g_array_new (FALSE, FALSE, sizeof (SokakuPlacedText));
  g_array_set_clear_func (self->texts, clear_text);
  self->areas = g_array_new (FALSE, FALSE, sizeof (SokakuArea));
  self->names = g_string_chunk_new (64);
  self->label = g_strdup ("");
  return self;
}

/**
 * sokaku_page_free:
 * @self: (transfer full): a page
 *
 * Frees a page and lets go of its texts.
 */
void
sokaku_page_free (SokakuPage *self)
{
  g_array_unref (self->tints);
  g_array_unref (self->rules);
  g_array_unref (self->frames);
  g_array_unref (self->drawings);
  g_array_unref (self->texts);
  g_array_unref (self->areas);
  g_string_chunk_free (self->names);
  g_free (self->label);
  g_free (self);
}

/**
 * sokaku_page_get_width:
 *
 * Returns: the width of the paper, in points
 */
double
sokaku_page_get_width (SokakuPage *self)
{
  return self->width;
}

/**
 * sokaku_page_get_height:
 *
 * Returns: the height of the paper, in points
 */
double
sokaku_page_get_height (SokakuPage *self)
{
  return self->height;
}

/**
 * sokaku_page_set_role:
 * @role: of the texts that are added from now on
 *
 * Says what texts are.
 */
void
sokaku_page_set_role (SokakuPage *self, SokakuRole role)
{
  self->role = role;
}

/**
 * sokaku_page_start_table:
 *
 * The cells that are added from now on are of another table.
 */
void
sokaku_page_start_table (SokakuPage *self)
{
  self->table++;
}

/**
 * sokaku_page_start_row:
 *
 * The cells that are added from now on are in another row.
 */
void
sokaku_page_start_row (SokakuPage *self)
{
  self->row++;
}

/**
 * sokaku_page_add_text:
 * @text: a text, of which the page takes a reference
 *
 * Places lines of @text with the upper left corner of line @first at @x, @y.
 */
void
sokaku_page_add_text (
    SokakuPage *self, SokakuText *text, guint first, guint n_lines, double x, double y)
{
  SokakuPlacedText placed = {
    .text = sokaku_text_ref (text),
    .first = first,
    .n_lines = n_lines,
    .x = x,
    .y = y,
    .role = self->role,
    .table = self->table,
    .row = self->row,
  };

  g_array_append_val (self->texts, placed);
}

static gboolean
same (double a, double b)
{
  return fabs (a - b) < SAME_PLACE;
}

/* Lengthens @rule by @next if they are collinear and touch. */
static gboolean
merge_rule (Rule *rule, const Rule *next)
{
  if (same (rule->y1, rule->y2) && same (next->y1, next->y2) && same (rule->y1, next->y1))
    {
      if (same (rule->x2, next->x1))
        {
          rule->x2 = next->x2;
          return TRUE;
        }
      return rule->x1 <= next->x1 && next->x2 <= rule->x2;
    }

  if (same (rule->x1, rule->x2) && same (next->x1, next->x2) && same (rule->x1, next->x1)
      && same (rule->y2, next->y1))
    {
      rule->y2 = next->y2;
      return TRUE;
    }

  return FALSE;
}

/**
 * sokaku_page_add_rule:
 *
 * Adds a hairline, from left to right or from top to bottom. A rule that
 * continues another becomes one with it, which keeps files of tables small.
 */
void
sokaku_page_add_rule (SokakuPage *self, double x1, double y1, double x2, double y2)
{
  Rule rule = { x1, y1, x2, y2 };
  guint depth = MIN (self->rules->len, MERGE_DEPTH);

  for (guint i = 1; i <= depth; i++)
    if (merge_rule (&g_array_index (self->rules, Rule, self->rules->len - i), &rule))
      return;
  g_array_append_val (self->rules, rule);
}

/**
 * sokaku_page_add_frame:
 *
 * Adds the heavier line around a table.
 */
void
sokaku_page_add_frame (SokakuPage *self, double x, double y, double width, double height)
{
  Box box = { x, y, width, height };

  g_array_append_val (self->frames, box);
}

/**
 * sokaku_page_add_tint:
 *
 * Adds the light grey behind a table's head.
 */
void
sokaku_page_add_tint (SokakuPage *self, double x, double y, double width, double height)
{
  Box box = { x, y, width, height };

  g_array_append_val (self->tints, box);
}

/**
 * sokaku_page_add_drawing:
 * @func: (scope forever): draws the picture each time the page is drawn
 * @user_data: for @func; must outlive the page
 */
void
sokaku_page_add_drawing (SokakuPage *self,
                         SokakuDrawFunc func,
                         gpointer user_data,
                         double x,
                         double y,
                         double width,
                         double height)
{
  Drawing drawing = { func, user_data, "", self->texts->len, { x, y, width, height } };

  g_array_append_val (self->drawings, drawing);
}

/**
 * sokaku_page_set_drawing_words:
 * @words: what it shows, in words
 *
 * Describes the picture that was added last.
 */
void
sokaku_page_set_drawing_words (SokakuPage *self, const char *words)
{
  g_return_if_fail (self->drawings->len > 0);

  g_array_index (self->drawings, Drawing, self->drawings->len - 1).words
      = g_string_chunk_insert_const (self->names, words);
}

/**
 * sokaku_page_get_drawing_words:
 * @position: from 0
 *
 * Returns: (transfer none): what the picture shows, in words; "" if nothing is said
 */
const char *
sokaku_page_get_drawing_words (SokakuPage *self, guint position)
{
  g_return_val_if_fail (position < self->drawings->len, NULL);

  return g_array_index (self->drawings, Drawing, position).words;
}

/**
 * sokaku_page_add_area:
 * @kind: what it is for
 * @name: of an anchor, or of a part of the plan
 *
 * Notes what a place of the page is or leads to; nothing is drawn.
 */
void
sokaku_page_add_area (SokakuPage *self,
                      SokakuAreaKind kind,
                      const char *name,
                      double x,
                      double y,
                      double width,
                      double height)
{
  SokakuArea area = { kind, g_string_chunk_insert_const (self->names, name), x, y, width, height };

  g_array_append_val (self->areas, area);
}

/**
 * sokaku_page_set_label:
 * @label: its number as it is printed; "" for none
 *
 * Says how the page is called.
 */
void
sokaku_page_set_label (SokakuPage *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * sokaku_page_get_label:
 *
 * Returns: (transfer none): its number as it is printed; "" for none
 */
const char *
sokaku_page_get_label (SokakuPage *self)
{
  return self->label;
}

/**
 * sokaku_page_get_n_areas:
 *
 * Returns: how many areas were added
 */
guint
sokaku_page_get_n_areas (SokakuPage *self)
{
  return self->areas->len;
}

/**
 * sokaku_page_get_area:
 * @position: from 0
 *
 * Returns: (transfer none): an area
 */
const SokakuArea *
sokaku_page_get_area (SokakuPage *self, guint position)
{
  g_return_val_if_fail (position < self->areas->len, NULL);

  return &g_array_index (self->areas, SokakuArea, position);
}

/**
 * sokaku_page_find_area:
 * @kind: of the area that is looked for
 * @x: in points
 * @y: in points
 *
 * Returns: (transfer none) (nullable): the smallest area of @kind there
 */
const SokakuArea *
sokaku_page_find_area (SokakuPage *self, SokakuAreaKind kind, double x, double y)
{
  const SokakuArea *found = NULL;

  for (guint i = 0; i < self->areas->len; i++)
    {
      const SokakuArea *area = &g_array_index (self->areas, SokakuArea, i);

      if (area->kind == kind && x >= area->x && x < area->x + area->width && y >= area->y
          && y < area->y + area->height
          && (found == NULL || area->width * area->height <= found->width * found->height))
        found = area;
    }
  return found;
}

/**
 * sokaku_page_get_n_texts:
 *
 * Returns: how many texts stand on the page, running head and number included
 */
guint
sokaku_page_get_n_texts (SokakuPage *self)
{
  return self->texts->len;
}

/**
 * sokaku_page_get_text:
 *
 * Returns: (transfer none): the text at @position, in the order of reading
 */
const SokakuPlacedText *
sokaku_page_get_text (SokakuPage *self, guint position)
{
  g_return_val_if_fail (position < self->texts->len, NULL);

  return &g_array_index (self->texts, SokakuPlacedText, position);
}

/**
 * sokaku_page_get_n_rules:
 *
 * Returns: how many hairlines the page draws
 */
guint
sokaku_page_get_n_rules (SokakuPage *self)
{
  return self->rules->len;
}

/**
 * sokaku_page_get_n_drawings:
 *
 * Returns: how many pictures stand on the page, arrows included
 */
guint
sokaku_page_get_n_drawings (SokakuPage *self)
{
  return self->drawings->len;
}

/**
 * sokaku_page_get_drawing_box:
 * @position: from 0
 * @x: (out): left edge, in points
 * @y: (out): top edge
 * @width: (out): in points
 * @height: (out): in points
 *
 * Tells where a picture stands.
 */
void
sokaku_page_get_drawing_box (
    SokakuPage *self, guint position, double *x, double *y, double *width, double *height)
{
  const Box *box;

  g_return_if_fail (position < self->drawings->len);

  box = &g_array_index (self->drawings, Drawing, position).box;
  *x = box->x;
  *y = box->y;
  *width = box->width;
  *height = box->height;
}

static void
draw_lines (SokakuPage *self, cairo_t *cr)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);

  cairo_set_line_width (cr, RULE_WIDTH);
  for (guint i = 0; i < self->rules->len; i++)
    {
      Rule *rule = &g_array_index (self->rules, Rule, i);

      cairo_move_to (cr, rule->x1, rule->y1);
      cairo_line_to (cr, rule->x2, rule->y2);
    }
  cairo_stroke (cr);

  cairo_set_line_width (cr, FRAME_WIDTH);
  for (guint i = 0; i < self->frames->len; i++)
    {
      Box *box = &g_array_index (self->frames, Box, i);

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  cairo_stroke (cr);
}

/* What a tag of PDF says: the structure of the page, or nothing where there is no other program
 * to read it. */
typedef struct
{
  cairo_t *cr; /* (nullable) */
  guint table; /* that is open, or 0 */
  guint row;
} Tags;

static void
begin_tag (Tags *tags, const char *tag)
{
  if (tags->cr != NULL)
    cairo_tag_begin (tags->cr, tag, NULL);
}

static void
end_tag (Tags *tags, const char *tag)
{
  if (tags->cr != NULL)
    cairo_tag_end (tags->cr, tag);
}

static void
leave_table (Tags *tags)
{
  if (tags->table == 0)
    return;
  end_tag (tags, "TR");
  end_tag (tags, "Table");
  tags->table = 0;
}

/* Opens the table and the row of a cell, where they are not open. */
static void
enter_row (Tags *tags, const SokakuPlacedText *placed)
{
  if (tags->table == placed->table && tags->row == placed->row)
    return;
  if (tags->table == placed->table)
    end_tag (tags, "TR");
  else
    {
      leave_table (tags);
      begin_tag (tags, "Table");
    }
  begin_tag (tags, "TR");
  tags->table = placed->table;
  tags->row = placed->row;
}

static void
draw_text (Tags *tags, cairo_t *cr, const SokakuPlacedText *placed)
{
  static const char *const names[] = {
    [SOKAKU_ROLE_HEADING_1] = "H1", [SOKAKU_ROLE_HEADING_2] = "H2", [SOKAKU_ROLE_HEADING_3] = "H3",
    [SOKAKU_ROLE_PARAGRAPH] = "P",  [SOKAKU_ROLE_HEAD_CELL] = "TH", [SOKAKU_ROLE_CELL] = "TD",
  };
  const char *name = names[placed->role];

  if (placed->role == SOKAKU_ROLE_HEAD_CELL || placed->role == SOKAKU_ROLE_CELL)
    enter_row (tags, placed);
  else
    leave_table (tags);
  if (name != NULL)
    begin_tag (tags, name);
  sokaku_text_draw (placed->text, cr, placed->first, placed->n_lines, placed->x, placed->y);
  if (name != NULL)
    end_tag (tags, name);
}

static void
draw_drawing (Tags *tags, cairo_t *cr, const Drawing *drawing)
{
  gboolean is_figure = *drawing->words != '\0';

  cairo_save (cr);
  if (is_figure)
    {
      leave_table (tags);
      begin_tag (tags, "Figure");
    }
  cairo_translate (cr, drawing->box.x, drawing->box.y);
  drawing->func (cr, drawing->box.width, drawing->box.height, drawing->user_data);
  if (is_figure)
    end_tag (tags, "Figure");
  cairo_restore (cr);
}

/* Draws those from @next on that stand before a text. */
static void
draw_drawings (SokakuPage *self, cairo_t *cr, Tags *tags, guint *next, guint text)
{
  while (*next < self->drawings->len
         && g_array_index (self->drawings, Drawing, *next).before <= text)
    draw_drawing (tags, cr, &g_array_index (self->drawings, Drawing, (*next)++));
}

static void
draw (SokakuPage *self, cairo_t *cr, Tags *tags)
{
  guint drawing = 0;

  cairo_save (cr);

  cairo_set_source_rgb (cr, TINT_GREY, TINT_GREY, TINT_GREY);
  for (guint i = 0; i < self->tints->len; i++)
    {
      Box *box = &g_array_index (self->tints, Box, i);

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_lines (self, cr);

  for (guint i = 0; i < self->texts->len; i++)
    {
      draw_drawings (self, cr, tags, &drawing, i);
      cairo_set_source_rgb (cr, 0, 0, 0);
      draw_text (tags, cr, &g_array_index (self->texts, SokakuPlacedText, i));
    }
  draw_drawings (self, cr, tags, &drawing, self->texts->len);
  leave_table (tags);

  cairo_restore (cr);
}

/**
 * sokaku_page_draw:
 * @cr: a context whose origin is the paper's upper left corner, unit the point
 *
 * Draws the page.
 */
void
sokaku_page_draw (SokakuPage *self, cairo_t *cr)
{
  Tags tags = { NULL, 0, 0 };

  draw (self, cr, &tags);
}

/**
 * sokaku_page_draw_tagged:
 * @cr: a context of a PDF file
 *
 * Draws the page with tags that say what is a heading, a paragraph, a cell of a table or a
 * figure.
 */
void
sokaku_page_draw_tagged (SokakuPage *self, cairo_t *cr)
{
  Tags tags = { cr, 0, 0 };

  draw (self, cr, &tags);
}
