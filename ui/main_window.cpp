// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/actions.h"
#include "ui/composer/plot_desk.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/hairline.h"
#include "ui/export/recipe_desk.h"
#include "ui/file_opener.h"
#include "ui/help/help.h"
#include "ui/history.h"
#include "ui/laboratory.h"
#include "ui/layer_player.h"
#include "ui/lessons/lesson_desk.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/menus.h"
#include "ui/presenter_panel.h"
#include "ui/preset_button.h"
#include "ui/side_windows.h"
#include "ui/status_strip.h"
#include "ui/top_bar.h"
#include "ui/trail/experiment_trail.h"
#include "ui/trail/trail_strip.h"
#include "ui/window_placement.h"
#include "ui/workbench.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>

namespace recency::ui {

namespace {

constexpr int narrow_window = 1400;
constexpr QSize default_size(1600, 1000);
constexpr QSize smallest_size(1120, 700);

}  // namespace

MainWindow::MainWindow(Laboratory& laboratory, const Paper& paper, const SettingsStore& store)
    : laboratory_(laboratory),
      store_(store),
      history_(new History(laboratory, this)),
      player_(new LayerPlayer(laboratory, this)),
      trail_(new ExperimentTrail(laboratory, *history_, this)),
      actions_(new Actions(laboratory, *history_, *player_, this)),
      workbench_(new Workbench(laboratory)),
      plots_(new PlotDesk(laboratory, paper, *workbench_)),
      lessons_(new LessonDesk(laboratory, *history_, *this,
                              [this](const QString& name) { return workbench_->part(name); })),
      side_windows_(new SideWindows(laboratory, *history_, paper, *this)),
      recipes_(new RecipeDesk(laboratory, *history_, paper, *side_windows_, *this)),
      files_(new FileOpener(
          *this, [this](const QString& path) { lessons_->openFile(path); },
          [this](const QString& path) { recipes_->openFile(path); })),
      help_(new Help(*this)),
      presets_(new PresetButton(paper)),
      menus_(new Menus(laboratory, *actions_, *player_, presets_->presetMenu(), lessons_->menu(),
                       this)),
      panel_(new ControlPanel),
      presenter_panel_(new PresenterPanel),
      trail_strip_(new TrailStrip(*trail_)),
      status_(new StatusStrip),
      placement_(new FirstPlacement(*this)) {
    appearance_of(appearance_);  // before there is a palette of our own
    setWindowTitle(QApplication::applicationDisplayName());
    setMinimumSize(smallest_size);
    setMenuWidget(new TopBar(menus_, presets_, *actions_));
    setCentralWidget(makeCentre());
    connectParts();
    connectChanges();
    connectHelp();
    showParts();
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
    row->addWidget(presenter_panel_);
    row->addWidget(lessons_->panel());
    row->addWidget(make_hairline(Qt::Vertical));
    row->addWidget(workbench_, 1);
    top_line_ = make_hairline(Qt::Horizontal);
    column->addWidget(top_line_);
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
                presenter_panel_->setExperiment(experiment);
                presenter_panel_->setTitle(presets_->text());
                status_->showMessage({});  // it was about what has been changed now
            });
    connect(&laboratory_, &Laboratory::pinnedChanged, panel_, &ControlPanel::setPinned);
    connect(&laboratory_, &Laboratory::pinnedChanged, presenter_panel_, &PresenterPanel::setPinned);
    connect(actions_->trail(), &QAction::toggled, this, &MainWindow::showParts);
    connect(actions_->present(), &QAction::toggled, this, &MainWindow::setPresenting);
    connect(lessons_, &LessonDesk::openChanged, this, [this] {
        workbench_->feature(lessons_->lookAt());
        showParts();
    });
    connect(lessons_, &LessonDesk::pageShown, this, [this] {
        player_->setPlaying(false);
        workbench_->feature(lessons_->lookAt());
    });
    connect(menus_, &Menus::openWanted, files_, &FileOpener::choose);
    connect(actions_->exportFigure(), &QAction::triggered, side_windows_,
            &SideWindows::showComposer);
    connect(actions_->copy(), &QAction::triggered, plots_, &PlotDesk::copy);
    connect(plots_, &PlotDesk::done, status_, &StatusStrip::showMessage);
    connect(plots_, &PlotDesk::exportWanted, side_windows_,
            [this](FigureSubject subject) { side_windows_->showComposerOf(subject); });
    connect(side_windows_, &SideWindows::done, status_, &StatusStrip::showMessage);
    connect(recipes_, &RecipeDesk::opening, this, [this] {
        lessons_->close();
        player_->setPlaying(false);
    });
    connect(trail_, &ExperimentTrail::returned, player_, [this] { player_->setPlaying(false); });
    connect(&laboratory_, &Laboratory::sceneChanged, status_, &StatusStrip::setScene);
    connect(&laboratory_, &Laboratory::progressChanged, status_, &StatusStrip::setProgress);
    connect(&laboratory_, &Laboratory::sideRunFailed, status_, &StatusStrip::showMessage);
    connect(status_, &StatusStrip::pauseToggled, &laboratory_, &Laboratory::setPaused);
    connect(menus_, &Menus::appearanceChosen, this, &MainWindow::setAppearance);
    connect(menus_, &Menus::quitChosen, this, &MainWindow::close);
}

