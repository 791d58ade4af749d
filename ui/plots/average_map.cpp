// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/average_map.h"

#include "ui/controls/control_marks.h"
#include "ui/plots/curve_axis.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int top = 8;               // at normal scale: where the axes of the plots beside it begin
constexpr int most_rectangles = 64;  // tokens; more are drawn once, into a picture

}  // namespace

AverageMap::AverageMap(QWidget* parent) : QWidget(parent), theme_(&Theme::of(Appearance::light)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void AverageMap::set_scene(const Scene& scene, double highest, std::optional<int> marked) {
    Scene shown = scene;
    shown.view.quantity = Quantity::weight;
    shown.view.diagonal_in_range = true;
    shown.range = {0.0, highest};
    if (!same_cells(shown, scene_)) {
        scale_ = ColourScale(shown.view.colour_map, shown.range);
        picture_ = QImage();
    }
    scene_ = shown;
    marked_ = marked;
    update();
}

void AverageMap::set_theme(const Theme& theme) {
    theme_ = &theme;
    update();
}

void AverageMap::set_words(const QString& words) {
    words_ = words;
    setFocusPolicy(words.isEmpty() ? Qt::StrongFocus : Qt::NoFocus);
    update();
}

void AverageMap::set_beneath(int beneath) {
    beneath_ = beneath;
    update();
}

void AverageMap::set_caption(const QString& caption) {
    caption_ = caption;
    update();
}

CellGrid AverageMap::grid() const {
    const int tokens = scene_.estimate ? scene_.tokens() : 1;
    const int x = theme_->length(left);
    const int y = theme_->length(top);
    const int room = std::min(width() - x, height() - y - theme_->length(beneath_));
    const int side = square_side(std::max(room, 1), tokens);
    return {QRect(x, y, side, side), tokens};
}

void AverageMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const CellGrid grid = this->grid();
    if (!words_.isEmpty()) {
        painter.setFont(text_font(*theme_, TextRole::body));
        painter.setPen(theme_->ink2);
        painter.drawText(rect().adjusted(theme_->length(left), theme_->length(top), 0, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words_);
        return;
    }
    if (scene_.estimate == nullptr) {
        return;
    }
    if (grid.tokens <= most_rectangles) {
        paint_cells(painter, grid);
    } else {
        paint_picture(painter, grid);
    }
    paint_numbers(painter, grid);
    if (marked_ && *marked_ < grid.tokens) {
        paint_marked(painter, grid);
    }
    if (focus_ring_) {
        draw_focus_ring(painter, QRectF(grid.square).adjusted(-3, -3, 3, 3), 4, theme_->ink);
    }
}

void AverageMap::paint_cells(QPainter& painter, const CellGrid& grid) const {
    const int gap = grid.parted() ? cell_gap(*theme_) : 0;
    for (int query = 0; query < grid.tokens; ++query) {
        for (int key = 0; key <= query; ++key) {
            const Cell cell{query, key};
            const double weight = cell_mean(scene_, scene_.view.layer, cell);
            painter.fillRect(grid.cell(cell).adjusted(gap, gap, 0, 0),
                             QColor::fromRgba(scale_.colour(weight)));
        }
    }
}

void AverageMap::paint_picture(QPainter& painter, const CellGrid& grid) {
    if (picture_.size() != grid.square.size()) {
        picture_ = QImage(grid.square.size(), QImage::Format_ARGB32_Premultiplied);
        picture_.fill(Qt::transparent);
        QPainter into(&picture_);
        paint_cells(into, {QRect(QPoint(0, 0), grid.square.size()), grid.tokens});
    }
    painter.drawImage(grid.square.topLeft(), picture_);
}

void AverageMap::paint_numbers(QPainter& painter, const CellGrid& grid) const {
    painter.setFont(text_font(*theme_, TextRole::tick));
    painter.setPen(theme_->ink2);
    const double spacing = grid.square.width() / (theme_->scale() * grid.tokens);
    const int width = theme_->length(40);
    const int height = number_height();
    for (const Tick& tick : position_ticks(grid.tokens, spacing)) {
        const int index = static_cast<int>(tick.position) - 1;
        const QPoint middle = grid.cell({index, index}).center();
        painter.drawText(QRect(middle.x() - width / 2, grid.square.bottom() + 1, width, height),
                         Qt::AlignCenter, tick.label);
        painter.drawText(QRect(grid.square.left() - width - theme_->length(6),
                               middle.y() - height / 2, width, height),
                         Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    painter.drawText(
        QRect(grid.square.left(), grid.square.bottom() + 1 + height, this->width(), height),
        Qt::AlignLeft | Qt::AlignVCenter, caption_);
}

/// A frame round what the token is made of, in ink edged with paper: seen on every colour.
void AverageMap::paint_marked(QPainter& painter, const CellGrid& grid) const {
    const QRect first = grid.cell({*marked_, 0});
    const QRect row = first.united(grid.cell({*marked_, *marked_}));
    const int line = theme_->pick(2, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_->paper, 3 * line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(row);
    painter.setPen(QPen(theme_->ink, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(row);
}

void AverageMap::point_at(std::optional<int> token) {
    if (token != pointed_) {
        pointed_ = token;
        Q_EMIT tokenHovered(token);
    }
}

void AverageMap::mouseMoveEvent(QMouseEvent* event) {
    const std::optional<Cell> cell = grid().at(event->pos());
    const bool shown = words_.isEmpty() && scene_.estimate != nullptr;
    point_at(cell && shown ? std::optional(cell->query) : std::nullopt);
}

void AverageMap::mousePressEvent(QMouseEvent* event) {
    mouseMoveEvent(event);
    if (pointed_ && event->button() == Qt::LeftButton) {
        Q_EMIT tokenClicked(*pointed_);
    }
}

void AverageMap::leaveEvent(QEvent* event) {
    point_at(std::nullopt);
    QWidget::leaveEvent(event);
}

void AverageMap::focusInEvent(QFocusEvent* event) {
    focus_ring_ = is_keyboard_focus(*event);
    update();
    QWidget::focusInEvent(event);
}

void AverageMap::focusOutEvent(QFocusEvent* event) {
    focus_ring_ = false;
    update();
    QWidget::focusOutEvent(event);
}

}  // namespace recency::ui
