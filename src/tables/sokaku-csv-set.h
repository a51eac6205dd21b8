/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of one folder, read but not yet understood. */
#pragma once

#include "sokaku-csv-table.h"

G_BEGIN_DECLS

/**
 * SokakuCsvName:
 *
 * Which table. Those up to %SOKAKU_CSV_ITEMS must be there, the others may be absent.
 */
typedef enum
{
  SOKAKU_CSV_PLAN,
  SOKAKU_CSV_CRITERIA,
  SOKAKU_CSV_GRADES,
  SOKAKU_CSV_INITIATIVES,
  SOKAKU_CSV_ITEMS,
  SOKAKU_CSV_COUNCIL_SCALE,
  SOKAKU_CSV_THEMES,
  SOKAKU_CSV_SCORES,
  SOKAKU_CSV_SCHEDULE,
  SOKAKU_CSV_ACTIONS,
  SOKAKU_CSV_ISSUES,
  SOKAKU_CSV_REMARKS,
  SOKAKU_CSV_OPINIONS,
  SOKAKU_CSV_MEMBERS,
  SOKAKU_CSV_RATINGS,
  SOKAKU_CSV_EFFECTS,
  SOKAKU_CSV_REPORT,
  SOKAKU_CSV_N_TABLES,
} SokakuCsvName;

/**
 * SokakuCsvSet:
 *
 * Plain data that may be read in another thread; it knows nothing of the model.
 */
typedef struct _SokakuCsvSet SokakuCsvSet;

SokakuCsvSet *sokaku_csv_set_load (GFile *folder, GCancellable *cancellable, GError **error);
void sokaku_csv_set_free (SokakuCsvSet *self);
SokakuCsvTable *sokaku_csv_set_get (SokakuCsvSet *self, SokakuCsvName name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuCsvSet, sokaku_csv_set_free)

G_END_DECLS
