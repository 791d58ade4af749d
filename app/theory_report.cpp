// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theory_report.h"

#include "core/quantity_names.h"

#include <cmath>

namespace recency::app {
namespace {

data::QuantityValues scalar(Quantity quantity, double value) {
    data::QuantityValues values{.name = quantity_name(quantity), .shape = Shape::scalar};
    if (std::isfinite(value)) {
        values.mean.push_back(value);
    }
    return values;
}

data::QuantityValues vector(Quantity quantity, const Eigen::VectorXd& entries) {
    return {.name = quantity_name(quantity),
            .shape = Shape::per_key,
            .mean = {entries.begin(), entries.end()}};
}

data::QuantityValues triangle(Quantity quantity, const Eigen::MatrixXd& matrix) {
    data::QuantityValues values{.name = quantity_name(quantity), .shape = Shape::per_cell};
    for (Eigen::Index query = 0; query < matrix.rows(); ++query) {
        for (Eigen::Index key = 0; key <= query; ++key) {
            values.mean.push_back(matrix(query, key));
        }
    }
    return values;
}

data::LayerValues values_of_layer(const std::vector<TheoryLayer>& layers, int index) {
    data::LayerValues values{.layer = index + 1};
    const auto at = static_cast<std::size_t>(index);
    if (at >= layers.size()) {
        values.beyond_range = data::beyond_range_sentence();
        return values;
    }
    const TheoryLayer& layer = layers[at];
    values.quantities = {scalar(Quantity::recency_advantage, layer.recency_advantage),
                         vector(Quantity::key_norm, layer.key_norm),
                         triangle(Quantity::score, layer.score),
                         triangle(Quantity::cosine, layer.cosine),
                         triangle(Quantity::weight, layer.weight),
                         triangle(Quantity::rollout, layer.rollout),
                         triangle(Quantity::contribution, layer.contribution)};
    return values;
}

bool has_closed_form(const Parameters& parameters) {
    return normalizes_before_attention(parameters) &&
           parameters.distribution == Distribution::shared_direction;
}

/// h(j), j = 1 ... S, and the numbers that describe its rise. What is infinite becomes null.
data::Json closed_form_json(const Parameters& parameters) {
    const ClosedForm form{.alpha = parameters.alpha,
                          .dimension = static_cast<double>(parameters.dimension),
                          .score_scale = parameters.score_scale,
                          .residual = effective_residual(parameters)};
    std::vector<double> curve;
    for (int j = 1; j <= parameters.sequence_length; ++j) {
        curve.push_back(form.h(j));
    }
    return {{"effective_residual", form.residual},
            {"beta", form.beta()},
            {"half_rise", form.half_rise()},
            {"total_rise", form.total_rise()},
            {"h", std::move(curve)}};
}

}  // namespace

data::Report make_report(const Parameters& parameters, const std::vector<TheoryLayer>& layers) {
    data::Report report;
    report.format = "recency-lab/theory";
    report.parameters = parameters;
    report.facts["closed_form"] = nullptr;
    if (has_closed_form(parameters)) {
        report.facts["closed_form"] = closed_form_json(parameters);
    } else {
        report.notes.emplace_back(
            "The closed form h(j) is known for pre-norm and inputs with one "
            "shared direction only.");
    }
    report.values_of_layer = [&layers](int layer) { return values_of_layer(layers, layer); };
    return report;
}

}  // namespace recency::app
