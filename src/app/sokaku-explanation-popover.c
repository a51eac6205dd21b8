/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beside a figure: why it is what it is, as text to read and to copy. */
#include "sokaku-explanation-popover.h"

#include <glib/gi18n-lib.h>

#define MOST_CHARS 56
#define MOST_HEIGHT 420
#define TEXT_KEY "sokaku-text"
#define FOCUS_KEY "sokaku-focus"

static gboolean
drop (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Whoever had the focus before gets it back. */
static void
on_closed (GtkWidget *popover)
{
  GWeakRef *before = g_object_get_data (G_OBJECT (popover), FOCUS_KEY);
  g_autoptr (GtkWidget) focus = before != NULL ? g_weak_ref_get (before) : NULL;

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop, g_object_ref (popover), g_object_unref);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
remember_focus (GtkWidget *popover, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GWeakRef *focus = g_new0 (GWeakRef, 1);

  g_weak_ref_init (focus, root != NULL ? gtk_root_get_focus (root) : NULL);
  g_object_set_data_full (G_OBJECT (popover), FOCUS_KEY, focus, weak_ref_free);
}

static void
on_copy (GtkWidget *popover)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (popover),
                          g_object_get_data (G_OBJECT (popover), TEXT_KEY));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Whose figure it is stands out, and so does the figure. */
static PangoAttrList *
make_attributes (const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *first = strchr (text, '\n');
  const char *last = strrchr (text, '\n');
  PangoAttribute *bold;

  if (first == NULL)
    return attributes;
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->end_index = (guint) (first - text);
  pango_attr_list_insert (attributes, bold);
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = (guint) (last + 1 - text);
  pango_attr_list_insert (attributes, bold);
  return attributes;
}

static GtkWidget *
make_label (const char *text)
{
  g_autoptr (PangoAttrList) attributes = make_attributes (text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_add_css_class (label, "figure");
  return label;
}

/* A figure that is out of sight is explained at the edge behind which it is. */
static GdkRectangle
clamp_place (GtkWidget *widget, const GdkRectangle *place)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  GdkRectangle clamped = *place;
  double x, y, left, top;

  if (root == NULL || !gtk_widget_translate_coordinates (widget, root, place->x, place->y, &x, &y))
    return clamped;
  left = CLAMP (x, 0, MAX (gtk_widget_get_width (root) - place->width, 0));
  top = CLAMP (y, 0, MAX (gtk_widget_get_height (root) - place->height, 0));
  clamped.x += (int) (left - x);
  clamped.y += (int) (top - y);
  return clamped;
}

/**
 * sokaku_explanation_popover_show_text:
 * @widget: the widget that shows the figure
 * @place: where the figure stands in @widget
 * @text: the explanation in words
 *
 * Shows @text beside the figure. It can be marked and copied; Esc or a click beside
 * it closes it.
 */
void
sokaku_explanation_popover_show_text (GtkWidget *widget,
                                      const GdkRectangle *place,
                                      const char *text)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *label = make_label (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Copy"));
  GdkRectangle clamped = clamp_place (widget, place);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), button);

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &clamped);
  gtk_widget_add_css_class (popover, "explanation");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Explanation of the Number"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_object_set_data_full (G_OBJECT (popover), TEXT_KEY, g_strdup (text), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_copy), popover);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  remember_focus (popover, widget);
  gtk_widget_set_parent (popover, widget);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (drop), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (label);
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
}

/**
 * sokaku_explanation_popover_show:
 * @widget: the widget that shows the figure
 * @place: where the figure stands in @widget
 * @explanation: why the figure is what it is
 *
 * Shows @explanation beside the figure.
 */
void
sokaku_explanation_popover_show (GtkWidget *widget,
                                 const GdkRectangle *place,
                                 const SokakuExplanation *explanation)
{
  g_autofree char *text = sokaku_explanation_dup_text (explanation);

  sokaku_explanation_popover_show_text (widget, place, text);
}
