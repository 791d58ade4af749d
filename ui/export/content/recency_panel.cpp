// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/recency_panel.h"

#include "core/quantity_names.h"
#include "ui/export/content/curve_parts.h"
#include "ui/export/content/run_titles.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/format.h"
#include "ui/plots/layer_recency.h"
#include "ui/plots/recency_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureRecency)
};

using State = LayerRecency::State;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Over the first `count` layers: without a value where `recency` has none.
Curve curve_over(const std::vector<LayerRecency>& recency, std::size_t count) {
    Curve curve;
    curve.quantity = quantity_name(Quantity::recency_probability);
    for (std::size_t layer = 0; layer < std::min(recency.size(), count); ++layer) {
        const LayerRecency& at = recency[layer];
        const bool known = at.state == State::value;
        curve.x.push_back(static_cast<double>(layer) + 1.0);
        curve.y.push_back(known ? at.probability.mean : nothing);
        curve.error.push_back(known ? at.probability.standard_error : nothing);
        curve.values.push_back(known ? format_probability(at.probability.mean) : QString());
    }
    curve.error_bars = true;
    return curve;
}

bool has_values(const Curve& curve) {
    return std::ranges::any_of(curve.y, [](double value) { return !std::isnan(value); });
}

Curve live_curve(const std::vector<LayerRecency>& recency, const Theme& theme) {
    Curve curve = curve_over(recency, recency.size());
    curve.style = {.colour = theme.ink, .marker = Marker::disc, .bold_name = true};
    for (const LayerRecency& layer : recency) {
        const bool known = layer.state == State::value;
        curve.marker_colours.push_back(
            recency_colour(Appearance::light, known ? layer.balance() : 0.5));
    }
    return curve;
}

Curve pinned_curve(const Estimate& a, std::size_t layers, const Theme& theme, FigureInk ink) {
    Curve curve = curve_over(recency_by_layer(a), layers);
    const CurveStyle style{
        .colour = theme.pinned, .marker = Marker::hollow_square, .bold_name = true};
    curve.style = told_apart(style, ink, Dash::dashed);
    curve.run = "A";
    curve.experiment = 1;
    return curve;
}

Curve published_curve(const std::vector<std::optional<double>>& published, std::size_t layers,
                      const Theme& theme) {
    Curve curve;
    curve.style = {.colour = theme.ink2, .width = 0.0, .marker = Marker::ring};
    curve.quantity = quantity_name(Quantity::recency_probability);
    curve.run = "published";
    for (std::size_t layer = 0; layer < std::min(published.size(), layers); ++layer) {
        curve.x.push_back(static_cast<double>(layer) + 1.0);
        curve.y.push_back(published[layer].value_or(nothing));
    }
    return curve;
}

/// Where RP would lie if all ties went to the later key.
Curve ties_curve(const std::vector<LayerRecency>& recency, const Theme& theme) {
    Curve curve;
    curve.style = {
        .colour = theme.ink2, .width = 0.75, .dash = Dash::dotted, .marker = Marker::hollow_disc};
    curve.quantity = "recency_probability_with_ties";
    for (std::size_t layer = 0; layer < recency.size(); ++layer) {
        const LayerRecency& at = recency[layer];
        curve.x.push_back(static_cast<double>(layer) + 1.0);
        curve.y.push_back(at.has_noticeable_ties() ? at.probability.mean + at.ties : nothing);
    }
    return curve;
}

/// The first layer whose numbers cannot be held, in words; empty if all can.
QString range_note(const Estimate& estimate) {
    const int within = estimate.layers_within_range();
    return within < estimate.parameters().layers
               ? Words::tr("from layer %1 on out of range").arg(within + 1)
               : QString();
}

class RecencyCurves {
public:
    RecencyCurves(const Scene& scene, const FigureStyle& style)
        : scene_(scene),
          ink_(style.ink),
          theme_(ink_theme(style.ink)),
          recency_(recency_by_layer(*scene.estimate)) {}

    void add_to(CurvePanel& panel) const {
        Curve live = live_curve(recency_, theme_);
        const bool with_pinned = scene_.pinned != nullptr;
        if (with_pinned) {
            Curve a = pinned_curve(*scene_.pinned, recency_.size(), theme_, ink_);
            name_runs(a, live);
            panel.curves.push_back(std::move(a));
        }
        add_marked(published_curve(scene_.published, recency_.size(), theme_),
                   Words::tr("published"), panel);
        add_marked(ties_curve(recency_, theme_), Words::tr("with all ties to the later key"),
                   panel);
        panel.curves.push_back(std::move(live));
        panel.words = missing_recency_text(recency_, scene_.tokens());
    }

private:
    /// Which curve is which; beside where it ends.
    void name_runs(Curve& a, Curve& live) const {
        a.name = run_title(QStringLiteral("A"), *scene_.pinned, *scene_.estimate);
        live.name = run_title(QStringLiteral("B"), *scene_.estimate, *scene_.pinned);
        live.run = "B";
    }

    static void add_marked(Curve curve, const QString& words, CurvePanel& panel) {
        if (has_values(curve)) {
            panel.marks.emplace_back(curve.style, words);
            panel.curves.push_back(std::move(curve));
        }
    }

    const Scene& scene_;
    FigureInk ink_;
    Theme theme_;
    std::vector<LayerRecency> recency_;
};

FigureAxis layer_axis(int layers) {
    const double room = std::max(0.4, 0.015 * layers);
    FigureAxis axis;
    axis.label = Words::tr("layer");
    axis.range = {1.0 - room, layers + room};
    axis.positions = true;
    return axis;
}

}  // namespace

FigurePanel recency_panel(const Scene& scene, const FigureStyle& style) {
    CurvePanel panel;
    panel.along = Along::layer;
    panel.x = layer_axis(scene.layers());
    panel.y = recency_axis();
    RecencyCurves(scene, style).add_to(panel);
    panel.levels = recency_levels(style, panel.words.isEmpty());
    return {Words::tr("recency by layer"), range_note(*scene.estimate), {}, std::move(panel)};
}

}  // namespace recency::ui
