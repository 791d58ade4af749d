// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/norm_pair.h"

namespace recency::ui {
namespace {

/// Are they the same experiment but for the norm, which only one of them has?
bool belong_together(const std::shared_ptr<const Estimate>& one, const Estimate& other) {
    if (one == nullptr || has_norm(*one) == has_norm(other) || one->seed() != other.seed()) {
        return false;
    }
    Parameters parameters = one->parameters();
    parameters.normalization = other.parameters().normalization;
    return parameters == other.parameters();
}

}  // namespace

void NormPair::take(const Scene& scene) {
    const std::size_t live = has_norm(*scene.estimate) ? 1 : 0;
    std::shared_ptr<const Estimate> other;
    for (const auto& candidate : {scene.counterpart, estimates_[1 - live]}) {
        if (other == nullptr && belong_together(candidate, *scene.estimate)) {
            other = candidate;
        }
    }
    const bool whole = estimates_[0] != nullptr && estimates_[1] != nullptr;
    if (other == nullptr && scene.counterpart != nullptr && whole) {
        return;
    }
    live_ = live;
    estimates_[live] = scene.estimate;
    estimates_[1 - live] = std::move(other);
}

}  // namespace recency::ui
