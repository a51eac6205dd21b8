/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the sheet as the paper has it: a ruled table of an item, filled in place. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-item.h"
#include "sokaku-paper-table.h"
#include "sokaku-plan.h"
#include "sokaku-reference.h"
#include "sokaku-room.h"

G_BEGIN_DECLS

/**
 * SokakuPaperMeasure:
 * @cell: a cell that has been bound
 * @room: the #SokakuRoomField that its text is printed in, or %SOKAKU_PAPER_NO_ROOM
 *
 * Has the room that a text takes on paper shown beside it.
 */
typedef void (*SokakuPaperMeasure) (SokakuTextCell *cell, int room, gpointer user_data);

#define SOKAKU_TYPE_PAPER_SECTION (sokaku_paper_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    SokakuPaperSection, sokaku_paper_section, SOKAKU, PAPER_SECTION, GtkWidget)

/**
 * SOKAKU_PAPER_NO_ROOM:
 *
 * Stands for the printed box of a text that has none.
 */
#define SOKAKU_PAPER_NO_ROOM (-1)

/**
 * SokakuPaperSectionClass:
 * @fill: puts the item's cells into the table, which is begun and will be ended
 * @chosen: (nullable): makes the edit of a value chosen in a cell
 * @create: (nullable): makes the node of a cell that something is typed in, as an edit
 * @make_room: (nullable): adds rows, within a group of edits, so that there are @n_rows
 *   from @row on
 */
struct _SokakuPaperSectionClass
{
  GtkWidgetClass parent_class;

  void (*fill) (SokakuPaperSection *self,
                SokakuPaperTable *table,
                SokakuPlan *plan,
                SokakuItem *item);
  void (*chosen) (SokakuPaperSection *self, SokakuChoiceCell *cell, int value);
  void (*create) (SokakuPaperSection *self, SokakuTextCell *cell);
  void (*make_room) (SokakuPaperSection *self, int row, int n_rows);
};

void sokaku_paper_section_set_name (SokakuPaperSection *self, const char *name);
void
sokaku_paper_section_set_plan (SokakuPaperSection *self, SokakuPlan *plan, SokakuHistory *history);
void sokaku_paper_section_set_item (SokakuPaperSection *self, SokakuItem *item);
void sokaku_paper_section_set_measure (SokakuPaperSection *self,
                                       SokakuPaperMeasure measure,
                                       gpointer user_data);
void sokaku_paper_section_set_resolved (SokakuPaperSection *self, gboolean resolved);
void sokaku_paper_section_update (SokakuPaperSection *self);

SokakuPlan *sokaku_paper_section_get_plan (SokakuPaperSection *self);
SokakuHistory *sokaku_paper_section_get_history (SokakuPaperSection *self);
SokakuItem *sokaku_paper_section_get_item (SokakuPaperSection *self);
SokakuPaperTable *sokaku_paper_section_get_table (SokakuPaperSection *self);
GtkWidget *
sokaku_paper_section_find (SokakuPaperSection *self, gpointer node, const char *property);
void sokaku_paper_section_say (SokakuPaperSection *self, const char *sentence);

void sokaku_paper_section_bind_text (SokakuPaperSection *self,
                                     SokakuTextCell *cell,
                                     SokakuTextBinding *binding,
                                     int fiscal,
                                     gboolean with_references,
                                     int room);
void sokaku_paper_section_bind_choice (SokakuPaperSection *self,
                                       SokakuChoiceCell *cell,
                                       SokakuChoices *choices,
                                       gpointer node,
                                       const char *property,
                                       int value,
                                       int fiscal,
                                       const char *name);

G_END_DECLS
