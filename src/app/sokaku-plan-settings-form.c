/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the plan settings for the plan itself: its name, its city, its words. */
#include "sokaku-plan-settings-form.h"

#include <glib/gi18n-lib.h>

#include "sokaku-structure.h"

/* What is typed is taken by Enter and when the entry is left; until then the
 * sentence beside it says whether it can be. */
static const struct
{
  const char *property;
  const char *title;
  const char *hint;
} rows[] = {
  { "name", N_ ("Name of the plan"), NULL },
  { "city", N_ ("City"), NULL },
  { "council", N_ ("Name of the council"), NULL },
  { "overall-label", N_ ("Overall evaluation"), N_ ("Stands beside the years, e.g. 総括.") },
  { "confirmed-at", N_ ("State as of"), N_ ("Of what the sheets say, e.g. 令和6年度末.") },
};

/* What is printed is known in these; their names are their own. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = { { "ja", "日本語" }, { "en", "English" } };

struct _SokakuPlanSettingsForm
{
  GtkWidget parent_instance;

  SokakuDocument *document;
  gulong changed_id;
  gboolean updating;
  GtkWidget *box;
  GtkWidget *entries[G_N_ELEMENTS (rows)];
  GtkWidget *messages[G_N_ELEMENTS (rows)];
  GtkWidget *language;
};

G_DEFINE_FINAL_TYPE (SokakuPlanSettingsForm, sokaku_plan_settings_form, GTK_TYPE_WIDGET)

static SokakuPlan *
get_plan (SokakuPlanSettingsForm *self)
{
  return sokaku_document_get_plan (self->document);
}

static guint
get_row (GtkWidget *entry)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "row"));
}

static void
show_message (SokakuPlanSettingsForm *self, guint row, const char *sentence)
{
  GtkWidget *label = self->messages[row];

  gtk_label_set_text (GTK_LABEL (label), sentence != NULL         ? sentence
                                         : rows[row].hint != NULL ? _ (rows[row].hint)
                                                                  : "");
  if (sentence != NULL)
    {
      gtk_widget_remove_css_class (label, "dim");
      gtk_widget_add_css_class (label, "warning-text");
      gtk_widget_add_css_class (self->entries[row], "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entries[row]),
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (label, "warning-text");
      gtk_widget_add_css_class (label, "dim");
      gtk_widget_remove_css_class (self->entries[row], "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entries[row]),
                                  GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
show_text (SokakuPlanSettingsForm *self, guint row)
{
  g_autofree char *text = sokaku_structure_dup_text (get_plan (self), rows[row].property);

  self->updating = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entries[row])), text))
    gtk_editable_set_text (GTK_EDITABLE (self->entries[row]), text);
  self->updating = FALSE;
  show_message (self, row, NULL);
}

static gboolean
is_changed (SokakuPlanSettingsForm *self, guint row)
{
  g_autofree char *text = sokaku_structure_dup_text (get_plan (self), rows[row].property);

  return !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entries[row])), text);
}

/* Takes what is typed, or else goes back to what there was. */
static void
end_edit (SokakuPlanSettingsForm *self, guint row, gboolean commit)
{
  if (commit && is_changed (self, row))
    sokaku_structure_set_text (get_plan (self), sokaku_document_get_history (self->document),
                               get_plan (self), rows[row].property,
                               gtk_editable_get_text (GTK_EDITABLE (self->entries[row])), NULL);
  show_text (self, row);
}

static void
on_changed (GtkWidget *entry, SokakuPlanSettingsForm *self)
{
  guint row = get_row (entry);
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;
  sokaku_structure_check_text (get_plan (self), get_plan (self), rows[row].property,
                               gtk_editable_get_text (GTK_EDITABLE (entry)), &error);
  show_message (self, row, error != NULL ? error->message : NULL);
}

/* Enter does not give up what cannot be taken. */
static void
on_activate (GtkWidget *entry, SokakuPlanSettingsForm *self)
{
  guint row = get_row (entry);

  if (sokaku_structure_check_text (get_plan (self), get_plan (self), rows[row].property,
                                   gtk_editable_get_text (GTK_EDITABLE (entry)), NULL))
    end_edit (self, row, TRUE);
}

static void
on_leave (GtkEventController *controller, SokakuPlanSettingsForm *self)
{
  if (self->document != NULL)
    end_edit (self, get_row (gtk_event_controller_get_widget (controller)), TRUE);
}

static gboolean
on_key (GtkEventController *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        SokakuPlanSettingsForm *self)
{
  guint row = get_row (gtk_event_controller_get_widget (controller));

  if (keyval != GDK_KEY_Escape || !is_changed (self, row))
    return FALSE;
  end_edit (self, row, FALSE);
  return TRUE;
}

