/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the council: ratings from the ballots, opinions, members. */
#include "sokaku-council-place.h"

#include <glib/gi18n-lib.h>

#include "sokaku-council.h"
#include "sokaku-difference-row.h"
#include "sokaku-plan-settings-pages.h"
#include "sokaku-tenths.h"

struct _SokakuCouncilPlace
{
  GtkWidget parent_instance;

  SokakuDocument *document;
  SokakuPlan *plan;
  gulong changed_id;
  guint update_source;
  SokakuInitiative *initiative; /* whose figures are below the grid */
  GtkWidget *members_table;
  GtkRoot *root; /* whose focus is followed */

  GtkWidget *box;
  GtkLabel *summary_label;
  GtkToggleButton *column_button;
  GtkToggleButton *second_button;
  GtkWidget *ballots_button;
  GtkLabel *message_label;
  GtkStack *stack;
  GtkStack *ratings_stack;
  GtkLabel *empty_label;
  GtkWidget *members_button;
  GtkWidget *scroller;
  SokakuRatingGrid *grid;
  GtkWidget *differences_scroller;
  GtkListBox *differences;
  GtkLabel *initiative_label;
  GtkEntry *average_entry;
  GtkEntry *adopted_entry;
  GtkEntry *reason_entry;
  SokakuOpinionPane *opinion_pane;
  GtkBox *members_box;
};

G_DEFINE_FINAL_TYPE (SokakuCouncilPlace, sokaku_council_place, GTK_TYPE_WIDGET)

/**
 * sokaku_council_place_say:
 * @self: a place
 * @sentence: what could not be done, and why; "" for nothing
 *
 * Shows a sentence at the head of the place, until something is done.
 */
void
sokaku_council_place_say (SokakuCouncilPlace *self, const char *sentence)
{
  g_return_if_fail (SOKAKU_IS_COUNCIL_PLACE (self));

  gtk_label_set_text (self->message_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), *sentence != '\0');
}

/* --- Figures of an initiative --- */

static const char *
get_entry_property (SokakuCouncilPlace *self, GtkEntry *entry)
{
  return entry == self->average_entry   ? "average"
         : entry == self->adopted_entry ? "adopted"
                                        : "adopted-reason";
}

static char *
dup_shown (SokakuInitiative *initiative, const char *property)
{
  int value;

  if (g_str_equal (property, "adopted-reason"))
    return g_strdup (sokaku_initiative_get_adopted_reason (initiative));
  g_object_get (initiative, property, &value, NULL);
  return SOKAKU_IS_VALUE (value) ? sokaku_tenths_to_string (value) : g_strdup ("");
}

static void
show_entry (SokakuCouncilPlace *self, GtkEntry *entry)
{
  g_autofree char *text = self->initiative != NULL
                              ? dup_shown (self->initiative, get_entry_property (self, entry))
                              : g_strdup ("");

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Which cell is being filled: in a long table its head may be out of sight. */
static void
show_cell (SokakuCouncilPlace *self)
{
  SokakuMember *member = sokaku_rating_grid_get_member (self->grid);
  g_autofree char *initiative
      = self->initiative != NULL
            ? g_strdup_printf ("%d  %s", sokaku_initiative_get_number (self->initiative),
                               sokaku_initiative_get_title (self->initiative))
            : g_strdup ("");
  g_autofree char *both
      = member != NULL ? g_strdup_printf ("%s  ·  %s", initiative, sokaku_member_get_name (member))
                       : NULL;

  gtk_label_set_text (self->initiative_label, both != NULL ? both : initiative);
}

static void
show_initiative (SokakuCouncilPlace *self)
{
  guint n_ratings = 0;

  show_cell (self);
  if (self->initiative != NULL)
    sokaku_council_get_average (self->initiative, NULL, &n_ratings);
  /* Where ballots are known the average is theirs; one that was entered can be cleared. */
  gtk_widget_set_sensitive (
      GTK_WIDGET (self->average_entry),
      self->initiative != NULL
          && (n_ratings == 0
              || SOKAKU_IS_VALUE (sokaku_initiative_get_average (self->initiative))));
  gtk_widget_set_sensitive (GTK_WIDGET (self->adopted_entry), self->initiative != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason_entry), self->initiative != NULL);
  show_entry (self, self->average_entry);
  show_entry (self, self->adopted_entry);
  show_entry (self, self->reason_entry);
}

