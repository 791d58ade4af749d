// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history.h"

#include "ui/experiment_words.h"
#include "ui/laboratory.h"

#include <QUndoCommand>

namespace recency::ui {

/// From one state to another.
class History::Step : public QUndoCommand {
public:
    Step(History& history, const State& before, const State& after, const QString& name)
        : QUndoCommand(name), history_(history), before_(before), after_(after) {}

    void undo() override { history_.apply(before_); }
    void redo() override { history_.apply(after_); }

private:
    History& history_;
    State before_;
    State after_;
};

History::History(Laboratory& laboratory, QObject* parent)
    : QObject(parent), laboratory_(laboratory), completed_(present()) {
    steps_.setUndoLimit(500);
}

History::State History::present() const {
    return {laboratory_.experiment(), laboratory_.pinned()};
}

void History::complete(const QString& name) {
    const State now = present();
    if (now == completed_) {
        return;
    }
    const QString text =
        name.isEmpty() ? name_of_change(completed_.experiment, now.experiment) : name;
    steps_.push(new Step(*this, completed_, now, text));
}

void History::restart() {
    steps_.clear();
    completed_ = present();
    Q_EMIT settled(completed_.experiment);
}

/// A change that is still under way is a step as well: undoing takes back what is seen.
void History::undo() {
    complete();
    steps_.undo();
}

void History::redo() {
    complete();
    steps_.redo();
}

void History::apply(const State& state) {
    completed_ = state;
    laboratory_.setExperiment(state.experiment);
    if (!state.pinned) {
        laboratory_.unpin();
    } else {
        laboratory_.pin(*state.pinned);
    }
    Q_EMIT settled(state.experiment);
}

}  // namespace recency::ui
