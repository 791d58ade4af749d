// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/rich_line.h"
#include "ui/scene.h"

#include <QStringList>

namespace recency::ui {

/// What the read-out says about the cell in focus, from the most to the least important.
struct ReadOutText {
    RichLine title;                 // "Query 9 looks at key 4"
    std::vector<RichLine> formula;  // how the number comes about, ending in it
    RichLine brief;                 // the number alone, where the formula has no room
    std::vector<RichLine> notes;    // weight and norm, or what the quantity means
};

/// The arithmetic of the cell in focus, or, without one, what the last row shows and how to learn
/// more. The scene's layer must exist (layer_exists). Formulas have the role `formula_role`.
ReadOutText read_out_text(const Scene& scene, TextRole formula_role);

/// The number of the cell in focus alone, for heatmaps side by side: "Query 9, key 4", "A9,4 =
/// 0.103 ± 0.0001", or of a difference "0.055 − 0.103 = −0.048 ± 0.0002". Without a cell in focus
/// the last row, and of differences nothing.
ReadOutText brief_read_out(const Scene& scene, TextRole role);

/// All of it in words, for those who listen.
QString spoken(const ReadOutText& text);

}  // namespace recency::ui
