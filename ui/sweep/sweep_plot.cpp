// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_plot.h"

#include "ui/format.h"
#include "ui/plots/curve_placement.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace recency::ui {

namespace {

constexpr double top_of_recency = 1.1;
// At normal scale, in pixels.
constexpr double side_room = 18.0;      // between the axis and the first point
constexpr double leader_length = 30.0;  // from the line ends to their names
constexpr std::size_t most_lines_with_numbers = 7;

/// Of the axis of a quantity: values smaller than this are differences of rounding.
constexpr double least_span = 1e-3;

}  // namespace

SweepPlot::SweepPlot(QWidget* parent)
    : CurvePlot(parent), marks_(canvas()), names_(canvas()), values_(canvas()) {
    canvas()->addLayer(QStringLiteral("chosen"), canvas()->layer(QStringLiteral("main")));
    canvas()->setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Sweep"));
    colour();
}

void SweepPlot::setPicture(const SweepPicture& picture) {
    const bool other_points =
        !picture_ || picture_->results.sweep.axes != picture.results.sweep.axes;
    picture_ = picture;
    const bool gone = cursor_ && cursor_->layer >= picture.results.layers();
    if (other_points || gone) {
        cursor_.reset();
    }
    show_anew();
}

void SweepPlot::colour() {
    marks_.set_theme(theme());
    values_.set_theme(theme());
    names_.set_theme(theme());
}

void SweepPlot::show_picture() {
    scale_ = SweepScale(picture_->results.parameter(), picture_->results.values());
    series_ = shown_series(*picture_);
    named_ = few_layers(picture_->results.layers(), picture_->layer);
    x_axis()->setLabel(axis_text(picture_->results.parameter()));
    show_title();
    show_range();
    show_words();
    describe();
}

void SweepPlot::show_title() {
    const SweepQuantityWords words = words_for(picture_->quantity);
    const bool nothing = !nothing_because(*picture_, series_).isEmpty();
    const QString gap = nothing ? QString() : gap_words(*picture_);
    const QString more = gap.isEmpty() ? QString() : QStringLiteral("; ") + gap;
    set_title(words.name, words.question + more, words.brief + more);
}

void SweepPlot::show_range() {
    if (is_recency()) {
        y_axis()->setRange(0, top_of_recency);
        return;
    }
    if (steady_quantity_ != picture_->quantity) {
        steady_.forget();
        steady_quantity_ = picture_->quantity;
    }
    const ValueRange extent = extent_of(picture_->quantity, series_);
    ValueRange range = steady_.fit(extent.minimum, extent.maximum, least_span);
    if (never_negative(picture_->quantity)) {
        range.minimum = std::max(range.minimum, 0.0);
    }
    y_axis()->setRange(range.minimum, range.maximum);
}

void SweepPlot::show_words() {
    say(nothing_because(*picture_, series_));
    if (!is_recency()) {
        set_end_labels({});
        return;
    }
    set_end_labels({{tr("recent keys"), theme().recent, QFont::DemiBold, std::nullopt, 1.0, 0},
                    {tr("no preference"), theme().ink2, QFont::Normal, std::nullopt, 0.5, 0},
                    {tr("early keys"), theme().early, QFont::DemiBold, std::nullopt, 0.0, -4}});
}

void SweepPlot::arrange() {
    arrange_x();
    show_lines();
    arrange_names();
    arrange_values();
    arrange_marks();
    if (is_recency()) {
        set_y_ticks(
            {{{0, QStringLiteral("0")}, {0.5, QStringLiteral("½")}, {1, QStringLiteral("1")}},
             QString()});
    } else {
        const QCPRange range = y_axis()->range();
        set_y_ticks(linear_ticks({range.lower, range.upper}, area().height()));
    }
}

