/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table to give away: as text for spreadsheets, and as HTML that stays a table. */
#include "sokaku-table-copy.h"

#include "sokaku-tsv.h"

struct _SokakuTableCopy
{
  GPtrArray *cells; /* the heads, then row by row */
  GArray *kinds;    /* of the columns */
};

/**
 * sokaku_table_copy_new:
 *
 * Returns: (transfer full): a table without columns
 */
SokakuTableCopy *
sokaku_table_copy_new (void)
{
  SokakuTableCopy *self = g_new0 (SokakuTableCopy, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->kinds = g_array_new (FALSE, FALSE, sizeof (SokakuTableCopyKind));
  return self;
}

/**
 * sokaku_table_copy_free:
 * @self: (transfer full): a table
 */
void
sokaku_table_copy_free (SokakuTableCopy *self)
{
  g_ptr_array_unref (self->cells);
  g_array_unref (self->kinds);
  g_free (self);
}

/**
 * sokaku_table_copy_add_column:
 * @self: a table without rows
 * @head: head of the column
 * @kind: what it holds
 *
 * Adds a column behind the others.
 */
void
sokaku_table_copy_add_column (SokakuTableCopy *self, const char *head, SokakuTableCopyKind kind)
{
  g_return_if_fail (self->cells->len == self->kinds->len);

  g_ptr_array_add (self->cells, g_strdup (head));
  g_array_append_val (self->kinds, kind);
}

/**
 * sokaku_table_copy_add_cell:
 * @self: a table with all its columns
 * @text: what the cell shows
 *
 * Adds the next cell, row by row.
 */
void
sokaku_table_copy_add_cell (SokakuTableCopy *self, const char *text)
{
  g_return_if_fail (self->kinds->len > 0);

  g_ptr_array_add (self->cells, g_strdup (text));
}

/**
 * sokaku_table_copy_dup_text:
 * @self: a table
 *
 * Returns: (transfer full): its rows on lines, cells parted by tabs, the heads first
 */
char *
sokaku_table_copy_dup_text (SokakuTableCopy *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      sokaku_tsv_append (text, self->cells->pdata[i]);
      g_string_append_c (text, (i + 1) % self->kinds->len == 0 ? '\n' : '\t');
    }
  return g_string_free (text, FALSE);
}

static void
append_html (GString *html, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (html, "%s%s", i > 0 ? "<br>" : "", escaped);
    }
}

/* Without its format Excel turns "1-2" into a date and "4.0" into 4. */
static const char *
get_style (SokakuTableCopyKind kind)
{
  switch (kind)
    {
    case SOKAKU_TABLE_COPY_TENTHS:
      return " align=\"right\" style=\"mso-number-format:'0\\.0'\"";
    case SOKAKU_TABLE_COPY_WHOLE:
      return " align=\"right\" style=\"mso-number-format:'0'\"";
    case SOKAKU_TABLE_COPY_TEXT:
    default:
      return " style=\"mso-number-format:'\\@'\"";
    }
}

/**
 * sokaku_table_copy_dup_html:
 * @self: a table
 *
 * Returns: (transfer full): the table as a page of HTML
 */
char *
sokaku_table_copy_dup_html (SokakuTableCopy *self)
{
  guint n = self->kinds->len;
  GString *html = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body>"
                                "<table border=\"1\" cellspacing=\"0\">\n");

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *tag = i < n ? "th" : "td";

      if (i % n == 0)
        g_string_append (html, "<tr>");
      g_string_append_printf (
          html, "<%s%s>", tag,
          i < n ? "" : get_style (g_array_index (self->kinds, SokakuTableCopyKind, i % n)));
      append_html (html, self->cells->pdata[i]);
      g_string_append_printf (html, "</%s>", tag);
      if ((i + 1) % n == 0)
        g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table></body></html>\n");
  return g_string_free (html, FALSE);
}

/**
 * sokaku_table_copy_create_provider:
 * @self: a table
 *
 * Returns: (transfer full): the table for a clipboard: as HTML for those who can take
 *   it, else as text
 */
GdkContentProvider *
sokaku_table_copy_create_provider (SokakuTableCopy *self)
{
  g_autofree char *text = sokaku_table_copy_dup_text (self);
  char *html = sokaku_table_copy_dup_html (self);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *forms[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
}
