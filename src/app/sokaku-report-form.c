/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the report says itself, as a form: titles, dates, texts, effects; and its members. */
#include "sokaku-report-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-era.h"
#include "sokaku-focus-scroll.h"
#include "sokaku-form-field.h"
#include "sokaku-plan-settings-table.h"
#include "sokaku-report-effects.h"
#include "sokaku-report-text.h"

/* How high the table of effects is, in pixels: its heading and some rows. */
#define EFFECTS_HEIGHT 268

typedef enum
{
  ENTRY_TITLE,
  ENTRY_DATE,
  ENTRY_PACK_TITLE,
  ENTRY_PACK_DATE,
  N_ENTRIES
} Entry;

static const struct
{
  const char *property;
  const char *title;
  gboolean is_date;
} entries[N_ENTRIES] = {
  [ENTRY_TITLE] = { "title", N_ ("Title of the Report"), FALSE },
  [ENTRY_DATE] = { "date", N_ ("Date of the Report"), TRUE },
  [ENTRY_PACK_TITLE] = { "pack-title", N_ ("Title of the Sheet Pack"), FALSE },
  [ENTRY_PACK_DATE] = { "pack-date", N_ ("Date of the Sheet Pack"), TRUE },
};

/* In the order of the book. */
static const char *const texts[] = { "introduction", "effects", "method", "comments", "overall" };

/* The text after which the table of effects stands, as in the book. */
#define EFFECTS_AFTER 1

struct _SokakuReportForm
{
  GtkWidget parent_instance;

  SokakuDocument *document;
  SokakuPlan *plan;
  SokakuStats *stats;
  gulong changed_id;
  guint update_source;
  gboolean updating;
  SokakuFocusScroll *focus_scroll;

  GtkWidget *scroller;
  GtkWidget *damage_label;
  GtkWidget *entries[N_ENTRIES];
  GtkWidget *date_messages[N_ENTRIES];
  gboolean typed[N_ENTRIES]; /* whether a date is not yet what the plan holds */
  GtkWidget *texts[G_N_ELEMENTS (texts)];
  GtkWidget *effects_box;
  GtkWidget *effects_table; /* (nullable) */
  GtkWidget *members_label;
};

G_DEFINE_FINAL_TYPE (SokakuReportForm, sokaku_report_form, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FIELD_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SokakuReport *
get_report (SokakuReportForm *self)
{
  return sokaku_plan_get_report (self->plan);
}

static SokakuHistory *
get_history (SokakuReportForm *self)
{
  return sokaku_document_get_history (self->document);
}

/* --- Titles and dates --- */

static Entry
find_entry (SokakuReportForm *self, GtkWidget *widget)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    if (self->entries[i] == widget)
      return (Entry) i;
  g_assert_not_reached ();
}

static char *
dup_entry (SokakuReportForm *self, Entry entry)
{
  char *text;
  int date;

  if (entries[entry].is_date)
    {
      g_object_get (get_report (self), entries[entry].property, &date, NULL);
      return date > 0 ? sokaku_era_format_date (date, SOKAKU_ERA_LONG) : g_strdup ("");
    }
  g_object_get (get_report (self), entries[entry].property, &text, NULL);
  return text;
}

static void
say_of_date (SokakuReportForm *self, Entry entry, const char *sentence)
{
  if (!entries[entry].is_date)
    return;
  gtk_label_set_text (GTK_LABEL (self->date_messages[entry]), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->date_messages[entry], sentence != NULL);
}

/* A date that is being typed, or that was none, is left alone. */
static void
show_entry (SokakuReportForm *self, Entry entry)
{
  g_autofree char *text = dup_entry (self, entry);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entries[entry]));

  if (self->typed[entry])
    return;
  say_of_date (self, entry, NULL);
  self->updating = TRUE;
  if (strcmp (typed, text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entries[entry]), text);
  self->updating = FALSE;
}

