/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short texts that are in use, such as the labels of a form.
 *
 * Each of a book's sheets has the same labels in the same widths, and mostly the same figures: set
 * once, they take neither time nor memory again. Longer texts hardly come twice. The texts are not
 * held: one that nobody uses goes, and tells. */

#include "sokaku-text-cache.h"

#include <string.h>

#define MAX_LENGTH 96

struct _SokakuTextKey
{
  const char *text; /* that of the value */
  SokakuTextStyle style;
  double width;
};

static guint
hash_key (gconstpointer data)
{
  const SokakuTextKey *key = data;
  /* Widths and sizes differ by no less than this. */
  guint hash = g_str_hash (key->text) * 31 + (guint) (int) (key->width * 16);

  return hash * 31 + (guint) (key->style.size * 16) + key->style.align * 8
         + (key->style.bold != FALSE);
}

static gboolean
keys_equal (gconstpointer a, gconstpointer b)
{
  const SokakuTextKey *one = a;
  const SokakuTextKey *other = b;

  return one->width == other->width && one->style.size == other->style.size
         && one->style.bold == other->style.bold && one->style.align == other->style.align
         && one->style.indent == other->style.indent && one->style.leading == other->style.leading
         && one->style.names == other->style.names && strcmp (one->text, other->text) == 0;
}

static GHashTable *
get_table (PangoContext *context)
{
  static GQuark quark;
  GHashTable *table;

  if (quark == 0)
    quark = g_quark_from_static_string ("sokaku-text-cache");
  table = g_object_get_qdata (G_OBJECT (context), quark);
  if (table == NULL)
    {
      table = g_hash_table_new_full (hash_key, keys_equal, g_free, NULL);
      g_object_set_qdata_full (G_OBJECT (context), quark, table,
                               (GDestroyNotify) g_hash_table_unref);
    }
  return table;
}

/**
 * sokaku_text_cache_lookup:
 * @context: of sokaku_text_create_context()
 * @text: a text
 * @style: how it looks
 * @width: width of its lines, in points
 *
 * Returns: (transfer full) (nullable): the same text where it is in use
 */
SokakuText *
sokaku_text_cache_lookup (PangoContext *context,
                          const char *text,
                          const SokakuTextStyle *style,
                          double width)
{
  const SokakuTextKey key = { text, *style, width };
  SokakuText *found = g_hash_table_lookup (get_table (context), &key);

  return found != NULL && style->underlined == NULL ? sokaku_text_ref (found) : NULL;
}

/**
 * sokaku_text_cache_add:
 * @context: of sokaku_text_create_context()
 * @text: a text set in that context
 * @style: how it looks
 * @width: width of its lines, in points
 *
 * Notes a text that may be wanted again while it is in use.
 *
 * Returns: (transfer none) (nullable): what it is noted under, for sokaku_text_cache_remove()
 */
SokakuTextKey *
sokaku_text_cache_add (PangoContext *context,
                       SokakuText *text,
                       const SokakuTextStyle *style,
                       double width)
{
  SokakuTextKey *key;

  if (style->underlined != NULL || strlen (sokaku_text_get_text (text)) > MAX_LENGTH)
    return NULL;
  key = g_new (SokakuTextKey, 1);
  *key = (SokakuTextKey){ sokaku_text_get_text (text), *style, width };
  g_hash_table_insert (get_table (context), key, text);
  return key;
}

/**
 * sokaku_text_cache_remove:
 * @context: of sokaku_text_create_context()
 * @key: (transfer full): of sokaku_text_cache_add()
 *
 * Forgets a text that goes.
 */
void
sokaku_text_cache_remove (PangoContext *context, SokakuTextKey *key)
{
  g_hash_table_remove (get_table (context), key);
}
