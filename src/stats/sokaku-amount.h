/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts of money, as a report writes them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sokaku_amount_format (gint64 amount, const char *language);
gboolean sokaku_amount_parse (const char *text, gint64 *amount);

G_END_DECLS
