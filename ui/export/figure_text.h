// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace recency::ui {

// Texts of figures are written as plain strings with two marks: *j* is a symbol (italic, from the
// font of formulas), and what follows a _ (a letter, digits, or braces) stands as its subscript:
// "score *S*_{ij}", "key position *j*". A \ in front takes the meaning of the next mark away.

/// A piece of a text in one font.
struct TextRun {
    QString text;
    bool symbol = false;
    bool subscript = false;

    bool operator==(const TextRun&) const = default;
};

/// The runs of a text with marks, in order, none empty.
std::vector<TextRun> text_runs(const QString& marked);

/// The text without its marks, as it is read and searched for.
QString plain_text(const QString& marked);

}  // namespace recency::ui
