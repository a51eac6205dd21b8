/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question before something with data is removed from a plan. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SokakuRemovalDone:
 * @data: what was given with the function
 *
 * Removes what was asked about.
 */
typedef void (*SokakuRemovalDone) (gpointer data);

GtkWidget *sokaku_removal_question_ask (GtkWidget *widget,
                                        const char *name,
                                        const char *what_goes,
                                        SokakuRemovalDone done,
                                        gpointer data,
                                        GDestroyNotify destroy);

G_END_DECLS
