/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References inside texts: "same as row ①" (①と同じ), "same as R2" (R2と同じ). */
#pragma once

#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuReferenceKind:
 * @SOKAKU_REFERENCE_ROW: to an action row, by its id
 * @SOKAKU_REFERENCE_YEAR: to the same field of a fiscal year
 */
typedef enum
{
  SOKAKU_REFERENCE_ROW,
  SOKAKU_REFERENCE_YEAR,
} SokakuReferenceKind;

/**
 * SokakuTextPart:
 * @is_reference: whether this part is a reference
 * @kind: kind of the reference
 * @target: id of the row, or the fiscal year in digits; %NULL for plain text
 * @text: plain text; %NULL for a reference
 *
 * A piece of a text: plain, or a reference.
 */
typedef struct
{
  gboolean is_reference;
  SokakuReferenceKind kind;
  char *target;
  char *text;
} SokakuTextPart;

/* Which field of the item a text belongs to: what a year reference points into. */
typedef enum
{
  SOKAKU_TEXT_PLAN,
  SOKAKU_TEXT_RESULT,
  SOKAKU_TEXT_PROBLEM,
  SOKAKU_TEXT_SOLUTION,
} SokakuTextField;

char *sokaku_reference_make (SokakuReferenceKind kind, const char *target);
GPtrArray *sokaku_reference_split (const char *text);
gboolean sokaku_reference_has_any (const char *text);
char *sokaku_reference_render (const char *text, SokakuItem *item, SokakuPlan *plan);
char *sokaku_reference_resolve (
    const char *text, SokakuItem *item, SokakuPlan *plan, SokakuTextField field, GError **error);
gboolean sokaku_reference_check (const char *text,
                                 gpointer node,
                                 SokakuItem *item,
                                 SokakuPlan *plan,
                                 SokakuTextField field,
                                 GError **error);
gboolean sokaku_reference_leads_back (
    const char *text, gpointer node, SokakuItem *item, SokakuPlan *plan, SokakuTextField field);
char *sokaku_reference_recognise_typed (
    const char *typed, gpointer node, SokakuItem *item, SokakuPlan *plan, SokakuTextField field);
char *sokaku_reference_recognise (const char *typed, SokakuItem *item, SokakuPlan *plan);

#define SOKAKU_REFERENCE_ERROR (sokaku_reference_error_quark ())
GQuark sokaku_reference_error_quark (void);

/**
 * SokakuReferenceError:
 * @SOKAKU_REFERENCE_ERROR_UNRESOLVED: what it points to does not exist
 * @SOKAKU_REFERENCE_ERROR_CIRCULAR: it leads back to itself, or on and on
 */
typedef enum
{
  SOKAKU_REFERENCE_ERROR_UNRESOLVED,
  SOKAKU_REFERENCE_ERROR_CIRCULAR,
} SokakuReferenceError;

G_END_DECLS
