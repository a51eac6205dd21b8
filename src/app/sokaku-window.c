/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: one plan, and the places in which to work on it. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-recent.h"
#include "sokaku-settings.h"
#include "sokaku-sheet.h"
#include "sokaku-start-page.h"
#include "sokaku-tooltip.h"

G_DEFINE_FINAL_TYPE (SokakuWindow, sokaku_window, GTK_TYPE_APPLICATION_WINDOW)

/**
 * sokaku_window_new:
 * @application: the application
 *
 * Creates a window without a plan.
 *
 * Returns: (transfer none): the window; GTK holds it until it is closed
 */
SokakuWindow *
sokaku_window_new (SokakuApplication *application)
{
  g_return_val_if_fail (SOKAKU_IS_APPLICATION (application), NULL);

  return g_object_new (SOKAKU_TYPE_WINDOW, "application", application, NULL);
}

/**
 * sokaku_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its document; %NULL on the start page
 */
SokakuDocument *
sokaku_window_get_document (SokakuWindow *self)
{
  g_return_val_if_fail (SOKAKU_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * sokaku_window_get_stats:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the figures of its plan
 */
SokakuStats *
sokaku_window_get_stats (SokakuWindow *self)
{
  g_return_val_if_fail (SOKAKU_IS_WINDOW (self), NULL);

  return self->stats;
}

/**
 * sokaku_window_is_empty:
 * @self: a window
 *
 * Returns: whether a plan can be opened in it without taking another's place
 */
gboolean
sokaku_window_is_empty (SokakuWindow *self)
{
  g_return_val_if_fail (SOKAKU_IS_WINDOW (self), FALSE);

  return self->document == NULL && self->loading == NULL;
}

/* Whether another window shows the same document, so that closing this one loses nothing. */
static gboolean
is_shared (SokakuWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application == NULL)
    return FALSE;
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (link->data != self && SOKAKU_IS_WINDOW (link->data)
        && SOKAKU_WINDOW (link->data)->document == self->document)
      return TRUE;
  return FALSE;
}

/**
 * sokaku_window_has_unsaved_work:
 * @self: a window
 *
 * Returns: whether closing the window would lose something
 */
gboolean
sokaku_window_has_unsaved_work (SokakuWindow *self)
{
  if (self->document == NULL || is_shared (self))
    return FALSE;
  if (self->sample)
    return sokaku_history_get_modified (sokaku_document_get_history (self->document));
  return sokaku_document_get_modified (self->document);
}

static char *
describe_state (SokakuWindow *self)
{
  SokakuPlan *plan = sokaku_document_get_plan (self->document);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *years = NULL;
  const char *state;

  if (sokaku_document_get_saving (self->document))
    state = C_ ("document", "Saving…");
  else if (self->sample && !sokaku_window_has_unsaved_work (self))
    state = C_ ("document", "Copy of the sample");
  else if (sokaku_document_get_modified (self->document))
    state = C_ ("document", "Not saved");
  else if (self->edition != NULL)
    state = C_ ("document", "Frozen edition");
  else
    state = C_ ("document", "Saved");

  if (sokaku_plan_get_n_years (plan) == 0)
    return g_strdup (state);
  first = sokaku_plan_dup_year_label (plan, sokaku_plan_get_first_fiscal (plan));
  last = sokaku_plan_dup_year_label (plan, sokaku_plan_get_last_fiscal (plan));
  /* Translators: the first and last fiscal year of a plan, such as R2 and R6. */
  years = g_strdup_printf (_ ("FY %s–%s"), first, last);
  /* Translators: the years of a plan, and whether it is saved. */
  return g_strdup_printf (_ ("%s · %s"), years, state);
}

/* GTK tells the desktop each time, and this is asked for after each key. */
static void
set_title (SokakuWindow *self, const char *title)
{
  if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (self)), title) != 0)
    gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_title (SokakuWindow *self)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;
  const char *name;

  if (self->document == NULL)
    {
      gtk_label_set_text (self->title_label, _ ("Sokaku"));
      gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), FALSE);
      set_title (self, _ ("Sokaku"));
      return;
    }
  name = sokaku_plan_get_name (sokaku_document_get_plan (self->document));
  subtitle = describe_state (self);
  /* Translators: title of a window; the name of a plan. */
  title = g_strdup_printf (_ ("%s – Sokaku"), name);
  gtk_label_set_text (self->title_label, name);
  gtk_label_set_text (self->subtitle_label, self->note != NULL ? self->note : subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), TRUE);
  set_title (self, title);
}