/* Half of a date may be one, too: dates take effect when they are left. */
static void
on_entry_changed (SokakuReportForm *self, GtkWidget *widget)
{
  Entry entry = find_entry (self, widget);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (widget));

  if (self->updating || self->document == NULL)
    return;
  if (!entries[entry].is_date)
    sokaku_history_type_string (get_history (self), get_report (self), entries[entry].property,
                                text, _ (entries[entry].title));
  else
    self->typed[entry] = TRUE;
}

static void
leave_entry (SokakuReportForm *self, Entry entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entries[entry]));
  int date = 0;

  if (self->document == NULL)
    return;
  sokaku_history_end_typing (get_history (self));
  if (!self->typed[entry])
    return;
  if (*text != '\0' && !sokaku_era_parse_date (text, &date))
    {
      say_of_date (self, entry, _ ("This is no date: write it such as R7.7.30 or 令和7年7月30日."));
      return;
    }
  self->typed[entry] = FALSE;
  sokaku_history_set_int (get_history (self), get_report (self), entries[entry].property, date,
                          _ (entries[entry].title));
  show_entry (self, entry);
}

static void
on_entry_activate (SokakuReportForm *self, GtkWidget *widget)
{
  leave_entry (self, find_entry (self, widget));
}

static void
on_focus_left (GtkEventController *controller, SokakuReportForm *self)
{
  leave_entry (self, find_entry (self, gtk_event_controller_get_widget (controller)));
}

/* --- Members --- */

static void
show_members (SokakuReportForm *self)
{
  SokakuNodeList *members = sokaku_plan_get_members (self->plan);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (members); i++)
    {
      SokakuMember *member = sokaku_node_list_peek (members, i);
      const char *parts[] = { sokaku_member_get_role (member), sokaku_member_get_name (member),
                              sokaku_member_get_affiliation (member) };

      if (i > 0)
        g_string_append_c (list, '\n');
      for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
        if (*parts[part] != '\0')
          g_string_append_printf (list, "%s%s", part > 0 ? "　" : "", parts[part]);
    }
  gtk_label_set_text (GTK_LABEL (self->members_label),
                      list->len > 0 ? list->str : _ ("The council has no members yet."));
}

/* --- The whole --- */

static void
update (SokakuReportForm *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->plan == NULL)
    return;
  for (guint i = 0; i < N_ENTRIES; i++)
    show_entry (self, (Entry) i);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sokaku_report_text_row_update (SOKAKU_REPORT_TEXT_ROW (self->texts[i]));
  show_members (self);
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuReportForm *self = data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Figures in the texts follow from all of the plan. */
static void
on_plan_changed (SokakuReportForm *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_in_idle, self);
}

/**
 * sokaku_report_form_new:
 *
 * Returns: (transfer floating): a form without a plan
 */
GtkWidget *
sokaku_report_form_new (void)
{
  return g_object_new (SOKAKU_TYPE_REPORT_FORM, NULL);
}

/**
 * sokaku_report_form_set_document:
 * @self: a form
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows what the report of @document says.
 */
void
sokaku_report_form_set_document (SokakuReportForm *self,
                                 SokakuDocument *document,
                                 SokakuStats *stats)
{
  gboolean damaged;

  g_return_if_fail (SOKAKU_IS_REPORT_FORM (self));

  if (self->document == document)
    return;
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->effects_table != NULL)
    gtk_box_remove (GTK_BOX (self->effects_box), self->effects_table);
  self->effects_table = NULL;
  g_set_object (&self->document, document);
  g_clear_object (&self->plan);
  if (document != NULL)
    self->plan = g_object_ref (sokaku_document_get_plan (document));
  g_set_object (&self->stats, stats);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sokaku_report_text_row_set_stats (SOKAKU_REPORT_TEXT_ROW (self->texts[i]), stats,
                                      document != NULL ? get_history (self) : NULL);
  if (document == NULL)
    return;
  for (guint i = 0; i < N_ENTRIES; i++)
    self->typed[i] = FALSE;
  damaged = *sokaku_report_get_damage (get_report (self)) != '\0';
  gtk_widget_set_visible (self->damage_label, damaged);
  for (guint i = 0; i < N_ENTRIES; i++)
    gtk_widget_set_sensitive (self->entries[i], !damaged);
  self->effects_table
      = GTK_WIDGET (sokaku_plan_settings_table_new (document, sokaku_report_effects_get_spec ()));
  gtk_widget_set_size_request (self->effects_table, -1, EFFECTS_HEIGHT);
  gtk_box_append (GTK_BOX (self->effects_box), self->effects_table);
  self->changed_id
      = g_signal_connect_swapped (self->plan, "changed", G_CALLBACK (on_plan_changed), self);
  update (self);
}

