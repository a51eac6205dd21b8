/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the pages that were looked at last. */
#include "sokaku-page-pictures.h"

#include <math.h>

#define N_PICTURES 12

/* How many dots a picture of a page has at most: what is larger is drawn anew, but only as far as
 * it is in sight. */
#define MAX_DOTS 6000000

typedef struct
{
  guint page;
  double dots; /* of a point */
  GdkTexture *texture;
} Picture;

struct _SokakuPagePictures
{
  GQueue pictures; /* the one used last first */
};

static void
picture_free (Picture *picture)
{
  g_object_unref (picture->texture);
  g_free (picture);
}

/**
 * sokaku_page_pictures_new:
 *
 * Returns: (transfer full): no pictures yet
 */
SokakuPagePictures *
sokaku_page_pictures_new (void)
{
  SokakuPagePictures *self = g_new0 (SokakuPagePictures, 1);

  g_queue_init (&self->pictures);
  return self;
}

/**
 * sokaku_page_pictures_free:
 * @self: (transfer full): pictures
 *
 * Frees them.
 */
void
sokaku_page_pictures_free (SokakuPagePictures *self)
{
  sokaku_page_pictures_forget (self);
  g_free (self);
}

/**
 * sokaku_page_pictures_forget:
 * @self: pictures
 *
 * Forgets them: the pages are others.
 */
void
sokaku_page_pictures_forget (SokakuPagePictures *self)
{
  g_queue_clear_full (&self->pictures, (GDestroyNotify) picture_free);
}

static GdkTexture *
make_texture (SokakuPages *pages, guint page, double dots)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  int n_columns, n_rows, stride;
  GdkTexture *texture;

  sokaku_pages_get_size (pages, page, &width, &height);
  n_columns = MAX (1, (int) lround (width * dots));
  n_rows = MAX (1, (int) lround (height * dots));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_columns, n_rows);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, dots, dots);
  sokaku_pages_draw_page (pages, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) n_rows,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (n_columns, n_rows, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  return texture;
}

/* Draws a page unless that was done of late. */
static GdkTexture *
get_texture (SokakuPagePictures *self, SokakuPages *pages, guint page, double dots)
{
  Picture *picture;

  for (GList *link = self->pictures.head; link != NULL; link = link->next)
    {
      picture = link->data;
      if (picture->page != page || picture->dots != dots)
        continue;
      g_queue_unlink (&self->pictures, link);
      g_queue_push_head_link (&self->pictures, link);
      return picture->texture;
    }
  picture = g_new0 (Picture, 1);
  picture->page = page;
  picture->dots = dots;
  picture->texture = make_texture (pages, page, dots);
  g_queue_push_head (&self->pictures, picture);
  while (self->pictures.length > N_PICTURES)
    picture_free (g_queue_pop_tail (&self->pictures));
  return picture->texture;
}

/**
 * sokaku_page_pictures_snapshot:
 * @self: pictures
 * @snapshot: takes the page
 * @pages: what the pictures are of, the same until they are forgotten
 * @page: from 0
 * @bounds: where the page stands, in pixels
 * @seen: what is in sight
 * @scale: pixels of a point
 * @factor: dots of a pixel
 *
 * Draws a page: from its picture, or if that would be too large, only what is in sight.
 */
void
sokaku_page_pictures_snapshot (SokakuPagePictures *self,
                               GtkSnapshot *snapshot,
                               SokakuPages *pages,
                               guint page,
                               const graphene_rect_t *bounds,
                               const graphene_rect_t *seen,
                               double scale,
                               int factor)
{
  const GdkRGBA edge = { 0.6f, 0.6f, 0.63f, 1 };
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA edges[4] = { edge, edge, edge, edge };
  graphene_rect_t around;
  GskRoundedRect outline;

  if ((double) bounds->size.width * bounds->size.height * factor * factor <= MAX_DOTS)
    gtk_snapshot_append_texture (snapshot, get_texture (self, pages, page, scale * factor), bounds);
  else
    {
      graphene_rect_t part;
      cairo_t *cr;

      if (!graphene_rect_intersection (seen, bounds, &part))
        return;
      cr = gtk_snapshot_append_cairo (snapshot, &part);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_translate (cr, bounds->origin.x, bounds->origin.y);
      cairo_scale (cr, scale, scale);
      sokaku_pages_draw_page (pages, cr, page);
      cairo_destroy (cr);
    }
  /* Paper is white in the dark too, and ends where it ends. */
  graphene_rect_inset_r (bounds, -1, -1, &around);
  gsk_rounded_rect_init_from_rect (&outline, &around, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}
