/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the undo history share. */
#pragma once

#include "sokaku-history.h"

G_BEGIN_DECLS

void sokaku_history_apply_value (SokakuHistory *self,
                                 gpointer node,
                                 const char *property,
                                 const GValue *value,
                                 const char *label,
                                 gboolean typing);

G_END_DECLS
