/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a sheet that can be edited: departments, tag, years. */
#include "sokaku-basics-section.h"

#include "sokaku-departments.h"
#include "sokaku-era.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SokakuBasicsSection:
 *
 * Entries keep what is typed until the focus leaves, then show what the plan
 * holds. A date that does not exist is said beside its entry and changes nothing.
 */

struct _SokakuBasicsSection
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  gboolean updating; /* widgets are being set from the item */
  int shown_date;    /* the end date that the entry was last set to or gave */

  GtkWidget *grid;
  GtkWidget *departments;
  GtkWidget *tag;
  GtkWidget *first_year;
  GtkWidget *ended;
  GtkWidget *end_date;
  GtkWidget *end_year;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (SokakuBasicsSection, sokaku_basics_section, GTK_TYPE_WIDGET)

static void
departments_changed (SokakuBasicsSection *self)
{
  g_autoptr (GPtrArray) known = NULL;
  g_auto (GStrv) departments = NULL;

  if (self->updating || self->item == NULL)
    return;
  known = sokaku_plan_list_departments (self->plan);
  departments
      = sokaku_departments_parse (gtk_editable_get_text (GTK_EDITABLE (self->departments)), known);
  sokaku_history_type_strv (self->history, self->item, "departments",
                            (const char *const *) departments, _ ("Departments"));
}

static void
tag_changed (SokakuBasicsSection *self)
{
  if (self->updating || self->item == NULL)
    return;
  sokaku_history_type_string (self->history, self->item, "tag",
                              gtk_editable_get_text (GTK_EDITABLE (self->tag)), _ ("Tag"));
}

/* The fiscal year chosen in @dropdown; its first row is "not known". */
static int
get_chosen_year (SokakuBasicsSection *self, GtkWidget *dropdown)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (dropdown));
  SokakuYear *year = selected > 0 && selected != GTK_INVALID_LIST_POSITION
                         ? sokaku_plan_peek_year (self->plan, selected - 1)
                         : NULL;

  return year != NULL ? sokaku_year_get_fiscal (year) : 0;
}

static void
show_year (SokakuBasicsSection *self, GtkWidget *dropdown, int fiscal)
{
  guint selected = 0;

  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    if (sokaku_year_get_fiscal (sokaku_plan_peek_year (self->plan, i)) == fiscal)
      selected = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (dropdown), selected);
}

static void
first_year_chosen (SokakuBasicsSection *self)
{
  if (self->updating || self->item == NULL)
    return;
  sokaku_history_set_int (self->history, self->item, "first-year",
                          get_chosen_year (self, self->first_year), _ ("First Year"));
}

static void
end_year_chosen (SokakuBasicsSection *self)
{
  if (self->updating || self->item == NULL)
    return;
  sokaku_history_set_int (self->history, self->item, "end-year",
                          get_chosen_year (self, self->end_year), _ ("Year of the End"));
}

static void
ended_toggled (SokakuBasicsSection *self)
{
  gboolean ended = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ended));

  if (self->updating || self->item == NULL)
    return;
  /* An item that goes on has no end, so date and year leave with it. */
  sokaku_history_begin_group (self->history, _ ("End"));
  sokaku_history_set_boolean (self->history, self->item, "ended", ended, NULL);
  if (!ended)
    {
      sokaku_history_set_int (self->history, self->item, "end-date", 0, NULL);
      sokaku_history_set_int (self->history, self->item, "end-year", 0, NULL);
    }
  sokaku_history_end_group (self->history);
}

static void
set_date_error (SokakuBasicsSection *self, const char *sentence)
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

static void
commit_end_date (SokakuBasicsSection *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->end_date));
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
  set_date_error (self, NULL);
  self->shown_date = date;
  if (date == sokaku_item_get_end_date (self->item))
    return;
  sokaku_history_begin_group (self->history, _ ("End Date"));
  sokaku_history_set_int (self->history, self->item, "end-date", date, NULL);
  if (date != 0)
    {
      sokaku_history_set_boolean (self->history, self->item, "ended", TRUE, NULL);
      sokaku_history_set_int (self->history, self->item, "end-year",
                              sokaku_date_get_fiscal_year (date), NULL);
    }
  sokaku_history_end_group (self->history);
}