static gboolean
shows_undo (SokakuWindow *self, const char *undo, const char *redo)
{
  return g_menu_model_get_n_items (G_MENU_MODEL (self->undo_section)) > 0
         && g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->undo_button)), undo) == 0
         && g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->redo_button)), redo) == 0;
}

static char *
describe_edit (const char *format, const char *alone, const char *label)
{
  return *label != '\0' ? g_strdup_printf (format, label) : g_strdup (alone);
}

static void
update_undo (SokakuWindow *self)
{
  SokakuHistory *history
      = self->document != NULL ? sokaku_document_get_history (self->document) : NULL;
  gboolean can_undo = history != NULL && sokaku_history_get_can_undo (history);
  gboolean can_redo = history != NULL && sokaku_history_get_can_redo (history);
  /* Translators: what the edit changed, such as "Result". */
  g_autofree char *undo = describe_edit (_ ("Undo “%s”"), _ ("Undo"),
                                         can_undo ? sokaku_history_get_undo_label (history) : "");
  /* Translators: what the edit changed, such as "Result". */
  g_autofree char *redo = describe_edit (_ ("Redo “%s”"), _ ("Redo"),
                                         can_redo ? sokaku_history_get_redo_label (history) : "");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_redo);
  /* While somebody types it is the same edit, and items of a menu are widgets. */
  if (shows_undo (self, undo, redo))
    return;
  sokaku_tooltip_set_text (GTK_WIDGET (self->undo_button), undo);
  sokaku_tooltip_set_text (GTK_WIDGET (self->redo_button), redo);
  g_menu_remove_all (self->undo_section);
  g_menu_append (self->undo_section, undo, "win.undo");
  g_menu_append (self->undo_section, redo, "win.redo");
}

static void
update_damage (SokakuWindow *self)
{
  g_autoptr (GPtrArray) damage = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (self->document != NULL)
    damage = sokaku_document_list_damage (self->document);
  if (damage == NULL || damage->len == 0)
    {
      gtk_info_bar_set_revealed (self->damage_bar, FALSE);
      return;
    }
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%u file of this plan cannot be read; it is shown as "
                                           "damaged and stays as it is.",
                                           "%u files of this plan cannot be read; they are shown "
                                           "as damaged and stay as they are.",
                                           damage->len),
                              damage->len);
  for (guint i = 0; i < damage->len; i++)
    {
      const SokakuDamage *part = damage->pdata[i];

      g_string_append_printf (list, "%s%s", i == 0 ? "" : "\n\n", part->sentence);
    }
  gtk_label_set_text (self->damage_label, sentence);
  gtk_label_set_text (self->damage_list, list->str);
  gtk_info_bar_set_revealed (self->damage_bar, TRUE);
}

/**
 * sokaku_window_update:
 * @self: a window
 *
 * Brings titles, menus, buttons and the page shown in line with the window's state.
 */
void
sokaku_window_update (SokakuWindow *self)
{
  gboolean open = self->document != NULL;
  gboolean saving = open && sokaku_document_get_saving (self->document);
  gboolean modified = open && sokaku_document_get_modified (self->document);
  static const char *const needing_plan[] = {
    "win.save-as",      "win.export-chart",     "win.copy-chart", "win.find",
    "win.step-hit",     "win.step-sheet",       "win.go",         "win.show-finding",
    "win.next-finding", "win.previous-finding", "win.explain",    "win.chair",
  };

  for (guint i = 0; i < G_N_ELEMENTS (needing_plan); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), needing_plan[i], open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.editions", open && self->edition == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", modified && !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-loading", self->loading != NULL);
  sokaku_window_update_paper (self);
  sokaku_window_update_council (self);
  update_title (self);
  update_undo (self);
  gtk_stack_set_visible_child_name (self->view_stack, self->loading != NULL ? "loading"
                                                      : open                ? "plan"
                                                                            : "start");
}

static void
update_recent (SokakuWindow *self)
{
  g_auto (GStrv) uris = sokaku_recent_list (self->settings);

  g_menu_remove_all (self->recent_section);
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autofree char *name = sokaku_recent_dup_name (uris[i]);
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s", uris[i]);
      g_menu_append_item (self->recent_section, item);
    }
}

/**
 * sokaku_window_show_error:
 * @self: a window
 * @sentence: (nullable): what went wrong, in one sentence; %NULL: nothing any more
 *
 * Shows an error above the places, until it is closed or something succeeds.
 */
