// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composed_figure.h"
#include "ui/composer/figure_choices.h"
#include "ui/composer/figure_sources.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace recency::ui {

class FigureControls;
class FigurePreview;
class FigureRun;
class Laboratory;
class PushButton;
class SegmentedControl;

/// A window of its own beside the main one: a figure of what that shows, or of the paper, as it
/// will be printed. It follows the main window, computes what that has not, and only while it is
/// open. What is exported has the numbers that are there, and a recipe that says how many.
class ComposerWindow : public QWidget {
    Q_OBJECT

public:
    ComposerWindow(Laboratory& laboratory, const Paper& paper, int threads,
                   QWidget* parent = nullptr);

    const FigureChoices& choices() const;
    void setChoices(const FigureChoices& choices);
    /// Draws this subject, in the style that is chosen.
    void setSubject(FigureSubject subject, const std::string& paper_figure = {});
    /// What another window shows now: drawn, and followed, where a sweep or a figure of the paper
    /// is chosen.
    void setShown(const ShownFigure& figure);
    void setTheme(const Theme& theme);
    /// What is drawn.
    const Recipe& recipe() const { return recipe_; }

    /// Writes the file, and those that go with it, into its folder. Returns a sentence when that
    /// did not work, else nothing.
    QString exportTo(const QString& path);
    /// Puts the figure on the clipboard; returns like exportTo().
    QString copy();

Q_SIGNALS:
    /// A figure was written or copied: a sentence for the status bar.
    void done(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* make_page();
    QWidget* make_footer();
    void connect_parts();
    Recipe wanted_recipe() const;
    void refresh();
    void start_run();
    void follow();
    void show_figure();
    void show_facts();
    void mend_width();
    void choose_file();
    void tell(const QString& problem, const QString& success);

    Laboratory& laboratory_;
    const Paper& paper_;
    FigureSources sources_;
    Recipe recipe_;                        // what the run's estimates belong to
    std::vector<Experiment> experiments_;  // that the run was started with
    QuantitySet quantities_;
    std::vector<Experiment> elsewhere_;  // those of them that others simulated then
    ComposedFigure figure_;
    QString folder_;
    QTimer changes_;  // while a control of the main window moves, that window comes first
    FigureControls* controls_;
    FigurePreview* preview_;
    SegmentedControl* zoom_;
    QLabel* problem_;
    PushButton* mend_;
    QLabel* facts_;
    QLabel* message_;
    PushButton* copy_;
    PushButton* export_;
    FigureRun* run_;
};

}  // namespace recency::ui
