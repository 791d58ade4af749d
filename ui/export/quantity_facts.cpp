// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/quantity_facts.h"

#include <algorithm>
#include <array>

namespace recency::ui {
namespace {

struct Row {
    std::string_view name;
    const char* facts;
};

// What is compared, a score or a cosine, is there before the softmax; what is mixed after it.
constexpr std::array rows = std::to_array<Row>({
    {"recency_probability", "share of triples k < j < i with S_ij > S_ik, before the softmax"},
    {"recency_probability_with_ties",
     "share of triples k < j < i with S_ij >= S_ik, before the softmax"},
    {"ties", "share of the triples k < j < i with S_ij = S_ik, before the softmax"},
    {"recency_advantage",
     "mean of S_ij - S_ik over the triples k < j < i, in nats, before the softmax"},
    {"mean_cosine", "mean of cos(x_i, x_j) over i != j, no unit, before the softmax"},
    {"key_norm", "length of x_j before the layer's norm, no unit, before the softmax"},
    {"score", "attention score S_ij, in nats, before the softmax"},
    {"cosine", "cos(x_i, x_j), no unit, before the softmax"},
    {"weight", "attention weight A_ij, share of its row, after the softmax"},
    {"rollout", "attention rollout P_ij, share of its row, after the softmax"},
    {"contribution",
     "contribution C_ij of input token j to token i, share of its row, after the softmax"},
    {"recency_probability_with_ties",
     "share of the same triples with S_ij >= S_ik, of 1, before the softmax"},
    {"key_norm_ratio", "key_norm divided by that of key 1, before the softmax"},
    {"score_ratio", "score divided by that of key 1, before the softmax"},
    {"cosine_ratio", "cosine divided by that of key 1, before the softmax"},
    {"h", "closed form h(j) = 1/|o_j|, no unit, after the softmax"},
    {"first_weight",
     "attention weight of the last query on key 1, share of its row, after the softmax"},
    {"first_contribution",
     "contribution of input token 1 to the last token, share of its row, after the softmax"},
    {"h", "closed form h(j) = 1/|o_j| of the large-d limit, no unit, before the softmax"},
});

}  // namespace

QString quantity_facts(std::string_view code_name) {
    const auto* const row = std::ranges::find(rows, code_name, &Row::name);
    return row == rows.end() ? QString() : QString::fromLatin1(row->facts);
}

}  // namespace recency::ui
