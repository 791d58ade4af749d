// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/value_texts.h"

#include "ui/export/drawing/clipping.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/export/figure_font.h"
#include "ui/plots/curve_placement.h"

#include <QTransform>

namespace recency::ui {
namespace {

constexpr double placement_font =
    12.0;                            // the size that distances of curve_placement.h are made for
constexpr double cap_height = 0.73;  // of the font's size

struct Points {
    std::vector<QPointF> places;       // of those that are drawn
    std::vector<std::size_t> indices;  // into the curve
};

Points points_of(const Curve& curve, const PlotFrame& frame, double scale) {
    Points points;
    for (std::size_t index = 0; index < curve.y.size(); ++index) {
        const QPointF place = frame.at(curve.x[index], curve.y[index]);
        if (frame.contains(place)) {
            points.places.push_back(place * scale);
            points.indices.push_back(index);
        }
    }
    return points;
}

/// The last point's, then the first one's, then the others'.
std::vector<PointText> wanted_texts(const Curve& curve, const Points& points, double font) {
    const double scale = placement_font / font;
    std::vector<PointText> texts;
    const auto add = [&](std::size_t point) {
        const QString& text = curve.values[points.indices[point]];
        if (!text.isEmpty()) {
            texts.push_back({point, {text_width(text, font) * scale + 2, placement_font}, false});
        }
    };
    const std::size_t count = points.places.size();
    for (std::size_t step = 0; step < count; ++step) {
        add(step == 0 ? count - 1 : step - 1);
    }
    return texts;
}

/// Boxes round all lines and markers that are seen.
std::vector<QRectF> covered_by(const CurvePanel& panel, const PlotFrame& frame, double scale,
                               double radius) {
    std::vector<QRectF> boxes;
    const QTransform scaled = QTransform::fromScale(scale, scale);
    for (const Curve& curve : panel.curves) {
        for (const QPolygonF& stretch : stretches(frame, curve.x, curve.y)) {
            for (const QPolygonF& part : clipped_curve(stretch, frame.plot())) {
                const QPolygonF line = scaled.map(part);
                const std::vector<QRectF> along = boxes_along({line.begin(), line.end()}, radius);
                boxes.insert(boxes.end(), along.begin(), along.end());
            }
        }
    }
    return boxes;
}

}  // namespace

void add_value_texts(const CurvePanel& panel, const PlotFrame& frame, const FigureLayout& layout,
                     std::vector<Shape2D>& shapes) {
    const double scale = placement_font / layout.font;
    const QRectF bounds(frame.plot().topLeft() * scale, frame.plot().size() * scale);
    const double radius = layout.disc * scale / 2;
    std::vector<QRectF> taken = covered_by(panel, frame, scale, radius);
    for (const Curve& curve : panel.curves) {
        if (curve.values.empty()) {
            continue;
        }
        const Points points = points_of(curve, frame, scale);
        const std::vector<PointText> texts = wanted_texts(curve, points, layout.font);
        const auto places = place_texts(points.places, texts, {radius, taken, bounds});
        for (std::size_t index = 0; index < texts.size(); ++index) {
            if (!places[index]) {
                continue;
            }
            const QSizeF size = texts[index].size;
            taken.emplace_back(*places[index] - QPointF(size.width() / 2, size.height() / 2), size);
            const QPointF baseline(0.0, cap_height * layout.font / 2);
            shapes.emplace_back(TextShape{{.text = curve.values[points.indices[texts[index].point]],
                                           .place = *places[index] / scale + baseline,
                                           .align = Qt::AlignHCenter,
                                           .colour = text_colour(curve.style.colour, layout.ink)},
                                          layout.font});
        }
    }
}

}  // namespace recency::ui
