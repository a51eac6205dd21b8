/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The assistant for new plans. */
#include "sokaku-new-plan.h"

#include <glib/gi18n-lib.h>

#include "sokaku-new-plan-basics.h"
#include "sokaku-new-plan-items.h"
#include "sokaku-new-plan-start.h"
#include "sokaku-new-plan-summary.h"
#include "sokaku-new-plan-themes.h"
#include "sokaku-sheet.h"

/**
 * SokakuNewPlan:
 *
 * Puts a draft together in steps and hands the plan to its parent window. Nothing is
 * written to a disk: the plan is an unsaved document of the window then.
 */

typedef enum
{
  STEP_START,
  STEP_BASICS,
  STEP_ITEMS,
  STEP_THEMES,
  STEP_SUMMARY,
  N_STEPS
} Step;

struct _SokakuNewPlan
{
  GtkWindow parent_instance;

  SokakuPlanDraft *draft; /* NULL until the first step is done */
  SokakuPlan *source;     /* that @draft was made of */
  Step step;

  GtkBox *steps_box;
  GtkLabel *step_labels[N_STEPS];
  GtkLabel *page_title;
  GtkStack *stack;
  GtkWidget *pages[N_STEPS];
  GtkWidget *back_button;
  GtkButton *next_button;
};

G_DEFINE_FINAL_TYPE (SokakuNewPlan, sokaku_new_plan, GTK_TYPE_WINDOW)

static const char *
get_title (Step step)
{
  switch (step)
    {
    case STEP_START:
      return _ ("Begin With");
    case STEP_BASICS:
      return _ ("Name and Years");
    case STEP_ITEMS:
      return _ ("Items That Continue");
    case STEP_THEMES:
      return _ ("Themes");
    case STEP_SUMMARY:
    case N_STEPS:
    default:
      return _ ("Summary");
    }
}

/* --- Which step --- */

static gboolean
is_import (SokakuNewPlan *self)
{
  const SokakuNewPlanSource source
      = sokaku_new_plan_start_get_source (SOKAKU_NEW_PLAN_START (self->pages[STEP_START]));

  return source == SOKAKU_NEW_PLAN_TABLES || source == SOKAKU_NEW_PLAN_SAMPLE;
}

/* Whether there is anything to do in a step. */
static gboolean
has_step (SokakuNewPlan *self, Step step)
{
  const SokakuNewPlanSource source
      = sokaku_new_plan_start_get_source (SOKAKU_NEW_PLAN_START (self->pages[STEP_START]));

  if (step == STEP_START)
    return TRUE;
  if (step == STEP_ITEMS)
    return source == SOKAKU_NEW_PLAN_OPEN || source == SOKAKU_NEW_PLAN_OTHER;
  return !is_import (self);
}

static void
update_widgets (SokakuNewPlan *self)
{
  const gboolean last = self->step == STEP_SUMMARY;

  for (guint i = 0; i < N_STEPS; i++)
    {
      GtkWidget *label = GTK_WIDGET (self->step_labels[i]);

      gtk_widget_set_visible (label, has_step (self, i));
      if (i == self->step)
        gtk_widget_add_css_class (label, "current");
      else
        gtk_widget_remove_css_class (label, "current");
    }
  gtk_label_set_text (self->page_title, get_title (self->step));
  gtk_stack_set_visible_child (self->stack, self->pages[self->step]);
  gtk_widget_set_sensitive (self->back_button, self->step != STEP_START);
  gtk_button_set_label (self->next_button, last               ? _ ("C_reate")
                                           : is_import (self) ? _ ("C_ontinue")
                                                              : _ ("_Next"));
}

static void
go_to (SokakuNewPlan *self, Step step)
{
  self->step = step;
  update_widgets (self);
  if (step == STEP_START)
    gtk_widget_grab_focus (self->pages[step]);
  else
    sokaku_new_plan_page_show (SOKAKU_NEW_PLAN_PAGE (self->pages[step]), self->draft);
  if (step == STEP_SUMMARY)
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

/* --- The draft --- */

/* A plan begins after the one it follows; a blank one next April. */
static int
get_first_fiscal (SokakuNewPlan *self, SokakuPlan *source)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (sokaku_new_plan_start_get_source (SOKAKU_NEW_PLAN_START (self->pages[STEP_START]))
          != SOKAKU_NEW_PLAN_BLANK
      && sokaku_plan_get_n_years (source) > 0)
    return sokaku_plan_get_last_fiscal (source) + 1;
  return g_date_time_get_year (now) + (g_date_time_get_month (now) >= 4);
}