/// Whoever changes the experiment ends with a step that can be undone.
void MainWindow::connectChanges() {
    connect(panel_, &ControlPanel::experimentEdited, &laboratory_, &Laboratory::setExperiment);
    connect(panel_, &ControlPanel::editingFinished, this, [this] { history_->complete(); });
    connect(presenter_panel_, &PresenterPanel::experimentEdited, &laboratory_,
            &Laboratory::setExperiment);
    connect(presenter_panel_, &PresenterPanel::editingFinished, this,
            [this] { history_->complete(); });
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

void MainWindow::connectHelp() {
    connect(menus_, &Menus::figuresWanted, side_windows_, &SideWindows::showFigures);
    connect(menus_, &Menus::sweepWanted, side_windows_, &SideWindows::showSweep);
    connect(menus_, &Menus::explanationWanted, this, [this] {
        QWidget* focused = QApplication::focusWidget();
        help_->showExplanationOf(focused != nullptr ? focused : QApplication::activeWindow());
    });
    connect(menus_, &Menus::modelWanted, this, [this] { help_->showModel(); });
    connect(menus_, &Menus::keysWanted, this, [this] { help_->showShortcuts(menus_->actions()); });
    addShortcuts(menus_->actions());
}

/// Keys of menus work only while their bar is seen; on a projector it is not.
void MainWindow::addShortcuts(const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        if (action->menu() != nullptr) {
            addShortcuts(action->menu()->actions());
        } else if (!action->shortcut().isEmpty()) {
            addAction(action);
        }
    }
}

/// Space, arrows and a clicker's keys play the layers wherever nobody else takes them.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return QMainWindow::keyPressEvent(event);  // a shortcut that is not possible just now
    }
    switch (event->key()) {
    case Qt::Key_Space:
        return player_->toggle();
    case Qt::Key_Left:
        return stepOn(-1, false);
    case Qt::Key_Right:
        return stepOn(1, false);
    case Qt::Key_PageUp:
        return stepOn(-1, true);
    case Qt::Key_PageDown:
        return stepOn(1, true);
    case Qt::Key_Escape:
        return escape();
    default:
        QMainWindow::keyPressEvent(event);
    }
}

/// A layer on or back. A clicker, at the end of the layers, goes on to the lesson's next page.
void MainWindow::stepOn(int direction, bool clicker) {
    const int layer = laboratory_.view().layer;
    player_->step(direction);
    if (clicker && laboratory_.view().layer == layer) {
        lessons_->turnPage(direction);
    }
}

/// Frees the locked cell wherever the focus is; with nothing locked it leaves the projector.
void MainWindow::escape() {
    if (laboratory_.view().locked) {
        laboratory_.changeView([](View& view) { view.locked.reset(); });
    } else {
        setPresenting(false);
    }
}

void MainWindow::openFile(const QString& path) {
    files_->open(path);
}

void MainWindow::restore() {
    QString problem;
    const Settings settings = store_.load(&problem);
    setAppearance(settings.appearance);
    actions_->trail()->setChecked(settings.trail_visible);
    restoreGeometryOr(settings.geometry);
    side_windows_->setFigureSettings(settings.figure);
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
    status_->setTheme(theme);
    showTheme();
}

/// What is seen on a projector has its type scale, too.
void MainWindow::showTheme() {
    const Theme& theme = Theme::of(appearance_of(appearance_),
                                   presenting_ ? TypeScale::presenter : TypeScale::normal);
    QToolTip::setFont(text_font(theme, TextRole::body));
    help_->setTheme(theme);
    side_windows_->setTheme(Theme::of(theme.appearance));
    workbench_->setTheme(theme);
    presenter_panel_->setTheme(theme);
    presenter_panel_->setExperiment(laboratory_.experiment());
    lessons_->setTheme(theme);
}

/// A lesson takes the place of the panel: it shows the controls that it needs.
void MainWindow::showParts() {
    const bool lesson = lessons_->isOpen();
    menuWidget()->setHidden(presenting_);
    top_line_->setHidden(presenting_);
    status_->setHidden(presenting_);
    trail_strip_->setHidden(presenting_ || !actions_->trail()->isChecked());
    panel_->setHidden(presenting_ || lesson);
    presenter_panel_->setHidden(!presenting_ || lesson);
    lessons_->panel()->setHidden(!lesson);
}

void MainWindow::setPresenting(bool presenting) {
    if (presenting == presenting_) {
        return;
    }
    presenting_ = presenting;
    actions_->present()->setChecked(presenting);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, presenting));
    showParts();
    showTheme();
    QWidget* first = lessons_->isOpen() ? lessons_->panel() : centralWidget();
    first->setFocus();
}

Settings MainWindow::currentSettings() const {
    Settings settings;
    settings.experiment = laboratory_.experiment();
    settings.view = laboratory_.view();
    settings.appearance = appearance_;
    settings.trail_visible = actions_->trail()->isChecked();
    settings.geometry = saveGeometry();
    settings.figure = side_windows_->figureSettings();
    return settings;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    setPresenting(false);  // the next start is an ordinary one
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
    lessons_->panel()->setCompact(width() < narrow_window);
}

}  // namespace recency::ui
