/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small tables of a whole plan, in a folder of their own. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *text;
} TestingTable;

#define TESTING_N_TABLES 17

extern const TestingTable testing_tables[TESTING_N_TABLES];

void testing_tables_write_all (const char *folder);

G_END_DECLS
