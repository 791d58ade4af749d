// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/closed_form_plot.h"

#include "ui/figures/closed_form_words.h"
#include "ui/plots/curve_axis.h"
#include "ui/plots/curve_placement.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/curve_title.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <QFocusEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int left_room = 8;    // more than other curve plots need: numbers with more digits
constexpr int right_room = 32;  // and values after the names
constexpr int label_distance = 18;
constexpr int label_gap = 14;      // from the last point
constexpr double side_room = 0.4;  // beside the first and the last key, in keys

constexpr std::array markers{QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare,
                             QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond,
                             QCPScatterStyle::ssCircle};
constexpr std::array dashes{Qt::DotLine, Qt::DashDotLine, Qt::DashLine, Qt::SolidLine,
                            Qt::SolidLine};

QSharedPointer<QCPAxisTickerText> text_ticker(const std::vector<Tick>& ticks) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const Tick& tick : ticks) {
        ticker->addTick(tick.position, tick.label);
    }
    return ticker;
}

QMargins margins(const Theme& theme) {
    return curve_margins(theme) + QMargins(theme.length(left_room), 0, theme.length(right_room), 0);
}

}  // namespace

ClosedFormPlot::ClosedFormPlot(const PaperCurves& curves, QWidget* parent)
    : QWidget(parent),
      curves_(curves),
      theme_(&Theme::of(Appearance::light)),
      title_(new CurveTitle(this)),
      canvas_(new QCustomPlot(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(canvas_, 1);
    setFocusPolicy(Qt::StrongFocus);
    set_up_canvas();
    for (const PaperCurve& curve : curves_.curves) {
        add_curve(curve);
        add_label(curve);
    }
    describe();
    set_theme(*theme_);
}

void ClosedFormPlot::set_up_canvas() {
    canvas_->setNotAntialiasedElements(QCP::aeFills | QCP::aeAxes | QCP::aeGrid | QCP::aeSubGrid |
                                       QCP::aeLegend);
    canvas_->axisRect()->setAutoMargins(QCP::msNone);

    canvas_->setFocusPolicy(Qt::NoFocus);
    set_up_axis(canvas_->xAxis);
    set_up_axis(canvas_->yAxis);
    const auto tokens = static_cast<double>(curves_.curves.front().h.size());
    canvas_->xAxis->setRange(1.0 - side_room, tokens + side_room);
    canvas_->xAxis->setLabel(tr("key position 𝑗"));
    const ValueRange range = range_of(curves_);
    canvas_->yAxis->setRange(range.minimum, range.maximum);
    connect(canvas_, &QCustomPlot::beforeReplot, this, &ClosedFormPlot::prepare_drawing);
}

void ClosedFormPlot::set_up_axis(QCPAxis* axis) {
    axis->grid()->setVisible(false);
    axis->setSubTicks(false);
}

void ClosedFormPlot::add_curve(const PaperCurve& curve) {
    QCPGraph* graph = canvas_->addGraph();
    graph->setName(alpha_text(curve));
    graph->setSelectable(QCP::stNone);
    for (std::size_t index = 0; index < curve.h.size(); ++index) {
        graph->addData(static_cast<double>(index + 1), curve.h[index]);
    }
    graphs_.push_back(graph);
}

void ClosedFormPlot::add_label(const PaperCurve& curve) {
    auto* label = new QCPItemText(canvas_);
    label->setLayer(QStringLiteral("overlay"));
    label->setClipToAxisRect(false);
    label->setSelectable(false);
    label->position->setType(QCPItemPosition::ptAbsolute);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    label->setText(curve_name(curve));
    labels_.push_back(label);
}

void ClosedFormPlot::set_theme(const Theme& theme) {
    theme_ = &theme;
    title_->set_theme(theme);
    canvas_->setBackground(theme.paper);
    canvas_->axisRect()->setMargins(margins(theme));
    for (QCPAxis* axis : {canvas_->xAxis, canvas_->yAxis}) {
        dress_axis(axis);
    }
    for (std::size_t index = 0; index < graphs_.size(); ++index) {
        colour_curve(index);
    }
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

void ClosedFormPlot::dress_axis(QCPAxis* axis) {
    const QPen pen(theme_->axis, thin_line(*theme_));
    axis->setBasePen(pen);
    axis->setTickPen(pen);
    axis->setTickLabelColor(theme_->ink2);
    axis->setLabelColor(theme_->ink);
    axis->setTickLength(0, theme_->length(4));
    axis->setTickLabelFont(text_font(*theme_, TextRole::tick));
    axis->setLabelFont(axis_label_font(*theme_));
    axis->setTickLabelPadding(theme_->length(axis->orientation() == Qt::Horizontal ? 3 : 5));
    axis->setLabelPadding(theme_->length(3));
}

void ClosedFormPlot::colour_curve(std::size_t index) {
    const QColor colour = tone(*theme_, index, graphs_.size());
    QPen pen = curve_pen(colour, curve_width(*theme_));
    pen.setStyle(dashes.at(index % dashes.size()));
    graphs_[index]->setPen(pen);
    const auto marker = markers.at(index % markers.size());
    const bool hollow = marker == QCPScatterStyle::ssCircle;
    const QColor filling = hollow ? theme_->paper : colour;
    graphs_[index]->setScatterStyle(
        QCPScatterStyle(marker, QPen(colour, 1.5), filling, disc_size(*theme_) + 1.0));
    labels_[index]->setColor(theme_->ink);
    labels_[index]->setFont(text_font(*theme_, TextRole::tick));
}

/// Between the axes, in pixels of the canvas. (The axis rect learns of a new size only while it is
/// drawn.)
QRectF ClosedFormPlot::area() const {
    return QRectF(canvas_->viewport()).marginsRemoved(margins(*theme_));
}

void ClosedFormPlot::prepare_drawing() {
    const QRectF area = this->area();
    const QCPRange keys = canvas_->xAxis->range();
    const QCPRange values = canvas_->yAxis->range();
    const int tokens = static_cast<int>(curves_.curves.front().h.size());
    canvas_->xAxis->setTicker(text_ticker(position_ticks(tokens, area.width() / keys.size())));
    canvas_->yAxis->setTicker(
        text_ticker(linear_ticks({values.lower, values.upper}, area.height()).ticks));
    place_labels();
}

void ClosedFormPlot::place_labels() {
    const QRectF area = this->area();
    const QCPRange values = canvas_->yAxis->range();
    std::vector<double> wanted;
    for (const PaperCurve& curve : curves_.curves) {
        const double share = (curve.h.back() - values.lower) / values.size();
        wanted.push_back(area.bottom() - share * area.height());
    }
    const std::vector<double> heights =
        spread(wanted, theme_->length(label_distance), area.top(), area.bottom());
    const double after_last = side_room / canvas_->xAxis->range().size() * area.width();
    const double left = area.right() - after_last + theme_->length(label_gap);
    for (std::size_t index = 0; index < labels_.size(); ++index) {
        labels_[index]->position->setPixelPosition({left, heights[index]});
    }
}

void ClosedFormPlot::describe() {
    const bool bare = curves_.residual == 0.0;
    const QString number = QString::number(curves_.number);
    title_->set_texts(closed_form_title(curves_),
                      bare ? tr("figure %1 of the paper").arg(number)
                           : tr("effective strength 1, figure %1 of the paper").arg(number),
                      tr("figure %1").arg(number));
    setAccessibleName(title_->title());
    QStringList parts;
    for (const PaperCurve& curve : curves_.curves) {
        parts << tr("%1 from %2 at key 1 to %3 at key %4")
                     .arg(alpha_text(curve), h_text(curve.h.front()), h_text(curve.h.back()))
                     .arg(curve.h.size());
    }
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

QString ClosedFormPlot::title() const {
    return title_->title();
}

QStringList ClosedFormPlot::end_labels() const {
    QStringList texts;
    for (const QCPItemText* label : labels_) {
        texts << label->text();
    }
    return texts;
}

void ClosedFormPlot::focusInEvent(QFocusEvent* event) {
    title_->set_focused(event->reason() == Qt::TabFocusReason ||
                        event->reason() == Qt::BacktabFocusReason);
    QWidget::focusInEvent(event);
}

void ClosedFormPlot::focusOutEvent(QFocusEvent* event) {
    title_->set_focused(false);
    QWidget::focusOutEvent(event);
}

}  // namespace recency::ui
