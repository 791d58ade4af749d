// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_plot.h"

#include "ui/plots/curve_placement.h"
#include "ui/plots/curve_title.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <QFocusEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

// At normal scale.
constexpr int gap_below = 8;
constexpr double label_distance = 19.0;
constexpr double line_end_gap = 10.0;
constexpr double axis_end_gap = 6.0;

QSharedPointer<QCPAxisTickerText> text_ticker(const std::vector<Tick>& ticks) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const Tick& tick : ticks) {
        ticker->addTick(tick.position, tick.label);
    }
    return ticker;
}

/// Share of the way from the lower to the upper end of an axis.
double share_of(const QCPAxis& axis, double value) {
    const QCPRange range = axis.range();
    if (axis.scaleType() == QCPAxis::stLogarithmic) {
        return std::log(value / range.lower) / std::log(range.upper / range.lower);
    }
    return (value - range.lower) / range.size();
}

}  // namespace

QFont font_with_symbols(const Theme& theme, TextRole role) {
    QFont font = text_font(theme, role);
    QStringList families = font.families();
    families.insert(std::min<qsizetype>(1, families.size()), QStringLiteral("STIX"));
    font.setFamilies(families);
    return font;
}

QPen curve_pen(const QColor& colour, double width) {
    return {colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
}

QFont axis_label_font(const Theme& theme) {
    QFont font = text_font(theme, TextRole::body);
    QStringList families = font.families();
    families.insert(std::min<qsizetype>(1, families.size()), QStringLiteral("STIX"));
    font.setFamilies(families);
    return font;
}

CurvePlot::CurvePlot(QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      title_(new CurveTitle(this)),
      canvas_(new QCustomPlot(this)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(canvas_, 1);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    set_up_canvas();
    colour_frame();
    size_frame();
}

void CurvePlot::set_up_canvas() {
    canvas_->setNotAntialiasedElements(QCP::aeFills | QCP::aeAxes | QCP::aeGrid | QCP::aeSubGrid |
                                       QCP::aeLegend);
    canvas_->axisRect()->setAutoMargins(QCP::msNone);
    canvas_->setMouseTracking(true);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->setAttribute(Qt::WA_NoMousePropagation, false);  // somebody above has a menu
    canvas_->setMinimumSize(0, 0);
    canvas_->installEventFilter(this);
    set_up_axis(canvas_->xAxis);
    set_up_axis(canvas_->yAxis);
    words_ = add_text();
    unit_ = add_text();
    unit_->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(canvas_, &QCustomPlot::beforeReplot, this, &CurvePlot::prepare_drawing);
}

void CurvePlot::set_up_axis(QCPAxis* axis) {
    axis->grid()->setVisible(false);
    axis->setSubTicks(false);
}

void CurvePlot::show_anew() {
    has_picture_ = true;
    show_picture();
    redraw();
}

void CurvePlot::setTheme(const Theme& theme) {
    theme_ = &theme;
    colour_frame();
    size_frame();
    colour();
    if (has_picture_) {
        show_picture();
    }
    redraw();
}

void CurvePlot::colour_frame() {
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme_->paper);
    setPalette(palette);
    title_->set_theme(*theme_);
    canvas_->setBackground(theme_->paper);
    words_->setColor(theme_->ink2);
    words_->setBrush(theme_->paper);
    unit_->setColor(theme_->ink2);
    colour_axis(canvas_->xAxis);
    colour_axis(canvas_->yAxis);
}

void CurvePlot::colour_axis(QCPAxis* axis) {
    const QPen pen(theme_->axis, thin_line(*theme_));
    axis->setBasePen(pen);
    axis->setTickPen(pen);
    axis->setTickLabelColor(theme_->ink2);
    axis->setLabelColor(theme_->ink);
}

void CurvePlot::size_frame() {
    if (bare_margins_) {
        setMinimumSize(0, 0);
        layout()->setContentsMargins(0, 0, 0, 0);
    } else {
        setMinimumSize(theme_->length(240), theme_->length(120));
        layout()->setContentsMargins(0, 0, 0, theme_->length(gap_below));
    }
    canvas_->axisRect()->setMargins(margins());
    words_->setFont(text_font(*theme_, TextRole::body));
    const int beside = theme_->length(6);
    const int above = theme_->length(2);
    words_->setPadding({beside, above, beside, above});
    unit_->setFont(text_font(*theme_, TextRole::tick));
    size_axis(canvas_->xAxis);
    size_axis(canvas_->yAxis);
}

QMargins CurvePlot::margins() const {
    if (!bare_margins_) {
        return curve_margins(*theme_);
    }
    return {theme_->length(bare_margins_->left()), theme_->length(bare_margins_->top()),
            theme_->length(bare_margins_->right()), theme_->length(bare_margins_->bottom())};
}

void CurvePlot::set_bare_frame(const QMargins& margins) {
    bare_margins_ = margins;
    title_->hide();
    size_frame();
}

void CurvePlot::size_axis(QCPAxis* axis) {
    axis->setTickLength(0, theme_->length(4));
    axis->setTickLabelFont(text_font(*theme_, TextRole::tick));
    axis->setLabelFont(font_with_symbols(*theme_, TextRole::body));
    axis->setTickLabelPadding(theme_->length(axis->orientation() == Qt::Horizontal ? 3 : 5));
    axis->setLabelPadding(theme_->length(3));
}

void CurvePlot::redraw() {
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::prepare_drawing() {
    if (!has_picture_ || area().isEmpty()) {
        return;
    }
    words_->position->setPixelPosition(area().center());
    unit_->position->setPixelPosition({area().left() + 5 * theme_->scale(), area().top() - 1});
    arrange();
    place_end_labels();
}

void CurvePlot::place_end_labels() {
    while (label_items_.size() < labels_.size()) {
        label_items_.push_back(add_text());
        label_items_.back()->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    const double scale = theme_->scale();
    std::vector<double> wanted;
    for (const EndLabel& label : labels_) {
        wanted.push_back(pixel_of(0, label.y).y() + label.shift * scale);
    }
    const std::vector<double> heights =
        spread(wanted, label_distance * scale, area().top(), area().bottom() - theme_->pick(8, 16));
    for (std::size_t index = 0; index < label_items_.size(); ++index) {
        QCPItemText* item = label_items_[index];
        item->setVisible(index < labels_.size());
        if (!item->visible()) {
            continue;
        }
        const EndLabel& label = labels_[index];
        const double left = label.x ? pixel_of(*label.x, label.y).x() + line_end_gap * scale
                                    : area().right() + axis_end_gap * scale;
        item->setText(label.text);
        item->setColor(label.colour);
        item->setBrush(theme_->paper);  // a reference line ends before the name
        item->setFont(text_font(*theme_, TextRole::tick, label.weight));
        item->position->setPixelPosition({left, heights[index]});
    }
}

QCPAxis* CurvePlot::x_axis() const {
    return canvas_->xAxis;
}

QCPAxis* CurvePlot::y_axis() const {
    return canvas_->yAxis;
}

QRectF CurvePlot::area() const {
    return QRectF(canvas_->viewport()).marginsRemoved(margins());
}

QPointF CurvePlot::pixel_of(double x, double y) const {
    const QRectF rect = area();
    return {rect.left() + share_of(*x_axis(), x) * rect.width(),
            rect.bottom() - share_of(*y_axis(), y) * rect.height()};
}

int CurvePlot::heightBelowAxis() const {
    return curve_margins(*theme_).bottom() + layout()->contentsMargins().bottom();
}

QString CurvePlot::title() const {
    return title_->title();
}

QString CurvePlot::subtitle() const {
    return title_->subtitle();
}

QString CurvePlot::words() const {
    return words_->text();
}

QStringList CurvePlot::end_labels() const {
    QStringList texts;
    for (const QCPItemText* item : label_items_) {
        if (item->visible()) {
            texts << item->text();
        }
    }
    return texts;
}

void CurvePlot::set_title(const QString& title, const QString& long_form,
                          const QString& short_form) {
    title_->set_texts(title, long_form, short_form);
}

void CurvePlot::set_explanations(Explanations of_title, const Explanations& further) {
    title_->setToolTip(explanation_tooltip(of_title));
    of_title.insert(of_title.end(), further.begin(), further.end());
    explain(*this, of_title);
}

void CurvePlot::say(const QString& words) {
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
}

void CurvePlot::set_x_ticks(const std::vector<Tick>& ticks) {
    x_axis()->setTicker(text_ticker(ticks));
}

void CurvePlot::set_y_ticks(const AxisTicks& ticks) {
    y_axis()->setTicker(text_ticker(ticks.ticks));
    unit_->setText(ticks.unit);
    unit_->setVisible(!ticks.unit.isEmpty());
}

QCPGraph* CurvePlot::add_graph(const QString& name) {
    QCPGraph* graph = canvas_->addGraph();
    graph->setName(name);
    graph->setSelectable(QCP::stNone);
    return graph;
}

QCPItemText* CurvePlot::add_text() {
    auto* text = new QCPItemText(canvas_);
    text->setLayer(QStringLiteral("overlay"));
    text->setClipToAxisRect(false);
    text->setSelectable(false);
    text->position->setType(QCPItemPosition::ptAbsolute);
    text->setVisible(false);
    return text;
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched == canvas_ && has_picture_) {
        if (event->type() == QEvent::MouseMove) {
            point_at(static_cast<QMouseEvent*>(event)->position());
        } else if (event->type() == QEvent::Leave) {
            point_at(std::nullopt);
        } else if (event->type() == QEvent::MouseButtonPress) {
            press(static_cast<QMouseEvent*>(event)->position());
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CurvePlot::focusInEvent(QFocusEvent* event) {
    title_->set_focused(event->reason() == Qt::TabFocusReason ||
                        event->reason() == Qt::BacktabFocusReason);
    QWidget::focusInEvent(event);
}

void CurvePlot::focusOutEvent(QFocusEvent* event) {
    title_->set_focused(false);
    QWidget::focusOutEvent(event);
}

}  // namespace recency::ui
