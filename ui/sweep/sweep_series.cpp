// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_series.h"

#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SweepSeries)
};

constexpr std::size_t most_values_read_out = 12;

bool is_known(double number) {
    return std::isfinite(number);
}

/// "layer 4: 0.908 at 16, 0.833 at 32"
QString values_in_words(const SweepPicture& picture, const SweepSeries& series,
                        std::size_t most_values) {
    const std::vector<double>& values = picture.results.values();
    const std::size_t gaps = std::max<std::size_t>(most_values, 2) - 1;
    const std::size_t stride = (std::max<std::size_t>(values.size(), 2) - 2) / gaps + 1;
    QStringList parts;
    for (std::size_t point = 0; point < values.size(); ++point) {
        const bool read_out = point % stride == 0 || point + 1 == values.size();
        if (read_out && series.has(point)) {
            parts << Words::tr("%1 at %2")
                         .arg(format_fixed(series.mean[static_cast<qsizetype>(point)], 3),
                              tick_text(picture.results.parameter(), values[point]));
        }
    }
    return Words::tr("layer %1: %2")
        .arg(series.layer + 1)
        .arg(parts.isEmpty() ? Words::tr("no value") : parts.join(QStringLiteral(", ")));
}

}  // namespace

bool SweepSeries::has(std::size_t point) const {
    return is_known(mean[static_cast<qsizetype>(point)]);
}

std::optional<std::size_t> SweepSeries::last_point() const {
    const auto last = std::find_if(mean.rbegin(), mean.rend(), is_known);
    return last != mean.rend() ? std::optional(static_cast<std::size_t>(mean.rend() - last) - 1)
                               : std::nullopt;
}

SweepValue value_at(const SweepPicture& picture, std::size_t point, int layer) {
    const auto& estimate = picture.results.estimates[point];
    return estimate != nullptr ? sweep_value(*estimate, picture.quantity, layer) : SweepValue{};
}

SweepSeries series_of(const SweepPicture& picture, int layer) {
    SweepSeries series{layer, {}, {}};
    for (std::size_t point = 0; point < picture.results.estimates.size(); ++point) {
        const auto value = value_at(picture, point, layer).statistic;
        series.mean << (value ? value->mean : std::nan(""));
        series.error << (value ? value->standard_error : std::nan(""));
    }
    return series;
}

SweepPoint walked(const SweepPoint& from, const std::vector<SweepSeries>& series, int points,
                  int lines) {
    const auto within = [](long place, qsizetype count) {
        return std::clamp<long>(place, 0, static_cast<long>(count) - 1);
    };
    const auto line = std::ranges::find(series, from.layer, &SweepSeries::layer);
    const long place = line != series.end() ? line - series.begin() : 0;
    const auto next = static_cast<std::size_t>(within(place + lines, std::ssize(series)));
    const long point = static_cast<long>(from.point) + points;
    return {static_cast<std::size_t>(within(point, series[next].mean.size())), series[next].layer};
}

std::vector<SweepSeries> shown_series(const SweepPicture& picture) {
    std::vector<SweepSeries> series;
    for (const int layer : layers_shown(picture.shown, picture.results.layers(), picture.layer)) {
        series.push_back(series_of(picture, layer));
    }
    return series;
}

std::vector<std::size_t> from_top(const std::vector<SweepSeries>& series) {
    std::vector<double> heights;
    heights.reserve(series.size());
    for (const SweepSeries& each : series) {
        heights.push_back(std::accumulate(
            each.mean.begin(), each.mean.end(), 0.0,
            [](double sum, double mean) { return is_known(mean) ? sum + mean : sum; }));
    }
    std::vector<std::size_t> order(series.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{},
                             [&heights](std::size_t line) { return heights[line]; });
    return order;
}

ValueRange extent_of(SweepQuantity quantity, const std::vector<SweepSeries>& series) {
    const bool from_zero = quantity == SweepQuantity::recency_advantage;
    ValueRange extent{from_zero ? 0.0 : HUGE_VAL, from_zero ? 0.0 : -HUGE_VAL};
    for (const SweepSeries& each : series) {
        for (qsizetype point = 0; point < each.mean.size(); ++point) {
            const double band = is_known(each.error[point]) ? 2 * each.error[point] : 0.0;
            if (is_known(each.mean[point])) {
                extent.minimum = std::min(extent.minimum, each.mean[point] - band);
                extent.maximum = std::max(extent.maximum, each.mean[point] + band);
            }
        }
    }
    return extent;
}

QString value_words(const SweepValue& value) {
    if (value.statistic) {
        return value_with_error(*value.statistic);
    }
    return value.missing.isEmpty() ? Words::tr("computing …") : value.missing;
}

QString nothing_because(const SweepPicture& picture, const std::vector<SweepSeries>& series) {
    const bool something = std::ranges::any_of(
        series, [](const SweepSeries& each) { return each.last_point().has_value(); });
    if (something) {
        return {};
    }
    for (std::size_t point = 0; point < picture.results.estimates.size(); ++point) {
        const SweepValue value = value_at(picture, point, picture.layer);
        if (!value.missing.isEmpty()) {
            return Words::tr("%1: %2").arg(words_for(picture.quantity).name, value.missing);
        }
    }
    return Words::tr("computing …");
}

QString gap_words(const SweepPicture& picture) {
    const std::vector<double>& values = picture.results.values();
    for (std::size_t point = 0; point < values.size(); ++point) {
        const SweepValue value = value_at(picture, point, picture.layer);
        if (!value.missing.isEmpty()) {
            return Words::tr("none at %1: %2")
                .arg(setting_text(picture.results.parameter(), values[point]), value.missing);
        }
    }
    return {};
}

QString description_of(const SweepPicture& picture, const std::vector<SweepSeries>& series) {
    QString nothing = nothing_because(picture, series);
    if (!nothing.isEmpty()) {
        return nothing;
    }
    const SweepSeries chosen = series_of(picture, picture.layer);
    QStringList parts{values_in_words(picture, chosen, most_values_read_out)};
    for (const SweepSeries& each : series) {
        if (each.layer != picture.layer) {
            parts << values_in_words(picture, each, 2);
        }
    }
    return Words::tr("%1 against %2. Chosen %3.")
        .arg(words_for(picture.quantity).name, axis_text(picture.results.parameter()),
             parts.join(QStringLiteral("; ")));
}

QString point_words(const SweepPicture& picture, std::size_t point, int layer) {
    const SweepValue value = value_at(picture, point, layer);
    return Words::tr("%1, layer %2: %3")
        .arg(setting_text(picture.results.parameter(), picture.results.values()[point]))
        .arg(layer + 1)
        .arg(value_words(value));
}

}  // namespace recency::ui
