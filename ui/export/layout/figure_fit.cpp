// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/figure_fit.h"

#include <algorithm>
#include <limits>

namespace recency::ui {
namespace {

// Sides of plots, in em.
constexpr double least_map_side = 4.5;
constexpr double least_curve_side = 6.0;
constexpr double readable_map_side = 5.0;
constexpr double readable_map_above_curves = 6.5;
constexpr double readable_mixed_side = 8.0;
constexpr double readable_curve_side = 12.0;

constexpr double side_step = 1.05;    // between sides that are tried
constexpr double widest_curve = 2.4;  // width over height
constexpr double highest_curve = 1.0;
constexpr double worth_more_lines = 1.15;  // so much larger are plots in more lines

/// The area of the plots, less where lines end before the last column.
double filled_area(const FigureFit& fit) {
    const PanelGrid& grid = fit.plan.grid;
    std::size_t places = 0;
    for (const GridLine& line : grid.lines) {
        places += grid.block_of(line).size();
    }
    double area = 0.0;
    for (const GridCell& cell : grid.cells) {
        area += fit.widths[cell.column] * fit.heights[cell.line];
    }
    return area * static_cast<double>(grid.cells.size()) / static_cast<double>(places);
}

double readable_side(const PanelGrid& grid, const TextMeasure& measure) {
    if (!grid.has_curves()) {
        return measure.em(readable_map_side);
    }
    if (grid.blocks.size() > 1) {
        return measure.em(readable_map_above_curves);
    }
    return measure.em(grid.has_maps() ? readable_mixed_side : readable_curve_side);
}

/// A figure with a certain number of columns. Texts break and ticks thin out for plots of certain
/// sides, the same whatever the page: what has room on a page has room on every larger one.
class Fitting {
public:
    Fitting(const FigureContent& content, const FigureStyle& style, std::size_t columns,
            double page_width, const TextMeasure& measure)
        : content_(content),
          style_(style),
          page_width_(page_width),
          measure_(measure),
          grid_(panel_grid(content, columns)) {}

    double readable() const { return readable_side(grid_, measure_); }

    /// The smallest width for which some plan has room, whatever its height.
    double least_width() const {
        double least = std::numeric_limits<double>::infinity();
        for (double side = least_side(); side * grid_.width_parts() < least; side *= side_step) {
            const FigurePlan plan = plan_for(side);
            if (plan.bar_shortage <= 0.0) {
                least = std::min(least, width_of(plan));
            }
        }
        return least;
    }

    /// The smallest height of the plans that have room on the page's width.
    double least_height() const {
        double least = std::numeric_limits<double>::infinity();
        for (double side = least_side();
             side * grid_.width_parts() <= page_width_ && side * grid_.height_parts() < least;
             side *= side_step) {
            const FigurePlan plan = plan_for(side);
            if (plan.bar_shortage <= 0.0 && width_of(plan) <= page_width_ + tolerance) {
                least = std::min(least, height_of(plan));
            }
        }
        return least;
    }

    /// The largest plots that have room, with what stands round them.
    std::optional<FigureFit> fit(const FigurePage& page) const {
        const double largest = page.width / grid_.width_parts();
        double side = least_side();
        while (side * side_step <= largest) {
            side *= side_step;
        }
        for (; side >= least_side() - tolerance; side /= side_step) {
            const FigurePlan plan = plan_for(side);
            if (plan.bar_shortage <= 0.0 && width_of(plan) <= page.width + tolerance &&
                (!page.height || height_of(plan) <= *page.height + tolerance)) {
                return placed(page, with_wide_curves(page, plan));
            }
        }
        return std::nullopt;
    }

private:
    static constexpr double tolerance = 1e-6;  // points

    double least_side() const {
        return measure_.em(grid_.has_curves() ? least_curve_side : least_map_side);
    }

    FigurePlan plan_for(double side) const {
        return figure_plan(content_, style_, grid_, side, page_width_, measure_);
    }

    double width_of(const FigurePlan& plan) const {
        double widest = 0.0;
        for (const GridBlock& block : plan.grid.blocks) {
            widest = std::max(widest,
                              plan.fixed_width(block) + plan.side * plan.grid.width_parts(block));
        }
        return widest;
    }
    double height_of(const FigurePlan& plan) const {
        return plan.fixed_height(measure_) + plan.side * plan.grid.height_parts();
    }

    /// The side that a plan's plots can have.
    double side_on(const FigurePage& page, const FigurePlan& plan) const {
        double by_width = std::numeric_limits<double>::infinity();
        for (const GridBlock& block : plan.grid.blocks) {
            by_width = std::min(
                by_width, (page.width - plan.fixed_width(block)) / plan.grid.width_parts(block));
        }
        if (!page.height) {
            return by_width;
        }
        return std::min(by_width,
                        (*page.height - plan.fixed_height(measure_)) / plan.grid.height_parts());
    }

