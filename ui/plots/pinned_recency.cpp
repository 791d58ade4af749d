// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/pinned_recency.h"

#include "ui/format.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/pinned_run.h"
#include "ui/plots/plot_sizes.h"

#include <QLineF>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr double line_piece = 6;  // pixels

}  // namespace

PinnedRecency::PinnedRecency(QCustomPlot* plot, QCPGraph* graph)
    : graph_(graph), theme_(&Theme::of(Appearance::light)), values_(plot, &Theme::pinned) {}

void PinnedRecency::set_theme(const Theme& theme) {
    graph_->setPen(curve_pen(theme.pinned, curve_width(theme)));
    theme_ = &theme;
    values_.set_theme(theme);
}

void PinnedRecency::show(const std::vector<LayerRecency>& recency, std::size_t layers) {
    layers_.clear();
    recency_.clear();
    QVector<double> positions;
    QVector<double> values;
    for (std::size_t layer = 0; layer < std::min(recency.size(), layers); ++layer) {
        if (recency[layer].state == LayerRecency::State::value) {
            layers_.push_back(static_cast<int>(layer));
            recency_.push_back(recency[layer].probability.mean);
            positions << static_cast<double>(layer) + 1;
            values << recency_.back();
        }
    }
    graph_->setData(positions, values, true);
}

std::vector<QPointF> PinnedRecency::pixels(
    const std::function<QPointF(double, double)>& pixel_of) const {
    std::vector<QPointF> points;
    for (std::size_t index = 0; index < layers_.size(); ++index) {
        points.push_back(pixel_of(layers_[index] + 1, recency_[index]));
    }
    return points;
}

std::vector<QRectF> PinnedRecency::covered(const std::function<QPointF(double, double)>& pixel_of,
                                           double marker) const {
    const std::vector<QPointF> points = pixels(pixel_of);
    const auto box = [](const QPointF& centre, double side) {
        return QRectF(centre - QPointF(side / 2, side / 2), QSizeF(side, side));
    };
    std::vector<QRectF> boxes;
    for (std::size_t index = 0; index < points.size(); ++index) {
        boxes.push_back(box(points[index], marker + 2));
        if (index == 0) {
            continue;
        }
        const QLineF line(points[index - 1], points[index]);
        const int pieces = std::max(1, static_cast<int>(line.length() / line_piece));
        for (int piece = 1; piece < pieces; ++piece) {
            boxes.push_back(box(line.pointAt(static_cast<double>(piece) / pieces), line_piece));
        }
    }
    return boxes;
}

void PinnedRecency::place_values(const std::function<QPointF(double, double)>& pixel_of, int chosen,
                                 const Surroundings& surroundings) {
    // Squares that would run into each other say nothing: the line is enough.
    const std::vector<QPointF> points = pixels(pixel_of);
    const bool room =
        points.size() < 2 || points[1].x() - points[0].x() >= 1.4 * disc_size(*theme_);
    graph_->setScatterStyle(room ? pinned_marker(*theme_) : QCPScatterStyle());
    std::vector<ValueText> texts;
    for (std::size_t index = 0; index < layers_.size(); ++index) {
        const bool bold = layers_[index] == chosen;
        texts.push_back({index, format_probability(recency_[index]), bold, false});
    }
    // The chosen layer's value is written first, then the last layer's.
    std::stable_sort(texts.begin(), texts.end(), [](const ValueText& one, const ValueText& other) {
        return one.bold != other.bold ? one.bold : one.point > other.point;
    });
    values_.place(points, texts, surroundings);
}

QStringList PinnedRecency::value_texts() const {
    const std::vector<QString> written = values_.written(layers_.size());
    return {written.begin(), written.end()};
}

}  // namespace recency::ui
