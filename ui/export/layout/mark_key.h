// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/layout/panel_parts.h"

#include <optional>
#include <vector>

namespace recency::ui {

/// An entry of the key under the panels: a sample and its words, from the key's upper left corner.
struct MarkItem {
    std::optional<CurveStyle> style;  // none: the hatching
    QStringList lines;
    double left = 0.0;
    double top = 0.0;
    double sample = 0.0;  // width of the sample
};

struct MarkKey {
    std::vector<MarkItem> items;
    double width = 0.0;
    double height = 0.0;
};

/// The entries one after the other, in as many lines as they need; equal ones once. `hatched`: with
/// what the hatching means.
MarkKey mark_key(const std::vector<PanelParts>& panels, bool hatched, double room,
                 const TextMeasure& measure);

}  // namespace recency::ui
