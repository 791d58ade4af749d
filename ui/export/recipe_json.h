// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"
#include "ui/export/recipe_members.h"

#include <QJsonObject>

namespace recency::ui {

/// The members of a recipe. Empty parts (no run A, no sweep) are left out.
QJsonObject to_json(const Recipe& recipe);

/// Reads the members of a recipe into `recipe`, whose values are those of what is missing.
void read(RecipeMembers& members, Recipe& recipe);

}  // namespace recency::ui
