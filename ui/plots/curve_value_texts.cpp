// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_value_texts.h"

#include "ui/plots/qcp.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

/// Pixels between points: little more than a value is wide.
double least_spacing(const Theme& theme) {
    return theme.pick(36.0, 50.0);
}

constexpr double crowded_distance = 64;  // between values then, at normal scale

QFont value_font(const Theme& theme, bool bold) {
    return text_font(theme, TextRole::body, bold ? QFont::Bold : QFont::Normal);
}

QSizeF size_of(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(text) + 2, metrics.capHeight() + 5};
}

/// Drops texts that are not required and stand too close to a more important one.
std::vector<ValueText> thinned(const std::vector<QPointF>& curve,
                               const std::vector<ValueText>& texts, const Theme& theme) {
    if (curve.size() < 2 || curve[1].x() - curve[0].x() >= least_spacing(theme)) {
        return texts;
    }
    std::vector<ValueText> kept;
    for (const ValueText& text : texts) {
        const bool close = std::any_of(kept.begin(), kept.end(), [&](const ValueText& other) {
            const double distance = curve[other.point].x() - curve[text.point].x();
            return std::abs(distance) < crowded_distance * theme.scale();
        });
        if (text.required || !close) {
            kept.push_back(text);
        }
    }
    return kept;
}

}  // namespace

void ValueTexts::set_theme(const Theme& theme) {
    theme_ = &theme;
    for (QCPItemText* text : items_) {
        text->setColor(theme.*colour_);
    }
}

QCPItemText* ValueTexts::item(std::size_t index) {
    while (items_.size() <= index) {
        auto* text = new QCPItemText(plot_);
        text->setLayer(QStringLiteral("overlay"));
        text->setClipToAxisRect(false);
        text->setSelectable(false);
        text->position->setType(QCPItemPosition::ptAbsolute);
        text->setPositionAlignment(Qt::AlignCenter);
        text->setColor(theme_->*colour_);
        items_.push_back(text);
    }
    return items_[index];
}

void ValueTexts::place(const std::vector<QPointF>& curve, const std::vector<ValueText>& texts,
                       const Surroundings& surroundings) {
    const std::vector<ValueText> kept = thinned(curve, texts, *theme_);
    std::vector<PointText> wanted;
    wanted.reserve(kept.size());
    for (const ValueText& text : kept) {
        const QFont font = value_font(*theme_, text.bold);
        wanted.push_back({text.point, size_of(text.text, font), text.required});
    }
    const auto places = place_texts(curve, wanted, surroundings);
    points_.clear();
    for (QCPItemText* text : items_) {
        text->setVisible(false);
    }
    for (std::size_t index = 0; index < kept.size(); ++index) {
        if (!places[index]) {
            continue;
        }
        QCPItemText* text = item(points_.size());
        points_.push_back(kept[index].point);
        text->setVisible(true);
        text->setFont(value_font(*theme_, kept[index].bold));
        text->setText(kept[index].text);
        text->position->setPixelPosition(*places[index]);
    }
}

std::vector<QRectF> ValueTexts::covered() const {
    std::vector<QRectF> boxes;
    for (std::size_t index = 0; index < points_.size(); ++index) {
        const QCPItemText* text = items_[index];
        const QSizeF size = size_of(text->text(), text->font());
        const QPointF half(size.width() / 2, size.height() / 2);
        boxes.emplace_back(text->position->pixelPosition() - half, size);
    }
    return boxes;
}

std::vector<QString> ValueTexts::written(std::size_t points) const {
    std::vector<QString> texts(points);
    for (std::size_t index = 0; index < points_.size(); ++index) {
        if (points_[index] < points) {
            texts[points_[index]] = items_[index]->text();
        }
    }
    return texts;
}

}  // namespace recency::ui
