/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows in tests: waiting, keys, pictures. */
#include "testing-window.h"

#include <libintl.h>
#include <locale.h>

/**
 * testing_window_init:
 * @argc: (inout): from main()
 * @argv: (inout): from main()
 *
 * Like gtk_test_init(), but in the locale of the run and with its translations.
 */
void
testing_window_init (int *argc, char ***argv)
{
  const char *locale_dir = g_getenv ("SOKAKU_LOCALE_DIR");

  g_test_init (argc, argv, NULL);
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", FALSE);
  setlocale (LC_ALL, "");
  if (locale_dir != NULL)
    {
      bindtextdomain (GETTEXT_PACKAGE, locale_dir);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
    }
  gtk_init ();
}

static gboolean
give_up (gpointer data)
{
  gboolean *late = data;

  *late = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * testing_wait_until:
 * @condition: what must become true
 * @data: for @condition
 *
 * Runs the main context until @condition holds, at most 20 seconds.
 *
 * Returns: whether it came to hold
 */
gboolean
testing_wait_until (gboolean (*condition) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (20, give_up, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (source);
  return !late;
}

static void
count_frame (GdkFrameClock *clock, gpointer data)
{
  (*(guint *) data)++;
}

static gboolean
has_two_frames (gpointer data)
{
  return *(guint *) data >= 2;
}

/**
 * testing_settle:
 * @window: a window that is shown
 *
 * Waits until what has been asked for so far has been drawn.
 */
void
testing_settle (GtkWidget *window)
{
  GdkFrameClock *clock;
  guint n_frames = 0;
  gulong handler;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  clock = gtk_widget_get_frame_clock (window);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame), &n_frames);
  gdk_frame_clock_begin_updating (clock);
  g_assert_true (testing_wait_until (has_two_frames, &n_frames));
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, handler);
}

/* Hands a key to the key controllers of one widget. */
static gboolean
offer_key (GtkWidget *widget, GtkPropagationPhase phase, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller)
          || gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &handled);
      if (handled)
        return TRUE;
    }
  return FALSE;
}

static gboolean
capture_key (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && capture_key (parent, keyval, state))
         || offer_key (widget, GTK_PHASE_CAPTURE, keyval, state);
}

/**
 * testing_press:
 * @widget: who has the focus
 * @keyval: a key
 * @state: modifiers
 *
 * Presses a key as far as key controllers see it: from the window down to @widget those
 * that capture keys, then the others from @widget up.
 *
 * Returns: whether anyone took it
 */
gboolean
testing_press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  if (capture_key (widget, keyval, state))
    return TRUE;
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    if (offer_key (w, GTK_PHASE_BUBBLE, keyval, state))
      return TRUE;
  return FALSE;
}

/**
 * testing_commit:
 * @widget: who has the focus
 * @text: a text
 *
 * Hands over a text as an input method does once it is converted.
 *
 * Returns: whether @widget has an input method
 */
gboolean
testing_commit (GtkWidget *widget, const char *text)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkIMContext *context
          = GTK_IS_EVENT_CONTROLLER_KEY (controller)
                ? gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller))
                : NULL;

      if (context == NULL)
        continue;
      g_signal_emit_by_name (context, "commit", text);
      return TRUE;
    }
  return FALSE;
}

/**
 * testing_type:
 * @window: a window
 * @text: what to type
 *
 * Types @text, each character to who has the focus then: as a key, and where nobody takes
 * it as one, by the input method.
 */
void
testing_type (GtkWidget *window, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
      g_autofree char *character = g_strndup (p, g_utf8_next_char (p) - p);

      if (!testing_press (focus, gdk_unicode_to_keyval (g_utf8_get_char (p)), 0))
        testing_commit (focus, character);
    }
}

/**
 * testing_save_picture:
 * @window: a window that is shown
 * @name: name of the picture
 *
 * Saves what the window shows into the folder SOKAKU_PICTURES, where that is set.
 */
void
testing_save_picture (GtkWidget *window, const char *name)
{
  const char *folder = g_getenv ("SOKAKU_PICTURES");
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width, height;

  if (folder == NULL)
    return;
  testing_settle (window);
  width = gtk_widget_get_width (window);
  height = gtk_widget_get_height (window);
  paintable = gtk_widget_paintable_new (window);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  file = g_strconcat (name, ".png", NULL);
  path = g_build_filename (folder, file, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
