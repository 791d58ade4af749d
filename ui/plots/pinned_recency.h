// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_value_texts.h"
#include "ui/plots/layer_recency.h"
#include "ui/theme.h"

#include <QPointF>

#include <functional>
#include <vector>

class QCPGraph;

namespace recency::ui {

/// Run A in a plot of the recency by layer: its curve with hollow squares, and its values where
/// those of the live run leave room.
class PinnedRecency {
public:
    /// The graph and the plot's texts belong to the plot.
    PinnedRecency(QCustomPlot* plot, QCPGraph* graph);

    void set_theme(const Theme& theme);
    /// By layer from 0; at most `layers` of them are shown. Empty: there is no run A.
    void show(const std::vector<LayerRecency>& recency, std::size_t layers);
    /// Writes the values; `chosen` is the layer whose value is bold.
    void place_values(const std::function<QPointF(double, double)>& pixel_of, int chosen,
                      const Surroundings& surroundings);

    bool any() const { return !layers_.empty(); }
    /// The recency of the last layer that has one; there is any.
    double last() const { return recency_.back(); }
    /// The points of the curve, in pixels.
    std::vector<QPointF> pixels(const std::function<QPointF(double, double)>& pixel_of) const;
    /// What the curve and its markers, so wide, cover.
    std::vector<QRectF> covered(const std::function<QPointF(double, double)>& pixel_of,
                                double marker) const;
    /// Values written at the last drawing.
    QStringList value_texts() const;

private:
    QCPGraph* graph_;
    const Theme* theme_;
    ValueTexts values_;
    std::vector<int> layers_;  // those that have a value
    std::vector<double> recency_;
};

}  // namespace recency::ui
