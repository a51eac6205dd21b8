/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An edition in the list of editions: what it was made for, when, and what is said of it. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-edition.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_EDITION_ROW (sokaku_edition_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuEditionRow, sokaku_edition_row, SOKAKU, EDITION_ROW, GtkListBoxRow)

GtkWidget *sokaku_edition_row_new (const SokakuEdition *edition, const char *language);
char *sokaku_edition_row_dup_name (const SokakuEdition *edition);

G_END_DECLS
