// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"
#include "ui/export/recipe_members.h"

#include <QJsonObject>

namespace recency::ui {

/// The members of a style, in recipes and in settings.
QJsonObject to_json(const FigureStyle& style);

/// Reads them into `style`, whose values are those of what is missing or not allowed. Other members
/// are left alone.
void read(RecipeMembers& members, FigureStyle& style);

}  // namespace recency::ui
