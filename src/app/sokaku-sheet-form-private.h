/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a form share: its widgets and its state. */
#pragma once

#include "sokaku-sheet-form.h"

#include "sokaku-focus-scroll.h"
#include "sokaku-paper-section.h"
#include "sokaku-sheet-notes.h"

G_BEGIN_DECLS

struct _SokakuSheetForm
{
  GtkWidget parent_instance;

  SokakuDocument *document;
  SokakuItem *item;

  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *damage;
  GtkWidget *form;
  GtkWidget *head;
  GtkWidget *links;
  GtkWidget *scroller;
  GtkWidget *sections;
  SokakuFocusScroll *focus_scroll;

  GtkWidget *message_bar; /* what could not be done, until the next edit */
  GtkWidget *message;
  GtkWidget *basics;
  GtkWidget *schedule;
  GtkWidget *actions;
  GtkWidget *end;
  GtkWidget *evaluation;
  GtkWidget *issues;
  GtkWidget *special_note;
  GtkWidget *remark;
  GtkWidget *opinions;
  GtkWidget *pane;
  GtkWidget *picker; /* (nullable): while a reference is being picked */

  SokakuSheetNotes *notes;
  GtkRoot *root; /* whose focus is watched */
  gulong focus_handler;
  guint update_source; /* shows what follows from texts elsewhere */
  GPtrArray *words;    /* (nullable): that are looked for */
  gboolean resolved;   /* what references stand for is shown in place */
};

#define SOKAKU_SHEET_FORM_N_PAPER_SECTIONS 4

void sokaku_sheet_form_list_paper_sections (
    SokakuSheetForm *self, SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS]);
void sokaku_sheet_form_say (SokakuSheetForm *self, const char *sentence);

/* sokaku-sheet-form-build.c */
void sokaku_sheet_form_build (SokakuSheetForm *self);
void sokaku_sheet_form_mark_section (SokakuSheetForm *self);

/* sokaku-sheet-form-fields.c */
SokakuCell *sokaku_sheet_form_get_current_cell (SokakuSheetForm *self);
GtkWidget *
sokaku_sheet_form_find_field (SokakuSheetForm *self, gpointer node, const char *property);
void sokaku_sheet_form_show_pane (SokakuSheetForm *self);
void sokaku_sheet_form_update_pane (SokakuSheetForm *self, SokakuCell *cell);
void sokaku_sheet_form_follow_focus (SokakuSheetForm *self);

/* sokaku-sheet-form-search.c */
void sokaku_sheet_form_mark_words (SokakuSheetForm *self);

/* sokaku-sheet-form-actions.c */
void sokaku_sheet_form_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
