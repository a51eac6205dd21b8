/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: one plan, and the places in which to work on it. */
#pragma once

#include "sokaku-application.h"
#include "sokaku-document.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_WINDOW (sokaku_window_get_type ())
G_DECLARE_FINAL_TYPE (SokakuWindow, sokaku_window, SOKAKU, WINDOW, GtkApplicationWindow)

SokakuWindow *sokaku_window_new (SokakuApplication *application);

SokakuDocument *sokaku_window_get_document (SokakuWindow *self);
SokakuStats *sokaku_window_get_stats (SokakuWindow *self);
void sokaku_window_share_document (SokakuWindow *self, SokakuWindow *other);
gboolean sokaku_window_is_empty (SokakuWindow *self);

void sokaku_window_open (SokakuWindow *self, GFile *folder_or_plan);
void sokaku_window_open_new (SokakuApplication *application, GFile *folder_or_plan);
void sokaku_window_import (SokakuWindow *self, GFile *tables);
void sokaku_window_save (SokakuWindow *self, GFile *folder);
void sokaku_window_show_error (SokakuWindow *self, const char *sentence);

SokakuWindow *sokaku_window_show_new_plan (SokakuWindow *self, SokakuPlan *plan);

G_END_DECLS
