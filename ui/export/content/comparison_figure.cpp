// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison.h"
#include "ui/export/content/map_panels.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/content/recency_panel.h"
#include "ui/export/content/row_panel.h"
#include "ui/export/content/run_titles.h"
#include "ui/export/content/screen_figures.h"
#include "ui/plots/heatmap_words.h"
#include "ui/plots/layer_recency.h"
#include "ui/plots/layer_values.h"

#include <QCoreApplication>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureComparison)
};

FigurePanel run_panel(FigureContent& content, const Scene& scene, const std::string& run,
                      const Estimate& other, std::size_t experiment) {
    FigurePanel panel = map_panel(content, scene, 0);
    panel.title = run_title(QString::fromStdString(run), *scene.estimate, other);
    map_of(panel).run = run;
    map_of(panel).experiment = experiment;
    return panel;
}

/// A layer that A does not have is empty rather than another one.
FigurePanel pinned_panel(FigureContent& content, const Scene& scene) {
    const Scene a = pinned_scene(scene);
    FigurePanel panel = run_panel(content, a, "A", *scene.estimate, 1);
    map_of(panel).layer = scene.view.layer + 1;
    if (a.view.layer >= a.layers()) {
        panel.note = Words::tr("A has no layer %1").arg(scene.view.layer + 1);
    }
    return panel;
}

/// "RP +.208 ± .0002"; empty where one of the runs has none.
QString recency_difference(const Scene& scene) {
    const int layer = scene.view.layer;
    const auto of = [layer](const Estimate& estimate) {
        const bool there = layer < estimate.parameters().layers;
        return there ? layer_recency(estimate, layer) : LayerRecency{};
    };
    const LayerRecency b = of(*scene.estimate);
    const LayerRecency a = of(*scene.minus);
    if (a.state != LayerRecency::State::value || b.state != LayerRecency::State::value) {
        return {};
    }
    const Statistic change = difference(b.probability, a.probability,
                                        share_random_numbers(*scene.estimate, *scene.minus));
    const QString sign = change.mean > 0.0 ? QStringLiteral("+") : QString();
    return Words::tr("RP %1%2").arg(sign, probability_with_error(change));
}

/// Is there a difference, or will there be one when both runs have been simulated?
bool has_difference(const Scene& scene, const Scene& difference) {
    const bool simulated = scene.estimate->sequences() > 0 && scene.pinned->sequences() > 0;
    return difference.estimate != nullptr &&
           (!simulated || layer_exists(difference, scene.view.layer));
}

FigurePanel difference_panel(FigureContent& content, const Scene& difference) {
    FigurePanel panel = map_panel(content, difference, add_key(content, difference));
    panel.title = QStringLiteral("B − A");
    panel.note = recency_difference(difference);
    map_of(panel).run = "B-A";
    return panel;
}

}  // namespace

void add_comparison(FigureContent& content, const Scene& scene, const FigureStyle& style) {
    KeptRange range;
    const Scene difference = difference_scene(scene, range);
    const bool has_third = has_difference(scene, difference);
    const QString layer = layer_text(scene.view.layer);
    FigureRow maps;
    maps.heading =
        has_third ? layer : Words::tr("%1. %2").arg(layer, missing_difference_text(scene));
    add_key(content, scene);
    maps.panels.push_back(pinned_panel(content, scene));
    maps.panels.push_back(run_panel(content, scene, "B", *scene.pinned, 0));
    if (has_third) {
        maps.panels.push_back(difference_panel(content, difference));
    }
    content.rows.push_back(std::move(maps));
    content.rows.push_back({{}, {}, {row_panel(scene, style), recency_panel(scene, style)}});
}

}  // namespace recency::ui
