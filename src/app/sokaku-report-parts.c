/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses what of the report is looked at, printed and written as PDF. */
#include "sokaku-report-parts.h"

#include <glib/gi18n-lib.h>

#include "sokaku-chart-kind.h"
#include "sokaku-chart-words.h"
#include "sokaku-figures.h"
#include "sokaku-sheet.h"

/* How many characters of a choice the button shows. */
#define SHOWN_CHARS 22

/* What has to be chosen beside the part. */
typedef enum
{
  WHICH_NONE,
  WHICH_INITIATIVE,
  WHICH_DEPARTMENT,
  WHICH_ITEM,
  WHICH_CHART,
} Which;

/* The first is what one begins with. */
static const struct
{
  const char *name;
  const char *title;
  SokakuBookParts parts;
  Which which;
} choices[] = {
  { "book", N_ ("Whole Book"), SOKAKU_BOOK_WHOLE, WHICH_NONE },
  { "front", N_ ("Cover and Contents"), SOKAKU_BOOK_COVER | SOKAKU_BOOK_CONTENTS, WHICH_NONE },
  { "introduction", N_ ("1. Introduction"), SOKAKU_BOOK_INTRODUCTION, WHICH_NONE },
  { "effects", N_ ("2. Effects"), SOKAKU_BOOK_EFFECTS, WHICH_NONE },
  { "method", N_ ("3. Method"), SOKAKU_BOOK_METHOD, WHICH_NONE },
  { "evaluation", N_ ("4. Evaluation"), SOKAKU_BOOK_EVALUATION, WHICH_NONE },
  { "overall", N_ ("5. Overall Comment"), SOKAKU_BOOK_OVERALL, WHICH_NONE },
  { "members", N_ ("6. Members"), SOKAKU_BOOK_MEMBERS, WHICH_NONE },
  { "appendix", N_ ("Appendix"), SOKAKU_BOOK_APPENDIX, WHICH_NONE },
  { "lists", N_ ("All Lists"), SOKAKU_BOOK_LISTS, WHICH_NONE },
  { "initiatives", N_ ("List of Initiatives"), SOKAKU_BOOK_INITIATIVES, WHICH_NONE },
  { "items", N_ ("List of Items"), SOKAKU_BOOK_ITEMS, WHICH_NONE },
  { "themes", N_ ("Totals by Theme"), SOKAKU_BOOK_THEMES | SOKAKU_BOOK_CHART, WHICH_NONE },
  { "initiative", N_ ("One Initiative"), SOKAKU_BOOK_INITIATIVE_BLOCKS, WHICH_INITIATIVE },
  { "sheets-of-initiative", N_ ("Sheets of One Initiative"), SOKAKU_BOOK_SHEETS, WHICH_INITIATIVE },
  { "sheets", N_ ("All Sheets"), SOKAKU_BOOK_SHEETS, WHICH_NONE },
  { "sheets-of-department", N_ ("Sheets of One Department"), SOKAKU_BOOK_SHEETS, WHICH_DEPARTMENT },
  { "sheet", N_ ("One Sheet"), 0, WHICH_ITEM },
  { "chart", N_ ("One Chart"), 0, WHICH_CHART },
  { "ballots", N_ ("Ballots"), SOKAKU_BOOK_BALLOTS, WHICH_NONE },
};

struct _SokakuReportParts
{
  GtkWidget parent_instance;

  SokakuStats *stats;
  gboolean updating;
  GPtrArray *ids; /* of what can be chosen beside the part */

  GtkWidget *box;
  GtkWidget *part_drop;
  GtkWidget *which_drop;
};

G_DEFINE_FINAL_TYPE (SokakuReportParts, sokaku_report_parts, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PART,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
get_choice (SokakuReportParts *self)
{
  guint choice = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->part_drop));

  return choice < G_N_ELEMENTS (choices) ? choice : 0;
}

static const char *
get_which (SokakuReportParts *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->which_drop));

  return position < self->ids->len ? self->ids->pdata[position] : NULL;
}

static void
list_initiatives (SokakuReportParts *self, GtkStringList *names)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (sokaku_stats_get_plan (self->stats));

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      /* Translators: number and title of an initiative. */
      g_autofree char *name
          = g_strdup_printf (C_ ("initiative", "%d %s"), sokaku_initiative_get_number (initiative),
                             sokaku_initiative_get_title (initiative));

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->ids, g_strdup (sokaku_initiative_get_id (initiative)));
    }
}

