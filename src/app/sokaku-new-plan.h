/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The assistant for new plans. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-window.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NEW_PLAN (sokaku_new_plan_get_type ())
G_DECLARE_FINAL_TYPE (SokakuNewPlan, sokaku_new_plan, SOKAKU, NEW_PLAN, GtkWindow)

GtkWindow *sokaku_new_plan_new (SokakuWindow *parent);

G_END_DECLS
