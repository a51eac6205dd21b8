/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the report book, a chapter, an initiative or a sheet at a time. */

#include "sokaku-book-builder.h"

#include "sokaku-ballot-pages.h"
#include "sokaku-book.h"
#include "sokaku-chapters.h"
#include "sokaku-figures.h"
#include "sokaku-front-pages.h"
#include "sokaku-initiative-pages.h"
#include "sokaku-lists.h"
#include "sokaku-own-texts.h"
#include "sokaku-pages-builder.h"
#include "sokaku-sheet-pages.h"
#include "sokaku-sheet.h"
#include "sokaku-words.h"

/* How deep contents go: chapters, their sections and the sheets, initiatives. */
#define CONTENTS_DEPTH 3

typedef void (*MakeBlocks) (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks);

/* What one step makes. */
typedef struct
{
  MakeBlocks make;
  gpointer node; /* (nullable) */
} Step;

struct _SokakuBookBuilder
{
  SokakuStats *stats;
  SokakuPlan *plan;
  SokakuBookSpec spec;
  SokakuPagesBuilder *pages;
  GArray *steps; /* of Step */
  guint n_done;
  gboolean is_book;  /* whether there are contents, and so chapters with numbers */
  gboolean numbered; /* whether Arabic numbers have begun */
  gboolean headed;   /* whether the heading of all initiatives is there */
  guint chapter;
  guint section;
};

static void
clear_step (gpointer data)
{
  g_clear_object (&((Step *) data)->node);
}

static void
add_step (SokakuBookBuilder *self, MakeBlocks make, gpointer node)
{
  Step step = { make, node != NULL ? g_object_ref (node) : NULL };

  g_array_append_val (self->steps, step);
}

static const char *
get_word (SokakuBookBuilder *self, SokakuWord word)
{
  return sokaku_words_get (sokaku_plan_get_language (self->plan), word);
}

/* --- Sections and headings --- */

/* In a book text is numbered from 1 on; parts alone are as the page setup says. */
static void
start_section (SokakuBookBuilder *self,
               GPtrArray *blocks,
               SokakuOrientation orientation,
               const char *running_head)
{
  if (self->is_book)
    g_ptr_array_add (blocks,
                     sokaku_block_new_numbered_section (orientation, running_head,
                                                        SOKAKU_NUMBERING_ARABIC, !self->numbered));
  else
    g_ptr_array_add (blocks, sokaku_block_new_section (orientation, running_head));
  self->numbered = TRUE;
}

static char *
dup_chapter_title (SokakuBookBuilder *self, SokakuWord word)
{
  g_autofree char *number = self->is_book ? g_strdup_printf ("%u", self->chapter) : g_strdup ("");

  return sokaku_words_number_heading (sokaku_plan_get_language (self->plan), number,
                                      get_word (self, word));
}

/* A chapter of its own pages, with its heading. */
static void
start_chapter (SokakuBookBuilder *self, GPtrArray *blocks, SokakuWord word)
{
  g_autofree char *title = NULL;
  g_autofree char *anchor = NULL;
  SokakuBlock *heading;

  self->chapter++;
  self->section = 0;
  title = dup_chapter_title (self, word);
  anchor = g_strdup_printf ("chapter/%u", self->chapter);
  start_section (self, blocks, SOKAKU_ORIENTATION_PORTRAIT, title);
  heading = sokaku_block_new_heading (1, title);
  sokaku_block_set_anchor (heading, anchor);
  g_ptr_array_add (blocks, heading);
}

/* The number of the next section of a chapter: "(2)". */
static char *
dup_next_section (SokakuBookBuilder *self)
{
  return self->is_book ? g_strdup_printf ("(%u)", ++self->section) : g_strdup ("");
}

static guint
get_list_level (SokakuBookBuilder *self)
{
  return self->is_book ? 2 : 1;
}

/* Where the evaluation is printed without being a chapter, pages say which plan they are of. */
static char *
dup_evaluation_head (SokakuBookBuilder *self)
{
  return self->is_book ? dup_chapter_title (self, SOKAKU_WORD_CHAPTER_EVALUATION)
                       : sokaku_book_dup_title (self->plan);
}

/* Chapter 4 begins with whatever of it is printed first. */
static void
begin_evaluation_with_head (SokakuBookBuilder *self,
                            GPtrArray *blocks,
                            SokakuOrientation orientation,
                            const char *running_head)
{
  g_autofree char *title = dup_evaluation_head (self);

  start_section (self, blocks, orientation, running_head);
  if (self->is_book && self->section == 0)
    {
      g_autofree char *anchor = g_strdup_printf ("chapter/%u", self->chapter);
      SokakuBlock *heading = sokaku_block_new_heading (1, title);

      sokaku_block_set_anchor (heading, anchor);
      g_ptr_array_add (blocks, heading);
    }
}

