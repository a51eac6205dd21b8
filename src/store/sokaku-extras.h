/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a later version of the format wrote and this one does not know, kept with its node. */
#pragma once

#include "sokaku-format.h"

G_BEGIN_DECLS

/**
 * SokakuExtraKind:
 * @SOKAKU_EXTRA_ELEMENT: an element
 * @SOKAKU_EXTRA_ATTRIBUTE: an attribute
 * @SOKAKU_EXTRA_CONTENT: a text with unknown elements inside
 */
typedef enum
{
  SOKAKU_EXTRA_ELEMENT,
  SOKAKU_EXTRA_ATTRIBUTE,
  SOKAKU_EXTRA_CONTENT,
} SokakuExtraKind;

/* Places other than child number 0, 1, …: fields first, then lists. */
#define SOKAKU_EXTRA_START (-1) /* of an element: before every child */
#define SOKAKU_EXTRA_SELF (-1)  /* of an attribute or content: the node's own element */

/**
 * SokakuExtra:
 * @kind: what it is
 * @place: number of the child that it follows or belongs to
 * @after: (nullable): of an element that follows a list: the node it follows, to
 *   compare only; of an attribute: which element of a list of strings has it
 * @name: (nullable): name of an attribute
 * @raw: an element or content as it stood in the file; the value of an attribute
 * @text: (nullable): what the model holds of a content
 */
typedef struct
{
  SokakuExtraKind kind;
  int place;
  gpointer after;
  char *name;
  char *raw;
  char *text;
} SokakuExtra;

void sokaku_extras_add (const SokakuFormatElement *element,
                        gpointer node,
                        SokakuExtraKind kind,
                        int place,
                        gpointer after,
                        const char *name,
                        const char *raw,
                        gssize raw_length,
                        const char *text);
const SokakuExtra *
sokaku_extras_get (const SokakuFormatElement *element, gpointer node, guint *n_extras);
void sokaku_extras_clear (const SokakuFormatElement *element, gpointer node);

G_END_DECLS
