/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in which a plan is defined: years, themes, initiatives, items, criteria, members. */
#include "sokaku-plan-settings.h"

#include <glib/gi18n-lib.h>

#include "sokaku-plan-settings-form.h"
#include "sokaku-plan-settings-pages.h"
#include "sokaku-tooltip.h"

/**
 * SokakuPlanSettings:
 *
 * Stands beside the window of the plan. All that is done here acts at once and goes
 * through the document's history, so Undo works here as there.
 */
struct _SokakuPlanSettings
{
  GtkWindow parent_instance;

  SokakuDocument *document;
  gulong history_id;

  GtkStack *stack;
  GtkListBox *pages;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkLabel *subtitle_label;
};

G_DEFINE_FINAL_TYPE (SokakuPlanSettings, sokaku_plan_settings, GTK_TYPE_WINDOW)

static GtkWidget *
get_visible_page (SokakuPlanSettings *self)
{
  return gtk_stack_get_visible_child (self->stack);
}

static gboolean
end_edit (SokakuPlanSettings *self, gboolean commit)
{
  GtkWidget *page = get_visible_page (self);

  if (SOKAKU_IS_PLAN_SETTINGS_TABLE (page))
    return sokaku_plan_settings_table_end_edit (SOKAKU_PLAN_SETTINGS_TABLE (page), commit);
  if (SOKAKU_IS_PLAN_SETTINGS_FORM (page))
    return sokaku_plan_settings_form_end_edit (SOKAKU_PLAN_SETTINGS_FORM (page), commit);
  return FALSE;
}

static void
update (SokakuPlanSettings *self)
{
  SokakuHistory *history = sokaku_document_get_history (self->document);
  gboolean can_undo = sokaku_history_get_can_undo (history);
  gboolean can_redo = sokaku_history_get_can_redo (history);
  /* Translators: what the edit changed, such as "Result". */
  g_autofree char *undo
      = g_strdup_printf (_ ("Undo “%s”"), sokaku_history_get_undo_label (history));
  /* Translators: what the edit changed, such as "Result". */
  g_autofree char *redo
      = g_strdup_printf (_ ("Redo “%s”"), sokaku_history_get_redo_label (history));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_redo);
  sokaku_tooltip_set_text (GTK_WIDGET (self->undo_button), can_undo ? undo : _ ("Undo"));
  sokaku_tooltip_set_text (GTK_WIDGET (self->redo_button), can_redo ? redo : _ ("Redo"));
  gtk_label_set_text (self->subtitle_label,
                      sokaku_plan_get_name (sokaku_document_get_plan (self->document)));
}

/* What is being typed is taken back first. */
static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPlanSettings *self = SOKAKU_PLAN_SETTINGS (widget);

  if (!end_edit (self, FALSE))
    sokaku_history_undo (sokaku_document_get_history (self->document));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPlanSettings *self = SOKAKU_PLAN_SETTINGS (widget);

  end_edit (self, TRUE);
  sokaku_history_redo (sokaku_document_get_history (self->document));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPlanSettings *self = SOKAKU_PLAN_SETTINGS (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  end_edit (self, TRUE);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.save", NULL);
}

static void
on_row_selected (SokakuPlanSettings *self, GtkListBoxRow *row)
{
  const char *name;

  if (row == NULL || self->document == NULL)
    return;
  name = g_object_get_data (G_OBJECT (row), "page");
  end_edit (self, TRUE);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static gboolean
sokaku_plan_settings_close_request (GtkWindow *window)
{
  end_edit (SOKAKU_PLAN_SETTINGS (window), TRUE);
  return GTK_WINDOW_CLASS (sokaku_plan_settings_parent_class)->close_request (window);
}

static void
sokaku_plan_settings_dispose (GObject *object)
{
  SokakuPlanSettings *self = SOKAKU_PLAN_SETTINGS (object);

  if (self->document != NULL)
    g_clear_signal_handler (&self->history_id, sokaku_document_get_history (self->document));
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_PLAN_SETTINGS);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sokaku_plan_settings_parent_class)->dispose (object);
}

static void
sokaku_plan_settings_class_init (SokakuPlanSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_plan_settings_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sokaku_plan_settings_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/plan-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuPlanSettings, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuPlanSettings, pages);
  gtk_widget_class_bind_template_child (widget_class, SokakuPlanSettings, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuPlanSettings, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuPlanSettings, subtitle_label);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);

  /* What is being typed is taken back by the first Esc, its field sees to that. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sokaku_plan_settings_init (SokakuPlanSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_page (SokakuPlanSettings *self, const char *name, const char *title, GtkWidget *page)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "page", g_strdup (name), g_free);
  gtk_list_box_append (self->pages, row);
  gtk_stack_add_named (self->stack, page, name);
}

static void
add_table (SokakuPlanSettings *self, const SokakuPlanSettingsSpec *spec)
{
  add_page (self, spec->name, _ (spec->title),
            GTK_WIDGET (sokaku_plan_settings_table_new (self->document, spec)));
}

/**
 * sokaku_plan_settings_new:
 * @parent: the window of the plan
 * @document: its document
 *
 * Creates the settings of the plan, at their first page.
 *
 * Returns: (transfer none): the window; GTK holds it until it is closed
 */
SokakuPlanSettings *
sokaku_plan_settings_new (GtkWindow *parent, SokakuDocument *document)
{
  /* Of the application, whose keys it takes. */
  SokakuPlanSettings *self
      = g_object_new (SOKAKU_TYPE_PLAN_SETTINGS, "transient-for", parent, "application",
                      gtk_window_get_application (parent), NULL);
  const SokakuPlanSettingsSpec *items = sokaku_plan_settings_items_get_spec ();
  const SokakuPlanSettingsSpec *spec;

  self->document = g_object_ref (document);
  self->history_id = g_signal_connect_swapped (sokaku_document_get_history (document), "notify",
                                               G_CALLBACK (update), self);
  add_page (self, "plan", _ ("Plan"), sokaku_plan_settings_form_new (document));
  for (guint i = 0; (spec = sokaku_plan_settings_pages_get (i)) != NULL; i++)
    {
      add_table (self, spec);
      if (g_str_equal (spec->name, "themes"))
        add_page (self, items->name, _ (items->title), sokaku_plan_settings_items_new (document));
    }
  add_table (self, sokaku_plan_settings_tags_get_spec ());
  gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, 0));
  update (self);
  return self;
}

/**
 * sokaku_plan_settings_show_page:
 * @self: the settings
 * @name: name of a page: "plan", "years", "themes", "items", "criteria", "grades",
 *   "scale", "members", "tags"
 *
 * Goes to a page.
 */
void
sokaku_plan_settings_show_page (SokakuPlanSettings *self, const char *name)
{
  GtkListBoxRow *row;

  g_return_if_fail (SOKAKU_IS_PLAN_SETTINGS (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    if (g_str_equal (g_object_get_data (G_OBJECT (row), "page"), name))
      gtk_list_box_select_row (self->pages, row);
}

/**
 * sokaku_plan_settings_get_page:
 * @self: the settings
 * @name: name of a page
 *
 * Returns: (transfer none) (nullable): the page
 */
GtkWidget *
sokaku_plan_settings_get_page (SokakuPlanSettings *self, const char *name)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN_SETTINGS (self), NULL);

  return gtk_stack_get_child_by_name (self->stack, name);
}