/**
 * sokaku_report_form_get_text:
 * @self: a form
 * @key: which of the report's texts
 *
 * Returns: (transfer none) (nullable): where it is edited
 */
SokakuReportTextRow *
sokaku_report_form_get_text (SokakuReportForm *self, const char *key)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_FORM (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i], key))
      return SOKAKU_REPORT_TEXT_ROW (self->texts[i]);
  return NULL;
}

/**
 * sokaku_report_form_get_effects:
 *
 * Returns: (transfer none) (nullable): the table of the financial effects
 */
GtkWidget *
sokaku_report_form_get_effects (SokakuReportForm *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_FORM (self), NULL);

  return self->effects_table;
}

/**
 * sokaku_report_form_get_field:
 * @self: a form
 * @source: what a part of a page is made from
 *
 * Returns: (transfer none) (nullable): the field that it is edited in
 */
GtkWidget *
sokaku_report_form_get_field (SokakuReportForm *self, const char *source)
{
  SokakuReportTextRow *row;
  const char *key;

  g_return_val_if_fail (SOKAKU_IS_REPORT_FORM (self), NULL);

  if (!g_str_has_prefix (source, "report/"))
    return NULL;
  key = source + strlen ("report/");
  for (guint i = 0; i < N_ENTRIES; i++)
    if (g_str_equal (entries[i].property, key))
      return self->entries[i];
  row = sokaku_report_form_get_text (self, key);
  return row != NULL ? GTK_WIDGET (row) : NULL;
}

/**
 * sokaku_report_form_show:
 * @self: a form
 * @source: what a part of a page is made from
 *
 * Takes the keyboard to the field that it is edited in.
 *
 * Returns: whether it is edited here
 */
gboolean
sokaku_report_form_show (SokakuReportForm *self, const char *source)
{
  GtkWidget *field = sokaku_report_form_get_field (self, source);

  if (field == NULL)
    return FALSE;
  gtk_widget_grab_focus (field);
  return TRUE;
}

/**
 * sokaku_report_form_commit:
 * @self: a form
 *
 * What is being typed is all of it: the plan is about to be saved.
 */
void
sokaku_report_form_commit (SokakuReportForm *self)
{
  g_return_if_fail (SOKAKU_IS_REPORT_FORM (self));

  for (guint i = 0; i < N_ENTRIES; i++)
    leave_entry (self, (Entry) i);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sokaku_text_cell_end_typing (
        sokaku_report_text_row_get_cell (SOKAKU_REPORT_TEXT_ROW (self->texts[i])));
  if (self->effects_table != NULL)
    sokaku_plan_settings_table_end_edit (SOKAKU_PLAN_SETTINGS_TABLE (self->effects_table), TRUE);
}

/* --- The class --- */

static void
sokaku_report_form_dispose (GObject *object)
{
  SokakuReportForm *self = SOKAKU_REPORT_FORM (object);

  self->updating = TRUE;
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_object (&self->document);
  g_clear_object (&self->focus_scroll);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  self->effects_table = NULL;
  g_clear_object (&self->plan);
  g_clear_object (&self->stats);

  G_OBJECT_CLASS (sokaku_report_form_parent_class)->dispose (object);
}

