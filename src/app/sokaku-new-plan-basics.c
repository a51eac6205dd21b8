/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step of the assistant for new plans that asks for names and years. */
#include "sokaku-new-plan-basics.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-sheet.h"

struct _SokakuNewPlanBasics
{
  SokakuNewPlanPage parent_instance;

  GtkWidget *content;
  GtkEntry *name_entry;
  GtkLabel *name_problem;
  GtkEntry *city_entry;
  GtkEntry *council_entry;
  GtkEntry *first_entry;
  GtkSpinButton *years_spin;
  GtkLabel *years_note;
  GtkLabel *first_problem;
  GtkFlowBox *evaluated_box;
  GtkLabel *evaluated_problem;
  GtkDropDown *midterm_drop_down;

  gboolean updating;
  gboolean checked; /* what is wrong shows from the first try on */
};

G_DEFINE_FINAL_TYPE (SokakuNewPlanBasics, sokaku_new_plan_basics, SOKAKU_TYPE_NEW_PLAN_PAGE)

static SokakuPlanDraft *
get_draft (SokakuNewPlanBasics *self)
{
  return sokaku_new_plan_page_get_draft (SOKAKU_NEW_PLAN_PAGE (self));
}

static SokakuPlan *
get_plan (SokakuNewPlanBasics *self)
{
  return sokaku_plan_draft_get_plan (get_draft (self));
}

static gboolean
show_problem (SokakuNewPlanBasics *self, SokakuPlanDraftField field, GtkLabel *label)
{
  g_autofree char *problem = sokaku_plan_draft_dup_problem (get_draft (self), field);

  gtk_label_set_text (label, problem != NULL && self->checked ? problem : "");
  return problem != NULL;
}

/* Returns the first field with a problem. */
static GtkWidget *
show_problems (SokakuNewPlanBasics *self)
{
  const gboolean name = show_problem (self, SOKAKU_PLAN_DRAFT_NAME, self->name_problem);
  const gboolean first = show_problem (self, SOKAKU_PLAN_DRAFT_FIRST_YEAR, self->first_problem);
  const gboolean evaluated
      = show_problem (self, SOKAKU_PLAN_DRAFT_EVALUATED, self->evaluated_problem);

  return name        ? GTK_WIDGET (self->name_entry)
         : first     ? GTK_WIDGET (self->first_entry)
         : evaluated ? GTK_WIDGET (self->evaluated_box)
                     : NULL;
}

static void
on_evaluated (GtkCheckButton *check, GParamSpec *pspec, SokakuNewPlanBasics *self)
{
  SokakuYear *year = g_object_get_data (G_OBJECT (check), "year");

  if (self->updating)
    return;
  sokaku_year_set_evaluated (year, gtk_check_button_get_active (check));
  show_problems (self);
}

/* One check mark a year. Those that are there stay: the focus may be on its way to one. */
static void
update_evaluated (SokakuNewPlanBasics *self)
{
  SokakuPlan *plan = get_plan (self);
  const int n = (int) sokaku_plan_get_n_years (plan);
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->evaluated_box, n)) != NULL)
    gtk_flow_box_remove (self->evaluated_box, GTK_WIDGET (child));
  for (int i = 0; i < n; i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);
      GtkWidget *check;

      child = gtk_flow_box_get_child_at_index (self->evaluated_box, i);
      if (child != NULL)
        {
          check = gtk_flow_box_child_get_child (child);
        }
      else
        {
          check = gtk_check_button_new ();
          g_signal_connect (check, "notify::active", G_CALLBACK (on_evaluated), self);
          gtk_flow_box_append (self->evaluated_box, check);
          gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
        }
      g_object_set_data_full (G_OBJECT (check), "year", g_object_ref (year), g_object_unref);
      gtk_check_button_set_label (GTK_CHECK_BUTTON (check), sokaku_year_get_label (year));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sokaku_year_get_evaluated (year));
    }
}

static void
update_midterm (SokakuNewPlanBasics *self)
{
  SokakuPlan *plan = get_plan (self);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint midterm = 0;

  /* Translators: no year of a mid-term revision. */
  gtk_string_list_append (labels, C_ ("year", "None"));
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      gtk_string_list_append (labels, sokaku_year_get_label (year));
      if (sokaku_year_get_fiscal (year) == sokaku_plan_get_midterm_year (plan))
        midterm = i + 1;
    }
  gtk_drop_down_set_model (self->midterm_drop_down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->midterm_drop_down, midterm);
}

