// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layer_recency.h"

#include <QString>

#include <vector>

namespace recency::ui {

/// Why no layer has a recency probability; empty if one has, or as long as nothing is simulated.
QString missing_recency_text(const std::vector<LayerRecency>& layers, int tokens);

/// "layer 1 0.708, layer 2 all ties, from layer 3 on out of range"; empty if there is nothing to
/// say of any layer.
QString recency_in_words(const std::vector<LayerRecency>& layers);

}  // namespace recency::ui