static void
list_departments (SokakuReportParts *self, GtkStringList *names)
{
  g_autoptr (GPtrArray) departments
      = sokaku_plan_list_departments (sokaku_stats_get_plan (self->stats));

  for (guint i = 0; i < departments->len; i++)
    {
      gtk_string_list_append (names, departments->pdata[i]);
      g_ptr_array_add (self->ids, g_strdup (departments->pdata[i]));
    }
}

static void
list_items (SokakuReportParts *self, GtkStringList *names)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (sokaku_stats_get_plan (self->stats));

  for (guint i = 0; i < items->len; i++)
    {
      /* Translators: number and title of an item. */
      g_autofree char *name
          = g_strdup_printf (C_ ("item", "%s %s"), sokaku_item_get_number (items->pdata[i]),
                             sokaku_item_get_title (items->pdata[i]));

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->ids, g_strdup (sokaku_item_get_id (items->pdata[i])));
    }
}

static void
list_charts (SokakuReportParts *self, GtkStringList *names)
{
  const SokakuChartKind *kinds;
  gsize n_kinds;

  kinds = sokaku_chart_kind_get_all (&n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    {
      gtk_string_list_append (names, sokaku_chart_kind_get_title (&kinds[i]));
      g_ptr_array_add (self->ids, g_strdup (kinds[i].name));
    }
}

/* What was chosen stays chosen where it can still be. */
static void
fill_which (SokakuReportParts *self, const char *wanted)
{
  g_autofree char *before = g_strdup (wanted != NULL ? wanted : get_which (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  Which which = self->stats != NULL ? choices[get_choice (self)].which : WHICH_NONE;
  guint selected = 0;

  self->updating = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  switch (which)
    {
    case WHICH_INITIATIVE:
      list_initiatives (self, names);
      break;
    case WHICH_DEPARTMENT:
      list_departments (self, names);
      break;
    case WHICH_ITEM:
      list_items (self, names);
      break;
    case WHICH_CHART:
      list_charts (self, names);
      break;
    case WHICH_NONE:
    default:
      break;
    }
  for (guint i = 0; before != NULL && i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], before))
      selected = i;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->which_drop), G_LIST_MODEL (names));
  if (self->ids->len > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->which_drop), selected);
  gtk_widget_set_visible (self->which_drop, which != WHICH_NONE);
  self->updating = FALSE;
}

static void
on_part_chosen (SokakuReportParts *self)
{
  if (self->updating)
    return;
  fill_which (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_which_chosen (SokakuReportParts *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * sokaku_report_parts_set_stats:
 * @self: a chooser
 * @stats: (nullable): the figures of a plan
 *
 * Chooses from the report of that plan.
 */
void
sokaku_report_parts_set_stats (SokakuReportParts *self, SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_REPORT_PARTS (self));

  g_set_object (&self->stats, stats);
  gtk_widget_set_sensitive (GTK_WIDGET (self), stats != NULL);
  fill_which (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * sokaku_report_parts_get_part:
 *
 * Returns: (transfer none): name of the part that is chosen
 */
const char *
sokaku_report_parts_get_part (SokakuReportParts *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_PARTS (self), NULL);

  return choices[get_choice (self)].name;
}

/**
 * sokaku_report_parts_get_title:
 *
 * Returns: (transfer none): what the part that is chosen is called, translated
 */
const char *
sokaku_report_parts_get_title (SokakuReportParts *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_PARTS (self), NULL);

  return _ (choices[get_choice (self)].title);
}

/**
 * sokaku_report_parts_set_part:
 * @self: a chooser
 * @part: (nullable): name of a part; one that is not known changes nothing
 *
 * Chooses a part.
 */
void
sokaku_report_parts_set_part (SokakuReportParts *self, const char *part)
{
  g_return_if_fail (SOKAKU_IS_REPORT_PARTS (self));

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i].name, part) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->part_drop), i);
}

/**
 * sokaku_report_parts_choose:
 * @self: a chooser with a plan
 * @part: name of a part
 * @which: (nullable): id of an item, or name of a chart
 *
 * Chooses a part of which there are several.
 */
