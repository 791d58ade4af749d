// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/laboratory.h"

#include "core/parameter_table.h"

#include <QMetaObject>

#include <algorithm>
#include <chrono>

namespace recency::ui {

namespace {

// How long numbers of an older request may stand without a word. Ordinary answers come sooner.
constexpr std::chrono::milliseconds patience{300};

bool inside(const std::optional<Cell>& cell, int tokens) {
    return cell && cell->query < tokens && cell->key <= cell->query;
}

std::uint64_t next_seed(std::uint64_t seed) {
    const auto largest = static_cast<std::uint64_t>(parameter_info(ParameterId::seed).maximum);
    return seed < largest ? seed + 1 : 0;
}

bool same_but_for_cells(View a, const View& b) {
    a.hovered = b.hovered;
    a.locked = b.locked;
    return a == b;
}

}  // namespace

View fitted(const View& view, const Estimate& estimate) {
    const Parameters& parameters = estimate.parameters();
    View result = view;
    result.layer = std::clamp(view.layer, 0, parameters.layers - 1);
    if (!inside(view.locked, parameters.sequence_length)) {
        result.locked.reset();
    }
    if (!inside(view.hovered, parameters.sequence_length)) {
        result.hovered.reset();
    }
    return result;
}

Laboratory::Laboratory(const Paper& paper, int threads, QObject* parent)
    : QObject(parent),
      paper_(paper),
      simulation_(std::make_unique<LiveSimulation>(threads, [this] { receiveLater(); })) {
    patience_.setSingleShot(true);
    patience_.setInterval(patience);
    connect(&patience_, &QTimer::timeout, this, [this] {
        progress_.waiting = true;
        report();
    });
}

Laboratory::~Laboratory() {
    simulation_.reset();  // no call comes in after this
}

void Laboratory::setExperiment(const Experiment& experiment) {
    if (request_ != 0 && experiment == experiment_) {
        return;
    }
    experiment_ = experiment;
    submit();
    Q_EMIT experimentChanged(experiment_);
}

void Laboratory::drawNewSample() {
    Experiment next = experiment_;
    next.seed = next_seed(next.seed);
    setExperiment(next);
}

void Laboratory::setView(const View& view) {
    view_ = view;
    // A quantity that is not looked at any more is dropped with the next experiment: the numbers
    // that are there are worth more.
    if (request_ != 0 && !submitted_.contains_all(wantedQuantities())) {
        submit();
    }
    if (scene_.estimate != nullptr) {
        refreshScene();
    }
}

void Laboratory::setPaused(bool paused) {
    if (paused) {
        simulation_->pause();
    } else {
        simulation_->resume();
    }
    report();
}

void Laboratory::submit() {
    submitted_ = wantedQuantities();
    request_ = simulation_->submit({experiment_, submitted_});
    progress_.target = experiment_.sequences;
    progress_.state = RunState::computing;
    if (progress_.sequences > progress_.target) {
        progress_.sequences = 0;  // fewer than there are: it begins anew
    }
    awaitAnswer();
    report();
}

/// A drag may bring the next request before the last one was answered: time goes on then.
void Laboratory::awaitAnswer() {
    if (!patience_.isActive() && !progress_.waiting) {
        patience_.start();
    }
}

/// What the window shows: curves, badges and the read-out always, the heatmap's quantity besides.
/// Rollout and contribution cost as much as the layer itself.
QuantitySet Laboratory::wantedQuantities() const {
    QuantitySet set{Quantity::recency_probability,
                    Quantity::ties,
                    Quantity::recency_advantage,
                    Quantity::mean_cosine,
                    Quantity::key_norm,
                    Quantity::score,
                    Quantity::cosine,
                    Quantity::weight};
    set.insert(view_.quantity);
    return set;
}

/// Called from the simulation's thread. One call is under way at most: a window that is busy
/// drawing is not flooded.
void Laboratory::receiveLater() {
    if (!receive_pending_.exchange(true)) {
        QMetaObject::invokeMethod(this, &Laboratory::receive, Qt::QueuedConnection);
    }
}

void Laboratory::receive() {
    receive_pending_ = false;
    const std::optional<LiveUpdate> update = simulation_->take();
    if (update && update->request == request_) {
        adopt(*update);
    }
}

void Laboratory::adopt(const LiveUpdate& update) {
    patience_.stop();
    progress_.waiting = false;
    if (update.estimate == nullptr) {
        progress_.state = RunState::failed;
        progress_.failure =
            tr("The simulation stopped: %1.").arg(QString::fromStdString(update.failure));
        report();
        return;
    }
    scene_.estimate = update.estimate;
    scene_.theory = update.theory;
    scene_.published = paper_.published_for(update.estimate->parameters());
    progress_.sequences = update.estimate->sequences();
    progress_.sequences_per_second = update.sequences_per_second;
    progress_.state = update.finished ? RunState::finished : RunState::computing;
    refreshScene();
    report();
}

void Laboratory::refreshScene() {
    const View before = scene_.view;
    scene_.view = fitted(view_, *scene_.estimate);
    if (!scene_.estimate->quantities().contains(view_.quantity)) {
        scene_.view.quantity = before.quantity;  // until its numbers are there
    }
    // Looking through all layers is not worth doing for every move of the pointer.
    if (ranged_.lock() != scene_.estimate || !same_but_for_cells(before, scene_.view)) {
        scene_.range = value_range(*scene_.estimate, scene_.view);
        ranged_ = scene_.estimate;
    }
    Q_EMIT sceneChanged(scene_);
}

void Laboratory::report() {
    RunProgress shown = progress_;
    if (shown.state == RunState::computing && simulation_->paused()) {
        shown.state = RunState::paused;
    }
    Q_EMIT progressChanged(shown);
}

}  // namespace recency::ui
