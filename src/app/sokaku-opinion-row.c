/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An opinion of the council: original and edited text, what becomes of it, the response. */
#include "sokaku-opinion-row.h"

#include <glib/gi18n-lib.h>

#include "sokaku-mention.h"
#include "sokaku-sheet.h"
#include "sokaku-text-cell.h"
#include "sokaku-text-diff.h"

/**
 * SokakuOpinionRow:
 *
 * The original at the left, the text that is published at the right, below what was
 * changed from one to the other. Alt+Up and Alt+Down move it, and its number can be
 * dragged; items that it mentions are links to their sheets.
 */

#define TEXT_CHARS 16

enum
{
  TEXT,
  EDITED,
  RESPONSE,
  FOLLOW_UP,
  N_TEXTS
};

static const struct
{
  const char *property;
  const char *title;
} texts[N_TEXTS] = {
  { "text", N_ ("Original") },
  { "edited", N_ ("Edited Text") },
  { "response", N_ ("Response of the Department") },
  { "follow-up", N_ ("Follow-Up in the Next Year") },
};

struct _SokakuOpinionRow
{
  GtkListBoxRow parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuOpinion *opinion;
  gboolean updating;

  GtkWidget *number_label;
  GtkWidget *author_drop;
  GtkWidget *state_label;
  GtkWidget *withdraw_button;
  GtkWidget *join_drop;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *views[N_TEXTS];
  GtkWidget *diff_label;
  GtkWidget *mentions_box;
  GtkWidget *expander;
};

G_DEFINE_FINAL_TYPE (SokakuOpinionRow, sokaku_opinion_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SAY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (SokakuOpinionRow *self, gboolean done, GError *error)
{
  g_signal_emit (self, signals[SAY], 0, done ? "" : error->message);
}

static guint
get_position (SokakuOpinionRow *self, guint *n)
{
  SokakuInitiative *initiative = sokaku_opinions_get_initiative (self->opinion);
  SokakuNodeList *list = sokaku_initiative_get_opinions (initiative);
  guint position = 0;

  sokaku_node_list_find (list, self->opinion, &position);
  *n = sokaku_node_list_get_length (list);
  return position;
}

/* --- Showing --- */

/* What is not published itself is not edited either; the original is always at hand. */
static void
show_text (SokakuOpinionRow *self, guint i, const char *number, gboolean locked)
{
  /* Translators: a text of an opinion and the number of the opinion, for speech. */
  g_autofree char *name = g_strdup_printf (_ ("%s, opinion %s"), _ (texts[i].title), number);
  SokakuTextBinding binding = {
    .history = self->history,
    .node = self->opinion,
    .property = texts[i].property,
    .label = _ (texts[i].title),
    .name = name,
    .hint = i == EDITED ? _ ("As the original") : NULL,
    .plan = self->plan,
    .locked = locked,
  };

  sokaku_text_cell_bind (SOKAKU_TEXT_CELL (self->views[i]), &binding);
}

/* Signs as well as strokes and colours say what was taken out and put in. */
static void
show_diff (SokakuOpinionRow *self)
{
  const char *edited = sokaku_opinion_get_edited (self->opinion);
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GArray) parts = NULL;

  if (*edited != '\0')
    {
      parts = sokaku_text_diff (sokaku_opinion_get_text (self->opinion), edited);
      for (guint i = 0; i < parts->len; i++)
        {
          const SokakuTextDiffPart *part = &g_array_index (parts, SokakuTextDiffPart, i);
          g_autofree char *escaped = g_markup_escape_text (part->text, -1);

          g_string_append_printf (markup,
                                  part->kind == SOKAKU_TEXT_DIFF_REMOVED ? "<s>［%s］</s>"
                                  : part->kind == SOKAKU_TEXT_DIFF_ADDED ? "<u><b>%s</b></u>"
                                                                         : "%s",
                                  escaped);
        }
    }
  gtk_label_set_markup (GTK_LABEL (self->diff_label), markup->str);
  gtk_widget_set_visible (self->diff_label, markup->len > 0);
}

