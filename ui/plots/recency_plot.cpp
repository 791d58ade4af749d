// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/recency_plot.h"

#include "ui/format.h"
#include "ui/help/part_words.h"
#include "ui/help/quantity_words.h"
#include "ui/plots/curve_placement.h"
#include "ui/plots/pinned_run.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"
#include "ui/plots/recency_words.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

constexpr double top_of_range = 1.1;
// Pixels at normal scale.
constexpr double axis_end_gap = 4;  // values keep clear of the names in the right margin
constexpr double visible_error = 2;
constexpr double crowded_layers = 18;  // closer ones have smaller markers

using State = LayerRecency::State;

QCPItemStraightLine* make_no_preference_line(QCustomPlot* plot) {
    auto* line = new QCPItemStraightLine(plot);
    line->setLayer(QStringLiteral("grid"));
    line->setSelectable(false);
    line->setAntialiased(false);
    line->point1->setCoords(0, 0.5);
    line->point2->setCoords(1, 0.5);
    return line;
}

}  // namespace

RecencyPlot::RecencyPlot(QWidget* parent)
    : ScenePlot(parent),
      no_preference_(make_no_preference_line(canvas())),
      values_(canvas()),
      pinned_(canvas(), add_graph(QStringLiteral("pinned"))),
      published_(canvas(), tr("published")),
      ties_(add_graph(QStringLiteral("ties"))),
      curve_(add_graph(QStringLiteral("recency"))),
      errors_(add_graph(QStringLiteral("errors"))),
      hatch_(canvas(), add_text()) {
    setAccessibleName(tr("Recency probability by layer"));
    set_explanations({part_explanation(WindowPart::recency_plot),
                      quantity_explanation(Quantity::recency_probability)},
                     {quantity_explanation(Quantity::recency_advantage)});
    x_axis()->setLabel(tr("layer"));
    y_axis()->setRange(0, top_of_range);
    set_y_ticks({{{0, QStringLiteral("0")}, {0.5, QStringLiteral("½")}, {1, QStringLiteral("1")}},
                 QString()});
    colour();
}

void RecencyPlot::colour() {
    no_preference_->setPen(QPen(theme().axis, thin_line(theme())));
    hatch_.set_theme(theme());
    QColor pale = theme().ink;
    pale.setAlphaF(0.23F);
    ties_.set_pen(curve_pen(pale, 2 * curve_width(theme())));
    values_.set_theme(theme());
    curve_->setPen(curve_pen(theme().ink, curve_width(theme())));
    errors_.set_pen(QPen(theme().ink, thin_line(theme())));
    pinned_.set_theme(theme());
    published_.set_theme(theme());
}

void RecencyPlot::show_scene() {
    layers_ = recency_by_layer(*scene().estimate);
    const double room = std::max(0.4, 0.015 * layer_count());
    x_axis()->setRange(1 - room, layer_count() + room);
    say(missing_recency_text(layers_, scene().tokens()));
    show_curve();
    show_ties();
    show_markers();
    show_pinned();
    published_.show(scene().published, layers_.size());
    show_hatch();
    show_names();
    const QString words = recency_in_words(layers_);
    setAccessibleDescription(words.isEmpty() ? missing_recency_text(layers_, scene().tokens())
                                             : words);
}

double RecencyPlot::spacing() const {
    return area().width() / x_axis()->range().size();
}

bool RecencyPlot::crowded() const {
    return spacing() < crowded_layers * theme().scale();
}

double RecencyPlot::published_size() const {
    return ring_size(theme(), crowded());
}

bool RecencyPlot::has_value(int layer) const {
    return layers_[static_cast<std::size_t>(layer)].state == State::value;
}

void RecencyPlot::show_curve() {
    QVector<double> positions;
    QVector<double> values;
    for (int layer = 0; layer < layer_count(); ++layer) {
        positions << layer + 1;
        values << (has_value(layer) ? layers_[static_cast<std::size_t>(layer)].probability.mean
                                    : std::nan(""));  // a gap in the line
    }
    curve_->setData(positions, values, true);
}

void RecencyPlot::show_markers() {
    while (markers_.size() < layers_.size()) {
        markers_.push_back(add_circle(canvas()));
    }
    for (std::size_t index = 0; index < markers_.size(); ++index) {
        QCPItemTracer* marker = markers_[index];
        marker->setVisible(index < layers_.size() && layers_[index].state == State::value);
        if (!marker->visible()) {
            continue;
        }
        const double value = layers_[index].probability.mean;
        marker->position->setCoords(static_cast<double>(index) + 1, value);
        marker->setBrush(recency_colour(theme().appearance, layers_[index].balance()));
        marker->setPen(QPen(theme().ink, 1.2 * theme().scale()));
    }
}

