/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills one page after the other from top to bottom. */

#include "sokaku-page-maker.h"

#define RUNNING_SIZE 8.0
#define NUMBER_SIZE 9.0

/* Sums of heights must not start a page for a rounding error. */
#define SLACK 0.01

struct _SokakuPageMaker
{
  SokakuPageSetup setup;
  PangoContext *context;
  SokakuOrientation orientation;
  char *running_head;
  GPtrArray *pages; /* of SokakuPage */
  GPtrArray *heads; /* of char: the running head of each page */
  gboolean open;    /* whether the last page takes more */
  double y;
};

/**
 * sokaku_page_maker_new:
 * @setup: paper and margins
 * @language: language of the texts
 *
 * Returns: (transfer full): a maker without pages
 */
SokakuPageMaker *
sokaku_page_maker_new (const SokakuPageSetup *setup, const char *language)
{
  SokakuPageMaker *self = g_new0 (SokakuPageMaker, 1);

  self->setup = *setup;
  self->context = sokaku_text_create_context (language);
  self->running_head = g_strdup ("");
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_page_free);
  self->heads = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * sokaku_page_maker_free:
 * @self: (transfer full): a maker
 *
 * Frees a maker with its pages, unless those were taken.
 */
void
sokaku_page_maker_free (SokakuPageMaker *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_ptr_array_unref (self->heads);
  g_object_unref (self->context);
  g_free (self->running_head);
  g_free (self);
}

/**
 * sokaku_page_maker_get_context:
 *
 * Returns: (transfer none): the context for texts of these pages
 */
PangoContext *
sokaku_page_maker_get_context (SokakuPageMaker *self)
{
  return self->context;
}

static void
open_page (SokakuPageMaker *self)
{
  gboolean landscape = self->orientation == SOKAKU_ORIENTATION_LANDSCAPE;

  g_ptr_array_add (self->pages,
                   sokaku_page_new (landscape ? self->setup.height : self->setup.width,
                                    landscape ? self->setup.width : self->setup.height));
  g_ptr_array_add (self->heads, g_strdup (self->running_head));
  self->open = TRUE;
  self->y = self->setup.margin;
}

/**
 * sokaku_page_maker_start_section:
 * @orientation: of the pages that follow
 * @running_head: stands at their outer edge; may be empty
 *
 * What follows starts on a new page.
 */
void
sokaku_page_maker_start_section (SokakuPageMaker *self,
                                 SokakuOrientation orientation,
                                 const char *running_head)
{
  self->open = FALSE;
  self->orientation = orientation;
  g_free (self->running_head);
  self->running_head = g_strdup (running_head);
}

/**
 * sokaku_page_maker_break_page:
 *
 * What follows starts on a new page. Never leaves an empty page.
 */
void
sokaku_page_maker_break_page (SokakuPageMaker *self)
{
  self->open = FALSE;
}

/**
 * sokaku_page_maker_get_page:
 *
 * Returns: (transfer none): the page being filled
 */
