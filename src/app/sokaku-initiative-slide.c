/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One initiative in large type: what the council said of it, and its grades by year. */
#include "sokaku-initiative-slide.h"

#include <glib/gi18n-lib.h>

#include "sokaku-council-series.h"
#include "sokaku-grade-badge.h"
#include "sokaku-grade-series.h"
#include "sokaku-rating-dots.h"
#include "sokaku-sheet.h"

/**
 * SokakuInitiativeSlide:
 *
 * Number, themes and title; mean, mid-term and spread of the council's ratings; each rating
 * as a dot; the grades of the self-evaluation by year. All sizes are in those of the font.
 */
struct _SokakuInitiativeSlide
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *over_title;
  GtkLabel *title;
  GtkLabel *mean;
  GtkLabel *facts;
  SokakuRatingDots *dots;
  GtkLabel *no_dots;
  GtkWidget *grades_title;
  GtkWidget *grades;
};

G_DEFINE_FINAL_TYPE (SokakuInitiativeSlide, sokaku_initiative_slide, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static char *
dup_figure (int value)
{
  return SOKAKU_SERIES_IS_FIGURE (value) ? g_strdup_printf ("%d.%d", value / 10, ABS (value % 10))
                                         : g_strdup ("–");
}

static char *
dup_over_title (SokakuPlan *plan, SokakuInitiative *initiative)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *const *ids = sokaku_initiative_get_themes (initiative);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  /* Translators: number of an initiative. */
  g_string_append_printf (words, _ ("Initiative %d"), sokaku_initiative_get_number (initiative));
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      if (g_strv_contains (ids, sokaku_theme_get_id (theme)))
        g_string_append_printf (words, "   %s", sokaku_theme_get_name (theme));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static int
find_row (SokakuSeries *series, SokakuInitiative *initiative)
{
  for (guint i = 0; i < sokaku_series_get_n_rows (series); i++)
    if (g_str_equal (sokaku_series_get_row (series, i)->name.id,
                     sokaku_initiative_get_id (initiative)))
      return (int) i;
  return -1;
}

/* The columns of agreement are the steps of the scale, the mean and the spread. */
static void
show_ratings (SokakuInitiativeSlide *self, SokakuStats *stats, SokakuInitiative *initiative)
{
  g_autoptr (SokakuSeries) series
      = sokaku_series_for_agreement (sokaku_stats_get_plan (stats), stats, NULL);
  int row = find_row (series, initiative);
  guint n_steps = row >= 0 ? sokaku_series_get_n_columns (series) - 2 : 0;
  const SokakuSeriesPoint *first
      = row >= 0 ? sokaku_series_get_point (series, (guint) row * (n_steps + 2)) : NULL;
  gboolean known = n_steps > 0 && SOKAKU_SERIES_IS_FIGURE (first->value);
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autofree guint *counts = g_new0 (guint, n_steps + 1);
  g_autoptr (GString) facts = g_string_new (sokaku_series_get_subtitle (series));
  g_autofree char *mean = NULL;

  for (guint i = 0; i < n_steps; i++)
    {
      const SokakuSeriesPoint *point
          = sokaku_series_get_point (series, (guint) row * (n_steps + 2) + i);

      g_ptr_array_add (steps, sokaku_series_get_column (series, i)->name.label);
      counts[i] = known ? (guint) point->value : 0;
    }
  g_ptr_array_add (steps, NULL);
  mean = dup_figure (row >= 0 ? first[n_steps].value : SOKAKU_SERIES_MISSING);
  gtk_label_set_text (self->mean, mean);
  if (SOKAKU_IS_VALUE (sokaku_initiative_get_earlier_average (initiative)))
    {
      g_autofree char *earlier = dup_figure (sokaku_initiative_get_earlier_average (initiative));

      g_string_append_printf (facts, "%s%s %s", facts->len > 0 ? "\n" : "", _ ("Mid-term"),
                              earlier);
    }
  if (row >= 0 && SOKAKU_SERIES_IS_FIGURE (first[n_steps + 1].value))
    {
      g_autofree char *spread = dup_figure (first[n_steps + 1].value);

      g_string_append_printf (facts, "%s%s %s", facts->len > 0 ? "\n" : "", _ ("Spread"), spread);
    }
  gtk_label_set_text (self->facts, facts->str);
  sokaku_rating_dots_set (self->dots, (const char *const *) steps->pdata, counts,
                          n_steps > 0 && SOKAKU_SERIES_IS_FIGURE (first[n_steps].value)
                              ? first[n_steps].value / 10.0
                                    - sokaku_series_get_column (series, 0)->minimum
                              : -1);
  gtk_widget_set_visible (GTK_WIDGET (self->dots), n_steps > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_dots), !known);
}

