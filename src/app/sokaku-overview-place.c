/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the overview: initiatives, items and themes with their figures, live. */
#include "sokaku-overview-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-explanation-popover.h"
#include "sokaku-settings.h"
#include "sokaku-sheet-choices.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"
#include "sokaku-tooltip.h"
#include "sokaku-view-state.h"

/**
 * SokakuOverviewPlace:
 *
 * Three tables of one plan and one filter above them. Which is shown, the filter and
 * the order of each are kept of each plan.
 */

#define VALUES_KEY "sokaku-values"
#define CHOICE_CHARS 14

struct _SokakuOverviewPlace
{
  GtkWidget parent_instance;

  GSettings *settings;
  SokakuDocument *document;
  SokakuStats *stats;
  SokakuSheetFilter *filter;
  gboolean updating; /* widgets are being set from the filter */

  GtkWidget *box;
  GtkStack *stack;
  GtkWidget *shares_button;
  GtkLabel *summary_label;
  SokakuOverviewTable *initiatives_table;
  SokakuOverviewTable *items_table;
  SokakuOverviewTable *themes_table;
  GtkWidget *search_entry;
  GtkWidget *theme_choice;
  GtkWidget *department_choice;
  GtkWidget *year_choice;
  GtkWidget *grade_choice;
  GtkLabel *count_label;
  GtkWidget *clear_button;
};

G_DEFINE_FINAL_TYPE (SokakuOverviewPlace, sokaku_overview_place, GTK_TYPE_WIDGET)

static SokakuOverviewTable *
get_shown (SokakuOverviewPlace *self)
{
  return SOKAKU_OVERVIEW_TABLE (gtk_stack_get_visible_child (self->stack));
}

static const char *
get_query (SokakuOverviewPlace *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

/* --- What is said above the tables --- */

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

static gboolean
is_filtering (SokakuOverviewPlace *self)
{
  return sokaku_sheet_filter_get_active (self->filter) || *get_query (self) != '\0';
}

static void
update_count (SokakuOverviewPlace *self)
{
  g_autofree char *text = NULL;
  guint n, n_all;

  if (gtk_stack_get_visible_child (self->stack) == NULL)
    return;
  n = sokaku_overview_table_get_n_rows (get_shown (self), &n_all);
  if (is_filtering (self))
    /* Translators: how many rows are shown, of all that there are. */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u row", "%u of %u rows", n_all),
                            n, n_all);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n_all), n_all);
  gtk_label_set_text (self->count_label, text);
  gtk_widget_set_visible (self->clear_button, is_filtering (self));
}

/* The shares of the best grade, of the best two… All of them together are everything. */
static char *
dup_shares (SokakuOverviewPlace *self)
{
  SokakuPlan *plan = sokaku_stats_get_plan (self->stats);
  guint n = sokaku_node_list_get_length (sokaku_plan_get_grades (plan));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i + 1 < n; i++)
    {
      const SokakuFigure figure = { SOKAKU_FIGURE_SHARE, plan, SOKAKU_OVERALL, i };
      g_autoptr (SokakuExplanation) explanation = sokaku_explanation_new (self->stats, &figure);
      g_autofree char *words = sokaku_explanation_dup_text (explanation);

      /* The plan's name once is enough. */
      g_string_append_printf (text, "%s%s", i == 0 ? "" : "\n",
                              i == 0 ? words : strchr (words, '\n'));
    }
  return g_string_free (text, FALSE);
}

static void
explain_shares (SokakuOverviewPlace *self)
{
  g_autofree char *text = self->stats != NULL ? dup_shares (self) : NULL;
  graphene_rect_t bounds;

  if (text != NULL && *text != '\0'
      && gtk_widget_compute_bounds (self->shares_button, GTK_WIDGET (self), &bounds))
    sokaku_explanation_popover_show_text (
        GTK_WIDGET (self),
        &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                         (int) bounds.size.height },
        text);
}

/* --- The filter --- */

static void
apply_filter (SokakuOverviewPlace *self)
{
  g_auto (GStrv) words = sokaku_text_split_words (get_query (self));
  SokakuOverviewTable *tables[]
      = { self->initiatives_table, self->items_table, self->themes_table };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    sokaku_overview_table_set_filter (tables[i], self->filter, (const char *const *) words);
  update_count (self);
}

