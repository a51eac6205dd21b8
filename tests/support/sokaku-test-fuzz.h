/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Damaging files at random, the same way for the same seed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *sokaku_test_damage (const char *text, gsize length, const char *const *words);
gboolean sokaku_test_fuzz_goes_on (guint n_done, guint n_usual, gint64 began);
void sokaku_test_assert_sentence (const char *sentence);

G_END_DECLS
