/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of which one child scrolls and is not asked how large it would like to be. */
#include "sokaku-scroll-layout.h"

/**
 * SokakuScrollLayout:
 *
 * A column like that of a #GtkBox, in which a #GtkScrolledWindow has the height that the
 * others leave. A #GtkBox asks it for its size at several widths and heights, for each of
 * which all the text in it is broken into lines anew, although what it answers does not
 * depend on that. Here it is not asked.
 *
 * For the same reason the column is as wide at any height: text that wraps is tried at
 * many widths otherwise, to find the one that gives it that height.
 */

struct _SokakuScrollLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SokakuScrollLayout, sokaku_scroll_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Room for a scrollbar with its slider, either way. */
#define LEAST 46

static gboolean
scrolls (GtkWidget *child)
{
  return GTK_IS_SCROLLED_WINDOW (child);
}

static GtkSizeRequestMode
sokaku_scroll_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sokaku_scroll_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = LEAST;
      int wanted = LEAST;

      if (!gtk_widget_should_layout (child))
        continue;
      if (!scrolls (child))
        gtk_widget_measure (child, orientation,
                            orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, &least,
                            &wanted, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum += least;
          *natural += wanted;
        }
      else
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wanted);
        }
    }
}

static void
sokaku_scroll_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  int rest = height;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      if (scrolls (child))
        {
          /* GTK wants each child measured before it gets its place. Its width costs least. */
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
          continue;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &wanted, NULL, NULL, NULL);
      rest -= wanted;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area = { 0, y, width, MAX (LEAST, rest) };

      if (!gtk_widget_should_layout (child))
        continue;
      if (!scrolls (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &area.height, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &area, -1);
      y += area.height;
    }
}

static void
sokaku_scroll_layout_class_init (SokakuScrollLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = sokaku_scroll_layout_get_request_mode;
  manager_class->measure = sokaku_scroll_layout_measure;
  manager_class->allocate = sokaku_scroll_layout_allocate;
}

static void
sokaku_scroll_layout_init (SokakuScrollLayout *self)
{
}

/**
 * sokaku_scroll_layout_new:
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
sokaku_scroll_layout_new (void)
{
  return g_object_new (SOKAKU_TYPE_SCROLL_LAYOUT, NULL);
}
