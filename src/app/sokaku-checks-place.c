/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the checks: every problem in the plan, by rule, each leading to its field. */
#include "sokaku-checks-place.h"

#include "sokaku-check-row.h"
#include "sokaku-check-words.h"
#include "sokaku-initiative.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"
#include "sokaku-tooltip.h"

#include <glib/gi18n-lib.h>

struct _SokakuChecksPlace
{
  GtkWidget parent_instance;

  SokakuDocument *document;
  SokakuFindings *findings;
  SokakuCheckRows *rows;
  GtkSingleSelection *selection;
  guint position; /* of the last selected row, where going on begins */
  char *item;     /* id of the sheet that is chosen in the place of sheets */

  GtkWidget *box;
  GtkWidget *search_entry;
  GtkDropDown *severity_choice;
  GtkDropDown *rule_choice;
  GtkCheckButton *sheet_choice;
  GtkLabel *summary_label;
  GtkStack *stack;
  GtkLabel *nothing_label;
  GtkWidget *list_view;
};

G_DEFINE_FINAL_TYPE (SokakuChecksPlace, sokaku_checks_place, GTK_TYPE_WIDGET)

static void
add_count (GString *text, const char *format, guint n)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, "   ");
  g_string_append_printf (text, format, n);
}

/* "3 errors   22 warnings   5 notes", of the plan and not of what filters let through. */
static void
update_summary (SokakuChecksPlace *self)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  guint n_errors = 0;
  guint n_warnings = 0;
  guint n_notes = 0;
  gboolean busy = FALSE;

  if (self->findings != NULL)
    {
      n_errors = sokaku_findings_count (self->findings, SOKAKU_SEVERITY_ERROR);
      n_warnings = sokaku_findings_count (self->findings, SOKAKU_SEVERITY_WARNING);
      n_notes = sokaku_findings_count (self->findings, SOKAKU_SEVERITY_NOTE);
      busy = sokaku_findings_get_busy (self->findings);
    }
  add_count (summary, g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", n_errors), n_errors);
  add_count (summary, g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", n_warnings),
             n_warnings);
  add_count (summary, g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", n_notes), n_notes);
  gtk_label_set_text (self->summary_label, summary->str);

  if (sokaku_check_rows_get_n_shown (self->rows) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  if (n_errors + n_warnings + n_notes > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "filtered");
      return;
    }
  gtk_label_set_text (self->nothing_label,
                      busy ? _ ("The sheets are being checked…") : _ ("No problems found."));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static SokakuFinding *
get_finding (gpointer row)
{
  return row != NULL && SOKAKU_IS_FINDING (row) ? row : NULL;
}

static void
selection_changed (SokakuChecksPlace *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    self->position = position;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checks.open",
                                 sokaku_checks_place_get_selected (self) != NULL);
}

static void
select_position (SokakuChecksPlace *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", position);
}

/**
 * sokaku_checks_place_get_selected:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the finding that is selected
 */
SokakuFinding *
sokaku_checks_place_get_selected (SokakuChecksPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHECKS_PLACE (self), NULL);

  return get_finding (gtk_single_selection_get_selected_item (self->selection));
}

/**
 * sokaku_checks_place_step:
 * @self: a place
 * @direction: 1 for the next finding, -1 for the one before
 *
 * Selects another finding of those that filters let through and that are not folded
 * away; behind the last comes the first. Where the selected one has gone, what stands
 * in its place is the next.
 *
 * Returns: whether there is one
 */
gboolean
sokaku_checks_place_step (SokakuChecksPlace *self, int direction)
{
  gboolean has_selected;
  guint n, position;

  g_return_val_if_fail (SOKAKU_IS_CHECKS_PLACE (self), FALSE);

  sokaku_check_rows_update (self->rows);
  has_selected = sokaku_checks_place_get_selected (self) != NULL;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  position = MIN (self->position, n);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 || has_selected || direction < 0)
        position = direction > 0 ? position + 1 : position + n - 1;
      position %= n;
      if (get_finding (sokaku_check_rows_peek (self->rows, position)) == NULL)
        continue;
      select_position (self, position);
      return TRUE;
    }
  return FALSE;
}

static void
append_column (GString *text, const char *column, char end)
{
  g_autofree char *line = sokaku_text_line_make (column, G_MAXINT);

  g_string_append (text, line);
  g_string_append_c (text, end);
}

/**
 * sokaku_checks_place_dup_text:
 * @self: a place
 *
 * Returns: (transfer full): the findings in sight as a table for other programs: a
 *   line each, columns separated by tabs, with a line of heads
 */
