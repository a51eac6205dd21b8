/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reform plan (計画): its definition, its initiatives, its council. */
#include "sokaku-plan.h"

#include "sokaku-year.h"
#include "sokaku-criterion.h"
#include "sokaku-grade.h"
#include "sokaku-scale-step.h"
#include "sokaku-theme.h"
#include "sokaku-initiative.h"
#include "sokaku-member.h"
#include "sokaku-past.h"
#include "sokaku-report.h"

struct _SokakuPlan
{
  SokakuNode parent_instance;

  char *name;
  char *city;
  char *council;
  char *language;
  int midterm_year;
  char *overall_label;
  char *confirmed_at;
  gboolean opinion_authors;
  SokakuNodeList *years;
  SokakuNodeList *criteria;
  SokakuNodeList *grades;
  SokakuNodeList *scale;
  SokakuNodeList *themes;
  SokakuNodeList *initiatives;
  SokakuNodeList *members;
  SokakuReport *report;
};

G_DEFINE_FINAL_TYPE (SokakuPlan, sokaku_plan, SOKAKU_TYPE_NODE)

enum
{
  FIELD_NAME,
  FIELD_CITY,
  FIELD_COUNCIL,
  FIELD_LANGUAGE,
  FIELD_MIDTERM_YEAR,
  FIELD_OVERALL_LABEL,
  FIELD_CONFIRMED_AT,
  FIELD_OPINION_AUTHORS,
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const SokakuField fields[] = {
  { "name", SOKAKU_FIELD_STRING, offsetof (SokakuPlan, name) },
  { "city", SOKAKU_FIELD_STRING, offsetof (SokakuPlan, city) },
  { "council", SOKAKU_FIELD_STRING, offsetof (SokakuPlan, council) },
  { "language", SOKAKU_FIELD_STRING, offsetof (SokakuPlan, language) },
  { "midterm-year", SOKAKU_FIELD_INT, offsetof (SokakuPlan, midterm_year) },
  { "overall-label", SOKAKU_FIELD_STRING, offsetof (SokakuPlan, overall_label) },
  { "confirmed-at", SOKAKU_FIELD_STRING, offsetof (SokakuPlan, confirmed_at) },
  { "opinion-authors", SOKAKU_FIELD_BOOLEAN, offsetof (SokakuPlan, opinion_authors) },
};

static void
sokaku_plan_dispose (GObject *object)
{
  SokakuPlan *self = SOKAKU_PLAN (object);

  sokaku_node_list_disown (&self->years);
  sokaku_node_list_disown (&self->criteria);
  sokaku_node_list_disown (&self->grades);
  sokaku_node_list_disown (&self->scale);
  sokaku_node_list_disown (&self->themes);
  sokaku_node_list_disown (&self->initiatives);
  sokaku_node_list_disown (&self->members);
  if (self->report != NULL)
    sokaku_node_set_parent (SOKAKU_NODE (self->report), NULL);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (sokaku_plan_parent_class)->dispose (object);
}

static void
sokaku_plan_changed (SokakuNode *node, const SokakuChange *change)
{
  sokaku_past_note_change (SOKAKU_PLAN (node), change);
  g_signal_emit (node, signals[CHANGED], 0, change);
}

static void
sokaku_plan_class_init (SokakuPlanClass *klass)
{
  SOKAKU_NODE_CLASS (klass)->changed = sokaku_plan_changed;
  G_OBJECT_CLASS (klass)->dispose = sokaku_plan_dispose;
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));

  /**
   * SokakuPlan::changed:
   * @self: the plan
   * @change: a #SokakuChange: which field of which node, or which list
   *
   * A field or list of the plan or of anything below it has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
sokaku_plan_init (SokakuPlan *self)
{
  sokaku_node_init_fields (self);
  self->years = sokaku_node_list_new (SOKAKU_NODE (self), "years", SOKAKU_TYPE_YEAR);
  self->criteria = sokaku_node_list_new (SOKAKU_NODE (self), "criteria", SOKAKU_TYPE_CRITERION);
  self->grades = sokaku_node_list_new (SOKAKU_NODE (self), "grades", SOKAKU_TYPE_GRADE);
  self->scale = sokaku_node_list_new (SOKAKU_NODE (self), "scale", SOKAKU_TYPE_SCALE_STEP);
  self->themes = sokaku_node_list_new (SOKAKU_NODE (self), "themes", SOKAKU_TYPE_THEME);
  self->initiatives
      = sokaku_node_list_new (SOKAKU_NODE (self), "initiatives", SOKAKU_TYPE_INITIATIVE);
  self->members = sokaku_node_list_new (SOKAKU_NODE (self), "members", SOKAKU_TYPE_MEMBER);
  self->report = sokaku_report_new ();
  sokaku_node_set_parent (SOKAKU_NODE (self->report), SOKAKU_NODE (self));
}

/**
 * sokaku_plan_new:
 *
 * Returns: (transfer full): a plan with empty fields
 */
SokakuPlan *
sokaku_plan_new (void)
{
  return g_object_new (SOKAKU_TYPE_PLAN, NULL);
}

/**
 * sokaku_plan_get_name:
 * @self: a plan
 *
 * Returns: (transfer none): name
 */
const char *
sokaku_plan_get_name (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), "");

  return self->name;
}

/**
 * sokaku_plan_set_name:
 * @self: a plan
 * @name: name
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_name (SokakuPlan *self, const char *name)
{
  sokaku_node_set_string (self, FIELD_NAME, name);
}

/**
 * sokaku_plan_get_city:
 * @self: a plan
 *
 * Returns: (transfer none): city
 */
