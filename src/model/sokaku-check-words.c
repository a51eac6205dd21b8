/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules of the checks are called and mean, for people. */
#include "sokaku-check-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *rule;
  const char *title;
  const char *explanation;
} Words;

static const Words words[] = {
  { "damaged-file", N_ ("Damaged file"), N_ ("A file of the plan cannot be read.") },
  { "duplicate-number", N_ ("Number used twice"),
    N_ ("Two items or two initiatives have the same number.") },
  { "blank-title", N_ ("Blank title"), N_ ("A title is blank or only a dash.") },
  { "empty-initiative", N_ ("Initiative without items"), N_ ("An initiative holds no item.") },
  { "grade-differs", N_ ("Grade differs from the scores"),
    N_ ("A recorded grade is not what the scores give.") },
  { "year-grade-differs", N_ ("Initiative's grade differs from its items"),
    N_ ("The grade recorded for an initiative and a year is not what its items give.") },
  { "score-out-of-range", N_ ("Score out of range"),
    N_ ("A score is outside the range of its criterion.") },
  { "score-after-end", N_ ("Evaluation after the end"),
    N_ ("A year after the item's end has scores or a grade.") },
  { "evaluation-missing", N_ ("Evaluation missing"),
    N_ ("A year is over, but scores are missing.") },
  { "end-date-missing", N_ ("End date missing"),
    N_ ("An item has ended, but its year or date of the end is missing.") },
  { "end-date-outside-year", N_ ("End date outside its year"),
    N_ ("The date of the end is not in the fiscal year of the end.") },
  { "reference-unresolved", N_ ("Reference to nothing"),
    N_ ("A text refers to a row or a year that does not exist.") },
  { "reference-circular", N_ ("Circular reference"),
    N_ ("References lead back to where they began.") },
  { "blank-reason", N_ ("Reason missing"),
    N_ ("The overall evaluation has a score or grade without its reason.") },
  { "blank-result", N_ ("Result missing"),
    N_ ("A year is over, but the result of an action is blank.") },
  { "result-unmarked", N_ ("Result without a mark"),
    N_ ("A result is neither marked as new nor as continued, as others of its sheet are.") },
  { "status-contradicts", N_ ("Status contradicts the schedule"),
    N_ ("The status is “as planned”, but a revised plan stands beside it.") },
  { "text-over-box", N_ ("Text over its box"),
    N_ ("A text does not fit into its box of the printed sheet.") },
  { "sum-differs", N_ ("Sum does not add up"),
    N_ ("A sentence states a total that its figures do not give.") },
  { "same-as-last-year", N_ ("Same as last year"),
    N_ ("A text is word for word that of the year before.") },
  { "width-mix", N_ ("Full-width and half-width mixed"),
    N_ ("A sheet writes figures or letters in both widths.") },
  { "era-mix", N_ ("Era and Western years mixed"), N_ ("A sheet writes years in both ways.") },
  { "department-spelling", N_ ("Department spelt in two ways"),
    N_ ("The same department is written differently in other sheets.") },
  { "rating-out-of-scale", N_ ("Rating not on the scale"),
    N_ ("A member's rating is not on the plan's scale.") },
  { "second-entry-differs", N_ ("Second entry differs"),
    N_ ("A member's rating was entered twice, and not as the same.") },
  { "average-impossible", N_ ("Average that no ballots give"),
    N_ ("The average that was entered for an initiative does not follow from any ballots.") },
  { "adopted-differs", N_ ("Adopted rating differs"),
    N_ ("The adopted rating of the council is not the mean.") },
  { "opinion-joined", N_ ("Opinion joined with none"),
    N_ ("An opinion is said to be in the text of another that is not published.") },
  { "opinion-item-unknown", N_ ("Opinion names an unknown item"),
    N_ ("An opinion mentions the number of an item that the plan does not have.") },
  { "term-reversed", N_ ("Term ends before it begins"),
    N_ ("The term of a member of the council ends before it begins.") },
};

static const Words *
find_words (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].rule, rule) == 0)
      return &words[i];
  return NULL;
}

/**
 * sokaku_check_get_title:
 * @rule: stable name of a rule
 *
 * Returns: (transfer none): what the rule is called, translated; @rule for one unknown
 */
const char *
sokaku_check_get_title (const char *rule)
{
  const Words *found = find_words (rule);

  return found != NULL ? _ (found->title) : rule;
}

/**
 * sokaku_check_get_explanation:
 * @rule: stable name of a rule
 *
 * Returns: (transfer none): what the rule finds, one translated sentence; "" for one unknown
 */
const char *
sokaku_check_get_explanation (const char *rule)
{
  const Words *found = find_words (rule);

  return found != NULL ? _ (found->explanation) : "";
}

/**
 * sokaku_severity_get_label:
 * @severity: a severity
 *
 * Returns: (transfer none): its translated name
 */
const char *
sokaku_severity_get_label (SokakuSeverity severity)
{
  switch (severity)
    {
    case SOKAKU_SEVERITY_ERROR:
      return C_ ("severity", "Error");
    case SOKAKU_SEVERITY_WARNING:
      return C_ ("severity", "Warning");
    case SOKAKU_SEVERITY_NOTE:
    default:
      return C_ ("severity", "Note");
    }
}
