// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_key_plot.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

/// Room beside the first and the last key, in keys: the curve must not touch the axis.
double side_room(int tokens) {
    return std::max(0.4, 0.015 * tokens);
}

}  // namespace

KeyPlot::KeyPlot(QWidget* parent) : ScenePlot(parent), guide_(new QCPItemStraightLine(canvas())) {
    guide_->setSelectable(false);
    guide_->setAntialiased(false);
    guide_->setVisible(false);
    // Behind the curves, which are on the layer above.
    guide_->setLayer(QStringLiteral("grid"));
    x_axis()->setLabel(tr("key position 𝑗"));
    colour_guide();
}

void KeyPlot::show_keys() {
    const double room = side_room(scene().tokens());
    x_axis()->setRange(1 - room, scene().tokens() + room);
    const std::optional<int> key = focused_key();
    guide_->setVisible(key.has_value());
    if (key) {
        guide_->point1->setCoords(*key + 1, 0);
        guide_->point2->setCoords(*key + 1, 1);
    }
}

void KeyPlot::colour_guide() {
    guide_->setPen(QPen(theme().guide, thin_line(theme())));
}

void KeyPlot::arrange_keys() {
    set_x_ticks(position_ticks(scene().tokens(), key_spacing() / theme().scale()));
}

double KeyPlot::key_spacing() const {
    return area().width() / x_axis()->range().size();
}

std::optional<int> KeyPlot::focused_key() const {
    const std::optional<Cell> cell = scene().focus();
    if (!cell || cell->key >= key_count()) {
        return std::nullopt;
    }
    return cell->key;
}

void KeyPlot::point_at(std::optional<QPointF> place) {
    std::optional<int> key;
    if (place && area().contains(*place)) {
        const double share = (place->x() - area().left()) / area().width();
        const double position = x_axis()->range().lower + share * x_axis()->range().size();
        const int nearest = static_cast<int>(std::lround(position)) - 1;
        if (nearest >= 0 && nearest < key_count()) {
            key = nearest;
        }
    }
    if (key != hovered_) {
        hovered_ = key;
        Q_EMIT keyHovered(key);
    }
}

}  // namespace recency::ui
