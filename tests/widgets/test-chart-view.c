/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart in a real window. */
#include "sokaku-chart-view.h"

#include "sokaku-chart-kind.h"

#define TOKENS_LIGHT                                                                               \
  "@define-color sokaku_base #fdfdfd; @define-color sokaku_text #111111;"                          \
  "@define-color sokaku_dim #444444; @define-color sokaku_line #dddddd;"                           \
  "@define-color sokaku_accent #1a5fb4; @define-color sokaku_selection #e3ecfa;"                   \
  "window { background: @sokaku_base; color: @sokaku_text; }"
#define TOKENS_DARK                                                                                \
  "@define-color sokaku_base #101010; @define-color sokaku_text #eeeeee;"                          \
  "@define-color sokaku_dim #bbbbbb; @define-color sokaku_line #333333;"                           \
  "@define-color sokaku_accent #62a0ea; @define-color sokaku_selection #33445f;"                   \
  "window { background: @sokaku_base; color: @sokaku_text; }"
#define TOKENS_CONTRAST                                                                            \
  "@define-color sokaku_base #000000; @define-color sokaku_text #ffffff;"                          \
  "@define-color sokaku_line #ffffff;"                                                             \
  "window { background: @sokaku_base; color: @sokaku_text; }"

typedef struct
{
  GtkCssProvider *style;
  GtkWidget *window;
  SokakuChartView *view;
  SokakuChart *chart;
  SokakuSeries *series;
} Fixture;

static SokakuSeries *
make_series (int first)
{
  SokakuSeries *series = sokaku_series_new ("Averages by theme");

  sokaku_series_set_axis (series, 10, 50, 10);
  sokaku_series_set_names (series, "now", "then");
  sokaku_series_add_point (series, "1", "Finance", NULL, first, 39, 11);
  sokaku_series_add_point (series, "2", "Service", NULL, 45, 38, 11);
  sokaku_series_add_point (series, "3", "People", NULL, SOKAKU_SERIES_MISSING, 35, 0);
  return series;
}

static gboolean
on_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Waits until the window has drawn itself as it now is. */
static void
settle (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gint64 start = gdk_frame_clock_get_frame_counter (clock);
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (10, on_late, &late);

  gtk_widget_queue_draw (fixture->window);
  while (!late && gdk_frame_clock_get_frame_counter (clock) < start + 2)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_false (late);
  g_source_remove (timeout);
}

static void
set_up (Fixture *fixture, gconstpointer kind)
{
  fixture->style = gtk_css_provider_new ();
  gtk_css_provider_load_from_data (fixture->style, TOKENS_LIGHT, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (fixture->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  fixture->series = make_series (41);
  fixture->chart = sokaku_chart_new (kind, NULL);
  sokaku_chart_set_series (fixture->chart, fixture->series);
  fixture->view = SOKAKU_CHART_VIEW (sokaku_chart_view_new ());
  sokaku_chart_view_set_chart (fixture->view, fixture->chart);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 640, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->view)))
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer kind)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (fixture->style));
  g_object_unref (fixture->style);
  g_object_unref (fixture->chart);
  g_object_unref (fixture->series);
}

static guint32
pixel (Fixture *fixture, double x, double y)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *data = NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->view));

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture
      = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), node,
                                     &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  data = g_new (guint32, (gsize) width * (gsize) height);
  gdk_texture_download (texture, (guchar *) data, (gsize) width * 4);
  return data[(int) y * width + (int) x] & 0xffffff;
}

static void
assert_mark_color (Fixture *fixture, guint32 color)
{
  double x, y;

  settle (fixture);
  g_assert_true (sokaku_chart_get_mark (fixture->chart, 0, FALSE, &x, &y));
  g_assert_cmphex (pixel (fixture, x, y), ==, color);
}

static void
test_colors_follow_style (Fixture *fixture, gconstpointer kind)
{
  assert_mark_color (fixture, 0x1a5fb4);
  g_assert_cmpfloat (sokaku_chart_get_palette (fixture->chart)->stroke, ==, 1);
  gtk_css_provider_load_from_data (fixture->style, TOKENS_DARK, -1);
  assert_mark_color (fixture, 0x62a0ea);
  gtk_css_provider_load_from_data (fixture->style, TOKENS_CONTRAST, -1);
  assert_mark_color (fixture, 0x99c8ff);
  g_assert_cmpfloat (sokaku_chart_get_palette (fixture->chart)->stroke, >, 1);
  gtk_css_provider_load_from_data (fixture->style, "window { color: #fefefe; }", -1);
  assert_mark_color (fixture, 0x62a0ea);
}

static void
assert_description (Fixture *fixture, const char *description)
{
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       description);
}

