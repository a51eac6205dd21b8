/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the report is printed: its parts, and of which initiatives, items and departments. */

#include "sokaku-book-spec.h"

#include "sokaku-sheet.h"

/* Names of the command line. */
static const char *const part_names[] = {
  "book",     "cover",       "contents", "introduction",      "effects", "method",  "evaluation",
  "lists",    "initiatives", "items",    "initiative-blocks", "totals",  "themes",  "chart",
  "comments", "overall",     "members",  "appendix",          "sheets",  "ballots", NULL,
};

static const SokakuBookParts part_values[] = {
  SOKAKU_BOOK_WHOLE,
  SOKAKU_BOOK_COVER,
  SOKAKU_BOOK_CONTENTS,
  SOKAKU_BOOK_INTRODUCTION,
  SOKAKU_BOOK_EFFECTS,
  SOKAKU_BOOK_METHOD,
  SOKAKU_BOOK_EVALUATION,
  SOKAKU_BOOK_LISTS,
  SOKAKU_BOOK_INITIATIVES,
  SOKAKU_BOOK_ITEMS,
  SOKAKU_BOOK_INITIATIVE_BLOCKS,
  SOKAKU_BOOK_TOTALS,
  SOKAKU_BOOK_THEMES,
  SOKAKU_BOOK_CHART,
  SOKAKU_BOOK_COMMENTS,
  SOKAKU_BOOK_OVERALL,
  SOKAKU_BOOK_MEMBERS,
  SOKAKU_BOOK_APPENDIX,
  SOKAKU_BOOK_SHEETS,
  SOKAKU_BOOK_BALLOTS,
};

G_STATIC_ASSERT (G_N_ELEMENTS (part_names) == G_N_ELEMENTS (part_values) + 1);

/**
 * sokaku_book_spec_clear:
 *
 * Frees what it holds.
 */
void
sokaku_book_spec_clear (SokakuBookSpec *self)
{
  g_clear_pointer (&self->initiatives, g_strfreev);
  g_clear_pointer (&self->items, g_strfreev);
  g_clear_pointer (&self->departments, g_strfreev);
}

/**
 * sokaku_book_spec_copy:
 * @self: what to print
 * @copy: (out caller-allocates): cleared by sokaku_book_spec_clear()
 *
 * Copies it.
 */
void
sokaku_book_spec_copy (const SokakuBookSpec *self, SokakuBookSpec *copy)
{
  copy->parts = self->parts;
  copy->initiatives = g_strdupv (self->initiatives);
  copy->items = g_strdupv (self->items);
  copy->departments = g_strdupv (self->departments);
}

static gboolean
allows (GStrv list, const char *id)
{
  return list == NULL || g_strv_contains ((const char *const *) list, id);
}

/**
 * sokaku_book_spec_has_initiative:
 * @self: what to print
 * @initiative: an initiative of the plan
 *
 * Returns: whether its block is printed, if blocks are
 */
gboolean
sokaku_book_spec_has_initiative (const SokakuBookSpec *self, SokakuInitiative *initiative)
{
  return allows (self->initiatives, sokaku_initiative_get_id (initiative));
}

/**
 * sokaku_book_spec_has_item:
 * @self: what to print
 * @item: an item of the plan
 *
 * Returns: whether its sheet is printed, if sheets are
 */
gboolean
sokaku_book_spec_has_item (const SokakuBookSpec *self, SokakuItem *item)
{
  SokakuInitiative *initiative
      = SOKAKU_INITIATIVE (sokaku_node_get_ancestor (SOKAKU_NODE (item), SOKAKU_TYPE_INITIATIVE));
  const char *const *departments = sokaku_item_get_departments (item);
  gboolean found = self->departments == NULL;

  for (guint i = 0; !found && departments[i] != NULL; i++)
    found = allows (self->departments, departments[i]);
  return found && allows (self->items, sokaku_item_get_id (item))
         && (initiative == NULL || sokaku_book_spec_has_initiative (self, initiative));
}

/**
 * sokaku_book_spec_get_part_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names that
 *   sokaku_book_spec_parse_parts() knows
 */
const char *const *
sokaku_book_spec_get_part_names (void)
{
  return part_names;
}

static gboolean
find_part (const char *name, SokakuBookParts *part)
{
  for (guint i = 0; part_names[i] != NULL; i++)
    if (g_str_equal (name, part_names[i]))
      {
        *part = part_values[i];
        return TRUE;
      }
  return FALSE;
}

/**
 * sokaku_book_spec_parse_parts:
 * @names: names of parts with commas between, such as "lists,members"
 * @parts: (out): all of them
 * @unknown: (out) (transfer full): the first name that there is not, when it fails
 *
 * Returns: whether there are such parts
 */
gboolean
sokaku_book_spec_parse_parts (const char *names, SokakuBookParts *parts, char **unknown)
{
  g_auto (GStrv) list = g_strsplit (names, ",", 0);

  *parts = 0;
  for (guint i = 0; list[i] != NULL; i++)
    {
      SokakuBookParts part;

      if (!find_part (g_strstrip (list[i]), &part))
        {
          *unknown = g_strdup (list[i]);
          return FALSE;
        }
      *parts |= part;
    }
  return list[0] != NULL;
}
