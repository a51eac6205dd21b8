/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going on in the place of the sheets: to the next sheet, to the next hit. */
#include "sokaku-sheets-place-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-counterpart.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet.h"

static guint
count_hits (GPtrArray *fields)
{
  guint n = 0;

  for (guint i = 0; i < fields->len; i++)
    n += ((SokakuSheetHits *) g_ptr_array_index (fields, i))->ranges->len;
  return n;
}

static void
show_hit (SokakuSheetsPlace *self, SokakuItem *item, GPtrArray *fields, guint hit)
{
  if (item != sokaku_sheets_place_find_item (self))
    sokaku_sheets_place_fill_form (self, item);
  sokaku_sheet_list_select (self->list, item);
  self->hit_item = item;
  self->hit = hit;
  for (guint i = 0; i < fields->len; i++)
    {
      const SokakuSheetHits *hits = g_ptr_array_index (fields, i);

      if (hit >= hits->ranges->len)
        {
          hit -= hits->ranges->len;
          continue;
        }
      /* What the form only shows, as the initiative's title, the list shows as well. */
      if (!sokaku_sheet_form_show_hit (SOKAKU_SHEET_FORM (self->form), hits->node, hits->property,
                                       hit))
        sokaku_sheet_list_focus (self->list);
      return;
    }
}

/**
 * sokaku_sheets_place_go_to_hit:
 * @self: a place
 * @step: 1 for the next hit, -1 for the one before
 *
 * Goes through the hits of the search, field by field in the order of the paper
 * from where the keyboard focus is, and on to the next sheet of the list that has
 * one. At the end it begins again.
 * Without a search it leads to where one is typed.
 */
void
sokaku_sheets_place_go_to_hit (SokakuSheetsPlace *self, int step)
{
  SokakuSheetSearch *search = sokaku_sheet_rows_get_search (self->rows);
  SokakuItem *item = sokaku_sheets_place_find_item (self);
  g_autoptr (GPtrArray) fields = NULL;
  guint position;
  guint n;

  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));

  if (!sokaku_sheet_search_get_active (search))
    {
      sokaku_sheets_place_focus_search (self);
      return;
    }
  if (item != NULL && sokaku_sheet_rows_find (self->rows, item, &position))
    {
      guint hit = self->hit_item == item ? self->hit : G_MAXUINT;

      fields = sokaku_sheet_search_list_hits (search, item);
      if (!sokaku_sheet_form_step_hit (SOKAKU_SHEET_FORM (self->form), fields, step, &hit))
        hit = hit == G_MAXUINT && step < 0 ? count_hits (fields) - 1 : hit + (guint) step;
      if (hit < count_hits (fields))
        {
          show_hit (self, item, fields, hit);
          return;
        }
      g_clear_pointer (&fields, g_ptr_array_unref);
    }
  else
    item = NULL;
  item = sokaku_sheet_rows_step (self->rows, item, step);
  if (item == NULL)
    {
      item = sokaku_sheet_rows_step (self->rows, NULL, step);
      if (item == NULL)
        return;
      sokaku_sheet_filter_bar_show_note (self->filter_bar, step > 0
                                                               ? _ ("From the first hit again")
                                                               : _ ("From the last hit again"));
    }
  fields = sokaku_sheet_search_list_hits (search, item);
  n = count_hits (fields);
  show_hit (self, item, fields, step > 0 || n == 0 ? 0 : n - 1);
}

/**
 * sokaku_sheets_place_go_to_sheet:
 * @self: a place
 * @step: 1 for the next sheet of the list, -1 for the one before
 *
 * Chooses that sheet. A keyboard focus in the form goes on to the same field of
 * that sheet, where it has it.
 */
void
sokaku_sheets_place_go_to_sheet (SokakuSheetsPlace *self, int step)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean in_form = focus != NULL && gtk_widget_is_ancestor (focus, self->form);
  const char *property = NULL;
  SokakuNode *field
      = in_form ? sokaku_sheet_form_get_field (SOKAKU_SHEET_FORM (self->form), &property) : NULL;
  SokakuItem *item;

  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));

  item = sokaku_sheet_rows_step (self->rows, sokaku_sheets_place_find_item (self), step);
  if (item == NULL)
    return;
  if (field != NULL)
    field = sokaku_counterpart_find (field, item);
  sokaku_sheets_place_choose_item (self, item);
  sokaku_sheet_list_select (self->list, item);
  if (field != NULL
      && sokaku_sheet_form_show_field (SOKAKU_SHEET_FORM (self->form), field, property))
    return;
  /* Entries of the head are the same for every sheet. */
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (!in_form || property != NULL || focus == NULL || !gtk_widget_get_mapped (focus))
    sokaku_sheet_list_focus (self->list);
}
