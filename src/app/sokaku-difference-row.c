/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rating that was entered twice, and not as the same: choose what the ballot says. */
#include "sokaku-difference-row.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"

struct _SokakuDifferenceRow
{
  GtkListBoxRow parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuRating *rating;

  GtkWidget *label;
  GtkWidget *first_button;
  GtkWidget *second_button;
  GtkWidget *other_entry;
};

G_DEFINE_FINAL_TYPE (SokakuDifferenceRow, sokaku_difference_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SAY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
resolve (SokakuDifferenceRow *self, int value)
{
  g_autoptr (GError) error = NULL;
  gboolean done = sokaku_ballots_resolve (self->plan, self->history, self->rating, value, &error);

  g_signal_emit (self, signals[SAY], 0, done ? "" : error->message);
}

static void
on_first (SokakuDifferenceRow *self)
{
  resolve (self, sokaku_rating_get_value (self->rating));
}

static void
on_second (SokakuDifferenceRow *self)
{
  resolve (self, sokaku_rating_get_second (self->rating));
}

static void
on_other (SokakuDifferenceRow *self)
{
  g_autoptr (GError) error = NULL;
  int value;

  if (sokaku_ballots_parse (self->plan, gtk_editable_get_text (GTK_EDITABLE (self->other_entry)),
                            &value, &error))
    resolve (self, value);
  else
    g_signal_emit (self, signals[SAY], 0, error->message);
}

static char *
dup_shown (int value)
{
  return value == SOKAKU_UNKNOWN ? g_strdup (_ ("nothing")) : sokaku_ballots_format (value);
}

/**
 * sokaku_difference_row_set:
 * @self: a row
 * @plan: a plan
 * @history: its history
 * @rating: a rating of it whose entries differ
 *
 * Shows both entries of @rating.
 */
void
sokaku_difference_row_set (SokakuDifferenceRow *self,
                           SokakuPlan *plan,
                           SokakuHistory *history,
                           SokakuRating *rating)
{
  SokakuInitiative *initiative
      = sokaku_node_get_ancestor (SOKAKU_NODE (rating), SOKAKU_TYPE_INITIATIVE);
  SokakuMember *member = sokaku_plan_find_member (plan, sokaku_rating_get_member (rating));
  g_autofree char *first = dup_shown (sokaku_rating_get_value (rating));
  g_autofree char *second = dup_shown (sokaku_rating_get_second (rating));
  g_autofree char *text = NULL;
  g_autofree char *first_label = g_strdup_printf (_ ("First: %s"), first);
  g_autofree char *second_label = g_strdup_printf (_ ("Second: %s"), second);

  if (self->rating != rating)
    gtk_editable_set_text (GTK_EDITABLE (self->other_entry), "");
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  g_set_object (&self->rating, rating);
  /* Translators: the number of an initiative and the name of a member. */
  text = g_strdup_printf (
      _ ("Initiative %d, %s"), initiative != NULL ? sokaku_initiative_get_number (initiative) : 0,
      member != NULL ? sokaku_member_get_name (member) : sokaku_rating_get_member (rating));
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_button_set_label (GTK_BUTTON (self->first_button), first_label);
  gtk_button_set_label (GTK_BUTTON (self->second_button), second_label);
}

static void
sokaku_difference_row_dispose (GObject *object)
{
  SokakuDifferenceRow *self = SOKAKU_DIFFERENCE_ROW (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->history);
  g_clear_object (&self->rating);

  G_OBJECT_CLASS (sokaku_difference_row_parent_class)->dispose (object);
}

static void
sokaku_difference_row_class_init (SokakuDifferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_difference_row_dispose;

  /**
   * SokakuDifferenceRow::say:
   * @self: the row
   * @sentence: what could not be done, and why; "" when something could
   */
  signals[SAY] = g_signal_new ("say", SOKAKU_TYPE_DIFFERENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sokaku_difference_row_init (SokakuDifferenceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->first_button = gtk_button_new ();
  self->second_button = gtk_button_new ();
  self->other_entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->other_entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->other_entry), 6);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->other_entry), _ ("Other"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the ballot says instead"), -1);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->first_button);
  gtk_box_append (GTK_BOX (box), self->second_button);
  gtk_box_append (GTK_BOX (box), self->other_entry);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_swapped (self->first_button, "clicked", G_CALLBACK (on_first), self);
  g_signal_connect_swapped (self->second_button, "clicked", G_CALLBACK (on_second), self);
  g_signal_connect_swapped (self->other_entry, "activate", G_CALLBACK (on_other), self);
}

/**
 * sokaku_difference_row_new:
 *
 * Returns: (transfer floating): a row without a rating
 */
GtkWidget *
sokaku_difference_row_new (void)
{
  return g_object_new (SOKAKU_TYPE_DIFFERENCE_ROW, NULL);
}