void
sokaku_window_show_error (SokakuWindow *self, const char *sentence)
{
  g_return_if_fail (SOKAKU_IS_WINDOW (self));

  gtk_widget_set_visible (self->error_save_as_button, FALSE);
  if (sentence != NULL)
    gtk_label_set_text (self->error_label, sentence);
  gtk_info_bar_set_revealed (self->error_bar, sentence != NULL);
}

static void
on_plan_changed (SokakuWindow *self, const SokakuChange *change)
{
  sokaku_window_note_structure (self, change);
  sokaku_window_note_years (self, change);
}

/**
 * sokaku_window_set_document:
 * @self: a window
 * @document: (nullable): a document
 * @stats: (nullable): the figures of its plan, where another window has them already
 *
 * Shows @document instead of what the window showed before.
 */
void
sokaku_window_set_document (SokakuWindow *self, SokakuDocument *document, SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_WINDOW (self));

  if (self->document != NULL)
    {
      sokaku_window_release_document (self);
      sokaku_window_end_autosave (self);
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (sokaku_document_get_history (self->document), self);
      g_signal_handlers_disconnect_by_data (sokaku_document_get_plan (self->document), self);
    }
  sokaku_window_clear_paper (self);
  sokaku_window_close_chair (self);
  sokaku_window_clear_editions (self);
  sokaku_window_clear_structure (self);
  g_set_object (&self->document, document);
  g_clear_object (&self->stats);
  if (document != NULL)
    {
      SokakuPlan *plan = sokaku_document_get_plan (document);

      self->stats = stats != NULL ? g_object_ref (stats) : sokaku_stats_new (plan);
      g_signal_connect_swapped (document, "notify", G_CALLBACK (sokaku_window_update), self);
      g_signal_connect_swapped (sokaku_document_get_history (document), "notify",
                                G_CALLBACK (sokaku_window_update), self);
      g_signal_connect_swapped (plan, "notify::name", G_CALLBACK (sokaku_window_update), self);
      sokaku_window_keep_document (self);
      sokaku_window_begin_autosave (self);
      g_signal_connect_swapped (plan, "changed", G_CALLBACK (on_plan_changed), self);
    }
  sokaku_sidebar_set_plan (self->sidebar,
                           document != NULL ? sokaku_document_get_plan (document) : NULL,
                           document != NULL ? sokaku_document_get_history (document) : NULL);
  sokaku_sheets_place_set_document (self->sheets_place, document, self->stats);
  sokaku_overview_place_set_document (self->overview_place, document, self->stats);
  sokaku_council_place_set_document (self->council_place, document);
  sokaku_charts_place_set_document (self->charts_place, document, self->stats);
  sokaku_report_place_set_document (self->report_place, document, self->stats);
  sokaku_checks_place_set_document (self->checks_place, document);
  if (document != NULL && stats == NULL)
    sokaku_window_measure_texts (self);
  update_damage (self);
  sokaku_window_update_edition (self);
  sokaku_window_update_years (self);
  sokaku_window_update_structure (self);
  sokaku_window_update (self);
}

/**
 * sokaku_window_share_document:
 * @self: a window without a plan
 * @other: a window with a plan
 *
 * Shows the plan of @other here too: the same document, so that each edit is seen
 * in both.
 */
void
sokaku_window_share_document (SokakuWindow *self, SokakuWindow *other)
{
  g_return_if_fail (SOKAKU_IS_WINDOW (self));
  g_return_if_fail (SOKAKU_IS_WINDOW (other) && other->document != NULL);

  self->sample = other->sample;
  sokaku_window_set_document (self, other->document, other->stats);
}

/**
 * sokaku_window_commit:
 * @self: a window
 *
 * What is being typed is all of it: the plan is about to be saved, or changed otherwise.
 */
void
sokaku_window_commit (SokakuWindow *self)
{
  sokaku_sheets_place_commit (self->sheets_place);
  sokaku_report_form_commit (sokaku_report_place_get_form (self->report_place));
}

static void
on_place (SokakuWindow *self)
{
  const char *place = sokaku_sidebar_get_place (self->sidebar);

  if (gtk_stack_get_child_by_name (self->place_stack, place) == NULL)
    sokaku_sidebar_set_place (self->sidebar, "sheets");
  else
    gtk_stack_set_visible_child_name (self->place_stack, place);
}

static void
on_item (SokakuWindow *self)
{
  sokaku_checks_place_set_item (self->checks_place,
                                sokaku_sheets_place_get_item (self->sheets_place));
  sokaku_window_update_paper (self);
  sokaku_window_update_structure (self);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sokaku_sidebar_set_place (SOKAKU_WINDOW (widget)->sidebar,
                            g_variant_get_string (parameter, NULL));
}

