/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one file of a plan, strictly and in one pass. */
#pragma once

#include "sokaku-format.h"
#include "sokaku-name-sets.h"
#include "sokaku-store-error.h"

G_BEGIN_DECLS

typedef struct _SokakuPartReader SokakuPartReader;

SokakuPartReader *sokaku_part_reader_new (void);
void sokaku_part_reader_free (SokakuPartReader *self);

gboolean sokaku_part_reader_read (SokakuPartReader *self,
                                  const SokakuFormatElement *root,
                                  gpointer node,
                                  SokakuNameSets *names,
                                  const char *path,
                                  const char *data,
                                  gsize length,
                                  char **version,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPartReader, sokaku_part_reader_free)

G_END_DECLS