static gboolean
ensure_draft (SokakuNewPlan *self)
{
  SokakuPlan *source
      = sokaku_new_plan_start_get_plan (SOKAKU_NEW_PLAN_START (self->pages[STEP_START]));

  if (source == NULL)
    return FALSE;
  if (source == self->source)
    return TRUE;
  g_set_object (&self->source, source);
  g_clear_object (&self->draft);
  self->draft = sokaku_plan_draft_new (source, get_first_fiscal (self, source));
  return TRUE;
}

/* --- Actions --- */

static void
create (SokakuNewPlan *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (SokakuPlan) plan = sokaku_plan_draft_finish (self->draft);
  const gboolean settings
      = sokaku_new_plan_summary_get_settings (SOKAKU_NEW_PLAN_SUMMARY (self->pages[STEP_SUMMARY]));
  SokakuWindow *window;

  g_clear_object (&self->draft);
  gtk_window_destroy (GTK_WINDOW (self));
  window = sokaku_window_show_new_plan (SOKAKU_WINDOW (parent), plan);
  if (settings)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.plan-settings", NULL);
}

/* What needs no further questions is a command of the window already. */
static void
hand_over (SokakuNewPlan *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const gboolean sample
      = sokaku_new_plan_start_get_source (SOKAKU_NEW_PLAN_START (self->pages[STEP_START]))
        == SOKAKU_NEW_PLAN_SAMPLE;

  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action (parent, sample ? "win.open-sample" : "win.import", NULL);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuNewPlan *self = SOKAKU_NEW_PLAN (widget);
  Step step = self->step;

  if (step == STEP_START && is_import (self))
    {
      hand_over (self);
      return;
    }
  if (step == STEP_START ? !ensure_draft (self)
                         : !sokaku_new_plan_page_check (SOKAKU_NEW_PLAN_PAGE (self->pages[step])))
    return;
  if (step == STEP_SUMMARY)
    {
      create (self);
      return;
    }
  do
    step++;
  while (!has_step (self, step));
  go_to (self, step);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuNewPlan *self = SOKAKU_NEW_PLAN (widget);
  Step step = self->step;

  if (step == STEP_START)
    return;
  do
    step--;
  while (!has_step (self, step));
  go_to (self, step);
}

static void
sokaku_new_plan_dispose (GObject *object)
{
  SokakuNewPlan *self = SOKAKU_NEW_PLAN (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_NEW_PLAN);
  g_clear_object (&self->draft);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (sokaku_new_plan_parent_class)->dispose (object);
}

static void
sokaku_new_plan_class_init (SokakuNewPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_new_plan_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/new-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlan, steps_box);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlan, page_title);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlan, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlan, back_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlan, next_button);

  gtk_widget_class_install_action (widget_class, "new-plan.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "new-plan.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "new-plan.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "new-plan.next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "new-plan.back",
                                       NULL);
}

static void
sokaku_new_plan_init (SokakuNewPlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sokaku_new_plan_new:
 * @parent: the window that shows the plan in the end, or opens another for it
 *
 * Returns: (transfer none): an assistant, not shown yet
 */
GtkWindow *
sokaku_new_plan_new (SokakuWindow *parent)
{
  SokakuNewPlan *self = g_object_new (SOKAKU_TYPE_NEW_PLAN, "transient-for", parent, NULL);

  self->pages[STEP_START] = sokaku_new_plan_start_new (sokaku_window_get_document (parent));
  self->pages[STEP_BASICS] = sokaku_new_plan_basics_new ();
  self->pages[STEP_ITEMS] = sokaku_new_plan_items_new ();
  self->pages[STEP_THEMES] = sokaku_new_plan_themes_new ();
  self->pages[STEP_SUMMARY] = sokaku_new_plan_summary_new ();
  for (guint i = 0; i < N_STEPS; i++)
    {
      GtkWidget *label = gtk_label_new (get_title (i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "step");
      gtk_box_append (self->steps_box, label);
      self->step_labels[i] = GTK_LABEL (label);
      gtk_stack_add_child (self->stack, self->pages[i]);
    }
  g_signal_connect_swapped (self->pages[STEP_START], "changed", G_CALLBACK (update_widgets), self);
  go_to (self, STEP_START);
  return GTK_WINDOW (self);
}
