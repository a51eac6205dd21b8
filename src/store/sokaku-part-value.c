/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets a field of the model from its text in a file. */
#include "sokaku-part-value.h"

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-extras.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
complain (SokakuStoreError *code, char **complaint, SokakuStoreError what, char *sentence)
{
  *code = what;
  *complaint = sentence;
  return FALSE;
}

static gboolean
has_blank (const char *text)
{
  return strpbrk (text, " \t\r\n") != NULL;
}

static gboolean
check_name (const SokakuFormatField *field,
            gpointer node,
            const char *name,
            SokakuNameSets *names,
            SokakuStoreError *code,
            char **complaint)
{
  const gboolean is_file
      = field->set == SOKAKU_FORMAT_ITEMS || field->set == SOKAKU_FORMAT_INITIATIVES;

  if (*name == '\0' || has_blank (name) || (is_file && !sokaku_id_is_valid (name)))
    return complain (code, complaint, SOKAKU_STORE_ERROR_VALUE,
                     g_strdup_printf (_ ("“%s” is no valid identifier."), name));
  if ((field->flags & SOKAKU_FORMAT_DEFINES) && !sokaku_name_sets_add (names, field->set, name))
    return complain (code, complaint, SOKAKU_STORE_ERROR_DUPLICATE,
                     g_strdup_printf (_ ("The identifier “%s” is there twice."), name));
  if ((field->flags & SOKAKU_FORMAT_REFERS) && !sokaku_name_sets_has (names, field->set, name))
    return complain (code, complaint, SOKAKU_STORE_ERROR_REFERENCE,
                     g_strdup_printf (_ ("The plan knows nothing called “%s”."), name));
  if (field->flags & SOKAKU_FORMAT_SELF)
    {
      g_autofree char *expected = NULL;

      g_object_get (node, field->property, &expected, NULL);
      if (strcmp (expected, name) != 0)
        return complain (
            code, complaint, SOKAKU_STORE_ERROR_MISPLACED,
            g_strdup_printf (_ ("The file belongs to “%s”, not to “%s”."), name, expected));
    }
  return TRUE;
}

static gboolean
parse_int (const SokakuFormatField *field, const char *text, int *value)
{
  gint64 number;

  for (const SokakuFormatWord *word = field->words; word != NULL && word->word != NULL; word++)
    if (strcmp (word->word, text) == 0)
      {
        *value = word->value;
        return TRUE;
      }
  switch (field->type)
    {
    case SOKAKU_FORMAT_INTEGER:
      if (!sokaku_format_parse_int (text, -SOKAKU_FORMAT_MAX_NUMBER, SOKAKU_FORMAT_MAX_NUMBER,
                                    &number))
        return FALSE;
      *value = number;
      return TRUE;
    case SOKAKU_FORMAT_TENTHS:
      return sokaku_format_parse_tenths (text, value);
    case SOKAKU_FORMAT_DATE:
      return sokaku_date_parse_iso (text, value);
    default:
      return FALSE;
    }
}

static char *
describe_expected (const SokakuFormatField *field, const char *text)
{
  switch (field->type)
    {
    case SOKAKU_FORMAT_WORD:
      return g_strdup_printf (_ ("“%s” is not one of the words of “%s”."), text, field->name);
    case SOKAKU_FORMAT_TENTHS:
      return g_strdup_printf (_ ("“%s” of “%s” is not a number with one decimal."), text,
                              field->name);
    case SOKAKU_FORMAT_DATE:
      return g_strdup_printf (_ ("“%s” of “%s” is not a date like 2025-03-31."), text, field->name);
    case SOKAKU_FORMAT_FLAG:
      return g_strdup_printf (_ ("“%s” of “%s” is neither “true” nor “false”."), text, field->name);
    default:
      return g_strdup_printf (_ ("“%s” of “%s” is not a whole number, or is too large."), text,
                              field->name);
    }
}

/**
 * sokaku_part_value_set:
 * @field: a field of the format, but no list of strings
 * @node: the node to set it in
 * @text: its text in the file; changed
 * @names: identifiers known so far; new ones are added
 * @code: (out): what is wrong
 * @complaint: (out) (transfer full): a sentence about it
 *
 * Sets the field. Blanks around anything but free text do not count.
 *
 * Returns: whether @text is a value of the field
 */
