/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets a field of the model from its text in a file. */
#pragma once

#include "sokaku-format.h"
#include "sokaku-name-sets.h"
#include "sokaku-store-error.h"

G_BEGIN_DECLS

gboolean sokaku_part_value_set (const SokakuFormatField *field,
                                gpointer node,
                                char *text,
                                SokakuNameSets *names,
                                SokakuStoreError *code,
                                char **complaint);
void sokaku_part_value_reset (const SokakuFormatElement *root, gpointer node);

G_END_DECLS
