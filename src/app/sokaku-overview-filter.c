/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows the overview shows. */
#include "sokaku-overview-filter.h"

#include <string.h>

#include "sokaku-listed.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

static gboolean
has_department (SokakuInitiative *initiative, const char *department)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    if (g_strv_contains (sokaku_item_get_departments (sokaku_node_list_peek (items, i)),
                         department))
      return TRUE;
  return FALSE;
}

/* Whether any initiative counted for @group has an item of the department. */
static gboolean
passes_department (SokakuSheetFilter *filter, SokakuStats *stats, gpointer group)
{
  const char *department = sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_DEPARTMENT);
  g_autoptr (GPtrArray) initiatives = NULL;

  if (*department == '\0')
    return TRUE;
  initiatives = sokaku_stats_list_initiatives (stats, group);
  for (guint i = 0; i < initiatives->len; i++)
    if (has_department (initiatives->pdata[i], department))
      return TRUE;
  return FALSE;
}

static gboolean
passes_theme (SokakuSheetFilter *filter, gpointer group)
{
  const char *theme = sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_THEME);

  if (*theme == '\0')
    return TRUE;
  return SOKAKU_IS_THEME (group) ? strcmp (sokaku_theme_get_id (group), theme) == 0
                                 : sokaku_initiative_has_theme (group, theme);
}

static gboolean
passes_grade (SokakuSheetFilter *filter, SokakuStats *stats, gpointer group)
{
  const char *grade = sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_GRADE);

  return *grade == '\0'
         || strcmp (sokaku_listed_get_grade (stats, group, sokaku_sheet_filter_get_year (filter)),
                    grade)
                == 0;
}

static void
fold_initiative (GString *folded, SokakuInitiative *initiative)
{
  g_autofree char *number = g_strdup_printf ("%d ", sokaku_initiative_get_number (initiative));

  g_string_append (folded, number);
  sokaku_text_fold_append (folded, sokaku_initiative_get_title (initiative));
}

static void
fold_item (GString *folded, SokakuItem *item)
{
  const char *const *departments = sokaku_item_get_departments (item);
  SokakuInitiative *initiative = sokaku_item_get_initiative (item);

  sokaku_text_fold_append (folded, sokaku_item_get_number (item));
  g_string_append_c (folded, '\n');
  sokaku_text_fold_append (folded, sokaku_item_get_title (item));
  g_string_append_c (folded, '\n');
  sokaku_text_fold_append (folded, sokaku_item_get_tag (item));
  for (; *departments != NULL; departments++)
    {
      g_string_append_c (folded, '\n');
      sokaku_text_fold_append (folded, *departments);
    }
  if (initiative == NULL)
    return;
  g_string_append_c (folded, '\n');
  fold_initiative (folded, initiative);
}

static gboolean
passes_words (const char *const *words, gpointer row)
{
  g_autoptr (GString) folded = NULL;

  if (words == NULL || *words == NULL)
    return TRUE;
  folded = g_string_new (NULL);
  if (SOKAKU_IS_ITEM (row))
    fold_item (folded, row);
  else if (SOKAKU_IS_INITIATIVE (row))
    fold_initiative (folded, row);
  else
    {
      sokaku_text_fold_append (folded, sokaku_theme_get_number (row));
      g_string_append_c (folded, '\n');
      sokaku_text_fold_append (folded, sokaku_theme_get_name (row));
      g_string_append_c (folded, '\n');
      sokaku_text_fold_append (folded, sokaku_theme_get_short_in_lists (row));
    }
  return sokaku_text_has_words (folded->str, words);
}

/**
 * sokaku_overview_filter_passes:
 * @filter: what is chosen of themes, departments and grades; no other facet is
 * @words: (nullable): words to look for, from sokaku_text_split_words()
 * @stats: the figures
 * @row: an initiative, item or theme
 *
 * An item passes as it does in the list of sheets. An initiative has its own themes
 * and grades, and its items' departments; a theme its own grades, and the
 * departments of all items that count in it. Words are looked for in numbers,
 * titles and departments.
 *
 * Returns: whether the overview shows @row
 */
gboolean
sokaku_overview_filter_passes (SokakuSheetFilter *filter,
                               const char *const *words,
                               SokakuStats *stats,
                               gpointer row)
{
  if (!passes_words (words, row))
    return FALSE;
  if (SOKAKU_IS_ITEM (row))
    return sokaku_sheet_filter_passes (filter, NULL, row);
  return passes_theme (filter, row) && passes_grade (filter, stats, row)
         && passes_department (filter, stats, row);
}
