// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/figure_choices.h"
#include "ui/composer/figure_run.h"
#include "ui/composer/figure_sources.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace recency::ui {

class Laboratory;

/// What the composer draws: the recipe of what the main window or one beside it shows, and its
/// numbers. While it is open it follows these windows and computes what they have not.
class LiveFigure : public QObject {
    Q_OBJECT

public:
    LiveFigure(Laboratory& laboratory, const Paper& paper, int threads, QObject* parent);

    void setChoices(const FigureChoices& choices);
    /// What another window shows now: drawn, and followed, where a sweep or a figure of the paper
    /// is chosen.
    void setShown(const ShownFigure& figure);
    /// Closed, it computes nothing, and its recipe stays.
    void setOpen(bool open);

    const Recipe& recipe() const { return recipe_; }
    const FigureRun& run() const { return run_; }
    /// Why this cannot be drawn of what is shown, in a sentence; empty if it can.
    QString problemWith(FigureSubject subject) const;

Q_SIGNALS:
    /// What is shown or the choices have changed.
    void recipeChanged();
    /// There is another recipe, or there are newer numbers.
    void changed();

private:
    void follow();
    void refresh();
    Recipe wanted_recipe() const;
    bool start_run();

    const Paper& paper_;
    FigureSources sources_;
    bool open_ = false;
    FigureChoices choices_;
    Recipe recipe_;                        // what the run's estimates belong to
    std::vector<Experiment> experiments_;  // that the run was started with
    QuantitySet quantities_;
    std::vector<Experiment> elsewhere_;  // those of them that others simulated then
    QTimer changes_;  // while a control of the main window moves, that window comes first
    FigureRun run_;
};

}  // namespace recency::ui
