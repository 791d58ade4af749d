// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/plot_frame.h"

#include "ui/export/layout/axis_labels.h"

#include <cmath>

namespace recency::ui {

double PlotFrame::x(double value) const {
    return plot_.left() + share_along(panel_.x, value) * plot_.width();
}

double PlotFrame::y(double value) const {
    return plot_.bottom() - share_along(panel_.y, value) * plot_.height();
}

bool PlotFrame::contains(const QPointF& point) const {
    return std::isfinite(point.x()) && std::isfinite(point.y()) && plot_.contains(point);
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
