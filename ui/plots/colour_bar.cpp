// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/colour_bar.h"

#include "ui/help/part_words.h"
#include "ui/plots/hatch.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int bar_height = 12;
constexpr int tick_length = 5;
constexpr int text_baseline = 39;
constexpr int swatch = 14;
constexpr int hatch_spacing = 6;
constexpr int before_swatch = 17;
constexpr int before_swatch_compact = 9;
constexpr int after_swatch = 6;
constexpr double text_gap = 14.0;

int hatch_text_width(const QString& text, const Theme& theme) {
    return QFontMetrics(text_font(theme, TextRole::body)).horizontalAdvance(text);
}

}  // namespace

ColourBar::ColourBar(QWidget* parent) : QWidget(parent), theme_(&Theme::of(Appearance::light)) {
    setFocusPolicy(Qt::NoFocus);
    setToolTip(explanation_tooltip({part_explanation(WindowPart::colour_range)}));
}

void ColourBar::set_scene(const Scene& scene, const Theme& theme) {
    const bool same_scale = scene.range == scene_.range &&
                            scene.view.colour_map == scene_.view.colour_map && &theme == theme_ &&
                            (scene.minus == nullptr) == (scene_.minus == nullptr);
    const bool only_focus_changed = same_cells(scene, scene_);
    scene_ = scene;
    theme_ = &theme;
    if (!same_scale) {
        scale_ = ColourScale::of(scene, theme);
    }
    if (!only_focus_changed) {
        clipping_ = clipping_of(scene);
    }
    update();
}

void ColourBar::set_compact(bool compact) {
    compact_ = compact;
    update();
}

QStringList ColourBar::tick_texts() const {
    QStringList texts;
    for (const BarTick& tick : ticks()) {
        texts << tick.text;
    }
    return texts;
}

QString ColourBar::hatch_text() const {
    if (scene_.view.diagonal_in_range || scene_.minus) {
        return QString();
    }
    const bool brief = compact_ || theme_->type_scale == TypeScale::presenter;
    return brief ? tr("self") : tr("self, off the scale");
}

std::optional<double> ColourBar::marked_place() const {
    const std::optional<Cell> cell = scene_.estimate ? scene_.focus() : std::nullopt;
    if (!cell || off_scale(scene_, *cell) || !layer_exists(scene_, scene_.view.layer)) {
        return std::nullopt;
    }
    const double value = cell_mean(scene_, scene_.view.layer, *cell);
    return bar().left() + (bar().width() - 1) * position_in(scene_.range, value);
}

QRect ColourBar::bar() const {
    const QString text = hatch_text();
    const int before = compact_ ? before_swatch_compact : before_swatch;
    const int beside = text.isEmpty() ? 0
                                      : theme_->length(before + swatch + after_swatch) +
                                            hatch_text_width(text, *theme_);
    const int height = theme_->length(bar_height);
    const int margin = side_margin(*theme_);
    return QRect(margin, bar_centre(*theme_) - height / 2,
                 std::max(1, width() - 2 * margin - beside), height);
}

std::vector<BarTick> ColourBar::ticks() const {
    const QFontMetricsF metrics(text_font(*theme_, TextRole::tick));
    const auto make = scene_.minus ? difference_ticks : bar_ticks;
    return make(
        scene_.range, clipping_, bar().width(),
        [&](const QString& text) { return metrics.horizontalAdvance(text); },
        text_gap * theme_->scale());
}

void ColourBar::paintEvent(QPaintEvent*) {
    if (!scene_.estimate) {
        return;
    }
    QPainter painter(this);
    paint_bar(painter);
    paint_ticks(painter);
    paint_mark(painter);
    paint_hatch(painter);
}

void ColourBar::paint_bar(QPainter& painter) const {
    const QRect area = bar();
    for (int x = 0; x < area.width(); ++x) {
        const double position = static_cast<double>(x) / std::max(1, area.width() - 1);
        const double value =
            scene_.range.minimum + position * (scene_.range.maximum - scene_.range.minimum);
        painter.fillRect(area.left() + x, area.top(), 1, area.height(),
                         QColor::fromRgb(scale_.colour(value)));
    }
}

void ColourBar::paint_ticks(QPainter& painter) const {
    const QRect area = bar();
    painter.setFont(text_font(*theme_, TextRole::tick));
    const int line = thin_line(*theme_);
    painter.setPen(theme_->ink2);
    for (const BarTick& tick : ticks()) {
        const int x = std::min(area.left() + static_cast<int>(tick.place), area.right() + 1 - line);
        painter.fillRect(x, area.bottom() + 1, line, theme_->length(tick_length), theme_->ink);
        painter.drawText(QPointF(area.left() + tick.text_left, theme_->length(text_baseline)),
                         tick.text);
    }
}

void ColourBar::paint_mark(QPainter& painter) const {
    const std::optional<double> place = marked_place();
    if (!place) {
        return;
    }
    const double x = *place + 0.5;
    const double tip = bar().top() - 1.0;
    const double half_width = 5.0 * theme_->scale();
    const double top = tip - 7.0 * theme_->scale();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_->ink);
    painter.drawPolygon(QPolygonF({{x - half_width, top}, {x + half_width, top}, {x, tip}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ColourBar::paint_hatch(QPainter& painter) const {
    const QString text = hatch_text();
    if (text.isEmpty()) {
        return;
    }
    const int text_width = hatch_text_width(text, *theme_);
    const int text_left = width() - side_margin(*theme_) - text_width;
    const int centre = bar_centre(*theme_);
    const int side = theme_->length(swatch);
    const QRect area(text_left - theme_->length(after_swatch) - side, centre - side / 2, side,
                     side);
    draw_hatch(painter, area, area.topLeft(), hatch_spacing, *theme_);
    painter.setFont(text_font(*theme_, TextRole::body));
    painter.setPen(theme_->ink2);
    painter.drawText(
        QRect(text_left, centre - theme_->length(10), text_width + 2, theme_->length(20)),
        Qt::AlignLeft | Qt::AlignVCenter, text);
}

}  // namespace recency::ui
