// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "core/sweep.h"

#include <string>
#include <vector>

namespace recency::data {

/// Everything that the table of a sweep is made from.
struct SweepPlan {
    Sweep sweep;  // valid
    QuantitySet quantities;
    std::string program;  // "0.1.0, commit 0123456789ab": whose numbers they are
    std::string recipe;   // one line of JSON
};

// The table is long: a column for each parameter that varies, then those of simulate: layer, query,
// key, quantity, mean, standard_error, sequences. Points follow each other as experiments_of()
// lists them. A layer beyond the range of numbers is a comment in place of its rows.

/// All lines above the rows: comments with format, what varies, the parameters that do not, and the
/// recipe; and the names of the columns.
std::string sweep_head(const SweepPlan& plan);

/// The plan's quantities for which the point's sequences are long enough, in the order of the rows
/// of a layer. Where there are none, the point has no lines at all.
std::vector<Quantity> quantities_with_rows(const SweepPlan& plan, const Experiment& point);

/// All rows of a point, whose estimate has the plan's quantities.
std::string sweep_rows(const SweepPlan& plan, const Experiment& point, const Estimate& estimate);

/// The fields before the layer, "0.2,64,".
std::string point_fields(const SweepPlan& plan, const Experiment& point);

/// "alpha 0.2, dimension 64"
std::string point_words(const SweepPlan& plan, const Experiment& point);

/// The comment in place of a layer (from 1) that is beyond range, with its end of line.
std::string beyond_range_line(const SweepPlan& plan, const Experiment& point, int layer);

}  // namespace recency::data
