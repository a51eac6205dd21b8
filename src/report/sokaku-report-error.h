/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong while pages are set or written. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOKAKU_REPORT_ERROR (sokaku_report_error_quark ())
GQuark sokaku_report_error_quark (void);

/**
 * SokakuReportError:
 * @SOKAKU_REPORT_ERROR_FONT: no installed font has a character of the text
 * @SOKAKU_REPORT_ERROR_DRAWING: a page could not be drawn
 */
typedef enum
{
  SOKAKU_REPORT_ERROR_FONT,
  SOKAKU_REPORT_ERROR_DRAWING,
} SokakuReportError;

G_END_DECLS
