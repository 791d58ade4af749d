// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_published.h"

#include "ui/plots/curve_placement.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <algorithm>

namespace recency::ui {

namespace {

constexpr double reach = 11;  // of a marker with its ring, at normal scale

QPen ring_pen(const Theme& theme) {
    return {theme.ink2, 1.5 * theme.scale()};
}

}  // namespace

QCPItemTracer* add_circle(QCustomPlot* plot) {
    auto* circle = new QCPItemTracer(plot);
    circle->setStyle(QCPItemTracer::tsCircle);
    circle->setClipToAxisRect(false);
    circle->setSelectable(false);
    circle->setVisible(false);
    return circle;
}

PublishedRings::PublishedRings(QCustomPlot* plot, const QString& name)
    : plot_(plot),
      key_ring_(add_circle(plot)),
      key_text_(new QCPItemText(plot)),
      theme_(&Theme::of(Appearance::light)) {
    key_ring_->position->setType(QCPItemPosition::ptAbsolute);
    key_text_->setLayer(QStringLiteral("overlay"));
    key_text_->position->setType(QCPItemPosition::ptAbsolute);
    key_text_->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    key_text_->setText(name);
    key_text_->setSelectable(false);
    key_text_->setVisible(false);
}

void PublishedRings::set_theme(const Theme& theme) {
    theme_ = &theme;
    key_ring_->setPen(ring_pen(theme));
    key_ring_->setSize(ring_size(theme, false));
    key_text_->setFont(text_font(theme, TextRole::tick));
    key_text_->setColor(theme.ink2);
    for (QCPItemTracer* ring : rings_) {
        ring->setPen(ring_pen(theme));
    }
}

void PublishedRings::show(const std::vector<std::optional<double>>& published, std::size_t layers) {
    while (rings_.size() < std::min(published.size(), layers)) {
        rings_.push_back(add_circle(plot_));
        rings_.back()->setPen(ring_pen(*theme_));
    }
    any_ = false;
    for (std::size_t index = 0; index < rings_.size(); ++index) {
        const bool shown = index < layers && index < published.size() && published[index];
        rings_[index]->setVisible(shown);
        if (shown) {
            rings_[index]->position->setCoords(static_cast<double>(index) + 1, *published[index]);
            any_ = true;
        }
    }
}

/// Low before high, left before right.
std::vector<QRectF> PublishedRings::places_for_key(const QRectF& area) const {
    const double text = QFontMetricsF(key_text_->font()).horizontalAdvance(key_text_->text());
    const double scale = theme_->scale();
    const QSizeF size(26 * scale + text, 20 * scale);
    const double rest = area.width() - size.width();
    const double aside = 14 * scale;
    std::vector<QRectF> places;
    for (const double top : {area.bottom() - 30 * scale, area.top()}) {
        for (const double left : {aside, rest / 2, rest - aside}) {
            places.emplace_back(QPointF(area.left() + left, top), size);
        }
    }
    return places;
}

void PublishedRings::set_size(double pixels) {
    for (QCPItemTracer* ring : rings_) {
        ring->setSize(pixels);
    }
}

void PublishedRings::place_key(const std::vector<QPointF>& curve, const std::vector<QRectF>& taken,
                               const QRectF& area) {
    const double scale = theme_->scale();
    const std::vector<QRectF> places = places_for_key(area);
    const auto place = std::find_if(places.begin(), places.end(), [&](const QRectF& candidate) {
        return !touches(curve, reach * scale, candidate) && !touches_any(taken, candidate);
    });
    const bool shown = any_ && place != places.end();
    key_ring_->setVisible(shown);
    key_text_->setVisible(shown);
    if (shown) {
        key_ring_->position->setPixelPosition(place->topLeft() + QPointF(9, 10) * scale);
        key_text_->position->setPixelPosition(place->topLeft() + QPointF(21, 10) * scale);
    }
}

}  // namespace recency::ui
