// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_comparison.h"

#include <cmath>
#include <numbers>

namespace recency {
namespace {

constexpr double last_digit = 1e-4;
constexpr double large = 3.0;

}  // namespace

bool PaperComparison::is_large() const {
    return std::abs(difference) > large * standard_error;
}

std::optional<PaperComparison> compare_with_paper(const Statistic& ours, std::uint64_t sequences,
                                                  double published) {
    if (!std::isfinite(ours.standard_error)) {
        return std::nullopt;
    }
    const double per_sequence = ours.standard_error * std::sqrt(static_cast<double>(sequences));
    const double theirs = per_sequence / std::sqrt(static_cast<double>(paper_sequences));
    const double rounding = last_digit / (2.0 * std::numbers::sqrt3);  // evenly over one digit
    return PaperComparison{ours.mean - published,
                           std::hypot(ours.standard_error, theirs, rounding)};
}

bool hangs_on_rounding(const Parameters& parameters, int layer) {
    return parameters.normalization == Normalization::none && parameters.alpha == 0.0 && layer == 2;
}

}  // namespace recency