void RecencyPlot::show_pinned() {
    const std::shared_ptr<const Estimate>& a = scene().pinned;
    pinned_.show(a ? recency_by_layer(*a) : std::vector<LayerRecency>{}, layers_.size());
}

void RecencyPlot::show_ties() {
    ties_.show(tie_bars(layers_));
    const QString question = tr("how often the later of two keys scores higher");
    const QString answer = tr("later key scores higher");
    const QString ties = ties_.shown().empty() ? QString() : tr("; pale: ties");
    set_title(tr("Recency by layer"), question + ties, answer + ties);
}

void RecencyPlot::show_hatch() {
    const int within = scene().estimate->layers_within_range();
    hatch_.show(within < layer_count(), within, x_axis()->range().upper, top_of_range);
}

void RecencyPlot::show_names() {
    std::vector<EndLabel> labels{
        {tr("recent keys"), theme().recent, QFont::DemiBold, std::nullopt, 1.0, 0},
        {tr("no preference"), theme().ink2, QFont::Normal, std::nullopt, 0.5, 0},
        {tr("early keys"), theme().early, QFont::DemiBold, std::nullopt, 0.0, -4}};
    if (pinned_.any()) {  // which curve is which; beside where it ends
        const RunNames names = run_names(scene());
        labels.push_back(
            {names.a, theme().pinned, QFont::DemiBold, std::nullopt, pinned_.last(), 0});
        const auto last =
            std::find_if(layers_.rbegin(), layers_.rend(),
                         [](const LayerRecency& one) { return one.state == State::value; });
        if (last != layers_.rend()) {
            labels.push_back(
                {names.b, theme().ink, QFont::DemiBold, std::nullopt, last->probability.mean, 0});
        }
    }
    set_end_labels(std::move(labels));
}

void RecencyPlot::arrange() {
    set_x_ticks(position_ticks(layer_count(), spacing() / theme().scale()));
    for (QCPItemTracer* marker : markers_) {
        marker->setSize(marker_size(theme(), crowded()));
    }
    published_.set_size(published_size());
    arrange_errors();
    const int within = scene().estimate->layers_within_range();
    hatch_.place_words(pixel_of(within + 0.5, 0).x(), area());
    arrange_values();
    arrange_pinned_values();
    arrange_key();
}

/// Those that can be seen.
void RecencyPlot::arrange_errors() {
    const double pixel = top_of_range / area().height();
    errors_.show(error_bars(layers_, visible_error * theme().scale() * pixel));
}

std::vector<QPointF> RecencyPlot::curve_pixels() const {
    std::vector<QPointF> pixels;
    for (int layer = 0; layer < layer_count(); ++layer) {
        if (has_value(layer)) {
            pixels.push_back(
                pixel_of(layer + 1, layers_[static_cast<std::size_t>(layer)].probability.mean));
        }
    }
    return pixels;
}

/// Around the published numbers.
std::vector<QRectF> RecencyPlot::ring_boxes() const {
    const auto& published = scene().published;
    const QSizeF size(published_size(), published_size());
    const QPointF half(published_size() / 2, published_size() / 2);
    std::vector<QRectF> boxes;
    for (std::size_t layer = 0; layer < std::min(published.size(), layers_.size()); ++layer) {
        if (published[layer]) {
            const double position = static_cast<double>(layer) + 1;
            boxes.emplace_back(pixel_of(position, *published[layer]) - half, size);
        }
    }
    return boxes;
}

/// Around the bars of standard errors.
std::vector<QRectF> RecencyPlot::error_boxes() const {
    std::vector<QRectF> boxes;
    for (const LayerBar& bar : errors_.shown()) {
        const QPointF top = pixel_of(bar.layer + 1, bar.value + bar.above);
        const QPointF bottom = pixel_of(bar.layer + 1, bar.value - bar.below);
        boxes.emplace_back(top - QPointF(1, 0), bottom + QPointF(1, 0));
    }
    return boxes;
}

