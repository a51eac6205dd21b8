/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the sheet shown as the paper has it: a ruled table of an item. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-item.h"
#include "sokaku-paper-table.h"
#include "sokaku-plan.h"
#include "sokaku-reference.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PAPER_SECTION (sokaku_paper_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    SokakuPaperSection, sokaku_paper_section, SOKAKU, PAPER_SECTION, GtkWidget)

/**
 * SokakuPaperSectionClass:
 * @fill: puts the item's cells into the table, which is begun and will be ended
 */
struct _SokakuPaperSectionClass
{
  GtkWidgetClass parent_class;

  void (*fill) (SokakuPaperSection *self,
                SokakuPaperTable *table,
                SokakuPlan *plan,
                SokakuItem *item);
};

void sokaku_paper_section_set_name (SokakuPaperSection *self, const char *name);
void sokaku_paper_section_set_plan (SokakuPaperSection *self, SokakuPlan *plan);
void sokaku_paper_section_set_item (SokakuPaperSection *self, SokakuItem *item);
void sokaku_paper_section_update (SokakuPaperSection *self);

void sokaku_paper_section_append (SokakuPaperSection *self,
                                  SokakuPaperText *cell,
                                  const char *text,
                                  SokakuTextField field);

G_END_DECLS