    /// The plan made anew for curves as wide as they will be below their maps, whose side stays.
    FigurePlan with_wide_curves(const FigurePage& page, const FigurePlan& plan) const {
        if (plan.grid.blocks.size() == 1) {
            return plan;
        }
        const GridBlock& block = plan.grid.blocks.back();
        const double room =
            (page.width - plan.fixed_width(block)) / static_cast<double>(block.size());
        const double side = side_on(page, plan);
        for (const double share : {0.95, 0.85, 0.75, 0.65, 0.55}) {
            PanelGrid grid = plan.grid;
            for (std::size_t column = block.first; column <= block.last; ++column) {
                GridColumn& wide = grid.columns[column];
                wide.part = std::max(wide.part, share * room / plan.side);
            }
            FigurePlan wider =
                figure_plan(content_, style_, grid, plan.side, page_width_, measure_);
            if (side_on(page, wider) >= side - tolerance) {
                return wider;
            }
        }
        return plan;
    }

    FigureFit placed(const FigurePage& page, const FigurePlan& plan) const {
        FigureFit fit;
        fit.plan = plan;
        const double side = side_on(page, plan);
        for (const GridColumn& column : plan.grid.columns) {
            fit.widths.push_back(side * column.part);
        }
        for (const GridLine& line : plan.grid.lines) {
            fit.heights.push_back(side * line.part);
        }
        fit.left = std::numeric_limits<double>::infinity();
        for (const GridBlock& block : plan.grid.blocks) {
            const double left_over =
                page.width - plan.fixed_width(block) - side * plan.grid.width_parts(block);
            fit.left = std::min(fit.left, std::max(0.0, widened(left_over, block, fit)) / 2);
        }
        const double height = plan.fixed_height(measure_) + side * plan.grid.height_parts();
        fit.height = page.height.value_or(height);
        heighten(fit.height - height, fit);
        return fit;
    }

    /// Curves take what the maps leave, up to a width that suits them; returns the rest, which is
    /// halved.
    double widened(double extra, const GridBlock& block, FigureFit& fit) const {
        const std::vector<GridColumn>& columns = fit.plan.grid.columns;
        double count = 0.0;
        for (std::size_t column = block.first; column <= block.last; ++column) {
            count += columns[column].stretches ? 1.0 : 0.0;
        }
        const double lowest = *std::min_element(fit.heights.begin(), fit.heights.end());
        double rest = extra;
        for (std::size_t column = block.first; column <= block.last; ++column) {
            if (columns[column].stretches) {
                const double room = std::max(0.0, widest_curve * lowest - fit.widths[column]);
                const double more = std::min(room, extra / count);
                fit.widths[column] += more;
                rest -= more;
            }
        }
        return rest;
    }

    void heighten(double extra, FigureFit& fit) const {
        const double narrowest = *std::min_element(fit.widths.begin(), fit.widths.end());
        const auto high =
            static_cast<double>(std::count_if(grid_.lines.begin(), grid_.lines.end(),
                                              [](const GridLine& line) { return line.stretches; }));
        double left_over = extra;
        for (std::size_t line = 0; line < grid_.lines.size(); ++line) {
            if (grid_.lines[line].stretches) {
                const double room = std::max(0.0, narrowest / highest_curve - fit.heights[line]);
                const double more = std::min(room, std::max(0.0, extra) / high);
                fit.heights[line] += more;
                left_over -= more;
            }
        }
        fit.top = std::max(0.0, left_over / 2);
    }

    const FigureContent& content_;
    const FigureStyle& style_;
    double page_width_;
    const TextMeasure& measure_;
    PanelGrid grid_;
};

}  // namespace

std::optional<FigureFit> figure_fit(const FigureContent& content, const FigureStyle& style,
                                    const FigurePage& page, const TextMeasure& measure) {
    std::optional<FigureFit> best;
    double largest = 0.0;
    for (const std::size_t columns : column_choices(content)) {
        const Fitting fitting(content, style, columns, page.width, measure);
        std::optional<FigureFit> fit = fitting.fit(page);
        if (!fit) {
            continue;
        }
        const double area = filled_area(*fit);
        const double side = fit->heights.front() / fit->plan.grid.lines.front().part;
        if (area > worth_more_lines * largest) {
            largest = area;
            best = std::move(fit);
        }
        if (!page.height && side >= fitting.readable()) {
            break;
        }
    }
    return best;
}

double least_width(const FigureContent& content, const FigureStyle& style,
                   const TextMeasure& measure) {
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t columns : column_choices(content)) {
        least = std::min(least, Fitting(content, style, columns, 0.0, measure).least_width());
    }
    return least;
}

double least_height(const FigureContent& content, const FigureStyle& style, double width,
                    const TextMeasure& measure) {
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t columns : column_choices(content)) {
        const Fitting fitting(content, style, columns, width, measure);
        least = std::min(least, fitting.least_height());
    }
    return least;
}

}  // namespace recency::ui
