// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <QObject>
#include <QUndoStack>

#include <optional>

namespace recency::ui {

class Laboratory;

/// Undo and redo of what is simulated, the live experiment and run A: one step for each drag, typed
/// number, preset, pin or page of a lesson. Whoever has changed the laboratory's experiment says
/// when the change is complete.
class History : public QObject {
    Q_OBJECT
public:
    explicit History(Laboratory& laboratory, QObject* parent = nullptr);

    /// What has changed since the last step is one step. Without a name, the parameters that
    /// changed are named: "Residual", "2 settings". No change is no step.
    void complete(const QString& name = QString());
    /// Forgets all steps; the present experiment is where they begin.
    void restart();

    void undo();
    void redo();
    QUndoStack& steps() { return steps_; }

Q_SIGNALS:
    /// An experiment is there to stay: a step was completed, undone or redone.
    void settled(const recency::Experiment& experiment);

private:
    struct State {
        Experiment experiment;
        std::optional<Experiment> pinned;

        bool operator==(const State&) const = default;
    };
    class Step;
    State present() const;
    void apply(const State& state);

    Laboratory& laboratory_;
    QUndoStack steps_;
    State completed_;
};

}  // namespace recency::ui
