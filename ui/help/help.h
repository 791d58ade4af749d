// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace recency::ui {

class ModelPage;
class ShortcutsDialog;

/// What the Help menu and F1 show, made when it is first asked for.
class Help : public QObject {
    Q_OBJECT

public:
    /// The windows of help stand beside this one.
    explicit Help(QWidget& window);

    void setTheme(const Theme& theme);

    /// F1: what the widget in focus is, below it. Without one, or where nothing is said of it, the
    /// page The model.
    void showExplanationOf(QWidget* focused);
    /// The page The model, at a section of help/sections.h or at its top.
    void showModel(const QString& section = {});
    /// The keys of these actions, of those in their menus, and of the controls and plots.
    void showShortcuts(const QList<QAction*>& actions);

private:
    QWidget& window_;
    const Theme* theme_;
    QPointer<ModelPage> model_;
    QPointer<ShortcutsDialog> shortcuts_;
};

}  // namespace recency::ui
