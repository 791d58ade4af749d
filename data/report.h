// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "core/quantities.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace recency::data {

using Json = nlohmann::ordered_json;

/// The numbers of one quantity in one layer.
struct QuantityValues {
    std::string_view name;  // "recency_probability"
    Shape shape = Shape::scalar;
    /// 1, S, or S(S+1)/2 by rows; empty if the quantity does not exist.
    std::vector<double> mean = {};
    /// As many, NaN where unknown; empty where nothing is random.
    std::vector<double> standard_error = {};
};

struct LayerValues {
    int layer = 1;                  // from 1
    std::string beyond_range = {};  // the sentence that stands instead of the quantities
    std::vector<QuantityValues> quantities = {};
};

/// What a command prints, before it is JSON or CSV. Layers are made one at a time, when they are
/// written, because all of them together may be larger than what they are made from.
struct Report {
    std::string_view format;  // "recency-lab/estimate"
    Parameters parameters;
    Json facts = Json::object();  // what else the numbers belong to: seed, closed form
    Json run = Json::object();    // how they were made, JSON only: seconds, threads
    std::vector<std::string> notes;
    std::string recipe = {};  // one line of JSON from which the numbers come again; may be empty
    bool is_sampled = false;  // means of this many sequences, with standard errors
    std::function<LayerValues(int layer)> values_of_layer;  // layer from 0
};

inline constexpr int report_version = 1;

/// "beyond the range of floating-point numbers ...", for layers that have no values.
std::string beyond_range_sentence();

/// The parameters that have a meaning for this input distribution, by their code names.
Json parameters_json(const Parameters& parameters);

}  // namespace recency::data