static void
select_value (GtkWidget *dropdown, const char *value)
{
  GPtrArray *values = g_object_get_data (G_OBJECT (dropdown), VALUES_KEY);
  guint position = 0;

  for (guint i = 0; values != NULL && i < values->len; i++)
    if (strcmp (g_ptr_array_index (values, i), value) == 0)
      position = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (dropdown), position);
}

static void
fill_dropdown (GtkWidget *dropdown, GPtrArray *values, GPtrArray *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, names->pdata[i]);
  g_object_set_data_full (G_OBJECT (dropdown), VALUES_KEY, g_ptr_array_ref (values),
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_drop_down_set_model (GTK_DROP_DOWN (dropdown), G_LIST_MODEL (list));
}

static void
fill_facet (SokakuOverviewPlace *self, GtkWidget *dropdown, SokakuSheetFacet facet, const char *all)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (values, g_strdup (""));
  g_ptr_array_add (names, g_strdup (all));
  sokaku_sheet_facet_list_choices (facet, sokaku_stats_get_plan (self->stats), values, names);
  fill_dropdown (dropdown, values, names);
  select_value (dropdown, sokaku_sheet_filter_get (self->filter, facet));
}

static void
fill_years (SokakuOverviewPlace *self)
{
  SokakuPlan *plan = sokaku_stats_get_plan (self->stats);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *chosen = g_strdup_printf ("%d", sokaku_sheet_filter_get_year (self->filter));

  g_ptr_array_add (values, g_strdup_printf ("%d", SOKAKU_OVERALL));
  g_ptr_array_add (names, sokaku_plan_dup_year_label (plan, SOKAKU_OVERALL));
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      if (!sokaku_year_get_evaluated (year))
        continue;
      g_ptr_array_add (values, g_strdup_printf ("%d", sokaku_year_get_fiscal (year)));
      g_ptr_array_add (names, sokaku_plan_dup_year_label (plan, sokaku_year_get_fiscal (year)));
    }
  fill_dropdown (self->year_choice, values, names);
  select_value (self->year_choice, chosen);
}

static void
fill_choices (SokakuOverviewPlace *self)
{
  if (self->stats == NULL)
    return;
  self->updating = TRUE;
  fill_facet (self, self->theme_choice, SOKAKU_SHEET_FACET_THEME, _ ("All themes"));
  fill_facet (self, self->department_choice, SOKAKU_SHEET_FACET_DEPARTMENT, _ ("All departments"));
  fill_years (self);
  fill_facet (self, self->grade_choice, SOKAKU_SHEET_FACET_GRADE, _ ("All grades"));
  self->updating = FALSE;
}

static void
on_choice (SokakuOverviewPlace *self, GParamSpec *pspec, GtkWidget *dropdown)
{
  GPtrArray *values = g_object_get_data (G_OBJECT (dropdown), VALUES_KEY);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (dropdown));
  const char *value;

  if (self->updating || values == NULL || selected >= values->len)
    return;
  value = g_ptr_array_index (values, selected);
  if (dropdown == self->year_choice)
    sokaku_sheet_filter_set_year (self->filter, (int) g_ascii_strtoll (value, NULL, 10));
  else
    sokaku_sheet_filter_set (self->filter,
                             dropdown == self->theme_choice   ? SOKAKU_SHEET_FACET_THEME
                             : dropdown == self->grade_choice ? SOKAKU_SHEET_FACET_GRADE
                                                              : SOKAKU_SHEET_FACET_DEPARTMENT,
                             value);
}

static void
on_search_stopped (SokakuOverviewPlace *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
on_search_activated (SokakuOverviewPlace *self)
{
  apply_filter (self);
  sokaku_overview_table_focus (get_shown (self));
}

static void
show_all (SokakuOverviewPlace *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  sokaku_sheet_filter_clear (self->filter);
  fill_choices (self);
  apply_filter (self);
}

/* The choices are what the plan has. */
static void
on_plan_changed (SokakuOverviewPlace *self, const SokakuChange *change)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && (SOKAKU_IS_THEME (change->node) || SOKAKU_IS_YEAR (change->node)
          || SOKAKU_IS_GRADE (change->node)
          || (SOKAKU_IS_PLAN (change->node) && change->list != NULL)))
    fill_choices (self);
}

static void
setup_choice (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

/* Of the same width for each value: nothing moves when another is chosen. */
static void
setup_narrow_choice (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  setup_choice (factory, item);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_list_item_get_child (item)), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (gtk_list_item_get_child (item)), CHOICE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_list_item_get_child (item)), CHOICE_CHARS);
}

