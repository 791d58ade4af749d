// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/panel_parts.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr double most_for_names = 0.55;  // of the plot's width
constexpr double note_gap = 0.8;         // em

void add_texts(const FigurePanel& panel, const FigureStyle& style, double room,
               const TextMeasure& measure, PanelParts& parts) {
    parts.indent =
        parts.letter.isEmpty() ? 0.0 : measure.width(parts.letter, true) + measure.em(0.5);
    if (style.titles) {
        parts.title = measure.lines(panel.title, room, parts.indent);
    }
    const double first = parts.indent + measure.widest(parts.title) + measure.em(note_gap);
    parts.note_beside = style.titles && !panel.note.isEmpty() && parts.title.size() <= 1 &&
                        first + measure.width(panel.note) <= room;
    if (style.titles) {
        parts.notes = measure.lines(panel.note, room) + measure.lines(panel.note2, room);
    }
}

void add_axes(const GridCell& cell, const QSizeF& plot, const TextMeasure& measure,
              PanelParts& parts) {
    const FigureAxis x = x_axis(*cell.content);
    const FigureAxis y = y_axis(*cell.content);
    parts.x = x_labels(x, plot.width(), measure);
    parts.y = y_labels(y, plot.height(), measure);
    if (cell.y_labels) {
        parts.y_name = measure.lines(axis_name(y, parts.y), plot.height());
        for (const Tick& tick : parts.y.ticks) {
            parts.label_width = std::max(parts.label_width, measure.width(tick.label));
        }
    }
    for (const Tick& tick : parts.x.ticks) {
        const double half = cell.x_labels ? measure.width(tick.label) / 2 : 0.0;
        const double at = share_along(x, tick.position) * plot.width();
        parts.over_left = std::max(parts.over_left, half - at);
        parts.right = std::max(parts.right, at + half - plot.width());
    }
}

/// The last value of a curve, which its name stands beside.
std::optional<double> end_of(const Curve& curve) {
    for (std::size_t index = curve.y.size(); index > 0; --index) {
        if (std::isfinite(curve.y[index - 1])) {
            return curve.y[index - 1];
        }
    }
    return std::nullopt;
}

std::vector<EndName> curve_names(const CurvePanel& panel) {
    std::vector<EndName> names;
    for (const Curve& curve : panel.curves) {
        const std::optional<double> end = end_of(curve);
        if (!curve.name.isEmpty() && end) {
            names.push_back({curve.name, *end, curve.style});
        }
    }
    return names;
}

std::vector<EndName> level_names(const CurvePanel& panel) {
    std::vector<EndName> names;
    for (const LevelLine& level : panel.levels) {
        if (!level.name.isEmpty()) {
            names.push_back({level.name, level.y, {level.name_colour, 0.0}});
        }
    }
    return names;
}

double width_of(const EndName& name, const TextMeasure& measure) {
    return measure.width(name.text, name.style.bold_name);
}

bool have_room(const std::vector<EndName>& names, const QSizeF& plot, const TextMeasure& measure) {
    const double needed = static_cast<double>(names.size()) * measure.em(name_distance);
    return needed <= plot.height() + measure.font() &&
           std::all_of(names.begin(), names.end(), [&](const EndName& name) {
               return width_of(name, measure) + measure.em(leader_gap) <=
                      most_for_names * plot.width();
           });
}

/// Names stand at the ends of lines where there is room, else in the key.
void add_names(const CurvePanel& panel, const QSizeF& plot, const TextMeasure& measure,
               PanelParts& parts) {
    parts.marks = panel.marks;
    const std::vector<EndName> lines = curve_names(panel);
    if (have_room(lines, plot, measure)) {
        parts.names = lines;
    } else {
        for (const EndName& name : lines) {
            parts.marks.emplace_back(name.style, name.text);
        }
    }
    for (const EndName& level : level_names(panel)) {
        std::vector<EndName> more = parts.names;
        more.push_back(level);
        if (have_room(more, plot, measure)) {
            parts.names = std::move(more);
        }
    }
    for (const EndName& name : parts.names) {
        parts.right = std::max(parts.right, width_of(name, measure) + measure.em(leader_gap));
    }
}

}  // namespace

qsizetype PanelParts::text_lines() const {
    const qsizetype titles = std::max<qsizetype>(title.size(), letter.isEmpty() ? 0 : 1);
    return titles + notes.size() - (note_beside ? 1 : 0);
}

PanelParts panel_parts(const GridCell& cell, const QString& letter, const FigureStyle& style,
                       const QSizeF& plot, const TextMeasure& measure) {
    PanelParts parts;
    parts.letter = letter;
    add_texts(*cell.content, style, plot.width(), measure, parts);
    add_axes(cell, plot, measure, parts);
    if (const auto* curves = std::get_if<CurvePanel>(&cell.content->plot)) {
        add_names(*curves, plot, measure, parts);
        parts.words = measure.lines(curves->words, plot.width());
    }
    return parts;
}

}  // namespace recency::ui
