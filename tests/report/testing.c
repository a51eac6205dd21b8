/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of pages share: documents, programs that read PDF, checks of margins. */

#include "testing.h"

#include <glib/gstdio.h>

GPtrArray *
testing_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free);
}

SokakuPages *
testing_paginate (GPtrArray *blocks)
{
  SokakuPageSetup setup;
  g_autoptr (GError) error = NULL;
  SokakuPages *pages;

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_pages_new (blocks, &setup, "ja", &error);
  g_assert_no_error (error);
  g_assert_nonnull (pages);
  testing_assert_inside (pages, setup.margin);
  return pages;
}

GBytes *
testing_write (SokakuPages *pages)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) date = g_date_time_new_utc (2025, 7, 30, 0, 0, 0);
  SokakuPdfMetadata metadata = { .title = "行政の試験", .author = "試験市", .date = date };
  g_autoptr (GError) error = NULL;

  g_assert_true (sokaku_pdf_write (pages, stream, &metadata, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The file is in a folder of its own. */
char *
testing_write_file (SokakuPages *pages)
{
  g_autofree char *folder = g_dir_make_tmp ("sokaku-report-XXXXXX", NULL);
  char *path = g_build_filename (folder, "pages.pdf", NULL);
  g_autoptr (GBytes) bytes = testing_write (pages);

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  return path;
}

void
testing_remove_file (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (path);
}

/* What a program prints; it must succeed. */
char *
testing_run (const char *program, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  /* What it prints does not follow the locale of the test. */
  g_auto (GStrv) env = g_environ_setenv (g_get_environ (), "LC_ALL", "C.UTF-8", TRUE);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;
  va_list args;

  g_ptr_array_add (argv, (char *) program);
  va_start (args, program);
  do
    g_ptr_array_add (argv, va_arg (args, char *));
  while (g_ptr_array_index (argv, argv->len - 1) != NULL);
  va_end (args);

  g_spawn_sync (NULL, (char **) argv->pdata, env, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

/* The texts of a page as they were placed, one a line. */
char *
testing_page_text (SokakuPages *pages, guint page)
{
  SokakuPage *placed = sokaku_pages_get_page (pages, page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sokaku_page_get_n_texts (placed); i++)
    {
      const SokakuPlacedText *entry = sokaku_page_get_text (placed, i);
      g_autofree char *lines = sokaku_text_dup_lines (entry->text, entry->first, entry->n_lines);

      g_string_append (text, lines);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

char *
testing_all_text (SokakuPages *pages)
{
  GString *text = g_string_new (NULL);

  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      g_autofree char *part = testing_page_text (pages, page);

      g_string_append (text, part);
    }
  return g_string_free (text, FALSE);
}

guint
testing_count (const char *text, const char *part)
{
  guint n = 0;

  while ((text = strstr (text, part)) != NULL)
    {
      text += strlen (part);
      n++;
    }
  return n;
}

/* The text without blanks, which programs that read PDF add and drop. */
char *
testing_squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (squeezed, g_utf8_get_char (text));
  return g_string_free (squeezed, FALSE);
}

typedef struct
{
  double left, top, right, bottom;
} Edges;

static Edges
get_edges (const SokakuPlacedText *placed)
{
  Edges edges = { .top = placed->y };

  sokaku_text_get_extents (placed->text, placed->first, placed->n_lines, &edges.left, &edges.right);
  edges.left += placed->x;
  edges.right += placed->x;
  edges.bottom = placed->y + sokaku_text_get_height (placed->text, placed->first, placed->n_lines);
  return edges;
}

/* Says where it is without what it says, which may be a city's. */
static char *
describe (guint page, const char *what, const Edges *edges)
{
  return g_strdup_printf ("page %u: %s at %.1f, %.1f to %.1f, %.1f", page + 1, what, edges->left,
                          edges->top, edges->right, edges->bottom);
}

/* The first text that stands outside the margins, in words. Running heads and numbers may, and
 * stay on the paper. */
char *
testing_find_outside (SokakuPages *pages, double margin)
{
  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      SokakuPage *placed = sokaku_pages_get_page (pages, page);
      double width = sokaku_page_get_width (placed);
      double height = sokaku_page_get_height (placed);

      for (guint i = 0; i < sokaku_page_get_n_texts (placed); i++)
        {
          Edges edges = get_edges (sokaku_page_get_text (placed, i));
          gboolean body = edges.top >= margin - 0.01 && edges.top < height - margin;

          if (edges.left < margin - 0.01 || edges.right > width - margin + 0.01 || edges.top < 0
              || edges.bottom > height || (body && edges.bottom > height - margin + 0.02))
            return describe (page, "a text leaves the margins", &edges);
        }
    }
  return NULL;
}

/* Nothing stands outside the margins, but for running heads and numbers. */
void
testing_assert_inside (SokakuPages *pages, double margin)
{
  g_autofree char *found = testing_find_outside (pages, margin);

  g_assert_cmpstr (found, ==, NULL);
}

static gboolean
overlap (const Edges *a, const Edges *b)
{
  return a->right > b->left + 0.05 && b->right > a->left + 0.05 && a->bottom > b->top + 0.05
         && b->bottom > a->top + 0.05 && a->right - a->left >= 0.05 && b->right - b->left >= 0.05;
}

/* The first text that stands on another or on a picture that says something, in words. */
char *
testing_find_overlap (SokakuPages *pages)
{
  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      SokakuPage *placed = sokaku_pages_get_page (pages, page);
      guint n = sokaku_page_get_n_texts (placed);
      g_autofree Edges *edges = g_new (Edges, n + 1);

      for (guint i = 0; i < n; i++)
        {
          edges[i] = get_edges (sokaku_page_get_text (placed, i));
          for (guint j = 0; j < i; j++)
            if (overlap (&edges[i], &edges[j]))
              return describe (page, "a text stands on another", &edges[i]);
        }
      for (guint i = 0; i < sokaku_page_get_n_drawings (placed); i++)
        {
          double x, y, width, height;
          Edges box;

          if (*sokaku_page_get_drawing_words (placed, i) == '\0')
            continue;
          sokaku_page_get_drawing_box (placed, i, &x, &y, &width, &height);
          box = (Edges){ x, y, x + width, y + height };
          for (guint j = 0; j < n; j++)
            if (overlap (&edges[j], &box))
              return describe (page, "a text stands on a picture", &edges[j]);
        }
    }
  return NULL;
}

/* No two texts of a page stand on each other. */
void
testing_assert_apart (SokakuPages *pages)
{
  g_autofree char *found = testing_find_overlap (pages);

  g_assert_cmpstr (found, ==, NULL);
}

/* Every text stands whole on its page. */
void
testing_assert_rows_whole (SokakuPages *pages)
{
  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      SokakuPage *placed = sokaku_pages_get_page (pages, page);

      for (guint i = 0; i < sokaku_page_get_n_texts (placed); i++)
        {
          const SokakuPlacedText *text = sokaku_page_get_text (placed, i);

          g_assert_cmpuint (text->first, ==, 0);
          g_assert_cmpuint (text->n_lines, ==, sokaku_text_get_n_lines (text->text));
        }
    }
}

/* Lets go of the fonts that Pango keeps, so that real leaks show. */
int
testing_finish (int status)
{
  pango_cairo_font_map_set_default (NULL);
  return status;
}