static void
sokaku_report_form_class_init (SokakuReportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_report_form_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reportform");

  /**
   * SokakuReportForm::field-entered:
   * @self: the form
   * @source: what parts of pages that are made from the field call themselves
   */
  signals[SIGNAL_FIELD_ENTERED]
      = g_signal_new ("field-entered", SOKAKU_TYPE_REPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_field_entered (GtkEventController *controller, SokakuReportForm *self)
{
  GtkWidget *field = gtk_event_controller_get_widget (controller);
  GtkWidget *seen = field;

  if (SOKAKU_IS_REPORT_TEXT_ROW (field))
    seen = GTK_WIDGET (sokaku_report_text_row_get_cell (SOKAKU_REPORT_TEXT_ROW (field)));
  sokaku_focus_scroll_follow (self->focus_scroll, seen);
  g_signal_emit (self, signals[SIGNAL_FIELD_ENTERED], 0,
                 (const char *) g_object_get_data (G_OBJECT (field), "source"));
}

/* Who comes into a field sees what is printed of it. */
static void
watch (SokakuReportForm *self, GtkWidget *field, const char *key)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data_full (G_OBJECT (field), "source", g_strconcat ("report/", key, NULL), g_free);
  g_signal_connect (focus, "enter", G_CALLBACK (on_field_entered), self);
  gtk_widget_add_controller (field, focus);
}

static void
add_entry (SokakuReportForm *self, GtkWidget *grid, Entry entry)
{
  GtkWidget *label = gtk_label_new (_ (entries[entry].title));
  GtkWidget *widget = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  int row = 2 * (int) entry;

  self->entries[entry] = widget;
  gtk_editable_set_enable_undo (GTK_EDITABLE (widget), FALSE);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sokaku_form_field_name (widget, _ (entries[entry].title));
  g_signal_connect_swapped (widget, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (widget, "activate", G_CALLBACK (on_entry_activate), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (widget, focus);
  watch (self, widget, entries[entry].property);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), widget, 1, row, 1, 1);
  if (!entries[entry].is_date)
    return;
  gtk_entry_set_placeholder_text (GTK_ENTRY (widget), _ ("e.g. R7.7.30"));
  self->date_messages[entry] = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->date_messages[entry]), 0);
  gtk_label_set_wrap (GTK_LABEL (self->date_messages[entry]), TRUE);
  gtk_widget_add_css_class (self->date_messages[entry], "warning-text");
  gtk_widget_set_visible (self->date_messages[entry], FALSE);
  gtk_grid_attach (GTK_GRID (grid), self->date_messages[entry], 1, row + 1, 1, 1);
}

static GtkWidget *
make_members (SokakuReportForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Members of the Council"));
  GtkWidget *button = gtk_button_new_with_label (_ ("Edit…"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "section-title");
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-members");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edit the Members of the Council"), -1);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), button);
  self->members_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->members_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->members_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->members_label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->members_label);
  return box;
}

static void
sokaku_report_form_init (SokakuReportForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *grid = gtk_grid_new ();

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_add_css_class (box, "report-form");
  self->damage_label = gtk_label_new (
      _ ("The report’s file could not be read, so nothing can be changed in it: repair it first."));
  gtk_label_set_xalign (GTK_LABEL (self->damage_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->damage_label), TRUE);
  gtk_widget_add_css_class (self->damage_label, "warning-text");
  gtk_widget_set_visible (self->damage_label, FALSE);
  gtk_box_append (GTK_BOX (box), self->damage_label);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < N_ENTRIES; i++)
    add_entry (self, grid, (Entry) i);
  gtk_box_append (GTK_BOX (box), grid);
  self->effects_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->effects_box, "report-effects");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      self->texts[i]
          = sokaku_report_text_row_new (texts[i], sokaku_report_text_find_title (texts[i]), i);
      watch (self, self->texts[i], texts[i]);
      gtk_box_append (GTK_BOX (box), self->texts[i]);
      if (i == EFFECTS_AFTER)
        gtk_box_append (GTK_BOX (box), self->effects_box);
    }
  watch (self, self->effects_box, texts[EFFECTS_AFTER]);
  gtk_box_append (GTK_BOX (box), make_members (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  self->focus_scroll = sokaku_focus_scroll_new (GTK_SCROLLED_WINDOW (self->scroller));
}
