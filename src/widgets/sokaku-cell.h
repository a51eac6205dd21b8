/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell of a table can do that the keyboard and the clipboard reach. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_CELL (sokaku_cell_get_type ())
G_DECLARE_INTERFACE (SokakuCell, sokaku_cell, SOKAKU, CELL, GtkWidget)

/**
 * SokakuCellInterface:
 * @dup_text: what the cell holds, as text for other programs
 * @accepts: whether the cell can hold a text
 * @set_text: makes it hold a text that it accepts; part of an edit that the caller groups
 * @enter: takes the focus, coming by so many columns and rows
 */
struct _SokakuCellInterface
{
  GTypeInterface parent_interface;

  char *(*dup_text) (SokakuCell *self);
  gboolean (*accepts) (SokakuCell *self, const char *text);
  void (*set_text) (SokakuCell *self, const char *text);
  void (*enter) (SokakuCell *self, int columns, int rows);
};

char *sokaku_cell_dup_text (SokakuCell *self);
gboolean sokaku_cell_accepts (SokakuCell *self, const char *text);
void sokaku_cell_set_text (SokakuCell *self, const char *text);
void sokaku_cell_enter (SokakuCell *self, int columns, int rows);
void sokaku_cell_present_popovers (SokakuCell *self);
void sokaku_cell_drop_popovers (SokakuCell *self);
gboolean sokaku_cell_walk (SokakuCell *self, int columns, int rows, gboolean extend);

G_END_DECLS
