/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cross-cutting aim (テーマ). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_THEME (sokaku_theme_get_type ())
G_DECLARE_FINAL_TYPE (SokakuTheme, sokaku_theme, SOKAKU, THEME, SokakuNode)

SokakuTheme *sokaku_theme_new (void);

const char *sokaku_theme_get_id (SokakuTheme *self);
void sokaku_theme_set_id (SokakuTheme *self, const char *id);

const char *sokaku_theme_get_number (SokakuTheme *self);
void sokaku_theme_set_number (SokakuTheme *self, const char *number);

const char *sokaku_theme_get_name (SokakuTheme *self);
void sokaku_theme_set_name (SokakuTheme *self, const char *name);

const char *sokaku_theme_get_short_in_lists (SokakuTheme *self);
void sokaku_theme_set_short_in_lists (SokakuTheme *self, const char *short_in_lists);

const char *sokaku_theme_get_short_in_sheets (SokakuTheme *self);
void sokaku_theme_set_short_in_sheets (SokakuTheme *self, const char *short_in_sheets);

G_END_DECLS
