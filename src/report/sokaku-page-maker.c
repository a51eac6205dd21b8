/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills one page after the other from top to bottom. */

#include "sokaku-page-maker.h"

#define RUNNING_SIZE 8.0
#define NUMBER_SIZE 9.0

/* Sums of heights must not start a page for a rounding error. */
#define SLACK 0.01

/* What stands in the margins of a page. */
typedef struct
{
  char *head;
  SokakuNumbering numbering;
  guint number; /* among those of its kind */
} Margins;

struct _SokakuPageMaker
{
  SokakuPageSetup setup;
  PangoContext *context;
  SokakuOrientation orientation;
  char *running_head;
  SokakuNumbering numbering;
  guint last_roman;
  guint last_arabic;
  GPtrArray *pages; /* of SokakuPage */
  GArray *margins;  /* of Margins, by page */
  gboolean open;    /* whether the last page takes more */
  double y;
};

static void
clear_margins (gpointer data)
{
  g_free (((Margins *) data)->head);
}

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
  self->margins = g_array_new (FALSE, FALSE, sizeof (Margins));
  g_array_set_clear_func (self->margins, clear_margins);
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
  g_array_unref (self->margins);
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
  Margins margins = { g_strdup (self->running_head), self->numbering, 0 };

  if (self->numbering == SOKAKU_NUMBERING_ROMAN)
    margins.number = ++self->last_roman;
  else if (self->numbering == SOKAKU_NUMBERING_ARABIC)
    margins.number = ++self->last_arabic;

  g_ptr_array_add (self->pages,
                   sokaku_page_new (landscape ? self->setup.height : self->setup.width,
                                    landscape ? self->setup.width : self->setup.height));
  g_array_append_val (self->margins, margins);
  self->open = TRUE;
  self->y = self->setup.margin;
}

/**
 * sokaku_page_maker_start_section:
 * @orientation: of the pages that follow
 * @running_head: stands at their outer edge; may be empty
 * @numbering: how they are numbered
 * @restart: whether the numbers of that kind begin with the first
 *
 * What follows starts on a new page.
 */
void
sokaku_page_maker_start_section (SokakuPageMaker *self,
                                 SokakuOrientation orientation,
                                 const char *running_head,
                                 SokakuNumbering numbering,
                                 gboolean restart)
{
  self->open = FALSE;
  self->numbering = numbering;
  if (restart && numbering == SOKAKU_NUMBERING_ROMAN)
    self->last_roman = 0;
  else if (restart && numbering == SOKAKU_NUMBERING_ARABIC)
    self->last_arabic = 0;
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
 * sokaku_page_maker_peek_page:
 * @page: from 0
 *
 * Returns: (transfer none): a page begun before
 */
SokakuPage *
sokaku_page_maker_peek_page (SokakuPageMaker *self, guint page)
{
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, page);
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

static char *
format_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *letters;
  } digits[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                 { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
                 { 5, "v" },    { 4, "iv" },   { 1, "i" } };
  GString *roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    for (; number >= digits[i].value; number -= digits[i].value)
      g_string_append (roman, digits[i].letters);
  return g_string_free (roman, FALSE);
}

/**
 * sokaku_page_maker_dup_label:
 * @page: from 0
 * @n_before: how many pages will yet be inserted before it
 *
 * Returns: (transfer full): the number of a page as it is printed; "" for none
 */
char *
sokaku_page_maker_dup_label (SokakuPageMaker *self, guint page, guint n_before)
{
  const Margins *margins;

  g_return_val_if_fail (page < self->margins->len, NULL);

  margins = &g_array_index (self->margins, Margins, page);
  switch (margins->numbering)
    {
    case SOKAKU_NUMBERING_ROMAN:
      return format_roman (margins->number);
    case SOKAKU_NUMBERING_ARABIC:
      return g_strdup_printf ("%u", margins->number);
    case SOKAKU_NUMBERING_AS_SETUP:
      if (self->setup.numbers != SOKAKU_PAGE_NUMBERS_NONE)
        return g_strdup_printf ("%u", page + n_before + 1);
      break;
    case SOKAKU_NUMBERING_NONE:
      break;
    }
  return g_strdup ("");
}

