/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short texts that are in use, such as the labels of a form. */
#pragma once

#include "sokaku-text.h"

G_BEGIN_DECLS

typedef struct _SokakuTextKey SokakuTextKey;

SokakuText *sokaku_text_cache_lookup (PangoContext *context,
                                      const char *text,
                                      const SokakuTextStyle *style,
                                      double width);
SokakuTextKey *sokaku_text_cache_add (PangoContext *context,
                                      SokakuText *text,
                                      const SokakuTextStyle *style,
                                      double width);
void sokaku_text_cache_remove (PangoContext *context, SokakuTextKey *key);

G_END_DECLS
