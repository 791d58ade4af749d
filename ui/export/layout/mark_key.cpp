// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/mark_key.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

// em
constexpr double line_sample = 2.2;
constexpr double marker_sample = 0.8;
constexpr double sample_gap = 0.4;
constexpr double item_gap = 1.5;

bool same_style(const CurveStyle& one, const CurveStyle& other) {
    return one.colour == other.colour && one.width == other.width && one.dash == other.dash &&
           one.marker == other.marker;
}

std::vector<MarkEntry> distinct_marks(const std::vector<PanelParts>& panels) {
    std::vector<MarkEntry> marks;
    for (const PanelParts& panel : panels) {
        for (const MarkEntry& mark : panel.marks) {
            const bool known = std::any_of(marks.begin(), marks.end(), [&](const MarkEntry& other) {
                return other.second == mark.second && same_style(other.first, mark.first);
            });
            if (!known) {
                marks.push_back(mark);
            }
        }
    }
    return marks;
}

MarkItem item_of(const std::optional<CurveStyle>& style, const QString& words, double room,
                 const TextMeasure& measure) {
    MarkItem item;
    item.style = style;
    item.sample = measure.em(style && style->width > 0.0 ? line_sample : marker_sample);
    item.lines = measure.lines(words, room - item.sample - measure.em(sample_gap));
    return item;
}

void flow(MarkKey& key, double room, const TextMeasure& measure) {
    double left = 0.0;
    double top = 0.0;
    for (MarkItem& item : key.items) {
        const double width = item.sample + measure.em(sample_gap) + measure.widest(item.lines);
        if (left > 0.0 && left + width > room) {
            left = 0.0;
            top = key.height + measure.line_height() - measure.font();
        }
        item.left = left;
        item.top = top;
        key.width = std::max(key.width, left + width);
        left += width + measure.em(item_gap);
        key.height = std::max(key.height, top + measure.height(item.lines.size()));
    }
}

}  // namespace

MarkKey mark_key(const std::vector<PanelParts>& panels, bool hatched, double room,
                 const TextMeasure& measure) {
    MarkKey key;
    for (const MarkEntry& mark : distinct_marks(panels)) {
        key.items.push_back(item_of(mark.first, mark.second, room, measure));
    }
    if (hatched) {
        key.items.push_back(item_of(std::nullopt,
                                    QCoreApplication::translate("ColourBar", "self, off the scale"),
                                    room, measure));
    }
    flow(key, room, measure);
    return key;
}

}  // namespace recency::ui
