// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "app/interruption.h"
#include "core/estimate.h"

#include <memory>
#include <span>
#include <vector>

namespace recency::app {

/// Simulates one experiment after another with a progress line on a terminal. Throws Cancelled
/// after Ctrl+C.
std::vector<std::shared_ptr<const Estimate>> sample(std::span<const Experiment> experiments,
                                                    QuantitySet quantities, int threads,
                                                    const Interruption& interruption,
                                                    Console& console);

}  // namespace recency::app
