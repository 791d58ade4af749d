// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"
#include "ui/sweep/sweep_settings.h"

#include <optional>

namespace recency::ui {

/// What the controls of a sweep say when they show the recipe's: the range whose values its axis
/// has, or, of values that no range has, the list of them. Empty where the recipe has no sweep of
/// one parameter, one of more values than a range has, or one of layers or of the sample, which the
/// controls do not offer.
std::optional<SweepSettings> sweep_settings_of(const Recipe& recipe);

}  // namespace recency::ui