static void
test_speech (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (SokakuSeries) empty = sokaku_series_new ("Nothing");
  g_autofree char *summary = sokaku_chart_get_summary (fixture->chart);

  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Averages by theme");
  assert_description (fixture, summary);

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.first", NULL);
  assert_description (fixture, "Finance: now 4.1, then 3.9, 11 items");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.last", NULL);
  assert_description (fixture, "People: now not known, then 3.5");

  /* an edit elsewhere changes the words at once */
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.first", NULL);
  g_clear_object (&fixture->series);
  fixture->series = make_series (42);
  sokaku_chart_set_series (fixture->chart, fixture->series);
  assert_description (fixture, "Finance: now 4.2, then 3.9, 11 items");

  sokaku_chart_set_series (fixture->chart, empty);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, -1);
  assert_description (fixture, "There are no figures to draw yet.");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.next", NULL);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, -1);
}

static void
on_activated (SokakuChartView *view, guint point, int *activated)
{
  *activated = (int) point;
}

static void
test_walk (Fixture *fixture, gconstpointer kind)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  int activated = -1;

  g_signal_connect (view, "point-activated", G_CALLBACK (on_activated), &activated);
  g_assert_true (gtk_widget_grab_focus (view));
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpint (activated, ==, -1);

  gtk_widget_activate_action (view, "chart.next", NULL);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, 0);
  gtk_widget_activate_action (view, "chart.next", NULL);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, 1);
  g_assert_cmpint (sokaku_chart_get_highlight (fixture->chart), ==, 1);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpint (activated, ==, 1);
  settle (fixture);
  gtk_widget_activate_action (view, "chart.last", NULL);
  gtk_widget_activate_action (view, "chart.next", NULL);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, 2);
  gtk_widget_activate_action (view, "chart.previous", NULL);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, 1);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, -1);
  g_assert_cmpint (sokaku_chart_get_highlight (fixture->chart), ==, -1);
}

static void
move (Fixture *fixture, int rows, int columns, int expected)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.move", "(ii)", rows, columns);
  g_assert_cmpint (sokaku_chart_view_get_point (fixture->view), ==, expected);
}

/* The arrow keys walk a table both ways. */
static void
test_walk_table (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (SokakuSeries) table = sokaku_series_new ("Table");
  g_autoptr (SokakuChart) chart = sokaku_chart_new ("heat-criteria", NULL);

  sokaku_series_add_column (table, "a", "Progress", NULL);
  sokaku_series_add_column (table, "b", "Creativity", NULL);
  for (int i = 0; i < 6; i++)
    {
      if (i % 2 == 0)
        sokaku_series_add_row (table, "r", i < 2 ? "Service" : "Finance", NULL, i,
                               SOKAKU_SERIES_MISSING);
      sokaku_series_add_cell (table, i, SOKAKU_SERIES_MISSING, 0, -1, NULL);
    }
  sokaku_chart_set_series (chart, table);
  sokaku_chart_view_set_chart (fixture->view, chart);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  move (fixture, 1, 0, 0);
  move (fixture, 0, 1, 1);
  assert_description (fixture, "Service, Creativity: 0.1");
  move (fixture, 1, 0, 3);
  move (fixture, 0, -1, 2);
  move (fixture, 0, -1, 2);
  move (fixture, -1, 0, 0);
}

/* The ring of the focus is seen around the point that was reached. */
static void
test_focus_ring (Fixture *fixture, gconstpointer kind)
{
  cairo_rectangle_t bounds;
  double x, y;

  /* no window is active without a window manager: the state is what one sees */
  gtk_widget_set_state_flags (GTK_WIDGET (fixture->view), GTK_STATE_FLAG_FOCUS_VISIBLE, FALSE);
  settle (fixture);
  g_assert_cmphex (pixel (fixture, 0, 100), ==, 0x1a5fb4);

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.last", NULL);
  settle (fixture);
  g_assert_true (sokaku_chart_get_bounds (fixture->chart, 2, &bounds));
  x = bounds.x - 1;
  y = bounds.y + bounds.height / 2;
  g_assert_cmphex (pixel (fixture, x, y), ==, 0x1a5fb4);
  g_assert_cmphex (pixel (fixture, 0, 100), !=, 0x1a5fb4);
}

static gboolean
query_tooltip (Fixture *fixture, double x, double y, gboolean keyboard)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (fixture->view, "query-tooltip", (int) x, (int) y, keyboard, tooltip,
                         &shown);
  return shown;
}

static void
test_tooltip (Fixture *fixture, gconstpointer kind)
{
  double x, y;

  g_assert_true (sokaku_chart_get_mark (fixture->chart, 1, FALSE, &x, &y));
  g_assert_true (query_tooltip (fixture, x, y, FALSE));
  g_assert_false (query_tooltip (fixture, 1, 1, FALSE));
  g_assert_false (query_tooltip (fixture, 1, 1, TRUE));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.first", NULL);
  g_assert_true (query_tooltip (fixture, 1, 1, TRUE));
}

