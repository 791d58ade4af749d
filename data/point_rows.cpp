// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/point_rows.h"

#include "core/quantity_names.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace recency::data {
namespace {

/// A standard error is left out where it cannot be known (from a single sequence).
enum class Field { required, optional };

bool is_number(std::string_view text, Field field) {
    if (text.empty()) {
        return field == Field::optional;
    }
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end && std::isfinite(value);
}

/// "1.25,0.001" with the ending behind it.
bool are_numbers(std::string_view text, std::string_view ending) {
    if (!text.ends_with(ending)) {
        return false;
    }
    text.remove_suffix(ending.size());
    const std::size_t comma = text.find(',');
    return comma != std::string_view::npos && is_number(text.substr(0, comma), Field::required) &&
           is_number(text.substr(comma + 1), Field::optional);
}

bool could_be_numbers(std::string_view text) {
    return text.find_first_not_of("0123456789.e+-,") == std::string_view::npos;
}

bool is_last(const RowPlace& place, int tokens) {
    switch (place.shape) {
    case Shape::scalar:
        return true;
    case Shape::per_key:
        return place.key == tokens;
    case Shape::per_cell:
        break;
    }
    return place.query == tokens && place.key == tokens;
}

}  // namespace

PointRows::PointRows(const SweepPlan& plan, const Experiment& point)
    : plan_(plan),
      point_(point),
      quantities_(quantities_with_rows(plan, point)),
      fields_(point_fields(plan, point)),
      ending_(',' + std::to_string(point.sequences)) {
    begin_quantity();
}

bool PointRows::complete() const {
    return quantities_.empty() || layer_ > point_.parameters.layers;
}

bool PointRows::accept(std::string_view line) {
    if (complete()) {
        return false;
    }
    if (at_layer_start() && line == out_of_range_line()) {
        beyond_range_ = true;  // and so are all that follow
        ++layer_;
        return true;
    }
    const std::string start = start_of_row();
    if (beyond_range_ || !line.starts_with(start) ||
        !are_numbers(line.substr(start.size()), ending_)) {
        return false;
    }
    advance();
    return true;
}

bool PointRows::could_begin(std::string_view beginning) const {
    if (complete()) {
        return false;
    }
    if (at_layer_start() && out_of_range_line().starts_with(beginning)) {
        return true;
    }
    const std::string start = start_of_row();
    return !beyond_range_ &&
           (start.starts_with(beginning) ||
            (beginning.starts_with(start) && could_be_numbers(beginning.substr(start.size()))));
}

std::string PointRows::expected() const {
    std::string words = point_words(plan_, point_) + ", layer " + std::to_string(layer_);
    if (beyond_range_) {
        return words + ", which is beyond range";
    }
    words += ", " + std::string(quantity_name(quantities_.at(quantity_)));
    if (place_.shape == Shape::scalar) {
        return words;
    }
    words += place_.shape == Shape::per_cell ? " of query " + std::to_string(place_.query) + " and"
                                             : " of";
    return words + " key " + std::to_string(place_.key);
}

std::string PointRows::start_of_row() const {
    return fields_ + std::to_string(layer_) + ',' + place_.text() + ',' +
           std::string(quantity_name(quantities_.at(quantity_))) + ',';
}

std::string PointRows::out_of_range_line() const {
    std::string line = beyond_range_line(plan_, point_, layer_);
    line.pop_back();
    return line;
}

bool PointRows::at_layer_start() const {
    return quantity_ == 0 && place_.query == 1 && place_.key == 1;
}

void PointRows::advance() {
    if (!is_last(place_, point_.parameters.sequence_length)) {
        place_.advance();
        return;
    }
    if (++quantity_ == quantities_.size()) {
        quantity_ = 0;
        ++layer_;
    }
    begin_quantity();
}

void PointRows::begin_quantity() {
    if (!quantities_.empty()) {
        place_ = {.shape = shape_of(quantities_[quantity_])};
    }
}

}  // namespace recency::data
