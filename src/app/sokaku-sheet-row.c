/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of sheets: an initiative's heading, or an item with its grades. */
#include "sokaku-sheet-row.h"

#include "sokaku-departments.h"
#include "sokaku-grade-tint.h"
#include "sokaku-grading.h"
#include "sokaku-sheet-texts.h"
#include "sokaku-sheet.h"
#include "sokaku-tooltip.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * SokakuSheetRow:
 *
 * Draws its cells itself: a list realizes some 200 rows at once, and a widget
 * for each of nine cells would cost ten times the time of the first frame.
 * Without a node but with a plan it is the list's head.
 */

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
#define EXCERPT_SCALE 0.92
#define EXCERPT_BEFORE 10 /* characters before the hit */

struct _SokakuSheetRow
{
  GtkWidget parent_instance;

  SokakuSheetRows *rows;
  SokakuPlan *plan;
  GObject *node; /* (nullable): SokakuInitiative or SokakuItem */
  SokakuSheetColumns columns;
  gboolean drawing; /* layouts are made, as they are when it is drawn first */
  gboolean drawn;
  gboolean two_lines;
  int text_height;     /* 0 until it is asked for */
  gboolean hits_shown; /* the hits are marked, as they are when it is drawn */
  guint n_done;
  guint n_all;
  gboolean unsaved;

  PangoLayout *number;
  PangoLayout *title;
  PangoLayout *department;
  PangoLayout *filled;   /* the head's word */
  PangoLayout *problems; /* their number */
  PangoLayout *excerpt;  /* where the words were found */
  PangoLayout *others;   /* how often else */
  GPtrArray *grades;     /* PangoLayout by column */
  GArray *positions;     /* int by column: the grade's position, -1 without a tint */
};

G_DEFINE_FINAL_TYPE (SokakuSheetRow, sokaku_sheet_row, GTK_TYPE_WIDGET)

