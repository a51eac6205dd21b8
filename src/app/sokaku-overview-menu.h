/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of the cells of the overview. */
#pragma once

#include "sokaku-overview-column.h"

G_BEGIN_DECLS

void sokaku_overview_menu_open (GtkWidget *table,
                                const GdkRectangle *place,
                                SokakuOverviewRows rows,
                                const char *column);

G_END_DECLS
