// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_scale.h"

#include "core/ladder.h"
#include "ui/controls/parameter_words.h"
#include "ui/controls/slider_scale.h"
#include "ui/experiment_words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace recency::ui {
namespace {

constexpr double tick_gap = 12.0;    // pixels between two labels
constexpr double least_break = 3.0;  // in rungs

/// The letter as Unicode has it among the mathematical italics, which need no italic font.
QString italic(std::string_view symbol) {
    const QString text = QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
    const char32_t letter = text.isEmpty() ? 0 : text.toUcs4().front();
    const auto shifted = [letter](char32_t from, char32_t to) {
        const char32_t other = letter - from + to;
        return QString::fromUcs4(&other, 1);
    };
    if (letter >= U'A' && letter <= U'Z') {
        return shifted(U'A', 0x1d434);
    }
    if (letter >= U'a' && letter <= U'z') {
        return shifted(U'a', 0x1d44e);
    }
    return letter >= 0x3b1 && letter <= 0x3c9 ? shifted(0x3b1, 0x1d6fc) : text;
}

/// A label, and where it stands in pixels.
struct Label {
    std::size_t index = 0;
    double centre = 0.0;
    double width = 0.0;
};

bool has_room_after(const Label& before, const Label& label) {
    return label.centre - before.centre >= (label.width + before.width) / 2 + tick_gap;
}

/// Every so many of them; empty if they touch each other.
std::vector<Label> every(std::size_t stride, const std::vector<Label>& labels) {
    std::vector<Label> kept;
    for (std::size_t index = 0; index < labels.size(); index += stride) {
        if (!kept.empty() && !has_room_after(kept.back(), labels[index])) {
            return {};
        }
        kept.push_back(labels[index]);
    }
    return kept;
}

}  // namespace

SweepScale::SweepScale(const ParameterInfo& info, const std::vector<double>& values)
    : info_(&info), values_(values) {
    for (const double value : values) {
        positions_.push_back(rung_of(info, value));
    }
    broken_ = info.ladder == Ladder::logarithmic_with_zero && values.size() > 1 &&
              values[0] < info.slider_minimum && values[1] >= info.slider_minimum;
    if (broken_) {
        const double even = values.size() > 2 ? positions_[2] - positions_[1] : least_break;
        positions_[0] = positions_[1] - std::max(even, least_break);
    }
}

std::optional<double> SweepScale::position_of(double value) const {
    if (values_.empty() || value < values_.front() || value > values_.back()) {
        return std::nullopt;
    }
    if (!broken_ || value >= values_[1]) {
        return rung_of(*info_, value);
    }
    return value == values_.front() ? positions_.front() : axis_break();
}

std::optional<double> SweepScale::axis_break() const {
    return broken_ ? std::optional((positions_[0] + positions_[1]) / 2) : std::nullopt;
}

std::size_t SweepScale::nearest(double position) const {
    const auto closer = [position](double a, double b) {
        return std::abs(a - position) < std::abs(b - position);
    };
    return static_cast<std::size_t>(std::ranges::min_element(positions_, closer) -
                                    positions_.begin());
}

std::vector<Tick> SweepScale::ticks(double pixels, const Theme& theme) const {
    const QFontMetricsF metrics(text_font(theme, TextRole::tick));
    const double span = positions_.back() - positions_.front();
    std::vector<Label> labels;
    for (std::size_t index = 0; index < values_.size(); ++index) {
        const double share = span > 0.0 ? (positions_[index] - positions_.front()) / span : 0.0;
        labels.push_back(
            {index, share * pixels, metrics.horizontalAdvance(tick_text(*info_, values_[index]))});
    }
    std::vector<Label> kept;
    for (std::size_t decade = 1; kept.empty(); decade *= 10) {
        for (const std::size_t stride : {decade, 2 * decade, 5 * decade}) {
            kept = kept.empty() ? every(stride, labels) : kept;
        }
    }
    if (has_room_after(kept.back(), labels.back())) {
        kept.push_back(labels.back());
    }
    std::vector<Tick> ticks;
    ticks.reserve(kept.size());
    for (const Label& label : kept) {
        ticks.push_back({positions_[label.index], tick_text(*info_, values_[label.index])});
    }
    return ticks;
}

QString tick_text(const ParameterInfo& info, double value) {
    return info.kind == ParameterKind::choice
               ? choice_labels(info).at(static_cast<qsizetype>(value))
               : value_text(info, value);
}

QString axis_text(const ParameterInfo& info) {
    return (parameter_label(info) + u' ' + italic(info.symbol)).trimmed();
}

QString setting_text(const ParameterInfo& info, double value) {
    Experiment experiment;
    set_value(experiment, info.id, value);
    return value_in_words(experiment, info.id);
}

}  // namespace recency::ui
