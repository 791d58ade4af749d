// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/laboratory.h"

#include "core/parameter_table.h"

#include <algorithm>
#include <chrono>

namespace recency::ui {

namespace {

// How long numbers of an older request may stand without a word. Ordinary answers come sooner.
constexpr std::chrono::milliseconds patience{300};

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

Experiment with_norm_switched(Experiment experiment) {
    Normalization& norm = experiment.parameters.normalization;
    norm = norm == Normalization::none ? Normalization::layer_norm : Normalization::none;
    return experiment;
}

Laboratory::Laboratory(const Paper& paper, int threads, QObject* parent)
    : QObject(parent), paper_(paper), live_(threads), pinned_(threads), counterpart_(threads) {
    patience_.setSingleShot(true);
    patience_.setInterval(patience);
    connect(&patience_, &QTimer::timeout, this, [this] {
        progress_.waiting = true;
        report();
    });
    connect(&live_, &LiveRun::answered, this, &Laboratory::adopt);
    connectSideRun(pinned_);
    connectSideRun(counterpart_);
}

void Laboratory::connectSideRun(const SideRun& run) {
    connect(&run, &SideRun::changed, this, [this, &run] {
        if (!run.failure().isEmpty()) {
            Q_EMIT sideRunFailed(tr("The run beside it stopped: %1.").arg(run.failure()));
        }
        if (scene_.estimate != nullptr) {
            refreshScene();
        }
    });
}

Laboratory::~Laboratory() = default;

void Laboratory::setExperiment(const Experiment& experiment) {
    if (live_.submitted() && experiment == experiment_) {
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
    const bool range_of_another =
        view.range_mode == RangeMode::locked && view_.range_mode == RangeMode::locked &&
        view.locked_range == view_.locked_range && view.quantity != view_.quantity;
    view_ = view;
    if (range_of_another) {
        view_.range_mode = RangeMode::all_layers;  // scores on a scale of shares say nothing
    }
    // A quantity that is not looked at any more is dropped with the next experiment: the numbers
    // that are there are worth more.
    if (live_.submitted() && !live_.request().quantities.contains_all(wantedQuantities())) {
        submit();
    }
    refreshSideRuns();
    if (scene_.estimate != nullptr) {
        refreshScene();
    }
}

void Laboratory::changeView(const std::function<void(View&)>& change) {
    View view = view_;
    change(view);
    if (view != view_) {
        setView(view);
    }
}

void Laboratory::setPaused(bool paused) {
    if (paused) {
        live_.pause();
    } else {
        live_.resume();
    }
    pinned_.setPaused(paused);
    counterpart_.setPaused(paused);
    report();
}

/// Are the numbers that are shown those of the experiment?
bool Laboratory::sceneIsCurrent() const {
    return scene_.estimate != nullptr && scene_.estimate->parameters() == experiment_.parameters &&
           scene_.estimate->seed() == experiment_.seed;
}

void Laboratory::pin() {
    keep(experiment_, sceneIsCurrent() ? scene_.estimate : nullptr);
}

void Laboratory::pin(const Experiment& experiment) {
    if (pinned() != experiment) {
        keep(experiment, nullptr);
    }
}

void Laboratory::keep(const Experiment& experiment, std::shared_ptr<const Estimate> known) {
    pinned_.begin(experiment, std::move(known));
    refreshPinned();
    Q_EMIT pinnedChanged(pinned());
}

void Laboratory::unpin() {
    if (!pinned_.active()) {
        return;
    }
    pinned_.end();
    Q_EMIT pinnedChanged(std::nullopt);
}

void Laboratory::swapPinned() {
    if (const std::optional<Experiment> a = pinned()) {
        pin();
        setExperiment(*a);
        Q_EMIT swapped();
    }
}

std::optional<Experiment> Laboratory::pinned() const {
    return pinned_.active() ? std::optional(pinned_.experiment()) : std::nullopt;
}

/// While the live run is the same experiment, A has its numbers, and needs no run of its own.
void Laboratory::refreshPinned() {
    if (pinned() == experiment_ && live_.submitted()) {
        pinned_.offer(sceneIsCurrent() ? scene_.estimate : nullptr);
    } else {
        pinned_.want(wantedQuantities());
    }
}

/// What stands beside the live run: A with what is looked at, and the other norm where it is shown.
void Laboratory::refreshSideRuns() {
    refreshPinned();
    if (view_.perspective != Perspective::why || !live_.submitted()) {
        counterpart_.end();
        return;
    }
    const Experiment other = with_norm_switched(experiment_);
    if (!counterpart_.active() || counterpart_.experiment() != other) {
        counterpart_.begin(other, nullptr);
    }
    counterpart_.want(wantedQuantities());
}

void Laboratory::submit() {
    live_.submit({experiment_, wantedQuantities()});
    refreshSideRuns();
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
    if (view_.perspective == Perspective::sources) {
        set.insert(Quantity::rollout);
        set.insert(Quantity::contribution);
    }
    return set;
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
    if (pinned() == experiment_) {
        pinned_.offer(update.estimate);
    }
    refreshScene();
    report();
}

void Laboratory::refreshScene() {
    const View before = scene_.view;
    scene_.pinned = pinned_.estimate();
    scene_.counterpart = counterpart_.estimate();
    scene_.view = fitted(view_, *scene_.estimate);
    if (!scene_.estimate->quantities().contains(view_.quantity)) {
        scene_.view.quantity = before.quantity;  // until its numbers are there
    }
    // Looking through all layers is not worth doing for every move of the pointer.
    if (ranged_.lock() != scene_.estimate || ranged_pinned_.lock() != scene_.pinned ||
        !same_but_for_cells(before, scene_.view)) {
        scene_.range = range_in_view();
        ranged_ = scene_.estimate;
        ranged_pinned_ = scene_.pinned;
    }
    Q_EMIT sceneChanged(scene_);
}

/// Side by side, A and B share a range: one colour is one number.
ValueRange Laboratory::range_in_view() const {
    std::vector<const Estimate*> estimates{scene_.estimate.get()};
    if (scene_.view.perspective == Perspective::compare && scene_.pinned != nullptr) {
        estimates.push_back(scene_.pinned.get());
    }
    return value_range(estimates, scene_.view);
}

void Laboratory::report() {
    RunProgress shown = progress_;
    if (shown.state == RunState::computing && live_.paused()) {
        shown.state = RunState::paused;
    }
    Q_EMIT progressChanged(shown);
}

}  // namespace recency::ui
