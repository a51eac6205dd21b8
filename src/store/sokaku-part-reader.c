/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one file of a plan, strictly and in one pass. */
#include "sokaku-part-reader-private.h"

#include "sokaku-part-value.h"
#include "sokaku-text-line.h"

#include <glib/gi18n-lib.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdarg.h>
#include <string.h>

/* Characters of a sentence about a file. */
#define MAX_SENTENCE 200

/**
 * sokaku_part_reader_fail_at:
 * @self: a reader
 * @line: a line of the file
 * @code: what is wrong
 * @sentence: the same in words
 *
 * Reads no more. The first complaint counts.
 *
 * Returns: %FALSE
 */
gboolean
sokaku_part_reader_fail_at (SokakuPartReader *self,
                            int line,
                            SokakuStoreError code,
                            const char *sentence)
{
  if (self->error == NULL)
    self->error
        = g_error_new (SOKAKU_STORE_ERROR, code, _ ("%s, line %d: %s"), self->path, line, sentence);
  xmlStopParser (self->context);
  return FALSE;
}

/* Whether no tag ends behind the place that the parser has reached. */
static gboolean
is_last_tag (SokakuPartReader *self)
{
  const long here = MAX (xmlByteConsumed (self->context), 0);

  return here >= (long) self->length
         || memchr (self->data + here, '>', self->length - here) == NULL;
}

/**
 * sokaku_part_reader_fail:
 * @self: a reader
 * @code: what is wrong
 * @format: the same in words
 * @...: what stands in them
 *
 * Reads no more after what has just been read. An element that breaks off is not judged by
 * what is there of it.
 *
 * Returns: %FALSE
 */
gboolean
sokaku_part_reader_fail (SokakuPartReader *self, SokakuStoreError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (code != SOKAKU_STORE_ERROR_LIMIT && is_last_tag (self))
    return sokaku_part_reader_fail_at (self, xmlSAX2GetLineNumber (self->context),
                                       SOKAKU_STORE_ERROR_TRUNCATED,
                                       _ ("The file ends in the middle."));
  /* What the file holds stands in it. */
  line = sokaku_text_line_make (sentence, MAX_SENTENCE);
  return sokaku_part_reader_fail_at (self, xmlSAX2GetLineNumber (self->context), code, line);
}

/**
 * sokaku_part_reader_set_value:
 * @self: a reader
 * @field: a field
 * @node: a node that has it
 * @text: its value in the file
 *
 * Returns: whether the node has it now
 */
gboolean
sokaku_part_reader_set_value (SokakuPartReader *self,
                              const SokakuFormatField *field,
                              gpointer node,
                              GString *text)
{
  g_autofree char *complaint = NULL;
  SokakuStoreError code;

  if (sokaku_part_value_set (field, node, text->str, self->names, &code, &complaint))
    return TRUE;
  return sokaku_part_reader_fail (self, code, "%s", complaint);
}

static void
on_internal_subset (void *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  sokaku_part_reader_fail (data, SOKAKU_STORE_ERROR_DOCTYPE,
                           _ ("A plan has no document type declaration; the file is not read."));
}

/* Whether what the parser complains of is that there is no more. */
static gboolean
is_cut_off (SokakuPartReader *self, int code)
{
  if (code == XML_ERR_TAG_NAME_MISMATCH || code == XML_ERR_INVALID_CHAR)
    return FALSE;
  if (self->version != NULL && self->depth == 0
      && xmlByteConsumed (self->context) < (long) self->length)
    return FALSE;
  return is_last_tag (self);
}

static void
on_error (void *data, xmlErrorPtr error)
{
  SokakuPartReader *self = data;

  if (self->error != NULL || error->level < XML_ERR_ERROR || error->code == XML_ERR_USER_STOP)
    return;
  if (is_cut_off (self, error->code))
    sokaku_part_reader_fail_at (self, error->line, SOKAKU_STORE_ERROR_TRUNCATED,
                                _ ("The file ends in the middle."));
  else
    sokaku_part_reader_fail_at (self, error->line, SOKAKU_STORE_ERROR_MALFORMED,
                                _ ("The file is not well-formed XML."));
}

/**
 * sokaku_part_reader_new:
 *
 * Returns: (transfer full): a reader, for any number of files one after another
 */
SokakuPartReader *
sokaku_part_reader_new (void)
{
  SokakuPartReader *self = g_new0 (SokakuPartReader, 1);
  xmlSAXHandlerPtr sax;

  xmlInitParser ();
  self->text = g_string_new (NULL);
  self->value = g_string_new (NULL);
  self->context = xmlNewParserCtxt ();
  self->context->userData = self;
  sax = self->context->sax;
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = sokaku_part_reader_on_start_element;
  sax->endElementNs = sokaku_part_reader_on_end_element;
  sax->characters = sokaku_part_reader_on_characters;
  sax->ignorableWhitespace = sokaku_part_reader_on_characters;
  sax->cdataBlock = sokaku_part_reader_on_characters;
  sax->internalSubset = on_internal_subset;
  sax->serror = on_error;
  return self;
}

