/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A popover to choose a live figure for a text from. */
#include "sokaku-report-field-chooser.h"

#include <glib/gi18n-lib.h>

#include "sokaku-report-field-words.h"
#include "sokaku-text-fold.h"

/**
 * SokakuReportFieldChooser:
 *
 * What is typed looks for figures by their names and by what they show; Enter takes the
 * first one that is found.
 */
struct _SokakuReportFieldChooser
{
  GtkPopover parent_instance;

  SokakuStats *stats;
  GPtrArray *fields; /* (nullable): all there are */
  GPtrArray *found;  /* those of them that are shown; not owned */

  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *none_label;
  GtkWidget *stack;
};

G_DEFINE_FINAL_TYPE (SokakuReportFieldChooser, sokaku_report_field_chooser, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SokakuPlan *
get_plan (SokakuReportFieldChooser *self)
{
  return sokaku_stats_get_plan (self->stats);
}

static gboolean
matches (SokakuReportFieldChooser *self, const SokakuReportField *field, const char *const *words)
{
  g_autofree char *described = sokaku_report_field_words_describe (field, get_plan (self));
  g_autofree char *all
      = g_strjoin (" ", described, field->example, sokaku_report_field_words_get_kind (field->kind),
                   field->token, NULL);
  g_autofree char *folded = sokaku_text_fold (all);

  return sokaku_text_has_words (folded, words);
}

static void
update (SokakuReportFieldChooser *self)
{
  g_auto (GStrv) words
      = sokaku_text_split_words (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (GtkStringList) tokens = gtk_string_list_new (NULL);
  g_autoptr (GtkSelectionModel) model = NULL;

  g_ptr_array_set_size (self->found, 0);
  for (guint i = 0; self->fields != NULL && i < self->fields->len; i++)
    {
      SokakuReportField *field = self->fields->pdata[i];

      if (!matches (self, field, (const char *const *) words))
        continue;
      g_ptr_array_add (self->found, field);
      gtk_string_list_append (tokens, field->token);
    }
  model = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (tokens))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), model);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->found->len > 0 ? "list" : "none");
}

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, SokakuReportFieldChooser *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *example = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (example, "figure");
  gtk_widget_add_css_class (example, "heading");
  gtk_label_set_ellipsize (GTK_LABEL (example), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (example), 18);
  gtk_label_set_xalign (GTK_LABEL (example), 1);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), example);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, SokakuReportFieldChooser *self)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  SokakuReportField *field;
  g_autofree char *described = NULL;

  if (gtk_list_item_get_position (item) >= self->found->len)
    return;
  field = self->found->pdata[gtk_list_item_get_position (item)];
  described = sokaku_report_field_words_describe (field, get_plan (self));
  gtk_label_set_text (GTK_LABEL (name), described);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), field->example);
}

/**
 * sokaku_report_field_chooser_choose:
 * @self: a chooser
 * @position: a position among what was found
 *
 * Takes that figure, and closes.
 */
void
sokaku_report_field_chooser_choose (SokakuReportFieldChooser *self, guint position)
{
  g_autofree char *token = NULL;

  g_return_if_fail (SOKAKU_IS_REPORT_FIELD_CHOOSER (self));

  if (position >= self->found->len)
    return;
  token = g_strdup (((SokakuReportField *) self->found->pdata[position])->token);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, token);
}

static void
on_search_activate (SokakuReportFieldChooser *self)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (self->list));

  if (model != NULL)
    sokaku_report_field_chooser_choose (
        self, gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model)));
}

/* The figures of now are listed each time. */
static void
sokaku_report_field_chooser_show (GtkWidget *widget)
{
  SokakuReportFieldChooser *self = SOKAKU_REPORT_FIELD_CHOOSER (widget);

  g_ptr_array_set_size (self->found, 0);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  if (self->stats != NULL)
    self->fields = sokaku_report_fields_list (self->stats);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  update (self);
  GTK_WIDGET_CLASS (sokaku_report_field_chooser_parent_class)->show (widget);
  gtk_widget_grab_focus (self->search);
}

static void
sokaku_report_field_chooser_dispose (GObject *object)
{
  SokakuReportFieldChooser *self = SOKAKU_REPORT_FIELD_CHOOSER (object);

  g_ptr_array_set_size (self->found, 0);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->stats);

  G_OBJECT_CLASS (sokaku_report_field_chooser_parent_class)->dispose (object);
}

static void
sokaku_report_field_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (SOKAKU_REPORT_FIELD_CHOOSER (object)->found);

  G_OBJECT_CLASS (sokaku_report_field_chooser_parent_class)->finalize (object);
}

static void
sokaku_report_field_chooser_class_init (SokakuReportFieldChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_report_field_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_report_field_chooser_finalize;
  GTK_WIDGET_CLASS (klass)->show = sokaku_report_field_chooser_show;

  /**
   * SokakuReportFieldChooser::chosen:
   * @self: the chooser
   * @token: what stands in the text for the figure
   */
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", SOKAKU_TYPE_REPORT_FIELD_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sokaku_report_field_chooser_init (SokakuReportFieldChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->found = g_ptr_array_new ();
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search Figures"), -1);
  g_object_set (self->search, "placeholder-text", _ ("Search figures"), NULL);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activate), self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), self);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figures"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (sokaku_report_field_chooser_choose),
                            self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  self->none_label = gtk_label_new (_ ("No figure is called so."));
  gtk_widget_add_css_class (self->none_label, "dim");
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), self->none_label, "none");
  gtk_widget_set_size_request (self->stack, 440, 270);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * sokaku_report_field_chooser_new:
 *
 * Returns: (transfer floating): a chooser without figures
 */
GtkWidget *
sokaku_report_field_chooser_new (void)
{
  return g_object_new (SOKAKU_TYPE_REPORT_FIELD_CHOOSER, NULL);
}

/**
 * sokaku_report_field_chooser_set_stats:
 * @self: a chooser
 * @stats: (nullable): the figures of a plan
 *
 * Offers the figures of @stats.
 */
void
sokaku_report_field_chooser_set_stats (SokakuReportFieldChooser *self, SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_REPORT_FIELD_CHOOSER (self));

  g_set_object (&self->stats, stats);
}

/**
 * sokaku_report_field_chooser_search:
 * @self: a chooser that is open
 * @text: what to look for
 *
 * Looks for figures.
 */
void
sokaku_report_field_chooser_search (SokakuReportFieldChooser *self, const char *text)
{
  g_return_if_fail (SOKAKU_IS_REPORT_FIELD_CHOOSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

/**
 * sokaku_report_field_chooser_get_n_found:
 * @self: a chooser
 *
 * Returns: how many figures are shown
 */
guint
sokaku_report_field_chooser_get_n_found (SokakuReportFieldChooser *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_FIELD_CHOOSER (self), 0);

  return self->found->len;
}