static void
update_years (SokakuNewPlanBasics *self)
{
  SokakuPlan *plan = get_plan (self);
  g_autofree char *first
      = sokaku_era_format_fiscal_year (sokaku_plan_get_first_fiscal (plan), SOKAKU_ERA_LONG);
  g_autofree char *last
      = sokaku_era_format_fiscal_year (sokaku_plan_get_last_fiscal (plan), SOKAKU_ERA_LONG);
  /* Translators: the first and last fiscal year of a plan, in full. */
  g_autofree char *note = g_strdup_printf (_ ("%s – %s"), first, last);

  self->updating = TRUE;
  gtk_label_set_text (self->years_note, note);
  update_evaluated (self);
  update_midterm (self);
  self->updating = FALSE;
}

static void
on_years (SokakuNewPlanBasics *self)
{
  if (self->updating)
    return;
  sokaku_plan_draft_set_years (get_draft (self),
                               gtk_editable_get_text (GTK_EDITABLE (self->first_entry)),
                               gtk_spin_button_get_value_as_int (self->years_spin));
  update_years (self);
  show_problems (self);
}

static void
on_midterm (SokakuNewPlanBasics *self)
{
  const guint selected = gtk_drop_down_get_selected (self->midterm_drop_down);
  SokakuYear *year;

  if (self->updating)
    return;
  year = selected > 0 ? sokaku_plan_peek_year (get_plan (self), selected - 1) : NULL;
  sokaku_plan_set_midterm_year (get_plan (self), year != NULL ? sokaku_year_get_fiscal (year) : 0);
}

static void
on_names (SokakuNewPlanBasics *self)
{
  if (self->updating)
    return;
  sokaku_plan_set_name (get_plan (self), gtk_editable_get_text (GTK_EDITABLE (self->name_entry)));
  sokaku_plan_set_city (get_plan (self), gtk_editable_get_text (GTK_EDITABLE (self->city_entry)));
  sokaku_plan_set_council (get_plan (self),
                           gtk_editable_get_text (GTK_EDITABLE (self->council_entry)));
  show_problems (self);
}

static void
sokaku_new_plan_basics_show (SokakuNewPlanPage *page, SokakuPlanDraft *draft)
{
  SokakuNewPlanBasics *self = SOKAKU_NEW_PLAN_BASICS (page);
  SokakuPlan *plan = get_plan (self);
  g_autofree char *first
      = sokaku_era_format_fiscal_year (sokaku_plan_get_first_fiscal (plan), SOKAKU_ERA_SHORT);

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), sokaku_plan_get_name (plan));
  gtk_editable_set_text (GTK_EDITABLE (self->city_entry), sokaku_plan_get_city (plan));
  gtk_editable_set_text (GTK_EDITABLE (self->council_entry), sokaku_plan_get_council (plan));
  gtk_editable_set_text (GTK_EDITABLE (self->first_entry), first);
  gtk_spin_button_set_value (self->years_spin, sokaku_plan_get_n_years (plan));
  self->updating = FALSE;
  self->checked = FALSE;
  /* Whatever stood there when the page was left. */
  sokaku_plan_draft_set_years (draft, first, sokaku_plan_get_n_years (plan));
  update_years (self);
  show_problems (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}

static gboolean
sokaku_new_plan_basics_check (SokakuNewPlanPage *page)
{
  SokakuNewPlanBasics *self = SOKAKU_NEW_PLAN_BASICS (page);
  GtkWidget *field;

  self->checked = TRUE;
  gtk_spin_button_update (self->years_spin);
  field = show_problems (self);
  if (field != NULL)
    gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
  return field == NULL;
}

static void
sokaku_new_plan_basics_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOKAKU_TYPE_NEW_PLAN_BASICS);

  G_OBJECT_CLASS (sokaku_new_plan_basics_parent_class)->dispose (object);
}

static void
sokaku_new_plan_basics_class_init (SokakuNewPlanBasicsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SokakuNewPlanPageClass *page_class = SOKAKU_NEW_PLAN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_new_plan_basics_dispose;
  page_class->show = sokaku_new_plan_basics_show;
  page_class->check = sokaku_new_plan_basics_check;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/new-plan-basics.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, content);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, name_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, name_problem);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, city_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, council_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, first_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, years_spin);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, years_note);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, first_problem);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, evaluated_box);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, evaluated_problem);
  gtk_widget_class_bind_template_child (widget_class, SokakuNewPlanBasics, midterm_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_names);
  gtk_widget_class_bind_template_callback (widget_class, on_years);
  gtk_widget_class_bind_template_callback (widget_class, on_midterm);
}

static void
sokaku_new_plan_basics_init (SokakuNewPlanBasics *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->years_spin, 1, SOKAKU_PLAN_DRAFT_MAX_YEARS);
  self->updating = FALSE;
}

/**
 * sokaku_new_plan_basics_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
sokaku_new_plan_basics_new (void)
{
  return g_object_new (SOKAKU_TYPE_NEW_PLAN_BASICS, NULL);
}
