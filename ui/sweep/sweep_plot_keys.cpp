// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_plot.h"

#include <QKeyEvent>

// The keyboard of the sweep's plot: arrows walk, Enter goes there, Escape ends the walk.

namespace recency::ui {

/// Where the main window is, or near it.
SweepPoint SweepPlot::start_of_walk() const {
    const double now = get_value(picture_->now, picture_->results.parameter().id);
    const auto position = scale_.position_of(now);
    return {position ? scale_.nearest(*position) : 0, picture_->layer};
}

void SweepPlot::walk(int points, int lines) {
    if (!cursor_) {
        set_cursor_point(start_of_walk());
        return;
    }
    set_cursor_point(walked(*cursor_, series_, points, lines));
}

void SweepPlot::keyPressEvent(QKeyEvent* event) {
    if (!picture_) {
        return CurvePlot::keyPressEvent(event);
    }
    const int all = static_cast<int>(scale_.positions().size());
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(-1, 0);
    case Qt::Key_Right:
        return walk(1, 0);
    case Qt::Key_Up:
        return walk(0, 1);
    case Qt::Key_Down:
        return walk(0, -1);
    case Qt::Key_Home:
        walk(0, 0);
        return walk(-all, 0);
    case Qt::Key_End:
        walk(0, 0);
        return walk(all, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (cursor_) {
            Q_EMIT pointChosen(*cursor_);
        }
        return;
    case Qt::Key_Escape:
        return cursor_ ? set_cursor_point(std::nullopt) : event->ignore();
    default:
        CurvePlot::keyPressEvent(event);
    }
}

}  // namespace recency::ui
