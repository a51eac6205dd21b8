/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one file of a plan. */
#pragma once

#include "sokaku-format.h"

G_BEGIN_DECLS

GBytes *
sokaku_part_writer_write (const SokakuFormatElement *root, gpointer node, const char *version);

G_END_DECLS
