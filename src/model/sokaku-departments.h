/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Departments as one line of text: "(健)こども育成課、健康支援課". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **sokaku_departments_parse (const char *text, GPtrArray *known);
char *sokaku_departments_format (const char *const *departments);

G_END_DECLS
