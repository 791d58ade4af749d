// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "app/sweep_output.h"
#include "data/sweep_table.h"

namespace recency::app {

/// Simulates the points that the output does not have yet, one after the other, with the numbers of
/// simulate(). Throws Cancelled after Ctrl+C: whole points are in the output then.
void run_sweep(const data::SweepPlan& plan, int threads, SweepOutput& output, Console& console);

}  // namespace recency::app