/* What is a date, or none, takes effect as it is typed; anything else waits
 * until the entry is left. */
static void
end_date_changed (SokakuBasicsSection *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->end_date));
  int date;

  if (*text == '\0' || sokaku_era_parse_date (text, &date))
    commit_end_date (self);
}

static void
focus_left (SokakuBasicsSection *self)
{
  if (self->history != NULL)
    sokaku_history_end_typing (self->history);
  sokaku_basics_section_update (self);
}

static void
end_date_left (SokakuBasicsSection *self)
{
  commit_end_date (self);
  if (!gtk_widget_get_visible (self->message))
    sokaku_basics_section_update (self);
}

static void
watch_focus (GtkWidget *widget, GCallback left, gpointer data)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", left, data);
  gtk_widget_add_controller (widget, focus);
}

static GtkWidget *
add_entry (SokakuBasicsSection *self, GCallback changed, GCallback left)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_swapped (entry, "changed", changed, self);
  watch_focus (entry, left, self);
  return entry;
}

static void
name_widget (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_row (SokakuBasicsSection *self, int row, const char *title, GtkWidget *content)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "cell");
  gtk_widget_add_css_class (label, "row-head");
  gtk_widget_add_css_class (content, "cell");
  gtk_widget_set_hexpand (content, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), content, 1, row, 1, 1);
}

static void
sokaku_basics_section_dispose (GObject *object)
{
  SokakuBasicsSection *self = SOKAKU_BASICS_SECTION (object);

  /* Widgets that lose the focus on the way out must not edit any more. */
  g_clear_object (&self->item);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->plan);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (sokaku_basics_section_parent_class)->dispose (object);
}

static void
sokaku_basics_section_class_init (SokakuBasicsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_basics_section_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_basics_section_init (SokakuBasicsSection *self)
{
  GtkWidget *years = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *end_cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->grid = gtk_grid_new ();
  gtk_widget_add_css_class (self->grid, "ruled");
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));

  self->departments = add_entry (self, G_CALLBACK (departments_changed), G_CALLBACK (focus_left));
  name_widget (self->departments, _ ("Departments"));
  add_row (self, 0, _ ("Departments"), self->departments);

  self->tag = add_entry (self, G_CALLBACK (tag_changed), G_CALLBACK (focus_left));
  name_widget (self->tag, _ ("Tag"));
  add_row (self, 1, _ ("Tag"), self->tag);

  self->first_year = gtk_drop_down_new (NULL, NULL);
  name_widget (self->first_year, _ ("First Year"));
  g_signal_connect_swapped (self->first_year, "notify::selected", G_CALLBACK (first_year_chosen),
                            self);
  gtk_box_append (GTK_BOX (years), self->first_year);
  add_row (self, 2, _ ("First Year"), years);

  self->ended = gtk_check_button_new_with_label (_ ("Ended"));
  g_signal_connect_swapped (self->ended, "toggled", G_CALLBACK (ended_toggled), self);
  self->end_date = add_entry (self, G_CALLBACK (end_date_changed), G_CALLBACK (end_date_left));
  g_signal_connect_swapped (self->end_date, "activate", G_CALLBACK (commit_end_date), self);
  gtk_widget_set_hexpand (self->end_date, FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->end_date), 9);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->end_date), _ ("e.g. R7.3"));
  name_widget (self->end_date, _ ("End Date"));
  self->end_year = gtk_drop_down_new (NULL, NULL);
  name_widget (self->end_year, _ ("Year of the End"));
  g_signal_connect_swapped (self->end_year, "notify::selected", G_CALLBACK (end_year_chosen), self);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "warning-text");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (end), self->ended);
  gtk_box_append (GTK_BOX (end), self->end_date);
  gtk_box_append (GTK_BOX (end), self->end_year);
  gtk_box_append (GTK_BOX (end_cell), end);
  gtk_box_append (GTK_BOX (end_cell), self->message);
  add_row (self, 3, _ ("End"), end_cell);
}

