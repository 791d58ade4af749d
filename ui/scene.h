// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "core/theory.h"
#include "ui/colour_map.h"
#include "ui/theme.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace recency::ui {

/// A place in the heatmap; both count from 0, key <= query.
struct Cell {
    int query = 0;
    int key = 0;

    bool operator==(const Cell&) const = default;
};

/// The values that the two ends of the colour scale stand for.
struct ValueRange {
    double minimum = 0.0;
    double maximum = 1.0;

    bool operator==(const ValueRange&) const = default;
};

enum class RangeMode { this_layer, all_layers, locked };

/// Views of one and the same state: the chosen layer at large, A beside B, the mechanism step by
/// step, and where the content of a token comes from.
enum class Perspective { map, compare, why, sources };

/// The steps of the mechanism: average, length, cosine, score.
inline constexpr int why_steps = 4;

/// How the numbers are looked at. Changing it never restarts the computation.
struct View {
    int layer = 3;  // from 0
    Quantity quantity = Quantity::score;
    std::optional<Cell> locked;   // by a click
    std::optional<Cell> hovered;  // under the pointer
    RangeMode range_mode = RangeMode::all_layers;
    ValueRange locked_range;         // for RangeMode::locked
    bool diagonal_in_range = false;  // the diagonal dwarfs the rest at layer 1
    ColourMap colour_map = ColourMap::viridis;
    Perspective perspective = Perspective::map;
    int why_step = why_steps - 1;  // from 0: the last step of the mechanism that is shown

    bool operator==(const View&) const = default;
};

/// Everything a plot may show. Plots know this and nothing else: no thread, no store, no control.
struct Scene {
    std::shared_ptr<const Estimate> estimate;                // never null once something is drawn
    std::shared_ptr<const std::vector<TheoryLayer>> theory;  // null where there is none
    std::vector<std::optional<double>> published;            // RP by layer; may be shorter than L
    std::shared_ptr<const Estimate> pinned;                  // run A; null where nothing is pinned
    /// The live experiment with its norm switched off, or on where it is off; null unless the
    /// perspective is `why`, and until its first numbers are there.
    std::shared_ptr<const Estimate> counterpart;
    /// Where this is not null, cells are differences: the estimate's numbers less these, on a
    /// diverging scale. It has the same number of tokens.
    std::shared_ptr<const Estimate> minus;
    View view;
    ValueRange range;  // of the heatmap and of the thumbnails, worked out from view and estimate

    int tokens() const { return estimate->parameters().sequence_length; }
    int layers() const { return estimate->parameters().layers; }
    /// The cell pointed at: the hovered one, else the locked one.
    std::optional<Cell> focus() const { return view.hovered ? view.hovered : view.locked; }
    /// The row of the curves: the focused cell's, else the last.
    int row() const {
        const std::optional<Cell> cell = focus();
        return cell ? cell->query : tokens() - 1;
    }
};

/// What a scene's cells are drawn from, and not what is pointed at: as long as it is the same,
/// what was worked out from all cells stays good. Keeps no numbers alive.
class SceneSource {
public:
    SceneSource() = default;  // of no scene
    explicit SceneSource(const Scene& scene);

    /// The scene has an estimate.
    bool is_of(const Scene& scene) const;

private:
    std::weak_ptr<const Estimate> estimate_;
    std::weak_ptr<const Estimate> pinned_;
    View view_;
    ValueRange range_;
};

/// Is B - A what is looked at?
inline bool compares(const Scene& scene) {
    return scene.view.perspective == Perspective::compare && scene.pinned != nullptr;
}

/// The view with its layer and its cells inside what there is with these parameters.
View fitted(const View& view, const Parameters& parameters);
/// Inside what the estimate has.
View fitted(const View& view, const Estimate& estimate);

/// The range that the view asks for, over the cells that exist (without the diagonal unless it is
/// asked for). Never empty, never infinite: equal or absent values give a range around them.
ValueRange value_range(const Estimate& estimate, const View& view);
/// One range for the cells of several estimates.
ValueRange value_range(std::span<const Estimate* const> estimates, const View& view);

/// The range of the scene's differences (estimate less minus), symmetric about 0: that of the cells
/// before the diagonal, which dwarfs them.
ValueRange difference_range(const Scene& scene);

/// A range of a scene's cells that is not looked for again until something else than what is
/// pointed at has changed: 64 layers of 512 tokens have eight million cells.
class KeptRange {
public:
    /// The range that `find` finds in the scene, now or when it was last looked for. The scene has
    /// an estimate.
    const ValueRange& of(const Scene& scene, const std::function<ValueRange()>& find);

private:
    SceneSource source_;
    ValueRange range_;
};

/// The scene with B - A in its cells, and their range, which is kept in `range`; null estimates
/// where the two have different numbers of tokens.
Scene difference_scene(const Scene& scene, KeptRange& range);
/// The scene with run A in place of the live one; its estimate is null where nothing is pinned.
Scene pinned_scene(const Scene& scene);

}  // namespace recency::ui
