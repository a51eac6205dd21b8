/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of themes, members of the council and the tags of items. */
#include "sokaku-structure-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-era.h"
#include "sokaku-opinion.h"

/* --- Themes --- */

static const struct
{
  int value;
  const char *digits;
} roman[] = {
  { 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" }, { 10, "X" },
  { 9, "IX" },  { 5, "V" },   { 4, "IV" }, { 1, "I" },
};

static char *
format_roman (int number)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roman); i++)
    for (; number >= roman[i].value; number -= roman[i].value)
      g_string_append (text, roman[i].digits);
  return g_string_free (text, FALSE);
}

/* The next number in the manner of the last one: roman, in digits, or none. */
static char *
make_theme_number (SokakuNodeList *themes)
{
  guint n = sokaku_node_list_get_length (themes);
  const char *last = n > 0 ? sokaku_theme_get_number (sokaku_node_list_peek (themes, n - 1)) : "I";
  gboolean is_roman = *last != '\0' && strspn (last, "IVXLC") == strlen (last);
  int number;

  if (!is_roman && !sokaku_structure_parse_number (last, &number))
    return g_strdup ("");
  for (number = (int) n + 1;; number++)
    {
      g_autofree char *text = is_roman ? format_roman (number) : g_strdup_printf ("%d", number);

      if (sokaku_structure_check_name (themes, NULL, "number", text, NULL))
        return g_steal_pointer (&text);
    }
}

/**
 * sokaku_structure_add_theme:
 * @plan: a plan
 * @history: its history
 * @position: where among the themes; the end if there are fewer
 * @name: its name, which is its short name at first, too
 * @error: return location of a #SokakuStructureError
 *
 * Adds a theme that no initiative carries yet, with the next number.
 *
 * Returns: (transfer none) (nullable): the theme; %NULL where the name will not do
 */
SokakuTheme *
sokaku_structure_add_theme (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  g_autofree char *tidy = sokaku_structure_tidy (name);
  g_autofree char *id = sokaku_structure_make_node_id (themes, "t");
  g_autofree char *number = make_theme_number (themes);
  g_autoptr (SokakuTheme) theme = NULL;

  if (!sokaku_structure_check_name (themes, NULL, "name", tidy, error)
      || !sokaku_structure_check_name (themes, NULL, "short-in-lists", tidy, error))
    return NULL;
  theme = sokaku_theme_new ();
  sokaku_theme_set_id (theme, id);
  sokaku_theme_set_number (theme, number);
  sokaku_theme_set_name (theme, tidy);
  sokaku_theme_set_short_in_lists (theme, tidy);
  sokaku_theme_set_short_in_sheets (theme, tidy);
  sokaku_history_insert (history, themes, MIN (position, sokaku_node_list_get_length (themes)),
                         theme, _ ("New Theme"));
  return theme;
}

/**
 * sokaku_structure_remove_theme:
 * @plan: a plan
 * @history: its history, in a group
 * @theme: a theme of it
 *
 * Takes the theme off the initiatives and removes it.
 */
void
sokaku_structure_remove_theme (SokakuPlan *plan, SokakuHistory *history, SokakuTheme *theme)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  const char *gone = sokaku_theme_get_id (theme);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) left = NULL;

      for (const char *const *id = sokaku_initiative_get_themes (initiative); *id != NULL; id++)
        if (!g_str_equal (*id, gone))
          g_strv_builder_add (builder, *id);
      left = g_strv_builder_end (builder);
      sokaku_history_set_strv (history, initiative, "themes", (const char *const *) left, NULL);
    }
  sokaku_structure_remove_node (history, sokaku_plan_get_themes (plan), theme);
}

/* @ids in the plan's order. */
static char **
sort_themes (SokakuPlan *plan, const char *const *ids)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      const char *id = sokaku_theme_get_id (sokaku_node_list_peek (themes, i));

      if (g_strv_contains (ids, id))
        g_strv_builder_add (builder, id);
    }
  return g_strv_builder_end (builder);
}

/**
 * sokaku_structure_move_theme:
 * @plan: a plan
 * @history: its history, in a group
 * @from: position of a theme
 * @to: its position afterwards
 *
 * Moves a theme. Initiatives whose themes stood in the plan's order keep to it.
 */
void
sokaku_structure_move_theme (SokakuPlan *plan, SokakuHistory *history, guint from, guint to)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      const char *const *ids = sokaku_initiative_get_themes (initiative);
      g_auto (GStrv) ordered = sort_themes (plan, ids);

      if (g_strv_equal ((const char *const *) ordered, ids))
        g_ptr_array_add (sorted, initiative);
    }
  sokaku_history_move (history, sokaku_plan_get_themes (plan), from, to, NULL);
  for (guint i = 0; i < sorted->len; i++)
    {
      SokakuInitiative *initiative = g_ptr_array_index (sorted, i);
      g_auto (GStrv) ordered = sort_themes (plan, sokaku_initiative_get_themes (initiative));

      sokaku_history_set_strv (history, initiative, "themes", (const char *const *) ordered, NULL);
    }
}

/* --- Members --- */