static void
begin_evaluation (SokakuBookBuilder *self, GPtrArray *blocks, SokakuOrientation orientation)
{
  g_autofree char *title = dup_evaluation_head (self);

  begin_evaluation_with_head (self, blocks, orientation, title);
}

/* --- What steps make --- */

static void
make_cover (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  sokaku_front_pages_add_cover (blocks, self->plan);
}

static void
make_contents (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_ptr_array_add (
      blocks, sokaku_block_new_contents (get_word (self, SOKAKU_WORD_CONTENTS), CONTENTS_DEPTH));
}

static void
make_introduction (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  start_chapter (self, blocks, SOKAKU_WORD_INTRODUCTION);
  sokaku_own_texts_add (blocks, self->stats, "introduction", TRUE);
}

static void
make_effects (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  start_chapter (self, blocks, SOKAKU_WORD_EFFECTS);
  sokaku_chapters_add_effects (blocks, self->stats);
}

static void
make_method (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  start_chapter (self, blocks, SOKAKU_WORD_METHOD);
  sokaku_chapters_add_method (blocks, self->stats);
}

static void
start_evaluation (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  self->chapter++;
  self->section = 0;
}

static void
make_initiatives (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *number = NULL;

  begin_evaluation (self, blocks, SOKAKU_ORIENTATION_LANDSCAPE);
  number = dup_next_section (self);
  sokaku_lists_add_initiatives (blocks, self->plan, self->stats, get_list_level (self), number);
}

static void
make_items (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *number = NULL;

  begin_evaluation (self, blocks, SOKAKU_ORIENTATION_LANDSCAPE);
  number = dup_next_section (self);
  sokaku_lists_add_items (blocks, self->plan, get_list_level (self), number);
}

/* The heading of all initiatives stands above the first. */
static void
add_initiatives_heading (SokakuBookBuilder *self, GPtrArray *blocks)
{
  g_autofree char *number = dup_next_section (self);
  g_autofree char *title
      = sokaku_words_number_heading (sokaku_plan_get_language (self->plan), number,
                                     get_word (self, SOKAKU_WORD_INITIATIVE_BY_INITIATIVE));

  g_ptr_array_add (blocks, sokaku_block_new_heading (get_list_level (self), title));
  self->headed = TRUE;
}

/* Each initiative begins a page, whose head names it. */
static void
make_initiative (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *evaluation = dup_evaluation_head (self);
  g_autofree char *head
      = g_strdup_printf ("%s%s%d %s", evaluation, *evaluation != '\0' ? "　" : "",
                         sokaku_initiative_get_number (node), sokaku_initiative_get_title (node));

  begin_evaluation_with_head (self, blocks, SOKAKU_ORIENTATION_PORTRAIT, head);
  if (self->is_book && !self->headed)
    add_initiatives_heading (self, blocks);
  sokaku_initiative_pages_add (blocks, self->stats, node, self->is_book ? 3 : 1);
}

/* What stands in the place of initiatives where there are none. */
static void
make_no_initiatives (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  SokakuTextStyle style = { .size = SOKAKU_OWN_TEXTS_SIZE };

  begin_evaluation (self, blocks, SOKAKU_ORIENTATION_PORTRAIT);
  add_initiatives_heading (self, blocks);
  g_ptr_array_add (blocks, sokaku_block_new_paragraph (get_word (self, SOKAKU_WORD_NONE), &style));
}

static void
make_totals (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *number = NULL;

  begin_evaluation (self, blocks, SOKAKU_ORIENTATION_PORTRAIT);
  number = dup_next_section (self);
  sokaku_lists_add_initiative_totals (blocks, self->plan, self->stats, get_list_level (self),
                                      number);
}

/* The totals by theme and the chart stand on one page where there is room. */
static void
make_themes (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  begin_evaluation (self, blocks, SOKAKU_ORIENTATION_PORTRAIT);
  if (self->spec.parts & SOKAKU_BOOK_THEMES)
    {
      g_autofree char *number = dup_next_section (self);

      sokaku_lists_add_themes (blocks, self->plan, self->stats, get_list_level (self), number);
    }
  if (self->spec.parts & SOKAKU_BOOK_CHART)
    {
      g_autofree char *number = dup_next_section (self);

      sokaku_figures_add_theme_averages (blocks, self->plan, self->stats, get_list_level (self),
                                         number);
    }
}

