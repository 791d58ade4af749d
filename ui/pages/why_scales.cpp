// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_scales.h"

#include "ui/plots/curve_axis.h"
#include "ui/plots/factor_range.h"

#include <algorithm>

namespace recency::ui {
namespace {

constexpr double even_shares = 5.0;
constexpr double room_beyond_ratios = 0.1;

std::array<WhyRun, 2> runs_of(const Scene& scene, const NormPair& pair, bool plain) {
    std::array<WhyRun, 2> both;
    for (std::size_t index = 0; index < both.size(); ++index) {
        Scene own = scene;
        own.estimate = pair.at(index);
        if (own.estimate != nullptr) {
            own.view = fitted(scene.view, *own.estimate);
        }
        both[index] = why_run(own, plain);
    }
    return both;
}

}  // namespace

std::array<WhyRun, 2> why_runs(const Scene& scene, const NormPair& pair) {
    std::array<WhyRun, 2> both = runs_of(scene, pair, false);
    const bool any_plain = std::ranges::any_of(
        both, [](const WhyRun& run) { return run.scale == KeyFactors::Scale::plain; });
    return any_plain ? runs_of(scene, pair, true) : both;
}

WhyExtents extents_of(const std::array<WhyRun, 2>& runs) {
    WhyExtents extents;
    for (const WhyRun& run : runs) {
        include_logarithms(run.length, extents.logarithms);
        include_logarithms(run.length_before, extents.logarithms);
        if (run.scale == KeyFactors::Scale::ratio) {
            include_logarithms(run.cosine, extents.logarithms);
            include_logarithms(run.score, extents.logarithms);
        } else {
            include_values(run.cosine, extents.cosines);
        }
    }
    extents.logarithms = with_room(extents.logarithms, room_beyond_ratios);
    return extents;
}

double highest_weight(int tokens) {
    return std::min(1.0, nice_step(even_shares / tokens));
}

/// A fifth of the query's score with itself is the least that the axis shows: less would enlarge
/// noise.
ValueRange plain_score_range(const WhyRun& run) {
    if (run.score.isEmpty()) {
        return {0.0, 1.0};
    }
    const auto [lowest, highest] = std::minmax_element(run.score.begin(), run.score.end());
    const int row = run.scene.row();
    const auto own = run.scene.estimate->cell(Quantity::score, run.scene.view.layer, row, row);
    const double least = own ? std::max(0.2 * own->mean, 1e-300) : 1.0;
    return round_range(std::min(0.0, *lowest), std::max(0.0, *highest), least);
}

}  // namespace recency::ui
