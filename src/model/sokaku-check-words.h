/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules of the checks are called and mean, for people. */
#pragma once

#include "sokaku-finding.h"

G_BEGIN_DECLS

const char *sokaku_check_get_title (const char *rule);
const char *sokaku_check_get_explanation (const char *rule);
const char *sokaku_severity_get_label (SokakuSeverity severity);

G_END_DECLS