/**
 * sokaku_page_maker_insert:
 * @position: before which page
 * @other: a maker of the same setup, whose pages are taken
 *
 * Inserts finished pages, such as those of the contents, which are known last.
 */
void
sokaku_page_maker_insert (SokakuPageMaker *self, guint position, SokakuPageMaker *other)
{
  g_return_if_fail (position <= self->pages->len);

  for (guint i = 0; i < other->pages->len; i++)
    {
      Margins margins = g_array_index (other->margins, Margins, i);

      margins.head = g_strdup (margins.head);
      g_array_insert_val (self->margins, position + i, margins);
      g_ptr_array_insert (self->pages, (int) (position + i), other->pages->pdata[i]);
      other->pages->pdata[i] = NULL;
    }
  g_ptr_array_set_free_func (other->pages, NULL);
  g_ptr_array_set_size (other->pages, 0);
}

/* A running head is one line: one that is too long ends with an ellipsis, since its whole text
 * stands in the heading that it repeats. */
static SokakuText *
set_running_head (SokakuPageMaker *self,
                  const char *head,
                  const SokakuTextStyle *style,
                  double width,
                  GError **error)
{
  g_autoptr (SokakuText) text = sokaku_text_new (self->context, head, style, width, error);

  while (text != NULL && sokaku_text_get_n_lines (text) > 1)
    {
      g_autofree char *line = g_strchomp (sokaku_text_dup_lines (text, 0, 1));
      glong length = g_utf8_strlen (line, -1);
      g_autofree char *kept = g_utf8_substring (line, 0, MAX (length - 1, 0));
      g_autofree char *shorter = g_strconcat (kept, "…", NULL);

      if (length <= 1)
        break;
      g_clear_pointer (&text, sokaku_text_unref);
      text = sokaku_text_new (self->context, shorter, style, width, error);
    }
  return g_steal_pointer (&text);
}

static gboolean
add_running_head (SokakuPageMaker *self, guint number, GError **error)
{
  SokakuPage *page = g_ptr_array_index (self->pages, number - 1);
  const char *head = g_array_index (self->margins, Margins, number - 1).head;
  double width = sokaku_page_get_width (page) - 2 * self->setup.margin;
  /* Odd pages lie on the right when the book is open. */
  SokakuTextStyle style
      = { .size = RUNNING_SIZE, .align = number % 2 == 1 ? SOKAKU_ALIGN_END : SOKAKU_ALIGN_START };
  g_autoptr (SokakuText) text = NULL;

  if (*head == '\0')
    return TRUE;

  text = set_running_head (self, head, &style, width, error);
  if (text == NULL)
    return FALSE;
  sokaku_page_set_role (page, SOKAKU_ROLE_NONE);
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
  g_autofree char *label = sokaku_page_maker_dup_label (self, number - 1, 0);
  g_autofree char *shown = NULL;
  g_autoptr (SokakuText) text = NULL;
  double foot;

  sokaku_page_set_label (page, label);
  if (*label == '\0')
    return TRUE;
  if (g_array_index (self->margins, Margins, number - 1).numbering == SOKAKU_NUMBERING_AS_SETUP
      && self->setup.numbers == SOKAKU_PAGE_NUMBERS_OF_TOTAL)
    shown = g_strdup_printf ("%s / %u", label, self->pages->len);
  else
    shown = g_steal_pointer (&label);
  text = sokaku_text_new (self->context, shown, &style, width, error);
  if (text == NULL)
    return FALSE;
  foot = sokaku_page_get_height (page) - self->setup.margin;
  sokaku_page_set_role (page, SOKAKU_ROLE_NONE);
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