const char *
sokaku_plan_get_city (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), "");

  return self->city;
}

/**
 * sokaku_plan_set_city:
 * @self: a plan
 * @city: city
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_city (SokakuPlan *self, const char *city)
{
  sokaku_node_set_string (self, FIELD_CITY, city);
}

/**
 * sokaku_plan_get_council:
 * @self: a plan
 *
 * Returns: (transfer none): name of the council (審議会)
 */
const char *
sokaku_plan_get_council (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), "");

  return self->council;
}

/**
 * sokaku_plan_set_council:
 * @self: a plan
 * @council: name of the council (審議会)
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_council (SokakuPlan *self, const char *council)
{
  sokaku_node_set_string (self, FIELD_COUNCIL, council);
}

/**
 * sokaku_plan_get_language:
 * @self: a plan
 *
 * Returns: (transfer none): language of what is printed, e.g. "ja"
 */
const char *
sokaku_plan_get_language (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), "");

  return self->language;
}

/**
 * sokaku_plan_set_language:
 * @self: a plan
 * @language: language of what is printed, e.g. "ja"
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_language (SokakuPlan *self, const char *language)
{
  sokaku_node_set_string (self, FIELD_LANGUAGE, language);
}

/**
 * sokaku_plan_get_midterm_year:
 * @self: a plan
 *
 * Returns: fiscal year of the mid-term revision, 0 none
 */
int
sokaku_plan_get_midterm_year (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), 0);

  return self->midterm_year;
}

/**
 * sokaku_plan_set_midterm_year:
 * @self: a plan
 * @midterm_year: fiscal year of the mid-term revision, 0 none
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_midterm_year (SokakuPlan *self, int midterm_year)
{
  sokaku_node_set_int (self, FIELD_MIDTERM_YEAR, midterm_year);
}

/**
 * sokaku_plan_get_overall_label:
 * @self: a plan
 *
 * Returns: (transfer none): name of the overall evaluation, e.g. 総括
 */
const char *
sokaku_plan_get_overall_label (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), "");

  return self->overall_label;
}

/**
 * sokaku_plan_set_overall_label:
 * @self: a plan
 * @overall_label: name of the overall evaluation, e.g. 総括
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_overall_label (SokakuPlan *self, const char *overall_label)
{
  sokaku_node_set_string (self, FIELD_OVERALL_LABEL, overall_label);
}

/**
 * sokaku_plan_get_confirmed_at:
 * @self: a plan
 *
 * Returns: (transfer none): as of when the sheets were confirmed
 */
const char *
sokaku_plan_get_confirmed_at (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), "");

  return self->confirmed_at;
}

/**
 * sokaku_plan_set_confirmed_at:
 * @self: a plan
 * @confirmed_at: as of when the sheets were confirmed
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_confirmed_at (SokakuPlan *self, const char *confirmed_at)
{
  sokaku_node_set_string (self, FIELD_CONFIRMED_AT, confirmed_at);
}

/**
 * sokaku_plan_get_opinion_authors:
 * @self: a plan
 *
 * Returns: whether opinions are printed with the names of those who wrote them
 */
gboolean
sokaku_plan_get_opinion_authors (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), FALSE);

  return self->opinion_authors;
}

/**
 * sokaku_plan_set_opinion_authors:
 * @self: a plan
 * @opinion_authors: whether opinions are printed with the names of those who wrote them
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_plan_set_opinion_authors (SokakuPlan *self, gboolean opinion_authors)
{
  sokaku_node_set_boolean (self, FIELD_OPINION_AUTHORS, opinion_authors);
}

/**
 * sokaku_plan_get_years:
 * @self: a plan
 *
 * Returns: (transfer none): list of #SokakuYear: fiscal years in order
 */
SokakuNodeList *
sokaku_plan_get_years (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->years;
}

/**
 * sokaku_plan_get_criteria:
 * @self: a plan
 *
 * Returns: (transfer none): list of #SokakuCriterion: criteria in order
 */
SokakuNodeList *
sokaku_plan_get_criteria (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->criteria;
}

/**
 * sokaku_plan_get_grades:
 * @self: a plan
 *
 * Returns: (transfer none): list of #SokakuGrade: grades, best first
 */
SokakuNodeList *
sokaku_plan_get_grades (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->grades;
}

/**
 * sokaku_plan_get_scale:
 * @self: a plan
 *
 * Returns: (transfer none): list of #SokakuScaleStep: steps of the council's rating scale, best
 * first
 */
SokakuNodeList *
sokaku_plan_get_scale (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->scale;
}

/**
 * sokaku_plan_get_themes:
 * @self: a plan
 *
 * Returns: (transfer none): list of #SokakuTheme: themes in order
 */
SokakuNodeList *
sokaku_plan_get_themes (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->themes;
}

/**
 * sokaku_plan_get_initiatives:
 * @self: a plan
 *
 * Returns: (transfer none): list of #SokakuInitiative: initiatives in order
 */
SokakuNodeList *
sokaku_plan_get_initiatives (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->initiatives;
}

/**
 * sokaku_plan_get_members:
 * @self: a plan
 *
 * Returns: (transfer none): list of #SokakuMember: members of the council in order
 */
SokakuNodeList *
sokaku_plan_get_members (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->members;
}

/**
 * sokaku_plan_get_report:
 * @self: a plan
 *
 * Returns: (transfer none): the report (意見書), always there
 */
SokakuReport *
sokaku_plan_get_report (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), NULL);

  return self->report;
}
