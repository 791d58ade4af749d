// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings_store.h"

#include <QMenuBar>

class QAction;
class QActionGroup;

namespace recency::ui {

class Actions;
class Laboratory;
class LayerPlayer;

/// The menu bar: everything that can be done without pointing at a control, with its shortcut.
class Menus : public QMenuBar {
    Q_OBJECT
public:
    Menus(Laboratory& laboratory, const Actions& actions, LayerPlayer& player, QMenu* presets,
          QMenu* lessons, QWidget* parent);

    void setAppearance(AppearanceChoice choice);

Q_SIGNALS:
    void openWanted();
    void appearanceChosen(recency::ui::AppearanceChoice choice);
    void quitChosen();
    void figuresWanted();
    void sweepWanted();
    /// Help: what is in focus, the page The model, the list of keys.
    void explanationWanted();
    void modelWanted();
    void keysWanted();
    /// Something here has changed the experiment: what it was.
    void experimentChanged(const QString& name);

private:
    void fillFile(const Actions& actions, QMenu* presets);
    void fillEdit(const Actions& actions);
    void fillView(const Actions& actions, LayerPlayer& player);
    void fillPerspectives(QMenu* menu);
    void fillSpeeds(QMenu* menu, LayerPlayer& player);
    void fillQuantities(QMenu* menu);
    void fillColourMaps(QMenu* menu);
    void fillAppearance(QMenu* menu);
    void fillHelp();
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
    QActionGroup* perspectives_ = nullptr;
};

}  // namespace recency::ui
