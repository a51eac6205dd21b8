/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dialogs about an item: a new one, its initiative, its end, its removal. */
#include "sokaku-item-dialog.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-removal-question.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"

typedef struct _ItemDialog ItemDialog;

struct _ItemDialog
{
  GtkWidget *dialog;
  GtkWidget *grid;
  SokakuDocument *document;
  SokakuItem *item; /* (nullable) */
  SokakuItemDialogAdded added;
  gpointer data;

  GtkWidget *initiative; /* these as far as there are any */
  GtkWidget *position;   /* first, then below each item */
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *date;
  GtkWidget *message;

  /* Does it, or says why not; without @history only the latter. */
  gboolean (*apply) (ItemDialog *self, SokakuHistory *history, GError **error);
};

static SokakuPlan *
get_plan (ItemDialog *self)
{
  return sokaku_document_get_plan (self->document);
}

static void
item_dialog_free (gpointer data)
{
  ItemDialog *self = data;

  g_object_unref (self->document);
  g_clear_object (&self->item);
  g_free (self);
}

/* What cannot be done is said while it is typed. */
static void
update (ItemDialog *self)
{
  g_autoptr (GError) error = NULL;
  gboolean possible;

  if (self->message == NULL)
    return;
  possible = self->apply (self, NULL, &error);
  gtk_label_set_text (GTK_LABEL (self->message), possible ? "" : error->message);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT, possible);
}

static void
on_response (ItemDialog *self, int response)
{
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT
      && !self->apply (self, sokaku_document_get_history (self->document), &error))
    {
      gtk_label_set_text (GTK_LABEL (self->message), error->message);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (self->dialog));
}

static ItemDialog *
item_dialog_new (GtkWidget *widget,
                 SokakuDocument *document,
                 SokakuItem *item,
                 const char *title,
                 const char *verb)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  ItemDialog *self = g_new0 (ItemDialog, 1);
  GtkWidget *content;

  self->document = g_object_ref (document);
  self->item = item != NULL ? g_object_ref (item) : NULL;
  self->dialog = gtk_dialog_new_with_buttons (
      title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
      GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, _ ("_Cancel"), GTK_RESPONSE_CANCEL, verb,
      GTK_RESPONSE_ACCEPT, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 520, -1);
  gtk_widget_add_css_class (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT),
      "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (self->dialog, "item-dialog");
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_add_css_class (self->grid, "dialog-grid");
  content = gtk_dialog_get_content_area (GTK_DIALOG (self->dialog));
  gtk_box_append (GTK_BOX (content), self->grid);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (on_response), self);
  g_object_set_data_full (G_OBJECT (self->dialog), "item-dialog", self, item_dialog_free);
  return self;
}

static void
add_row (ItemDialog *self, int row, const char *title, GtkWidget *widget)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), widget, 1, row, 1, 1);
}

static GtkWidget *
add_entry (ItemDialog *self, int row, const char *title, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update), self);
  add_row (self, row, title, entry);
  return entry;
}

/* All initiatives, @chosen at first. */
static void
add_initiatives (ItemDialog *self, int row, SokakuInitiative *chosen)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (get_plan (self));
  GtkStringList *names = gtk_string_list_new (NULL);
  guint position = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      g_autofree char *name = sokaku_structure_dup_name (sokaku_node_list_peek (initiatives, i));

      gtk_string_list_append (names, name);
    }
  self->initiative = gtk_drop_down_new (
      G_LIST_MODEL (names), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->initiative), TRUE);
  if (chosen != NULL && sokaku_node_list_find (initiatives, chosen, &position))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->initiative), position);
  g_signal_connect_swapped (self->initiative, "notify::selected", G_CALLBACK (update), self);
  add_row (self, row, _ ("_Initiative"), self->initiative);
}

static SokakuInitiative *
get_initiative (ItemDialog *self)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (get_plan (self)),
                                gtk_drop_down_get_selected (GTK_DROP_DOWN (self->initiative)));
}

/* The places in the chosen initiative: below the item that was asked at if it is there, else
 * at the end. */
