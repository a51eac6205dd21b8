/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frozen edition of a plan: its files as they were handed to a meeting. */
#pragma once

#include <gio/gio.h>

#include "sokaku-store-error.h"

G_BEGIN_DECLS

/**
 * SokakuEdition:
 * @name: of its folder, by the rule of identifiers
 * @title: what it was made for; may be ""
 * @date: a #SokakuDate, or 0
 * @remark: may be ""
 * @folder: a plan's folder, to be read like any other and never to be written
 *
 * A copy of all files of a plan, in the folder "editions" of the plan's own.
 */
typedef struct
{
  char *name;
  char *title;
  int date;
  char *remark;
  GFile *folder;
} SokakuEdition;

void sokaku_edition_free (SokakuEdition *self);

SokakuEdition *sokaku_edition_freeze (GFile *plan,
                                      const char *name,
                                      const char *title,
                                      int date,
                                      const char *remark,
                                      GCancellable *cancellable,
                                      GError **error);
GPtrArray *sokaku_edition_list (GFile *plan, GCancellable *cancellable, GError **error);
SokakuEdition *
sokaku_edition_find (GFile *plan, const char *name, GCancellable *cancellable, GError **error);
gboolean sokaku_edition_contains (GFile *folder);
gboolean sokaku_edition_verify (SokakuEdition *self, GCancellable *cancellable, GError **error);
gboolean sokaku_edition_delete (SokakuEdition *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuEdition, sokaku_edition_free)

G_END_DECLS
