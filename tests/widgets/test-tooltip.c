/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips in a window. */
#include "sokaku-tooltip.h"
#include "testing-window.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *label;
  GtkTooltip *tooltip;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->label = gtk_label_new ("進捗状況シートの一覧");
  gtk_label_set_ellipsize (GTK_LABEL (fixture->label), PANGO_ELLIPSIZE_END);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->label);
  fixture->tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->tooltip);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
present (Fixture *fixture, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 80);
  gtk_window_present (GTK_WINDOW (fixture->window));
  testing_settle (fixture->window);
}

static gboolean
query (Fixture *fixture)
{
  gboolean shown = FALSE;

  g_signal_emit_by_name (fixture->label, "query-tooltip", 1, 1, FALSE, fixture->tooltip, &shown);
  return shown;
}

/* How many lines @text takes at the width that its tooltip asks for. */
static int
count_lines (Fixture *fixture, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  GtkLabel *label = NULL;
  int natural;

  sokaku_tooltip_show (fixture->tooltip, fixture->label, text);
  label = g_object_get_data (G_OBJECT (fixture->label), "sokaku-tooltip-label");
  g_assert_true (GTK_IS_LABEL (label));
  g_assert_cmpstr (gtk_label_get_text (label), ==, text);
  g_assert_nonnull (gtk_widget_get_parent (GTK_WIDGET (label)));
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL,
                      NULL);
  layout = pango_layout_copy (gtk_label_get_layout (label));
  pango_layout_set_width (layout, natural * PANGO_SCALE);
  return pango_layout_get_line_count (layout);
}

static void
test_width (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) paragraph = g_string_new (NULL);

  present (fixture, 400);
  g_assert_cmpint (count_lines (fixture, "A"), ==, 1);
  g_assert_cmpint (count_lines (fixture, "グラフ"), ==, 1);
  g_assert_cmpint (count_lines (fixture, "取組状況一覧"), ==, 1);
  g_assert_cmpint (count_lines (fixture, "R2の進捗度の変更を元に戻す"), ==, 1);
  g_assert_cmpint (count_lines (fixture, "Undo change of Result"), ==, 1);
  for (int i = 0; i < 40; i++)
    g_string_append (paragraph, "進捗状況");
  g_assert_cmpint (count_lines (fixture, paragraph->str), >, 4);
}

static void
test_only_what_is_cut (Fixture *fixture, gconstpointer data)
{
  const char *text = gtk_label_get_text (GTK_LABEL (fixture->label));

  sokaku_tooltip_set_text (fixture->label, text);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->label), ==, text);
  present (fixture, 600);
  g_assert_false (query (fixture));
  sokaku_tooltip_set_text (fixture->label, "something else");
  g_assert_true (query (fixture));
  sokaku_tooltip_set_text (fixture->label, NULL);
  g_assert_false (query (fixture));
}

static void
test_cut (Fixture *fixture, gconstpointer data)
{
  const char *text = gtk_label_get_text (GTK_LABEL (fixture->label));

  sokaku_tooltip_set_text (fixture->label, text);
  present (fixture, 40);
  g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (fixture->label))));
  g_assert_true (query (fixture));
}

static void
test_template (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_tooltip_text (fixture->label, "取組状況一覧");
  sokaku_tooltip_fit_all (fixture->window);
  present (fixture, 400);
  g_assert_true (query (fixture));
  g_assert_nonnull (g_object_get_data (G_OBJECT (fixture->label), "sokaku-tooltip-label"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  testing_window_init (&argc, &argv);

  ADD ("/widgets/tooltip/width", test_width);
  ADD ("/widgets/tooltip/only-what-is-cut", test_only_what_is_cut);
  ADD ("/widgets/tooltip/cut", test_cut);
  ADD ("/widgets/tooltip/template", test_template);
  return g_test_run ();
}
