// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/sweep_axis.h"

#include "core/ladder.h"
#include "ui/controls/parameter_words.h"
#include "ui/sweep/sweep_scale.h"

#include <cmath>

namespace recency::ui {
namespace {

constexpr double side_room = 0.04;  // of the way from the first value to the last

bool is_logarithmic(const ParameterInfo& info) {
    return info.kind != ParameterKind::choice && info.ladder != Ladder::linear;
}

/// "Dimension *d*"
QString label_of(const ParameterInfo& info) {
    const QString label = parameter_label(info);
    const auto symbol =
        QString::fromUtf8(info.symbol.data(), static_cast<qsizetype>(info.symbol.size()));
    return symbol.isEmpty() ? label : QStringLiteral("%1 *%2*").arg(label, symbol);
}

/// Of one value alone: half of it both ways, or a place.
ValueRange range_round(double first, double last) {
    const double room = last > first ? side_room * (last - first) : 0.5;
    return {first - room, last + room};
}

/// A place of SweepScale on a logarithmic axis on which the anchor is its own place.
double ratio_place(const ParameterInfo& info, double anchor, double position) {
    const double decade = rung_of(info, 10.0 * anchor) - rung_of(info, anchor);
    return anchor * std::pow(10.0, (position - rung_of(info, anchor)) / decade);
}

}  // namespace

SweepAxisOfFigure::SweepAxisOfFigure(const ParameterInfo& info, const std::vector<double>& values)
    : places_(values) {
    axis_.label = label_of(info);
    if (is_logarithmic(info)) {
        place_on_ladder(info, values);
    }
    if (axis_.spacing == Spacing::ratio) {
        const ValueRange logarithms =
            range_round(std::log(places_.front()), std::log(places_.back()));
        axis_.range = {std::exp(logarithms.minimum), std::exp(logarithms.maximum)};
    } else {
        axis_.range = range_round(places_.front(), places_.back());
    }
    for (std::size_t index = 0; index < values.size(); ++index) {
        axis_.fixed.push_back({places_[index], tick_text(info, values[index])});
    }
}

void SweepAxisOfFigure::place_on_ladder(const ParameterInfo& info,
                                        const std::vector<double>& values) {
    const SweepScale scale(info, values);
    if (const auto gap = scale.axis_break()) {
        places_.front() = ratio_place(info, values[1], scale.positions().front());
        axis_.axis_break = ratio_place(info, values[1], *gap);
    }
    if (places_.front() > 0.0) {
        axis_.spacing = Spacing::ratio;
    } else {
        places_ = scale.positions();
    }
}

}  // namespace recency::ui
