/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of reading tables. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOKAKU_TABLES_ERROR (sokaku_tables_error_quark ())
GQuark sokaku_tables_error_quark (void);

/**
 * SokakuTablesError:
 * @SOKAKU_TABLES_ERROR_UNREADABLE: a file or the folder cannot be read
 * @SOKAKU_TABLES_ERROR_TOO_LARGE: a file is larger than any table can be
 * @SOKAKU_TABLES_ERROR_ENCODING: a file is neither UTF-8 nor CP932 text
 * @SOKAKU_TABLES_ERROR_SYNTAX: a file breaks the rules of CSV
 * @SOKAKU_TABLES_ERROR_MISSING: a table, column, row or value that is needed is not there
 * @SOKAKU_TABLES_ERROR_VALUE: a value is not what its column can hold
 * @SOKAKU_TABLES_ERROR_DUPLICATE: something is there twice
 * @SOKAKU_TABLES_ERROR_REFERENCE: a value names something that the other tables do not have
 * @SOKAKU_TABLES_ERROR_CONFLICT: two values contradict each other
 */
typedef enum
{
  SOKAKU_TABLES_ERROR_UNREADABLE,
  SOKAKU_TABLES_ERROR_TOO_LARGE,
  SOKAKU_TABLES_ERROR_ENCODING,
  SOKAKU_TABLES_ERROR_SYNTAX,
  SOKAKU_TABLES_ERROR_MISSING,
  SOKAKU_TABLES_ERROR_VALUE,
  SOKAKU_TABLES_ERROR_DUPLICATE,
  SOKAKU_TABLES_ERROR_REFERENCE,
  SOKAKU_TABLES_ERROR_CONFLICT,
} SokakuTablesError;

void sokaku_tables_set_error (GError **error, SokakuTablesError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS
