/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for what goes wrong in real sheets. */
#include "sokaku-check.h"

#include <glib/gi18n-lib.h>

#include "sokaku-check-rules.h"
#include "sokaku-sheet.h"

/* All rules, in the order of their findings. Facts that may differ for good reason
 * have none: main effects need not add up to the total, and a plan's revision may
 * change a target. */
static const SokakuCheckRule rules[] = {
  { "damaged-file", SOKAKU_SEVERITY_ERROR, .check_item = sokaku_check_item_damage,
    .check_initiative = sokaku_check_initiative_damage, .check_plan = sokaku_check_report_damage,
    .of_damaged = TRUE },
  { "duplicate-number", SOKAKU_SEVERITY_ERROR, .check_plan = sokaku_check_numbers },
  { "blank-title", SOKAKU_SEVERITY_WARNING, .check_item = sokaku_check_item_title,
    .check_initiative = sokaku_check_initiative_title },
  { "empty-initiative", SOKAKU_SEVERITY_WARNING, .check_initiative = sokaku_check_empty },
  { "grade-differs", SOKAKU_SEVERITY_ERROR, .check_item = sokaku_check_grade },
  { "year-grade-differs", SOKAKU_SEVERITY_WARNING, .check_initiative = sokaku_check_year_grades },
  { "score-out-of-range", SOKAKU_SEVERITY_ERROR, .check_item = sokaku_check_range },
  { "score-after-end", SOKAKU_SEVERITY_ERROR, .check_item = sokaku_check_after_end },
  { "evaluation-missing", SOKAKU_SEVERITY_WARNING, .check_item = sokaku_check_evaluation_missing },
  { "end-date-missing", SOKAKU_SEVERITY_WARNING, .check_item = sokaku_check_end_missing },
  { "end-date-outside-year", SOKAKU_SEVERITY_ERROR, .check_item = sokaku_check_end_year },
  { "reference-unresolved", SOKAKU_SEVERITY_ERROR,
    .check_item = sokaku_check_reference_unresolved },
  { "reference-circular", SOKAKU_SEVERITY_ERROR, .check_item = sokaku_check_reference_circular },
  { "blank-reason", SOKAKU_SEVERITY_WARNING, .check_item = sokaku_check_reason },
  { "blank-result", SOKAKU_SEVERITY_WARNING, .check_item = sokaku_check_result },
  { "result-unmarked", SOKAKU_SEVERITY_NOTE, .check_item = sokaku_check_mark },
  { "status-contradicts", SOKAKU_SEVERITY_WARNING, .check_item = sokaku_check_status },
  { "text-over-box", SOKAKU_SEVERITY_NOTE, .check_item = sokaku_check_box },
  { "sum-differs", SOKAKU_SEVERITY_WARNING, .check_item = sokaku_check_sums },
  { "same-as-last-year", SOKAKU_SEVERITY_NOTE, .check_item = sokaku_check_same },
  { "width-mix", SOKAKU_SEVERITY_NOTE, .check_item = sokaku_check_widths },
  { "era-mix", SOKAKU_SEVERITY_NOTE, .check_item = sokaku_check_eras },
  { "department-spelling", SOKAKU_SEVERITY_WARNING, .check_plan = sokaku_check_departments },
  { "rating-out-of-scale", SOKAKU_SEVERITY_ERROR, .check_initiative = sokaku_check_ratings },
  { "second-entry-differs", SOKAKU_SEVERITY_ERROR, .check_initiative = sokaku_check_second },
  { "average-impossible", SOKAKU_SEVERITY_ERROR, .check_initiative = sokaku_check_average },
  { "adopted-differs", SOKAKU_SEVERITY_WARNING, .check_initiative = sokaku_check_adopted },
  { "opinion-joined", SOKAKU_SEVERITY_ERROR, .check_initiative = sokaku_check_opinions },
  { "opinion-item-unknown", SOKAKU_SEVERITY_WARNING, .check_plan = sokaku_check_opinion_items },
  { "term-reversed", SOKAKU_SEVERITY_ERROR, .check_plan = sokaku_check_terms },
};

/**
 * sokaku_check_get_rules:
 * @n_rules: (out): number of rules
 *
 * Returns: (transfer none) (array length=n_rules): all rules, in the order of their findings
 */
