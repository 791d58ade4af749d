// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_font.h"
#include "ui/export/layout/placing.h"

#include <algorithm>

namespace recency::ui {
namespace {

// em
constexpr double middle_of_digits = 0.26;  // of a text's height, above the baseline
constexpr double leader_end = 0.25;        // before a name
constexpr double marker_end = 0.45;        // from a line's last point
constexpr double far_end = 1.0;            // of a line, from the edge of the plot

constexpr double leader_width = 0.5;  // of curves'

class PanelPlacing {
public:
    PanelPlacing(const FigureFit& fit, std::size_t cell, const PlotPlaces& places,
                 const TextMeasure& measure)
        : cell_(fit.plan.grid.cells[cell]),
          parts_(fit.plan.parts[cell]),
          column_(fit.plan.columns[cell_.column]),
          line_(fit.plan.lines[cell_.line]),
          measure_(measure),
          plot_(places.plot(cell_.line, cell_.column)) {
        placed_.row = cell_.row;
        placed_.panel = cell_.panel;
        placed_.plot = plot_;
        placed_.letter = parts_.letter;
    }

    PlacedPanel placed() {
        add_titles();
        add_x_ticks();
        add_y_ticks();
        add_y_name();
        add_names();
        add_words();
        return std::move(placed_);
    }

private:
    void add(const QStringList& lines, const QPointF& at, const PlacedText& manner) {
        add_lines_of_text(lines, at, manner, measure_, placed_.texts);
    }

    void add_titles() {
        QPointF at(plot_.left(),
                   plot_.top() - measure_.em(above_plot) - measure_.height(line_.text_lines));
        if (!parts_.letter.isEmpty()) {
            add({parts_.letter}, at, {.text = {}, .place = {}, .bold = true});
        }
        add(parts_.title.mid(0, 1), at + QPointF(parts_.indent, 0.0), {});
        const double next = measure_.line_height();
        add(parts_.title.mid(1), at + QPointF(0.0, next), {});
        QStringList notes = parts_.notes;
        if (parts_.note_beside) {
            add({notes.takeFirst()}, {plot_.right(), at.y()},
                {.text = {}, .place = {}, .align = Qt::AlignRight, .secondary = true});
        }
        const bool first = !parts_.title.isEmpty() || !parts_.letter.isEmpty();
        const auto lines = std::max<qsizetype>(parts_.title.size(), first ? 1 : 0);
        add(notes, at + QPointF(0.0, static_cast<double>(lines) * next),
            {.text = {}, .place = {}, .secondary = true});
    }

    void add_x_ticks() {
        const FigureAxis axis = x_axis(*cell_.content);
        const double top =
            plot_.bottom() + tick_length(measure_.font()) + measure_.em(label_distance);
        for (const Tick& tick : parts_.x.ticks) {
            const double at = plot_.left() + share_along(axis, tick.position) * plot_.width();
            const QString label = cell_.x_labels ? tick.label : QString();
            placed_.x_ticks.push_back({at, tick.position, label});
            add({label}, {at, top},
                {.text = {}, .place = {}, .align = Qt::AlignHCenter, .secondary = true});
        }
    }

    double y_at(double value) const {
        return plot_.bottom() - share_along(y_axis(*cell_.content), value) * plot_.height();
    }

    double baseline_at(double y) const { return y + measure_.em(middle_of_digits); }

    double label_right() const {
        return plot_.left() - tick_length(measure_.font()) - measure_.em(label_distance);
    }

    void add_y_ticks() {
        for (const Tick& tick : parts_.y.ticks) {
            const double at = y_at(tick.position);
            const QString label = cell_.y_labels ? tick.label : QString();
            placed_.y_ticks.push_back({at, tick.position, label});
            if (!label.isEmpty()) {
                placed_.texts.push_back({.text = label,
                                         .place = {label_right(), baseline_at(at)},
                                         .align = Qt::AlignRight,
                                         .secondary = true});
            }
        }
    }

    /// Turned: the first line is the farthest from the plot.
    void add_y_name() {
        double baseline = label_right() - column_.labels - measure_.em(name_margin) -
                          text_descent(measure_.font());
        for (qsizetype line = parts_.y_name.size(); line-- > 0;) {
            placed_.texts.push_back({.text = parts_.y_name[line],
                                     .place = {baseline, plot_.center().y()},
                                     .align = Qt::AlignHCenter,
                                     .upwards = true});
            baseline -= measure_.line_height();
        }
    }

    void add_names() {
        std::vector<double> wanted;
        wanted.reserve(parts_.names.size());
        for (const EndName& name : parts_.names) {
            wanted.push_back(std::clamp(y_at(name.value), plot_.top(), plot_.bottom()));
        }
        const std::vector<double> heights =
            name_heights(wanted, plot_.top(), plot_.bottom(), measure_);
        const bool apart = parts_.names_apart;
        const double left = plot_.right() + measure_.em(apart ? leader_gap : name_gap);
        for (std::size_t index = 0; index < parts_.names.size(); ++index) {
            const EndName& name = parts_.names[index];
            placed_.texts.push_back({.text = name.text,
                                     .place = {left, baseline_at(heights[index])},
                                     .bold = name.style.bold_name,
                                     .colour = name.style.colour});
            if (name.x && name.style.width > 0.0) {
                add_leader(name, wanted[index], {left, heights[index]});
            }
        }
    }

    /// From a line's end to the right edge of the plot, where that is far, and on to a name that
    /// stands at another height.
    void add_leader(const EndName& name, double height, const QPointF& to) {
        CurveStyle style = name.style;
        style.width = leader_width;
        style.marker = Marker::none;
        const double gap = measure_.em(leader_end);
        const double share = share_along(x_axis(*cell_.content), *name.x);
        const double end = plot_.left() + share * plot_.width() + measure_.em(marker_end);
        const QPointF corner(plot_.right() + gap, height);
        if (corner.x() - end > measure_.em(far_end)) {
            placed_.leaders.push_back({QLineF(QPointF(end, height), corner), style});
        }
        if (parts_.names_apart) {
            placed_.leaders.push_back({QLineF(corner, to - QPointF(gap, 0.0)), style});
        }
    }

    void add_words() {
        const double top = plot_.center().y() - measure_.height(parts_.words.size()) / 2;
        add(parts_.words, {plot_.center().x(), top},
            {.text = {}, .place = {}, .align = Qt::AlignHCenter, .secondary = true});
    }

    const GridCell& cell_;
    const PanelParts& parts_;
    const ColumnPlan& column_;
    const LinePlan& line_;
    const TextMeasure& measure_;
    QRectF plot_;
    PlacedPanel placed_;
};

}  // namespace

PlacedPanel placed_panel(const FigureFit& fit, std::size_t cell, const PlotPlaces& places,
                         const TextMeasure& measure) {
    return PanelPlacing(fit, cell, places, measure).placed();
}

}  // namespace recency::ui
