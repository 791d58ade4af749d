// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/slider_scale.h"

#include "core/ladder.h"
#include "ui/format.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr int ticks_between_rungs = 20;  // of ladders: typed values show where they are

bool is_linear(const ParameterInfo& info) {
    return info.ladder == Ladder::linear;
}

/// The left end of the slider.
double leftmost(const ParameterInfo& info) {
    return info.ladder == Ladder::logarithmic_with_zero ? 0.0 : info.slider_minimum;
}

/// What a step measures, in rungs.
double rungs_in(const ParameterInfo& info, StepSize size) {
    const double unit = is_linear(info) ? info.step : 1.0;
    switch (size) {
    case StepSize::page:
        return info.page_step / unit;
    case StepSize::fine:
        return (info.fine_step > 0.0 ? info.fine_step : info.step) / unit;
    case StepSize::arrow:
        break;
    }
    return info.step / unit;
}

int ticks_per_rung(const ParameterInfo& info) {
    if (info.fine_step > 0.0) {
        return static_cast<int>(std::lround(1.0 / rungs_in(info, StepSize::fine)));
    }
    return is_linear(info) ? 1 : ticks_between_rungs;
}

/// The grid that a ladder's steps stay on: rungs, or parts of them for fine steps.
double next_rung(const ParameterInfo& info, double rung, StepSize size, int direction) {
    const double step = rungs_in(info, size);
    if (is_linear(info)) {
        return rung + direction * step;
    }
    const double grain = std::min(step, 1.0);
    const double slack = 0.25;  // a rung's rounded value lies a little beside the rung
    const double place = direction * rung / grain;
    return direction * (std::floor(place + slack) * grain + step);
}

}  // namespace

bool has_slider(const ParameterInfo& info) {
    return info.kind != ParameterKind::choice && info.slider_minimum < info.slider_maximum;
}

int last_tick(const ParameterInfo& info) {
    const double rungs = rung_of(info, info.slider_maximum) - rung_of(info, leftmost(info));
    return static_cast<int>(std::lround(rungs * ticks_per_rung(info)));
}

int tick_of(const ParameterInfo& info, double value) {
    const double shown = std::clamp(value, leftmost(info), info.slider_maximum);
    const double rungs = rung_of(info, shown) - rung_of(info, leftmost(info));
    return static_cast<int>(std::lround(rungs * ticks_per_rung(info)));
}

double value_at_tick(const ParameterInfo& info, int tick, bool fine) {
    if (tick <= 0) {
        return leftmost(info);
    }
    if (tick >= last_tick(info)) {
        return info.slider_maximum;
    }
    const double per_rung = ticks_per_rung(info);
    const double grain = fine && info.fine_step > 0.0 ? per_rung : 1.0;
    const double rung = rung_of(info, leftmost(info)) + tick / per_rung;
    const double value = value_at_rung(info, std::round(rung * grain) / grain);
    return std::clamp(value, leftmost(info), info.slider_maximum);
}

double stepped(const ParameterInfo& info, double value, StepSize size, int direction, double low,
               double high) {
    const bool from_zero = value == 0.0 && direction > 0 && !is_linear(info);
    const double rung = next_rung(info, rung_of(info, value), size, direction);
    const double target = from_zero ? info.slider_minimum : value_at_rung(info, rung);
    const double clipped = std::clamp(target, low, high);
    const bool forward = direction > 0 ? clipped > value : clipped < value;
    return forward && !check_value(info, clipped) ? clipped : value;
}

QString value_text(const ParameterInfo& info, double value) {
    QString shortest = QString::fromStdString(format_value(info, value));
    if (info.ladder == Ladder::one_three_ten && value >= 1e4) {
        const QString count = format_count(static_cast<std::uint64_t>(value));
        const auto read_back = parse_value(info, count.toStdString());
        const double* same = std::get_if<double>(&read_back);
        return same != nullptr && *same == value ? count : shortest;
    }
    if (info.kind != ParameterKind::real || !is_linear(info) || value == std::round(value)) {
        return shortest;
    }
    const int decimals = static_cast<int>(std::ceil(-std::log10(info.step) - 1e-9));
    const QString even = QString::number(value, 'f', decimals);
    return even.toDouble() == value ? even : shortest;
}

}  // namespace recency::ui
