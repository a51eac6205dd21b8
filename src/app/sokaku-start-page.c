/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows while no plan is open: ways to begin, and the plans opened last. */
#include "sokaku-start-page.h"

#include "sokaku-recent.h"
#include "sokaku-settings.h"

struct _SokakuStartPage
{
  GtkWidget parent_instance;

  GSettings *settings;

  GtkWidget *scroller;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (SokakuStartPage, sokaku_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (const char *uri)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (uri);
  g_autofree char *name = sokaku_recent_dup_name (uri);
  g_autofree char *place = g_file_get_parse_name (folder);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);

  label = gtk_label_new (place);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (label, "small");
  gtk_box_append (GTK_BOX (box), label);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  return row;
}

static void
update_recent (SokakuStartPage *self)
{
  g_auto (GStrv) uris = sokaku_recent_list (self->settings);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; uris[i] != NULL; i++)
    gtk_list_box_append (self->recent_list, create_row (uris[i]));
  gtk_widget_set_visible (self->recent_box, uris[0] != NULL);
}

static void
sokaku_start_page_dispose (GObject *object)
{
  SokakuStartPage *self = SOKAKU_START_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_START_PAGE);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_start_page_parent_class)->dispose (object);
}

static void
sokaku_start_page_class_init (SokakuStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_start_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "startpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, SokakuStartPage, recent_list);
}

static void
sokaku_start_page_init (SokakuStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = sokaku_settings_new ();
  g_signal_connect_object (self->settings, "changed::recent-plans", G_CALLBACK (update_recent),
                           self, G_CONNECT_SWAPPED);
  update_recent (self);
}
