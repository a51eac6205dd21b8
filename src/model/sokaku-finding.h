/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A problem that the checks found in a plan. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

/**
 * SokakuSeverity:
 * @SOKAKU_SEVERITY_NOTE: worth knowing; may well be as it should
 * @SOKAKU_SEVERITY_WARNING: something is missing or doubtful
 * @SOKAKU_SEVERITY_ERROR: two facts contradict each other
 */
typedef enum
{
  SOKAKU_SEVERITY_NOTE,
  SOKAKU_SEVERITY_WARNING,
  SOKAKU_SEVERITY_ERROR,
} SokakuSeverity;

const char *sokaku_severity_to_string (SokakuSeverity severity);

#define SOKAKU_TYPE_FINDING (sokaku_finding_get_type ())
G_DECLARE_FINAL_TYPE (SokakuFinding, sokaku_finding, SOKAKU, FINDING, GObject)

SokakuFinding *sokaku_finding_new (SokakuSeverity severity,
                                   const char *rule,
                                   SokakuNode *subject,
                                   SokakuNode *node,
                                   const char *property,
                                   const char *file,
                                   const char *place,
                                   const char *detail,
                                   const char *message);

SokakuSeverity sokaku_finding_get_severity (SokakuFinding *self);
const char *sokaku_finding_get_rule (SokakuFinding *self);
gpointer sokaku_finding_get_subject (SokakuFinding *self);
SokakuNode *sokaku_finding_get_node (SokakuFinding *self);
const char *sokaku_finding_get_property (SokakuFinding *self);
const char *sokaku_finding_get_file (SokakuFinding *self);
const char *sokaku_finding_get_place (SokakuFinding *self);
const char *sokaku_finding_get_detail (SokakuFinding *self);
const char *sokaku_finding_get_message (SokakuFinding *self);

gboolean sokaku_finding_equal (SokakuFinding *self, SokakuFinding *other);

G_END_DECLS
