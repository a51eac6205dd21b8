/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of the cells of a sheet's tables. */
#pragma once

#include "sokaku-paper-table.h"

G_BEGIN_DECLS

void sokaku_cell_menu_attach (SokakuPaperTable *table);

G_END_DECLS
