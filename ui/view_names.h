// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enum_names.h"
#include "ui/scene.h"

namespace recency::ui {

// What can be chosen in a view, by its name in settings and recipes.

inline constexpr EnumNames<RangeMode, 3> range_names{{{{RangeMode::this_layer, "this_layer"},
                                                       {RangeMode::all_layers, "all_layers"},
                                                       {RangeMode::locked, "locked"}}}};
inline constexpr EnumNames<Perspective, 4> perspective_names{{{{Perspective::map, "map"},
                                                               {Perspective::compare, "compare"},
                                                               {Perspective::why, "why"},
                                                               {Perspective::sources, "sources"}}}};
inline constexpr EnumNames<ColourMap, 3> colour_names{{{{ColourMap::viridis, "viridis"},
                                                        {ColourMap::cividis, "cividis"},
                                                        {ColourMap::rocket, "rocket"}}}};
/// The quantities that a heatmap shows.
inline constexpr EnumNames<Quantity, 4> cell_quantity_names{
    {{{Quantity::score, "score"},
      {Quantity::weight, "weight"},
      {Quantity::rollout, "rollout"},
      {Quantity::contribution, "contribution"}}}};

}  // namespace recency::ui
