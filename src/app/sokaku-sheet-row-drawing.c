/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a row of the list of sheets is drawn, and where its columns stand. */
#include "sokaku-sheet-row-private.h"

#include "sokaku-grade-tint.h"
#include "sokaku-sheet.h"

#include <math.h>

#define ROW_HEIGHT 29
#define NUMBER_WIDTH 40
#define GRADE_WIDTH 30
#define BADGE_WIDTH 21
#define BADGE_HEIGHT 20
#define BAR_WIDTH 44
#define BAR_HEIGHT 4
#define DOT_SIZE 5
#define COUNT_HEIGHT 16
#define COUNT_PADDING 5
#define COUNT_RADIUS 3 /* not as round as the number of an action */
#define GAP 9
#define EDGE 9
/* The second line of a row while something is looked for. */
#define EXCERPT_HEIGHT 19

/* The font tells how tall a line is: a text would have to be set for it, and most rows are far
 * out of sight. */
static int
get_text_height (SokakuSheetRow *self)
{
  PangoFontMetrics *metrics;

  if (self->text_height == 0)
    {
      metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL,
                                           NULL);
      self->text_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
      pango_font_metrics_unref (metrics);
    }
  return self->text_height;
}

static int
get_excerpt_height (SokakuSheetRow *self)
{
  return MAX (EXCERPT_HEIGHT, get_text_height (self));
}

/* The fiscal years of the grade columns, the overall one last. */
static guint
get_n_columns (SokakuSheetRow *self)
{
  guint n = 1;

  if ((self->columns & SOKAKU_SHEET_COLUMN_GRADES) == 0)
    return n;
  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    if (sokaku_year_get_evaluated (sokaku_plan_peek_year (self->plan, i)))
      n++;
  return n;
}

/* Where the columns begin; the title ends where the next one begins, less the gap. */
typedef struct
{
  float title;
  float title_end;
  float department;
  float department_width;
  float grades;
  float bar;
} Places;

static void
place_columns (SokakuSheetRow *self, float width, Places *places)
{
  float right = width - EDGE;

  places->title = EDGE + NUMBER_WIDTH + GAP;
  places->bar = right;
  if ((self->columns & SOKAKU_SHEET_COLUMN_COMPLETENESS) != 0)
    {
      places->bar = right - BAR_WIDTH;
      right = places->bar - GAP;
    }
  right -= (float) self->grades->len * GRADE_WIDTH;
  places->grades = right;
  if (self->grades->len > 0)
    right -= GAP;
  places->department = right;
  places->department_width = 0;
  /* The departments take a third of what the title would have. */
  if (self->department != NULL)
    {
      places->department_width = floorf ((right - places->title) / 3);
      places->department = right - places->department_width;
      right = places->department - GAP;
    }
  places->title_end = right;
}

static void
get_colors (SokakuSheetRow *self, GdkRGBA *color, GdkRGBA *dim)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));

  gtk_style_context_get_color (style, color);
  if (!gtk_style_context_lookup_color (style, "sokaku_dim", dim))
    *dim = *color;
}

static void
draw_layout (GtkSnapshot *snapshot,
             PangoLayout *layout,
             float x,
             float width,
             float height,
             float xalign,
             const GdkRGBA *color)
{
  int layout_width, layout_height;

  if (layout == NULL || width <= 0)
    return;
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &layout_width, &layout_height);
  if (layout_width > width)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      layout_width = (int) width;
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x + floorf ((width - layout_width) * xalign),
                                                floorf ((height - layout_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_badge (SokakuSheetRow *self,
            GtkSnapshot *snapshot,
            guint column,
            float x,
            float height,
            const GdkRGBA *dim)
{
  int position = g_array_index (self->positions, int, column);
  PangoLayout *layout = g_ptr_array_index (self->grades, column);
  GdkRGBA text = *dim;

  if (position >= 0)
    {
      guint n = sokaku_node_list_get_length (sokaku_plan_get_grades (self->plan));
      GskRoundedRect outline;
      graphene_rect_t bounds
          = GRAPHENE_RECT_INIT (x + (GRADE_WIDTH - BADGE_WIDTH) / 2.0f,
                                floorf ((height - BADGE_HEIGHT) / 2), BADGE_WIDTH, BADGE_HEIGHT);
      GdkRGBA fill;

      sokaku_grade_tint_get (GTK_WIDGET (self), sokaku_grade_ramp (position, n), &fill, &text);
      gsk_rounded_rect_init_from_rect (&outline, &bounds, 4);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &fill, &bounds);
      gtk_snapshot_pop (snapshot);
    }
  draw_layout (snapshot, layout, x, GRADE_WIDTH, height, 0.5f, &text);
}

static void
draw_rounded (GtkSnapshot *snapshot, float x, float y, float width, float height, GdkRGBA *color)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_bar (SokakuSheetRow *self, GtkSnapshot *snapshot, float x, float height)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  gboolean complete = self->n_done >= self->n_all;
  float y = floorf ((height - BAR_HEIGHT) / 2);
  float filled = floorf ((float) BAR_WIDTH * (float) self->n_done / (float) self->n_all);
  GdkRGBA color;

  /* What is missing shows, however little it is. */
  if (!complete)
    filled = MIN (filled, BAR_WIDTH - BAR_HEIGHT);
  if (gtk_style_context_lookup_color (style, "sokaku_line", &color))
    draw_rounded (snapshot, x, y, BAR_WIDTH, BAR_HEIGHT, &color);
  if (filled >= BAR_HEIGHT
      && gtk_style_context_lookup_color (style, complete ? "sokaku_complete" : "sokaku_incomplete",
                                         &color))
    draw_rounded (snapshot, x, y, filled, BAR_HEIGHT, &color);
}

