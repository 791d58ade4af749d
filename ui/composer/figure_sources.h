// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/figure_run.h"
#include "ui/export/shown_figure.h"

#include <QString>

#include <optional>
#include <string>

namespace recency::ui {

class Laboratory;

/// What figures are made from: the run in the main window, and what the windows beside it show.
class FigureSources {
public:
    explicit FigureSources(const Laboratory& laboratory) : laboratory_(laboratory) {}

    /// A sweep or a figure of the paper that is shown now, in place of what was before.
    void setShown(const ShownFigure& figure);

    /// Of the run, or of the sweep that is shown; figures of the paper have their seed and N from
    /// the window that shows them, or else from the run.
    Recipe recipe(FigureSubject subject, const std::string& paper_figure,
                  const FigureStyle& style) const;
    /// Why that cannot be drawn, as a sentence; empty if it can.
    QString problem(FigureSubject subject, const FigureStyle& style, const Paper& paper) const;
    /// Estimates that there are, of any experiments and null ones among them.
    FigureRun::Estimates known(FigureSubject subject) const;
    /// Those of the experiments that somebody else is adding sequences to, and has some of. What
    /// is left over from another experiment does not grow any more.
    std::vector<Experiment> growing(FigureSubject subject,
                                    const std::vector<Experiment>& wanted) const;

private:
    const std::optional<ShownFigure>& shown(FigureSubject subject) const;

    const Laboratory& laboratory_;
    std::optional<ShownFigure> sweep_;
    std::optional<ShownFigure> paper_;
};

}  // namespace recency::ui
