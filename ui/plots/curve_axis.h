// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QString>

#include <optional>
#include <vector>

namespace recency::ui {

// Ranges and ticks of the curve plots: plain arithmetic, no drawing. Pixels are those of labels at
// normal scale: who draws larger ones divides by Theme::scale().

/// A place on an axis and what stands beside it.
struct Tick {
    double position = 0.0;
    QString label;

    bool operator==(const Tick&) const = default;
};

/// Ticks of an axis whose labels may be scaled: unit is "×10⁻³" then, and empty otherwise.
struct AxisTicks {
    std::vector<Tick> ticks;
    QString unit;
};

/// The smallest of 1, 2, 5 times a power of ten that is not below `at_least` (> 0, finite).
double nice_step(double at_least);

/// A round range with a little room round [lowest, highest]; at least `least_span` wide.
/// Numbers that are not finite give [0, 1].
ValueRange round_range(double lowest, double highest, double least_span);

/// A range that stays as it is while the data still fit into it and fill it well, so that an axis
/// does not tremble while an estimate is refined.
class SteadyRange {
public:
    ValueRange fit(double lowest, double highest, double least_span);
    void forget() { range_.reset(); }

private:
    std::optional<ValueRange> range_;
};

/// Ticks of the positions 1 ... count, `spacing` pixels apart: all, every second, or 1 and the
/// multiples of 5, 10, 20, 50 ..., so that labels never touch.
std::vector<Tick> position_ticks(int count, double spacing);

/// Round ticks of a range that is `pixels` high. Very small and very large numbers are scaled.
AxisTicks linear_ticks(const ValueRange& range, double pixels);

/// Ticks of ratios on a logarithmic axis (range > 0): "×1" first, then what is round and has room.
AxisTicks ratio_ticks(const ValueRange& range, double pixels);

/// format_fixed(), but a value below half of the last digit is 0 and not in scientific form: on an
/// axis it is 0.
QString format_rounded(double value, int decimals);

/// "×1.27", "×0.94", "×12", "×0.0031": a ratio with as many digits as it needs.
QString format_ratio(double ratio);

}  // namespace recency::ui
