/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of its printed box a text uses. */

#include "sokaku-room.h"

#include "sokaku-page-setup.h"
#include "sokaku-sheet.h"
#include "sokaku-table-layout.h"

struct _SokakuRoom
{
  GObject parent_instance;

  SokakuPlan *plan;
  PangoContext *context;

  /* What the boxes were last made for; the layouts are made when first asked for. */
  guint n_years;
  guint n_evaluations;
  PangoLayout *layouts[SOKAKU_N_ROOM_FIELDS];
};

G_DEFINE_FINAL_TYPE (SokakuRoom, sokaku_room, G_TYPE_OBJECT)

static void
forget_layouts (SokakuRoom *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->layouts); i++)
    g_clear_object (&self->layouts[i]);
}

static void
sokaku_room_finalize (GObject *object)
{
  SokakuRoom *self = SOKAKU_ROOM (object);

  forget_layouts (self);
  g_clear_object (&self->context);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sokaku_room_parent_class)->finalize (object);
}

static void
sokaku_room_class_init (SokakuRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_room_finalize;
}

static void
sokaku_room_init (SokakuRoom *self)
{
}

/**
 * sokaku_room_new:
 * @plan: a plan, whose years and evaluations decide how wide boxes are
 *
 * Makes a measure for the texts of the sheets of @plan, which goes on to fit when the
 * plan's definition changes. It belongs to no thread, but to one at a time.
 *
 * Returns: (transfer full): the measure
 */
SokakuRoom *
sokaku_room_new (SokakuPlan *plan)
{
  SokakuRoom *self;

  g_return_val_if_fail (SOKAKU_IS_PLAN (plan), NULL);

  self = g_object_new (SOKAKU_TYPE_ROOM, NULL);
  self->plan = g_object_ref (plan);
  self->context = sokaku_text_create_context (sokaku_plan_get_language (plan));
  return self;
}

/* Lets go of boxes that the plan's definition no longer has. */
static void
follow_plan (SokakuRoom *self)
{
  PangoLanguage *language = pango_language_from_string (sokaku_plan_get_language (self->plan));
  guint n_years = sokaku_plan_get_n_years (self->plan);
  guint n_evaluations = 1;

  for (guint i = 0; i < n_years; i++)
    if (sokaku_year_get_evaluated (sokaku_plan_peek_year (self->plan, i)))
      n_evaluations++;
  if (n_years == self->n_years && n_evaluations == self->n_evaluations
      && language == pango_context_get_language (self->context))
    return;

  forget_layouts (self);
  pango_context_set_language (self->context, language);
  self->n_years = n_years;
  self->n_evaluations = n_evaluations;
}

static guint
get_n (SokakuRoom *self, SokakuRoomField field)
{
  return sokaku_sheet_frame_get_table (field) == SOKAKU_SHEET_TABLE_EVALUATION ? self->n_evaluations
                                                                               : self->n_years;
}

/* Sets an empty table as it is set on paper, and takes the column's width. */
static PangoLayout *
create_layout (SokakuRoom *self, SokakuRoomField field)
{
  guint n = get_n (self, field);
  g_autoptr (SokakuRuledTable) table
      = sokaku_sheet_frame_new_table (sokaku_sheet_frame_get_table (field), n);
  g_autoptr (SokakuTableLayout) set = NULL;
  PangoLayout *layout = pango_layout_new (self->context);
  guint column = sokaku_sheet_frame_get_column (field, n);
  SokakuTextStyle style = { 0 };
  SokakuPageSetup setup;
  double width = 0;

  sokaku_page_setup_init_a4 (&setup);
  /* Without cells there is nothing that a font could lack. */
  set = sokaku_table_layout_new (table, self->context, setup.width - 2 * setup.margin,
                                 setup.height - 2 * setup.margin, NULL);
  style.size = sokaku_table_layout_get_font_size (set);
  if (column < sokaku_ruled_table_get_n_columns (table))
    width = sokaku_table_layout_get_text_width (set, column);
  sokaku_text_set_up (layout, &style, width);
  return layout;
}

static PangoLayout *
lay_out (SokakuRoom *self, SokakuRoomField field, const char *text)
{
  follow_plan (self);
  if (self->layouts[field] == NULL)
    self->layouts[field] = create_layout (self, field);
  sokaku_text_fill (self->layouts[field], text, FALSE);
  return self->layouts[field];
}

/**
 * sokaku_room_get_lines:
 *
 * Returns: how many lines the box of @field has
 */
guint
sokaku_room_get_lines (SokakuRoom *self, SokakuRoomField field)
{
  g_return_val_if_fail (SOKAKU_IS_ROOM (self), 0);
  g_return_val_if_fail (field < SOKAKU_N_ROOM_FIELDS, 0);

  follow_plan (self);
  return sokaku_sheet_frame_get_lines (field, get_n (self, field));
}

/**
 * sokaku_room_count_lines:
 * @field: a box
 * @text: a text as it is printed in it
 *
 * Returns: how many lines the text takes on paper; 0 for ""
 */
guint
sokaku_room_count_lines (SokakuRoom *self, SokakuRoomField field, const char *text)
{
  g_return_val_if_fail (SOKAKU_IS_ROOM (self), 0);
  g_return_val_if_fail (field < SOKAKU_N_ROOM_FIELDS, 0);
  g_return_val_if_fail (text != NULL, 0);

  if (*text == '\0')
    return 0;
  return (guint) pango_layout_get_line_count (lay_out (self, field, text));
}

/**
 * sokaku_room_measure:
 * @field: a box
 * @text: a text as it is printed in it, with references as words
 *
 * Measures a text with the layout that prints it on A4: lines before the last count in
 * full, the last by its width, and in full where no other character fits. A box that is
 * exactly full gives 100; with one line more than the box has, it is always above 100.
 *
 * Returns: percent of the box that is used; 0 for ""
 */
int
sokaku_room_measure (SokakuRoom *self, SokakuRoomField field, const char *text)
{
  PangoLayout *layout;
  PangoRectangle last;
  gint64 width, em, used, all;
  int n_lines;

  g_return_val_if_fail (SOKAKU_IS_ROOM (self), 0);
  g_return_val_if_fail (field < SOKAKU_N_ROOM_FIELDS, 0);
  g_return_val_if_fail (text != NULL, 0);

  if (*text == '\0')
    return 0;

  layout = lay_out (self, field, text);
  n_lines = pango_layout_get_line_count (layout);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, n_lines - 1), NULL, &last);
  width = MAX (1, pango_layout_get_width (layout));
  em = pango_font_description_get_size (pango_layout_get_font_description (layout));
  used = last.width + em > width ? width : MAX (1, last.width);
  used += (n_lines - 1) * width;
  all = (gint64) sokaku_sheet_frame_get_lines (field, get_n (self, field)) * width;
  return (int) MIN (G_MAXINT, (used * 100 + all - 1) / all);
}
