// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <cstdint>
#include <optional>

namespace recency {

/// Sequences behind each number that the paper prints.
inline constexpr std::uint64_t paper_sequences = 10'000'000;

/// Our recency probability beside the one that the paper prints.
struct PaperComparison {
    double difference = 0.0;      // ours less theirs
    double standard_error = 0.0;  // of the difference

    double in_standard_errors() const { return difference / standard_error; }
    /// More than three standard errors apart: chance alone would do that to one number in 370.
    bool is_large() const;
};

/// The error of the difference has three parts, added as squares: ours; the paper's, which is ours
/// scaled to its 10^7 sequences, since both measure the same experiment; and that of its rounding
/// to four digits. Empty where ours has no standard error (a single sequence).
std::optional<PaperComparison> compare_with_paper(const Statistic& ours, std::uint64_t sequences,
                                                  double published);

/// Are most scores of this layer (from 1) equal but for rounding? At layer 2 without a norm
/// and with alpha = 0, so that programs that add in another order print another number.
bool hangs_on_rounding(const Parameters& parameters, int layer);

}  // namespace recency
