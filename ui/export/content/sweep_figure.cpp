// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/sweep_figure.h"

#include "core/quantity_names.h"
#include "ui/controls/parameter_words.h"
#include "ui/export/content/curve_parts.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/content/sweep_axis.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/format.h"
#include "ui/sweep/sweep_series.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureSweep)
};

constexpr double least_span = 1e-3;           // smaller ones are differences of rounding
constexpr std::size_t most_with_numbers = 7;  // lines, beyond which no numbers are written

constexpr std::array markers{Marker::hollow_disc, Marker::hollow_square, Marker::triangle,
                             Marker::diamond,     Marker::disc,          Marker::square};
constexpr std::array dashes{Dash::dotted, Dash::dash_dotted, Dash::dashed, Dash::solid};

/// The indices of the points in the order of their values.
std::vector<std::size_t> ascending(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&values](std::size_t point) { return values[point]; });
    return order;
}

SweepPicture picture_of(const Recipe& recipe, FigureEstimates estimates) {
    SweepPicture picture;
    picture.quantity = recipe.sweep->quantity;
    picture.shown = recipe.sweep->shown;
    picture.layer = std::clamp(recipe.view.layer, 0, recipe.experiment.parameters.layers - 1);
    picture.now = recipe.experiment;
    picture.results.sweep = {recipe.experiment, recipe.sweep->axes};
    std::vector<double>& values = picture.results.sweep.axes.front().values;
    const std::vector<double> given = values;
    const std::vector<std::size_t> order = ascending(given);
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::size_t point = order[place];
        values[place] = given[point];
        picture.results.estimates.push_back(point < estimates.size() ? estimates[point] : nullptr);
    }
    return picture;
}

/// What the numbers are, for files of data: where they are cells, of the last query and key 1.
std::string code_name(SweepQuantity quantity) {
    switch (quantity) {
    case SweepQuantity::recency_advantage:
        return std::string(quantity_name(Quantity::recency_advantage));
    case SweepQuantity::ties:
        return std::string(quantity_name(Quantity::ties));
    case SweepQuantity::mean_cosine:
        return std::string(quantity_name(Quantity::mean_cosine));
    case SweepQuantity::first_weight:
        return "first_weight";
    case SweepQuantity::first_contribution:
        return "first_contribution";
    default:
        return std::string(quantity_name(Quantity::recency_probability));
    }
}

/// The deeper a layer, the more solid; the chosen one is bold.
CurveStyle style_of(std::size_t rank, std::size_t count, bool chosen, const Theme& theme) {
    if (chosen) {
        return {.colour = theme.ink, .width = 1.5, .marker = Marker::disc, .bold_name = true};
    }
    const double share = count > 1 ? static_cast<double>(rank) / static_cast<double>(count - 1) : 1;
    const auto dash = static_cast<std::size_t>(std::lround(share * (dashes.size() - 1.0)));
    return {.colour = theme.ink2,
            .width = 0.75,
            .dash = dashes.at(dash),
            .marker = markers.at(rank % markers.size())};
}

class SweepFigure {
public:
    SweepFigure(const SweepPicture& picture, const FigureStyle& style)
        : picture_(picture),
          style_(style),
          theme_(ink_theme(style.ink)),
          axis_(picture.results.parameter(), picture.results.values()),
          series_(shown_series(picture)),
          named_(few_layers(picture.results.layers(), picture.layer)) {}

    FigurePanel panel() const {
        CurvePanel panel;
        panel.along = Along::parameter;
        panel.x = axis_.axis();
        panel.y = value_axis();
        panel.words = nothing_because(picture_, series_);
        panel.levels = levels(panel);
        for (const SweepSeries& series : from_behind()) {
            panel.curves.push_back(curve_of(series));
        }
        const QString gap = panel.words.isEmpty() ? gap_words(picture_) : QString();
        return {words_for(picture_.quantity).question, gap, {}, std::move(panel)};
    }

private:
    bool is_recency() const { return picture_.quantity == SweepQuantity::recency_probability; }

    /// The chosen layer is drawn last.
    std::vector<SweepSeries> from_behind() const {
        std::vector<SweepSeries> order = series_;
        std::stable_partition(order.begin(), order.end(), [this](const SweepSeries& each) {
            return each.layer != picture_.layer;
        });
        return order;
    }

    FigureAxis value_axis() const {
        if (is_recency()) {
            return recency_axis();
        }
        FigureAxis axis;
        axis.label = words_for(picture_.quantity).name.toLower();
        const ValueRange extent = extent_of(picture_.quantity, series_);
        axis.range = round_range(extent.minimum, extent.maximum, least_span);
        if (never_negative(picture_.quantity)) {
            axis.range.minimum = std::max(axis.range.minimum, 0.0);
        }
        return axis;
    }

    std::vector<LevelLine> levels(const CurvePanel& panel) const {
        if (is_recency()) {
            return recency_levels(style_, panel.words.isEmpty());
        }
        const double neutral = neutral_value(picture_.quantity);
        return panel.y.range.minimum < neutral && panel.words.isEmpty()
                   ? std::vector<LevelLine>{{neutral, {}, theme_.axis, true}}
                   : std::vector<LevelLine>{};
    }

    /// The layers that stand for all differ from each other; the rest is a crowd behind them.
    Curve curve_of(const SweepSeries& series) const {
        const bool chosen = series.layer == picture_.layer;
        const auto named = std::ranges::find(named_, series.layer);
        Curve curve;
        curve.style = {.colour = theme_.axis, .width = 0.4};
        if (named != named_.end()) {
            curve.name = layer_text(series.layer);
            curve.style = style_of(static_cast<std::size_t>(named - named_.begin()), named_.size(),
                                   chosen, theme_);
        }
        curve.x = axis_.places();
        if (axis_.places() != picture_.results.values()) {
            curve.settings = picture_.results.values();
        }
        curve.y = to_vector(series.mean);
        curve.error = to_vector(series.error);
        curve.quantity = code_name(picture_.quantity);
        curve.layer = series.layer + 1;
        if (chosen && series_.size() <= most_with_numbers) {
            curve.values = numbers_of(series);
        }
        return curve;
    }

    std::vector<QString> numbers_of(const SweepSeries& series) const {
        const FigureAxis axis = value_axis();
        const int decimals = decimals_for(axis.range.maximum - axis.range.minimum);
        std::vector<QString> texts;
        for (const double mean : series.mean) {
            texts.push_back(!std::isfinite(mean) ? QString()
                            : is_recency()       ? format_probability(mean)
                                                 : format_rounded(mean, decimals));
        }
        return texts;
    }

    const SweepPicture& picture_;
    const FigureStyle& style_;
    Theme theme_;
    SweepAxisOfFigure axis_;
    std::vector<SweepSeries> series_;
    std::vector<int> named_;  // layers that have a name and a look of their own
};

}  // namespace

void add_sweep(FigureContent& content, const Recipe& recipe, FigureEstimates estimates) {
    const SweepPicture picture = picture_of(recipe, estimates);
    content.rows.push_back({{}, {}, {SweepFigure(picture, recipe.style).panel()}});
}

}  // namespace recency::ui
