/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The issues of a sheet and their solutions (課題・問題点／解決方法), for reading. */
#pragma once

#include "sokaku-paper-section.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_ISSUES_SECTION (sokaku_issues_section_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuIssuesSection, sokaku_issues_section, SOKAKU, ISSUES_SECTION, SokakuPaperSection)

GtkWidget *sokaku_issues_section_new (void);

G_END_DECLS
