/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of a plan: where it is, what it holds, what was read of it. */
#pragma once

#include "sokaku-format.h"

G_BEGIN_DECLS

#define SOKAKU_PART_PLAN "plan.xml"
#define SOKAKU_PART_REPORT "report.xml"
#define SOKAKU_PART_SHEETS "sheets"
#define SOKAKU_PART_COUNCIL "council"

/**
 * SokakuPart:
 * @path: relative to the plan's folder, with "/"
 * @format: format of the file
 * @node: what it holds
 * @version: version of the format that it was read as
 * @digest: (nullable): digest of what is on disk; %NULL if nothing is
 * @damage: (nullable): why it could not be read
 * @dirty: whether its node may have changed since it was read or saved
 */
typedef struct
{
  char *path;
  const SokakuFormatElement *format;
  GObject *node;
  char *version;
  char *digest;
  char *damage;
  gboolean dirty;
} SokakuPart;

SokakuPart *sokaku_part_new (const SokakuFormatElement *format, gpointer node);
void sokaku_part_free (SokakuPart *self);

char *sokaku_part_make_path (const SokakuFormatElement *format, gpointer node);
gboolean sokaku_part_path_is_valid (const char *path);

G_END_DECLS
