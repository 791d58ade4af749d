// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/plot_frame.h"

#include <cmath>

namespace recency::ui {
namespace {

/// 0 at the axis's lower end, 1 at its upper one.
double share_of(const FigureAxis& axis, double value) {
    if (axis.spacing == Spacing::ratio) {
        return std::log(value / axis.range.minimum) /
               std::log(axis.range.maximum / axis.range.minimum);
    }
    return (value - axis.range.minimum) / (axis.range.maximum - axis.range.minimum);
}

}  // namespace

double PlotFrame::x(double value) const {
    return plot_.left() + share_of(panel_.x, value) * plot_.width();
}

double PlotFrame::y(double value) const {
    return plot_.bottom() - share_of(panel_.y, value) * plot_.height();
}

std::vector<QPolygonF> stretches(const PlotFrame& frame, const std::vector<double>& x,
                                 const std::vector<double>& y) {
    std::vector<QPolygonF> parts;
    bool gap = true;
    for (std::size_t index = 0; index < y.size(); ++index) {
        const QPointF point = frame.at(x[index], y[index]);
        if (!std::isfinite(point.x()) || !std::isfinite(point.y())) {
            gap = true;
            continue;
        }
        if (gap) {
            parts.emplace_back();
        }
        parts.back() << point;
        gap = false;
    }
    return parts;
}

}  // namespace recency::ui
