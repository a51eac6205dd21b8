/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of initiatives with their items: a tree. */
#include "sokaku-plan-settings-pages.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-item-dialog.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"

static GListModel *
list_items (gpointer node, gpointer data)
{
  return SOKAKU_IS_INITIATIVE (node)
             ? G_LIST_MODEL (g_object_ref (sokaku_initiative_get_items (node)))
             : NULL;
}

static GListModel *
list_initiatives (SokakuPlan *plan)
{
  return G_LIST_MODEL (
      gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (sokaku_plan_get_initiatives (plan))),
                               FALSE, TRUE, list_items, NULL, NULL));
}

static char *
dup_themes (SokakuPlan *plan, SokakuInitiative *initiative)
{
  GString *text = g_string_new (NULL);

  for (const char *const *id = sokaku_initiative_get_themes (initiative); *id != NULL; id++)
    {
      SokakuTheme *theme = sokaku_plan_find_theme (plan, *id);

      if (theme == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, sokaku_theme_get_short_in_lists (theme));
    }
  return g_string_free (text, FALSE);
}

/* What has become of an item; of an initiative, how many items it holds. */
static char *
dup_state (SokakuPlan *plan, gpointer node)
{
  g_autofree char *date = NULL;

  if (SOKAKU_IS_INITIATIVE (node))
    {
      guint n = sokaku_node_list_get_length (sokaku_initiative_get_items (node));

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n), n);
    }
  if (*sokaku_item_get_damage (node) != '\0')
    return g_strdup (_ ("cannot be read"));
  if (!sokaku_item_get_ended (node))
    return g_strdup ("");
  date = sokaku_era_format_date (sokaku_item_get_end_date (node), SOKAKU_ERA_SHORT);
  /* Translators: %s is a month such as R5.3; "ended" alone where it is not known. */
  return *date != '\0' ? g_strdup_printf (C_ ("state", "ended %s"), date)
                       : g_strdup (C_ ("state", "ended"));
}

static char *
dup_text (SokakuPlan *plan, gpointer node, const char *property)
{
  if (g_str_equal (property, "themes"))
    return dup_themes (plan, node);
  if (g_str_equal (property, "state"))
    return dup_state (plan, node);
  return sokaku_structure_dup_text (node, property);
}

static SokakuInitiative *
get_initiative (SokakuPlan *plan, gpointer node)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint n = sokaku_node_list_get_length (initiatives);

  if (SOKAKU_IS_INITIATIVE (node))
    return node;
  if (node != NULL)
    return sokaku_item_get_initiative (node);
  return n > 0 ? sokaku_node_list_peek (initiatives, n - 1) : NULL;
}

/* Below the selected item, or at the end of the selected initiative. */
static gpointer
add_item (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuInitiative *initiative = get_initiative (plan, after);
  g_autofree char *number = sokaku_structure_suggest_number (plan);
  guint position = G_MAXUINT - 1;

  if (initiative == NULL)
    {
      g_set_error_literal (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_NEEDED,
                           _ ("Items belong to initiatives: add one first."));
      return NULL;
    }
  if (SOKAKU_IS_ITEM (after))
    sokaku_node_list_find (sokaku_initiative_get_items (initiative), after, &position);
  return sokaku_structure_add_item (plan, history, initiative, position + 1, number, _ ("New item"),
                                    error);
}

static gpointer
add_initiative (SokakuPlan *plan, SokakuHistory *history, gpointer after, GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuInitiative *initiative = get_initiative (plan, after);
  guint position = sokaku_node_list_get_length (initiatives);

  if (initiative != NULL && sokaku_node_list_find (initiatives, initiative, &position))
    position++;
  return sokaku_structure_add_initiative (plan, history, position, _ ("New initiative"), error);
}

/* Beyond the first and last item of an initiative are the initiatives beside it. */
static gboolean
step (SokakuPlan *plan, SokakuHistory *history, gpointer node, int direction, GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuInitiative *initiative = get_initiative (plan, node);
  SokakuNodeList *items;
  guint position, at;

  if (SOKAKU_IS_INITIATIVE (node))
    return sokaku_plan_settings_step (plan, history, node, direction, error);
  items = sokaku_initiative_get_items (initiative);
  sokaku_node_list_find (items, node, &position);
  sokaku_node_list_find (initiatives, initiative, &at);
  if (direction < 0 && position == 0)
    return at > 0
           && sokaku_structure_move_item (
               plan, history, node, sokaku_node_list_peek (initiatives, at - 1), G_MAXUINT, error);
  if (direction > 0 && position + 1 == sokaku_node_list_get_length (items))
    return at + 1 < sokaku_node_list_get_length (initiatives)
           && sokaku_structure_move_item (plan, history, node,
                                          sokaku_node_list_peek (initiatives, at + 1), 0, error);
  return sokaku_structure_move (plan, history, node, position + (guint) direction, error);
}

static gboolean
drop_item (SokakuPlan *plan,
           SokakuHistory *history,
           SokakuItem *item,
           gpointer target,
           gboolean below,
           GError **error)
{
  SokakuInitiative *from = sokaku_item_get_initiative (item);
  SokakuInitiative *to = get_initiative (plan, target);
  SokakuNodeList *items = sokaku_initiative_get_items (to);
  guint position = sokaku_node_list_get_length (items);
  guint old;

  if (SOKAKU_IS_ITEM (target) && sokaku_node_list_find (items, target, &position))
    position += below;
  if (from == to && sokaku_node_list_find (items, item, &old))
    {
      if (position > old)
        position--;
      if (position == old)
        return FALSE;
    }
  return sokaku_structure_move_item (plan, history, item, to, position, error);
}

