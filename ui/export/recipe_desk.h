// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <QObject>

#include <optional>

namespace recency::ui {

class History;
class Laboratory;
class SideWindows;

/// Opens exported files: what a figure or a table was made from is looked at again.
class RecipeDesk : public QObject {
    Q_OBJECT

public:
    RecipeDesk(Laboratory& laboratory, History& history, const Paper& paper,
               SideWindows& side_windows, QWidget& window);

    /// Restores experiment, run A and view of the file's recipe, as one step for undo, and opens
    /// the window beside the main one that shows its figure of the paper or its sweep. The composer
    /// draws its figure, so that exporting again gives the same. A file that
    /// has no recipe, or one that cannot be used, is refused in a message, and all stays as it was.
    void openFile(const QString& path);
    /// The recipe that was opened last: subject and style for the next export.
    const std::optional<Recipe>& last() const { return last_; }

Q_SIGNALS:
    /// A recipe is about to be restored: what else steers the window lets go of it.
    void opening();
    void opened(const recency::ui::Recipe& recipe);

private:
    void refuse(const QString& path, const QString& reason);
    void restore(const Recipe& recipe);
    void showSubject(const Recipe& recipe);

    Laboratory& laboratory_;
    History& history_;
    const Paper& paper_;
    SideWindows& side_windows_;
    QWidget& window_;
    std::optional<Recipe> last_;
};

}  // namespace recency::ui
