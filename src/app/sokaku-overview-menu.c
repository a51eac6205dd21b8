/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of the cells of the overview. */
#include "sokaku-overview-menu.h"

#include <glib/gi18n-lib.h>

#include "sokaku-context-menu.h"

static void
append (GMenu *section, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (section, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenuModel *
make_menu (SokakuOverviewRows rows, const char *column)
{
  /* Translators: head of a column */
  g_autofree char *ascending = g_strdup_printf (_ ("Sort by %s, _Ascending"), column);
  /* Translators: head of a column */
  g_autofree char *descending = g_strdup_printf (_ ("Sort by %s, _Descending"), column);
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();

  append (section, rows == SOKAKU_OVERVIEW_ITEM_ROWS ? _ ("_Open Sheet") : _ ("_Open Sheets"),
          "table.open", "Return");
  append (section, _ ("_Explain This Number"), "figure.explain", "<Control>e");
  append_section (menu, section);

  section = g_menu_new ();
  append (section, ascending, "table.sort(false)", NULL);
  append (section, descending, "table.sort(true)", NULL);
  append_section (menu, section);

  section = g_menu_new ();
  append (section, _ ("_Copy Table"), "table.copy", "<Control>c");
  append_section (menu, section);
  return G_MENU_MODEL (menu);
}

/**
 * sokaku_overview_menu_open:
 * @table: a table with the actions "table" and "figure"
 * @place: where the cell stands in @table
 * @rows: what the rows are
 * @column: head of the cell's column
 *
 * Opens the menu of a cell.
 */
void
sokaku_overview_menu_open (GtkWidget *table,
                           const GdkRectangle *place,
                           SokakuOverviewRows rows,
                           const char *column)
{
  g_autoptr (GMenuModel) menu = make_menu (rows, column);

  sokaku_context_menu_open (table, place, menu);
}
