/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a key typed into the search takes in a plan of 10,000 items, beside one look through
 * all of its texts, and until the window shows what was found. */
#include <gtk/gtk.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sokaku-application.h"
#include "sokaku-sheet-rows.h"
#include "sokaku-sheet-texts.h"
#include "sokaku-sheets-place.h"
#include "sokaku-sheet.h"
#include "sokaku-style.h"
#include "sokaku-test-plan.h"
#include "testing-window.h"

#define N_INITIATIVES 500
#define N_ITEMS 10000
#define N_ROUNDS 5
#define LIMIT 1.0
#define NOWHERE "どこにもない"

/* One that stands everywhere, one that is rare, one that is nowhere, and two at once. */
static const char *const queries[] = { "窓口の受付手順", "9999", NOWHERE, "電子申請 9998" };

/* Returns: microseconds of work done so far, whatever else the machine does */
static gint64
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
prefix (GString *typed, const char *query, guint n_characters)
{
  g_string_truncate (typed, 0);
  g_string_append_len (typed, query, g_utf8_offset_to_pointer (query, n_characters) - query);
}

/* Returns: microseconds for the slowest key of @query */
static gint64
type_query (SokakuSheetRows *rows, const char *query)
{
  g_autoptr (GString) typed = g_string_new (NULL);
  gint64 worst = 0;

  sokaku_sheet_rows_set_query (rows, "");
  for (guint n = 1; n <= g_utf8_strlen (query, -1); n++)
    {
      gint64 start;

      prefix (typed, query, n);
      start = get_work ();
      sokaku_sheet_rows_set_query (rows, typed->str);
      worst = MAX (worst, get_work () - start);
    }
  return worst;
}

/* Returns: microseconds to look for @query in every text */
static gint64
look_through (GPtrArray *texts, const char *query)
{
  g_auto (GStrv) words = sokaku_text_split_words (query);
  gint64 start = get_work ();
  guint found = 0;

  for (guint i = 0; i < texts->len; i++)
    found += sokaku_text_has_words (texts->pdata[i], (const char *const *) words);
  g_assert_cmpuint (found, ==, 0);
  return get_work () - start;
}

static void
wait_for_texts (SokakuSheetRows *rows)
{
  while (!sokaku_sheet_search_get_ready (sokaku_sheet_rows_get_search (rows)))
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: slowest key, over the time of one look for what is nowhere */
static double
measure_search (SokakuDocument *document)
{
  g_autoptr (SokakuSheetRows) rows = sokaku_sheet_rows_new ();
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (sokaku_document_get_plan (document));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gint64 start = get_work ();
  gint64 floor = G_MAXINT64;
  gint64 worst = 0;
  gsize n_bytes = 0;

  sokaku_sheet_rows_set_document (rows, document);
  wait_for_texts (rows);
  g_print ("texts read in idle moments within %.0f ms\n", (double) (get_work () - start) / 1000);
  for (guint i = 0; i < items->len; i++)
    {
      g_ptr_array_add (texts, sokaku_sheet_texts_dup_folded (items->pdata[i],
                                                             sokaku_document_get_plan (document)));
      n_bytes += strlen (texts->pdata[i]);
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    floor = MIN (floor, look_through (texts, NOWHERE));
  for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
    {
      gint64 best = G_MAXINT64;

      for (guint i = 0; i < N_ROUNDS; i++)
        best = MIN (best, type_query (rows, queries[q]));
      worst = MAX (worst, best);
      g_print ("search for “%s”: slowest key %.1f ms\n", queries[q], (double) best / 1000);
    }
  g_print ("one look through %.0f MB: %.1f ms, ratio %.2f (at most %.1f)\n", (double) n_bytes / 1e6,
           (double) floor / 1000, (double) worst / (double) floor, LIMIT);
  return (double) worst / (double) floor;
}

/* --- In the window --- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
note_frame (GdkFrameClock *clock, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Returns: microseconds of work for the slowest key, its frame included */
static gint64
type_in_window (GtkWidget *window, GtkWidget *entry, const char *query)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  g_autoptr (GString) typed = g_string_new (NULL);
  gboolean drawn = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (note_frame), &drawn);
  gint64 worst = 0;

  for (guint n = 1; n <= g_utf8_strlen (query, -1); n++)
    {
      gint64 start;

      prefix (typed, query, n);
      gtk_editable_set_text (GTK_EDITABLE (entry), typed->str);
      testing_settle (window);
      start = get_work ();
      /* The pause that ends typing is over. */
      g_signal_emit_by_name (entry, "search-changed");
      gtk_widget_queue_draw (entry);
      drawn = FALSE;
      while (!drawn)
        g_main_context_iteration (NULL, FALSE);
      worst = MAX (worst, get_work () - start);
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  testing_settle (window);
  g_signal_handler_disconnect (clock, handler);
  return worst;
}

static void
measure_window (SokakuDocument *document)
{
  GtkWidget *window = gtk_window_new ();
  SokakuSheetsPlace *place = g_object_new (SOKAKU_TYPE_SHEETS_PLACE, NULL);
  GtkWidget *entry = find_widget (GTK_WIDGET (place), GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_add_css_class (window, "sokaku");
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (place));
  sokaku_sheets_place_set_document (place, document, NULL);
  gtk_window_present (GTK_WINDOW (window));
  testing_settle (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
    {
      gint64 best = G_MAXINT64;

      for (guint i = 0; i < N_ROUNDS; i++)
        best = MIN (best, type_in_window (window, entry, queries[q]));
      g_print ("“%s” in the window, until it is drawn: slowest key %.1f ms\n", queries[q],
               (double) best / 1000);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (SokakuStyle) style = NULL;
  double ratio;

  testing_window_init (&argc, &argv);
  g_type_class_unref (g_type_class_ref (SOKAKU_TYPE_APPLICATION));
  style = sokaku_style_new (gdk_display_get_default ());
  plan = sokaku_test_make_plan (N_INITIATIVES, N_ITEMS);
  document = sokaku_document_new (plan);
  ratio = measure_search (document);
  measure_window (document);
  return ratio <= LIMIT ? EXIT_SUCCESS : EXIT_FAILURE;
}