static void
show_mentions (SokakuOpinionRow *self)
{
  const char *text = sokaku_opinions_get_published (self->opinion);
  g_autoptr (GArray) mentions = sokaku_mention_find_all (self->plan, text);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->mentions_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->mentions_box), child);
  for (guint i = 0; i < mentions->len; i++)
    {
      SokakuItem *item = g_array_index (mentions, SokakuMention, i).item;
      g_autofree char *label = NULL;
      GtkWidget *button;

      if (item == NULL || !g_hash_table_add (seen, item))
        continue;
      label = g_strdup_printf (_ ("No.%s %s"), sokaku_item_get_number (item),
                               sokaku_item_get_title (item));
      button = gtk_button_new_with_label (label);
      gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
      gtk_widget_add_css_class (button, "item-link");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-item");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sokaku_item_get_id (item));
      gtk_box_append (GTK_BOX (self->mentions_box), button);
    }
  gtk_widget_set_visible (self->mentions_box,
                          gtk_widget_get_first_child (self->mentions_box) != NULL);
}

static void
set_choices (GtkWidget *drop, GPtrArray *names, guint selected)
{
  g_autoptr (GtkStringList) list = NULL;

  g_ptr_array_add (names, NULL);
  list = gtk_string_list_new ((const char *const *) names->pdata);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), selected);
}

static void
show_author (SokakuOpinionRow *self)
{
  SokakuNodeList *members = sokaku_plan_get_members (self->plan);
  const char *author = sokaku_opinion_get_author (self->opinion);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint selected = 0;

  g_ptr_array_add (names, _ ("Author not known"));
  for (guint i = 0; i < sokaku_node_list_get_length (members); i++)
    {
      SokakuMember *member = sokaku_node_list_peek (members, i);

      if (g_str_equal (sokaku_member_get_id (member), author))
        selected = i + 1;
      g_ptr_array_add (names, (gpointer) sokaku_member_get_name (member));
    }
  set_choices (self->author_drop, names, selected);
}

/* Those that it can be joined with are told by their numbers; itself stands for "not joined". */
static void
show_join (SokakuOpinionRow *self)
{
  SokakuInitiative *initiative = sokaku_opinions_get_initiative (self->opinion);
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);
  SokakuOpinion *other
      = sokaku_opinions_find (initiative, sokaku_opinion_get_joined (self->opinion));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint selected = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (opinions); i++)
    {
      SokakuOpinion *opinion = sokaku_node_list_peek (opinions, i);

      if (opinion == other || (other == NULL && opinion == self->opinion))
        selected = i;
      g_ptr_array_add (names, opinion == self->opinion
                                  ? g_strdup (_ ("Not joined"))
                                  /* Translators: the number of another opinion. */
                                  : g_strdup_printf (_ ("Joined with %u"), i + 1));
    }
  set_choices (self->join_drop, names, selected);
}

static void
update (SokakuOpinionRow *self)
{
  guint n;
  guint position = get_position (self, &n);
  g_autofree char *number = g_strdup_printf ("%u", position + 1);
  g_autofree char *name = g_strdup_printf (_ ("Opinion %u"), position + 1);
  gboolean withdrawn = sokaku_opinion_get_withdrawn (self->opinion);
  gboolean joined = *sokaku_opinion_get_joined (self->opinion) != '\0';

  self->updating = TRUE;
  gtk_label_set_text (GTK_LABEL (self->number_label), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < N_TEXTS; i++)
    show_text (self, i, number, i == EDITED && (withdrawn || joined));
  show_author (self);
  show_join (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->withdraw_button), withdrawn);
  gtk_label_set_text (GTK_LABEL (self->state_label), withdrawn ? _ ("Withdrawn: not published")
                                                     : joined
                                                         ? _ ("Published within the other's text")
                                                         : "");
  gtk_widget_set_sensitive (self->up_button, position > 0);
  gtk_widget_set_sensitive (self->down_button, position + 1 < n);
  if (withdrawn || joined)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unpublished");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unpublished");
  show_diff (self);
  show_mentions (self);
  self->updating = FALSE;
}

/**
 * sokaku_opinion_row_set:
 * @self: a row
 * @plan: a plan
 * @history: its history
 * @opinion: an opinion of it
 *
 * Shows @opinion as it is now.
 */