/**
 * sokaku_part_reader_free:
 * @self: a reader
 *
 * Frees it.
 */
void
sokaku_part_reader_free (SokakuPartReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->frames); i++)
    {
      g_clear_pointer (&self->frames[i].keys, g_hash_table_unref);
      g_clear_pointer (&self->frames[i].strings, g_ptr_array_unref);
      g_clear_pointer (&self->frames[i].children, g_ptr_array_unref);
    }
  xmlFreeParserCtxt (self->context);
  g_string_free (self->text, TRUE);
  g_string_free (self->value, TRUE);
  g_free (self);
}

static guint
count_lines (const char *data, gsize length)
{
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    line += data[i] == '\n';
  return line;
}

/* Whether the XML declaration, if there is one, names UTF-8 or nothing. */
static gboolean
declares_utf8 (const char *data, gsize length)
{
  const char *end;
  const char *encoding;
  char quote;

  if (length < 5 || strncmp (data, "<?xml", 5) != 0)
    return TRUE;
  end = g_strstr_len (data, length, "?>");
  encoding = end != NULL ? g_strstr_len (data, end - data, "encoding") : NULL;
  if (encoding == NULL)
    return TRUE;
  encoding += strlen ("encoding");
  while (encoding < end && (g_ascii_isspace (*encoding) || *encoding == '='))
    encoding++;
  quote = *encoding++;
  return end - encoding > 6 - 1 && g_ascii_strncasecmp (encoding, "UTF-8", 5) == 0
         && encoding[5] == quote;
}

/* What the parser would take for another encoding, or not see. The rest it finds itself. */
static gboolean
check_encoding (SokakuPartReader *self)
{
  if (self->length == 0)
    return TRUE;
  if (memchr (self->data, '\0', self->length) != NULL || !declares_utf8 (self->data, self->length))
    return sokaku_part_reader_fail_at (self, 1, SOKAKU_STORE_ERROR_ENCODING,
                                       _ ("The file is not UTF-8."));
  if (strchr ("< \t\r\n", self->data[0]) == NULL)
    return sokaku_part_reader_fail_at (self, 1, SOKAKU_STORE_ERROR_MALFORMED,
                                       _ ("The file is not well-formed XML."));
  return TRUE;
}

/* Bytes that are no UTF-8 are what is wrong with a file that is no XML. */
static void
explain_malformed (SokakuPartReader *self)
{
  const char *invalid;

  if (g_utf8_validate_len (self->data, self->length, &invalid)
      || (self->error->code != SOKAKU_STORE_ERROR_MALFORMED
          && self->error->code != SOKAKU_STORE_ERROR_TRUNCATED))
    return;
  g_clear_error (&self->error);
  sokaku_part_reader_fail_at (self, count_lines (self->data, invalid - self->data),
                              SOKAKU_STORE_ERROR_ENCODING, _ ("The file is not UTF-8."));
}

/**
 * sokaku_part_reader_read:
 * @self: a reader
 * @root: format of the file
 * @node: the node to fill; for sheets and council files its id is set
 * @names: identifiers of the plan; those that plan.xml defines are added
 * @path: name of the file for messages
 * @data: content of the file, ending in a zero that does not count
 * @length: its length in bytes
 * @version: (out) (transfer full): version of the format that it was written in
 * @error: return location of a #SokakuStoreError
 *
 * Reads a file. Nothing but the elements, attributes and values of the format is
 * accepted, in the order of the format; of a later minor version what is unknown
 * is kept with the nodes. On failure @node is empty.
 *
 * Returns: whether the whole file was read
 */
gboolean
sokaku_part_reader_read (SokakuPartReader *self,
                         const SokakuFormatElement *root,
                         gpointer node,
                         SokakuNameSets *names,
                         const char *path,
                         const char *data,
                         gsize length,
                         char **version,
                         GError **error)
{
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  self->root = root;
  self->node = node;
  self->names = names;
  self->path = path;
  self->data = data;
  self->length = length;
  self->lenient = FALSE;
  self->n_elements = 0;
  self->depth = 0;
  self->unknown_depth = 0;

  if (check_encoding (self))
    {
      xmlDocPtr document
          = xmlCtxtReadDoc (self->context, (const xmlChar *) data, path, NULL, XML_PARSE_NONET);

      if (self->error == NULL && (!self->context->wellFormed || self->version == NULL))
        sokaku_part_reader_fail_at (self, 1, SOKAKU_STORE_ERROR_MALFORMED,
                                    _ ("The file is not well-formed XML."));
      if (document != NULL)
        xmlFreeDoc (document);
    }

  if (self->error != NULL)
    {
      explain_malformed (self);
      for (guint i = self->depth; i > 0; i--)
        sokaku_part_reader_drop_frame (&self->frames[i - 1]);
      g_clear_pointer (&self->version, g_free);
      sokaku_part_value_reset (root, node);
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  *version = g_steal_pointer (&self->version);
  return TRUE;
}
