/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last step of the assistant for new plans: what is going to be made. */
#include "sokaku-new-plan-summary.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"

struct _SokakuNewPlanSummary
{
  SokakuNewPlanPage parent_instance;

  GtkGrid *grid;
  int n_rows;
  GtkCheckButton *settings;
};

G_DEFINE_FINAL_TYPE (SokakuNewPlanSummary, sokaku_new_plan_summary, SOKAKU_TYPE_NEW_PLAN_PAGE)

static void
add_row (SokakuNewPlanSummary *self, const char *title, const char *text)
{
  GtkWidget *head = gtk_label_new (title);
  GtkWidget *value = gtk_label_new (*text != '\0' ? text : "–");

  gtk_label_set_xalign (GTK_LABEL (head), 1);
  gtk_label_set_yalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "dim");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, head,
                                  NULL, -1);
  gtk_grid_attach (self->grid, head, 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_rows, 1, 1);
  self->n_rows++;
}

/* Texts of a property of nodes, in one line. */
static char *
join (SokakuNodeList *list, const char *property)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (sokaku_node_list_peek (list, i), property, &text, NULL);
      if (*text == '\0')
        continue;
      if (line->len > 0)
        /* Translators: between the parts of a list. */
        g_string_append (line, C_ ("list", ", "));
      g_string_append (line, text);
    }
  return g_string_free (line, FALSE);
}

static void
add_years (SokakuNewPlanSummary *self, SokakuPlan *plan)
{
  const guint n = sokaku_plan_get_n_years (plan);
  const int midterm = sokaku_plan_get_midterm_year (plan);
  g_autofree char *first = sokaku_plan_dup_year_label (plan, sokaku_plan_get_first_fiscal (plan));
  g_autofree char *last = sokaku_plan_dup_year_label (plan, sokaku_plan_get_last_fiscal (plan));
  g_autofree char *span = NULL;
  g_autofree char *revised = midterm != 0 ? sokaku_plan_dup_year_label (plan, midterm) : NULL;
  g_autoptr (GString) evaluated = g_string_new (NULL);

  /* Translators: first and last fiscal year, and how many there are. */
  span = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s–%s, %u year", "%s–%s, %u years", n),
                          first, last, n);
  for (guint i = 0; i < n; i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      if (sokaku_year_get_evaluated (year))
        g_string_append_printf (evaluated, "%s%s", evaluated->len > 0 ? C_ ("list", ", ") : "",
                                sokaku_year_get_label (year));
    }
  add_row (self, _ ("Fiscal years"), span);
  add_row (self, _ ("Evaluated"), evaluated->str);
  add_row (self, _ ("Mid-term revision"), revised != NULL ? revised : "");
}

static void
add_items (SokakuNewPlanSummary *self, SokakuPlanDraft *draft)
{
  guint n_headings, n_items;
  g_autofree char *initiatives = NULL;
  g_autofree char *items = NULL;
  g_autofree char *text = NULL;

  sokaku_pick_list_count (sokaku_plan_draft_get_items (draft), &n_headings, &n_items);
  initiatives = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", n_headings), n_headings);
  items = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n_items), n_items);
  text = g_strdup_printf (_ ("%s, %s"), initiatives, items);
  add_row (self, _ ("Taken over"), text);
}

static void
sokaku_new_plan_summary_show (SokakuNewPlanPage *page, SokakuPlanDraft *draft)
{
  SokakuNewPlanSummary *self = SOKAKU_NEW_PLAN_SUMMARY (page);
  SokakuPlan *plan = sokaku_plan_draft_get_plan (draft);
  g_autofree char *themes = join (sokaku_plan_get_themes (plan), "name");
  g_autofree char *criteria = join (sokaku_plan_get_criteria (plan), "name");
  g_autofree char *grades = join (sokaku_plan_get_grades (plan), "name");
  g_autofree char *scale = join (sokaku_plan_get_scale (plan), "label");
  g_autofree char *members
      = g_strdup_printf ("%u", sokaku_node_list_get_length (sokaku_plan_get_members (plan)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n_rows = 0;
  add_row (self, _ ("Name"), sokaku_plan_get_name (plan));
  add_row (self, _ ("City"), sokaku_plan_get_city (plan));
  add_row (self, C_ ("summary", "Council"), sokaku_plan_get_council (plan));
  add_years (self, plan);
  add_row (self, _ ("Criteria"), criteria);
  add_row (self, _ ("Grades"), grades);
  add_row (self, _ ("Themes"), themes);
  add_row (self, _ ("Rating scale"), scale);
  add_row (self, _ ("Council members"), members);
  if (g_list_model_get_n_items (sokaku_pick_list_get_rows (sokaku_plan_draft_get_items (draft)))
      > 0)
    add_items (self, draft);
}

static void
sokaku_new_plan_summary_class_init (SokakuNewPlanSummaryClass *klass)
{
  SOKAKU_NEW_PLAN_PAGE_CLASS (klass)->show = sokaku_new_plan_summary_show;
}

static void
sokaku_new_plan_summary_init (SokakuNewPlanSummary *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  sokaku_new_plan_page_add_intro (
      box, _ ("The plan opens in a window and is on no disk yet: saving it asks for a folder. "
              "Initiatives, items and all that is named here can still be changed in the plan "
              "settings."));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  self->settings
      = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_ ("Go on with the plan _settings")));
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (self->settings),
      _ ("Criteria, grades, the council's scale and members, initiatives and items"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->settings));
  sokaku_new_plan_page_set_child (SOKAKU_NEW_PLAN_PAGE (self), box);
}

/**
 * sokaku_new_plan_summary_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
sokaku_new_plan_summary_new (void)
{
  return g_object_new (SOKAKU_TYPE_NEW_PLAN_SUMMARY, NULL);
}

/**
 * sokaku_new_plan_summary_get_settings:
 * @self: a page
 *
 * Returns: whether the settings of the new plan are wanted next
 */
gboolean
sokaku_new_plan_summary_get_settings (SokakuNewPlanSummary *self)
{
  g_return_val_if_fail (SOKAKU_IS_NEW_PLAN_SUMMARY (self), FALSE);

  return gtk_check_button_get_active (self->settings);
}
