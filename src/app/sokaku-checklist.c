/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that says how far a sheet is filled in, and lists what is missing. */
#include "sokaku-checklist.h"

#include "sokaku-check-words.h"
#include "sokaku-completeness.h"
#include "sokaku-findings.h"
#include "sokaku-sheet.h"
#include "sokaku-tooltip.h"

#include <glib/gi18n-lib.h>

struct _SokakuChecklist
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuItem *item;
  SokakuFindings *findings;
  guint source;

  GtkWidget *button;
  GtkWidget *bar;
  GtkLabel *label;
  GtkWidget *problems;
  GtkLabel *n_problems;
  GtkWidget *popover;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SokakuChecklist, sokaku_checklist, GTK_TYPE_WIDGET)

enum
{
  SHOW_FIELD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define LINE_CHARS 44

/* Where a line of the list leads. */
typedef struct
{
  SokakuNode *node;
  char *property;
} Target;

static void
target_free (gpointer data)
{
  Target *target = data;

  g_object_unref (target->node);
  g_free (target->property);
  g_free (target);
}

static void
line_clicked (GtkButton *button, gpointer data)
{
  SokakuChecklist *self = data;
  Target *target = g_object_get_data (G_OBJECT (button), "sokaku-target");
  g_autoptr (SokakuNode) node = g_object_ref (target->node);
  g_autofree char *property = g_strdup (target->property);

  /* The line may go with what happens now. */
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[SHOW_FIELD], 0, node, property);
}

static void
add_heading (SokakuChecklist *self, const char *text, const char *figure)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *count = gtk_label_new (figure);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "section-title");
  gtk_widget_add_css_class (count, "dim");
  gtk_widget_add_css_class (count, "figure");
  gtk_widget_add_css_class (line, "checklist-heading");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (GTK_BOX (self->list), line);
}

/* @icon: (nullable) */
static void
add_line (SokakuChecklist *self,
          const char *icon,
          const char *text,
          const char *spoken,
          SokakuNode *node,
          const char *property)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  Target *target = g_new (Target, 1);

  target->node = g_object_ref (node);
  target->property = g_strdup (property);
  if (icon != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_widget_add_css_class (image, "warning-text");
      gtk_box_append (GTK_BOX (box), image);
      /* A sentence: the list is as high as its lines are at this width, so they get no other. */
      gtk_label_set_width_chars (GTK_LABEL (label), LINE_CHARS);
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "checklist-line");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "sokaku-target", target, target_free);
  g_signal_connect (button, "clicked", G_CALLBACK (line_clicked), self);
  gtk_box_append (GTK_BOX (self->list), button);
}

static char *
dup_group_name (SokakuChecklist *self, int fiscal)
{
  return fiscal == SOKAKU_NO_YEAR ? g_strdup (_ ("Basics"))
                                  : sokaku_plan_dup_year_label (self->plan, fiscal);
}

static void
list_missing (SokakuChecklist *self)
{
  g_autoptr (GPtrArray) entries = sokaku_completeness_list (self->item, self->plan);
  int group = G_MAXINT;
  guint n_missing = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const SokakuCompletenessEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = NULL;
      g_autofree char *spoken = NULL;

      if (entry->done)
        continue;
      n_missing++;
      name = dup_group_name (self, entry->fiscal);
      if (entry->fiscal != group)
        {
          g_autofree char *figure = NULL;
          guint done, all;

          group = entry->fiscal;
          sokaku_completeness_count_year (self->item, self->plan, group, &done, &all);
          figure = g_strdup_printf ("%u/%u", done, all);
          add_heading (self, name, figure);
        }
      spoken = g_strdup_printf ("%s, %s", name, entry->name);
      add_line (self, NULL, entry->name, spoken, entry->node, entry->property);
    }
  if (n_missing == 0)
    {
      GtkWidget *label = gtk_label_new (_ ("Everything is filled in."));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "checklist-heading");
      gtk_box_append (GTK_BOX (self->list), label);
    }
}

/* What is only missing stands above already. */
static gboolean
is_about_gap (SokakuFinding *finding)
{
  static const char *const rules[]
      = { "evaluation-missing", "end-date-missing", "blank-reason", "blank-result", NULL };

  return g_strv_contains (rules, sokaku_finding_get_rule (finding));
}

static void
list_problems (SokakuChecklist *self)
{
  static const char *const icons[]
      = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  g_autoptr (GPtrArray) findings = sokaku_findings_list_item (self->findings, self->item);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      SokakuFinding *finding = g_ptr_array_index (findings, i);
      SokakuSeverity severity = sokaku_finding_get_severity (finding);
      const char *detail = sokaku_finding_get_detail (finding);
      g_autofree char *text = NULL;
      g_autofree char *spoken = NULL;

      if (is_about_gap (finding))
        continue;
      if (!has_heading)
        add_heading (self, _ ("Problems"), "");
      has_heading = TRUE;
      text = g_strdup_printf ("%s%s%s", detail, *detail != '\0' ? "\n" : "",
                              sokaku_finding_get_message (finding));
      spoken = g_strdup_printf ("%s, %s, %s", sokaku_severity_get_label (severity), detail,
                                sokaku_finding_get_message (finding));
      add_line (self, icons[severity], text, spoken, sokaku_finding_get_node (finding),
                sokaku_finding_get_property (finding));
    }
}

