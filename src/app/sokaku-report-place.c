/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the report: what it says itself, beside its pages. */
#include "sokaku-report-place.h"

#include <glib/gi18n-lib.h>

#include "sokaku-settings.h"
#include "sokaku-tooltip.h"

/**
 * SokakuReportPlace:
 *
 * What is typed at the left is printed at the right a moment later; who comes into a
 * field sees its page, and who clicks on a page comes into the field, which may be in
 * another place of the window: then the signal "source-activated" says so.
 */

/* The least that the form and the pages want, in pixels. */
#define FORM_WIDTH 360
#define PAGES_WIDTH 400

struct _SokakuReportPlace
{
  GtkWidget parent_instance;

  GSettings *settings;
  GtkWidget *box;
  GtkWidget *parts;
  GtkWidget *paned;
  GtkWidget *form;
  GtkWidget *pane;
  gboolean pdf_tagged; /* whether PDF files tell what is a heading or a table */
};

G_DEFINE_FINAL_TYPE (SokakuReportPlace, sokaku_report_place, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PDF_TAGGED,
  N_PROPS
};

enum
{
  SIGNAL_SOURCE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_parts_changed (SokakuReportPlace *self)
{
  g_autoptr (SokakuPrintout) printout
      = sokaku_report_parts_create_printout (SOKAKU_REPORT_PARTS (self->parts));

  sokaku_pages_pane_set_printout (SOKAKU_PAGES_PANE (self->pane), printout);
}

static void
on_field_entered (SokakuReportPlace *self, const char *source)
{
  sokaku_pages_pane_show_source (SOKAKU_PAGES_PANE (self->pane), source);
}

static void
on_source_activated (SokakuReportPlace *self, const char *source)
{
  if (!sokaku_report_form_show (SOKAKU_REPORT_FORM (self->form), source))
    g_signal_emit (self, signals[SIGNAL_SOURCE_ACTIVATED], 0, source);
}

/**
 * sokaku_report_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows the report of @document.
 */
void
sokaku_report_place_set_document (SokakuReportPlace *self,
                                  SokakuDocument *document,
                                  SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_REPORT_PLACE (self));

  sokaku_report_form_set_document (SOKAKU_REPORT_FORM (self->form), document, stats);
  sokaku_report_parts_set_stats (SOKAKU_REPORT_PARTS (self->parts), stats);
}

/**
 * sokaku_report_place_get_form:
 *
 * Returns: (transfer none): where the report's own texts are edited
 */
SokakuReportForm *
sokaku_report_place_get_form (SokakuReportPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_PLACE (self), NULL);

  return SOKAKU_REPORT_FORM (self->form);
}

/**
 * sokaku_report_place_get_pane:
 *
 * Returns: (transfer none): where its pages are
 */
SokakuPagesPane *
sokaku_report_place_get_pane (SokakuReportPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_PLACE (self), NULL);

  return SOKAKU_PAGES_PANE (self->pane);
}

/**
 * sokaku_report_place_get_parts:
 *
 * Returns: (transfer none): what chooses a part of it
 */
SokakuReportParts *
sokaku_report_place_get_parts (SokakuReportPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_PLACE (self), NULL);

  return SOKAKU_REPORT_PARTS (self->parts);
}

/**
 * sokaku_report_place_get_printout:
 *
 * Returns: (transfer none) (nullable): what is chosen
 */
SokakuPrintout *
sokaku_report_place_get_printout (SokakuReportPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_PLACE (self), NULL);

  return sokaku_pages_pane_get_printout (SOKAKU_PAGES_PANE (self->pane));
}

static void
sokaku_report_place_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PDF_TAGGED)
    g_value_set_boolean (value, SOKAKU_REPORT_PLACE (object)->pdf_tagged);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_report_place_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  SokakuReportPlace *self = SOKAKU_REPORT_PLACE (object);

  if (prop_id != PROP_PDF_TAGGED)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->pdf_tagged == g_value_get_boolean (value))
    return;
  self->pdf_tagged = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
