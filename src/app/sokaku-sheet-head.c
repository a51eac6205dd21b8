/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the form: number, title, tag, where the item belongs, what is missing. */
#include "sokaku-sheet-head.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-checklist.h"
#include "sokaku-departments.h"
#include "sokaku-era.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"
#include "sokaku-tooltip.h"
#include "sokaku-wrap-layout.h"

struct _SokakuSheetHead
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuItem *item;
  char *shown_themes; /* what the chips say */

  GtkWidget *box;
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *tag;
  GtkWidget *details;
  GtkWidget *themes;
  GtkWidget *checklist;
};

G_DEFINE_FINAL_TYPE (SokakuSheetHead, sokaku_sheet_head, GTK_TYPE_WIDGET)

static guint show_field_signal;

/* What the chips say, so that they are made anew only when that changes. */
static char *
describe_themes (SokakuSheetHead *self, SokakuInitiative *initiative)
{
  GString *text;

  if (initiative == NULL)
    return NULL;
  text = g_string_new (NULL);
  for (const char *const *id = sokaku_initiative_get_themes (initiative); *id != NULL; id++)
    {
      SokakuTheme *theme = sokaku_plan_find_theme (self->plan, *id);

      if (theme != NULL)
        g_string_append_printf (text, "%s\n%s\n", sokaku_theme_get_short_in_sheets (theme),
                                sokaku_theme_get_name (theme));
    }
  return g_string_free (text, FALSE);
}

static void
show_themes (SokakuSheetHead *self, SokakuInitiative *initiative)
{
  g_autofree char *themes = describe_themes (self, initiative);
  GtkWidget *child;

  if (g_strcmp0 (themes, self->shown_themes) == 0)
    return;
  g_free (self->shown_themes);
  self->shown_themes = g_steal_pointer (&themes);
  while ((child = gtk_widget_get_first_child (self->themes)) != NULL)
    gtk_widget_unparent (child);
  if (initiative == NULL)
    return;
  for (const char *const *id = sokaku_initiative_get_themes (initiative); *id != NULL; id++)
    {
      SokakuTheme *theme = sokaku_plan_find_theme (self->plan, *id);
      GtkWidget *label;

      if (theme == NULL)
        continue;
      label = gtk_label_new (sokaku_theme_get_short_in_sheets (theme));
      gtk_widget_add_css_class (label, "chip");
      sokaku_tooltip_set_text (label, sokaku_theme_get_name (theme));
      gtk_widget_set_parent (label, self->themes);
    }
}

static void
add_part (GString *text, const char *part)
{
  if (text->len > 0)
    /* Translators: stands between the initiative, departments and end of an item */
    g_string_append (text, C_ ("between parts", " · "));
  g_string_append (text, part);
}

static char *
describe_item (SokakuSheetHead *self, SokakuInitiative *initiative)
{
  g_autofree char *departments
      = sokaku_departments_format (sokaku_item_get_departments (self->item));
  g_autofree char *end = NULL;
  GString *details = g_string_new (NULL);

  if (initiative != NULL)
    /* Translators: number and title of the initiative that an item belongs to */
    g_string_append_printf (details, _ ("No.%d %s"), sokaku_initiative_get_number (initiative),
                            sokaku_initiative_get_title (initiative));
  if (*departments != '\0')
    add_part (details, departments);
  if (sokaku_item_get_ended (self->item))
    {
      int end_date = sokaku_item_get_end_date (self->item);
      g_autofree char *date = sokaku_era_format_date (end_date, SOKAKU_ERA_LONG);

      if (end_date != 0)
        /* Translators: %s is a month */
        end = g_strdup_printf (_ ("ended %s"), date);
      add_part (details, end != NULL ? end : _ ("ended, date not known"));
    }
  return g_string_free (details, FALSE);
}

static void
show_field (SokakuSheetHead *self, gpointer node, const char *property)
{
  g_signal_emit (self, show_field_signal, 0, node, property);
}

static void
sokaku_sheet_head_dispose (GObject *object)
{
  SokakuSheetHead *self = SOKAKU_SHEET_HEAD (object);
  GtkWidget *chip;

  while (self->box != NULL && (chip = gtk_widget_get_first_child (self->themes)) != NULL)
    gtk_widget_unparent (chip);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->shown_themes, g_free);
  g_clear_object (&self->item);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sokaku_sheet_head_parent_class)->dispose (object);
}