std::vector<int> RecencyPlot::layers_by_importance() const {
    std::vector<int> order;
    const auto add = [&](int layer) {
        const bool known = layer >= 0 && layer < layer_count() && has_value(layer);
        if (known && std::find(order.begin(), order.end(), layer) == order.end()) {
            order.push_back(layer);
        }
    };
    add(scene().view.layer);
    add(hovered_.value_or(-1));
    add(layer_count() - 1);
    add(0);
    for (int layer = 0; layer < layer_count(); ++layer) {
        add(layer);
    }
    return order;
}

void RecencyPlot::arrange_values() {
    std::vector<std::size_t> point_of(layers_.size());  // layers without a value have no point
    std::size_t points = 0;
    for (int layer = 0; layer < layer_count(); ++layer) {
        point_of[static_cast<std::size_t>(layer)] = points;
        points += has_value(layer) ? 1 : 0;
    }
    std::vector<ValueText> texts;
    for (const int layer : layers_by_importance()) {
        const bool current = layer == scene().view.layer;
        const double value = layers_[static_cast<std::size_t>(layer)].probability.mean;
        texts.push_back({point_of[static_cast<std::size_t>(layer)], format_probability(value),
                         current, current || layer == hovered_});
    }
    std::vector<QRectF> obstacles = ring_boxes();
    const std::vector<QRectF> bars = error_boxes();
    obstacles.insert(obstacles.end(), bars.begin(), bars.end());
    const std::vector<QRectF> a =
        pinned_.covered([this](double x, double y) { return pixel_of(x, y); }, disc_size(theme()));
    obstacles.insert(obstacles.end(), a.begin(), a.end());
    const double size = published_.any() ? published_size() : marker_size(theme(), crowded());
    const double scale = theme().scale();
    const QRectF bounds =
        area().adjusted(3 * scale, -curve_margins(theme()).top(), axis_end_gap * scale, 0);
    values_.place(curve_pixels(), texts, {size / 2, obstacles, bounds});
}

/// What the live run covers: its values, its markers and the published rings.
std::vector<QRectF> RecencyPlot::covered() const {
    std::vector<QRectF> boxes = ring_boxes();
    const std::vector<QRectF> values = values_.covered();
    boxes.insert(boxes.end(), values.begin(), values.end());
    const double half = marker_size(theme(), crowded()) / 2.0 + 1;
    for (const QPointF& point : curve_pixels()) {
        boxes.emplace_back(point - QPointF(half, half), point + QPointF(half, half));
    }
    return boxes;
}

void RecencyPlot::arrange_pinned_values() {
    const auto pixel = [this](double x, double y) { return pixel_of(x, y); };
    const QRectF bounds = area().adjusted(theme().length(3), 0, axis_end_gap, 0);
    pinned_.place_values(pixel, scene().view.layer, {disc_size(theme()) / 2, covered(), bounds});
}

void RecencyPlot::arrange_key() {
    std::vector<QPointF> curves = curve_pixels();
    const std::vector<QPointF> a =
        pinned_.pixels([this](double x, double y) { return pixel_of(x, y); });
    curves.insert(curves.end(), a.begin(), a.end());
    published_.place_key(curves, covered(), area());
}

QStringList RecencyPlot::value_texts() const {
    QStringList texts;
    std::size_t point = 0;
    const std::vector<QString> written = values_.written(layers_.size());
    for (int layer = 0; layer < layer_count(); ++layer) {
        texts << (has_value(layer) ? written[point++] : QString());
    }
    return texts;
}

std::optional<int> RecencyPlot::layer_at(const QPointF& place) const {
    const QMargins margins = curve_margins(theme());
    const QRectF reach = area().adjusted(0, -margins.top(), 0, margins.bottom());
    if (!reach.contains(place)) {
        return std::nullopt;
    }
    const double share = (place.x() - area().left()) / area().width();
    const double position = x_axis()->range().lower + share * x_axis()->range().size();
    const int layer = static_cast<int>(std::lround(position)) - 1;
    return layer >= 0 && layer < layer_count() ? std::optional(layer) : std::nullopt;
}

void RecencyPlot::point_at(std::optional<QPointF> place) {
    const std::optional<int> layer = place ? layer_at(*place) : std::nullopt;
    if (layer == hovered_) {
        return;
    }
    hovered_ = layer;
    canvas()->setCursor(layer ? Qt::PointingHandCursor : Qt::ArrowCursor);
    canvas()->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT layerHovered(layer);
}

void RecencyPlot::press(const QPointF& place) {
    if (const std::optional<int> layer = layer_at(place)) {
        Q_EMIT layerChosen(*layer);
    }
}

}  // namespace recency::ui
