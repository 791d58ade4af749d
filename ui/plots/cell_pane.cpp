// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cell_pane.h"

#include "ui/controls/control_marks.h"
#include "ui/plots/cell_keys.h"
#include "ui/plots/heatmap_plot.h"

#include <QKeyEvent>

namespace recency::ui {

CellPane::CellPane(QWidget* parent) : QWidget(parent), plot_(new HeatmapPlot(this)) {
    setFocusPolicy(Qt::StrongFocus);
    connect(plot_, &HeatmapPlot::pointed, this, &CellPane::hovered);
    connect(plot_, &HeatmapPlot::clicked, this,
            [this](const Cell& cell) { Q_EMIT locked(toggled_lock(scene_, cell)); });
}

void CellPane::keyPressEvent(QKeyEvent* event) {
    const std::optional<CellAnswer> answer = answer_to_key(event->key(), scene_);
    if (!answer) {
        QWidget::keyPressEvent(event);
    } else if (answer->kind == CellAnswer::Kind::lock) {
        Q_EMIT locked(answer->cell);
    } else {
        Q_EMIT hovered(answer->cell);
    }
}

void CellPane::focusInEvent(QFocusEvent* event) {
    plot_->set_focus_ring(is_keyboard_focus(*event));
    QWidget::focusInEvent(event);
}

void CellPane::focusOutEvent(QFocusEvent* event) {
    plot_->set_focus_ring(false);
    if (scene_.view.hovered && event->reason() != Qt::PopupFocusReason) {
        Q_EMIT hovered(std::nullopt);
    }
    QWidget::focusOutEvent(event);
}

}  // namespace recency::ui
