// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/hatch.h"

#include <algorithm>

namespace recency::ui {
namespace {

/// The part of x + y = sum that lies in the area.
QLineF stroke(const QRectF& area, double sum) {
    const double left = std::max(area.left(), sum - area.bottom());
    const double right = std::min(area.right(), sum - area.top());
    return QLineF(left, sum - left, right, sum - right);
}

int mix(int ground, int stroke) {
    return (66 * ground + 34 * stroke + 50) / 100;
}

}  // namespace

void draw_hatch(QPainter& painter, const QRect& area, const QPoint& origin, int spacing,
                const Theme& theme) {
    const int step = theme.length(spacing);
    painter.save();
    painter.fillRect(area, theme.hatch_ground);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.hatch_stroke, 0.9 * theme.scale(), Qt::SolidLine, Qt::FlatCap));
    const QRectF bounds(area);
    const int start = origin.x() + origin.y();
    const int first = (area.left() + area.top() - start) / step;
    for (double sum = start + (first + 0.5) * step; sum < bounds.right() + bounds.bottom();
         sum += step) {
        if (sum > bounds.left() + bounds.top()) {
            painter.drawLine(stroke(bounds, sum));
        }
    }
    painter.restore();
}

QColor hatch_colour(const Theme& theme) {
    const QColor& ground = theme.hatch_ground;
    const QColor& line = theme.hatch_stroke;
    return QColor(mix(ground.red(), line.red()), mix(ground.green(), line.green()),
                  mix(ground.blue(), line.blue()));
}

}  // namespace recency::ui
