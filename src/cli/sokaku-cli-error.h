/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the command line itself. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOKAKU_CLI_ERROR (sokaku_cli_error_quark ())
GQuark sokaku_cli_error_quark (void);

/**
 * SokakuCliError:
 * @SOKAKU_CLI_ERROR_USAGE: the command was not typed as it has to be
 * @SOKAKU_CLI_ERROR_DAMAGED: a part of the plan cannot be read
 * @SOKAKU_CLI_ERROR_OUTPUT: standard output takes no more
 */
typedef enum
{
  SOKAKU_CLI_ERROR_USAGE,
  SOKAKU_CLI_ERROR_DAMAGED,
  SOKAKU_CLI_ERROR_OUTPUT,
} SokakuCliError;

G_END_DECLS
