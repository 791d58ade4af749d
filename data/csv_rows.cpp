// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_rows.h"

#include "data/number_text.h"

#include <ostream>

namespace recency::data {

std::string RowPlace::text() const {
    if (shape == Shape::scalar) {
        return ",";
    }
    return (shape == Shape::per_cell ? std::to_string(query) : "") + "," + std::to_string(key);
}

void RowPlace::advance() {
    ++key;
    if (shape == Shape::per_cell && key > query) {
        ++query;
        key = 1;
    }
}

void write_rows(const std::string& before, const QuantityValues& quantity,
                const std::string& sequences, std::ostream& out) {
    RowPlace place{.shape = quantity.shape};
    for (std::size_t entry = 0; entry < quantity.mean.size(); ++entry, place.advance()) {
        out << before << place.text() << ',' << quantity.name << ','
            << number_text(quantity.mean[entry]);
        if (!quantity.standard_error.empty()) {
            out << ',' << number_text(quantity.standard_error[entry]) << ',' << sequences;
        }
        out << '\n';
    }
}

}  // namespace recency::data
