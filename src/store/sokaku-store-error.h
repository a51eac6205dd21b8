/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with a plan folder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOKAKU_STORE_ERROR (sokaku_store_error_quark ())
GQuark sokaku_store_error_quark (void);

/**
 * SokakuStoreError:
 * @SOKAKU_STORE_ERROR_NOT_FOUND: the folder or a file of it is not there
 * @SOKAKU_STORE_ERROR_UNREADABLE: it is there but cannot be read
 * @SOKAKU_STORE_ERROR_LINK: a symbolic link or special file where a file of the plan should be
 * @SOKAKU_STORE_ERROR_TOO_LARGE: a file larger than any sheet can be
 * @SOKAKU_STORE_ERROR_ENCODING: not UTF-8
 * @SOKAKU_STORE_ERROR_DOCTYPE: a document type declaration
 * @SOKAKU_STORE_ERROR_TRUNCATED: the file ends in the middle
 * @SOKAKU_STORE_ERROR_MALFORMED: not well-formed XML
 * @SOKAKU_STORE_ERROR_LIMIT: nested too deep, or a text too long
 * @SOKAKU_STORE_ERROR_ROOT: another root element than expected
 * @SOKAKU_STORE_ERROR_NAMESPACE: the root element is in another namespace
 * @SOKAKU_STORE_ERROR_VERSION: a newer major version of the format
 * @SOKAKU_STORE_ERROR_UNKNOWN: an element, attribute or text that does not belong there
 * @SOKAKU_STORE_ERROR_MISSING: a required attribute is missing
 * @SOKAKU_STORE_ERROR_VALUE: a value of the wrong type
 * @SOKAKU_STORE_ERROR_DUPLICATE: the same identifier twice
 * @SOKAKU_STORE_ERROR_REFERENCE: an identifier that the plan does not know
 * @SOKAKU_STORE_ERROR_MISPLACED: a file that carries another identifier than its name
 * @SOKAKU_STORE_ERROR_CONFLICT: another program changed a file since it was read
 * @SOKAKU_STORE_ERROR_NOT_EMPTY: a new plan needs a new or empty folder
 * @SOKAKU_STORE_ERROR_FULL: no space left
 * @SOKAKU_STORE_ERROR_VANISHED: the folder of the plan is gone
 * @SOKAKU_STORE_ERROR_UNWRITABLE: the folder cannot be written to
 * @SOKAKU_STORE_ERROR_BUSY: a save is under way
 *
 * Errors of loading and saving. The message is one sentence with the file and,
 * where there is one, the line.
 */
typedef enum
{
  SOKAKU_STORE_ERROR_NOT_FOUND,
  SOKAKU_STORE_ERROR_UNREADABLE,
  SOKAKU_STORE_ERROR_LINK,
  SOKAKU_STORE_ERROR_TOO_LARGE,
  SOKAKU_STORE_ERROR_ENCODING,
  SOKAKU_STORE_ERROR_DOCTYPE,
  SOKAKU_STORE_ERROR_TRUNCATED,
  SOKAKU_STORE_ERROR_MALFORMED,
  SOKAKU_STORE_ERROR_LIMIT,
  SOKAKU_STORE_ERROR_ROOT,
  SOKAKU_STORE_ERROR_NAMESPACE,
  SOKAKU_STORE_ERROR_VERSION,
  SOKAKU_STORE_ERROR_UNKNOWN,
  SOKAKU_STORE_ERROR_MISSING,
  SOKAKU_STORE_ERROR_VALUE,
  SOKAKU_STORE_ERROR_DUPLICATE,
  SOKAKU_STORE_ERROR_REFERENCE,
  SOKAKU_STORE_ERROR_MISPLACED,
  SOKAKU_STORE_ERROR_CONFLICT,
  SOKAKU_STORE_ERROR_NOT_EMPTY,
  SOKAKU_STORE_ERROR_FULL,
  SOKAKU_STORE_ERROR_VANISHED,
  SOKAKU_STORE_ERROR_UNWRITABLE,
  SOKAKU_STORE_ERROR_BUSY,
} SokakuStoreError;

G_END_DECLS