char *
sokaku_checks_place_dup_text (SokakuChecksPlace *self)
{
  GString *text = g_string_new (NULL);
  gpointer row;

  g_return_val_if_fail (SOKAKU_IS_CHECKS_PLACE (self), g_string_free (text, FALSE));

  sokaku_check_rows_update (self->rows);
  append_column (text, C_ ("column", "Severity"), '\t');
  append_column (text, C_ ("column", "Rule"), '\t');
  append_column (text, C_ ("column", "Number"), '\t');
  append_column (text, C_ ("column", "Title"), '\t');
  append_column (text, C_ ("column", "Field"), '\t');
  append_column (text, C_ ("column", "Problem"), '\n');
  for (guint i = 0; (row = sokaku_check_rows_peek (self->rows, i)) != NULL; i++)
    {
      SokakuFinding *finding = get_finding (row);
      gpointer subject = finding != NULL ? sokaku_finding_get_subject (finding) : NULL;
      g_autofree char *number = NULL;

      if (finding == NULL)
        continue;
      number = SOKAKU_IS_INITIATIVE (subject)
                   ? g_strdup_printf (C_ ("initiative", "No.%d"),
                                      sokaku_initiative_get_number (subject))
                   : g_strdup (SOKAKU_IS_ITEM (subject) ? sokaku_item_get_number (subject) : "");
      append_column (text, sokaku_severity_get_label (sokaku_finding_get_severity (finding)), '\t');
      append_column (text, sokaku_check_get_title (sokaku_finding_get_rule (finding)), '\t');
      append_column (text, number, '\t');
      append_column (text,
                     SOKAKU_IS_ITEM (subject)         ? sokaku_item_get_title (subject)
                     : SOKAKU_IS_INITIATIVE (subject) ? sokaku_initiative_get_title (subject)
                                                      : sokaku_finding_get_place (finding),
                     '\t');
      append_column (text, sokaku_finding_get_detail (finding), '\t');
      append_column (text, sokaku_finding_get_message (finding), '\n');
    }
  return g_string_free (text, FALSE);
}

/**
 * sokaku_checks_place_get_rows:
 * @self: a place
 *
 * Returns: (transfer none): the rows of its list
 */
SokakuCheckRows *
sokaku_checks_place_get_rows (SokakuChecksPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHECKS_PLACE (self), NULL);

  return self->rows;
}

static SokakuItem *
find_item (SokakuChecksPlace *self)
{
  if (self->document == NULL || *self->item == '\0'
      || !gtk_check_button_get_active (self->sheet_choice))
    return NULL;
  return sokaku_plan_find_item (sokaku_document_get_plan (self->document), self->item);
}

static void
apply_filters (SokakuChecksPlace *self)
{
  guint severity = gtk_drop_down_get_selected (self->severity_choice);
  guint rule = gtk_drop_down_get_selected (self->rule_choice);

  /* All, then from errors down to notes. */
  sokaku_check_rows_set_severity (self->rows, severity == 0 || severity > 3
                                                  ? SOKAKU_CHECK_ROWS_ALL
                                                  : SOKAKU_SEVERITY_ERROR - (int) (severity - 1));
  sokaku_check_rows_set_rule (self->rows, rule == 0 || rule == GTK_INVALID_LIST_POSITION
                                              ? ""
                                              : sokaku_check_list_rules ()[rule - 1]);
  sokaku_check_rows_set_words (self->rows,
                               gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  sokaku_check_rows_set_item (self->rows, find_item (self));
  update_summary (self);
}

static void
clear_filters (SokakuChecksPlace *self)
{
  gtk_drop_down_set_selected (self->severity_choice, 0);
  gtk_drop_down_set_selected (self->rule_choice, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_check_button_set_active (self->sheet_choice, FALSE);
  apply_filters (self);
}

/**
 * sokaku_checks_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 *
 * Shows the findings of its plan, and follows them.
 */
void
sokaku_checks_place_set_document (SokakuChecksPlace *self, SokakuDocument *document)
{
  g_return_if_fail (SOKAKU_IS_CHECKS_PLACE (self));

  if (self->document == document)
    return;
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);
  g_set_object (&self->document, document);
  self->position = 0;
  clear_filters (self);
  if (document != NULL)
    {
      self->findings = sokaku_findings_ref_for_plan (sokaku_document_get_plan (document));
      g_signal_connect_swapped (self->findings, "notify::busy", G_CALLBACK (update_summary), self);
    }
  sokaku_check_rows_set_findings (self->rows, self->findings);
  update_summary (self);
}

/**
 * sokaku_checks_place_set_item:
 * @self: a place
 * @item_id: id of the item whose sheet is chosen, or ""
 *
 * Says which findings are those of the chosen sheet.
 */
void
sokaku_checks_place_set_item (SokakuChecksPlace *self, const char *item_id)
{
  g_return_if_fail (SOKAKU_IS_CHECKS_PLACE (self));

  if (g_str_equal (self->item, item_id))
    return;
  g_free (self->item);
  self->item = g_strdup (item_id);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet_choice), *item_id != '\0');
  apply_filters (self);
}