/**
 * sokaku_structure_add_member:
 * @plan: a plan
 * @history: its history
 * @position: where among the members; the end if there are fewer
 * @name: the name
 * @error: return location of a #SokakuStructureError
 *
 * Adds a member of the council, who has rated nothing yet.
 *
 * Returns: (transfer none) (nullable): the member; %NULL where the name is missing
 */
SokakuMember *
sokaku_structure_add_member (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error)
{
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  g_autofree char *tidy = sokaku_structure_tidy (name);
  g_autofree char *id = sokaku_structure_make_node_id (members, "m");
  g_autoptr (SokakuMember) member = NULL;

  if (*tidy == '\0')
    {
      sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_EMPTY, _ ("A member needs a name."));
      return NULL;
    }
  member = sokaku_member_new ();
  sokaku_member_set_id (member, id);
  sokaku_member_set_name (member, tidy);
  sokaku_history_insert (history, members, MIN (position, sokaku_node_list_get_length (members)),
                         member, _ ("New Member"));
  return member;
}

/**
 * sokaku_structure_set_term:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: a member of its council
 * @property: "term-from" or "term-until"
 * @text: tidy date, in an era or not, with or without the day; "" for none
 * @label: for undo
 * @error: return location
 *
 * Returns: whether @text is a date at which the term can begin or end
 */
gboolean
sokaku_structure_set_term (SokakuPlan *plan,
                           SokakuHistory *history,
                           gpointer node,
                           const char *property,
                           const char *text,
                           const char *label,
                           GError **error)
{
  gboolean is_begin = g_str_equal (property, "term-from");
  int date = 0;
  int from, until;

  if (*text != '\0' && !sokaku_era_parse_date (text, &date))
    {
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE,
                   _ ("“%s” is not a date such as 2025-04-01 or R7.4.1."), text);
      return FALSE;
    }
  from = is_begin ? date : sokaku_member_get_term_from (node);
  until = is_begin ? sokaku_member_get_term_until (node) : date;
  if (!sokaku_member_is_term_in_order (from, until))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("The term would end before it begins."));
  if (history != NULL)
    sokaku_history_set_int (history, node, property, date, label);
  return TRUE;
}

/**
 * sokaku_structure_remove_member:
 * @plan: a plan
 * @history: its history, in a group
 * @member: a member of its council
 *
 * Removes the member with all ratings; opinions stay, without their author.
 */
void
sokaku_structure_remove_member (SokakuPlan *plan, SokakuHistory *history, SokakuMember *member)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
      SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);

      for (guint j = sokaku_node_list_get_length (ratings); j > 0; j--)
        if (g_str_equal (sokaku_rating_get_member (sokaku_node_list_peek (ratings, j - 1)),
                         sokaku_member_get_id (member)))
          sokaku_history_remove (history, ratings, j - 1, NULL);
      for (guint j = 0; j < sokaku_node_list_get_length (opinions); j++)
        if (g_str_equal (sokaku_opinion_get_author (sokaku_node_list_peek (opinions, j)),
                         sokaku_member_get_id (member)))
          sokaku_history_set_string (history, sokaku_node_list_peek (opinions, j), "author", "",
                                     NULL);
    }
  sokaku_structure_remove_node (history, sokaku_plan_get_members (plan), member);
}

/* --- Tags --- */

/**
 * sokaku_structure_list_tags:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type utf8): each tag of an item once, in the
 *   order in which the items have them
 */
GPtrArray *
sokaku_structure_list_tags (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      const char *tag = sokaku_item_get_tag (g_ptr_array_index (items, i));

      if (*tag != '\0' && !g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
        g_ptr_array_add (tags, g_strdup (tag));
    }
  return tags;
}

/**
 * sokaku_structure_count_tag:
 * @plan: a plan
 * @tag: a tag
 *
 * Returns: number of items that have it
 */
guint
sokaku_structure_count_tag (SokakuPlan *plan, const char *tag)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += g_str_equal (sokaku_item_get_tag (g_ptr_array_index (items, i)), tag);
  return n;
}

/**
 * sokaku_structure_rename_tag:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @tag: a tag
 * @name: what it is called from now on; "" takes it off; another tag's name makes
 *   them one
 * @error: return location of a #SokakuStructureError
 *
 * Changes the tag of all items that have it.
 *
 * Returns: whether it was done
 */
gboolean
sokaku_structure_rename_tag (
    SokakuPlan *plan, SokakuHistory *history, const char *tag, const char *name, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *old = g_strdup (tag);
  g_autofree char *tidy = sokaku_structure_tidy (name);

  if (!sokaku_structure_check_readable (plan, NULL, error))
    return FALSE;
  if (history == NULL)
    return TRUE;
  items = sokaku_plan_list_items (plan);
  sokaku_history_begin_group (history,
                              *tidy != '\0' ? _ ("Name of a Tag") : _ ("Removal of a Tag"));
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (sokaku_item_get_tag (g_ptr_array_index (items, i)), old))
      sokaku_history_set_string (history, g_ptr_array_index (items, i), "tag", tidy, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}
