// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"

#include <cmath>

namespace recency::test {

// A figure made by hand, so that drawings and files are looked at without what comes before them:
// a row of maps with round numbers for corners, and a panel of curves under them.

inline constexpr double map_side = 60.0;  // pt
inline constexpr double map_left = 24.0;  // of the first map
inline constexpr double map_top = 20.0;
inline constexpr double map_step = 80.0;  // from one map to the next
inline const QRectF curve_plot(40.0, 120.0, 240.0, 80.0);

/// Cell (i, j), both from 0, is 10 i + j.
inline ui::MapPanel map_of(int tokens) {
    ui::MapPanel map;
    map.tokens = tokens;
    for (int query = 0; query < tokens; ++query) {
        for (int key = 0; key <= query; ++key) {
            map.values.push_back(10.0 * query + key);
        }
    }
    return map;
}

inline ui::Curve wave(int points, double height) {
    ui::Curve curve;
    curve.style.colour = QColor(0x17, 0x1a, 0x1e);
    for (int point = 0; point < points; ++point) {
        curve.x.push_back(point + 1);
        curve.y.push_back(0.5 + height * std::sin(0.9 * point));
    }
    return curve;
}

inline ui::CurvePanel curves_of(std::vector<ui::Curve> curves) {
    ui::CurvePanel panel;
    const auto points = static_cast<double>(curves.front().x.size());
    panel.x.range = {0.5, points + 0.5};
    panel.y.range = {0.0, 1.0};
    panel.levels = {{.y = 0.5, .name = {}, .name_colour = {}}};
    panel.curves = std::move(curves);
    return panel;
}

struct HandMadeFigure {
    ui::FigureContent content;
    ui::FigureLayout layout;

    ui::FigureDrawing drawing() const { return ui::draw(content, layout); }

    void add(const ui::FigurePanel& panel, const QRectF& plot) {
        ui::PlacedPanel place;
        place.panel = content.rows.front().panels.size();
        place.plot = plot;
        content.rows.front().panels.push_back(panel);
        layout.panels.push_back(place);
    }
};

/// `maps` maps of so many tokens beside each other.
inline HandMadeFigure figure_of_maps(int tokens, int maps = 1) {
    HandMadeFigure figure;
    figure.content.title = QStringLiteral("attention score *S*_{ij}");
    figure.content.rows.resize(1);
    ui::ColourKey key;
    key.range = {0.0, 11.0 * (tokens - 1)};
    figure.content.keys = {key};
    figure.layout.size = {map_left + map_step * maps, map_top + map_side + 20.0};
    for (int map = 0; map < maps; ++map) {
        ui::FigurePanel panel;
        panel.plot = map_of(tokens);
        figure.add(panel, {map_left + map_step * map, map_top, map_side, map_side});
    }
    return figure;
}

inline HandMadeFigure figure_of_curves(std::vector<ui::Curve> curves) {
    HandMadeFigure figure;
    figure.content.title = QStringLiteral("curves");
    figure.content.rows.resize(1);
    figure.layout.size = {300.0, 220.0};
    ui::FigurePanel panel;
    panel.plot = curves_of(std::move(curves));
    figure.add(panel, curve_plot);
    return figure;
}

}  // namespace recency::test
