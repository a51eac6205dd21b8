/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values that cells of one kind can hold, and how each is typed, shown and spoken. */
#include "sokaku-choices.h"

#include <string.h>

struct _SokakuChoices
{
  GPtrArray *choices;
};

G_DEFINE_BOXED_TYPE (SokakuChoices, sokaku_choices, sokaku_choices_ref, sokaku_choices_unref)

/* More than any form has; a slip in a plan's range must not fill the memory. */
#define MAX_SCORES 1000

static void
choice_free (gpointer data)
{
  SokakuChoice *choice = data;

  g_strfreev (choice->keys);
  g_free (choice->text);
  g_free (choice->name);
  g_free (choice);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((SokakuChoices *) data)->choices);
}

/**
 * sokaku_choices_new:
 *
 * Returns: (transfer full): no choices
 */
SokakuChoices *
sokaku_choices_new (void)
{
  SokakuChoices *self = g_rc_box_new (SokakuChoices);

  self->choices = g_ptr_array_new_with_free_func (choice_free);
  return self;
}

/**
 * sokaku_choices_ref:
 * @self: choices
 *
 * Returns: (transfer full): @self
 */
SokakuChoices *
sokaku_choices_ref (SokakuChoices *self)
{
  return g_rc_box_acquire (self);
}

/**
 * sokaku_choices_unref:
 * @self: (transfer full): choices
 */
void
sokaku_choices_unref (SokakuChoices *self)
{
  g_rc_box_release_full (self, clear);
}

/* Full-width digits and letters count as their ASCII forms, capitals as small letters. */
static char *
fold (const char *text)
{
  g_autofree char *nfkc = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (nfkc != NULL ? nfkc : text, -1);
}

/**
 * sokaku_choices_add:
 * @self: choices
 * @value: a value that is not among them yet
 * @keys: what is typed to choose it, several separated by blanks; "" where only the list
 *   of choices does
 * @text: what a cell shows, and what other programs see
 * @name: what the list of choices and speech say
 *
 * Adds a choice at the end.
 */
void
sokaku_choices_add (
    SokakuChoices *self, int value, const char *keys, const char *text, const char *name)
{
  SokakuChoice *choice = g_new0 (SokakuChoice, 1);
  g_autofree char *folded = fold (keys);

  choice->value = value;
  choice->keys = *folded != '\0' ? g_strsplit (folded, " ", -1) : g_new0 (char *, 1);
  choice->text = g_strdup (text);
  choice->name = g_strdup (name);
  g_ptr_array_add (self->choices, choice);
}

/**
 * sokaku_choices_add_scores:
 * @self: choices
 * @min: the least score
 * @max: the greatest
 *
 * Adds all whole numbers from @min to @max.
 */
void
sokaku_choices_add_scores (SokakuChoices *self, int min, int max)
{
  for (int score = min; score <= MIN (max, min + MAX_SCORES - 1); score++)
    {
      g_autofree char *text = g_strdup_printf ("%d", score);

      sokaku_choices_add (self, score, text, text, text);
    }
}

/**
 * sokaku_choices_get_length:
 * @self: choices
 *
 * Returns: how many there are
 */
guint
sokaku_choices_get_length (SokakuChoices *self)
{
  return self->choices->len;
}

/**
 * sokaku_choices_get:
 * @self: choices
 * @position: less than their number
 *
 * Returns: (transfer none): a choice
 */
const SokakuChoice *
sokaku_choices_get (SokakuChoices *self, guint position)
{
  return g_ptr_array_index (self->choices, position);
}

/**
 * sokaku_choices_find:
 * @self: choices
 * @value: a value
 *
 * Returns: (transfer none) (nullable): the choice of that value
 */
const SokakuChoice *
sokaku_choices_find (SokakuChoices *self, int value)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const SokakuChoice *choice = g_ptr_array_index (self->choices, i);

      if (choice->value == value)
        return choice;
    }
  return NULL;
}

/**
 * sokaku_choices_find_typed:
 * @self: choices
 * @typed: what was typed so far
 * @longer: (out): whether more may be typed that chooses another
 *
 * Returns: (transfer none) (nullable): the choice that has @typed for a key
 */
const SokakuChoice *
sokaku_choices_find_typed (SokakuChoices *self, const char *typed, gboolean *longer)
{
  g_autofree char *folded = fold (typed);
  const SokakuChoice *found = NULL;

  *longer = FALSE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const SokakuChoice *choice = g_ptr_array_index (self->choices, i);

      for (guint j = 0; choice->keys[j] != NULL; j++)
        if (strcmp (choice->keys[j], folded) == 0)
          found = choice;
        else if (g_str_has_prefix (choice->keys[j], folded))
          *longer = TRUE;
    }
  return found;
}

/**
 * sokaku_choices_find_text:
 * @self: choices
 * @text: a text, perhaps of another program; blanks around it do not count
 *
 * Returns: (transfer none) (nullable): the choice that is shown, named or typed so
 */
const SokakuChoice *
sokaku_choices_find_text (SokakuChoices *self, const char *text)
{
  g_autofree char *folded = fold (text);
  gboolean longer;

  g_strstrip (folded);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const SokakuChoice *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *shown = fold (choice->text);
      g_autofree char *name = fold (choice->name);

      if (strcmp (folded, shown) == 0 || strcmp (folded, name) == 0)
        return choice;
    }
  return *folded != '\0' ? sokaku_choices_find_typed (self, folded, &longer) : NULL;
}
