// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/export/figure_content.h"

#include <vector>

namespace recency::ui {

/// The horizontal axis of a sweep in a figure. Values are their own places, on a linear or a
/// logarithmic axis as the parameter's ladder has it; only the zero of a logarithmic ladder, which
/// stands left of a break, is put where SweepScale has it.
class SweepAxisOfFigure {
public:
    /// At least one value, in ascending order.
    SweepAxisOfFigure(const ParameterInfo& info, const std::vector<double>& values);

    const FigureAxis& axis() const { return axis_; }
    /// Of the values, in their order.
    const std::vector<double>& places() const { return places_; }

private:
    void place_on_ladder(const ParameterInfo& info, const std::vector<double>& values);

    std::vector<double> places_;
    FigureAxis axis_;
};

}  // namespace recency::ui
