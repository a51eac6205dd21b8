/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The covers of the report and of its appendix. */

#include "sokaku-front-pages.h"

#include "sokaku-block.h"
#include "sokaku-era.h"
#include "sokaku-words.h"

#define PLAN_SIZE 16.0
#define TITLE_SIZE 26.0
#define FOOT_SIZE 14.0

/* Where the title and the foot begin, as shares of the page. */
#define TITLE_AT 0.26
#define FOOT_AT 0.78

static void
add_line (GPtrArray *blocks, const char *text, double size, gboolean bold, const char *source)
{
  SokakuTextStyle style = { .size = size, .bold = bold, .align = SOKAKU_ALIGN_CENTER };
  SokakuBlock *block;

  if (*text == '\0')
    return;
  block = sokaku_block_new_paragraph (text, &style);
  sokaku_block_set_source (block, source);
  g_ptr_array_add (blocks, block);
}

/* The name of the plan, and what part of it this is, above a title; a date and who hands it on
 * below. */
static void
add_cover (GPtrArray *blocks,
           SokakuPlan *plan,
           const char *part,
           const char *title,
           const char *title_source,
           int date,
           const char *date_source,
           const char *from)
{
  g_autofree char *day = sokaku_era_format_date_in (date, sokaku_plan_get_language (plan));

  g_ptr_array_add (blocks, sokaku_block_new_numbered_section (SOKAKU_ORIENTATION_PORTRAIT, "",
                                                              SOKAKU_NUMBERING_NONE, FALSE));
  g_ptr_array_add (blocks, sokaku_block_new_drop (TITLE_AT));
  add_line (blocks, sokaku_plan_get_name (plan), PLAN_SIZE, FALSE, "plan");
  g_ptr_array_add (blocks, sokaku_block_new_space (PLAN_SIZE));
  if (*part != '\0')
    {
      add_line (blocks, part, PLAN_SIZE, FALSE, "report/pack-title");
      g_ptr_array_add (blocks, sokaku_block_new_space (PLAN_SIZE));
    }
  add_line (blocks, title, TITLE_SIZE, TRUE, title_source);
  g_ptr_array_add (blocks, sokaku_block_new_drop (FOOT_AT));
  add_line (blocks, day, FOOT_SIZE, FALSE, date_source);
  g_ptr_array_add (blocks, sokaku_block_new_space (FOOT_SIZE / 2));
  add_line (blocks, from, FOOT_SIZE, FALSE, "plan");
}

/**
 * sokaku_front_pages_add_cover:
 * @blocks: (element-type SokakuBlock): takes the cover
 * @plan: a plan
 *
 * The cover of the report: the plan, the report's title, its date, and the council, or else the
 * city. What is blank is left out.
 */
void
sokaku_front_pages_add_cover (GPtrArray *blocks, SokakuPlan *plan)
{
  SokakuReport *report = sokaku_plan_get_report (plan);
  const char *council = sokaku_plan_get_council (plan);

  add_cover (blocks, plan, "", sokaku_report_get_title (report), "report/title",
             sokaku_report_get_date (report), "report/date",
             *council != '\0' ? council : sokaku_plan_get_city (plan));
}

/**
 * sokaku_front_pages_dup_appendix_title:
 * @plan: a plan
 *
 * Returns: (transfer full): what the contents and running heads call the appendix: the word for
 *   one, and the pack's title
 */
char *
sokaku_front_pages_dup_appendix_title (SokakuPlan *plan)
{
  const char *language = sokaku_plan_get_language (plan);
  const char *word = sokaku_words_get (language, SOKAKU_WORD_APPENDIX);
  const char *title = sokaku_report_get_pack_title (sokaku_plan_get_report (plan));

  return *title != '\0' ? sokaku_words_name (language, word, title) : g_strdup (word);
}

/**
 * sokaku_front_pages_add_appendix_cover:
 * @blocks: (element-type SokakuBlock): takes the cover
 * @plan: a plan
 *
 * The cover of the appendix, which holds the sheets: the plan, the pack's title or else the word
 * for an appendix, its date, and the city. It is in the outline and in the contents.
 */
void
sokaku_front_pages_add_appendix_cover (GPtrArray *blocks, SokakuPlan *plan)
{
  SokakuReport *report = sokaku_plan_get_report (plan);
  const char *language = sokaku_plan_get_language (plan);
  const char *word = sokaku_words_get (language, SOKAKU_WORD_APPENDIX);
  const char *title = sokaku_report_get_pack_title (report);
  g_autofree char *listed = sokaku_front_pages_dup_appendix_title (plan);
  gboolean entered = FALSE;

  add_cover (blocks, plan, *title != '\0' ? word : "", *title != '\0' ? title : word,
             "report/pack-title", sokaku_report_get_pack_date (report), "report/pack-date",
             sokaku_plan_get_city (plan));
  for (guint i = 0; i < blocks->len && !entered; i++)
    {
      SokakuBlock *block = blocks->pdata[i];

      entered = g_strcmp0 (block->source, "report/pack-title") == 0;
      if (entered)
        {
          sokaku_block_set_outline (block, 1, listed);
          sokaku_block_set_anchor (block, "appendix");
        }
    }
}
