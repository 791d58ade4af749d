// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity_names.h"

#include <array>
#include <cstddef>

namespace recency {

std::string_view quantity_name(Quantity quantity) {
    static constexpr std::array<std::string_view, quantity_count> names = {"recency_probability",
                                                                           "ties",
                                                                           "recency_advantage",
                                                                           "mean_cosine",
                                                                           "key_norm",
                                                                           "score",
                                                                           "cosine",
                                                                           "weight",
                                                                           "rollout",
                                                                           "contribution"};
    return names[static_cast<std::size_t>(quantity)];
}

}  // namespace recency
