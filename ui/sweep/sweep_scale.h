// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/plots/curve_axis.h"
#include "ui/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace recency::ui {

/// The horizontal axis of a sweep: values stand where they stand on the ladder of their parameter,
/// so that equal factors are equally far apart where the ladder is logarithmic. The zero of such a
/// ladder stands left of a break.
class SweepScale {
public:
    SweepScale() = default;
    /// At least one value, in ascending order.
    SweepScale(const ParameterInfo& info, const std::vector<double>& values);

    /// Of the values, in their order.
    const std::vector<double>& positions() const { return positions_; }
    /// Where another value stands; empty if it lies outside.
    std::optional<double> position_of(double value) const;
    /// The middle of the break between the first value and the second, where there is one.
    std::optional<double> axis_break() const;
    /// The index of the value that stands nearest to a position.
    std::size_t nearest(double position) const;
    /// What is written under the values that have room, `pixels` from the first to the last.
    std::vector<Tick> ticks(double pixels, const Theme& theme) const;

private:
    const ParameterInfo* info_ = nullptr;
    std::vector<double> values_;
    std::vector<double> positions_;
    bool broken_ = false;
};

/// "0.25", "LayerNorm": a value of a parameter as it is written under an axis.
QString tick_text(const ParameterInfo& info, double value);

/// "Dimension 𝑑": label and symbol of a parameter, the symbol as the letter that is italic in any
/// font.
QString axis_text(const ParameterInfo& info);

/// "d = 64", "Topic length 5", "LayerNorm": a parameter with a value of it.
QString setting_text(const ParameterInfo& info, double value);

}  // namespace recency::ui