void
sokaku_opinion_row_set (SokakuOpinionRow *self,
                        SokakuPlan *plan,
                        SokakuHistory *history,
                        SokakuOpinion *opinion)
{
  gboolean is_other = self->opinion != opinion;

  g_return_if_fail (SOKAKU_IS_OPINION_ROW (self));

  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  g_set_object (&self->opinion, opinion);
  update (self);
  if (is_other)
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander),
                               *sokaku_opinion_get_response (opinion) != '\0'
                                   || *sokaku_opinion_get_follow_up (opinion) != '\0');
}

/**
 * sokaku_opinion_row_get_opinion:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SokakuOpinion *
sokaku_opinion_row_get_opinion (SokakuOpinionRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION_ROW (self), NULL);

  return self->opinion;
}

/**
 * sokaku_opinion_row_get_text:
 * @self: a row
 * @property: a text of opinions
 *
 * Returns: (transfer none) (nullable): where it is edited
 */
GtkWidget *
sokaku_opinion_row_get_text (SokakuOpinionRow *self, const char *property)
{
  g_return_val_if_fail (SOKAKU_IS_OPINION_ROW (self), NULL);

  for (guint i = 0; i < N_TEXTS; i++)
    if (g_str_equal (texts[i].property, property))
      return self->views[i];
  return NULL;
}

/* --- Edits --- */

/* Only what is really chosen is an edit: filling a list of choices chooses, too. */
static void
on_author_chosen (SokakuOpinionRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->author_drop));
  SokakuMember *member;

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;
  member = selected > 0 ? sokaku_node_list_peek (sokaku_plan_get_members (self->plan), selected - 1)
                        : NULL;
  sokaku_history_set_string (self->history, self->opinion, "author",
                             member != NULL ? sokaku_member_get_id (member) : "",
                             _ ("Author of an Opinion"));
}

static void
on_join_chosen (SokakuOpinionRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->join_drop));
  g_autoptr (GError) error = NULL;
  SokakuOpinion *other;
  gboolean done = TRUE;

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;
  other = sokaku_node_list_peek (
      sokaku_initiative_get_opinions (sokaku_opinions_get_initiative (self->opinion)), selected);
  if (other == self->opinion)
    {
      if (*sokaku_opinion_get_joined (self->opinion) != '\0')
        sokaku_opinions_separate (self->history, self->opinion);
    }
  else
    done = sokaku_opinions_join (self->history, self->opinion, other, &error);
  tell (self, done, error);
  if (!done)
    update (self);
}

static void
on_withdraw_toggled (SokakuOpinionRow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->updating)
    return;
  done = sokaku_opinions_withdraw (
      self->history, self->opinion,
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->withdraw_button)), &error);
  tell (self, done, error);
  if (!done)
    update (self);
}

static void
move (SokakuOpinionRow *self, int step)
{
  g_autoptr (GError) error = NULL;
  guint n;
  int position = (int) get_position (self, &n) + step;

  if (position >= 0 && (guint) position < n)
    tell (self, sokaku_opinions_move (self->history, self->opinion, (guint) position, &error),
          error);
}

static void
row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuOpinionRow *self = SOKAKU_OPINION_ROW (widget);
  g_autoptr (SokakuOpinion) opinion = g_object_ref (self->opinion);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (name, "opinion.up"))
    move (self, -1);
  else if (g_str_equal (name, "opinion.down"))
    move (self, 1);
  else
    tell (self, sokaku_opinions_remove (self->history, opinion, &error), error);
}

/* --- Drag and drop --- */

static GdkContentProvider *
on_drag_prepare (SokakuOpinionRow *self)
{
  return gdk_content_provider_new_typed (SOKAKU_TYPE_OPINION, self->opinion);
}

static gboolean
on_drop (SokakuOpinionRow *self, const GValue *value)
{
  SokakuOpinion *dragged = g_value_get_object (value);
  g_autoptr (GError) error = NULL;
  guint n;

  if (dragged == NULL
      || sokaku_opinions_get_initiative (dragged) != sokaku_opinions_get_initiative (self->opinion))
    return FALSE;
  tell (self, sokaku_opinions_move (self->history, dragged, get_position (self, &n), &error),
        error);
  return TRUE;
}

static void
sokaku_opinion_row_dispose (GObject *object)
{
  SokakuOpinionRow *self = SOKAKU_OPINION_ROW (object);

  self->updating = TRUE;
  g_clear_object (&self->plan);
  g_clear_object (&self->history);
  g_clear_object (&self->opinion);

  G_OBJECT_CLASS (sokaku_opinion_row_parent_class)->dispose (object);
}

