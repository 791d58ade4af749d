// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace recency::ui {

/// A button that shows what is chosen and opens a menu of the choices: a field's frame, the text
/// at the left, a chevron at the right. 28 px high where its text has 13 px.
class MenuButton : public QPushButton {
    Q_OBJECT

public:
    explicit MenuButton(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// The size for the widest text that the button will show, so that it never jumps.
    QSize size_for(const QString& widest) const;

    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool keyboard_focus_ = false;
};

}  // namespace recency::ui
