// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/figure_choices.h"
#include "ui/composer/figure_run.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace recency::ui {

class Laboratory;

/// What the composer draws: the recipe of what the main window shows, or of a figure of the paper,
/// and its numbers. While it is open it follows the main window and computes what that has not.
class LiveFigure : public QObject {
    Q_OBJECT

public:
    LiveFigure(Laboratory& laboratory, const Paper& paper, int threads, QObject* parent);

    void setChoices(const FigureChoices& choices);
    /// Closed, it computes nothing, and its recipe stays.
    void setOpen(bool open);

    const Recipe& recipe() const { return recipe_; }
    const FigureRun& run() const { return run_; }
    /// Why this cannot be drawn of what the main window shows, in a sentence; empty if it can.
    QString problemWith(FigureSubject subject) const;

Q_SIGNALS:
    /// The main window or the choices have changed.
    void recipeChanged();
    /// There is another recipe, or there are newer numbers.
    void changed();

private:
    void follow();
    void refresh();
    Recipe wanted_recipe() const;
    FigureRun::Estimates known_estimates() const;
    std::vector<Experiment> run_by_main_window(const std::vector<Experiment>& wanted) const;
    bool start_run();

    Laboratory& laboratory_;
    const Paper& paper_;
    bool open_ = false;
    FigureChoices choices_;
    Recipe recipe_;                        // what the run's estimates belong to
    std::vector<Experiment> experiments_;  // that the run was started with
    QuantitySet quantities_;
    std::vector<Experiment> elsewhere_;  // those of them that the main window simulated then
    QTimer changes_;  // while a control of the main window moves, that window comes first
    FigureRun run_;
};

}  // namespace recency::ui
