// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/figure_plan.h"

#include "ui/export/figure_layout.h"
#include "ui/export/layout/bar_plan.h"

#include <algorithm>

namespace recency::ui {
namespace {

constexpr double line_gap = 1.0;  // em, between lines of panels
constexpr double row_gap = 1.3;

constexpr double similar_notes = 0.75;  // of the widest: notes of the same words
constexpr double hair = 1e-3;           // points

/// a ... z, aa, ab ...
QString letter_of(std::size_t index) {
    const QString last(QChar(u'a' + static_cast<char16_t>(index % 26)));
    return index < 26 ? last : letter_of(index / 26 - 1) + last;
}

bool rows_have_letters(const FigureContent& content) {
    return std::any_of(content.rows.begin(), content.rows.end(),
                       [](const FigureRow& row) { return !row.letter.empty(); });
}

void add_parts(FigurePlan& plan, const TextMeasure& measure) {
    for (const GridCell& cell : plan.grid.cells) {
        const QSizeF plot(plan.side * plan.grid.columns[cell.column].part,
                          plan.side * plan.grid.lines[cell.line].part);
        plan.parts.push_back(panel_parts(cell, plot, measure));
    }
}

/// Room for what the panels of each column have at their sides.
void add_columns(FigurePlan& plan, const TextMeasure& measure) {
    plan.columns.resize(plan.grid.columns.size());
    for (std::size_t index = 0; index < plan.parts.size(); ++index) {
        ColumnPlan& column = plan.columns[plan.grid.cells[index].column];
        column.labels = std::max(column.labels, plan.parts[index].label_width);
        column.right = std::max(column.right, plan.parts[index].right);
    }
    for (std::size_t index = 0; index < plan.parts.size(); ++index) {
        const PanelParts& parts = plan.parts[index];
        ColumnPlan& column = plan.columns[plan.grid.cells[index].column];
        double left = tick_length(measure.font());
        if (column.labels > 0.0) {
            left += measure.em(label_distance) + column.labels;
        }
        if (!parts.y_name.isEmpty()) {
            left += measure.em(name_margin) + measure.height(parts.y_name.size());
        }
        column.left = std::max({column.left, left, parts.over_left});
    }
    double widest = 0.0;  // at the left edge, where the plots of all blocks begin
    for (const GridBlock& block : plan.grid.blocks) {
        widest = std::max(widest, plan.columns[block.first].left);
    }
    for (const GridBlock& block : plan.grid.blocks) {
        plan.columns[block.first].left = widest + measure.em(page_edge);
        for (std::size_t column = block.first + 1; column <= block.last; ++column) {
            plan.columns[column].left += measure.em(column_gap);
        }
        plan.columns[block.last].right += measure.em(page_edge);
    }
}

/// Beyond the right edge of a column's plots, before the next one's texts.
double room_beside(const FigurePlan& plan, std::size_t column, const TextMeasure& measure) {
    const bool last = column == plan.grid.block_of(column).last;
    return plan.columns[column].right +
           (last ? -measure.em(page_edge) : plan.columns[column + 1].left - measure.em(column_gap));
}

double widest_text(const FigurePanel& panel, const TextMeasure& measure) {
    return measure.widest({panel.title, panel.note, panel.note2});
}

/// Texts of a block's last column have as much room beside their plots as the others', where they
/// need it.
void widen_last_column(FigurePlan& plan, const GridBlock& block, const TextMeasure& measure) {
    double wanted = 0.0;
    for (std::size_t column = block.first; column < block.last; ++column) {
        wanted = std::max(wanted, room_beside(plan, column, measure));
    }
    double needed = 0.0;
    for (const GridCell& cell : plan.grid.cells) {
        if (cell.column == block.last) {
            needed = std::max(needed, widest_text(*cell.content, measure) -
                                          plan.side * plan.grid.columns[block.last].part);
        }
    }
    const double most = std::min({wanted, needed, measure.em(column_gap)});
    plan.columns[block.last].right += std::max(0.0, most - room_beside(plan, block.last, measure));
}

/// Notes of plots of one width break in the same way, whatever their column.
double least_room_beside(const FigurePlan& plan, const GridBlock& block,
                         const TextMeasure& measure) {
    double room = room_beside(plan, block.first, measure);
    for (std::size_t column = block.first + 1; column <= block.last; ++column) {
        room = std::min(room, room_beside(plan, column, measure));
    }
    return room;
}

/// Notes of equally wide plots all stand on one line or all break. `note` is one of a panel's.
double note_room(const FigurePlan& plan, const GridCell& panel, QString FigurePanel::*note,
                 double room, const TextMeasure& measure) {
    std::vector<double> widths;
    for (const GridCell& cell : plan.grid.cells) {
        if (plan.grid.columns[cell.column].part == plan.grid.columns[panel.column].part) {
            widths.push_back(measure.width(cell.content->*note));
        }
    }
    const double widest = *std::max_element(widths.begin(), widths.end());
    if (widest <= room) {
        return room;
    }
    double narrower = room;
    for (const double width : widths) {
        if (width > similar_notes * widest) {
            narrower = std::min(narrower, width - hair);
        }
    }
    return narrower;
}

void add_texts(const FigureContent& content, const FigureStyle& style, FigurePlan& plan,
               const TextMeasure& measure) {
    const bool letters = style.letters && plan.grid.cells.size() > 1 && !rows_have_letters(content);
    for (std::size_t index = 0; index < plan.parts.size(); ++index) {
        const GridCell& cell = plan.grid.cells[index];
        const double plot = plan.side * plan.grid.columns[cell.column].part;
        const double room =
            plot + least_room_beside(plan, plan.grid.block_of(cell.column), measure);
        add_titles(*cell.content, letters ? letter_of(index) : QString(), style.titles,
                   {plot, plot + room_beside(plan, cell.column, measure),
                    note_room(plan, cell, &FigurePanel::note, room, measure),
                    note_room(plan, cell, &FigurePanel::note2, room, measure)},
                   measure, plan.parts[index]);
    }
    // Notes stand beside their titles everywhere or nowhere; who has no title takes no part.
    const bool all_beside =
        std::all_of(plan.parts.begin(), plan.parts.end(), [](const PanelParts& parts) {
            return parts.note_beside || parts.notes.isEmpty() || parts.title.isEmpty();
        });
    for (PanelParts& parts : plan.parts) {
        parts.note_beside = parts.note_beside && all_beside;
    }
}

/// The name of neighbours' axes that are the same stands once, in their middle.
std::vector<SpanText> x_names(const FigurePlan& plan, const GridLine& line,
                              const TextMeasure& measure) {
    std::vector<SpanText> names;
    std::optional<FigureAxis> before;  // that of the panel to the left, where it shows it
    for (const std::size_t index : line.cells) {
        const GridCell& cell = plan.grid.cells[index];
        const FigureAxis axis = x_axis(*cell.content);
        if (!cell.x_labels) {
            before.reset();
            continue;
        }
        if (!before || !same_axis(axis, *before)) {
            names.push_back({cell.column, cell.column, {}});
        }
        SpanText& name = names.back();
        name.last = cell.column;
        name.lines = measure.lines(axis_name(axis, plan.parts[index].x),
                                   span_width(plan, name.first, name.last));
        before = axis;
    }
    return names;
}

void add_heading(const FigureContent& content, const FigureStyle& style, double room,
                 const GridLine& line, LinePlan& plan, const TextMeasure& measure) {
    const FigureRow& row = content.rows[line.row];
    if (!line.begins_row) {
        return;
    }
    plan.letter = style.letters ? QString::fromStdString(row.letter) : QString();
    const double indent =
        plan.letter.isEmpty() ? 0.0 : measure.width(plan.letter, true) + measure.em(letter_gap);
    plan.heading = measure.lines(row.heading, room, indent);
    if (plan.heading.isEmpty() && !plan.letter.isEmpty()) {
        plan.heading << QString();
    }
}

void add_lines(const FigureContent& content, const FigureStyle& style, double room,
               FigurePlan& plan, const TextMeasure& measure) {
    for (const GridLine& line : plan.grid.lines) {
        LinePlan& next = plan.lines.emplace_back();
        add_heading(content, style, room, line, next, measure);
        for (const std::size_t cell : line.cells) {
            next.text_lines = std::max(next.text_lines, plan.parts[cell].text_lines());
            next.x_labels |= plan.grid.cells[cell].x_labels;
        }
        next.x_names = x_names(plan, line, measure);
        if (plan.lines.size() > 1) {
            next.gap = measure.em(next.heading.isEmpty() ? line_gap : row_gap);
        }
    }
}

bool has_hatching(const PanelGrid& grid) {
    return std::any_of(grid.cells.begin(), grid.cells.end(), [](const GridCell& cell) {
        const auto* map = std::get_if<MapPanel>(&cell.content->plot);
        return map != nullptr && map->diagonal_off_scale;
    });
}

}  // namespace

double height_above(const LinePlan& line, const TextMeasure& measure) {
    double height = measure.em(above_plot) + measure.height(line.text_lines);
    if (!line.heading.isEmpty()) {
        height += measure.height(line.heading.size());
        height += line.text_lines > 0 ? measure.em(heading_distance) : 0.0;
    }
    return height;
}

double height_below(const LinePlan& line, const TextMeasure& measure) {
    double height = tick_length(measure.font());
    if (line.x_labels) {
        height += measure.em(label_distance) + measure.font();
    }
    qsizetype lines = 0;
    for (const SpanText& name : line.x_names) {
        lines = std::max(lines, name.lines.size());
    }
    height += lines > 0 ? measure.em(label_distance) + measure.height(lines) : 0.0;
    for (const BarStrip& strip : line.strips) {
        height += strip_height(strip, measure);
    }
    return height;
}

double strip_height(const BarStrip& strip, const TextMeasure& measure) {
    double height = measure.em(bar_distance + bar_height + label_distance) +
                    tick_length(measure.font()) + measure.font();
    qsizetype lines = 0;
    for (const SpanText& label : strip.labels) {
        lines = std::max(lines, label.lines.size());
    }
    return height + (lines > 0 ? measure.em(label_distance) + measure.height(lines) : 0.0);
}

double FigurePlan::fixed_width(const GridBlock& block) const {
    double width = 0.0;
    for (std::size_t column = block.first; column <= block.last; ++column) {
        width += columns[column].left + columns[column].right;
    }
    return width;
}

double FigurePlan::fixed_height(const TextMeasure& measure) const {
    double height = measure.em(2 * page_edge);
    for (const LinePlan& line : lines) {
        height += line.gap + height_above(line, measure) + height_below(line, measure);
    }
    return height + (key.items.empty() ? 0.0 : measure.em(key_distance) + key.height);
}

FigurePlan figure_plan(const FigureContent& content, const FigureStyle& style,
                       const PanelGrid& grid, double side, double page_width,
                       const TextMeasure& measure) {
    FigurePlan plan;
    plan.grid = grid;
    plan.side = side;
    add_parts(plan, measure);
    add_columns(plan, measure);
    if (style.titles) {
        for (const GridBlock& block : grid.blocks) {
            widen_last_column(plan, block, measure);
        }
    }
    add_texts(content, style, plan, measure);
    const double left = plan.columns.empty() ? 0.0 : plan.columns.front().left;
    const double room = page_width - left - measure.em(page_edge);
    add_lines(content, style, room, plan, measure);
    add_bars(content, plan, measure);
    plan.key = mark_key(plan.parts, has_hatching(grid), room, measure);
    return plan;
}

}  // namespace recency::ui
