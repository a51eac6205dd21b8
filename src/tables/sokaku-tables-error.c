/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of reading tables. */
#include "sokaku-tables-error.h"

#include "sokaku-text-line.h"

/* Characters of a message, which may quote cells and names of columns. */
#define MAX_SENTENCE 200

/* clang-format off */
G_DEFINE_QUARK (sokaku-tables-error-quark, sokaku_tables_error)
/* clang-format on */

/**
 * sokaku_tables_set_error:
 * @error: (nullable): return location
 * @code: what is wrong
 * @format: a translated sentence
 *
 * Sets an error whose message is one line, whatever it quotes of the tables.
 */
void
sokaku_tables_set_error (GError **error, SokakuTablesError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  line = sokaku_text_line_make (sentence, MAX_SENTENCE);
  g_set_error_literal (error, SOKAKU_TABLES_ERROR, code, line);
}