static void
language_chosen (SokakuPlanSettingsForm *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->language));

  if (!self->updating && position < G_N_ELEMENTS (languages))
    sokaku_structure_set_text (get_plan (self), sokaku_document_get_history (self->document),
                               get_plan (self), "language", languages[position].code, NULL);
}

/* A language that is not among those stands at the end as it is. */
static void
show_language (SokakuPlanSettingsForm *self)
{
  const char *code = sokaku_plan_get_language (get_plan (self));
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->language)));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));
  guint position = G_N_ELEMENTS (languages);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].code, code))
      position = i;
  self->updating = TRUE;
  if (position == G_N_ELEMENTS (languages))
    {
      const char *others[] = { code, NULL };

      gtk_string_list_splice (names, position, n - position, others);
    }
  else if (n > G_N_ELEMENTS (languages))
    {
      gtk_string_list_splice (names, G_N_ELEMENTS (languages), n - G_N_ELEMENTS (languages), NULL);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->language), position);
  self->updating = FALSE;
}

static void
on_plan_changed (SokakuPlanSettingsForm *self, const SokakuChange *change)
{
  if (change->pspec == NULL || !SOKAKU_IS_PLAN (change->node))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (change->pspec->name, rows[i].property))
      show_text (self, i);
  show_language (self);
}

static GtkWidget *
create_entry (SokakuPlanSettingsForm *self, guint row)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 40);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  g_object_set_data (G_OBJECT (entry), "row", GUINT_TO_POINTER (row));
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static void
add_row (GtkWidget *grid, int row, const char *title, GtkWidget *widget)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), widget, 1, row, 1, 1);
}

static void
build (SokakuPlanSettingsForm *self)
{
  GtkWidget *title = gtk_label_new (_ ("Plan"));
  GtkWidget *hint = gtk_label_new (_ ("Changes act at once, and can be undone."));
  GtkWidget *grid = gtk_grid_new ();
  const char *names[G_N_ELEMENTS (languages) + 1] = { NULL };

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "settings-title");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim");
  gtk_widget_add_css_class (hint, "settings-hint");
  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_widget_add_css_class (grid, "settings-form");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      self->entries[i] = create_entry (self, i);
      self->messages[i] = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->messages[i]), 0);
      gtk_label_set_wrap (GTK_LABEL (self->messages[i]), TRUE);
      gtk_widget_set_hexpand (self->messages[i], TRUE);
      add_row (grid, (int) i, _ (rows[i].title), self->entries[i]);
      gtk_grid_attach (GTK_GRID (grid), self->messages[i], 2, (int) i, 1, 1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entries[i]),
                                      GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->messages[i], NULL,
                                      -1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    names[i] = languages[i].name;
  self->language = gtk_drop_down_new_from_strings (names);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_chosen), self);
  add_row (grid, G_N_ELEMENTS (rows), _ ("Language of what is printed"), self->language);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), hint);
  gtk_box_append (GTK_BOX (self->box), grid);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
sokaku_plan_settings_form_dispose (GObject *object)
{
  SokakuPlanSettingsForm *self = SOKAKU_PLAN_SETTINGS_FORM (object);

  if (self->document != NULL)
    g_clear_signal_handler (&self->changed_id, get_plan (self));
  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_plan_settings_form_parent_class)->dispose (object);
}

static void
sokaku_plan_settings_form_class_init (SokakuPlanSettingsFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_plan_settings_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "settingsform");
}

static void
sokaku_plan_settings_form_init (SokakuPlanSettingsForm *self)
{
}

/**
 * sokaku_plan_settings_form_new:
 * @document: the open document
 *
 * Returns: (transfer floating): the page of its plan
 */
GtkWidget *
sokaku_plan_settings_form_new (SokakuDocument *document)
{
  SokakuPlanSettingsForm *self = g_object_new (SOKAKU_TYPE_PLAN_SETTINGS_FORM, NULL);

  self->document = g_object_ref (document);
  build (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    show_text (self, i);
  show_language (self);
  self->changed_id
      = g_signal_connect_swapped (get_plan (self), "changed", G_CALLBACK (on_plan_changed), self);
  return GTK_WIDGET (self);
}

/**
 * sokaku_plan_settings_form_end_edit:
 * @self: a form
 * @commit: whether to take what is typed
 *
 * Ends typing. What cannot be taken gives way to what there was.
 *
 * Returns: whether an entry said something else than the plan
 */
gboolean
sokaku_plan_settings_form_end_edit (SokakuPlanSettingsForm *self, gboolean commit)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      any |= is_changed (self, i);
      end_edit (self, i, commit);
    }
  return any;
}

/**
 * sokaku_plan_settings_form_get_entry:
 * @self: a form
 * @property: a field of the plan
 *
 * Returns: (transfer none) (nullable): its entry
 */
GtkWidget *
sokaku_plan_settings_form_get_entry (SokakuPlanSettingsForm *self, const char *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].property, property))
      return self->entries[i];
  return NULL;
}
