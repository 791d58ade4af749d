// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/theory.h"

#include <vector>

namespace recency {

/// The curve h(j) = 1/||o_j|| of one alpha, j = 1 ... S.
struct PaperCurve {
    ClosedForm form;
    std::vector<double> h;
};

/// A figure of curves h(j): alpha = 0, 0.2 ... 0.8 at d = 64 for ten tokens.
struct PaperCurves {
    int number = 2;         // of the figure in the paper
    double residual = 0.0;  // effective residual rho
    int dimension = 64;
    std::vector<PaperCurve> curves;  // by alpha, ascending
};

/// Figures 2 (no residual) and 5 (effective residual 1) of the paper. Their curves are the closed
/// form of theory.h, not sampled: nothing is random in them.
std::vector<PaperCurves> paper_curves();

}  // namespace recency
