/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked for, marked and selected in a form. */
#include "sokaku-sheet-form-private.h"

#include "sokaku-form-hits.h"

/**
 * sokaku_sheet_form_mark_words:
 * @self: a form that has been made
 *
 * Marks what is looked for again: what has been filled anew may be other widgets.
 */
void
sokaku_sheet_form_mark_words (SokakuSheetForm *self)
{
  if (self->words != NULL)
    sokaku_form_hits_mark (self->form, self->words);
}

/**
 * sokaku_sheet_form_set_search:
 * @self: a form
 * @words: (array zero-terminated=1): words from sokaku_text_split_words()
 *
 * Marks @words in every field, of this sheet and of those shown later.
 */
void
sokaku_sheet_form_set_search (SokakuSheetForm *self, const char *const *words)
{
  g_return_if_fail (SOKAKU_IS_SHEET_FORM (self));

  if (self->words == NULL && words[0] == NULL)
    return;
  g_clear_pointer (&self->words, g_ptr_array_unref);
  if (words[0] != NULL)
    {
      self->words = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; words[i] != NULL; i++)
        g_ptr_array_add (self->words, g_strdup (words[i]));
      g_ptr_array_add (self->words, NULL);
    }
  sokaku_form_hits_mark (self->form, self->words);
}

/**
 * sokaku_sheet_form_show_hit:
 * @self: a form that shows the item of @node
 * @node: the item or a node within it
 * @property: a field of @node
 * @hit: which of the hits in it
 *
 * Moves the keyboard focus to a field and selects a hit of the search in it.
 *
 * Returns: whether the form has the field
 */
gboolean
sokaku_sheet_form_show_hit (SokakuSheetForm *self,
                            SokakuNode *node,
                            const char *property,
                            guint hit)
{
  GtkWidget *field;

  if (!sokaku_sheet_form_show_field (self, node, property))
    return FALSE;
  sokaku_sheet_form_mark_words (self);
  field = sokaku_sheet_form_find_field (self, node, property);
  if (field == NULL || self->words == NULL)
    return TRUE;
  sokaku_form_hits_select (field, self->words, hit);
  return TRUE;
}
