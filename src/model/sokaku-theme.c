/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cross-cutting aim (テーマ). */
#include "sokaku-theme.h"

struct _SokakuTheme
{
  SokakuNode parent_instance;

  char *id;
  char *number;
  char *name;
  char *short_in_lists;
  char *short_in_sheets;
};

G_DEFINE_FINAL_TYPE (SokakuTheme, sokaku_theme, SOKAKU_TYPE_NODE)

enum
{
  FIELD_ID,
  FIELD_NUMBER,
  FIELD_NAME,
  FIELD_SHORT_IN_LISTS,
  FIELD_SHORT_IN_SHEETS,
};

static const SokakuField fields[] = {
  { "id", SOKAKU_FIELD_STRING, offsetof (SokakuTheme, id) },
  { "number", SOKAKU_FIELD_STRING, offsetof (SokakuTheme, number) },
  { "name", SOKAKU_FIELD_STRING, offsetof (SokakuTheme, name) },
  { "short-in-lists", SOKAKU_FIELD_STRING, offsetof (SokakuTheme, short_in_lists) },
  { "short-in-sheets", SOKAKU_FIELD_STRING, offsetof (SokakuTheme, short_in_sheets) },
};

static void
sokaku_theme_class_init (SokakuThemeClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_theme_init (SokakuTheme *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_theme_new:
 *
 * Returns: (transfer full): a theme with empty fields
 */
SokakuTheme *
sokaku_theme_new (void)
{
  return g_object_new (SOKAKU_TYPE_THEME, NULL);
}

/**
 * sokaku_theme_get_id:
 * @self: a theme
 *
 * Returns: (transfer none): identifier within the plan
 */
const char *
sokaku_theme_get_id (SokakuTheme *self)
{
  g_return_val_if_fail (SOKAKU_IS_THEME (self), "");

  return self->id;
}

/**
 * sokaku_theme_set_id:
 * @self: a theme
 * @id: identifier within the plan
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_theme_set_id (SokakuTheme *self, const char *id)
{
  sokaku_node_set_string (self, FIELD_ID, id);
}

/**
 * sokaku_theme_get_number:
 * @self: a theme
 *
 * Returns: (transfer none): roman number, e.g. "IV"
 */
const char *
sokaku_theme_get_number (SokakuTheme *self)
{
  g_return_val_if_fail (SOKAKU_IS_THEME (self), "");

  return self->number;
}

/**
 * sokaku_theme_set_number:
 * @self: a theme
 * @number: roman number, e.g. "IV"
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_theme_set_number (SokakuTheme *self, const char *number)
{
  sokaku_node_set_string (self, FIELD_NUMBER, number);
}

/**
 * sokaku_theme_get_name:
 * @self: a theme
 *
 * Returns: (transfer none): full name
 */
const char *
sokaku_theme_get_name (SokakuTheme *self)
{
  g_return_val_if_fail (SOKAKU_IS_THEME (self), "");

  return self->name;
}

/**
 * sokaku_theme_set_name:
 * @self: a theme
 * @name: full name
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_theme_set_name (SokakuTheme *self, const char *name)
{
  sokaku_node_set_string (self, FIELD_NAME, name);
}

/**
 * sokaku_theme_get_short_in_lists:
 * @self: a theme
 *
 * Returns: (transfer none): short name for lists
 */
const char *
sokaku_theme_get_short_in_lists (SokakuTheme *self)
{
  g_return_val_if_fail (SOKAKU_IS_THEME (self), "");

  return self->short_in_lists;
}

/**
 * sokaku_theme_set_short_in_lists:
 * @self: a theme
 * @short_in_lists: short name for lists
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_theme_set_short_in_lists (SokakuTheme *self, const char *short_in_lists)
{
  sokaku_node_set_string (self, FIELD_SHORT_IN_LISTS, short_in_lists);
}

/**
 * sokaku_theme_get_short_in_sheets:
 * @self: a theme
 *
 * Returns: (transfer none): short name for sheets
 */
const char *
sokaku_theme_get_short_in_sheets (SokakuTheme *self)
{
  g_return_val_if_fail (SOKAKU_IS_THEME (self), "");

  return self->short_in_sheets;
}

/**
 * sokaku_theme_set_short_in_sheets:
 * @self: a theme
 * @short_in_sheets: short name for sheets
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_theme_set_short_in_sheets (SokakuTheme *self, const char *short_in_sheets)
{
  sokaku_node_set_string (self, FIELD_SHORT_IN_SHEETS, short_in_sheets);
}
