/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children side by side, each as wide as it is, on as many lines as they need. */
#include "sokaku-wrap-layout.h"

struct _SokakuWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (SokakuWrapLayout, sokaku_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Places the children within @width, for real or just to know the height. */
static int
place (SokakuWrapLayout *self, GtkWidget *widget, int width, gboolean for_real)
{
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wide, high;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wide, NULL, NULL);
      wide = MAX (least, MIN (wide, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, &high, NULL, NULL, NULL);
      if (x > 0 && x + wide > width)
        {
          x = 0;
          y += line_height + self->line_spacing;
          line_height = 0;
        }
      if (for_real)
        {
          GtkAllocation area = { x, y, wide, high };

          if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
            area.x = width - x - wide;
          gtk_widget_size_allocate (child, &area, -1);
        }
      x += wide + self->spacing;
      line_height = MAX (line_height, high);
    }
  return y + line_height;
}

static GtkSizeRequestMode
sokaku_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sokaku_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  SokakuWrapLayout *self = SOKAKU_WRAP_LAYOUT (manager);
  int widest = 0;
  int total = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wide;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wide, NULL, NULL);
      widest = MAX (widest, least);
      total += wide + (total > 0 ? self->spacing : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = total;
    }
  else
    *minimum = *natural = place (self, widget, for_size >= 0 ? for_size : total, FALSE);
}

static void
sokaku_wrap_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  place (SOKAKU_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
sokaku_wrap_layout_class_init (SokakuWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = sokaku_wrap_layout_get_request_mode;
  manager_class->measure = sokaku_wrap_layout_measure;
  manager_class->allocate = sokaku_wrap_layout_allocate;
}

static void
sokaku_wrap_layout_init (SokakuWrapLayout *self)
{
}

/**
 * sokaku_wrap_layout_new:
 * @spacing: pixels between children on a line
 * @line_spacing: pixels between lines
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
sokaku_wrap_layout_new (int spacing, int line_spacing)
{
  SokakuWrapLayout *self = g_object_new (SOKAKU_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;
  return GTK_LAYOUT_MANAGER (self);
}
