// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

class QAction;

namespace recency::ui {

/// A key, or several that belong together, and what it does.
struct KeyRow {
    QString keys;
    QString effect;

    bool operator==(const KeyRow&) const = default;
};

struct KeyGroup {
    QString title;
    std::vector<KeyRow> rows;
};

/// The shortcuts of the actions, as they are now: a group for each menu with its submenus, and one
/// for the actions without a menu. Actions without a shortcut are left out.
std::vector<KeyGroup> keys_of_actions(const QList<QAction*>& actions);

/// The keys that sliders, fields, plots and the like answer to while they have the focus. What a
/// widget learns is added here.
std::vector<KeyGroup> keys_of_widgets();

}  // namespace recency::ui
