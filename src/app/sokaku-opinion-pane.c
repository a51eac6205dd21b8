/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The opinions of the council, by initiative. */
#include "sokaku-opinion-pane.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"
#include "sokaku-sidebar-row.h"

struct _SokakuOpinionPane
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  gulong changed_id;
  guint update_source;
  SokakuInitiative *initiative;

  GtkWidget *paned;
  GtkWidget *initiatives;
  GtkWidget *title_label;
  GtkWidget *add_button;
  GtkWidget *authors_check;
  GtkWidget *empty_label;
  GtkWidget *opinions;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (SokakuOpinionPane, sokaku_opinion_pane, GTK_TYPE_WIDGET)

enum
{
  SAY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say (SokakuOpinionPane *self, const char *sentence)
{
  g_signal_emit (self, signals[SAY], 0, sentence);
}

static void
show_initiatives (SokakuOpinionPane *self)
{
  SokakuNodeList *list = self->plan != NULL ? sokaku_plan_get_initiatives (self->plan) : NULL;
  guint n = list != NULL ? sokaku_node_list_get_length (list) : 0;
  GtkListBox *box = GTK_LIST_BOX (self->initiatives);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (list, i);
      g_autofree char *label = g_strdup_printf ("%d  %s", sokaku_initiative_get_number (initiative),
                                                sokaku_initiative_get_title (initiative));

      row = gtk_list_box_get_row_at_index (box, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (sokaku_sidebar_row_new ());
          gtk_list_box_append (box, GTK_WIDGET (row));
        }
      sokaku_sidebar_row_set (
          SOKAKU_SIDEBAR_ROW (row), sokaku_initiative_get_id (initiative), label,
          sokaku_node_list_get_length (sokaku_initiative_get_opinions (initiative)));
      if (initiative == self->initiative)
        gtk_list_box_select_row (box, row);
    }
  while ((row = gtk_list_box_get_row_at_index (box, (int) n)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
}

/* Where there is nothing, what will be here. */
static void
show_empty (SokakuOpinionPane *self, guint n)
{
  gtk_label_set_text (GTK_LABEL (self->empty_label),
                      self->initiative == NULL
                          ? _ ("The plan has no initiatives yet.")
                          : _ ("Opinions on this initiative are edited here: the original beside "
                               "the text that is published."));
  gtk_widget_set_visible (self->empty_label, n == 0);
  gtk_widget_set_visible (self->opinions, n > 0);
}

static void
show_opinions (SokakuOpinionPane *self)
{
  SokakuNodeList *list
      = self->initiative != NULL ? sokaku_initiative_get_opinions (self->initiative) : NULL;
  guint n = list != NULL ? sokaku_node_list_get_length (list) : 0;
  GtkListBox *box = GTK_LIST_BOX (self->opinions);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      row = gtk_list_box_get_row_at_index (box, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (sokaku_opinion_row_new ());
          g_signal_connect_swapped (row, "say", G_CALLBACK (say), self);
          gtk_list_box_append (box, GTK_WIDGET (row));
        }
      sokaku_opinion_row_set (SOKAKU_OPINION_ROW (row), self->plan, self->history,
                              sokaku_node_list_peek (list, i));
    }
  while ((row = gtk_list_box_get_row_at_index (box, (int) n)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
  show_empty (self, n);
}

static void
update (SokakuOpinionPane *self)
{
  g_autofree char *title = NULL;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->updating = TRUE;
  if (self->plan != NULL
      && (self->initiative == NULL
          || sokaku_node_get_parent (SOKAKU_NODE (self->initiative)) == NULL))
    g_set_object (&self->initiative,
                  sokaku_node_list_peek (sokaku_plan_get_initiatives (self->plan), 0));
  if (self->initiative != NULL)
    title = g_strdup_printf ("%d  %s", sokaku_initiative_get_number (self->initiative),
                             sokaku_initiative_get_title (self->initiative));
  gtk_label_set_text (GTK_LABEL (self->title_label), title != NULL ? title : "");
  gtk_widget_set_sensitive (self->add_button, self->initiative != NULL);
  gtk_widget_set_sensitive (self->authors_check, self->plan != NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->authors_check),
                               self->plan != NULL && sokaku_plan_get_opinion_authors (self->plan));
  show_initiatives (self);
  show_opinions (self);
  self->updating = FALSE;
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuOpinionPane *self = data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (SokakuOpinionPane *self, const SokakuChange *change)
{
  gboolean concerns = SOKAKU_IS_OPINION (change->node) || SOKAKU_IS_MEMBER (change->node)
                      || SOKAKU_IS_PLAN (change->node)
                      || (SOKAKU_IS_INITIATIVE (change->node)
                          && (change->pspec == NULL || g_str_equal (change->pspec->name, "title")));

  if (concerns && self->update_source == 0)
    self->update_source = g_idle_add (update_in_idle, self);
}

static void
on_initiative_selected (SokakuOpinionPane *self, SokakuSidebarRow *row)
{
  if (self->updating || row == NULL || self->plan == NULL)
    return;
  sokaku_opinion_pane_set_initiative (
      self, sokaku_plan_find_initiative (self->plan, sokaku_sidebar_row_get_key (row)));
}

static void
on_add_clicked (SokakuOpinionPane *self)
{
  g_autoptr (GError) error = NULL;
  SokakuOpinionRow *row;
  guint n;

  if (sokaku_opinions_add (self->history, self->initiative, G_MAXUINT, "", "", &error) == NULL)
    {
      say (self, error->message);
      return;
    }
  say (self, "");
  update (self);
  n = sokaku_node_list_get_length (sokaku_initiative_get_opinions (self->initiative));
  row = sokaku_opinion_pane_get_row (self, n - 1);
  gtk_widget_grab_focus (sokaku_opinion_row_get_text (row, "text"));
}

static void
on_authors_toggled (SokakuOpinionPane *self)
{
  if (!self->updating && self->plan != NULL)
    sokaku_history_set_boolean (
        self->history, self->plan, "opinion-authors",
        gtk_check_button_get_active (GTK_CHECK_BUTTON (self->authors_check)),
        _ ("Opinions With Authors"));
}

/**
 * sokaku_opinion_pane_set_plan:
 * @self: a pane
 * @plan: (nullable): the plan whose opinions it shows
 * @history: (nullable): history that the edits go to
 *
 * Shows the opinions on the plan's first initiative, and follows its changes.
 */
void
sokaku_opinion_pane_set_plan (SokakuOpinionPane *self, SokakuPlan *plan, SokakuHistory *history)
{
  g_return_if_fail (SOKAKU_IS_OPINION_PANE (self));

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_object (&self->initiative);
  /* Nothing of the plan before is kept in rows. */
  show_opinions (self);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  if (plan != NULL)
    self->changed_id = g_signal_connect_swapped (plan, "changed", G_CALLBACK (on_changed), self);
  update (self);
}

/**
 * sokaku_opinion_pane_set_initiative:
 * @self: a pane
 * @initiative: (nullable): an initiative of its plan
 *
 * Shows the opinions on @initiative.
 */
void
sokaku_opinion_pane_set_initiative (SokakuOpinionPane *self, SokakuInitiative *initiative)
{
  g_return_if_fail (SOKAKU_IS_OPINION_PANE (self));

  if (!g_set_object (&self->initiative, initiative))
    return;
  if (self->history != NULL)
    sokaku_history_end_typing (self->history);
  update (self);
}

/**
 * sokaku_opinion_pane_get_row:
 * @self: a pane
 * @position: position of an opinion of the initiative
 *
 * Returns: (transfer none) (nullable): where it is shown
 */
SokakuOpinionRow *
sokaku_opinion_pane_get_row (SokakuOpinionPane *self, guint position)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (SOKAKU_IS_OPINION_PANE (self), NULL);

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->opinions), (int) position);
  return row != NULL ? SOKAKU_OPINION_ROW (row) : NULL;
}

