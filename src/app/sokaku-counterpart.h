/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same field on another sheet. */
#pragma once

#include "sokaku-item.h"

G_BEGIN_DECLS

SokakuNode *sokaku_counterpart_find (SokakuNode *node, SokakuItem *item);

G_END_DECLS