static void
make_comments (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  begin_evaluation (self, blocks, SOKAKU_ORIENTATION_PORTRAIT);
  number = dup_next_section (self);
  title = sokaku_words_number_heading (sokaku_plan_get_language (self->plan), number,
                                       get_word (self, SOKAKU_WORD_COMMENTS));
  g_ptr_array_add (blocks, sokaku_block_new_heading (get_list_level (self), title));
  sokaku_own_texts_add (blocks, self->stats, "comments", TRUE);
}

static void
make_overall (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  start_chapter (self, blocks, SOKAKU_WORD_OVERALL_COMMENT);
  sokaku_own_texts_add (blocks, self->stats, "overall", TRUE);
}

static void
make_members (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  start_chapter (self, blocks, SOKAKU_WORD_MEMBERS);
  sokaku_chapters_add_members (blocks, self->stats);
}

static void
make_appendix_cover (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  sokaku_front_pages_add_appendix_cover (blocks, self->plan);
}

/* The list of the sheets that follow, in the book without a number. */
static void
make_appendix_list (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *title = self->is_book ? sokaku_front_pages_dup_appendix_title (self->plan)
                                         : sokaku_book_dup_title (self->plan);

  start_section (self, blocks, SOKAKU_ORIENTATION_LANDSCAPE, title);
  sokaku_lists_add_items (blocks, self->plan, get_list_level (self), "");
}

/* Sheets are numbered with the book; its outline has them below the appendix. */
static void
make_sheet (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *name = g_strconcat ("item/", sokaku_item_get_id (node), NULL);
  gboolean is_first = TRUE;

  sokaku_sheet_pages_add (blocks, self->plan, node);
  for (guint i = 0; i < blocks->len; i++)
    {
      SokakuBlock *block = blocks->pdata[i];

      switch (block->kind)
        {
        case SOKAKU_BLOCK_SECTION:
          block->numbering = self->is_book ? SOKAKU_NUMBERING_ARABIC : SOKAKU_NUMBERING_AS_SETUP;
          block->restart = !self->numbered;
          self->numbered = TRUE;
          break;
        case SOKAKU_BLOCK_HEADING:
          if (is_first)
            sokaku_block_set_anchor (block, name);
          sokaku_block_set_unlisted (block, !is_first);
          is_first = FALSE;
          if (self->is_book)
            block->depth++;
          sokaku_block_set_source (block, name);
          break;
        default:
          sokaku_block_set_source (block, name);
          break;
        }
    }
}

static void
make_ballots (SokakuBookBuilder *self, gpointer node, GPtrArray *blocks)
{
  g_autofree char *title = sokaku_book_dup_title (self->plan);

  sokaku_ballot_pages_add (blocks, self->plan, title);
}

/* --- The order of the book --- */

static void
plan_evaluation (SokakuBookBuilder *self)
{
  SokakuBookParts parts = self->spec.parts;
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);

  if (parts & SOKAKU_BOOK_EVALUATION)
    add_step (self, start_evaluation, NULL);
  if (parts & SOKAKU_BOOK_INITIATIVES)
    add_step (self, make_initiatives, NULL);
  if (parts & SOKAKU_BOOK_ITEMS)
    add_step (self, make_items, NULL);
  if (parts & SOKAKU_BOOK_INITIATIVE_BLOCKS)
    {
      guint n_steps = self->steps->len;

      for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
        if (sokaku_book_spec_has_initiative (&self->spec, sokaku_node_list_peek (initiatives, i)))
          add_step (self, make_initiative, sokaku_node_list_peek (initiatives, i));
      if (self->steps->len == n_steps)
        add_step (self, make_no_initiatives, NULL);
    }
  if (parts & SOKAKU_BOOK_TOTALS)
    add_step (self, make_totals, NULL);
  if (parts & (SOKAKU_BOOK_THEMES | SOKAKU_BOOK_CHART))
    add_step (self, make_themes, NULL);
  if (parts & SOKAKU_BOOK_COMMENTS)
    add_step (self, make_comments, NULL);
}

static void
plan_appendix (SokakuBookBuilder *self)
{
  SokakuBookParts parts = self->spec.parts;

  if (parts & SOKAKU_BOOK_APPENDIX_COVER)
    add_step (self, make_appendix_cover, NULL);
  if (parts & SOKAKU_BOOK_APPENDIX_LIST)
    add_step (self, make_appendix_list, NULL);
  if (parts & SOKAKU_BOOK_SHEETS)
    {
      g_autoptr (GPtrArray) items = sokaku_plan_list_items (self->plan);

      for (guint i = 0; i < items->len; i++)
        if (sokaku_book_spec_has_item (&self->spec, items->pdata[i]))
          add_step (self, make_sheet, items->pdata[i]);
    }
  if (parts & SOKAKU_BOOK_BALLOTS)
    add_step (self, make_ballots, NULL);
}

