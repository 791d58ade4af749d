// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace recency::ui {

// Numbers as people read them. The minus is U+2212. Not translated, not localized: figures are
// compared with the paper's.

/// "4.2 M", "10 M", "980", "12 k": two significant digits above 1000, no trailing ".0".
QString format_count(std::uint64_t count);

/// ".908" for 0.9079, "1.000" for 1, ".500"; no leading zero.
QString format_probability(double value, int decimals = 3);

/// "10⁷", "10⁻³".
QString power_of_ten(int exponent);

/// With `decimals` decimals: "3.75", "−0.048". Values that cannot be shown so (|x| >= 1e5 or
/// nonzero but below half of the last digit) with a power of ten: "1.2×10⁷".
QString format_fixed(double value, int decimals);

/// With an explicit sign: "+0.329", "−0.017".
QString format_signed(double value, int decimals);

/// At most `digits` significant digits, without zeros at the end: "0.25", "1000", "2×10⁻⁵", "10⁷".
QString format_significant(double value, int digits);

/// A standard error with one significant digit: "0.0001", "0.00003", "2×10⁻⁶"; "–" if it is not a
/// number.
QString format_error(double standard_error);

/// Decimals that make steps of the size of `range` readable: 2 for a range of 1, 4 for .01.
int decimals_for(double range);

/// "₉,₄" for subscripts 9 and 4.
QString subscript(int number);

}  // namespace recency::ui
