/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo cannot say in a PDF file: its language, and what figures show. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *sokaku_pdf_description_add (GBytes *file,
                                    const char *language,
                                    const char *const *figures,
                                    GError **error);

G_END_DECLS
