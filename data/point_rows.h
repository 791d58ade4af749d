// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_rows.h"
#include "data/sweep_table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recency::data {

/// Goes along the lines that the rows of a point are made of, to see whether those of a file are
/// there, in their order, with numbers where numbers belong.
class PointRows {
public:
    /// The plan must outlive it.
    PointRows(const SweepPlan& plan, const Experiment& point);

    /// Have all lines been seen?
    bool complete() const;

    /// Is it the next line (without its end)? Goes on to the one after it then.
    bool accept(std::string_view line);

    /// Could it be the beginning of the next line, of which the rest was not written?
    bool could_begin(std::string_view beginning) const;

    /// The next line in words: "alpha 0.2, layer 2, score of query 3 and key 1".
    std::string expected() const;

private:
    std::string start_of_row() const;
    std::string out_of_range_line() const;
    bool at_layer_start() const;
    void advance();
    void begin_quantity();

    const SweepPlan& plan_;
    Experiment point_;
    std::vector<Quantity> quantities_;
    std::string fields_;  // before the layer
    std::string ending_;  // after the standard error
    int layer_ = 1;
    bool beyond_range_ = false;
    std::size_t quantity_ = 0;
    RowPlace place_;
};

}  // namespace recency::data
