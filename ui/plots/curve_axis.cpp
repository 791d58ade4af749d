// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_axis.h"

#include "ui/format.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

constexpr double tick_distance = 34.0;  // pixels between labels of a vertical axis, at least
constexpr double digit_width = 7.0;     // of a horizontal one: its digits and a gap
constexpr double digit_gap = 10.0;

double span(const ValueRange& range) {
    return range.maximum - range.minimum;
}

int decimal_exponent(double value) {
    return static_cast<int>(std::floor(std::log10(value) + 1e-9));
}

/// Exponent to take out of labels up to `largest`, in steps of `step`; 0 where they are short.
int shared_exponent(double largest, double step) {
    const bool short_enough = largest < 1e4 && step >= 0.00099;
    return short_enough || largest <= 0 ? 0 : decimal_exponent(largest);
}

/// Round ratios, roundest first: later ones only fill gaps.
const std::vector<double>& round_ratios() {
    static const std::vector<double> ratios = [] {
        std::vector<double> all{1};
        for (const double mantissa : {10.0, 2.0, 5.0, 3.0}) {
            for (int exponent = 0; exponent <= 12; ++exponent) {
                all.push_back(mantissa * std::pow(10.0, exponent));
                all.push_back(std::pow(10.0, -exponent) * mantissa / 10);
            }
        }
        for (const double ratio : {1.5, 0.7, 1.2, 0.8, 1.1, 0.9, 1.3, 0.6, 1.4, 1.7, 1.05, 0.95,
                                   1.02, 0.98, 1.01, 0.99, 1.005, 0.995}) {
            all.push_back(ratio);
        }
        return all;
    }();
    return ratios;
}

QString round_ratio_label(double ratio) {
    return QStringLiteral("×") + format_significant(ratio, 4);
}

}  // namespace

double nice_step(double at_least) {
    const double power = std::pow(10.0, std::floor(std::log10(at_least)));
    for (const double mantissa : {1.0, 2.0, 5.0}) {
        if (mantissa * power >= at_least * (1 - 1e-9)) {
            return mantissa * power;
        }
    }
    return 10 * power;
}

ValueRange round_range(double lowest, double highest, double least_span) {
    if (!std::isfinite(lowest) || !std::isfinite(highest) || highest - lowest > 1e300) {
        return {0.0, 1.0};
    }
    const double widen = std::max(0.0, least_span - (highest - lowest)) / 2;
    lowest -= widen;
    highest += widen;
    const double room = 0.03 * (highest - lowest);
    const double step = nice_step((highest - lowest) / 10);
    return {step * std::floor((lowest - room) / step), step * std::ceil((highest + room) / step)};
}

ValueRange SteadyRange::fit(double lowest, double highest, double least_span) {
    const ValueRange target = round_range(lowest, highest, least_span);
    if (range_) {
        const double room = 0.01 * span(*range_);
        const bool fits = lowest - room >= range_->minimum && highest + room <= range_->maximum;
        if (fits && span(target) >= 0.7 * span(*range_)) {
            return *range_;
        }
    }
    range_ = target;
    return target;
}

std::vector<Tick> position_ticks(int count, double spacing) {
    const double label = digit_width * static_cast<double>(QString::number(count).size());
    const double wanted = (label + digit_gap) / std::max(spacing, 1e-3);
    const int step = wanted <= 1 ? 1 : static_cast<int>(std::lround(nice_step(wanted)));
    std::vector<Tick> ticks;
    for (int position = 1; position <= count;) {
        ticks.push_back({static_cast<double>(position), QString::number(position)});
        position += step <= 2 || position > 1 ? step : step - 1;
    }
    return ticks;
}

AxisTicks linear_ticks(const ValueRange& range, double pixels) {
    AxisTicks axis;
    const double step = nice_step(span(range) / std::max(1.0, pixels / tick_distance));
    const double largest = std::max(std::abs(range.minimum), std::abs(range.maximum));
    const int exponent = shared_exponent(largest, step);
    const double scale = std::pow(10.0, -exponent);
    const int decimals = std::clamp(-decimal_exponent(step * scale), 0, 6);
    const auto first = static_cast<long>(std::ceil(range.minimum / step - 1e-6));
    const auto last = static_cast<long>(std::floor(range.maximum / step + 1e-6));
    for (long index = first; index <= last; ++index) {
        const double position = static_cast<double>(index) * step;
        axis.ticks.push_back({position, format_fixed(position * scale, decimals)});
    }
    if (exponent != 0) {
        axis.unit = u'×' + power_of_ten(exponent);
    }
    return axis;
}

AxisTicks ratio_ticks(const ValueRange& range, double pixels) {
    const double per_pixel = std::log(range.maximum / range.minimum) / std::max(pixels, 1.0);
    AxisTicks axis;
    for (const double ratio : round_ratios()) {
        const bool inside = ratio >= range.minimum && ratio <= range.maximum;
        const auto crowds = [&](const Tick& tick) {
            return std::abs(std::log(ratio / tick.position)) < tick_distance * per_pixel;
        };
        if (inside && std::none_of(axis.ticks.begin(), axis.ticks.end(), crowds)) {
            axis.ticks.push_back({ratio, round_ratio_label(ratio)});
        }
    }
    std::sort(axis.ticks.begin(), axis.ticks.end(),
              [](const Tick& a, const Tick& b) { return a.position < b.position; });
    return axis;
}

QString format_rounded(double value, int decimals) {
    const bool vanishes = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return format_fixed(vanishes ? 0.0 : value, decimals);
}

QString format_ratio(double ratio) {
    const QString sign = QStringLiteral("×");
    if (ratio >= 99.5 || ratio <= 0) {
        return sign + format_fixed(ratio, 0);
    }
    if (ratio >= 9.95) {
        return sign + format_fixed(ratio, 1);
    }
    const int decimals = ratio >= 0.1 ? 2 : std::min(8, 1 - decimal_exponent(ratio));
    return sign + format_fixed(ratio, decimals);
}

}  // namespace recency::ui
