/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the overview: initiatives and themes with their figures, live. */
#include "sokaku-overview-place.h"

#include <glib/gi18n-lib.h>

struct _SokakuOverviewPlace
{
  GtkWidget parent_instance;

  SokakuStats *stats;

  GtkWidget *box;
  GtkLabel *summary_label;
  SokakuOverviewTable *initiatives_table;
  SokakuOverviewTable *themes_table;
};

G_DEFINE_FINAL_TYPE (SokakuOverviewPlace, sokaku_overview_place, GTK_TYPE_WIDGET)

/* "22 initiatives · 95 items · A 58 · B 36 · …" */
static void
update_summary (SokakuOverviewPlace *self)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  SokakuPlan *plan;
  SokakuNodeList *grades;
  guint n;

  if (self->stats != NULL)
    {
      plan = sokaku_stats_get_plan (self->stats);
      grades = sokaku_plan_get_grades (plan);
      n = sokaku_stats_get_n_initiatives (self->stats, plan);
      g_string_append_printf (
          summary, g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", n), n);
      n = sokaku_stats_get_n_items (self->stats, plan);
      g_string_append (summary, "   ");
      g_string_append_printf (summary, g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n), n);
      for (guint i = 0; i < sokaku_node_list_get_length (grades); i++)
        g_string_append_printf (summary, "   %s %u",
                                sokaku_grade_get_name (sokaku_node_list_peek (grades, i)),
                                sokaku_stats_get_n_graded (self->stats, plan, SOKAKU_OVERALL, i));
    }
  gtk_label_set_text (self->summary_label, summary->str);
}

/**
 * sokaku_overview_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows the figures of @stats.
 */
void
sokaku_overview_place_set_document (SokakuOverviewPlace *self,
                                    SokakuDocument *document,
                                    SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_OVERVIEW_PLACE (self));

  if (self->stats == stats)
    return;
  if (self->stats != NULL)
    g_signal_handlers_disconnect_by_data (self->stats, self);
  g_set_object (&self->stats, stats);
  if (stats != NULL)
    g_signal_connect_swapped (stats, "changed", G_CALLBACK (update_summary), self);
  sokaku_overview_table_set_stats (self->initiatives_table, stats);
  sokaku_overview_table_set_stats (self->themes_table, stats);
  update_summary (self);
}

/**
 * sokaku_overview_place_get_table:
 * @self: a place
 * @for_themes: which table
 *
 * Returns: (transfer none): the table of themes, or of initiatives
 */
SokakuOverviewTable *
sokaku_overview_place_get_table (SokakuOverviewPlace *self, gboolean for_themes)
{
  g_return_val_if_fail (SOKAKU_IS_OVERVIEW_PLACE (self), NULL);

  return for_themes ? self->themes_table : self->initiatives_table;
}

static void
sokaku_overview_place_dispose (GObject *object)
{
  SokakuOverviewPlace *self = SOKAKU_OVERVIEW_PLACE (object);

  if (self->stats != NULL)
    g_signal_handlers_disconnect_by_data (self->stats, self);
  g_clear_object (&self->stats);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_OVERVIEW_PLACE);

  G_OBJECT_CLASS (sokaku_overview_place_parent_class)->dispose (object);
}

static void
sokaku_overview_place_class_init (SokakuOverviewPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_overview_place_dispose;

  g_type_ensure (SOKAKU_TYPE_OVERVIEW_TABLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/overview-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, initiatives_table);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, themes_table);
}

static void
sokaku_overview_place_init (SokakuOverviewPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
