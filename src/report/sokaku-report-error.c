/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong while pages are set or written. */

#include "sokaku-report-error.h"

/* clang-format off */
G_DEFINE_QUARK (sokaku-report-error-quark, sokaku_report_error)
