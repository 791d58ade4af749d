// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings_store.h"

#include <QMainWindow>

namespace recency {
class Paper;
}

namespace recency::ui {

class Actions;
class ControlPanel;
class ExperimentTrail;
class FileOpener;
class FirstPlacement;
class Help;
class History;
class Laboratory;
class LayerPlayer;
class LessonDesk;
class Menus;
class PlotDesk;
class PresenterPanel;
class PresetButton;
class RecipeDesk;
class SideWindows;
class StatusStrip;
class TrailStrip;
class Workbench;

/// Puts the parts side by side and remembers how they were left. Knows what each part is for, not
/// how it does it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Laboratory& laboratory, const Paper& paper, const SettingsStore& store);

    /// Brings back the last session; call before show().
    void restore();
    void setAppearance(AppearanceChoice choice);
    /// Large type and nothing but what a class needs, over the whole screen; or back again.
    void setPresenting(bool presenting);
    /// Opens a lesson or an exported file.
    void openFile(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeCentre();
    void connectParts();
    void connectChanges();
    void connectHelp();
    void stepOn(int direction, bool clicker);
    void escape();
    void addShortcuts(const QList<QAction*>& actions);
    void showTheme();
    void showParts();
    void restoreGeometryOr(const QByteArray& geometry);
    Settings currentSettings() const;

    Laboratory& laboratory_;
    const SettingsStore& store_;
    History* history_;
    LayerPlayer* player_;
    ExperimentTrail* trail_;
    Actions* actions_;
    Workbench* workbench_;
    PlotDesk* plots_;
    LessonDesk* lessons_;
    SideWindows* side_windows_;
    RecipeDesk* recipes_;
    FileOpener* files_;
    Help* help_;
    PresetButton* presets_;
    Menus* menus_;
    ControlPanel* panel_;
    PresenterPanel* presenter_panel_;
    TrailStrip* trail_strip_;
    StatusStrip* status_;
    QWidget* top_line_ = nullptr;  // between the bar and the rest
    FirstPlacement* placement_;
    bool presenting_ = false;
    AppearanceChoice appearance_ = AppearanceChoice::system;
};

}  // namespace recency::ui
