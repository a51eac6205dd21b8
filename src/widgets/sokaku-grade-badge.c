/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grade as a letter on a tint. */
#include "sokaku-grade-badge.h"

#include <glib/gi18n-lib.h>

#include "sokaku-grade-tint.h"
#include "sokaku-sheet.h"

#define RADIUS 4

struct _SokakuGradeBadge
{
  GtkWidget parent_instance;

  char *grade;
  double ramp; /* place on the ramp of tints; negative: no tint */
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (SokakuGradeBadge, sokaku_grade_badge, GTK_TYPE_WIDGET)

/**
 * sokaku_grade_badge_new:
 *
 * Creates a badge that shows nothing yet.
 *
 * Returns: (transfer floating): a badge
 */
GtkWidget *
sokaku_grade_badge_new (void)
{
  return g_object_new (SOKAKU_TYPE_GRADE_BADGE, NULL);
}

/**
 * sokaku_grade_badge_set_grade:
 * @self: a badge
 * @plan: (nullable): the plan whose grades give the tints
 * @grade: (nullable): a grade, %SOKAKU_GRADE_ENDED, or "" if it is not known
 *
 * Shows @grade: a letter on its tint, a dash after the end, nothing where it is
 * not known. A grade that the plan does not have stands without a tint.
 */
void
sokaku_grade_badge_set_grade (SokakuGradeBadge *self, SokakuPlan *plan, const char *grade)
{
  double ramp = -1;
  guint position = 0;
  gboolean ended;

  g_return_if_fail (SOKAKU_IS_GRADE_BADGE (self));

  if (grade == NULL)
    grade = "";
  ended = g_str_equal (grade, SOKAKU_GRADE_ENDED);
  if (plan != NULL && !ended && sokaku_plan_find_grade (plan, grade, &position))
    ramp
        = sokaku_grade_ramp (position, sokaku_node_list_get_length (sokaku_plan_get_grades (plan)));
  if (g_str_equal (grade, self->grade) && ramp == self->ramp)
    return;

  g_free (self->grade);
  self->grade = g_strdup (grade);
  self->ramp = ramp;
  pango_layout_set_text (self->layout, ended ? "–" : grade, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ended            ? _ ("Ended")
                                  : *grade != '\0' ? grade
                                                   : _ ("Not known"),
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sokaku_grade_badge_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuGradeBadge *self = SOKAKU_GRADE_BADGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int text_width, text_height;
  GdkRGBA color;

  if (*self->grade == '\0')
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  if (self->ramp >= 0)
    {
      GdkRGBA tint;
      GskRoundedRect frame;

      sokaku_grade_tint_get (widget, self->ramp, &tint, &color);
      gsk_rounded_rect_init_from_rect (
          &frame, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height), RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &frame);
      gtk_snapshot_append_color (snapshot, &tint, &frame.bounds);
      gtk_snapshot_pop (snapshot);
    }

  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (width - text_width) / 2,
                                                          (float) (height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
sokaku_grade_badge_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  SokakuGradeBadge *self = SOKAKU_GRADE_BADGE (widget);
  int width, height;

  pango_layout_get_pixel_size (self->layout, &width, &height);
  /* A single letter is as wide as it is high, whichever letter it is. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (width + 2 * RADIUS, height);
  else
    *minimum = *natural = height;
}

static void
sokaku_grade_badge_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SokakuGradeBadge *self = SOKAKU_GRADE_BADGE (widget);

  GTK_WIDGET_CLASS (sokaku_grade_badge_parent_class)->css_changed (widget, change);
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_resize (widget);
}

static void
sokaku_grade_badge_dispose (GObject *object)
{
  g_clear_object (&SOKAKU_GRADE_BADGE (object)->layout);

  G_OBJECT_CLASS (sokaku_grade_badge_parent_class)->dispose (object);
}

static void
sokaku_grade_badge_finalize (GObject *object)
{
  g_free (SOKAKU_GRADE_BADGE (object)->grade);

  G_OBJECT_CLASS (sokaku_grade_badge_parent_class)->finalize (object);
}

static void
sokaku_grade_badge_class_init (SokakuGradeBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_grade_badge_dispose;
  object_class->finalize = sokaku_grade_badge_finalize;
  widget_class->snapshot = sokaku_grade_badge_snapshot;
  widget_class->measure = sokaku_grade_badge_measure;
  widget_class->css_changed = sokaku_grade_badge_css_changed;

  gtk_widget_class_set_css_name (widget_class, "gradebadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sokaku_grade_badge_init (SokakuGradeBadge *self)
{
  self->grade = g_strdup ("");
  self->ramp = -1;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
