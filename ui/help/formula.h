// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace recency::ui {

// Formulas are written as plain text: "S_ij = τ h_i·h_j/√d". A _ begins a subscript and a ^ a
// superscript: the letters and digits that follow, or what stands in braces. Lines are parted by
// "\n".

/// Typeset in STIX, 1.2 times as large as the text that it stands in: single letters italic, names
/// of functions upright, one line of HTML for each line.
QString formula_html(const QString& formula);

/// For those who listen, and for a terminal: on one line and without braces.
QString formula_text(const QString& formula);

}  // namespace recency::ui
