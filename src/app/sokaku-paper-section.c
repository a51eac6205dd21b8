/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the sheet shown as the paper has it: a ruled table of an item. */
#include "sokaku-paper-section.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  SokakuPlan *plan;
  SokakuItem *item;
  GtkWidget *table;
} SokakuPaperSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SokakuPaperSection, sokaku_paper_section, GTK_TYPE_WIDGET)

static void
sokaku_paper_section_dispose (GObject *object)
{
  SokakuPaperSectionPrivate *priv
      = sokaku_paper_section_get_instance_private (SOKAKU_PAPER_SECTION (object));

  g_clear_object (&priv->item);
  g_clear_object (&priv->plan);
  g_clear_pointer (&priv->table, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_paper_section_parent_class)->dispose (object);
}

static void
sokaku_paper_section_class_init (SokakuPaperSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_paper_section_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_paper_section_init (SokakuPaperSection *self)
{
}

/**
 * sokaku_paper_section_set_name:
 * @self: a section being made
 * @name: what its table is, for those who hear it
 *
 * Gives the section its table; once, by the types derived from it.
 */
void
sokaku_paper_section_set_name (SokakuPaperSection *self, const char *name)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  g_return_if_fail (priv->table == NULL);

  priv->table = sokaku_paper_table_new (name);
  gtk_widget_set_parent (priv->table, GTK_WIDGET (self));
}

/**
 * sokaku_paper_section_set_plan:
 * @self: a section
 * @plan: (nullable): the plan whose items it will show
 *
 * Shows no item until the next set_item().
 */
void
sokaku_paper_section_set_plan (SokakuPaperSection *self, SokakuPlan *plan)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  g_return_if_fail (SOKAKU_IS_PAPER_SECTION (self));

  g_set_object (&priv->plan, plan);
  sokaku_paper_section_set_item (self, NULL);
}

/**
 * sokaku_paper_section_set_item:
 * @self: a section
 * @item: (nullable): an item of its plan
 *
 * Shows @item.
 */
void
sokaku_paper_section_set_item (SokakuPaperSection *self, SokakuItem *item)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);

  g_return_if_fail (SOKAKU_IS_PAPER_SECTION (self));
  g_return_if_fail (item == NULL || priv->plan != NULL);

  g_set_object (&priv->item, item);
  sokaku_paper_section_update (self);
}

/**
 * sokaku_paper_section_update:
 * @self: a section
 *
 * Shows the item as it is now, after an edit.
 */
void
sokaku_paper_section_update (SokakuPaperSection *self)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);
  SokakuPaperTable *table = SOKAKU_PAPER_TABLE (priv->table);

  sokaku_paper_table_begin (table);
  if (priv->item != NULL)
    SOKAKU_PAPER_SECTION_GET_CLASS (self)->fill (self, table, priv->plan, priv->item);
  sokaku_paper_table_end (table);
}

static void
append_reference (SokakuPaperSectionPrivate *priv,
                  SokakuPaperText *cell,
                  const SokakuTextPart *part,
                  SokakuTextField field)
{
  g_autofree char *reference = sokaku_reference_make (part->kind, part->target);
  g_autofree char *words = sokaku_reference_render (reference, priv->item, priv->plan);
  g_autofree char *resolved
      = sokaku_reference_resolve (reference, priv->item, priv->plan, field, NULL);

  sokaku_paper_text_append (cell, resolved != NULL ? SOKAKU_PAPER_LINK : SOKAKU_PAPER_BROKEN,
                            words);
}

/**
 * sokaku_paper_section_append:
 * @self: a section that is filling its table
 * @cell: cell being filled
 * @text: a text of the item
 * @field: which field it is
 *
 * Appends the text as it is printed. References look like links; the tooltip has
 * the text in full, or says why there is none.
 */
void
sokaku_paper_section_append (SokakuPaperSection *self,
                             SokakuPaperText *cell,
                             const char *text,
                             SokakuTextField field)
{
  SokakuPaperSectionPrivate *priv = sokaku_paper_section_get_instance_private (self);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *resolved = NULL;

  if (!sokaku_reference_has_any (text))
    {
      sokaku_paper_text_append (cell, SOKAKU_PAPER_PLAIN, text);
      return;
    }

  parts = sokaku_reference_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);

      if (part->is_reference)
        append_reference (priv, cell, part, field);
      else
        sokaku_paper_text_append (cell, SOKAKU_PAPER_PLAIN, part->text);
    }

  resolved = sokaku_reference_resolve (text, priv->item, priv->plan, field, &error);
  if (resolved == NULL)
    {
      /* Translators: %s says why, as in "the reference to ③ points to nothing" */
      resolved = g_strdup_printf (_ ("There is no text to show: %s."), error->message);
    }
  sokaku_paper_text_add_tip (cell, resolved);
}
