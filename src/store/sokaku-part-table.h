/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All files of a plan, and which of them a save has to write. */
#pragma once

#include "sokaku-part.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuPartWrite:
 * @part: the part
 * @content: (nullable): its new content; %NULL: the plan no longer has it
 * @digest: (nullable): digest of @content
 *
 * What a save does to a part.
 */
typedef struct
{
  SokakuPart *part;
  GBytes *content;
  char *digest;
} SokakuPartWrite;

/* Told of a part that may have changed: its content and the digest of it, %NULL where the plan no
 * longer has the part; and the digest of what is on disk, %NULL where nothing is. */
typedef void (*SokakuPartTableCollect) (
    const char *path, GBytes *content, const char *digest, const char *base, gpointer data);

typedef struct _SokakuPartTable SokakuPartTable;

SokakuPartTable *sokaku_part_table_new (SokakuPlan *plan);
void sokaku_part_table_free (SokakuPartTable *self);

SokakuPart *
sokaku_part_table_ensure (SokakuPartTable *self, const SokakuFormatElement *format, gpointer node);
void sokaku_part_table_mark (SokakuPartTable *self, const SokakuChange *change);
GPtrArray *sokaku_part_table_list_damaged (SokakuPartTable *self);

GPtrArray *sokaku_part_table_begin_save (SokakuPartTable *self, gboolean everything);
void sokaku_part_table_end_save (SokakuPartTable *self, GPtrArray *writes, gboolean saved);

gboolean sokaku_part_table_collect (SokakuPartTable *self,
                                    gint64 deadline,
                                    SokakuPartTableCollect func,
                                    gpointer data);
void sokaku_part_table_stir (SokakuPartTable *self, const char *path);
const SokakuPart *sokaku_part_table_lookup (SokakuPartTable *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPartTable, sokaku_part_table_free)

G_END_DECLS
