/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much more memory a window with a whole plan takes than a trivial one.
 *
 * Each window is a process of its own that says what it takes once it has nothing more to do: the
 * plan is open and the form filled, and in a last run many sheets have been chosen. What counts is
 * what is resident; its fair share depends on who else has the same libraries in use. */
#include <gtk/gtk.h>
#include <stdlib.h>
#include <string.h>

#include "sokaku-sheet.h"
#include "sokaku-window-private.h"

#define N_SHEETS 50
#define SETTLED_MS 1500
#define LIMIT 3.0

/* Kilobytes of a process, as the kernel counts them. */
typedef struct
{
  double resident; /* in memory */
  double peak;     /* the most there was of it */
  double share;    /* the same, with what other processes hold too divided among them */
} Memory;

/* --- Within the process that is measured --- */

/* Until nothing was to be done for a while, or enough time has gone by for all that matters. */
static void
settle (guint ms)
{
  gint64 begin = g_get_monotonic_time ();
  gint64 quiet = begin;

  while (g_get_monotonic_time () - quiet < (gint64) ms * 500
         && g_get_monotonic_time () - begin < (gint64) ms * 2000)
    {
      if (g_main_context_iteration (NULL, FALSE))
        quiet = g_get_monotonic_time ();
      else
        g_usleep (1000);
    }
}

static double
read_number (const char *path, const char *name)
{
  g_autofree char *text = NULL;
  g_autofree char *begin = g_strdup_printf ("\n%s:", name);
  g_autoptr (GError) error = NULL;
  const char *found;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  found = strstr (text, begin);
  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (begin), NULL);
}

static void
report (void)
{
  g_print ("%.0f %.0f %.0f\n", read_number ("/proc/self/status", "VmRSS"),
           read_number ("/proc/self/status", "VmHWM"),
           read_number ("/proc/self/smaps_rollup", "Pss"));
}

static void
run_trivial (void)
{
  GtkWidget *window;

  gtk_init ();
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  /* In the plan's script, so that both find a font for it. */
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("創革"));
  gtk_window_present (GTK_WINDOW (window));
  settle (SETTLED_MS);
  report ();
}

static void
choose_sheets (SokakuWindow *window)
{
  SokakuPlan *plan = sokaku_document_get_plan (sokaku_window_get_document (window));
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < N_SHEETS; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, (i * 37) % items->len);

      sokaku_sheets_place_show_item (window->sheets_place, sokaku_item_get_id (item));
      settle (50);
    }
}

static void
run_plan (const char *path, gboolean used)
{
  g_autoptr (SokakuApplication) application = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  SokakuWindow *window;

  gtk_init ();
  application = sokaku_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_hold (G_APPLICATION (application));
  window = sokaku_window_new (application);
  gtk_window_present (GTK_WINDOW (window));
  sokaku_window_open (window, folder);
  while (sokaku_window_get_document (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle (SETTLED_MS);
  g_assert_cmpstr (sokaku_sheets_place_get_item (window->sheets_place), !=, "");
  if (used)
    {
      choose_sheets (window);
      settle (SETTLED_MS);
    }
  report ();
}

/* --- Comparing --- */

static Memory
measure (const char *program, const char *mode, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *text = NULL;
  Memory memory;
  char *end;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, mode, path, NULL);
  g_assert_no_error (error);
  if (!g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error)
      || !g_subprocess_get_successful (process))
    g_error ("%s: %s", mode, error != NULL ? error->message : "failed");
  memory.resident = g_ascii_strtod (text, &end);
  memory.peak = g_ascii_strtod (end, &end);
  memory.share = g_ascii_strtod (end, &end);
  return memory;
}

/* Returns: the larger of the ratios that count */
static double
compare (const char *what, const Memory *memory, const Memory *trivial)
{
  double resident = memory->resident / trivial->resident;
  double peak = memory->peak / trivial->peak;

  g_print ("%s: resident %.1f MB, trivial %.1f, ratio %.2f; peak %.1f MB, trivial %.1f, ratio %.2f "
           "(at most %.1f); fair share %.1f MB, trivial %.1f\n",
           what, memory->resident / 1024, trivial->resident / 1024, resident, memory->peak / 1024,
           trivial->peak / 1024, peak, LIMIT, memory->share / 1024, trivial->share / 1024);
  return MAX (resident, peak);
}

int
main (int argc, char **argv)
{
  const char *source = g_getenv ("SOKAKU_SOURCE_DIR");
  g_autofree char *path = NULL;
  Memory trivial, plan, used;
  double open_ratio, used_ratio;

  if (argc == 3)
    {
      if (g_str_equal (argv[1], "trivial"))
        run_trivial ();
      else
        run_plan (argv[2], g_str_equal (argv[1], "used"));
      return EXIT_SUCCESS;
    }
  /* The sample has the shape, the figures and the names of the real plan. */
  path = g_build_filename (source != NULL ? source : ".", "data", "sample", NULL);
  trivial = measure (argv[0], "trivial", path);
  plan = measure (argv[0], "plan", path);
  used = measure (argv[0], "used", path);
  open_ratio = compare ("the sample open", &plan, &trivial);
  used_ratio = compare ("after choosing many sheets", &used, &trivial);
  return MAX (open_ratio, used_ratio) <= LIMIT ? EXIT_SUCCESS : EXIT_FAILURE;
}
