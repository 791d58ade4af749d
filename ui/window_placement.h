// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QObject>
#include <QRect>

class QWidget;

namespace recency::ui {

/// Where a window's contents have to be for the contents and the frame round them to lie in
/// `available`: moved and made smaller as little as possible, but not below `smallest`. Where even
/// that is too large, the upper left corner stays in view.
QRect placed_inside(const QRect& contents, const QMargins& frame, const QRect& available,
                    const QSize& smallest);

/// Before the window is shown: this size, or what the screen has room for, in the screen's middle.
void place_in_the_middle(QWidget& window, const QSize& size);

/// Brings a window wholly onto its screen when it is first seen: how thick its frame is, and so
/// whether the size and the place it asked for were possible, is not known before. Later it goes
/// where a person puts it.
class FirstPlacement : public QObject {
    Q_OBJECT
public:
    explicit FirstPlacement(QWidget& window);

    /// To be called whenever the window is shown.
    void watch();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void correct();

    QWidget& window_;
    bool done_ = false;
};

}  // namespace recency::ui
