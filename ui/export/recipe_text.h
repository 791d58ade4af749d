// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace recency::ui {

/// Why a file or a text is no recipe: a sentence for the person, without the file's name.
struct RecipeRefusal {
    QString reason;
};

/// The recipe as one line of JSON in ASCII ("recency-lab/recipe", version 1), with the program's
/// version and commit and a checksum over all of it, so that a changed one is noticed.
QByteArray recipe_text(const Recipe& recipe);

/// Reads what recipe_text() wrote. Every value is checked against what is allowed, unknown members
/// are refused. A text that somebody wrote by hand may do without the checksum, and without
/// whatever is to have its default; a checksum that is there must be right.
std::variant<Recipe, RecipeRefusal> read_recipe(const QByteArray& text);

/// Finds and reads the recipe that travels in the content of a file: PNG, SVG, PDF, CSV, JSON,
/// .tex, .py, or a recipe by itself. Nothing is opened, run or followed.
std::variant<Recipe, RecipeRefusal> read_recipe_in(const QByteArray& content);

/// The same of a file, whose name does not matter. Folders, devices and files of more than 256 MiB
/// are refused.
std::variant<Recipe, RecipeRefusal> read_recipe_file(const QString& path);

}  // namespace recency::ui
