// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/placing.h"

#include "ui/export/figure_font.h"
#include "ui/export/layout/bar_labels.h"

#include <algorithm>

namespace recency::ui {
namespace {

void add_heading(const LinePlan& line, double top, const PlotPlaces& places,
                 const TextMeasure& measure, std::vector<PlacedText>& texts) {
    const double indent =
        line.letter.isEmpty() ? 0.0 : measure.width(line.letter, true) + measure.em(letter_gap);
    const double width =
        std::max(indent + measure.widest(line.heading.mid(0, 1)), measure.widest(line.heading));
    const QPointF at(places.left_for(width), top);
    add_lines_of_text({line.letter}, at, {.text = {}, .place = {}, .bold = true}, measure, texts);
    add_lines_of_text(line.heading.mid(0, 1), at + QPointF(indent, 0.0), {}, measure, texts);
    add_lines_of_text(line.heading.mid(1), at + QPointF(0.0, measure.line_height()), {}, measure,
                      texts);
}

double add_span_texts(const std::vector<SpanText>& spans, double top, const PlotPlaces& places,
                      const TextMeasure& measure, std::vector<PlacedText>& texts) {
    qsizetype lines = 0;
    for (const SpanText& span : spans) {
        const double middle = (places.left(span.first) + places.right(span.last)) / 2;
        add_lines_of_text(span.lines, {middle, top + measure.em(label_distance)},
                          {.text = {}, .place = {}, .align = Qt::AlignHCenter}, measure, texts);
        lines = std::max(lines, span.lines.size());
    }
    return lines > 0 ? top + measure.em(label_distance) + measure.height(lines) : top;
}

PlacedBar placed_bar(const ColourKey& key, const BarPlan& plan, double top,
                     const PlotPlaces& places, const TextMeasure& measure) {
    PlacedBar placed;
    placed.key = plan.key;
    const double left = places.left(plan.first);
    const double width = places.right(plan.last) - left;
    placed.bar = QRectF(left, top, width, measure.em(bar_height));
    const double labels =
        placed.bar.bottom() + tick_length(measure.font()) + measure.em(label_distance);
    for (const BarTick& tick : bar_labels(key, width, measure)) {
        placed.ticks.push_back({left + tick.place, value_at(key, tick.place, width), tick.text});
        add_lines_of_text({tick.text}, {left + tick.text_left, labels}, {}, measure, placed.texts);
    }
    return placed;
}

}  // namespace

PlotPlaces::PlotPlaces(const FigureFit& fit, const TextMeasure& measure) : fit_(fit) {
    for (const GridBlock& block : fit.plan.grid.blocks) {
        double x = fit.left;
        for (std::size_t column = block.first; column <= block.last; ++column) {
            x += fit.plan.columns[column].left;
            lefts_.push_back(x);
            x += fit.widths[column] + fit.plan.columns[column].right;
        }
        page_right_ = std::max(page_right_, fit.left + x - measure.em(page_edge));
    }
    double y = fit.top + measure.em(page_edge);
    for (std::size_t line = 0; line < fit.heights.size(); ++line) {
        y += fit.plan.lines[line].gap;
        tops_.push_back(y);
        y += height_above(fit.plan.lines[line], measure) + fit.heights[line];
        bottoms_.push_back(y);
        y += height_below(fit.plan.lines[line], measure);
    }
    end_ = y;
}

QRectF PlotPlaces::plot(std::size_t line, std::size_t column) const {
    return {lefts_[column], bottoms_[line] - fit_.heights[line], fit_.widths[column],
            fit_.heights[line]};
}

double PlotPlaces::right(std::size_t last) const {
    return lefts_[last] + fit_.widths[last];
}

double PlotPlaces::left_for(double width) const {
    return std::min(lefts_.front(), page_right_ - width);
}

void add_lines_of_text(const QStringList& lines, const QPointF& at, const PlacedText& manner,
                       const TextMeasure& measure, std::vector<PlacedText>& texts) {
    double baseline = at.y() + text_ascent(measure.font());
    for (const QString& line : lines) {
        if (!line.isEmpty()) {
            PlacedText text = manner;
            text.text = line;
            text.place = {at.x(), baseline};
            texts.push_back(std::move(text));
        }
        baseline += measure.line_height();
    }
}

void add_line_texts(const FigureContent& content, const FigureFit& fit, const PlotPlaces& places,
                    const TextMeasure& measure, FigureLayout& layout) {
    for (std::size_t index = 0; index < fit.plan.lines.size(); ++index) {
        const LinePlan& line = fit.plan.lines[index];
        add_heading(line, places.top(index), places, measure, layout.texts);
        double y = places.bottom(index) + tick_length(measure.font());
        y += line.x_labels ? measure.em(label_distance) + measure.font() : 0.0;
        y = add_span_texts(line.x_names, y, places, measure, layout.texts);
        for (const BarStrip& strip : line.strips) {
            for (const BarPlan& bar : strip.bars) {
                layout.bars.push_back(placed_bar(content.keys[bar.key], bar,
                                                 y + measure.em(bar_distance), places, measure));
            }
            const double labels = y + measure.em(bar_distance + bar_height + label_distance) +
                                  tick_length(measure.font()) + measure.font();
            add_span_texts(strip.labels, labels, places, measure, layout.texts);
            y += strip_height(strip, measure);
        }
    }
}

void add_mark_key(const FigureFit& fit, const PlotPlaces& places, const TextMeasure& measure,
                  FigureLayout& layout) {
    const QPointF corner(places.left_for(fit.plan.key.width),
                         places.end() + measure.em(key_distance));
    for (const MarkItem& item : fit.plan.key.items) {
        const QPointF at = corner + QPointF(item.left, item.top);
        const double middle = at.y() + text_ascent(measure.font()) - measure.em(0.3);
        if (item.style) {
            layout.samples.push_back(
                {QLineF(at.x(), middle, at.x() + item.sample, middle), *item.style});
        } else {
            layout.hatch_sample =
                QRectF(at.x(), middle - item.sample / 2, item.sample, item.sample);
        }
        add_lines_of_text(item.lines, at + QPointF(item.sample + measure.em(0.4), 0.0), {}, measure,
                          layout.texts);
    }
}

}  // namespace recency::ui
