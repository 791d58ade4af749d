// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/paper_panel.h"

#include "ui/controls/control_marks.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/recency_badge.h"
#include "ui/plots/triangle_cells.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int padding = 6;
constexpr int radius = 4;
constexpr int after_cells = 12;
constexpr int text_width = 116;
constexpr int line_height = 17;
constexpr int badge_width = 54;

/// What the badge's colour says; neutral as long as nothing is simulated.
double badge_balance(const Scene& scene) {
    const auto recency =
        scene.estimate ? scene.estimate->scalar(Quantity::recency_probability, scene.view.layer)
                       : std::nullopt;
    return recency ? recency->mean : 0.5;
}

}  // namespace

PaperPanel::PaperPanel(const PaperGrid& grid, const GridPanel& panel, const QString& name,
                       QWidget* parent)
    : QAbstractButton(parent),
      panel_(panel),
      parameters_(grid.parameters(panel)),
      theme_(&Theme::of(Appearance::light)) {
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(name);
    setToolTip(tr("Open this setting and layer in the main window"));
    set_scene(scene_, states_range_, *theme_);
}

void PaperPanel::set_scene(const Scene& scene, bool states_range, const Theme& theme) {
    scene_ = scene;
    scene_.view.layer = panel_.layer - 1;
    scale_ = ColourScale(scene.view.colour_map, scene.range);
    theme_ = &theme;
    states_range_ = states_range;
    texts_ = panel_texts(scene_, panel_, parameters_);
    setAccessibleDescription(texts_.spoken());
    updateGeometry();
    update();
}

QSize PaperPanel::sizeHint() const {
    return {theme_->length(240), theme_->length(140)};
}

QSize PaperPanel::minimumSizeHint() const {
    return {theme_->length(210), theme_->length(104)};
}

CellGrid PaperPanel::cells() const {
    const int tokens = parameters_.sequence_length;
    const int edge = theme_->length(padding);
    const int beside = theme_->length(after_cells) + theme_->length(text_width);
    const int room = std::min(height(), width() - beside) - 2 * edge;
    const int side = square_side(std::max(room, 0), tokens);
    return {QRect(edge, (height() - side) / 2, side, side), tokens};
}

int PaperPanel::text_left() const {
    return cells().square.right() + 1 + theme_->length(after_cells);
}

void PaperPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint_ground(painter);
    paint_cells(painter);
    paint_texts(painter);
}

void PaperPanel::paint_ground(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? theme_->segment_selected : theme_->chrome);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    if (hasFocus() && keyboard_focus_) {
        draw_focus_ring(painter, rect(), radius, theme_->ink);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void PaperPanel::paint_cells(QPainter& painter) const {
    const CellGrid grid = cells();
    if (layer_exists(scene_, scene_.view.layer)) {
        draw_cells(painter, grid, scene_, scale_, *theme_);
        return;
    }
    painter.setFont(text_font(*theme_, TextRole::tick));
    painter.setPen(theme_->ink2);
    painter.drawText(grid.square, Qt::AlignLeft | Qt::AlignBottom, tr("computing …"));
}

/// As one block, whose middle is the square's.
void PaperPanel::paint_texts(QPainter& painter) const {
    const int line = theme_->length(line_height);
    const int badge_height = theme_->length(recency_badge_height);
    const int lines = states_range_ ? 4 : 3;
    int top = (height() - badge_height - lines * line - 2) / 2;
    const QRectF badge(text_left(), top, recency_badge_width(texts_.ours, badge_width, *theme_),
                       badge_height);
    draw_recency_badge(painter, badge, texts_.ours, badge_balance(scene_), *theme_);
    top += badge_height + 2;
    paint_line(painter, top, texts_.error, false);
    paint_line(painter, top + line, texts_.published, false);
    paint_line(painter, top + 2 * line, texts_.difference, texts_.large);
    if (states_range_) {
        paint_line(painter, top + 3 * line, texts_.range, false);
    }
}

void PaperPanel::paint_line(QPainter& painter, int top, const QString& text, bool strong) const {
    painter.setFont(text_font(*theme_, TextRole::body, strong ? QFont::Bold : QFont::Normal));
    painter.setPen(strong ? theme_->ink : theme_->ink2);
    painter.drawText(QRect(text_left(), top, width() - text_left(), theme_->length(line_height)),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

void PaperPanel::focusInEvent(QFocusEvent* event) {
    keyboard_focus_ = is_keyboard_focus(*event);
    QAbstractButton::focusInEvent(event);
}

void PaperPanel::focusOutEvent(QFocusEvent* event) {
    keyboard_focus_ = false;
    QAbstractButton::focusOutEvent(event);
}

void PaperPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:  // the grid's, not the button group's
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace recency::ui
