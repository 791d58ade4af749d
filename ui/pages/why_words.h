// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/why_run.h"

#include <QString>

namespace recency::ui {

// What the Why view says of both runs together. Steps count from 0: average, length, cosine,
// score. Layers, queries and keys count from 1 in texts.

/// "Why layer 2 prefers recent keys", as the live run has it.
QString why_title(const Scene& live);

/// One sentence for a step, with the numbers of both runs: without a norm, and with one. The
/// estimate of a run may be null.
QString step_sentence(int step, const WhyRun& without, const WhyRun& with);

/// "1 Average".
QString step_name(int step);
/// What the column of a step shows.
QString step_text(int step, const WhyRun& live);

/// Between the column of the step and the one before it, in one run: "→", "×", "=" or "≈".
QString step_sign(int step, const WhyRun& run);

}  // namespace recency::ui
