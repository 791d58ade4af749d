// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_windows.h"

#include "core/simulation.h"
#include "ui/composer/composer_window.h"
#include "ui/figures/paper_figures_window.h"
#include "ui/history.h"
#include "ui/laboratory.h"
#include "ui/sweep/sweep_window.h"
#include "ui/window_placement.h"

#include <utility>

namespace recency::ui {
namespace {

/// A window that is new lies wholly on its screen, with its frame.
void bring_to_front(QWidget& window) {
    auto* placement = window.findChild<FirstPlacement*>();
    if (placement == nullptr) {
        placement = new FirstPlacement(window);
    }
    window.show();
    placement->watch();
    window.raise();
    window.activateWindow();
}

}  // namespace

SideWindows::SideWindows(Laboratory& laboratory, History& history, const Paper& paper,
                         QWidget& window)
    : QObject(&window),
      laboratory_(laboratory),
      history_(history),
      paper_(paper),
      window_(window),
      theme_(&Theme::of(Appearance::light)),
      followed_(laboratory.view()) {
    connect(&laboratory_, &Laboratory::sceneChanged, this, &SideWindows::followView);
    connect(&laboratory_, &Laboratory::experimentChanged, this,
            [this](const Experiment& experiment) {
                if (sweep_ != nullptr) {
                    sweep_->setBase(experiment);
                }
            });
}

void SideWindows::showFigures() {
    if (figures_ == nullptr) {
        makeFigures();
    }
    bring_to_front(*figures_);
}

void SideWindows::showSweep() {
    if (sweep_ == nullptr) {
        makeSweep();
    }
    bring_to_front(*sweep_);
}

void SideWindows::showComposer() {
    if (composer_ == nullptr) {
        makeComposer();
    }
    bring_to_front(*composer_);
}

void SideWindows::showComposerOf(FigureSubject subject, const std::string& paper_figure) {
    if (composer_ == nullptr) {
        makeComposer();
    }
    composer_->setSubject(subject, paper_figure);  // before it is shown, and computes
    bring_to_front(*composer_);
}

void SideWindows::showInComposer(const Recipe& recipe) {
    if (composer_ == nullptr) {
        makeComposer();
    }
    composer_->setShown({.recipe = recipe});
    bring_to_front(*composer_);
}

void SideWindows::showFigure(const std::string& name, const Experiment& sampling) {
    if (figures_ == nullptr) {
        makeFigures();
    }
    figures_->setFigure(name, sampling);
    bring_to_front(*figures_);
}

void SideWindows::showSweepOf(const Experiment& base, const SweepSettings& settings) {
    if (sweep_ == nullptr) {
        makeSweep();
    }
    sweep_->setSweep(base, settings);
    bring_to_front(*sweep_);
}

void SideWindows::makeFigures() {
    figures_ = new PaperFiguresWindow(paper_, available_threads(), &window_);
    figures_->setTheme(*theme_);
    figures_->setColourMap(laboratory_.view().colour_map);
    connect(figures_, &PaperFiguresWindow::settingChosen, this,
            [this](const Parameters& parameters, int layer) {
                Experiment experiment = laboratory_.experiment();
                experiment.parameters = parameters;
                adopt(experiment, layer, tr("Panel of the paper"));
            });
    connect(figures_, &PaperFiguresWindow::figureChanged, this, &SideWindows::offerFigure);
    connect(figures_, &PaperFiguresWindow::exportWanted, this,
            [this](const std::string& name) { showComposerOf(FigureSubject::paper, name); });
}

void SideWindows::makeSweep() {
    sweep_ = new SweepWindow(available_threads(), laboratory_.experiment(), &window_);
    sweep_->setTheme(*theme_);
    sweep_->setLayer(laboratory_.view().layer);
    connect(sweep_, &SweepWindow::experimentChosen, this,
            [this](const Experiment& experiment, int layer) {
                adopt(experiment, layer, tr("Point of a sweep"));
            });
    connect(sweep_, &SweepWindow::figureChanged, this, &SideWindows::offerSweep);
    connect(sweep_, &SweepWindow::exportWanted, this,
            [this] { showComposerOf(FigureSubject::sweep); });
}

void SideWindows::makeComposer() {
    composer_ = new ComposerWindow(laboratory_, paper_, available_threads(), &window_);
    composer_->setTheme(*theme_);
    composer_->setSettings(figure_settings_);
    connect(composer_, &ComposerWindow::done, this, &SideWindows::done);
    offerSweep();
    offerFigure();
}

void SideWindows::offerFigure() {
    if (composer_ != nullptr && figures_ != nullptr) {
        composer_->setShown(figures_->figure());
    }
}

void SideWindows::offerSweep() {
    const auto figure = sweep_ != nullptr ? sweep_->figure() : std::nullopt;
    if (composer_ != nullptr && figure) {
        composer_->setShown(*figure);
    }
}

void SideWindows::setFigureSettings(const FigureSettings& settings) {
    figure_settings_ = settings;
    if (composer_ != nullptr) {
        composer_->setSettings(settings);
    }
}

FigureSettings SideWindows::figureSettings() const {
    return composer_ != nullptr ? composer_->settings() : figure_settings_;
}

void SideWindows::setFigureOf(const Recipe& recipe) {
    FigureSettings settings = figureSettings();
    settings.choices = choices_of(recipe, settings.choices.format);
    setFigureSettings(settings);
}

void SideWindows::adopt(const Experiment& experiment, int layer, const QString& name) {
    laboratory_.changeView([layer](View& view) { view.layer = layer; });
    laboratory_.setExperiment(experiment);
    history_.complete(name);
}

/// Only what has changed: the layer that a person chose in the sweep stays while the main window
/// merely refines its picture.
void SideWindows::followView() {
    const View before = std::exchange(followed_, laboratory_.view());
    if (figures_ != nullptr && before.colour_map != followed_.colour_map) {
        figures_->setColourMap(followed_.colour_map);
    }
    if (sweep_ != nullptr && before.layer != followed_.layer) {
        sweep_->setLayer(followed_.layer);
    }
}

void SideWindows::setTheme(const Theme& theme) {
    theme_ = &theme;
    if (figures_ != nullptr) {
        figures_->setTheme(theme);
    }
    if (sweep_ != nullptr) {
        sweep_->setTheme(theme);
    }
    if (composer_ != nullptr) {
        composer_->setTheme(theme);
    }
}

}  // namespace recency::ui
