/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the edits of a plan's structure share. */
#pragma once

#include "sokaku-sheet.h"
#include "sokaku-structure.h"

G_BEGIN_DECLS

gboolean sokaku_structure_fail (GError **error, SokakuStructureError code, const char *sentence);
char *sokaku_structure_tidy (const char *text);
gboolean sokaku_structure_parse_number (const char *text, int *value);
gboolean sokaku_structure_check_readable (SokakuPlan *plan, SokakuInitiative *only, GError **error);
gboolean sokaku_structure_check_unlocked (SokakuYear *year, GError **error);
gboolean
sokaku_structure_check_no_locked_evaluation (SokakuPlan *plan, const char *grade, GError **error);
gboolean sokaku_structure_check_council (SokakuInitiative *initiative, GError **error);
gboolean sokaku_structure_check_name (
    SokakuNodeList *list, gpointer node, const char *property, const char *name, GError **error);
char *sokaku_structure_make_node_id (SokakuNodeList *list, const char *prefix);
SokakuNodeList *sokaku_structure_find_list (SokakuPlan *plan, gpointer node, guint *position);
void sokaku_structure_remove_node (SokakuHistory *history, SokakuNodeList *list, gpointer node);

/* Fields: @history is %NULL where the text is only to be checked. */
typedef gboolean (*SokakuStructureSetText) (SokakuPlan *plan,
                                            SokakuHistory *history,
                                            gpointer node,
                                            const char *property,
                                            const char *text,
                                            const char *label,
                                            GError **error);
gboolean sokaku_structure_set_item_number (SokakuPlan *plan,
                                           SokakuHistory *history,
                                           gpointer node,
                                           const char *property,
                                           const char *text,
                                           const char *label,
                                           GError **error);
gboolean sokaku_structure_set_initiative_number (SokakuPlan *plan,
                                                 SokakuHistory *history,
                                                 gpointer node,
                                                 const char *property,
                                                 const char *text,
                                                 const char *label,
                                                 GError **error);
gboolean sokaku_structure_set_year_label (SokakuPlan *plan,
                                          SokakuHistory *history,
                                          gpointer node,
                                          const char *property,
                                          const char *text,
                                          const char *label,
                                          GError **error);
gboolean sokaku_structure_set_range (SokakuPlan *plan,
                                     SokakuHistory *history,
                                     gpointer node,
                                     const char *property,
                                     const char *text,
                                     const char *label,
                                     GError **error);
gboolean sokaku_structure_set_cap (SokakuPlan *plan,
                                   SokakuHistory *history,
                                   gpointer node,
                                   const char *property,
                                   const char *text,
                                   const char *label,
                                   GError **error);
gboolean sokaku_structure_set_grade_name (SokakuPlan *plan,
                                          SokakuHistory *history,
                                          gpointer node,
                                          const char *property,
                                          const char *text,
                                          const char *label,
                                          GError **error);
gboolean sokaku_structure_set_threshold (SokakuPlan *plan,
                                         SokakuHistory *history,
                                         gpointer node,
                                         const char *property,
                                         const char *text,
                                         const char *label,
                                         GError **error);
gboolean sokaku_structure_set_step_value (SokakuPlan *plan,
                                          SokakuHistory *history,
                                          gpointer node,
                                          const char *property,
                                          const char *text,
                                          const char *label,
                                          GError **error);
gboolean sokaku_structure_set_term (SokakuPlan *plan,
                                    SokakuHistory *history,
                                    gpointer node,
                                    const char *property,
                                    const char *text,
                                    const char *label,
                                    GError **error);

/* Removals of one kind, all within a group that the caller has begun. */
gboolean sokaku_structure_check_year_removal (SokakuPlan *plan, SokakuYear *year, GError **error);
void sokaku_structure_remove_year (SokakuPlan *plan, SokakuHistory *history, SokakuYear *year);
void sokaku_structure_remove_criterion (SokakuPlan *plan,
                                        SokakuHistory *history,
                                        SokakuCriterion *criterion);
void sokaku_structure_remove_grade (SokakuPlan *plan, SokakuHistory *history, SokakuGrade *grade);
void sokaku_structure_remove_step (SokakuPlan *plan, SokakuHistory *history, SokakuScaleStep *step);
void sokaku_structure_remove_theme (SokakuPlan *plan, SokakuHistory *history, SokakuTheme *theme);
void
sokaku_structure_remove_member (SokakuPlan *plan, SokakuHistory *history, SokakuMember *member);
void sokaku_structure_forget_item (SokakuPlan *plan, SokakuHistory *history, SokakuItem *item);

void sokaku_structure_move_scores (SokakuPlan *plan, SokakuHistory *history, guint from, guint to);
void sokaku_structure_move_theme (SokakuPlan *plan, SokakuHistory *history, guint from, guint to);

G_END_DECLS
