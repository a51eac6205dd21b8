/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of an item in its sheet (取組終了). */
#include "sokaku-end-section.h"

#include "sokaku-era.h"
#include "sokaku-form-field.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "sokaku-year-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SokakuEndSection:
 *
 * The date is one edit however it is typed, and takes effect at once where it is
 * one; a date that does not exist is said beside its entry and changes nothing.
 */

/* What no date is. */
#define NO_DATE_SHOWN -1

struct _SokakuEndSection
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  gboolean updating;        /* widgets are being set from the item */
  guint64 typed_generation; /* of the history after the date that is being typed; 0: none */
  int shown_date;           /* the end date that the entry was last set to or gave */

  GtkWidget *box;
  GtkWidget *ended;
  GtkWidget *end_date;
  GtkWidget *end_year;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (SokakuEndSection, sokaku_end_section, GTK_TYPE_WIDGET)

static void
end_year_chosen (SokakuEndSection *self)
{
  if (self->updating || self->item == NULL)
    return;
  sokaku_history_set_int (self->history, self->item, "end-year",
                          sokaku_year_choice_get (self->end_year, self->plan),
                          _ ("Year of the End"));
}

static void
set_date_error (SokakuEndSection *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->message), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->message, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (self->end_date, "error");
  else
    gtk_widget_remove_css_class (self->end_date, "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->end_date), GTK_ACCESSIBLE_STATE_INVALID,
      sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* "R7.12" is "R7.1" on the way: what the same typing stored before gives way. */
static void
ended_toggled (SokakuEndSection *self)
{
  gboolean ended = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ended));
  g_autoptr (GError) error = NULL;

  if (self->updating || self->item == NULL)
    return;
  /* An item that goes on has no end, so date, year and dashes leave with it. */
  if (ended)
    sokaku_history_set_boolean (self->history, self->item, "ended", TRUE, _ ("End"));
  else if (!sokaku_structure_resume_item (self->plan, self->history, self->item, &error))
    {
      sokaku_end_section_update (self);
      set_date_error (self, error->message);
    }
}

static void
store_date (SokakuEndSection *self, int date)
{
  guint64 before;

  self->updating = TRUE;
  if (self->typed_generation != 0
      && self->typed_generation == sokaku_history_get_generation (self->history))
    sokaku_history_forget (self->history);
  before = sokaku_history_get_generation (self->history);
  sokaku_history_begin_group (self->history, _ ("End Date"));
  if (date != 0)
    sokaku_structure_end_item (self->plan, self->history, self->item, date, NULL);
  else
    sokaku_history_set_int (self->history, self->item, "end-date", 0, NULL);
  sokaku_history_end_group (self->history);
  /* A date typed back to what it was is no edit: what was done before it must not give way. */
  self->typed_generation = sokaku_history_get_generation (self->history);
  if (self->typed_generation == before)
    self->typed_generation = 0;
  self->updating = FALSE;
  sokaku_end_section_update (self);
}

static void
commit_end_date (SokakuEndSection *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->end_date));
  g_autoptr (GError) error = NULL;
  int date = 0;

  if (self->updating || self->item == NULL)
    return;
  if (*text != '\0' && !sokaku_era_parse_date (text, &date))
    {
      g_autofree char *sentence = g_strdup_printf (
          _ ("“%s” is not a month or a date; write it as R7.3 or 令和7年3月."), text);

      set_date_error (self, sentence);
      return;
    }
  if (date != 0 && !sokaku_structure_end_item (self->plan, NULL, self->item, date, &error))
    {
      set_date_error (self, error->message);
      return;
    }
  set_date_error (self, NULL);
  self->shown_date = date;
  if (date == sokaku_item_get_end_date (self->item))
    return;
  store_date (self, date);
}

/* What was a date on the way to something else is none. */
static void
take_back (SokakuEndSection *self)
{
  if (self->typed_generation == 0
      || self->typed_generation != sokaku_history_get_generation (self->history))
    return;
  self->typed_generation = 0;
  self->updating = TRUE;
  sokaku_history_forget (self->history);
  self->updating = FALSE;
  self->shown_date = sokaku_item_get_end_date (self->item);
}

/* What is a date, or none, takes effect as it is typed; anything else waits
 * until the entry is left. */
static void
end_date_changed (SokakuEndSection *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->end_date));
  int date;

  if (*text == '\0' || sokaku_era_parse_date (text, &date))
    commit_end_date (self);
  else if (!self->updating && self->item != NULL)
    take_back (self);
}

static void
end_date_left (SokakuEndSection *self)
{
  commit_end_date (self);
  self->typed_generation = 0;
  if (!gtk_widget_get_visible (self->message))
    sokaku_end_section_update (self);
}