/* The head shows which column the rows are ordered by. */
static void
draw_order (SokakuSheetRow *self, GtkSnapshot *snapshot, const Places *places, float height)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  float overall = places->grades + (float) (self->grades->len - 1) * GRADE_WIDTH;
  float x, width;
  GdkRGBA color;

  switch (sokaku_sheet_rows_get_order (self->rows))
    {
    case SOKAKU_SHEET_ORDER_NUMBER:
      x = EDGE;
      width = NUMBER_WIDTH;
      break;
    case SOKAKU_SHEET_ORDER_DEPARTMENT:
      x = places->department;
      width = places->department_width;
      break;
    case SOKAKU_SHEET_ORDER_GRADE:
      x = overall;
      width = GRADE_WIDTH;
      break;
    case SOKAKU_SHEET_ORDER_COMPLETENESS:
      x = places->bar;
      width = (self->columns & SOKAKU_SHEET_COLUMN_COMPLETENESS) != 0 ? BAR_WIDTH : 0;
      break;
    case SOKAKU_SHEET_ORDER_PLAN:
    case SOKAKU_N_SHEET_ORDERS:
    default:
      return;
    }
  if (width > 0 && gtk_style_context_lookup_color (style, "sokaku_accent", &color))
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, height - 2, width, 2));
}

static void
draw_excerpt (SokakuSheetRow *self,
              GtkSnapshot *snapshot,
              const Places *places,
              float width,
              float height,
              const GdkRGBA *dim)
{
  float line = (float) get_excerpt_height (self);
  float right = width - EDGE;
  int others_width = 0;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, height - line - 3));
  if (self->others != NULL)
    {
      pango_layout_get_pixel_size (self->others, &others_width, NULL);
      draw_layout (snapshot, self->others, right - (float) others_width, (float) others_width, line,
                   0, dim);
      right -= (float) others_width + GAP;
    }
  draw_layout (snapshot, self->excerpt, places->title, right - places->title, line, 0, dim);
  gtk_snapshot_restore (snapshot);
}

static void
lay_out (SokakuSheetRow *self)
{
  g_autoptr (GString) spoken = NULL;

  self->drawing = TRUE;
  if (!self->drawn)
    {
      spoken = g_string_new (NULL);
      self->drawn = TRUE;
      sokaku_sheet_row_fill (self, spoken);
    }
  if (self->two_lines && !self->hits_shown)
    sokaku_sheet_row_show_hits (self);
  self->drawing = FALSE;
}

/* Draws the number of problems before @right. Returns: what that leaves to the title */
static float
draw_problems (SokakuSheetRow *self, GtkSnapshot *snapshot, float right, float height)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GskRoundedRect outline;
  int text_width;
  float width, x, y;
  GdkRGBA color;

  if (self->problems == NULL || !gtk_style_context_lookup_color (style, "sokaku_warning", &color))
    return right;
  pango_layout_set_width (self->problems, -1);
  pango_layout_get_pixel_size (self->problems, &text_width, NULL);
  width = MAX (COUNT_HEIGHT, (float) text_width + 2 * COUNT_PADDING);
  x = right - width;
  y = floorf ((height - COUNT_HEIGHT) / 2);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, COUNT_HEIGHT),
                                   COUNT_RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ color, color, color, color });
  draw_layout (snapshot, self->problems, x, width, height, 0.5f, &color);
  return x - GAP;
}