static gboolean
drop (SokakuPlan *plan,
      SokakuHistory *history,
      gpointer node,
      gpointer target,
      gboolean below,
      GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint from, to;

  if (SOKAKU_IS_ITEM (node))
    return drop_item (plan, history, node, target, below, error);
  if (!sokaku_node_list_find (initiatives, node, &from)
      || !sokaku_node_list_find (initiatives, get_initiative (plan, target), &to))
    return FALSE;
  to += below || SOKAKU_IS_ITEM (target);
  if (to > from)
    to--;
  return to != from && sokaku_structure_move (plan, history, node, to, error);
}

static const SokakuPlanSettingsColumn columns[] = {
  { "number", N_ ("Number"), SOKAKU_PLAN_SETTINGS_TEXT, 96 },
  { "title", N_ ("Title"), SOKAKU_PLAN_SETTINGS_TEXT },
  { "themes", N_ ("Themes"), SOKAKU_PLAN_SETTINGS_THEMES, 190 },
  { "tag", N_ ("Tag"), SOKAKU_PLAN_SETTINGS_TEXT, 110 },
  { "state", N_ ("State"), SOKAKU_PLAN_SETTINGS_SHOWN, 100 },
};

static const SokakuPlanSettingsSpec spec = {
  .name = "items",
  .title = N_ ("Initiatives and Items"),
  .hint = N_ ("The order is that of the lists and of the sheets. Drag a row, or move it with "
              "Alt+Up and Alt+Down; an item goes on into the next initiative."),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .get_list = list_initiatives,
  .set_text = sokaku_structure_set_text,
  .dup_text = dup_text,
  .add = add_item,
  .add_label = N_ ("Item"),
  .add_other = add_initiative,
  .add_other_label = N_ ("Initiative"),
  .check_removal = sokaku_structure_check_removal,
  .describe = sokaku_structure_describe_removal,
  .remove = sokaku_structure_remove,
  .move = drop,
  .step = step,
};

/**
 * sokaku_plan_settings_items_get_spec:
 *
 * Returns: the table of initiatives and items
 */
const SokakuPlanSettingsSpec *
sokaku_plan_settings_items_get_spec (void)
{
  return &spec;
}

/* --- Buttons of this table alone --- */

typedef struct
{
  SokakuDocument *document;
  SokakuPlanSettingsTable *table; /* not owned: it owns this */
  GtkWidget *move;
  GtkWidget *end;
} Buttons;

static void
buttons_free (gpointer data)
{
  Buttons *self = data;

  g_object_unref (self->document);
  g_free (self);
}

static void
on_move (Buttons *self)
{
  gpointer node = sokaku_plan_settings_table_get_selected (self->table);

  if (SOKAKU_IS_ITEM (node))
    sokaku_item_dialog_move (GTK_WIDGET (self->table), self->document, node);
}

static void
on_end (Buttons *self)
{
  gpointer node = sokaku_plan_settings_table_get_selected (self->table);
  g_autoptr (GError) error = NULL;

  if (!SOKAKU_IS_ITEM (node))
    return;
  if (sokaku_item_get_ended (node))
    {
      sokaku_structure_resume_item (sokaku_document_get_plan (self->document),
                                    sokaku_document_get_history (self->document), node, &error);
      sokaku_plan_settings_table_show_error (self->table, error != NULL ? error->message : NULL);
    }
  else
    sokaku_item_dialog_end (GTK_WIDGET (self->table), self->document, node);
}

static void
on_number (Buttons *self)
{
  sokaku_structure_number_initiatives (sokaku_document_get_plan (self->document),
                                       sokaku_document_get_history (self->document));
}

static void
update_buttons (Buttons *self)
{
  gpointer node = sokaku_plan_settings_table_get_selected (self->table);
  gboolean item = SOKAKU_IS_ITEM (node);

  gtk_widget_set_sensitive (self->move, item);
  gtk_widget_set_sensitive (self->end, item);
  gtk_button_set_label (GTK_BUTTON (self->end),
                        item && sokaku_item_get_ended (node) ? _ ("Continue") : _ ("End…"));
}

static GtkWidget *
add_button (Buttons *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  sokaku_plan_settings_table_add_button (self->table, button);
  return button;
}

/**
 * sokaku_plan_settings_items_new:
 * @document: the open document
 *
 * Returns: (transfer floating): the table of initiatives and items, with its buttons
 */
GtkWidget *
sokaku_plan_settings_items_new (SokakuDocument *document)
{
  Buttons *self = g_new0 (Buttons, 1);

  self->document = g_object_ref (document);
  self->table = sokaku_plan_settings_table_new (document, &spec);
  g_object_set_data_full (G_OBJECT (self->table), "buttons", self, buttons_free);
  self->move = add_button (self, _ ("Move to Initiative…"), G_CALLBACK (on_move));
  self->end = add_button (self, _ ("End…"), G_CALLBACK (on_end));
  add_button (self, _ ("Number Initiatives 1, 2, 3…"), G_CALLBACK (on_number));
  g_signal_connect_swapped (self->table, "updated", G_CALLBACK (update_buttons), self);
  update_buttons (self);
  return GTK_WIDGET (self->table);
}
