// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRadioButton>

namespace recency::ui {

/// An answer to choose: a card as wide as its place, whose text may run over several lines. A radio
/// button in all but looks.
class LessonOption : public QRadioButton {
    Q_OBJECT
public:
    LessonOption(const QString& text, const Theme& theme, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    /// High enough for the bold text, so that nothing moves when it is chosen.
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    QRect text_rect(const QRect& card) const;
    void draw_card(QPainter& painter) const;
    void draw_ring(QPainter& painter) const;

    const Theme& theme_;  // for its sizes; the colours are those of the palette
    bool keyboard_focus_ = false;
};

}  // namespace recency::ui
