/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading a plan of 10,000 items: against a bare pass over the same bytes, and its memory. */
#include "sokaku-document.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <libxml/xmlreader.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define N_INITIATIVES 1000
#define N_ITEMS 10000
#define ROUNDS 5
#define MAX_RATIO 2.0
#define MAX_MEMORY_RATIO 8.0

/* Time that this process has used, in microseconds: what others do meanwhile does not count. */
static gint64
get_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static void
list_files (const char *folder, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        list_files (path, files);
      else
        g_ptr_array_add (files, g_steal_pointer (&path));
    }
}

/* Reads every file with libxml2's own reader and does nothing with it. */
static gint64
pass (GPtrArray *files)
{
  const gint64 start = get_time ();
  xmlTextReaderPtr reader = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);

      if (reader == NULL)
        reader = xmlReaderForFile (path, NULL, XML_PARSE_NONET);
      else
        xmlReaderNewFile (reader, path, NULL, XML_PARSE_NONET);
      while (xmlTextReaderRead (reader) == 1)
        ;
    }
  xmlFreeTextReader (reader);
  return get_time () - start;
}

static gint64
load (GFile *folder)
{
  const gint64 start = get_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load (folder, NULL, &error);
  const gint64 duration = get_time () - start;
  g_autoptr (GPtrArray) items = NULL;

  g_assert_no_error (error);
  items = sokaku_plan_list_items (sokaku_document_get_plan (document));
  g_assert_cmpuint (items->len, ==, N_ITEMS);
  return duration;
}

/* Peak memory of this process so far, in bytes. */
static gint64
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10) * 1024 : 0;
}

typedef enum
{
  MEASURE_PASS,
  MEASURE_LOAD,
  MEASURE_MEMORY,
  N_MEASURES
} Measure;

static const char *const options[N_MEASURES] = { "--pass", "--load", "--memory" };

/* Each figure is taken in a process of its own, so that none stands on another's heap. */
static int
measure (Measure what, const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  gint64 result;

  if (what == MEASURE_PASS)
    {
      list_files (path, files);
      result = pass (files);
    }
  else
    {
      result = load (folder);
      if (what == MEASURE_MEMORY)
        result = get_peak ();
    }
  g_print ("%" G_GINT64_FORMAT "\n", result);
  return 0;
}

static gint64
run_child (const char *program, Measure what, const char *path)
{
  const char *arguments[] = { program, options[what], path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return g_ascii_strtoll (output, NULL, 10);
}

static gint64
count_bytes (GPtrArray *files)
{
  gint64 bytes = 0;

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *content = NULL;
      gsize length = 0;

      g_file_get_contents (g_ptr_array_index (files, i), &content, &length, NULL);
      bytes += length;
    }
  return bytes;
}

static void
make_plan (GFile *folder)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (N_INITIATIVES, N_ITEMS);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GError) error = NULL;
  const gint64 start = get_time ();

  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
  g_print ("first save of %d items: %.0f ms\n", N_ITEMS, (get_time () - start) / 1000.0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  gint64 bare = G_MAXINT64;
  gint64 ours = G_MAXINT64;
  gint64 bytes;
  gint64 peak;
  double ratio;
  double memory_ratio;

  for (Measure what = 0; argc == 3 && what < N_MEASURES; what++)
    if (strcmp (argv[1], options[what]) == 0)
      return measure (what, argv[2]);

  path = sokaku_test_make_folder ();
  folder = g_file_new_for_path (path);
  make_plan (folder);
  list_files (path, files);
  bytes = count_bytes (files);

  /* The best of each: what the machine does meanwhile only ever adds. */
  for (guint i = 0; i < ROUNDS; i++)
    {
      bare = MIN (bare, run_child (argv[0], MEASURE_PASS, path));
      ours = MIN (ours, run_child (argv[0], MEASURE_LOAD, path));
    }
  peak = run_child (argv[0], MEASURE_MEMORY, path);
  sokaku_test_remove_folder (path);

  ratio = (double) ours / bare;
  memory_ratio = (double) peak / bytes;
  g_print (
      "load of %d items, %.1f MB: %.0f ms, bare xmlTextReader pass %.0f ms, ratio %.2f (at most "
      "%.0f)\n",
      N_ITEMS, bytes / 1e6, ours / 1000.0, bare / 1000.0, ratio, MAX_RATIO);
  g_print ("peak memory of loading: %.1f MB, ratio to the bytes on disk %.2f (at most %.0f)\n",
           peak / 1e6, memory_ratio, MAX_MEMORY_RATIO);
  return ratio <= MAX_RATIO && memory_ratio <= MAX_MEMORY_RATIO ? 0 : 1;
}
