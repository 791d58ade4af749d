// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/view_connections.h"

#include "ui/laboratory.h"
#include "ui/plots/average_map.h"
#include "ui/plots/cell_keys.h"
#include "ui/plots/cell_pane.h"
#include "ui/plots/curve_key_plot.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/range_button.h"
#include "ui/plots/recency_plot.h"

namespace recency::ui {
namespace {

void point_at(Laboratory& laboratory, std::optional<Cell> cell) {
    laboratory.changeView([cell](View& view) { view.hovered = cell; });
}

void lock(Laboratory& laboratory, std::optional<Cell> cell) {
    laboratory.changeView([cell](View& view) { view.locked = cell; });
}

/// The cell of a key in the scene's row, if the row has it.
std::optional<Cell> cell_of_key(const Laboratory& laboratory, std::optional<int> key) {
    if (laboratory.scene().estimate == nullptr || !key) {
        return std::nullopt;
    }
    const int row = laboratory.scene().row();
    return *key <= row ? std::optional<Cell>({row, *key}) : std::nullopt;
}

void point_at_key(Laboratory& laboratory, std::optional<int> key) {
    if (laboratory.scene().estimate != nullptr) {
        point_at(laboratory, cell_of_key(laboratory, key));
    }
}

void lock_key(Laboratory& laboratory, int key) {
    if (const std::optional<Cell> cell = cell_of_key(laboratory, key)) {
        lock(laboratory, toggled_lock(laboratory.scene(), *cell));
    }
}

/// A range that is locked is the one seen at that moment.
void choose_range(Laboratory& laboratory, RangeMode mode) {
    laboratory.changeView([&laboratory, mode](View& view) {
        view.range_mode = mode;
        view.locked_range = laboratory.scene().range;
    });
}

void take_diagonal(Laboratory& laboratory, bool included) {
    laboratory.changeView([included](View& view) { view.diagonal_in_range = included; });
}

}  // namespace

void connect_cells(CellPane& heatmap, Laboratory& laboratory) {
    QObject::connect(&heatmap, &CellPane::hovered, &laboratory,
                     [&laboratory](std::optional<Cell> cell) { point_at(laboratory, cell); });
    QObject::connect(&heatmap, &CellPane::locked, &laboratory,
                     [&laboratory](std::optional<Cell> cell) { lock(laboratory, cell); });
}

void connect_range(HeatmapView& heatmap, Laboratory& laboratory) {
    QObject::connect(&heatmap, &HeatmapView::rangeModeChosen, &laboratory,
                     [&laboratory](RangeMode mode) { choose_range(laboratory, mode); });
    QObject::connect(&heatmap, &HeatmapView::diagonalToggled, &laboratory,
                     [&laboratory](bool included) { take_diagonal(laboratory, included); });
}

void connect_range(RangeButton& button, Laboratory& laboratory) {
    QObject::connect(&button, &RangeButton::modeChosen, &laboratory,
                     [&laboratory](RangeMode mode) { choose_range(laboratory, mode); });
    QObject::connect(&button, &RangeButton::diagonalToggled, &laboratory,
                     [&laboratory](bool included) { take_diagonal(laboratory, included); });
}

void connect_key(KeyPlot& plot, Laboratory& laboratory) {
    QObject::connect(&plot, &KeyPlot::keyHovered, &laboratory,
                     [&laboratory](std::optional<int> key) { point_at_key(laboratory, key); });
    QObject::connect(&plot, &KeyPlot::keyClicked, &laboratory,
                     [&laboratory](int key) { lock_key(laboratory, key); });
}

/// The query itself is a token of the averages, but no key before it.
void connect_tokens(AverageMap& map, Laboratory& laboratory) {
    const auto before_query = [&laboratory](int token) {
        return laboratory.scene().estimate != nullptr && token < laboratory.scene().row();
    };
    QObject::connect(&map, &AverageMap::tokenHovered, &laboratory,
                     [&laboratory, before_query](std::optional<int> token) {
                         const bool is_key = token && before_query(*token);
                         point_at_key(laboratory, is_key ? token : std::nullopt);
                     });
    QObject::connect(&map, &AverageMap::tokenClicked, &laboratory,
                     [&laboratory, before_query](int token) {
                         if (before_query(token)) {
                             lock_key(laboratory, token);
                         }
                     });
}

void connect_layer(RecencyPlot& plot, Laboratory& laboratory) {
    QObject::connect(&plot, &RecencyPlot::layerChosen, &laboratory, [&laboratory](int layer) {
        laboratory.changeView([layer](View& view) { view.layer = layer; });
    });
}

}  // namespace recency::ui
