/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Format of plan.xml: the definition, the council's members, the order of everything. */
#include "sokaku-format.h"
#include "sokaku-plan.h"

static SokakuFormatField year_attributes[] = {
  { "fiscal", "fiscal", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY },
  { "evaluated", "evaluated", SOKAKU_FORMAT_FLAG },
  { "locked", "locked", SOKAKU_FORMAT_FLAG, .since = 1 },
};
static SokakuFormatField year_content = { NULL, "label", SOKAKU_FORMAT_STRING };
static SokakuFormatElement year_element = {
  "year",
  sokaku_year_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (year_attributes),
  .content = &year_content,
};

static SokakuFormatField criterion_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_DEFINES,
    SOKAKU_FORMAT_CRITERIA },
  { "min", "min", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED },
  { "max", "max", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED },
  { "cap-at", "cap-at", SOKAKU_FORMAT_INTEGER },
  { "cap-grade", "cap-grade", SOKAKU_FORMAT_STRING },
};
static SokakuFormatField criterion_content = { NULL, "name", SOKAKU_FORMAT_STRING };
static SokakuFormatElement criterion_element = {
  "criterion",
  sokaku_criterion_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (criterion_attributes),
  .content = &criterion_content,
};

static SokakuFormatField grade_attributes[] = {
  { "min-total", "min-total", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED },
};
static SokakuFormatField grade_content = { NULL, "name", SOKAKU_FORMAT_STRING };
static SokakuFormatElement grade_element = {
  "grade",
  sokaku_grade_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (grade_attributes),
  .content = &grade_content,
};

static SokakuFormatField step_attributes[] = {
  { "value", "value", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY },
};
static SokakuFormatField step_content = { NULL, "label", SOKAKU_FORMAT_STRING };
static SokakuFormatElement step_element = {
  "step",
  sokaku_scale_step_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (step_attributes),
  .content = &step_content,
};

static SokakuFormatField theme_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_DEFINES,
    SOKAKU_FORMAT_THEMES },
};
static SokakuFormatField theme_fields[] = {
  { "number", "number", SOKAKU_FORMAT_STRING },
  { "name", "name", SOKAKU_FORMAT_STRING },
  { "short-in-lists", "short-in-lists", SOKAKU_FORMAT_STRING },
  { "short-in-sheets", "short-in-sheets", SOKAKU_FORMAT_STRING },
};
static SokakuFormatElement theme_element = {
  "theme",
  sokaku_theme_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (theme_attributes),
  SOKAKU_FORMAT_FIELDS (theme_fields),
};

static SokakuFormatField member_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_DEFINES,
    SOKAKU_FORMAT_MEMBERS },
};
static SokakuFormatField member_fields[] = {
  { "name", "name", SOKAKU_FORMAT_STRING },
  { "affiliation", "affiliation", SOKAKU_FORMAT_STRING },
  { "role", "role", SOKAKU_FORMAT_STRING },
  { "term-from", "term-from", SOKAKU_FORMAT_DATE, .since = 2 },
  { "term-until", "term-until", SOKAKU_FORMAT_DATE, .since = 2 },
};
static SokakuFormatElement member_element = {
  "member",
  sokaku_member_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (member_attributes),
  SOKAKU_FORMAT_FIELDS (member_fields),
};

static SokakuFormatField item_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_DEFINES,
    SOKAKU_FORMAT_ITEMS },
};
static SokakuFormatElement item_element = {
  "item",
  sokaku_item_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (item_attributes),
};

static SokakuNodeList *
initiative_get_items (gpointer node)
{
  return sokaku_initiative_get_items (node);
}

static SokakuFormatField initiative_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_DEFINES,
    SOKAKU_FORMAT_INITIATIVES },
};
static SokakuFormatField initiative_fields[] = {
  { "number", "number", SOKAKU_FORMAT_INTEGER },
  { "title", "title", SOKAKU_FORMAT_STRING },
  { "themes", "themes", SOKAKU_FORMAT_NAMES, SOKAKU_FORMAT_REFERS, SOKAKU_FORMAT_THEMES },
};
static SokakuFormatList initiative_lists[] = {
  { initiative_get_items, &item_element },
};
static SokakuFormatElement initiative_element = {
  "initiative",
  sokaku_initiative_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (initiative_attributes),
  SOKAKU_FORMAT_FIELDS (initiative_fields),
  SOKAKU_FORMAT_LISTS (initiative_lists),
};

static SokakuNodeList *
plan_get_years (gpointer node)
{
  return sokaku_plan_get_years (node);
}

static SokakuNodeList *
plan_get_criteria (gpointer node)
{
  return sokaku_plan_get_criteria (node);
}

static SokakuNodeList *
plan_get_grades (gpointer node)
{
  return sokaku_plan_get_grades (node);
}

static SokakuNodeList *
plan_get_scale (gpointer node)
{
  return sokaku_plan_get_scale (node);
}

static SokakuNodeList *
plan_get_themes (gpointer node)
{
  return sokaku_plan_get_themes (node);
}

static SokakuNodeList *
plan_get_members (gpointer node)
{
  return sokaku_plan_get_members (node);
}

static SokakuNodeList *
plan_get_initiatives (gpointer node)
{
  return sokaku_plan_get_initiatives (node);
}

static SokakuFormatField plan_fields[] = {
  { "name", "name", SOKAKU_FORMAT_STRING },
  { "city", "city", SOKAKU_FORMAT_STRING },
  { "council", "council", SOKAKU_FORMAT_STRING },
  { "language", "language", SOKAKU_FORMAT_STRING },
  { "midterm-year", "midterm-year", SOKAKU_FORMAT_INTEGER },
  { "overall-label", "overall-label", SOKAKU_FORMAT_STRING },
  { "confirmed-at", "confirmed-at", SOKAKU_FORMAT_STRING },
  { "opinion-authors", "opinion-authors", SOKAKU_FORMAT_FLAG, .since = 2 },
};

/* What others refer to stands before them: a file is read once, front to back. */
static SokakuFormatList plan_lists[] = {
  { plan_get_years, &year_element },
  { plan_get_criteria, &criterion_element },
  { plan_get_grades, &grade_element },
  { plan_get_scale, &step_element },
  { plan_get_themes, &theme_element },
  { plan_get_members, &member_element },
  { plan_get_initiatives, &initiative_element },
};
static SokakuFormatElement plan_element = {
  "plan",
  sokaku_plan_get_type,
  SOKAKU_FORMAT_FIELDS (plan_fields),
  SOKAKU_FORMAT_LISTS (plan_lists),
};

/**
 * sokaku_format_get_plan:
 *
 * Returns: (transfer none): format of plan.xml, of a #SokakuPlan
 */
const SokakuFormatElement *
sokaku_format_get_plan (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      sokaku_format_element_prepare (&plan_element);
      g_once_init_leave (&once, 1);
    }
  return &plan_element;
}