/**
 * sokaku_opinion_pane_show:
 * @self: a pane
 * @opinion: an opinion of its plan
 * @property: one of its fields
 *
 * Takes the keyboard to the field.
 *
 * Returns: whether the opinion is there
 */
gboolean
sokaku_opinion_pane_show (SokakuOpinionPane *self, SokakuOpinion *opinion, const char *property)
{
  SokakuInitiative *initiative = sokaku_opinions_get_initiative (opinion);
  GtkWidget *text;
  guint position;

  g_return_val_if_fail (SOKAKU_IS_OPINION_PANE (self), FALSE);

  if (initiative == NULL)
    return FALSE;
  sokaku_opinion_pane_set_initiative (self, initiative);
  update (self);
  if (!sokaku_node_list_find (sokaku_initiative_get_opinions (initiative), opinion, &position))
    return FALSE;
  text = sokaku_opinion_row_get_text (sokaku_opinion_pane_get_row (self, position), property);
  if (text == NULL)
    text = sokaku_opinion_row_get_text (sokaku_opinion_pane_get_row (self, position), "text");
  return gtk_widget_grab_focus (text);
}

static void
sokaku_opinion_pane_dispose (GObject *object)
{
  SokakuOpinionPane *self = SOKAKU_OPINION_PANE (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_handle_id (&self->update_source, g_source_remove);
  self->updating = TRUE;
  g_clear_object (&self->initiative);
  g_clear_object (&self->history);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->paned, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_opinion_pane_parent_class)->dispose (object);
}

