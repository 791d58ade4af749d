// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/made_up_estimate.h"
#include "ui/plots/heatmap_plot.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/read_out.h"

#include <QTest>

#include <algorithm>

namespace recency::ui {

inline const Theme& light() {
    return Theme::of(Appearance::light);
}

/// Scores 10 i + j (counted from 0), weights and the like 0.1 j; cosine 0.5, norms 2.
inline double made_up(Quantity quantity, int, int query, int key) {
    switch (quantity) {
    case Quantity::score:
        return 10.0 * query + key;
    case Quantity::cosine:
        return 0.5;
    case Quantity::key_norm:
        return 2.0;
    default:
        return 0.1 * std::max(0, key);
    }
}

inline Scene scene_of(const Parameters& parameters) {
    Scene scene;
    scene.estimate = std::make_shared<const Estimate>(made_up_estimate(parameters, made_up));
    scene.view.layer = 0;
    scene.range = value_range(*scene.estimate, scene.view);
    return scene;
}

inline Scene scene_of(int tokens) {
    Parameters parameters;
    parameters.sequence_length = tokens;
    parameters.layers = 2;
    return scene_of(parameters);
}

/// A heatmap whose signals change the scene, as the window's do.
class Bench {
public:
    explicit Bench(int tokens, const QSize& size = {690, 820}) : scene(scene_of(tokens)) {
        view.resize(size);
        QObject::connect(&view, &HeatmapView::hovered, &view, [this](std::optional<Cell> cell) {
            change([&](View& state) { state.hovered = cell; });
        });
        QObject::connect(&view, &HeatmapView::locked, &view, [this](std::optional<Cell> cell) {
            change([&](View& state) { state.locked = cell; });
        });
        QObject::connect(&view, &HeatmapView::quantityChosen, &view, [this](Quantity quantity) {
            change([&](View& state) { state.quantity = quantity; });
        });
        QObject::connect(&view, &HeatmapView::rangeModeChosen, &view, [this](RangeMode mode) {
            change([&](View& state) { state.range_mode = mode; });
        });
        QObject::connect(&view, &HeatmapView::diagonalToggled, &view, [this](bool included) {
            change([&](View& state) { state.diagonal_in_range = included; });
        });
        view.setScene(scene);
        view.show();
    }

    template <typename Change>
    void change(const Change& change) {
        change(scene.view);
        scene.range = value_range(*scene.estimate, scene.view);
        view.setScene(scene);
    }
    QPoint middle(const Cell& cell) const { return view.plot()->grid().cell(cell).center(); }
    void point_at(const Cell& cell) { QTest::mouseMove(view.plot(), middle(cell)); }
    void click(const Cell& cell) {
        QTest::mouseClick(view.plot(), Qt::LeftButton, {}, middle(cell));
    }
    /// Near the cell's upper left corner, beside the number in it.
    QColor colour(const Cell& cell) {
        const QPoint corner = view.plot()->grid().cell(cell).topLeft() + QPoint(4, 4);
        return picture().pixelColor(corner);
    }
    QImage picture() {
        QCoreApplication::processEvents();  // a replot may be queued
        return view.plot()->grab().toImage();
    }
    QString said() const { return view.readOut()->shown().join(u'|'); }

    Scene scene;
    HeatmapView view;
};

/// The colour of a value, as exact as a table of 1024 colours is.
inline QColor expected_colour(const ValueRange& range, double value) {
    return QColor::fromRgb(ColourScale(ColourMap::viridis, range).colour(value));
}

}  // namespace recency::ui
