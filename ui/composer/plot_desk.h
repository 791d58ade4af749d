// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <QObject>

#include <memory>

class QMenu;
class QPoint;
class QWidget;

namespace recency::ui {

class Laboratory;

/// Single plots on their way out of the main window: the one in focus to the clipboard, and each by
/// a menu of its own, which the right button and the keyboard's menu key open.
class PlotDesk : public QObject {
    Q_OBJECT

public:
    /// `plots`: the widget that all of them stand in.
    PlotDesk(const Laboratory& laboratory, const Paper& paper, QWidget& plots);

    /// Copies the plot in focus, or else what the perspective shows.
    void copy();
    /// What can be done with the plot at a place in the widget of the plots.
    std::unique_ptr<QMenu> menuAt(const QPoint& position);

Q_SIGNALS:
    /// Something was copied, or could not be: a sentence.
    void done(const QString& sentence);
    void exportWanted(recency::ui::FigureSubject subject);

private:
    QString phrase(FigureSubject subject) const;

    const Laboratory& laboratory_;
    const Paper& paper_;
    QWidget& plots_;
};

}  // namespace recency::ui
