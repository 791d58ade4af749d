// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/experiment_trail.h"

#include "ui/experiment_words.h"
#include "ui/history.h"
#include "ui/laboratory.h"
#include "ui/plots/layer_recency.h"
#include "ui/plots/layer_thumbnail.h"
#include "ui/plots/layer_values.h"

#include <algorithm>

namespace recency::ui {
namespace {

bool shows(const Scene& scene, const Experiment& experiment) {
    return scene.estimate->parameters() == experiment.parameters &&
           scene.estimate->seed() == experiment.seed;
}

}  // namespace

ExperimentTrail::ExperimentTrail(Laboratory& laboratory, History& history, QObject* parent)
    : QObject(parent), laboratory_(laboratory), theme_(&Theme::of(Appearance::light)) {
    connect(&history, &History::settled, this, &ExperimentTrail::arriveAt);
    connect(&laboratory, &Laboratory::experimentChanged, this, &ExperimentTrail::leave);
    connect(&laboratory, &Laboratory::sceneChanged, this, &ExperimentTrail::picture);
}

int ExperimentTrail::find(const Experiment& experiment) const {
    const auto same = [&](const Visit& visit) { return visit.experiment == experiment; };
    const auto place = std::find_if(visits_.begin(), visits_.end(), same);
    return place == visits_.end() ? -1 : static_cast<int>(place - visits_.begin());
}

void ExperimentTrail::setTheme(const Theme& theme) {
    theme_ = &theme;
    pictured_ = {};
}

/// A change has begun, or ends where it began.
void ExperimentTrail::leave(const Experiment& experiment) {
    const bool under_way =
        last_ >= 0 && !(visits_[static_cast<std::size_t>(last_)].experiment == experiment);
    if (under_way != under_way_) {
        under_way_ = under_way;
        Q_EMIT changed();
    }
}

void ExperimentTrail::arriveAt(const Experiment& experiment) {
    const int known = find(experiment);
    if (known >= 0) {
        last_ = known;
    } else {
        const QString words =
            visits_.empty()
                ? tr("start")
                : distinction(experiment, visits_[static_cast<std::size_t>(last_)].experiment);
        visits_.push_back({.experiment = experiment, .words = words, .picture = {}, .badge = {}});
        if (visits_.size() > most_visits) {
            visits_.erase(visits_.begin());
        }
        last_ = static_cast<int>(visits_.size()) - 1;
    }
    under_way_ = false;
    pictured_ = {};
    if (laboratory_.scene().estimate != nullptr) {
        takePicture(laboratory_.scene());
    }
    Q_EMIT changed();
}

void ExperimentTrail::picture(const Scene& scene) {
    if (takePicture(scene)) {
        Q_EMIT pictured(current());
    }
}

/// The present visit looks as its experiment did when it was last seen. False where the scene is
/// not of it, or only the pointer has moved.
bool ExperimentTrail::takePicture(const Scene& scene) {
    const int index = current();
    if (index < 0 || !shows(scene, visits_[static_cast<std::size_t>(index)].experiment) ||
        !layer_exists(scene, scene.view.layer) || pictured_.is_of(scene)) {
        return false;
    }
    pictured_ = SceneSource(scene);
    Visit& visit = visits_[static_cast<std::size_t>(index)];
    const int layer = scene.view.layer;
    visit.layer = layer;
    visit.picture = thumbnail_picture(scene, layer, picture_side,
                                      ColourScale(scene.view.colour_map, scene.range), *theme_);
    visit.badge = layer_badge(scene, layer);
    const LayerRecency recency = layer_recency(*scene.estimate, layer);
    visit.balance = recency.state == LayerRecency::State::value ? recency.balance() : 0.5;
    return true;
}

void ExperimentTrail::returnTo(int index) {
    if (index < 0 || index >= static_cast<int>(visits_.size())) {
        return;
    }
    const Visit& visit = visits_[static_cast<std::size_t>(index)];
    const int layer = visit.layer;
    laboratory_.setExperiment(visit.experiment);  // first: the visit that is left keeps its layer
    laboratory_.changeView([layer](View& view) { view.layer = layer; });
    Q_EMIT returned();
}

}  // namespace recency::ui