static void
bind_choice (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_factories (GtkWidget *dropdown)
{
  g_autoptr (GtkListItemFactory) narrow = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) wide = gtk_signal_list_item_factory_new ();
  GtkExpression *string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_signal_connect (narrow, "setup", G_CALLBACK (setup_narrow_choice), NULL);
  g_signal_connect (narrow, "bind", G_CALLBACK (bind_choice), NULL);
  g_signal_connect (wide, "setup", G_CALLBACK (setup_choice), NULL);
  g_signal_connect (wide, "bind", G_CALLBACK (bind_choice), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (dropdown), narrow);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (dropdown), wide);
  gtk_drop_down_set_expression (GTK_DROP_DOWN (dropdown), string);
  gtk_expression_unref (string);
}

/* --- What is kept of each plan --- */

static void
save_state (SokakuOverviewPlace *self)
{
  GFile *folder = self->document != NULL ? sokaku_document_get_folder (self->document) : NULL;
  GVariantBuilder sorts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{s(sb)}"));
  SokakuOverviewTable *tables[]
      = { self->initiatives_table, self->items_table, self->themes_table };
  GVariantDict state;

  if (folder == NULL)
    {
      g_variant_builder_clear (&sorts);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      gboolean descending;
      const char *column = sokaku_overview_table_get_sort (tables[i], &descending);

      g_variant_builder_add (
          &sorts, "{s(sb)}",
          sokaku_overview_rows_get_name (sokaku_overview_table_get_rows (tables[i])), column,
          descending);
    }
  g_variant_dict_init (&state, NULL);
  g_variant_dict_insert_value (&state, "overview-filter", sokaku_sheet_filter_save (self->filter));
  g_variant_dict_insert_value (&state, "overview-sorts", g_variant_builder_end (&sorts));
  g_variant_dict_insert (&state, "overview-table", "s",
                         gtk_stack_get_visible_child_name (self->stack));
  sokaku_view_state_save (self->settings, folder, g_variant_dict_end (&state));
}

static void
restore_state (SokakuOverviewPlace *self)
{
  GFile *folder = sokaku_document_get_folder (self->document);
  g_autoptr (GVariant) state
      = folder != NULL ? sokaku_view_state_load (self->settings, folder) : NULL;
  g_autoptr (GVariant) filter = NULL;
  g_autoptr (GVariant) sorts = NULL;
  SokakuOverviewTable *tables[]
      = { self->initiatives_table, self->items_table, self->themes_table };
  const char *table;

  if (state == NULL)
    return;
  filter = g_variant_lookup_value (state, "overview-filter", G_VARIANT_TYPE ("a{ss}"));
  if (filter != NULL)
    sokaku_sheet_filter_restore (self->filter, filter, sokaku_document_get_plan (self->document));
  sorts = g_variant_lookup_value (state, "overview-sorts", G_VARIANT_TYPE ("a{s(sb)}"));
  for (guint i = 0; sorts != NULL && i < G_N_ELEMENTS (tables); i++)
    {
      const char *name = sokaku_overview_rows_get_name (sokaku_overview_table_get_rows (tables[i]));
      const char *column;
      gboolean descending;

      if (g_variant_lookup (sorts, name, "(&sb)", &column, &descending))
        sokaku_overview_table_set_sort (tables[i], column, descending);
    }
  if (g_variant_lookup (state, "overview-table", "&s", &table)
      && gtk_stack_get_child_by_name (self->stack, table) != NULL)
    gtk_stack_set_visible_child_name (self->stack, table);
}

/* --- The place --- */

static void
release (SokakuOverviewPlace *self)
{
  if (self->stats == NULL)
    return;
  save_state (self);
  g_signal_handlers_disconnect_by_data (self->stats, self);
  g_signal_handlers_disconnect_by_data (sokaku_stats_get_plan (self->stats), self);
}

/**
 * sokaku_overview_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows the figures of @stats, as they were shown last.
 */