static PangoLayout *
make_layout (SokakuSheetRow *self, const char *text, gboolean bold)
{
  PangoLayout *layout;

  /* Most rows that a list has are far out of sight. */
  if (!self->drawing)
    return NULL;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

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

static void
clear (SokakuSheetRow *self)
{
  g_clear_object (&self->number);
  g_clear_object (&self->title);
  g_clear_object (&self->department);
  g_clear_object (&self->filled);
  g_clear_object (&self->problems);
  g_clear_object (&self->excerpt);
  g_clear_object (&self->others);
  self->drawn = self->hits_shown = FALSE;
  self->n_done = self->n_all = 0;
  self->unsaved = FALSE;
  g_ptr_array_set_size (self->grades, 0);
  g_array_set_size (self->positions, 0);
}

static PangoLayout *
make_small_layout (SokakuSheetRow *self, const char *text)
{
  PangoLayout *layout = make_layout (self, text, FALSE);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (layout == NULL)
    return NULL;
  pango_attr_list_insert (attributes, pango_attr_scale_new (EXCERPT_SCALE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
add_state (SokakuSheetRow *self, SokakuItem *item, GString *spoken)
{
  SokakuSheetFacts *facts = sokaku_sheet_rows_get_facts (self->rows);
  guint n_problems = sokaku_sheet_facts_count_problems (facts, item);

  sokaku_sheet_facts_get_completeness (facts, item, &self->n_done, &self->n_all);
  if (self->n_all > 0)
    {
      g_string_append (spoken, ", ");
      /* Translators: how many of the fields of a sheet are filled in. */
      g_string_append_printf (spoken, _ ("filled in %u/%u"), self->n_done, self->n_all);
    }
  if (n_problems > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", n_problems);

      self->problems = make_small_layout (self, number);
      g_string_append (spoken, ", ");
      g_string_append_printf (
          spoken, g_dngettext (GETTEXT_PACKAGE, "%u problem", "%u problems", n_problems),
          n_problems);
    }
  self->unsaved = sokaku_sheet_facts_is_unsaved (facts, item);
  if (self->unsaved)
    g_string_append_printf (spoken, ", %s", _ ("not saved"));
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

static void
add_grade (SokakuSheetRow *self, const char *text, gboolean is_grade)
{
  guint position;
  int tint = -1;

  if (!self->drawing)
    return;
  if (is_grade && sokaku_plan_find_grade (self->plan, text, &position))
    tint = position;
  if (is_grade && strcmp (text, SOKAKU_GRADE_ENDED) == 0)
    text = "–";
  g_ptr_array_add (self->grades, make_layout (self, text, tint >= 0));
  g_array_append_val (self->positions, tint);
}

static void
add_grade_of (SokakuSheetRow *self, int fiscal, GString *spoken)
{
  g_autofree char *year = sokaku_plan_dup_year_label (self->plan, fiscal);

  if (self->node == NULL)
    {
      add_grade (self, year, FALSE);
    }
  else
    {
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (SOKAKU_ITEM (self->node), fiscal);
      const char *grade
          = evaluation != NULL ? sokaku_evaluation_get_shown_grade (evaluation, self->plan) : "";

      add_grade (self, grade, TRUE);
      if (*grade != '\0')
        g_string_append_printf (spoken, ", %s %s", year, grade);
    }
}

static void
add_grades (SokakuSheetRow *self, GString *spoken)
{
  if ((self->columns & SOKAKU_SHEET_COLUMN_GRADES) != 0)
    for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
      {
        SokakuYear *year = sokaku_plan_peek_year (self->plan, i);

        if (sokaku_year_get_evaluated (year))
          add_grade_of (self, sokaku_year_get_fiscal (year), spoken);
      }
  add_grade_of (self, SOKAKU_OVERALL, spoken);
}

static void
update_item (SokakuSheetRow *self, GString *spoken)
{
  SokakuItem *item = SOKAKU_ITEM (self->node);
  g_autofree char *departments = sokaku_departments_format (sokaku_item_get_departments (item));
  const char *damage = sokaku_item_get_damage (item);

  self->number = make_layout (self, sokaku_item_get_number (item), FALSE);
  if (*damage != '\0')
    {
      self->title = make_layout (self, _ ("Damaged: cannot be read"), FALSE);
      g_string_append_printf (spoken, "%s %s", sokaku_item_get_number (item), damage);
      return;
    }
  self->title = make_layout (self, sokaku_item_get_title (item), FALSE);
  g_string_append_printf (spoken, "%s %s, %s", sokaku_item_get_number (item),
                          sokaku_item_get_title (item), departments);
  if ((self->columns & SOKAKU_SHEET_COLUMN_DEPARTMENT) != 0)
    self->department = make_layout (self, departments, FALSE);
  add_grades (self, spoken);
  add_state (self, item, spoken);
}

static void
update_initiative (SokakuSheetRow *self, GString *spoken)
{
  SokakuInitiative *initiative = SOKAKU_INITIATIVE (self->node);
  g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));

  self->number = make_layout (self, number, TRUE);
  self->title = make_layout (self, sokaku_initiative_get_title (initiative), TRUE);
  g_string_append_printf (spoken, "%s %s", number, sokaku_initiative_get_title (initiative));
}

static void
update_head (SokakuSheetRow *self, GString *spoken)
{
  self->number = make_layout (self, _ ("No."), FALSE);
  self->title = make_layout (self, _ ("Item"), FALSE);
  if ((self->columns & SOKAKU_SHEET_COLUMN_DEPARTMENT) != 0)
    self->department = make_layout (self, _ ("Departments"), FALSE);
  if ((self->columns & SOKAKU_SHEET_COLUMN_COMPLETENESS) != 0)
    /* Translators: head of the column that says how much of a sheet is filled in. */
    self->filled = make_layout (self, C_ ("column", "Filled"), FALSE);
  add_grades (self, spoken);
}

static void
set_class (SokakuSheetRow *self, const char *name, gboolean on)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
  /* The list's own row is what hover and selection tint. */
  if (parent != NULL && on)
    gtk_widget_add_css_class (parent, name);
  else if (parent != NULL)
    gtk_widget_remove_css_class (parent, name);
}

/* Says all that the row shows, and lays it out while it is drawn. */
static void
fill (SokakuSheetRow *self, GString *spoken)
{
  if (self->plan == NULL)
    return;
  if (SOKAKU_IS_ITEM (self->node))
    update_item (self, spoken);
  else if (SOKAKU_IS_INITIATIVE (self->node))
    update_initiative (self, spoken);
  else
    update_head (self, spoken);
}

static void
update_lines (SokakuSheetRow *self)
{
  gboolean two_lines
      = SOKAKU_IS_ITEM (self->node) && self->rows != NULL
        && sokaku_sheet_search_get_active (sokaku_sheet_rows_get_search (self->rows));

  if (self->two_lines == two_lines)
    return;
  self->two_lines = two_lines;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sokaku_sheet_row_update:
 * @self: a row
 *
 * Shows its node as it is now.
 */
void
sokaku_sheet_row_update (SokakuSheetRow *self)
{
  g_autoptr (GString) spoken = g_string_new (NULL);
  SokakuPlan *plan;

  clear (self);
  plan = self->rows != NULL ? sokaku_sheet_rows_get_plan (self->rows) : NULL;
  g_set_object (&self->plan, plan);
  update_lines (self);
  fill (self, spoken);
  set_class (self, "section", SOKAKU_IS_INITIATIVE (self->node));
  set_class (self, "damaged",
             SOKAKU_IS_ITEM (self->node)
                 && *sokaku_item_get_damage (SOKAKU_ITEM (self->node)) != '\0');
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), SOKAKU_IS_ITEM (self->node));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

/* --- Hits --- */

static void
add_background (PangoAttrList *attributes, const GdkRGBA *color, gsize start, gsize end)
{
  PangoAttribute *attribute = pango_attr_background_new ((guint16) (color->red * G_MAXUINT16),
                                                         (guint16) (color->green * G_MAXUINT16),
                                                         (guint16) (color->blue * G_MAXUINT16));

  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
mark_hits (PangoLayout *layout, const SokakuSheetHits *hits, const GdkRGBA *color)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < hits->ranges->len; i++)
    {
      const SokakuTextRange *range = &g_array_index (hits->ranges, SokakuTextRange, i);

      add_background (attributes, color, range->start, range->end);
    }
  pango_layout_set_attributes (layout, attributes);
}

/* "R3 Results②: … words before the hit and after it", the hit marked. */
static void
show_excerpt (SokakuSheetRow *self, const SokakuSheetHits *hits, const GdkRGBA *color)
{
  const SokakuTextRange *range = &g_array_index (hits->ranges, SokakuTextRange, 0);
  g_autofree char *name = sokaku_sheet_texts_dup_name (hits->node, hits->property, self->plan);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *start = hits->text + range->start;
  gssize shift;

  for (guint i = 0; i < EXCERPT_BEFORE && start > hits->text; i++)
    start = g_utf8_prev_char (start);
  /* Translators: stands between the name of a field and what it says. */
  g_string_append_printf (text, "%s%s%s", name, C_ ("field and text", ": "),
                          start > hits->text ? "…" : "");
  shift = (gssize) text->len - (start - hits->text);
  g_string_append (text, start);
  g_strdelimit (text->str, "\n", ' ');
  self->excerpt = make_layout (self, text->str, FALSE);
  for (guint i = 0; i < hits->ranges->len; i++)
    {
      range = &g_array_index (hits->ranges, SokakuTextRange, i);
      add_background (attributes, color, (gsize) ((gssize) range->start + shift),
                      (gsize) ((gssize) range->end + shift));
    }
  pango_attr_list_insert (attributes, pango_attr_scale_new (EXCERPT_SCALE));
  pango_layout_set_attributes (self->excerpt, attributes);
}

static void
show_others (SokakuSheetRow *self, guint n)
{
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);

  self->others = make_small_layout (self, text);
}

