/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a window share: its widgets and its state; and its work with files. */
#pragma once

#include "sokaku-window.h"

#include "sokaku-charts-place.h"
#include "sokaku-checks-place.h"
#include "sokaku-council-place.h"
#include "sokaku-edition.h"
#include "sokaku-overview-place.h"
#include "sokaku-page-preview.h"
#include "sokaku-report-place.h"
#include "sokaku-sheets-place.h"
#include "sokaku-sidebar.h"
#include "sokaku-start-page.h"

G_BEGIN_DECLS

struct _SokakuWindow
{
  GtkApplicationWindow parent_instance;

  GSettings *settings;
  SokakuDocument *document;
  SokakuStats *stats;

  /* Loading. */
  GCancellable *loading; /* NULL while nothing is loaded */
  GFile *loading_folder; /* of a plan that will be this window's own */
  gboolean loading_sample;
  guint present_source; /* shows the window although nothing is loaded yet */

  /* A copy of the sample is nobody's work until it is edited. */
  gboolean sample;
  gboolean close_after_save;
  GtkFileChooserNative *chooser;
  GtkWidget *question;

  /* What an earlier run left of the plan, and when it was looked for in vain. */
  SokakuRecoveryLeft *left;
  GHashTable *lefts_seen; /* (nullable): ids of what has been offered */
  GtkWidget *left_dialog;
  guint left_source;
  gboolean recovery_failed;

  /* Saving without being asked. */
  guint autosave_source;
  gint64 autosave_since; /* first edit that waits for it, monotonic */
  gboolean save_failed;

  /* Editions. */
  SokakuEdition *edition; /* (nullable): what the plan is, which is not saved over */
  GCancellable *verifying;
  GtkWidget *editions; /* weak: the list of them */
  GtkWidget *changes;  /* weak: the comparison */

  /* Structure. */
  GtkWidget *plan_settings; /* (nullable): their window */
  guint structure_source;
  char *beside_removed; /* (nullable): id of the item that stood beside the chosen one that went */

  GtkWidget *chair; /* weak: the large screen */

  /* Paper. */
  SokakuPagePreview *preview; /* weak */
  SokakuPrintout *exported;   /* what the chooser asks a name for */
  GCancellable *writing;      /* (nullable): while a PDF file is written */
  GFile *written;             /* (nullable): the file written last */
  char *note;                 /* what was done, for a while */
  guint note_source;

  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GMenu *undo_section;
  GMenu *years_section;
  GMenu *recent_section;
  GtkInfoBar *error_bar;
  GtkLabel *error_label;
  GtkWidget *error_save_as_button;
  GtkInfoBar *edition_bar;
  GtkLabel *edition_label;
  GtkInfoBar *recovery_bar;
  GtkLabel *recovery_label;
  GtkInfoBar *damage_bar;
  GtkLabel *damage_label;
  GtkLabel *damage_list;
  GtkWidget *pdf_bar;
  GtkLabel *pdf_label;
  GtkProgressBar *pdf_progress;
  GtkWidget *pdf_cancel_button;
  GtkWidget *pdf_open_button;
  GtkWidget *pdf_close_button;
  GtkStack *view_stack;
  SokakuStartPage *start_page;
  GtkLabel *loading_label;
  GtkProgressBar *progress_bar;
  SokakuSidebar *sidebar;
  GtkStack *place_stack;
  SokakuSheetsPlace *sheets_place;
  SokakuOverviewPlace *overview_place;
  SokakuCouncilPlace *council_place;
  SokakuChartsPlace *charts_place;
  SokakuReportPlace *report_place;
  SokakuChecksPlace *checks_place;
};

void sokaku_window_set_document (SokakuWindow *self, SokakuDocument *document, SokakuStats *stats);
void sokaku_window_update (SokakuWindow *self);
void sokaku_window_commit (SokakuWindow *self);
gboolean sokaku_window_has_unsaved_work (SokakuWindow *self);

/* sokaku-window-files.c */
void sokaku_window_install_file_actions (GtkWidgetClass *widget_class);
gboolean sokaku_window_ask_before_closing (SokakuWindow *self);
void sokaku_window_cancel_loading (SokakuWindow *self);
void sokaku_window_choose (SokakuWindow *self,
                           const char *title,
                           const char *accept,
                           GtkFileChooserAction action,
                           const char *name,
                           void (*done) (SokakuWindow *, GFile *));

/* sokaku-window-recovery.c */
void sokaku_window_install_recovery_actions (GtkWidgetClass *widget_class);
void sokaku_window_keep_document (SokakuWindow *self);
void sokaku_window_release_document (SokakuWindow *self);
void sokaku_window_offer_unsaved_work (SokakuWindow *self);

/* sokaku-window-autosave.c */
void sokaku_window_begin_autosave (SokakuWindow *self);
void sokaku_window_end_autosave (SokakuWindow *self);
gboolean sokaku_window_saves_by_itself (SokakuWindow *self);

/* sokaku-window-charts.c */
void sokaku_window_install_chart_actions (GtkWidgetClass *widget_class);
void sokaku_window_close_chair (SokakuWindow *self);

/* sokaku-window-checks.c */
void sokaku_window_install_check_actions (GtkWidgetClass *widget_class);
void sokaku_window_measure_texts (SokakuWindow *self);

/* sokaku-window-explain.c */
void sokaku_window_install_explain_actions (GtkWidgetClass *widget_class);

/* sokaku-window-council.c */
void sokaku_window_install_council_actions (GtkWidgetClass *widget_class);
void sokaku_window_update_council (SokakuWindow *self);
void sokaku_window_read_ballots (SokakuWindow *self, GFile *file);
void sokaku_window_save_blank_ballots (SokakuWindow *self, GFile *file);

/* sokaku-window-editions.c */
void sokaku_window_install_edition_actions (GtkWidgetClass *widget_class);
void sokaku_window_update_edition (SokakuWindow *self);
void sokaku_window_clear_editions (SokakuWindow *self);

/* sokaku-window-paper.c */
void sokaku_window_print_parts (SokakuWindow *self, SokakuBookParts parts);
void sokaku_window_install_paper_actions (GtkWidgetClass *widget_class);
void sokaku_window_update_paper (SokakuWindow *self);
void sokaku_window_clear_paper (SokakuWindow *self);
void sokaku_window_show_note (SokakuWindow *self, const char *sentence);

/* sokaku-window-pdf.c */
void sokaku_window_install_pdf_actions (GtkWidgetClass *widget_class);
void sokaku_window_write_pdf (SokakuWindow *self, SokakuPrintout *printout, GFile *file);
void sokaku_window_stop_writing (SokakuWindow *self);

/* sokaku-window-report.c */
void sokaku_window_install_report_actions (GtkWidgetClass *widget_class);
void sokaku_window_show_source (SokakuWindow *self, const char *source);

/* sokaku-window-structure.c */
void sokaku_window_install_structure_actions (GtkWidgetClass *widget_class);
void sokaku_window_note_structure (SokakuWindow *self, const SokakuChange *change);
void sokaku_window_update_structure (SokakuWindow *self);
void sokaku_window_clear_structure (SokakuWindow *self);

/* sokaku-window-years.c */
void sokaku_window_install_year_actions (GtkWidgetClass *widget_class);
void sokaku_window_update_years (SokakuWindow *self);
void sokaku_window_note_years (SokakuWindow *self, const SokakuChange *change);

G_END_DECLS
