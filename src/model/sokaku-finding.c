/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A problem that the checks found in a plan. */
#include "sokaku-finding.h"

#include <string.h>

struct _SokakuFinding
{
  GObject parent_instance;

  SokakuSeverity severity;
  const char *rule;
  SokakuNode *subject;
  SokakuNode *node;
  const char *property;
  char *file;
  char *place;
  char *detail;
  char *message;
};

G_DEFINE_FINAL_TYPE (SokakuFinding, sokaku_finding, G_TYPE_OBJECT)

static void
sokaku_finding_finalize (GObject *object)
{
  SokakuFinding *self = SOKAKU_FINDING (object);

  g_clear_object (&self->subject);
  g_clear_object (&self->node);
  g_free (self->file);
  g_free (self->place);
  g_free (self->detail);
  g_free (self->message);

  G_OBJECT_CLASS (sokaku_finding_parent_class)->finalize (object);
}

static void
sokaku_finding_class_init (SokakuFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_finding_finalize;
}

static void
sokaku_finding_init (SokakuFinding *self)
{
}

/**
 * sokaku_severity_to_string:
 * @severity: a severity
 *
 * Returns: (transfer none): its name in the output of programs, never translated
 */
const char *
sokaku_severity_to_string (SokakuSeverity severity)
{
  switch (severity)
    {
    case SOKAKU_SEVERITY_ERROR:
      return "error";
    case SOKAKU_SEVERITY_WARNING:
      return "warning";
    case SOKAKU_SEVERITY_NOTE:
    default:
      return "note";
    }
}

/**
 * sokaku_finding_new:
 * @severity: how bad it is
 * @rule: (transfer none): static name of the rule, e.g. "grade-differs"
 * @subject: (nullable): the item or initiative that it is about; %NULL for the plan
 * @node: the node to go to
 * @property: (transfer none): static name of the property or list of @node to go to
 * @file: the file of the plan that holds it, e.g. "sheets/2.xml"
 * @place: where it is, for people, e.g. "2 R3 進捗度"
 * @detail: where within @subject, e.g. "R3 進捗度", or ""
 * @message: what is wrong and what to do, one translated sentence
 *
 * Returns: (transfer full): a finding
 */
SokakuFinding *
sokaku_finding_new (SokakuSeverity severity,
                    const char *rule,
                    SokakuNode *subject,
                    SokakuNode *node,
                    const char *property,
                    const char *file,
                    const char *place,
                    const char *detail,
                    const char *message)
{
  SokakuFinding *self = g_object_new (SOKAKU_TYPE_FINDING, NULL);

  self->severity = severity;
  self->rule = rule;
  g_set_object (&self->subject, subject);
  self->node = g_object_ref (node);
  self->property = property;
  self->file = g_strdup (file);
  self->place = g_strdup (place);
  self->detail = g_strdup (detail);
  self->message = g_strdup (message);
  return self;
}

/**
 * sokaku_finding_get_severity:
 * @self: a finding
 *
 * Returns: how bad it is
 */
SokakuSeverity
sokaku_finding_get_severity (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), SOKAKU_SEVERITY_NOTE);
  return self->severity;
}

/**
 * sokaku_finding_get_rule:
 * @self: a finding
 *
 * Returns: (transfer none): stable name of the rule, never translated
 */
const char *
sokaku_finding_get_rule (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), "");
  return self->rule;
}

/**
 * sokaku_finding_get_subject:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the item or initiative that it is about; %NULL
 *   where it is about the plan or its report
 */
gpointer
sokaku_finding_get_subject (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), NULL);
  return self->subject;
}

/**
 * sokaku_finding_get_node:
 * @self: a finding
 *
 * Returns: (transfer none): the node to go to
 */
SokakuNode *
sokaku_finding_get_node (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), NULL);
  return self->node;
}

/**
 * sokaku_finding_get_property:
 * @self: a finding
 *
 * Returns: (transfer none): the property or list of the node where it is put right
 */
const char *
sokaku_finding_get_property (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), "");
  return self->property;
}

/**
 * sokaku_finding_get_file:
 * @self: a finding
 *
 * Returns: (transfer none): the file, relative to the plan's folder, with "/"
 */
const char *
sokaku_finding_get_file (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), "");
  return self->file;
}

/**
 * sokaku_finding_get_place:
 * @self: a finding
 *
 * Returns: (transfer none): where it is, for people, e.g. "2 R3 進捗度"
 */
const char *
sokaku_finding_get_place (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), "");
  return self->place;
}

/**
 * sokaku_finding_get_detail:
 * @self: a finding
 *
 * Returns: (transfer none): where within the subject, for people, e.g. "R3 進捗度"; ""
 *   where it is about the subject as a whole
 */
const char *
sokaku_finding_get_detail (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), "");
  return self->detail;
}

/**
 * sokaku_finding_get_message:
 * @self: a finding
 *
 * Returns: (transfer none): what is wrong and what to do, one translated sentence
 */
const char *
sokaku_finding_get_message (SokakuFinding *self)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self), "");
  return self->message;
}

/**
 * sokaku_finding_equal:
 * @self: a finding
 * @other: another
 *
 * Returns: whether both say the same of the same place
 */
gboolean
sokaku_finding_equal (SokakuFinding *self, SokakuFinding *other)
{
  g_return_val_if_fail (SOKAKU_IS_FINDING (self) && SOKAKU_IS_FINDING (other), FALSE);

  return self->rule == other->rule && self->severity == other->severity
         && self->subject == other->subject && self->node == other->node
         && strcmp (self->property, other->property) == 0 && strcmp (self->file, other->file) == 0
         && strcmp (self->place, other->place) == 0 && strcmp (self->detail, other->detail) == 0
         && strcmp (self->message, other->message) == 0;
}