/* Only rows in sight are drawn, so only they ask for their hits. */
static void
show_hits (SokakuSheetRow *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autoptr (GPtrArray) fields = NULL;
  const SokakuSheetHits *first = NULL;
  guint n_hits = 0;
  GdkRGBA color;

  self->hits_shown = TRUE;
  if (!gtk_style_context_lookup_color (style, "sokaku_hit", &color))
    return;
  fields = sokaku_sheet_search_list_hits (sokaku_sheet_rows_get_search (self->rows),
                                          SOKAKU_ITEM (self->node));
  for (guint i = 0; i < fields->len; i++)
    {
      const SokakuSheetHits *hits = g_ptr_array_index (fields, i);

      if (hits->node == (SokakuNode *) self->node && g_str_equal (hits->property, "title"))
        mark_hits (self->title, hits, &color);
      else if (hits->node == (SokakuNode *) self->node && g_str_equal (hits->property, "number"))
        mark_hits (self->number, hits, &color);
      else
        {
          n_hits += hits->ranges->len;
          if (first == NULL)
            first = hits;
        }
    }
  if (first == NULL)
    return;
  show_excerpt (self, first, &color);
  if (n_hits > first->ranges->len)
    show_others (self, n_hits - first->ranges->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  pango_layout_get_text (self->excerpt), -1);
}

