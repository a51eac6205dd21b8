/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values that cells of one kind can hold, and how each is typed, shown and spoken. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SokakuChoice:
 * @value: the value
 * @keys: (array zero-terminated=1): what is typed to choose it, folded; empty where only
 *   the list does
 * @text: what a cell shows
 * @name: what the list of choices and speech say
 */
typedef struct
{
  int value;
  char **keys;
  char *text;
  char *name;
} SokakuChoice;

#define SOKAKU_TYPE_CHOICES (sokaku_choices_get_type ())
typedef struct _SokakuChoices SokakuChoices;
GType sokaku_choices_get_type (void);

SokakuChoices *sokaku_choices_new (void);
SokakuChoices *sokaku_choices_ref (SokakuChoices *self);
void sokaku_choices_unref (SokakuChoices *self);
void sokaku_choices_add (
    SokakuChoices *self, int value, const char *keys, const char *text, const char *name);
void sokaku_choices_add_scores (SokakuChoices *self, int min, int max);

guint sokaku_choices_get_length (SokakuChoices *self);
const SokakuChoice *sokaku_choices_get (SokakuChoices *self, guint position);
const SokakuChoice *sokaku_choices_find (SokakuChoices *self, int value);
const SokakuChoice *
sokaku_choices_find_typed (SokakuChoices *self, const char *typed, gboolean *longer);
const SokakuChoice *sokaku_choices_find_text (SokakuChoices *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuChoices, sokaku_choices_unref)

G_END_DECLS
