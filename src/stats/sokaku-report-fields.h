/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Live figures in the report's own texts. */
#pragma once

#include "sokaku-stats.h"

G_BEGIN_DECLS

/**
 * SOKAKU_REPORT_FIELD_NONE:
 *
 * What stands where there is no figure.
 */
#define SOKAKU_REPORT_FIELD_NONE "―"

/**
 * SokakuReportFieldState:
 * @SOKAKU_REPORT_FIELD_FIGURE: it has a figure
 * @SOKAKU_REPORT_FIELD_EMPTY: it is known, but the plan has no such figure
 * @SOKAKU_REPORT_FIELD_UNKNOWN: there is no field of this name, so it is text
 *
 * What became of a field.
 */
typedef enum
{
  SOKAKU_REPORT_FIELD_FIGURE,
  SOKAKU_REPORT_FIELD_EMPTY,
  SOKAKU_REPORT_FIELD_UNKNOWN,
} SokakuReportFieldState;

/**
 * SokakuReportFieldKind:
 * @SOKAKU_REPORT_FIELD_OF_PLAN: of the plan and its report
 * @SOKAKU_REPORT_FIELD_OF_GRADES: counts and shares by grade
 * @SOKAKU_REPORT_FIELD_OF_COUNCIL: what the council rated
 * @SOKAKU_REPORT_FIELD_OF_EFFECTS: financial effects
 * @SOKAKU_REPORT_FIELD_OF_THEME: of one theme
 * @SOKAKU_REPORT_FIELD_OF_INITIATIVE: of one initiative
 *
 * What a field is about.
 */
typedef enum
{
  SOKAKU_REPORT_FIELD_OF_PLAN,
  SOKAKU_REPORT_FIELD_OF_GRADES,
  SOKAKU_REPORT_FIELD_OF_COUNCIL,
  SOKAKU_REPORT_FIELD_OF_EFFECTS,
  SOKAKU_REPORT_FIELD_OF_THEME,
  SOKAKU_REPORT_FIELD_OF_INITIATIVE,
} SokakuReportFieldKind;

/**
 * SokakuReportField:
 * @name: such as "share-of"
 * @argument: such as "A+B"; "" where it takes none
 * @counted: whether its count is followed by what is counted
 * @kind: what it is about
 * @token: what stands in the text for it
 * @example: what it shows now
 *
 * A field that a text of the plan's report can have.
 */
typedef struct
{
  char *name;
  char *argument;
  gboolean counted;
  SokakuReportFieldKind kind;
  char *token;
  char *example;
} SokakuReportField;

void sokaku_report_field_free (SokakuReportField *field);

char *sokaku_report_fields_resolve (const char *text, SokakuStats *stats);
gboolean sokaku_report_fields_find (const char *text, const char **start, const char **end);
char *sokaku_report_fields_dup_value (const char *token,
                                      gssize length,
                                      SokakuStats *stats,
                                      SokakuReportFieldState *state);
GPtrArray *sokaku_report_fields_list (SokakuStats *stats);

G_END_DECLS
