// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QDialog>

class QAction;

namespace recency::ui {

class TextPage;

/// Help, Keys: the shortcuts of the menus as they are, and the keys of sliders and plots. Escape
/// closes it.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    /// The menu bar's actions, and others that have a shortcut and stand in no menu.
    explicit ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    TextPage* page() const { return page_; }

private:
    TextPage* page_;
};

}  // namespace recency::ui
