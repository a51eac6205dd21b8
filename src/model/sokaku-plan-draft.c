/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that is being put together from another, before it is anybody's document. */
#include "sokaku-plan-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-era.h"
#include "sokaku-plan-copy.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

/**
 * SokakuPlanDraft:
 *
 * Begins with the definition and the years of its source, a template or another
 * plan. Its plan may be set like any other; what goes along of the source's items
 * is picked. Nothing is written anywhere, and the source stays as it is.
 */
struct _SokakuPlanDraft
{
  GObject parent_instance;

  SokakuPlan *source;
  SokakuPlan *plan;
  SokakuPickList *items; /* initiatives as headings, items below */
  gboolean first_year_is_bad;
  gboolean renumber;
};

G_DEFINE_FINAL_TYPE (SokakuPlanDraft, sokaku_plan_draft, G_TYPE_OBJECT)

static void
sokaku_plan_draft_dispose (GObject *object)
{
  SokakuPlanDraft *self = SOKAKU_PLAN_DRAFT (object);

  g_clear_object (&self->source);
  g_clear_object (&self->plan);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (sokaku_plan_draft_parent_class)->dispose (object);
}

static void
sokaku_plan_draft_class_init (SokakuPlanDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_plan_draft_dispose;
}

static void
sokaku_plan_draft_init (SokakuPlanDraft *self)
{
  self->items = sokaku_pick_list_new ();
}

static gboolean
goes_on (gpointer node, gpointer user_data)
{
  return !sokaku_item_get_ended (node);
}

static void
list_items (SokakuPlanDraft *self)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->source);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);

      sokaku_pick_list_add (self->items, initiative, TRUE);
      for (guint k = 0; k < sokaku_node_list_get_length (items); k++)
        sokaku_pick_list_add (self->items, sokaku_node_list_peek (items, k), FALSE);
    }
  sokaku_pick_list_choose (self->items, goes_on, NULL);
}

/**
 * sokaku_plan_draft_new:
 * @source: a template or another plan
 * @first_fiscal: first fiscal year of the new plan
 *
 * Returns: (transfer full): a draft like @source, with as many years; items that
 *   have ended are not picked
 */
SokakuPlanDraft *
sokaku_plan_draft_new (SokakuPlan *source, int first_fiscal)
{
  SokakuPlanDraft *self = g_object_new (SOKAKU_TYPE_PLAN_DRAFT, NULL);
  const guint n_years = sokaku_plan_get_n_years (source);

  self->source = g_object_ref (source);
  self->plan = sokaku_plan_copy_definition (source);
  sokaku_plan_copy_years (self->plan, source, first_fiscal, MAX (n_years, 1));
  list_items (self);
  return self;
}

/**
 * sokaku_plan_draft_get_plan:
 * @self: a draft
 *
 * Returns: (transfer none): the plan as far as it is put together: its definition and
 *   years, which may be set; no items yet
 */
SokakuPlan *
sokaku_plan_draft_get_plan (SokakuPlanDraft *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN_DRAFT (self), NULL);

  return self->plan;
}

/**
 * sokaku_plan_draft_get_items:
 * @self: a draft
 *
 * Returns: (transfer none): the source's initiatives and items, of which those that
 *   continue are picked; empty for a template
 */
SokakuPickList *
sokaku_plan_draft_get_items (SokakuPlanDraft *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN_DRAFT (self), NULL);

  return self->items;
}

/**
 * sokaku_plan_draft_set_years:
 * @self: a draft
 * @first: the first fiscal year as typed: "R7", "令和7年度", "2025"
 * @n_years: number of years, 1 to %SOKAKU_PLAN_DRAFT_MAX_YEARS
 *
 * Sets the years, evaluated as in the source. A first year that is none leaves them
 * as they are and is a problem until one is given.
 */
void
sokaku_plan_draft_set_years (SokakuPlanDraft *self, const char *first, guint n_years)
{
  int fiscal;

  self->first_year_is_bad = !sokaku_era_parse_fiscal_year (first, &fiscal);
  n_years = CLAMP (n_years, 1, SOKAKU_PLAN_DRAFT_MAX_YEARS);
  if (self->first_year_is_bad
      || (fiscal == sokaku_plan_get_first_fiscal (self->plan)
          && n_years == sokaku_plan_get_n_years (self->plan)))
    return;
  sokaku_plan_copy_years (self->plan, self->source, fiscal, n_years);
}

/**
 * sokaku_plan_draft_set_renumber:
 * @self: a draft
 * @renumber: whether initiatives and items get numbers from 1
 *
 * Sets how they are numbered: anew, or as in the source.
 */
void
sokaku_plan_draft_set_renumber (SokakuPlanDraft *self, gboolean renumber)
{
  self->renumber = renumber;
}

/**
 * sokaku_plan_draft_get_renumber:
 * @self: a draft
 *
 * Returns: whether initiatives and items get numbers from 1
 */
gboolean
sokaku_plan_draft_get_renumber (SokakuPlanDraft *self)
{
  return self->renumber;
}

