/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ballots that were filled in as a table: what they would change, and changing it. */
#pragma once

#include "sokaku-ballots.h"
#include "sokaku-csv-table.h"
#include "sokaku-tables-error.h"

G_BEGIN_DECLS

/**
 * SokakuBallotChange:
 * @initiative: an initiative
 * @member: a member
 * @before: the rating as it is
 * @after: the rating as the table says; the same where only an opinion comes
 * @opinion: (nullable): an opinion that is not there yet
 *
 * What one line of a table would change.
 */
typedef struct
{
  SokakuInitiative *initiative;
  SokakuMember *member;
  int before;
  int after;
  char *opinion;
} SokakuBallotChange;

typedef struct _SokakuBallotTable SokakuBallotTable;

SokakuBallotTable *sokaku_ballot_table_new (SokakuPlan *plan, SokakuPass pass);
void sokaku_ballot_table_free (SokakuBallotTable *self);

void sokaku_ballot_table_add (SokakuBallotTable *self, SokakuCsvTable *table);
gboolean sokaku_ballot_table_load (SokakuBallotTable *self, GFile *file, GError **error);

const char *const *sokaku_ballot_table_get_problems (SokakuBallotTable *self);
guint sokaku_ballot_table_get_n_lines (SokakuBallotTable *self);
GArray *sokaku_ballot_table_get_changes (SokakuBallotTable *self);
gboolean
sokaku_ballot_table_apply (SokakuBallotTable *self, SokakuHistory *history, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuBallotTable, sokaku_ballot_table_free)

G_END_DECLS
