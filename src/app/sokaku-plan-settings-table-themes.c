/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The themes of an initiative, chosen in a table of the plan settings. */
#include "sokaku-plan-settings-table-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-structure.h"

static void
theme_toggled (GtkCheckButton *check, SokakuPlanSettingsTable *self)
{
  SokakuInitiative *initiative = g_object_get_data (G_OBJECT (check), "node");
  const char *theme = g_object_get_data (G_OBJECT (check), "theme");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  GError *error = NULL;

  for (const char *const *id = sokaku_initiative_get_themes (initiative); *id != NULL; id++)
    if (!g_str_equal (*id, theme))
      g_strv_builder_add (builder, *id);
  if (gtk_check_button_get_active (check))
    g_strv_builder_add (builder, theme);
  ids = g_strv_builder_end (builder);
  sokaku_structure_set_themes (sokaku_plan_settings_table_get_plan (self),
                               sokaku_plan_settings_table_get_history (self), initiative,
                               (const char *const *) ids, &error);
  sokaku_plan_settings_table_tell (self, error);
}

static void
themes_closed (GtkWidget *popover)
{
  gtk_widget_unparent (popover);
}

/**
 * sokaku_plan_settings_table_choose_themes:
 * @self: a table
 * @cell: the cell of the themes of @initiative
 * @initiative: an initiative
 *
 * Lets the themes be chosen in a popover below the cell.
 */
void
sokaku_plan_settings_table_choose_themes (SokakuPlanSettingsTable *self,
                                          GtkWidget *cell,
                                          SokakuInitiative *initiative)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (sokaku_plan_settings_table_get_plan (self));
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      g_autofree char *title = g_strdup_printf ("%s  %s", sokaku_theme_get_number (theme),
                                                sokaku_theme_get_name (theme));
      GtkWidget *check = gtk_check_button_new_with_label (title);
      const char *const *ids = sokaku_initiative_get_themes (initiative);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   g_strv_contains (ids, sokaku_theme_get_id (theme)));
      g_object_set_data_full (G_OBJECT (check), "node", g_object_ref (initiative), g_object_unref);
      g_object_set_data_full (G_OBJECT (check), "theme", g_strdup (sokaku_theme_get_id (theme)),
                              g_free);
      g_signal_connect (check, "toggled", G_CALLBACK (theme_toggled), self);
      gtk_box_append (GTK_BOX (box), check);
    }
  if (sokaku_node_list_get_length (themes) == 0)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("The plan has no themes yet.")));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (popover, cell);
  g_signal_connect (popover, "closed", G_CALLBACK (themes_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
