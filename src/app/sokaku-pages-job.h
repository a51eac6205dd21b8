/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets what is printed in pages, a little at a time, while a window stays in use. */
#pragma once

#include <gio/gio.h>

#include "sokaku-printout.h"

G_BEGIN_DECLS

/**
 * SokakuPagesJobProgress:
 * @fraction: how much is done, from 0 to 1
 */
typedef void (*SokakuPagesJobProgress) (double fraction, gpointer user_data);

void sokaku_pages_job_run_async (SokakuPrintout *printout,
                                 const SokakuPageSetup *setup,
                                 GCancellable *cancellable,
                                 SokakuPagesJobProgress progress,
                                 gpointer progress_data,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SokakuPages *
sokaku_pages_job_run_finish (SokakuPrintout *printout, GAsyncResult *result, GError **error);

G_END_DECLS
