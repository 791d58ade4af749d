// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/panel_parts.h"

#include "ui/plots/curve_placement.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr double most_for_names = 0.55;  // of the plot's width
// em
constexpr double note_gap = 0.8;
constexpr double unnoticed = 0.35;  // how far a name may be from its line's end

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

/// The last point of a curve, which its name stands beside.
std::optional<std::size_t> end_of(const Curve& curve) {
    for (std::size_t index = curve.y.size(); index > 0; --index) {
        if (std::isfinite(curve.y[index - 1])) {
            return index - 1;
        }
    }
    return std::nullopt;
}

std::vector<EndName> curve_names(const CurvePanel& panel) {
    std::vector<EndName> names;
    for (const Curve& curve : panel.curves) {
        const std::optional<std::size_t> end = end_of(curve);
        if (!curve.name.isEmpty() && end) {
            names.push_back({curve.name, curve.y[*end], curve.style, curve.x[*end]});
        }
    }
    return names;
}

std::vector<EndName> level_names(const CurvePanel& panel) {
    std::vector<EndName> names;
    for (const LevelLine& level : panel.levels) {
        const double share = share_along(panel.y, level.y);
        if (!level.name.isEmpty() && share >= 0.0 && share <= 1.0) {
            names.push_back({level.name, level.y, {level.name_colour, 0.0}, {}});
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

/// Have some to move away from the ends of their lines?
bool stand_apart(const std::vector<EndName>& names, const FigureAxis& axis, double height,
                 const TextMeasure& measure) {
    std::vector<double> ends;
    ends.reserve(names.size());
    for (const EndName& name : names) {
        ends.push_back(height * (1.0 - std::clamp(share_along(axis, name.value), 0.0, 1.0)));
    }
    const std::vector<double> heights = name_heights(ends, 0.0, height, measure);
    return !std::equal(heights.begin(), heights.end(), ends.begin(), [&](double at, double end) {
        return std::abs(at - end) < measure.em(unnoticed);
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
    const std::vector<EndName> levels = level_names(panel);  // all of them or none
    std::vector<EndName> all = parts.names;
    all.insert(all.end(), levels.begin(), levels.end());
    if (have_room(all, plot, measure)) {
        parts.names = std::move(all);
    }
    parts.names_apart = stand_apart(parts.names, panel.y, plot.height(), measure);
    const double gap = measure.em(parts.names_apart ? leader_gap : name_gap);
    for (const EndName& name : parts.names) {
        parts.right = std::max(parts.right, width_of(name, measure) + gap);
    }
}

}  // namespace

qsizetype PanelParts::text_lines() const {
    const qsizetype titles = std::max<qsizetype>(title.size(), letter.isEmpty() ? 0 : 1);
    return titles + notes.size() - (note_beside ? 1 : 0);
}

PanelParts panel_parts(const GridCell& cell, const QSizeF& plot, const TextMeasure& measure) {
    PanelParts parts;
    add_axes(cell, plot, measure, parts);
    if (const auto* curves = std::get_if<CurvePanel>(&cell.content->plot)) {
        add_names(*curves, plot, measure, parts);
        parts.words = measure.lines(curves->words, plot.width());
    }
    return parts;
}

void add_titles(const FigurePanel& panel, const QString& letter, bool titles, const TitleRoom& room,
                const TextMeasure& measure, PanelParts& parts) {
    parts.letter = letter;
    parts.indent = letter.isEmpty() ? 0.0 : measure.width(letter, true) + measure.em(letter_gap);
    if (!titles) {
        return;
    }
    parts.title = measure.lines(panel.title, room.title, parts.indent);
    const double first = parts.indent + measure.widest(parts.title) + measure.em(note_gap);
    parts.note_beside = !panel.note.isEmpty() && parts.title.size() == 1 &&
                        first + measure.width(panel.note) <= room.plot;
    parts.notes = measure.lines(panel.note, room.note) + measure.lines(panel.note2, room.note2);
}

std::vector<double> name_heights(const std::vector<double>& ends, double top, double bottom,
                                 const TextMeasure& measure) {
    return spread(ends, measure.em(name_distance), top, bottom);
}

}  // namespace recency::ui
