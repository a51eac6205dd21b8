/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of findings: a rule's heading, or a finding with its place. */
#include "sokaku-check-row.h"

#include "sokaku-check-group.h"
#include "sokaku-check-words.h"
#include "sokaku-finding.h"
#include "sokaku-initiative.h"
#include "sokaku-item.h"
#include "sokaku-tooltip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * SokakuCheckRow:
 *
 * Draws its cells itself, as the rows of the list of sheets do: a list realizes some
 * 200 rows at once, and a widget for each cell would be felt.
 */

#define ROW_HEIGHT 29
#define ICON_SIZE 16
#define GAP 9
#define EDGE 12
/* Widths of columns, in sizes of the font. */
#define SEVERITY_EMS 3.5f
#define NUMBER_EMS 2.5f
#define TITLE_EMS 17
#define DETAIL_EMS 11

enum
{
  CELL_SEVERITY,
  CELL_NUMBER,
  CELL_TITLE,
  CELL_DETAIL,
  CELL_MESSAGE,
  N_CELLS
};

struct _SokakuCheckRow
{
  GtkWidget parent_instance;

  GObject *content; /* (nullable): SokakuCheckGroup or SokakuFinding */
  PangoLayout *cells[N_CELLS];
};

G_DEFINE_FINAL_TYPE (SokakuCheckRow, sokaku_check_row, GTK_TYPE_WIDGET)

static void
set_cell (SokakuCheckRow *self, guint cell, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  self->cells[cell] = layout;
}

static void
update_group (SokakuCheckRow *self, GString *spoken)
{
  SokakuCheckGroup *group = SOKAKU_CHECK_GROUP (self->content);
  const char *title = sokaku_check_get_title (sokaku_check_group_get_rule (group));
  const char *explanation = sokaku_check_get_explanation (sokaku_check_group_get_rule (group));
  guint n = sokaku_check_group_get_count (group);
  g_autofree char *count = g_strdup_printf ("%u", n);

  set_cell (self, CELL_TITLE, title, TRUE);
  set_cell (self, CELL_NUMBER, count, FALSE);
  set_cell (self, CELL_MESSAGE, explanation, FALSE);
  g_string_append (spoken, title);
  g_string_append (spoken, ", ");
  g_string_append_printf (spoken, g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n), n);
  g_string_append_printf (spoken, ", %s", explanation);
}

static void
update_finding (SokakuCheckRow *self, GString *spoken)
{
  SokakuFinding *finding = SOKAKU_FINDING (self->content);
  gpointer subject = sokaku_finding_get_subject (finding);
  const char *severity = sokaku_severity_get_label (sokaku_finding_get_severity (finding));
  g_autofree char *number = NULL;
  const char *title;

  if (SOKAKU_IS_ITEM (subject))
    {
      number = g_strdup (sokaku_item_get_number (subject));
      title = sokaku_item_get_title (subject);
    }
  else if (SOKAKU_IS_INITIATIVE (subject))
    {
      /* Translators: number of an initiative, beside its title. */
      number = g_strdup_printf (C_ ("initiative", "No.%d"), sokaku_initiative_get_number (subject));
      title = sokaku_initiative_get_title (subject);
    }
  else
    {
      number = g_strdup ("");
      title = sokaku_finding_get_place (finding);
    }
  set_cell (self, CELL_SEVERITY, severity, FALSE);
  set_cell (self, CELL_NUMBER, number, FALSE);
  set_cell (self, CELL_TITLE, title, FALSE);
  set_cell (self, CELL_DETAIL, sokaku_finding_get_detail (finding), FALSE);
  set_cell (self, CELL_MESSAGE, sokaku_finding_get_message (finding), FALSE);
  g_string_append_printf (spoken, "%s, %s %s, %s, %s", severity, number, title,
                          sokaku_finding_get_detail (finding),
                          sokaku_finding_get_message (finding));
}

static void
update (SokakuCheckRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GString) spoken = g_string_new (NULL);

  for (guint i = 0; i < N_CELLS; i++)
    g_clear_object (&self->cells[i]);
  if (SOKAKU_IS_CHECK_GROUP (self->content))
    update_group (self, spoken);
  else if (self->content != NULL)
    update_finding (self, spoken);
  /* The list's own row is what hover and selection tint. */
  if (parent != NULL && SOKAKU_IS_CHECK_GROUP (self->content))
    gtk_widget_add_css_class (parent, "section");
  else if (parent != NULL)
    gtk_widget_remove_css_class (parent, "section");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static float
get_em (SokakuCheckRow *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics));

  pango_font_metrics_unref (metrics);
  return (float) height;
}