/* Takes what was typed; what will not do stays as it was typed, with the sentence above. */
static gboolean
take_entry (SokakuCouncilPlace *self, GtkEntry *entry)
{
  const char *property = get_entry_property (self, entry);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  SokakuHistory *history;

  if (self->initiative == NULL || self->document == NULL)
    return TRUE;
  shown = dup_shown (self->initiative, property);
  if (g_str_equal (shown, text))
    return TRUE;
  history = sokaku_document_get_history (self->document);
  if (entry == self->reason_entry)
    sokaku_history_set_string (history, self->initiative, property, text,
                               _ ("Reason for the Adopted Rating"));
  else if (!sokaku_council_set_figure (self->plan, history, self->initiative, property, text,
                                       &error))
    {
      sokaku_council_place_say (self, error->message);
      return FALSE;
    }
  sokaku_council_place_say (self, "");
  show_entry (self, entry);
  return TRUE;
}

static void
on_entry_activate (SokakuCouncilPlace *self, GtkEntry *entry)
{
  if (take_entry (self, entry))
    gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
on_entry_leave (GtkEventControllerFocus *controller, SokakuCouncilPlace *self)
{
  GtkEntry *entry = GTK_ENTRY (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  /* What cannot be is not kept in sight as if it were. */
  if (!take_entry (self, entry))
    show_entry (self, entry);
}

/* --- Differences --- */

static void
update_differences (SokakuCouncilPlace *self)
{
  g_autoptr (GPtrArray) found
      = self->plan != NULL ? sokaku_ballots_list_differences (self->plan) : g_ptr_array_new ();
  GtkListBoxRow *row;

  for (guint i = 0; i < found->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->differences, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (sokaku_difference_row_new ());
          g_signal_connect_swapped (row, "say", G_CALLBACK (sokaku_council_place_say), self);
          gtk_list_box_append (self->differences, GTK_WIDGET (row));
        }
      sokaku_difference_row_set (SOKAKU_DIFFERENCE_ROW (row), self->plan,
                                 sokaku_document_get_history (self->document), found->pdata[i]);
    }
  while ((row = gtk_list_box_get_row_at_index (self->differences, (int) found->len)) != NULL)
    gtk_list_box_remove (self->differences, GTK_WIDGET (row));
  gtk_widget_set_visible (self->differences_scroller, found->len > 0);
}

/* --- The whole --- */

static void
update_summary (SokakuCouncilPlace *self)
{
  SokakuPass pass = sokaku_council_place_get_pass (self);
  guint n_members, n_all, n;
  g_autofree char *members = NULL;
  g_autofree char *summary = NULL;

  if (self->plan == NULL)
    {
      gtk_label_set_text (self->summary_label, "");
      return;
    }
  n_members = sokaku_node_list_get_length (sokaku_plan_get_members (self->plan));
  n_all = n_members * sokaku_node_list_get_length (sokaku_plan_get_initiatives (self->plan));
  n = sokaku_ballots_count (self->plan, pass);
  members = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member", "%u members", n_members),
                             n_members);
  /* Translators: such as "15 members", then how many ratings of how many were entered. */
  summary = g_strdup_printf (pass == SOKAKU_PASS_FIRST ? _ ("%s   %u of %u ratings")
                                                       : _ ("%s   %u of %u entered twice"),
                             members, n, n_all);
  gtk_label_set_text (self->summary_label, summary);
}

static void
update (SokakuCouncilPlace *self)
{
  gboolean has_initiatives
      = self->plan != NULL
        && sokaku_node_list_get_length (sokaku_plan_get_initiatives (self->plan)) > 0;
  gboolean has_members = self->plan != NULL
                         && sokaku_node_list_get_length (sokaku_plan_get_members (self->plan)) > 0;
  gboolean in_ratings = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "ratings") == 0;

  g_clear_handle_id (&self->update_source, g_source_remove);
  gtk_stack_set_visible_child_name (self->ratings_stack, has_initiatives ? "grid" : "empty");
  gtk_label_set_text (self->empty_label,
                      _ ("The plan has no initiatives that the council could rate."));
  gtk_widget_set_visible (self->members_button, FALSE);
  if (has_initiatives && !has_members)
    {
      gtk_label_set_text (self->empty_label,
                          _ ("Here the ratings of the council are entered from the ballots. Enter "
                             "its members first."));
      gtk_widget_set_visible (self->members_button, TRUE);
      gtk_stack_set_visible_child_name (self->ratings_stack, "empty");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->column_button), in_ratings && has_members);
  gtk_widget_set_visible (GTK_WIDGET (self->second_button), in_ratings && has_members);
  if (self->initiative == NULL || sokaku_node_get_parent (SOKAKU_NODE (self->initiative)) == NULL)
    g_set_object (&self->initiative, sokaku_rating_grid_get_initiative (self->grid));
  update_summary (self);
  update_differences (self);
  show_initiative (self);
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuCouncilPlace *self = data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (SokakuCouncilPlace *self, const SokakuChange *change)
{
  gboolean concerns = SOKAKU_IS_RATING (change->node) || SOKAKU_IS_INITIATIVE (change->node)
                      || SOKAKU_IS_MEMBER (change->node) || SOKAKU_IS_PLAN (change->node);

  if (concerns && self->update_source == 0)
    self->update_source = g_idle_add (update_in_idle, self);
}

