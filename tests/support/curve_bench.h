// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/invented_estimate.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/qcp.h"
#include "ui/scene.h"

#include <QTest>

#include <cmath>
#include <memory>

namespace recency::ui {

// What tests of curve plots share: a small scene, and what a plot has drawn.

using recency::test::InventedEstimate;

/// Of the estimates below.
constexpr std::uint64_t sequences = 10000;

inline Parameters small_parameters() {
    Parameters parameters;
    parameters.sequence_length = 5;
    parameters.layers = 3;
    return parameters;
}

/// Row 4 of layer 2: cosines .5 .55 .6, scores 4 times that, norms 2 1.9 1.8; recency .5 .7 .2.
inline InventedEstimate small_estimate(const Parameters& parameters) {
    InventedEstimate invented(parameters, sequences);
    for (int key = 0; key < 3; ++key) {
        const double cosine = 0.5 + 0.05 * key;
        invented.set_cell(Quantity::cosine, 1, 3, key, cosine, 0.1);
        invented.set_cell(Quantity::score, 1, 3, key, 4 * cosine, 0.4);
        invented.set_norm(1, key, 2 - 0.1 * key, 0.2);
    }
    invented.set_cell(Quantity::score, 1, 3, 3, 4.0);
    const double recency[] = {0.5, 0.7, 0.2};
    for (int layer = 0; layer < 3; ++layer) {
        invented.set_scalar(Quantity::recency_probability, layer, recency[layer], 0.05);
    }
    return invented;
}

inline Scene scene_of(const InventedEstimate& invented) {
    Scene scene;
    scene.estimate = std::make_shared<Estimate>(invented.get());
    scene.view.layer = 1;
    scene.view.locked = Cell{3, 1};
    return scene;
}

inline Scene small_scene(const Parameters& parameters = small_parameters()) {
    return scene_of(small_estimate(parameters));
}

inline QCPGraph* graph(const CurvePlot& plot, const QString& name) {
    for (int index = 0; index < plot.canvas()->graphCount(); ++index) {
        if (plot.canvas()->graph(index)->name() == name) {
            return plot.canvas()->graph(index);
        }
    }
    return nullptr;
}

inline QVector<double> values_of(const CurvePlot& plot, const QString& name) {
    QVector<double> values;
    for (const QCPGraphData& point : *graph(plot, name)->data()) {
        values << point.value;
    }
    return values;
}

inline QStringList labels_of(const QCPAxis* axis) {
    const auto ticker = axis->ticker().dynamicCast<QCPAxisTickerText>();
    return ticker->ticks().values();
}

inline QStringList labels_of(const std::vector<Tick>& ticks) {
    QStringList labels;
    for (const Tick& tick : ticks) {
        labels << tick.label;
    }
    return labels;
}

inline void compare(const QVector<double>& actual, const QVector<double>& expected) {
    QCOMPARE(actual.size(), expected.size());
    for (qsizetype index = 0; index < actual.size(); ++index) {
        QVERIFY2(std::abs(actual[index] - expected[index]) < 1e-9,
                 qPrintable(QStringLiteral("%1: %2").arg(index).arg(actual[index], 0, 'g', 12)));
    }
}

/// Shown at a size, and drawn.
template <typename Plot>
void draw(Plot& plot, const Scene& scene, QSize size = {538, 260}) {
    plot.resize(size);
    plot.show();
    plot.setScene(scene);
    plot.canvas()->replot(QCustomPlot::rpImmediateRefresh);
}

inline QPoint place_of(const CurvePlot& plot, double x, double y) {
    return {static_cast<int>(plot.canvas()->xAxis->coordToPixel(x)),
            static_cast<int>(plot.canvas()->yAxis->coordToPixel(y))};
}

/// Of all circles that are not filled.
inline QVector<QRectF> ring_boxes(const CurvePlot& plot) {
    QVector<QRectF> boxes;
    for (int index = 0; index < plot.canvas()->itemCount(); ++index) {
        const auto* circle = qobject_cast<QCPItemTracer*>(plot.canvas()->item(index));
        if (circle && circle->visible() && circle->brush() == Qt::NoBrush) {
            const QPointF reach(circle->size() / 2, circle->size() / 2);
            const QPointF centre = circle->position->pixelPosition();
            boxes << QRectF(centre - reach, centre + reach);
        }
    }
    return boxes;
}

/// Of all texts that begin so: with a point, they are probabilities.
inline QVector<QRectF> text_boxes(const CurvePlot& plot, const QString& beginning) {
    QVector<QRectF> boxes;
    for (int index = 0; index < plot.canvas()->itemCount(); ++index) {
        const auto* text = qobject_cast<QCPItemText*>(plot.canvas()->item(index));
        if (text && text->visible() && text->text().startsWith(beginning)) {
            const QFontMetricsF metrics(text->font());
            const QPointF half(metrics.horizontalAdvance(text->text()) / 2,
                               metrics.capHeight() / 2);
            const QPointF centre = text->position->pixelPosition();
            boxes << QRectF(centre - half, centre + half);
        }
    }
    return boxes;
}

}  // namespace recency::ui
