// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heatmap_words.h"

#include "ui/format.h"
#include "ui/plots/layer_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

struct Heatmap {
    Q_DECLARE_TR_FUNCTIONS(Heatmap)
};

QString plural_name(Quantity quantity) {
    switch (quantity) {
    case Quantity::weight:
        return Heatmap::tr("weights");
    case Quantity::rollout:
        return Heatmap::tr("rollout");
    case Quantity::contribution:
        return Heatmap::tr("contributions");
    default:
        return Heatmap::tr("scores");
    }
}

/// From key 1 to the last key before the query itself. A change below a hundredth of the colour
/// range is none.
QString row_in_words(const Scene& scene, int query) {
    const int last = std::max(0, query - 1);
    const double first_value = cell_mean(scene, scene.view.layer, {query, 0});
    const double last_value = cell_mean(scene, scene.view.layer, {query, last});
    const double change = last_value - first_value;
    const int decimals = scene_decimals(scene);
    const QString first_text = format_fixed(first_value, decimals);
    if (last == 0) {
        return Heatmap::tr("row %1 has %2 at key 1").arg(query + 1).arg(first_text);
    }
    if (std::abs(change) < 0.01 * (scene.range.maximum - scene.range.minimum)) {
        return Heatmap::tr("row %1 is level at %2").arg(query + 1).arg(first_text);
    }
    const QString pattern = change > 0
                                ? Heatmap::tr("row %1 rises from %2 at key 1 to %3 at key %4")
                                : Heatmap::tr("row %1 falls from %2 at key 1 to %3 at key %4");
    return pattern.arg(query + 1).arg(first_text, format_fixed(last_value, decimals)).arg(last + 1);
}

}  // namespace

const std::vector<Quantity>& heatmap_quantities() {
    static const std::vector<Quantity> quantities = {Quantity::score, Quantity::weight,
                                                     Quantity::rollout, Quantity::contribution};
    return quantities;
}

QStringList heatmap_quantity_names() {
    return {Heatmap::tr("score"), Heatmap::tr("weight"), Heatmap::tr("rollout"),
            Heatmap::tr("contribution")};
}

QString heatmap_quantity_name(Quantity quantity) {
    const auto& all = heatmap_quantities();
    const auto place = std::find(all.begin(), all.end(), quantity);
    return place == all.end() ? QString() : heatmap_quantity_names().at(place - all.begin());
}

QString layer_title(const Scene& scene) {
    return Heatmap::tr("Layer %1").arg(scene.view.layer + 1);
}

QString full_layer_title(const Scene& scene) {
    if (!scene.estimate) {
        return layer_title(scene);
    }
    const bool scores = scene.view.quantity == Quantity::score;
    const QString what =
        scores ? layer_title(scene) : layer_title(scene) + u' ' + plural_name(scene.view.quantity);
    switch (scene.estimate->parameters().normalization) {
    case Normalization::none:
        return Heatmap::tr("%1, without a norm").arg(what);
    case Normalization::layer_norm:
        return Heatmap::tr("%1, with LayerNorm").arg(what);
    default:
        return Heatmap::tr("%1, with RMSNorm").arg(what);
    }
}

QString widest_layer_title() {
    return Heatmap::tr("Layer %1").arg(44);  // there are 64, and no digit is wider than 4
}

QString sequences_subtitle(const Scene& scene) {
    if (!scene.estimate) {
        return QString();
    }
    const std::uint64_t count = scene.estimate->sequences();
    return count == 1 ? Heatmap::tr("a single sequence")
                      : Heatmap::tr("mean over %1 sequences").arg(format_count(count));
}

QString missing_layer_text(const Scene& scene) {
    if (!layer_out_of_range(scene, scene.view.layer)) {
        return QString();
    }
    return Heatmap::tr(
               "From layer %1 on the scores outgrow 64-bit numbers: without a norm, every "
               "layer with a residual makes the tokens longer. Choose an earlier layer, a "
               "weaker residual, or a norm.")
        .arg(scene.estimate->layers_within_range() + 1);
}

QString missing_difference_text(const Scene& scene) {
    if (scene.pinned == nullptr) {
        return QString();
    }
    const int tokens = scene.pinned->parameters().sequence_length;
    if (tokens != scene.tokens()) {
        return Heatmap::tr("A has %1 tokens and B %2: their cells cannot be subtracted.")
            .arg(tokens)
            .arg(scene.tokens());
    }
    return Heatmap::tr("There is no difference at layer %1: one of the runs lacks it.")
        .arg(scene.view.layer + 1);
}

QString heatmap_description(const Scene& scene) {
    if (!layer_exists(scene, scene.view.layer)) {
        return missing_layer_text(scene);
    }
    return Heatmap::tr("Layer %1 %2: %3.")
        .arg(QString::number(scene.view.layer + 1), plural_name(scene.view.quantity),
             row_in_words(scene, scene.row()));
}

}  // namespace recency::ui
