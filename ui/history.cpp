// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history.h"

#include "ui/experiment_words.h"
#include "ui/laboratory.h"

#include <QUndoCommand>

namespace recency::ui {

/// From one experiment to another.
class History::Step : public QUndoCommand {
public:
    Step(History& history, const Experiment& before, const Experiment& after, const QString& name)
        : QUndoCommand(name), history_(history), before_(before), after_(after) {}

    void undo() override { history_.apply(before_); }
    void redo() override { history_.apply(after_); }

private:
    History& history_;
    Experiment before_;
    Experiment after_;
};

History::History(Laboratory& laboratory, QObject* parent)
    : QObject(parent), laboratory_(laboratory), completed_(laboratory.experiment()) {
    steps_.setUndoLimit(500);
}

void History::complete(const QString& name) {
    const Experiment& now = laboratory_.experiment();
    if (now == completed_) {
        return;
    }
    const QString text = name.isEmpty() ? name_of_change(completed_, now) : name;
    steps_.push(new Step(*this, completed_, now, text));
}

void History::restart() {
    steps_.clear();
    completed_ = laboratory_.experiment();
    Q_EMIT settled(completed_);
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

void History::apply(const Experiment& experiment) {
    completed_ = experiment;
    laboratory_.setExperiment(experiment);
    Q_EMIT settled(experiment);
}

}  // namespace recency::ui
