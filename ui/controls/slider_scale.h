// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <QString>

namespace recency::ui {

// Between the values of a parameter and the ticks of its slider, by way of rungs: one rung is what
// an arrow key goes, `step` on a linear way, a twentieth of a decade on a logarithmic one, a factor
// of two, or one of 1, 3, 10, 30 ... A slider has several ticks to a rung where finer values exist
// (or may be typed), and the pointer snaps to rungs unless Shift is held.

enum class StepSize { fine, arrow, page };

/// Does the row have a slider? (a seed has none)
bool has_slider(const ParameterInfo& info);

/// Ticks are 0 ... last_tick.
int last_tick(const ParameterInfo& info);

/// The nearest tick; values beyond the slider's range are at its ends.
int tick_of(const ParameterInfo& info, double value);

/// The value at a tick, which may lie outside 0 ... last_tick and is clipped: the exact ends of the
/// slider's range there, else a round number on a rung, or between rungs if `fine`.
double value_at_tick(const ParameterInfo& info, int tick, bool fine);

/// The value one step up (direction 1) or down (-1), not beyond low ... high. A value between the
/// rungs of a ladder goes to the next rung; one that is already beyond stays.
double stepped(const ParameterInfo& info, double value, StepSize size, int direction, double low,
               double high);

/// What a field shows: "4", "0.50", "1.26", "10 M". parse_value reads it back as the same value.
QString value_text(const ParameterInfo& info, double value);

}  // namespace recency::ui
