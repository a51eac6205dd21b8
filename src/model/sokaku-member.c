/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A member of the council (委員). */
#include "sokaku-member.h"

#include "sokaku-date.h"

struct _SokakuMember
{
  SokakuNode parent_instance;

  char *id;
  char *name;
  char *affiliation;
  char *role;
  int term_from;
  int term_until;
};

G_DEFINE_FINAL_TYPE (SokakuMember, sokaku_member, SOKAKU_TYPE_NODE)

enum
{
  FIELD_ID,
  FIELD_NAME,
  FIELD_AFFILIATION,
  FIELD_ROLE,
  FIELD_TERM_FROM,
  FIELD_TERM_UNTIL,
};

static const SokakuField fields[] = {
  { "id", SOKAKU_FIELD_STRING, offsetof (SokakuMember, id) },
  { "name", SOKAKU_FIELD_STRING, offsetof (SokakuMember, name) },
  { "affiliation", SOKAKU_FIELD_STRING, offsetof (SokakuMember, affiliation) },
  { "role", SOKAKU_FIELD_STRING, offsetof (SokakuMember, role) },
  { "term-from", SOKAKU_FIELD_INT, offsetof (SokakuMember, term_from) },
  { "term-until", SOKAKU_FIELD_INT, offsetof (SokakuMember, term_until) },
};

static void
sokaku_member_class_init (SokakuMemberClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_member_init (SokakuMember *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_member_new:
 *
 * Returns: (transfer full): a member with empty fields
 */
SokakuMember *
sokaku_member_new (void)
{
  return g_object_new (SOKAKU_TYPE_MEMBER, NULL);
}

/**
 * sokaku_member_get_id:
 * @self: a member
 *
 * Returns: (transfer none): identifier within the plan
 */
const char *
sokaku_member_get_id (SokakuMember *self)
{
  g_return_val_if_fail (SOKAKU_IS_MEMBER (self), "");

  return self->id;
}

/**
 * sokaku_member_set_id:
 * @self: a member
 * @id: identifier within the plan
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_member_set_id (SokakuMember *self, const char *id)
{
  sokaku_node_set_string (self, FIELD_ID, id);
}

/**
 * sokaku_member_get_name:
 * @self: a member
 *
 * Returns: (transfer none): name
 */
const char *
sokaku_member_get_name (SokakuMember *self)
{
  g_return_val_if_fail (SOKAKU_IS_MEMBER (self), "");

  return self->name;
}

/**
 * sokaku_member_set_name:
 * @self: a member
 * @name: name
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_member_set_name (SokakuMember *self, const char *name)
{
  sokaku_node_set_string (self, FIELD_NAME, name);
}

/**
 * sokaku_member_get_affiliation:
 * @self: a member
 *
 * Returns: (transfer none): affiliation
 */
const char *
sokaku_member_get_affiliation (SokakuMember *self)
{
  g_return_val_if_fail (SOKAKU_IS_MEMBER (self), "");

  return self->affiliation;
}

/**
 * sokaku_member_set_affiliation:
 * @self: a member
 * @affiliation: affiliation
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_member_set_affiliation (SokakuMember *self, const char *affiliation)
{
  sokaku_node_set_string (self, FIELD_AFFILIATION, affiliation);
}

/**
 * sokaku_member_get_role:
 * @self: a member
 *
 * Returns: (transfer none): role, e.g. 会長; often ""
 */
const char *
sokaku_member_get_role (SokakuMember *self)
{
  g_return_val_if_fail (SOKAKU_IS_MEMBER (self), "");

  return self->role;
}

/**
 * sokaku_member_set_role:
 * @self: a member
 * @role: role, e.g. 会長; often ""
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_member_set_role (SokakuMember *self, const char *role)
{
  sokaku_node_set_string (self, FIELD_ROLE, role);
}

/**
 * sokaku_member_get_term_from:
 * @self: a member
 *
 * Returns: first day or month of the term (任期), a #SokakuDate; 0 where it is not known
 */
int
sokaku_member_get_term_from (SokakuMember *self)
{
  g_return_val_if_fail (SOKAKU_IS_MEMBER (self), 0);

  return self->term_from;
}

/**
 * sokaku_member_set_term_from:
 * @self: a member
 * @term_from: first day or month of the term (任期), a #SokakuDate; 0 where it is not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_member_set_term_from (SokakuMember *self, int term_from)
{
  sokaku_node_set_int (self, FIELD_TERM_FROM, term_from);
}

/**
 * sokaku_member_get_term_until:
 * @self: a member
 *
 * Returns: last day or month of the term, a #SokakuDate; 0 where it is not known
 */
int
sokaku_member_get_term_until (SokakuMember *self)
{
  g_return_val_if_fail (SOKAKU_IS_MEMBER (self), 0);

  return self->term_until;
}

/**
 * sokaku_member_set_term_until:
 * @self: a member
 * @term_until: last day or month of the term, a #SokakuDate; 0 where it is not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_member_set_term_until (SokakuMember *self, int term_until)
{
  sokaku_node_set_int (self, FIELD_TERM_UNTIL, term_until);
}

/**
 * sokaku_member_is_term_in_order:
 * @from: a #SokakuDate, or 0
 * @until: a #SokakuDate, or 0
 *
 * Returns: whether a term can begin at @from and end at @until; a month is all of it
 */
gboolean
sokaku_member_is_term_in_order (int from, int until)
{
  if (from == 0 || until == 0)
    return TRUE;
  return from <= (SOKAKU_DATE_DAY (until) != 0 ? until : until + 31);
}