sokaku_report_place_dispose (GObject *object)
{
  SokakuReportPlace *self = SOKAKU_REPORT_PLACE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_report_place_parent_class)->dispose (object);
}

static void
sokaku_report_place_class_init (SokakuReportPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = sokaku_report_place_get_property;
  G_OBJECT_CLASS (klass)->set_property = sokaku_report_place_set_property;
  G_OBJECT_CLASS (klass)->dispose = sokaku_report_place_dispose;
  properties[PROP_PDF_TAGGED]
      = g_param_spec_boolean ("pdf-tagged", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "report.pdf-tagged", "pdf-tagged");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * SokakuReportPlace::source-activated:
   * @self: the place
   * @source: what a part of a page is made from that is edited in another place
   */
  signals[SIGNAL_SOURCE_ACTIVATED]
      = g_signal_new ("source-activated", SOKAKU_TYPE_REPORT_PLACE, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
build_bar (SokakuReportPlace *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *print = gtk_button_new_with_mnemonic (_ ("_Print…"));
  GtkWidget *export = gtk_button_new_with_mnemonic (_ ("Save as P_DF…"));
  GtkWidget *options = gtk_menu_button_new ();
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_add_css_class (bar, "place-bar");
  self->parts = sokaku_report_parts_new ();
  gtk_widget_set_hexpand (self->parts, TRUE);
  gtk_widget_set_halign (self->parts, GTK_ALIGN_START);
  g_signal_connect_swapped (self->parts, "changed", G_CALLBACK (on_parts_changed), self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "win.print");
  sokaku_tooltip_set_text (print, _ ("Print these pages"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (export), "win.export");
  sokaku_tooltip_set_text (export, _ ("Write these pages as a PDF file"));
  gtk_box_append (GTK_BOX (bar), self->parts);
  gtk_box_append (GTK_BOX (bar), print);
  g_menu_append (menu, _ ("Tagged for Assistive Technology (Larger File)"), "report.pdf-tagged");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (options), G_MENU_MODEL (menu));
  sokaku_tooltip_set_text (options, _ ("How PDF files are written"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (options), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("PDF Options"), -1);
  gtk_widget_add_css_class (linked, "linked");
  gtk_box_append (GTK_BOX (linked), export);
  gtk_box_append (GTK_BOX (linked), options);
  gtk_box_append (GTK_BOX (bar), linked);
  gtk_box_append (GTK_BOX (self->box), bar);
}

static void
sokaku_report_place_init (SokakuReportPlace *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->pane = sokaku_pages_pane_new ();
  sokaku_pages_pane_set_empty (SOKAKU_PAGES_PANE (self->pane),
                               _ ("Here will be the pages of the report. This part of it has "
                                  "nothing to print yet."));
  self->form = sokaku_report_form_new ();
  build_bar (self);
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_vexpand (self->paned, TRUE);
  gtk_widget_set_size_request (self->form, FORM_WIDTH, -1);
  gtk_widget_set_size_request (self->pane, PAGES_WIDTH, -1);
  gtk_paned_set_start_child (GTK_PANED (self->paned), self->form);
  gtk_paned_set_end_child (GTK_PANED (self->paned), self->pane);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), FALSE);
  gtk_box_append (GTK_BOX (self->box), self->paned);
  g_signal_connect_swapped (self->form, "field-entered", G_CALLBACK (on_field_entered), self);
  g_signal_connect_swapped (sokaku_pages_pane_get_view (SOKAKU_PAGES_PANE (self->pane)),
                            "source-activated", G_CALLBACK (on_source_activated), self);
  /* Each window has what it likes; what was chosen last is remembered. */
  self->settings = sokaku_settings_new ();
  g_settings_bind (self->settings, "report-part", self->parts, "part",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (self->settings, "report-page-size", self->pane, "size",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (self->settings, "pdf-tagged", self, "pdf-tagged",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (self->settings, "report-form-width", self->paned, "position",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
}
