/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that are as wide as their text. */
#include "sokaku-tooltip.h"

/* GTK 4.8 gives a tooltip the width of as many average letters as its text has
 * characters. Japanese ones are wider, so that the shortest word would be broken. */
#define MAX_CELLS 60
#define LABEL_KEY "sokaku-tooltip-label"

/* Width in letters of the Latin script. */
static int
count_cells (const char *text)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return n;
}

/**
 * sokaku_tooltip_show:
 * @tooltip: a tooltip that is being asked for
 * @widget: the widget that it belongs to
 * @text: its text
 *
 * Shows @text in one line where it is short, else in lines of the same width in
 * every script.
 */
void
sokaku_tooltip_show (GtkTooltip *tooltip, GtkWidget *widget, const char *text)
{
  GtkLabel *label;

  g_return_if_fail (GTK_IS_TOOLTIP (tooltip));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  label = g_object_get_data (G_OBJECT (widget), LABEL_KEY);
  if (label == NULL)
    {
      label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_xalign (label, 0);
      g_object_set_data_full (G_OBJECT (widget), LABEL_KEY, label, g_object_unref);
    }
  gtk_label_set_text (label, text);
  gtk_label_set_max_width_chars (label, MIN (count_cells (text) + 1, MAX_CELLS));
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (label));
}

/* Whether the widget shows all of @text itself. */
static gboolean
is_shown_in_full (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text)
         && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

static gboolean
query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  const char *text = gtk_widget_get_tooltip_text (widget);

  if (text == NULL || *text == '\0')
    return FALSE;
  if (is_shown_in_full (widget, text))
    {
      g_signal_stop_emission_by_name (widget, "query-tooltip");
      return FALSE;
    }
  sokaku_tooltip_show (tooltip, widget, text);
  return TRUE;
}

static void
fit (GtkWidget *widget)
{
  if (g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, query_tooltip, NULL) == 0)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip), NULL);
}

/**
 * sokaku_tooltip_set_text:
 * @widget: a widget
 * @text: (nullable): its tooltip
 *
 * As gtk_widget_set_tooltip_text(), shown by sokaku_tooltip_show(). A label that
 * shows all of @text itself gets no tooltip.
 */
void
sokaku_tooltip_set_text (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (text != NULL)
    fit (widget);
  /* GTK asks the display where the pointer is, whether the text is another or not. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

/**
 * sokaku_tooltip_fit_all:
 * @root: a widget
 *
 * Shows the tooltips that @root and the widgets in it have by sokaku_tooltip_show().
 * For templates.
 */
void
sokaku_tooltip_fit_all (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (gtk_widget_get_tooltip_text (root) != NULL)
    fit (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    sokaku_tooltip_fit_all (child);
}
