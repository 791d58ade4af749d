// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <array>

namespace recency::ui {

inline bool has_norm(const Estimate& estimate) {
    return estimate.parameters().normalization != Normalization::none;
}

/// The live run, and the same experiment with its norm switched on or off. The two are never of
/// different settings or seeds, also while the counterpart is still the one of before.
class NormPair {
public:
    /// Takes the pair from a scene that has an estimate. While the scene's counterpart is still
    /// that of another experiment, one that was known before may do; else a whole pair stays as it
    /// is. Where the scene has no counterpart, the live run stands alone.
    void take(const Scene& scene);
    /// Holds no estimate any more.
    void release() { estimates_ = {}; }

    /// Null before the first take().
    const std::shared_ptr<const Estimate>& live() const { return estimates_[live_]; }
    /// Without a norm (0), and with one (1); null where it is on its way.
    const std::shared_ptr<const Estimate>& at(std::size_t index) const {
        return estimates_.at(index);
    }

private:
    std::array<std::shared_ptr<const Estimate>, 2> estimates_;
    std::size_t live_ = 0;
};

}  // namespace recency::ui