SokakuPage *
sokaku_page_maker_get_page (SokakuPageMaker *self)
{
  if (!self->open)
    open_page (self);
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

/**
 * sokaku_page_maker_get_n_pages:
 *
 * Returns: the number of pages begun so far
 */
guint
sokaku_page_maker_get_n_pages (SokakuPageMaker *self)
{
  return self->pages->len;
}

/**
 * sokaku_page_maker_is_at_top:
 *
 * Returns: whether nothing stands on the page yet
 */
gboolean
sokaku_page_maker_is_at_top (SokakuPageMaker *self)
{
  return !self->open || self->y <= self->setup.margin;
}

/**
 * sokaku_page_maker_get_left:
 *
 * Returns: the left edge of the text, in points
 */
double
sokaku_page_maker_get_left (SokakuPageMaker *self)
{
  return self->setup.margin;
}

/**
 * sokaku_page_maker_get_width:
 *
 * Returns: the width between the margins of this section, in points
 */
double
sokaku_page_maker_get_width (SokakuPageMaker *self)
{
  gboolean landscape = self->orientation == SOKAKU_ORIENTATION_LANDSCAPE;

  return (landscape ? self->setup.height : self->setup.width) - 2 * self->setup.margin;
}

/**
 * sokaku_page_maker_get_height:
 *
 * Returns: the height between the margins of this section, in points
 */
double
sokaku_page_maker_get_height (SokakuPageMaker *self)
{
  gboolean landscape = self->orientation == SOKAKU_ORIENTATION_LANDSCAPE;

  return (landscape ? self->setup.width : self->setup.height) - 2 * self->setup.margin;
}

/**
 * sokaku_page_maker_get_y:
 *
 * Returns: where the next thing goes, in points from the top of the paper
 */
double
sokaku_page_maker_get_y (SokakuPageMaker *self)
{
  return self->open ? self->y : self->setup.margin;
}

/**
 * sokaku_page_maker_get_space:
 *
 * Returns: the height left on the page, in points
 */
double
sokaku_page_maker_get_space (SokakuPageMaker *self)
{
  double used = sokaku_page_maker_get_y (self) - self->setup.margin;

  return sokaku_page_maker_get_height (self) - used + SLACK;
}

/**
 * sokaku_page_maker_advance:
 * @height: in points
 *
 * Moves down the page.
 */
void
sokaku_page_maker_advance (SokakuPageMaker *self, double height)
{
  if (!self->open)
    open_page (self);
  self->y += height;
}

static gboolean
add_running_head (SokakuPageMaker *self, guint number, GError **error)
{
  SokakuPage *page = g_ptr_array_index (self->pages, number - 1);
  const char *head = g_ptr_array_index (self->heads, number - 1);
  double width = sokaku_page_get_width (page) - 2 * self->setup.margin;
  /* Odd pages lie on the right when the book is open. */
  SokakuTextStyle style
      = { .size = RUNNING_SIZE, .align = number % 2 == 1 ? SOKAKU_ALIGN_END : SOKAKU_ALIGN_START };
  g_autoptr (SokakuText) text = NULL;

  if (*head == '\0')
    return TRUE;

  text = sokaku_text_new (self->context, head, &style, width, error);
  if (text == NULL)
    return FALSE;
  sokaku_page_add_text (page, text, 0, 1, self->setup.margin,
                        MAX (0, self->setup.margin * 0.86 - sokaku_text_get_height (text, 0, 1)));
  return TRUE;
}

static gboolean
add_number (SokakuPageMaker *self, guint number, GError **error)
{
  SokakuPage *page = g_ptr_array_index (self->pages, number - 1);
  double width = sokaku_page_get_width (page) - 2 * self->setup.margin;
  SokakuTextStyle style = { .size = NUMBER_SIZE, .align = SOKAKU_ALIGN_CENTER };
  g_autofree char *label = NULL;
  g_autoptr (SokakuText) text = NULL;
  double foot;

  if (self->setup.numbers == SOKAKU_PAGE_NUMBERS_NONE)
    return TRUE;

  label = self->setup.numbers == SOKAKU_PAGE_NUMBERS_PLAIN
              ? g_strdup_printf ("%u", number)
              : g_strdup_printf ("%u / %u", number, self->pages->len);
  text = sokaku_text_new (self->context, label, &style, width, error);
  if (text == NULL)
    return FALSE;
  foot = sokaku_page_get_height (page) - self->setup.margin;
  sokaku_page_add_text (
      page, text, 0, 1, self->setup.margin,
      foot + MAX (0, (self->setup.margin - sokaku_text_get_height (text, 0, 1)) * 0.45));
  return TRUE;
}

/**
 * sokaku_page_maker_finish:
 *
 * Adds running heads and page numbers. Nothing can be added afterwards.
 *
 * Returns: (transfer full) (element-type SokakuPage): the pages, at least one, or
 *   %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
GPtrArray *
sokaku_page_maker_finish (SokakuPageMaker *self, GError **error)
{
  if (self->pages->len == 0)
    open_page (self);

  for (guint number = 1; number <= self->pages->len; number++)
    if (!add_running_head (self, number, error) || !add_number (self, number, error))
      return NULL;

  return g_steal_pointer (&self->pages);
}
