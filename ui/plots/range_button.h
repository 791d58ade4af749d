// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/menu_button.h"
#include "ui/scene.h"

class QAction;
class QActionGroup;

namespace recency::ui {

/// "Range: all layers": opens a menu of the three ranges, and of whether the diagonal counts.
class RangeButton : public MenuButton {
    Q_OBJECT

public:
    explicit RangeButton(QWidget* parent = nullptr);

    void set_state(RangeMode mode, bool diagonal);

    QSize sizeHint() const override;

Q_SIGNALS:
    void modeChosen(recency::ui::RangeMode mode);
    void diagonalToggled(bool included);

private:
    void add_mode(RangeMode mode, const QString& text);

    QActionGroup* modes_;
    QAction* diagonal_;
};

}  // namespace recency::ui
