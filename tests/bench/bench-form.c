/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What choosing a sheet, scrolling and typing a key take in the window of a large plan, beside what
 * the texts of a sheet take as plain labels.
 *
 * Times are those of the main thread's work alone; the frame that shows the result is part of it.
 * Each is the least of some rounds, since another process that fills the processor's cache makes
 * the same work longer. */
#include "sokaku-action-rows.h"
#include "sokaku-actions-section.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet-list.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"
#include "sokaku-text-editor.h"
#include "sokaku-window-private.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#define N_INITIATIVES 1000
#define N_ITEMS 10000
#define N_SHEETS 25
#define N_ROUNDS 3
#define N_KEYS 60
#define N_STEPS 60

/* Over the time of the plain labels. On two slow cores they take 16 ms; choosing a sheet may take
 * two frames (33 ms), a step of scrolling one (16 ms), and a key 8 ms. */
#define SHEET_LIMIT 2.0
#define WORST_SHEET_LIMIT 3.0
#define STEP_LIMIT 1.0
#define KEY_LIMIT 0.5

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

/* Keeps the shortest time of each of several measured things. */
static void
keep_least (GArray *times, guint i, gint64 time)
{
  if (i == times->len)
    g_array_append_val (times, time);
  else if (time < g_array_index (times, gint64, i))
    g_array_index (times, gint64, i) = time;
}

static gboolean
is_within (double ratio, double limit)
{
  if (ratio > limit)
    g_print ("  ratio %.2f is more than %.2f\n", ratio, limit);
  return ratio <= limit;
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

typedef struct
{
  GtkWidget *window;
  GtkWidget *grid;
  GPtrArray *labels;
} Floor;

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

/* Beside the window that is measured, and shown its texts right after it, so that both are
 * disturbed alike. */
static Floor *
floor_new (int width, int height)
{
  Floor *self = g_new0 (Floor, 1);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->window = gtk_window_new ();
  self->grid = gtk_grid_new ();
  self->labels = g_ptr_array_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->grid);
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_present (GTK_WINDOW (self->window));
  return self;
}

static void
floor_free (Floor *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_ptr_array_unref (self->labels);
  g_free (self);
}

static gint64
floor_measure (Floor *self, GPtrArray *texts)
{
  gint64 start = get_work ();
  gint64 work;

  show_labels (self->grid, self->labels, texts);
  wait_for_frame (self->window);
  work = get_work () - start;
  wait_for_frame (self->window);
  return work;
}

/* --- The window --- */

static gboolean
find_widget (GtkWidget *widget, GType type, GtkWidget **found)
{
  if (*found == NULL && G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    *found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_widget (child, type, found);
  return *found != NULL;
}

static gpointer
get_widget (gpointer parent, GType type)
{
  GtkWidget *found = NULL;

  g_assert_true (find_widget (parent, type, &found));
  return found;
}

/* Returns: what the plain labels took, in microseconds */
static gint64
measure_sheets (SokakuWindow *window, const char *what, gboolean *good)
{
  SokakuPlan *plan = sokaku_document_get_plan (sokaku_window_get_document (window));
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) floors = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *form = get_widget (window, SOKAKU_TYPE_SHEET_FORM);
  Floor *labels = floor_new (gtk_widget_get_width (form), gtk_widget_get_height (form));
  double median, worst;
  gint64 floor;
  guint n = 0;

  /* The first round makes widgets. */
  for (guint round = 0; round <= N_ROUNDS; round++)
    for (guint i = 0; i < N_SHEETS; i++)
      {
        SokakuItem *item = g_ptr_array_index (items, (i * 37) % items->len);
        g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
        gint64 start = get_work ();
        gint64 work, rest;

        sokaku_sheets_place_show_item (window->sheets_place, sokaku_item_get_id (item));
        wait_for_frame (GTK_WIDGET (window));
        work = get_work () - start;
        wait_for_rest ();
        rest = get_work () - start - work;
        collect_texts (form, texts);
        start = floor_measure (labels, texts);
        if (round == 0)
          continue;
        keep_least (times, i, work);
        keep_least (rests, i, rest);
        keep_least (floors, i, start);
        n += texts->len;
      }
  floor_free (labels);
  floor = get_median (floors);
  median = (double) get_median (times) / (double) floor;
  worst = (double) get_worst (times) / (double) floor;
  g_print ("%s: median %.1f ms, worst %.1f ms, later %.1f ms; %u plain labels %.1f ms, ratio %.2f "
           "(at most %.1f), worst %.2f (at most %.1f)\n",
           what, get_median (times) / 1000.0, get_worst (times) / 1000.0,
           get_median (rests) / 1000.0, n / (N_ROUNDS * N_SHEETS), floor / 1000.0, median,
           SHEET_LIMIT, worst, WORST_SHEET_LIMIT);
  *good &= is_within (median, SHEET_LIMIT);
  *good &= is_within (worst, WORST_SHEET_LIMIT);
  return floor;
}

