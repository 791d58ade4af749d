// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layer_bars.h"

#include "ui/plots/qcp.h"

namespace recency::ui {

std::vector<LayerBar> tie_bars(const std::vector<LayerRecency>& layers) {
    std::vector<LayerBar> bars;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        if (layers[layer].has_noticeable_ties()) {
            bars.push_back(
                {static_cast<int>(layer), layers[layer].probability.mean, 0.0, layers[layer].ties});
        }
    }
    return bars;
}

std::vector<LayerBar> error_bars(const std::vector<LayerRecency>& layers, double smallest) {
    std::vector<LayerBar> bars;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const auto& [value, error] = layers[layer].probability;
        if (layers[layer].state == LayerRecency::State::value && error > smallest) {
            bars.push_back({static_cast<int>(layer), value, error, error});
        }
    }
    return bars;
}

LayerBars::LayerBars(QCPGraph* points)
    : points_(points), bars_(new QCPErrorBars(points->keyAxis(), points->valueAxis())) {
    points_->setLineStyle(QCPGraph::lsNone);
    bars_->setDataPlottable(points_);
    bars_->setSymbolGap(0);
    bars_->setWhiskerWidth(0);
    bars_->setSelectable(QCP::stNone);
}

void LayerBars::set_pen(const QPen& pen) {
    bars_->setPen(pen);
}

void LayerBars::show(const std::vector<LayerBar>& bars) {
    shown_ = bars;
    QVector<double> positions;
    QVector<double> values;
    QVector<double> below;
    QVector<double> above;
    for (const LayerBar& bar : bars) {
        positions << bar.layer + 1;
        values << bar.value;
        below << bar.below;
        above << bar.above;
    }
    points_->setData(positions, values, true);
    bars_->setData(below, above);
}

}  // namespace recency::ui
