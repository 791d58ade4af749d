// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/factor_plot.h"

#include "ui/controls/control_marks.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int left = 46;  // at normal scale
constexpr int right = 8;
constexpr double product_height = 24.0;
constexpr double name_distance = 14.0;  // from a curve to the middle of its name

QMargins margins_of(bool lowest) {
    const int beneath = FactorPlot::beneath + (lowest ? FactorPlot::axis_name_height : 0);
    return {left, FactorPlot::above, right, beneath};
}

}  // namespace

FactorPlot::FactorPlot(Factor factor, QWidget* parent)
    : KeyPlot(parent),
      factor_(factor),
      reference_(new QCPItemStraightLine(canvas())),
      before_(add_graph(QStringLiteral("before"))),
      curve_(add_graph(QStringLiteral("curve"))),
      ring_(new QCPItemTracer(canvas())),
      name_(add_text()),
      before_name_(add_text()),
      product_(add_text()) {
    reference_->setSelectable(false);
    reference_->setAntialiased(false);
    reference_->setLayer(QStringLiteral("grid"));
    ring_->setStyle(QCPItemTracer::tsCircle);
    ring_->setSelectable(false);
    name_->setPositionAlignment(Qt::AlignRight | Qt::AlignVCenter);
    before_name_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    product_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    set_lowest(true);
    colour();
}

void FactorPlot::set_lowest(bool lowest) {
    x_axis()->setLabel(lowest ? tr("key position 𝑗") : QString());
    set_bare_frame(margins_of(lowest));
}

void FactorPlot::show_picture(const Scene& scene, const FactorPicture& picture) {
    picture_ = picture;
    setScene(scene);
}

QRect FactorPlot::axes_area() const {
    return area().toRect();
}

QColor FactorPlot::own_colour() const {
    switch (factor_) {
    case Factor::length:
        return theme().early;
    case Factor::cosine:
        return theme().recent;
    default:
        return theme().ink;
    }
}

void FactorPlot::colour() {
    colour_guide();
    reference_->setPen(QPen(theme().axis, thin_line(theme())));
    curve_->setPen(curve_pen(own_colour(), curve_width(theme())));
    QPen dotted = curve_pen(own_colour(), theory_width(theme()));
    dotted.setDashPattern({1, 2});
    before_->setPen(dotted);
    ring_->setPen(QPen(own_colour(), 2.5 * theme().scale()));
    ring_->setBrush(theme().paper);
    ring_->setSize(disc_size(theme()) + 4.5 * theme().scale());
    for (QCPItemText* text : {name_, before_name_, product_}) {
        text->setColor(own_colour());
    }
    name_->setFont(text_font(theme(), TextRole::tick, QFont::DemiBold));
    before_name_->setFont(text_font(theme(), TextRole::tick));
    underline(underlined_);
}

void FactorPlot::show_scene() {
    show_keys();
    // No row has a key after its query: the last token is never one.
    const double last = std::max(1, scene().tokens() - 1);
    const double room = std::max(0.5, 0.02 * last);
    x_axis()->setRange(1 - room, last + room);
    show_curve(curve_, picture_.values);
    show_curve(before_, picture_.before);
    y_axis()->setScaleType(picture_.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    y_axis()->setRange(picture_.range.minimum, picture_.range.maximum);
    const double level = picture_.logarithmic ? 1.0 : 0.0;
    reference_->point1->setCoords(0, level);
    reference_->point2->setCoords(1, level);
    say(picture_.words);
    product_->setText(picture_.product);
    product_->setVisible(!picture_.product.isEmpty());
    name_->setText(picture_.name);
    before_name_->setText(picture_.before_name);
    show_focus();
    setAccessibleDescription(picture_.description);
    setFocusPolicy(picture_.values.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
}

void FactorPlot::show_curve(QCPGraph* graph, const QVector<double>& values) {
    graph->setData(values.isEmpty() ? QVector<double>() : picture_.keys, values, true);
}

void FactorPlot::show_focus() {
    const std::optional<int> key = focused_key();
    ring_->setVisible(key.has_value());
    if (key) {
        ring_->position->setCoords(*key + 1, picture_.values[*key]);
    }
}

void FactorPlot::arrange() {
    arrange_keys();
    const QCPScatterStyle disc(QCPScatterStyle::ssDisc, disc_size(theme()));
    const QCPScatterStyle circle(QCPScatterStyle::ssCircle,
                                 QPen(own_colour(), theory_width(theme())), theme().paper,
                                 disc_size(theme()) - 1);
    const bool room = room_for_discs();
    curve_->setScatterStyle(room ? disc : QCPScatterStyle());
    before_->setScatterStyle(room ? circle : QCPScatterStyle());
    const double height = area().height() / theme().scale();
    set_y_ticks(picture_.logarithmic ? ratio_ticks(picture_.range, height)
                                     : linear_ticks(picture_.range, height));
    const QRectF axes = area();
    const double half = QFontMetricsF(product_->font()).horizontalAdvance(product_->text()) / 2;
    const double rightmost = canvas()->width() - half - 2;  // it may be wider than the axes
    product_->position->setPixelPosition(
        {std::min(axes.center().x(), rightmost),
         canvas()->height() - 0.5 * product_height * theme().scale()});
    place_names();
}

/// The names stand on the far sides of the two curves, so that they never meet.
void FactorPlot::place_names() {
    name_->setVisible(!picture_.name.isEmpty() && !picture_.values.isEmpty());
    before_name_->setVisible(!picture_.before_name.isEmpty() && !picture_.before.isEmpty());
    const bool before_below =
        picture_.before.isEmpty() || picture_.before.back() <= picture_.values.back();
    if (name_->visible()) {
        place_name(name_, picture_.values, before_below);
    }
    if (before_name_->visible()) {
        place_name(before_name_, picture_.before, !before_below);
    }
}

/// At the last point, or over the middle of the curve.
void FactorPlot::place_name(QCPItemText* text, const QVector<double>& values, bool above_curve) {
    const bool at_end = text == name_;
    const qsizetype index = at_end ? values.size() - 1 : values.size() / 2;
    const double x = at_end ? area().right() : pixel_of(picture_.keys[index], values[index]).x();
    const double y = pixel_of(picture_.keys[index], values[index]).y();
    const double distance = name_distance * theme().scale();
    text->position->setPixelPosition({x, above_curve ? y - distance : y + distance});
}

void FactorPlot::underline(bool underlined) {
    underlined_ = underlined;
    QFont font = text_font(theme(), TextRole::product, QFont::DemiBold);
    font.setUnderline(underlined);
    product_->setFont(font);
    canvas()->replot(QCustomPlot::rpQueuedReplot);
}

void FactorPlot::focusInEvent(QFocusEvent* event) {
    underline(is_keyboard_focus(*event));
    KeyPlot::focusInEvent(event);
}

void FactorPlot::focusOutEvent(QFocusEvent* event) {
    underline(false);
    KeyPlot::focusOutEvent(event);
}

}  // namespace recency::ui
