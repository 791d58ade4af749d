// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include "core/parameter_table.h"
#include "ui/actions.h"
#include "ui/controls/slider_scale.h"
#include "ui/laboratory.h"
#include "ui/layer_player.h"

#include <QActionGroup>
#include <QApplication>
#include <QMessageBox>

#include <algorithm>
#include <array>
#include <utility>

namespace recency::ui {

Menus::Menus(Laboratory& laboratory, const Actions& actions, LayerPlayer& player, QMenu* presets,
             QMenu* lessons, QWidget* parent)
    : QMenuBar(parent), laboratory_(laboratory) {
    fillFile(actions, presets);
    fillEdit(actions);
    fillView(actions, player);
    addMenu(lessons);
    fillHelp();
    connect(&laboratory_, &Laboratory::progressChanged, this, &Menus::followProgress);
}

void Menus::fillFile(const Actions& actions, QMenu* presets) {
    QMenu* menu = addMenu(tr("&File"));
    connect(menu->addAction(tr("&Open…"), QKeySequence::Open), &QAction::triggered, this,
            &Menus::openWanted);
    menu->addMenu(presets);
    menu->addSeparator();
    menu->addAction(actions.exportFigure());
    menu->addSeparator();
    QAction* quit = menu->addAction(tr("&Quit"), QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &Menus::quitChosen);
}

void Menus::fillEdit(const Actions& actions) {
    QMenu* menu = addMenu(tr("&Edit"));
    menu->addAction(actions.undo());
    menu->addAction(actions.redo());
    menu->addSeparator();
    menu->addAction(actions.copy());
    menu->addSeparator();
    menu->addAction(actions.pin());
    menu->addSeparator();
    connect(menu->addAction(tr("&New sample"), tr("Ctrl+R")), &QAction::triggered, this, [this] {
        laboratory_.drawNewSample();
        Q_EMIT experimentChanged(tr("New sample"));
    });
    pause_ = menu->addAction(tr("&Pause"), tr("Ctrl+P"));
    connect(pause_, &QAction::triggered, this, &Menus::togglePause);
    connect(menu->addAction(tr("&More sequences"), tr("Ctrl+Up")), &QAction::triggered, this,
            [this] { stepSequences(1); });
    connect(menu->addAction(tr("&Fewer sequences"), tr("Ctrl+Down")), &QAction::triggered, this,
            [this] { stepSequences(-1); });
    menu->addSeparator();
    connect(menu->addAction(tr("&Reset all settings"), tr("Ctrl+0")), &QAction::triggered, this,
            &Menus::resetExperiment);
}

void Menus::fillView(const Actions& actions, LayerPlayer& player) {
    QMenu* menu = addMenu(tr("&View"));
    fillPerspectives(menu);
    menu->addAction(actions.trail());
    menu->addAction(actions.present());
    menu->addSeparator();
    connect(menu->addAction(tr("The paper's &figures"), QKeySequence(Qt::Key_F6)),
            &QAction::triggered, this, &Menus::figuresWanted);
    connect(menu->addAction(tr("S&weep a parameter"), QKeySequence(Qt::Key_F7)),
            &QAction::triggered, this, &Menus::sweepWanted);
    menu->addSeparator();
    menu->addAction(actions.play());
    connect(menu->addAction(tr("&Previous layer"), tr("Alt+Left")), &QAction::triggered, &player,
            [&player] { player.step(-1); });
    connect(menu->addAction(tr("&Next layer"), tr("Alt+Right")), &QAction::triggered, &player,
            [&player] { player.step(1); });
    fillSpeeds(menu->addMenu(tr("Playing s&peed")), player);
    menu->addSeparator();
    fillQuantities(menu->addMenu(tr("&Quantity")));
    fillColourMaps(menu->addMenu(tr("&Colours")));
    fillAppearance(menu->addMenu(tr("&Appearance")));
}

/// In the order of Perspective.
void Menus::fillPerspectives(QMenu* menu) {
    const std::array<std::pair<QString, QString>, 4> rows{{{tr("&Map"), tr("Ctrl+1")},
                                                           {tr("&Compare A and B"), tr("Ctrl+2")},
                                                           {tr("&Why"), tr("Ctrl+3")},
                                                           {tr("&Sources"), tr("Ctrl+4")}}};
    perspectives_ = new QActionGroup(menu);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        QAction* action = addChoice(menu, perspectives_, rows[index].first, false);
        action->setShortcut(rows[index].second);
        connect(action, &QAction::triggered, this, [this, index] {
            laboratory_.changeView(
                [index](View& view) { view.perspective = static_cast<Perspective>(index); });
        });
    }
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const auto current = static_cast<qsizetype>(laboratory_.view().perspective);
        perspectives_->actions().at(current)->setChecked(true);
    });
}

void Menus::fillSpeeds(QMenu* menu, LayerPlayer& player) {
    using Speed = LayerPlayer::Speed;
    const std::array<std::pair<Speed, QString>, 3> rows{
        {{Speed::slow, tr("&Slow")}, {Speed::normal, tr("&Normal")}, {Speed::fast, tr("&Fast")}}};
    auto* speeds = new QActionGroup(menu);
    for (const auto& [speed, text] : rows) {
        QAction* action = addChoice(menu, speeds, text, speed == player.speed());
        connect(action, &QAction::triggered, &player,
                [&player, chosen = speed] { player.setSpeed(chosen); });
    }
}