static void
update_positions (ItemDialog *self)
{
  SokakuInitiative *initiative = get_initiative (self);
  SokakuNodeList *items = initiative != NULL ? sokaku_initiative_get_items (initiative) : NULL;
  const guint n = items != NULL ? sokaku_node_list_get_length (items) : 0;
  GtkStringList *places = gtk_string_list_new (NULL);
  guint chosen = n;
  guint position;

  gtk_string_list_append (places, n > 0 ? _ ("At the beginning") : _ ("As the only item"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = sokaku_structure_dup_name (sokaku_node_list_peek (items, i));
      g_autofree char *place = g_strdup_printf (
          /* Translators: %s is number and title of an item */
          i + 1 < n ? _ ("Below “%s”") : _ ("At the end, below “%s”"), name);

      gtk_string_list_append (places, place);
    }
  if (self->item != NULL && items != NULL && sokaku_node_list_find (items, self->item, &position))
    chosen = position + 1;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->position), G_LIST_MODEL (places));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->position), chosen);
  g_object_unref (places);
}

static void
add_positions (ItemDialog *self, int row)
{
  self->position = gtk_drop_down_new (
      NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->position), TRUE);
  g_signal_connect_swapped (self->initiative, "notify::selected", G_CALLBACK (update_positions),
                            self);
  add_row (self, row, _ ("_Place"), self->position);
  update_positions (self);
}

static GtkWidget *
present (ItemDialog *self, int row)
{
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 40);
  gtk_widget_add_css_class (self->message, "warning-text");
  gtk_grid_attach (GTK_GRID (self->grid), self->message, 1, row, 1, 1);
  update (self);
  /* Nobody has done anything wrong yet. */
  gtk_label_set_text (GTK_LABEL (self->message), "");
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}

/* --- New --- */

static gboolean
apply_new (ItemDialog *self, SokakuHistory *history, GError **error)
{
  const char *number = gtk_editable_get_text (GTK_EDITABLE (self->number));
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));
  SokakuInitiative *initiative = get_initiative (self);
  SokakuItem *item;

  if (initiative == NULL)
    {
      g_set_error_literal (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_NEEDED,
                           _ ("Items belong to initiatives: add one first."));
      return FALSE;
    }
  if (history == NULL)
    return sokaku_structure_check_item (get_plan (self), number, title, error);
  item = sokaku_structure_add_item (get_plan (self), history, initiative,
                                    gtk_drop_down_get_selected (GTK_DROP_DOWN (self->position)),
                                    number, title, error);
  if (item != NULL && self->added != NULL)
    self->added (item, self->data);
  return item != NULL;
}

/**
 * sokaku_item_dialog_add:
 * @widget: a widget in the window that asks
 * @document: the open document
 * @after: (nullable): the item below which the new one stands if nothing else is chosen
 * @added: (nullable): told of the new item
 * @data: data for @added
 *
 * Asks for initiative, place in it, number and title of a new item, and adds it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
sokaku_item_dialog_add (GtkWidget *widget,
                        SokakuDocument *document,
                        SokakuItem *after,
                        SokakuItemDialogAdded added,
                        gpointer data)
{
  ItemDialog *self = item_dialog_new (widget, document, after, _ ("New Item"), _ ("_Add"));
  g_autofree char *number = sokaku_structure_suggest_number (get_plan (self));

  self->apply = apply_new;
  self->added = added;
  self->data = data;
  add_initiatives (self, 0, after != NULL ? sokaku_item_get_initiative (after) : NULL);
  add_positions (self, 1);
  self->number = add_entry (self, 2, _ ("_Number"), number);
  self->title = add_entry (self, 3, _ ("_Title"), "");
  gtk_widget_grab_focus (self->title);
  return present (self, 4);
}

/* --- Another initiative --- */

static gboolean
apply_move (ItemDialog *self, SokakuHistory *history, GError **error)
{
  SokakuInitiative *initiative = get_initiative (self);

  if (initiative == NULL || initiative == sokaku_item_get_initiative (self->item))
    {
      g_set_error_literal (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                           _ ("Choose another initiative."));
      return FALSE;
    }
  return history == NULL
         || sokaku_structure_move_item (get_plan (self), history, self->item, initiative, G_MAXUINT,
                                        error);
}