/* Only while it is open: most sheets are left without a look at it. */
static void
fill_list (SokakuChecklist *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  if (self->item == NULL)
    return;
  list_missing (self);
  list_problems (self);
}

static guint
count_problems (SokakuChecklist *self)
{
  g_autoptr (GPtrArray) findings = sokaku_findings_list_item (self->findings, self->item);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (!is_about_gap (findings->pdata[i])
        && sokaku_finding_get_severity (findings->pdata[i]) > SOKAKU_SEVERITY_NOTE)
      n++;
  return n;
}

/**
 * sokaku_checklist_update:
 * @self: a checklist
 *
 * Shows the sheet as it is now. Edits of the plan are followed without.
 */
void
sokaku_checklist_update (SokakuChecklist *self)
{
  g_autofree char *text = NULL;
  g_autofree char *problems = NULL;
  g_autofree char *spoken = NULL;
  guint done = 0;
  guint all = 0;
  guint n_problems;

  g_return_if_fail (SOKAKU_IS_CHECKLIST (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->item == NULL)
    return;
  sokaku_completeness_count (self->item, self->plan, &done, &all);
  n_problems = count_problems (self);
  /* Translators: how many of the fields of a sheet are filled in. */
  text = g_strdup_printf (_ ("Filled in %u/%u"), done, all);
  problems = g_strdup_printf ("%u", n_problems);
  gtk_label_set_text (self->label, text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar),
                                 all > 0 ? (double) done / (double) all : 0);
  if (done == all)
    gtk_widget_add_css_class (self->bar, "complete");
  else
    gtk_widget_remove_css_class (self->bar, "complete");
  gtk_label_set_text (self->n_problems, problems);
  gtk_widget_set_visible (self->problems, n_problems > 0);
  gtk_widget_set_visible (self->button, all > 0);

  spoken = g_strdup_printf (
      /* Translators: how far a sheet is filled in; then how many problems it has. */
      g_dngettext (GETTEXT_PACKAGE, "%s, %u problem", "%s, %u problems", n_problems), text,
      n_problems);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  if (gtk_widget_get_mapped (self->popover))
    fill_list (self);
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuChecklist *self = data;

  self->source = 0;
  sokaku_checklist_update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (SokakuChecklist *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_in_idle, self, NULL);
}

/**
 * sokaku_checklist_set_item:
 * @self: a checklist
 * @plan: (nullable): the plan
 * @item: (nullable): an item of it
 *
 * Shows how far the sheet of @item is filled in, and follows it.
 */
void
sokaku_checklist_set_item (SokakuChecklist *self, SokakuPlan *plan, SokakuItem *item)
{
  g_return_if_fail (SOKAKU_IS_CHECKLIST (self));

  if (self->plan != plan)
    {
      if (self->plan != NULL)
        {
          g_signal_handlers_disconnect_by_data (self->plan, self);
          g_signal_handlers_disconnect_by_data (self->findings, self);
        }
      g_clear_object (&self->findings);
      g_set_object (&self->plan, plan);
      if (plan != NULL)
        {
          self->findings = sokaku_findings_ref_for_plan (plan);
          g_signal_connect_swapped (plan, "changed", G_CALLBACK (queue_update), self);
          g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (queue_update),
                                    self);
        }
    }
  if (plan == NULL)
    item = NULL;
  if (g_set_object (&self->item, item))
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  sokaku_checklist_update (self);
}

static void
sokaku_checklist_dispose (GObject *object)
{
  SokakuChecklist *self = SOKAKU_CHECKLIST (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->findings);
  g_clear_object (&self->item);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_checklist_parent_class)->dispose (object);
}

static void
sokaku_checklist_class_init (SokakuChecklistClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_checklist_dispose;

  /**
   * SokakuChecklist::show-field:
   * @self: the checklist
   * @node: the node that holds the field
   * @property: property or list of @node
   *
   * Somebody wants to go to a field.
   */
  signals[SHOW_FIELD]
      = g_signal_new ("show-field", SOKAKU_TYPE_CHECKLIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, SOKAKU_TYPE_NODE, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "checklist");
}

static void
sokaku_checklist_init (SokakuChecklist *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "figure");
  self->n_problems = GTK_LABEL (gtk_label_new (NULL));
  self->problems = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->problems, "warning-text");
  gtk_box_append (GTK_BOX (self->problems), icon);
  gtk_box_append (GTK_BOX (self->problems), GTK_WIDGET (self->n_problems));
  gtk_box_append (GTK_BOX (content), self->bar);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), self->problems);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_widget_set_size_request (scroller, 260, -1);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (fill_list), self);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), FALSE);
  sokaku_tooltip_set_text (self->button, _ ("What is missing in this sheet"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * sokaku_checklist_new:
 *
 * Returns: (transfer floating): a checklist of no sheet
 */
GtkWidget *
sokaku_checklist_new (void)
{
  return g_object_new (SOKAKU_TYPE_CHECKLIST, NULL);
}
