// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "ui/composer/figure_settings.h"
#include "ui/export/recipe.h"
#include "ui/scene.h"
#include "ui/theme.h"

#include <QObject>
#include <QPointer>

#include <string>

namespace recency {
class Paper;
}  // namespace recency

namespace recency::ui {

class ComposerWindow;
class History;
class Laboratory;
class PaperFiguresWindow;
class SweepWindow;
struct SweepSettings;

/// The windows beside the main one, made when they are first asked for: the paper's figures,
/// sweeps, and the composer of figures. What is chosen in them is shown in the main window, as one
/// step for undo; they stay in front, so that several places can be looked at one after the other.
class SideWindows : public QObject {
    Q_OBJECT
public:
    SideWindows(Laboratory& laboratory, History& history, const Paper& paper, QWidget& window);

    void showFigures();
    void showSweep();
    void showComposer();
    /// The composer with one of the main window's plots, with the sweep, or with a figure of the
    /// paper, in the style that it has.
    void showComposerOf(FigureSubject subject, const std::string& paper_figure = {});
    /// The composer with a sweep that the sweep's own window does not offer.
    void showInComposer(const Recipe& recipe);
    /// The same windows, with a figure and its sample (PaperFiguresWindow::setFigure), or with a
    /// sweep.
    void showFigure(const std::string& name, const Experiment& sampling);
    void showSweepOf(const Experiment& base, const SweepSettings& settings);
    /// What the composer remembers: for its next figure, whether it is open or not.
    void setFigureSettings(const FigureSettings& settings);
    FigureSettings figureSettings() const;
    /// The composer's next figure is the one of this recipe, whose experiment and view the main
    /// window shows.
    void setFigureOf(const Recipe& recipe);
    void setTheme(const Theme& theme);

Q_SIGNALS:
    /// Something was done in one of them: a sentence for the status bar.
    void done(const QString& sentence);

private:
    void makeFigures();
    void makeSweep();
    void makeComposer();
    void offerSweep();
    void offerFigure();
    void adopt(const Experiment& experiment, int layer, const QString& name);
    void followView();

    Laboratory& laboratory_;
    History& history_;
    const Paper& paper_;
    QWidget& window_;
    const Theme* theme_;
    QPointer<PaperFiguresWindow> figures_;
    QPointer<SweepWindow> sweep_;
    QPointer<ComposerWindow> composer_;
    FigureSettings figure_settings_;  // for a composer that is not there yet
    View followed_;                   // the view that the windows know
};

}  // namespace recency::ui
