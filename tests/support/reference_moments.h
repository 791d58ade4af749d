// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "tests/support/reference_simulation.h"

#include <QString>

#include <functional>
#include <vector>

namespace recency::reference {

/// Means over reference sequences and their standard errors, number by number.
class MeanLayers {
public:
    explicit MeanLayers(const Parameters& parameters);

    void add(const std::vector<Layer>& layers);

    using Visitor = std::function<void(const QString& name, const Statistic& estimated,
                                       const Statistic& reference)>;

    /// Calls the visitor for every number of every layer, with the estimate's beside it. The
    /// estimate must have all quantities, and S must be at least 3.
    void visit(const Estimate& estimate, const Visitor& visitor) const;

private:
    Statistic statistic(std::size_t entry) const;

    Parameters parameters_;
    int sequences_ = 0;
    std::vector<double> mean_;     // running, as is the next: Welford's recurrence
    std::vector<double> scatter_;  // sum of squared deviations
};

}  // namespace recency::reference
