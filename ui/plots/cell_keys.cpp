// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cell_keys.h"

#include <Qt>

#include <algorithm>

namespace recency::ui {
namespace {

using Kind = CellAnswer::Kind;

/// The first key shows where one is: the last query's first key, or the locked cell.
CellAnswer step(const Scene& scene, int queries, int keys) {
    const std::optional<Cell> from = scene.focus();
    Cell cell = from.value_or(Cell{scene.row(), 0});
    if (from) {
        cell.query = std::clamp(cell.query + queries, 0, scene.tokens() - 1);
        cell.key = std::clamp(cell.key + keys, 0, cell.query);
    }
    return {Kind::hover, cell};
}

}  // namespace

std::optional<Cell> toggled_lock(const Scene& scene, const Cell& cell) {
    return scene.view.locked == cell ? std::nullopt : std::optional(cell);
}

std::optional<CellAnswer> answer_to_key(int key, const Scene& scene) {
    if (scene.estimate == nullptr) {
        return std::nullopt;
    }
    switch (key) {
    case Qt::Key_Up:
        return step(scene, -1, 0);
    case Qt::Key_Down:
        return step(scene, 1, 0);
    case Qt::Key_Left:
        return step(scene, 0, -1);
    case Qt::Key_Right:
        return step(scene, 0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const std::optional<Cell> focus = scene.focus()) {
            return CellAnswer{Kind::lock, toggled_lock(scene, *focus)};
        }
        return std::nullopt;
    case Qt::Key_Escape:
        if (scene.view.locked || scene.view.hovered) {
            return CellAnswer{scene.view.locked ? Kind::lock : Kind::hover, std::nullopt};
        }
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

}  // namespace recency::ui
