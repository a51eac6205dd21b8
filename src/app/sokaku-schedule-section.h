/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schedule of a sheet (工程表), a column for each year, for reading. */
#pragma once

#include "sokaku-paper-section.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SCHEDULE_SECTION (sokaku_schedule_section_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuScheduleSection, sokaku_schedule_section, SOKAKU, SCHEDULE_SECTION, SokakuPaperSection)

GtkWidget *sokaku_schedule_section_new (void);

G_END_DECLS
