/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first step of the assistant for new plans: what a plan begins with. */
#include "sokaku-new-plan-start.h"

#include <glib/gi18n-lib.h>

#include "sokaku-installed.h"

struct _SokakuNewPlanStart
{
  GtkWidget parent_instance;

  SokakuPlan *open;     /* (nullable): of the window */
  SokakuPlan *other;    /* (nullable): that was chosen */
  SokakuPlan *template; /* (nullable): once it was asked for */
  GCancellable *loading;
  GtkFileChooserNative *chooser;

  GtkWidget *box;
  GtkCheckButton *choices[SOKAKU_NEW_PLAN_N_SOURCES];
  GtkWidget *choose_button;
  GtkLabel *other_label;
  GtkLabel *problem_label;
};

G_DEFINE_FINAL_TYPE (SokakuNewPlanStart, sokaku_new_plan_start, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sokaku_new_plan_start_dispose (GObject *object)
{
  SokakuNewPlanStart *self = SOKAKU_NEW_PLAN_START (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->open);
  g_clear_object (&self->other);
  g_clear_object (&self->template);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_new_plan_start_parent_class)->dispose (object);
}

static gboolean
sokaku_new_plan_start_grab_focus (GtkWidget *widget)
{
  SokakuNewPlanStart *self = SOKAKU_NEW_PLAN_START (widget);

  return gtk_widget_grab_focus (
      GTK_WIDGET (self->choices[sokaku_new_plan_start_get_source (self)]));
}

static void
sokaku_new_plan_start_class_init (SokakuNewPlanStartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_new_plan_start_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = sokaku_new_plan_start_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * SokakuNewPlanStart::changed:
   * @self: the page
   *
   * Something else is chosen than before.
   */
  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_NEW_PLAN_START, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
update_widgets (SokakuNewPlanStart *self)
{
  const SokakuNewPlanSource source = sokaku_new_plan_start_get_source (self);

  gtk_widget_set_sensitive (self->choose_button, source == SOKAKU_NEW_PLAN_OTHER);
  gtk_label_set_text (self->problem_label, "");
}

static void
on_choice (SokakuNewPlanStart *self)
{
  update_widgets (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- Another plan --- */

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuNewPlanStart) self = SOKAKU_NEW_PLAN_START (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (document == NULL)
    {
      gtk_label_set_text (self->other_label, "");
      gtk_label_set_text (self->problem_label, error->message);
      return;
    }
  g_set_object (&self->other, sokaku_document_get_plan (document));
  gtk_label_set_text (self->other_label, sokaku_plan_get_name (self->other));
  gtk_label_set_text (self->problem_label, "");
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sokaku_new_plan_start_load:
 * @self: the page
 * @folder: the folder of a plan
 *
 * Reads the plan whose structure is to be taken.
 */
void
sokaku_new_plan_start_load (SokakuNewPlanStart *self, GFile *folder)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->other);
  self->loading = g_cancellable_new ();
  gtk_check_button_set_active (self->choices[SOKAKU_NEW_PLAN_OTHER], TRUE);
  gtk_label_set_text (self->other_label, _ ("Reading…"));
  gtk_label_set_text (self->problem_label, "");
  sokaku_document_load_async (folder, self->loading, NULL, NULL, on_loaded, g_object_ref (self));
}

static void
on_chooser_response (SokakuNewPlanStart *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      if (folder != NULL)
        sokaku_new_plan_start_load (self, folder);
    }
  g_clear_object (&self->chooser);
}

static void
on_choose (SokakuNewPlanStart *self)
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (
      _ ("Choose the Folder of a Plan"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chooser_response), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- Choices --- */

static GtkWidget *
add_choice (SokakuNewPlanStart *self,
            SokakuNewPlanSource source,
            const char *label,
            const char *why)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);
  GtkWidget *text = gtk_label_new (why);

  if (source != SOKAKU_NEW_PLAN_BLANK)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->choices[SOKAKU_NEW_PLAN_BLANK]);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_margin_start (text, 28);
  gtk_widget_add_css_class (text, "dim");
  gtk_widget_add_css_class (text, "small");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  text, NULL, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_choice), self);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (self->box), box);
  self->choices[source] = GTK_CHECK_BUTTON (check);
  return box;
}

static void
add_other (SokakuNewPlanStart *self)
{
  GtkWidget *choice = add_choice (self, SOKAKU_NEW_PLAN_OTHER, _ ("The structure of _another plan"),
                                  _ ("Its folder is read and stays as it is."));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->choose_button = gtk_button_new_with_mnemonic (_ ("Choose a _Folder…"));
  g_signal_connect_swapped (self->choose_button, "clicked", G_CALLBACK (on_choose), self);
  self->other_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->other_label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), self->choose_button);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->other_label));
  gtk_widget_set_margin_start (row, 28);
  gtk_widget_set_margin_top (row, 4);
  gtk_box_append (GTK_BOX (choice), row);
}

