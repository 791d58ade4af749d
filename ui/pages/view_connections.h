// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace recency::ui {

class AverageMap;
class CellPane;
class HeatmapView;
class KeyPlot;
class Laboratory;
class RangeButton;
class RecencyPlot;

// What a person does in a part of a page, as changes of the laboratory's view. Every page connects
// its parts with these, so that the pointer is the same in all of them.

/// Cells that are pointed at or locked.
void connect_cells(CellPane& heatmap, Laboratory& laboratory);
/// The range of the colours, and whether the diagonal counts.
void connect_range(HeatmapView& heatmap, Laboratory& laboratory);
void connect_range(RangeButton& button, Laboratory& laboratory);
/// A key of the row that the curves show: pointing at it points at its cell, a click locks that
/// cell, or frees it if it is the locked one.
void connect_key(KeyPlot& plot, Laboratory& laboratory);
/// A token of the averages, which is a key of the scene's row.
void connect_tokens(AverageMap& map, Laboratory& laboratory);
/// A layer that is clicked.
void connect_layer(RecencyPlot& plot, Laboratory& laboratory);

}  // namespace recency::ui
