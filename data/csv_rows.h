// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantities.h"
#include "data/report.h"

#include <iosfwd>
#include <string>

namespace recency::data {

/// Query and key of the entries of a quantity, in the order in which they are stored and written;
/// both from 1.
struct RowPlace {
    Shape shape = Shape::scalar;
    int query = 1;
    int key = 1;

    /// The two fields "3,2": empty are those that the quantity does not have.
    std::string text() const;
    void advance();
};

/// A line for each number of a quantity in a layer; `before` and `sequences` are fields that stand
/// at the beginning and the end of each.
void write_rows(const std::string& before, const QuantityValues& quantity,
                const std::string& sequences, std::ostream& out);

}  // namespace recency::data
