// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/row_picture.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RowPicture)
};

void include(ValueRange& extent, const QVector<double>& values) {
    for (const double value : values) {
        extent.minimum = std::min(extent.minimum, value);
        extent.maximum = std::max(extent.maximum, value);
    }
}

/// Only the same row of both runs can be compared.
RowValues pinned_row(const Scene& scene) {
    const Scene a = pinned_scene(scene);
    const bool there = a.estimate != nullptr && a.view.layer < a.layers() && a.row() == scene.row();
    return there ? row_values(a, scene.view.quantity) : RowValues{};
}

double largest_size(const RowValues& values) {
    const auto [lowest, highest] = std::minmax_element(values.mean.begin(), values.mean.end());
    return std::max(std::abs(*lowest), std::abs(*highest));
}

}  // namespace

RowPicture row_picture(const Scene& scene) {
    RowPicture picture;
    picture.live = row_values(scene, scene.view.quantity);
    picture.pinned = pinned_row(scene);
    picture.theory = row_theory(scene, scene.view.quantity);
    if (picture.theory.size() != picture.live.keys.size() || !picture.pinned.keys.isEmpty()) {
        picture.theory.clear();
    }
    if (picture.empty()) {
        picture.missing = missing_row_text(scene, keys_along_row(scene));
    }
    return picture;
}

QString missing_row_text(const Scene& scene, int keys) {
    if (keys == 0) {
        return Words::tr("query 1 has no earlier key");
    }
    if (scene.view.layer >= scene.estimate->layers_within_range()) {
        return Words::tr("layer %1 is out of range").arg(scene.view.layer + 1);
    }
    return Words::tr("not measured yet");
}

ValueRange extent_of(const RowPicture& picture) {
    const RowValues& live = picture.live;
    ValueRange extent{live.mean.front(), live.mean.front()};
    include(extent, live.mean);
    include(extent, picture.pinned.mean);
    include(extent, picture.theory);
    for (qsizetype index = 0; picture.pinned.keys.isEmpty() && index < live.keys.size(); ++index) {
        const double spread = std::isfinite(live.spread[index]) ? live.spread[index] : 0.0;
        include(extent, {live.mean[index] - spread, live.mean[index] + spread});
    }
    return extent;
}

double least_span_of(const RowPicture& picture) {
    const double size = largest_size(picture.live);
    return size > 0.0 ? 2e-3 * size : 1.0;
}

bool never_negative(Quantity quantity) {
    return quantity == Quantity::weight || quantity == Quantity::rollout ||
           quantity == Quantity::contribution;
}

}  // namespace recency::ui
