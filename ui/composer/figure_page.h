// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composed_figure.h"

#include <QWidget>

class QLabel;

namespace recency::ui {

class FigurePreview;
class PushButton;
class SegmentedControl;
struct Theme;

/// The right side of the composer: the figure's page, why there is none and what would help, facts
/// about it, and what can be done with it.
class FigurePage : public QWidget {
    Q_OBJECT

public:
    explicit FigurePage(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The figure that was drawn last stays where there is no other. `asked`: its style.
    void setFigure(const ComposedFigure& figure, const FigureStyle& asked);
    void setFacts(const QString& facts);
    /// A sentence about what was done; empty: none.
    void showMessage(const QString& sentence);

Q_SIGNALS:
    /// The person wants the smallest size that works.
    void sizeWanted(const recency::ui::FigureStyle& style);
    void copyWanted();
    void exportWanted();

private:
    QWidget* make_refusal();
    QWidget* make_footer();
    void connect_parts();
    void show_problem(const ComposedFigure& figure, const FigureStyle& asked);

    FigureStyle mended_;  // what the button offers
    FigurePreview* preview_;
    SegmentedControl* zoom_;
    QLabel* problem_;
    PushButton* mend_;
    QLabel* facts_;
    QLabel* message_;
    PushButton* copy_;
    PushButton* export_;
};

}  // namespace recency::ui