QAction* Menus::addChoice(QMenu* menu, QActionGroup* group, const QString& text, bool chosen) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    group->addAction(action);
    return action;
}

void Menus::fillQuantities(QMenu* menu) {
    const std::array<std::pair<Quantity, QString>, 4> rows{{
        {Quantity::score, tr("&Score")},
        {Quantity::weight, tr("&Weight")},
        {Quantity::rollout, tr("&Rollout")},
        {Quantity::contribution, tr("&Contribution")},
    }};
    quantities_ = new QActionGroup(menu);
    for (const auto& [quantity, text] : rows) {
        QAction* action = addChoice(menu, quantities_, text, false);
        action->setData(static_cast<int>(quantity));
        connect(action, &QAction::triggered, this, [this, chosen = quantity] {
            laboratory_.changeView([chosen](View& view) { view.quantity = chosen; });
        });
    }
    connect(menu, &QMenu::aboutToShow, this, [this] {
        for (QAction* action : quantities_->actions()) {
            action->setChecked(action->data().toInt() ==
                               static_cast<int>(laboratory_.view().quantity));
        }
    });
}

void Menus::fillColourMaps(QMenu* menu) {
    colour_maps_ = new QActionGroup(menu);
    for (const ColourMap map : colour_maps()) {
        QAction* action = addChoice(menu, colour_maps_, colour_map_name(map), false);
        action->setData(static_cast<int>(map));
        connect(action, &QAction::triggered, this, [this, map] {
            laboratory_.changeView([map](View& view) { view.colour_map = map; });
        });
    }
    connect(menu, &QMenu::aboutToShow, this, [this] {
        for (QAction* action : colour_maps_->actions()) {
            action->setChecked(action->data().toInt() ==
                               static_cast<int>(laboratory_.view().colour_map));
        }
    });
}

void Menus::fillAppearance(QMenu* menu) {
    const std::array<std::pair<AppearanceChoice, QString>, 3> rows{{
        {AppearanceChoice::system, tr("As the &system")},
        {AppearanceChoice::light, tr("&Light")},
        {AppearanceChoice::dark, tr("&Dark")},
    }};
    appearances_ = new QActionGroup(menu);
    for (const auto& [choice, text] : rows) {
        QAction* action = addChoice(menu, appearances_, text, choice == AppearanceChoice::system);
        action->setData(static_cast<int>(choice));
        connect(action, &QAction::triggered, this,
                [this, chosen = choice] { Q_EMIT appearanceChosen(chosen); });
    }
    appearances_->actions().at(1)->setShortcut(tr("Ctrl+L"));
    appearances_->actions().at(2)->setShortcut(tr("Ctrl+D"));
}

void Menus::setAppearance(AppearanceChoice choice) {
    appearances_->actions().at(static_cast<int>(choice))->setChecked(true);
}

void Menus::fillHelp() {
    QMenu* menu = addMenu(tr("&Help"));
    QAction* explain = menu->addAction(tr("&Explain what is in focus"), QKeySequence(Qt::Key_F1));
    explain->setShortcutContext(Qt::ApplicationShortcut);  // in the windows beside this one, too
    connect(explain, &QAction::triggered, this, &Menus::explanationWanted);
    connect(menu->addAction(tr("The &model")), &QAction::triggered, this, &Menus::modelWanted);
    connect(menu->addAction(tr("&Keys")), &QAction::triggered, this, &Menus::keysWanted);
    menu->addSeparator();
    connect(menu->addAction(tr("&About Recency Lab")), &QAction::triggered, this, &Menus::about);
}

/// One rung up or down the slider's ladder 1, 3, 10, 30 ...
void Menus::stepSequences(int direction) {
    const ParameterInfo& info = parameter_info(ParameterId::sequences);
    Experiment next = laboratory_.experiment();
    const double value = stepped(info, static_cast<double>(next.sequences), StepSize::arrow,
                                 direction, info.minimum, info.maximum);
    set_value(next, ParameterId::sequences, value);
    laboratory_.setExperiment(next);
    Q_EMIT experimentChanged(QString());
}

void Menus::resetExperiment() {
    laboratory_.setExperiment(Experiment{});
    laboratory_.changeView([](View& view) {
        view.range_mode = View().range_mode;
        view.diagonal_in_range = View().diagonal_in_range;
    });
    Q_EMIT experimentChanged(tr("Reset all settings"));
}

void Menus::togglePause() {
    laboratory_.setPaused(!laboratory_.paused());
}

void Menus::followProgress() {
    pause_->setText(laboratory_.paused() ? tr("&Resume") : tr("&Pause"));
}

void Menus::about() {
    QMessageBox::about(
        window(), tr("About Recency Lab"),
        tr("<h3>Recency Lab %1</h3>"
           "<p>Why do Transformer decoders look at recent tokens? An interactive laboratory for "
           "the mechanism found by Kim, Liu, Lin, Ji, Gong and Choi, <i>LayerNorm Induces Recency "
           "Bias in Transformer Decoders</i>, Findings of ACL 2026 (arXiv 2509.21042).</p>"
           "<p>Free software under the GNU General Public License, version 3 or later. Built with "
           "Qt, Eigen and QCustomPlot.</p>")
            .arg(QApplication::applicationVersion()));
}

}  // namespace recency::ui
