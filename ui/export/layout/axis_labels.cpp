// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/axis_labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace recency::ui {
namespace {

constexpr double pixels_per_em = 12.0;  // the size of the labels that curve_axis.h has in mind
constexpr double label_gap = 0.5;       // between labels beside each other, in em

/// How much of the axis's direction a label takes.
using LabelSize = std::function<double(const QString&)>;

bool crowded(const FigureAxis& axis, const std::vector<Tick>& ticks, double length, double gap,
             const LabelSize& size) {
    for (std::size_t k = 1; k < ticks.size(); ++k) {
        const double distance = std::abs(share_along(axis, ticks[k].position) -
                                         share_along(axis, ticks[k - 1].position)) *
                                length;
        if (distance < (size(ticks[k].label) + size(ticks[k - 1].label)) / 2 + gap) {
            return true;
        }
    }
    return false;
}

/// All, every second, third ...: as many as have room. The first one always.
std::vector<Tick> thinned(const FigureAxis& axis, double length, double gap,
                          const LabelSize& size) {
    for (std::size_t every = 1;; ++every) {
        std::vector<Tick> ticks;
        for (std::size_t k = 0; k < axis.fixed.size(); k += every) {
            ticks.push_back(axis.fixed[k]);
        }
        if (!crowded(axis, ticks, length, gap, size)) {
            return ticks;
        }
    }
}

AxisTicks round_ticks(const FigureAxis& axis, double pixels) {
    if (axis.positions) {
        const int count = static_cast<int>(std::floor(axis.range.maximum + 1e-9));
        const double span = axis.range.maximum - axis.range.minimum;
        return {position_ticks(count, pixels / span), {}};
    }
    return axis.spacing == Spacing::ratio ? ratio_ticks(axis.range, pixels)
                                          : linear_ticks(axis.range, pixels);
}

AxisTicks ticks_inside(const FigureAxis& axis, double pixels) {
    AxisTicks found = round_ticks(axis, pixels);
    std::erase_if(found.ticks, [&](const Tick& tick) {
        const double share = share_along(axis, tick.position);
        return !(share > -1e-6 && share < 1 + 1e-6);
    });
    return found;
}

AxisTicks labels(const FigureAxis& axis, double length, double gap, const TextMeasure& measure,
                 const LabelSize& size) {
    if (!axis.fixed.empty()) {
        return {thinned(axis, length, gap, size), {}};
    }
    const double pixels = length / measure.font() * pixels_per_em;
    AxisTicks found;
    for (int attempt = 0; attempt < 40; ++attempt) {
        found = ticks_inside(axis, pixels * std::pow(0.8, attempt));
        if (!crowded(axis, found.ticks, length, gap, size)) {
            break;
        }
        found = {};
    }
    // One number alone is no scale: closer ones where they have room.
    for (int attempt = 1; found.ticks.size() < 2 && attempt < 12; ++attempt) {
        AxisTicks closer = ticks_inside(axis, pixels * std::pow(1.2, attempt));
        if (!crowded(axis, closer.ticks, length, gap, size)) {
            found = std::move(closer);
        }
    }
    return found;
}

}  // namespace

double share_along(const FigureAxis& axis, double value) {
    if (axis.spacing == Spacing::ratio) {
        return std::log(value / axis.range.minimum) /
               std::log(axis.range.maximum / axis.range.minimum);
    }
    return (value - axis.range.minimum) / (axis.range.maximum - axis.range.minimum);
}

bool same_axis(const FigureAxis& one, const FigureAxis& other) {
    return one.label == other.label && one.range == other.range && one.spacing == other.spacing &&
           one.positions == other.positions && one.fixed == other.fixed &&
           one.axis_break == other.axis_break;
}

FigureAxis map_axis(int tokens, const QString& label) {
    FigureAxis axis;
    axis.label = label;
    axis.range = {0.5, tokens + 0.5};
    axis.positions = true;
    return axis;
}

FigureAxis x_axis(const FigurePanel& panel) {
    if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
        return map_axis(map->tokens,
                        QCoreApplication::translate("FigureLayout", "key position *j*"));
    }
    return std::get<CurvePanel>(panel.plot).x;
}

FigureAxis y_axis(const FigurePanel& panel) {
    if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
        FigureAxis axis =
            map_axis(map->tokens, QCoreApplication::translate("FigureLayout", "query *i*"));
        std::swap(axis.range.minimum, axis.range.maximum);  // the first query is at the top
        return axis;
    }
    return std::get<CurvePanel>(panel.plot).y;
}

AxisTicks x_labels(const FigureAxis& axis, double length, const TextMeasure& measure) {
    return labels(axis, length, measure.em(label_gap), measure,
                  [&](const QString& label) { return measure.width(label); });
}

AxisTicks y_labels(const FigureAxis& axis, double length, const TextMeasure& measure) {
    if (axis.positions && axis.range.minimum > axis.range.maximum) {
        FigureAxis rising = axis;
        std::swap(rising.range.minimum, rising.range.maximum);
        return x_labels(rising, length, measure);  // as thin as those of the keys
    }
    return labels(axis, length, measure.em(0.1), measure,
                  [&](const QString&) { return measure.font(); });
}

QString axis_name(const FigureAxis& axis, const AxisTicks& ticks) {
    if (ticks.unit.isEmpty()) {
        return axis.label;
    }
    return QStringLiteral("%1 (%2)").arg(axis.label, ticks.unit);
}

}  // namespace recency::ui
