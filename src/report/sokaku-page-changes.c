/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pages of a book another state of it replaces. */

#include "sokaku-page-changes.h"

#include <string.h>

/* Beyond this many pages that differ in a row, those in the middle are taken to be replaced one
 * by one: what belongs to what would take too long to find. */
#define MOST_COMPARED 2000

typedef struct
{
  char **old_digests;
  char **new_digests;
  GArray *changes;
} Comparison;

/* What is printed on a page between its margins. Numbers and running heads stand in the margins:
 * a page that only moved is the same page. */
static char *
digest_page (SokakuPage *page, double margin)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  double foot = sokaku_page_get_height (page) - margin;

  for (guint i = 0; i < sokaku_page_get_n_texts (page); i++)
    {
      const SokakuPlacedText *placed = sokaku_page_get_text (page, i);
      g_autofree char *lines = NULL;
      g_autofree char *entry = NULL;

      if (placed->y < margin - 0.5 || placed->y >= foot - 0.5)
        continue;
      lines = sokaku_text_dup_lines (placed->text, placed->first, placed->n_lines);
      /* Tenths of points, as whole numbers: fractions would be written by the locale. */
      entry = g_strdup_printf ("%d %d %s", (int) (placed->x * 10 + 0.5),
                               (int) (placed->y * 10 + 0.5), lines);
      g_checksum_update (checksum, (const guchar *) entry, (gssize) strlen (entry) + 1);
    }
  for (guint i = 0; i < sokaku_page_get_n_drawings (page); i++)
    {
      const char *words = sokaku_page_get_drawing_words (page, i);

      g_checksum_update (checksum, (const guchar *) words, (gssize) strlen (words) + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

static char **
digest_pages (SokakuPages *pages, double margin)
{
  guint n = sokaku_pages_get_n_pages (pages);
  char **digests = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    digests[i] = digest_page (sokaku_pages_get_page (pages, i), margin);
  return digests;
}

static void
note (Comparison *self, SokakuPageChangeKind kind, int old_page, int new_page)
{
  SokakuPageChange change = { kind, old_page, new_page };

  g_array_append_val (self->changes, change);
}

/* Pages of both between two that are the same: as many as there are of both are replaced, the
 * rest is added or taken out. */
static void
note_gap (Comparison *self, guint old_start, guint old_end, guint new_start, guint new_end)
{
  guint n = MIN (old_end - old_start, new_end - new_start);

  for (guint i = 0; i < n; i++)
    note (self, SOKAKU_PAGE_CHANGE_REPLACE, (int) (old_start + i), (int) (new_start + i));
  for (guint i = old_start + n; i < old_end; i++)
    note (self, SOKAKU_PAGE_CHANGE_REMOVE, (int) i, -1);
  for (guint i = new_start + n; i < new_end; i++)
    note (self, SOKAKU_PAGE_CHANGE_INSERT, (int) old_end - 1, (int) i);
}

/* The longest common subsequence of what is between the ends that agree. */
static void
compare (Comparison *self, guint old_start, guint old_end, guint new_start, guint new_end)
{
  guint rows = old_end - old_start, columns = new_end - new_start;
  g_autofree guint16 *lengths = NULL;
  guint i = 0, j = 0, gap_old = 0, gap_new = 0;

  if (rows == 0 || columns == 0 || rows > MOST_COMPARED || columns > MOST_COMPARED)
    {
      note_gap (self, old_start, old_end, new_start, new_end);
      return;
    }
  lengths = g_new0 (guint16, (gsize) (rows + 1) * (columns + 1));
#define LENGTH(row, column) lengths[(gsize) (row) * (columns + 1) + (column)]
  for (guint row = rows; row-- > 0;)
    for (guint column = columns; column-- > 0;)
      LENGTH (row, column)
          = strcmp (self->old_digests[old_start + row], self->new_digests[new_start + column]) == 0
                ? LENGTH (row + 1, column + 1) + 1
                : MAX (LENGTH (row + 1, column), LENGTH (row, column + 1));
  while (i < rows && j < columns)
    if (strcmp (self->old_digests[old_start + i], self->new_digests[new_start + j]) == 0)
      {
        note_gap (self, old_start + gap_old, old_start + i, new_start + gap_new, new_start + j);
        gap_old = ++i;
        gap_new = ++j;
      }
    else if (LENGTH (i + 1, j) >= LENGTH (i, j + 1))
      i++;
    else
      j++;
#undef LENGTH
  note_gap (self, old_start + gap_old, old_end, new_start + gap_new, new_end);
}

/**
 * sokaku_page_changes_list:
 * @old_pages: a book as it was
 * @new_pages: the book as it is
 * @margin: of both, in points: running heads and numbers in it do not count
 *
 * Finds which pages somebody who holds the old book needs: those whose content differs. Where
 * pages were added or taken out, the others are the same though their numbers moved.
 *
 * Returns: (transfer full) (element-type SokakuPageChange): what is to be done, in the order of
 *   the pages
 */
GArray *
sokaku_page_changes_list (SokakuPages *old_pages, SokakuPages *new_pages, double margin)
{
  g_auto (GStrv) old_digests = digest_pages (old_pages, margin);
  g_auto (GStrv) new_digests = digest_pages (new_pages, margin);
  guint old_end = sokaku_pages_get_n_pages (old_pages);
  guint new_end = sokaku_pages_get_n_pages (new_pages);
  Comparison self
      = { old_digests, new_digests, g_array_new (FALSE, FALSE, sizeof (SokakuPageChange)) };
  guint start = 0;

  while (start < old_end && start < new_end && strcmp (old_digests[start], new_digests[start]) == 0)
    start++;
  while (old_end > start && new_end > start
         && strcmp (old_digests[old_end - 1], new_digests[new_end - 1]) == 0)
    {
      old_end--;
      new_end--;
    }
  compare (&self, start, old_end, start, new_end);
  return self.changes;
}
