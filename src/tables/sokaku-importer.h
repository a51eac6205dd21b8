/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds a plan from tables that have been read. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-csv-row.h"
#include "sokaku-csv-set.h"

G_BEGIN_DECLS

/**
 * SokakuImporter:
 * @tables: the tables
 * @plan: the plan as far as it is built
 * @initiatives: number → #SokakuInitiative
 * @items: number → #SokakuItem
 * @members: number in the order → #SokakuMember
 *
 * What the steps of an import share. Steps run in the order in which they stand
 * here; each relies on those before it.
 */
typedef struct
{
  SokakuCsvSet *tables;
  SokakuPlan *plan;
  GHashTable *initiatives;
  GHashTable *items;
  GHashTable *members;
} SokakuImporter;

SokakuPlan *sokaku_importer_build (SokakuCsvSet *tables, GError **error);

/* Steps, one file each. */
gboolean sokaku_importer_read_plan (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_definition (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_initiatives (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_items (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_scores (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_texts (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_actions (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_council (SokakuImporter *self, GError **error);
gboolean sokaku_importer_read_report (SokakuImporter *self, GError **error);

/* Looking up what a row names. */
gboolean sokaku_importer_find_item (
    SokakuImporter *self, SokakuCsvRow row, const char *column, SokakuItem **item, GError **error);
gboolean sokaku_importer_find_initiative (SokakuImporter *self,
                                          SokakuCsvRow row,
                                          const char *column,
                                          SokakuInitiative **initiative,
                                          GError **error);
gboolean sokaku_importer_check_once (
    GHashTable *seen, gpointer node, int key, SokakuCsvRow row, const char *column, GError **error);
char **sokaku_importer_split_list (const char *text);

G_END_DECLS
