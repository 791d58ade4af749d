// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/figure_choices.h"
#include "ui/export/recipe_members.h"

#include <QJsonObject>
#include <QString>

namespace recency::ui {

/// What the composer remembers.
struct FigureSettings {
    FigureChoices choices;
    QString folder;  // where the last file was written; empty: none yet

    bool operator==(const FigureSettings&) const = default;
};

/// The choices that draw the recipe's figure again where the main window shows what it was made
/// from, with its colours; as the same kind of file as before.
FigureChoices choices_of(const Recipe& recipe, FigureFormat format);

QJsonObject to_json(const FigureSettings& settings);

/// Reads what to_json() wrote. A member that is missing or not allowed, or names a figure that the
/// paper does not have, leaves the default; others are left alone.
FigureSettings read_figure_settings(RecipeMembers members, const Paper& paper);

}  // namespace recency::ui