/* --- Themes --- */

static char *
make_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *letters;
  } steps[] = { { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" },
                { 5, "V" },  { 4, "IV" },  { 1, "I" } };
  GString *roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (roman, steps[i].letters);
  return g_string_free (roman, FALSE);
}

/**
 * sokaku_plan_draft_add_theme:
 * @self: a draft
 *
 * Adds a theme without a name after the others, with the next roman number.
 */
void
sokaku_plan_draft_add_theme (SokakuPlanDraft *self)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (self->plan);
  const guint n = sokaku_node_list_get_length (themes) + 1;
  g_autoptr (SokakuTheme) theme = sokaku_theme_new ();
  g_autofree char *number = make_roman (n);
  g_autofree char *id = NULL;

  for (guint i = n; id == NULL || sokaku_plan_find_theme (self->plan, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("t%u", i);
    }
  sokaku_theme_set_id (theme, id);
  sokaku_theme_set_number (theme, number);
  sokaku_node_list_append (themes, theme);
}

/**
 * sokaku_plan_draft_set_theme_name:
 * @self: a draft
 * @theme: one of its themes
 * @name: its name
 *
 * Sets the name, and the short names where they were the same.
 */
void
sokaku_plan_draft_set_theme_name (SokakuPlanDraft *self, SokakuTheme *theme, const char *name)
{
  g_autofree char *old = g_strdup (sokaku_theme_get_name (theme));

  sokaku_theme_set_name (theme, name);
  if (strcmp (sokaku_theme_get_short_in_lists (theme), old) == 0)
    sokaku_theme_set_short_in_lists (theme, name);
  if (strcmp (sokaku_theme_get_short_in_sheets (theme), old) == 0)
    sokaku_theme_set_short_in_sheets (theme, name);
}

/* --- Problems --- */

static gboolean
is_blank (const char *text)
{
  g_autofree char *folded = sokaku_text_fold (text);

  return *folded == '\0';
}

static gboolean
is_any_evaluated (SokakuPlan *plan)
{
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    if (sokaku_year_get_evaluated (sokaku_plan_peek_year (plan, i)))
      return TRUE;
  return FALSE;
}

static char *
dup_theme_problem (SokakuPlan *plan)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      const char *name = sokaku_theme_get_name (theme);

      if (is_blank (name))
        return g_strdup_printf (_ ("Theme %s has no name: give it one or remove it."),
                                sokaku_theme_get_number (theme));
      for (guint k = 0; k < i; k++)
        if (strcmp (sokaku_theme_get_name (sokaku_node_list_peek (themes, k)), name) == 0)
          return g_strdup_printf (_ ("Two themes are called “%s”."), name);
    }
  return NULL;
}

/**
 * sokaku_plan_draft_dup_problem:
 * @self: a draft
 * @field: a field
 *
 * Returns: (transfer full) (nullable): what keeps the plan from being made, in one
 *   sentence; %NULL if nothing is wrong there
 */
char *
sokaku_plan_draft_dup_problem (SokakuPlanDraft *self, SokakuPlanDraftField field)
{
  switch (field)
    {
    case SOKAKU_PLAN_DRAFT_NAME:
      return is_blank (sokaku_plan_get_name (self->plan)) ? g_strdup (_ ("The plan needs a name."))
                                                          : NULL;
    case SOKAKU_PLAN_DRAFT_FIRST_YEAR:
      return self->first_year_is_bad
                 ? g_strdup (_ ("That is no year: write it like R7, 令和7年度 or 2025."))
                 : NULL;
    case SOKAKU_PLAN_DRAFT_EVALUATED:
      return is_any_evaluated (self->plan)
                 ? NULL
                 : g_strdup (_ ("At least one year has to be evaluated."));
    case SOKAKU_PLAN_DRAFT_THEMES:
      return dup_theme_problem (self->plan);
    case SOKAKU_PLAN_DRAFT_NO_FIELD:
    default:
      return NULL;
    }
}

/* --- Finishing --- */

/* What is not picked, and initiatives of which nothing is. */
static GHashTable *
list_left_out (SokakuPlanDraft *self)
{
  GHashTable *left_out = g_hash_table_new (NULL, NULL);
  SokakuPickRow *row;

  for (guint i = 0; (row = sokaku_pick_list_peek (self->items, i)) != NULL; i++)
    if (sokaku_pick_row_get_n_rows (row) > 0 && sokaku_pick_row_get_n_chosen (row) == 0)
      g_hash_table_add (left_out, sokaku_pick_row_get_node (row));
  return left_out;
}

/**
 * sokaku_plan_draft_finish:
 * @self: a draft without problems; it is done with afterwards
 *
 * Puts the picked items into the plan.
 *
 * Returns: (transfer full): the plan
 */
SokakuPlan *
sokaku_plan_draft_finish (SokakuPlanDraft *self)
{
  g_autoptr (GHashTable) left_out = list_left_out (self);

  sokaku_plan_copy_items (self->plan, self->source, left_out, self->renumber);
  return g_object_ref (self->plan);
}