const SokakuCheckRule *
sokaku_check_get_rules (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

/**
 * sokaku_check_list_rules:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of all rules, in order
 */
const char *const *
sokaku_check_list_rules (void)
{
  static const char *names[G_N_ELEMENTS (rules) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    names[i] = rules[i].name;
  return names;
}

/**
 * sokaku_check_report:
 * @check: the run
 * @severity: how bad it is
 * @subject: (nullable): the item or initiative that it is about
 * @file: the file
 * @place: where, for people
 * @detail: where within @subject, for people, or ""
 * @node: the node to go to
 * @property: (transfer none): static name of the property or list to go to
 * @message: a translated sentence
 *
 * Adds a finding of the running rule.
 */
void
sokaku_check_report (SokakuCheck *check,
                     SokakuSeverity severity,
                     gpointer subject,
                     const char *file,
                     const char *place,
                     const char *detail,
                     gpointer node,
                     const char *property,
                     const char *message)
{
  g_ptr_array_add (check->findings, sokaku_finding_new (severity, check->rule->name, subject, node,
                                                        property, file, place, detail, message));
}

/**
 * sokaku_check_report_item:
 * @check: the run
 * @severity: how bad it is
 * @item: an item
 * @fiscal: a fiscal year, %SOKAKU_OVERALL, or %SOKAKU_NO_YEAR
 * @detail: (nullable): the field, for people
 * @node: the node to go to
 * @property: (transfer none): static name of the property or list to go to
 * @message: a translated sentence
 *
 * Adds a finding within a sheet.
 */
void
sokaku_check_report_item (SokakuCheck *check,
                          SokakuSeverity severity,
                          SokakuItem *item,
                          int fiscal,
                          const char *detail,
                          gpointer node,
                          const char *property,
                          const char *message)
{
  g_autofree char *file = g_strdup_printf ("sheets/%s.xml", sokaku_item_get_id (item));
  const char *number = sokaku_item_get_number (item);
  g_autofree char *year
      = fiscal != SOKAKU_NO_YEAR ? sokaku_plan_dup_year_label (check->plan, fiscal) : NULL;
  g_autofree char *where
      = g_strdup_printf ("%s%s%s", year != NULL ? year : "",
                         year != NULL && detail != NULL ? " " : "", detail != NULL ? detail : "");
  /* A sheet that could not be read keeps its number to itself. */
  g_autofree char *place
      = g_strdup_printf ("%s%s%s", *number != '\0' ? number : sokaku_item_get_id (item),
                         *where != '\0' ? " " : "", where);

  sokaku_check_report (check, severity, item, file, place, where, node, property, message);
}

/**
 * sokaku_check_report_initiative:
 * @check: the run
 * @severity: how bad it is
 * @initiative: an initiative
 * @in_council_file: whether it is in its council file rather than in the plan's definition
 * @detail: (nullable): the field, for people
 * @node: the node to go to
 * @property: (transfer none): static name of the property or list to go to
 * @message: a translated sentence
 *
 * Adds a finding about an initiative.
 */
void
sokaku_check_report_initiative (SokakuCheck *check,
                                SokakuSeverity severity,
                                SokakuInitiative *initiative,
                                gboolean in_council_file,
                                const char *detail,
                                gpointer node,
                                const char *property,
                                const char *message)
{
  g_autofree char *file
      = in_council_file ? g_strdup_printf ("council/%s.xml", sokaku_initiative_get_id (initiative))
                        : g_strdup ("plan.xml");
  g_autofree char *initiative_name
      = g_strdup_printf (_ ("Initiative %d"), sokaku_initiative_get_number (initiative));
  g_autofree char *place = detail != NULL ? g_strdup_printf ("%s %s", initiative_name, detail)
                                          : g_strdup (initiative_name);

  sokaku_check_report (check, severity, initiative, file, place, detail != NULL ? detail : "", node,
                       property, message);
}

/**
 * sokaku_check_run_item:
 * @check: the run
 * @rule: a rule
 * @item: an item
 *
 * Runs the part of a rule that looks at one item.
 */
void
sokaku_check_run_item (SokakuCheck *check, const SokakuCheckRule *rule, SokakuItem *item)
{
  check->rule = rule;
  /* Of a damaged sheet nothing is known but that. */
  if (rule->check_item != NULL && (rule->of_damaged || *sokaku_item_get_damage (item) == '\0'))
    rule->check_item (check, item);
}

/**
 * sokaku_check_run_initiative:
 * @check: the run
 * @rule: a rule
 * @initiative: an initiative
 *
 * Runs the part of a rule that looks at one initiative.
 */
void
sokaku_check_run_initiative (SokakuCheck *check,
                             const SokakuCheckRule *rule,
                             SokakuInitiative *initiative)
{
  check->rule = rule;
  if (rule->check_initiative != NULL)
    rule->check_initiative (check, initiative);
}

/**
 * sokaku_check_run_plan:
 * @check: the run
 * @rule: a rule
 *
 * Runs the part of a rule that looks at the plan as a whole.
 */
void
sokaku_check_run_plan (SokakuCheck *check, const SokakuCheckRule *rule)
{
  check->rule = rule;
  if (rule->check_plan != NULL)
    rule->check_plan (check);
}

/**
 * sokaku_check_run:
 * @plan: a plan
 * @measure: (nullable) (scope call): measures a text's printed box; without it no text
 *   is found to be too long
 * @measure_data: data for @measure
 *
 * Runs every rule over @plan.
 *
 * Returns: (transfer full) (element-type SokakuFinding): the findings: by rule, then
 *   those of items, of initiatives and of the plan, each in display order
 */
GPtrArray *
sokaku_check_run (SokakuPlan *plan, SokakuCheckMeasure measure, gpointer measure_data)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuCheck check = {
    .plan = plan,
    .measure = measure,
    .measure_data = measure_data,
    .findings = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      for (guint j = 0; j < items->len; j++)
        sokaku_check_run_item (&check, &rules[i], g_ptr_array_index (items, j));
      for (guint j = 0; j < sokaku_node_list_get_length (initiatives); j++)
        sokaku_check_run_initiative (&check, &rules[i], sokaku_node_list_peek (initiatives, j));
      sokaku_check_run_plan (&check, &rules[i]);
    }
  return check.findings;
}
