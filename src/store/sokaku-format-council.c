/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Format of council/ID.xml: what the council says of one initiative. */
#include "sokaku-format.h"
#include "sokaku-initiative.h"
#include "sokaku-opinion.h"
#include "sokaku-rating.h"
#include "sokaku-year-grade.h"

static const SokakuFormatWord rating_words[] = {
  { "absent", SOKAKU_ABSENT },
  { "recused", SOKAKU_RECUSED },
  { NULL },
};

static SokakuFormatField rating_attributes[] = {
  { "member", "member", SOKAKU_FORMAT_NAME,
    SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY | SOKAKU_FORMAT_REFERS, SOKAKU_FORMAT_MEMBERS },
  { "value", "value", SOKAKU_FORMAT_INTEGER, .words = rating_words },
  { "second", "second", SOKAKU_FORMAT_INTEGER, .words = rating_words, .since = 2 },
};
static SokakuFormatElement rating_element = {
  "rating",
  sokaku_rating_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (rating_attributes),
};

/* Texts that came later are attributes: a reader that does not know them keeps them, and takes
 * nothing but the original for the opinion, which inside the element it would not. */
static SokakuFormatField opinion_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, .since = 2 },
  { "author", "author", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REFERS, SOKAKU_FORMAT_MEMBERS,
    .since = 2 },
  { "withdrawn", "withdrawn", SOKAKU_FORMAT_FLAG, .since = 2 },
  { "joined", "joined", SOKAKU_FORMAT_NAME, .since = 2 },
  { "edited", "edited", SOKAKU_FORMAT_STRING, .since = 2 },
  { "response", "response", SOKAKU_FORMAT_STRING, .since = 2 },
  { "follow-up", "follow-up", SOKAKU_FORMAT_STRING, .since = 2 },
};
static SokakuFormatField opinion_content = { NULL, "text", SOKAKU_FORMAT_STRING };
static SokakuFormatElement opinion_element = {
  "opinion",
  sokaku_opinion_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (opinion_attributes),
  .content = &opinion_content,
};

static SokakuFormatField grade_attributes[] = {
  { "year", "year", SOKAKU_FORMAT_INTEGER, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_KEY },
};
static SokakuFormatField grade_content = { NULL, "grade", SOKAKU_FORMAT_STRING };
static SokakuFormatElement grade_element = {
  "grade",
  sokaku_year_grade_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (grade_attributes),
  .content = &grade_content,
};

static SokakuNodeList *
initiative_get_ratings (gpointer node)
{
  return sokaku_initiative_get_ratings (node);
}

static SokakuNodeList *
initiative_get_opinions (gpointer node)
{
  return sokaku_initiative_get_opinions (node);
}

static SokakuNodeList *
initiative_get_year_grades (gpointer node)
{
  return sokaku_initiative_get_year_grades (node);
}

static SokakuFormatField council_attributes[] = {
  { "id", "id", SOKAKU_FORMAT_NAME, SOKAKU_FORMAT_REQUIRED | SOKAKU_FORMAT_SELF },
};
static SokakuFormatField council_fields[] = {
  { "average", "average", SOKAKU_FORMAT_TENTHS },
  { "earlier-average", "earlier-average", SOKAKU_FORMAT_TENTHS },
  { "adopted", "adopted", SOKAKU_FORMAT_TENTHS },
  { "adopted-reason", "adopted-reason", SOKAKU_FORMAT_STRING },
};
static SokakuFormatList council_lists[] = {
  { initiative_get_ratings, &rating_element },
  { initiative_get_opinions, &opinion_element },
  { initiative_get_year_grades, &grade_element },
};
static SokakuFormatElement council_element = {
  "council",
  sokaku_initiative_get_type,
  SOKAKU_FORMAT_ATTRIBUTES (council_attributes),
  SOKAKU_FORMAT_FIELDS (council_fields),
  SOKAKU_FORMAT_LISTS (council_lists),
};

/**
 * sokaku_format_get_council:
 *
 * Returns: (transfer none): format of council/ID.xml, of a #SokakuInitiative
 */
const SokakuFormatElement *
sokaku_format_get_council (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      sokaku_format_element_prepare (&council_element);
      g_once_init_leave (&once, 1);
    }
  return &council_element;
}
