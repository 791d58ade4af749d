// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace recency::ui {

/// Files that a person opens: from the menu, by dropping one on the window, or on the command line.
/// A .yaml file is a lesson; all others are asked for a recipe.
class FileOpener : public QObject {
    Q_OBJECT

public:
    using Open = std::function<void(const QString& path)>;

    /// The window takes drops from now on.
    FileOpener(QWidget& window, Open open_lesson, Open open_recipe);

    void open(const QString& path);
    /// Asks for a file and opens it.
    void choose();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& window_;
    Open open_lesson_;
    Open open_recipe_;
};

}  // namespace recency::ui
