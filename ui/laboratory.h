// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"
#include "ui/live_run.h"
#include "ui/run_progress.h"
#include "ui/scene.h"
#include "ui/side_run.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace recency::ui {

/// The one flow: an experiment comes in, simulations run in the background, a scene comes out.
/// Holds what is looked at and how; knows no widget.
class Laboratory : public QObject {
    Q_OBJECT
public:
    Laboratory(const Paper& paper, int threads, QObject* parent = nullptr);
    ~Laboratory() override;

    const Experiment& experiment() const { return experiment_; }
    const View& view() const { return view_; }
    /// What was drawn last; its estimate is null until the first batch is there.
    const Scene& scene() const { return scene_; }
    const RunProgress& progress() const { return progress_; }

    /// The experiment must be valid. The picture stays as it is until the new numbers are there.
    void setExperiment(const Experiment& experiment);
    /// Another seed: other sequences of the same experiment.
    void drawNewSample();
    /// A locked range is that of the quantity it was locked for: with another one it ends.
    void setView(const View& view);
    /// The view as it is asked for, with a change.
    void changeView(const std::function<void(View&)>& change);
    void setPaused(bool paused);
    bool paused() const { return live_.paused(); }

    /// Keeps the present run as A, or another experiment. A second pin replaces the first.
    void pin();
    void pin(const Experiment& experiment);
    void unpin();
    /// A becomes the live experiment, and the live one A.
    void swapPinned();
    /// Run A, if there is one.
    std::optional<Experiment> pinned() const;

Q_SIGNALS:
    void experimentChanged(const recency::Experiment& experiment);
    /// A and the live experiment have changed places.
    void swapped();
    void pinnedChanged(const std::optional<recency::Experiment>& pinned);
    void sceneChanged(const recency::ui::Scene& scene);
    void progressChanged(const recency::ui::RunProgress& progress);
    /// A run beside the live one cannot be had: a sentence for the person.
    void sideRunFailed(const QString& reason);

private:
    void submit();
    void adopt(const LiveUpdate& update);
    void refreshScene();
    void connectSideRun(const SideRun& run);
    void refreshSideRuns();
    void refreshPinned();
    void keep(const Experiment& experiment, std::shared_ptr<const Estimate> known);
    bool sceneIsCurrent() const;
    ValueRange range_in_view() const;
    void awaitAnswer();
    void report();
    QuantitySet wantedQuantities() const;

    const Paper& paper_;
    Experiment experiment_;
    View view_;  // as asked for; a scene has it fitted to its estimate
    Scene scene_;
    std::weak_ptr<const Estimate> ranged_;  // what scene_.range was worked out from
    std::weak_ptr<const Estimate> ranged_pinned_;
    RunProgress progress_;
    QTimer patience_;  // runs while a request is without an answer
    LiveRun live_;
    SideRun pinned_;       // A
    SideRun counterpart_;  // the other norm
};

/// The experiment with LayerNorm instead of none, and with none instead of any norm.
Experiment with_norm_switched(Experiment experiment);

}  // namespace recency::ui