static void
sokaku_opinion_row_class_init (SokakuOpinionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_opinion_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_install_action (widget_class, "opinion.up", NULL, row_action);
  gtk_widget_class_install_action (widget_class, "opinion.down", NULL, row_action);
  gtk_widget_class_install_action (widget_class, "opinion.remove", NULL, row_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "opinion.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "opinion.down",
                                       NULL);

  /**
   * SokakuOpinionRow::say:
   * @self: the row
   * @sentence: what could not be done, and why; "" when something could
   */
  signals[SAY] = g_signal_new ("say", SOKAKU_TYPE_OPINION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_text (SokakuOpinionRow *self, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (_ (texts[i].title));
  GtkWidget *view = sokaku_text_cell_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "dim");
  gtk_widget_add_css_class (view, "boxed");
  sokaku_text_cell_set_multiline (SOKAKU_TEXT_CELL (view), TRUE);
  sokaku_text_cell_set_chars (SOKAKU_TEXT_CELL (view), TEXT_CHARS);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), view);
  self->views[i] = view;
  return box;
}

static GtkWidget *
make_pair (SokakuOpinionRow *self, guint first, guint second)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), make_text (self, first));
  gtk_box_append (GTK_BOX (pair), make_text (self, second));
  return pair;
}

static GtkWidget *
make_head (SokakuOpinionRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkDragSource *source = gtk_drag_source_new ();

  self->number_label = gtk_label_new ("");
  gtk_widget_add_css_class (self->number_label, "heading");
  gtk_widget_set_size_request (self->number_label, 24, -1);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  gtk_widget_add_controller (self->number_label, GTK_EVENT_CONTROLLER (source));
  self->author_drop = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->author_drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Author of an Opinion"), -1);
  self->join_drop = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->join_drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Joined With"), -1);
  self->state_label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->state_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->state_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->state_label, TRUE);
  gtk_widget_add_css_class (self->state_label, "dim");
  self->withdraw_button = gtk_toggle_button_new_with_label (_ ("Withdrawn"));
  self->up_button = make_button ("go-up-symbolic", _ ("Move Up"), "opinion.up");
  self->down_button = make_button ("go-down-symbolic", _ ("Move Down"), "opinion.down");
  gtk_box_append (GTK_BOX (head), self->number_label);
  gtk_box_append (GTK_BOX (head), self->author_drop);
  gtk_box_append (GTK_BOX (head), self->state_label);
  gtk_box_append (GTK_BOX (head), self->join_drop);
  gtk_box_append (GTK_BOX (head), self->withdraw_button);
  gtk_box_append (GTK_BOX (head), self->up_button);
  gtk_box_append (GTK_BOX (head), self->down_button);
  gtk_box_append (GTK_BOX (head),
                  make_button ("edit-delete-symbolic", _ ("Remove the Opinion"), "opinion.remove"));
  g_signal_connect_swapped (self->author_drop, "notify::selected", G_CALLBACK (on_author_chosen),
                            self);
  g_signal_connect_swapped (self->join_drop, "notify::selected", G_CALLBACK (on_join_chosen), self);
  g_signal_connect_swapped (self->withdraw_button, "toggled", G_CALLBACK (on_withdraw_toggled),
                            self);
  return head;
}

static void
sokaku_opinion_row_init (SokakuOpinionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkDropTarget *target = gtk_drop_target_new (SOKAKU_TYPE_OPINION, GDK_ACTION_MOVE);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "opinion");
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_pair (self, TEXT, EDITED));
  self->diff_label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->diff_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->diff_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->diff_label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), self->diff_label);
  self->mentions_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), self->mentions_box);
  self->expander = gtk_expander_new (_ ("Response and Follow-Up"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), make_pair (self, RESPONSE, FOLLOW_UP));
  gtk_box_append (GTK_BOX (box), self->expander);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * sokaku_opinion_row_new:
 *
 * Returns: (transfer floating): a row without an opinion
 */
GtkWidget *
sokaku_opinion_row_new (void)
{
  return g_object_new (SOKAKU_TYPE_OPINION_ROW, NULL);
}
