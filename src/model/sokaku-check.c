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
  { "damaged-file", SOKAKU_SEVERITY_ERROR, NULL, sokaku_check_damage },
  { "duplicate-number", SOKAKU_SEVERITY_ERROR, NULL, sokaku_check_numbers },
  { "empty-initiative", SOKAKU_SEVERITY_WARNING, NULL, sokaku_check_empty },
  { "grade-differs", SOKAKU_SEVERITY_ERROR, sokaku_check_grade, NULL },
  { "score-out-of-range", SOKAKU_SEVERITY_ERROR, sokaku_check_range, NULL },
  { "score-after-end", SOKAKU_SEVERITY_ERROR, sokaku_check_after_end, NULL },
  { "evaluation-missing", SOKAKU_SEVERITY_WARNING, sokaku_check_evaluation_missing, NULL },
  { "end-date-missing", SOKAKU_SEVERITY_WARNING, sokaku_check_end_missing, NULL },
  { "end-date-outside-year", SOKAKU_SEVERITY_ERROR, sokaku_check_end_year, NULL },
  { "reference-unresolved", SOKAKU_SEVERITY_ERROR, sokaku_check_reference_unresolved, NULL },
  { "reference-circular", SOKAKU_SEVERITY_ERROR, sokaku_check_reference_circular, NULL },
  { "blank-reason", SOKAKU_SEVERITY_WARNING, sokaku_check_reason, NULL },
  { "blank-result", SOKAKU_SEVERITY_WARNING, sokaku_check_result, NULL },
  { "status-contradicts", SOKAKU_SEVERITY_WARNING, sokaku_check_status, NULL },
  { "department-spelling", SOKAKU_SEVERITY_WARNING, NULL, sokaku_check_departments },
  { "rating-out-of-scale", SOKAKU_SEVERITY_ERROR, NULL, sokaku_check_ratings },
  { "adopted-differs", SOKAKU_SEVERITY_WARNING, NULL, sokaku_check_adopted },
};

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
 * @file: the file
 * @place: where, for people
 * @node: the node to go to
 * @property: (transfer none): static name of the property or list to go to
 * @message: a translated sentence
 *
 * Adds a finding of the running rule.
 */
void
sokaku_check_report (SokakuCheck *check,
                     SokakuSeverity severity,
                     const char *file,
                     const char *place,
                     gpointer node,
                     const char *property,
                     const char *message)
{
  g_ptr_array_add (check->findings, sokaku_finding_new (severity, check->rule->name, node, property,
                                                        file, place, message));
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
  /* A sheet that could not be read keeps its number to itself. */
  GString *place = g_string_new (*number != '\0' ? number : sokaku_item_get_id (item));

  if (fiscal != SOKAKU_NO_YEAR)
    {
      g_autofree char *year = sokaku_plan_dup_year_label (check->plan, fiscal);

      g_string_append_printf (place, " %s", year);
    }
  if (detail != NULL)
    g_string_append_printf (place, " %s", detail);
  sokaku_check_report (check, severity, file, place->str, node, property, message);
  g_string_free (place, TRUE);
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

  sokaku_check_report (check, severity, file, place, node, property, message);
}

static void
run_rule (SokakuCheck *check, const SokakuCheckRule *rule)
{
  check->rule = rule;
  if (rule->check_plan != NULL)
    rule->check_plan (check);
  for (guint i = 0; rule->check_item != NULL && i < check->items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (check->items, i);

      /* Of a damaged sheet nothing is known but that. */
      if (*sokaku_item_get_damage (item) == '\0')
        rule->check_item (check, item);
    }
}

/**
 * sokaku_check_run:
 * @plan: a plan
 *
 * Runs every rule over @plan.
 *
 * Returns: (transfer full) (element-type SokakuFinding): the findings, by rule and
 *   then in display order
 */
GPtrArray *
sokaku_check_run (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuCheck check = {
    .plan = plan,
    .items = items,
    .findings = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    run_rule (&check, &rules[i]);
  return check.findings;
}