static void
setup_row (SokakuChecksPlace *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, sokaku_check_row_new ());
}

static void
bind_row (SokakuChecksPlace *self, GtkListItem *list_item)
{
  gpointer content = gtk_list_item_get_item (list_item);

  gtk_list_item_set_selectable (list_item, SOKAKU_IS_FINDING (content));
  sokaku_check_row_set (SOKAKU_CHECK_ROW (gtk_list_item_get_child (list_item)), content);
}

static void
unbind_row (SokakuChecksPlace *self, GtkListItem *list_item)
{
  sokaku_check_row_set (SOKAKU_CHECK_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
row_activated (SokakuChecksPlace *self, guint position)
{
  gpointer row = sokaku_check_rows_peek (self->rows, position);

  if (row == NULL)
    return;
  if (SOKAKU_IS_CHECK_GROUP (row))
    {
      sokaku_check_rows_fold (self->rows, row, !sokaku_check_group_get_folded (row));
      return;
    }
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-finding", NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-finding", NULL);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = sokaku_checks_place_dup_text (SOKAKU_CHECKS_PLACE (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
sokaku_checks_place_map (GtkWidget *widget)
{
  SokakuChecksPlace *self = SOKAKU_CHECKS_PLACE (widget);

  sokaku_check_rows_set_active (self->rows, TRUE);
  update_summary (self);
  GTK_WIDGET_CLASS (sokaku_checks_place_parent_class)->map (widget);
}

static void
sokaku_checks_place_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sokaku_checks_place_parent_class)->unmap (widget);
  sokaku_check_rows_set_active (SOKAKU_CHECKS_PLACE (widget)->rows, FALSE);
}

static void
sokaku_checks_place_dispose (GObject *object)
{
  SokakuChecksPlace *self = SOKAKU_CHECKS_PLACE (object);

  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_CHECKS_PLACE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->findings);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sokaku_checks_place_parent_class)->dispose (object);
}

static void
sokaku_checks_place_finalize (GObject *object)
{
  g_free (SOKAKU_CHECKS_PLACE (object)->item);

  G_OBJECT_CLASS (sokaku_checks_place_parent_class)->finalize (object);
}

static void
sokaku_checks_place_class_init (SokakuChecksPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_checks_place_dispose;
  object_class->finalize = sokaku_checks_place_finalize;
  widget_class->map = sokaku_checks_place_map;
  widget_class->unmap = sokaku_checks_place_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/checks-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, severity_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, rule_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, sheet_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuChecksPlace, list_view);
  gtk_widget_class_bind_template_callback (widget_class, apply_filters);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_install_action (widget_class, "checks.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "checks.copy", NULL, copy_action);
}

static void
connect_list (SokakuChecksPlace *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_row), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_row), self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (update_summary), self);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

static void
fill_choices (SokakuChecksPlace *self)
{
  GtkStringList *severities = gtk_string_list_new (NULL);
  GtkStringList *rules = gtk_string_list_new (NULL);

  gtk_string_list_append (severities, C_ ("filter", "All Severities"));
  for (int severity = SOKAKU_SEVERITY_ERROR; severity >= SOKAKU_SEVERITY_NOTE; severity--)
    gtk_string_list_append (severities, sokaku_severity_get_label (severity));
  gtk_drop_down_set_model (self->severity_choice, G_LIST_MODEL (severities));
  g_object_unref (severities);

  gtk_string_list_append (rules, C_ ("filter", "All Rules"));
  for (const char *const *rule = sokaku_check_list_rules (); *rule != NULL; rule++)
    gtk_string_list_append (rules, sokaku_check_get_title (*rule));
  gtk_drop_down_set_model (self->rule_choice, G_LIST_MODEL (rules));
  g_object_unref (rules);
}

static void
sokaku_checks_place_init (SokakuChecksPlace *self)
{
  self->item = g_strdup ("");
  self->rows = sokaku_check_rows_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet_choice), FALSE);
  fill_choices (self);
  connect_list (self);
  selection_changed (self);
}
