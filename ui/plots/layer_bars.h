// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layer_recency.h"

#include <vector>

class QCPErrorBars;
class QCPGraph;
class QPen;

namespace recency::ui {

/// A vertical bar at a layer.
struct LayerBar {
    int layer = 0;  // from 0
    double value = 0.0;
    double below = 0.0;  // from the value to the bar's ends, both >= 0
    double above = 0.0;
};

/// Where ties can be noticed: from RP upwards. RP would lie at the upper end if all ties went to
/// the later key.
std::vector<LayerBar> tie_bars(const std::vector<LayerRecency>& layers);

/// One standard error both ways, where it is larger than `smallest`.
std::vector<LayerBar> error_bars(const std::vector<LayerRecency>& layers, double smallest);

/// Bars of a plot over layers.
class LayerBars {
public:
    /// The bars are drawn with the graph that gets their points, which are not drawn.
    explicit LayerBars(QCPGraph* points);

    void set_pen(const QPen& pen);
    void show(const std::vector<LayerBar>& bars);

    const std::vector<LayerBar>& shown() const { return shown_; }

private:
    QCPGraph* points_;
    QCPErrorBars* bars_;
    std::vector<LayerBar> shown_;
};

}  // namespace recency::ui
