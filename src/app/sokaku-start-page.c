/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows while no plan is open: ways to begin, and the plans opened last. */
#include "sokaku-start-page.h"

#include <glib/gi18n-lib.h>

#include "sokaku-recent.h"
#include "sokaku-recovery-left.h"
#include "sokaku-settings.h"

struct _SokakuStartPage
{
  GtkWidget parent_instance;

  GSettings *settings;

  GtkWidget *scroller;
  GtkWidget *unsaved_box;
  GtkListBox *unsaved_list;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (SokakuStartPage, sokaku_start_page, GTK_TYPE_WIDGET)

/* A plan's name, and below it where it is. */
static GtkWidget *
create_words (const char *name, const char *place)
{
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
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
create_row (const char *uri)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (uri);
  g_autofree char *name = sokaku_recent_dup_name (uri);
  g_autofree char *place = g_file_get_parse_name (folder);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), create_words (name, place));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  return row;
}

/* One that cannot be opened and looked at first can be thrown away from here. */
static GtkWidget *
create_discard_button (SokakuRecoveryLeft *left)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Discard the unsaved work"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Discard the unsaved work"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.discard-unsaved-work");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    sokaku_recovery_left_get_id (left));
  return button;
}

static GtkWidget *
create_unsaved_row (SokakuRecoveryLeft *left)
{
  GFile *folder = sokaku_recovery_left_get_folder (left);
  g_autoptr (GDateTime) time
      = g_date_time_new_from_unix_local (sokaku_recovery_left_get_edited (left));
  /* Translators: a date and a time of day, as g_date_time_format() takes it. */
  g_autofree char *edited = g_date_time_format (time, _ ("%x %H:%M"));
  g_autofree char *path
      = folder != NULL ? g_file_get_parse_name (folder) : g_strdup (_ ("Not saved anywhere yet"));
  /* Translators: when a plan was last edited, and where it is. */
  g_autofree char *place = g_strdup_printf (_ ("Edited %s · %s"), edited, path);
  const char *name = sokaku_recovery_left_get_name (left);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), create_words (*name != '\0' ? name : _ ("Plan"), place));
  if (folder == NULL || !g_file_query_exists (folder, NULL))
    gtk_box_append (GTK_BOX (box), create_discard_button (left));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-unsaved-work");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", sokaku_recovery_left_get_id (left));
  return row;
}

static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * sokaku_start_page_update:
 * @self: a start page
 *
 * Looks for what earlier runs left unsaved.
 */
void
sokaku_start_page_update (SokakuStartPage *self)
{
  g_autoptr (GPtrArray) lefts = sokaku_recovery_left_list (NULL);

  remove_rows (self->unsaved_list);
  for (guint i = 0; i < lefts->len; i++)
    gtk_list_box_append (self->unsaved_list, create_unsaved_row (lefts->pdata[i]));
  gtk_widget_set_visible (self->unsaved_box, lefts->len > 0);
}

static void
sokaku_start_page_map (GtkWidget *widget)
{
  sokaku_start_page_update (SOKAKU_START_PAGE (widget));
  GTK_WIDGET_CLASS (sokaku_start_page_parent_class)->map (widget);
}

static void
update_recent (SokakuStartPage *self)
{
  g_auto (GStrv) uris = sokaku_recent_list (self->settings);

  remove_rows (self->recent_list);
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
  widget_class->map = sokaku_start_page_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "startpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuStartPage, unsaved_box);
  gtk_widget_class_bind_template_child (widget_class, SokakuStartPage, unsaved_list);
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
