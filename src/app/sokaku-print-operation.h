/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints lists or sheets of a plan, with the pages that the PDF has too. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-printout.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PRINT_OPERATION (sokaku_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuPrintOperation, sokaku_print_operation, SOKAKU, PRINT_OPERATION, GtkPrintOperation)

SokakuPrintOperation *sokaku_print_operation_new (SokakuPrintout *printout);
SokakuPrintout *sokaku_print_operation_get_printout (SokakuPrintOperation *self);
const GError *sokaku_print_operation_get_failure (SokakuPrintOperation *self);

G_END_DECLS
