// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layer_thumbnail.h"

#include "ui/controls/control_marks.h"
#include "ui/format.h"
#include "ui/plots/hatch.h"
#include "ui/plots/layer_recency.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/recency_badge.h"

#include <QPainter>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int top = 8;  // of the ground of the chosen layer
constexpr int top_of_picture = 18;
constexpr int underline = 3;
constexpr int radius = 4;
constexpr int after_picture = 12;
constexpr int badge_width = 46;

LayerRecency recency_of(const Scene& scene, int layer) {
    return scene.estimate ? layer_recency(*scene.estimate, layer) : LayerRecency{};
}

/// What the badge's colour says: nothing where there is no recency probability.
double badge_balance(const LayerRecency& recency) {
    return recency.state == LayerRecency::State::value ? recency.balance() : 0.5;
}

}  // namespace

QImage thumbnail_picture(const Scene& scene, int layer, int side, const ColourScale& scale,
                         const Theme& theme) {
    QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    const int tokens = scene.tokens();
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        const int query = (2 * y + 1) * tokens / (2 * side);
        for (int x = 0; x < side; ++x) {
            const Cell cell = {query, (2 * x + 1) * tokens / (2 * side)};
            if (cell.key <= cell.query) {
                line[x] = off_scale(scene, cell) ? hatch_colour(theme).rgb()
                                                 : scale.colour(cell_mean(scene, layer, cell));
            }
        }
    }
    return picture;
}

QString layer_badge(const Scene& scene, int layer) {
    const LayerRecency recency = recency_of(scene, layer);
    switch (recency.state) {
    case LayerRecency::State::value:
        return format_probability(recency.probability.mean);
    case LayerRecency::State::tied:
        return recency.all_ties() ? LayerThumbnail::tr("tie") : LayerThumbnail::tr("ties");
    default:
        return QStringLiteral("–");
    }
}

LayerThumbnail::LayerThumbnail(int layer, const Theme& theme, QWidget* parent)
    : QAbstractButton(parent), layer_(layer), theme_(&theme) {
    setFocusPolicy(Qt::NoFocus);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
}

void LayerThumbnail::set_scene(const Scene& scene, const ColourScale& scale, const Theme& theme) {
    scene_ = scene;
    scale_ = scale;
    theme_ = &theme;
    chosen_ = scene.view.layer == layer_;
    setChecked(chosen_);
    picture_ = QImage();
    setAccessibleName(spoken_name());
    update();
}

QString LayerThumbnail::spoken_name() const {
    if (layer_out_of_range(scene_, layer_)) {
        return tr("Layer %1, out of range").arg(layer_ + 1);
    }
    QString name = tr("Layer %1, recency probability %2")
                       .arg(QString::number(layer_ + 1), layer_badge(scene_, layer_));
    if (!compares(scene_) || layer_ >= pinned_scene(scene_).layers()) {
        return name;
    }
    return tr("%1, of run A %2").arg(name, layer_badge(pinned_scene(scene_), layer_));
}

void LayerThumbnail::set_compact(bool compact) {
    compact_ = compact;
    picture_ = QImage();
    update();
}

void LayerThumbnail::set_focus_ring(bool visible) {
    focus_ring_ = visible;
    update();
}

QSize LayerThumbnail::sizeHint() const {
    return theme_->pick(compact_ ? QSize(148, 80) : QSize(168, 100), QSize(258, 138));
}

void LayerThumbnail::paintEvent(QPaintEvent*) {
    if (!scene_.estimate) {
        return;
    }
    QPainter painter(this);
    paint_ground(painter);
    paint_picture(painter);
    const int left = inset(*theme_) + side() + theme_->length(after_picture);
    if (compares(scene_)) {
        paint_both_badges(painter, left);
    } else {
        const int middle = picture_top() + side() / 2;
        paint_name(painter, left, middle - theme_->length(7));
        paint_badge(painter, scene_, QString(), left, middle);
    }
    if (focus_ring_ && chosen_) {
        draw_focus_ring(painter, rect().adjusted(0, theme_->length(top), 0, 0), radius,
                        theme_->ink);
    }
}

void LayerThumbnail::paint_ground(QPainter& painter) const {
    if (!chosen_ && !underMouse()) {
        return;
    }
    const int above = theme_->length(top);
    const int line = theme_->length(underline);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_->chrome);
    painter.drawRoundedRect(QRect(0, above, width(), height() - above - line), radius, radius);
    if (chosen_) {
        painter.setBrush(theme_->ink);
        painter.drawRoundedRect(QRectF(0, height() - line, width(), line), line / 2.0, line / 2.0);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LayerThumbnail::paint_picture(QPainter& painter) const {
    const QRect area(inset(*theme_), picture_top(), side(), side());
    if (!layer_exists(scene_, layer_)) {
        painter.setFont(text_font(*theme_, TextRole::tick));
        painter.setPen(theme_->ink2);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
                         layer_out_of_range(scene_, layer_) ? tr("out of range") : QString());
        return;
    }
    const double ratio = devicePixelRatioF();
    if (picture_.isNull()) {
        picture_ =
            thumbnail_picture(scene_, layer_, static_cast<int>(side() * ratio), scale_, *theme_);
        picture_.setDevicePixelRatio(ratio);
    }
    painter.drawImage(area.topLeft(), picture_);
}

int LayerThumbnail::picture_top() const {
    return theme_->pick(top_of_picture, 28);
}

void LayerThumbnail::paint_name(QPainter& painter, int left, int baseline) const {
    painter.setFont(text_font(*theme_, TextRole::body, chosen_ ? QFont::DemiBold : QFont::Normal));
    painter.setPen(chosen_ ? theme_->ink : theme_->ink2);
    painter.drawText(left, baseline, tr("Layer %1").arg(layer_ + 1));
}

/// run: "A " or "B " where there are two.
void LayerThumbnail::paint_badge(QPainter& painter, const Scene& scene, const QString& run,
                                 int left, int badge_top) const {
    const QString text = run + layer_badge(scene, layer_);
    const QRectF area(left, badge_top, recency_badge_width(text, badge_width, *theme_),
                      theme_->length(recency_badge_height));
    draw_recency_badge(painter, area, text, badge_balance(recency_of(scene, layer_)), *theme_);
}

/// A over B, and the layer's name above them.
void LayerThumbnail::paint_both_badges(QPainter& painter, int left) const {
    const int pitch = theme_->length(recency_badge_height + (compact_ ? 1 : 3));
    const int first = picture_top() + side() - 2 * pitch + theme_->length(compact_ ? 4 : 3);
    paint_name(painter, left, first - theme_->length(compact_ ? 4 : 6));
    const Scene a = pinned_scene(scene_);
    if (layer_ < a.layers()) {
        paint_badge(painter, a, QStringLiteral("A "), left, first);
    }
    paint_badge(painter, scene_, QStringLiteral("B "), left, first + pitch);
}

}  // namespace recency::ui
