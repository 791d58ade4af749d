// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity_names.h"
#include "ui/export/content/curve_parts.h"
#include "ui/export/content/map_panels.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/content/screen_figures.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/pages/why_row_words.h"
#include "ui/pages/why_scales.h"
#include "ui/pages/why_words.h"
#include "ui/plots/curve_axis.h"
#include "ui/plots/factor_range.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureWhy)
};

constexpr std::array factors{Factor::length, Factor::cosine, Factor::score};

Quantity quantity_of(Factor factor) {
    switch (factor) {
    case Factor::length:
        return Quantity::key_norm;
    case Factor::cosine:
        return Quantity::cosine;
    default:
        return Quantity::score;
    }
}

/// The panels of one run.
class WhyPanels {
public:
    WhyPanels(const WhyRun& run, const WhyScales& scales, std::size_t experiment, FigureInk ink)
        : run_(run), scales_(scales), experiment_(experiment), ink_(ink), theme_(ink_theme(ink)) {}

    /// The weights of the layer before, which average what this layer reads.
    FigurePanel average(FigureContent& content, std::size_t key) const {
        Scene before = average_scene();
        FigurePanel panel = map_panel(content, before, key);
        panel.title = Words::tr("weights of %1").arg(layer_text(before.view.layer));
        panel.note.clear();
        map_of(panel).experiment = experiment_;
        map_of(panel).run = run_name();
        return panel;
    }

    Scene average_scene() const {
        Scene before = run_.scene;
        before.view.layer -= 1;
        before.view.quantity = Quantity::weight;
        before.view.diagonal_in_range = true;
        before.view.range_mode = RangeMode::locked;  // larger weights are "or more"
        before.minus.reset();
        before.range = {0.0, scales_.weight};
        return before;
    }

    FigurePanel factor(Factor factor) const {
        CurvePanel panel;
        const int last = std::max(1, run_.scene.tokens() - 1);
        panel.x = key_axis(last, std::max(0.5, 0.02 * last));
        panel.y = axis(factor);
        panel.levels = {{is_relative(run_, factor) ? 1.0 : 0.0, {}, theme_.axis, true}};
        panel.words = missing_words(run_, factor);
        const QVector<double>& values = factor_values(run_, factor);
        const bool gone = factor == Factor::length && run_.has_layer() && run_.length_is_gone();
        if (gone && !run_.length_before.isEmpty()) {
            panel.curves.push_back(before());
        }
        if (!values.isEmpty()) {
            panel.curves.push_back(
                curve(factor, values,
                      {.colour = colour(factor), .marker = Marker::disc, .bold_name = true}));
            panel.curves.back().name = gone ? after_norm() : QString();
        }
        return {title(factor), product_text(run_, factor), {}, std::move(panel)};
    }

    /// "LayerNorm, RP .7079 ± .0001"
    QString heading() const {
        const Normalization norm = run_.parameters().normalization;
        const QString name = norm == Normalization::none ? Words::tr("no norm") : norm_name(norm);
        const QString note = recency_note(*run_.scene.estimate, run_.scene.view.layer);
        return note.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, note);
    }

private:
    std::string run_name() const {
        return run_.parameters().normalization == Normalization::none ? "no norm" : "with norm";
    }

    QColor colour(Factor factor) const {
        return factor == Factor::length   ? theme_.early
               : factor == Factor::cosine ? theme_.recent
                                          : theme_.ink;
    }

    Curve curve(Factor factor, const QVector<double>& values, const CurveStyle& style) const {
        const std::string name(quantity_name(quantity_of(factor)));
        return key_curve({is_relative(run_, factor) ? name + "_ratio" : name, run_name(),
                          run_.scene.view.layer, run_.scene.row(), experiment_},
                         run_.keys, values, style, {});
    }

    /// What the norm takes away.
    Curve before() const {
        Curve result = curve(Factor::length, run_.length_before,
                             {.colour = theme_.early,
                              .width = 0.75,
                              .dash = Dash::dotted,
                              .marker = Marker::hollow_disc});
        result.name = Words::tr("before");
        return result;
    }

    QString after_norm() const {
        return Words::tr("after %1").arg(norm_name(run_.parameters().normalization));
    }

    /// With the sign between this column and the one before: "× cosine".
    QString title(Factor factor) const {
        const int step = 1 + static_cast<int>(std::ranges::find(factors, factor) - factors.begin());
        const bool product = step > 1 && run_.has_layer() && !run_.keys.isEmpty();
        const QString sign = product ? step_sign(step, run_) : QString();
        return (sign + u' ' + factor_name(factor)).trimmed();
    }

    FigureAxis axis(Factor factor) const {
        FigureAxis axis;
        if (is_relative(run_, factor)) {
            axis.label = Words::tr("relative to key 1");
            axis.spacing = Spacing::ratio;
            axis.range = scales_.ratio;
            return axis;
        }
        axis.label = row_label(quantity_of(factor), run_.scene.row());
        axis.range = factor == Factor::cosine ? scales_.cosine : plain_score_range(run_);
        return axis;
    }

    const WhyRun& run_;
    const WhyScales& scales_;
    std::size_t experiment_;
    FigureInk ink_;
    Theme theme_;
};

WhyScales scales_of(const std::array<WhyRun, 2>& runs, const Scene& scene) {
    const WhyExtents extents = extents_of(runs);
    WhyScales scales;
    scales.ratio = ratios_from(
        round_range(extents.logarithms.minimum, extents.logarithms.maximum, least_logarithm_span));
    scales.cosine =
        round_range(extents.cosines.minimum, extents.cosines.maximum, least_cosine_span);
    scales.weight = highest_weight(scene.tokens());
    scales.step = scene.view.why_step;
    return scales;
}

}  // namespace

void add_why(FigureContent& content, const Scene& scene, const FigureStyle& style) {
    NormPair pair;
    pair.take(scene);
    const std::array<WhyRun, 2> runs = why_runs(scene, pair);
    const WhyScales scales = scales_of(runs, scene);
    const bool averages = scene.view.layer > 0;  // nothing was averaged before layer 1
    const std::size_t live = has_norm(*scene.estimate) ? 1 : 0;
    for (std::size_t index = 0; index < runs.size(); ++index) {
        const WhyPanels panels(runs[index], scales, index == live ? 0 : 1, style.ink);
        FigureRow row;
        row.heading = panels.heading();
        if (averages) {
            if (content.keys.empty()) {
                add_key(content, panels.average_scene());
            }
            row.panels.push_back(panels.average(content, 0));
        }
        for (int step = 1; step <= scales.step || (step == 1 && !averages); ++step) {
            row.panels.push_back(panels.factor(factors.at(static_cast<std::size_t>(step - 1))));
        }
        content.rows.push_back(std::move(row));
    }
}

}  // namespace recency::ui