/* --- Drawing --- */

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
      fill (self, spoken);
    }
  if (self->two_lines && !self->hits_shown)
    show_hits (self);
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

static void
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

static void
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

static void
forget_hits (SokakuSheetRow *self)
{
  g_clear_object (&self->excerpt);
  g_clear_object (&self->others);
  if (self->hits_shown && self->title != NULL)
    pango_layout_set_attributes (self->title, NULL);
  if (self->hits_shown && self->number != NULL)
    pango_layout_set_attributes (self->number, NULL);
  if (self->hits_shown)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  self->hits_shown = FALSE;
}

static void
sokaku_sheet_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);

  GTK_WIDGET_CLASS (sokaku_sheet_row_parent_class)->css_changed (widget, change);
  self->text_height = 0;
  for (guint i = 0; i < self->grades->len; i++)
    pango_layout_context_changed (g_ptr_array_index (self->grades, i));
  if (self->number != NULL)
    pango_layout_context_changed (self->number);
  if (self->title != NULL)
    pango_layout_context_changed (self->title);
  if (self->department != NULL)
    pango_layout_context_changed (self->department);
  if (self->filled != NULL)
    pango_layout_context_changed (self->filled);
  if (self->problems != NULL)
    pango_layout_context_changed (self->problems);
  forget_hits (self);
}

static void
sokaku_sheet_row_dispose (GObject *object)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (object);

  clear (self);
  g_clear_object (&self->node);
  g_clear_object (&self->plan);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (sokaku_sheet_row_parent_class)->dispose (object);
}

static void
sokaku_sheet_row_finalize (GObject *object)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (object);

  g_ptr_array_unref (self->grades);
  g_array_unref (self->positions);

  G_OBJECT_CLASS (sokaku_sheet_row_parent_class)->finalize (object);
}

static void
add_cut_text (GString *words, PangoLayout *layout, const char *text)
{
  if (layout != NULL && pango_layout_is_ellipsized (layout))
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
}

