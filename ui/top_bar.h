// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace recency::ui {

class Actions;

/// The bar above everything: menus at the left, presets and the most used actions at the right.
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(QWidget* menus, QWidget* presets, const Actions& actions);

private:
    void addTools(QHBoxLayout& row, const Actions& actions);
};

}  // namespace recency::ui
