/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a row of the list of sheets share: its layouts and its state. */
#pragma once

#include "sokaku-sheet-row.h"

G_BEGIN_DECLS

/**
 * SokakuSheetRow:
 *
 * Draws its cells itself: a list realizes some 200 rows at once, and a widget
 * for each of nine cells would cost ten times the time of the first frame.
 * Without a node but with a plan it is the list's head.
 */
struct _SokakuSheetRow
{
  GtkWidget parent_instance;

  SokakuSheetRows *rows;
  SokakuPlan *plan;
  GObject *node; /* (nullable): SokakuInitiative or SokakuItem */
  SokakuSheetColumns columns;
  gboolean drawing; /* layouts are made, as they are when it is drawn first */
  gboolean drawn;
  gboolean two_lines;
  int text_height;     /* 0 until it is asked for */
  gboolean hits_shown; /* the hits are marked, as they are when it is drawn */
  guint n_done;
  guint n_all;
  gboolean unsaved;

  PangoLayout *number;
  PangoLayout *title;
  PangoLayout *department;
  PangoLayout *filled;   /* the head's word */
  PangoLayout *problems; /* their number */
  PangoLayout *excerpt;  /* where the words were found */
  PangoLayout *others;   /* how often else */
  GPtrArray *grades;     /* PangoLayout by column */
  GArray *positions;     /* int by column: the grade's position, -1 without a tint */
};

/* Of what stands in a second line or is a mere number. */
#define SOKAKU_SHEET_ROW_SMALL_SCALE 0.92

/* sokaku-sheet-row-content.c */
PangoLayout *sokaku_sheet_row_make_layout (SokakuSheetRow *self, const char *text, gboolean bold);
PangoLayout *sokaku_sheet_row_make_small_layout (SokakuSheetRow *self, const char *text);
void sokaku_sheet_row_fill (SokakuSheetRow *self, GString *spoken);

/* sokaku-sheet-row-hits.c */
void sokaku_sheet_row_show_hits (SokakuSheetRow *self);
void sokaku_sheet_row_forget_hits (SokakuSheetRow *self);

/* sokaku-sheet-row-drawing.c */
void sokaku_sheet_row_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline);
void sokaku_sheet_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
