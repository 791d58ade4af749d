// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace recency::ui {

// Where a recipe's text travels in a file of each format: written with the figure, looked for when
// it is opened.

/// Keyword of PNG's text chunk.
inline constexpr const char* png_recipe_key = "recency-lab-recipe";
/// Name of the file that is attached to a PDF.
inline constexpr const char* pdf_recipe_name = "recipe.json";
/// Namespace, usual prefix and name of the element in SVG's <metadata> and in PDF's XMP, whose
/// text the recipe is.
inline constexpr const char* recipe_namespace = "urn:recency-lab:figure:1.0:";
inline constexpr const char* recipe_prefix = "recency";
inline constexpr const char* recipe_element = "recipe";

}  // namespace recency::ui
