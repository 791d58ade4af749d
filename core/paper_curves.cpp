// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_curves.h"

#include <array>

namespace recency {
namespace {

constexpr int tokens = 10;
constexpr std::array alphas{0.0, 0.2, 0.4, 0.6, 0.8};

PaperCurve curve_of(const ClosedForm& form) {
    PaperCurve curve{form, {}};
    for (int j = 1; j <= tokens; ++j) {
        curve.h.push_back(form.h(j));
    }
    return curve;
}

PaperCurves figure(int number, double residual) {
    PaperCurves figure{number, residual, 64, {}};
    for (const double alpha : alphas) {
        figure.curves.push_back(curve_of({.alpha = alpha,
                                          .dimension = static_cast<double>(figure.dimension),
                                          .score_scale = 1.0,
                                          .residual = residual}));
    }
    return figure;
}

}  // namespace

std::vector<PaperCurves> paper_curves() {
    return {figure(2, 0.0), figure(5, 1.0)};
}

}  // namespace recency
