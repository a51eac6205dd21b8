/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of a plan: where it is, what it holds, what was read of it. */
#include "sokaku-part.h"

#include "sokaku-initiative.h"
#include "sokaku-item.h"
#include "sokaku-sheet.h"

#include <string.h>

#define SUFFIX ".xml"

/**
 * sokaku_part_make_path:
 * @format: format of a file
 * @node: what it holds
 *
 * Returns: (transfer full): where the file is, relative to the plan's folder
 */
char *
sokaku_part_make_path (const SokakuFormatElement *format, gpointer node)
{
  if (format == sokaku_format_get_sheet ())
    return g_strconcat (SOKAKU_PART_SHEETS "/", sokaku_item_get_id (node), SUFFIX, NULL);
  if (format == sokaku_format_get_council ())
    return g_strconcat (SOKAKU_PART_COUNCIL "/", sokaku_initiative_get_id (node), SUFFIX, NULL);
  return g_strdup (format == sokaku_format_get_plan () ? SOKAKU_PART_PLAN : SOKAKU_PART_REPORT);
}

/**
 * sokaku_part_path_is_valid:
 * @path: a path
 *
 * Returns: whether a plan may have a file there; such a path stays in the folder
 */
gboolean
sokaku_part_path_is_valid (const char *path)
{
  g_autofree char *id = NULL;
  const char *name;

  if (strcmp (path, SOKAKU_PART_PLAN) == 0 || strcmp (path, SOKAKU_PART_REPORT) == 0)
    return TRUE;
  if (g_str_has_prefix (path, SOKAKU_PART_SHEETS "/"))
    name = path + strlen (SOKAKU_PART_SHEETS "/");
  else if (g_str_has_prefix (path, SOKAKU_PART_COUNCIL "/"))
    name = path + strlen (SOKAKU_PART_COUNCIL "/");
  else
    return FALSE;
  if (!g_str_has_suffix (name, SUFFIX))
    return FALSE;
  id = g_strndup (name, strlen (name) - strlen (SUFFIX));
  return sokaku_id_is_valid (id);
}

/**
 * sokaku_part_new:
 * @format: format of the file
 * @node: what it holds; referenced
 *
 * Returns: (transfer full): a part of which nothing is on disk
 */
SokakuPart *
sokaku_part_new (const SokakuFormatElement *format, gpointer node)
{
  SokakuPart *self = g_new0 (SokakuPart, 1);

  self->path = sokaku_part_make_path (format, node);
  self->format = format;
  self->node = g_object_ref (node);
  self->version = g_strdup (SOKAKU_FORMAT_VERSION);
  self->dirty = TRUE;
  return self;
}

/**
 * sokaku_part_free:
 * @self: a part
 *
 * Frees it.
 */
void
sokaku_part_free (SokakuPart *self)
{
  g_free (self->path);
  g_object_unref (self->node);
  g_free (self->version);
  g_free (self->digest);
  g_free (self->damage);
  g_free (self);
}
