/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of sheets: an initiative's heading, or an item with its grades. */
#include "sokaku-sheet-row.h"

#include "sokaku-departments.h"
#include "sokaku-grade-tint.h"
#include "sokaku-grading.h"
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
#define GAP 9
#define EDGE 9

struct _SokakuSheetRow
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  GObject *node; /* (nullable): SokakuInitiative or SokakuItem */
  SokakuSheetColumns columns;

  PangoLayout *number;
  PangoLayout *title;
  PangoLayout *department;
  GPtrArray *grades; /* PangoLayout by column */
  GArray *positions; /* int by column: the grade's position, -1 without a tint */
};

G_DEFINE_FINAL_TYPE (SokakuSheetRow, sokaku_sheet_row, GTK_TYPE_WIDGET)

static PangoLayout *
make_layout (SokakuSheetRow *self, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

static void
clear (SokakuSheetRow *self)
{
  g_clear_object (&self->number);
  g_clear_object (&self->title);
  g_clear_object (&self->department);
  g_ptr_array_set_size (self->grades, 0);
  g_array_set_size (self->positions, 0);
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

  clear (self);
  if (self->plan != NULL)
    {
      if (SOKAKU_IS_ITEM (self->node))
        update_item (self, spoken);
      else if (SOKAKU_IS_INITIATIVE (self->node))
        update_initiative (self, spoken);
      else
        update_head (self, spoken);
    }
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

static void
sokaku_sheet_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float right = width - EDGE;
  float left = EDGE + NUMBER_WIDTH + GAP;
  gboolean section = SOKAKU_IS_INITIATIVE (self->node);
  gboolean head = self->node == NULL;
  float department_width = 0;
  GdkRGBA color, dim;

  get_colors (self, &color, &dim);
  right -= self->grades->len * GRADE_WIDTH;
  for (guint i = 0; i < self->grades->len; i++)
    draw_badge (self, snapshot, i, right + i * GRADE_WIDTH, height, &dim);
  if (self->grades->len > 0)
    right -= GAP;

  /* The departments take a third of what the title would have. */
  if (self->department != NULL)
    {
      department_width = floorf ((right - left) / 3);
      right -= department_width;
      draw_layout (snapshot, self->department, right, department_width, height, 0, &dim);
      right -= GAP;
    }
  draw_layout (snapshot, self->number, EDGE, section ? NUMBER_WIDTH / 2 : NUMBER_WIDTH, height,
               section ? 0 : 1, section ? &color : &dim);
  if (section)
    left = EDGE + NUMBER_WIDTH / 2 + GAP;
  draw_layout (snapshot, self->title, left, right - left, height, 0, head ? &dim : &color);
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
      PangoFontMetrics *metrics
          = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
      int text_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

      /* Larger text makes taller rows. The font tells how tall: a text would have to be set for
       * it, and most rows are far out of sight. */
      pango_font_metrics_unref (metrics);
      *minimum = *natural = MAX (ROW_HEIGHT, text_height + 8);
    }
  else
    {
      guint n = self->plan != NULL ? get_n_columns (self) : 0;

      *minimum = 2 * EDGE + NUMBER_WIDTH + GAP + (int) n * GRADE_WIDTH + 90;
      *natural = *minimum + 160;
    }
}

static void
sokaku_sheet_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (widget);

  GTK_WIDGET_CLASS (sokaku_sheet_row_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < self->grades->len; i++)
    pango_layout_context_changed (g_ptr_array_index (self->grades, i));
  if (self->number != NULL)
    pango_layout_context_changed (self->number);
  if (self->title != NULL)
    pango_layout_context_changed (self->title);
  if (self->department != NULL)
    pango_layout_context_changed (self->department);
}

static void
sokaku_sheet_row_dispose (GObject *object)
{
  SokakuSheetRow *self = SOKAKU_SHEET_ROW (object);

  clear (self);
  g_clear_object (&self->node);
  g_clear_object (&self->plan);

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
  self->columns = SOKAKU_SHEET_COLUMN_GRADES;
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
 * sokaku_sheet_row_set_node:
 * @self: a row
 * @plan: (nullable): the plan; %NULL shows nothing
 * @node: (nullable): an initiative or item of it; %NULL for the list's head
 *
 * Shows @node.
 */
void
sokaku_sheet_row_set_node (SokakuSheetRow *self, SokakuPlan *plan, gpointer node)
{
  g_set_object (&self->plan, plan);
  g_set_object (&self->node, node);
  sokaku_sheet_row_update (self);
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