/* A turn of the wheel over @widget, again and again, down and up. */
static void
measure_steps (
    SokakuWindow *window, GtkWidget *widget, gint64 floor, const char *what, gboolean *good)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  /* As far as GTK scrolls at a step of the wheel. */
  double step = pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  double median, worst;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gtk_adjustment_set_value (adjustment, 0);
      wait_for_rest ();
      for (guint i = 0; i < N_STEPS; i++)
        {
          gint64 start = get_work ();
          double by = i < N_STEPS / 2 ? step : -step;

          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
          wait_for_frame (GTK_WIDGET (window));
          keep_least (times, i, get_work () - start);
        }
    }
  median = (double) get_median (times) / (double) floor;
  worst = (double) get_worst (times) / (double) floor;
  g_print ("%s: median %.1f ms, worst %.1f ms; ratio %.2f, worst %.2f (at most %.1f)\n", what,
           get_median (times) / 1000.0, get_worst (times) / 1000.0, median, worst, STEP_LIMIT);
  *good &= is_within (worst, STEP_LIMIT);
}

static void
measure_keys (SokakuWindow *window, gint64 floor, const char *what, gboolean *good)
{
  SokakuPlan *plan = sokaku_document_get_plan (sokaku_window_get_document (window));
  SokakuItem *item
      = sokaku_plan_find_item (plan, sokaku_sheets_place_get_item (window->sheets_place));
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuAction *action = sokaku_node_list_peek (actions, sokaku_node_list_get_length (actions) - 1);
  SokakuResult *result = sokaku_node_list_peek (sokaku_action_get_results (action), 0);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (gint64));
  double ratio;
  gint64 start;

  g_assert_true (
      sokaku_sheets_place_show_field (window->sheets_place, SOKAKU_NODE (result), "text"));
  wait_for_rest ();
  for (guint i = 0; i < N_KEYS; i++)
    {
      GtkWidget *editor = gtk_root_get_focus (GTK_ROOT (window));
      gboolean late = FALSE;
      gint64 work, all;

      g_assert_true (SOKAKU_IS_TEXT_EDITOR (editor));
      start = get_work ();
      g_signal_emit_by_name (editor, "insert-at-cursor", i % 20 == 19 ? "。" : "務");
      wait_for_frame (GTK_WIDGET (window));
      work = get_work () - start;
      g_timeout_add (100, set_true, &late);
      while (!late)
        g_main_context_iteration (NULL, TRUE);
      all = get_work () - start;
      g_array_append_val (times, all);
      work = all - work;
      g_array_append_val (rests, work);
    }
  start = get_work ();
  wait_for_rest ();
  ratio = (double) get_median (times) / (double) floor;
  g_print (
      "%s: median %.1f ms, worst %.1f ms, of which %.1f ms after its frame; after the last key "
      "%.1f ms; ratio %.2f (at most %.1f)\n",
      what, get_median (times) / 1000.0, get_worst (times) / 1000.0, get_median (rests) / 1000.0,
      (get_work () - start) / 1000.0, ratio, KEY_LIMIT);
  *good &= is_within (ratio, KEY_LIMIT);
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
  GtkWidget *list, *actions;
  gint64 floor;
  gboolean good = TRUE;

  gtk_init ();
  /* Carets that blink and bars that fade draw frames of their own. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations",
                FALSE, NULL);
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
  floor = measure_sheets (window, "choosing a sheet of the sample", &good);
  measure_keys (window, floor, "a key in the sample", &good);
  gtk_window_destroy (GTK_WINDOW (window));

  window = open_window (application, large);
  floor = measure_sheets (window, "choosing a sheet of 10,000", &good);
  list = get_widget (window, SOKAKU_TYPE_SHEET_LIST);
  measure_steps (window, get_widget (list, GTK_TYPE_LIST_VIEW), floor, "a step through the list",
                 &good);
  actions = get_widget (window, SOKAKU_TYPE_ACTIONS_SECTION);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (sokaku_actions_section_get_toggle (SOKAKU_ACTIONS_SECTION (actions))),
      TRUE);
  measure_sheets (window, "the same with all years", &good);
  measure_steps (window, actions, floor, "a step through the form", &good);
  measure_keys (window, floor, "a key in 10,000 sheets", &good);
  gtk_window_destroy (GTK_WINDOW (window));
  sokaku_test_remove_folder (path);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
