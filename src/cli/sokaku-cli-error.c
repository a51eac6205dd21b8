/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the command line itself. */
#include "sokaku-cli-error.h"

/* clang-format off */
G_DEFINE_QUARK (sokaku-cli-error-quark, sokaku_cli_error)
/* clang-format on */