/* The title is selected with the pointer; it is no stop of the keyboard. */
static gboolean
sokaku_sheet_head_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (SOKAKU_SHEET_HEAD (widget)->checklist, direction);
}

static void
sokaku_sheet_head_class_init (SokakuSheetHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_head_dispose;
  GTK_WIDGET_CLASS (klass)->focus = sokaku_sheet_head_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * SokakuSheetHead::show-field:
   * @self: the head
   * @node: a node of the item
   * @property: (nullable): one of its fields
   *
   * The form should go to a field.
   */
  show_field_signal
      = g_signal_new ("show-field", SOKAKU_TYPE_SHEET_HEAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, SOKAKU_TYPE_NODE, G_TYPE_STRING);
}

static void
init_labels (SokakuSheetHead *self)
{
  self->number = gtk_label_new (NULL);
  self->title = gtk_label_new (NULL);
  self->tag = gtk_label_new (NULL);
  self->details = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "sheet-title");
  gtk_widget_add_css_class (self->title, "sheet-title");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_selectable (GTK_LABEL (self->title), TRUE);
  gtk_widget_set_valign (self->number, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (self->title, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (self->tag, "tag");
  gtk_widget_set_valign (self->tag, GTK_ALIGN_BASELINE);
  gtk_label_set_xalign (GTK_LABEL (self->details), 0);
  gtk_label_set_wrap (GTK_LABEL (self->details), TRUE);
  gtk_widget_add_css_class (self->details, "dim");
}

static void
sokaku_sheet_head_init (SokakuSheetHead *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  init_labels (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->themes = g_object_new (GTK_TYPE_BOX, "layout-manager", sokaku_wrap_layout_new (6, 4), NULL);
  self->checklist = sokaku_checklist_new ();
  gtk_widget_set_valign (self->checklist, GTK_ALIGN_START);
  g_signal_connect_swapped (self->checklist, "show-field", G_CALLBACK (show_field), self);
  gtk_box_append (GTK_BOX (line), self->number);
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), self->tag);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), line);
  gtk_box_append (GTK_BOX (top), self->checklist);
  gtk_box_append (GTK_BOX (self->box), top);
  gtk_box_append (GTK_BOX (self->box), self->details);
  gtk_box_append (GTK_BOX (self->box), self->themes);
}

/**
 * sokaku_sheet_head_new:
 *
 * Returns: (transfer floating): the head of no sheet
 */
GtkWidget *
sokaku_sheet_head_new (void)
{
  return g_object_new (SOKAKU_TYPE_SHEET_HEAD, NULL);
}

/* Shows a text in a label that wraps: a blank at its end, as when the next word is about to be
 * typed, would make it mistake its width. */
static void
show_text (GtkWidget *label, const char *text)
{
  g_autofree char *shown = sokaku_text_strip (text);

  gtk_label_set_text (GTK_LABEL (label), shown);
}

/**
 * sokaku_sheet_head_set_item:
 * @self: a head
 * @plan: (nullable): a plan
 * @item: (nullable): an item of it
 *
 * Shows the head of @item as it is now.
 */
void
sokaku_sheet_head_set_item (SokakuSheetHead *self, SokakuPlan *plan, SokakuItem *item)
{
  SokakuInitiative *initiative = item != NULL ? sokaku_item_get_initiative (item) : NULL;
  g_autofree char *details = NULL;
  const char *tag;

  if (self->plan != plan)
    g_clear_pointer (&self->shown_themes, g_free);
  g_set_object (&self->plan, plan);
  if (g_set_object (&self->item, item) || item == NULL)
    sokaku_checklist_set_item (SOKAKU_CHECKLIST (self->checklist), plan, item);
  if (item == NULL)
    return;
  details = describe_item (self, initiative);
  tag = sokaku_item_get_tag (item);
  gtk_label_set_text (GTK_LABEL (self->number), sokaku_item_get_number (item));
  show_text (self->title, sokaku_item_get_title (item));
  gtk_label_set_text (GTK_LABEL (self->tag), tag);
  gtk_widget_set_visible (self->tag, *tag != '\0');
  show_text (self->details, details);
  show_themes (self, initiative);
}