static void
sokaku_opinion_pane_class_init (SokakuOpinionPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_opinion_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * SokakuOpinionPane::say:
   * @self: the pane
   * @sentence: what could not be done, and why; "" when something could
   */
  signals[SAY] = g_signal_new ("say", SOKAKU_TYPE_OPINION_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
make_head (SokakuOpinionPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (head, "place-bar");
  self->title_label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->title_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title_label, TRUE);
  gtk_widget_add_css_class (self->title_label, "heading");
  self->authors_check = gtk_check_button_new_with_mnemonic (_ ("_Print authors"));
  self->add_button = gtk_button_new_with_mnemonic (_ ("_New Opinion"));
  g_signal_connect_swapped (self->authors_check, "toggled", G_CALLBACK (on_authors_toggled), self);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (on_add_clicked), self);
  gtk_box_append (GTK_BOX (head), self->title_label);
  gtk_box_append (GTK_BOX (head), self->authors_check);
  gtk_box_append (GTK_BOX (head), self->add_button);
  return head;
}

static void
sokaku_opinion_pane_init (SokakuOpinionPane *self)
{
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->initiatives = gtk_list_box_new ();
  gtk_widget_add_css_class (self->initiatives, "opinion-initiatives");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->initiatives), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Initiatives"), -1);
  g_signal_connect_swapped (self->initiatives, "row-selected", G_CALLBACK (on_initiative_selected),
                            self);
  self->opinions = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->opinions), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->opinions, "opinions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->opinions), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Opinions"), -1);
  self->empty_label = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->empty_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->empty_label), 48);
  gtk_label_set_justify (GTK_LABEL (self->empty_label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_vexpand (self->empty_label, TRUE);
  gtk_widget_add_css_class (self->empty_label, "dim");
  gtk_box_append (GTK_BOX (body), self->empty_label);
  gtk_box_append (GTK_BOX (body), self->opinions);
  gtk_box_append (GTK_BOX (right), make_head (self));
  gtk_box_append (GTK_BOX (right), make_scroller (body));

  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), make_scroller (self->initiatives));
  gtk_paned_set_end_child (GTK_PANED (self->paned), right);
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_position (GTK_PANED (self->paned), 240);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
}