static void
show_grades (SokakuInitiativeSlide *self, SokakuStats *stats, SokakuInitiative *initiative)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  g_autoptr (SokakuSeries) series = sokaku_series_for_grades_by_year (plan, stats, NULL);
  int row = find_row (series, initiative);
  guint n_columns = sokaku_series_get_n_columns (series);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grades)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grades), child);
  for (guint i = 0; row >= 0 && i < n_columns; i++)
    {
      const SokakuSeriesPoint *point
          = sokaku_series_get_point (series, (guint) row * n_columns + i);
      GtkWidget *year = gtk_label_new (sokaku_series_get_column (series, i)->name.label);
      GtkWidget *badge = sokaku_grade_badge_new ();

      gtk_widget_add_css_class (year, "slide-year");
      sokaku_grade_badge_set_grade (SOKAKU_GRADE_BADGE (badge), plan,
                                    point->value == SOKAKU_SERIES_NONE ? SOKAKU_GRADE_ENDED
                                                                       : point->text);
      gtk_widget_set_halign (badge, GTK_ALIGN_CENTER);
      gtk_grid_attach (GTK_GRID (self->grades), year, (int) i, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (self->grades), badge, (int) i, 1, 1, 1);
    }
  gtk_widget_set_visible (self->grades_title, row >= 0 && n_columns > 0);
}

/**
 * sokaku_initiative_slide_show:
 * @self: a slide
 * @stats: the figures of a plan
 * @initiative: one of its initiatives
 *
 * Shows @initiative as it is now.
 */
void
sokaku_initiative_slide_show (SokakuInitiativeSlide *self,
                              SokakuStats *stats,
                              SokakuInitiative *initiative)
{
  g_autofree char *over_title = NULL;

  g_return_if_fail (SOKAKU_IS_INITIATIVE_SLIDE (self));

  over_title = dup_over_title (sokaku_stats_get_plan (stats), initiative);
  gtk_label_set_text (self->over_title, over_title);
  gtk_label_set_text (self->title, sokaku_initiative_get_title (initiative));
  show_ratings (self, stats, initiative);
  show_grades (self, stats, initiative);
}

/**
 * sokaku_initiative_slide_dup_words:
 * @self: a slide
 *
 * Returns: (transfer full): number, title and figures in one line
 */
char *
sokaku_initiative_slide_dup_words (SokakuInitiativeSlide *self)
{
  g_autofree char *facts = NULL;

  g_return_val_if_fail (SOKAKU_IS_INITIATIVE_SLIDE (self), NULL);

  facts = g_strdelimit (g_strdup (gtk_label_get_text (self->facts)), "\n", ' ');
  return g_strdup_printf ("%s %s: %s %s, %s", gtk_label_get_text (self->over_title),
                          gtk_label_get_text (self->title), _ ("Mean"),
                          gtk_label_get_text (self->mean), facts);
}

static void
sokaku_initiative_slide_dispose (GObject *object)
{
  SokakuInitiativeSlide *self = SOKAKU_INITIATIVE_SLIDE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_initiative_slide_parent_class)->dispose (object);
}

static void
sokaku_initiative_slide_class_init (SokakuInitiativeSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_initiative_slide_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "initiativeslide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sokaku_initiative_slide_init (SokakuInitiativeSlide *self)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkLabel *heading;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->over_title = add_label (self->box, "slide-over-title");
  self->title = add_label (self->box, "slide-title");

  heading = add_label (left, "slide-heading");
  gtk_label_set_text (heading, _ ("Council’s Mean"));
  self->mean = add_label (left, "slide-mean");
  self->facts = add_label (left, "slide-facts");
  gtk_label_set_wrap (heading, FALSE);
  gtk_label_set_wrap (self->mean, FALSE);
  gtk_label_set_wrap (self->facts, FALSE);
  gtk_widget_add_css_class (left, "slide-left");
  gtk_box_append (GTK_BOX (middle), left);

  heading = add_label (right, "slide-heading");
  gtk_label_set_text (heading, _ ("Ratings of the Members"));
  self->dots = SOKAKU_RATING_DOTS (sokaku_rating_dots_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->dots), TRUE);
  self->no_dots = add_label (right, "slide-facts");
  gtk_label_set_text (self->no_dots, _ ("No ballots are known."));
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->dots));
  gtk_widget_set_hexpand (right, TRUE);
  gtk_box_append (GTK_BOX (middle), right);
  gtk_widget_set_vexpand (middle, TRUE);
  gtk_widget_add_css_class (middle, "slide-middle");
  gtk_box_append (GTK_BOX (self->box), middle);

  self->grades_title = GTK_WIDGET (add_label (self->box, "slide-heading"));
  gtk_label_set_text (GTK_LABEL (self->grades_title), _ ("Grades of the Self-Evaluation"));
  self->grades = gtk_grid_new ();
  gtk_widget_add_css_class (self->grades, "slide-grades");
  gtk_box_append (GTK_BOX (self->box), self->grades);
}

/**
 * sokaku_initiative_slide_new:
 *
 * Returns: (transfer floating): a slide that shows nothing yet
 */
GtkWidget *
sokaku_initiative_slide_new (void)
{
  return g_object_new (SOKAKU_TYPE_INITIATIVE_SLIDE, NULL);
}