static void
show_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_sidebar_set_place (self->sidebar, "sheets");
  sokaku_sheets_place_show_item (self->sheets_place, g_variant_get_string (parameter, NULL));
}

static void
show_initiative_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_sheets_place_show_all (self->sheets_place);
  sokaku_sheets_place_set_initiative (self->sheets_place, g_variant_get_string (parameter, NULL));
  sokaku_sidebar_set_place (self->sidebar, "sheets");
}

static void
show_theme_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_sheets_place_show_all (self->sheets_place);
  sokaku_sheets_place_set_theme (self->sheets_place, g_variant_get_string (parameter, NULL));
  sokaku_sidebar_set_place (self->sidebar, "sheets");
}

/* GTK would make the list of all keys with every window, before its first frame. */
static void
show_shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder
          = gtk_builder_new_from_resource ("/io/github/sokaku/Sokaku/ui/shortcuts.ui");

      gtk_application_window_set_help_overlay (
          window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_sidebar_set_place (self->sidebar, "sheets");
  sokaku_sheets_place_focus_search (self->sheets_place);
}

static void
step_sheet_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (g_str_equal (sokaku_sidebar_get_place (self->sidebar), "sheets"))
    sokaku_sheets_place_go_to_sheet (self->sheets_place, g_variant_get_int32 (parameter));
  else if (g_str_equal (sokaku_sidebar_get_place (self->sidebar), "charts"))
    sokaku_charts_place_step_kind (self->charts_place, g_variant_get_int32 (parameter));
  else if (g_str_equal (sokaku_sidebar_get_place (self->sidebar), "report"))
    gtk_widget_activate_action (
        GTK_WIDGET (sokaku_report_place_get_pane (self->report_place)),
        g_variant_get_int32 (parameter) > 0 ? "pages.next" : "pages.previous", NULL);
}

static void
step_hit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_sidebar_set_place (self->sidebar, "sheets");
  sokaku_sheets_place_go_to_hit (self->sheets_place, g_variant_get_int32 (parameter));
}

/* What the clerk had changed first: what follows from it was changed after it, and is undone
 * before it. */
typedef struct
{
  SokakuNode *node;
  const char *property;
  gboolean last; /* whether it is the last that changes now */
} Changed;

static void
note_change (Changed *changed, const SokakuChange *change)
{
  SokakuNode *node = change->node;

  if (changed->node != NULL && !changed->last)
    return;
  if (change->list != NULL && change->added > 0)
    node = sokaku_node_list_peek (change->list, change->position);
  g_set_object (&changed->node, node);
  changed->property = change->pspec != NULL ? change->pspec->name : NULL;
}

/* Nobody should have to look for what undo has changed: its sheet is shown. */
static void
step_history (SokakuWindow *self, void (*step) (SokakuHistory *))
{
  Changed changed = { .last = step == sokaku_history_undo };
  SokakuPlan *plan;
  SokakuItem *item;
  gulong handler;

  if (self->document == NULL)
    return;
  sokaku_window_commit (self);
  plan = sokaku_document_get_plan (self->document);
  handler = g_signal_connect_swapped (plan, "changed", G_CALLBACK (note_change), &changed);
  step (sokaku_document_get_history (self->document));
  g_signal_handler_disconnect (plan, handler);
  if (changed.node == NULL)
    return;
  item = SOKAKU_IS_ITEM (changed.node) ? SOKAKU_ITEM (changed.node)
                                       : sokaku_node_get_ancestor (changed.node, SOKAKU_TYPE_ITEM);
  if (item != NULL && sokaku_plan_find_item (plan, sokaku_item_get_id (item)) == item
      && g_str_equal (sokaku_sidebar_get_place (self->sidebar), "sheets")
      && (changed.property != NULL
          || !g_str_equal (sokaku_sheets_place_get_item (self->sheets_place),
                           sokaku_item_get_id (item))))
    sokaku_sheets_place_show_field (self->sheets_place, changed.node, changed.property);
  g_object_unref (changed.node);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_history (SOKAKU_WINDOW (widget), sokaku_history_undo);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_history (SOKAKU_WINDOW (widget), sokaku_history_redo);
}

static void
on_error_response (SokakuWindow *self)
{
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
}

static void
on_edition_response (SokakuWindow *self)
{
  gtk_info_bar_set_revealed (self->edition_bar, FALSE);
}

static void
on_recovery_response (SokakuWindow *self)
{
  gtk_info_bar_set_revealed (self->recovery_bar, FALSE);
}

static void
on_damage_response (SokakuWindow *self)
{
  gtk_info_bar_set_revealed (self->damage_bar, FALSE);
}

