// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace recency::ui {

// What the heatmap says in words. Layers, queries and keys count from 1 here.

/// The quantities of the heatmap in the order of its switch, and what each is called.
const std::vector<Quantity>& heatmap_quantities();
QStringList heatmap_quantity_names();
QString heatmap_quantity_name(Quantity quantity);

/// "Layer 4"
QString layer_title(const Scene& scene);
/// "Layer 4, without a norm", "Layer 4 weights, LayerNorm": where nothing else says it.
QString full_layer_title(const Scene& scene);
/// What needs the most room of all of these.
QString widest_layer_title();

/// "mean over 4.2 M sequences"
QString sequences_subtitle(const Scene& scene);

/// Why the square is empty: "From layer 17 on the scores outgrow 64-bit numbers ..."; empty while
/// there is a picture.
QString missing_layer_text(const Scene& scene);

/// Why there is no difference of runs; empty where there is one.
QString missing_difference_text(const Scene& scene);

/// For those who listen: "Layer 4 scores: in row 10 they rise from 3.10 at key 1 to 3.95 at key 9."
QString heatmap_description(const Scene& scene);

}  // namespace recency::ui