/**
 * sokaku_basics_section_new:
 *
 * Returns: (transfer floating): a section without a plan
 */
GtkWidget *
sokaku_basics_section_new (void)
{
  return g_object_new (SOKAKU_TYPE_BASICS_SECTION, NULL);
}

/**
 * sokaku_basics_section_set_plan:
 * @self: a section
 * @plan: (nullable): the plan whose years can be chosen
 * @history: (nullable): history that the edits go to
 *
 * Takes the plan's years, without an item.
 */
void
sokaku_basics_section_set_plan (SokakuBasicsSection *self, SokakuPlan *plan, SokakuHistory *history)
{
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);

  g_clear_object (&self->item);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  self->updating = TRUE;
  gtk_string_list_append (years, _ ("Not known"));
  if (plan != NULL)
    for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
      gtk_string_list_append (years, sokaku_year_get_label (sokaku_plan_peek_year (plan, i)));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->first_year), G_LIST_MODEL (years));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->end_year), G_LIST_MODEL (years));
  self->updating = FALSE;
}

/**
 * sokaku_basics_section_set_item:
 * @self: a section with a plan
 * @item: (nullable): an item of that plan
 *
 * Shows the head of @item's sheet.
 */
void
sokaku_basics_section_set_item (SokakuBasicsSection *self, SokakuItem *item)
{
  if (self->item != NULL && self->item != item)
    commit_end_date (self);
  g_set_object (&self->item, item);
  set_date_error (self, NULL);
  sokaku_basics_section_update (self);
}

static void
show_entry (GtkWidget *entry, const char *text)
{
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
is_typing_in (GtkWidget *entry)
{
  return (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/**
 * sokaku_basics_section_update:
 * @self: a section
 *
 * Shows the item as it is now; an entry that is being typed in is left alone
 * where what it says is what the plan holds.
 */
void
sokaku_basics_section_update (SokakuBasicsSection *self)
{
  g_autofree char *departments = NULL;
  g_autofree char *date = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_auto (GStrv) typed = NULL;
  int typed_date = 0;

  if (self->item == NULL || self->plan == NULL)
    return;

  self->updating = TRUE;
  known = sokaku_plan_list_departments (self->plan);
  typed
      = sokaku_departments_parse (gtk_editable_get_text (GTK_EDITABLE (self->departments)), known);
  if (!is_typing_in (self->departments)
      || !g_strv_equal ((const char *const *) typed, sokaku_item_get_departments (self->item)))
    {
      departments = sokaku_departments_format (sokaku_item_get_departments (self->item));
      show_entry (self->departments, departments);
    }
  show_entry (self->tag, sokaku_item_get_tag (self->item));
  show_year (self, self->first_year, sokaku_item_get_first_year (self->item));
  show_year (self, self->end_year, sokaku_item_get_end_year (self->item));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->ended), sokaku_item_get_ended (self->item));
  gtk_widget_set_sensitive (self->end_year, sokaku_item_get_ended (self->item));
  if (self->shown_date != sokaku_item_get_end_date (self->item)
      || (!is_typing_in (self->end_date) && !gtk_widget_get_visible (self->message)))
    {
      self->shown_date = sokaku_item_get_end_date (self->item);
      set_date_error (self, NULL);
      if (!sokaku_era_parse_date (gtk_editable_get_text (GTK_EDITABLE (self->end_date)),
                                  &typed_date)
          || typed_date != self->shown_date || !is_typing_in (self->end_date))
        {
          date = sokaku_era_format_date (self->shown_date, SOKAKU_ERA_SHORT);
          show_entry (self->end_date, date);
        }
    }
  self->updating = FALSE;
}
