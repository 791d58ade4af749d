// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/top_bar.h"

#include "ui/actions.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace recency::ui {
namespace {

constexpr int bar_height = 44;
constexpr int icon_side = 18;

QToolButton* make_button(QAction* action, Qt::ToolButtonStyle style) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setIconSize({icon_side, icon_side});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

TopBar::TopBar(QWidget* menus, QWidget* presets, const Actions& actions) {
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(bar_height);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 16, 0);
    row->setSpacing(4);
    row->addWidget(menus, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(presets, 0, Qt::AlignVCenter);
    row->addSpacing(8);
    addTools(*row, actions);
}

void TopBar::addTools(QHBoxLayout& row, const Actions& actions) {
    for (QAction* action : {actions.undo(), actions.redo()}) {
        row.addWidget(make_button(action, Qt::ToolButtonIconOnly), 0, Qt::AlignVCenter);
    }
    row.addSpacing(8);
    for (QAction* action :
         {actions.play(), actions.pin(), actions.present(), actions.exportFigure()}) {
        row.addWidget(make_button(action, Qt::ToolButtonTextBesideIcon), 0, Qt::AlignVCenter);
    }
}

}  // namespace recency::ui
