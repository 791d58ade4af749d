// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_placement.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace recency::ui {
namespace {

/// What a frame most likely takes, until the real one is known.
QMargins usual_frame(const QWidget& window) {
    return {1, window.style()->pixelMetric(QStyle::PM_TitleBarHeight), 1, 1};
}

/// The start of a stretch that is moved into [low, low + room) as little as possible.
int moved_inside(int start, int length, int low, int room) {
    return std::max(low, std::min(start, low + room - length));
}

}  // namespace

QRect placed_inside(const QRect& contents, const QMargins& frame, const QRect& available,
                    const QSize& smallest) {
    const QRect room = available.marginsRemoved(frame);
    const QSize size = contents.size().boundedTo(room.size()).expandedTo(smallest);
    return {QPoint(moved_inside(contents.left(), size.width(), room.left(), room.width()),
                   moved_inside(contents.top(), size.height(), room.top(), room.height())),
            size};
}

void place_in_the_middle(QWidget& window, const QSize& size) {
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    const QMargins frame = usual_frame(window);
    QRect wanted(QPoint(0, 0), size.boundedTo(screen.marginsRemoved(frame).size()));
    wanted.moveCenter(screen.center());
    const QRect contents = placed_inside(wanted, frame, screen, window.minimumSize());
    window.resize(contents.size());
    window.move(contents.marginsAdded(frame).topLeft());  // a move is of the frame
}

FirstPlacement::FirstPlacement(QWidget& window) : QObject(&window), window_(window) {}

void FirstPlacement::watch() {
    if (!done_) {
        window_.windowHandle()->installEventFilter(this);
    }
}

bool FirstPlacement::eventFilter(QObject* watched, QEvent* event) {
    if (!done_ && event->type() == QEvent::Expose && window_.windowHandle()->isExposed()) {
        done_ = true;
        watched->removeEventFilter(this);
        correct();
    }
    return false;
}

void FirstPlacement::correct() {
    if (window_.isMaximized() || window_.isFullScreen()) {
        return;  // the desktop sees to it
    }
    const QRect contents =
        placed_inside(window_.geometry(), window_.windowHandle()->frameMargins(),
                      window_.screen()->availableGeometry(), window_.minimumSize());
    if (contents != window_.geometry()) {
        window_.setGeometry(contents);
    }
}

}  // namespace recency::ui