static void
plan_steps (SokakuBookBuilder *self)
{
  static const struct
  {
    SokakuBookParts part;
    MakeBlocks make;
  } front[] = {
    { SOKAKU_BOOK_COVER, make_cover },
    { SOKAKU_BOOK_CONTENTS, make_contents },
    { SOKAKU_BOOK_INTRODUCTION, make_introduction },
    { SOKAKU_BOOK_EFFECTS, make_effects },
    { SOKAKU_BOOK_METHOD, make_method },
  };

  for (guint i = 0; i < G_N_ELEMENTS (front); i++)
    if (self->spec.parts & front[i].part)
      add_step (self, front[i].make, NULL);
  plan_evaluation (self);
  if (self->spec.parts & SOKAKU_BOOK_OVERALL)
    add_step (self, make_overall, NULL);
  if (self->spec.parts & SOKAKU_BOOK_MEMBERS)
    add_step (self, make_members, NULL);
  plan_appendix (self);
}

/**
 * sokaku_book_builder_new:
 * @stats: the figures of a plan
 * @spec: what to print
 * @setup: paper and margins
 *
 * Begins to set parts of the report in pages, in the plan's language. If the plan changes
 * before all is made, begin anew.
 *
 * Returns: (transfer full): a builder, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuBookBuilder *
sokaku_book_builder_new (SokakuStats *stats,
                         const SokakuBookSpec *spec,
                         const SokakuPageSetup *setup,
                         GError **error)
{
  g_autoptr (SokakuBookBuilder) self = NULL;

  g_return_val_if_fail (SOKAKU_IS_STATS (stats), NULL);
  g_return_val_if_fail (spec != NULL, NULL);

  self = g_new0 (SokakuBookBuilder, 1);
  self->stats = g_object_ref (stats);
  self->plan = g_object_ref (sokaku_stats_get_plan (stats));
  sokaku_book_spec_copy (spec, &self->spec);
  self->is_book = (spec->parts & SOKAKU_BOOK_CONTENTS) != 0;
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);
  self->pages = sokaku_pages_builder_new (setup, sokaku_plan_get_language (self->plan), error);
  if (self->pages == NULL)
    return NULL;
  plan_steps (self);
  return g_steal_pointer (&self);
}

/**
 * sokaku_book_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder with what it has made, unless that was finished.
 */
void
sokaku_book_builder_free (SokakuBookBuilder *self)
{
  g_clear_pointer (&self->pages, sokaku_pages_builder_free);
  g_array_unref (self->steps);
  sokaku_book_spec_clear (&self->spec);
  g_object_unref (self->plan);
  g_object_unref (self->stats);
  g_free (self);
}

/**
 * sokaku_book_builder_step:
 * @self: a builder
 * @error: set when it fails
 *
 * Makes the next chapter, list, initiative or sheet.
 *
 * Returns: whether there is more; %FALSE with @error set to %SOKAKU_REPORT_ERROR_FONT when it
 *   failed
 */
gboolean
sokaku_book_builder_step (SokakuBookBuilder *self, GError **error)
{
  g_autoptr (GPtrArray) blocks
      = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free);
  g_autofree gpointer *taken = NULL;
  gboolean added = TRUE;
  const Step *step;
  gsize n;

  if (self->n_done >= self->steps->len)
    return FALSE;
  step = &g_array_index (self->steps, Step, self->n_done++);
  step->make (self, step->node, blocks);
  taken = g_ptr_array_steal (blocks, &n);
  for (gsize i = 0; i < n; i++)
    if (added)
      added = sokaku_pages_builder_add (self->pages, taken[i], error);
    else
      sokaku_block_free (taken[i]);
  return added && self->n_done < self->steps->len;
}

/**
 * sokaku_book_builder_get_fraction:
 * @self: a builder
 *
 * Returns: how much is made, from 0 to 1
 */
double
sokaku_book_builder_get_fraction (SokakuBookBuilder *self)
{
  return self->steps->len > 0 ? (double) self->n_done / self->steps->len : 1;
}

/**
 * sokaku_book_builder_finish:
 * @self: a builder whose steps are done, of no more use afterwards but to be freed
 *
 * Returns: (transfer full): the pages, at least one, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_book_builder_finish (SokakuBookBuilder *self, GError **error)
{
  return sokaku_pages_builder_finish (self->pages, error);
}
