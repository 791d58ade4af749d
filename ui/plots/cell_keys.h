// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <optional>

namespace recency::ui {

/// What a key does in a heatmap: arrows walk from cell to cell, Enter locks the cell or frees it,
/// Escape frees the lock and then the cell.
struct CellAnswer {
    enum class Kind { hover, lock };
    Kind kind = Kind::hover;
    std::optional<Cell> cell;  // empty: no cell any more
};

/// Empty where the key (a Qt::Key) means nothing here.
std::optional<CellAnswer> answer_to_key(int key, const Scene& scene);

/// A click or Enter on a cell: it is locked, or freed if it is the locked one.
std::optional<Cell> toggled_lock(const Scene& scene, const Cell& cell);

}  // namespace recency::ui
