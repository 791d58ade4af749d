// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/key_table.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QStringList>

namespace recency::ui {
namespace {

struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// "&Next layer ..." without what is meant for a menu.
QString plain_text(const QAction& action) {
    QString text = action.text();
    text.remove(QStringLiteral("&")).remove(QStringLiteral("…")).remove(QStringLiteral("..."));
    return text.trimmed();
}

QString shortcut_text(const QAction& action) {
    QStringList texts;
    for (const QKeySequence& shortcut : action.shortcuts()) {
        texts << shortcut.toString(QKeySequence::NativeText);
    }
    return texts.join(Keys::tr(" or "));
}

void add_action(const QAction& action, const QString& path, std::vector<KeyRow>& rows) {
    const QString keys = shortcut_text(action);
    if (!keys.isEmpty()) {
        rows.push_back({keys, path + plain_text(action)});
    }
}

/// path names the submenus that lead there: "Appearance: ".
void add_menu(const QMenu& menu, const QString& path, std::vector<KeyRow>& rows) {
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            add_menu(*action->menu(), path + plain_text(*action) + QStringLiteral(": "), rows);
        } else {
            add_action(*action, path, rows);
        }
    }
}

KeyGroup everywhere() {
    return {Keys::tr("Everywhere"),
            {{Keys::tr("Tab, Shift+Tab"), Keys::tr("next, previous control")},
             {Keys::tr("Space"), Keys::tr("press a button; elsewhere play the layers")},
             {Keys::tr("← →"), Keys::tr("another choice; elsewhere another layer")}}};
}

KeyGroup sliders() {
    return {Keys::tr("Sliders"),
            {{Keys::tr("← →"), Keys::tr("one step")},
             {Keys::tr("Page Down, Page Up"), Keys::tr("a large step")},
             {Keys::tr("with Shift"), Keys::tr("a finer step; finer dragging, too")},
             {Keys::tr("Home, End"), Keys::tr("to the ends of the slider")},
             {Keys::tr("double-click on the name"), Keys::tr("back to the default")}}};
}

KeyGroup fields() {
    return {Keys::tr("Number fields"),
            {{Keys::tr("Enter"), Keys::tr("take what is typed")},
             {Keys::tr("Esc"), Keys::tr("bring the old value back")},
             {Keys::tr("↑ ↓, Page Up, Page Down"), Keys::tr("steps, as for sliders")}}};
}

KeyGroup heatmap() {
    return {Keys::tr("Heatmap"),
            {{Keys::tr("← → ↑ ↓"), Keys::tr("walk over the cells")},
             {Keys::tr("Enter or click"), Keys::tr("lock the cell, or free it")},
             {Keys::tr("Esc"), Keys::tr("free the cell")}}};
}

KeyGroup why_view() {
    return {Keys::tr("Plots of the Why view"),
            {{Keys::tr("← →, Page Up, Page Down, 1 to 4"), Keys::tr("steps")},
             {Keys::tr("↑ ↓"), Keys::tr("walk over the keys of the row")},
             {Keys::tr("Enter or click"), Keys::tr("lock the key, or free it")}}};
}

KeyGroup layers() {
    return {Keys::tr("Layers"),
            {{Keys::tr("← →"), Keys::tr("previous, next layer")},
             {Keys::tr("Home, End"), Keys::tr("first, last layer")}}};
}

KeyGroup trail() {
    return {Keys::tr("Experiment strip"),
            {{Keys::tr("← →"), Keys::tr("walk over the visits")},
             {Keys::tr("Enter"), Keys::tr("return to one")}}};
}

}  // namespace

std::vector<KeyGroup> keys_of_actions(const QList<QAction*>& actions) {
    std::vector<KeyGroup> groups;
    KeyGroup others{Keys::tr("Window"), {}};
    for (const QAction* action : actions) {
        if (action->menu() == nullptr) {
            add_action(*action, {}, others.rows);
            continue;
        }
        KeyGroup group{plain_text(*action), {}};
        add_menu(*action->menu(), {}, group.rows);
        if (!group.rows.empty()) {
            groups.push_back(group);
        }
    }
    if (!others.rows.empty()) {
        groups.push_back(others);
    }
    return groups;
}

std::vector<KeyGroup> keys_of_widgets() {
    return {everywhere(), sliders(), fields(), heatmap(), why_view(), layers(), trail()};
}

}  // namespace recency::ui
