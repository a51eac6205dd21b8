/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What choosing a sheet, typing a key and searching take in the window of a large plan.
 *
 * Times are those of the main thread's work alone, so that what else the machine does
 * meanwhile does not count; the frame that shows the result is part of it. */
#include "sokaku-action-rows.h"
#include "sokaku-actions-section.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"
#include "sokaku-text-editor.h"
#include "sokaku-window-private.h"

#include <stdlib.h>
#include <time.h>

#define N_INITIATIVES 1000
#define N_ITEMS 10000
#define N_SHEETS 50
#define N_KEYS 60

/* --- Measuring --- */

/* Work of this thread so far, in microseconds. */
static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gint64
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2);
}

static gint64
get_worst (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len - 1);
}

static void
note_frame (GdkFrameClock *clock, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Until what has been asked for so far is drawn. */
static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean drawn = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (note_frame), &drawn);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static gboolean
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until nothing is left to be done later either. */
static void
wait_for_rest (void)
{
  gint64 work;

  do
    {
      gboolean late = FALSE;

      work = get_work ();
      g_timeout_add (400, set_true, &late);
      while (!late)
        g_main_context_iteration (NULL, TRUE);
      work = get_work () - work;
    }
  while (work > 20000);
}

/* --- The floor: as many plain labels with the same texts --- */

static void
collect_texts (GtkWidget *widget, GPtrArray *texts)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      g_ptr_array_add (texts, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

#define FLOOR_COLUMNS 6

static void
show_labels (GtkWidget *grid, GPtrArray *labels, GPtrArray *texts)
{
  for (guint i = labels->len; i < texts->len; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), 5);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 5);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, (int) i % FLOOR_COLUMNS, (int) i / FLOOR_COLUMNS, 1,
                       1);
      g_ptr_array_add (labels, label);
    }
  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);

      gtk_label_set_text (label, i < texts->len ? g_ptr_array_index (texts, i) : "");
      gtk_widget_set_visible (GTK_WIDGET (label), i < texts->len);
    }
}

static GArray *
measure_floor (GPtrArray *sheets, int width, int height)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < sheets->len; i++)
      {
        gint64 start = get_work ();
        gint64 work;

        show_labels (grid, labels, g_ptr_array_index (sheets, i));
        wait_for_frame (window);
        work = get_work () - start;
        if (round > 0)
          g_array_append_val (times, work);
        wait_for_frame (window);
      }
  gtk_window_destroy (GTK_WINDOW (window));
  return times;
}

/* --- The window --- */

static gboolean
find_form (GtkWidget *widget, GtkWidget **found)
{
  if (SOKAKU_IS_SHEET_FORM (widget))
    *found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_form (child, found);
  return *found != NULL;
}

static gboolean
find_toggle (GtkWidget *widget, GtkWidget **found)
{
  if (SOKAKU_IS_ACTIONS_SECTION (widget))
    *found = sokaku_actions_section_get_toggle (SOKAKU_ACTIONS_SECTION (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_toggle (child, found);
  return *found != NULL;
}

static void
measure_sheets (SokakuWindow *window, const char *what)
{
  SokakuPlan *plan = sokaku_document_get_plan (sokaku_window_get_document (window));
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) floors = NULL;
  g_autoptr (GPtrArray) sheets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GtkWidget *form = NULL;
  guint n = 0;

  find_form (GTK_WIDGET (window), &form);
  for (guint i = 0; i <= N_SHEETS; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, (i * 37) % items->len);
      GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
      gint64 start = get_work ();
      gint64 work;

      sokaku_sheets_place_show_item (window->sheets_place, sokaku_item_get_id (item));
      wait_for_frame (GTK_WIDGET (window));
      work = get_work () - start;
      if (i > 0)
        g_array_append_val (times, work);
      wait_for_rest ();
      work = get_work () - start - work;
      if (i > 0)
        g_array_append_val (rests, work);
      collect_texts (form, texts);
      n += texts->len;
      g_ptr_array_add (sheets, texts);
    }
  floors = measure_floor (sheets, gtk_widget_get_width (form), gtk_widget_get_height (form));
  g_print ("%s: median %.1f ms (33 wanted), worst %.1f ms, later %.1f ms; %u plain labels %.1f ms, "
           "ratio %.2f\n",
           what, get_median (times) / 1000.0, get_worst (times) / 1000.0,
           get_median (rests) / 1000.0, n / sheets->len, get_median (floors) / 1000.0,
           (double) get_median (times) / (double) get_median (floors));
}

