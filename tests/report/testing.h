/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of pages share: documents, programs that read PDF, checks of margins. */
#pragma once

#include "sokaku-block.h"
#include "sokaku-pdf.h"

GPtrArray *testing_blocks_new (void);
SokakuPages *testing_paginate (GPtrArray *blocks);
GBytes *testing_write (SokakuPages *pages);
char *testing_write_file (SokakuPages *pages);
void testing_remove_file (char *path);
char *testing_run (const char *program, ...) G_GNUC_NULL_TERMINATED;
char *testing_page_text (SokakuPages *pages, guint page);
char *testing_all_text (SokakuPages *pages);
guint testing_count (const char *text, const char *part);
char *testing_squeeze (const char *text);
char *testing_find_outside (SokakuPages *pages, double margin);
char *testing_find_overlap (SokakuPages *pages);
void testing_assert_inside (SokakuPages *pages, double margin);
void testing_assert_apart (SokakuPages *pages);
void testing_assert_rows_whole (SokakuPages *pages);
int testing_finish (int status);
