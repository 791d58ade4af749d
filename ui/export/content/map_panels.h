// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <string>

namespace recency::ui {

/// The layer's cells of a scene as a panel that is read with content.keys[key], which takes the
/// colours of the scene and learns what it clips. Where the layer does not exist, the panel is
/// empty, and its note says why where that is known.
FigurePanel map_panel(FigureContent& content, const Scene& scene, std::size_t key);

/// A key for the scene's cells, appended to the content's. Returns its index.
std::size_t add_key(FigureContent& content, const Scene& scene);

/// The plot of a panel that map_panel() made.
MapPanel& map_of(FigurePanel& panel);

}  // namespace recency::ui
