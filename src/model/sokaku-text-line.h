/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text from somewhere as one line of a message. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sokaku_text_line_make (const char *text, guint max_characters);
gboolean sokaku_text_is_blank (const char *text);
gboolean sokaku_text_is_dash (const char *text);
char *sokaku_text_strip (const char *text);

G_END_DECLS
