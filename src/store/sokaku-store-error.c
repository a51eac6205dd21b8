/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with a plan folder. */
#include "sokaku-store-error.h"

/* clang-format off */
G_DEFINE_QUARK (sokaku-store-error-quark, sokaku_store_error)
/* clang-format on */
