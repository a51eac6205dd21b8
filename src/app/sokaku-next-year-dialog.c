/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks how to open the next fiscal year, and shows beforehand what that does. */
#include "sokaku-next-year-dialog.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-next-year.h"
#include "sokaku-pick-view.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"

struct _SokakuNextYearDialog
{
  GtkWindow parent_instance;

  SokakuDocument *document;
  SokakuPlan *plan;
  GArray *years; /* fiscal years that can be opened */
  SokakuNextYear *next;

  GtkDropDown *year_drop_down;
  GtkLabel *year_note;
  GtkCheckButton *evaluate_check;
  GtkCheckButton *lock_check;
  GtkLabel *rows_title;
  GtkWidget *rows_buttons;
  GtkStack *rows_stack;
  SokakuPickView *rows_view;
  GtkLabel *summary_label;
  GtkLabel *error_label;
  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (SokakuNextYearDialog, sokaku_next_year_dialog, GTK_TYPE_WINDOW)

/* --- Words --- */

static char *
describe_year (SokakuPlan *plan, int fiscal)
{
  g_autofree char *label = sokaku_plan_dup_year_label (plan, fiscal);
  g_autofree char *full = sokaku_era_format_fiscal_year (fiscal, SOKAKU_ERA_LONG);

  /* Translators: a fiscal year in short and in full, such as R2 and 令和2年度. */
  return g_strdup_printf (_ ("%s (%s)"), label, full);
}

static const char *
describe_state (SokakuAction *action)
{
  switch (sokaku_next_year_get_state (action))
    {
    case SOKAKU_NEXT_NO_RESULT:
      return _ ("No result yet");
    case SOKAKU_NEXT_CONTINUED:
      return _ ("Continued");
    case SOKAKU_NEXT_DONE:
    default:
      return _ ("Has a result");
    }
}

/* An item's number and title, or a row's number and plan with its reference put into words. */
static void
describe_row (gpointer node, gboolean is_heading, char **text, char **detail, gpointer user_data)
{
  SokakuNextYearDialog *self = SOKAKU_NEXT_YEAR_DIALOG (user_data);
  g_autofree char *number = NULL;
  g_autofree char *full = NULL;
  SokakuItem *item;

  if (is_heading)
    {
      *text
          = g_strdup_printf ("%s  %s", sokaku_item_get_number (node), sokaku_item_get_title (node));
      return;
    }
  item = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);
  number = sokaku_circled_number (sokaku_item_get_action_number (item, node));
  full = sokaku_reference_resolve (sokaku_action_get_plan (node), item, self->plan,
                                   SOKAKU_TEXT_PLAN, NULL);
  if (full == NULL)
    full = sokaku_reference_render (sokaku_action_get_plan (node), item, self->plan);
  *text = g_strdup_printf ("%s  %s", number, g_strdelimit (full, "\n", ' '));
  *detail = g_strdup (describe_state (node));
}

