// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/bar_plan.h"

#include "ui/export/layout/bar_labels.h"

#include <algorithm>

namespace recency::ui {
namespace {

struct KeyUse {
    bool used = false;
    std::size_t line = 0;
    BarPlan bar;
};

std::vector<KeyUse> uses_of_keys(const FigureContent& content, const PanelGrid& grid) {
    std::vector<KeyUse> uses(content.keys.size());
    for (const GridCell& cell : grid.cells) {
        const auto* map = std::get_if<MapPanel>(&cell.content->plot);
        if (map == nullptr) {
            continue;
        }
        KeyUse& use = uses.at(map->key);
        use.bar.key = map->key;
        use.bar.first = use.used ? std::min(use.bar.first, cell.column) : cell.column;
        use.bar.last = std::max(use.bar.last, cell.column);
        use.line = std::max(use.line, cell.line);
        use.used = true;
    }
    return uses;
}

/// Beside the bars that are there, or in a strip of its own.
void add_bar(const BarPlan& bar, std::vector<BarStrip>& strips) {
    for (BarStrip& strip : strips) {
        const bool free = std::all_of(
            strip.bars.begin(), strip.bars.end(),
            [&](const BarPlan& other) { return other.last < bar.first || bar.last < other.first; });
        if (free) {
            const auto after =
                std::find_if(strip.bars.begin(), strip.bars.end(),
                             [&](const BarPlan& other) { return other.first > bar.first; });
            strip.bars.insert(after, bar);
            return;
        }
    }
    strips.push_back({{bar}, {}});
}

std::vector<SpanText> labels_of(const FigureContent& content, const FigurePlan& plan,
                                const BarStrip& strip, const QStringList& later,
                                const TextMeasure& measure) {
    std::vector<SpanText> labels;
    QString text;
    for (const BarPlan& bar : strip.bars) {
        const QString& label = content.keys[bar.key].label;
        if (later.contains(label)) {
            continue;
        }
        if (labels.empty() || label != text) {
            labels.push_back({bar.first, bar.last, {}});
        }
        text = label;
        SpanText& last = labels.back();
        last.last = bar.last;
        last.lines = measure.lines(label, span_width(plan, last.first, last.last));
    }
    return labels;
}

void add_labels(const FigureContent& content, FigurePlan& plan, const TextMeasure& measure) {
    QStringList shown;
    for (std::size_t line = plan.lines.size(); line-- > 0;) {
        std::vector<BarStrip>& strips = plan.lines[line].strips;
        for (std::size_t index = strips.size(); index-- > 0;) {
            BarStrip& strip = strips[index];
            strip.labels = labels_of(content, plan, strip, shown, measure);
            for (const BarPlan& bar : strip.bars) {
                shown << content.keys[bar.key].label;
            }
        }
    }
}

}  // namespace

double span_width(const FigurePlan& plan, std::size_t first, std::size_t last) {
    double width = 0.0;
    for (std::size_t column = first; column <= last; ++column) {
        width += plan.side * plan.grid.columns[column].part;
        width += column > first ? plan.columns[column - 1].right + plan.columns[column].left : 0.0;
    }
    return width;
}

void add_bars(const FigureContent& content, FigurePlan& plan, const TextMeasure& measure) {
    for (const KeyUse& use : uses_of_keys(content, plan.grid)) {
        if (use.used) {
            add_bar(use.bar, plan.lines[use.line].strips);
            const double missing = least_bar_width(content.keys[use.bar.key], measure) -
                                   span_width(plan, use.bar.first, use.bar.last);
            plan.bar_shortage = std::max(plan.bar_shortage, missing);
        }
    }
    add_labels(content, plan, measure);
}

}  // namespace recency::ui
