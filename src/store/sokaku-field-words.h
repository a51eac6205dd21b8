/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a plan and their values, in the user's words. */
#pragma once

#include "sokaku-format.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

const char *sokaku_field_words_get_label (const SokakuFormatElement *element,
                                          const SokakuFormatField *field);
const char *sokaku_field_words_get_element (const SokakuFormatElement *element);

char *sokaku_field_words_dup_name (gpointer node);
char *sokaku_field_words_dup_place (const SokakuFormatElement *element,
                                    gpointer node,
                                    guint position,
                                    SokakuPlan *plan);
char *sokaku_field_words_dup_value (const SokakuFormatField *field,
                                    gpointer node,
                                    SokakuItem *item,
                                    SokakuPlan *plan);
char *sokaku_field_words_dup_summary (const SokakuFormatElement *element,
                                      gpointer node,
                                      SokakuItem *item,
                                      SokakuPlan *plan);

G_END_DECLS
