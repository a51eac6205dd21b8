/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of the list of sheets shows and says of its node. */
#include "sokaku-sheet-row-private.h"

#include "sokaku-departments.h"
#include "sokaku-listed.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * sokaku_sheet_row_make_layout:
 * @self: a row
 * @text: a text of one line
 * @bold: whether it is bold
 *
 * Returns: (transfer full) (nullable): the text laid out; %NULL unless the row is being drawn,
 *   since most rows that a list has are far out of sight
 */
PangoLayout *
sokaku_sheet_row_make_layout (SokakuSheetRow *self, const char *text, gboolean bold)
{
  PangoLayout *layout;

  if (!self->drawing)
    return NULL;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

/**
 * sokaku_sheet_row_make_small_layout:
 * @self: a row
 * @text: a text of one line
 *
 * Returns: (transfer full) (nullable): the text laid out smaller; %NULL unless the row is being
 *   drawn
 */
PangoLayout *
sokaku_sheet_row_make_small_layout (SokakuSheetRow *self, const char *text)
{
  PangoLayout *layout = sokaku_sheet_row_make_layout (self, text, FALSE);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (layout == NULL)
    return NULL;
  pango_attr_list_insert (attributes, pango_attr_scale_new (SOKAKU_SHEET_ROW_SMALL_SCALE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
add_state (SokakuSheetRow *self, SokakuItem *item, GString *spoken)
{
  SokakuSheetFacts *facts = sokaku_sheet_rows_get_facts (self->rows);
  guint n_problems = sokaku_sheet_facts_count_problems (facts, item);

  sokaku_sheet_facts_get_completeness (facts, item, &self->n_done, &self->n_all);
  if (self->n_all > 0)
    {
      g_string_append (spoken, ", ");
      /* Translators: how many of the fields of a sheet are filled in. */
      g_string_append_printf (spoken, _ ("filled in %u/%u"), self->n_done, self->n_all);
    }
  if (n_problems > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", n_problems);

      self->problems = sokaku_sheet_row_make_small_layout (self, number);
      g_string_append (spoken, ", ");
      g_string_append_printf (
          spoken, g_dngettext (GETTEXT_PACKAGE, "%u problem", "%u problems", n_problems),
          n_problems);
    }
  self->unsaved = sokaku_sheet_facts_is_unsaved (facts, item);
  if (self->unsaved)
    g_string_append_printf (spoken, ", %s", _ ("not saved"));
}

static void
add_grade (SokakuSheetRow *self, const char *text, gboolean is_grade)
{
  guint position;
  int tint = -1;

  if (!self->drawing)
    return;
  if (is_grade && sokaku_plan_find_grade (self->plan, text, &position))
    tint = position;
  if (is_grade && strcmp (text, SOKAKU_GRADE_ENDED) == 0)
    text = "–";
  g_ptr_array_add (self->grades, sokaku_sheet_row_make_layout (self, text, tint >= 0));
  g_array_append_val (self->positions, tint);
}

static void
add_grade_of (SokakuSheetRow *self, int fiscal, GString *spoken)
{
  g_autofree char *year = sokaku_plan_dup_year_label (self->plan, fiscal);

  if (self->node == NULL)
    {
      add_grade (self, year, FALSE);
    }
  else
    {
      const char *grade
          = sokaku_listed_get_item_grade (self->plan, SOKAKU_ITEM (self->node), fiscal);

      add_grade (self, grade, TRUE);
      if (*grade != '\0')
        g_string_append_printf (spoken, ", %s %s", year, grade);
    }
}

static void
add_grades (SokakuSheetRow *self, GString *spoken)
{
  if ((self->columns & SOKAKU_SHEET_COLUMN_GRADES) != 0)
    for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
      {
        SokakuYear *year = sokaku_plan_peek_year (self->plan, i);

        if (sokaku_year_get_evaluated (year))
          add_grade_of (self, sokaku_year_get_fiscal (year), spoken);
      }
  add_grade_of (self, SOKAKU_OVERALL, spoken);
}

static void
update_item (SokakuSheetRow *self, GString *spoken)
{
  SokakuItem *item = SOKAKU_ITEM (self->node);
  g_autofree char *departments = sokaku_departments_format (sokaku_item_get_departments (item));
  const char *damage = sokaku_item_get_damage (item);

  self->number = sokaku_sheet_row_make_layout (self, sokaku_item_get_number (item), FALSE);
  if (*damage != '\0')
    {
      self->title = sokaku_sheet_row_make_layout (self, _ ("Damaged: cannot be read"), FALSE);
      g_string_append_printf (spoken, "%s %s", sokaku_item_get_number (item), damage);
      return;
    }
  self->title = sokaku_sheet_row_make_layout (self, sokaku_item_get_title (item), FALSE);
  g_string_append_printf (spoken, "%s %s, %s", sokaku_item_get_number (item),
                          sokaku_item_get_title (item), departments);
  if ((self->columns & SOKAKU_SHEET_COLUMN_DEPARTMENT) != 0)
    self->department = sokaku_sheet_row_make_layout (self, departments, FALSE);
  add_grades (self, spoken);
  add_state (self, item, spoken);
}

static void
update_initiative (SokakuSheetRow *self, GString *spoken)
{
  SokakuInitiative *initiative = SOKAKU_INITIATIVE (self->node);
  g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));

  self->number = sokaku_sheet_row_make_layout (self, number, TRUE);
  self->title = sokaku_sheet_row_make_layout (self, sokaku_initiative_get_title (initiative), TRUE);
  g_string_append_printf (spoken, "%s %s", number, sokaku_initiative_get_title (initiative));
}

static void
update_head (SokakuSheetRow *self, GString *spoken)
{
  self->number = sokaku_sheet_row_make_layout (self, _ ("No."), FALSE);
  self->title = sokaku_sheet_row_make_layout (self, _ ("Item"), FALSE);
  if ((self->columns & SOKAKU_SHEET_COLUMN_DEPARTMENT) != 0)
    self->department = sokaku_sheet_row_make_layout (self, _ ("Departments"), FALSE);
  if ((self->columns & SOKAKU_SHEET_COLUMN_COMPLETENESS) != 0)
    /* Translators: head of the column that says how much of a sheet is filled in. */
    self->filled = sokaku_sheet_row_make_layout (self, C_ ("column", "Filled"), FALSE);
  add_grades (self, spoken);
}

/**
 * sokaku_sheet_row_fill:
 * @self: a row
 * @spoken: where to say all that the row shows
 *
 * Takes from the node what the row shows, and lays it out while it is drawn.
 */
void
sokaku_sheet_row_fill (SokakuSheetRow *self, GString *spoken)
{
  if (self->plan == NULL)
    return;
  if (SOKAKU_IS_ITEM (self->node))
    update_item (self, spoken);
  else if (SOKAKU_IS_INITIATIVE (self->node))
    update_initiative (self, spoken);
  else
    update_head (self, spoken);
}