/* The figures below the grid are those of the row that the keyboard is in. */
static void
on_focus (SokakuCouncilPlace *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  SokakuInitiative *initiative;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid)))
    return;
  initiative = sokaku_rating_grid_get_initiative (self->grid);
  if (g_set_object (&self->initiative, initiative))
    show_initiative (self);
  else
    show_cell (self);
}

static void
sokaku_council_place_root (GtkWidget *widget)
{
  SokakuCouncilPlace *self = SOKAKU_COUNCIL_PLACE (widget);

  GTK_WIDGET_CLASS (sokaku_council_place_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (on_focus), self);
}

static void
sokaku_council_place_unroot (GtkWidget *widget)
{
  SokakuCouncilPlace *self = SOKAKU_COUNCIL_PLACE (widget);

  if (self->root != NULL)
    g_signal_handlers_disconnect_by_func (self->root, on_focus, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (sokaku_council_place_parent_class)->unroot (widget);
}

static void
on_column_toggled (SokakuCouncilPlace *self)
{
  sokaku_rating_grid_set_by_column (self->grid, gtk_toggle_button_get_active (self->column_button));
}

static void
on_second_toggled (SokakuCouncilPlace *self)
{
  GtkWidget *cell;

  sokaku_rating_grid_set_pass (self->grid, sokaku_council_place_get_pass (self));
  update (self);
  cell = sokaku_rating_grid_get_cell (self->grid, 0, 0);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

/**
 * sokaku_council_place_show_members:
 * @self: a place
 *
 * Takes the keyboard to the members.
 */
void
sokaku_council_place_show_members (SokakuCouncilPlace *self)
{
  g_return_if_fail (SOKAKU_IS_COUNCIL_PLACE (self));

  gtk_stack_set_visible_child_name (self->stack, "members");
  gtk_widget_child_focus (GTK_WIDGET (self->members_box), GTK_DIR_TAB_FORWARD);
}

/**
 * sokaku_council_place_show_opinions:
 * @self: a place
 * @initiative: an initiative of its plan
 *
 * Shows the opinions about @initiative.
 */
void
sokaku_council_place_show_opinions (SokakuCouncilPlace *self, SokakuInitiative *initiative)
{
  g_return_if_fail (SOKAKU_IS_COUNCIL_PLACE (self));

  gtk_stack_set_visible_child_name (self->stack, "opinions");
  sokaku_opinion_pane_set_initiative (self->opinion_pane, initiative);
}

/**
 * sokaku_council_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 *
 * Shows what the council says in @document.
 */
void
sokaku_council_place_set_document (SokakuCouncilPlace *self, SokakuDocument *document)
{
  SokakuHistory *history = document != NULL ? sokaku_document_get_history (document) : NULL;
  SokakuPlan *plan = document != NULL ? sokaku_document_get_plan (document) : NULL;

  g_return_if_fail (SOKAKU_IS_COUNCIL_PLACE (self));

  if (self->document == document)
    return;
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  if (self->members_table != NULL)
    gtk_box_remove (self->members_box, self->members_table);
  self->members_table = NULL;
  g_clear_object (&self->initiative);
  g_set_object (&self->document, document);
  g_set_object (&self->plan, plan);
  gtk_toggle_button_set_active (self->second_button, FALSE);
  sokaku_council_place_say (self, "");
  sokaku_rating_grid_set_plan (self->grid, plan, history);
  sokaku_opinion_pane_set_plan (self->opinion_pane, plan, history);
  if (plan != NULL)
    {
      self->changed_id = g_signal_connect_swapped (plan, "changed", G_CALLBACK (on_changed), self);
      self->members_table = GTK_WIDGET (
          sokaku_plan_settings_table_new (document, sokaku_plan_settings_pages_find ("members")));
      gtk_widget_set_vexpand (self->members_table, TRUE);
      gtk_box_append (self->members_box, self->members_table);
    }
  update (self);
}

/**
 * sokaku_council_place_get_pass:
 * @self: a place
 *
 * Returns: which entry of the ratings is shown and filled
 */
SokakuPass
sokaku_council_place_get_pass (SokakuCouncilPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_COUNCIL_PLACE (self), SOKAKU_PASS_FIRST);

  return gtk_toggle_button_get_active (self->second_button) ? SOKAKU_PASS_SECOND
                                                            : SOKAKU_PASS_FIRST;
}

/**
 * sokaku_council_place_get_grid:
 * @self: a place
 *
 * Returns: (transfer none): the grid of its ratings
 */
SokakuRatingGrid *
sokaku_council_place_get_grid (SokakuCouncilPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_COUNCIL_PLACE (self), NULL);

  return self->grid;
}

