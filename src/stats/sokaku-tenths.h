/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures with one decimal, kept as whole numbers of tenths. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sokaku_tenths_to_string (int tenths);
gboolean sokaku_tenths_parse (const char *text, int *tenths);

G_END_DECLS
