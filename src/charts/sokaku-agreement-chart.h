/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One dot for each member's rating, and the mean: where members agree and where not. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_AGREEMENT_CHART (sokaku_agreement_chart_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuAgreementChart, sokaku_agreement_chart, SOKAKU, AGREEMENT_CHART, SokakuChart)

G_END_DECLS
