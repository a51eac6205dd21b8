/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of a plan's structure: each is one step of the undo history, or refused in one sentence. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_STRUCTURE_ERROR (sokaku_structure_error_quark ())
GQuark sokaku_structure_error_quark (void);

/**
 * SokakuStructureError:
 * @SOKAKU_STRUCTURE_ERROR_EMPTY: a name or number is missing
 * @SOKAKU_STRUCTURE_ERROR_DUPLICATE: another has it already
 * @SOKAKU_STRUCTURE_ERROR_RANGE: a number, date or order that makes no sense there
 * @SOKAKU_STRUCTURE_ERROR_UNKNOWN: the plan has no such thing
 * @SOKAKU_STRUCTURE_ERROR_NEEDED: a plan cannot do without it
 * @SOKAKU_STRUCTURE_ERROR_LOCKED: the year is locked
 * @SOKAKU_STRUCTURE_ERROR_DAMAGED: a file that it would change could not be read
 *
 * Why an edit of the structure was refused; the plan is as it was.
 */
typedef enum
{
  SOKAKU_STRUCTURE_ERROR_EMPTY,
  SOKAKU_STRUCTURE_ERROR_DUPLICATE,
  SOKAKU_STRUCTURE_ERROR_RANGE,
  SOKAKU_STRUCTURE_ERROR_UNKNOWN,
  SOKAKU_STRUCTURE_ERROR_NEEDED,
  SOKAKU_STRUCTURE_ERROR_LOCKED,
  SOKAKU_STRUCTURE_ERROR_DAMAGED,
} SokakuStructureError;

/* A field of the definition, as it is typed. */
char *sokaku_structure_dup_text (gpointer node, const char *property);
gboolean sokaku_structure_check_text (
    SokakuPlan *plan, gpointer node, const char *property, const char *text, GError **error);
gboolean sokaku_structure_set_text (SokakuPlan *plan,
                                    SokakuHistory *history,
                                    gpointer node,
                                    const char *property,
                                    const char *text,
                                    GError **error);

/* Whatever stands in a list of the definition: years, themes, items, members… */
char *sokaku_structure_dup_name (gpointer node);
gboolean sokaku_structure_move (
    SokakuPlan *plan, SokakuHistory *history, gpointer node, guint position, GError **error);
gboolean sokaku_structure_check_removal (SokakuPlan *plan, gpointer node, GError **error);
char *sokaku_structure_describe_removal (SokakuPlan *plan, gpointer node);
gboolean
sokaku_structure_remove (SokakuPlan *plan, SokakuHistory *history, gpointer node, GError **error);

/* Items and initiatives. */
char *sokaku_structure_suggest_number (SokakuPlan *plan);
gboolean sokaku_structure_check_item (SokakuPlan *plan,
                                      const char *number,
                                      const char *title,
                                      GError **error);
SokakuItem *sokaku_structure_add_item (SokakuPlan *plan,
                                       SokakuHistory *history,
                                       SokakuInitiative *initiative,
                                       guint position,
                                       const char *number,
                                       const char *title,
                                       GError **error);
gboolean sokaku_structure_move_item (SokakuPlan *plan,
                                     SokakuHistory *history,
                                     SokakuItem *item,
                                     SokakuInitiative *initiative,
                                     guint position,
                                     GError **error);
gboolean sokaku_structure_end_item (
    SokakuPlan *plan, SokakuHistory *history, SokakuItem *item, int date, GError **error);
gboolean sokaku_structure_resume_item (SokakuPlan *plan,
                                       SokakuHistory *history,
                                       SokakuItem *item,
                                       GError **error);
SokakuInitiative *sokaku_structure_add_initiative (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *title, GError **error);
void sokaku_structure_number_initiatives (SokakuPlan *plan, SokakuHistory *history);
gboolean sokaku_structure_set_themes (SokakuPlan *plan,
                                      SokakuHistory *history,
                                      SokakuInitiative *initiative,
                                      const char *const *theme_ids,
                                      GError **error);

/* Themes, members, tags. */
SokakuTheme *sokaku_structure_add_theme (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error);
SokakuMember *sokaku_structure_add_member (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error);
GPtrArray *sokaku_structure_list_tags (SokakuPlan *plan);
guint sokaku_structure_count_tag (SokakuPlan *plan, const char *tag);
gboolean sokaku_structure_rename_tag (
    SokakuPlan *plan, SokakuHistory *history, const char *tag, const char *name, GError **error);

/* Fiscal years. */
SokakuYear *
sokaku_structure_add_year (SokakuPlan *plan, SokakuHistory *history, int fiscal, GError **error);
char *sokaku_structure_describe_unevaluated (SokakuPlan *plan, SokakuYear *year);
gboolean sokaku_structure_set_evaluated (
    SokakuPlan *plan, SokakuHistory *history, SokakuYear *year, gboolean evaluated, GError **error);
gboolean
sokaku_structure_set_midterm (SokakuPlan *plan, SokakuHistory *history, int fiscal, GError **error);

/* Criteria, grades, the rating scale. */
SokakuCriterion *sokaku_structure_add_criterion (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error);
SokakuGrade *sokaku_structure_add_grade (
    SokakuPlan *plan, SokakuHistory *history, guint position, const char *name, GError **error);
SokakuScaleStep *sokaku_structure_add_step (
    SokakuPlan *plan, SokakuHistory *history, int value, const char *label, GError **error);

G_END_DECLS