static void
sokaku_end_section_dispose (GObject *object)
{
  SokakuEndSection *self = SOKAKU_END_SECTION (object);

  /* Widgets that lose the focus on the way out must not edit any more. */
  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->plan);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (sokaku_end_section_parent_class)->dispose (object);
}

static void
sokaku_end_section_class_init (SokakuEndSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_end_section_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_end_section_init (SokakuEndSection *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->ended = gtk_check_button_new_with_label (_ ("Ended"));
  g_signal_connect_swapped (self->ended, "toggled", G_CALLBACK (ended_toggled), self);
  self->end_date = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->end_date), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->end_date), 9);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->end_date), _ ("e.g. R7.3"));
  sokaku_form_field_name (self->end_date, _ ("End Date"));
  g_signal_connect_swapped (self->end_date, "changed", G_CALLBACK (end_date_changed), self);
  g_signal_connect_swapped (self->end_date, "activate", G_CALLBACK (commit_end_date), self);
  sokaku_form_field_watch_leave (self->end_date, G_CALLBACK (end_date_left), self);
  self->end_year = gtk_drop_down_new (NULL, NULL);
  sokaku_form_field_name (self->end_year, _ ("Year of the End"));
  g_signal_connect_swapped (self->end_year, "notify::selected", G_CALLBACK (end_year_chosen), self);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "warning-text");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (line), self->ended);
  gtk_box_append (GTK_BOX (line), self->end_date);
  gtk_box_append (GTK_BOX (line), self->end_year);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->message);
}

/**
 * sokaku_end_section_new:
 *
 * Returns: (transfer floating): a section without a plan
 */
GtkWidget *
sokaku_end_section_new (void)
{
  return g_object_new (SOKAKU_TYPE_END_SECTION, NULL);
}

/**
 * sokaku_end_section_set_plan:
 * @self: a section
 * @plan: (nullable): the plan whose years can be chosen
 * @history: (nullable): history that the edits go to
 *
 * Takes the plan's years, without an item.
 */
void
sokaku_end_section_set_plan (SokakuEndSection *self, SokakuPlan *plan, SokakuHistory *history)
{
  g_clear_object (&self->item);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  self->updating = TRUE;
  sokaku_year_choice_fill (self->end_year, plan);
  self->updating = FALSE;
}

/**
 * sokaku_end_section_set_item:
 * @self: a section with a plan
 * @item: (nullable): an item of that plan
 *
 * Shows the end of @item.
 */
void
sokaku_end_section_set_item (SokakuEndSection *self, SokakuItem *item)
{
  if (self->item != NULL && self->item != item)
    commit_end_date (self);
  if (g_set_object (&self->item, item))
    {
      /* The focus may stay, but what was typed belongs to the other item. */
      self->typed_generation = 0;
      self->shown_date = NO_DATE_SHOWN;
    }
  set_date_error (self, NULL);
  sokaku_end_section_update (self);
}

static void
show_date (SokakuEndSection *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->end_date));
  int date = sokaku_item_get_end_date (self->item);
  int typed_date = 0;

  if (self->shown_date == date
      && (sokaku_form_field_has_focus (self->end_date) || gtk_widget_get_visible (self->message)))
    return;
  self->shown_date = date;
  set_date_error (self, NULL);
  if (!sokaku_era_parse_date (typed, &typed_date) || typed_date != date
      || !sokaku_form_field_has_focus (self->end_date))
    {
      g_autofree char *text = sokaku_era_format_date (date, SOKAKU_ERA_SHORT);

      if (strcmp (typed, text) != 0)
        gtk_editable_set_text (GTK_EDITABLE (self->end_date), text);
    }
}

/**
 * sokaku_end_section_update:
 * @self: a section
 *
 * Shows the item as it is now; an entry that is being typed in is left alone
 * where what it says is what the plan holds.
 */
void
sokaku_end_section_update (SokakuEndSection *self)
{
  if (self->item == NULL || self->plan == NULL || self->updating)
    return;

  self->updating = TRUE;
  sokaku_year_choice_show (self->end_year, self->plan, sokaku_item_get_end_year (self->item));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->ended), sokaku_item_get_ended (self->item));
  gtk_widget_set_sensitive (self->end_year, sokaku_item_get_ended (self->item));
  show_date (self);
  self->updating = FALSE;
}

/**
 * sokaku_end_section_get_field:
 * @self: a section
 * @property: a field of the item
 *
 * Returns: (transfer none) (nullable): the widget that edits it
 */
GtkWidget *
sokaku_end_section_get_field (SokakuEndSection *self, const char *property)
{
  if (strcmp (property, "ended") == 0)
    return self->ended;
  if (strcmp (property, "end-date") == 0)
    return self->end_date;
  return strcmp (property, "end-year") == 0 ? self->end_year : NULL;
}
