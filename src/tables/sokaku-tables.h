/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of a folder of CSV tables as a plan. */
#pragma once

#include <gio/gio.h>

#include "sokaku-plan.h"
#include "sokaku-tables-error.h"

G_BEGIN_DECLS

SokakuPlan *sokaku_tables_import (GFile *folder, GCancellable *cancellable, GError **error);
void sokaku_tables_import_async (GFile *folder,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SokakuPlan *sokaku_tables_import_finish (GAsyncResult *result, GError **error);

G_END_DECLS
