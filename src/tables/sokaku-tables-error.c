/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of reading tables. */
#include "sokaku-tables-error.h"

/* clang-format off */
G_DEFINE_QUARK (sokaku-tables-error-quark, sokaku_tables_error)
/* clang-format on */
