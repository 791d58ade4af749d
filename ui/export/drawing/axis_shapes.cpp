// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/axis_shapes.h"

#include "ui/export/drawing/ink_theme.h"

namespace recency::ui {
namespace {

// As parts of the font's size.
constexpr double break_height = 0.8;
constexpr double break_slant = 0.33;
constexpr double break_gap = 0.42;

Stroke axis_stroke(const FigureLayout& layout) {
    return {ink_theme(layout.ink).axis, layout.line, {}, false};
}

/// Two strokes across the horizontal axis, the paper bare between them.
void add_break(double x, double y, const FigureLayout& layout, LineShape& axes) {
    for (const double side : {-0.5, 0.5}) {
        const QPointF middle(x + side * break_gap * layout.font, y);
        const QPointF half(break_slant * layout.font / 2, -break_height * layout.font / 2);
        axes.lines.emplace_back(middle - half, middle + half);
    }
}

void add_spines(const CurvePanel& curves, const QRectF& plot, const FigureLayout& layout,
                LineShape& axes) {
    const double half = layout.line / 2;  // the corner is filled
    axes.lines.emplace_back(plot.left(), plot.top(), plot.left(), plot.bottom() + half);
    if (!curves.x.axis_break) {
        axes.lines.emplace_back(plot.left() - half, plot.bottom(), plot.right(), plot.bottom());
        return;
    }
    const double at = PlotFrame(curves, plot).x(*curves.x.axis_break);
    const double gap = break_gap * layout.font / 2;
    axes.lines.emplace_back(plot.left() - half, plot.bottom(), at - gap, plot.bottom());
    axes.lines.emplace_back(at + gap, plot.bottom(), plot.right(), plot.bottom());
    add_break(at, plot.bottom(), layout, axes);
}

}  // namespace

LineShape spines_of(const CurvePanel& curves, const QRectF& plot, const FigureLayout& layout) {
    LineShape axes{{}, axis_stroke(layout)};
    add_spines(curves, plot, layout, axes);
    return axes;
}

void add_axes(const FigurePanel& panel, const PlacedPanel& place, const FigureLayout& layout,
              std::vector<Shape2D>& shapes) {
    LineShape axes{{}, axis_stroke(layout)};
    const double length = tick_length(layout.font);
    for (const PlacedTick& tick : place.x_ticks) {
        axes.lines.emplace_back(tick.at, place.plot.bottom(), tick.at,
                                place.plot.bottom() + length);
    }
    for (const PlacedTick& tick : place.y_ticks) {
        axes.lines.emplace_back(place.plot.left() - length, tick.at, place.plot.left(), tick.at);
    }
    if (const auto* curves = std::get_if<CurvePanel>(&panel.plot)) {
        add_spines(*curves, place.plot, layout, axes);
    }
    if (!axes.lines.empty()) {
        shapes.emplace_back(std::move(axes));
    }
}

void add_bar_ticks(const PlacedBar& bar, const FigureLayout& layout, std::vector<Shape2D>& shapes) {
    LineShape ticks{{}, axis_stroke(layout)};
    const double length = tick_length(layout.font);
    const QRectF& area = bar.bar;
    for (const PlacedTick& tick : bar.ticks) {
        if (area.height() > area.width()) {
            ticks.lines.emplace_back(area.right(), tick.at, area.right() + length, tick.at);
        } else {
            ticks.lines.emplace_back(tick.at, area.bottom(), tick.at, area.bottom() + length);
        }
    }
    if (!ticks.lines.empty()) {
        shapes.emplace_back(std::move(ticks));
    }
}

}  // namespace recency::ui
