// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/bar_labels.h"

#include <cmath>

namespace recency::ui {
namespace {

// em
constexpr double label_gap = 0.8;
constexpr double difference_gap = 0.5;  // round the 0, which says more than wide gaps

/// A range that has a width, as the colours are drawn with.
ValueRange range_of(const ColourKey& key) {
    if (!std::isfinite(key.range.minimum) || !std::isfinite(key.range.maximum)) {
        return {0.0, 1.0};
    }
    if (!(key.range.maximum > key.range.minimum)) {
        return {key.range.minimum - 0.5, key.range.minimum + 0.5};
    }
    return key.range;
}

std::vector<BarTick> with_words(const ColourKey& key, double width, const TextMeasure& measure) {
    const Clipping clipping{key.clipped_below, key.clipped_above};
    const auto text_width = [&](const QString& text) { return measure.width(text); };
    const double gap = measure.em(key.diverging ? difference_gap : label_gap);
    return key.diverging ? difference_ticks(range_of(key), clipping, width, text_width, gap)
                         : bar_ticks(range_of(key), clipping, width, text_width, gap);
}

/// The ends alone, with signs.
std::vector<BarTick> with_signs(const ColourKey& key, double width, const TextMeasure& measure) {
    ColourKey plain = key;
    if (!key.diverging) {  // differences have signs anyway
        plain.clipped_below = false;
        plain.clipped_above = false;
    }
    const std::vector<BarTick> ticks = with_words(plain, width, measure);
    BarTick low = ticks.front();
    BarTick high = ticks.back();
    if (key.clipped_below && !key.diverging) {
        low.text = QStringLiteral("≤ ") + low.text;
    }
    if (key.clipped_above && !key.diverging) {
        high.text = QStringLiteral("≥ ") + high.text;
        high.text_left = width - measure.width(high.text);
    }
    return {low, high};
}

bool have_room(const std::vector<BarTick>& ticks, const TextMeasure& measure) {
    for (std::size_t k = 1; k < ticks.size(); ++k) {
        const double end = ticks[k - 1].text_left + measure.width(ticks[k - 1].text);
        if (ticks[k].text_left < end + 0.5 * measure.em(label_gap)) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::vector<BarTick> bar_labels(const ColourKey& key, double width, const TextMeasure& measure) {
    std::vector<BarTick> ticks = with_words(key, width, measure);
    if (!have_room(ticks, measure)) {
        ticks = with_signs(key, width, measure);
    }
    return ticks;
}

double least_bar_width(const ColourKey& key, const TextMeasure& measure) {
    const std::vector<BarTick> ticks = with_signs(key, measure.em(1.0), measure);
    return measure.width(ticks.front().text) + measure.width(ticks.back().text) +
           measure.em(label_gap);
}

double value_at(const ColourKey& key, double place, double width) {
    const ValueRange range = range_of(key);
    return range.minimum + (range.maximum - range.minimum) * place / width;
}

}  // namespace recency::ui
