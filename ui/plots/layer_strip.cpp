// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layer_strip.h"

#include "ui/controls/control_marks.h"
#include "ui/help/part_words.h"
#include "ui/help/quantity_words.h"
#include "ui/plots/layer_values.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int arrow_width = 20;
constexpr int arrow_top = 8;

/// "<" or ">".
class Arrow : public QAbstractButton {
public:
    Arrow(int direction, QWidget* parent) : QAbstractButton(parent), direction_(direction) {
        setAttribute(Qt::WA_Hover);
        setAutoRepeat(true);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing, true);
        const QColor ink = !isEnabled() ? theme.hairline : underMouse() ? theme.ink : theme.ink2;
        const double unit = width() / static_cast<double>(arrow_width);
        painter.setPen(QPen(ink, 2.0 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tip(width() / 2.0 + 3.0 * unit * direction_, height() / 2.0);
        const QPointF back(-6.0 * unit * direction_, 0.0);
        const QPointF up(0.0, -6.0 * unit);
        painter.drawPolyline(QPolygonF({tip + back + up, tip, tip + back - up}));
    }

private:
    int direction_;
};

}  // namespace

LayerStrip::LayerStrip(QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      window_(new QWidget(this)),
      back_(make_arrow(tr("Earlier layers"), -1)),
      forward_(make_arrow(tr("Later layers"), 1)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Layers"));
    const Explanations explanations = {part_explanation(WindowPart::layer_strip),
                                       quantity_explanation(Quantity::recency_probability)};
    setToolTip(explanation_tooltip(explanations));
    explain(*this, explanations);
}

QAbstractButton* LayerStrip::make_arrow(const QString& name, int step) {
    auto* arrow = new Arrow(step, this);
    arrow->setObjectName(step < 0 ? QStringLiteral("back") : QStringLiteral("forward"));
    arrow->setToolTip(name);
    arrow->setAccessibleName(name);
    arrow->hide();
    connect(arrow, &QAbstractButton::clicked, this,
            [this, step] { scroll_to(offset_ + step * pitch()); });
    return arrow;
}

LayerThumbnail* LayerStrip::thumbnail(int layer) const {
    return thumbnails_.at(static_cast<std::size_t>(layer));
}

void LayerStrip::setScene(const Scene& scene) {
    const bool same = same_cells(scene, scene_) && scene.pinned == scene_.pinned;
    scene_ = scene;
    if (same) {
        return;
    }
    make_thumbnails(scene.estimate ? scene.layers() : 0);
    show_scene();
    if (scene.view.layer != shown_layer_) {
        shown_layer_ = scene.view.layer;
        show_layer(shown_layer_);
    }
}

void LayerStrip::setTheme(const Theme& theme) {
    const bool other_scale = theme.type_scale != theme_->type_scale;
    theme_ = &theme;
    show_scene();
    if (other_scale) {
        updateGeometry();
        arrange();
        show_layer(scene_.view.layer);
    }
    update();
}

void LayerStrip::make_thumbnails(int count) {
    if (count == static_cast<int>(thumbnails_.size())) {
        return;
    }
    while (static_cast<int>(thumbnails_.size()) > count) {
        delete thumbnails_.back();
        thumbnails_.pop_back();
    }
    while (static_cast<int>(thumbnails_.size()) < count) {
        auto* added = new LayerThumbnail(static_cast<int>(thumbnails_.size()), *theme_, window_);
        connect(added, &QAbstractButton::clicked, this, [this, added] { choose(added->layer()); });
        thumbnails_.push_back(added);
    }
    arrange();
}

void LayerStrip::show_scene() {
    const ColourScale scale(scene_.view.colour_map, scene_.range);
    for (LayerThumbnail* thumbnail : thumbnails_) {
        thumbnail->set_scene(scene_, scale, *theme_);
    }
    if (scene_.estimate && scene_.view.layer < static_cast<int>(thumbnails_.size())) {
        setAccessibleDescription(thumbnail(scene_.view.layer)->accessibleName());
    }
}

void LayerStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    show_layer(scene_.view.layer);
}

/// Left edge of the first thumbnail.
int LayerStrip::window_left() const {
    return left_inset(*theme_) - LayerThumbnail::inset(*theme_);
}

int LayerStrip::content_width() const {
    const int count = static_cast<int>(thumbnails_.size());
    return count == 0 ? 0 : (count - 1) * pitch() + thumbnails_.front()->sizeHint().width();
}

int LayerStrip::largest_offset() const {
    return std::max(0, content_width() - window_->width());
}

void LayerStrip::arrange() {
    for (LayerThumbnail* thumbnail : thumbnails_) {
        thumbnail->set_compact(compact());
    }
    const bool scrolls = content_width() > width() - window_left();
    const int arrow = theme_->length(arrow_width);
    const int top = theme_->length(arrow_top);
    const int left = window_left() + (scrolls ? arrow : 0);
    window_->setGeometry(left, 0, std::max(0, width() - left - (scrolls ? arrow : 0)), height());
    back_->setGeometry(window_left(), top, arrow, height() - top);
    forward_->setGeometry(width() - arrow, top, arrow, height() - top);
    back_->setVisible(scrolls);
    forward_->setVisible(scrolls);
    scroll_to(offset_);
}

void LayerStrip::scroll_to(int offset) {
    offset_ = std::clamp(offset, 0, largest_offset());
    for (LayerThumbnail* thumbnail : thumbnails_) {
        const QSize size = thumbnail->sizeHint();
        thumbnail->setGeometry(thumbnail->layer() * pitch() - offset_, 0, size.width(), height());
        thumbnail->show();
    }
    back_->setEnabled(offset_ > 0);
    forward_->setEnabled(offset_ < largest_offset());
}

/// Scrolls no farther than it must.
void LayerStrip::show_layer(int layer) {
    const int left = layer * pitch();
    const int right = left + pitch();
    scroll_to(
        std::clamp(offset_, right - window_->width(), std::max(left, right - window_->width())));
}

void LayerStrip::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    const int way = std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y();
    scroll_to(offset_ - way * pitch() / 120);
    event->accept();
}

void LayerStrip::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(thumbnails_.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(scene_.view.layer - 1);
    case Qt::Key_Right:
        return choose(scene_.view.layer + 1);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LayerStrip::choose(int layer) {
    show_scene();  // a click on the chosen one must not uncheck it
    if (layer >= 0 && layer < static_cast<int>(thumbnails_.size()) && layer != scene_.view.layer) {
        Q_EMIT layerChosen(layer);
    }
}

void LayerStrip::focusInEvent(QFocusEvent* event) {
    set_focus_ring(is_keyboard_focus(*event));
    QWidget::focusInEvent(event);
}

void LayerStrip::focusOutEvent(QFocusEvent* event) {
    set_focus_ring(false);
    QWidget::focusOutEvent(event);
}

void LayerStrip::set_focus_ring(bool visible) {
    for (LayerThumbnail* thumbnail : thumbnails_) {
        thumbnail->set_focus_ring(visible);
    }
}

}  // namespace recency::ui
