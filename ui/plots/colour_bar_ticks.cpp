// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/curve_axis.h"
#include "ui/plots/layer_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr int most_between = 3;
constexpr double close_to_end = 0.5;  // of a step

struct Bar {
    ValueRange range;
    double width;
    int decimals;
    const std::function<double(const QString&)>& text_width;
    double gap;  // between two numbers

    double place(double value) const { return width * position_in(range, value); }
};

/// A small number at the end of a range of large ones needs more decimals than the range.
QString end_text(double value, int decimals) {
    const int own =
        value == 0.0 ? 0 : 1 - static_cast<int>(std::floor(std::log10(std::abs(value))));
    return format_fixed(value, own <= 4 ? std::max(decimals, own) : decimals);
}

BarTick centred(const Bar& bar, double value) {
    const QString text = format_fixed(value, bar.decimals);
    const double place = bar.place(value);
    return {place, place - bar.text_width(text) / 2, text};
}

BarTick left_end(const Bar& bar, bool clipped) {
    const QString number = end_text(bar.range.minimum, bar.decimals);
    return {0.0, 0.0,
            clipped ? QCoreApplication::translate("ColourBar", "%1 or less").arg(number) : number};
}

BarTick right_end(const Bar& bar, bool clipped) {
    const QString number = end_text(bar.range.maximum, bar.decimals);
    const QString text =
        clipped ? QCoreApplication::translate("ColourBar", "%1 or more").arg(number) : number;
    return {bar.width, bar.width - bar.text_width(text), text};
}

double right_of(const Bar& bar, const BarTick& tick) {
    return tick.text_left + bar.text_width(tick.text);
}

/// The multiples of a step whose numbers have room between those of the ends.
std::vector<BarTick> between(const Bar& bar, double step, double left, double right) {
    std::vector<BarTick> ticks;
    for (double count = std::ceil(bar.range.minimum / step); count * step < bar.range.maximum;
         ++count) {
        const BarTick tick = centred(bar, count * step);
        if (tick.text_left >= left + bar.gap && right_of(bar, tick) + bar.gap <= right) {
            ticks.push_back(tick);
        }
    }
    return ticks;
}

bool have_room(const Bar& bar, const std::vector<BarTick>& ticks) {
    for (std::size_t k = 1; k < ticks.size(); ++k) {
        if (ticks[k].text_left < right_of(bar, ticks[k - 1]) + bar.gap) {
            return false;
        }
    }
    return ticks.size() <= most_between;
}

/// Does each multiple of a step that has no room lie close to an end, whose number stands for it?
bool are_even(const Bar& bar, double step, const std::vector<BarTick>& ticks) {
    const double first = std::ceil(bar.range.minimum / step + close_to_end) * step;
    const double last = std::floor(bar.range.maximum / step - close_to_end) * step;
    if (ticks.empty()) {
        return first > last;
    }
    const double tiny = 1e-6 * bar.width;
    return ticks.front().place <= bar.place(first) + tiny &&
           ticks.back().place >= bar.place(last) - tiny;
}

/// The finest step that leaves at most three numbers, these with room between them and evenly from
/// end to end; none if there is no such step.
std::vector<BarTick> inner_ticks(const Bar& bar, double left, double right) {
    const double length = bar.range.maximum - bar.range.minimum;
    for (double step = nice_step(length / 10); step < length; step = nice_step(step * 1.5)) {
        std::vector<BarTick> ticks = between(bar, step, left, right);
        if (have_room(bar, ticks) && are_even(bar, step, ticks)) {
            return ticks;
        }
    }
    return {};
}

/// Only the diagonal can lie beyond the range of differences.
Clipping clipping_of_differences(const Scene& scene) {
    Clipping clipping;
    for (int token = 0; token < scene.tokens(); ++token) {
        const double difference = cell_mean(scene, scene.view.layer, {token, token});
        clipping.below |= difference < scene.range.minimum;
        clipping.above |= difference > scene.range.maximum;
    }
    return clipping;
}

}  // namespace

std::vector<BarTick> bar_ticks(const ValueRange& range, const Clipping& clipping, double width,
                               const std::function<double(const QString&)>& text_width,
                               double gap) {
    const Bar bar = {range, width, decimals_for(range.maximum - range.minimum), text_width, gap};
    const BarTick first = left_end(bar, clipping.below);
    const BarTick last = right_end(bar, clipping.above);
    std::vector<BarTick> ticks = inner_ticks(bar, text_width(first.text), last.text_left);
    ticks.insert(ticks.begin(), first);
    ticks.push_back(last);
    return ticks;
}

std::vector<BarTick> difference_ticks(const ValueRange& range, const Clipping& clipping,
                                      double width,
                                      const std::function<double(const QString&)>& text_width,
                                      double gap) {
    const QString end = format_fixed(range.maximum, decimals_for(range.maximum - range.minimum));
    const QString least = (clipping.below ? QStringLiteral("≤ −") : QStringLiteral("−")) + end;
    const QString most = (clipping.above ? QStringLiteral("≥ +") : QStringLiteral("+")) + end;
    const QString zero = QStringLiteral("0");
    const auto fit = [&](const QString& low, const QString& high) {
        const double half = (width - text_width(zero)) / 2 - gap;
        return text_width(low) <= half && text_width(high) <= half;
    };
    QString low = QCoreApplication::translate("ColourBar", "%1, less in B").arg(least);
    QString high = QCoreApplication::translate("ColourBar", "more in B, %1").arg(most);
    if (!fit(low, high)) {  // where there is no room for all, 0 says more than the words
        low = least;
        high = most;
    }
    std::vector<BarTick> ticks = {{0.0, 0.0, low}};
    if (fit(low, high)) {
        ticks.push_back({width / 2, (width - text_width(zero)) / 2, zero});
    }
    ticks.push_back({width, width - text_width(high), high});
    return ticks;
}

Clipping clipping_of(const Scene& scene) {
    if (scene.minus && layer_exists(scene, scene.view.layer)) {
        return clipping_of_differences(scene);
    }
    if (scene.view.range_mode != RangeMode::locked || !layer_exists(scene, scene.view.layer)) {
        return {};
    }
    View view = scene.view;
    view.range_mode = RangeMode::this_layer;
    const ValueRange all = value_range(*scene.estimate, view);
    const double tiny = 1e-9 * (scene.range.maximum - scene.range.minimum);
    return {all.minimum<scene.range.minimum - tiny, all.maximum> scene.range.maximum + tiny};
}

}  // namespace recency::ui
