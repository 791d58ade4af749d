// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe_text.h"

#include <QByteArray>
#include <QCoreApplication>

#include <variant>

namespace recency::ui {

// Where a recipe travels in a file of each kind. A carrier is given the file's content, says
// whether it is whole, and finds the recipe's text in it, unread. Content that other programs made,
// that was cut short or damaged on purpose gets a sentence; no carrier opens, runs or follows
// anything.

using FoundRecipe = std::variant<QByteArray, RecipeRefusal>;

FoundRecipe recipe_in_png(const QByteArray& content);
/// Also the metadata of a PDF: an element or an attribute of recipe_places.h.
FoundRecipe recipe_in_xml(const QByteArray& content);
FoundRecipe recipe_in_pdf(const QByteArray& content);
/// The member "recipe" of the outermost object, an object or a text, beside a checksum
/// (json_seal.h).
FoundRecipe recipe_in_json(const QByteArray& content);
/// A line "# recipe: {...}" of a sealed text (data_seal.h), whose comments begin with the mark.
FoundRecipe recipe_in_comment(const QByteArray& content, const QByteArray& comment_mark);

/// No recipe is longer, packed or not.
inline constexpr qsizetype longest_recipe = 256 * 1024;

struct CarrierWords {
    Q_DECLARE_TR_FUNCTIONS(RecipeFile)
};

RecipeRefusal no_recipe();
RecipeRefusal cut_short();
RecipeRefusal several_recipes();
/// "It cannot be read as a PDF file: ..."
RecipeRefusal unreadable(const QString& kind, const QString& reason);

}  // namespace recency::ui