/// The names need room between the line ends and the right end of the axis.
void SweepPlot::arrange_x() {
    const QFontMetricsF metrics(text_font(theme(), TextRole::tick, QFont::Bold));
    const double name = metrics.horizontalAdvance(tr("layer %1").arg(picture_->results.layers()));
    const double names_room = (leader_length + 8) * theme().scale() + name;
    const double before = side_room * theme().scale();
    const double pixels = std::max(area().width() - before - names_room, 20.0);
    const std::vector<double>& positions = scale_.positions();
    const double span = std::max(positions.back() - positions.front(), 1e-9);
    x_axis()->setRange(positions.front() - before / pixels * span,
                       positions.back() + names_room / pixels * span);
    set_x_ticks(scale_.ticks(pixels, theme()));
}

/// The layers that stand for all differ from each other; the rest is a crowd behind them.
SweepLineStyle SweepPlot::style_of(int layer) const {
    const auto named = std::ranges::find(named_, layer);
    return named == named_.end()
               ? crowd_style(theme())
               : line_style(theme(), static_cast<std::size_t>(named - named_.begin()),
                            named_.size(), layer == picture_->layer);
}

void SweepPlot::show_lines() {
    const std::vector<double>& from = scale_.positions();
    const QVector<double> positions(from.begin(), from.end());
    const double way = pixel_of(from.back(), 0).x() - pixel_of(from.front(), 0).x();
    const double spacing = way / static_cast<double>(std::max<std::size_t>(from.size(), 2) - 1);
    const double marker = spacing >= 2 * disc_size(theme()) ? disc_size(theme()) : 0;
    while (lines_.size() < series_.size()) {
        lines_.emplace_back(canvas());
    }
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        if (index < series_.size()) {
            lines_[index].show(positions, series_[index]);
            lines_[index].set_style(style_of(series_[index].layer), theme(), marker);
        } else {
            lines_[index].clear();
        }
    }
}

void SweepPlot::arrange_names() {
    std::vector<LineName> names;
    for (const std::size_t index : from_top(series_)) {
        const SweepSeries& series = series_[index];
        const auto last = series.last_point();
        if (!last || std::ranges::count(named_, series.layer) == 0) {
            continue;
        }
        const double y = series.mean[static_cast<qsizetype>(*last)];
        names.push_back({tr("layer %1").arg(series.layer + 1),
                         pixel_of(scale_.positions()[*last], y), style_of(series.layer).pen,
                         series.layer == picture_->layer ? QFont::Bold : QFont::Normal});
    }
    const double end = pixel_of(scale_.positions().back(), 0).x();
    names_.place(names, end + leader_length * theme().scale(), area().top() + theme().length(8),
                 area().bottom() - theme().length(10));
}

/// What numbers keep clear of: the other lines, the reference line, and the names.
std::vector<QRectF> SweepPlot::obstacles() const {
    std::vector<QRectF> boxes{names_.covered()};
    if (const auto level = level_pixels()) {
        boxes.emplace_back(area().left(), *level - 1, area().width(), 2);
    }
    for (const SweepSeries& series : series_) {
        if (series.layer != picture_->layer) {
            std::ranges::move(boxes_along(pixels_of(series), disc_size(theme()) / 2),
                              std::back_inserter(boxes));
        }
    }
    return boxes;
}

/// Of the neutral value, unless it is the axis itself.
std::optional<double> SweepPlot::level_pixels() const {
    const double neutral = neutral_value(picture_->quantity);
    return y_axis()->range().lower < neutral ? std::optional(pixel_of(0, neutral).y())
                                             : std::nullopt;
}

std::vector<QPointF> SweepPlot::pixels_of(const SweepSeries& series) const {
    std::vector<QPointF> pixels;
    for (std::size_t point = 0; point < scale_.positions().size(); ++point) {
        if (series.has(point)) {
            pixels.push_back(
                pixel_of(scale_.positions()[point], series.mean[static_cast<qsizetype>(point)]));
        }
    }
    return pixels;
}

