/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A member of the council (委員). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_MEMBER (sokaku_member_get_type ())
G_DECLARE_FINAL_TYPE (SokakuMember, sokaku_member, SOKAKU, MEMBER, SokakuNode)

SokakuMember *sokaku_member_new (void);

const char *sokaku_member_get_id (SokakuMember *self);
void sokaku_member_set_id (SokakuMember *self, const char *id);

const char *sokaku_member_get_name (SokakuMember *self);
void sokaku_member_set_name (SokakuMember *self, const char *name);

const char *sokaku_member_get_affiliation (SokakuMember *self);
void sokaku_member_set_affiliation (SokakuMember *self, const char *affiliation);

const char *sokaku_member_get_role (SokakuMember *self);
void sokaku_member_set_role (SokakuMember *self, const char *role);

int sokaku_member_get_term_from (SokakuMember *self);
void sokaku_member_set_term_from (SokakuMember *self, int term_from);

int sokaku_member_get_term_until (SokakuMember *self);
void sokaku_member_set_term_until (SokakuMember *self, int term_until);

gboolean sokaku_member_is_term_in_order (int from, int until);

G_END_DECLS