void
sokaku_report_parts_choose (SokakuReportParts *self, const char *part, const char *which)
{
  g_return_if_fail (SOKAKU_IS_REPORT_PARTS (self));

  sokaku_report_parts_set_part (self, part);
  if (which == NULL || g_strcmp0 (get_which (self), which) == 0)
    return;
  fill_which (self, which);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Those parts of one initiative or department alone. */
static SokakuPrintout *
create_narrowed (SokakuReportParts *self, SokakuBookParts parts, Which which, const char *id)
{
  char *ids[] = { (char *) id, NULL };
  SokakuBookSpec spec = { .parts = parts };

  if (which == WHICH_INITIATIVE)
    spec.initiatives = ids;
  else
    spec.departments = ids;
  return sokaku_printout_new_book (self->stats, &spec);
}

/**
 * sokaku_report_parts_create_printout:
 * @self: a chooser
 *
 * Returns: (transfer full) (nullable): what is chosen; %NULL without a plan, or where it
 *   has nothing to choose from
 */
SokakuPrintout *
sokaku_report_parts_create_printout (SokakuReportParts *self)
{
  guint choice;
  const char *which;

  g_return_val_if_fail (SOKAKU_IS_REPORT_PARTS (self), NULL);

  choice = get_choice (self);
  which = get_which (self);
  if (self->stats == NULL || (choices[choice].which != WHICH_NONE && which == NULL))
    return NULL;
  switch (choices[choice].which)
    {
    case WHICH_ITEM:
      {
        SokakuItem *item = sokaku_plan_find_item (sokaku_stats_get_plan (self->stats), which);

        return item != NULL ? sokaku_printout_new_sheet (self->stats, item) : NULL;
      }
    case WHICH_CHART:
      {
        g_autoptr (SokakuChart) chart
            = sokaku_figures_create_chart (sokaku_chart_kind_find (which), self->stats);

        return sokaku_printout_new_chart (self->stats, chart);
      }
    case WHICH_INITIATIVE:
    case WHICH_DEPARTMENT:
      return create_narrowed (self, choices[choice].parts, choices[choice].which, which);
    case WHICH_NONE:
    default:
      return sokaku_printout_new (self->stats, choices[choice].parts);
    }
}

/* --- The class --- */

static void
sokaku_report_parts_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PART)
    g_value_set_string (value, sokaku_report_parts_get_part (SOKAKU_REPORT_PARTS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_report_parts_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_PART)
    sokaku_report_parts_set_part (SOKAKU_REPORT_PARTS (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_report_parts_dispose (GObject *object)
{
  SokakuReportParts *self = SOKAKU_REPORT_PARTS (object);

  self->updating = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->stats);

  G_OBJECT_CLASS (sokaku_report_parts_parent_class)->dispose (object);
}

static void
sokaku_report_parts_finalize (GObject *object)
{
  g_ptr_array_unref (SOKAKU_REPORT_PARTS (object)->ids);

  G_OBJECT_CLASS (sokaku_report_parts_parent_class)->finalize (object);
}

static void
sokaku_report_parts_class_init (SokakuReportPartsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sokaku_report_parts_get_property;
  object_class->set_property = sokaku_report_parts_set_property;
  object_class->dispose = sokaku_report_parts_dispose;
  object_class->finalize = sokaku_report_parts_finalize;
  properties[PROP_PART]
      = g_param_spec_string ("part", NULL, NULL, "book",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * SokakuReportParts::changed:
   * @self: the chooser
   *
   * Something else is chosen.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_REPORT_PARTS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
setup_shown (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), SHOWN_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_shown (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Titles are long; all of one is in the list. */
static GtkWidget *
make_which (void)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop = gtk_drop_down_new (NULL, expression);
  g_autoptr (GtkListItemFactory) shown = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) listed = gtk_drop_down_get_factory (GTK_DROP_DOWN (drop));

  g_object_ref (listed);
  g_signal_connect (shown, "setup", G_CALLBACK (setup_shown), NULL);
  g_signal_connect (shown, "bind", G_CALLBACK (bind_shown), NULL);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop), listed);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop), shown);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop), TRUE);
  return drop;
}

static void
sokaku_report_parts_init (SokakuReportParts *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (titles, _ (choices[i].title));
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->part_drop = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (titles)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->part_drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Part of the Report"), -1);
  g_signal_connect_swapped (self->part_drop, "notify::selected", G_CALLBACK (on_part_chosen), self);
  self->which_drop = make_which ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->which_drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which One"), -1);
  gtk_widget_set_visible (self->which_drop, FALSE);
  g_signal_connect_swapped (self->which_drop, "notify::selected", G_CALLBACK (on_which_chosen),
                            self);
  gtk_box_append (GTK_BOX (self->box), self->part_drop);
  gtk_box_append (GTK_BOX (self->box), self->which_drop);
}

/**
 * sokaku_report_parts_new:
 *
 * Returns: (transfer floating): a chooser without a plan
 */
GtkWidget *
sokaku_report_parts_new (void)
{
  return g_object_new (SOKAKU_TYPE_REPORT_PARTS, NULL);
}
