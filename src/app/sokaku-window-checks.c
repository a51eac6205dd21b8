/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's way from a finding to the field where it is put right. */
#include "sokaku-window-private.h"

#include "sokaku-findings.h"
#include "sokaku-room-check.h"

#include <glib/gi18n-lib.h>

/* A finding of a sheet leads to its field, one of what the council says to the council, another of
 * an initiative to the overview, since there is no sheet of it. */
static void
show_finding (SokakuWindow *self, SokakuFinding *finding)
{
  gpointer subject = sokaku_finding_get_subject (finding);

  if (SOKAKU_IS_ITEM (subject))
    {
      sokaku_sidebar_set_place (self->sidebar, "sheets");
      sokaku_sheets_place_show_field (self->sheets_place, sokaku_finding_get_node (finding),
                                      sokaku_finding_get_property (finding));
    }
  else if (sokaku_council_place_show (self->council_place, sokaku_finding_get_node (finding),
                                      sokaku_finding_get_property (finding)))
    {
      sokaku_sidebar_set_place (self->sidebar, "council");
      sokaku_council_place_show (self->council_place, sokaku_finding_get_node (finding),
                                 sokaku_finding_get_property (finding));
    }
  else if (SOKAKU_IS_INITIATIVE (subject))
    {
      sokaku_sidebar_set_place (self->sidebar, "overview");
    }
  else
    {
      sokaku_window_show_error (self, _ ("This problem is of a file, and there is no field to go "
                                         "to."));
    }
}

static void
show_finding_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuFinding *finding = sokaku_checks_place_get_selected (self->checks_place);

  if (finding != NULL)
    show_finding (self, finding);
}

static void
step (SokakuWindow *self, int direction)
{
  if (sokaku_checks_place_step (self->checks_place, direction))
    show_finding (self, sokaku_checks_place_get_selected (self->checks_place));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
next_finding_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (SOKAKU_WINDOW (widget), +1);
}

static void
previous_finding_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (SOKAKU_WINDOW (widget), -1);
}

/**
 * sokaku_window_measure_texts:
 * @self: a window with a document that no other window shows yet
 *
 * Lets the checks see which texts do not fit into their boxes on paper.
 */
void
sokaku_window_measure_texts (SokakuWindow *self)
{
  SokakuPlan *plan = sokaku_document_get_plan (self->document);
  g_autoptr (SokakuFindings) findings = sokaku_findings_ref_for_plan (plan);

  sokaku_findings_set_measure (findings, sokaku_room_check_measure, sokaku_room_check_new (plan),
                               (GDestroyNotify) sokaku_room_check_free);
}

/**
 * sokaku_window_install_check_actions:
 * @widget_class: the class of windows
 *
 * Installs the actions of the checks.
 */
void
sokaku_window_install_check_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-finding", NULL, show_finding_action);
  gtk_widget_class_install_action (widget_class, "win.next-finding", NULL, next_finding_action);
  gtk_widget_class_install_action (widget_class, "win.previous-finding", NULL,
                                   previous_finding_action);
}
