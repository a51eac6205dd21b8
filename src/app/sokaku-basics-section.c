/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a sheet that can be edited: title, departments, tag, first year. */
#include "sokaku-basics-section.h"

#include "sokaku-departments.h"
#include "sokaku-form-field.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "sokaku-text-fold.h"
#include "sokaku-year-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SokakuBasicsSection:
 *
 * Entries keep what is typed until the focus leaves, then show what the plan
 * holds. Departments and tags that the plan knows complete what is typed.
 */

struct _SokakuBasicsSection
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  gboolean updating; /* widgets are being set from the item */

  GtkWidget *grid;
  GtkWidget *title;
  GtkWidget *departments;
  GtkListStore *known_departments;
  GtkWidget *tag;
  GtkListStore *known_tags;
  GtkWidget *first_year;
};

G_DEFINE_FINAL_TYPE (SokakuBasicsSection, sokaku_basics_section, GTK_TYPE_WIDGET)

static void
title_changed (SokakuBasicsSection *self)
{
  if (self->updating || self->item == NULL)
    return;
  sokaku_history_type_string (self->history, self->item, "title",
                              gtk_editable_get_text (GTK_EDITABLE (self->title)), _ ("Title"));
}

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

static void
first_year_chosen (SokakuBasicsSection *self)
{
  if (self->updating || self->item == NULL)
    return;
  sokaku_history_set_int (self->history, self->item, "first-year",
                          sokaku_year_choice_get (self->first_year, self->plan), _ ("First Year"));
}

static void
focus_left (SokakuBasicsSection *self)
{
  if (self->history != NULL)
    sokaku_history_end_typing (self->history);
  sokaku_basics_section_update (self);
}

/* Esc takes back what was typed since the focus came. */
static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (key));
  const char *before = g_object_get_data (G_OBJECT (entry), "sokaku-before");

  if (keyval != GDK_KEY_Escape || before == NULL
      || strcmp (before, gtk_editable_get_text (GTK_EDITABLE (entry))) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (entry), before);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  return GDK_EVENT_STOP;
}

static void
remember_text (GtkWidget *entry)
{
  g_object_set_data_full (G_OBJECT (entry), "sokaku-before",
                          g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))), g_free);
}

static GtkWidget *
add_entry (SokakuBasicsSection *self, GCallback changed, GCallback left)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_swapped (entry, "changed", changed, self);
  sokaku_form_field_watch_leave (entry, left, self);
  sokaku_form_field_watch_enter (entry, G_CALLBACK (remember_text), entry);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), NULL);
  gtk_widget_add_controller (entry, key);
  return entry;
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

/* Departments are parted by 、 or a comma; what is typed last is completed. */
static const char *
find_last_part (const char *text)
{
  const char *last = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ',' || c == 0x3001 || c == 0xff0c)
        last = g_utf8_next_char (p);
    }
  while (g_unichar_isspace (g_utf8_get_char (last)))
    last = g_utf8_next_char (last);
  return last;
}

static gboolean
match_department (GtkEntryCompletion *completion,
                  const char *key,
                  GtkTreeIter *iter,
                  gpointer user_data)
{
  GtkWidget *entry = gtk_entry_completion_get_entry (completion);
  g_autofree char *typed
      = sokaku_text_fold (find_last_part (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &name, -1);
  folded = sokaku_text_fold (name);
  return *typed != '\0' && strcmp (typed, folded) != 0 && strstr (folded, typed) != NULL;
}

static gboolean
department_selected (GtkEntryCompletion *completion,
                     GtkTreeModel *model,
                     GtkTreeIter *iter,
                     gpointer user_data)
{
  GtkEditable *entry = GTK_EDITABLE (gtk_entry_completion_get_entry (completion));
  const char *text = gtk_editable_get_text (entry);
  g_autofree char *before = g_strndup (text, find_last_part (text) - text);
  g_autofree char *name = NULL;
  g_autofree char *completed = NULL;

  gtk_tree_model_get (model, iter, 0, &name, -1);
  completed = g_strconcat (before, name, NULL);
  gtk_editable_set_text (entry, completed);
  gtk_editable_set_position (entry, -1);
  return GDK_EVENT_STOP;
}

/* Has @names complete what is typed, until the focus leaves: the list that GTK is about to
 * show must not come up then. GTK's completion serves one entry once. */
static void
start_completing (GtkWidget *entry, GtkListStore *names)
{
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();

  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (names));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_match_func (completion, match_department, NULL, NULL);
  g_signal_connect (completion, "match-selected", G_CALLBACK (department_selected), NULL);
  gtk_entry_set_completion (GTK_ENTRY (entry), completion);
}

static void
stop_completing (GtkWidget *entry)
{
  gtk_entry_set_completion (GTK_ENTRY (entry), NULL);
}

