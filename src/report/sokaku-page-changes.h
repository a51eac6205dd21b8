/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pages of a book another state of it replaces. */
#pragma once

#include "sokaku-pages.h"

G_BEGIN_DECLS

/**
 * SokakuPageChangeKind:
 * @SOKAKU_PAGE_CHANGE_REPLACE: a page of the old book is replaced by one of the new
 * @SOKAKU_PAGE_CHANGE_INSERT: a page of the new book is added after one of the old
 * @SOKAKU_PAGE_CHANGE_REMOVE: a page of the old book is taken out
 */
typedef enum
{
  SOKAKU_PAGE_CHANGE_REPLACE,
  SOKAKU_PAGE_CHANGE_INSERT,
  SOKAKU_PAGE_CHANGE_REMOVE,
} SokakuPageChangeKind;

/**
 * SokakuPageChange:
 * @kind: what is to be done
 * @old_page: the page of the old book, from 0; of an insertion, the page after which it goes, or
 *   -1 for before all
 * @new_page: the page of the new book, from 0; of a removal -1
 *
 * One sheet of paper to be exchanged.
 */
typedef struct
{
  SokakuPageChangeKind kind;
  int old_page;
  int new_page;
} SokakuPageChange;

GArray *sokaku_page_changes_list (SokakuPages *old_pages, SokakuPages *new_pages, double margin);

G_END_DECLS
