// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/history.h"
#include "ui/icons.h"
#include "ui/laboratory.h"
#include "ui/layer_player.h"
#include "ui/theme.h"

namespace recency::ui {

Actions::Actions(Laboratory& laboratory, History& history, LayerPlayer& player, QObject* parent)
    : QObject(parent),
      theme_(&Theme::of(Appearance::light)),
      undo_(add(tr("&Undo"), tr("Undo"), QKeySequence::Undo)),
      redo_(add(tr("&Redo"), tr("Redo"), QKeySequence(tr("Ctrl+Shift+Z")))),
      play_(add(tr("&Play the layers"), tr("Layers"), QKeySequence(Qt::Key_Space))),
      pin_(add(tr("&Pin as A"), tr("Pin"), QKeySequence(tr("Ctrl+K")))),
      present_(add(tr("P&resent"), tr("Present"), QKeySequence(Qt::Key_F5))),
      export_(add(tr("Expor&t figure…"), tr("Export…"), QKeySequence(tr("Ctrl+Shift+S")))),
      copy_(add(tr("&Copy plot"), QString(), QKeySequence::Copy)),
      trail_(add(tr("&Experiment strip"), QString(), QKeySequence(tr("Ctrl+E")))) {
    pin_->setCheckable(true);
    present_->setCheckable(true);
    trail_->setCheckable(true);
    // Space belongs to buttons that have the focus; the window takes what they leave.
    play_->setShortcutContext(Qt::WidgetShortcut);
    connectHistory(history);
    connectPlayer(player);
    connectPin(laboratory, history);
    setTheme(*theme_);
}

QAction* Actions::add(const QString& text, const QString& bar_text, const QKeySequence& key) {
    auto* action = new QAction(text, this);
    action->setIconText(bar_text);
    action->setShortcut(key);
    return action;
}

void Actions::connectHistory(History& history) {
    QUndoStack& steps = history.steps();
    undo_->setEnabled(steps.canUndo());
    redo_->setEnabled(steps.canRedo());
    connect(undo_, &QAction::triggered, &history, &History::undo);
    connect(redo_, &QAction::triggered, &history, &History::redo);
    connect(&steps, &QUndoStack::canUndoChanged, undo_, &QAction::setEnabled);
    connect(&steps, &QUndoStack::canRedoChanged, redo_, &QAction::setEnabled);
    connect(&steps, &QUndoStack::undoTextChanged, this, [this](const QString& name) {
        undo_->setText(name.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(name));
    });
    connect(&steps, &QUndoStack::redoTextChanged, this, [this](const QString& name) {
        redo_->setText(name.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(name));
    });
}

void Actions::connectPlayer(LayerPlayer& player) {
    connect(play_, &QAction::triggered, &player, &LayerPlayer::toggle);
    connect(&player, &LayerPlayer::playingChanged, this, &Actions::showPlaying);
}

void Actions::connectPin(Laboratory& laboratory, History& history) {
    connect(pin_, &QAction::triggered, &laboratory, [&laboratory, &history](bool pinned) {
        history.complete();  // a drag under way is a step of its own
        if (pinned) {
            laboratory.pin();
        } else {
            laboratory.unpin();
        }
        history.complete(pinned ? tr("Pin") : tr("Unpin"));
    });
    connect(&laboratory, &Laboratory::swapped, &history,
            [&history] { history.complete(tr("Swap A and B")); });
    connect(&laboratory, &Laboratory::pinnedChanged, pin_,
            [this](const std::optional<Experiment>& pinned) {
                pin_->setChecked(pinned.has_value());
                pin_->setText(pinned ? tr("Un&pin A") : tr("&Pin as A"));
            });
}

void Actions::showPlaying(bool playing) {
    playing_ = playing;
    play_->setText(playing ? tr("&Stop playing") : tr("&Play the layers"));
    play_->setIcon(icon(playing ? Icon::stop : Icon::play, *theme_));
}

void Actions::setTheme(const Theme& theme) {
    theme_ = &theme;
    undo_->setIcon(icon(Icon::undo, theme));
    redo_->setIcon(icon(Icon::redo, theme));
    showPlaying(playing_);
    pin_->setIcon(icon(Icon::pin, theme));
    present_->setIcon(icon(Icon::present, theme));
    export_->setIcon(icon(Icon::exported, theme));
}

}  // namespace recency::ui