static void
measure_keys (SokakuWindow *window, const char *what)
{
  SokakuPlan *plan = sokaku_document_get_plan (sokaku_window_get_document (window));
  SokakuItem *item
      = sokaku_plan_find_item (plan, sokaku_sheets_place_get_item (window->sheets_place));
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuAction *action = sokaku_node_list_peek (actions, sokaku_node_list_get_length (actions) - 1);
  SokakuResult *result = sokaku_node_list_peek (sokaku_action_get_results (action), 0);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start;

  g_assert_true (
      sokaku_sheets_place_show_field (window->sheets_place, SOKAKU_NODE (result), "text"));
  wait_for_rest ();
  for (guint i = 0; i < N_KEYS; i++)
    {
      GtkWidget *editor = gtk_root_get_focus (GTK_ROOT (window));
      gboolean late = FALSE;
      gint64 work;

      g_assert_true (SOKAKU_IS_TEXT_EDITOR (editor));
      start = get_work ();
      g_signal_emit_by_name (editor, "insert-at-cursor", i % 20 == 19 ? "。" : "務");
      wait_for_frame (GTK_WIDGET (window));
      work = get_work () - start;
      g_array_append_val (times, work);
      g_timeout_add (100, set_true, &late);
      while (!late)
        g_main_context_iteration (NULL, TRUE);
      work = get_work () - start - work;
      g_array_append_val (rests, work);
    }
  start = get_work ();
  wait_for_rest ();
  g_print ("%s: median %.1f ms (8 wanted), worst %.1f ms; until the next key median %.1f ms, worst "
           "%.1f ms; after the last key %.1f ms\n",
           what, get_median (times) / 1000.0, get_worst (times) / 1000.0,
           get_median (rests) / 1000.0, get_worst (rests) / 1000.0, (get_work () - start) / 1000.0);
}

/* --- The plan --- */

/* As many action rows as full sheets have: 8 to 15. */
static void
fill_up (SokakuItem *item, guint seed)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint n = 8 + seed % 8;

  for (guint i = sokaku_node_list_get_length (actions); i < n; i++)
    {
      SokakuAction *like
          = sokaku_node_list_peek (actions, (i * 2) % sokaku_node_list_get_length (actions));
      SokakuAction *action = sokaku_action_new ();
      SokakuResult *result = sokaku_result_new ();
      g_autofree char *id = g_strdup_printf ("a%u", i + 1);
      guint position;

      sokaku_action_set_id (action, id);
      sokaku_action_set_year (action, sokaku_action_get_year (like));
      sokaku_action_set_plan (action, sokaku_action_get_plan (like));
      sokaku_result_set_text (result, sokaku_item_get_remark (item));
      sokaku_node_list_take (sokaku_action_get_results (action), result);
      sokaku_node_list_find (actions, like, &position);
      sokaku_node_list_insert (actions, position + 1, action);
      g_object_unref (action);
    }
}

static void
make_plan (GFile *folder)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (N_INITIATIVES, N_ITEMS);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < items->len; i++)
    fill_up (g_ptr_array_index (items, i), i);
  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
}

static SokakuWindow *
open_window (SokakuApplication *application, const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  SokakuWindow *window = sokaku_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  sokaku_window_open (window, folder);
  while (sokaku_window_get_document (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (GTK_WIDGET (window));
  wait_for_rest ();
  return window;
}

int
main (void)
{
  g_autoptr (SokakuApplication) application = NULL;
  g_autofree char *path = NULL;
  g_autofree char *large = NULL;
  g_autofree char *sample = NULL;
  g_autofree char *source = NULL;
  g_autoptr (GFile) folder = NULL;
  SokakuWindow *window;
  GtkWidget *toggle = NULL;

  gtk_init ();
  /* A caret that blinks draws frames of its own. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  application = sokaku_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_hold (G_APPLICATION (application));

  path = sokaku_test_make_folder ();
  large = g_build_filename (path, "large", NULL);
  sample = g_build_filename (path, "sample", NULL);
  source = g_build_filename (g_getenv ("SOKAKU_SOURCE_DIR"), "data", "sample", NULL);
  sokaku_test_copy_folder (source, sample);
  folder = g_file_new_for_path (large);
  make_plan (folder);

  window = open_window (application, sample);
  measure_sheets (window, "choosing a sheet of the sample");
  measure_keys (window, "a key in the sample");
  gtk_window_destroy (GTK_WINDOW (window));

  window = open_window (application, large);
  measure_sheets (window, "choosing a sheet of 10,000");
  find_toggle (GTK_WIDGET (window), &toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  measure_sheets (window, "the same with all years");
  measure_keys (window, "a key in 10,000 sheets");
  gtk_window_destroy (GTK_WINDOW (window));
  sokaku_test_remove_folder (path);
  return EXIT_SUCCESS;
}
