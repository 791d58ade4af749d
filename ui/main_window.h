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
class FirstPlacement;
class History;
class Laboratory;
class LayerPlayer;
class Menus;
class PresetButton;
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

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeCentre();
    void connectParts();
    void connectChanges();
    void restoreGeometryOr(const QByteArray& geometry);
    Settings currentSettings() const;

    Laboratory& laboratory_;
    const SettingsStore& store_;
    History* history_;
    LayerPlayer* player_;
    ExperimentTrail* trail_;
    Actions* actions_;
    PresetButton* presets_;
    Menus* menus_;
    ControlPanel* panel_;
    Workbench* workbench_;
    TrailStrip* trail_strip_;
    StatusStrip* status_;
    FirstPlacement* placement_;
    AppearanceChoice appearance_ = AppearanceChoice::system;
};

}  // namespace recency::ui
