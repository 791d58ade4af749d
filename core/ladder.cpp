// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder.h"

#include <array>
#include <charconv>
#include <cmath>

namespace recency {
namespace {

constexpr double rungs_per_decade = 20.0;

/// 10^n is rung 2n, 3 * 10^n is 2n + 1, and between them it goes logarithmically.
double one_three_ten_rung(double value) {
    const double decade = std::floor(std::log10(value) + 1e-12);
    const double mantissa = value / std::pow(10.0, decade);
    const double upper = std::log(mantissa / 3.0) / std::log(10.0 / 3.0);
    return 2.0 * decade + (mantissa < 3.0 ? std::log(mantissa) / std::log(3.0) : 1.0 + upper);
}

double one_three_ten_value(double rung) {
    const double decade = std::floor(rung / 2.0);
    const double rest = rung - 2.0 * decade;
    const double mantissa = rest < 1.0 ? std::pow(3.0, rest) : 3.0 * std::pow(10.0 / 3.0, rest - 1);
    return mantissa * std::pow(10.0, decade);
}

double logarithmic_value(double rung) {
    return rounded_to_digits(std::pow(10.0, rung / rungs_per_decade), 3);
}

}  // namespace

double rung_of(const ParameterInfo& info, double value) {
    switch (info.ladder) {
    case Ladder::linear:
        return info.step > 0.0 ? value / info.step : value;
    case Ladder::logarithmic:
        return rungs_per_decade * std::log10(value);
    case Ladder::logarithmic_with_zero: {
        const double lowest = rungs_per_decade * std::log10(info.slider_minimum);
        return value < info.slider_minimum ? lowest - 1.0 + value / info.slider_minimum
                                           : rungs_per_decade * std::log10(value);
    }
    case Ladder::powers_of_two:
        return std::log2(value);
    case Ladder::one_three_ten:
        return one_three_ten_rung(value);
    }
    return 0.0;
}

double value_at_rung(const ParameterInfo& info, double rung) {
    switch (info.ladder) {
    case Ladder::linear:
        return info.step > 0.0 ? rounded_to_digits(rung * info.step, 12) : rung;
    case Ladder::logarithmic:
        return logarithmic_value(rung);
    case Ladder::logarithmic_with_zero: {
        const bool zero = rung < rung_of(info, info.slider_minimum) - 1e-9;
        return zero ? 0.0 : logarithmic_value(rung);
    }
    case Ladder::powers_of_two:
        return std::round(std::exp2(rung));
    case Ladder::one_three_ten:
        return std::round(one_three_ten_value(rung));
    }
    return 0.0;
}

double rounded_to_digits(double value, int digits) {
    std::array<char, 64> text{};
    char* const begin = text.data();
    const auto written =
        std::to_chars(begin, begin + text.size(), value, std::chars_format::scientific, digits - 1);
    double rounded = value;
    std::from_chars(begin, written.ptr, rounded);
    return rounded;
}

}  // namespace recency