/**
 * sokaku_sheet_row_snapshot:
 * @widget: a row
 * @snapshot: where to draw
 *
 * Draws the row; laid out it is when it is drawn first.
 */
void
sokaku_sheet_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float line = self->two_lines ? height - (float) get_excerpt_height (self) : height;
  gboolean section = SOKAKU_IS_INITIATIVE (self->node);
  gboolean head = self->node == NULL;
  Places places;
  GdkRGBA color, dim, accent;

  if (self->plan == NULL)
    return;
  lay_out (self);
  get_colors (self, &color, &dim);
  place_columns (self, width, &places);
  for (guint i = 0; i < self->grades->len; i++)
    draw_badge (self, snapshot, i, places.grades + (float) i * GRADE_WIDTH, line, &dim);
  draw_layout (snapshot, self->filled, places.bar, BAR_WIDTH, line, 0.5f, &dim);
  if ((self->columns & SOKAKU_SHEET_COLUMN_COMPLETENESS) != 0 && self->n_all > 0)
    draw_bar (self, snapshot, places.bar, line);
  draw_layout (snapshot, self->department, places.department, places.department_width, line, 0,
               &dim);
  draw_layout (snapshot, self->number, EDGE, section ? NUMBER_WIDTH / 2 : NUMBER_WIDTH, line,
               section ? 0 : 1, section ? &color : &dim);
  if (section)
    places.title = EDGE + NUMBER_WIDTH / 2 + GAP;
  places.title_end = draw_problems (self, snapshot, places.title_end, line);
  draw_layout (snapshot, self->title, places.title, places.title_end - places.title, line, 0,
               head ? &dim : &color);
  if (head)
    draw_order (self, snapshot, &places, height);
  if (self->two_lines)
    draw_excerpt (self, snapshot, &places, width, height, &dim);
  if (self->unsaved
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "sokaku_accent",
                                         &accent))
    draw_rounded (snapshot, (EDGE - DOT_SIZE) / 2.0f + 1, floorf ((line - DOT_SIZE) / 2), DOT_SIZE,
                  DOT_SIZE, &accent);
}

/**
 * sokaku_sheet_row_measure:
 * @widget: a row
 * @orientation: what is asked for
 * @for_size: not looked at
 * @minimum: (out): the least that it needs
 * @natural: (out): what it would like
 * @minimum_baseline: (out): left alone
 * @natural_baseline: (out): left alone
 *
 * Rows of all nodes are alike, so nothing is laid out for it.
 */
void
sokaku_sheet_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      /* Larger text makes taller rows. */
      *minimum = MAX (ROW_HEIGHT, get_text_height (self) + 8);
      if (self->two_lines)
        *minimum += get_excerpt_height (self);
      *natural = *minimum;
    }
  else
    {
      guint n = self->plan != NULL ? get_n_columns (self) : 0;

      *minimum = 2 * EDGE + NUMBER_WIDTH + GAP + (int) n * GRADE_WIDTH + 90;
      if ((self->columns & SOKAKU_SHEET_COLUMN_COMPLETENESS) != 0)
        *minimum += BAR_WIDTH + GAP;
      *natural = *minimum + 160;
    }
}

/**
 * sokaku_sheet_row_get_order_at:
 * @self: a list's head
 * @x: where it was clicked
 *
 * Returns: what the column there orders rows by
 */
SokakuSheetOrder
sokaku_sheet_row_get_order_at (SokakuSheetRow *self, double x)
{
  Places places;

  place_columns (self, gtk_widget_get_width (GTK_WIDGET (self)), &places);
  if (x < EDGE + NUMBER_WIDTH)
    return SOKAKU_SHEET_ORDER_NUMBER;
  if (places.department_width > 0 && x >= places.department
      && x < places.department + places.department_width)
    return SOKAKU_SHEET_ORDER_DEPARTMENT;
  if (self->grades->len > 0 && x >= places.grades + (float) (self->grades->len - 1) * GRADE_WIDTH
      && x < places.grades + (float) self->grades->len * GRADE_WIDTH)
    return SOKAKU_SHEET_ORDER_GRADE;
  if (x >= places.bar)
    return SOKAKU_SHEET_ORDER_COMPLETENESS;
  return SOKAKU_SHEET_ORDER_PLAN;
}