static void
count (GdkPaintable *paintable, int *n)
{
  (*n)++;
}

/* Equal figures draw nothing; other figures draw once and move nothing. */
static void
test_drawn_only_on_change (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  g_autoptr (SokakuSeries) same = make_series (41);
  g_autoptr (SokakuSeries) other = make_series (43);
  int drawn = 0, resized = 0;

  settle (fixture);
  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (count), &drawn);
  g_signal_connect (paintable, "invalidate-size", G_CALLBACK (count), &resized);
  sokaku_chart_set_series (fixture->chart, same);
  settle (fixture);
  g_assert_cmpint (drawn, ==, 0);
  sokaku_chart_set_series (fixture->chart, other);
  settle (fixture);
  g_assert_cmpint (drawn, >, 0);
  g_assert_cmpint (resized, ==, 0);
}

static gboolean
has_key (GtkShortcutController *controller,
         const char *trigger,
         const char *action,
         const char *arguments)
{
  GListModel *shortcuts = G_LIST_MODEL (controller);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *key = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
      g_autofree char *does = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));

      GVariant *with = gtk_shortcut_get_arguments (shortcut);
      g_autofree char *written = with != NULL ? g_variant_print (with, FALSE) : g_strdup ("");

      if (g_str_equal (key, trigger) && strstr (does, action) != NULL
          && g_str_equal (written, arguments))
        return TRUE;
    }
  return FALSE;
}

static void
test_keys (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  static const struct
  {
    const char *key;
    const char *action;
    const char *arguments;
  } keys[] = {
    { "Down", "chart.move", "(1, 0)" },    { "Up", "chart.move", "(-1, 0)" },
    { "Right", "chart.move", "(0, 1)" },   { "Left", "chart.move", "(0, -1)" },
    { "KP_Down", "chart.move", "(1, 0)" }, { "Home", "chart.first", "" },
    { "End", "chart.last", "" },           { "Return", "chart.activate", "" },
  };
  gboolean found[G_N_ELEMENTS (keys)] = { FALSE };

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
        found[k] |= has_key (GTK_SHORTCUT_CONTROLLER (controller), keys[k].key, keys[k].action,
                             keys[k].arguments);
    }
  for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
    g_assert_true (found[k]);
}

/* What a printer without colours makes of the chart stands on white, whatever the window is. */
static void
test_other_palette (Fixture *fixture, gconstpointer kind)
{
  const SokakuPalette *mono = sokaku_palette_get (SOKAKU_PALETTE_MONO);
  double x, y;

  gtk_css_provider_load_from_data (fixture->style, TOKENS_DARK, -1);
  sokaku_chart_view_set_palette (fixture->view, mono);
  settle (fixture);
  g_assert_cmphex (pixel (fixture, 1, 1), ==, 0xffffff);
  g_assert_true (sokaku_chart_get_mark (fixture->chart, 0, FALSE, &x, &y));
  g_assert_cmphex (pixel (fixture, x, y), ==, (guint) (mono->accent.red * 255 + 0.5) * 0x10101);
  sokaku_chart_view_set_palette (fixture->view, NULL);
  assert_mark_color (fixture, 0x62a0ea);
}

static void
test_without_chart (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (SokakuChart) chart = NULL;
  int minimum, natural;

  g_object_get (fixture->view, "chart", &chart, NULL);
  g_assert_true (chart == fixture->chart);
  g_object_set (fixture->view, "chart", NULL, NULL);
  g_assert_null (sokaku_chart_view_get_chart (fixture->view));
  settle (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.next", NULL);
  g_assert_false (query_tooltip (fixture, 100, 100, FALSE));
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 240);
  g_assert_cmpint (natural, ==, 240);
  sokaku_chart_view_set_chart (fixture->view, fixture->chart);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 240);
  g_assert_cmpint (natural, >, 240);
}

#define ADD(path, kind, function)                                                                  \
  g_test_add ("/chart-view/" path "/" kind, Fixture, kind, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("colors", "theme-averages", test_colors_follow_style);
  ADD ("colors", "radar", test_colors_follow_style);
  ADD ("speech", "theme-averages", test_speech);
  ADD ("walk", "theme-averages", test_walk);
  ADD ("walk", "radar", test_walk);
  ADD ("walk-table", "theme-averages", test_walk_table);
  ADD ("focus-ring", "theme-averages", test_focus_ring);
  ADD ("focus-ring", "radar", test_focus_ring);
  ADD ("tooltip", "theme-averages", test_tooltip);
  ADD ("tooltip", "radar", test_tooltip);
  ADD ("drawn-only-on-change", "theme-averages", test_drawn_only_on_change);
  ADD ("keys", "theme-averages", test_keys);
  ADD ("other-palette", "theme-averages", test_other_palette);
  ADD ("without-chart", "theme-averages", test_without_chart);
  return g_test_run ();
}