static void
append_counted (GString *text, const char *format, guint n)
{
  g_autofree char *sentence = g_strdup_printf (format, n);

  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

/* One sentence for each thing that is going to happen. */
static char *
describe_effect (SokakuNextYearDialog *self)
{
  SokakuNextCounts counts;
  GString *text = g_string_new (NULL);

  sokaku_next_year_count (self->next, &counts);
  if (counts.rows > 0)
    {
      g_autofree char *items = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", counts.items), counts.items);
      g_autofree char *rows = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", counts.rows), counts.rows);

      /* Translators: "12 items" and "30 rows". */
      g_string_append_printf (text, _ ("%s get %s, each “same as” the row it continues."), items,
                              rows);
    }
  append_counted (text,
                  g_dngettext (GETTEXT_PACKAGE, "The schedule of %u item goes on (⇒).",
                               "The schedules of %u items go on (⇒).", counts.spans),
                  counts.spans);
  append_counted (
      text,
      g_dngettext (GETTEXT_PACKAGE, "%u year is locked.", "%u years are locked.", counts.locks),
      counts.locks);
  if (text->len == 0)
    g_string_append (text, _ ("No rows are added and no year is locked."));
  return g_string_free (text, FALSE);
}

/* --- State --- */

static void
update_widgets (SokakuNextYearDialog *self)
{
  g_autofree char *effect = describe_effect (self);
  g_autofree char *from_label = NULL;
  g_autofree char *title = NULL;
  g_autofree char *lock = NULL;
  SokakuYear *year = sokaku_plan_find_year (self->plan, sokaku_next_year_get_fiscal (self->next));
  guint n_rows = g_list_model_get_n_items (
      sokaku_pick_list_get_rows (sokaku_next_year_get_list (self->next)));
  int from;

  gtk_label_set_text (self->year_note,
                      year == NULL ? _ ("Is added to the plan.") : _ ("Is in the plan already."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->evaluate_check),
                            year == NULL || !sokaku_year_get_evaluated (year));
  if (sokaku_next_year_get_from (self->next, &from))
    {
      from_label = sokaku_plan_dup_year_label (self->plan, from);
      /* Translators: a fiscal year, such as R2. */
      title = g_strdup_printf (_ ("Rows to Carry Over from %s"), from_label);
      /* Translators: a fiscal year, such as R2. */
      lock = g_strdup_printf (_ ("_Lock the years up to %s against edits"), from_label);
      gtk_label_set_text (self->rows_title, title);
      gtk_check_button_set_label (self->lock_check, lock);
    }
  gtk_stack_set_visible_child_name (self->rows_stack, n_rows > 0 ? "rows" : "none");
  gtk_widget_set_sensitive (self->rows_buttons, n_rows > 0);
  gtk_label_set_text (self->summary_label, effect);
}

static void
on_year (SokakuNextYearDialog *self)
{
  const guint selected = gtk_drop_down_get_selected (self->year_drop_down);
  SokakuYear *year;
  int fiscal;

  if (self->years == NULL || selected >= self->years->len)
    return;
  fiscal = g_array_index (self->years, int, selected);
  g_clear_object (&self->next);
  self->next = sokaku_next_year_new (self->plan, fiscal);
  year = sokaku_plan_find_year (self->plan, fiscal);
  if (year != NULL && sokaku_year_get_evaluated (year))
    gtk_check_button_set_active (self->evaluate_check, TRUE);
  sokaku_next_year_set_evaluate (self->next, gtk_check_button_get_active (self->evaluate_check));
  sokaku_next_year_set_lock (self->next, gtk_check_button_get_active (self->lock_check));
  g_signal_connect_object (sokaku_next_year_get_list (self->next), "changed",
                           G_CALLBACK (update_widgets), self, G_CONNECT_SWAPPED);
  sokaku_pick_view_set_list (self->rows_view, sokaku_next_year_get_list (self->next), describe_row,
                             self);
  update_widgets (self);
}

static void
on_option (SokakuNextYearDialog *self)
{
  if (self->next == NULL)
    return;
  sokaku_next_year_set_evaluate (self->next, gtk_check_button_get_active (self->evaluate_check));
  sokaku_next_year_set_lock (self->next, gtk_check_button_get_active (self->lock_check));
  update_widgets (self);
}

/* --- Actions --- */

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuNextYearDialog *self = SOKAKU_NEXT_YEAR_DIALOG (widget);
  const char *which = g_variant_get_string (parameter, NULL);

  sokaku_next_year_choose (self->next, g_str_equal (which, "all")    ? SOKAKU_NEXT_ALL
                                       : g_str_equal (which, "none") ? SOKAKU_NEXT_NONE
                                                                     : SOKAKU_NEXT_UNFINISHED);
}

/* The plan changed under the dialog: what it shows is no longer so. */
static void
on_plan_changed (SokakuNextYearDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuNextYearDialog *self = SOKAKU_NEXT_YEAR_DIALOG (widget);
  SokakuHistory *history = sokaku_document_get_history (self->document);
  g_autoptr (GError) error = NULL;

  g_signal_handlers_disconnect_by_func (history, on_plan_changed, self);
  if (!sokaku_next_year_apply (self->next, history, &error))
    {
      gtk_label_set_text (self->error_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
sokaku_next_year_dialog_dispose (GObject *object)
{
  SokakuNextYearDialog *self = SOKAKU_NEXT_YEAR_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_NEXT_YEAR_DIALOG);
  g_clear_object (&self->next);
  g_clear_object (&self->document);
  g_clear_pointer (&self->years, g_array_unref);

  G_OBJECT_CLASS (sokaku_next_year_dialog_parent_class)->dispose (object);
}

static void
sokaku_next_year_dialog_class_init (SokakuNextYearDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_next_year_dialog_dispose;

  g_type_ensure (SOKAKU_TYPE_PICK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/next-year-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, year_drop_down);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, year_note);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, evaluate_check);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, lock_check);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, rows_title);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, rows_buttons);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, rows_stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, rows_view);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuNextYearDialog, open_button);
  gtk_widget_class_bind_template_callback (widget_class, on_year);
  gtk_widget_class_bind_template_callback (widget_class, on_option);

  gtk_widget_class_install_action (widget_class, "next-year.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "next-year.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "next-year.open", NULL);
}

static void
sokaku_next_year_dialog_init (SokakuNextYearDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sokaku_next_year_dialog_new:
 * @parent: the window that shows @document
 * @document: a document whose plan has years
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GtkWindow *
sokaku_next_year_dialog_new (GtkWindow *parent, SokakuDocument *document)
{
  SokakuNextYearDialog *self
      = g_object_new (SOKAKU_TYPE_NEXT_YEAR_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->document = g_object_ref (document);
  self->plan = sokaku_document_get_plan (document);
  self->years = sokaku_next_year_list_years (self->plan);
  for (guint i = 0; i < self->years->len; i++)
    gtk_string_list_take (labels, describe_year (self->plan, g_array_index (self->years, int, i)));
  gtk_drop_down_set_model (self->year_drop_down, G_LIST_MODEL (labels));
  on_year (self);
  g_signal_connect_object (sokaku_document_get_history (document), "notify::can-undo",
                           G_CALLBACK (on_plan_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (self->open_button);
  return GTK_WINDOW (self);
}
