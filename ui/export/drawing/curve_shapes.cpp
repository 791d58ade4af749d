// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/curve_shapes.h"

#include "ui/export/drawing/clipping.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/export/drawing/marker_shapes.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr double least_distance = 1.5;     // between markers, in diameters
constexpr double crowded_distance = 4.0;   // between those that are left then
constexpr double crowded_diameter = 0.55;  // of markers with colours of their own then

std::vector<double> dash_of(Dash dash) {
    switch (dash) {
    case Dash::solid:
        return {};
    case Dash::dashed:
        return {5.0, 3.0};
    case Dash::dotted:
        return {1.0, 2.0};
    case Dash::dash_dotted:
        return {5.0, 2.0, 1.0, 2.0};
    }
    return {};
}

/// Band of `widths` times `factor` to both sides of a curve, a polygon for each stretch.
void add_band(const Curve& curve, const std::vector<double>& widths, double factor, float alpha,
              const PlotFrame& frame, std::vector<Shape2D>& shapes) {
    std::vector<double> low;
    std::vector<double> high;
    for (std::size_t index = 0; index < widths.size(); ++index) {
        low.push_back(curve.y[index] - factor * widths[index]);
        high.push_back(curve.y[index] + factor * widths[index]);
    }
    QColor fill = curve.style.colour;
    fill.setAlphaF(alpha);
    const std::vector<QPolygonF> upper = stretches(frame, curve.x, high);
    const std::vector<QPolygonF> lower = stretches(frame, curve.x, low);
    if (upper.size() != lower.size()) {
        return;  // on an axis of ratios: a lower edge that is not positive has no place
    }
    for (std::size_t part = 0; part < upper.size(); ++part) {
        QPolygonF area = upper[part];
        std::copy(lower[part].rbegin(), lower[part].rend(), std::back_inserter(area));
        const QPolygonF clipped = clipped_area(area, frame.plot());
        if (!clipped.isEmpty()) {
            shapes.emplace_back(AreaShape{clipped, fill, {}});
        }
    }
}

void add_bands(const Curve& curve, const PlotFrame& frame, FigureInk ink,
               std::vector<Shape2D>& shapes) {
    const BandAlphas alpha = band_alphas(ink);
    add_band(curve, curve.spread, 1.0, alpha.spread, frame, shapes);
    if (!curve.error_bars) {
        add_band(curve, curve.error, 2.0, alpha.error, frame, shapes);
    }
}

void add_line(const Curve& curve, const PlotFrame& frame, double width,
              std::vector<Shape2D>& shapes) {
    if (curve.style.width <= 0.0) {
        return;
    }
    for (const QPolygonF& stretch : stretches(frame, curve.x, curve.y)) {
        for (const QPolygonF& part : clipped_curve(stretch, frame.plot())) {
            shapes.emplace_back(CurveShape{part, stroke_of(curve.style, width)});
        }
    }
}

void add_error_bars(const Curve& curve, const PlotFrame& frame, double width,
                    std::vector<Shape2D>& shapes) {
    LineShape bars{{}, {curve.style.colour, width, {}, false}};
    for (std::size_t index = 0; curve.error_bars && index < curve.error.size(); ++index) {
        const QLineF bar(frame.at(curve.x[index], curve.y[index] - curve.error[index]),
                         frame.at(curve.x[index], curve.y[index] + curve.error[index]));
        const bool finite = std::isfinite(bar.x1()) && std::isfinite(bar.length());
        const auto clipped = finite ? clipped_line(bar, frame.plot()) : std::nullopt;
        if (clipped && clipped->length() > 0.0) {
            bars.lines.push_back(*clipped);
        }
    }
    if (!bars.lines.empty()) {
        shapes.emplace_back(std::move(bars));
    }
}

/// The least distance of neighbouring points along the axis.
double spacing_of(const Curve& curve, const PlotFrame& frame) {
    double least = frame.plot().width();
    for (std::size_t index = 1; index < curve.x.size(); ++index) {
        const double distance = std::abs(frame.x(curve.x[index]) - frame.x(curve.x[index - 1]));
        if (distance > 0.0) {  // false for NaN
            least = std::min(least, distance);
        }
    }
    return least;
}

void add_markers(const Curve& curve, const PlotFrame& frame, double disc,
                 std::vector<Shape2D>& shapes) {
    const CurveMarkers markers = markers_of(curve, frame, disc);
    const bool own_colours = !curve.marker_colours.empty();
    for (const std::size_t index : markers.points) {
        add_marker(curve.style.marker, frame.at(curve.x[index], curve.y[index]), markers.diameter,
                   own_colours ? curve.marker_colours[index] : curve.style.colour,
                   own_colours ? curve.style.colour : QColor(), shapes);
    }
}

}  // namespace

BandAlphas band_alphas(FigureInk ink) {
    // Print needs more: a grey printer loses what is paler.
    return ink == FigureInk::print ? BandAlphas{0.13F, 0.28F} : BandAlphas{0.09F, 0.22F};
}

CurveMarkers markers_of(const Curve& curve, const PlotFrame& frame, double disc) {
    const double spacing = spacing_of(curve, frame);
    const bool crowded = spacing < least_distance * disc;
    const bool own_colours = !curve.marker_colours.empty();
    const bool thinned = crowded && !own_colours && curve.style.width > 0.0;
    const auto every =
        static_cast<std::size_t>(thinned ? std::ceil(crowded_distance * disc / spacing) : 1.0);
    CurveMarkers markers;
    markers.diameter = disc * (crowded && own_colours ? crowded_diameter : 1.0);
    for (std::size_t index = 0; index < curve.y.size(); ++index) {
        const bool chosen = (curve.y.size() - 1 - index) % every == 0;  // the last one always
        if (chosen && frame.contains(frame.at(curve.x[index], curve.y[index]))) {
            markers.points.push_back(index);
        }
    }
    return markers;
}

Stroke level_stroke(const FigureLayout& layout) {
    Stroke stroke{ink_theme(layout.ink).axis, layout.line, {}, false};
    if (layout.ink == FigureInk::print) {  // of the axes' colour, so told from them by its dots
        stroke.dash = {layout.line, 2.0 * layout.line};
    }
    return stroke;
}

Stroke stroke_of(const CurveStyle& style, double curve_width) {
    Stroke stroke{style.colour, style.width * curve_width, dash_of(style.dash), true};
    for (double& length : stroke.dash) {
        length *= stroke.width;
    }
    return stroke;
}

void add_curves(const CurvePanel& panel, const PlotFrame& frame, const FigureLayout& layout,
                std::vector<Shape2D>& shapes) {
    for (const Curve& curve : panel.curves) {
        add_bands(curve, frame, layout.ink, shapes);
    }
    for (const Curve& curve : panel.curves) {
        add_error_bars(curve, frame, layout.line, shapes);
        add_line(curve, frame, layout.curve, shapes);
        add_markers(curve, frame, layout.disc, shapes);
    }
}

void add_levels(const CurvePanel& panel, const PlotFrame& frame, const FigureLayout& layout,
                std::vector<Shape2D>& shapes) {
    const Stroke stroke = level_stroke(layout);
    for (const LevelLine& level : panel.levels) {
        const double y = frame.y(level.y);
        const bool inside = y >= frame.plot().top() && y <= frame.plot().bottom();
        if (level.drawn && inside) {
            shapes.emplace_back(
                LineShape{{QLineF(frame.plot().left(), y, frame.plot().right(), y)}, stroke});
        }
    }
}

}  // namespace recency::ui