/// The numbers of the chosen line, as many as have room among few lines.
void SweepPlot::arrange_values() {
    const auto chosen = std::ranges::find(series_, picture_->layer, &SweepSeries::layer);
    if (series_.size() > most_lines_with_numbers || chosen == series_.end()) {
        values_.place({}, {}, {});
        return;
    }
    const int decimals = decimals_for(y_axis()->range().size());
    std::vector<ValueText> texts;
    for (const double mean : chosen->mean) {
        if (std::isfinite(mean)) {
            texts.push_back({texts.size(), is_recency() ? format_probability(mean)
                                                        : format_rounded(mean, decimals)});
        }
    }
    values_.place(
        pixels_of(*chosen), texts,
        {disc_size(theme()) / 2, obstacles(), area().adjusted(3, -theme().length(10), 0, 0)});
}

void SweepPlot::arrange_marks() {
    marks_.set_area(area());
    const auto pixels_at = [this](double position) { return pixel_of(position, 0).x(); };
    const auto pixels_of = [&](std::optional<double> position) {
        return position ? std::optional(pixels_at(*position)) : std::nullopt;
    };
    const double now = get_value(picture_->now, picture_->results.parameter().id);
    marks_.show_now(pixels_of(scale_.position_of(now)));
    marks_.show_break(pixels_of(scale_.axis_break()));
    marks_.show_level(level_pixels());
    if (!cursor_ || !words().isEmpty()) {
        marks_.show_cursor(std::nullopt);
        return;
    }
    const double position = scale_.positions()[cursor_->point];
    const SweepValue value = value_at(*picture_, cursor_->point, cursor_->layer);
    SweepMarks::Cursor shown{
        pixels_at(position), std::nullopt,
        tr("layer %1: %2").arg(cursor_->layer + 1).arg(value_words(value)),
        tick_text(picture_->results.parameter(), picture_->results.values()[cursor_->point])};
    if (value.statistic) {
        shown.y = pixel_of(position, value.statistic->mean).y();
    }
    marks_.show_cursor(shown);
}

QString SweepPlot::read_out() const {
    return cursor_ ? point_words(*picture_, cursor_->point, cursor_->layer) : QString();
}

void SweepPlot::describe() {
    const QString all = description_of(*picture_, series_);
    setAccessibleDescription(cursor_ ? read_out() + QStringLiteral(". ") + all : all);
}

/// The point of the nearest value, at the layer whose line is nearest there.
std::optional<SweepPoint> SweepPlot::nearest(const QPointF& place) const {
    const QMargins margins = curve_margins(theme());
    const QRectF reach = area().adjusted(0, -margins.top(), 0, margins.bottom());
    if (!reach.contains(place)) {
        return std::nullopt;
    }
    const double share = (place.x() - area().left()) / area().width();
    const double position = x_axis()->range().lower + share * x_axis()->range().size();
    SweepPoint found{scale_.nearest(position), picture_->layer};
    double distance = HUGE_VAL;
    for (const SweepSeries& series : series_) {
        if (!series.has(found.point)) {
            continue;
        }
        const double mean = series.mean[static_cast<qsizetype>(found.point)];
        const double away = std::abs(pixel_of(position, mean).y() - place.y());
        // Where lines lie upon each other, the chosen one is meant.
        if (away < distance - 1 || (away < distance + 1 && series.layer == picture_->layer)) {
            found.layer = series.layer;
            distance = away;
        }
    }
    return found;
}

void SweepPlot::set_cursor_point(const std::optional<SweepPoint>& cursor) {
    if (cursor != cursor_) {
        cursor_ = cursor;
        describe();
        redraw();
    }
}

void SweepPlot::point_at(std::optional<QPointF> place) {
    set_cursor_point(place ? nearest(*place) : std::nullopt);
}

void SweepPlot::press(const QPointF& place) {
    if (const auto point = nearest(place)) {
        Q_EMIT pointChosen(*point);
    }
}

}  // namespace recency::ui