/**
 * sokaku_council_place_get_opinions:
 * @self: a place
 *
 * Returns: (transfer none): where its opinions are edited
 */
SokakuOpinionPane *
sokaku_council_place_get_opinions (SokakuCouncilPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_COUNCIL_PLACE (self), NULL);

  return self->opinion_pane;
}

/**
 * sokaku_council_place_show:
 * @self: a place
 * @node: a rating, an opinion, an initiative or a member of its plan
 * @property: one of its fields
 *
 * Takes the keyboard to the field.
 *
 * Returns: whether it is in this place
 */
gboolean
sokaku_council_place_show (SokakuCouncilPlace *self, gpointer node, const char *property)
{
  GtkEntry *entries[] = { self->average_entry, self->adopted_entry, self->reason_entry };

  g_return_val_if_fail (SOKAKU_IS_COUNCIL_PLACE (self), FALSE);

  if (SOKAKU_IS_RATING (node))
    {
      gtk_stack_set_visible_child_name (self->stack, "ratings");
      gtk_toggle_button_set_active (self->second_button, g_str_equal (property, "second"));
      return sokaku_rating_grid_show (self->grid, node);
    }
  if (SOKAKU_IS_OPINION (node))
    {
      gtk_stack_set_visible_child_name (self->stack, "opinions");
      return sokaku_opinion_pane_show (self->opinion_pane, node, property);
    }
  if (SOKAKU_IS_MEMBER (node))
    {
      gtk_stack_set_visible_child_name (self->stack, "members");
      sokaku_plan_settings_table_select (SOKAKU_PLAN_SETTINGS_TABLE (self->members_table), node);
      return TRUE;
    }
  for (guint i = 0; SOKAKU_IS_INITIATIVE (node) && i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (get_entry_property (self, entries[i]), property))
      {
        gtk_stack_set_visible_child_name (self->stack, "ratings");
        g_set_object (&self->initiative, node);
        show_initiative (self);
        return gtk_widget_grab_focus (GTK_WIDGET (entries[i]));
      }
  return FALSE;
}

/**
 * sokaku_council_place_get_message:
 * @self: a place
 *
 * Returns: (transfer none): the sentence at its head; "" for none
 */
const char *
sokaku_council_place_get_message (SokakuCouncilPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_COUNCIL_PLACE (self), "");

  return gtk_label_get_text (self->message_label);
}

static void
sokaku_council_place_dispose (GObject *object)
{
  SokakuCouncilPlace *self = SOKAKU_COUNCIL_PLACE (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->initiative);
  g_clear_object (&self->plan);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_COUNCIL_PLACE);

  G_OBJECT_CLASS (sokaku_council_place_parent_class)->dispose (object);
}

static void
sokaku_council_place_class_init (SokakuCouncilPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_council_place_dispose;
  widget_class->root = sokaku_council_place_root;
  widget_class->unroot = sokaku_council_place_unroot;

  g_type_ensure (SOKAKU_TYPE_RATING_GRID);
  g_type_ensure (SOKAKU_TYPE_OPINION_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/council-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, column_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, second_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, ballots_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, message_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, ratings_stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, members_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, grid);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, differences_scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, differences);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, initiative_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, average_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, adopted_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, opinion_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuCouncilPlace, members_box);
  gtk_widget_class_bind_template_callback (widget_class, sokaku_council_place_say);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_column_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_second_toggled);
  gtk_widget_class_bind_template_callback (widget_class, sokaku_council_place_show_members);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
sokaku_council_place_init (SokakuCouncilPlace *self)
{
  GtkEntry **entries[] = { &self->average_entry, &self->adopted_entry, &self->reason_entry };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkEventController *controller = gtk_event_controller_focus_new ();

      g_signal_connect (controller, "leave", G_CALLBACK (on_entry_leave), self);
      gtk_widget_add_controller (GTK_WIDGET (*entries[i]), controller);
    }
}
