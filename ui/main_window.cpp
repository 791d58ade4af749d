// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/actions.h"
#include "ui/controls/control_panel.h"
#include "ui/history.h"
#include "ui/laboratory.h"
#include "ui/layer_player.h"
#include "ui/menus.h"
#include "ui/preset_button.h"
#include "ui/status_strip.h"
#include "ui/top_bar.h"
#include "ui/trail/experiment_trail.h"
#include "ui/trail/trail_strip.h"
#include "ui/window_placement.h"
#include "ui/workbench.h"

#include <QApplication>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace recency::ui {

namespace {

constexpr int narrow_window = 1400;
constexpr QSize default_size(1600, 1000);
constexpr QSize smallest_size(1120, 700);

/// Does the desktop look dark? Asked before the program sets a palette of its own.
bool system_is_dark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

Appearance appearance_of(AppearanceChoice choice) {
    if (choice == AppearanceChoice::system) {
        return system_is_dark() ? Appearance::dark : Appearance::light;
    }
    return choice == AppearanceChoice::dark ? Appearance::dark : Appearance::light;
}

/// One pixel between two surfaces.
QWidget* make_hairline(Qt::Orientation orientation) {
    auto* line = new QWidget;
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Dark);  // the theme's hairline
    if (orientation == Qt::Horizontal) {
        line->setFixedHeight(1);
    } else {
        line->setFixedWidth(1);
    }
    return line;
}

}  // namespace

MainWindow::MainWindow(Laboratory& laboratory, const Paper& paper, const SettingsStore& store)
    : laboratory_(laboratory),
      store_(store),
      history_(new History(laboratory, this)),
      player_(new LayerPlayer(laboratory, this)),
      trail_(new ExperimentTrail(laboratory, *history_, this)),
      actions_(new Actions(laboratory, *history_, *player_, this)),
      presets_(new PresetButton(paper)),
      menus_(new Menus(laboratory, *actions_, *player_, presets_->presetMenu(), this)),
      panel_(new ControlPanel),
      workbench_(new Workbench(laboratory)),
      trail_strip_(new TrailStrip(*trail_)),
      status_(new StatusStrip),
      placement_(new FirstPlacement(*this)) {
    system_is_dark();
    setWindowTitle(QApplication::applicationDisplayName());
    setMinimumSize(smallest_size);
    setMenuWidget(new TopBar(menus_, presets_, *actions_));
    setCentralWidget(makeCentre());
    connectParts();
    connectChanges();
    centralWidget()->setFocus();  // no control looks chosen before a key is pressed
}

QWidget* MainWindow::makeCentre() {
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(panel_);
    row->addWidget(make_hairline(Qt::Vertical));
    row->addWidget(workbench_, 1);
    column->addWidget(make_hairline(Qt::Horizontal));
    column->addLayout(row, 1);
    column->addWidget(trail_strip_);
    column->addWidget(status_);
    return centre;
}

void MainWindow::connectParts() {
    connect(&laboratory_, &Laboratory::experimentChanged, this,
            [this](const Experiment& experiment) {
                panel_->setExperiment(experiment);
                presets_->setParameters(experiment.parameters);
                status_->showMessage({});  // it was about what has been changed now
            });
    connect(&laboratory_, &Laboratory::pinnedChanged, panel_, &ControlPanel::setPinned);
    connect(actions_->trail(), &QAction::toggled, trail_strip_, &QWidget::setVisible);
    trail_strip_->hide();
    connect(&laboratory_, &Laboratory::sceneChanged, status_, &StatusStrip::setScene);
    connect(&laboratory_, &Laboratory::progressChanged, status_, &StatusStrip::setProgress);
    connect(status_, &StatusStrip::pauseToggled, &laboratory_, &Laboratory::setPaused);
    connect(menus_, &Menus::appearanceChosen, this, &MainWindow::setAppearance);
    connect(menus_, &Menus::quitChosen, this, &MainWindow::close);
}

/// Whoever changes the experiment ends with a step that can be undone.
void MainWindow::connectChanges() {
    connect(panel_, &ControlPanel::experimentEdited, &laboratory_, &Laboratory::setExperiment);
    connect(panel_, &ControlPanel::editingFinished, this, [this] { history_->complete(); });
    connect(panel_, &ControlPanel::newSample, this, [this] {
        laboratory_.drawNewSample();
        history_->complete(tr("New sample"));
    });
    connect(presets_, &PresetButton::presetChosen, this, [this](const Parameters& parameters) {
        Experiment next = laboratory_.experiment();
        next.parameters = parameters;
        laboratory_.setExperiment(next);
        history_->complete(tr("Preset"));
    });
    connect(trail_, &ExperimentTrail::returned, this,
            [this] { history_->complete(tr("Return to an experiment")); });
    connect(menus_, &Menus::experimentChanged, this,
            [this](const QString& name) { history_->complete(name); });
}

/// Space, left and right play the layers wherever nobody else takes them.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
        return player_->toggle();
    case Qt::Key_Left:
        return player_->step(-1);
    case Qt::Key_Right:
        return player_->step(1);
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::restore() {
    QString problem;
    const Settings settings = store_.load(&problem);
    setAppearance(settings.appearance);
    actions_->trail()->setChecked(settings.trail_visible);
    restoreGeometryOr(settings.geometry);
    laboratory_.setView(settings.view);
    laboratory_.setExperiment(settings.experiment);
    history_->restart();
    if (!problem.isEmpty()) {
        status_->showMessage(problem);
    }
}

/// The remembered place, if it is one; else a comfortable size in the middle of the screen.
void MainWindow::restoreGeometryOr(const QByteArray& geometry) {
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        place_in_the_middle(*this, default_size);
    }
}

void MainWindow::setAppearance(AppearanceChoice choice) {
    appearance_ = choice;
    const Theme& theme = Theme::of(appearance_of(choice));
    QApplication::setPalette(palette_for(theme));
    qApp->setStyleSheet(style_sheet_for(theme));
    menus_->setAppearance(choice);
    actions_->setTheme(theme);
    trail_->setTheme(theme);
    trail_strip_->setTheme(theme);
    workbench_->setTheme(theme);
    status_->setTheme(theme);
}

Settings MainWindow::currentSettings() const {
    Settings settings;
    settings.experiment = laboratory_.experiment();
    settings.view = laboratory_.view();
    settings.appearance = appearance_;
    settings.trail_visible = actions_->trail()->isChecked();
    settings.geometry = saveGeometry();
    return settings;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // A window that cannot save its settings still closes; the reason goes to the terminal.
    const QString problem = store_.save(currentSettings());
    if (!problem.isEmpty()) {
        qWarning("%s", qUtf8Printable(problem));
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    placement_->watch();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    presets_->setCompact(width() < narrow_window);
}

}  // namespace recency::ui
