/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of the cells of a sheet's tables. */
#include "sokaku-cell-menu.h"

#include <glib/gi18n-lib.h>

#include "sokaku-context-menu.h"

/* What can be done with rows is there only where the table has rows that can be added. */
static const struct
{
  const char *label;
  const char *action;
  const char *key;
} entries[] = {
  { N_ ("Cu_t"), "cells.cut", "<Control>x" },
  { N_ ("_Copy"), "cells.copy", "<Control>c" },
  { N_ ("_Paste"), "cells.paste", "<Control>v" },
  { NULL },
  { N_ ("Insert Row _Above"), "rows.insert-above", "<Control>plus" },
  { N_ ("Insert Row _Below"), "rows.insert-below", NULL },
  { N_ ("Add _Result"), "rows.add-result", NULL },
  { N_ ("Move Row _Up"), "rows.move-up", "<Alt>Up" },
  { N_ ("Move Row _Down"), "rows.move-down", "<Alt>Down" },
  { N_ ("Remo_ve Row"), "rows.remove", "<Control>minus" },
  { NULL },
  { N_ ("_Same As…"), "form.pick-reference", "<Control>r" },
  { N_ ("Show _Referenced Texts"), "form.show-references", "<Control><Shift>r" },
  { N_ ("Take Over _Last Year’s Entry"), "form.take-over", "<Control>d" },
  { NULL },
  { N_ ("_Explain This Number"), "figure.explain", "<Control>e" },
};

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();

  for (guint i = 0; i <= G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (i == G_N_ELEMENTS (entries) || entries[i].label == NULL)
        {
          g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
          g_clear_object (&section);
          section = g_menu_new ();
          continue;
        }
      item = g_menu_item_new (_ (entries[i].label), entries[i].action);
      if (entries[i].key != NULL)
        g_menu_item_set_attribute (item, "accel", "s", entries[i].key);
      g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
      g_menu_append_item (section, item);
    }
  g_object_unref (section);
  return G_MENU_MODEL (menu);
}

static void
open_menu (GtkWidget *cell, const GdkRectangle *place)
{
  g_autoptr (GMenuModel) menu = make_menu ();

  gtk_widget_set_halign (sokaku_context_menu_open (cell, place, menu), GTK_ALIGN_START);
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  SokakuPaperTable *table = data;
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (table), x, y, GTK_PICK_DEFAULT);
  double cell_x, cell_y;

  while (cell != NULL && cell != GTK_WIDGET (table) && !SOKAKU_IS_CELL (cell))
    cell = gtk_widget_get_parent (cell);
  if (!SOKAKU_IS_CELL (cell))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  /* A block stays as it is; the words that are marked in a text, too. */
  if (SOKAKU_CELL (cell) != sokaku_cell_walker_get_current (sokaku_paper_table_get_walker (table)))
    sokaku_cell_enter (SOKAKU_CELL (cell), 0, 0);
  gtk_widget_translate_coordinates (GTK_WIDGET (table), cell, x, y, &cell_x, &cell_y);
  open_menu (cell, &(GdkRectangle){ (int) cell_x, (int) cell_y, 1, 1 });
}

static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  SokakuPaperTable *table = data;
  SokakuCell *cell = sokaku_cell_walker_get_current (sokaku_paper_table_get_walker (table));
  gboolean wanted
      = keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0);

  if (!wanted || cell == NULL)
    return GDK_EVENT_PROPAGATE;
  open_menu (GTK_WIDGET (cell),
             &(GdkRectangle){ 8, gtk_widget_get_height (GTK_WIDGET (cell)), 1, 1 });
  return GDK_EVENT_STOP;
}

/**
 * sokaku_cell_menu_attach:
 * @table: a table within a #SokakuPaperSection
 *
 * Opens a menu on the cells of @table with the second button of the pointer, the menu
 * key, or Shift+F10.
 */
void
sokaku_cell_menu_attach (SokakuPaperTable *table)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), table);
  gtk_widget_add_controller (GTK_WIDGET (table), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), table);
  gtk_widget_add_controller (GTK_WIDGET (table), key);
}
