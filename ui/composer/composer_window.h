// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composed_figure.h"
#include "ui/composer/figure_settings.h"
#include "ui/theme.h"

#include <QWidget>

namespace recency::ui {

class FigureControls;
class FigurePage;
class LiveFigure;
class Laboratory;
struct ShownFigure;

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
    /// What is remembered: the choices, and the folder of the last file.
    FigureSettings settings() const;
    void setSettings(const FigureSettings& settings);
    void setTheme(const Theme& theme);
    /// What is drawn.
    const Recipe& recipe() const;

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
    void connect_parts();
    void show_figure();
    void choose_file();
    FigureFiles files_at(const QString& path) const;
    QString write(const QString& path, const FigureFiles& files);
    void tell(const QString& problem, const QString& success);

    const Paper& paper_;
    ComposedFigure figure_;
    QString folder_;  // where the last file was written; empty: nowhere yet
    QString name_;    // its name without the ending
    LiveFigure* live_;
    FigureControls* controls_;
    FigurePage* page_;
};

}  // namespace recency::ui
