// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace recency::ui {

/// A character as it is written in LaTeX.
struct TexCharacter {
    QString text;
    bool formula = false;  // only between dollars
};

/// Of any character of Unicode. `in_formula`: letters are the formula's, and spaces stay.
TexCharacter tex_character(char32_t character, bool in_formula);

}  // namespace recency::ui
