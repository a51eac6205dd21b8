/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, and the plans they share. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_APPLICATION (sokaku_application_get_type ())
G_DECLARE_FINAL_TYPE (SokakuApplication, sokaku_application, SOKAKU, APPLICATION, GtkApplication)

SokakuApplication *sokaku_application_new (void);

G_END_DECLS