void
sokaku_overview_place_set_document (SokakuOverviewPlace *self,
                                    SokakuDocument *document,
                                    SokakuStats *stats)
{
  SokakuOverviewTable *tables[]
      = { self->initiatives_table, self->items_table, self->themes_table };

  g_return_if_fail (SOKAKU_IS_OVERVIEW_PLACE (self));

  if (self->stats == stats)
    return;
  release (self);
  g_set_object (&self->document, document);
  g_set_object (&self->stats, stats);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  sokaku_sheet_filter_clear (self->filter);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    sokaku_overview_table_set_sort (tables[i], "", FALSE);
  if (stats != NULL)
    {
      g_signal_connect_swapped (stats, "changed", G_CALLBACK (update_summary), self);
      g_signal_connect_swapped (sokaku_stats_get_plan (stats), "changed",
                                G_CALLBACK (on_plan_changed), self);
      restore_state (self);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    sokaku_overview_table_set_stats (tables[i], stats);
  apply_filter (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_choices (self);
  update_summary (self);
}

/**
 * sokaku_overview_place_get_table:
 * @self: a place
 * @rows: what the table's rows are
 *
 * Returns: (transfer none): the table
 */
SokakuOverviewTable *
sokaku_overview_place_get_table (SokakuOverviewPlace *self, SokakuOverviewRows rows)
{
  g_return_val_if_fail (SOKAKU_IS_OVERVIEW_PLACE (self), NULL);

  switch (rows)
    {
    case SOKAKU_OVERVIEW_ITEM_ROWS:
      return self->items_table;
    case SOKAKU_OVERVIEW_THEME_ROWS:
      return self->themes_table;
    case SOKAKU_OVERVIEW_INITIATIVE_ROWS:
    case SOKAKU_N_OVERVIEW_ROWS:
    default:
      return self->initiatives_table;
    }
}

/**
 * sokaku_overview_place_get_filter:
 * @self: a place
 *
 * Returns: (transfer none): what is chosen of the rows
 */
SokakuSheetFilter *
sokaku_overview_place_get_filter (SokakuOverviewPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_OVERVIEW_PLACE (self), NULL);

  return self->filter;
}

/**
 * sokaku_overview_place_show_rows:
 * @self: a place
 * @rows: what the table's rows are
 *
 * Shows another table.
 */
void
sokaku_overview_place_show_rows (SokakuOverviewPlace *self, SokakuOverviewRows rows)
{
  g_return_if_fail (SOKAKU_IS_OVERVIEW_PLACE (self));

  gtk_stack_set_visible_child_name (self->stack, sokaku_overview_rows_get_name (rows));
}

/**
 * sokaku_overview_place_explain:
 * @self: a place
 *
 * Explains the figure that the shown table is at.
 */
void
sokaku_overview_place_explain (SokakuOverviewPlace *self)
{
  g_return_if_fail (SOKAKU_IS_OVERVIEW_PLACE (self));

  sokaku_overview_table_explain (get_shown (self));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (get_shown (SOKAKU_OVERVIEW_PLACE (widget))), "table.copy",
                              NULL);
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_all (SOKAKU_OVERVIEW_PLACE (widget));
}

static void
explain_shares_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  explain_shares (SOKAKU_OVERVIEW_PLACE (widget));
}

static void
sokaku_overview_place_map (GtkWidget *widget)
{
  fill_choices (SOKAKU_OVERVIEW_PLACE (widget));
  GTK_WIDGET_CLASS (sokaku_overview_place_parent_class)->map (widget);
}

static void
sokaku_overview_place_dispose (GObject *object)
{
  SokakuOverviewPlace *self = SOKAKU_OVERVIEW_PLACE (object);

  if (self->box != NULL)
    release (self);
  g_clear_object (&self->stats);
  g_clear_object (&self->document);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_OVERVIEW_PLACE);
  g_clear_object (&self->filter);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_overview_place_parent_class)->dispose (object);
}

static void
sokaku_overview_place_class_init (SokakuOverviewPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_overview_place_dispose;
  widget_class->map = sokaku_overview_place_map;

  gtk_widget_class_install_action (widget_class, "overview.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "overview.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "overview.explain-shares", NULL,
                                   explain_shares_action);

  g_type_ensure (SOKAKU_TYPE_OVERVIEW_TABLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/overview-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, shares_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, initiatives_table);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, items_table);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, themes_table);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, theme_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, department_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, year_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, grade_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, count_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewPlace, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, apply_filter);
  gtk_widget_class_bind_template_callback (widget_class, update_count);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
}

static void
sokaku_overview_place_init (SokakuOverviewPlace *self)
{
  self->settings = sokaku_settings_new ();
  self->filter = sokaku_sheet_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));
  set_factories (self->theme_choice);
  set_factories (self->department_choice);
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (apply_filter), self);
}