gboolean
sokaku_part_value_set (const SokakuFormatField *field,
                       gpointer node,
                       char *text,
                       SokakuNameSets *names,
                       SokakuStoreError *code,
                       char **complaint)
{
  gint64 amount;
  int value;

  if (field->type == SOKAKU_FORMAT_STRING || field->type == SOKAKU_FORMAT_TEXT)
    {
      /* The parser has let nothing through that XML cannot hold; a text has no returns either. */
      if (strchr (text, '\r') == NULL)
        sokaku_node_set_clean_string (node, field->index, text);
      else
        sokaku_node_set_string (node, field->index, text);
      return TRUE;
    }

  g_strstrip (text);
  switch (field->type)
    {
    case SOKAKU_FORMAT_NAME:
      if (!check_name (field, node, text, names, code, complaint))
        return FALSE;
      if (!(field->flags & SOKAKU_FORMAT_SELF))
        sokaku_node_set_string (node, field->index, text);
      return TRUE;
    case SOKAKU_FORMAT_NAMES:
      {
        g_auto (GStrv) list = g_strsplit_set (text, " \t\r\n", -1);
        guint n = 0;

        for (guint i = 0; list[i] != NULL; i++)
          {
            if (*list[i] == '\0')
              {
                g_free (list[i]);
                continue;
              }
            list[n++] = list[i];
          }
        list[n] = NULL;
        for (guint i = 0; i < n; i++)
          if (!check_name (field, node, list[i], names, code, complaint))
            return FALSE;
        sokaku_node_set_strv (node, field->index, (const char *const *) list);
        return TRUE;
      }
    case SOKAKU_FORMAT_FLAG:
      if (strcmp (text, "true") != 0 && strcmp (text, "false") != 0)
        break;
      sokaku_node_set_boolean (node, field->index, *text == 't');
      return TRUE;
    case SOKAKU_FORMAT_AMOUNT:
      if (!sokaku_format_parse_int (text, SOKAKU_EFFECT_UNKNOWN + 1, G_MAXINT64, &amount))
        break;
      sokaku_node_set_int64 (node, field->index, amount);
      return TRUE;
    default:
      if (!parse_int (field, text, &value))
        break;
      sokaku_node_set_int (node, field->index, value);
      return TRUE;
    }
  return complain (code, complaint, SOKAKU_STORE_ERROR_VALUE, describe_expected (field, text));
}

static void
reset_field (const SokakuFormatField *field, gpointer node)
{
  switch (field->type)
    {
    case SOKAKU_FORMAT_STRING:
    case SOKAKU_FORMAT_TEXT:
    case SOKAKU_FORMAT_NAME:
      sokaku_node_set_string (node, field->index, "");
      break;
    case SOKAKU_FORMAT_NAMES:
    case SOKAKU_FORMAT_STRINGS:
      sokaku_node_set_strv (node, field->index, NULL);
      break;
    case SOKAKU_FORMAT_FLAG:
      sokaku_node_set_boolean (node, field->index, FALSE);
      break;
    case SOKAKU_FORMAT_AMOUNT:
      sokaku_node_set_int64 (node, field->index, SOKAKU_EFFECT_UNKNOWN);
      break;
    default:
      sokaku_node_set_int (node, field->index, field->initial);
    }
}

/**
 * sokaku_part_value_reset:
 * @root: format of a file
 * @node: the node that the file was to fill
 *
 * Empties everything that the file would have filled, after a failure halfway.
 */
void
sokaku_part_value_reset (const SokakuFormatElement *root, gpointer node)
{
  for (guint i = 0; i < root->n_attributes; i++)
    if (!(root->attributes[i].flags & SOKAKU_FORMAT_SELF))
      reset_field (&root->attributes[i], node);
  for (guint i = 0; i < root->n_fields; i++)
    reset_field (&root->fields[i], node);
  for (guint i = 0; i < root->n_lists; i++)
    {
      SokakuNodeList *list = root->lists[i].get_list (node);

      while (sokaku_node_list_get_length (list) > 0)
        sokaku_node_list_remove (list, sokaku_node_list_get_length (list) - 1);
    }
  sokaku_extras_clear (root, node);
}