/* What the bar, the number and the dot say. */
static void
add_state_words (SokakuSheetRow *self, GString *words)
{
  guint n_problems;

  if (self->n_all == 0)
    return;
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append_printf (words, _ ("filled in %u/%u"), self->n_done, self->n_all);
  n_problems = sokaku_sheet_facts_count_problems (sokaku_sheet_rows_get_facts (self->rows),
                                                  SOKAKU_ITEM (self->node));
  if (n_problems > 0)
    {
      g_string_append (words, C_ ("between parts", " · "));
      g_string_append_printf (
          words, g_dngettext (GETTEXT_PACKAGE, "%u problem", "%u problems", n_problems),
          n_problems);
    }
  if (self->unsaved)
    g_string_append_printf (words, "%s%s", C_ ("between parts", " · "), _ ("not saved"));
}

/* What the row has no room for, or what is wrong with the sheet. */
static gboolean
sokaku_sheet_row_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *departments = NULL;
  SokakuItem *item;

  if (!SOKAKU_IS_ITEM (self->node))
    return FALSE;
  item = SOKAKU_ITEM (self->node);
  departments = sokaku_departments_format (sokaku_item_get_departments (item));
  g_string_append (words, sokaku_item_get_damage (item));
  add_cut_text (words, self->title, sokaku_item_get_title (item));
  add_cut_text (words, self->department, departments);
  add_state_words (self, words);
  if (words->len == 0)
    return FALSE;
  sokaku_tooltip_show (tooltip, widget, words->str);
  return TRUE;
}

static void
sokaku_sheet_row_class_init (SokakuSheetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_sheet_row_dispose;
  object_class->finalize = sokaku_sheet_row_finalize;
  widget_class->snapshot = sokaku_sheet_row_snapshot;
  widget_class->measure = sokaku_sheet_row_measure;
  widget_class->css_changed = sokaku_sheet_row_css_changed;
  widget_class->query_tooltip = sokaku_sheet_row_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "sheetrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sokaku_sheet_row_init (SokakuSheetRow *self)
{
  self->columns = SOKAKU_SHEET_COLUMN_GRADES | SOKAKU_SHEET_COLUMN_COMPLETENESS;
  self->grades = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_array_new (FALSE, FALSE, sizeof (int));
}

/**
 * sokaku_sheet_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
sokaku_sheet_row_new (void)
{
  return g_object_new (SOKAKU_TYPE_SHEET_ROW, NULL);
}

/**
 * sokaku_sheet_row_set_rows:
 * @self: a row
 * @rows: the rows that it is one of, or the head of
 *
 * Takes plan, search and facts from @rows.
 */
void
sokaku_sheet_row_set_rows (SokakuSheetRow *self, SokakuSheetRows *rows)
{
  g_set_object (&self->rows, rows);
}

/**
 * sokaku_sheet_row_set_node:
 * @self: a row
 * @node: (nullable): an initiative or item of the plan; %NULL for the list's head
 *
 * Shows @node.
 */
void
sokaku_sheet_row_set_node (SokakuSheetRow *self, gpointer node)
{
  g_set_object (&self->node, node);
  sokaku_sheet_row_update (self);
}

/**
 * sokaku_sheet_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item that it shows, if it shows one
 */
SokakuItem *
sokaku_sheet_row_get_item (SokakuSheetRow *self)
{
  return SOKAKU_IS_ITEM (self->node) ? SOKAKU_ITEM (self->node) : NULL;
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

/**
 * sokaku_sheet_row_set_columns:
 * @self: a row
 * @columns: which columns to show besides number, title and overall grade
 *
 * Shows and hides columns.
 */
void
sokaku_sheet_row_set_columns (SokakuSheetRow *self, SokakuSheetColumns columns)
{
  if (self->columns == columns)
    return;
  self->columns = columns;
  sokaku_sheet_row_update (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sokaku_sheet_row_update_search:
 * @self: a row
 *
 * Shows where the words stand that are looked for now.
 */
void
sokaku_sheet_row_update_search (SokakuSheetRow *self)
{
  if (!SOKAKU_IS_ITEM (self->node))
    return;
  forget_hits (self);
  update_lines (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