/* Enter goes on with what is chosen; choices take it for themselves otherwise. */
static gboolean
on_key (SokakuNewPlanStart *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || state != 0
      || !GTK_IS_CHECK_BUTTON (focus))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_default (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
sokaku_new_plan_start_init (SokakuNewPlanStart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_problem (SokakuNewPlanStart *self)
{
  self->problem_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem_label, 0);
  gtk_label_set_wrap (self->problem_label, TRUE);
  gtk_label_set_wrap_mode (self->problem_label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem_label), "warning-text");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->problem_label));
}

/**
 * sokaku_new_plan_start_new:
 * @open: (nullable): the document of the window, whose structure can be taken
 *
 * Returns: (transfer floating): the page, with the likeliest choice made
 */
GtkWidget *
sokaku_new_plan_start_new (SokakuDocument *open)
{
  SokakuNewPlanStart *self = g_object_new (SOKAKU_TYPE_NEW_PLAN_START, NULL);
  g_autofree char *label = NULL;

  add_choice (self, SOKAKU_NEW_PLAN_BLANK, _ ("A _blank plan"),
              _ ("Criteria, grades and the council’s scale are those that many cities use; all of "
                 "them can be changed."));
  if (open != NULL)
    {
      self->open = g_object_ref (sokaku_document_get_plan (open));
      /* Translators: the name of a plan. */
      label = g_strdup_printf (_ ("The _structure of “%s”"), sokaku_plan_get_name (self->open));
      add_choice (
          self, SOKAKU_NEW_PLAN_OPEN, label,
          _ ("Its initiatives, items, themes, criteria, grades and members, without results "
             "and evaluations."));
    }
  add_other (self);
  add_choice (self, SOKAKU_NEW_PLAN_TABLES, _ ("_Tables from a workbook"),
              _ ("A folder of CSV tables is imported."));
  add_choice (self, SOKAKU_NEW_PLAN_SAMPLE, _ ("The sa_mple"),
              _ ("A copy of a city’s whole plan to try everything on."));
  add_problem (self);
  gtk_check_button_set_active (
      self->choices[open != NULL ? SOKAKU_NEW_PLAN_OPEN : SOKAKU_NEW_PLAN_BLANK], TRUE);
  update_widgets (self);
  return GTK_WIDGET (self);
}

/**
 * sokaku_new_plan_start_get_source:
 * @self: the page
 *
 * Returns: what is chosen
 */
SokakuNewPlanSource
sokaku_new_plan_start_get_source (SokakuNewPlanStart *self)
{
  for (guint i = 0; i < SOKAKU_NEW_PLAN_N_SOURCES; i++)
    if (self->choices[i] != NULL && gtk_check_button_get_active (self->choices[i]))
      return (SokakuNewPlanSource) i;
  return SOKAKU_NEW_PLAN_BLANK;
}

static SokakuPlan *
get_template (SokakuNewPlanStart *self)
{
  g_autoptr (GError) error = NULL;

  if (self->template == NULL)
    {
      g_autoptr (GFile) folder = sokaku_installed_find_template ();
      g_autoptr (SokakuDocument) document = sokaku_document_load (folder, NULL, &error);

      if (document != NULL)
        self->template = g_object_ref (sokaku_document_get_plan (document));
      else
        gtk_label_set_text (self->problem_label, error->message);
    }
  return self->template;
}

/**
 * sokaku_new_plan_start_get_plan:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the plan to begin with; %NULL if there is none
 *   yet, which the page then says
 */
SokakuPlan *
sokaku_new_plan_start_get_plan (SokakuNewPlanStart *self)
{
  switch (sokaku_new_plan_start_get_source (self))
    {
    case SOKAKU_NEW_PLAN_BLANK:
      return get_template (self);
    case SOKAKU_NEW_PLAN_OPEN:
      return self->open;
    case SOKAKU_NEW_PLAN_OTHER:
      if (self->other == NULL && self->loading == NULL)
        {
          gtk_label_set_text (self->problem_label, _ ("Choose the folder of a plan."));
          gtk_widget_grab_focus (self->choose_button);
        }
      return self->other;
    case SOKAKU_NEW_PLAN_TABLES:
    case SOKAKU_NEW_PLAN_SAMPLE:
    case SOKAKU_NEW_PLAN_N_SOURCES:
    default:
      return NULL;
    }
}