static void
draw_cell (GtkSnapshot *snapshot,
           PangoLayout *layout,
           float x,
           float width,
           float height,
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
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x, floorf ((height - layout_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_icon (SokakuCheckRow *self,
           GtkSnapshot *snapshot,
           const char *name,
           float height,
           const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, name, NULL, ICON_SIZE, gtk_widget_get_scale_factor (widget),
      gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (EDGE, floorf ((height - ICON_SIZE) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE,
                                            ICON_SIZE, color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
get_color (SokakuCheckRow *self, const char *name, GdkRGBA *color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (style, name, color))
    gtk_style_context_get_color (style, color);
}

static float
get_width_of (PangoLayout *layout)
{
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return (float) width;
}

static void
draw_group (SokakuCheckRow *self, GtkSnapshot *snapshot, float width, float height)
{
  gboolean folded = sokaku_check_group_get_folded (SOKAKU_CHECK_GROUP (self->content));
  float x = EDGE + ICON_SIZE + 6;
  GdkRGBA text, dim;

  get_color (self, "sokaku_text", &text);
  get_color (self, "sokaku_dim", &dim);
  draw_icon (self, snapshot, folded ? "pan-end-symbolic" : "pan-down-symbolic", height, &dim);
  draw_cell (snapshot, self->cells[CELL_TITLE], x, width - x - EDGE, height, &text);
  x += get_width_of (self->cells[CELL_TITLE]) + GAP;
  draw_cell (snapshot, self->cells[CELL_NUMBER], x, width - x - EDGE, height, &dim);
  x += get_width_of (self->cells[CELL_NUMBER]) + 2 * GAP;
  draw_cell (snapshot, self->cells[CELL_MESSAGE], x, width - x - EDGE, height, &dim);
}

static void
draw_finding (SokakuCheckRow *self, GtkSnapshot *snapshot, float width, float height)
{
  static const char *const icons[]
      = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  static const char *const colors[] = { "sokaku_dim", "sokaku_warning", "grade_4_text" };
  SokakuSeverity severity = sokaku_finding_get_severity (SOKAKU_FINDING (self->content));
  float em = get_em (self);
  /* Titles are cut first, and wide windows have room for them. */
  float title_width = MAX (TITLE_EMS * em, floorf (width / 4));
  float x = EDGE + ICON_SIZE + 6;
  GdkRGBA color, text, dim;

  get_color (self, "sokaku_text", &text);
  get_color (self, "sokaku_dim", &dim);
  get_color (self, colors[severity], &color);
  draw_icon (self, snapshot, icons[severity], height, &color);
  draw_cell (snapshot, self->cells[CELL_SEVERITY], x, SEVERITY_EMS * em, height, &color);
  x += SEVERITY_EMS * em + GAP;
  draw_cell (snapshot, self->cells[CELL_NUMBER], x, NUMBER_EMS * em, height, &dim);
  x += NUMBER_EMS * em + GAP;
  draw_cell (snapshot, self->cells[CELL_TITLE], x, title_width, height, &text);
  x += title_width + GAP;
  draw_cell (snapshot, self->cells[CELL_DETAIL], x, DETAIL_EMS * em, height, &dim);
  x += DETAIL_EMS * em + GAP;
  draw_cell (snapshot, self->cells[CELL_MESSAGE], x, width - x - EDGE, height, &text);
}

static void
sokaku_check_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuCheckRow *self = SOKAKU_CHECK_ROW (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);

  if (SOKAKU_IS_CHECK_GROUP (self->content))
    draw_group (self, snapshot, width, height);
  else if (self->content != NULL)
    draw_finding (self, snapshot, width, height);
}

static void
sokaku_check_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  float em = get_em (SOKAKU_CHECK_ROW (widget));

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (ROW_HEIGHT, (int) (em * 1.5f) + 8);
  else
    *minimum = *natural = (int) (em * 40);
}

static void
sokaku_check_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SokakuCheckRow *self = SOKAKU_CHECK_ROW (widget);

  GTK_WIDGET_CLASS (sokaku_check_row_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < N_CELLS; i++)
    if (self->cells[i] != NULL)
      pango_layout_context_changed (self->cells[i]);
}

/* What the row has no room for. */
static gboolean
sokaku_check_row_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SokakuCheckRow *self = SOKAKU_CHECK_ROW (widget);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = CELL_TITLE; i < N_CELLS; i++)
    if (self->cells[i] != NULL && pango_layout_is_ellipsized (self->cells[i]))
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                              pango_layout_get_text (self->cells[i]));
  if (words->len == 0)
    return FALSE;
  sokaku_tooltip_show (tooltip, widget, words->str);
  return TRUE;
}

static void
sokaku_check_row_dispose (GObject *object)
{
  sokaku_check_row_set (SOKAKU_CHECK_ROW (object), NULL);

  G_OBJECT_CLASS (sokaku_check_row_parent_class)->dispose (object);
}

static void
sokaku_check_row_class_init (SokakuCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_check_row_dispose;
  widget_class->snapshot = sokaku_check_row_snapshot;
  widget_class->measure = sokaku_check_row_measure;
  widget_class->css_changed = sokaku_check_row_css_changed;
  widget_class->query_tooltip = sokaku_check_row_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "checkrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sokaku_check_row_init (SokakuCheckRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * sokaku_check_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
sokaku_check_row_new (void)
{
  return g_object_new (SOKAKU_TYPE_CHECK_ROW, NULL);
}

/**
 * sokaku_check_row_set:
 * @self: a row
 * @content: (nullable): a #SokakuCheckGroup or #SokakuFinding
 *
 * Shows @content.
 */
void
sokaku_check_row_set (SokakuCheckRow *self, gpointer content)
{
  g_return_if_fail (SOKAKU_IS_CHECK_ROW (self));

  if (SOKAKU_IS_CHECK_GROUP (self->content))
    g_signal_handlers_disconnect_by_data (self->content, self);
  g_set_object (&self->content, content);
  if (SOKAKU_IS_CHECK_GROUP (self->content))
    g_signal_connect_swapped (self->content, "changed", G_CALLBACK (update), self);
  update (self);
}