/**
 * sokaku_item_dialog_move:
 * @widget: a widget in the window that asks
 * @document: the open document
 * @item: an item
 *
 * Asks which initiative @item shall belong to, and gives it to that.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
sokaku_item_dialog_move (GtkWidget *widget, SokakuDocument *document, SokakuItem *item)
{
  g_autofree char *name = sokaku_structure_dup_name (item);
  g_autofree char *title = NULL;
  ItemDialog *self;

  /* Translators: number and title of an item. */
  title = g_strdup_printf (_ ("Move “%s”"), name);
  self = item_dialog_new (widget, document, item, title, _ ("_Move"));
  self->apply = apply_move;
  add_initiatives (self, 0, sokaku_item_get_initiative (item));
  return present (self, 1);
}

/* --- End --- */

static gboolean
apply_end (ItemDialog *self, SokakuHistory *history, GError **error)
{
  int date = 0;

  if (!sokaku_era_parse_date (gtk_editable_get_text (GTK_EDITABLE (self->date)), &date))
    date = 0;
  return sokaku_structure_end_item (get_plan (self), history, self->item, date, error);
}

/**
 * sokaku_item_dialog_end:
 * @widget: a widget in the window that asks
 * @document: the open document
 * @item: an item that has not ended
 *
 * Asks when @item ended, the end of the plan being suggested, and retires it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
sokaku_item_dialog_end (GtkWidget *widget, SokakuDocument *document, SokakuItem *item)
{
  SokakuPlan *plan = sokaku_document_get_plan (document);
  g_autofree char *name = sokaku_structure_dup_name (item);
  g_autofree char *title = NULL;
  g_autofree char *date = sokaku_era_format_date (
      SOKAKU_DATE (sokaku_plan_get_last_fiscal (plan) + 1, 3, 0), SOKAKU_ERA_SHORT);
  GtkWidget *hint = gtk_label_new (_ ("The item stays in the plan with its sheet. Later years "
                                      "without data become “ended”."));
  ItemDialog *self;

  /* Translators: number and title of an item. */
  title = g_strdup_printf (_ ("End “%s”"), name);
  self = item_dialog_new (widget, document, item, title, _ ("_End"));
  self->apply = apply_end;
  self->date = add_entry (self, 0, _ ("_Month of the end"), date);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 40);
  gtk_widget_add_css_class (hint, "dim");
  gtk_grid_attach (GTK_GRID (self->grid), hint, 1, 2, 1, 1);
  return present (self, 1);
}

/* --- Removal --- */

typedef struct
{
  SokakuDocument *document;
  SokakuItem *item;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *self = data;

  g_object_unref (self->document);
  g_object_unref (self->item);
  g_free (self);
}

static void
remove_item (gpointer data)
{
  Removal *self = data;

  sokaku_structure_remove (sokaku_document_get_plan (self->document),
                           sokaku_document_get_history (self->document), self->item, NULL);
}

/**
 * sokaku_item_dialog_remove:
 * @widget: a widget in the window that asks
 * @document: the open document
 * @item: an item that can be removed
 *
 * Removes @item; asks before, if its sheet holds anything.
 *
 * Returns: (transfer none) (nullable): the question; %NULL if the item is gone already
 */
GtkWidget *
sokaku_item_dialog_remove (GtkWidget *widget, SokakuDocument *document, SokakuItem *item)
{
  g_autofree char *name = sokaku_structure_dup_name (item);
  g_autofree char *sentence
      = sokaku_structure_describe_removal (sokaku_document_get_plan (document), item);
  Removal *removal = g_new0 (Removal, 1);

  removal->document = g_object_ref (document);
  removal->item = g_object_ref (item);
  if (sentence != NULL)
    return sokaku_removal_question_ask (widget, name, sentence, remove_item, removal, removal_free);
  remove_item (removal);
  removal_free (removal);
  return NULL;
}
