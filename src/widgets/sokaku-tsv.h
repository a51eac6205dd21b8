/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of cells as text, the way spreadsheets exchange them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *sokaku_tsv_parse (const char *text);
void sokaku_tsv_append (GString *text, const char *cell);

G_END_DECLS