static void
fill_names (GtkListStore *store, GPtrArray *names)
{
  gtk_list_store_clear (store);
  for (guint i = 0; i < names->len; i++)
    gtk_list_store_insert_with_values (store, NULL, -1, 0, g_ptr_array_index (names, i), -1);
}

static void
departments_entered (SokakuBasicsSection *self)
{
  g_autoptr (GPtrArray) known = NULL;

  if (self->plan == NULL)
    return;
  known = sokaku_plan_list_departments (self->plan);
  fill_names (self->known_departments, known);
  start_completing (self->departments, self->known_departments);
}

static void
tag_entered (SokakuBasicsSection *self)
{
  g_autoptr (GPtrArray) tags = NULL;

  if (self->plan == NULL)
    return;
  tags = sokaku_structure_list_tags (self->plan);
  fill_names (self->known_tags, tags);
  start_completing (self->tag, self->known_tags);
}

static void
sokaku_basics_section_dispose (GObject *object)
{
  SokakuBasicsSection *self = SOKAKU_BASICS_SECTION (object);

  /* Widgets that lose the focus on the way out must not edit any more. */
  g_clear_object (&self->item);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->known_departments);
  g_clear_object (&self->known_tags);
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

  self->grid = gtk_grid_new ();
  gtk_widget_add_css_class (self->grid, "ruled");
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));

  self->title = add_entry (self, G_CALLBACK (title_changed), G_CALLBACK (focus_left));
  sokaku_form_field_name (self->title, _ ("Title"));
  add_row (self, 0, _ ("Title"), self->title);

  self->departments = add_entry (self, G_CALLBACK (departments_changed), G_CALLBACK (focus_left));
  sokaku_form_field_name (self->departments, _ ("Departments"));
  add_row (self, 1, _ ("Departments"), self->departments);
  self->known_departments = gtk_list_store_new (1, G_TYPE_STRING);
  sokaku_form_field_watch_enter (self->departments, G_CALLBACK (departments_entered), self);
  sokaku_form_field_watch_leave (self->departments, G_CALLBACK (stop_completing),
                                 self->departments);

  self->tag = add_entry (self, G_CALLBACK (tag_changed), G_CALLBACK (focus_left));
  sokaku_form_field_name (self->tag, _ ("Tag"));
  add_row (self, 2, _ ("Tag"), self->tag);
  self->known_tags = gtk_list_store_new (1, G_TYPE_STRING);
  sokaku_form_field_watch_enter (self->tag, G_CALLBACK (tag_entered), self);
  sokaku_form_field_watch_leave (self->tag, G_CALLBACK (stop_completing), self->tag);

  self->first_year = gtk_drop_down_new (NULL, NULL);
  sokaku_form_field_name (self->first_year, _ ("First Year"));
  g_signal_connect_swapped (self->first_year, "notify::selected", G_CALLBACK (first_year_chosen),
                            self);
  gtk_box_append (GTK_BOX (years), self->first_year);
  add_row (self, 3, _ ("First Year"), years);
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
  g_clear_object (&self->item);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  self->updating = TRUE;
  sokaku_year_choice_fill (self->first_year, plan);
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
  g_set_object (&self->item, item);
  sokaku_basics_section_update (self);
}

static void
show_entry (GtkWidget *entry, const char *text)
{
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Whether the departments are being typed, and the item has those that are. */
static gboolean
is_typed (SokakuBasicsSection *self)
{
  g_autoptr (GPtrArray) known = NULL;
  g_auto (GStrv) typed = NULL;

  if (!sokaku_form_field_has_focus (self->departments))
    return FALSE;
  known = sokaku_plan_list_departments (self->plan);
  typed
      = sokaku_departments_parse (gtk_editable_get_text (GTK_EDITABLE (self->departments)), known);
  return g_strv_equal ((const char *const *) typed, sokaku_item_get_departments (self->item));
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

  if (self->item == NULL || self->plan == NULL)
    return;

  self->updating = TRUE;
  if (!is_typed (self))
    {
      departments = sokaku_departments_format (sokaku_item_get_departments (self->item));
      show_entry (self->departments, departments);
    }
  show_entry (self->title, sokaku_item_get_title (self->item));
  show_entry (self->tag, sokaku_item_get_tag (self->item));
  sokaku_year_choice_show (self->first_year, self->plan, sokaku_item_get_first_year (self->item));
  self->updating = FALSE;
}

/**
 * sokaku_basics_section_get_field:
 * @self: a section
 * @property: a field of the item
 *
 * Returns: (transfer none) (nullable): the widget that edits it
 */
GtkWidget *
sokaku_basics_section_get_field (SokakuBasicsSection *self, const char *property)
{
  if (strcmp (property, "title") == 0)
    return self->title;
  if (strcmp (property, "departments") == 0)
    return self->departments;
  if (strcmp (property, "tag") == 0)
    return self->tag;
  return strcmp (property, "first-year") == 0 ? self->first_year : NULL;
}
