/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that are edited and not saved, in this process and in others. */
#pragma once

#include "sokaku-document.h"

G_BEGIN_DECLS

char *sokaku_test_digest_plan (SokakuPlan *plan);
void sokaku_test_edit (SokakuDocument *document, guint32 seed, guint nth);

G_END_DECLS
