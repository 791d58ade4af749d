// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings_store.h"

#include <QMenuBar>

class QAction;
class QActionGroup;

namespace recency::ui {

class Laboratory;

/// The menu bar: everything that can be done without pointing at a control, with its shortcut.
class Menus : public QMenuBar {
    Q_OBJECT
public:
    Menus(Laboratory& laboratory, QMenu* presets, QWidget* parent);

    void setAppearance(AppearanceChoice choice);

Q_SIGNALS:
    void appearanceChosen(recency::ui::AppearanceChoice choice);
    void quitChosen();

private:
    void fillFile(QMenu* presets);
    void fillEdit();
    void fillView();
    void fillQuantities(QMenu* menu);
    void fillColourMaps(QMenu* menu);
    void fillAppearance(QMenu* menu);
    void fillHelp();
    void stepLayer(int step);
    void stepSequences(int direction);
    void resetExperiment();
    void togglePause();
    void followProgress();
    void about();
    QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& text, bool chosen);

    Laboratory& laboratory_;
    QAction* pause_ = nullptr;
    QActionGroup* appearances_ = nullptr;
    QActionGroup* quantities_ = nullptr;
    QActionGroup* colour_maps_ = nullptr;
};

}  // namespace recency::ui