static gboolean
on_drop (SokakuWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *link = files; link != NULL; link = link->next)
    sokaku_window_open (self, link->data);
  return files != NULL;
}

static void
remember (SokakuWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static gboolean
sokaku_window_close_request (GtkWindow *window)
{
  SokakuWindow *self = SOKAKU_WINDOW (window);

  if (sokaku_window_ask_before_closing (self))
    return GDK_EVENT_STOP;
  remember (self);
  return GTK_WINDOW_CLASS (sokaku_window_parent_class)->close_request (window);
}

static void
sokaku_window_dispose (GObject *object)
{
  SokakuWindow *self = SOKAKU_WINDOW (object);

  sokaku_window_cancel_loading (self);
  g_clear_handle_id (&self->present_source, g_source_remove);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  if (self->document != NULL)
    sokaku_window_set_document (self, NULL, NULL);
  sokaku_window_clear_paper (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_window_parent_class)->dispose (object);
}

static void
sokaku_window_class_init (SokakuWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sokaku_window_close_request;

  g_type_ensure (SOKAKU_TYPE_START_PAGE);
  g_type_ensure (SOKAKU_TYPE_SIDEBAR);
  g_type_ensure (SOKAKU_TYPE_SHEETS_PLACE);
  g_type_ensure (SOKAKU_TYPE_COUNCIL_PLACE);
  g_type_ensure (SOKAKU_TYPE_OVERVIEW_PLACE);
  g_type_ensure (SOKAKU_TYPE_CHARTS_PLACE);
  g_type_ensure (SOKAKU_TYPE_REPORT_PLACE);
  g_type_ensure (SOKAKU_TYPE_CHECKS_PLACE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, undo_section);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, years_section);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, recent_section);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, error_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, error_save_as_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, edition_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, edition_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, recovery_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, recovery_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, damage_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, damage_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, damage_list);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, pdf_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, pdf_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, pdf_progress);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, pdf_cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, pdf_open_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, pdf_close_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, loading_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, place_stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, sheets_place);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, overview_place);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, council_place);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, charts_place);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, report_place);
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, checks_place);
  gtk_widget_class_bind_template_callback (widget_class, on_error_response);
  gtk_widget_class_bind_template_callback (widget_class, on_edition_response);
  gtk_widget_class_bind_template_callback (widget_class, on_recovery_response);
  gtk_widget_class_bind_template_callback (widget_class, on_damage_response);
  gtk_widget_class_bind_template_callback (widget_class, sokaku_window_show_source);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL,
                                   show_shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.step-sheet", "i", step_sheet_action);
  gtk_widget_class_install_action (widget_class, "win.step-hit", "i", step_hit_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.show-item", "s", show_item_action);
  gtk_widget_class_install_action (widget_class, "win.show-initiative", "s",
                                   show_initiative_action);
  gtk_widget_class_install_action (widget_class, "win.show-theme", "s", show_theme_action);
  sokaku_window_install_file_actions (widget_class);
  sokaku_window_install_recovery_actions (widget_class);
  sokaku_window_install_edition_actions (widget_class);
  sokaku_window_install_paper_actions (widget_class);
  sokaku_window_install_council_actions (widget_class);
  sokaku_window_install_chart_actions (widget_class);
  sokaku_window_install_report_actions (widget_class);
  sokaku_window_install_pdf_actions (widget_class);
  sokaku_window_install_structure_actions (widget_class);
  sokaku_window_install_check_actions (widget_class);
  sokaku_window_install_explain_actions (widget_class);
  sokaku_window_install_year_actions (widget_class);
}

static void
sokaku_window_init (SokakuWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autoptr (GAction) chart_below = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));

  self->settings = sokaku_settings_new ();
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_object_bind_property (self->sheets_place, "theme", self->sidebar, "theme",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->sheets_place, "department", self->sidebar, "department",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (self->sidebar, "notify::place", G_CALLBACK (on_place), self);
  g_signal_connect_swapped (self->sheets_place, "notify::item", G_CALLBACK (on_item), self);
  /* Each window goes where it likes; the last to move is remembered. */
  g_settings_bind (self->settings, "place", self->sidebar, "place",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_signal_connect_object (self->settings, "changed::recent-plans", G_CALLBACK (update_recent),
                           self, G_CONNECT_SWAPPED);

  chart_below = sokaku_sheets_place_create_chart_action (self->sheets_place, "chart-beside-form");
  g_action_map_add_action (G_ACTION_MAP (self), chart_below);

  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  update_recent (self);
  sokaku_window_update (self);
}
